/** Quartiles by year → the median as a line, the middle half as a polygon, the 100 % line, n under every year; years outside the filter in grey. */
import { brush, drawn, sharp, type Shape } from './draw.ts';
import { count, fixed } from '../text/format.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import { linearScale, roundUp, ticksOf } from './scale.ts';
import { LEVEL, SMALL_GROUP } from './thresholds.ts';

export interface YearQuartiles {
	readonly year: number;
	/** Reports with a rate. */
	readonly n: number;
	/** Percent; null when n is 0. */
	readonly lower: number | null;
	readonly median: number | null;
	readonly upper: number | null;
	/** Whether the filter takes the year in. */
	readonly inFilter: boolean;
}

export interface MedianBandWords {
	readonly median: string;
	/** In its place where there is one report. */
	readonly one: string;
	/** Names of the quartiles in the two lengths. */
	readonly upper: string;
	readonly upperShort: string;
	readonly lower: string;
	readonly lowerShort: string;
	readonly outside: string;
	nOf(n: number): string;
	year(year: number): string;
	lineMedian(value: string): string;
	lineBand(lower: string, upper: string): string;
	readonly tooFew: string;
}

export interface MedianBandClaim {
	readonly id: 'rose' | 'fell' | 'level' | 'one-year' | 'none';
	readonly year: number | null;
	readonly median: number | null;
	readonly lower: number | null;
	/** Change of the median on the year before, in percentage points. */
	readonly change: number | null;
	readonly n: number;
}

export function medianBandClaim(rows: readonly YearQuartiles[]): MedianBandClaim {
	const years = rows.filter((row) => row.inFilter && row.median !== null);
	const last = years.at(-1);
	if (last === undefined || last.median === null) return { id: 'none', year: null, median: null, lower: null, change: null, n: 0 };
	const before = rows.find((row) => row.year === last.year - 1);
	const lower = last.n < SMALL_GROUP ? null : last.lower;
	const shared = { year: last.year, median: last.median, lower, n: last.n };
	if (before === undefined || before.median === null) return { id: 'one-year', ...shared, change: null };
	const change = last.median - before.median;
	return { id: Math.abs(change) < LEVEL ? 'level' : change > 0 ? 'rose' : 'fell', ...shared, change };
}

/** The value axis: at least 60–110 %, wider where quartiles or medians lie outside, its start stated beside the chart. */
export function bandDomain(rows: readonly YearQuartiles[]): { readonly min: number; readonly max: number } {
	const values = rows
		.flatMap((row) => (row.n < SMALL_GROUP ? [row.median] : [row.lower, row.median, row.upper]))
		.filter((value): value is number => value !== null);
	const low = Math.min(100, ...values);
	const high = Math.max(100, ...values);
	const min = low >= 62 ? 60 : Math.max(0, Math.floor((low - 2) / 20) * 20);
	const max = high <= 110 ? 110 : high <= 200 ? Math.ceil((high + 2) / 10) * 10 : roundUp(high);
	return { min, max };
}

const LABEL_APART = 15;
/** Width of `100.0`, with room. */
const LABEL_WIDTH = 36;
/** The first median is printed to the right of its point, clear of the value axis, and needs so much more. */
const FIRST_WIDTH = 48;
/** A median this near to the year axis is printed above its point. */
const ABOVE_YEARS = 22;
/** Width of `24` under the axis, with room. */
const YEAR_WIDTH = 22;
/** The least at which two short years stand side by side. */
const YEARS_APART = 15;

/** `height` of the drawing where the figure does not take the usual one, as on the one-page brief. */
export function medianBandPainting(rows: readonly YearQuartiles[], words: MedianBandWords, canvas: Canvas, usual?: number): Painting {
	const pen = brush(canvas.palette);
	const narrow = widthClass(canvas.width) === 'narrow';
	const height = usual ?? (narrow ? 250 : 280);
	const left = 44;
	const right = canvas.width - (narrow ? 100 : 124);
	const top = 14;
	const bottom = height - 46;
	const domain = bandDomain(rows);
	const scale = linearScale(domain.min, domain.max, { from: bottom, to: top });
	const step = rows.length > 1 ? (right - left) / (rows.length - 1) : 0;
	const x = (at: number): number => (rows.length > 1 ? left + step * at : (left + right) / 2);
	const shapes: Shape[] = [];
	const ticks = ticksOf(domain.min, domain.max, domain.max - domain.min > 80 ? 4 : 5);
	for (const tick of ticks) {
		shapes.push(pen.line(left, sharp(scale.at(tick)), right, sharp(scale.at(tick)), tick === domain.min ? 'hair-strong' : 'hair'));
		shapes.push(pen.text(left - 8, scale.at(tick), `${count(tick)}%`, { align: 'right', fontSize: 12 }));
	}
	shapes.push(...bands(pen, rows, x, (value) => scale.at(value)));
	shapes.push(pen.line(left, sharp(scale.at(100)), right, sharp(scale.at(100)), 'ink-2'));
	const first = rows.findIndex((row) => row.inFilter);
	if (first > 0) {
		shapes.push(pen.line(sharp(x(first)), top, sharp(x(first)), bottom, 'hair-strong', { lineDash: [2, 3] }));
		shapes.push(pen.text(x(first) - 8, top + 8, words.outside, { align: 'right' }));
	}
	shapes.push(...medianLine(pen, rows, x, (value) => scale.at(value), step, bottom));
	const named = namedYears(rows.length, step);
	rows.forEach((row, at) => {
		if (!named.has(at)) return;
		// Where every year is not named, the last stands too near to the one before to be printed whole.
		const whole = !narrow || at === 0 || (at === rows.length - 1 && (step === 0 || step >= YEAR_WIDTH));
		shapes.push(pen.text(x(at), bottom + 14, whole ? String(row.year) : String(row.year).slice(2), { align: 'center', fontSize: 12, ink: 'ink-2' }));
		const small = row.n > 0 && row.n < SMALL_GROUP;
		shapes.push(pen.text(x(at), bottom + 29, narrow ? String(row.n) : words.nOf(row.n), { align: 'center', ...(small ? { ink: 'major-ink' as const } : {}) }));
	});
	shapes.push(...lastLabels(pen, rows, words, right + 10, (value) => scale.at(value), narrow));
	return { height, option: drawn(canvas, shapes), marks: marksOf(rows, words, x, step || right - left, top, bottom) };
}

/** Which years are named under the axis: the last and the one that it is compared with, back from there as they fit, and the first. */
function namedYears(of: number, step: number): ReadonlySet<number> {
	const every = Math.max(1, Math.ceil(YEAR_WIDTH / Math.max(1, step)));
	const from = step >= YEARS_APART ? of - 2 : of - 1 - every;
	const named = new Set([of - 1]);
	for (let at = from; at >= 0; at -= every) if (at === 0 || at >= every || every === 1) named.add(at);
	return named.add(0);
}

/** One polygon for each run of years with a band, split where the filter begins. Stacked areas would lie on an axis that does not start at 0. */
function bands(pen: ReturnType<typeof brush>, rows: readonly YearQuartiles[], x: (at: number) => number, y: (value: number) => number): readonly Shape[] {
	const shapes: Shape[] = [];
	for (let at = 0; at + 1 < rows.length; at += 1) {
		const a = rows[at];
		const b = rows[at + 1];
		if (a === undefined || b === undefined || a.n < SMALL_GROUP || b.n < SMALL_GROUP) continue;
		if (a.lower === null || a.upper === null || b.lower === null || b.upper === null) continue;
		const points: readonly (readonly [number, number])[] = [
			[x(at), y(a.upper)],
			[x(at + 1), y(b.upper)],
			[x(at + 1), y(b.lower)],
			[x(at), y(a.lower)]
		];
		const within = a.inFilter && b.inFilter;
		shapes.push(pen.area(points, within ? 'accent' : 'context', { opacity: within ? 0.15 : 0.28 }));
	}
	return shapes;
}

function medianLine(
	pen: ReturnType<typeof brush>,
	rows: readonly YearQuartiles[],
	x: (at: number) => number,
	y: (value: number) => number,
	step: number,
	bottom: number
): readonly Shape[] {
	/** Labels nearer than their own width would run into each other: every second or third then. */
	const every = Math.max(1, Math.ceil(LABEL_WIDTH / Math.max(1, step)));
	const shapes: Shape[] = [];
	rows.forEach((row, at) => {
		const next = rows[at + 1];
		if (row.median === null || next === undefined || next.median === null) return;
		const within = row.inFilter && next.inFilter;
		shapes.push(
			pen.path(
				[
					[x(at), y(row.median)],
					[x(at + 1), y(next.median)]
				],
				within ? 'accent' : 'context',
				{ lineWidth: within ? 2.25 : 2 }
			)
		);
	});
	rows.forEach((row, at) => {
		if (row.median === null) return;
		shapes.push(pen.circle(x(at), y(row.median), 3, row.inFilter ? 'accent' : 'context'));
		// The year before the last is always told: the last is compared with it.
		if (!row.inFilter || at === rows.length - 1 || (rows.length - 2 - at) % every !== 0) return;
		if (at === 0 && step * every < FIRST_WIDTH) return;
		const under = y(row.median) + ABOVE_YEARS < bottom;
		const place = y(row.median) + (under ? 14 : -14);
		shapes.push(pen.text(at === 0 ? x(at) - 4 : x(at), place, fixed(row.median, 1), { align: at === 0 ? 'left' : 'center', fontWeight: 600, ink: 'accent' }));
	});
	return shapes;
}

function lastLabels(
	pen: ReturnType<typeof brush>,
	rows: readonly YearQuartiles[],
	words: MedianBandWords,
	x: number,
	y: (value: number) => number,
	narrow: boolean
): readonly Shape[] {
	const last = rows.at(-1);
	if (last === undefined || last.median === null) return [];
	const middle = y(last.median);
	const shapes = [
		pen.text(x, middle, `${last.n === 1 ? words.one : words.median} ${fixed(last.median, 1)}%`, { fontSize: 12, fontWeight: 600, ink: 'accent' })
	];
	if (last.n < SMALL_GROUP || last.upper === null || last.lower === null) return shapes;
	const above = Math.min(y(last.upper), middle - LABEL_APART);
	const below = Math.max(y(last.lower), middle + LABEL_APART);
	shapes.push(pen.text(x, above, `${narrow ? words.upperShort : words.upper} ${fixed(last.upper, 0)}%`, { ink: 'ink-2' }));
	shapes.push(pen.text(x, below, `${narrow ? words.lowerShort : words.lower} ${fixed(last.lower, 1)}%`, { ink: 'ink-2' }));
	return shapes;
}

function marksOf(
	rows: readonly YearQuartiles[],
	words: MedianBandWords,
	x: (at: number) => number,
	step: number,
	top: number,
	bottom: number
): readonly Mark[] {
	return rows.map((row, at) => {
		const lines = [words.nOf(row.n)];
		if (row.median !== null) lines.push(words.lineMedian(`${fixed(row.median, 1)}%`));
		if (row.n > 0 && row.n < SMALL_GROUP) lines.push(words.tooFew);
		else if (row.lower !== null && row.upper !== null) lines.push(words.lineBand(`${fixed(row.lower, 1)}%`, `${fixed(row.upper, 1)}%`));
		return { key: String(row.year), label: words.year(row.year), lines, box: { x: x(at) - step / 2, y: top, width: step, height: bottom - top + 36 } };
	});
}
