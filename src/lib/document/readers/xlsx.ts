/** The parts of a workbook to its text as shown: each visible sheet's name and its cells, row by row, numbers in the format of their cell. */
import type { ReadText } from '../../model/document.ts';
import { LayoutWriter } from './layout-writer.ts';
import { builtInFormat, formatCell } from './number-format.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Parts } from './unzip.ts';
import { walkXml } from './xml.ts';

/** Rows and columns that are read; what lies beyond is empty formatting. */
const MOST_ROWS = 20_000;
const MOST_COLUMNS = 256;

interface Sheet {
	readonly name: string;
	readonly path: string;
}
interface Workbook {
	readonly sheets: readonly Sheet[];
	readonly shared: readonly string[];
	/** Number format of each cell style. */
	readonly formats: readonly string[];
	readonly from1904: boolean;
}
interface Merge {
	readonly row: number;
	readonly column: number;
	readonly rows: number;
	readonly columns: number;
}
interface Grid {
	readonly cells: ReadonlyMap<number, ReadonlyMap<number, string>>;
	readonly merges: readonly Merge[];
}

const text = (parts: Parts, path: string): string => {
	const part = parts(path);
	return typeof part === 'string' ? part : '';
};

function targetsOf(parts: Parts): ReadonlyMap<string, string> {
	const targets = new Map<string, string>();
	walkXml(text(parts, 'xl/_rels/workbook.xml.rels'), {
		open(name, attributes) {
			const { Id: id, Target: target } = name.endsWith('Relationship') ? attributes() : {};
			if (id !== undefined && target !== undefined) targets.set(id, target.startsWith('/') ? target.slice(1) : `xl/${target}`);
		}
	});
	return targets;
}

function sheetsOf(parts: Parts): { sheets: Sheet[]; from1904: boolean } {
	const targets = targetsOf(parts);
	const sheets: Sheet[] = [];
	let from1904 = false;
	walkXml(text(parts, 'xl/workbook.xml'), {
		open(name, attributes) {
			if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes()['date1904'] ?? '');
			if (name !== 'sheet') return;
			const { name: title, state, 'r:id': id } = attributes();
			const path = id === undefined ? undefined : targets.get(id);
			if (path !== undefined && state !== 'hidden' && state !== 'veryHidden') sheets.push({ name: title ?? '', path });
		}
	});
	return { sheets, from1904 };
}

/** Shared strings; phonetic guides (rPh) are not part of the words. */
function sharedOf(parts: Parts): string[] {
	const strings: string[] = [];
	let current: string | null = null;
	let inWords = false;
	let guide = 0;
	walkXml(text(parts, 'xl/sharedStrings.xml'), {
		open(name) {
			if (name === 'si') current = '';
			else if (name === 'rPh') guide += 1;
			else if (name === 't') inWords = guide === 0;
		},
		text(words) {
			if (inWords && current !== null) current += words;
		},
		close(name) {
			if (name === 't') inWords = false;
			else if (name === 'rPh') guide -= 1;
			else if (name === 'si') {
				strings.push(current ?? '');
				current = null;
			}
		}
	});
	return strings;
}

function formatsOf(parts: Parts): string[] {
	const custom = new Map<number, string>();
	const formats: string[] = [];
	let inCells = false;
	walkXml(text(parts, 'xl/styles.xml'), {
		open(name, attributes) {
			if (name === 'numFmt') custom.set(Number(attributes()['numFmtId']), attributes()['formatCode'] ?? 'General');
			else if (name === 'cellXfs') inCells = true;
			else if (name === 'xf' && inCells) {
				const id = Number(attributes()['numFmtId'] ?? 0);
				formats.push(custom.get(id) ?? builtInFormat(id));
			}
		},
		close(name) {
			if (name === 'cellXfs') inCells = false;
		}
	});
	return formats;
}

/** AB12 → row 11, column 27, from 0. */
function parseReference(reference: string): { row: number; column: number } | null {
	const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(reference);
	if (match === null) return null;
	const column = [...(match[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
	return { row: Number(match[2]) - 1, column: column - 1 };
}

function parseMerge(range: string): Merge | null {
	const [from, to] = range.split(':').map(parseReference);
	if (!from || !to) return null;
	return { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

function shownValue(type: string, raw: string, style: number, book: Workbook): string {
	switch (type) {
		case 's':
			return book.shared[Number(raw)] ?? '';
		case 'b':
			return raw === '1' ? '是' : '否';
		case 'e':
			return '';
		case 'str':
		case 'inlineStr':
			return raw;
		default: {
			const number = Number(raw);
			return raw === '' || Number.isNaN(number) ? raw : formatCell(number, book.formats[style] ?? 'General', book.from1904);
		}
	}
}

function readGrid(xml: string, book: Workbook): Grid | null {
	const cells = new Map<number, Map<number, string>>();
	const merges: Merge[] = [];
	let row = -1;
	let column = -1;
	let hidden = false;
	let cell = { type: '', style: 0, raw: '', open: false };
	let inValue = false;
	const sound = walkXml(xml, {
		open(name, attributes) {
			if (name === 'row') {
				const { r, hidden: off } = attributes();
				row = r === undefined ? row + 1 : Number(r) - 1;
				column = -1;
				hidden = /^(?:1|true)$/.test(off ?? '');
			} else if (name === 'c') {
				const { r, t, s } = attributes();
				column = (r === undefined ? null : parseReference(r))?.column ?? column + 1;
				cell = { type: t ?? '', style: Number(s ?? 0), raw: '', open: true };
			} else if (name === 'v' || (name === 't' && cell.open)) inValue = true;
			else if (name === 'mergeCell') {
				const merge = parseMerge(attributes()['ref'] ?? '');
				if (merge !== null) merges.push(merge);
			}
		},
		text(words) {
			if (inValue) cell.raw += words;
		},
		close(name) {
			if (name === 'v' || name === 't') inValue = false;
			if (name !== 'c') return;
			cell.open = false;
			const shown = shownValue(cell.type, cell.raw, cell.style, book).replace(/\r\n?/g, '\n').trim();
			if (shown === '' || hidden || row >= MOST_ROWS || column >= MOST_COLUMNS) return;
			const line = cells.get(row) ?? new Map<number, string>();
			line.set(column, shown);
			cells.set(row, line);
		}
	});
	return sound ? { cells, merges } : null;
}

interface Covered {
	readonly starts: ReadonlyMap<string, Merge>;
	/** Cells that a merged cell before them covers. */
	readonly cells: ReadonlySet<string>;
	/** Rows that a merged cell of several rows reaches into. */
	readonly rows: ReadonlySet<number>;
}

/** Merged ranges larger than this are formatting of whole columns. Cells. */
const LARGEST_MERGE = 10_000;

function coveredBy(merges: readonly Merge[]): Covered {
	const cells = new Set<string>();
	const rows = new Set<number>();
	const used = merges.filter((merge) => merge.rows * merge.columns <= LARGEST_MERGE);
	for (const { row, column, rows: tall, columns } of used) {
		for (let down = 0; down < tall; down += 1) {
			if (tall > 1) rows.add(row + down);
			for (let right = 0; right < columns; right += 1) if (down + right > 0) cells.add(`${row + down}/${column + right}`);
		}
	}
	return { starts: new Map(used.map((merge) => [`${merge.row}/${merge.column}`, merge])), cells, rows };
}

function writeRow(number: number, row: ReadonlyMap<number, string>, width: number, covered: Covered, writer: LayoutWriter): void {
	writer.openRow();
	for (let column = 0; column < width; column += 1) {
		const key = `${number}/${column}`;
		if (covered.cells.has(key)) continue;
		const merge = covered.starts.get(key);
		writer.openCell(merge?.rows ?? 1, merge?.columns ?? 1);
		writer.write(row.get(column) ?? '');
		writer.closeCell();
	}
	writer.closeRow();
}

/** Words of a report's text rather than of a form's cell: a heading, or a sentence. */
const isProse = (words: string): boolean =>
	/^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|附件|注[:：])/.test(words) || (words.length >= 30 && /[，。；]/.test(words));

/** Rows that hold one cell only (titles, notes) before a table or behind an empty row, and headings and sentences anywhere, are lines; all others are rows of a table. */
function writeGrid({ cells, merges }: Grid, writer: LayoutWriter): void {
	const covered = coveredBy(merges);
	const width = 1 + [...cells.values()].reduce((widest, row) => Math.max(widest, ...row.keys()), 0);
	let open = false;
	let last = -1;
	for (const number of [...cells.keys()].sort((a, b) => a - b)) {
		const row = cells.get(number) ?? new Map<number, string>();
		if (open && number > last + 1 && !covered.rows.has(number - 1)) {
			writer.closeTable();
			open = false;
		}
		last = number;
		const single = row.size === 1 && !covered.rows.has(number) ? ([...row.values()][0] ?? '') : null;
		if (open && single !== null && isProse(single)) {
			writer.closeTable();
			open = false;
		}
		if (!open && single !== null) {
			writer.write(single);
			writer.endLine();
			continue;
		}
		if (!open) writer.openTable();
		open = true;
		writeRow(number, row, width, covered, writer);
	}
	if (open) writer.closeTable();
}

export function readXlsx(parts: Parts): ReadText | Refusal {
	const { sheets, from1904 } = sheetsOf(parts);
	const book: Workbook = { sheets, from1904, shared: sharedOf(parts), formats: formatsOf(parts) };
	const writer = new LayoutWriter();
	let sound = 0;
	for (const sheet of book.sheets) {
		const xml = parts(sheet.path);
		if (typeof xml !== 'string') continue;
		const grid = readGrid(xml, book);
		if (grid === null) continue;
		sound += 1;
		if (grid.cells.size === 0) continue;
		// A default name (Sheet1) says nothing and would only look like text.
		if (book.sheets.length > 1 && !/^(?:sheet|工作表)\s*\d*$/i.test(sheet.name)) writer.write(`${sheet.name}\n`);
		writeGrid(grid, writer);
	}
	if (sound === 0) return refuse('damaged-xlsx');
	const { text: shown, tables } = writer.finish();
	return { format: 'xlsx', text: shown, tables };
}
