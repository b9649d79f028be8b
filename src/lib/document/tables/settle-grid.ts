/** Settles which column each cell of a raw table stands in: by its place where the row is whole, by alignment to the head where cells got lost. */
import type { Cell, TableBlock } from '../../model/document.ts';
import { readingForm } from '../../text/view.ts';
import { align, costInPlace } from './align.ts';
import type { Manner, Piece } from './align-costs.ts';
import { columnMeaning, headOf } from './columns.ts';
import type { Column, Head } from './columns.ts';
import { belongs, opensNature } from './headed-rows.ts';
import { dividedHeads } from './divided-heads.ts';
import type { RawCell, RawTable } from './raw-table.ts';
import { find } from './labels.ts';
import { lostHead } from './lost-head.ts';
import { isSum, wordOf } from './words.ts';
import type { Word } from './words.ts';

interface Read {
	readonly raw: RawCell;
	readonly word: Word;
}

const NO_COLUMN: Column = { role: 'other', year: null, unit: null, points: null };
const ONE_ROW: Manner = { blanksKept: true, manyRows: false, linesMatter: false };
/** How much cheaper an alignment must be than the cells' own places before it counts (judgement). */
const MARGIN = 3;

/** Physical columns of cells that carry their spans (docx, xlsx, html). */
function placesOfKnown(rows: readonly (readonly RawCell[])[]): number[][] {
	const filledTo: number[] = [];
	return rows.map((row, y) => {
		let x = 0;
		return row.map((cell) => {
			while ((filledTo[x] ?? 0) > y) x += 1;
			const at = x;
			for (let step = 0; step < Math.min(cell.columnSpan, 64); step += 1) filledTo[at + step] = y + Math.max(1, cell.rowSpan);
			x = at + Math.min(cell.columnSpan, 64);
			return at;
		});
	});
}

/** Whether head columns were made up before the first one (a money head without a cell over the labels). */
const shiftOf = (head: Head, cells: number): number => (head.kind === 'money' && head.columns.length === cells + 1 ? 1 : 0);

/** Whether a row of sums has as many cells as the head and its figures stand under points. */
const standsUnderPoints = (head: Head, words: readonly Word[]): boolean =>
	words.length === head.columns.length &&
	words.every(({ kind }, at) => kind !== 'number' || ['weight', 'score', 'l1points', 'l2points'].includes(head.columns[at]?.role ?? 'other'));

/** A row of sums: its figures are points, whatever columns they stand before. */
function placesOfSum(head: Head, words: readonly Word[]): number[] {
	const open = head.columns.flatMap(({ role }, at) => (['weight', 'score', 'grade', 'reason', 'remark', 'method'].includes(role) ? [at] : []));
	const columns = open.flatMap((at) => head.columns[at] ?? []);
	const first = words.findIndex((word) => word.kind !== 'blank');
	const rest = words.slice(first + 1).flatMap((word, at) => (word.kind === 'blank' ? [] : [{ word, at: at + first + 1 }]));
	const slots = align(
		rest.map(({ word }): Piece => ({ word, before: 'blank' })),
		columns,
		{ ...ONE_ROW, blanksKept: false }
	);
	const places = words.map(() => head.columns.length);
	for (let at = 0; at <= first; at += 1) places[at] = at;
	for (const [i, { at }] of rest.entries()) places[at] = open[slots[i]?.column ?? -1] ?? head.columns.length + i;
	return places;
}

/** What the words cost in the columns that they were given. */
const costOf = (head: Head, pieces: readonly Piece[], places: readonly number[]): number =>
	pieces.reduce((sum, { word }, at) => sum + costInPlace([word], [head.columns[places[at] ?? 0] ?? NO_COLUMN]), 0);

/** Whether two cells would share a column. */
const joins = (places: readonly number[]): boolean => new Set(places).size < places.length;

/** Columns by what fits best. Of the blanks at the end (`| ||||`) only the first says something, and where the head has no column for it not even that one. */
function placesByFit(head: Head, pieces: readonly Piece[]): number[] {
	const filled = pieces.reduce((last, { word }, at) => (word.kind === 'blank' ? last : at + 1), 0);
	const placesOf = (count: number): number[] => align(pieces.slice(0, count), head.columns, ONE_ROW).map(({ column }) => column);
	const own = pieces.slice(0, filled);
	const withBlank = placesOf(filled + 1);
	const without = placesOf(filled);
	const better =
		without.length === filled && (withBlank.length <= filled || joins(withBlank.slice(0, filled)) || costOf(head, own, without) < costOf(head, own, withBlank));
	const places = better ? without : withBlank;
	for (let at = places.length; at < pieces.length; at += 1) places.push((places.at(-1) ?? at) + 1);
	return places;
}

function placesUnder(head: Head, words: readonly Word[]): number[] {
	const inPlace = words.map((_, at) => at);
	if (head.kind !== 'money' && words.some(isSum) && !standsUnderPoints(head, words)) return placesOfSum(head, words);
	const pieces: Piece[] = words.map((word) => ({ word, before: 'blank' }));
	const aligned = placesByFit(head, pieces);
	if (words.length !== head.columns.length) return aligned;
	return costInPlace(words, head.columns) <= costOf(head, pieces, aligned) + MARGIN ? inPlace : aligned;
}

function cellOf(read: Read, row: number, column: number): Cell {
	return { start: read.raw.start, end: read.raw.end, text: read.word.text, row, column, rowSpan: read.raw.rowSpan, columnSpan: read.raw.columnSpan };
}

const readRow = (text: string, row: readonly RawCell[]): Read[] =>
	row.map((cell) => ({ raw: cell, word: wordOf(readingForm(text.slice(cell.start, cell.end))) }));

/** Whether a row's labels are a head, or its beginning: 一级指标 | 二级指标 | 三级指标. */
function beginsHead(labels: readonly Read[]): boolean {
	const roles = labels.map(({ word }) => columnMeaning(word.label));
	return headOf(labels.map(({ word }) => word)) !== null || (roles.includes('l2') && roles.includes('l3') && !roles.includes(null));
}

/** A row that only goes on with the head above it (a head broken over lines): labels of further columns and nothing else. */
function continuesHead(above: readonly Read[], row: readonly Read[]): boolean {
	const labels = row.filter(({ word }) => word.kind !== 'blank');
	// one label is a cell broken out of the head's row
	const fewest = row.length === 1 ? 1 : 2;
	if (labels.length < fewest || !labels.every(({ word }) => columnMeaning(word.label) !== null)) return false;
	const roles = new Set(above.map(({ word }) => columnMeaning(word.label)));
	const first = columnMeaning(labels[0]?.word.label ?? null);
	const filled = above.filter(({ word }) => word.kind !== 'blank');
	return beginsHead(filled) && first !== 'l1' && !labels.some(({ word }) => roles.has(columnMeaning(word.label)));
}

/** 绩效指标 | 一级指标 in a line of their own, and the head goes on below with 二级指标. */
function opensHead(above: readonly Read[], row: readonly Read[]): boolean {
	const labels = above.filter(({ word }) => word.kind !== 'blank');
	const last = labels.at(-1);
	if (!last || columnMeaning(last.word.label) !== 'l1' || labels.length > 2 || (labels.length === 2 && !find(labels[0]?.word.label ?? null, 'block')))
		return false;
	const head = headOf(row.map(({ word }) => word));
	return head?.kind === 'indicators' && head.columns[0]?.role === 'l2';
}

/** 名称 | 定性 | 好坏 | over | 好坏 | 5 | 5 |: a cell that held nothing but a line end broke its row. */
function goesOn(above: readonly Read[], row: readonly Read[]): boolean {
	const before = above.filter(({ word }) => word.kind !== 'blank');
	const filled = row.filter(({ word }) => word.kind !== 'blank');
	const isPoints = (read: Read | undefined): boolean => read?.word.kind === 'number';
	if (row[0]?.word.kind !== 'blank' || filled.length < 2 || filled.length > 4 || !isPoints(filled.at(-1)) || !isPoints(filled.at(-2))) return false;
	const first = filled[0]?.word;
	return before.length >= 3 && before.every(({ word }) => word.kind === 'text' || word.kind === 'sign') && first?.label === null && first.text.length <= 6;
}

/** Rows as read, heads broken over two rows put together. */
function readRows(text: string, raw: RawTable): Read[][] {
	const rows: Read[][] = [];
	for (const cells of raw.rows) {
		const row = readRow(text, cells);
		const above = rows.at(-1);
		if (above && raw.reading !== 'known' && continuesHead(above, row)) above.push(...row.filter(({ word }) => word.kind !== 'blank'));
		else if (above && raw.reading !== 'known' && opensHead(above, row)) rows[rows.length - 1] = [...above.filter(({ word }) => word.kind !== 'blank'), ...row];
		else if (above && raw.reading === 'pipe-rows' && goesOn(above, row)) above.push(...row);
		else rows.push(row);
	}
	return rows;
}

/** The table with settled columns. Rows that belong to no head keep the order of their cells as columns. */
export function settleGrid(text: string, raw: RawTable): TableBlock {
	const known = raw.reading === 'known';
	const physical = known ? placesOfKnown(raw.rows) : [];
	const read = readRows(text, raw);
	const all = read.map((reads) => reads.map(({ word }) => word));
	const divided = known ? new Map<number, readonly number[]>() : dividedHeads(all);
	let head = known ? null : lostHead(all);
	const rows = read.map((reads, y) => {
		const words = reads.map(({ word }) => word);
		const places = known ? (physical[y] ?? []) : words.map((_, at) => at);
		const levels = divided.get(y);
		if (levels) return reads.flatMap((read, at) => (at < levels.length ? [cellOf(read, y, levels[at] ?? at)] : []));
		if (known) return reads.map((read, at) => cellOf(read, y, places[at] ?? at));
		const own = headOf(words);
		if (own) {
			head = own;
			const shift = shiftOf(own, words.length);
			return reads.map((read, at) => cellOf(read, y, at + shift));
		}
		if (head?.kind === 'money' && words.some(opensNature)) head = null;
		const settled = head && belongs(words, head) ? placesUnder(head, words) : places;
		return reads.map((read, at) => cellOf(read, y, settled[at] ?? at));
	});
	return { kind: 'table', start: raw.start, end: raw.end, reading: raw.reading, rows };
}
