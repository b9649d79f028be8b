/** manifest.json: which files make up the published data, so that a page takes one consistent version and can tell a damaged file. */
import { PROVENANCES, type Provenance } from './vocabulary.ts';

/** Raised when a page of an older or newer build could not read the tables (a column renamed or removed, a table added that pages ask of). */
export const SCHEMA_VERSION = 2;

export interface TableFile {
	/** `<table>.<hash>.parquet`, beside the manifest. */
	readonly file: string;
	readonly rows: number;
	readonly bytes: number;
	/** 64 hex digits. */
	readonly sha256: string;
}

/** `data/edition.json`, kept by who publishes; nothing here is read from a clock. */
export interface Edition {
	readonly number: string | null;
	readonly date: string | null;
	readonly note: string | null;
}

export interface Manifest {
	readonly schema_version: number;
	/** First 12 hex digits of the hash over inputs and extraction sources. */
	readonly data_version: string;
	readonly edition: Edition | null;
	/** Kinds of report in the data, for the marks 模拟数据 and 改写样例. */
	readonly provenance: readonly Provenance[];
	/** Files that could not be read and whose name tells no department and year: they are in no table but `messages`. */
	readonly unmatched_refusals: number;
	readonly tables: Readonly<Record<string, TableFile>>;
	/** Results of the first view, `snapshot.<hash>.json` beside the manifest; null where no page query could be run. */
	readonly snapshot: { readonly file: string; readonly bytes: number; readonly sha256: string } | null;
}

export type ManifestProblem = 'not-json' | 'not-a-manifest' | 'other-schema-version';
export type ParsedManifest = { readonly ok: true; readonly manifest: Manifest } | { readonly ok: false; readonly problem: ManifestProblem };

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isName = (value: unknown): value is string => typeof value === 'string' && /^[\w.-]+$/.test(value) && !value.startsWith('.');
const isCount = (value: unknown): value is number => typeof value === 'number' && Number.isInteger(value) && value >= 0;
const isHash = (value: unknown): value is string => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const isProvenance = (value: unknown): value is Provenance => typeof value === 'string' && Object.hasOwn(PROVENANCES, value);
const words = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : typeof value === 'number' ? String(value) : null);

/** Reads an edition's fields; anything that is not an object has none. */
export function parseEdition(value: unknown): Edition | null {
	return isFields(value) ? { number: words(value['number']), date: words(value['date']), note: words(value['note']) } : null;
}

function parseTable(value: unknown): TableFile | null {
	if (!isFields(value)) return null;
	const { file, rows, bytes, sha256 } = value;
	return isName(file) && isCount(rows) && isCount(bytes) && isHash(sha256) ? { file, rows, bytes, sha256 } : null;
}

function parseTables(value: unknown): Record<string, TableFile> | null {
	if (!isFields(value)) return null;
	const tables: Record<string, TableFile> = {};
	for (const [name, entry] of Object.entries(value)) {
		const table = parseTable(entry);
		if (table === null) return null;
		tables[name] = table;
	}
	return tables;
}

function parseSnapshot(value: unknown): Manifest['snapshot'] | undefined {
	if (value === null) return null;
	if (!isFields(value)) return undefined;
	const { file, bytes, sha256 } = value;
	return isName(file) && isCount(bytes) && isHash(sha256) ? { file, bytes, sha256 } : undefined;
}

function parseFields(value: unknown): ParsedManifest {
	if (!isFields(value)) return { ok: false, problem: 'not-a-manifest' };
	const { schema_version, data_version, provenance } = value;
	if (!isCount(schema_version)) return { ok: false, problem: 'not-a-manifest' };
	if (schema_version !== SCHEMA_VERSION) return { ok: false, problem: 'other-schema-version' };
	const tables = parseTables(value['tables']);
	const snapshot = parseSnapshot(value['snapshot']);
	if (tables === null || snapshot === undefined || !isName(data_version) || !Array.isArray(provenance) || !provenance.every(isProvenance)) {
		return { ok: false, problem: 'not-a-manifest' };
	}
	const edition = parseEdition(value['edition']);
	// not said by editions of before
	const unmatched_refusals = isCount(value['unmatched_refusals']) ? value['unmatched_refusals'] : 0;
	return { ok: true, manifest: { schema_version, data_version, edition, provenance, unmatched_refusals, tables, snapshot } };
}

/** The manifest in `json`, or why it is none. Never throws. */
export function parseManifest(json: string): ParsedManifest {
	try {
		return parseFields(JSON.parse(json));
	} catch {
		return { ok: false, problem: 'not-json' };
	}
}

/** The file as written: keys in a fixed order, one table a line's worth of indentation, a line feed at the end. */
export function printManifest(manifest: Manifest): string {
	return `${JSON.stringify(manifest, null, '\t')}\n`;
}
