/** A document to its passages (heading, paragraph, table row, noise) as rows, and any offset to the passage and sentence it stands in. */
import { sectionsOf } from '../document/sections.ts';
import type { Block, Cell, Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import type { PassageRow } from '../model/tables.ts';

/** Ends a sentence; a table row and a heading are one each. */
const SENTENCE_END = /[。！？!?]/g;

const spanOfCells = (cells: readonly Cell[]): Span => ({
	start: cells.reduce((least, cell) => Math.min(least, cell.start), Number.POSITIVE_INFINITY),
	end: cells.reduce((most, cell) => Math.max(most, cell.end), 0)
});

/** `start-end@column+columnSpan*rowSpan`, commas between. */
const printCells = (cells: readonly Cell[]) => cells.map((cell) => `${cell.start}-${cell.end}@${cell.column}+${cell.columnSpan}*${cell.rowSpan}`).join(',');

type Draft = Omit<PassageRow, 'report_id' | 'passage' | 'text'>;
const PLAIN = { level: null, section: null, table_no: null, row_no: null, cells: null } as const;

function draftsOf(block: Block, section: string, tableNo: number): Draft[] {
	const { start, end } = block;
	if (block.kind === 'heading') return [{ ...PLAIN, kind: 'heading', level: block.level, section, start, end }];
	if (block.kind === 'paragraph') return [{ ...PLAIN, kind: 'paragraph', section, start, end }];
	return block.rows.flatMap((cells, at) =>
		cells.length === 0 ? [] : [{ ...PLAIN, kind: 'row', section, table_no: tableNo, row_no: at + 1, cells: printCells(cells), ...spanOfCells(cells) }]
	);
}

const isWithin = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;

/** The passages of one part of the document, numbered from 1 in reading order; noise inside the part included, so that nothing of the text is lost. */
export function passagesOf(document: Document, part: Span, report_id: string): PassageRow[] {
	let tables = 0;
	const blocks = sectionsOf(document.blocks.filter((block) => isWithin(block, part))).flatMap((section) =>
		section.blocks.flatMap((block) => draftsOf(block, section.role, block.kind === 'table' ? ++tables : tables))
	);
	const noise = document.noise.filter((span) => isWithin(span, part)).map(({ start, end }): Draft => ({ ...PLAIN, kind: 'noise', start, end }));
	return [...blocks, ...noise]
		.sort((a, b) => a.start - b.start || a.end - b.end)
		.map((draft, at) => ({ report_id, passage: at + 1, ...draft, text: document.text.slice(draft.start, draft.end) }));
}

/** The last of the sorted starts that is not after the offset. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? 0) <= offset) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Starts of all sentences of the file, in order: one numbering over all its parts, so that facts of one sentence agree across them. */
function sentenceStarts(document: Document): number[] {
	const starts = document.blocks.flatMap((block) => {
		if (block.kind === 'heading') return [block.start];
		if (block.kind === 'table') return block.rows.filter((cells) => cells.length > 0).map((cells) => spanOfCells(cells).start);
		const ends = document.text.slice(block.start, block.end - 1).matchAll(SENTENCE_END);
		return [block.start, ...Array.from(ends, (match) => block.start + match.index + 1)];
	});
	return [...new Set(starts)].sort((a, b) => a - b);
}

export interface Position {
	readonly passage: number;
	readonly sentence: number;
}

/** Finds passage and sentence of an offset; passages are those of its part. An offset before the first passage counts to it. */
export function positionsIn(document: Document): (passages: readonly PassageRow[]) => (offset: number) => Position {
	const sentences = sentenceStarts(document);
	return (passages) => {
		const kept = passages.filter((passage) => passage.kind !== 'noise');
		const starts = kept.map((passage) => passage.start);
		return (offset) => ({
			passage: kept[Math.max(0, lastAtOrBefore(starts, offset) - 1)]?.passage ?? 1,
			sentence: Math.max(1, lastAtOrBefore(sentences, offset))
		});
	};
}
