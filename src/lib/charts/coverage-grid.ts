/** What was read of each department's year → a grid with the number of items not read, and the glyphs of what never came or could not be read. */
import { brush, drawn, type Shape } from './draw.ts';
import { fitText, textWidth } from './figures.ts';
import { shorterNames } from './names.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import { countTokens } from './thresholds.ts';

export interface CoverageCell {
	readonly year: number;
	readonly key: string;
	readonly state: 'submitted' | 'not_submitted' | 'unreadable';
	/** Items of the list that the report does not state; null unless submitted. */
	readonly unread: number | null;
}
export interface CoverageRows {
	readonly years: readonly number[];
	readonly rows: readonly { readonly key: string; readonly name: string; readonly cells: readonly CoverageCell[] }[];
}
export interface CoverageWords {
	readonly read: string;
	unread(count: number): string;
	state(state: 'not_submitted' | 'unreadable'): string;
}

const ROW = 22;
const HEAD = 26;

export interface CoverageClaim {
	readonly complete: number;
	readonly departments: number;
	/** The year with most reports missing; null when none is. */
	readonly worstYear: number | null;
	readonly worstCount: number;
}
export function coverageClaim(data: CoverageRows): CoverageClaim {
	const absent = (year: number): number => data.rows.filter((row) => row.cells.some((cell) => cell.year === year && cell.state !== 'submitted')).length;
	const complete = data.rows.filter((row) => row.cells.length > 0 && row.cells.every((cell) => cell.state === 'submitted')).length;
	const worst = data.years.reduce<{ year: number | null; count: number }>((most, year) => (absent(year) > most.count ? { year, count: absent(year) } : most), {
		year: null,
		count: 0
	});
	return { complete, departments: data.rows.length, worstYear: worst.year, worstCount: worst.count };
}

export function coveragePainting(data: CoverageRows, words: CoverageWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const narrow = widthClass(canvas.width) === 'narrow';
	const nameOf = narrow ? shorterNames(data.rows.map((row) => row.name)) : (name: string) => name;
	const left = narrow ? 108 : Math.min(220, Math.max(104, ...data.rows.map((row) => textWidth(row.name) + 14)));
	const width = (canvas.width - left) / Math.max(1, data.years.length);
	const bottom = HEAD + data.rows.length * ROW;
	const shapes: Shape[] = data.years.map((year, at) => {
		const edge = at === 0 || at === data.years.length - 1;
		return pen.text(left + (at + 0.5) * width, 12, width < 36 && !edge ? String(year).slice(2) : String(year), { align: 'center', ink: 'ink-2' });
	});
	const marks: Mark[] = [];
	data.rows.forEach((row, at) => {
		const y = HEAD + (at + 0.5) * ROW;
		shapes.push(pen.text(left - 10, y, fitText(nameOf(row.name), left - 12), { align: 'right', fontSize: 12, ink: 'ink' }));
		for (const cell of row.cells) {
			const column = data.years.indexOf(cell.year);
			if (column < 0) continue;
			const x = left + (column + 0.5) * width;
			shapes.push(...cellShapes(pen, cell, x, y, width));
			const text = cell.state === 'submitted' ? words.unread(cell.unread ?? 0) : words.state(cell.state);
			marks.push({ key: cell.key, label: `${row.name} ${cell.year}`, lines: [text], box: { x: x - width / 2, y: y - ROW / 2, width, height: ROW } });
		}
	});
	shapes.push(
		pen.line(left, bottom + 3.5, canvas.width, bottom + 3.5, 'hair-strong'),
		pen.text(left - 10, bottom + 16, words.read, { align: 'right', ink: 'ink-2' })
	);
	data.years.forEach((year, at) => {
		const read = data.rows.filter((row) => row.cells.some((cell) => cell.year === year && cell.state === 'submitted')).length;
		shapes.push(pen.text(left + (at + 0.5) * width, bottom + 16, String(read), { align: 'center', fontSize: 12, fontWeight: 600, ink: 'ink' }));
	});
	return { height: bottom + 28, option: drawn(canvas, shapes), marks };
}

function cellShapes(pen: ReturnType<typeof brush>, cell: CoverageCell, x: number, y: number, width: number): readonly Shape[] {
	if (cell.state !== 'submitted') return pen.missing(cell.state, x, y);
	const tokens = countTokens(cell.unread ?? 0);
	const box = { x: Math.round(x - width / 2) + 1, y: y - ROW / 2 + 1, width: Math.round(width) - 2, height: ROW - 2 };
	const fill = tokens.fill === null ? [] : [pen.rect(box, tokens.fill)];
	return [...fill, pen.text(x, y, String(cell.unread ?? 0), { align: 'center', fontSize: 12, ink: tokens.label })];
}
