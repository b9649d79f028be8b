/** Region names in a text: the chain that a unit's name begins with, mentions in the body, and what the gazetteer adds. */
import type { RegionName } from '../../model/facts.ts';
import type { Reference, Region } from './reference.ts';

export const NO_REGION: RegionName = { province: null, city: null, county: null };

export interface SplitName {
	/** As printed. */
	readonly region: RegionName;
	/** What follows; `委办公室` keeps its county (雁峰区委办公室). */
	readonly rest: string;
	/** 中共, 中国共产党, 共青团 before the region. */
	readonly before: string;
}

const LONGEST_NAME = 13;
const LONGEST_ZONE = 20;
const BEFORE = /^(?:中共|中国共产党|共青团|中国共产主义青年团|中国人民政治协商会议|政协|国家税务总局)/;
/** Words ending like a district that are none: a bare 区 or 市 is never enough. */
const NOT_A_COUNTY =
	/(?:园|开发|集聚|社|高新|城|片|灾|景|校|保护|度假|旅游|示范|街|小|政|生态|试验|厂|林|库|矿|牧|郊|市|地|辖|管理|保税|合作|全|我|本|各|该|直|专|功能|产业|工业|经济|技术)区$|^(?:我|全|本|各|该|郊|辖)/;
const UNLISTED_COUNTY = /^[\u4e00-\u9fa5]{1,5}?(?:新区|县|区|旗)(?=[\u4e00-\u9fa5]{2}|$)/;

const inside = (region: Region, parents: readonly Region[]): boolean => parents.length === 0 || parents.some((parent) => region.code.startsWith(parent.code));

/** Regions of one level whose name begins `text` (longest first) and that lie under one of `parents`. */
function leading(text: string, level: Region['level'], parents: readonly Region[], reference: Reference): { name: string; regions: readonly Region[] } | null {
	for (let length = Math.min(LONGEST_NAME, text.length); length >= 2; length -= 1) {
		const name = text.slice(0, length);
		const regions = (reference.regionNames.get(name) ?? []).filter((region) => region.level === level && !region.zone && inside(region, parents));
		if (regions.length > 0) return { name, regions };
	}
	return null;
}

/** 阳泉市城区 is a county, a unit's own 城区 is not: names of two characters ending in 区 count only behind their city. */
const bareDistrict = (name: string): boolean => name.length === 2 && name.endsWith('区');

/** A county that the gazetteer lacks, at the start of a name: 南湖新区民政局. Nothing else may be said of it: two characters before 县, 区, 旗 at least. */
function unlistedCounty(text: string): string | null {
	const name = UNLISTED_COUNTY.exec(text)?.[0];
	return name !== undefined && name.length >= 3 && !NOT_A_COUNTY.test(name) ? name : null;
}

/**
 * Splits a unit's name into the regions that it begins with, as printed, and the rest.
 * Longest match first and down the chain, so 衡南县 is never read as 南县, nor 衡阳县 as 衡阳市.
 */
export function splitRegion(name: string, reference: Reference): SplitName {
	const before = BEFORE.exec(name)?.[0] ?? '';
	let text = name.slice(before.length);
	let parents: readonly Region[] = [];
	const found: { province: string | null; city: string | null; county: string | null } = { ...NO_REGION };
	for (const level of ['province', 'city', 'county'] as const) {
		const hit = leading(text, level, parents, reference);
		if (hit === null) continue;
		if (level === 'county' && parents.length === 0 && bareDistrict(hit.name)) continue;
		if (level === 'province' && !/[省市区]$/.test(hit.name) && !beginsChain(text, hit, reference)) continue;
		found[level] = hit.name;
		if (level === 'province' && hit.regions.some((region) => region.name.endsWith('市'))) found.city = hit.name;
		parents = hit.regions;
		text = text.slice(hit.name.length);
	}
	if (found.county === null) {
		const county = unlistedCounty(text);
		// Alone, a name like 南湖新区 is as likely a unit's; behind its city it is a region.
		if (county !== null && (county !== text || found.city !== null)) {
			found.county = county;
			text = text.slice(county.length);
		}
	}
	return { region: found, rest: text, before };
}

/** A bare 湖南 is a province only before one of its cities or counties: not in 河南县, nor in 北京路街道. */
function beginsChain(text: string, hit: { readonly name: string; readonly regions: readonly Region[] }, reference: Reference): boolean {
	const rest = text.slice(hit.name.length);
	return (['city', 'county'] as const).some((level) => leading(rest, level, hit.regions, reference) !== null);
}

export const hasRegion = (region: RegionName): boolean => region.province !== null || region.city !== null || region.county !== null;

/** Counts full names of cities and counties in a text, longest match first; linear. Two-character counties (南县) count only behind a non-Chinese character. */
export function countRegions(text: string, reference: Reference): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (let at = 0; at < text.length; at += 1) {
		if (!'市县区州盟旗'.includes(text.charAt(at))) continue;
		for (let length = Math.min(LONGEST_NAME, at + 1); length >= 2; length -= 1) {
			const start = at + 1 - length;
			const name = text.slice(start, at + 1);
			if (bareDistrict(name) || !(reference.regionNames.get(name)?.some((region) => !region.zone) ?? false)) continue;
			if (length > 2 || !/[\u4e00-\u9fa5]/.test(text.charAt(start - 1))) counts.set(name, (counts.get(name) ?? 0) + 1);
			break;
		}
	}
	return counts;
}

function chain(region: Region, reference: Reference): RegionName & { readonly code: string } {
	const names: { province: string | null; city: string | null; county: string | null } = { ...NO_REGION };
	let here: Region | undefined = region;
	while (here !== undefined) {
		if (here.level !== 'town') names[here.level] = here.name;
		here = here.parent === null ? undefined : reference.regions.get(here.parent);
	}
	if (names.city === null && names.province?.endsWith('市')) names.city = names.province;
	return { ...names, code: region.code };
}

/** Of several regions of one name the one under a region named in the text, else the only current one, else none. */
function settle(candidates: readonly Region[], count: () => ReadonlyMap<string, number>, reference: Reference): Region | null {
	if (candidates.length <= 1) return candidates[0] ?? null;
	const counts = count();
	const weight = (region: Region): number => {
		const { province, city } = chain(region, reference);
		return 10 * (city === null ? 0 : (counts.get(city) ?? 0)) + (province === null ? 0 : (counts.get(province) ?? 0));
	};
	const ranked = candidates.map((region) => ({ region, weight: weight(region) })).sort((a, b) => b.weight - a.weight);
	const [best, next] = ranked;
	if (best !== undefined && best.weight > (next?.weight ?? 0)) return best.region;
	const current = candidates.filter((region) => !region.former && !region.zone);
	return current.length === 1 ? (current[0] ?? null) : null;
}

const named = (name: string, level: Region['level'], reference: Reference): readonly Region[] =>
	(reference.regionNames.get(name) ?? []).filter((region) => region.level === level);

/** The county most often named in the body, where it is named at least twice and twice as often as the next. */
function frequentCounty(counts: ReadonlyMap<string, number>, reference: Reference): string | null {
	const counties = [...counts].filter(([name]) => named(name, 'county', reference).length > 0).sort((a, b) => b[1] - a[1]);
	const [best, next] = counties;
	return best !== undefined && best[1] >= 2 && best[1] >= 2 * (next?.[1] ?? 0) ? best[0] : null;
}

/** The city of a unit that is itself a zone of the statistics list (湖南衡阳松木经济开发区管理委员会), null for others. */
export function cityOfZone(name: string, reference: Reference): (RegionName & { readonly code: string }) | null {
	for (let length = Math.min(LONGEST_ZONE, name.length); length > 4; length -= 1) {
		const zone = reference.regionNames.get(name.slice(0, length))?.find((region) => region.zone);
		const city = reference.regions.get(zone?.parent ?? '');
		if (city !== undefined) return chain(city, reference);
	}
	return null;
}

/**
 * What the gazetteer adds to the printed region: the full chain and the division code; null where nothing is certain.
 * `count` gives the mentions in the document, asked only where needed: they break ties between namesakes and, without any printed region, give the county most named.
 */
export function inferRegion(
	printed: RegionName,
	count: () => ReadonlyMap<string, number>,
	reference: Reference
): (RegionName & { readonly code: string | null }) | null {
	const parents =
		printed.city !== null ? named(printed.city, 'city', reference) : printed.province !== null ? named(printed.province, 'province', reference) : [];
	const within = (region: Region): boolean => inside(region, parents);
	if (printed.county !== null) {
		const region = settle(named(printed.county, 'county', reference).filter(within), count, reference);
		if (region !== null) return chain(region, reference);
	}
	const above = settle(parents, count, reference);
	if (above !== null) return { ...chain(above, reference), county: printed.county };
	if (hasRegion(printed)) return null;
	const counts = count();
	const frequent = frequentCounty(counts, reference);
	const region = frequent === null ? null : settle(named(frequent, 'county', reference), () => counts, reference);
	return region === null ? null : chain(region, reference);
}
