/** A worker thread: takes inputs one after another, opens archives, and hands back what each file gives. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { isRefusal, refuse } from '../../src/lib/document/readers/refusal.ts';
import { isPlainArchive, listArchive } from '../../src/lib/document/readers/unzip.ts';
import type { Provenance } from '../../src/lib/model/vocabulary.ts';
import { readReference } from '../node/reference.ts';
import { isInput, referenceFor, type Setting } from './collect.ts';
import { openExtractCache } from './extract-cache.ts';
import { extractFile, type ExtractContext, type FileResult } from './extract-file.ts';

export interface WorkerSetup {
	readonly settings: readonly Setting[];
	readonly cacheFolder: string;
}
export interface Task {
	readonly file: string;
	readonly path: string;
	/** Index into the settings. */
	readonly setting: number;
}
/** `result` null: the task is done. */
export interface Answer {
	readonly result: FileResult | null;
}

const setup: WorkerSetup = workerData;
const reference = readReference();
const contexts = new Map<number, ExtractContext>();

function contextOf(setting: number): ExtractContext {
	const known = contexts.get(setting);
	if (known) return known;
	const said = setup.settings[setting];
	const provenance: Provenance = said?.provenance ?? 'real';
	const made: ExtractContext = {
		provenance,
		reference: said === undefined ? reference : referenceFor(said, reference),
		cache: openExtractCache(setup.cacheFolder, said === undefined ? null : [said.regions, said.departments])
	};
	contexts.set(setting, made);
	return made;
}

/** PK\3\4, or PK\5\6 for an archive without entries. */
const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

const refusal = (file: string, refused: FileResult['refused']): FileResult => ({
	file,
	sha256: '',
	bytes: 0,
	cached: false,
	refused,
	rows: null,
	departments: []
});

async function* resultsOf({ file, path, setting }: Task): AsyncGenerator<FileResult> {
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(path);
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		yield refusal(file, { id: 'unreadable', text: `文件打不开（${why}）。请检查文件是否存在、是否有读取权限。`, params: { why } });
		return;
	}
	if (!isZip(bytes) || !isPlainArchive(bytes)) {
		yield await extractFile(file, bytes, contextOf(setting));
		return;
	}
	const entries = listArchive(bytes);
	if (isRefusal(entries)) {
		yield refusal(file, entries);
		return;
	}
	for (const entry of entries.filter(({ name }) => isInput(basename(name)))) {
		const name = `${file}!/${entry.name}`;
		const inner = entry.read();
		if (isRefusal(inner)) yield refusal(name, inner);
		else if (isZip(inner) && isPlainArchive(inner)) yield refusal(name, refuse('nested-archive'));
		else yield await extractFile(name, inner, contextOf(setting));
	}
}

const port = parentPort;
port?.on('message', (task: Task) => {
	void (async () => {
		for await (const result of resultsOf(task)) port.postMessage({ result } satisfies Answer);
		port.postMessage({ result: null } satisfies Answer);
	})();
});
