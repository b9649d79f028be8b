/** The bytes of a file to its document and facts, and on to rows: what ingestion and the check in the browser both call. */
import { buildDocument } from '../document/build-document.ts';
import { readText, type ReaderResources, type Refusal } from '../document/readers/index.ts';
import type { Reference } from '../facts/identity/reference.ts';
import { resolveDepartment, type ResolvedDepartment } from '../facts/identity/resolve-department.ts';
import { extractFacts } from '../facts/index.ts';
import type { Document } from '../model/document.ts';
import type { FileFacts } from '../model/facts.ts';
import type { FileRows } from './file-rows.ts';
import { reportIds, toRows, type Source } from './to-rows.ts';

export interface ReadReport {
	readonly refused: false;
	readonly document: Document;
	readonly facts: FileFacts;
}

/** `name` decides the format only where the content does not. Never throws for a bad file: it is refused with a reason. */
export async function readReport(name: string, bytes: Uint8Array, reference: Reference, resources: ReaderResources = {}): Promise<ReadReport | Refusal> {
	const read = await readText(name, bytes, resources);
	if ('refused' in read) return read;
	const document = buildDocument(name, read);
	return { refused: false, document, facts: extractFacts(document, reference) };
}

export interface ReportRows {
	readonly rows: FileRows;
	/** What the reports' names resolve to, one for each report. */
	readonly departments: readonly ResolvedDepartment[];
}

/** `spell` turns Chinese words into pinyin syllables parted by blanks; the caller brings the dictionary. */
export function rowsOfReport(source: Source, read: ReadReport, reference: Reference, spell: (words: string) => string): ReportRows {
	const ids = reportIds(source.sha256, read.facts.reports.length);
	const departments = read.facts.reports.map((report, at) => resolveDepartment(report, reference, { spell, reportId: ids[at] ?? source.sha256 }));
	return { rows: toRows(source, read.document, read.facts, departments), departments };
}
