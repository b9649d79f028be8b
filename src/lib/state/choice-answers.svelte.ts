/** The counts beside the choices of the filter bar, asked for when a picker opens. */
import type { Scope } from '../model/view.ts';
import { ask, type Ask } from '../queries/ask.ts';
import { groupChoices, regionChoices, yearChoices, type GroupChoiceRow, type RegionChoiceRow, type YearChoiceRow } from '../queries/frame/choices.ts';
import { regionNames, type RegionNameRow } from '../queries/frame/region-names.ts';
import { unitIndex, type UnitRow } from '../queries/frame/units.ts';
import type { DataState } from './data-state.svelte.ts';
import { PageAnswers } from './page-answers.svelte.ts';

type Data = () => DataState;
type ScopeOf = () => Scope | null;

/** Reports by year under the other filters. Each of these must be made while a component is. */
export function yearCounts(data: Data, scope: ScopeOf): PageAnswers<{ readonly years: Ask<YearChoiceRow> }> {
	return new PageAnswers(data, 'pick-years', () => {
		const now = scope();
		return now === null ? null : { years: ask(yearChoices, now) };
	});
}

export function groupCounts(data: Data, scope: ScopeOf): PageAnswers<{ readonly groups: Ask<GroupChoiceRow> }> {
	return new PageAnswers(data, 'pick-groups', () => {
		const now = scope();
		return now === null ? null : { groups: ask(groupChoices, now) };
	});
}

export function regionCounts(data: Data, scope: ScopeOf): PageAnswers<{ readonly regions: Ask<RegionChoiceRow> }> {
	return new PageAnswers(data, 'pick-regions', () => {
		const now = scope();
		return now === null ? null : { regions: ask(regionChoices, now) };
	});
}

/** Names of the regions that are chosen. */
export function namesOfRegions(data: Data, codes: () => readonly string[]): PageAnswers<{ readonly names: Ask<RegionNameRow> }> {
	return new PageAnswers(data, 'region-names', () => {
		const now = [...codes()].sort();
		return now.length === 0 ? null : { names: ask(regionNames, { codes: now }) };
	});
}

/** All departments, once `wanted`. */
export function unitsOf(data: Data, wanted: () => boolean): PageAnswers<{ readonly units: Ask<UnitRow> }> {
	return new PageAnswers(data, 'pick-units', () => (wanted() ? { units: ask(unitIndex, {}) } : null));
}
