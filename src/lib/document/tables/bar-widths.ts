/** Rows of tables with bars whose short rows are padded (`总分 | 100 | |||||`): every row has as many bars as the table has columns, over however many lines. */
import type { Span } from '../../model/span.ts';
import { trimmed } from './raw-table.ts';
import type { RawCell, TextLine } from './raw-table.ts';

const BARS = /[|｜]/g;
/** Bars side by side; an empty cell of a row's own has a blank in it. */
const PADDED = /[|｜]{2,}\s*$/;
const FEWEST_PADDED = 3;
/** Share of the padded rows that must have the width. */
const MOSTLY = 0.8;
const NARROWEST = 4;

export const barCount = (line: TextLine): number => (line.text.match(BARS) ?? []).length;
/** Whether the line ends with the bars that fill up a row. */
export const isPadded = (line: TextLine): boolean => PADDED.test(line.text);

interface Stretch {
	readonly lines: TextLine[];
	readonly bars: number;
}

/** Lines up to each that ends a padded row. */
function stretchesOf(lines: readonly TextLine[]): Stretch[] {
	const stretches: Stretch[] = [];
	let open: TextLine[] = [];
	for (const line of lines) {
		open.push(line);
		if (!isPadded(line)) continue;
		stretches.push({ lines: open, bars: open.reduce((sum, one) => sum + barCount(one), 0) });
		open = [];
	}
	if (open.length > 0) stretches.push({ lines: open, bars: 0 });
	return stretches;
}

/** Whether so many bars are one row, give or take a bar, or several rows of which only the last is padded. */
const fits = (bars: number, width: number): boolean => Math.abs(bars - width) <= 1 || bars % width === 0;

/** The number of bars that most padded rows have; null where they do not agree. */
function widthOf(stretches: readonly Stretch[]): number | null {
	const totals = stretches.map(({ bars }) => bars).filter((bars) => bars > 0);
	const counts = new Map<number, number>();
	for (const bars of totals) counts.set(bars, (counts.get(bars) ?? 0) + 1);
	const [width = 0, alike = 0] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [];
	const fitting = totals.filter((bars) => fits(bars, width)).length;
	return width >= NARROWEST && alike >= Math.max(FEWEST_PADDED, totals.length / 2) && fitting >= MOSTLY * totals.length ? width : null;
}

/** Whether no row of the width ends in the middle of a line. */
function endsWithLines(lines: readonly TextLine[], width: number): boolean {
	let bars = 0;
	for (const line of lines) {
		const own = barCount(line);
		if ((bars % width) + own > width) return false;
		bars += own;
	}
	return true;
}

/** Cells between the bars of some lines; `width` of them a row. */
function cellsOf(text: string, span: Span, width: number): RawCell[][] {
	const rows: RawCell[][] = [];
	let row: RawCell[] = [];
	let start = span.start;
	for (const bar of text.slice(span.start, span.end).matchAll(BARS)) {
		row.push(trimmed(text, start, span.start + bar.index));
		start = span.start + bar.index + 1;
		if (row.length < width) continue;
		rows.push(row);
		row = [];
	}
	const rest = trimmed(text, start, span.end);
	if (rest.end > rest.start) row.push(rest);
	if (row.length > 0) rows.push(row);
	return rows;
}

/** A row without what fills it up: of the empty cells at its end only the first can be one of its own. */
function unpadded(row: readonly RawCell[]): RawCell[] {
	const filled = row.reduce((last, cell, at) => (cell.end > cell.start ? at + 1 : last), 0);
	return row.slice(0, filled + 1);
}

/** The rows by the width of the table; null where its rows are not padded to one width. Linear. */
export function rowsOfWidth(text: string, lines: readonly TextLine[]): RawCell[][] | null {
	const stretches = stretchesOf(lines);
	const width = widthOf(stretches);
	if (width === null || stretches.some(({ bars, lines: own }) => bars > width + 1 && bars % width === 0 && !endsWithLines(own, width))) return null;
	const rows = stretches.flatMap(({ bars, lines: own }) =>
		cellsOf(text, { start: own[0]?.start ?? 0, end: own.at(-1)?.end ?? 0 }, bars > width + 1 ? width : Math.max(bars, width))
	);
	return rows.map(unpadded).filter((row) => row.some((cell) => cell.end > cell.start));
}
