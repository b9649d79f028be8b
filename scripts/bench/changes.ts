/** What the bench asks for: different filters of the overview, the same on every page and in every run. */
import type { Filter } from '../../src/lib/model/view.ts';
import { DEFAULT_FILTER, DEFAULT_VIEW } from '../../src/lib/model/view.ts';
import type { PeerGroup } from '../../src/lib/model/vocabulary.ts';
import { printView } from '../../src/lib/url/codec.ts';

const GROUPS: readonly (PeerGroup | null)[] = [null, 'govDept', 'town', 'institution', 'party', 'massOrg'];
const WINDOWS: readonly Filter['years'][] = [undefined, 'all', { from: 2019, to: 2021 }, { from: 2022, to: 2024 }];
const BASES: readonly Filter['basis'][] = ['adjusted', 'initial'];

/** Query strings: every combination of a region or none, a group or none, a window of years and a denominator, in an order that changes several at a time. */
export function changesOf(counties: readonly string[], count: number): readonly string[] {
	const regions = [null, ...counties.slice(0, 3)];
	const all = regions.flatMap((region) =>
		GROUPS.flatMap((group) =>
			WINDOWS.flatMap((years) =>
				BASES.map((basis): Filter => ({
					...DEFAULT_FILTER,
					...(years === undefined ? {} : { years }),
					regions: region === null ? [] : [region],
					groups: group === null ? [] : [group],
					basis
				}))
			)
		)
	);
	// 192 combinations; a step prime to that number reaches each once
	return Array.from({ length: count }, (_, at) => {
		const filter = all[((at + 1) * 37) % all.length] ?? DEFAULT_FILTER;
		return `?${printView({ ...DEFAULT_VIEW, filter })}`;
	});
}
