/** A PDF with a text layer to its text as shown: lines in reading order, ruled tables with their cells. */
import type { ReadText } from '../../model/document.ts';
import { LayoutWriter } from './layout-writer.ts';
import { MOST_PAGES } from './limits.ts';
import { ruledGrids, type GridCell, type RuledGrid } from './pdf-grid.ts';
import { linesOfPieces, type PageLine, type Piece } from './pdf-lines.ts';
import { openPdf, type PdfPage, type PdfResources } from './pdf-source.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';

export type { PdfResources } from './pdf-source.ts';

/** Below this many characters a page, what is there is a stamp or a page number over a scan. */
const FEWEST_PER_PAGE = 8;
/** Share of characters without meaning (private use, replaced) from which the fonts cannot be read. */
const MOST_UNREADABLE = 0.2;
/** Columns of two grids this close are one table that goes on over the page. Points. */
const SAME_COLUMN = 3;
/** A gap of this many letter heights between lines parts paragraphs. */
const PARAGRAPH_GAP = 1.9;

const inside = (piece: Piece, box: { left: number; right: number; top: number; bottom: number }): boolean => {
	const [x, y] = [piece.x + piece.width / 2, piece.y + piece.height * 0.35];
	return x >= box.left && x <= box.right && y >= box.bottom && y <= box.top;
};

interface Element {
	readonly top: number;
	readonly left: number;
	readonly grid: RuledGrid | null;
	readonly line: PageLine | null;
}

/** Lines outside grids and the grids, from the top down. */
function elementsOf({ pieces, rules }: PdfPage): { elements: Element[]; held: ReadonlyMap<RuledGrid, readonly Piece[]> } {
	const grids = ruledGrids(rules);
	const held = new Map<RuledGrid, Piece[]>(grids.map((grid) => [grid, []]));
	const free: Piece[] = [];
	for (const piece of pieces) {
		const grid = grids.find((one) => inside(piece, one));
		if (grid === undefined) free.push(piece);
		else held.get(grid)?.push(piece);
	}
	const lines = linesOfPieces(free).map((line): Element => ({ top: line.top, left: line.left, grid: null, line }));
	const tables = grids.filter((grid) => (held.get(grid)?.length ?? 0) > 0).map((grid): Element => ({ top: grid.top, left: grid.left, grid, line: null }));
	return { elements: [...lines, ...tables].sort((a, b) => b.top - a.top || a.left - b.left), held };
}

function textsOf(grid: RuledGrid, pieces: readonly Piece[]): ReadonlyMap<GridCell, string> {
	const byCell = new Map<GridCell, Piece[]>();
	for (const piece of pieces) {
		const cell = grid.cells.find((one) => inside(piece, one));
		if (cell === undefined) continue;
		byCell.set(cell, [...(byCell.get(cell) ?? []), piece]);
	}
	return new Map(
		[...byCell].map(([cell, held]) => [
			cell,
			linesOfPieces(held)
				.map((line) => line.text.replaceAll('\t', ' '))
				.join('\n')
		])
	);
}

function writeGrid(grid: RuledGrid, pieces: readonly Piece[], writer: LayoutWriter): void {
	const texts = textsOf(grid, pieces);
	let row = -1;
	for (const cell of grid.cells) {
		if (cell.row !== row) {
			if (row >= 0) writer.closeRow();
			writer.openRow();
			row = cell.row;
		}
		writer.openCell(cell.rowSpan, cell.columnSpan);
		writer.write(texts.get(cell) ?? '');
		writer.closeCell();
	}
	if (row >= 0) writer.closeRow();
}

const goesOn = (a: RuledGrid | null, b: RuledGrid): boolean =>
	a !== null && a.columns.length === b.columns.length && a.columns.every((x, at) => Math.abs(x - (b.columns[at] ?? Number.NaN)) <= SAME_COLUMN);

/** A line that is only a page number. */
const isPageNumber = (line: PageLine): boolean => /^[-—–\s]*(?:第?\s*\d{1,4}\s*页?|\d{1,4}\s*\/\s*\d{1,4})[-—–\s]*$/.test(line.text);

function writePages(pages: readonly PdfPage[]): LayoutWriter {
	const writer = new LayoutWriter();
	let open: RuledGrid | null = null;
	for (const page of pages) {
		const { elements, held } = elementsOf(page);
		let above: PageLine | null = null;
		for (const { grid, line } of elements) {
			if (grid !== null) {
				if (!goesOn(open, grid)) {
					if (open !== null) writer.closeTable();
					writer.openTable();
				}
				open = grid;
				writeGrid(grid, held.get(grid) ?? [], writer);
				above = null;
			} else if (line !== null) {
				// A page number between two halves of a table does not end it.
				if (open !== null && isPageNumber(line)) continue;
				if (open !== null) writer.closeTable();
				open = null;
				if (above !== null && above.top - line.top > PARAGRAPH_GAP * line.height) writer.write('\n');
				writer.write(`${line.text}\n`);
				above = line;
			}
		}
	}
	if (open !== null) writer.closeTable();
	return writer;
}

export async function readPdf(bytes: Uint8Array, resources: PdfResources): Promise<ReadText | Refusal> {
	const pages = await openPdf(bytes, resources, MOST_PAGES);
	if (isRefusal(pages)) return pages;
	const characters = pages.reduce((sum, page) => sum + page.pieces.reduce((length, piece) => length + piece.text.trim().length, 0), 0);
	if (characters < FEWEST_PER_PAGE * pages.length) return refuse('scanned-pdf', { pages: pages.length });
	const { text, tables } = writePages(pages).finish();
	const unreadable = text.match(/[\ue000-\uf8ff\ufffd\0-\x08]/g)?.length ?? 0;
	return unreadable > MOST_UNREADABLE * characters ? refuse('pdf-fonts') : { format: 'pdf', text, tables };
}
