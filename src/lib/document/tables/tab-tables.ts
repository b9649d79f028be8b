/** Tables whose cells begin with a tab (one cell a line, blank line between rows), or whose rows are lines with tabs in them. */
import { textLines, trimmed } from './raw-table.ts';
import type { RawCell, RawTable, TextLine } from './raw-table.ts';

/** A line that begins a cell: a tab, then words without another tab. */
const beginsCell = (line: TextLine): boolean => line.text.startsWith('\t') && !line.text.slice(1).trimEnd().includes('\t');

/** One cell per line with a leading tab; lines without a tab go on with the cell; a blank line ends the row. */
function tabCells(text: string, lines: readonly TextLine[], from: number): { table: RawTable; next: number } | null {
	const rows: RawCell[][] = [];
	let row: { start: number; end: number }[] = [];
	let at = from;
	let end = lines[from]?.end ?? 0;
	const close = (): void => {
		if (row.length > 0) rows.push(row.map((cell) => trimmed(text, cell.start, cell.end)));
		row = [];
	};
	let tabs = 0;
	for (; at < lines.length; at += 1) {
		const line = lines[at];
		if (!line) break;
		const cell = row.at(-1);
		if (beginsCell(line)) {
			row.push({ start: line.start + 1, end: line.end });
			tabs += 1;
		} else if (line.blank) {
			close();
			continue;
		} else if (cell && !line.text.includes('\t')) cell.end = line.end;
		else break;
		end = line.end;
	}
	close();
	// Fewer cells are indented words.
	if (tabs < 6 || rows.length < 2 || !rows.some((cells) => cells.length > 1)) return null;
	return { table: { start: lines[from]?.start ?? 0, end, reading: 'tab-cells', rows }, next: at };
}

const tabsInside = (line: TextLine | undefined): boolean => line !== undefined && line.text.trim().includes('\t');

/** Lines with tabs between cells, one row a line. */
function tabRows(text: string, lines: readonly TextLine[], from: number): { table: RawTable; next: number } | null {
	const rows: RawCell[][] = [];
	let at = from;
	let end = lines[from]?.end ?? 0;
	for (; at < lines.length; at += 1) {
		const line = lines[at];
		if (!line) break;
		if (line.blank) {
			if (!tabsInside(lines[at + 1])) break;
			continue;
		}
		if (!line.text.includes('\t') && !(line.text.length < 60 && tabsInside(lines[at + 1]))) break;
		const cells: RawCell[] = [];
		let start = line.start;
		for (const piece of line.text.split('\t')) {
			cells.push(trimmed(text, start, start + piece.length));
			start += piece.length + 1;
		}
		rows.push(cells);
		end = line.end;
	}
	return rows.length < 2 ? null : { table: { start: lines[from]?.start ?? 0, end, reading: 'tab-rows', rows }, next: at };
}

/** All tables of these two kinds, in order, not overlapping. Linear in the text. */
export function findTabTables(text: string): RawTable[] {
	if (!text.includes('\t')) return [];
	const lines = textLines(text);
	const tables: RawTable[] = [];
	let at = 0;
	while (at < lines.length) {
		const line = lines[at];
		if (!line) break;
		const found =
			line.blank && !line.text.startsWith('\t') ? null : beginsCell(line) ? tabCells(text, lines, at) : tabsInside(line) ? tabRows(text, lines, at) : null;
		if (found) {
			tables.push(found.table);
			at = Math.max(found.next, at + 1);
		} else if (beginsCell(line)) {
			// Too small for a table: none of its lines needs to be tried again.
			while (at < lines.length && lines[at] && (beginsCell(lines[at] ?? line) || lines[at]?.blank)) at += 1;
		} else at += 1;
	}
	return tables;
}
