/** The parts of a Word document to its text as shown: paragraphs with their automatic numbers, tables with their cells; deleted words, field codes and doubles left out. */
import type { ReadText } from '../../model/document.ts';
import { parseNumbering, type Numbering } from './docx-numbering.ts';
import { settleRowSpans } from './known-tables.ts';
import { LayoutWriter } from './layout-writer.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Parts } from './unzip.ts';
import { walkXml, type Attributes } from './xml.ts';

/** Elements whose text is not shown: deletions, field codes, the older copy of a text box. */
const HIDDEN = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'mc:Fallback', 'w:rPrChange', 'w:pPrChange', 'w:delText']);
/** Tick marks of symbol fonts, as reports use them. */
const SYMBOLS: Readonly<Record<string, string>> = { F0FE: '☑', F052: '☑', F0FC: '√', F050: '√', F0A8: '□', F06F: '□', F0A3: '□', F0FD: '☒', F06E: '■' };

interface PendingCell {
	columnSpan: number;
	/** Text of a vertically merged cell stands in its first row. */
	merged: 'none' | 'start' | 'continued';
}

class DocxWalk {
	readonly #writer = new LayoutWriter();
	readonly #numbering: Numbering;
	#hidden = 0;
	#inText = false;
	#paragraph: { style: string | null; list: string | null; level: number | null } | null = null;
	/** The number is written before the first words, or at the paragraph's end: only then are its style and level known. */
	#numbered = false;
	#cells: (PendingCell & { opened: boolean })[] = [];

	constructor(numbering: Numbering) {
		this.#numbering = numbering;
	}

	open = (name: string, attributes: () => Attributes): void => {
		if (HIDDEN.has(name)) this.#hidden += 1;
		if (this.#hidden > 0) return;
		switch (name) {
			case 'w:t':
				this.#inText = true;
				break;
			case 'w:p':
				this.#beginCell();
				this.#paragraph = { style: null, list: null, level: null };
				this.#numbered = false;
				break;
			case 'w:pStyle':
				if (this.#paragraph) this.#paragraph.style = attributes()['w:val'] ?? null;
				break;
			case 'w:numId':
				if (this.#paragraph) this.#paragraph.list = attributes()['w:val'] ?? null;
				break;
			case 'w:ilvl':
				if (this.#paragraph) this.#paragraph.level = Number(attributes()['w:val'] ?? 0);
				break;
			case 'w:tbl':
				this.#beginCell();
				this.#writer.openTable();
				break;
			case 'w:tr':
				this.#writer.openRow();
				break;
			case 'w:tc':
				this.#cells.push({ columnSpan: 1, merged: 'none', opened: false });
				break;
			case 'w:gridSpan':
				this.#setCell((cell) => (cell.columnSpan = Math.max(1, Number(attributes()['w:val'] ?? 1))));
				break;
			case 'w:vMerge':
				this.#setCell((cell) => (cell.merged = attributes()['w:val'] === 'restart' ? 'start' : 'continued'));
				break;
			default:
				this.#openCharacter(name, attributes);
		}
	};

	#openCharacter(name: string, attributes: () => Attributes): void {
		const written: Readonly<Record<string, string>> = { 'w:tab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-', 'w:ptab': '\t' };
		// w:tab inside w:tabs describes a tab stop; it carries a value.
		if (name === 'w:tab' && attributes()['w:val'] !== undefined) return;
		const words = name === 'w:sym' ? (SYMBOLS[(attributes()['w:char'] ?? '').toUpperCase()] ?? '') : (written[name] ?? '');
		if (words !== '') this.#words(this.#writer.inCell && words === '\t' ? ' ' : words);
	}

	close = (name: string): void => {
		if (HIDDEN.has(name)) {
			this.#hidden -= 1;
			return;
		}
		if (this.#hidden > 0) return;
		switch (name) {
			case 'w:t':
				this.#inText = false;
				break;
			case 'w:p':
				this.#words('');
				this.#paragraph = null;
				this.#writer.endParagraph();
				break;
			case 'w:tc':
				this.#beginCell();
				this.#writer.closeCell();
				this.#cells.pop();
				break;
			case 'w:tr':
				this.#writer.closeRow();
				break;
			case 'w:tbl':
				this.#writer.closeTable();
				break;
		}
	};

	text = (words: string): void => {
		if (this.#inText && this.#hidden === 0) this.#words(words);
	};

	/** Writes words of a paragraph, its automatic number first. */
	#words(words: string): void {
		if (this.#paragraph && !this.#numbered) {
			const { style, list, level } = this.#paragraph;
			this.#numbered = true;
			this.#writer.write(this.#numbering.next(style, list, level));
		}
		this.#writer.write(words);
	}

	#setCell(change: (cell: PendingCell) => void): void {
		const cell = this.#cells.at(-1);
		if (cell && !cell.opened) change(cell);
	}

	/** A cell is opened with its first content: only then are its spans known. */
	#beginCell(): void {
		const cell = this.#cells.at(-1);
		if (!cell || cell.opened) return;
		cell.opened = true;
		// Row spans are not counted ahead: a continued cell is an empty cell with row span 0, which says "belongs to the one above".
		this.#writer.openCell(cell.merged === 'continued' ? 0 : 1, cell.columnSpan);
	}

	finish = () => this.#writer.finish();
}

export function readDocx(parts: Parts): ReadText | Refusal {
	const xml = parts('word/document.xml');
	if (xml === null) return refuse('damaged-docx');
	if (typeof xml !== 'string') return xml.id === 'damaged-zip' ? refuse('damaged-docx') : xml;
	const [numbering, styles] = [parts('word/numbering.xml'), parts('word/styles.xml')];
	const walk = new DocxWalk(parseNumbering(typeof numbering === 'string' ? numbering : '', typeof styles === 'string' ? styles : ''));
	if (!walkXml(xml, walk)) return refuse('damaged-docx');
	const { text, tables } = walk.finish();
	return { format: 'docx', text, tables: settleRowSpans(tables) };
}
