/** The printed years of a stretch of text to the year evaluated, never the year of writing or publishing. */
import type { Place, Span } from '../../model/span.ts';

export interface EvaluatedYear {
	readonly year: number;
	readonly place: Place;
	/** How strongly the words say that this is the year evaluated; only for comparing. */
	readonly weight: number;
}

/** 二〇二一年: four characters, as in digits, so that offsets stay. */
const SPELT_YEAR = /二[〇零○0Ｏ][〇零○0Ｏ一二三四五六七八九]{2}(?=\s*年)/g;
const inDigits = (year: string): string => year.replace(/./g, (character) => String(Math.max(0, '零一二三四五六七八九'.indexOf(character))));

interface Hint {
	readonly pattern: RegExp;
	readonly weight: number;
}

/** 2021年, with blanks anywhere (20 21 年 in the text layer of a PDF); `2019-度` where 年 was lost on the way. */
const YEAR = '(?<![\\d〔])(20 ?[0-4]\\d)\\s*';
const YEAR_SUFFIX = /^\s*(?:年(?:\s*度)?|-\s*度)/;
const hint = (pattern: string, weight: number): Hint => ({ pattern: new RegExp(pattern, 'g'), weight });

/** Weight of a year that stands alone in brackets: (2021年度). */
export const ALONE = 60;
/** In a title or beside it: (2021年度) on its own, also with its first bracket lost; 2021年度; 2021年. */
const HEAD_HINTS: readonly Hint[] = [
	hint(`[(（]\\s*${YEAR}(?:年\\s*度?|-\\s*度)\\s*[)）]`, ALONE),
	hint(`${YEAR}(?:年\\s*度|-\\s*度)\\s*[)）]`, ALONE),
	hint(`${YEAR}(?:年\\s*度|-\\s*度)`, 20),
	hint(`${YEAR}年(?!\\s*\\d)`, 12)
];
/** In the body; these add up, so that the year spoken of most wins over one named in passing. */
const BODY_HINTS: readonly Hint[] = [
	hint(`起止(?:时间|年限|日期)[\\s|:：]*${YEAR}年`, 8),
	hint(`${YEAR}(?:年\\s*度?|-\\s*度?)\\s*(?:实际在职|年末实际|决算|部门决算|执行数|全年执行|支出决算)`, 3),
	hint(`(?:截至|截止|截止至|截至到)\\s*${YEAR}年\\s*(?:12\\s*月|底|末)`, 3),
	hint(`${YEAR}年\\s*度`, 2),
	hint(`${YEAR}年(?!\\s*\\d{1,2}\\s*月)`, 1)
];
/** Left of a year that is compared with, or is the date of something. */
const NOT_EVALUATED =
	/(?:比|较|相比|发布(?:时间|日期)[:：\s]*|(?:报告|填报|填表|评价)(?:日期|时间)[:：\s]*|日期[:：\s]*|成立于|始于|自|\[|印发|转列|结转自)\s*$/;
/** How much of a part is read for its year; what follows names other years. UTF-16 units. */
const BODY_READ = 20_000;

interface Found {
	readonly year: number;
	readonly weight: number;
	readonly start: number;
	readonly end: number;
}

function findYears(source: string, span: Span, hints: readonly Hint[]): Found[] {
	// A page number glued to a year by a field code: PAGE 52018年.
	const text = source
		.slice(span.start, Math.min(span.end, span.start + BODY_READ))
		.replace(/PAGE\s*\d{1,3}(?=20\d\d\s*年)/g, (field) => ' '.repeat(field.length))
		.replace(SPELT_YEAR, inDigits);
	return hints.flatMap(({ pattern, weight }) =>
		[...text.matchAll(pattern)].flatMap((match) => {
			const year = match[1] ?? '';
			const start = match.index + match[0].indexOf(year);
			if (NOT_EVALUATED.test(text.slice(Math.max(0, start - 10), start))) return [];
			const suffix = YEAR_SUFFIX.exec(text.slice(start + year.length, start + year.length + 8))?.[0] ?? '';
			return [{ year: Number(year.replace(' ', '')), weight, start: span.start + start, end: span.start + start + year.length + suffix.length }];
		})
	);
}

function result(source: string, found: Found | undefined): EvaluatedYear | null {
	if (found === undefined) return null;
	return { year: found.year, weight: found.weight, place: { start: found.start, end: found.end, quote: source.slice(found.start, found.end) } };
}

/** The year that a title or the head of a form prints, by its strongest words; the first one where two are level. */
export function yearOfHead(source: string, span: Span): EvaluatedYear | null {
	return result(source, findYears(source, span, HEAD_HINTS).sort((a, b) => b.weight - a.weight || a.start - b.start)[0]);
}

/** The year that the body speaks of most (column heads and 截至…12月31日 count more); the later one where two are level. */
export function yearOfBody(source: string, span: Span): EvaluatedYear | null {
	const found = findYears(source, span, BODY_HINTS);
	const sums = new Map<number, number>();
	for (const { year, weight } of found) sums.set(year, (sums.get(year) ?? 0) + weight);
	const top = [...sums].sort(([a, x], [b, y]) => y - x || b - a)[0]?.[0];
	return result(source, found.filter(({ year }) => year === top).sort((a, b) => b.weight - a.weight || a.start - b.start)[0]);
}
