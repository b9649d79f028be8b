/** A text to its printed lines: what lies outside tables and whole-line noise, with offsets. */
import type { Span } from '../model/span.ts';

export interface Line extends Span {
	/** Trimmed words; `start` and `end` are those of the trimmed words. */
	readonly text: string;
	/** Blanks before the words. */
	readonly indent: number;
	/** A table, or at least one empty line, stands between the line before and this one. */
	readonly gapBefore: boolean;
	/** A table stands between the line before and this one. */
	readonly tableBefore: boolean;
}

/** Whether one of the spans (sorted, not overlapping) covers an offset; asked with growing offsets only. */
function covering(spans: readonly Span[]): (offset: number) => Span | null {
	let next = 0;
	return (offset) => {
		while (next < spans.length && (spans[next]?.end ?? 0) <= offset) next += 1;
		const span = spans[next];
		return span && span.start <= offset ? span : null;
	};
}

/** Lines outside `tables`; lines wholly inside `noise` are left out. Both lists sorted by start. Linear in text and lists. */
export function linesOf(text: string, tables: readonly Span[], noise: readonly Span[]): Line[] {
	const lines: Line[] = [];
	const table = covering(tables);
	const noisy = covering(noise);
	let gapBefore = false;
	let tableBefore = false;
	let at = 0;
	while (at < text.length) {
		const inTable = table(at);
		if (inTable) {
			at = Math.max(inTable.end, at + 1);
			tableBefore = true;
			continue;
		}
		const line = wordsOfLine(text, at, nextStart(tables, at, text.length));
		if (line.start >= line.end) gapBefore = true;
		else {
			const hole = noisy(line.start);
			if (!hole || hole.end < line.end) {
				lines.push({ ...line, gapBefore: gapBefore || tableBefore, tableBefore });
				gapBefore = false;
				tableBefore = false;
			}
		}
		at = line.next;
	}
	return lines;
}

/** First table start after an offset, by binary search. */
function nextStart(tables: readonly Span[], offset: number, otherwise: number): number {
	let low = 0;
	let high = tables.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tables[middle]?.start ?? 0) > offset) high = middle;
		else low = middle + 1;
	}
	return tables[low]?.start ?? otherwise;
}

function wordsOfLine(text: string, from: number, limit: number): Omit<Line, 'gapBefore' | 'tableBefore'> & { next: number } {
	const newline = text.indexOf('\n', from);
	const stop = Math.min(newline < 0 ? text.length : newline, limit);
	let start = from;
	let end = stop;
	while (start < end && /\s|\u200b|\ufeff/.test(text.charAt(start))) start += 1;
	while (end > start && /\s|\u200b|\ufeff/.test(text.charAt(end - 1))) end -= 1;
	return { start, end, text: text.slice(start, end), indent: start - from, next: stop === newline ? stop + 1 : Math.max(stop, from + 1) };
}
