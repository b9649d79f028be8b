/** Reports that spent more than their budget → bars of the amount on a plain scale, coloured and labelled with the rate. */
import { brush, drawn, type Shape } from './draw.ts';
import { money, signed } from '../text/format.ts';
import { fitText, percent, textWidth } from './figures.ts';
import { shorterNames } from './names.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import { rateToken } from './thresholds.ts';

export interface OverrunRow {
	readonly key: string;
	readonly name: string;
	readonly year: number;
	/** Executed less budget, 万元, above 0. */
	readonly over: number;
	readonly rate: number;
	/** Share of project expenditure in the overrun, percent; null where it cannot be told. */
	readonly projectShare: number | null;
	/** Whether it is of the last year in view. */
	readonly latest: boolean;
}
export interface OverrunWords {
	readonly amount: string;
	readonly rate: string;
	readonly project: string;
	line(amount: string, rate: string): string;
}

const ROW = 24;
const HEAD = 26;

/** Share of all overrun money in the largest three: what the title says. */
export function overrunClaim(rows: readonly OverrunRow[]): { readonly reports: number; readonly total: number; readonly topThree: number } {
	const sorted = rows.map((row) => row.over).sort((a, b) => b - a);
	const total = sorted.reduce((sum, over) => sum + over, 0);
	return { reports: rows.length, total, topThree: total === 0 ? 0 : (sorted.slice(0, 3).reduce((sum, over) => sum + over, 0) / total) * 100 };
}

export function overrunPainting(rows: readonly OverrunRow[], words: OverrunWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const narrow = widthClass(canvas.width) === 'narrow';
	const nameOf = narrow ? shorterNames(rows.map((row) => row.name)) : (name: string) => name;
	const names = narrow ? 92 : Math.min(200, Math.max(120, ...rows.map((row) => textWidth(row.name) + 8)));
	const left = names + 42;
	const columns = narrow ? [canvas.width - 66, canvas.width] : [canvas.width - 136, canvas.width - 60, canvas.width];
	const end = (columns[0] ?? canvas.width) - 78;
	const unit = Math.max(8, end - left) / Math.max(1, ...rows.map((row) => row.over));
	const heads = [words.amount, words.rate, words.project];
	const shapes: Shape[] = columns.map((x, at) => pen.text(x, 11, heads[at] ?? '', { align: 'right', ...(at === 0 ? { ink: 'ink' as const } : {}) }));
	shapes.push(pen.line(left + 0.5, HEAD, left + 0.5, HEAD + rows.length * ROW, 'hair-strong'));
	const marks = rows.map((row, at): Mark => {
		const y = HEAD + (at + 0.5) * ROW;
		shapes.push(pen.text(names, y, fitText(nameOf(row.name), names - 2), { align: 'right', fontSize: 12, ink: 'ink' }));
		shapes.push(pen.text(left - 8, y, String(row.year), { align: 'right', fontSize: 12, ink: row.latest ? 'ink-2' : 'ink-3' }));
		shapes.push(pen.rect({ x: left + 0.5, y: y - 5, width: Math.max(1.5, row.over * unit), height: 10 }, rateToken({ rate: row.rate, exact: false })));
		const texts = [`+${money(row.over)}`, percent(row.rate), row.projectShare === null ? '—' : `${signed(row.projectShare, 0).replace('+', '')}%`];
		columns.forEach((x, column) =>
			shapes.push(
				pen.text(x, y, texts[column] ?? '', { align: 'right', fontSize: 12, fontWeight: column === 0 ? 600 : 400, ink: column === 0 ? 'ink' : 'ink-2' })
			)
		);
		return {
			key: row.key,
			label: `${row.name} ${row.year}`,
			lines: [words.line(money(row.over), percent(row.rate))],
			box: { x: 0, y: y - ROW / 2, width: canvas.width, height: ROW }
		};
	});
	return { height: HEAD + rows.length * ROW + 6, option: drawn(canvas, shapes), marks };
}
