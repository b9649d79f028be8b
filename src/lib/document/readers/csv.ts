/** A CSV table to its text with the span of each cell. */
import Papa from 'papaparse';
import type { KnownCell, ReadText } from '../../model/document.ts';
import { decodeText } from './decode.ts';
import { isRefusal, type Refusal } from './refusal.ts';

/** Commas, tabs, semicolons and bars part cells. */
const DELIMITERS = [',', '\t', ';', '|'];

/** Where each value stands: values follow one another in the text, so each is searched from the end of the one before. Quotes around a value are not part of it. */
function cellSpans(text: string, values: readonly string[], from: number): { readonly cells: KnownCell[]; readonly end: number } {
	let at = from;
	const cells = values.map((value) => {
		while (value !== '' && text.charAt(at) === '"') at += 1;
		const printed = value.replaceAll('"', '""');
		const plain = text.startsWith(value, at);
		const start = plain || text.startsWith(printed, at) ? at : Math.max(at, text.indexOf(value, at));
		const end = start + (plain ? value.length : printed.length);
		at = end;
		// Past the closing quote and the delimiter.
		while (at < text.length && text.charAt(at) === '"') at += 1;
		at += 1;
		return { start, end, rowSpan: 1, columnSpan: 1 };
	});
	return { cells, end: at - 1 };
}

export function readCsv(bytes: Uint8Array): ReadText | Refusal {
	const decoded = decodeText(bytes);
	if (isRefusal(decoded)) return decoded;
	const { text } = decoded;
	const rows: KnownCell[][] = [];
	const mark = text.startsWith('\ufeff') ? 1 : 0;
	let from = mark;
	const delimiter = delimiterOf(text.slice(mark, mark + 4000));
	Papa.parse<string[]>(text.slice(mark), {
		delimiter,
		step({ data, meta }) {
			const { cells } = cellSpans(text, data, from);
			if (data.some((value) => value.trim() !== '')) rows.push(cells);
			from = mark + meta.cursor;
		}
	});
	const last = rows.at(-1)?.at(-1);
	return { format: 'csv', text, tables: last === undefined ? [] : [{ start: mark, end: last.end, rows }] };
}

/** The delimiter that the first lines use most. */
function delimiterOf(head: string): string {
	const counts = DELIMITERS.map((delimiter) => ({ delimiter, count: head.split(delimiter).length - 1 }));
	return counts.reduce((best, next) => (next.count > best.count ? next : best)).delimiter;
}
