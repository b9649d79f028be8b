/** A few typed letters or characters → departments whose name, former name, pinyin or initials match, with the characters that matched. */

export interface Searched {
	readonly name: string;
	/** Other names, `~` between. */
	readonly aliases: string | null;
	/** One syllable a character, blanks between. */
	readonly pinyin: string;
}

export type MatchKind = 'name' | 'initials' | 'pinyin' | 'alias' | 'initials-gap';

export interface UnitMatch<U extends Searched> {
	readonly unit: U;
	readonly kind: MatchKind;
	/** Places in the name (for `alias` in the alias) of the characters that matched. */
	readonly marks: readonly number[];
	/** The other name that matched. */
	readonly alias: string | null;
}

/** Best first. */
const ORDER: readonly MatchKind[] = ['name', 'initials', 'pinyin', 'alias', 'initials-gap'];

const from = (start: number, count: number): readonly number[] => Array.from({ length: count }, (_, at) => start + at);

/** Typed text runs through whole syllables from some syllable on, the last may be unfinished: "shuil" finds 水利. */
function inPinyin(syllables: readonly string[], typed: string): readonly number[] | null {
	for (let start = 0; start < syllables.length; start += 1) {
		let rest = typed;
		let at = start;
		while (rest !== '' && at < syllables.length) {
			const syllable = syllables[at] ?? '';
			if (rest.startsWith(syllable)) rest = rest.slice(syllable.length);
			else if (syllable.startsWith(rest)) rest = '';
			else break;
			at += 1;
		}
		if (rest === '' && at > start) return from(start, at - start);
	}
	return null;
}

/** Initials in order with gaps allowed, each letter at the first syllable that has it. */
function withGaps(initials: readonly string[], typed: string): readonly number[] | null {
	const marks: number[] = [];
	let at = 0;
	for (const letter of typed) {
		while (at < initials.length && initials[at] !== letter) at += 1;
		if (at === initials.length) return null;
		marks.push(at);
		at += 1;
	}
	return marks;
}

function matchOf<U extends Searched>(unit: U, typed: string): UnitMatch<U> | null {
	const found = unit.name.toLowerCase().indexOf(typed);
	if (found >= 0) return { unit, kind: 'name', marks: from(found, typed.length), alias: null };
	const alias = (unit.aliases ?? '').split('~').find((other) => other !== '' && other.toLowerCase().includes(typed));
	if (alias !== undefined) return { unit, kind: 'alias', marks: from(alias.toLowerCase().indexOf(typed), typed.length), alias };
	if (!/^[a-z ]+$/.test(typed)) return null;
	const letters = typed.replaceAll(' ', '');
	const syllables = unit.pinyin.split(' ');
	const initials = syllables.map((syllable) => syllable.charAt(0));
	const together = initials.join('').indexOf(letters);
	if (together >= 0) return { unit, kind: 'initials', marks: from(together, letters.length), alias: null };
	const spelt = inPinyin(syllables, letters);
	if (spelt !== null) return { unit, kind: 'pinyin', marks: spelt, alias: null };
	const gaps = letters.length > 1 ? withGaps(initials, letters) : null;
	return gaps === null ? null : { unit, kind: 'initials-gap', marks: gaps, alias: null };
}

/** At most `limit` matches: kinds in order, then earlier matches, then shorter names. Nothing for blank text. */
export function searchUnits<U extends Searched>(units: readonly U[], text: string, limit: number): readonly UnitMatch<U>[] {
	const typed = text.trim().toLowerCase();
	if (typed === '') return [];
	const matches = units.map((unit) => matchOf(unit, typed)).filter((match) => match !== null);
	const first = (match: UnitMatch<U>): number => match.marks[0] ?? 0;
	const spread = (match: UnitMatch<U>): number => (match.marks.at(-1) ?? 0) - first(match);
	return matches
		.sort(
			(a, b) =>
				ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
				spread(a) - spread(b) ||
				a.unit.name.length - b.unit.name.length ||
				(a.unit.name < b.unit.name ? -1 : 1)
		)
		.slice(0, limit);
}
