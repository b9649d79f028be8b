/** One department's rows by year: reports, lines of money, rates, and where it stands among its peers; what the page's figures and sentences are made from. */
import type { MissingKind } from '../../charts/thresholds.ts';
import type { Category, Stage } from '../../model/vocabulary.ts';
import type { DepartmentAmountRow } from '../../queries/departments/department-lines.ts';
import type { DepartmentCoverageRow, DepartmentReportRow } from '../../queries/departments/department-years.ts';
import type { PeerReportRow } from '../../queries/departments/peers.ts';

export interface YearOf {
	readonly year: number;
	readonly inFilter: boolean;
	/** The year's report; null where there is none, or several (projects). */
	readonly report: DepartmentReportRow | null;
	/** Why there is none. */
	readonly missing: 'not_submitted' | 'unreadable' | null;
}

/** Every year from the first to the last that is known, ascending. */
export function yearsOf(
	reports: readonly DepartmentReportRow[],
	coverage: readonly DepartmentCoverageRow[],
	range: { readonly from: number; readonly to: number }
): readonly YearOf[] {
	const known = [...reports.flatMap(({ year }) => (year === null ? [] : [year])), ...coverage.map(({ year }) => year)];
	if (known.length === 0) return [];
	const from = Math.min(...known);
	return Array.from({ length: Math.max(...known) - from + 1 }, (_, at) => {
		const year = from + at;
		const of = reports.filter((report) => report.year === year);
		const state = coverage.find((row) => row.year === year)?.state;
		return {
			year,
			inFilter: year >= range.from && year <= range.to,
			report: of.length === 1 ? (of[0] ?? null) : null,
			missing: of.length === 0 && (state === 'not_submitted' || state === 'unreadable') ? state : null
		};
	});
}

export interface Money {
	readonly value: number;
	readonly report: string;
	readonly fact: string | null;
	readonly conflicting: boolean;
}
export type MoneyOf = (year: number, category: Category, stage: Stage) => Money | null;

/** The whole comes from the report's settled figures, every other line from its own amounts. */
export function moneyOf(reports: readonly DepartmentReportRow[], amounts: readonly DepartmentAmountRow[]): MoneyOf {
	const settled = { initial_budget: 'initial', adjusted_budget: 'adjusted', executed: 'executed' } as const;
	return (year, category, stage) => {
		if (category === 'total' && stage in settled) {
			const report = reports.find((row) => row.year === year);
			const key = settled[stage as keyof typeof settled];
			const value = report?.[`${key}_wan`] ?? null;
			return report === undefined || value === null ? null : { value, report: report.report_id, fact: report[`${key}_fact`], conflicting: report.conflicting };
		}
		const row = amounts.find((one) => one.year === year && one.category === category && one.stage === stage);
		return row === undefined ? null : { value: row.value_wan, report: row.report_id, fact: row.fact_id, conflicting: row.conflicting };
	};
}

/** The budget that a line is controlled by: the adjusted one, else the initial one. */
export const budgetFor = (money: MoneyOf, year: number, category: Category): Money | null =>
	money(year, category, 'adjusted_budget') ?? money(year, category, 'initial_budget');

/** Part of a whole in percent; null where one is missing or the whole is 0. */
export function percentOf(part: number | null | undefined, whole: number | null | undefined): number | null {
	return part == null || whole == null || whole === 0 ? null : (part / whole) * 100;
}

/** Adjusted against initial budget in percent; null where one is missing, the initial is 0, or there is only one figure for both. */
export function adjustmentOf(row: {
	readonly initial_wan: number | null;
	readonly adjusted_wan: number | null;
	readonly single_budget?: boolean;
}): number | null {
	if (row.single_budget === true || row.initial_wan === null || row.adjusted_wan === null || row.initial_wan === 0) return null;
	return (row.adjusted_wan / row.initial_wan - 1) * 100;
}

/** The glyph of a year without a value. */
export function missingOf(of: YearOf, value: number | null): MissingKind | null {
	if (value !== null) return null;
	if (of.missing !== null) return of.missing;
	return of.report === null ? null : 'not_stated';
}

/** Value in the middle of those given, by linear interpolation; null of none. */
export function medianOf(values: readonly (number | null)[]): number | null {
	const known = values.filter((value) => value !== null).sort((a, b) => a - b);
	const middle = (known.length - 1) / 2;
	const [low, high] = [known[Math.floor(middle)], known[Math.ceil(middle)]];
	return low === undefined || high === undefined ? null : (low + high) / 2;
}

export interface Rank {
	/** 1 = highest. */
	readonly fromTop: number;
	readonly fromBottom: number;
	readonly of: number;
}

/** Place of a department by a value of one year among its peers, itself included; null where it has none. */
export function rankOf(peers: readonly PeerReportRow[], year: number, id: string, value: (row: PeerReportRow) => number | null): Rank | null {
	const rows = peers.filter((row) => row.year === year).map((row) => ({ id: row.department_id, value: value(row) }));
	const own = rows.find((row) => row.id === id)?.value ?? null;
	if (own === null) return null;
	const known = rows.flatMap((row) => (row.value === null ? [] : [row.value]));
	return { fromTop: known.filter((other) => other > own).length + 1, fromBottom: known.filter((other) => other < own).length + 1, of: known.length };
}
