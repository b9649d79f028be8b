/** Quotes of two reports → pairs that belong together, and each pair cut into what is shared and what is not. */
import { diffChars } from 'diff';

export interface QuotePair {
	readonly here: { readonly quote: string; readonly start: number };
	readonly there: { readonly quote: string; readonly start: number; readonly report: string };
}

const pairsOf = (text: string): ReadonlySet<string> => new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));

/** Dice coefficient of two-character shingles, 0 to 1. */
export function likeness(a: string, b: string): number {
	const [left, right] = [pairsOf(a), pairsOf(b)];
	if (left.size + right.size === 0) return a === b ? 1 : 0;
	let shared = 0;
	for (const pair of left) if (right.has(pair)) shared += 1;
	return (2 * shared) / (left.size + right.size);
}

/** Each place of the other report goes with the own place that is most like it; own places may serve twice. */
export function quotePairs(here: readonly QuotePair['here'][], there: readonly QuotePair['there'][]): readonly QuotePair[] {
	return there.flatMap((other) => {
		const best = here.reduce<QuotePair['here'] | null>(
			(chosen, own) => (chosen === null || likeness(own.quote, other.quote) > likeness(chosen.quote, other.quote) ? own : chosen),
			null
		);
		return best === null ? [] : [{ here: best, there: other }];
	});
}

export interface DiffPart {
	readonly text: string;
	readonly shared: boolean;
}

/** Both sides with their differences told apart. */
export function sidesOf(pair: QuotePair): { readonly here: readonly DiffPart[]; readonly there: readonly DiffPart[] } {
	const parts = diffChars(pair.here.quote, pair.there.quote);
	const side = (drop: 'added' | 'removed'): readonly DiffPart[] =>
		parts.filter((part) => !part[drop]).map((part) => ({ text: part.value, shared: !part.added && !part.removed }));
	return { here: side('added'), there: side('removed') };
}
