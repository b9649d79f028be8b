/** Self-score × execution rate → one mark a report (area = budget, shape and colour = worst finding), limits of the bands, and the brush with its count. */
import type { Severity } from '../model/vocabulary.ts';
import { brush, drawn, sharp, type Brush, type Shape } from './draw.ts';
import { count, score as scoreText } from '../text/format.ts';
import { percent } from './figures.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import { extremeScale, linearScale, ticksOf, type Scale } from './scale.ts';
import { SEVERITY_LOOK } from './thresholds.ts';

export interface ScatterPoint {
	readonly key: string;
	readonly name: string;
	readonly year: number;
	readonly rate: number;
	readonly score: number;
	/** Budget, 万元; null = not stated, drawn at the smallest size. */
	readonly budget: number | null;
	readonly worst: Severity | null;
}
/** Limits in data: rate in percent, score in points; a report is inside when from ≤ rate < to and from ≤ score ≤ to. */
export interface Brushed {
	readonly rate: { readonly from: number; readonly to: number };
	readonly score: { readonly from: number; readonly to: number };
}
export interface ScatterRows {
	readonly points: readonly ScatterPoint[];
	readonly brushed: Brushed | null;
}
export interface ScatterWords {
	readonly scoreAxis: string;
	readonly rateAxis: string;
	readonly excellent: string;
	readonly good: string;
	inside(count: number): string;
	line(rate: string, score: string, budget: string): string;
	readonly budgetMissing: string;
	budget(wan: number): string;
	worst(severity: Severity | null): string;
}

export const inside = (point: ScatterPoint, brushed: Brushed): boolean =>
	point.rate >= brushed.rate.from && point.rate < brushed.rate.to && point.score >= brushed.score.from && point.score <= brushed.score.to;

/** Equal scores are spread by at most this many points, so that marks do not hide each other; stated in the sub-line. */
export const SPREAD = 0.35;

/** Where 优 begins. */
const EXCELLENT = 90;

/** Pixels to data and back, for drawing a brush with the pointer. */
export interface ScatterFrame {
	readonly rate: Scale;
	readonly score: Scale;
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}

export function scatterFrame(rows: ScatterRows, width: number): ScatterFrame & { readonly height: number } {
	const narrow = widthClass(width) === 'narrow';
	const height = narrow ? 380 : width < 620 ? 460 : 560;
	const [left, right, top, bottom] = [38, width - 10, 26, height - 40];
	const lowest = Math.min(85, ...rows.points.map((point) => point.score));
	const min = Math.max(0, Math.floor((lowest - 1) / 5) * 5);
	const highest = Math.max(100, ...rows.points.map((point) => point.score));
	const score = linearScale(min, highest + 1, { from: bottom, to: top }, ticksOf(min, highest, min < 60 ? 5 : 4));
	return {
		rate: extremeScale(
			rows.points.map((point) => point.rate),
			{ from: left, to: right },
			120
		),
		score,
		left,
		right,
		top,
		bottom,
		height
	};
}

/** The rate at a pixel, for the part of the axis before a break; beyond it, everything from the break on. */
export function rateAt(frame: ScatterFrame, x: number): number {
	const end = frame.rate.gap === null ? frame.rate.max : frame.rate.gap.from;
	const start = frame.rate.at(0);
	const part = (x - start) / (frame.rate.at(end) - start || 1);
	return Math.max(0, part > 1 && frame.rate.gap !== null ? frame.rate.max + 1 : part * end);
}
export const scoreAt = (frame: ScatterFrame, y: number): number =>
	frame.score.min + ((frame.bottom - y) / (frame.bottom - frame.top)) * (frame.score.max - frame.score.min);

export function scatterPainting(rows: ScatterRows, words: ScatterWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const frame = scatterFrame(rows, canvas.width);
	const narrow = widthClass(canvas.width) === 'narrow';
	const radius = sizes(rows.points, narrow ? 24 : 34);
	const shapes: Shape[] = [...grid(pen, frame, words, frame.height)];
	const { brushed } = rows;
	if (brushed !== null) shapes.push(pen.rect(brushBox(frame, brushed), 'accent-wash', 'accent'));
	const spread = sidesKept(rows.points, spreads(rows.points), brushed);
	const ordered = [...rows.points].sort((a, b) => radius(b) - radius(a) || (a.key < b.key ? -1 : 1));
	const marks: Mark[] = [];
	for (const point of ordered) {
		const x = frame.rate.at(point.rate);
		const y = frame.score.at(Math.min(frame.score.max - 0.4, point.score + (spread.get(point.key) ?? 0)));
		const faint = brushed !== null && !inside(point, brushed);
		shapes.push(pointShape(pen, point, x, y, radius(point), faint));
		const budget = point.budget === null ? words.budgetMissing : words.budget(point.budget);
		const lines = [words.line(percent(point.rate), scoreText(point.score), budget), words.worst(point.worst)];
		const half = Math.max(5, radius(point));
		marks.push({ key: point.key, label: `${point.name} ${point.year}`, lines, box: { x: x - half, y: y - half, width: 2 * half, height: 2 * half } });
	}
	if (frame.rate.gap !== null) shapes.push(...pen.zigzag(frame.rate.gap.x, frame.rate.gap.width, frame.top - 8, frame.bottom + 1));
	if (brushed !== null) shapes.push(...handles(pen, brushBox(frame, brushed), words.inside(rows.points.filter((point) => inside(point, brushed)).length)));
	return { height: frame.height, option: drawn(canvas, shapes), marks: [...marks].sort((a, b) => a.box.x - b.box.x) };
}

export function brushBox(frame: ScatterFrame, brushed: Brushed): Mark['box'] {
	const x = (rate: number): number => frame.rate.at(Math.min(rate, frame.rate.max));
	const y = (score: number): number => frame.score.at(Math.max(frame.score.min, Math.min(frame.score.max, score)));
	const left = Math.max(frame.left, x(Math.max(0, brushed.rate.from)));
	// nothing lies above 100, so the box is open there
	const top = brushed.score.to >= 100 ? frame.score.at(frame.score.max) : y(brushed.score.to);
	return { x: left, y: top, width: Math.max(2, x(brushed.rate.to) - left), height: Math.max(2, y(brushed.score.from) - top) };
}

function handles(pen: Brush, box: Mark['box'], text: string): readonly Shape[] {
	const corners = [
		[box.x, box.y],
		[box.x + box.width, box.y],
		[box.x, box.y + box.height],
		[box.x + box.width, box.y + box.height]
	] as const;
	return [
		...corners.map(([x, y]) => pen.rect({ x: x - 3, y: y - 3, width: 6, height: 6 }, 'surface', 'accent')),
		pen.text(box.x + 4, box.y + box.height + 12, text, { fontSize: 12, fontWeight: 600, ink: 'accent', on: 'paper' })
	];
}

function grid(pen: Brush, frame: ScatterFrame, words: ScatterWords, height: number): readonly Shape[] {
	const { rate, score, left, right, bottom } = frame;
	const shapes: Shape[] = [];
	for (const tick of score.ticks) {
		if (tick !== 90) shapes.push(pen.line(left, sharp(score.at(tick)), right, sharp(score.at(tick))));
		shapes.push(pen.text(left - 7, score.at(tick), count(tick), { align: 'right' }));
	}
	if (score.min < 90) {
		const limit = score.at(EXCELLENT);
		const x = rate.gap === null ? right : rate.gap.x - 6;
		shapes.push(pen.line(left, sharp(limit), right, sharp(limit), 'ink-3', { lineDash: [3, 3] }));
		shapes.push(pen.text(x, limit - 9, words.excellent, { align: 'right' }), pen.text(x, limit + 10, words.good, { align: 'right' }));
	}
	shapes.push(pen.line(left, bottom + 0.5, right, bottom + 0.5, 'hair-strong'));
	shapes.push(pen.line(sharp(rate.at(100)), 18, sharp(rate.at(100)), bottom, 'ink-2'), pen.text(rate.at(100), 10, '100%', { align: 'center', ink: 'ink-2' }));
	shapes.push(pen.text(0, 10, words.scoreAxis, { ink: 'ink-2' }));
	for (const tick of rate.ticks)
		shapes.push(pen.text(rate.at(tick), bottom + 13, tick === 0 || rate.kind === 'log' ? `${count(tick)}%` : count(tick), { align: 'center' }));
	if (rate.gap !== null) shapes.push(pen.text(rate.at(rate.max), bottom + 13, count(rate.max), { align: 'center' }));
	shapes.push(pen.text((left + right) / 2, height - 8, words.rateAxis, { align: 'center', ink: 'ink-2' }));
	return shapes;
}

function sizes(points: readonly ScatterPoint[], largest: number): (point: ScatterPoint) => number {
	const most = Math.max(1, ...points.map((point) => point.budget ?? 0));
	return (point) => Math.max(3, (Math.sqrt((point.budget ?? 0) / most) * largest) / 2);
}

/** Reports with equal scores and near rates, fanned out evenly in the order of their keys: no chance involved. */
function spreads(points: readonly ScatterPoint[]): ReadonlyMap<string, number> {
	const groups = new Map<number, ScatterPoint[]>();
	for (const point of points) groups.set(point.score, [...(groups.get(point.score) ?? []), point]);
	const spread = new Map<string, number>();
	for (const group of groups.values()) {
		const ordered = group.sort((a, b) => a.rate - b.rate || (a.key < b.key ? -1 : 1));
		// Neighbours in rate take far-apart places: 0, ½, ¼, ¾ … of the spread.
		ordered.forEach((point, at) => spread.set(point.key, group.length === 1 ? 0 : (corput(at + 1) * 2 - 1) * SPREAD));
	}
	return spread;
}

/** A spread mark stays on its score's side of the drawn limits: what stands in the box is what is counted. */
function sidesKept(points: readonly ScatterPoint[], spread: ReadonlyMap<string, number>, brushed: Brushed | null): ReadonlyMap<string, number> {
	const from = [EXCELLENT, ...(brushed === null ? [] : [brushed.score.from])];
	const to = brushed === null || brushed.score.to >= 100 ? [] : [brushed.score.to];
	const stays = (score: number, by: number): boolean =>
		from.every((limit) => score >= limit === score + by >= limit) && to.every((limit) => score <= limit === score + by <= limit);
	return new Map(
		points.map(({ key, score }) => {
			const by = spread.get(key) ?? 0;
			return [key, [by, -by].find((one) => stays(score, one)) ?? 0];
		})
	);
}

/** Van der Corput sequence in base 2: evenly spread values in (0, 1). */
function corput(index: number): number {
	let value = 0;
	let part = 0.5;
	for (let rest = index; rest > 0; rest = Math.floor(rest / 2)) {
		value += (rest % 2) * part;
		part /= 2;
	}
	return value;
}

function pointShape(pen: Brush, point: ScatterPoint, x: number, y: number, radius: number, faint: boolean): Shape {
	const style = { opacity: faint ? 0.45 : 1, lineWidth: 0.9 };
	if (point.worst === null) return pen.circle(x, y, radius, 'paper', 'control', style);
	if (point.worst === 'critical' || point.worst === 'major') {
		return pen.severity(point.worst, x, y, (radius * 2.3) / SEVERITY_LOOK[point.worst].size, { ...style, stroke: pen.colour('paper') });
	}
	const look = SEVERITY_LOOK[point.worst];
	return pen.circle(x, y, radius, look.fill, look.line, style);
}
