/** The snapshot file: rows of the first view by question key, valid for one data version. */
import type { Row } from '../engine/port.ts';

export type SnapshotResults = Readonly<Record<string, readonly Row[]>>;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isFlat = (value: unknown): boolean => value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
const isRow = (value: unknown): value is Row => isFields(value) && Object.values(value).every(isFlat);
const isRows = (value: unknown): value is readonly Row[] => Array.isArray(value) && value.every(isRow);

/** Nothing where the text is not a snapshot of this data version: the engine then answers. */
export function parseSnapshot(json: string, dataVersion: string): SnapshotResults {
	try {
		const parsed: unknown = JSON.parse(json);
		if (!isFields(parsed) || parsed['data_version'] !== dataVersion || !isFields(parsed['results'])) return {};
		return Object.fromEntries(Object.entries(parsed['results']).filter((entry): entry is [string, readonly Row[]] => isRows(entry[1])));
	} catch {
		return {};
	}
}
