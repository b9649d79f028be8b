import { describe, expect, it } from 'vitest';
import { benchRows } from '../../scripts/sample/bench-rows.ts';
import { buildReport, departmentLedgers } from '../../scripts/sample/build/report.ts';
import { compareFacts } from '../../scripts/sample/compare-facts.ts';
import { departmentAt } from '../../scripts/sample/county/county.ts';
import { judgeFindings, type GivenFinding } from '../../scripts/sample/judge-findings.ts';
import { fromWan, moneyText, wanOfText } from '../../scripts/sample/money.ts';
import { parseSampleOptions } from '../../scripts/sample/options.ts';
import type { TruthFinding } from '../../scripts/sample/plants/plan.ts';
import { randomFor } from '../../scripts/sample/random.ts';
import { departmentLine, provenanceOf } from '../../scripts/sample/side-files.ts';
import { amounts, indicators, rates, reports, scores } from '../../src/lib/model/tables.ts';

describe('money', () => {
	it.each([
		[84.04, '万元', '84.04', '840,400.00'],
		[418, '万元', '418', '4,180,000.00'],
		[0, '万元', '0', '0.00'],
		[1234.5, '万元', '1234.5', '12,345,000.00']
	] as const)('%s 万元 prints in both units and reads back', (wan, _unit, inWan, inYuan) => {
		const amount = fromWan(wan, 10_000);
		expect(moneyText(amount, { unit: '万元', commas: false, trimmed: true })).toBe(inWan);
		expect(moneyText(amount, { unit: '元', commas: true, trimmed: false })).toBe(inYuan);
		expect(wanOfText(inWan, '万元')).toBe(wan);
		expect(wanOfText(inYuan, '元')).toBe(wan);
	});
});

describe('random', () => {
	it('depends on its keys alone, and is spread evenly', () => {
		expect(randomFor(1, 'a').next()).toBe(randomFor(1, 'a').next());
		expect(randomFor(1, 'a').next()).not.toBe(randomFor(1, 'b').next());
		const random = randomFor(5);
		const tenths = Array.from({ length: 10 }, () => 0);
		for (let i = 0; i < 20_000; i++) {
			const at = Math.floor(random.next() * 10);
			tenths[at] = (tenths[at] ?? 0) + 1;
		}
		for (const count of tenths) expect(Math.abs(count - 2000)).toBeLessThan(250);
	});
});

describe('options', () => {
	it.each([
		[[], '--out DIR is missing'],
		[['--out', 'x', '--years', '2020'], '--years 2020 is not like 2018..2024'],
		[['--out', 'x', '--departments', '0'], '--departments 0 is no whole number above 0'],
		[['--out', 'x', '--contradictions', 'some'], '--contradictions some is none of standard, none, every-rule'],
		[['--out', 'x', '--layout', 'cuneiform'], '--layout cuneiform is not known']
	])('%j is refused', (args, error) => {
		expect(parseSampleOptions(args)).toEqual({ error });
	});

	it('has the defaults of the usage line', () => {
		expect(parseSampleOptions(['--out', 'x'])).toMatchObject({ departments: 60, from: 2018, to: 2024, projects: 2, seed: 1, contradictions: 'standard' });
	});
});

const options = { departments: 60, from: 2018, to: 2024, seed: 1 };
const department = departmentAt(0, options);
const report = buildReport(department, 2022, departmentLedgers(department, 1), { seed: 1, projects: 0, layout: null });

describe('side files', () => {
	it('declares the county as simulated, with codes that no division has', () => {
		const provenance: unknown = JSON.parse(provenanceOf(60));
		expect(provenance).toMatchObject({
			provenance: 'simulated',
			regions: [
				{ code: '9901', level: 'city' },
				{ code: '990101', parent: '9901', level: 'county' }
			]
		});
	});

	it('writes as many fields as the head of departments.csv has', () => {
		for (let i = 0; i < 60; i++) expect(departmentLine(departmentAt(i, options)).split(',')).toHaveLength(8);
	});
});

describe('rows for benchmarks', () => {
	it('fill every column of the published tables', () => {
		const rows = benchRows(report);
		const filled = (table: { readonly columns: Readonly<Record<string, { readonly nullable: boolean }>> }, row: Readonly<Record<string, unknown>>) => {
			for (const [name, column] of Object.entries(table.columns)) {
				expect(row).toHaveProperty(name);
				if (!column.nullable) expect(row[name] === null || row[name] === undefined, name).toBe(false);
			}
		};
		filled(reports, rows.report);
		for (const row of rows.amounts) filled(amounts, row);
		for (const row of rows.rates) filled(rates, row);
		for (const row of rows.scores) filled(scores, row);
		for (const row of rows.indicators) filled(indicators, row);
		expect(rows.report.adjusted_wan).toBeCloseTo(report.ledger.total.adjusted / 1_000_000, 6);
	});
});

describe('comparing facts with the truth', () => {
	const none = { total: null, total_max: null, grade: null, dimensions: [], total_at: null };
	const truth = {
		kind: 'department',
		layout: 'narrative',
		department: '乌有县图书馆',
		department_aliases: [],
		department_at: null,
		region: { province: null, city: null, county: '乌有县' },
		year: 2022,
		year_at: null,
		project: null,
		headcount: { authorized: null, actual: null },
		amounts: [{ category: 'basic', stage: 'executed', value_wan: 84.04, quote: '84.04万元', start: 0, end: 7 }],
		optional_amounts: [],
		rates: [],
		optional_rates: [],
		scores: none,
		indicators: []
	} as const;
	const place = { quote: '', start: 0, end: 0 };
	const given = (value: number) => ({
		file: 'a.txt',
		messages: [],
		reports: [
			{
				...place,
				kind: 'department',
				layout: 'narrative',
				department: '乌有县图书馆',
				region: { province: null, city: null, county: '乌有县' },
				year: 2022,
				project: null,
				headcount: { authorized: null, actual: null },
				amounts: [{ category: 'basic', stage: 'executed', value_wan: value, unit: '万元', decimals: 2, origin: 'stated', certainty: 'high', ...place }],
				rates: [],
				scores: { total: null, total_max: null, grade: null, dimensions: [] },
				indicators: []
			} as const
		]
	});
	const mutable = {
		...truth,
		amounts: [...truth.amounts],
		optional_amounts: [],
		rates: [],
		optional_rates: [],
		indicators: [],
		scores: { ...none, dimensions: [] }
	};

	it('counts a right figure as right and a wrong one as missed and invented', () => {
		expect(compareFacts([mutable], given(84.04)).amounts).toEqual({ right: 1, missed: [], invented: [] });
		expect(compareFacts([mutable], given(840.4)).amounts).toEqual({ right: 0, missed: ['basic/executed=84.04'], invented: ['basic/executed=840.4'] });
	});
});

describe('judging a review', () => {
	const truth = (rule: TruthFinding['rule'], near: boolean, file = 'a2022年度.txt'): TruthFinding => ({
		file,
		department: 'a',
		department_id: 'd1',
		year: 2022,
		kind: 'department',
		layout: 'form-tab',
		rule,
		near_miss: near,
		may: ['inflated-total'],
		may_next: ['yoy-jump'],
		figures: {},
		evidence: [{ file, start: 10, end: 20, quote: '' }],
		note: ''
	});
	const finding = (rule: string, start: number, file = 'a2022年度.txt', year = 2022): GivenFinding => ({
		file,
		rule,
		year,
		severity: 'major',
		explanation: '',
		evidence: [{ file, start, end: start + 5 }]
	});
	const row = (truths: readonly TruthFinding[], given: readonly GivenFinding[], rule: string) =>
		judgeFindings(truths, given).rules.find((entry) => entry.rule === rule);

	it('tells found at the place from found elsewhere', () => {
		expect(row([truth('exec-overrun', false)], [finding('exec-overrun', 15)], 'exec-overrun')).toMatchObject({ planted: 1, found: 1, atPlace: 1 });
		expect(row([truth('exec-overrun', false)], [finding('exec-overrun', 90)], 'exec-overrun')).toMatchObject({ planted: 1, found: 1, atPlace: 0 });
		expect(row([truth('exec-overrun', false)], [], 'exec-overrun')).toMatchObject({ planted: 1, found: 0 });
	});

	it('counts a near miss that fires, and consequences as no extra', () => {
		expect(row([truth('exec-overrun', true)], [finding('exec-overrun', 15)], 'exec-overrun')).toMatchObject({ nearMisses: 1, nearFired: 1, extra: 0 });
		expect(row([truth('exec-overrun', false)], [finding('inflated-total', 15)], 'inflated-total')).toBeUndefined();
		expect(row([truth('exec-overrun', false)], [finding('yoy-jump', 15, 'a2023年度.txt', 2023)], 'yoy-jump')).toBeUndefined();
		expect(row([truth('exec-overrun', false)], [finding('weight-sum', 15)], 'weight-sum')).toMatchObject({ extra: 1 });
	});
});
