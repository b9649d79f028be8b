/** The bytes of a file to its text and tables, whatever the format; or a refusal that says why and what to do. */
import type { ReadText } from '../../model/document.ts';
import { readCsv } from './csv.ts';
import { decodeText } from './decode.ts';
import { readDocx } from './docx.ts';
import { readHtml } from './html.ts';
import { LARGEST_FILE, LONGEST_TEXT, megabytes } from './limits.ts';
import { refuseOle } from './ole.ts';
import { readPdf, type PdfResources } from './pdf.ts';
import { isRefusal, refuse, type Refusal } from './refusal.ts';
import { extensionOf, sniff } from './sniff.ts';
import { openPackage } from './unzip.ts';
import { readXlsx } from './xlsx.ts';

export type { Refusal } from './refusal.ts';

/** What a reader may need beside the bytes. */
export type ReaderResources = PdfResources;

function readPlain(format: 'txt' | 'md', bytes: Uint8Array): ReadText | Refusal {
	const decoded = decodeText(bytes);
	return isRefusal(decoded) ? decoded : { format, text: decoded.text, tables: [] };
}

/** A document cut off on its way has lost the directory that would tell what it is: its name does. */
function damagedBy(name: string, { id }: Refusal): Refusal | null {
	if (id !== 'damaged-zip') return null;
	const extension = extensionOf(name);
	return /^(?:docx|docm|wps)$/.test(extension) ? refuse('damaged-docx') : /^(?:xlsx|xlsm|et)$/.test(extension) ? refuse('damaged-xlsx') : null;
}

function readPackage(name: string, bytes: Uint8Array): ReadText | Refusal {
	const opened = openPackage(bytes);
	if (isRefusal(opened)) return damagedBy(name, opened) ?? opened;
	switch (opened.kind) {
		case 'docx':
			return readDocx(opened.parts);
		case 'xlsx':
			return readXlsx(opened.parts);
		case 'other':
			return refuse(opened.refusal, { kind: 'ZIP' });
	}
}

async function readByContent(name: string, bytes: Uint8Array, resources: ReaderResources): Promise<ReadText | Refusal> {
	const sniffed = sniff(name, bytes);
	switch (sniffed.kind) {
		case 'zip':
			return readPackage(name, bytes);
		case 'ole':
			return refuseOle(bytes, extensionOf(name));
		case 'pdf':
			return readPdf(bytes, resources);
		case 'html':
			return readHtml(bytes);
		case 'csv':
			return readCsv(bytes);
		case 'md':
			return readPlain('md', bytes);
		case 'text':
			return readPlain('txt', bytes);
		case 'rtf':
		case 'web-archive':
			return refuse(sniffed.kind);
		case 'archive':
			return refuse('archive', { kind: sniffed.archive });
		case 'data':
			return refuse('data-file', { kind: sniffed.data });
		case 'picture': {
			const extension = extensionOf(name);
			const renamed = /^(?:docx?|xlsx?|pdf|txt|html?|md|csv|wps|et)$/.test(extension);
			return refuse(renamed ? 'picture-renamed' : 'picture', { kind: sniffed.picture, extension });
		}
	}
}

/**
 * Reads a file. Format by content first, by name second. Never throws for what stands in the file.
 * The same bytes give the same text in Node and in the browser.
 */
export async function readText(name: string, bytes: Uint8Array, resources: ReaderResources = {}): Promise<ReadText | Refusal> {
	if (bytes.length === 0) return refuse('empty-file');
	if (bytes.length > LARGEST_FILE) return refuse('too-large', { megabytes: megabytes(bytes.length), limit: megabytes(LARGEST_FILE) });
	const read = await readByContent(name, bytes, resources);
	if (isRefusal(read)) return read;
	if (read.text.length > LONGEST_TEXT) return refuse('too-large-unpacked', { limit: megabytes(LONGEST_TEXT) });
	return /[^\s\ufeff\u200b\0]/.test(read.text) ? read : refuse('no-text');
}
