/** Rows of money out of a stream of cells: a label with its amounts, or amounts whose labels stand elsewhere. */
import { align, costInPlace } from './align.ts';
import { isMoneyRole } from './columns.ts';
import type { Column, ColumnRole } from './columns.ts';
import { cutGlued } from './cut-glued.ts';
import type { Scrap } from './cut-labels.ts';
import { PAIR, REMARK } from './headed-rows.ts';
import { find } from './labels.ts';
import { isLevel } from './levels.ts';
import { headAt, inOrder, isBlock, isField, isMoneyRow } from './stream-heads.ts';
import type { Row, Stream } from './stream-heads.ts';
import { isNumeric } from './words.ts';

const WORDS: readonly ColumnRole[] = ['reason', 'remark', 'method', 'other'];

const isFigure = (scrap: Scrap | undefined): boolean =>
	scrap !== undefined && (isNumeric(scrap.word) || scrap.word.kind === 'dash' || scrap.word.kind === 'blank');
/** Columns in which the values of a row can stand: weight, rate and score belong to the row of the whole; figures of a source of money are its stages, and its rate. */
function stagesOnly(label: Scrap | undefined, values: readonly Scrap[], columns: readonly Column[]): readonly number[] {
	const all = columns.map((_, at) => at);
	const row = find(label?.word.label ?? null, 'row');
	const stages = columns.filter(({ role }) => isMoneyRole(role)).length;
	const amounts = values.at(-1)?.word.kind === 'percent' ? values.slice(0, -1) : values;
	const plain = amounts.every(({ word }) => word.kind === 'number' || word.kind === 'money');
	const rated = (values.length === stages + 1 || amounts.length < values.length) && columns.some(({ role }) => role === 'rate');
	if (!row || row.id === 'total' || row.id === 'sum' || !plain || (values.length > stages && !rated) || amounts.length > stages + 1 || amounts.length < 2)
		return all;
	const open: readonly ColumnRole[] = rated ? ['label', 'block', 'rate'] : ['label', 'block'];
	return all.filter((at) => isMoneyRole(columns[at]?.role ?? 'other') || open.includes(columns[at]?.role ?? 'other'));
}

/** Where the values of a row end: at the next label, or at words that are no value. */
function valuesEnd({ scraps }: Stream, from: number): number {
	let end = from;
	while (end < scraps.length) {
		const scrap = scraps[end];
		if (!scrap || isMoneyRow(scrap) || isField(scrap) || isBlock(scrap) || isLevel(scrap) || PAIR.test(scrap.word.text) || REMARK.test(scrap.word.text)) break;
		if (headAt(scraps, end)) break;
		end += 1;
	}
	return end;
}

/** Words after the figures belong to the row only where a column of words is there for them. */
function textEnd({ scraps }: Stream, columns: readonly Column[], from: number, to: number): number {
	if (columns.some(({ role }) => WORDS.includes(role))) return to;
	for (let at = from; at < to; at += 1) {
		const word = scraps[at]?.word;
		if (word && (word.kind === 'text' || word.kind === 'measure') && !/^(?:无|未发生|优|良|中|差)$/.test(word.text) && !/^\d/.test(word.text)) return at;
	}
	return to;
}

/** A cell that costs more is not one of its column. */
const FITS = 2;

/** The columns of a row whose empty cells the text kept, as many as the head has; null where none are empty or the figures do not fit. */
function placesByBlanks({ blanks }: Stream, taken: readonly Scrap[], columns: readonly Column[]): readonly number[] | null {
	const places: number[] = [];
	let next = 0;
	for (const { end } of taken) {
		places.push(next);
		next += 1 + (blanks.get(end) ?? 0);
	}
	const last = places.at(-1) ?? 0;
	if (next === taken.length || last >= columns.length || next < columns.length) return null;
	const fitting = taken.every(
		({ word }, i) => costInPlace([word], [columns[places[i] ?? 0] ?? { role: 'other', year: null, unit: null, points: null }]) <= FITS
	);
	return fitting ? places : null;
}

/** The row that begins at a piece with so many labels; `above` are the amounts of the row before. */
export function moneyRow(stream: Stream, at: number, columns: readonly Column[], labels: number, above: readonly string[]): { row: Row; end: number } {
	const { scraps, manner } = stream;
	const end = textEnd(stream, columns, at + labels, valuesEnd(stream, at + labels));
	const label = scraps.slice(at, at + labels);
	const cells = scraps.slice(at + labels, end).flatMap((scrap) => cutGlued(stream, scrap, columns, above));
	// as many cells as columns: the empty ones among them keep the others in place; fewer say nothing
	const values = label.length + cells.length === columns.length ? cells : cells.filter(({ word }) => word.kind !== 'blank');
	const taken = [...label, ...values];
	const kept = placesByBlanks(stream, taken, columns);
	if (kept) return { row: taken.map((scrap, i) => ({ scrap, column: kept[i] ?? i })), end };
	const open = stagesOnly(label[0], values, columns);
	const slots = align(
		taken,
		open.map((column) => columns[column] ?? { role: 'other', year: null, unit: null, points: null }),
		{ ...manner, manyRows: false, linesMatter: false }
	);
	const row = slots.length === taken.length ? taken.map((scrap, i) => ({ scrap, column: open[slots[i]?.column ?? i] ?? i })) : inOrder(taken);
	return { row, end };
}

/** The amounts of a row as printed. */
export const amountsOf = (row: Row, columns: readonly Column[]): readonly string[] =>
	row.flatMap(({ scrap, column }) => (isMoneyRole(columns[column]?.role ?? 'other') ? [scrap.word.text] : []));

/** Numbers that come before their labels (PDF order): rows without a label, for the form reader to pair with labels without numbers. */
export function orphanRows({ scraps, manner }: Stream, at: number, columns: readonly Column[]): { rows: Row[]; end: number } {
	let end = at;
	while (end < scraps.length && isFigure(scraps[end])) end += 1;
	const values = scraps.slice(at, end);
	const labels = columns.filter(({ role }) => role === 'label' || role === 'block').length;
	const slots = align(values, columns.slice(labels), { ...manner, manyRows: true, linesMatter: false });
	const rows: Row[] = [];
	let row: Row = [];
	let number = 0;
	for (const [i, scrap] of values.entries()) {
		const slot = slots[i];
		if (slot && slot.row !== number) {
			if (row.length > 0) rows.push(row);
			row = [];
			number = slot.row;
		}
		row.push({ scrap, column: labels + (slot?.column ?? i) });
	}
	if (row.length > 0) rows.push(row);
	return { rows, end: Math.max(end, at + 1) };
}
