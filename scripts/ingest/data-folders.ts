/** Where a bureau keeps its inputs, and the folders that are read where none is named. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

export const DATA = 'data';

/** Folders of data/ that hold reports: all but the reference. */
export const dataFolders = (): readonly string[] =>
	existsSync(DATA)
		? readdirSync(DATA, { withFileTypes: true })
				.filter((entry) => entry.isDirectory() && entry.name !== 'reference' && !entry.name.startsWith('.'))
				.map((entry) => join(DATA, entry.name))
				.sort()
		: [];
