/** A ZIP archive to its entries, each unpacked only when asked and within limits; and to the kind of office document that it is. */
import { inflateSync } from 'fflate';
import { LARGEST_ARCHIVE, LARGEST_RATIO, LARGEST_UNPACKED, megabytes, MOST_ENTRIES, SMALL_UNPACKED } from './limits.ts';
import { isRefusal, refuse, type Refusal, type RefusalId } from './refusal.ts';

export interface ArchiveEntry {
	/** Path inside the archive, `/` between. Never leads out of it. */
	readonly name: string;
	/** Unpacked size that the archive declares, in bytes. Never more is unpacked. */
	readonly size: number;
	/** Unpacks this entry; refused where it is encrypted, damaged or suspiciously dense. */
	read(): Uint8Array | Refusal;
}

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 65_535;
const FLAG_ENCRYPTED = 1;
const FLAG_UTF8 = 0x800;
const STORED = 0;
const DEFLATED = 8;

interface Header {
	readonly name: string;
	readonly flags: number;
	readonly method: number;
	readonly packed: number;
	readonly size: number;
	readonly offset: number;
	readonly next: number;
}

/** Names without the UTF-8 flag: Windows writes them in GB18030, other programs in UTF-8. */
function nameOf(bytes: Uint8Array, flags: number): string {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder(flags & FLAG_UTF8 ? 'utf-8' : 'gb18030').decode(bytes);
	}
}

function findEnd(view: DataView): number {
	for (let at = view.byteLength - END_LENGTH; at >= Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT); at -= 1) {
		if (view.getUint32(at, true) === END_SIGNATURE) return at;
	}
	return -1;
}

function headerAt(bytes: Uint8Array, view: DataView, at: number): Header | null {
	if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY_SIGNATURE) return null;
	const nameLength = view.getUint16(at + 28, true);
	const flags = view.getUint16(at + 8, true);
	return {
		name: nameOf(bytes.subarray(at + 46, at + 46 + nameLength), flags),
		flags,
		method: view.getUint16(at + 10, true),
		packed: view.getUint32(at + 20, true),
		size: view.getUint32(at + 24, true),
		offset: view.getUint32(at + 42, true),
		next: at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
	};
}

function unpack(bytes: Uint8Array, view: DataView, header: Header): Uint8Array | Refusal {
	if (header.flags & FLAG_ENCRYPTED) return refuse('encrypted-zip');
	if (header.size > LARGEST_UNPACKED) return refuse('too-large-unpacked', { limit: megabytes(LARGEST_UNPACKED) });
	if (header.size > SMALL_UNPACKED && header.size > LARGEST_RATIO * header.packed) return refuse('zip-bomb', { ratio: LARGEST_RATIO });
	if (header.offset + 30 > view.byteLength || view.getUint32(header.offset, true) !== LOCAL_SIGNATURE) return refuse('damaged-zip');
	const start = header.offset + 30 + view.getUint16(header.offset + 26, true) + view.getUint16(header.offset + 28, true);
	const packed = bytes.subarray(start, start + header.packed);
	if (packed.length < header.packed) return refuse('damaged-zip');
	if (header.method === STORED) return packed;
	if (header.method !== DEFLATED) return refuse('damaged-zip');
	try {
		// The output is as long as declared and never grows: an entry that holds more is cut, one that holds less is damaged.
		return inflateSync(packed, { out: new Uint8Array(header.size) });
	} catch {
		return refuse('damaged-zip');
	}
}

const escapes = (name: string): boolean => /^[/\\]|^[A-Za-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)|\0/.test(name);

/** Files of an archive in the order of its directory, without folders and without the shadows that macOS adds. Refused as a whole where it is damaged or too large. */
export function listArchive(bytes: Uint8Array): readonly ArchiveEntry[] | Refusal {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const end = findEnd(view);
	if (end < 0) return refuse('damaged-zip');
	const entries: ArchiveEntry[] = [];
	let total = 0;
	let at = view.getUint32(end + 16, true);
	for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
		const header = headerAt(bytes, view, at);
		if (header === null) return refuse('damaged-zip');
		at = header.next;
		const name = header.name.replaceAll('\\', '/');
		if (name.endsWith('/') || escapes(name) || /^__MACOSX\/|(?:^|\/)\.DS_Store$/.test(name)) continue;
		total += header.size;
		entries.push({ name, size: header.size, read: () => unpack(bytes, view, header) });
		if (entries.length > MOST_ENTRIES) return refuse('too-many-entries', { limit: MOST_ENTRIES });
	}
	if (total > SMALL_UNPACKED && total > LARGEST_RATIO * bytes.length) return refuse('zip-bomb', { ratio: LARGEST_RATIO });
	return total > LARGEST_ARCHIVE ? refuse('too-large-unpacked', { limit: megabytes(LARGEST_ARCHIVE) }) : entries;
}

/** Whether a ZIP is an archive of files rather than an office document, which is a ZIP too. */
export function isPlainArchive(bytes: Uint8Array): boolean {
	const entries = listArchive(bytes);
	return !isRefusal(entries) && !entries.some(({ name }) => name === '[Content_Types].xml' || name === 'mimetype');
}

/** Text of an office document's part by its path; null without it, refused where it cannot be unpacked. */
export type Parts = (path: string) => string | null | Refusal;

export type OpenedPackage = { readonly kind: 'docx' | 'xlsx'; readonly parts: Parts } | { readonly kind: 'other'; readonly refusal: RefusalId };

/** An office document's parts, or what else the ZIP is. */
export function openPackage(bytes: Uint8Array): OpenedPackage | Refusal {
	const entries = listArchive(bytes);
	if (isRefusal(entries)) return entries;
	const byName = new Map(entries.map((entry) => [entry.name, entry]));
	const parts: Parts = (path) => {
		const read = byName.get(path)?.read();
		if (read === undefined) return null;
		return isRefusal(read) ? read : new TextDecoder().decode(read);
	};
	if (byName.has('word/document.xml')) return { kind: 'docx', parts };
	if (byName.has('xl/workbook.xml')) return { kind: 'xlsx', parts };
	if (byName.has('ppt/presentation.xml')) return { kind: 'other', refusal: 'presentation' };
	if (byName.has('mimetype') && byName.has('content.xml')) return { kind: 'other', refusal: 'open-document' };
	return { kind: 'other', refusal: 'archive' };
}
