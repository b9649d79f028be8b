/** Where in a report an offset lies, in words: section and paragraph, or table and row. */
import type { PassageRow } from '../../queries/report/report-passages.ts';
import { readable } from './reader-blocks.ts';

export interface PlaceWords {
	section(title: string, n: string): string;
	row(table: string, row: string): string;
	paragraph(n: string): string;
}

const LONGEST_TITLE = 24;

export function placeName(passages: readonly PassageRow[], start: number, words: PlaceWords): string {
	const at = passages.findIndex((passage) => passage.start <= start && start < Math.max(passage.end, passage.start + 1));
	const passage = passages[at];
	if (passage === undefined) return '';
	if (passage.kind === 'row') return words.row(String(passage.table_no ?? 1), String(passage.row_no ?? 1));
	if (passage.kind === 'heading') return readable(passage.text).slice(0, LONGEST_TITLE);
	let paragraphs = 0;
	for (let back = at; back >= 0; back -= 1) {
		const one = passages[back];
		if (one === undefined) break;
		if (one.kind === 'paragraph') paragraphs += 1;
		if (one.kind === 'heading') return words.section(readable(one.text).slice(0, LONGEST_TITLE), String(paragraphs));
	}
	return words.paragraph(String(paragraphs));
}
