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
/** A line that ends this many letters before the text's right edge is full: it may go on in the next. Letters. */
const FULL_WITHIN = 2.6;
/** One blank in fewer characters than this is a row of figures. */
const BLANKS_OF_ROWS = 12;
/** Empty lines shown for a wide gap, at most. */
const MOST_BLANK_LINES = 3;

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
				// A narrow cell parts 148 and %.
				.replace(/(\d)\n(?=[%％])/g, '$1')
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

interface Edges {
	readonly left: number;
	readonly right: number;
}

/** Where the text of a page begins and ends. */
const edgesOf = (lines: readonly PageLine[]): Edges => ({
	left: Math.min(...lines.map((line) => line.left)),
	right: Math.max(...lines.map((line) => line.right))
});

/** Running text rather than a row of figures: hardly any blanks. */
const isProse = (line: PageLine): boolean => (line.text.match(/[\t ]/g)?.length ?? 0) * BLANKS_OF_ROWS < line.text.length;

/** Whether a line goes on where the page's width cut the one above: that one is full and ends no sentence, this one is not indented. */
function wraps(above: PageLine, line: PageLine, { left, right }: Edges): boolean {
	const full = above.right >= right - FULL_WITHIN * above.height;
	const near = above.top - line.top <= PARAGRAPH_GAP * line.height && Math.abs(above.height - line.height) <= 0.2 * line.height;
	const flush = line.left - left <= 0.5 * line.height;
	const oneNumber = /[0-9A-Za-z.,%]$/.test(above.text) && /^[0-9A-Za-z.,%]/.test(line.text);
	return full && near && flush && !oneNumber && isProse(above) && isProse(line) && !/[。！？：；]$/.test(above.text);
}

/** Lines that the page's width cut are joined; a wider gap is shown as empty lines. */
function writeLine(line: PageLine, above: PageLine | null, edges: Edges, writer: LayoutWriter): void {
	if (above !== null && wraps(above, line, edges)) writer.rejoinLine();
	else if (above !== null) {
		const gap = (above.top - line.top) / line.height;
		if (gap > PARAGRAPH_GAP) writer.write('\n'.repeat(Math.min(MOST_BLANK_LINES, Math.floor(gap / PARAGRAPH_GAP))));
	}
	writer.write(`${line.text}\n`);
}

function writePages(pages: readonly PdfPage[]): LayoutWriter {
	const writer = new LayoutWriter();
	let open: RuledGrid | null = null;
	for (const page of pages) {
		const { elements, held } = elementsOf(page);
		let above: PageLine | null = null;
		const edges = edgesOf(elements.flatMap((element) => element.line ?? []));
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
				writeLine(line, above, edges, writer);
				above = line;
			}
		}
	}
	if (open !== null) writer.closeTable();
	return writer;
}

export async function readPdf(bytes: Uint8Array, resources: PdfResources): Promise<ReadText | Refusal> {
	const opened = await openPdf(bytes, resources, MOST_PAGES);
	if (isRefusal(opened)) return opened;
	const { pages, mapsMissing } = opened;
	const characters = pages.reduce((sum, page) => sum + page.pieces.reduce((length, piece) => length + piece.text.trim().length, 0), 0);
	if (characters < FEWEST_PER_PAGE * pages.length) return mapsMissing ? refuse('pdf-fonts') : refuse('scanned-pdf', { pages: pages.length });
	const { text, tables } = writePages(pages).finish();
	const unreadable = text.match(/[\ue000-\uf8ff\ufffd\0-\x08]/g)?.length ?? 0;
	return unreadable > MOST_UNREADABLE * characters ? refuse('pdf-fonts') : { format: 'pdf', text, tables };
}
