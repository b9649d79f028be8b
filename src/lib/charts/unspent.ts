/** Money left over in one year → two blocks, without a stated reason first, each with its sum; a tick is last year's amount, the reason is quoted. */
import { brush, drawn, type Brush, type Shape } from './draw.ts';
import { fixed, money } from '../text/format.ts';
import { fitText, percent0, textWidth } from './figures.ts';
import { shorterNames } from './names.ts';
import { widthClass, type Canvas, type Mark, type Painting, type WidthClass } from './painting.ts';
import { SERIF } from './theme.ts';
import { IDLE_SHARE, type MissingKind } from './thresholds.ts';

export interface UnspentRow {
	readonly key: string;
	readonly name: string;
	/** Adjusted budget less executed, 万元, above 0. */
	readonly amount: number;
	/** Percent of the adjusted budget. */
	readonly share: number;
	/** Last year's amount, or why there is none. */
	readonly before: number | MissingKind | null;
	readonly shareBefore: number | null;
	/** Words of the report; null where it gives none. */
	readonly reason: string | null;
}
export interface UnspentWords {
	readonly without: string;
	readonly withReason: string;
	readonly amount: string;
	readonly share: string;
	readonly before: string;
	readonly reasonHead: string;
	readonly idle: string;
	readonly idleShort: string;
	missing(kind: MissingKind): string;
	block(departments: number, share: string): string;
	blockShort(departments: number, share: string): string;
	quoted(reason: string): string;
}

/** Left over more than a tenth of the budget in both years. */
export const idleTwoYears = (row: UnspentRow): boolean => row.share > IDLE_SHARE && row.shareBefore !== null && row.shareBefore > IDLE_SHARE;

export function unspentClaim(rows: readonly UnspentRow[]): { readonly total: number; readonly without: number; readonly idle: number } {
	const sum = (list: readonly UnspentRow[]): number => list.reduce((total, row) => total + row.amount, 0);
	return { total: sum(rows), without: sum(rows.filter((row) => row.reason === null)), idle: rows.filter(idleTwoYears).length };
}

const ROW = 25;
const BLOCK_HEAD = 34;
/** A quoted reason takes a second line where there is no column for it. */
const SECOND_LINE = 17;

interface Layout {
	readonly size: WidthClass | 'full';
	readonly left: number;
	readonly columns: readonly number[];
	readonly unit: number;
	readonly width: number;
	readonly nameOf: (name: string) => string;
}

function layoutOf(rows: readonly UnspentRow[], width: number): Layout {
	const size = width >= 1000 ? 'full' : widthClass(width);
	const left = size === 'narrow' ? 104 : Math.min(200, Math.max(130, ...rows.map((row) => textWidth(row.name) + 14)));
	const columns = size === 'narrow' ? [width] : size === 'full' ? [width - 478, width - 408, width - 318] : [width - 200, width - 130, width - 56];
	const most = Math.max(1, ...rows.flatMap((row) => [row.amount, typeof row.before === 'number' ? row.before : 0]));
	const nameOf = size === 'narrow' ? shorterNames(rows.map((row) => row.name)) : (name: string) => name;
	return { nameOf, size, left, columns, unit: Math.max(8, (columns[0] ?? width) - 84 - left) / most, width };
}

/** Departments and money of a block, those included that are not listed. */
export interface UnspentSums {
	readonly without: { readonly departments: number; readonly amount: number };
	readonly withReason: { readonly departments: number; readonly amount: number };
}

export function unspentSums(rows: readonly UnspentRow[]): UnspentSums {
	const of = (list: readonly UnspentRow[]) => ({ departments: list.length, amount: list.reduce((sum, row) => sum + row.amount, 0) });
	return { without: of(rows.filter((row) => row.reason === null)), withReason: of(rows.filter((row) => row.reason !== null)) };
}

export function unspentPainting(rows: readonly UnspentRow[], sums: UnspentSums, words: UnspentWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const layout = layoutOf(rows, canvas.width);
	const heads = [words.amount, words.share, words.before];
	const shapes: Shape[] = layout.columns.map((x, at) => pen.text(x, 10, heads[at] ?? '', { align: 'right', ...(at === 0 ? { ink: 'ink' as const } : {}) }));
	if (layout.size === 'full') shapes.push(pen.text(canvas.width - 300, 10, words.reasonHead));
	const marks: Mark[] = [];
	const total = sums.without.amount + sums.withReason.amount;
	let y = 20;
	for (const [title, of, list] of [
		[words.without, sums.without, rows.filter((row) => row.reason === null)],
		[words.withReason, sums.withReason, rows.filter((row) => row.reason !== null)]
	] as const) {
		shapes.push(...blockHead(pen, title, of, total, layout, words, y));
		y += BLOCK_HEAD;
		for (const row of [...list].sort((a, b) => b.amount - a.amount || (a.key < b.key ? -1 : 1))) {
			const height = ROW + (row.reason !== null && layout.size !== 'full' ? SECOND_LINE : 0);
			shapes.push(...rowShapes(pen, row, layout, words, y + 12));
			shapes.push(pen.line(0, y + height + 0.5, canvas.width, y + height + 0.5, 'hair', { lineWidth: 0.5, opacity: 0.7 }));
			marks.push({
				key: row.key,
				label: row.name,
				lines: [`${money(row.amount)} · ${fixed(row.share, 1)}%`, ...(row.reason === null ? [words.without] : [words.quoted(row.reason)])],
				box: { x: 0, y, width: canvas.width, height }
			});
			y += height;
		}
		y += 14;
	}
	return { height: y - 6, option: drawn(canvas, shapes), marks };
}

function blockHead(pen: Brush, title: string, of: UnspentSums['without'], total: number, layout: Layout, words: UnspentWords, y: number): readonly Shape[] {
	const share = percent0(total === 0 ? 0 : (of.amount / total) * 100);
	const text = layout.size === 'narrow' ? words.blockShort(of.departments, share) : words.block(of.departments, share);
	return [
		pen.text(0, y + 20, title, { fontSize: 12, fontWeight: 600, ink: 'ink' }),
		pen.text(Math.max(textWidth(title) + 12, layout.size === 'narrow' ? 0 : layout.left), y + 20, text, { fontSize: 12, ink: 'ink-2' }),
		pen.text(layout.columns[0] ?? 0, y + 20, money(of.amount), { align: 'right', fontSize: 12, fontWeight: 600, ink: 'ink' }),
		pen.line(0, y + BLOCK_HEAD - 2.5, layout.width, y + BLOCK_HEAD - 2.5, 'hair-strong')
	];
}

function rowShapes(pen: Brush, row: UnspentRow, layout: Layout, words: UnspentWords, y: number): readonly Shape[] {
	const { left, unit, columns, size, width } = layout;
	const narrow = size === 'narrow';
	const shapes: Shape[] = [pen.text(left - 10, y, fitText(layout.nameOf(row.name), left - 12), { align: 'right', fontSize: 12, ink: 'ink' })];
	shapes.push(pen.rect({ x: left, y: y - 5, width: Math.max(1.5, row.amount * unit), height: 10 }, row.reason === null ? 'accent' : 'context'));
	if (typeof row.before === 'number' && row.before > 0) {
		const x = left + row.before * unit + 0.5;
		shapes.push(pen.line(x, y - 8, x, y + 8, 'paper', { lineWidth: 4 }), pen.line(x, y - 8, x, y + 8, 'ink-2', { lineWidth: 1.5 }));
	}
	shapes.push(pen.text(columns[0] ?? 0, y, money(row.amount), { align: 'right', fontSize: 12, fontWeight: 600, ink: 'ink' }));
	if (!narrow) {
		const before = typeof row.before === 'number' ? money(row.before) : row.before === null ? '—' : words.missing(row.before);
		shapes.push(pen.text(columns[1] ?? 0, y, `${fixed(row.share, 1)}%`, { align: 'right', fontSize: 12, ink: 'ink-2' }));
		shapes.push(pen.text(columns[2] ?? 0, y, before, { align: 'right', fontSize: 12, ink: 'ink-2' }));
	}
	if (row.reason !== null) {
		const room = size === 'full' ? 210 : width - left;
		const text = fitText(words.quoted(row.reason), room, 13);
		shapes.push(pen.text(size === 'full' ? width - 300 : left, size === 'full' ? y : y + 18, text, { fontSize: 13, fontFamily: SERIF, ink: 'ink-2' }));
	}
	if (!idleTwoYears(row)) return shapes;
	if (size === 'full') shapes.push(pen.text(width, y, `▪ ${words.idle}`, { align: 'right', fontSize: 12, ink: 'major-ink' }));
	// When narrow the mark stands alone before the amount; the key says what it means.
	else if (narrow) shapes.push(pen.text((columns[0] ?? width) - 72, y, '▪', { align: 'right', ink: 'major-ink' }));
	else shapes.push(pen.text(width, y, `▪ ${words.idleShort}`, { align: 'right', ink: 'major-ink' }));
	return shapes;
}
