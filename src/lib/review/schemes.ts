/** Local schemes (data/reference/score-schemes.json, key `local`) to rows of score_schemes. */
import type { ScoreSchemeRow } from '../model/feature-tables.ts';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const numberOr = (value: unknown, otherwise: number): number => (typeof value === 'number' && Number.isFinite(value) ? value : otherwise);
const VARIANTS = ['V1', 'V2', 'V3', 'V4'];

function parseLocal(given: unknown): ScoreSchemeRow | null {
	if (!isObject(given) || typeof given['region'] !== 'string' || !/^\d{2,6}$/.test(given['region'])) return null;
	const variant = given['variant'] ?? null;
	if (variant !== null && (typeof variant !== 'string' || !VARIANTS.includes(variant))) return null;
	const bands = isObject(given['bands']) ? given['bands'] : {};
	const required = Array.isArray(given['required']) ? given['required'].filter((item): item is string => typeof item === 'string') : [];
	return {
		region_code: given['region'],
		year_from: numberOr(given['from'], 1900),
		year_to: numberOr(given['to'], 9999),
		variant,
		// 优 [90,100], 良 [80,90), 中 [60,80): domain.md 1.4
		excellent: numberOr(bands['excellent'], 90),
		good: numberOr(bands['good'], 80),
		fair: numberOr(bands['fair'], 60),
		required: required.length === 0 ? null : required.join('~')
	};
}

/**
 * Reads `{ "local": [{ "region": "430406", "from": 2021, "to": 2023, "variant": "V4", "bands": { "excellent": 90 }, "required": ["base-data"] }] }`.
 * `problems` names the entries that could not be read, by position from 1.
 */
export function parseScoreSchemes(json: string): { rows: readonly ScoreSchemeRow[]; problems: readonly number[] } {
	let given: unknown;
	try {
		given = JSON.parse(json);
	} catch {
		return { rows: [], problems: [0] };
	}
	const local = isObject(given) && Array.isArray(given['local']) ? (given['local'] as readonly unknown[]) : [];
	const read = local.map(parseLocal);
	return { rows: read.filter((row) => row !== null), problems: read.flatMap((row, at) => (row === null ? [at + 1] : [])) };
}
