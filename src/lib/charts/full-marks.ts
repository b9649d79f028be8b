/** Share of reports with full marks by dimension → bars for the years in view, small rings for each year, the last one filled; schemes apart, each with n. */
import { brush, drawn, sharp, type Shape } from './draw.ts';
import { fitText, percent } from './figures.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import { SMALL_GROUP } from './thresholds.ts';

export interface FullMarksYear {
	readonly year: number;
	readonly full: number;
	readonly n: number;
}
export interface FullMarksRow {
	readonly key: string;
	/** `产出（50）`. */
	readonly name: string;
	readonly scheme: string;
	readonly full: number;
	readonly n: number;
	readonly years: readonly FullMarksYear[];
}
export interface FullMarksWords {
	readonly ratio: string;
	readonly change: string;
	readonly small: string;
	scheme(name: string, n: number): string;
	change_of(points: number): string;
	line(full: number, n: number, share: string): string;
}

const ROW = 30;
const SCHEME_HEAD = 36;

/** The dimension most often given full marks, among those with enough reports. */
export function fullMarksClaim(rows: readonly FullMarksRow[]): FullMarksRow | null {
	const enough = rows.filter((row) => row.n >= SMALL_GROUP);
	return enough.reduce<FullMarksRow | null>((best, row) => (best === null || row.full / row.n > best.full / best.n ? row : best), null);
}

export function fullMarksPainting(rows: readonly FullMarksRow[], words: FullMarksWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const narrow = widthClass(canvas.width) === 'narrow';
	const left = narrow ? 112 : 130;
	const right = narrow ? 70 : 116;
	const unit = (canvas.width - left - right) / 100;
	const ratio = narrow ? canvas.width : canvas.width - 52;
	const shapes: Shape[] = [pen.text(ratio, 12, words.ratio, { align: 'right' })];
	if (!narrow) shapes.push(pen.text(canvas.width, 12, words.change, { align: 'right' }));
	const marks: Mark[] = [];
	let y = 24;
	rows.forEach((row, at) => {
		if (row.scheme !== rows[at - 1]?.scheme) {
			y += at === 0 ? 24 : SCHEME_HEAD;
			shapes.push(pen.text(0, y - 10, words.scheme(row.scheme, row.n), { fontSize: 12, ink: 'ink-2' }));
		}
		const middle = y + ROW / 2;
		const share = row.n === 0 ? 0 : (row.full / row.n) * 100;
		shapes.push(pen.text(left - 10, middle, fitText(row.name, left - 12), { align: 'right', fontSize: 12, ink: 'ink' }));
		shapes.push(pen.rect({ x: left + 0.5, y: middle - 5, width: Math.max(1, share * unit), height: 10 }, row.n < SMALL_GROUP ? 'context' : 'under-1'));
		row.years.forEach((year, index) => {
			if (year.n < SMALL_GROUP) return;
			const last = index === row.years.length - 1;
			shapes.push(pen.circle(left + (year.full / year.n) * 100 * unit, middle, last ? 4.2 : 2.6, last ? 'accent' : 'paper', last ? 'paper' : 'ink-3'));
		});
		shapes.push(pen.text(ratio, middle, `${row.full} / ${row.n}`, { align: 'right', fontSize: 12, ink: 'ink' }));
		if (!narrow) shapes.push(pen.text(canvas.width, middle, changeText(row, words), { align: 'right', fontSize: 12, ink: 'ink-2' }));
		marks.push({ key: row.key, label: row.name, lines: [words.line(row.full, row.n, percent(share))], box: { x: 0, y, width: canvas.width, height: ROW } });
		y += ROW;
	});
	const axis: Shape[] = [0, 50, 100].flatMap((tick) => [
		pen.line(sharp(left + tick * unit), 24, sharp(left + tick * unit), y + 2, tick === 0 ? 'hair-strong' : 'hair'),
		pen.text(left + tick * unit, y + 13, tick === 0 ? '0' : `${tick}%`, { align: 'center' })
	]);
	return { height: y + 24, option: drawn(canvas, [...axis, ...shapes]), marks };
}

function changeText(row: FullMarksRow, words: FullMarksWords): string {
	const last = row.years.at(-1);
	const before = row.years.at(-2);
	if (last === undefined || before === undefined || last.n < SMALL_GROUP || before.n < SMALL_GROUP) return words.small;
	return words.change_of((last.full / last.n - before.full / before.n) * 100);
}
