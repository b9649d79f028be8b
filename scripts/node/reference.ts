/** Reads data/reference from the disk. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Reference } from '../../src/lib/facts/identity/reference.ts';
import { requireReference } from '../../src/lib/pipeline/reference-texts.ts';

/** data/reference of this project. */
export const REFERENCE_FOLDER = fileURLToPath(new URL('../../data/reference', import.meta.url));

/** Throws where a file is missing or malformed: without its reference data nothing is ingested. */
export function readReference(folder = REFERENCE_FOLDER): Reference {
	const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
	return requireReference({ regionsJson: text('regions.json'), departmentsCsv: text('departments.csv'), schemesJson: text('score-schemes.json') });
}
