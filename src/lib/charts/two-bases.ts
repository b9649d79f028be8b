/** The same reports in the same buckets under both denominators → bars back to back: the chosen one filled at the left, the other outlined at the right. */
import type { Basis } from '../model/vocabulary.ts';
import { brush, drawn, type Shape } from './draw.ts';
import { count, signed } from '../text/format.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import { RATE_BUCKETS, type RateBucket } from './thresholds.ts';

export type BucketCounts = Readonly<Record<RateBucket, number>>;
export interface TwoBasesRows {
	readonly chosen: Basis;
	readonly adjusted: BucketCounts;
	readonly initial: BucketCounts;
}
export interface TwoBasesWords {
	bucket(id: RateBucket): string;
	divisor(basis: Basis): string;
	reports(n: number): string;
}

export function twoBasesPainting(rows: TwoBasesRows, words: TwoBasesWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const narrow = widthClass(canvas.width) === 'narrow';
	const height = narrow ? 270 : 300;
	const other: Basis = rows.chosen === 'adjusted' ? 'initial' : 'adjusted';
	const here = rows[rows.chosen];
	const there = rows[other];
	const most = Math.max(1, ...RATE_BUCKETS.flatMap(({ id }) => [here[id], there[id]]));
	const middle = narrow ? 92 : 110;
	const inner = canvas.width / 2 - middle / 2;
	const outer = canvas.width / 2 + middle / 2;
	const unit = ((canvas.width - middle) / 2 - 56) / most;
	const row = (height - 44) / RATE_BUCKETS.length;
	const shapes: Shape[] = [
		pen.text(inner, 10, words.divisor(rows.chosen), { align: 'right', fontSize: 12, fontWeight: 600, ink: 'ink' }),
		pen.text(outer, 10, words.divisor(other), { fontSize: 12, ink: 'ink-2' }),
		pen.line(inner + 0.5, 22, inner + 0.5, height - 14, 'hair-strong'),
		pen.line(outer - 0.5, 22, outer - 0.5, height - 14, 'hair-strong')
	];
	const marks: Mark[] = [];
	RATE_BUCKETS.forEach(({ id, token }, at) => {
		const y = 30 + row * (at + 0.5);
		const [a, b] = [here[id], there[id]];
		shapes.push(pen.text(canvas.width / 2 + (id === '100' ? 8 : 0), y, words.bucket(id), { align: 'center', fontSize: 12, ink: 'ink-2' }));
		if (id === '100') shapes.push(...pen.even(canvas.width / 2 - 30, y, 0.95));
		if (a > 0) shapes.push(pen.rect({ x: inner - a * unit, y: y - 7, width: a * unit, height: 14 }, token));
		if (b > 0) shapes.push(pen.rect({ x: outer + 0.5, y: y - 6.5, width: Math.max(1, b * unit - 1), height: 13 }, 'paper', token, { lineWidth: 1.5 }));
		shapes.push(pen.text(inner - a * unit - 7, y, count(a), { align: 'right', fontSize: 13, fontWeight: 600, ink: 'ink' }));
		shapes.push(pen.text(outer + b * unit + 7, y, count(b), { fontSize: 13, fontWeight: 600, ink: 'ink' }));
		if (a !== b) shapes.push(pen.text(outer + b * unit + 11 + count(b).length * 8, y, signed(b - a, 0)));
		const lines = [`${words.divisor(rows.chosen)} ${words.reports(a)}`, `${words.divisor(other)} ${words.reports(b)}`];
		marks.push({ key: id, label: words.bucket(id), lines, box: { x: 0, y: y - row / 2, width: canvas.width, height: row } });
	});
	return { height, option: drawn(canvas, shapes), marks };
}
