/** The gazetteer, the list of departments and the score schemes as plain values, from the texts of data/reference. */
import { PEER_GROUPS, type Dimension, type PeerGroup } from '../../model/vocabulary.ts';

export type RegionLevel = 'province' | 'city' | 'county' | 'town';

export interface Region {
	/** Division code without trailing zeros: 43, 4304, 430406, 430406002. */
	readonly code: string;
	readonly name: string;
	readonly level: RegionLevel;
	readonly parent: string | null;
	/** Fictitious, from a simulated input folder. */
	readonly simulated: boolean;
	/** Name or code that a reform since 2012 has ended; old reports still carry it. */
	readonly former: boolean;
	/** Function zone of the statistics list (开发区, 管理区): never an administrative parent. */
	readonly zone: boolean;
}

export interface ListedDepartment {
	readonly id: string;
	readonly name: string;
	readonly aliases: readonly string[];
	/** Division code. */
	readonly region: string | null;
	/** Override of the name patterns. */
	readonly peer_group: PeerGroup | null;
	/** First and last year due, inclusive. */
	readonly from: number | null;
	readonly to: number | null;
	readonly merged_into: string | null;
}

export interface ScoreScheme {
	readonly id: string;
	readonly maxima: Readonly<Partial<Record<Dimension, number>>>;
	readonly note: string;
}

export interface Reference {
	/** Current regions by code. */
	readonly regions: ReadonlyMap<string, Region>;
	/** Regions by full name and by printed short form (红河州), former ones last. */
	readonly regionNames: ReadonlyMap<string, readonly Region[]>;
	readonly departments: readonly ListedDepartment[];
	readonly schemes: readonly ScoreScheme[];
}

/** A row of departments.csv by heading; blank means not given. */
export type CsvRow = Readonly<Record<string, string | undefined>>;

export interface ReferenceTexts {
	/** data/reference/regions.json */
	readonly regionsJson: string;
	/** Rows of data/reference/departments.csv */
	readonly departmentRows: readonly CsvRow[];
	/** data/reference/score-schemes.json */
	readonly schemesJson: string;
}

/** A fictitious region of an input folder's provenance.json. */
export interface ExtraRegion {
	readonly code: string;
	readonly name: string;
	readonly level: RegionLevel;
	readonly parent: string | null;
}

const LEVELS: Readonly<Record<number, RegionLevel>> = { 2: 'province', 4: 'city', 6: 'county', 9: 'town' };
const PEOPLES =
	'蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|塔吉克族?|怒族|鄂温克族|保安族|裕固族|独龙族|鄂伦春族?|各族';
const AUTONOMOUS = new RegExp(`^(.{2,}?)(?:${PEOPLES})+自治([州县旗])$`);
const PROVINCE_TAIL = /(?:壮族|回族|维吾尔)?自治区$|特别行政区$|省$|市$/;

/** Forms in which a region is printed besides its full name: 红河州 for 红河哈尼族彝族自治州, 云南 for 云南省. */
export function shortForms(name: string, level: RegionLevel): readonly string[] {
	const autonomous = AUTONOMOUS.exec(name);
	if (autonomous) return [`${autonomous[1] ?? ''}${autonomous[2] ?? ''}`];
	if (level === 'province') return [name.replace(PROVINCE_TAIL, '')];
	return [];
}

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The nearest code above that is in the list: 429004 (仙桃市) stands right under 42. */
function parentOf(code: string, has: (code: string) => boolean): string | null {
	for (const length of [6, 4, 2]) if (length < code.length && has(code.slice(0, length))) return code.slice(0, length);
	return null;
}

function parseRegions(json: string): Region[] {
	const parsed: unknown = JSON.parse(json);
	if (!isFields(parsed) || !isFields(parsed['regions'])) throw new Error('regions.json: no "regions"');
	const names = new Map(Object.entries(parsed['regions']).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
	const has = (code: string): boolean => names.has(code);
	const make = (code: string, name: string, former: boolean): Region => ({
		code,
		name,
		level: LEVELS[code.length] ?? 'county',
		parent: parentOf(code, has),
		simulated: false,
		former,
		zone: code.length === 6 && code.charAt(4) === '7'
	});
	const current = [...names].map(([code, name]) => make(code, name, false));
	const former = Array.isArray(parsed['former']) ? parsed['former'] : [];
	const old = former.flatMap((entry: unknown) => {
		if (!Array.isArray(entry)) return [];
		const [code, name]: readonly unknown[] = entry;
		return typeof code === 'string' && typeof name === 'string' ? [make(code, name, true)] : [];
	});
	return [...current, ...old];
}

const isGroup = (value: string): value is PeerGroup => Object.hasOwn(PEER_GROUPS, value);
const blankless = (value: string | undefined): string | null => value?.trim() || null;
function yearOf(value: string | undefined): number | null {
	const year = Number(blankless(value) ?? Number.NaN);
	return Number.isInteger(year) ? year : null;
}

/** Rows of departments.csv as departments; rows without id or name are left out. Throws where two rows share an id. */
export function parseDepartments(rows: readonly CsvRow[]): ListedDepartment[] {
	const seen = new Set<string>();
	return rows.flatMap((row) => {
		const id = blankless(row['id']);
		const name = blankless(row['name']);
		if (id === null || name === null) return [];
		if (seen.has(id)) throw new Error(`departments.csv: id ${id} stands twice`);
		seen.add(id);
		const group = blankless(row['peer_group']);
		return [
			{
				id,
				name,
				aliases: (row['aliases'] ?? '').split('~').flatMap((alias) => blankless(alias) ?? []),
				region: blankless(row['region']),
				peer_group: group !== null && isGroup(group) ? group : null,
				from: yearOf(row['from']),
				to: yearOf(row['to']),
				merged_into: blankless(row['merged_into'])
			}
		];
	});
}

function parseSchemes(json: string): ScoreScheme[] {
	const parsed: unknown = JSON.parse(json);
	const list: readonly unknown[] = isFields(parsed) && Array.isArray(parsed['schemes']) ? parsed['schemes'] : [];
	return list.flatMap((entry) => {
		if (!isFields(entry) || typeof entry['id'] !== 'string' || !isFields(entry['maxima'])) return [];
		const maxima = Object.fromEntries(Object.entries(entry['maxima']).filter(([, max]) => typeof max === 'number'));
		return [{ id: entry['id'], maxima, note: typeof entry['note'] === 'string' ? entry['note'] : '' }];
	});
}

function index(regions: readonly Region[]): Pick<Reference, 'regions' | 'regionNames'> {
	const byCode = new Map<string, Region>();
	const byName = new Map<string, Region[]>();
	for (const region of [...regions.filter((one) => !one.former), ...regions.filter((one) => one.former)]) {
		if (!byCode.has(region.code)) byCode.set(region.code, region);
		for (const name of [region.name, ...shortForms(region.name, region.level)]) byName.set(name, [...(byName.get(name) ?? []), region]);
	}
	return { regions: byCode, regionNames: byName };
}

/** Reads the reference files. Throws with the file's name where one is malformed: this is data that we ship or a clerk keeps. */
export function parseReference(texts: ReferenceTexts): Reference {
	return { ...index(parseRegions(texts.regionsJson)), departments: parseDepartments(texts.departmentRows), schemes: parseSchemes(texts.schemesJson) };
}

/** The reference with what an input folder adds: fictitious regions and its own list of departments, which goes first. */
export function extendReference(reference: Reference, regions: readonly ExtraRegion[], departmentRows: readonly CsvRow[]): Reference {
	const added = regions.map((region): Region => ({ ...region, simulated: true, former: false, zone: false }));
	const known = [...new Set([...reference.regionNames.values()].flat())];
	const own = parseDepartments(departmentRows);
	const ids = new Set(own.map((department) => department.id));
	return {
		...(added.length > 0 ? index([...known, ...added]) : { regions: reference.regions, regionNames: reference.regionNames }),
		departments: [...own, ...reference.departments.filter((department) => !ids.has(department.id))],
		schemes: reference.schemes
	};
}
