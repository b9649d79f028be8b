/** Passages of a file → what a reader sees: parts with headings, paragraphs and rebuilt tables, each text cut into stretches with the facts and places on it. */
import type { PassageRow } from '../../queries/report/report-passages.ts';

/** Something that lies on the text: a fact, or a numbered place of the selected finding. */
export interface Mark {
	readonly start: number;
	readonly end: number;
	readonly kind: 'fact' | 'place';
	/** Fact id, or the pin's number. */
	readonly id: string;
}

/** A stretch of text on which nothing begins or ends. */
export interface Stretch {
	readonly start: number;
	readonly text: string;
	/** Smallest first: the first one is opened by a click. */
	readonly facts: readonly string[];
	/** Pins of places that cover it. */
	readonly pins: readonly string[];
	/** Pins whose place begins here. */
	readonly begins: readonly string[];
}

export interface TextBlock {
	readonly kind: 'heading' | 'paragraph' | 'noise';
	readonly key: string;
	readonly level: number;
	readonly start: number;
	readonly end: number;
	readonly text: string;
}
export interface TableCell {
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly columnSpan: number;
	readonly rowSpan: number;
}
export interface TableRow {
	readonly key: string;
	readonly start: number;
	readonly end: number;
	readonly row: number | null;
	readonly cells: readonly TableCell[];
	/** Labels only: no digit in any of several cells. */
	readonly head: boolean;
}
export interface TableBlock {
	readonly kind: 'table';
	readonly key: string;
	readonly number: number | null;
	readonly start: number;
	readonly end: number;
	readonly rows: readonly TableRow[];
}
export type ReaderBlock = TextBlock | TableBlock;

interface RawCell {
	readonly start: number;
	readonly end: number;
	readonly column: number;
	readonly columnSpan: number;
	readonly rowSpan: number;
}

/** `start-end@column+columnSpan*rowSpan`; what is not so written is left out. */
function parseCells(cells: string): readonly RawCell[] {
	return [...cells.matchAll(/(\d+)-(\d+)@(\d+)\+(\d+)\*(\d+)/g)].map(([, start, end, column, columnSpan, rowSpan]) => ({
		start: Number(start),
		end: Number(end),
		column: Number(column),
		columnSpan: Number(columnSpan),
		rowSpan: Number(rowSpan)
	}));
}

const LABELS_IN_HEAD = 4;

const cellCount = (passage: PassageRow): number => parseCells(passage.cells ?? '').length;

/** Labels only: no digit in any of several filled cells. */
function isHead(passage: PassageRow): boolean {
	const texts = parseCells(passage.cells ?? '').map((cell) => passage.text.slice(cell.start - passage.start, cell.end - passage.start));
	const filled = texts.filter((text) => text.trim() !== '');
	return filled.length >= LABELS_IN_HEAD && filled.every((text) => !/[0-9０-９]/.test(text));
}

/** A row's cells, each as wide as up to the next one; the last one fills the table. */
function rowOf(passage: PassageRow, columns: number): TableRow {
	const raw = passage.cells === null ? [] : parseCells(passage.cells);
	const cells = raw.map((cell, at): TableCell => {
		const next = raw[at + 1]?.column ?? columns;
		return {
			start: cell.start,
			end: cell.end,
			text: passage.text.slice(cell.start - passage.start, cell.end - passage.start),
			columnSpan: Math.max(1, cell.columnSpan, next - cell.column),
			rowSpan: cell.rowSpan
		};
	});
	const whole: TableCell = { start: passage.start, end: passage.end, text: passage.text, columnSpan: columns, rowSpan: 1 };
	return {
		key: `${passage.report_id}.${passage.passage}`,
		start: passage.start,
		end: passage.end,
		row: passage.row_no,
		cells: cells.length === 0 ? [whole] : cells,
		head: isHead(passage)
	};
}

/** Label columns of a form: 绩效指标, 一级指标, 二级指标. */
const LABEL_COLUMNS = 3;

/** A row that begins with blanks goes on with the labels above it, as the printed form had one tall cell there: the label spans them. */
function withTallLabels(rows: readonly TableRow[]): readonly TableRow[] {
	const spans = new Map<TableCell, number>();
	const gone = new Set<TableCell>();
	let above: (TableCell | null)[] = [];
	for (const row of rows) {
		let column = 0;
		const next: (TableCell | null)[] = [];
		let leading = row.cells.some((cell) => cell.text.trim() !== '');
		for (const cell of row.cells) {
			leading &&= cell.text.trim() === '' && cell.rowSpan === 1 && column < LABEL_COLUMNS;
			const owner = leading ? (above[column] ?? null) : null;
			const same = owner !== null && owner.columnSpan === cell.columnSpan;
			if (same) {
				spans.set(owner, (spans.get(owner) ?? owner.rowSpan) + 1);
				gone.add(cell);
			}
			next[column] = same ? owner : cell.text.trim() !== '' && cell.rowSpan === 1 ? cell : null;
			column += cell.columnSpan;
		}
		above = next;
	}
	return rows.map((row) => ({
		...row,
		cells: row.cells.filter((cell) => !gone.has(cell)).map((cell) => ({ ...cell, rowSpan: spans.get(cell) ?? cell.rowSpan }))
	}));
}

function tableOf(rows: readonly PassageRow[]): TableBlock {
	const first = rows[0];
	const last = rows[rows.length - 1];
	const columns = Math.max(1, ...rows.flatMap((row) => parseCells(row.cells ?? '').map((cell) => cell.column + cell.columnSpan)));
	return {
		kind: 'table',
		key: `${first?.report_id}.${first?.passage}`,
		number: first?.table_no ?? null,
		start: first?.start ?? 0,
		end: last?.end ?? 0,
		rows: withTallLabels(rows.map((row) => rowOf(row, columns)))
	};
}

/** Rows of one table that follow each other become one block. */
export function readerBlocks(passages: readonly PassageRow[]): readonly ReaderBlock[] {
	const blocks: ReaderBlock[] = [];
	let rows: PassageRow[] = [];
	const flush = (): void => {
		if (rows.length > 0) blocks.push(tableOf(rows));
		rows = [];
	};
	for (const passage of passages) {
		if (passage.kind === 'row') {
			const [open] = rows;
			// A form prints several tables as one: a row of labels with another number of columns begins the next.
			const other = open !== undefined && (open.table_no !== passage.table_no || open.report_id !== passage.report_id);
			const before = rows[rows.length - 1];
			if (other || (before !== undefined && isHead(passage) && cellCount(before) !== cellCount(passage))) flush();
			rows.push(passage);
			continue;
		}
		flush();
		const kind = passage.kind === 'heading' || passage.kind === 'noise' ? passage.kind : 'paragraph';
		blocks.push({
			kind,
			key: `${passage.report_id}.${passage.passage}`,
			level: passage.level ?? 0,
			start: passage.start,
			end: passage.end,
			text: passage.text
		});
	}
	flush();
	return blocks;
}

/** Cuts `text`, which stands at `start`, where marks begin or end. */
export function stretches(text: string, start: number, marks: readonly Mark[]): readonly Stretch[] {
	const end = start + text.length;
	const here = marks.filter((mark) => mark.start < end && mark.end > start);
	if (here.length === 0) return [{ start, text, facts: [], pins: [], begins: [] }];
	const cuts = [...new Set([start, end, ...here.flatMap((mark) => [Math.max(start, mark.start), Math.min(end, mark.end)])])].sort((a, b) => a - b);
	return cuts.slice(0, -1).map((from, at) => {
		const to = cuts[at + 1] ?? end;
		const over = here.filter((mark) => mark.start <= from && mark.end >= to);
		const size = (mark: Mark): number => mark.end - mark.start;
		return {
			start: from,
			text: text.slice(from - start, to - start),
			facts: over
				.filter((mark) => mark.kind === 'fact')
				.sort((a, b) => size(a) - size(b))
				.map((mark) => mark.id),
			pins: over.filter((mark) => mark.kind === 'place').map((mark) => mark.id),
			begins: here.filter((mark) => mark.kind === 'place' && Math.max(start, mark.start) === from && over.includes(mark)).map((mark) => mark.id)
		};
	});
}

/** Text for reading: line breaks inside a printed paragraph or cell and the marks of an editor (bookmarks) are not shown, other blanks stay. */
export const readable = (text: string): string => text.replace(/\[bookmark: [^\]\n]*\]/g, '').replace(/[ \t]*\r?\n[ \t]*/g, '');
