/** A file as text with its structure: what readers and the document layer hand to extraction. */
import type { Span } from './span.ts';

export type SourceFormat = 'txt' | 'md' | 'html' | 'docx' | 'xlsx' | 'pdf' | 'csv';

/** What a reader makes of a file's bytes. `text` is what is shown and what offsets count in. */
export interface ReadText {
	readonly format: SourceFormat;
	readonly text: string;
	/** Tables whose cells the format itself gives (docx, xlsx, html, csv); null where only text is left. */
	readonly tables: readonly KnownTable[];
}

/** Cells as the format gives them: spans into the text, row by row; merged cells carry their spans. */
export interface KnownTable extends Span {
	readonly rows: readonly (readonly KnownCell[])[];
}
export interface KnownCell extends Span {
	readonly rowSpan: number;
	readonly columnSpan: number;
}

export interface Cell extends Span {
	/** Trimmed, inner line breaks and blanks squeezed, width-normalised. */
	readonly text: string;
	readonly row: number;
	readonly column: number;
	readonly rowSpan: number;
	readonly columnSpan: number;
}

/** How a table arrived as text (the ten ways that are told apart), or `known` where the format gave the cells. */
export type TableReading =
	'known' | 'tab-cells' | 'pipe-rows' | 'bar-after-cell' | 'blank-between' | 'space-aligned' | 'run-on' | 'pdf-order' | 'tab-rows' | 'spreadsheet-dump';

export interface HeadingBlock extends Span {
	readonly kind: 'heading';
	/** 1 for 一、 2 for （一） 3 for 1、 4 for （1） */
	readonly level: number;
	/** The numeral's value and its printed form; null for headings without one. */
	readonly number: number | null;
	readonly numeral: string | null;
	readonly title: string;
}
export interface ParagraphBlock extends Span {
	readonly kind: 'paragraph';
}
export interface TableBlock extends Span {
	readonly kind: 'table';
	readonly reading: TableReading;
	readonly rows: readonly (readonly Cell[])[];
}
export type Block = HeadingBlock | ParagraphBlock | TableBlock;

export interface Document {
	/** Base name of the input. */
	readonly file: string;
	readonly format: SourceFormat;
	readonly text: string;
	/** In reading order, not overlapping; text between blocks is blank or noise (breadcrumbs, page marks). */
	readonly blocks: readonly Block[];
	/** Noise that was set aside, with its kind. */
	readonly noise: readonly (Span & { readonly kind: string })[];
}
