import { describe, expect, it } from 'vitest';
import { buildReport, departmentLedgers } from '../../scripts/sample/build/report.ts';
import { canonicalName, COUNTY_SIZE, countyAt, departmentAt, departmentsOf, nameIn, yearsOf, type CountyOptions } from '../../scripts/sample/county/county.ts';
import { peerGroup } from '../../src/lib/facts/identity/peer-group.ts';

const options: CountyOptions = { departments: 60, from: 2018, to: 2024, seed: 1 };
const departments = [...departmentsOf(options)];

describe('a county', () => {
	it('has units of many peer groups, each with a name that its group’s pattern knows', () => {
		for (const department of departments) {
			const name = canonicalName(department);
			expect(`${name} ${peerGroup(name)}`).toBe(`${name} ${department.group}`);
		}
		expect(new Set(departments.map((department) => department.group)).size).toBeGreaterThanOrEqual(10);
	});

	it('has a merger, a renaming, a unit founded mid-year and missing years', () => {
		const merged = departments.filter((department) => department.mergedInto !== null);
		expect(merged).toHaveLength(1);
		expect(departments.some((department) => department.id === merged[0]?.mergedInto && department.tookOver !== null)).toBe(true);
		expect(departments.some((department) => department.names.length > 1 && nameIn(department, 2018) !== nameIn(department, 2024))).toBe(true);
		expect(departments.some((department) => department.foundedMidYear && department.from > 2018)).toBe(true);
		expect(departments.some((department) => department.missing.length > 0)).toBe(true);
	});

	it('changes layouts over the years for some units', () => {
		expect(departments.filter((department) => department.layouts.length > 1).length).toBeGreaterThan(10);
	});

	it('goes on with further counties, whose codes and names differ', () => {
		const next = departmentAt(COUNTY_SIZE, { ...options, departments: COUNTY_SIZE + 1 });
		expect(next.county.code).toBe('990102');
		const names = Array.from({ length: 2000 }, (_, i) => countyAt(i));
		expect(new Set(names.map((county) => county.name)).size).toBe(2000);
		expect(new Set(names.map((county) => county.code)).size).toBe(2000);
	});
});

describe('the ledgers', () => {
	for (const department of departments.slice(0, 20)) {
		it(`of ${department.id} keep the identities that hold by definition, to the 分`, () => {
			const ledgers = departmentLedgers(department, options.seed);
			ledgers.forEach((ledger, i) => {
				for (const stage of ['initial', 'adjusted', 'executed'] as const) {
					expect(ledger.personnel[stage] + ledger.operating[stage]).toBe(ledger.basic[stage]);
					expect(ledger.basic[stage] + ledger.project[stage]).toBe(ledger.total[stage]);
					expect(ledger.projects.reduce((all, project) => all + project[stage], 0)).toBe(ledger.project[stage]);
				}
				expect(Object.values(ledger.sources).reduce((a, b) => a + b, 0)).toBe(ledger.total.adjusted);
				expect(Object.values(ledger.economic).reduce((a, b) => a + b, 0)).toBe(ledger.total.executed);
				expect(ledger.revenue + ledger.carriedIn).toBe(ledger.total.executed + ledger.carriedOut);
				expect(ledger.carriedIn).toBe(ledgers[i - 1]?.carriedOut ?? 0);
				expect(ledger.total.executed).toBeLessThanOrEqual(ledger.total.adjusted);
				expect(ledger.staff).toBeLessThanOrEqual(ledger.authorized);
			});
		});
	}
});

describe('the scoring of a true report', () => {
	it('adds up, gives no full marks to a row that missed, and a reason to each that lost points', () => {
		for (const department of departments) {
			const ledgers = departmentLedgers(department, options.seed);
			for (const year of yearsOf(department)) {
				const report = buildReport(department, year, ledgers, { seed: options.seed, projects: 2, layout: null });
				const rows = report.dimensions.flatMap((dimension) => dimension.rows);
				for (const dimension of report.dimensions.filter((entry) => entry.rows.length > 0)) {
					expect(dimension.rows.reduce((all, row) => all + row.weight, 0)).toBe(dimension.max);
					expect(dimension.rows.reduce((all, row) => all + row.score, 0)).toBeCloseTo(dimension.score, 6);
				}
				expect(report.dimensions.reduce((all, dimension) => all + dimension.max, 0)).toBe(100);
				for (const row of rows) expect(row.score < row.weight).toBe(row.reason !== null);
			}
		}
	});

	it('never lowers the target of a count from one year to the next', () => {
		const number = (text: string) => Number(/\d+(?:\.\d+)?/.exec(text)?.[0]);
		for (const department of departments) {
			const ledgers = departmentLedgers(department, options.seed);
			const last = new Map<string, number>();
			for (const year of yearsOf(department)) {
				const report = buildReport(department, year, ledgers, { seed: options.seed, projects: 0, layout: null });
				for (const row of report.dimensions.flatMap((dimension) => dimension.rows).filter((entry) => entry.work !== null)) {
					expect(number(row.target)).toBeGreaterThanOrEqual(last.get(row.l3) ?? 0);
					last.set(row.l3, number(row.target));
				}
			}
		}
	});
});
