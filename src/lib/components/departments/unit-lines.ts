/** Rows of the departments' list with their years: small lines, strips of coverage, and who has all years. */
import type { UnitListRow } from '../../queries/departments/unit-list.ts';
import type { UnitYearRow } from '../../queries/departments/unit-years.ts';

export type YearState = 'read' | 'not_stated' | 'zero' | 'not_submitted' | 'unreadable';

export interface UnitLine {
	readonly unit: UnitListRow;
	/** One a year of the data, ascending. */
	readonly rates: readonly (number | null)[];
	readonly scores: readonly (number | null)[];
	readonly states: readonly (YearState | null)[];
}

function stateOf(row: UnitYearRow): YearState {
	if (row.state === 'not_submitted' || row.state === 'unreadable') return row.state;
	if (row.zero) return 'zero';
	return row.rate === null ? 'not_stated' : 'read';
}

/** A year with a report and a missing one (several kinds of file) shows the report. */
export function unitLines(units: readonly UnitListRow[], rows: readonly UnitYearRow[], years: readonly number[], severalReports: boolean): readonly UnitLine[] {
	const byUnit = new Map<string, Map<number, UnitYearRow>>();
	for (const row of rows) {
		const unit = byUnit.get(row.department_id) ?? new Map<number, UnitYearRow>();
		if (row.state === 'submitted' || !unit.has(row.year)) unit.set(row.year, row);
		byUnit.set(row.department_id, unit);
	}
	return units.map((unit) => {
		const of = years.map((year) => byUnit.get(unit.department_id)?.get(year));
		return {
			unit,
			rates: of.map((row) => row?.rate ?? null),
			scores: of.map((row) => row?.self_score ?? null),
			// Where a department has several projects a year, a missing rate only means that there is none for all of them.
			states: of.map((row) => (row === undefined ? null : severalReports && row.state === 'submitted' ? 'read' : stateOf(row)))
		};
	});
}

/** Departments with a report, and a rate, in every year from first to last of those given. */
export const complete = (lines: readonly UnitLine[]): number =>
	lines.filter((line) => line.states.every((state) => state === 'read' || state === 'zero')).length;

/** Worst first: one number in which a more severe finding outweighs any number of lesser ones. */
export const findingsRank = ({ critical, major, minor, info }: UnitListRow): number => critical * 1e9 + major * 1e6 + minor * 1e3 + info;
