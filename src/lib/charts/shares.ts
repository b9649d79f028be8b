/** Parts of a whole by group → stacked bars of shares with the share in each segment that holds it, and counts as columns. */
import { brush, drawn, stack, type Shape } from './draw.ts';
import { count } from '../text/format.ts';
import { fitText, percent0, textWidth } from './figures.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import type { Token } from './palette.ts';

export interface SharePart {
	readonly key: string;
	readonly name: string;
	readonly fill: Token;
	/** Colour of the figure in the segment. */
	readonly ink: Token;
	/** Outline of a segment that has no fill of its own. */
	readonly line?: Token;
}
export interface ShareRow {
	readonly key: string;
	readonly name: string;
	/** Counts by part, in the order of the parts. */
	readonly counts: readonly number[];
	readonly strong: boolean;
	/** Figures of the right columns. */
	readonly columns: readonly string[];
}
export interface ShareRows {
	readonly parts: readonly SharePart[];
	readonly rows: readonly ShareRow[];
	readonly heads: readonly string[];
}
export interface ShareWords {
	line(part: string, count: string, share: string): string;
}

const ROW = 28;
const HEAD = 28;
const COLUMN = 58;
/** A segment narrower than this holds no figure. */
const FIGURE_FROM = 30;

export function sharesPainting(data: ShareRows, words: ShareWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const narrow = widthClass(canvas.width) === 'narrow';
	const columns = narrow ? 1 : data.heads.length;
	const left = Math.min(narrow ? 100 : 160, Math.max(60, ...data.rows.map((row) => textWidth(row.name) + 14)));
	const right = canvas.width - columns * COLUMN;
	const shapes: Shape[] = data.heads.slice(0, columns).map((head, at) => pen.text(canvas.width - (columns - 1 - at) * COLUMN, 12, head, { align: 'right' }));
	const marks: Mark[] = [];
	data.rows.forEach((row, at) => {
		const y = HEAD + (at + 0.5) * ROW;
		const total = row.counts.reduce((sum, value) => sum + value, 0);
		const unit = total === 0 ? 0 : (right - left) / total;
		shapes.push(pen.text(left - 10, y, fitText(row.name, left - 12), { align: 'right', fontSize: 12, fontWeight: row.strong ? 600 : 400, ink: 'ink' }));
		const parts = data.parts.map((part, index) => ({
			length: (row.counts[index] ?? 0) * unit,
			fill: part.fill,
			...(part.line === undefined ? {} : { line: part.line })
		}));
		shapes.push(...stack(pen, left, y - 8, 16, parts));
		let x = left;
		data.parts.forEach((part, index) => {
			const length = parts[index]?.length ?? 0;
			if (length > FIGURE_FROM)
				shapes.push(pen.text(x + length / 2, y, percent0(((row.counts[index] ?? 0) / total) * 100), { align: 'center', fontSize: 12, ink: part.ink }));
			x += length;
		});
		row.columns
			.slice(0, columns)
			.forEach((text, column) =>
				shapes.push(pen.text(canvas.width - (columns - 1 - column) * COLUMN, y, text, { align: 'right', fontSize: 12, ink: column === 0 ? 'ink' : 'ink-2' }))
			);
		const lines = data.parts.map((part, index) =>
			words.line(part.name, count(row.counts[index] ?? 0), total === 0 ? '—' : percent0(((row.counts[index] ?? 0) / total) * 100))
		);
		marks.push({ key: row.key, label: row.name, lines, box: { x: 0, y: y - ROW / 2, width: canvas.width, height: ROW } });
	});
	const first = data.rows[0];
	if (first !== undefined) shapes.push(...partNames(pen, data.parts, first, left, right));
	return { height: HEAD + data.rows.length * ROW + 4, option: drawn(canvas, shapes), marks };
}

/** Names of the parts above the first bar, left, middle and right. */
function partNames(pen: ReturnType<typeof brush>, parts: readonly SharePart[], first: ShareRow, left: number, right: number): readonly Shape[] {
	const total = first.counts.reduce((sum, value) => sum + value, 0);
	if (total === 0) return [];
	let x = left;
	let free = left;
	return parts.flatMap((part, at) => {
		const start = Math.max(x, free);
		x += ((first.counts[at] ?? 0) * (right - left)) / total;
		const last = at === parts.length - 1;
		const width = textWidth(part.name, 11);
		const place = last ? right : start;
		if (!last && start + width > right - textWidth(parts.at(-1)?.name ?? '', 11) - 8) return [];
		free = start + width + 10;
		return [pen.text(place, 12, part.name, { align: last ? 'right' : 'left', ink: at === 0 ? 'accent' : 'ink-2', fontWeight: at === 0 ? 600 : 400 })];
	});
}
