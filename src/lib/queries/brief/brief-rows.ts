/** The brief's questions of a scope: what is in view and the totals first, then what is told of the last year, or of all years in view where that one has few reports. */
import type { Scope, YearRange } from '../../model/view.ts';
import { ask, type Put } from '../ask.ts';
import { viewSummary, type ViewSummaryRow } from '../frame/view-summary.ts';
import { coverageByYear, type CoverageYearRow } from '../overview/coverage-by-year.ts';
import { findingsFirst, type FirstFindingRow } from '../overview/findings-first.ts';
import { likeForLike, type LikeForLikeRow } from '../overview/like-for-like.ts';
import { toldYears } from '../overview/overview-rows.ts';
import { rateBuckets, type RateBucketsRow } from '../overview/rate-buckets.ts';
import { yearFigures, type YearFiguresRow } from '../overview/year-figures.ts';
import { worstUnits, type WorstUnitRow } from './worst-units.ts';

export interface BriefAnswers {
	/** Whose rows these are. */
	readonly scope: Scope;
	/** The last year in view with a report; null where there is none, and then nothing is told. */
	readonly lastYear: number | null;
	readonly summary: readonly ViewSummaryRow[];
	readonly told: YearRange;
	readonly years: readonly YearFiguresRow[];
	readonly coverage: readonly CoverageYearRow[];
	readonly buckets: readonly RateBucketsRow[];
	readonly alike: readonly LikeForLikeRow[];
	readonly first: readonly FirstFindingRow[];
	readonly worst: readonly WorstUnitRow[];
}

export interface BriefLimits {
	readonly findings: number;
	readonly units: number;
}

/** Null where a later view has overtaken this one. */
export async function briefRows(scope: Scope, most: BriefLimits, put: Put): Promise<BriefAnswers | null> {
	const inView = await put({ summary: ask(viewSummary, scope), years: ask(yearFigures, scope), coverage: ask(coverageByYear, scope) });
	if (inView === null) return null;
	const year = inView.summary[0]?.last_year ?? null;
	if (year === null) return { scope, lastYear: null, told: scope.years, ...inView, buckets: [], alike: [], first: [], worst: [] };
	const told = toldYears(inView.years, scope.years, year);
	const ofYear = await put({
		buckets: ask(rateBuckets, { ...scope, years: { from: year, to: year } }),
		alike: ask(likeForLike, { scope, year }),
		first: ask(findingsFirst, { scope, years: told, limit: most.findings }),
		worst: ask(worstUnits, { scope, years: told, limit: most.units })
	});
	return ofYear === null ? null : { scope, lastYear: year, told, ...inView, ...ofYear };
}
