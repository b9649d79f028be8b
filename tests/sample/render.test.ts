import { describe, expect, it } from 'vitest';
import { buildReport, departmentLedgers } from '../../scripts/sample/build/report.ts';
import { departmentAt, type CountyOptions } from '../../scripts/sample/county/county.ts';
import { LAYOUTS } from '../../scripts/sample/layouts/layout-ids.ts';
import { wrapAsPdf } from '../../scripts/sample/layouts/wrap.ts';
import { renderReport } from '../../scripts/sample/render/render.ts';

const options: CountyOptions = { departments: 60, from: 2018, to: 2024, seed: 3 };

function rendered(index: number, layout: (typeof LAYOUTS)[number]['id']) {
	const department = departmentAt(index, options);
	const report = buildReport(department, 2021, departmentLedgers(department, options.seed), { seed: options.seed, projects: 2, layout });
	return renderReport(report, options.seed);
}

describe.each(LAYOUTS.map((layout) => layout.id))('layout %s', (layout) => {
	const { text, page } = rendered(4, layout);
	const facts = page.reports.flatMap((report) => [...report.amounts, ...report.rates, ...report.scores.dimensions, ...report.indicators]);

	it('says for every fact where it stands, and its words are there', () => {
		expect(facts.length).toBeGreaterThan(40);
		for (const fact of facts) expect(text.slice(fact.start, fact.end)).toBe(fact.quote);
	});

	it('prints every amount so that its number can be read from its words', () => {
		for (const amount of page.reports.flatMap((report) => report.amounts).filter((fact) => fact.value_wan !== 0)) {
			const printed = Number(amount.quote.replace(/[^\d.]/g, ''));
			expect([printed, printed / 10_000].some((value) => Math.abs(value - Math.abs(amount.value_wan)) < 1e-6)).toBe(true);
		}
	});

	it('leaves no placeholder in the text', () => {
		expect(text).not.toMatch(/[{}]|undefined|NaN/);
	});

	it('says what a clean report has to say', () => {
		expect(text).toContain('三公');
		expect(text).toMatch(/得分|总分/);
		expect(text).toMatch(/问题/);
		expect(page.reports.some((report) => report.indicators.length > 8)).toBe(true);
	});
});

describe('wrapping as a PDF does', () => {
	const source = `标题\n${'甲'.repeat(30)}12.34万元${'乙'.repeat(60)}。\n${'丙'.repeat(90)}`;
	const { text, moved } = wrapAsPdf(source);

	it('only adds line breaks and page marks', () => {
		expect(text.replace(/- \d+ -\n/g, '').replaceAll('\n', '')).toBe(source.replaceAll('\n', ''));
	});

	it('knows where every character went', () => {
		[...source].forEach((character, at) => {
			if (character !== '\n') expect(text[moved(at)]).toBe(character);
		});
	});

	it('does not cut a number', () => {
		expect(text).toContain('12.34');
	});

	it('marks pages', () => {
		expect(wrapAsPdf('一行\n'.repeat(80)).text).toMatch(/- 1 -\n[^]*- 2 -\n/);
	});
});
