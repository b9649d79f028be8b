/** Tables whose merged cells are marked row by row, to tables whose first cell carries the rows that it spans. */
import type { KnownCell, KnownTable } from '../../model/document.ts';

/** Cells with row span 0 continue the cell above them at the same column; they go, and that cell grows. */
export function settleRowSpans(tables: readonly KnownTable[]): KnownTable[] {
	return tables.map((table) => ({ ...table, rows: settleRows(table.rows) }));
}

function settleRows(rows: KnownTable['rows']): KnownCell[][] {
	/** For each column the cell that stands there last, as row and place in the settled row. */
	const above = new Map<number, { row: number; at: number }>();
	const settled: KnownCell[][] = [];
	for (const [rowNumber, row] of rows.entries()) {
		const kept: KnownCell[] = [];
		settled.push(kept);
		let column = 0;
		for (const cell of row) {
			const owner = cell.rowSpan === 0 ? above.get(column) : undefined;
			const grown = owner === undefined ? undefined : settled[owner.row]?.[owner.at];
			if (owner !== undefined && grown !== undefined) settled[owner.row]?.splice(owner.at, 1, { ...grown, rowSpan: rowNumber - owner.row + 1 });
			else {
				above.set(column, { row: rowNumber, at: kept.length });
				kept.push({ ...cell, rowSpan: 1 });
			}
			column += cell.columnSpan;
		}
	}
	return settled;
}
