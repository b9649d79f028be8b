/** Findings by department and year → a grid of counts with ◆ where a critical one is, totals right and below; years outside the filter without fill. */
import { FOOT_HEIGHT, HEAD_HEIGHT, ROW_HEIGHT } from './dot-plot.ts';
import { brush, drawn, sharp, type Brush, type Shape } from './draw.ts';
import { fitText, textWidth } from './figures.ts';
import { shorterNames } from './names.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import { countTokens } from './thresholds.ts';

export interface HeatCell {
	readonly year: number;
	/** What a click opens: a report's id, or the department and year where there is no report. */
	readonly key: string;
	/** Findings at the thresholds in force; null where there is nothing to check. */
	readonly count: number | null;
	readonly critical: number;
	readonly missing: 'not_submitted' | 'unreadable' | null;
}
export interface HeatRow {
	readonly key: string;
	readonly name: string;
	/** Years with neither report nor due date have no cell. */
	readonly cells: readonly HeatCell[];
}
export interface HeatMapRows {
	readonly years: readonly { readonly year: number; readonly inFilter: boolean }[];
	readonly rows: readonly HeatRow[];
}
export interface HeatMapWords {
	readonly total: string;
	findings(count: number): string;
	critical(count: number): string;
	missing(kind: 'not_submitted' | 'unreadable'): string;
	readonly notDue: string;
}
/** `borrowed`: a chart beside shows the names and the rows stand level with it. */
export interface HeatMapLook {
	readonly names: 'shown' | 'borrowed';
}

const TOTAL_WIDTH = 44;

export function heatMapPainting(data: HeatMapRows, look: HeatMapLook, words: HeatMapWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const narrow = widthClass(canvas.width) === 'narrow';
	const nameOf = narrow ? shorterNames(data.rows.map((row) => row.name)) : (name: string) => name;
	const years = narrow && look.names === 'shown' ? data.years.filter((year) => year.inFilter) : data.years;
	const left = look.names === 'borrowed' ? 0 : narrow ? 104 : Math.min(210, Math.max(104, ...data.rows.map((row) => textWidth(row.name) + 14)));
	const cell = (canvas.width - left - TOTAL_WIDTH) / Math.max(1, years.length);
	const bottom = HEAD_HEIGHT + data.rows.length * ROW_HEIGHT;
	const shapes: Shape[] = [];
	const marks: Mark[] = [];
	data.rows.forEach((row, at) => {
		const y = HEAD_HEIGHT + (at + 0.5) * ROW_HEIGHT;
		if (look.names === 'shown') shapes.push(pen.text(left - 10, y, fitText(nameOf(row.name), left - 12), { align: 'right', fontSize: 12, ink: 'ink' }));
		years.forEach(({ year, inFilter }, column) => {
			const found = row.cells.find((candidate) => candidate.year === year);
			const box = { x: left + column * cell, y: y - ROW_HEIGHT / 2, width: cell, height: ROW_HEIGHT };
			if (found === undefined) return;
			shapes.push(...cellShapes(pen, found, inFilter, box));
			marks.push(markOf(row, found, words, box));
		});
		const inside = row.cells.filter((found) => years.some((year) => year.year === found.year && year.inFilter));
		const known = inside.filter((found) => found.count !== null);
		const total = known.length === 0 ? '—' : String(known.reduce((sum, found) => sum + (found.count ?? 0), 0));
		shapes.push(pen.text(canvas.width, y, total, { align: 'right', fontSize: 12, fontWeight: 600, ink: 'ink' }));
	});
	shapes.push(...frame(pen, data, years, words, { left, cell, bottom, width: canvas.width }));
	return { height: bottom + FOOT_HEIGHT, option: drawn(canvas, shapes), marks };
}

function cellShapes(pen: Brush, cell: HeatCell, inFilter: boolean, box: Mark['box']): readonly Shape[] {
	const x = box.x + box.width / 2;
	const y = box.y + box.height / 2;
	const inner = { x: Math.round(box.x) + 1, y: box.y + 1, width: Math.round(box.width) - 2, height: box.height - 2 };
	if (cell.missing === 'unreadable') return pen.missing('unreadable', x, y);
	if (cell.missing === 'not_submitted') {
		return [pen.rect({ x: inner.x + 0.5, y: inner.y + 0.5, width: inner.width - 1, height: inner.height - 1 }, null, 'hair-strong', { lineDash: [3, 2] })];
	}
	if (cell.count === null) return [pen.text(x, y, '—', { align: 'center', fontSize: 12 })];
	const tokens = countTokens(cell.count);
	const flagged = inFilter && cell.critical > 0;
	const shapes: Shape[] = inFilter && tokens.fill !== null ? [pen.rect(inner, tokens.fill)] : [];
	shapes.push(pen.text(flagged ? x + 7 : x, y, String(cell.count), { align: 'center', fontSize: 12, ink: inFilter ? tokens.label : 'ink-3' }));
	if (flagged) {
		const around: readonly (readonly [number, number])[] = [
			[x - 9, y - 6.5],
			[x - 2.5, y],
			[x - 9, y + 6.5],
			[x - 15.5, y]
		];
		shapes.push(pen.area(around, 'paper'), pen.severity('critical', x - 9, y, 0.98));
	}
	return shapes;
}

function frame(
	pen: Brush,
	data: HeatMapRows,
	years: HeatMapRows['years'],
	words: HeatMapWords,
	at: { readonly left: number; readonly cell: number; readonly bottom: number; readonly width: number }
): readonly Shape[] {
	const sum = (year: number): number => data.rows.reduce((total, row) => total + (row.cells.find((cell) => cell.year === year)?.count ?? 0), 0);
	const shapes: Shape[] = [
		pen.line(at.left, at.bottom + 3.5, at.width, at.bottom + 3.5, 'hair-strong'),
		pen.text(at.width, HEAD_HEIGHT - 13, words.total, { align: 'right' })
	];
	let inside = 0;
	years.forEach(({ year, inFilter }, column) => {
		const x = at.left + (column + 0.5) * at.cell;
		const total = sum(year);
		if (inFilter) inside += total;
		shapes.push(
			pen.text(x, HEAD_HEIGHT - 13, at.cell < 34 && column > 0 ? String(year).slice(2) : String(year), { align: 'center', ink: inFilter ? 'ink-2' : 'ink-3' })
		);
		shapes.push(
			pen.text(x, at.bottom + 15, String(total), { align: 'center', fontSize: 12, fontWeight: inFilter ? 600 : 400, ink: inFilter ? 'ink' : 'ink-3' })
		);
	});
	shapes.push(pen.text(at.width, at.bottom + 15, String(inside), { align: 'right', fontSize: 12, fontWeight: 600, ink: 'ink' }));
	const first = years.findIndex((year) => year.inFilter);
	if (first > 0) {
		const x = sharp(at.left + first * at.cell - 1);
		shapes.push(pen.line(x, HEAD_HEIGHT - 24, x, at.bottom + 22, 'hair-strong', { lineDash: [2, 3] }));
	}
	return shapes;
}

function markOf(row: HeatRow, cell: HeatCell, words: HeatMapWords, box: Mark['box']): Mark {
	const lines = cell.missing !== null ? [words.missing(cell.missing)] : cell.count === null ? [words.notDue] : [words.findings(cell.count)];
	if (cell.critical > 0) lines.push(words.critical(cell.critical));
	return { key: cell.key, label: `${row.name} ${cell.year}`, lines, box };
}
