/** All tables of a text as grids, however they arrived: given by the format, drawn with tabs or bars, or rebuilt from loose text. */
import type { KnownTable, TableBlock } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { findBarTables } from './bar-tables.ts';
import { findLooseTables } from './loose-tables.ts';
import { findNumberedTables } from './numbered-tables.ts';
import type { RawTable } from './raw-table.ts';
import { settleGrid } from './settle-grid.ts';
import { rebuildStream } from './rebuild-stream.ts';
import { findTabTables } from './tab-tables.ts';

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Tables of both lists in order; where two overlap, the earlier list counts. */
function merged<T extends Span>(first: readonly T[], second: readonly T[]): T[] {
	const all: T[] = [...first];
	let at = 0;
	for (const table of second) {
		while (at < first.length && (first[at]?.end ?? 0) <= table.start) at += 1;
		const other = first[at];
		if (!other || !overlaps(other, table)) all.push(table);
	}
	return all.sort((a, b) => a.start - b.start);
}

/** Tables of a text in reading order, not overlapping. Never throws; linear in the text. `noise` (page marks, bookmarks) is read over. */
export function findTables(text: string, known: readonly KnownTable[], noise: readonly Span[] = []): TableBlock[] {
	const given: RawTable[] = known.map((table) => ({ start: table.start, end: table.end, reading: 'known', rows: table.rows }));
	const drawn = merged(given, merged(findTabTables(text), findBarTables(text)));
	const settled = drawn.flatMap((raw) => (raw.reading === 'bar-after-cell' ? rebuildStream(text, raw, noise) : [settleGrid(text, raw)]));
	const told = merged(settled, findNumberedTables(text));
	return merged(told, findLooseTables(text, told, noise));
}
