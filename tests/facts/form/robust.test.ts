import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../src/lib/document/build-document.ts';
import { splitParts } from '../../../src/lib/document/parts.ts';
import { readForm } from '../../../src/lib/facts/form/read-form.ts';
import type { Place } from '../../../src/lib/model/span.ts';
import { FORMS } from './forms.ts';
import { WAYS } from './render.ts';

const RUNS = { seed: 20211, numRuns: Number(process.env['FAST_CHECK_RUNS'] ?? 100) };

const forms = fc.constantFrom(...FORMS.flatMap(({ form }) => Object.values(WAYS).map((write) => write(form))));

/** What happens to texts on their way: cut off, lines shuffled, separators lost, width changed, noise put in. */
const mutations: fc.Arbitrary<(text: string) => string> = fc.oneof(
	fc.double({ min: 0, max: 1, noNaN: true }).map((share) => (text: string) => text.slice(0, Math.floor(text.length * share))),
	fc.double({ min: 0, max: 1, noNaN: true }).map((share) => (text: string) => text.slice(Math.floor(text.length * share))),
	fc.constant((text: string) => text.split('\n').reverse().join('\n')),
	fc.constant((text: string) => text.replaceAll('\t', '')),
	fc.constant((text: string) => text.replaceAll('|', '')),
	fc.constant((text: string) => text.replace(/\n/g, '')),
	fc.constant((text: string) => text.replace(/\n/g, '\r\n')),
	fc.constant((text: string) => text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))),
	fc.tuple(fc.nat(400), fc.constantFrom('- 3 -', '\n第 2 页\n', '[bookmark: _GoBack]', '|||', '\t', '(', '％', '……', '总分', '100', '年初预算数')).map(
		([at, noise]) =>
			(text: string) =>
				text.slice(0, at) + noise + text.slice(at)
	)
);

/** Whether a quote holds the figure that a value in 万元 was converted from. */
function holds(quote: string, value: number): boolean {
	const words = quote.normalize('NFKC').replace(/[\s,]/g, '');
	if (value === 0 && /[无零0]|未发生|没有/.test(words)) return true;
	const digits = words.replace(/\D/g, '');
	return [1, 1e4, 1e-4].some((unit) => [0, 1, 2, 3, 4, 6].some((places) => digits.includes((Math.abs(value) * unit).toFixed(places).replace(/\D/g, ''))));
}

function check(text: string): void {
	const document = buildDocument('test.txt', { format: 'txt', text, tables: [] });
	for (const part of splitParts(document)) {
		const facts = readForm(document, part);
		const places: Place[] = [
			...facts.amounts,
			...facts.rates,
			...facts.indicators,
			...facts.indicators.flatMap(({ at }) => Object.values(at ?? {})),
			...facts.scores.dimensions,
			...(facts.missing ?? []),
			...(facts.scores.total_at ? [facts.scores.total_at] : [])
		];
		for (const { start, end, quote } of places) expect(text.slice(start, end)).toBe(quote);
		for (const { quote, value_wan } of facts.amounts) expect(holds(quote, value_wan), `${quote} ← ${value_wan}`).toBe(true);
		for (const { quote, stated_percent } of facts.rates)
			expect(holds(quote, stated_percent) || holds(quote, stated_percent / 100), `${quote} ← ${stated_percent}`).toBe(true);
		const byPlace = new Map<string, number>();
		for (const { start, end } of facts.amounts) byPlace.set(`${start}-${end}`, (byPlace.get(`${start}-${end}`) ?? 0) + 1);
		for (const count of byPlace.values()) expect(count).toBeLessThanOrEqual(2);
	}
}

describe('any text', () => {
	it('mutated forms: never throws, quotes agree and hold their numbers', () => {
		fc.assert(
			fc.property(forms, fc.array(mutations, { minLength: 1, maxLength: 3 }), (text, changes) =>
				check(changes.reduce((changed, change) => change(changed), text))
			),
			RUNS
		);
	});

	it('words of forms in any order: never throws', () => {
		const words = fc.constantFrom(
			'年初预算数',
			'全年执行数',
			'一级指标',
			'三级指标',
			'得分',
			'分值',
			'年度资金总额',
			'总分',
			'产出指标',
			'数量指标',
			'项目名称',
			'100%',
			'12.5',
			'1,234.00',
			'—',
			'(',
			')',
			'|',
			'\t',
			'\n',
			'\n\n',
			' ',
			'万元',
			'甲乙丙',
			'其中：',
			'基本支出：12',
			'编制数',
			'实际在职人数',
			'12.3412.3410100%10',
			'\ud83d',
			'\u0000'
		);
		fc.assert(
			fc.property(fc.array(words, { maxLength: 80 }), (parts) => check(parts.join(''))),
			RUNS
		);
	});

	it('any characters: never throws', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => check(text)),
			RUNS
		);
	});
});
