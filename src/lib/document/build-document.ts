/** The text of a file to a document: tables rebuilt, noise set aside, headings and paragraphs in reading order. */
import type { Block, Document, ReadText } from '../model/document.ts';
import { linesOf } from './lines.ts';
import { findNoise } from './noise.ts';
import { paragraphsOf } from './paragraphs.ts';
import { findTables } from './tables/find-tables.ts';

/** Never throws; a text without words gives a document without blocks. */
export function buildDocument(file: string, read: ReadText): Document {
	const noise = findNoise(read.text);
	const tables = findTables(read.text, read.tables, noise);
	const words = paragraphsOf(linesOf(read.text, tables, noise));
	const blocks: Block[] = [...tables, ...words].sort((a, b) => a.start - b.start);
	return { file, format: read.format, text: read.text, blocks, noise };
}
