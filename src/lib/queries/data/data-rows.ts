/** The data page's questions of a scope: coverage and reading in figures first, then how much was read of each report that the grid shows. */
import type { Scope } from '../../model/view.ts';
import { ask, type Put } from '../ask.ts';
import { coverageCells, coverageTotals, type CoverageCellRow, type CoverageTotalsRow } from './coverage-cells.ts';
import { fieldOrigins, reportReading, type FieldOriginRow, type ReportReadingRow } from './read-fields.ts';
import { conflicts, correctionList, messageKinds, type ConflictRow, type CorrectionListRow, type MessageKindRow } from './reading-messages.ts';

/** Departments drawn, reports whose reading is listed, conflicts listed; what is beyond is said. */
const MOST_UNITS = 80;
const MOST_REPORTS = 5000;
const MOST_CONFLICTS = 500;

export interface DataAnswers {
	/** Whose rows these are. */
	readonly scope: Scope;
	readonly totals: readonly CoverageTotalsRow[];
	readonly cells: readonly CoverageCellRow[];
	/** Of the departments of the cells, all of their reports. */
	readonly drawn: readonly ReportReadingRow[];
	readonly fields: readonly FieldOriginRow[];
	readonly reading: readonly ReportReadingRow[];
	readonly messages: readonly MessageKindRow[];
	readonly conflicts: readonly ConflictRow[];
	readonly corrections: readonly CorrectionListRow[];
}

/** Null where a later view has overtaken this one. */
export async function dataRows(scope: Scope, put: Put): Promise<DataAnswers | null> {
	const told = await put({
		totals: ask(coverageTotals, scope),
		cells: ask(coverageCells, { scope, limit: MOST_UNITS }),
		fields: ask(fieldOrigins, scope),
		reading: ask(reportReading, { scope, limit: MOST_REPORTS }),
		messages: ask(messageKinds, scope),
		conflicts: ask(conflicts, { scope, limit: MOST_CONFLICTS }),
		corrections: ask(correctionList, {})
	});
	if (told === null) return null;
	const departments = [...new Set(told.cells.map((cell) => cell.department_id))].sort();
	if (departments.length === 0) return { scope, ...told, drawn: [] };
	const read = await put({ drawn: ask(reportReading, { scope: { ...scope, departments }, limit: MOST_REPORTS }) });
	return read === null ? null : { scope, ...told, ...read };
}
