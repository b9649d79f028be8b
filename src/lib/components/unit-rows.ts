/** Reports of one year as rows of a dot plot, departments without a report last, and the years of these departments as the chart beside it shows them: on the overview and the execution page. */
import type { DotRow } from '../charts/dot-plot.ts';
import type { HeatCell, HeatMapRows } from '../charts/heat-map.ts';
import type { YearRange } from '../model/view.ts';
import type { UnitAbsentRow } from '../queries/overview/unit-execution.ts';
import type { UnitFindingsRow } from '../queries/overview/unit-findings.ts';

/** What a row of the dot plot is made of; pages ask for more beside it. */
export interface ReportOfUnit {
	readonly report_id: string;
	readonly department_id: string;
	readonly department: string;
	readonly project: string | null;
	readonly initial_wan: number | null;
	readonly adjusted_wan: number | null;
	readonly executed_wan: number | null;
	readonly rate: number | null;
	readonly exact: boolean;
	readonly rate_missing: string | null;
	readonly conflicting: boolean;
}
export interface UnitRow<R extends ReportOfUnit = ReportOfUnit> extends DotRow {
	readonly department: string;
	/** null where there is no report. */
	readonly report: R | null;
}

export function missingOf(row: Pick<ReportOfUnit, 'rate' | 'rate_missing' | 'executed_wan'>): DotRow['missing'] {
	if (row.rate === null) return row.rate_missing === 'zero-denominator' ? 'no_denominator' : 'not_stated';
	return row.executed_wan === 0 ? 'zero' : null;
}

const nameOf = (row: ReportOfUnit): string => (row.project === null ? row.department : `${row.department} · ${row.project}`);

/** In the order of the chart. ≠ marks a figure of which the report gives several. */
export function unitRows<R extends ReportOfUnit>(units: readonly R[], absent: readonly UnitAbsentRow[]): readonly UnitRow<R>[] {
	return [
		...units.map((row) => ({
			key: row.report_id,
			name: row.conflicting ? `${nameOf(row)} ≠` : nameOf(row),
			initial: row.initial_wan,
			adjusted: row.adjusted_wan,
			executed: row.executed_wan,
			rate: row.rate,
			exact: row.exact,
			missing: missingOf(row),
			department: row.department_id,
			report: row
		})),
		...absent.map((row) => ({
			key: `@${row.department_id}`,
			name: row.department,
			initial: null,
			adjusted: null,
			executed: null,
			rate: null,
			exact: false,
			missing: row.state,
			department: row.department_id,
			report: null
		}))
	];
}

export interface YearOfUnit {
	readonly department_id: string;
	readonly year: number;
	readonly state: string;
	readonly report_id: string | null;
}
/** One cell a department and year: one with both a report and a missing one shows the report. */
export function cellsByUnit<R extends YearOfUnit, C>(rows: readonly R[], cellOf: (row: R) => C): ReadonlyMap<string, ReadonlyMap<number, C>> {
	const byUnit = new Map<string, Map<number, C>>();
	for (const row of rows) {
		const unit = byUnit.get(row.department_id) ?? new Map<number, C>();
		if (row.state === 'submitted' || !unit.has(row.year)) unit.set(row.year, cellOf(row));
		byUnit.set(row.department_id, unit);
	}
	return byUnit;
}
export const keyOf = (row: YearOfUnit): string => row.report_id ?? `@${row.department_id}`;
export const absenceOf = (row: YearOfUnit): 'not_submitted' | 'unreadable' | null =>
	row.state === 'not_submitted' || row.state === 'unreadable' ? row.state : null;
export const inRange = (years: readonly number[], { from, to }: YearRange) => years.map((year) => ({ year, inFilter: year >= from && year <= to }));
/** The first row of each department; its other reports stand without figures of other years. */
export const firstOfUnits = (rows: readonly UnitRow[]): ReadonlySet<UnitRow> => {
	const seen = new Set<string>();
	return new Set(rows.filter(({ department }) => !seen.has(department) && seen.add(department).size > 0));
};

/** One row a department, even where it has several reports. */
export function heatRows(rows: readonly UnitRow[], cells: readonly UnitFindingsRow[], years: readonly number[], range: YearRange): HeatMapRows {
	const byUnit = cellsByUnit(cells, (row): HeatCell => ({
		year: row.year,
		key: keyOf(row),
		count: row.findings,
		critical: row.critical,
		missing: absenceOf(row)
	}));
	return {
		years: inRange(years, range),
		rows: [...firstOfUnits(rows)].map((row) => ({
			key: row.department,
			name: row.report?.department ?? row.name,
			cells: years.flatMap((year) => byUnit.get(row.department)?.get(year) ?? [])
		}))
	};
}
