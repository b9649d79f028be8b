/** The tables of an engine to published files: named by their hash, made visible by one rename of the manifest, cleared away one run later. */
import { createHash } from 'node:crypto';
import {
	closeSync,
	existsSync,
	fsyncSync,
	mkdirSync,
	openSync,
	readdirSync,
	readFileSync,
	readSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { parseManifest, printManifest, SCHEMA_VERSION, type Edition, type Manifest, type TableFile } from '../../src/lib/model/manifest.ts';
import type { Table } from '../../src/lib/model/table.ts';
import { TABLES, WORKING_TABLES } from '../../src/lib/model/tables.ts';
import type { Provenance } from '../../src/lib/model/vocabulary.ts';
import type { NativeEngine } from '../node/native-engine.ts';

/** What a run leaves besides the manifest: tables and snapshots by hash, drafts of a run that was killed. */
const OURS = /^(?:[a-z_]+\.[0-9a-f]{16}\.(?:parquet|json(?:\.br|\.gz)?)|\.draft-.*|manifest\.json\..*)$/;
const HASH_DIGITS = 16;
const VERSION_DIGITS = 12;

/** Beside the snapshot, for servers that answer with them: a tenth of its bytes. Tables are compressed within. */
const COMPRESSED: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
	'.br': (bytes) => brotliCompressSync(bytes),
	'.gz': (bytes) => gzipSync(bytes, { level: 9 })
};

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Piece by piece: a table's file may be larger than what a run should hold. */
function hashFile(path: string): string {
	const hash = createHash('sha256');
	const piece = Buffer.allocUnsafe(1024 * 1024);
	const handle = openSync(path, 'r');
	try {
		for (let read = readSync(handle, piece); read > 0; read = readSync(handle, piece)) hash.update(piece.subarray(0, read));
	} finally {
		closeSync(handle);
	}
	return hash.digest('hex');
}

/** Null where nothing is published, or the manifest is damaged. */
function manifestIn(out: string): Manifest | null {
	const path = join(out, 'manifest.json');
	const parsed = existsSync(path) ? parseManifest(readFileSync(path, 'utf8')) : null;
	return parsed?.ok ? parsed.manifest : null;
}

/** Reports of the edition that a folder holds. */
export const publishedReports = (out: string): number => manifestIn(out)?.tables['reports']?.rows ?? 0;

/** Names that the manifest in force holds; a damaged manifest names nothing. */
function namedFiles(out: string): ReadonlySet<string> {
	const manifest = manifestIn(out);
	if (manifest === null) return new Set();
	const { tables, snapshot } = manifest;
	const snapshots = snapshot === null ? [] : ['', ...Object.keys(COMPRESSED)].map((suffix) => snapshot.file + suffix);
	return new Set([...Object.values(tables).map((table) => table.file), ...snapshots]);
}

/** Removes what the manifest in force does not name: files of the version before it, on which no reader is any more, and drafts. For the beginning of a run. */
export function clearUnnamed(out: string): void {
	const named = namedFiles(out);
	for (const name of readdirSync(out)) if (OURS.test(name) && !named.has(name)) rmSync(join(out, name), { recursive: true, force: true });
}

/** Removes what this run has not finished. */
export function clearDrafts(out: string): void {
	for (const name of readdirSync(out)) if (name.startsWith('.draft-')) rmSync(join(out, name), { recursive: true, force: true });
}

async function publishTable(engine: NativeEngine, table: Table, out: string, drafts: string): Promise<TableFile> {
	const draft = join(drafts, `${table.name}.parquet`);
	const rows = await engine.writeParquet(table, draft);
	const hash = hashFile(draft);
	const file = `${table.name}.${hash.slice(0, HASH_DIGITS)}.parquet`;
	const bytes = statSync(draft).size;
	renameSync(draft, join(out, file));
	return { file, rows, bytes, sha256: hash };
}

function publishSnapshot(results: Readonly<Record<string, unknown>>, dataVersion: string, out: string, drafts: string): Manifest['snapshot'] {
	const json = `${JSON.stringify({ data_version: dataVersion, results })}\n`;
	const hash = sha256(json);
	const file = `snapshot.${hash.slice(0, HASH_DIGITS)}.json`;
	const put = (name: string, bytes: string | Uint8Array): void => {
		writeFileSync(join(drafts, name), bytes);
		renameSync(join(drafts, name), join(out, name));
	};
	for (const [suffix, compress] of Object.entries(COMPRESSED)) put(file + suffix, compress(Buffer.from(json)));
	put(file, json);
	return { file, bytes: Buffer.byteLength(json), sha256: hash };
}

/** The one step that readers see. */
function replaceManifest(out: string, manifest: Manifest): void {
	const draft = join(out, `manifest.json.${process.pid}`);
	writeFileSync(draft, printManifest(manifest));
	const handle = openSync(draft, 'r');
	fsyncSync(handle);
	closeSync(handle);
	renameSync(draft, join(out, 'manifest.json'));
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch {
		return false;
	}
}

/** False where the lock is there already. */
function takeLock(path: string): boolean {
	try {
		writeFileSync(path, String(process.pid), { flag: 'wx' });
		return true;
	} catch (error) {
		if (existsSync(path)) return false;
		throw error;
	}
}

/** One run at a time writes into a folder. Throws where another one that is alive does. */
export function lockFolder(out: string): () => void {
	mkdirSync(out, { recursive: true });
	const path = join(out, '.lock');
	if (!takeLock(path)) {
		const owner = Number(readFileSync(path, 'utf8'));
		if (Number.isInteger(owner) && owner !== process.pid && isAlive(owner)) throw new Error(`另一个录入任务（进程 ${owner}）正在写入 ${out}，请等它结束。`);
		// of a run that was killed
		writeFileSync(path, String(process.pid));
	}
	return () => rmSync(path, { force: true });
}

export interface PublishOptions {
	readonly out: string;
	readonly edition: Edition | null;
	readonly provenance: readonly Provenance[];
	readonly unmatchedRefusals: number;
	/** Rows of the first view's questions by key. */
	readonly snapshot: Readonly<Record<string, unknown>>;
}

/** Publishes every table but the working ones. Killed at any moment, the version before is still whole. */
export async function publish(engine: NativeEngine, { out, edition, provenance, unmatchedRefusals, snapshot }: PublishOptions): Promise<Manifest> {
	const drafts = join(out, `.draft-${process.pid}`);
	mkdirSync(drafts, { recursive: true });
	try {
		const tables: Record<string, TableFile> = {};
		for (const [name, table] of Object.entries(TABLES)) {
			if (!WORKING_TABLES.some((working) => working === name)) tables[name] = await publishTable(engine, table, out, drafts);
		}
		// of the tables' content: what changes no row changes no version, and a link stays good
		const version = sha256(
			Object.entries(tables)
				.map(([name, table]) => `${name} ${table.sha256}\n`)
				.join('')
		).slice(0, VERSION_DIGITS);
		const manifest: Manifest = {
			schema_version: SCHEMA_VERSION,
			data_version: version,
			edition,
			provenance,
			unmatched_refusals: unmatchedRefusals,
			tables,
			snapshot: publishSnapshot(snapshot, version, out, drafts)
		};
		replaceManifest(out, manifest);
		return manifest;
	} finally {
		rmSync(drafts, { recursive: true, force: true });
	}
}
