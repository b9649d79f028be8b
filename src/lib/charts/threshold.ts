/** The values that a threshold is compared with → dots above a line, the sourced default dashed, the value in force in accent, each with its count. */
import { brush, drawn, sharp, type Shape } from './draw.ts';
import { textWidth } from './figures.ts';
import type { Canvas, Painting } from './painting.ts';
import { linearScale, ticksOf, type Scale } from './scale.ts';

export interface ThresholdRows {
	readonly values: readonly number[];
	/** Whether values at or above the threshold are listed, or those below it. */
	readonly direction: 'above' | 'below';
	readonly initial: number;
	readonly current: number;
	/** Ends of the slider. */
	readonly min: number;
	readonly max: number;
}
export interface ThresholdWords {
	tick(value: number): string;
	standard(value: string, count: number): string;
	current(value: string, count: number): string;
}

/** Where the slider's line stands; the page lays its range input over it. */
export const THRESHOLD_LINE = 74;
const HEIGHT = 112;
const INSET = 16;
const STEP = 7;

/** How many values are listed at a threshold. */
export const listed = (rows: Pick<ThresholdRows, 'values' | 'direction'>, threshold: number): number =>
	rows.values.filter((value) => (rows.direction === 'above' ? value >= threshold : value < threshold)).length;

export const thresholdScale = (rows: ThresholdRows, width: number): Scale =>
	linearScale(rows.min, rows.max, { from: INSET, to: width - INSET - 4 }, ticksOf(rows.min, rows.max, 5));

export function thresholdPainting(rows: ThresholdRows, words: ThresholdWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const scale = thresholdScale(rows, canvas.width);
	const shapes: Shape[] = [...dots(pen, rows, scale)];
	const [from, to] = [scale.at(rows.min), scale.at(rows.max)];
	const standard = scale.at(rows.initial);
	const current = scale.at(rows.current);
	const listedFrom = rows.direction === 'above' ? current : from;
	shapes.push(pen.line(from, THRESHOLD_LINE + 0.5, to, THRESHOLD_LINE + 0.5, 'hair-strong'));
	shapes.push(pen.line(listedFrom, THRESHOLD_LINE + 0.5, rows.direction === 'above' ? to : current, THRESHOLD_LINE + 0.5, 'accent', { lineWidth: 2 }));
	shapes.push(pen.line(sharp(current), 10, sharp(current), THRESHOLD_LINE, 'accent'));
	shapes.push(pen.circle(current, THRESHOLD_LINE + 0.5, 7, 'surface', 'accent', { lineWidth: 2 }));
	const now = words.current(words.tick(rows.current), listed(rows, rows.current));
	const currentLeft = current > canvas.width * 0.55;
	shapes.push(
		pen.text(current + (currentLeft ? -6 : 6), 14, now, { align: currentLeft ? 'right' : 'left', fontSize: 12, fontWeight: 600, ink: 'accent', on: 'paper' })
	);
	if (rows.initial !== rows.current) {
		const normal = words.standard(words.tick(rows.initial), listed(rows, rows.initial));
		const room = textWidth(normal, 11) + 12;
		const fits = standard + room < canvas.width;
		const align = currentLeft === standard > current ? 'left' : standard > room ? 'right' : 'left';
		shapes.push(pen.line(sharp(standard), 34, sharp(standard), THRESHOLD_LINE + 6, 'ink-3', { lineDash: [3, 3] }));
		const x = align === 'right' ? standard - 5 : fits ? standard + 5 : canvas.width;
		shapes.push(pen.text(x, 30, normal, { align: align === 'left' && !fits ? 'right' : align, on: 'paper' }));
	}
	scale.ticks.forEach((tick) => shapes.push(pen.text(scale.at(tick), THRESHOLD_LINE + 24, words.tick(tick), { align: 'center' })));
	return { height: HEIGHT, option: drawn(canvas, shapes), marks: [] };
}

/** Dots are stacked in columns of their own width; a column that would outgrow the head is squeezed. Values beyond the ends stand at the ends. */
function dots(pen: ReturnType<typeof brush>, rows: ThresholdRows, scale: Scale): readonly Shape[] {
	const columns = new Map<number, number[]>();
	for (const value of rows.values) {
		const inside = Math.min(rows.max, Math.max(rows.min, value));
		const column = Math.round((scale.at(inside) - INSET) / STEP);
		columns.set(column, [...(columns.get(column) ?? []), value]);
	}
	const room = THRESHOLD_LINE - 40;
	return [...columns].flatMap(([column, values]) => {
		const step = Math.min(STEP, room / Math.max(1, values.length));
		return values.map((value, at) => {
			const on = rows.direction === 'above' ? value >= rows.current : value < rows.current;
			return pen.circle(INSET + column * STEP, THRESHOLD_LINE - 5 - at * step, 2.8, on ? 'under-3' : 'context');
		});
	});
}
