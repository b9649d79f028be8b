/** The filter in words, part by part: the sentence in view, files, paper. */
import type { Filter, Scope } from '../model/view.ts';
import { PEER_GROUPS, REPORT_KINDS } from '../model/vocabulary.ts';
import { count, yearSpan } from '../text/format.ts';
import type { App } from './app.ts';

export interface RegionNames {
	of(code: string): string;
}

/** More departments than this are counted, not named. */
const NAMED = 3;

/** Of what the reader has chosen, or of the scope that standing rows answer. */
export function filterWords(app: App, names: RegionNames, of: Filter | Scope = app.view.filter): readonly string[] {
	const t = app.words.frame;
	const tongue = app.language.current;
	const { subjects } = app.frame;
	const { kind, basis, simulated, ...filter } = of;
	// On a page about certain departments only they are in view.
	const none = subjects.length > 0;
	const departments = none ? subjects : filter.departments;
	const [regions, groups, buckets] = none ? [[], [], []] : [filter.regions, filter.groups, filter.buckets];
	const years = of === app.view.filter || of.years === undefined || of.years === 'all' ? app.frame.scope?.years : of.years;
	const everyone = regions.length === 0 && groups.length === 0 && departments.length === 0;
	const named = departments.length > NAMED ? t.unitsChosen(count(departments.length)) : departments.map((id) => app.frame.unit(id)?.name ?? id).join(t.list);
	return [
		years === undefined || years.to === 0 ? '' : t.yearsOf(yearSpan(years, tongue)),
		regions.map((code) => names.of(code)).join(t.list),
		groups.map((group) => PEER_GROUPS[group][tongue]).join(t.list),
		everyone ? t.allUnits : named,
		kind === 'department' ? '' : REPORT_KINDS[kind][tongue],
		basis === 'adjusted' ? '' : t.basisRule.initial,
		buckets.map((bucket) => t.bucketChip(t.bucket[bucket])).join(t.list),
		simulated ? '' : t.withoutSimulated
	].filter((part) => part !== '');
}
