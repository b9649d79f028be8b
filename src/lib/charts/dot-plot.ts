/** Budget and execution of departments in one year → initial, adjusted and executed as ring and dot on one axis in % of the initial budget, figures at the right. */
import type { Basis } from '../model/vocabulary.ts';
import { brush, drawn, sharp, type Brush, type Shape } from './draw.ts';
import { count, fixed, money, rateShort } from '../text/format.ts';
import { fitText, quantile, textWidth } from './figures.ts';
import { shorterNames } from './names.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import { extremeScale, type Scale } from './scale.ts';
import { rateToken, stands, type MissingKind } from './thresholds.ts';

export interface DotRow {
	/** What a click opens. */
	readonly key: string;
	readonly name: string;
	/** 万元; null = the report does not say. */
	readonly initial: number | null;
	readonly adjusted: number | null;
	readonly executed: number | null;
	/** Percent, on the chosen basis. */
	readonly rate: number | null;
	readonly exact: boolean;
	/** Why there is no rate, or `zero` for a stated 0; null where all is well. */
	readonly missing: MissingKind | null;
}

export interface DotColumn {
	readonly head: string;
	readonly width: number;
	/** Text of a row that has a rate; a dash stands for the others. */
	text(row: DotRow): string;
}

export interface DotPlotLook {
	readonly basis: Basis;
	/** `thirty` draws ±30 % of the initial budget. */
	readonly guides: 'none' | 'thirty';
	/** The first one is printed strong where the rate stands out, and is the only one when narrow. */
	readonly columns: readonly DotColumn[];
	/** Width of the names; 0 hides them (a chart beside shows them). */
	readonly names: 'shown' | 'hidden';
}

export interface DotPlotWords {
	readonly initialLine: string;
	readonly adjustedMissing: string;
	readonly initialMissing: string;
	missing(kind: MissingKind): string;
	/** Beside the glyph, in wide drawings. */
	missingLong(kind: MissingKind): string;
	lineInitial(value: string): string;
	lineAdjusted(value: string): string;
	lineExecuted(value: string): string;
	lineRate(value: string): string;
}

/** Heights shared with the heat map and the rate matrix beside it, so that their rows stand level. */
export const ROW_HEIGHT = 22;
export const HEAD_HEIGHT = 46;
export const FOOT_HEIGHT = 34;
const SOLID_EVERY = 5;

/** The value as % of the initial budget; of the adjusted one where the report gives no initial. */
export function shareOfInitial(row: DotRow, value: number | null): number | null {
	const base = row.initial ?? row.adjusted;
	return base === null || base === 0 || value === null ? null : (value / base) * 100;
}

/** Median of executed as % of the initial budget, over rows that have both. */
export const medianExecuted = (rows: readonly DotRow[]): number | null =>
	quantile(
		rows.map((row) => shareOfInitial(row, row.executed)).filter((value): value is number => value !== null),
		0.5
	);

/** The axis of the plot, for its sub-line: where it is broken, or that it is logarithmic. */
export function dotPlotScale(rows: readonly DotRow[], from: number, to: number): Scale {
	const values = rows
		.flatMap((row) => [shareOfInitial(row, row.executed), shareOfInitial(row, row.adjusted)])
		.filter((value): value is number => value !== null);
	return extremeScale(values, { from, to }, 150);
}

export function dotPlotPainting(rows: readonly DotRow[], look: DotPlotLook, words: DotPlotWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const narrow = widthClass(canvas.width) === 'narrow';
	const nameOf = narrow ? shorterNames(rows.map((row) => row.name)) : (name: string) => name;
	const columns = narrow ? look.columns.slice(0, 1) : look.columns;
	const left = look.names === 'hidden' ? 8 : narrow ? 104 : Math.min(210, Math.max(120, ...rows.map((row) => textWidth(row.name) + 14)));
	const right = canvas.width - columns.reduce((total, column) => total + (narrow ? 64 : column.width), 0);
	const scale = dotPlotScale(rows, left, right - (narrow ? 6 : 12));
	const bottom = HEAD_HEIGHT + rows.length * ROW_HEIGHT;
	const median = medianExecuted(rows);
	const shapes: Shape[] = [...rules(pen, rows.length, left, right), ...axis(pen, scale, look, words, bottom, median, narrow)];
	const ends = columns.map((_, at) => canvas.width - columns.slice(at + 1).reduce((total, column) => total + column.width, 0));
	columns.forEach((column, at) => shapes.push(pen.text(ends[at] ?? 0, HEAD_HEIGHT - 13, column.head, { align: 'right' })));
	rows.forEach((row, at) => {
		const y = HEAD_HEIGHT + (at + 0.5) * ROW_HEIGHT;
		if (look.names === 'shown') shapes.push(pen.text(left - 10, y, fitText(nameOf(row.name), left - 12), { align: 'right', fontSize: 12, ink: 'ink' }));
		shapes.push(...rowShapes(pen, row, scale, look, words, y, narrow));
		shapes.push(...cells(pen, row, columns, ends, y, words, narrow));
	});
	const marks = rows.map((row, at) => markOf(row, words, { x: 0, y: HEAD_HEIGHT + at * ROW_HEIGHT, width: canvas.width, height: ROW_HEIGHT }));
	return { height: bottom + FOOT_HEIGHT, option: drawn(canvas, shapes), marks };
}

/** A rule below every row, a solid one below every fifth. */
export function rules(pen: Brush, rows: number, left: number, right: number): readonly Shape[] {
	return Array.from({ length: rows }, (_, at) => {
		const solid = at % SOLID_EVERY === SOLID_EVERY - 1;
		const y = HEAD_HEIGHT + (at + 1) * ROW_HEIGHT + 0.5;
		return pen.line(left, y, right, y, 'hair', { lineWidth: solid ? 1 : 0.5, opacity: solid ? 1 : 0.7 });
	});
}

function axis(pen: Brush, scale: Scale, look: DotPlotLook, words: DotPlotWords, bottom: number, median: number | null, narrow: boolean): readonly Shape[] {
	const top = HEAD_HEIGHT;
	const upright = (value: number, ink: 'hair' | 'ink-2' | 'ink-3' | 'hair-strong', dash?: readonly number[]): Shape =>
		pen.line(sharp(scale.at(value)), top, sharp(scale.at(value)), bottom, ink, dash === undefined ? {} : { lineDash: dash });
	const shapes: Shape[] = scale.ticks.filter((tick) => tick !== 100).map((tick) => upright(tick, 'hair'));
	const end = scale.at(scale.max);
	shapes.push(pen.line(scale.at(scale.min), bottom + 0.5, end, bottom + 0.5, 'hair-strong'));
	if (look.guides === 'thirty' && scale.kind !== 'log') {
		for (const value of [70, 130]) {
			shapes.push(upright(value, 'hair-strong', [1, 3]));
			if (!narrow) shapes.push(pen.text(scale.at(value), top - 13, value === 130 ? '+30%' : '−30%', { align: 'center' }));
		}
	}
	if (median !== null) shapes.push(upright(median, 'ink-3', [3, 3]));
	shapes.push(pen.line(sharp(scale.at(100)), top - 4, sharp(scale.at(100)), bottom, 'ink-2'));
	shapes.push(pen.text(scale.at(100), top - (look.guides === 'thirty' && !narrow ? 28 : 13), words.initialLine, { align: 'center', ink: 'ink-2' }));
	if (scale.gap !== null) shapes.push(...pen.zigzag(scale.gap.x, scale.gap.width, top, bottom + 1));
	for (const tick of new Set([...scale.ticks, 100])) {
		if (narrow && tick !== 0 && tick !== 100 && scale.kind !== 'log') continue;
		shapes.push(pen.text(scale.at(tick), bottom + 13, tick === 100 || scale.kind === 'log' ? `${count(tick)}%` : count(tick), { align: 'center' }));
	}
	if (scale.gap !== null) shapes.push(pen.text(scale.at(scale.max), bottom + 13, count(scale.max), { align: 'center' }));
	return shapes;
}

function rowShapes(pen: Brush, row: DotRow, scale: Scale, look: DotPlotLook, words: DotPlotWords, y: number, narrow: boolean): readonly Shape[] {
	const start = scale.at(scale.min);
	const adjusted = shareOfInitial(row, row.adjusted);
	const executed = shareOfInitial(row, row.executed);
	const ring = adjusted === null ? [] : [pen.circle(scale.at(adjusted), y, 3.5, 'paper', 'ink-2', { lineWidth: 1.4 })];
	if (row.missing !== null || executed === null || row.rate === null) {
		const kind = row.missing ?? 'not_stated';
		const shapes = [...ring, ...pen.missing(kind, start + 8, y)];
		return narrow ? shapes : [...shapes, pen.text(start + 21, y, words.missingLong(kind), { ink: 'ink-2' })];
	}
	const token = rateToken({ rate: row.rate, exact: row.exact });
	const from = look.basis === 'initial' ? 100 : (adjusted ?? 100);
	const shapes: Shape[] = [];
	if (adjusted !== null && Math.abs(adjusted - 100) > 0.01) shapes.push(pen.line(scale.at(100), y, scale.at(adjusted), y, 'hair-strong', { lineWidth: 1.5 }));
	const dashed = row.adjusted === null;
	shapes.push(pen.line(scale.at(from), y, scale.at(executed), y, token, dashed ? { lineWidth: 1.5, lineDash: [2, 3] } : { lineWidth: 2.5 }));
	const same = adjusted !== null && row.adjusted !== null && row.executed !== null && Math.abs(row.adjusted - row.executed) <= 0.005;
	if (same) shapes.push(pen.circle(scale.at(executed), y, 5, 'paper', 'ink-2', { lineWidth: 1.4 }), pen.circle(scale.at(executed), y, 2.8, token));
	else shapes.push(...ring, pen.circle(scale.at(executed), y, 4.2, token));
	if (!narrow && scale.gap !== null && executed > scale.gap.from) {
		shapes.push(pen.text(scale.gap.x - 6, y, `${fixed(executed, 2)}%`, { align: 'right', fontSize: 12, fontWeight: 600, ink: 'ink', on: 'paper' }));
	}
	return shapes;
}

function cells(
	pen: Brush,
	row: DotRow,
	columns: readonly DotColumn[],
	ends: readonly number[],
	y: number,
	words: DotPlotWords,
	narrow: boolean
): readonly Shape[] {
	return columns.map((column, at) => {
		const x = ends[at] ?? 0;
		if (row.rate === null && narrow) return pen.text(x, y, words.missing(row.missing ?? 'not_stated'), { align: 'right', fontSize: 11 });
		if (row.rate === null) return pen.text(x, y, at === 0 ? '—' : column.text(row), { align: 'right', fontSize: 12 });
		const strong = at === 0 && stands({ rate: row.rate, exact: row.exact });
		return pen.text(x, y, column.text(row), { align: 'right', fontSize: 12, fontWeight: strong ? 600 : 400, ink: at === 0 ? 'ink' : 'ink-2' });
	});
}

function markOf(row: DotRow, words: DotPlotWords, box: Mark['box']): Mark {
	const value = (amount: number | null): string => (amount === null ? words.missing('not_stated') : money(amount));
	const lines =
		row.missing === 'not_submitted' || row.missing === 'unreadable'
			? [words.missing(row.missing)]
			: [
					words.lineInitial(value(row.initial)),
					words.lineAdjusted(value(row.adjusted)),
					words.lineExecuted(value(row.executed)),
					words.lineRate(row.rate === null ? words.missing(row.missing ?? 'not_stated') : rateShort(row.rate, row.exact))
				];
	return { key: row.key, label: row.name, lines, box };
}
