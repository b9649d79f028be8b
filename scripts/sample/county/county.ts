/** Options → the departments of a fictitious county: names over the years, size, layout by year, mergers, late founding, missing years. One at a time. */
import type { PeerGroup } from '../../../src/lib/model/vocabulary.ts';
import { LAYOUTS, type LayoutId } from '../layouts/layout-ids.ts';
import { hash, randomFor } from '../random.ts';
import { COUNTY_STEMS, PLACE_STEMS, UNIT_KINDS, type UnitKind } from './units.ts';

export const CITY = { code: '9901', name: '子虚市' } as const;
/** A county holds no more units than UNIT_KINDS lists; beyond that the next county of the city begins. */
export const COUNTY_SIZE = UNIT_KINDS.length;

export interface County {
	readonly index: number;
	readonly code: string;
	readonly name: string;
}

export interface Department {
	readonly id: string;
	readonly county: County;
	readonly kind: UnitKind;
	/** Names with the first year of each; the last one is canonical. */
	readonly names: readonly { readonly from: number; readonly name: string }[];
	readonly group: PeerGroup;
	/** How it calls itself in reports. */
	readonly self: string;
	readonly from: number;
	readonly to: number;
	readonly foundedMidYear: boolean;
	readonly mergedInto: string | null;
	/** Merged units that it took over: what year. */
	readonly tookOver: { readonly year: number; readonly name: string; readonly share: number } | null;
	readonly missing: readonly number[];
	readonly staff: number;
	readonly projectShare: number;
	/** Layout from a year on. */
	readonly layouts: readonly { readonly from: number; readonly layout: LayoutId }[];
}

export interface CountyOptions {
	readonly departments: number;
	readonly from: number;
	readonly to: number;
	readonly seed: number;
}

/** One for each digit: the second ten counties are 乌有西县 …, the hundredth on have two. */
const DIRECTIONS = ['东', '西', '南', '北', '上', '下', '左', '右', '前', '后'];

/** 990101, 990102 … 990199, then 990201: fictitious codes, which no list of divisions has. */
export function countyAt(index: number): County {
	const city = 1 + Math.floor(index / 99);
	const stem = COUNTY_STEMS[index % COUNTY_STEMS.length] ?? '乌有';
	const round = Math.floor(index / COUNTY_STEMS.length);
	const suffix = round === 0 ? '' : [...String(round)].map((digit) => DIRECTIONS[Number(digit)] ?? '').join('');
	return { index, code: `99${String(city).padStart(2, '0')}${String((index % 99) + 1).padStart(2, '0')}`, name: `${stem}${suffix}县` };
}

function nameOf(kind: UnitKind, county: County, town: number): string {
	if (kind.group !== 'town')
		return kind.name.replace('{县}县委', `中共${county.name}委`).replace('{县}纪委', `中共${county.name}纪委`).replace('{县}', county.name);
	const stem = PLACE_STEMS[town % PLACE_STEMS.length] ?? '亡是';
	if (kind.self === '我街道') return `${county.name}${stem}街道办事处`;
	return `${county.name}${stem}${kind.self === '我乡' ? '乡' : '镇'}人民政府`;
}

/** The renaming of the county: one unit carries another name before the middle of the years. */
const FORMER_NAMES: Readonly<Record<string, string>> = { keyworks: '重点项目办公室', culture: '文体广电新闻出版局', service: '政务公开和行政审批服务中心' };

function layoutsOf(seed: number, id: string, position: number, from: number, to: number): Department['layouts'] {
	const random = randomFor(seed, id, 'layouts');
	const at = (step: number) => LAYOUTS[(position + step * 5) % LAYOUTS.length]?.id ?? 'narrative-scored';
	const first = { from, layout: at(random.int(0, 1)) };
	if (to - from < 2 || random.chance(0.35)) return [first];
	return [first, { from: from + random.int(1, to - from), layout: at(random.int(2, 4)) }];
}

interface Place {
	readonly index: number;
	readonly county: County;
	readonly kind: UnitKind;
	readonly id: string;
	readonly name: string;
}

function placeAt(index: number): Place {
	const county = countyAt(Math.floor(index / COUNTY_SIZE));
	const position = index % COUNTY_SIZE;
	const kind = UNIT_KINDS[position];
	if (!kind) throw new Error(`no unit kind at ${position}`);
	const town = UNIT_KINDS.slice(0, position).filter((other) => other.group === 'town').length;
	return { index, county, kind, id: `${county.code}-${String(position + 1).padStart(3, '0')}`, name: nameOf(kind, county, town) };
}

/** Log-uniform over one decade, spread evenly over the units of a group by the golden ratio: first digits then follow Benford's law, as natural amounts do. */
function staffOf(place: Place, seed: number): number {
	const before = UNIT_KINDS.slice(0, place.index % COUNTY_SIZE).filter((other) => other.group === place.kind.group).length;
	const phase = (hash(seed, place.county.code, place.kind.group) / 4294967296 + before * 0.6180339887) % 1;
	return Math.round(place.kind.staff * 10 ** (phase * 0.999));
}

const MERGER = { trade: 'petition', into: 'justice' } as const;

/** The department at a place of the list; needs no other department. */
export function departmentAt(index: number, options: CountyOptions): Department {
	const place = placeAt(index);
	const { kind, id, county } = place;
	const random = randomFor(options.seed, id, 'fate');
	const span = options.to - options.from;
	const merges = kind.trade === MERGER.trade && span >= 4;
	const mergeYear = options.from + 4;
	const founded = kind.trade === 'industry' && kind.group === 'institution' && span >= 4;
	const foundedEarly = kind.trade === 'media' && span >= 4;
	const from = founded ? options.from + 3 : foundedEarly ? options.from + 2 : options.from;
	const to = merges ? mergeYear - 1 : options.to;
	const former = FORMER_NAMES[kind.trade];
	const names =
		former && kind.group !== 'town' && span >= 4 && kind.name !== '{县}文化馆' && kind.name !== '{县}项目推进服务中心'
			? [
					{ from, name: `${county.name}${former}` },
					{ from: Math.max(from + 1, options.from + 3), name: place.name }
				]
			: [{ from, name: place.name }];
	const partner = UNIT_KINDS.findIndex((other) => other.trade === MERGER.trade);
	const into = UNIT_KINDS.findIndex((other) => other.trade === MERGER.into);
	const partnerIn = partner >= 0 && countyHolds(place, partner, options);
	const takes = kind.trade === MERGER.into && span >= 4 && partnerIn;
	return {
		id,
		county,
		kind,
		names,
		group: kind.group,
		self: kind.self,
		from,
		to,
		foundedMidYear: founded || foundedEarly,
		mergedInto: merges ? `${county.code}-${String(into + 1).padStart(3, '0')}` : null,
		tookOver: takes ? { year: mergeYear, name: `${county.name}信访局`, share: 0.2 } : null,
		missing: span >= 3 && !merges && random.chance(0.12) ? [from + random.int(1, Math.max(1, to - from - 1))] : [],
		staff: staffOf(place, options.seed),
		projectShare: random.between(kind.projectShare[0], kind.projectShare[1]),
		layouts: layoutsOf(options.seed, id, index, from, to)
	};
}

function countyHolds(place: Place, position: number, options: CountyOptions): boolean {
	return place.county.index * COUNTY_SIZE + position < options.departments;
}

export function* departmentsOf(options: CountyOptions): Generator<Department> {
	for (let index = 0; index < options.departments; index++) yield departmentAt(index, options);
}

export const nameIn = (department: Department, year: number): string => {
	const past = department.names.filter((entry) => entry.from <= year);
	return (past[past.length - 1] ?? department.names[0])?.name ?? department.id;
};
export const canonicalName = (department: Department): string => department.names[department.names.length - 1]?.name ?? department.id;
export const layoutIn = (department: Department, year: number): LayoutId => {
	const past = department.layouts.filter((entry) => entry.from <= year);
	return (past[past.length - 1] ?? department.layouts[0])?.layout ?? 'narrative-scored';
};
/** The years in which it hands in a report. */
export const yearsOf = (department: Department): number[] =>
	Array.from({ length: department.to - department.from + 1 }, (_, i) => department.from + i).filter((year) => !department.missing.includes(year));
