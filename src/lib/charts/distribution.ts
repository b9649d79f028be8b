/** Counts of execution rates by bucket → columns (rows when narrow) with the kinds of missing after a gap, and one bracket for what the title claims. */
import { brush, drawn, type Shape } from './draw.ts';
import { count, fixed } from '../text/format.ts';
import { textWidth } from './figures.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import { linearScale } from './scale.ts';
import { RATE_BUCKETS, type MissingKind, type RateBucket } from './thresholds.ts';

export interface DistributionRows {
	/** Reports with a rate, by bucket. */
	readonly buckets: Readonly<Record<RateBucket, number>>;
	/** Of those below 30 %: reports that state 0 executed. */
	readonly zero: number;
	readonly notStated: number;
	readonly notSubmitted: number;
	readonly unreadable: number;
	/** A denominator of 0: the rate does not exist. */
	readonly noDenominator: number;
}

export interface DistributionWords {
	bucket(id: RateBucket): string;
	missing(kind: MissingKind): string;
	reports(n: number): string;
	/** Beside a count of reports, on the second line. */
	readonly unit: string;
	/** Beside the lowest bucket when some of it is a stated 0. */
	zeroWithin(n: number): string;
	bracket(n: number, share: string): string;
}

/** What can be said of a distribution; the title is made from it and the bracket drawn around `buckets`. */
export interface DistributionClaim {
	readonly id: 'even-or-over' | 'below-80' | 'most' | 'few' | 'none';
	readonly buckets: readonly RateBucket[];
	readonly count: number;
	readonly of: number;
}

/** A claim needs at least this share of the reports with a rate, and a group that is not small is left to the caller to say. */
const CLAIM_SHARE = 0.25;
const BELOW: readonly RateBucket[] = ['lt30', '30-60', '60-80'];
const EVEN_OR_OVER: readonly RateBucket[] = ['100', 'gt100'];

export function distributionClaim(rows: DistributionRows): DistributionClaim {
	const of = totalOf(rows);
	const sum = (buckets: readonly RateBucket[]): number => buckets.reduce((total, id) => total + rows.buckets[id], 0);
	if (of === 0) return { id: 'none', buckets: [], count: 0, of };
	if (of < 4) return { id: 'few', buckets: [], count: of, of };
	const even = sum(EVEN_OR_OVER);
	const below = sum(BELOW);
	if (even / of >= CLAIM_SHARE && even >= below) return { id: 'even-or-over', buckets: EVEN_OR_OVER, count: even, of };
	if (below / of >= CLAIM_SHARE) return { id: 'below-80', buckets: BELOW, count: below, of };
	const most = RATE_BUCKETS.reduce((a, b) => (rows.buckets[b.id] > rows.buckets[a.id] ? b : a));
	return { id: 'most', buckets: [most.id], count: rows.buckets[most.id], of };
}

export const totalOf = (rows: DistributionRows): number => RATE_BUCKETS.reduce((total, { id }) => total + rows.buckets[id], 0);

interface Bar {
	readonly key: string;
	readonly label: string;
	readonly value: number;
	readonly bucket: RateBucket | null;
	readonly kind: MissingKind | null;
}

function barsOf(rows: DistributionRows, words: DistributionWords): readonly Bar[] {
	const missing: readonly (readonly [MissingKind, number])[] = [
		['not_stated', rows.notStated],
		['no_denominator', rows.noDenominator],
		['not_submitted', rows.notSubmitted],
		['unreadable', rows.unreadable]
	];
	// "Not stated" and "not submitted" always stand there, also as 0; the rarer two only when they occur.
	const shown = missing.filter(([kind, n]) => n > 0 || kind === 'not_stated' || kind === 'not_submitted');
	return [
		...RATE_BUCKETS.map(({ id }): Bar => ({ key: id, label: words.bucket(id), value: rows.buckets[id], bucket: id, kind: null })),
		...shown.map(([kind, value]): Bar => ({ key: kind, label: words.missing(kind), value, bucket: null, kind }))
	];
}

const shareText = (n: number, of: number): string => (of === 0 ? '—' : `${fixed((n / of) * 100, 1)}%`);
const tokenOf = (id: RateBucket) => RATE_BUCKETS.find((bucket) => bucket.id === id)?.token ?? 'even';

/** `row` is the height of a row where there is no room for columns: less on paper than under a finger. */
export function distributionPainting(rows: DistributionRows, words: DistributionWords, canvas: Canvas, row = ROW): Painting {
	return widthClass(canvas.width) === 'narrow' ? asRows(rows, words, canvas, row) : asColumns(rows, words, canvas);
}

const HEIGHT = 280;
/** Of a row, with room for a finger. */
const ROW = 25;
const HEAD = 66;
/** A column this high holds the ring of exactly 100 %. */
const RING_FITS = 22;
/** The bracket stands this far above the tallest column below it: two lines of label. */
const BRACKET = 44;

function asColumns(rows: DistributionRows, words: DistributionWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const bars = barsOf(rows, words);
	const of = totalOf(rows);
	const base = HEIGHT - 42;
	const slots = bars.length + 0.8;
	const slot = canvas.width / slots;
	const thick = Math.min(90, slot * 0.86);
	const scale = linearScale(0, Math.max(1, ...bars.map((bar) => bar.value)), { from: 0, to: base - HEAD });
	const middle = (at: number): number => slot * (at + 0.5 + (at >= RATE_BUCKETS.length ? 0.8 : 0));
	const shapes: Shape[] = [];
	const marks: Mark[] = [];
	bars.forEach((bar, at) => {
		const x = middle(at);
		const high = scale.at(bar.value);
		const box = { x: x - thick / 2, y: base - high, width: thick, height: high };
		shapes.push(...column(pen, bar, box, rows.zero, scale.at(rows.zero)));
		shapes.push(pen.text(x, box.y - 24, count(bar.value), { align: 'center', fontSize: 14, fontWeight: 600, ink: 'ink' }));
		shapes.push(pen.text(x, box.y - 9, bar.bucket === null ? words.unit : shareText(bar.value, of), { align: 'center' }));
		const label = fitLabel(bar.label, slot).split('\n');
		label.forEach((line, row) => shapes.push(pen.text(x, base + 15 + row * 14, line, { align: 'center', fontSize: 12, ink: 'ink-2' })));
		if (bar.bucket === '100') {
			// In the foot of the column where it fits, else beside the bucket's name: never on the figures.
			const [first = ''] = label;
			const place = high >= RING_FITS ? [x, base - 12] : label.length === 1 ? [x, base + 31] : [x - textWidth(first) / 2 - 9, base + 15];
			shapes.push(...pen.even(place[0] ?? x, place[1] ?? base));
		}
		marks.push(markOf(bar, words, of, { x: x - slot / 2, y: HEAD - 40, width: slot, height: base - HEAD + 62 }));
	});
	const edge = slot * 0.43;
	shapes.push(pen.line(middle(0) - edge, base + 0.5, middle(5) + edge, base + 0.5, 'hair-strong'));
	shapes.push(pen.line(middle(6) - edge, base + 0.5, middle(bars.length - 1) + edge, base + 0.5, 'hair-strong'));
	const claim = distributionClaim(rows);
	if (claim.buckets.length > 1) {
		const places = claim.buckets.map((id) => RATE_BUCKETS.findIndex((bucket) => bucket.id === id));
		const left = middle(Math.min(...places)) - thick / 2;
		const right = middle(Math.max(...places)) + thick / 2;
		const y = base - scale.at(Math.max(...claim.buckets.map((id) => rows.buckets[id]))) - BRACKET;
		shapes.push(
			pen.path(
				[
					[left, y + 5],
					[left, y],
					[right, y],
					[right, y + 5]
				],
				'ink-3'
			)
		);
		shapes.push(pen.text((left + right) / 2, y - 10, words.bracket(claim.count, shareText(claim.count, of)), { align: 'center', fontSize: 12, ink: 'ink-2' }));
	}
	return { height: HEIGHT, option: drawn(canvas, shapes), marks };
}

/** `60%—80%` where it fits, `60—80%` where it does not; words break into two lines. */
const fitLabel = (label: string, width: number): string => {
	if (textWidth(label) <= width - 6) return label;
	return label.includes(' ') ? label.replace(/ (?=\S*$)/, '\n') : label.replace(/%(?=[—–])/, '');
};

function column(
	pen: ReturnType<typeof brush>,
	bar: Bar,
	box: { x: number; y: number; width: number; height: number },
	zero: number,
	zeroHigh: number
): readonly Shape[] {
	if (box.height <= 0) return [];
	if (bar.bucket !== null) {
		const fill = pen.rect(box, tokenOf(bar.bucket));
		if (bar.bucket !== 'lt30' || zero === 0) return [fill];
		const hollow = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: Math.max(2, zeroHigh - 1) };
		return [fill, pen.rect(hollow, 'paper', 'under-4')];
	}
	const frame = { x: box.x + 0.5, y: box.y + 0.5, width: box.width - 1, height: box.height };
	if (bar.kind !== 'not_stated') return [pen.rect(frame, 'paper', 'ink-3', bar.kind === 'not_submitted' ? { lineDash: [3, 2] } : {})];
	return [pen.rect(frame, 'paper', 'ink-3'), ...hatching(pen, frame)];
}

/** Strokes at 45° inside a box, 6 px apart. */
function hatching(pen: ReturnType<typeof brush>, box: { x: number; y: number; width: number; height: number }): readonly Shape[] {
	const shapes: Shape[] = [];
	for (let offset = 6; offset < box.width + box.height; offset += 6) {
		const x1 = box.x + Math.max(0, offset - box.height);
		const y1 = box.y + Math.min(offset, box.height);
		const x2 = box.x + Math.min(offset, box.width);
		const y2 = box.y + Math.max(0, offset - box.width);
		shapes.push(pen.line(x1, y1, x2, y2, 'ink-3', { lineWidth: 0.7 }));
	}
	return shapes;
}

function asRows(rows: DistributionRows, words: DistributionWords, canvas: Canvas, row: number): Painting {
	const pen = brush(canvas.palette);
	const bars = barsOf(rows, words);
	const of = totalOf(rows);
	// The ring stands before its bucket's name.
	const left = Math.max(92, ...bars.map((bar) => textWidth(bar.label) + (bar.bucket === '100' ? 24 : 10)));
	const scale = linearScale(0, Math.max(1, ...bars.map((bar) => bar.value)), { from: 0, to: canvas.width - left - (rows.zero > 0 ? 150 : 84) });
	const shapes: Shape[] = [];
	const marks: Mark[] = [];
	const top = (at: number): number => at * row + (at >= RATE_BUCKETS.length ? 12 : 0);
	bars.forEach((bar, at) => {
		const y = top(at) + row / 2;
		const long = scale.at(bar.value);
		shapes.push(pen.text(left - 8, y, bar.label.replace('\n', ' '), { align: 'right', fontSize: 12, ink: 'ink-2' }));
		if (bar.bucket === '100') shapes.push(...pen.even(left - 17 - textWidth(bar.label), y, 0.9));
		shapes.push(...column(pen, bar, { x: left, y: y - 7, width: long, height: long > 0 ? 14 : 0 }, 0, 0));
		shapes.push(pen.text(left + long + 6, y, count(bar.value), { fontSize: 13, fontWeight: 600, ink: 'ink' }));
		const beside = bar.bucket === null ? words.unit : shareText(bar.value, of) + (bar.bucket === 'lt30' && rows.zero > 0 ? words.zeroWithin(rows.zero) : '');
		shapes.push(pen.text(left + long + 12 + count(bar.value).length * 8, y, beside));
		marks.push(markOf(bar, words, of, { x: 0, y: top(at), width: canvas.width, height: row }));
	});
	const height = top(bars.length) + 4;
	shapes.push(pen.line(left + 0.5, 0, left + 0.5, top(5) + row, 'hair-strong'));
	return { height, option: drawn(canvas, shapes), marks };
}

function markOf(bar: Bar, words: DistributionWords, of: number, box: Mark['box']): Mark {
	const share = bar.bucket === null ? '' : ` · ${shareText(bar.value, of)}`;
	return { key: bar.key, label: bar.label.replace('\n', ' '), lines: [`${words.reports(bar.value)}${share}`], box };
}
