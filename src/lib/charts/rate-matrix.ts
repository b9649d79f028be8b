/** Execution rate by department and year → figures in ink, a square in the rate's colour before each; median and n below; years outside the filter without squares. */
import { FOOT_HEIGHT, HEAD_HEIGHT, ROW_HEIGHT, rules } from './dot-plot.ts';
import { brush, drawn, sharp, type Brush, type Shape } from './draw.ts';
import { count, fixed, rateFigure, rateShort } from '../text/format.ts';
import { fitText, quantile, textWidth } from './figures.ts';
import { shorterNames } from './names.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import { rateToken, stands, type MissingKind } from './thresholds.ts';

export interface MatrixCell {
	readonly year: number;
	readonly key: string;
	readonly rate: number | null;
	readonly exact: boolean;
	readonly missing: MissingKind | null;
}
export interface MatrixRows {
	readonly years: readonly { readonly year: number; readonly inFilter: boolean }[];
	readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: readonly MatrixCell[] }[];
}
export interface MatrixWords {
	readonly median: string;
	readonly n: string;
	rate(value: string): string;
	missing(kind: MissingKind): string;
}

export function matrixPainting(data: MatrixRows, look: { readonly names: 'shown' | 'borrowed' }, words: MatrixWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const narrow = widthClass(canvas.width) === 'narrow';
	const nameOf = narrow ? shorterNames(data.rows.map((row) => row.name)) : (name: string) => name;
	const named = look.names === 'shown';
	const years = narrow && named ? data.years.filter((year) => year.inFilter) : data.years;
	const left = !named ? 0 : narrow ? 100 : Math.min(210, Math.max(104, ...data.rows.map((row) => textWidth(row.name) + 14)));
	const cell = (canvas.width - left) / Math.max(1, years.length);
	const bottom = HEAD_HEIGHT + data.rows.length * ROW_HEIGHT;
	const end = (column: number): number => left + (column + 0.5) * cell + Math.min(cell / 2 - 3, 24);
	const shapes: Shape[] = [...rules(pen, data.rows.length, 0, canvas.width)];
	const marks: Mark[] = [];
	data.rows.forEach((row, at) => {
		const y = HEAD_HEIGHT + (at + 0.5) * ROW_HEIGHT;
		if (named) shapes.push(pen.text(left - 10, y, fitText(nameOf(row.name), left - 12), { align: 'right', fontSize: 12, ink: 'ink' }));
		years.forEach(({ year, inFilter }, column) => {
			const found = row.cells.find((candidate) => candidate.year === year);
			if (found === undefined) return;
			shapes.push(...cellShapes(pen, found, inFilter, end(column), left + (column + 0.5) * cell, y));
			const text = found.rate === null ? words.missing(found.missing ?? 'not_stated') : words.rate(rateShort(found.rate, found.exact));
			marks.push({
				key: found.key,
				label: `${row.name} ${year}`,
				lines: [text],
				box: { x: left + column * cell, y: y - ROW_HEIGHT / 2, width: cell, height: ROW_HEIGHT }
			});
		});
	});
	shapes.push(...foot(pen, data, years, words, { left, cell, bottom, width: canvas.width, named, end }));
	return { height: bottom + FOOT_HEIGHT, option: drawn(canvas, shapes), marks };
}

function cellShapes(pen: Brush, cell: MatrixCell, inFilter: boolean, right: number, middle: number, y: number): readonly Shape[] {
	if (cell.rate === null || (cell.missing !== null && cell.missing !== 'zero')) return pen.missing(cell.missing ?? 'not_stated', middle, y);
	if (cell.missing === 'zero') return pen.missing('zero', middle, y);
	const rated = { rate: cell.rate, exact: cell.exact };
	const text = cell.exact ? '100' : cell.rate > 300 ? count(cell.rate) : rateFigure(cell.rate, false, 1);
	const width = textWidth(text) + 10;
	const shapes: Shape[] = [];
	if (inFilter) {
		const x = Math.min(right - 42, right - width);
		shapes.push(...(cell.exact ? pen.even(x, y, 0.95) : [pen.rect({ x: x - 6, y: y - 6, width: 12, height: 12 }, rateToken(rated))]));
	}
	shapes.push(pen.text(right, y, text, { align: 'right', fontSize: 12, fontWeight: inFilter && stands(rated) ? 600 : 400, ink: inFilter ? 'ink' : 'ink-3' }));
	return shapes;
}

interface Place {
	readonly left: number;
	readonly cell: number;
	readonly bottom: number;
	readonly width: number;
	readonly named: boolean;
	end(column: number): number;
}

function foot(pen: Brush, data: MatrixRows, years: MatrixRows['years'], words: MatrixWords, at: Place): readonly Shape[] {
	const shapes: Shape[] = [pen.line(at.left, at.bottom + 3.5, at.width, at.bottom + 3.5, 'hair-strong')];
	years.forEach(({ year, inFilter }, column) => {
		const x = at.end(column);
		const rates = data.rows.flatMap((row) => row.cells.filter((cell) => cell.year === year && cell.rate !== null).map((cell) => cell.rate ?? 0));
		const median = quantile(rates, 0.5);
		shapes.push(
			pen.text(x, HEAD_HEIGHT - 13, at.cell < 40 && column > 0 ? String(year).slice(2) : String(year), { align: 'right', ink: inFilter ? 'ink-2' : 'ink-3' })
		);
		shapes.push(
			pen.text(x, at.bottom + 13, median === null ? '—' : fixed(median, 1), {
				align: 'right',
				fontSize: 12,
				fontWeight: inFilter ? 600 : 400,
				ink: inFilter ? 'ink' : 'ink-3'
			})
		);
		shapes.push(pen.text(x, at.bottom + 27, column === 0 && !at.named ? `n = ${rates.length}` : String(rates.length), { align: 'right' }));
	});
	if (at.named) {
		shapes.push(pen.text(at.left - 10, at.bottom + 13, words.median, { align: 'right', fontSize: 12, ink: 'ink-2' }));
		shapes.push(pen.text(at.left - 10, at.bottom + 27, words.n, { align: 'right' }));
	}
	const first = years.findIndex((year) => year.inFilter);
	if (first > 0) {
		const x = sharp(at.left + first * at.cell);
		shapes.push(pen.line(x, HEAD_HEIGHT - 24, x, at.bottom + 28, 'hair-strong', { lineDash: [2, 3] }));
	}
	return shapes;
}
