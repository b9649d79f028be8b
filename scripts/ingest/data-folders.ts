/** Where a bureau keeps its inputs, the folders that are read where none is named, and paths for the terminal. */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

export const DATA = 'data';

/** Folders of data/ that hold reports: all but the reference. */
export const dataFolders = (): readonly string[] =>
	existsSync(DATA)
		? readdirSync(DATA, { withFileTypes: true })
				.filter((entry) => entry.isDirectory() && entry.name !== 'reference' && !entry.name.startsWith('.'))
				.map((entry) => join(DATA, entry.name))
				.sort()
		: [];

/** A path as one types it here; whole where it lies elsewhere. */
export const fromHere = (path: string): string => {
	const way = relative('.', path);
	return way.startsWith('..') ? path : way || '.';
};
