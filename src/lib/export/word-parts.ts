/** The parts that the brief and the review letter are set from in .docx: faces, headings, paragraphs, tables, foot. */
import {
	AlignmentType,
	BorderStyle,
	Footer,
	PageNumber,
	Paragraph,
	Table,
	TableCell,
	TableRow,
	TextRun,
	WidthType,
	type IBorderOptions,
	type ISectionOptions
} from 'docx';

/** Sizes are half points, spacing twentieths of a point. Faces are those of Chinese official documents, which every office has. */
export const SERIF = { ascii: 'Times New Roman', eastAsia: '宋体', hAnsi: 'Times New Roman' };
export const SANS = { ascii: 'Arial', eastAsia: '黑体', hAnsi: 'Arial' };

export interface RunStyle {
	readonly size?: number;
	readonly bold?: boolean;
	readonly color?: string;
	readonly sans?: true;
}
export const run = (text: string, style: RunStyle = {}): TextRun =>
	new TextRun({
		text,
		font: style.sans === true ? SANS : SERIF,
		size: style.size ?? 21,
		...(style.bold === undefined ? {} : { bold: style.bold }),
		...(style.color === undefined ? {} : { color: style.color })
	});

/** Text with **strong** parts as runs. */
export function runs(text: string, style: RunStyle = {}): TextRun[] {
	return text.split('**').map((part, at) => run(part, at % 2 === 1 ? { ...style, bold: true } : style));
}

export const heading = (text: string, note = ''): Paragraph =>
	new Paragraph({
		spacing: { before: 180, after: 60 },
		keepNext: true,
		children: [run(text, { sans: true, bold: true }), ...(note === '' ? [] : [run(`　${note}`, { size: 17, color: '555555' })])]
	});

export const paragraph = (text: string, style: RunStyle = {}): Paragraph => new Paragraph({ spacing: { after: 60, line: 320 }, children: runs(text, style) });

const LINE: IBorderOptions = { style: BorderStyle.SINGLE, size: 4, color: '999999' };
const NONE: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' };

export interface WordTable {
	readonly heads: readonly string[];
	readonly rows: readonly (readonly string[])[];
	/** Share of the width by column, in percent. */
	readonly widths: readonly number[];
	/** Columns from here on are figures and stand right. */
	readonly figuresFrom: number;
	/** Least height of a row, in twentieths of a point: room to write in. */
	readonly rowHeight?: number;
}

export function wordTable(table: WordTable): Table {
	const cell = (text: string, at: number, head: 'head' | 'body'): TableCell =>
		new TableCell({
			width: { size: table.widths[at] ?? 10, type: WidthType.PERCENTAGE },
			borders: { top: head === 'head' ? LINE : NONE, bottom: LINE, left: NONE, right: NONE },
			margins: { top: 40, bottom: 40, left: 60, right: 60 },
			children: [
				new Paragraph({
					alignment: at >= table.figuresFrom ? AlignmentType.RIGHT : AlignmentType.LEFT,
					children: runs(text, { size: 17, ...(head === 'head' ? { color: '444444', sans: true } : {}) })
				})
			]
		});
	const height = table.rowHeight === undefined ? {} : { height: { value: table.rowHeight, rule: 'atLeast' as const } };
	return new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		rows: [
			new TableRow({ tableHeader: true, children: table.heads.map((text, at) => cell(text, at, 'head')) }),
			...table.rows.map((row) => new TableRow({ cantSplit: true, ...height, children: row.map((text, at) => cell(text, at, 'body')) }))
		]
	});
}

/** Columns of equal width without lines: charts beside each other. */
export const sideBySide = (columns: readonly (readonly Paragraph[])[]): Table =>
	new Table({
		width: { size: 100, type: WidthType.PERCENTAGE },
		borders: { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE },
		rows: [
			new TableRow({
				cantSplit: true,
				children: columns.map((children) => new TableCell({ width: { size: 100 / columns.length, type: WidthType.PERCENTAGE }, children: [...children] }))
			})
		]
	});

/** A4 with margins of 20 mm (1 mm = 56.7 twentieths of a point), foot with notes and page n / N. */
export function section(children: ISectionOptions['children'], foot: readonly string[], page: string): ISectionOptions {
	const notes = foot.map((text) => new Paragraph({ children: [run(text, { size: 15, color: '444444' })] }));
	const numbers = new Paragraph({
		alignment: AlignmentType.RIGHT,
		children: [new TextRun({ font: SERIF, size: 15, color: '444444', children: [`${page} `, PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })]
	});
	return {
		properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 } } },
		footers: { default: new Footer({ children: [...notes, numbers] }) },
		children
	};
}

export interface WordQuote {
	/** `①`. */
	readonly pin: string;
	readonly text: string;
	/** Report, section and paragraph. */
	readonly place: string;
}

/** The places run on in one paragraph, each with its number: a sheet of many findings stays short. `more` says how many are not quoted. */
export const quoteLine = (quotes: readonly WordQuote[], more = ''): Paragraph =>
	new Paragraph({
		spacing: { after: 60 },
		indent: { left: 420 },
		border: { left: { style: BorderStyle.SINGLE, size: 8, color: 'BBBBBB', space: 6 } },
		children: [
			...quotes.flatMap((quote) => [run(`${quote.pin} “${quote.text}” `, { size: 19 }), run(`${quote.place}　`, { size: 16, color: '666666' })]),
			...(more === '' ? [] : [run(more, { size: 16, color: '666666' })])
		]
	});

/** A heading of one point in a list; never the last line of a page. */
export const pointHead = (text: string): Paragraph =>
	new Paragraph({ spacing: { before: 140, after: 40 }, keepNext: true, children: [run(text, { bold: true, sans: true })] });

/** A line under a point. */
export const indented = (text: string): Paragraph => new Paragraph({ spacing: { after: 40 }, indent: { left: 420 }, children: runs(text) });

/** Who signs, and where the date goes. */
export const signed = (lines: readonly string[]): readonly Paragraph[] =>
	lines.map((text) => new Paragraph({ alignment: AlignmentType.RIGHT, spacing: { before: 80 }, children: [run(text)] }));
