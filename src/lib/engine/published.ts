/** Fetches what an ingestion has published: the manifest first, then files by their hashed names, each checked for status, length and SHA-256 before anyone reads it. */
import { parseManifest, type Manifest, type ManifestProblem } from '../model/manifest.ts';
import { EngineError } from './port.ts';

/**
 * `unreachable`: no answer; `missing`: the server has no such file; `truncated`: other length than the manifest says; `damaged`: other content;
 * `replaced`: newer data have been published meanwhile and the old file is gone, a reload shows them.
 */
export type DataProblem = 'unreachable' | 'missing' | 'truncated' | 'damaged' | 'replaced' | ManifestProblem;

/** Why published data cannot be shown. `file` is the name to look for on the server. */
export class DataError extends EngineError {
	constructor(
		readonly problem: DataProblem,
		readonly file: string
	) {
		super('data', `${file}: ${problem}`);
		this.name = 'DataError';
	}
}

/** Bytes of a file that have arrived, of how many. */
export type Progress = (file: string, loaded: number, total: number) => void;

export interface Published {
	readonly manifest: Manifest;
	/** The table's bytes, checked. Rejects with DataError. */
	table(name: string, onProgress?: Progress): Promise<Uint8Array>;
	/** Address of a table's file, for reading by HTTP ranges, unchecked. */
	tableUrl(name: string): string;
	/** The first view's results as JSON text; null where the manifest names none. */
	snapshot(): Promise<string | null>;
}

type Fetch = (url: string, init?: { cache?: 'no-cache' | 'default' }) => Promise<Response>;

const hex = (bytes: Uint8Array) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** A page over plain HTTP is no secure context and has no `crypto.subtle`. */
async function sha256Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
	const subtle: SubtleCrypto | undefined = globalThis.crypto?.subtle;
	if (subtle) return hex(new Uint8Array(await subtle.digest('SHA-256', bytes)));
	const { sha256 } = await import('@noble/hashes/sha2.js');
	return hex(sha256(bytes));
}

async function answered(request: Promise<Response>, file: string): Promise<Response> {
	const response = await request.catch(() => {
		throw new DataError('unreachable', file);
	});
	if (response.status === 404 || response.status === 410) throw new DataError('missing', file);
	if (!response.ok) throw new DataError('unreachable', file);
	return response;
}

/** The body, with progress; a broken transfer is `truncated`. */
async function bodyOf(response: Response, file: string, total: number, onProgress: Progress | undefined): Promise<Uint8Array<ArrayBuffer>> {
	const bytes = new Uint8Array(total);
	let loaded = 0;
	const reader = response.body?.getReader();
	try {
		while (reader) {
			const { done, value } = await reader.read();
			if (done) break;
			if (loaded + value.length > total) throw new DataError('truncated', file);
			bytes.set(value, loaded);
			loaded += value.length;
			onProgress?.(file, loaded, total);
		}
	} catch {
		throw new DataError('truncated', file);
	}
	if (loaded !== total) throw new DataError('truncated', file);
	return bytes;
}

interface Expected {
	readonly file: string;
	readonly bytes: number;
	readonly sha256: string;
}

async function checked(fetcher: Fetch, base: string, expected: Expected, onProgress?: Progress): Promise<Uint8Array<ArrayBuffer>> {
	const response = await answered(fetcher(`${base}${expected.file}`), expected.file);
	const bytes = await bodyOf(response, expected.file, expected.bytes, onProgress);
	if ((await sha256Hex(bytes)) !== expected.sha256) throw new DataError('damaged', expected.file);
	return bytes;
}

async function readManifest(fetcher: Fetch, base: string): Promise<Manifest> {
	// `no-cache` asks the server whether it has changed: the one name that stays while its content changes.
	const response = await answered(fetcher(`${base}manifest.json`, { cache: 'no-cache' }), 'manifest.json');
	const parsed = parseManifest(await response.text().catch(() => ''));
	if (!parsed.ok) throw new DataError(parsed.problem, 'manifest.json');
	return parsed.manifest;
}

/** Opens the data published under `base` (such as `/data/`). Rejects with DataError. */
export async function openPublished(base: string, fetcher: Fetch = (url, init) => fetch(url, init)): Promise<Published> {
	const manifest = await readManifest(fetcher, base);
	/** A file that has gone since the manifest was read has been replaced, not lost. */
	const current = (expected: Expected, onProgress?: Progress) =>
		checked(fetcher, base, expected, onProgress).catch(async (error: unknown) => {
			if (!(error instanceof DataError) || error.problem !== 'missing') throw error;
			const now = await readManifest(fetcher, base).catch(() => manifest);
			throw now.data_version === manifest.data_version ? error : new DataError('replaced', expected.file);
		});
	const entry = (name: string) => {
		const table = manifest.tables[name];
		if (table === undefined) throw new DataError('missing', `${name}.parquet`);
		return table;
	};
	return {
		manifest,
		table: async (name, onProgress) => current(entry(name), onProgress),
		tableUrl: (name) => `${base}${entry(name).file}`,
		snapshot: async () => (manifest.snapshot === null ? null : new TextDecoder().decode(await current(manifest.snapshot)))
	};
}
