/** A report's identity to the department that it counts for: by the list of departments, else by region and name. */
import type { RegionName } from '../../model/facts.ts';
import type { PeerGroup } from '../../model/vocabulary.ts';
import { nameKey } from './department.ts';
import type { Identity } from './identify.ts';
import { peerGroup } from './peer-group.ts';
import type { ListedDepartment, Reference } from './reference.ts';
import { cityOfZone, splitRegion } from './regions.ts';

export interface ResolvedDepartment {
	readonly department_id: string;
	/** Canonical name: of the list, else region and name as printed. */
	readonly name: string;
	/** Other names, of the list and as printed. */
	readonly aliases: readonly string[];
	readonly region_code: string | null;
	/** Full chain (湖南省衡阳市雁峰区), null where nothing is known. */
	readonly region: string | null;
	readonly peer_group: PeerGroup;
	readonly peer_group_origin: 'pattern' | 'override';
	readonly due_from: number | null;
	readonly due_to: number | null;
	readonly merged_into: string | null;
	readonly listed: boolean;
}

export interface ResolveOptions {
	/** Chinese words to pinyin, syllables parted by blanks; the caller brings the dictionary. */
	readonly spell: (words: string) => string;
	/** Id of the report: a report that names no unit is a department of its own, never merged with another. */
	readonly reportId: string;
}

/** Longest spelled part of an id, in characters. */
const LONGEST_SLUG = 40;
const UNNAMED = '未写明单位';

/** FNV-1a, 32 bits: tells apart names that are spelled alike (事 and 市). Stable across versions: ids stand in links. */
function fingerprint(text: string): string {
	let hash = 0x811c9dc5;
	for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
	return hash.toString(16).padStart(8, '0').slice(0, 4);
}

/** `430406-minzhengju-1f3a`: division code, the name without its region in pinyin, and four digits that tell homophones apart. */
export function departmentId(regionCode: string | null, key: string, spell: ResolveOptions['spell']): string {
	const slug = spell(key)
		.toLowerCase()
		.replace(/ü/g, 'v')
		.replace(/[^a-z0-9]/g, '')
		.slice(0, LONGEST_SLUG);
	return `${regionCode ?? '000000'}-${slug}-${fingerprint(key)}`;
}

/** Whether a list entry can be a unit of this region: the same division, or one of the two says none. */
const sameRegion = (listed: ListedDepartment, code: string | null): boolean =>
	listed.region === null || code === null || listed.region === code || listed.region.startsWith(code);

/** The one entry of the list that has this name; none where two could be meant. */
function findListed(name: string, code: string | null, reference: Reference): ListedDepartment | null {
	const key = nameKey(name, reference);
	const possible = reference.departments.filter((listed) => sameRegion(listed, code));
	const exact = possible.filter((listed) => listed.name === name || listed.aliases.includes(name));
	const alike = exact.length > 0 ? exact : possible.filter((listed) => [listed.name, ...listed.aliases].some((one) => nameKey(one, reference) === key));
	return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** Region of an identity in full, as far as known. */
function chainOf(code: string | null, printed: RegionName, reference: Reference): string | null {
	const names: string[] = [];
	let here = code === null ? undefined : reference.regions.get(code);
	while (here !== undefined) {
		names.unshift(here.name);
		here = here.parent === null ? undefined : reference.regions.get(here.parent);
	}
	if (names.length > 0) return names.join('');
	return [printed.province, printed.city === printed.province ? null : printed.city, printed.county].filter((name) => name !== null).join('') || null;
}

function fromList(listed: ListedDepartment, printed: string, reference: Reference): ResolvedDepartment {
	const pattern = peerGroup(groupName(listed.name, reference));
	return {
		department_id: listed.id,
		name: listed.name,
		aliases: [...new Set([...listed.aliases, printed])].filter((alias) => alias !== listed.name),
		region_code: listed.region,
		region: chainOf(listed.region, { province: null, city: null, county: null }, reference),
		peer_group: listed.peer_group ?? pattern,
		peer_group_origin: listed.peer_group === null ? 'pattern' : 'override',
		due_from: listed.from,
		due_to: listed.to,
		merged_into: listed.merged_into,
		listed: true
	};
}

/** The name that patterns of peer groups are tried on: without its region, but 区委 and 县委 whole. */
function groupName(name: string, reference: Reference): string {
	const { rest, before, region } = splitRegion(name, reference);
	const county = region.county ?? region.city ?? '';
	return `${before}${rest.startsWith('委') ? county.slice(-1) : ''}${rest}`;
}

/** A department of the list of departments in the shape of a resolved one: what coverage shows of units that handed in nothing. */
export const listedDepartment = (listed: ListedDepartment, reference: Reference): ResolvedDepartment => fromList(listed, listed.name, reference);

/** The department that a report counts for. The same unit printed differently (衡阳市雁峰区民政局, 雁峰区民政局, 民政局 in a report of 雁峰区) has one id. */
export function resolveDepartment(identity: Identity, reference: Reference, options: ResolveOptions): ResolvedDepartment {
	const printed = identity.department;
	const code = identity.region_inferred?.code ?? null;
	const listed = printed === null ? null : findListed(printed, code, reference);
	if (printed !== null && listed !== null) return fromList(listed, printed, reference);
	const region = chainOf(code, identity.region, reference);
	const rest = {
		region_code: code,
		region,
		due_from: null,
		due_to: null,
		merged_into: null,
		listed: false,
		peer_group_origin: 'pattern'
	} satisfies Partial<ResolvedDepartment>;
	if (printed === null) return { ...rest, department_id: `unnamed-${options.reportId}`, name: UNNAMED, aliases: [], peer_group: 'other' };
	const split = splitRegion(printed, reference);
	const within = identity.region_inferred;
	const inferred = cityOfZone(printed, reference) === null ? (within?.county ?? within?.city ?? '') : '';
	const place = split.region.county ?? split.region.city ?? split.region.province ?? inferred;
	const name = split.rest === '' ? printed : `${split.before}${place}${split.rest}`;
	return {
		...rest,
		department_id: departmentId(code, code === null ? nameKey(name, reference) + place : nameKey(name, reference), options.spell),
		name,
		aliases: printed === name ? [] : [printed],
		peer_group: peerGroup(groupName(name, reference))
	};
}
