/** The folders that the pages' data were last taken from, so that npm start renews the same and does not put data/ in their place. */
import { resolve } from 'node:path';
import { readStamp, writeStamp } from '../build/fingerprint.ts';
import { dataFolders } from './data-folders.ts';

const FILE = resolve(import.meta.dirname, '../../.cache/ingest-paths.txt');

/** All of data/ is not kept by name: folders may be added to it. */
export function keepNamedPaths(paths: readonly string[], file = FILE): void {
	const usual = new Set(dataFolders().map((path) => resolve(path)));
	const isUsual = paths.length === usual.size && paths.every((path) => usual.has(path));
	writeStamp(file, isUsual ? '' : paths.join('\n'));
}

/** Empty where it was all of data/, or nothing was taken in yet. */
export const namedPaths = (file = FILE): readonly string[] => (readStamp(file) ?? '').split('\n').filter((path) => path !== '');
