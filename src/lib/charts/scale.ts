/** Values to pixels: plain, broken and logarithmic scales, and round ticks. Breaks are ours because ECharts draws its zigzag at random. */

export interface Scale {
	readonly kind: 'linear' | 'broken' | 'log';
	readonly min: number;
	readonly max: number;
	/** Pixel of a value. */
	at(value: number): number;
	/** Values at which the axis is labelled. */
	readonly ticks: readonly number[];
	/** Where the axis is broken: values and pixels. */
	readonly gap: { readonly from: number; readonly to: number; readonly x: number; readonly width: number } | null;
}

interface Range {
	readonly from: number;
	readonly to: number;
}

/** The next value of 1, 2, 2.5, 5 × 10ⁿ at or above `value`. */
export function roundUp(value: number): number {
	if (value <= 0) return 0;
	const power = 10 ** Math.floor(Math.log10(value));
	const step = [1, 2, 2.5, 5, 10].find((factor) => factor * power >= value * (1 - 1e-9)) ?? 10;
	return step * power;
}

export function ticksOf(min: number, max: number, count: number): readonly number[] {
	const step = roundUp((max - min) / Math.max(1, count));
	if (!(step > 0)) return [min];
	const first = Math.ceil(min / step - 1e-9);
	const last = Math.floor(max / step + 1e-9);
	return Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step);
}

/** Decimals that tell neighbouring ticks apart: 0 for 10 and 20, 1 for 2.5 and 5. */
export function tickDecimals(ticks: readonly number[]): number {
	const step = Math.min(...ticks.slice(1).map((tick, at) => Math.abs(tick - (ticks[at] ?? 0))));
	if (!Number.isFinite(step) || step <= 0) return 0;
	return [0, 1, 2, 3].find((decimals) => Math.abs(step * 10 ** decimals - Math.round(step * 10 ** decimals)) < 1e-6) ?? 4;
}

export function linearScale(min: number, max: number, range: Range, ticks: readonly number[] = ticksOf(min, max, 4)): Scale {
	const span = max - min || 1;
	return { kind: 'linear', min, max, at: (value) => range.from + ((value - min) / span) * (range.to - range.from), ticks, gap: null };
}

/** A value this many times the next lower one stands apart. */
const APART = 2;
/** No more than this share of the values, or this number, may lie beyond a break; with more, the axis is logarithmic. */
const BEYOND_SHARE = 0.1;
const BEYOND_LEAST = 3;
/** Spread of the values beyond a break that one drawing can still hold: two decades, then the axis is logarithmic. */
const DECADES = 100;

/**
 * The scale for values from 0 upwards of which a few may be far out: linear, or broken from the next round value above the rest to just below
 * the extremes, or logarithmic when the extremes are many or themselves spread over two decades. Never clips.
 */
export function extremeScale(values: readonly number[], range: Range, least: number): Scale {
	const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
	const top = Math.max(least, sorted.at(-1) ?? least);
	const apart = sorted.findIndex((value, at) => value > least * 1.5 && value >= APART * Math.max(least, sorted[at - 1] ?? 0));
	if (apart < 0 && top <= least * 3) return linearScale(0, roundTop(top, least), range, ticksOf(0, roundTop(top, least), 4));
	const beyond = apart < 0 ? [] : sorted.slice(apart);
	const first = beyond[0];
	const allowed = Math.max(BEYOND_LEAST, sorted.length * BEYOND_SHARE);
	if (first === undefined || beyond.length > allowed || top / first > DECADES) return logScale(sorted[0] ?? 1, top, range);
	return brokenScale(roundTop(sorted[apart - 1] ?? least, least), first, top, range);
}

const roundTop = (value: number, least: number): number => (value <= least ? least : Math.ceil(value / (least / 8)) * (least / 8));

/** Share of the width that the part beyond a break takes for one extreme value, and for several. */
const ONE_BEYOND = 0.06;
const MANY_BEYOND = 0.2;

function brokenScale(end: number, first: number, max: number, range: Range): Scale {
	const width = range.to - range.from;
	const gapWidth = 16;
	const beyond = max / first > 1.02 ? MANY_BEYOND * width : ONE_BEYOND * width;
	const near = linearScale(0, end, { from: range.from, to: range.to - beyond - gapWidth });
	const start = range.to - beyond;
	const far = (value: number): number =>
		max / first > 1.02 ? start + beyond * (0.15 + 0.7 * (Math.log(value / first) / Math.log(max / first))) : start + beyond * 0.5;
	return {
		kind: 'broken',
		min: 0,
		max,
		at: (value) => (value <= end ? near.at(value) : far(value)),
		ticks: [...near.ticks.filter((tick) => tick < end * 0.97)],
		gap: { from: end, to: roundDown(first), x: range.to - beyond - gapWidth, width: gapWidth }
	};
}

/** Just below a value: its first two digits, rounded down. */
function roundDown(value: number): number {
	const power = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
	const down = Math.floor(value / power) * power;
	return down === value ? value - power : down;
}

function logScale(min: number, max: number, range: Range): Scale {
	const low = Math.floor(Math.log10(Math.max(min, 0.1)));
	const high = Math.log10(max);
	const at = (value: number): number =>
		value <= 0 ? range.from : range.from + ((Math.max(Math.log10(value), low) - low) / Math.max(1e-9, high - low)) * (range.to - range.from) * 0.97;
	const ticks = Array.from({ length: Math.floor(high) - low + 1 }, (_, step) => 10 ** (low + step));
	return { kind: 'log', min: 10 ** low, max, at, ticks, gap: null };
}
