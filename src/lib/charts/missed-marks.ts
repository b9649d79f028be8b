/** Indicators whose target was missed → one cell a case by name of the indicator: filled where full marks were given, outlined where points were taken off. */
import { brush, drawn, type Shape } from './draw.ts';
import { count } from '../text/format.ts';
import { fitText, textWidth } from './figures.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';

export interface MissedRow {
	readonly key: string;
	readonly name: string;
	readonly missed: number;
	readonly full: number;
	readonly departments: number;
}
export interface MissedWords {
	readonly ratio: string;
	readonly departments: string;
	line(full: number, missed: number, departments: number): string;
}

const ROW = 30;
const HEAD = 26;

export const missedClaim = (rows: readonly MissedRow[]): { readonly missed: number; readonly full: number } =>
	rows.reduce((sum, row) => ({ missed: sum.missed + row.missed, full: sum.full + row.full }), { missed: 0, full: 0 });

export function missedPainting(rows: readonly MissedRow[], words: MissedWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const narrow = widthClass(canvas.width) === 'narrow';
	const left = narrow ? 136 : Math.min(220, Math.max(150, ...rows.map((row) => textWidth(row.name) + 14)));
	const right = narrow ? 60 : 150;
	const ratio = narrow ? canvas.width : canvas.width - 76;
	const unit = (canvas.width - left - right) / Math.max(1, ...rows.map((row) => row.missed));
	const shapes: Shape[] = [
		pen.text(ratio, 12, words.ratio, { align: 'right', ink: 'ink' }),
		pen.line(left + 0.5, HEAD, left + 0.5, HEAD + rows.length * ROW, 'hair-strong')
	];
	if (!narrow) shapes.push(pen.text(canvas.width, 12, words.departments, { align: 'right' }));
	const marks: Mark[] = rows.map((row, at) => {
		const y = HEAD + (at + 0.5) * ROW;
		shapes.push(pen.text(left - 10, y, fitText(row.name, left - 12), { align: 'right', fontSize: 12, ink: 'ink' }));
		shapes.push(pen.rect({ x: left + 1.5, y: y - 5.5, width: Math.max(2, row.missed * unit - 1), height: 11 }, 'paper', 'ink-3'));
		if (row.full > 0) shapes.push(pen.rect({ x: left + 1, y: y - 6, width: row.full * unit, height: 12 }, 'accent'));
		if (unit > 4) {
			for (let cell = 1; cell < row.missed; cell += 1) shapes.push(pen.line(left + 1 + cell * unit, y - 6, left + 1 + cell * unit, y + 6, 'paper'));
		}
		shapes.push(pen.text(ratio, y, `${count(row.full)} / ${count(row.missed)}`, { align: 'right', fontSize: 12, fontWeight: 600, ink: 'ink' }));
		if (!narrow) shapes.push(pen.text(canvas.width, y, count(row.departments), { align: 'right', fontSize: 12, ink: 'ink-2' }));
		return {
			key: row.key,
			label: row.name,
			lines: [words.line(row.full, row.missed, row.departments)],
			box: { x: 0, y: y - ROW / 2, width: canvas.width, height: ROW }
		};
	});
	return { height: HEAD + rows.length * ROW + 4, option: drawn(canvas, shapes), marks };
}
