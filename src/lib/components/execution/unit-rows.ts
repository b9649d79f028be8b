/** Rows of the execution page's dot plot and of the rate matrix beside it, in one order; departments without a report last. */
import type { DotRow } from '../../charts/dot-plot.ts';
import type { MatrixCell, MatrixRows } from '../../charts/rate-matrix.ts';
import type { ExecutionUnitRow, UnitRateRow } from '../../queries/execution/execution-units.ts';
import type { UnitAbsentRow } from '../../queries/overview/unit-execution.ts';

export interface ExecutionRow extends DotRow {
	readonly department: string;
	readonly report: ExecutionUnitRow | null;
}

export function missingOf(row: {
	readonly rate: number | null;
	readonly rate_missing: string | null;
	readonly executed_wan: number | null;
}): DotRow['missing'] {
	if (row.rate === null) return row.rate_missing === 'zero-denominator' ? 'no_denominator' : 'not_stated';
	return row.executed_wan === 0 ? 'zero' : null;
}

const nameOf = (row: ExecutionUnitRow): string => (row.project === null ? row.department : `${row.department} · ${row.project}`);

export function unitRows(units: readonly ExecutionUnitRow[], absent: readonly UnitAbsentRow[]): readonly ExecutionRow[] {
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

const cellOf = (row: UnitRateRow): MatrixCell => ({
	year: row.year,
	key: row.report_id ?? `@${row.department_id}`,
	rate: row.rate,
	exact: row.exact,
	missing: row.state === 'not_submitted' || row.state === 'unreadable' ? row.state : missingOf(row)
});

/** One row a chart row, so that the two stand level; of several reports of one department only the first row carries figures of other years. */
export function matrixRows(
	rows: readonly ExecutionRow[],
	rates: readonly UnitRateRow[],
	years: readonly number[],
	range: { readonly from: number; readonly to: number }
): MatrixRows {
	const byUnit = new Map<string, Map<number, MatrixCell>>();
	for (const rate of rates) {
		const unit = byUnit.get(rate.department_id) ?? new Map<number, MatrixCell>();
		if (rate.state === 'submitted' || !unit.has(rate.year)) unit.set(rate.year, cellOf(rate));
		byUnit.set(rate.department_id, unit);
	}
	const seen = new Set<string>();
	return {
		years: years.map((year) => ({ year, inFilter: year >= range.from && year <= range.to })),
		rows: rows.map((row) => {
			const first = !seen.has(row.department);
			seen.add(row.department);
			return { key: row.key, name: row.name, cells: first ? [...(byUnit.get(row.department)?.values() ?? [])] : [] };
		})
	};
}
