/** The rate matrix beside the dot plot: the same rows, all years. */
import type { MatrixCell, MatrixRows } from '../../charts/rate-matrix.ts';
import type { YearRange } from '../../model/view.ts';
import type { UnitRateRow } from '../../queries/execution/execution-units.ts';
import { absenceOf, cellsByUnit, firstOfUnits, inRange, keyOf, missingOf, type UnitRow } from '../unit-rows.ts';

/** One row a row of the dot plot, so that the two stand level. */
export function matrixRows(rows: readonly UnitRow[], rates: readonly UnitRateRow[], years: readonly number[], range: YearRange): MatrixRows {
	const byUnit = cellsByUnit(rates, (row): MatrixCell => ({
		year: row.year,
		key: keyOf(row),
		rate: row.rate,
		exact: row.exact,
		missing: absenceOf(row) ?? missingOf(row)
	}));
	const first = firstOfUnits(rows);
	return {
		years: inRange(years, range),
		rows: rows.map((row) => ({ key: row.key, name: row.name, cells: first.has(row) ? [...(byUnit.get(row.department)?.values() ?? [])] : [] }))
	};
}
