/** The brief's questions of a scope: the totals first, then what is told of the last year, or of all years in view where that one has few reports. */
import type { Scope, YearRange } from '../../model/view.ts';
import { ask, type Put } from '../ask.ts';
import { coverageByYear, type CoverageYearRow } from '../overview/coverage-by-year.ts';
import { findingsFirst, type FirstFindingRow } from '../overview/findings-first.ts';
import { likeForLike, type LikeForLikeRow } from '../overview/like-for-like.ts';
import { toldYears } from '../overview/overview-rows.ts';
import { rateBuckets, type RateBucketsRow } from '../overview/rate-buckets.ts';
import { yearFigures, type YearFiguresRow } from '../overview/year-figures.ts';
import { worstUnits, type WorstUnitRow } from './worst-units.ts';

export interface BriefAnswers {
	readonly lastYear: number;
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
export async function briefRows(scope: Scope, year: number, most: BriefLimits, put: Put): Promise<BriefAnswers | null> {
	const totals = await put({
		years: ask(yearFigures, scope),
		coverage: ask(coverageByYear, scope),
		buckets: ask(rateBuckets, { ...scope, years: { from: year, to: year } }),
		alike: ask(likeForLike, { scope, year })
	});
	if (totals === null) return null;
	const told = toldYears(totals.years, scope.years, year);
	const listed = await put({
		first: ask(findingsFirst, { scope, years: told, limit: most.findings }),
		worst: ask(worstUnits, { scope, years: told, limit: most.units })
	});
	return listed === null ? null : { lastYear: year, told, ...totals, ...listed };
}
