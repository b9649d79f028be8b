/** Rows of cells → the ways in which a table arrives as text. A cell prints itself, so that its facts get their places. */
import type { TableShape } from '../layouts/layout-ids.ts';
import type { Page } from '../page.ts';

/** Null is the continuation of a merged cell. */
export type GridCell = ((page: Page) => void) | string | null;
export interface GridRow {
	readonly cells: readonly GridCell[];
	/** Called with the place of the whole row once it stands. */
	readonly done?: (page: Page, start: number, end: number) => void;
}

function printCell(page: Page, cell: GridCell): void {
	if (typeof cell === 'string') page.write(cell);
	else if (cell) cell(page);
}

type Shape = (page: Page, row: GridRow) => void;

/** Export of a word processor: a tab before each cell, one a line, a blank line after the row. */
const tabCells: Shape = (page, row) => {
	for (const cell of row.cells) {
		page.write('\t');
		printCell(page, cell);
		page.write('\n');
	}
};

const pipeRows: Shape = (page, row) => {
	for (const cell of row.cells) {
		printCell(page, cell);
		page.write(' | ');
	}
};

const tabRows: Shape = (page, row) => {
	row.cells.forEach((cell, i) => {
		if (i) page.write('\t');
		printCell(page, cell);
	});
};

/** Merged cells leave nothing, empty ones a blank. */
const blankBetween: Shape = (page, row) => {
	for (const cell of row.cells) {
		if (cell === null) continue;
		const before = page.at;
		printCell(page, cell);
		if (page.at === before) page.write(' ');
		page.write('\n\n');
	}
};

const barAfterCell: Shape = (page, row) => {
	for (const cell of row.cells) {
		if (cell === null) continue;
		printCell(page, cell);
		page.write(' |\n');
	}
};

const SHAPES: Readonly<Record<TableShape, Shape>> = {
	'tab-cells': tabCells,
	'pipe-rows': pipeRows,
	'tab-rows': tabRows,
	'blank-between': blankBetween,
	'bar-after-cell': barAfterCell
};

/** Shapes whose rows end where the line ends; the others end with the last cell. */
const BY_LINE: ReadonlySet<TableShape> = new Set(['pipe-rows', 'tab-rows']);

export function printGrid(page: Page, shape: TableShape, rows: readonly GridRow[]): void {
	rows.forEach((row) => {
		const start = page.at;
		SHAPES[shape](page, row);
		row.done?.(page, start, page.at);
		if (BY_LINE.has(shape) || shape === 'tab-cells') page.write('\n');
	});
}

/** Labels as narrow columns break them. */
export const broken = (shape: TableShape, label: string, parts: readonly string[]): string => (shape === 'tab-cells' ? parts.join('\n') : label);
