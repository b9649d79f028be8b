/** Rows of the overview's two charts of departments: the dot plot's, those without a report last, and the heat map's in the same order. */
import type { DotRow } from '../../charts/dot-plot.ts';
import type { HeatCell, HeatMapRows } from '../../charts/heat-map.ts';
import type { UnitFindingsRow } from '../../queries/overview/unit-findings.ts';
import type { UnitAbsentRow, UnitExecutionRow } from '../../queries/overview/unit-execution.ts';

export interface UnitRow extends DotRow {
	readonly department: string;
	/** null where there is no report. */
	readonly report: UnitExecutionRow | null;
}

function missingOf(row: UnitExecutionRow): DotRow['missing'] {
	if (row.rate === null) return row.rate_missing === 'zero-denominator' ? 'no_denominator' : 'not_stated';
	return row.executed_wan === 0 ? 'zero' : null;
}

const nameOf = (row: UnitExecutionRow): string => (row.project === null ? row.department : `${row.department} · ${row.project}`);

/** In the order of the chart. ≠ marks a figure of which the report gives several. */
export function unitRows(units: readonly UnitExecutionRow[], absent: readonly UnitAbsentRow[]): readonly UnitRow[] {
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

const cellOf = (row: UnitFindingsRow): HeatCell => ({
	year: row.year,
	key: row.report_id ?? `@${row.department_id}`,
	count: row.findings,
	critical: row.critical,
	missing: row.state === 'not_submitted' || row.state === 'unreadable' ? row.state : null
});

/** One row a department, even where it has several reports. A year with both a report and a missing one shows the report. */
export function heatRows(
	rows: readonly UnitRow[],
	cells: readonly UnitFindingsRow[],
	years: readonly number[],
	range: { readonly from: number; readonly to: number }
): HeatMapRows {
	const byUnit = new Map<string, Map<number, HeatCell>>();
	for (const cell of cells) {
		const unit = byUnit.get(cell.department_id) ?? new Map<number, HeatCell>();
		if (cell.state === 'submitted' || !unit.has(cell.year)) unit.set(cell.year, cellOf(cell));
		byUnit.set(cell.department_id, unit);
	}
	const seen = new Set<string>();
	const units = rows.filter(({ department }) => !seen.has(department) && seen.add(department).size > 0);
	return {
		years: years.map((year) => ({ year, inFilter: year >= range.from && year <= range.to })),
		rows: units.map((row) => ({
			key: row.department,
			name: row.report?.department ?? row.name,
			cells: years.flatMap((year) => byUnit.get(row.department)?.get(year) ?? [])
		}))
	};
}
