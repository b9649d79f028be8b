/** A table as text gives it: rows of cell spans, before columns are settled. And the lines that text is made of. */
import type { Span } from '../../model/span.ts';
import type { TableReading } from '../../model/document.ts';

export interface RawCell extends Span {
	readonly rowSpan: number;
	readonly columnSpan: number;
}
export interface RawTable extends Span {
	readonly reading: TableReading;
	readonly rows: readonly (readonly RawCell[])[];
}

export interface TextLine extends Span {
	/** Printed, without its line end. */
	readonly text: string;
	readonly blank: boolean;
}

/** The lines of a stretch of text; line ends (\n, \r\n) are not part of them. Linear. */
export function textLines(text: string, span: Span = { start: 0, end: text.length }): TextLine[] {
	const lines: TextLine[] = [];
	let start = span.start;
	while (start <= span.end && start < text.length) {
		const found = text.indexOf('\n', start);
		const stop = found < 0 || found > span.end ? span.end : found;
		const end = stop > start && text.charAt(stop - 1) === '\r' ? stop - 1 : stop;
		const words = text.slice(start, end);
		lines.push({ start, end, text: words, blank: words.trim() === '' });
		start = stop + 1;
	}
	return lines;
}

/** The stretch without blanks at its ends; an empty stretch stays at its start. */
export function trimmed(text: string, start: number, end: number): RawCell {
	let from = start;
	let to = end;
	while (from < to && text.charAt(from).trim() === '') from += 1;
	while (to > from && text.charAt(to - 1).trim() === '') to -= 1;
	return from === to ? { start, end: start, rowSpan: 1, columnSpan: 1 } : { start: from, end: to, rowSpan: 1, columnSpan: 1 };
}
