/** All names of a unit in a part, by evidence, to the one that the report is of. */
import type { ReportFacts } from '../../model/facts.ts';
import type { Place } from '../../model/span.ts';
import type { Reference } from './reference.ts';
import { hasRegion, splitRegion } from './regions.ts';

export type DepartmentEvidence = NonNullable<ReportFacts['department_evidence']>;

export interface Candidate {
	readonly name: string;
	readonly place: Place;
	readonly evidence: DepartmentEvidence;
}

/** Different printed forms of one body, brought to one: only for comparing, never for showing. */
const SAME: readonly (readonly [RegExp, string])[] = [
	[/^中国人民政治协商会议(.*?)委员会/, '政协$1'],
	[/^(?:中共|中国共产党)/, ''],
	[/人民代表大会常务委员会|人大常委会/, '人大'],
	[/管理委员会/, '管委会'],
	[/疾病预防控制中心/, '疾控中心'],
	[/办公室$/, '办'],
	[/街道办事处$/, '街道'],
	[/(镇|乡)人民政府$/, '$1'],
	[/纪律检查委员会/, '纪委'],
	[/监察委员会/, '监委'],
	[/委员会/, '委']
];

/** What is the same in all printed forms of one body's name; without its region. */
export function nameKey(name: string, reference: Reference): string {
	let key = name.replace(/[()（）·\s]/g, '');
	key = SAME.slice(0, 2).reduce((text, [from, to]) => text.replace(from, to), key);
	const { rest, before } = splitRegion(key, reference);
	return SAME.slice(2).reduce((text, [from, to]) => text.replace(from, to), `${before}${rest}`);
}

/** Whether two printed names can be one unit's: equal keys, and no two different counties. */
function sameUnit(one: string, other: string, reference: Reference): boolean {
	if (nameKey(one, reference) !== nameKey(other, reference)) return one.endsWith(other) || other.endsWith(one);
	const [a, b] = [splitRegion(one, reference).region, splitRegion(other, reference).region];
	return a.county === null || b.county === null || a.county === b.county;
}

const regions = (name: string, reference: Reference): number => {
	const { region } = splitRegion(name, reference);
	return Object.values(region).filter((part) => part !== null).length;
};

/**
 * The candidate that the report is of: the first one (they come in the order of belief), completed by a later one that prints
 * the same unit with more of its region or of its name (雁峰街道 → 雁峰区雁峰街道办事处).
 */
export function chooseDepartment(candidates: readonly Candidate[], reference: Reference): Candidate | null {
	const first = candidates[0];
	if (first === undefined) return null;
	if (hasRegion(splitRegion(first.name, reference).region)) return first;
	const fuller = candidates.filter((one) => one !== first && sameUnit(one.name, first.name, reference) && regions(one.name, reference) > 0);
	return fuller[0] ?? candidates.find((one) => one.name.length > first.name.length && sameUnit(one.name, first.name, reference)) ?? first;
}

/** Other printed names of the chosen unit, each once. */
export function aliasesOf(chosen: string, names: readonly string[]): string[] {
	return [...new Set(names)].filter((name) => name !== chosen);
}
