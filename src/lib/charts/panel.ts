/** One small panel of values over years: lines that break where a value is missing, years outside the filter in grey, glyphs at the axis for what is missing. */
import { sharp, type Brush, type Shape } from './draw.ts';
import type { Box } from './painting.ts';
import { linearScale } from './scale.ts';
import type { MissingKind } from './thresholds.ts';

export interface PanelYear {
	readonly year: number;
	readonly inFilter: boolean;
}
export interface PanelLine {
	/** `main` the measure in accent, `second` a full line beside it, `dashed` thin and dashed (initial budget, peers' median). */
	readonly role: 'main' | 'second' | 'dashed';
	/** One a year; null breaks the line. */
	readonly values: readonly (number | null)[];
	/** For the tooltip, and on the line where the chart names its lines. */
	readonly name: string;
}
export interface PanelScale {
	readonly min: number;
	readonly max: number;
	readonly ticks: readonly number[];
	/** A value whose line is drawn in ink: 100 %. */
	readonly strong: number | null;
}
export interface PanelData {
	readonly years: readonly PanelYear[];
	readonly lines: readonly PanelLine[];
	/** Why the main line has no value, by year. */
	readonly missing: readonly (MissingKind | null)[];
}

const INSET = 8;

/** The middle of each year's column in a box. */
export const yearX = (box: Box, years: number, at: number): number =>
	years > 1 ? box.x + INSET + (at * (box.width - 2 * INSET)) / (years - 1) : box.x + box.width / 2;

export function panelShapes(pen: Brush, box: Box, data: PanelData, scale: PanelScale): readonly Shape[] {
	const to = linearScale(scale.min, scale.max, { from: box.y + box.height, to: box.y });
	const y = (value: number): number => to.at(Math.min(scale.max, Math.max(scale.min, value)));
	const x = (at: number): number => yearX(box, data.years.length, at);
	const shapes: Shape[] = scale.ticks.map((tick) =>
		pen.line(box.x, sharp(y(tick)), box.x + box.width, sharp(y(tick)), tick === scale.strong ? 'ink-2' : tick === scale.min ? 'hair-strong' : 'hair')
	);
	if (scale.strong !== null && !scale.ticks.includes(scale.strong))
		shapes.push(pen.line(box.x, sharp(y(scale.strong)), box.x + box.width, sharp(y(scale.strong)), 'ink-2'));
	const first = data.years.findIndex((year) => year.inFilter);
	if (first > 0) shapes.push(pen.line(sharp(x(first)), box.y - 2, sharp(x(first)), box.y + box.height, 'hair-strong', { lineDash: [2, 3] }));
	for (const line of [...data.lines].sort((a, b) => ROLE_ORDER[a.role] - ROLE_ORDER[b.role])) shapes.push(...lineShapes(pen, line, data.years, x, y));
	data.missing.forEach((kind, at) => {
		if (kind !== null) shapes.push(...pen.missing(kind, x(at), box.y + box.height - 7));
	});
	return shapes;
}

const ROLE_ORDER = { dashed: 0, second: 1, main: 2 } as const;

function lineShapes(pen: Brush, line: PanelLine, years: readonly PanelYear[], x: (at: number) => number, y: (value: number) => number): readonly Shape[] {
	const shapes: Shape[] = [];
	line.values.forEach((value, at) => {
		const next = line.values[at + 1];
		if (value === null || next === undefined || next === null) return;
		const inside = (years[at]?.inFilter ?? true) && (years[at + 1]?.inFilter ?? true);
		const points: readonly (readonly [number, number])[] = [
			[x(at), y(value)],
			[x(at + 1), y(next)]
		];
		if (line.role === 'dashed') shapes.push(pen.path(points, 'ink-3', { lineWidth: 1, lineDash: [3, 3] }));
		else if (line.role === 'second') shapes.push(pen.path(points, 'ink-2', { lineWidth: 1.4 }));
		else shapes.push(pen.path(points, inside ? 'accent' : 'context', { lineWidth: 2 }));
	});
	if (line.role !== 'main') return shapes;
	line.values.forEach((value, at) => {
		if (value !== null) shapes.push(pen.circle(x(at), y(value), 2.5, (years[at]?.inFilter ?? true) ? 'accent' : 'context'));
	});
	return shapes;
}

/** Years below a panel: first and last in full, the others by two digits where they fit. */
export function yearLabels(pen: Brush, box: Box, years: readonly PanelYear[]): readonly Shape[] {
	const room = box.width / Math.max(1, years.length);
	return years.flatMap(({ year }, at) => {
		const edge = at === 0 || at === years.length - 1;
		if (!edge && room < 22) return [];
		const align = years.length > 1 && at === 0 ? 'left' : years.length > 1 && at === years.length - 1 ? 'right' : 'center';
		const shift = align === 'left' ? -INSET : align === 'right' ? INSET : 0;
		return [pen.text(yearX(box, years.length, at) + shift, box.y + box.height + 12, edge ? String(year) : String(year).slice(2), { align })];
	});
}

/** Index of the last value that satisfies a test, -1 for none (findLastIndex is younger than the browsers in use). */
export function lastIndex<T>(values: readonly T[], test: (value: T, at: number) => boolean): number {
	for (let at = values.length - 1; at >= 0; at -= 1) {
		const value = values[at];
		if (value !== undefined && test(value, at)) return at;
	}
	return -1;
}
