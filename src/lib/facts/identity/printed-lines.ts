/** A stretch of text to its printed lines in reading form (no blanks, half width), each with the way back to the original. */
import type { Span } from '../../model/span.ts';
import { viewOf, type View } from '../../text/view.ts';

export interface PrintedLine extends Span {
	readonly view: View;
}

/** Lines longer than this are run-on text: only their beginning can be a title. UTF-16 units. */
const LONGEST_READ = 400;

/** Lines with words, at most `limit` of them; a bar parts lines as a line end does. Linear. */
export function printedLines(text: string, span: Span, limit: number): PrintedLine[] {
	const lines: PrintedLine[] = [];
	let at = span.start;
	while (at < span.end && lines.length < limit) {
		const stop = text.slice(at, Math.min(span.end, at + LONGEST_READ)).search(/[\n|]/);
		const found = stop < 0 ? Math.min(span.end, at + LONGEST_READ) : at + stop;
		const view = viewOf(text, { start: at, end: found });
		if (view.text !== '') lines.push({ start: at, end: found, view });
		if (stop >= 0) at = found + 1;
		else {
			const next = text.slice(found, span.end).search(/[\n|]/);
			at = next < 0 ? span.end : found + next + 1;
		}
	}
	return lines;
}
