/** Sentences and rows of the overview, from figures made up for each case: nothing is said that the figures do not hold. */
import { describe, expect, it } from 'vitest';
import { comparedYears, sameUnitsGrowth, withinRoundings } from '../../src/lib/components/overview/comparable.ts';
import { briefFigures, briefSummary } from '../../src/lib/components/brief/content.ts';
import { overviewLead } from '../../src/lib/components/overview/lead.ts';
import { heatRows, unitRows } from '../../src/lib/components/unit-rows.ts';
import { overview as zh } from '../../src/lib/i18n/zh/overview.ts';
import { zh as words } from '../../src/lib/i18n/zh/words.ts';
import { toldYears } from '../../src/lib/queries/overview/overview-rows.ts';
import type { UnitExecutionRow } from '../../src/lib/queries/overview/unit-execution.ts';
import type { YearFiguresRow } from '../../src/lib/queries/overview/year-figures.ts';

const year = (given: Partial<YearFiguresRow> & { readonly year: number }): YearFiguresRow =>
	({
		reports: 20,
		budget_wan: 100,
		with_budget: 20,
		with_rate: 20,
		lower: 80,
		median: 95,
		upper: 100,
		over: 0,
		scored: 20,
		score: 96,
		flagged: 0,
		findings: 0,
		critical: 0,
		...given
	}) as YearFiguresRow;
const lead = (...years: YearFiguresRow[]) => {
	const last = years.at(-1)?.year ?? 0;
	return overviewLead({ years, compared: years, span: { from: last, to: last } }, last, 'department', zh, 'zh');
};

describe('the opening sentence', () => {
	it.each([
		[
			'compares with the year before',
			[year({ year: 2023, median: 90.6, over: 3, flagged: 4 }), year({ year: 2024, median: 97.6, over: 6, flagged: 11 })],
			'2024 年执行率中位数 **97.6%**，比 2023 年高 7.0 个百分点；**6** 个单位执行数超预算，**11** 份报告有严重疑点，比上年多 7 份。'
		],
		['has nothing to compare with', [year({ year: 2024 })], '2024 年执行率中位数 **95.0%**；没有单位执行数超预算，没有报告有严重疑点。'],
		[
			'calls half a point about level',
			[year({ year: 2023, median: 95.3 }), year({ year: 2024, flagged: 2 })],
			'2024 年执行率中位数 **95.0%**，与 2023 年大体持平；没有单位执行数超预算，**2** 份报告有严重疑点，比上年多 2 份。'
		],
		[
			'says nothing of overspending where no rate was read',
			[year({ year: 2024, median: null, with_rate: 0, flagged: 1 })],
			'2024 年的报告没有读出执行率；**1** 份报告有严重疑点。'
		],
		[
			'calls one report one report',
			[year({ year: 2024, with_rate: 1, median: 9834.6939 })],
			'2024 年只有 1 份报告读出执行率，为 **9,834.69%**；没有单位执行数超预算，没有报告有严重疑点。'
		],
		[
			'does not take a gap for the year before',
			[year({ year: 2022, median: 50 }), year({ year: 2024 })],
			'2024 年执行率中位数 **95.0%**；没有单位执行数超预算，没有报告有严重疑点。'
		]
	] as const)('%s', (_, years, sentence) => expect(lead(...years)).toBe(sentence));
	it('tells of all years in view where the last has few reports', () => {
		const years = [year({ year: 2021, over: 3, flagged: 4 }), year({ year: 2023, reports: 1, with_rate: 1, flagged: 1 })];
		expect(toldYears(years, { from: 2020, to: 2023 }, 2023)).toEqual({ from: 2021, to: 2023 });
		expect(overviewLead({ years, compared: years, span: { from: 2021, to: 2023 } }, 2023, 'department', zh, 'zh')).toBe(
			'2023 年目前只有 1 份报告；2021—2023 年**3** 份报告执行数超预算，**5** 份报告有严重疑点。'
		);
	});
	it('compares with the year before only where mostly the same departments reported', () => {
		const years = [year({ year: 2023 }), year({ year: 2024 })];
		const alike = { common: 19, with_budget: 19, budget_wan: 1, before_wan: 1 };
		expect(comparedYears(years, 2024, alike)).toHaveLength(2);
		expect(comparedYears(years, 2024, { ...alike, common: 2 }).map((row) => row.year)).toEqual([2024]);
		expect(comparedYears(years, 2024, { ...alike, common: 9 }).map((row) => row.year)).toEqual([2024]);
	});
	it('tells the growth of the budgets of the same units, and the brief says the same', () => {
		const years = [year({ year: 2023, budget_wan: 2000 }), year({ year: 2024, budget_wan: 2200 })];
		const alike = [{ common: 19, with_budget: 18, budget_wan: 1039, before_wan: 1000 }];
		expect(sameUnitsGrowth(years, 2024, alike[0])).toBeCloseTo(3.9);
		expect(sameUnitsGrowth(years, 2024, { common: 2, with_budget: 2, budget_wan: 2, before_wan: 1 })).toBeNull();
		const rows = { years, compared: years, alike, coverage: [], first: [], worst: [], told: { from: 2024, to: 2024 } };
		expect(briefSummary(rows, 2024, 'department', 'zh', words)).toContain('两年都有报告的 18 个单位比上年 +3.9%');
		expect(briefFigures(rows, 2024, 'department', 'zh', words).find(({ name }) => name === '涉及资金')?.note).toBe('同样单位比上年 +3.9%');
	});
	it('tells what lies above 100 % by roundings only from what overspends', () => {
		const years = [year({ year: 2023, over: 3 }), year({ year: 2024, over: 1 })];
		expect(withinRoundings(years, { from: 2024, to: 2024 }, 2)).toBe(1);
		expect(withinRoundings(years, { from: 2023, to: 2024 }, 4)).toBe(0);
	});
	it('says that nothing matches', () =>
		expect(overviewLead({ years: [], compared: [], span: { from: 0, to: 0 } }, null, 'department', zh, 'zh')).toBe('没有符合条件的报告。'));
});

const report = (given: Partial<UnitExecutionRow>): UnitExecutionRow =>
	({
		report_id: 'r1',
		department_id: 'a',
		department: '县甲局',
		project: null,
		provenance: 'real',
		year: 2024,
		initial_wan: 100,
		adjusted_wan: 100,
		executed_wan: 90,
		rate: 90,
		exact: false,
		origin: 'computed',
		rate_missing: null,
		single_budget: false,
		conflicting: false,
		of: 1,
		...given
	}) as UnitExecutionRow;

describe('rows of departments', () => {
	it('tells the kinds of missing apart', () => {
		const rows = unitRows(
			[
				report({}),
				report({ report_id: 'r2', executed_wan: 0, rate: 0 }),
				report({ report_id: 'r3', executed_wan: null, rate: null, rate_missing: 'not-stated' }),
				report({ report_id: 'r4', rate: null, rate_missing: 'zero-denominator' })
			],
			[{ department_id: 'b', department: '县乙局', year: 2024, state: 'not_submitted', basis: 'due-list', of: 1 }]
		);
		expect(rows.map((row) => row.missing)).toEqual([null, 'zero', 'not_stated', 'no_denominator', 'not_submitted']);
		expect(rows.at(-1)?.report).toBeNull();
	});
	it('marks a figure of which there are several', () => expect(unitRows([report({ conflicting: true })], [])[0]?.name).toBe('县甲局 ≠'));
	it('gives a department with several projects one row of findings', () => {
		const rows = unitRows([report({ project: '项目一' }), report({ report_id: 'r2', project: '项目二' })], []);
		const heat = heatRows(rows, [{ department_id: 'a', year: 2024, state: 'submitted', report_id: 'r1', findings: 3, critical: 1 }], [2023, 2024], {
			from: 2024,
			to: 2024
		});
		expect(heat.rows).toEqual([{ key: 'a', name: '县甲局', cells: [{ year: 2024, key: 'r1', count: 3, critical: 1, missing: null }] }]);
		expect(heat.years).toEqual([
			{ year: 2023, inFilter: false },
			{ year: 2024, inFilter: true }
		]);
	});
	it('shows the report of a year that also lacks one', () => {
		const cells = [
			{ department_id: 'a', year: 2024, state: 'not_submitted', report_id: null, findings: null, critical: 0 },
			{ department_id: 'a', year: 2024, state: 'submitted', report_id: 'r1', findings: 0, critical: 0 }
		];
		expect(heatRows(unitRows([report({})], []), cells, [2024], { from: 2024, to: 2024 }).rows[0]?.cells[0]).toMatchObject({ count: 0, missing: null });
	});
});
