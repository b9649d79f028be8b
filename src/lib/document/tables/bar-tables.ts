/** Tables drawn with bars: one row a line (`a | b | c |`), or one cell a line with the bar after or under it. */
import { textLines, trimmed } from './raw-table.ts';
import type { RawCell, RawTable, TextLine } from './raw-table.ts';
import { barCount, isPadded, rowsOfWidth } from './bar-widths.ts';

const BAR = /[|｜]/;
const BARS = /[|｜]/g;
const RULE = /^[\s|｜:+-]*-[\s|｜:+-]*$/;
const hasBar = (line: TextLine | undefined): boolean => line !== undefined && BAR.test(line.text);
const endsWithBar = (line: TextLine | undefined): boolean => line !== undefined && /[|｜]\s*$/.test(line.text);
const LONGEST_GAP_LINE = 48;

const LONE_BAR = /^\s*[|｜]\s*$/;
const ONLY_BARS = /^[\s|｜]*[|｜][\s|｜]*$/;
interface Size {
	readonly lines: number;
	readonly characters: number;
}
/** How long the words of one cell may be: where padded rows tell the cells of a row, where only lone bars close the cells, else. */
const LONG_CELL: Size = { lines: 30, characters: 4000 };
const SHORT_CELL: Size = { lines: 8, characters: 400 };
const NO_CELL: Size = { lines: 0, characters: 0 };
/** Fewest lone bars that show how cells are closed. */
const FEWEST_LONE = 6;

/** How many lines the words of a long cell take, from behind a lone bar up to the bars below them; 0 where they end otherwise. */
function openCell(lines: readonly TextLine[], from: number, size: Size): number {
	let length = 0;
	for (let at = from; at < Math.min(lines.length, from + size.lines); at += 1) {
		const line = lines[at];
		if (!line || length > size.characters) return 0;
		if (hasBar(line)) return ONLY_BARS.test(line.text) ? at - from : 0;
		length += line.text.length;
	}
	return 0;
}

interface Stretch {
	readonly lines: TextLine[];
	readonly next: number;
}

/** Lines with bars, with short lines between them (a cell broken over lines, a merged heading) and single blank lines. */
function stretchFrom(lines: readonly TextLine[], from: number): Stretch {
	const taken: TextLine[] = [];
	let at = from;
	let last = from;
	let padded = false;
	let lone = 0;
	while (at < lines.length) {
		const line = lines[at];
		if (!line) break;
		if (hasBar(line)) {
			taken.push(line);
			padded ||= isPadded(line);
			lone += LONE_BAR.test(line.text) ? 1 : 0;
			last = at;
			at += 1;
			continue;
		}
		const cell = LONE_BAR.test(lines[last]?.text ?? '') ? openCell(lines, at, padded ? LONG_CELL : lone >= FEWEST_LONE ? SHORT_CELL : NO_CELL) : 0;
		if (cell > 0) {
			taken.push(...lines.slice(at, at + cell).filter((next) => !next.blank));
			at += cell;
			continue;
		}
		const ahead = lines.slice(at, at + 4).findIndex((next) => hasBar(next));
		const between = ahead < 0 ? [] : lines.slice(at, at + ahead);
		const held = between.filter((next) => !next.blank);
		if (ahead < 0 || held.some((next) => next.text.trim().length > LONGEST_GAP_LINE || /^[一二三四五六七八九十]+、/.test(next.text.trim()))) break;
		if (between.length > held.length + 1) break;
		taken.push(...held);
		at += ahead;
	}
	return { lines: taken, next: last + 1 };
}

function cellsOf(text: string, line: TextLine, skipFirst: number): RawCell[] {
	const cells: RawCell[] = [];
	let start = line.start;
	for (const piece of line.text.split(BAR)) {
		cells.push(trimmed(text, start, start + piece.length));
		start += piece.length + 1;
	}
	if (endsWithBar(line)) cells.pop();
	return cells.slice(skipFirst);
}

/** Bars at the start of every row are a frame, not an empty first cell. */
const framed = (lines: readonly TextLine[]): boolean => lines.filter(hasBar).every((line) => /^[|｜]/.test(line.text));

/** Nothing but bars: the cell stands on the lines above. */
const closedBelow = (line: TextLine): boolean => ONLY_BARS.test(line.text);

function rowsOf(text: string, lines: readonly TextLine[]): RawCell[][] {
	const first = framed(lines) ? 1 : 0;
	const rows: RawCell[][] = [];
	let open = false;
	for (const line of lines) {
		if (RULE.test(line.text)) continue;
		const cells = cellsOf(text, line, first && hasBar(line) ? 1 : 0);
		const row = rows.at(-1);
		const cell = row?.at(-1);
		if (open && row && cell) {
			// The last cell of the row before runs on into this line.
			row[row.length - 1] = trimmed(text, cell.start, Math.max(cell.end, cells[0]?.end ?? cell.end));
			row.push(...cells.slice(1));
		} else if (cells.length > 0) rows.push(cells);
		open = hasBar(line) && !endsWithBar(line) && !first && lines.some(endsWithBar) && lines.filter(endsWithBar).length > lines.length * 0.6;
	}
	return rows;
}

/** Whether nearly every line holds one cell, closed by its bar on this or the next line. */
function oneCellALine(lines: readonly TextLine[]): boolean {
	const single = lines.filter((line) => barCount(line) <= 1 && (!hasBar(line) || endsWithBar(line)) && !/^[|｜]\s*\S/.test(line.text));
	const paired = lines.filter((line) => barCount(line) > 1 && line.text.replace(BARS, '').trim() !== '');
	return lines.length >= 6 && single.length >= lines.length * 0.75 && paired.length <= lines.length * 0.15;
}

/** One cell a line: every cell a row of its own, for `rebuild-stream` to put together. */
function cellRows(text: string, lines: readonly TextLine[]): RawCell[][] {
	const rows: RawCell[][] = [];
	let closed = true;
	for (const line of lines) {
		const bars = barCount(line);
		const words = line.text.replace(BARS, '').trim();
		if (words === '' && bars > 1) {
			closed = true;
			continue;
		}
		if (words === '' && bars === 1) {
			if (closed) rows.push([trimmed(text, line.start, line.start)]);
			closed = true;
			continue;
		}
		for (const cell of cellsOf(text, line, 0)) if (cell.end > cell.start || bars > 0) rows.push([cell]);
		closed = bars > 0;
	}
	return rows;
}

/** Fewest lines of a kind that show how a table was broken. */
const FEWEST = 3;
const OPENED = /^\s*[|｜].*[^\s|｜].*[|｜]\s*$/;
/** Whether each empty cell broke the line, so that lines are no rows: `得分 | 年度资金总额 |` over `| 80.5 | 80.5 | 10 |`, lone bars between. */
const flows = (lines: readonly TextLine[]): boolean =>
	lines.filter((line) => LONE_BAR.test(line.text)).length >= FEWEST && lines.filter((line) => OPENED.test(line.text) && barCount(line) >= 3).length >= FEWEST;

/** Whether every cell is closed by a bar on the line below it, so that all lines above the bar are the cell's. */
const closesBelow = (lines: readonly TextLine[]): boolean =>
	lines.filter(hasBar).every((line) => LONE_BAR.test(line.text)) && lines.filter(hasBar).length >= FEWEST_LONE;

/** Every cell between two bars a row of its own, wherever lines end. */
function flowingCells(text: string, start: number, end: number): RawCell[][] {
	const rows: RawCell[][] = [];
	let from = start;
	for (const bar of text.slice(start, end).matchAll(BARS)) {
		rows.push([trimmed(text, from, start + bar.index)]);
		from = start + bar.index + 1;
	}
	return rows;
}

/** All tables with bars, in order. Lines of menus (首页 | 导航) are too few or hold no digits and no label; they stay out. Linear. */
export function findBarTables(text: string): RawTable[] {
	if (!BAR.test(text)) return [];
	const lines = textLines(text);
	const tables: RawTable[] = [];
	let at = 0;
	while (at < lines.length) {
		if (!hasBar(lines[at])) {
			at += 1;
			continue;
		}
		const stretch = stretchFrom(lines, at);
		let taken = stretch.lines;
		// the first cell of a table with the bar on the next line
		const above = lines[at - 1];
		if (above && !above.blank && /^\s*[|｜]\s*$/.test(taken[0]?.text ?? '')) taken = [above, ...taken];
		at = Math.max(stretch.next, at + 1);
		const start = taken[0]?.start ?? 0;
		const end = taken.at(-1)?.end ?? 0;
		if (taken.filter(hasBar).length < 2) continue;
		const wide = framed(taken) && !taken.some(closedBelow) ? null : rowsOfWidth(text, taken);
		const flowing = wide === null && (flows(taken) || closesBelow(taken));
		const reading = flowing || (wide === null && oneCellALine(taken)) ? 'bar-after-cell' : 'pipe-rows';
		const rows = wide ?? (flowing ? flowingCells(text, start, end) : reading === 'bar-after-cell' ? cellRows(text, taken) : rowsOf(text, taken));
		if (rows.length >= 2) tables.push({ start, end, reading, rows });
	}
	return tables;
}
