/** One value a department of a peer group → a strip of dots with the middle half behind and the department itself in accent. */
import { brush, drawn, sharp, type Shape } from './draw.ts';
import { quantile } from './figures.ts';
import type { Canvas, Mark, Painting } from './painting.ts';
import { extremeScale, linearScale, roundUp, tickDecimals, ticksOf, type Scale } from './scale.ts';
import { SMALL_GROUP } from './thresholds.ts';

export interface StripValue {
	readonly key: string;
	readonly name: string;
	readonly value: number;
	readonly own: boolean;
}
export interface StripWords {
	value(value: number): string;
	/** With as many decimals as tell the axis' ticks apart. */
	tick(value: number, decimals: number): string;
	median(value: string): string;
}

const HEIGHT = 118;
const MIDDLE = 63;
const LANE = 8;

/** `strong` is a value whose line is drawn in ink (100 %), or null. */
export function stripPainting(values: readonly StripValue[], look: { readonly strong: number | null }, words: StripWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const numbers = values.map((value) => value.value);
	const scale = stripScale(numbers, look.strong, canvas.width);
	const small = values.length < SMALL_GROUP;
	const lower = quantile(numbers, 0.25);
	const upper = quantile(numbers, 0.75);
	const median = quantile(numbers, 0.5);
	const shapes: Shape[] = [];
	if (!small && lower !== null && upper !== null && median !== null) {
		shapes.push(pen.rect({ x: scale.at(lower), y: MIDDLE - 22, width: Math.max(2, scale.at(upper) - scale.at(lower)), height: 44 }, 'wash'));
		shapes.push(pen.line(sharp(scale.at(median)), MIDDLE - 30, sharp(scale.at(median)), MIDDLE + 28, 'ink-3', { lineDash: [3, 3] }));
	}
	shapes.push(pen.line(8, MIDDLE + 28.5, canvas.width - 8, MIDDLE + 28.5, 'hair-strong'));
	const decimals = tickDecimals(scale.ticks);
	scale.ticks.forEach((tick, at) => {
		const align = at === 0 ? 'left' : at === scale.ticks.length - 1 && scale.kind === 'linear' ? 'right' : 'center';
		shapes.push(pen.text(scale.at(tick), MIDDLE + 40, words.tick(tick, decimals), { align }));
	});
	if (look.strong !== null && look.strong > scale.min && look.strong < scale.max) {
		shapes.push(pen.line(sharp(scale.at(look.strong)), MIDDLE - 26, sharp(scale.at(look.strong)), MIDDLE + 28, 'ink-2'));
	}
	if (scale.gap !== null) shapes.push(...pen.zigzag(scale.gap.x, scale.gap.width, MIDDLE - 26, MIDDLE + 30));
	const placed = lanes(values, (value) => scale.at(value));
	for (const dot of placed.filter((dot) => !dot.value.own)) shapes.push(pen.circle(dot.x, MIDDLE + dot.lane * LANE, 3.4, 'context'));
	for (const dot of placed.filter((dot) => dot.value.own)) shapes.push(pen.circle(dot.x, MIDDLE + dot.lane * LANE, 5, 'accent'));
	shapes.push(...labels(pen, placed, median, small, scale, words, canvas.width));
	const marks: Mark[] = placed.map((dot) => ({
		key: dot.value.key,
		label: dot.value.name,
		lines: [words.value(dot.value.value)],
		box: { x: dot.x - 4, y: MIDDLE + dot.lane * LANE - 4, width: 8, height: 8 }
	}));
	return { height: HEIGHT, option: drawn(canvas, shapes), marks };
}

function stripScale(values: readonly number[], strong: number | null, width: number): Scale {
	const range = { from: 8, to: width - 8 };
	const low = Math.min(...values, strong ?? Infinity);
	const high = Math.max(...values, strong ?? -Infinity);
	if (values.length === 0) return linearScale(0, 100, range);
	if (low >= 0 && high > 300) return extremeScale(values, range, Math.max(100, strong ?? 100) * 1.2);
	const step = roundUp((high - low) / 4 || 1);
	const min = Math.floor(low / step) * step;
	const max = Math.ceil(high / step) * step;
	return linearScale(min, max === min ? min + step : max, range, ticksOf(min, max === min ? min + step : max, 4));
}

interface Placed {
	readonly value: StripValue;
	readonly x: number;
	readonly lane: number;
}

/** Dots that would touch go to the next free lane, alternating above and below. */
function lanes(values: readonly StripValue[], x: (value: number) => number): readonly Placed[] {
	const placed: Placed[] = [];
	for (const value of [...values].sort((a, b) => a.value - b.value || (a.key < b.key ? -1 : 1))) {
		const at = x(value.value);
		let lane = 0;
		while (placed.some((other) => other.lane === lane && Math.abs(other.x - at) < LANE)) lane = lane > 0 ? -lane : 1 - lane;
		placed.push({ value, x: at, lane: Math.max(-3, Math.min(3, lane)) });
	}
	return placed;
}

function labels(
	pen: ReturnType<typeof brush>,
	placed: readonly Placed[],
	median: number | null,
	small: boolean,
	scale: Scale,
	words: StripWords,
	width: number
): readonly Shape[] {
	const own = placed.find((dot) => dot.value.own);
	const shapes: Shape[] = [];
	const inside = (x: number): number => Math.max(40, Math.min(width - 40, x));
	if (own !== undefined)
		shapes.push(pen.text(inside(own.x), MIDDLE - 40, words.value(own.value.value), { align: 'center', fontSize: 12, fontWeight: 600, ink: 'accent' }));
	if (small || median === null) return shapes;
	const x = inside(scale.at(median));
	const crowded = own !== undefined && Math.abs(inside(own.x) - x) < 84;
	shapes.push(pen.text(x, crowded ? MIDDLE - 55 : MIDDLE - 40, words.median(words.value(median)), { align: 'center' }));
	return shapes;
}
