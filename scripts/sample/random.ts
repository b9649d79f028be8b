/** A seed and keys → a stream of random numbers that depends on nothing else, so that one report can be made without the others. */

export interface Random {
	/** In [0, 1). */
	next(): number;
	/** Whole number, both ends included. */
	int(low: number, high: number): number;
	between(low: number, high: number): number;
	chance(probability: number): boolean;
	pick<T>(list: readonly T[]): T;
	/** `count` different members in random order; all of them where there are fewer. */
	sample<T>(list: readonly T[], count: number): T[];
}

/** FNV-1a over UTF-16 units, then the finaliser of murmur3: keys → 32 bits. */
export function hash(...keys: readonly (string | number)[]): number {
	let h = 0x811c9dc5;
	for (const key of keys) {
		const text = `${key}\u0001`;
		for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
	}
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}

/** sfc32 (Chris Doty-Humphrey's small fast counter), seeded by four hashes of the keys. */
export function randomFor(...keys: readonly (string | number)[]): Random {
	let a = hash('a', ...keys);
	let b = hash('b', ...keys);
	let c = hash('c', ...keys);
	let counter = 1;
	const next = (): number => {
		const t = (((a + b) | 0) + counter) | 0;
		counter = (counter + 1) | 0;
		a = b ^ (b >>> 9);
		b = (c + (c << 3)) | 0;
		c = ((c << 21) | (c >>> 11)) + t;
		c |= 0;
		return (t >>> 0) / 4294967296;
	};
	for (let i = 0; i < 12; i++) next();
	const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
	const pick = <T>(list: readonly T[]): T => {
		const chosen = list[int(0, list.length - 1)];
		if (chosen === undefined) throw new Error('nothing to pick from');
		return chosen;
	};
	const sample = <T>(list: readonly T[], count: number): T[] => {
		const left = [...list];
		const out: T[] = [];
		while (out.length < count && left.length) out.push(...left.splice(int(0, left.length - 1), 1));
		return out;
	};
	return { next, int, between: (low, high) => low + next() * (high - low), chance: (p) => next() < p, pick, sample };
}
