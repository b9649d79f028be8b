/** Files and folders to the list of inputs, in one order everywhere, each with what its folders say about it. */
import { existsSync, readdirSync, realpathSync, statSync, type Stats } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { extendReference, type CsvRow, type ExtraRegion, type Reference } from '../../src/lib/facts/identity/reference.ts';
import { PROVENANCES, type Provenance } from '../../src/lib/model/vocabulary.ts';
import { parseCsvRows } from '../../src/lib/pipeline/reference-texts.ts';
import { readJson, readWords } from '../node/read-words.ts';

/** What `provenance.json` and `departments.csv` of the folders around a file say of it. */
export interface Setting {
	readonly provenance: Provenance;
	readonly regions: readonly ExtraRegion[];
	readonly departments: readonly CsvRow[];
}

export interface Input {
	/** Name of the folder that was given, then the path below it, `/` between. */
	readonly file: string;
	readonly path: string;
	readonly bytes: number;
	readonly setting: Setting;
}

export interface Collected {
	readonly inputs: readonly Input[];
	/** Every setting that an input stands under; the first is that of folders that say nothing. */
	readonly settings: readonly Setting[];
}

const PLAIN: Setting = { provenance: 'real', regions: [], departments: [] };

/** Files of a data folder that are no reports. */
const NOT_REPORTS = new Set([
	'provenance.json',
	'departments.csv',
	'corrections.csv',
	'needs-review.csv',
	'review-decisions.csv',
	'edition.json',
	'truth.ndjson',
	'truth-findings.ndjson',
	'thumbs.db',
	'desktop.ini'
]);
/** Hidden files, lock files of office programs, notes to the reader of the folder. */
const PASSED_OVER = /^(?:\.|~\$|README)/i;

/** Whether a file of this name is taken for a report. */
export const isInput = (name: string) => !PASSED_OVER.test(name) && !NOT_REPORTS.has(name.toLowerCase());

const chunksOf = (name: string) => name.match(/\d+|\D+/g) ?? [];
const isNumber = (chunk: string) => /^\d/.test(chunk);

/** Numbers by value (2.txt before 10.txt), the rest by code units: the same order on every machine, whatever its language data. */
export function byName(a: string, b: string): number {
	const [first, second] = [chunksOf(a), chunksOf(b)];
	for (let at = 0; at < Math.min(first.length, second.length); at++) {
		const [x = '', y = ''] = [first[at], second[at]];
		if (x === y) continue;
		const byValue = isNumber(x) && isNumber(y) ? Number(x) - Number(y) : 0;
		return byValue || (x < y ? -1 : 1);
	}
	return first.length - second.length;
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isProvenance = (value: unknown): value is Provenance => typeof value === 'string' && Object.hasOwn(PROVENANCES, value);
const LEVELS: readonly ExtraRegion['level'][] = ['province', 'city', 'county', 'town'];

function parseRegion(value: unknown): ExtraRegion[] {
	if (!isFields(value) || typeof value['code'] !== 'string' || typeof value['name'] !== 'string') return [];
	const level = LEVELS.find((known) => known === value['level']) ?? 'county';
	return [{ code: value['code'], name: value['name'], level, parent: typeof value['parent'] === 'string' ? value['parent'] : null }];
}

/** What holds for a folder and everything below it, and for the files that its provenance.json names. */
interface Said {
	readonly below: Setting;
	of(name: string): Setting;
}

/** What a folder says, on top of what the folder above says. Throws where its provenance.json names no known provenance. */
function readSetting(folder: string, above: Setting): Said {
	const [provenancePath, departmentsPath] = [join(folder, 'provenance.json'), join(folder, 'departments.csv')];
	const [said, listed] = [existsSync(provenancePath), existsSync(departmentsPath)];
	if (!said && !listed) return { below: above, of: () => above };
	const parsed = readJson(provenancePath);
	const fields = isFields(parsed) ? parsed : {};
	const provenance = said ? fields['provenance'] : above.provenance;
	if (!isProvenance(provenance)) throw new Error(`${provenancePath}：provenance 应为 ${Object.keys(PROVENANCES).join('、')} 之一`);
	const all: Setting = {
		provenance,
		regions: [...above.regions, ...(Array.isArray(fields['regions']) ? fields['regions'].flatMap(parseRegion) : [])],
		departments: [...parseCsvRows(readWords(departmentsPath) ?? ''), ...above.departments]
	};
	const { files } = fields;
	if (!Array.isArray(files)) return { below: all, of: () => all };
	// files of its own that a bureau puts beside the samples are none
	const others: Setting = { ...all, provenance: above.provenance };
	return { below: others, of: (name) => (files.includes(name) ? all : others) };
}

/** Null where the folder may not be read. */
function namesIn(folder: string): readonly string[] | null {
	try {
		return readdirSync(folder).sort(byName);
	} catch {
		return null;
	}
}

/** Undefined for what is gone, and for links that lead nowhere or in a circle. */
function statsOf(path: string): Stats | undefined {
	try {
		return statSync(path);
	} catch {
		return undefined;
	}
}

/** A link to a folder that holds the link. */
const isAround = (path: string) => join(realpathSync(dirname(path)), sep).startsWith(join(realpathSync(path), sep));

function inputsBelow(folder: string, label: string, above: Setting, settings: Setting[]): Input[] {
	const names = namesIn(folder);
	// listed as it stands: the worker cannot read it either, and refuses it with the system's reason
	if (names === null) return [{ file: label, path: folder, bytes: 0, setting: above }];
	const said = readSetting(folder, above);
	// a folder's list of departments counts also where no file lies under it
	settings.push(said.below);
	return names.flatMap((name): Input[] => {
		const path = join(folder, name);
		const stats = statsOf(path);
		if (stats === undefined || PASSED_OVER.test(name)) return [];
		if (stats.isDirectory()) return isAround(path) ? [] : inputsBelow(path, `${label}/${name}`, said.below, settings);
		return !stats.isFile() || !isInput(name) ? [] : [{ file: `${label}/${name}`, path, bytes: stats.size, setting: said.of(name) }];
	});
}

/** Labels of the given paths: their last name; a second folder of that name gets a number. */
function labelsOf(paths: readonly string[]): readonly string[] {
	const seen = new Map<string, number>();
	return paths.map((path) => {
		const name = basename(path);
		const count = (seen.get(name) ?? 0) + 1;
		seen.set(name, count);
		return count === 1 ? name : `${name}-${count}`;
	});
}

/** All inputs below the paths, which must exist. Archives are one input each; the worker opens them. */
export function collect(paths: readonly string[]): Collected {
	const settings: Setting[] = [PLAIN];
	const labels = labelsOf(paths);
	const inputs = paths.flatMap((path, at): Input[] => {
		const label = labels[at] ?? '';
		const stats = statSync(path);
		if (stats.isDirectory()) return inputsBelow(path, label, PLAIN, settings);
		return [{ file: label, path, bytes: stats.size, setting: readSetting(dirname(path), PLAIN).of(basename(path)) }];
	});
	return { inputs, settings: [...new Set([...settings, ...inputs.map(({ setting }) => setting)])] };
}

/** The reference with what a setting adds to it. */
export function referenceFor(setting: Setting, reference: Reference): Reference {
	return setting.regions.length === 0 && setting.departments.length === 0 ? reference : extendReference(reference, setting.regions, setting.departments);
}
