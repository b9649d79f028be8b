/** Printed years and dates to the year. */

export interface YearHit {
	readonly year: number;
	readonly start: number;
	readonly end: number;
	/** A day or month stands with it (2021年12月31日): a date, not a fiscal year. */
	readonly dated: boolean;
}

const YEAR = /(?<!\d)(20\s?[0-4]\d)\s?(?:年度?(?:末|底|初)?|-(?=度|决算|预算))(?:(\d{1,2})月(?:(\d{1,2})日)?)?/g;

/** All years in a half-width text, left to right: 2021年, 2021年度, 2021年12月31日, "2021-度" where 年 was lost, and "20 21年" that a PDF parts. Linear. */
export function findYears(text: string): YearHit[] {
	const hits: YearHit[] = [];
	for (const match of text.matchAll(YEAR)) {
		hits.push({ year: Number((match[1] ?? '').replace(/\s/, '')), start: match.index, end: match.index + match[0].length, dated: match[2] !== undefined });
	}
	return hits;
}

/** The first year of a text, null without one. */
export function parseYear(text: string): number | null {
	return findYears(text)[0]?.year ?? null;
}
