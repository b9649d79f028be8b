import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, readingForm, viewOf } from '../../src/lib/text/view.ts';

describe('readingForm', () => {
	it.each([
		['２０２２　年度', '2022年度'],
		['“三公”经费（万元）', '三公经费(万元)'],
		['自 评\n表格', '自评表格'],
		['10 100', '10 100'],
		['95.\n\n10%', '95.10%'],
		['1,\n234', '1,234'],
		['97．5％', '97.5%'],
		['支付24,583,682.0\n0 元', '支付24,583,682.00元'],
		['24,58\n3,682元', '24,583,682元'],
		['得 8.5\n12 分', '得8.5 12分'],
		['98.5\n9.5', '98.5 9.5'],
		['P1 LED', 'P1 LED']
	])('%j → %j', (printed, read) => expect(readingForm(printed)).toBe(read));
});

describe('placeOf', () => {
	it('gives the original words over blanks, quotes and skipped page marks', () => {
		const source = '支出“434.16 万\n- 3 -\n元”。';
		const view = viewOf(source, { start: 0, end: source.length }, [{ start: source.indexOf('-'), end: source.lastIndexOf('-') + 1 }]);
		expect(view.text).toBe('支出434.16万元。');
		const place = placeOf(view, 0, view.text.length - 1);
		expect(place.quote).toBe('支出“434.16 万\n- 3 -\n元');
		expect(source.slice(place.start, place.end)).toBe(place.quote);
	});

	it('agrees with the source for any text and any stretch', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: fc.constantFrom('２', '1', '.', '，', ' ', '\n', '“', '万', '元', '(', '年', '%') }),
				fc.nat(),
				fc.nat(),
				(source, a, b) => {
					const view = viewOf(source, { start: 0, end: source.length });
					expect(view.offsets).toHaveLength(view.text.length);
					if (view.text === '') return;
					const start = a % view.text.length;
					const place = placeOf(view, start, start + 1 + (b % (view.text.length - start)));
					expect(source.slice(place.start, place.end)).toBe(place.quote);
				}
			),
			{ seed: 8, numRuns: 100 }
		);
	});
});
