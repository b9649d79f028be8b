/** What was read of a file, kept on the disk under the hash of its content and of everything that reads it. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { threadId } from 'node:worker_threads';
import { gunzipSync, gzipSync } from 'node:zlib';
import { contentFingerprint } from '../build/fingerprint.ts';

const root = resolve(import.meta.dirname, '../..');

/** Everything that decides what is read of a file: a change in any of these reads all files again. */
const EXTRACTION = [
	...['model', 'text', 'document', 'facts', 'features', 'pipeline'].map((layer) => `src/lib/${layer}`),
	...['data/reference', 'scripts/ingest/extract-file.ts', 'scripts/node/pinyin.ts', 'package-lock.json']
];
const DIGITS = 16;

/** Hash of the extraction's own sources; no constant that someone must remember to raise. */
export function extractionHash(): string {
	return contentFingerprint(
		EXTRACTION.map((path) => join(root, path)),
		(file) => file.endsWith('.md')
	).slice(0, DIGITS);
}

export interface ExtractCache {
	/** What `write` kept under the key, or null. */
	read<T>(key: string): T | null;
	write(key: string, value: unknown): void;
}

/** A name of its own, then one rename: another process never reads half a file. */
function writeWhole(path: string, bytes: Uint8Array): void {
	mkdirSync(dirname(path), { recursive: true });
	const draft = `${path}.${process.pid}-${threadId}`;
	writeFileSync(draft, bytes);
	renameSync(draft, path);
}

/** `setting`: what else than the file decides what is read of it, such as a folder's own list of departments. */
export function openExtractCache(folder: string, setting: unknown): ExtractCache {
	const suffix = createHash('sha256').update(JSON.stringify(setting)).digest('hex').slice(0, 8);
	const pathOf = (key: string) => join(folder, key.slice(0, 2), `${key}.${suffix}.json.gz`);
	return {
		read: (key) => {
			try {
				return JSON.parse(gunzipSync(readFileSync(pathOf(key))).toString('utf8'));
			} catch {
				// not there, or cut off by a full disk: read the file again
				return null;
			}
		},
		write: (key, value) => {
			try {
				writeWhole(pathOf(key), gzipSync(JSON.stringify(value), { level: 1 }));
			} catch {
				// a full disk, or another run that clears away: what was read counts all the same, and is read again next time
			}
		}
	};
}

/** Removes what other versions of the extraction have kept. */
export function dropStaleCaches(parent: string, current: string): void {
	if (!existsSync(parent)) return;
	for (const name of readdirSync(parent)) {
		if (name === current) continue;
		try {
			rmSync(join(parent, name), { recursive: true, force: true });
		} catch {
			// another run writes there at this moment; the next one removes it
		}
	}
}
