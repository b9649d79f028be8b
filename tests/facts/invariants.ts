/** What holds for the facts of any text whatever: places agree with the text, quotes hold the printed number, at most two facts rest on one number. */
import { expect } from 'vitest';
import { readReference } from '../../scripts/node/reference.ts';
import { buildDocument } from '../../src/lib/document/build-document.ts';
import { extractFacts } from '../../src/lib/facts/index.ts';
import type { FileFacts, ReportFacts } from '../../src/lib/model/facts.ts';
import type { Place } from '../../src/lib/model/span.ts';
import { CHINESE_NUMERALS, parseChineseNumber } from '../../src/lib/text/numbers.ts';
import { readingForm } from '../../src/lib/text/view.ts';

const reference = readReference();

export function factsOf(text: string): FileFacts {
	return extractFacts(buildDocument('any.txt', { format: 'txt', text, tables: [] }), reference);
}

const SAYS_ZERO = /[无未零0—\-/]|没有|不涉及|不存在/;
const SPELT = new RegExp(`[${CHINESE_NUMERALS}万亿点]+`, 'g');

/** Does the quote print the value, in its unit or converted, or in Chinese numerals, or a phrase that says zero? */
export function holdsNumber(quote: string, value: number): boolean {
	const words = readingForm(quote).replace(/[\s,，|]/g, '');
	if (value === 0) return SAYS_ZERO.test(words);
	const same = (printed: string): boolean =>
		[1, 1e4, 1e-4, 1e-2].some((unit) => Math.abs(Number(printed) - Math.abs(value) * unit) <= 1e-9 + 1e-6 * Math.abs(value * unit));
	const spelt = (words.match(SPELT) ?? []).flatMap((numerals) => parseChineseNumber(numerals)?.value ?? []);
	return [...(words.match(/\d+(?:\.\d+)?/g) ?? []), ...spelt.map(String)].some(same);
}

function placesOf(report: ReportFacts): Place[] {
	const { scores, headcount_at, department_at, year_at, project_at } = report;
	const single = [department_at, year_at, project_at, scores.total_at, scores.grade_at, headcount_at?.authorized, headcount_at?.actual];
	const cells = report.indicators.flatMap((indicator) => Object.values(indicator.at ?? {}));
	return [
		...report.amounts,
		...report.rates,
		...scores.dimensions,
		...report.indicators,
		...(report.missing ?? []),
		...cells,
		...single.filter((place) => place !== undefined)
	];
}

/** How many facts of one list rest on the number that ends at an offset. */
function mostOnOneNumber(facts: readonly Place[]): number {
	const counts = new Map<number, number>();
	for (const { end } of facts) counts.set(end, (counts.get(end) ?? 0) + 1);
	return Math.max(0, ...counts.values());
}

export function expectInvariants(text: string, facts: FileFacts): void {
	for (const report of facts.reports) {
		for (const place of placesOf(report)) expect(text.slice(place.start, place.end)).toBe(place.quote);
		for (const amount of report.amounts) {
			expect(Number.isFinite(amount.value_wan)).toBe(true);
			expect(holdsNumber(amount.quote, amount.value_wan), `${amount.category} ${amount.value_wan} in ${amount.quote}`).toBe(true);
		}
		for (const rate of report.rates) expect(holdsNumber(rate.quote, rate.stated_percent), `${rate.what} ${rate.stated_percent} in ${rate.quote}`).toBe(true);
		expect(mostOnOneNumber(report.amounts)).toBeLessThanOrEqual(2);
		expect(mostOnOneNumber(report.rates)).toBeLessThanOrEqual(2);
	}
}
