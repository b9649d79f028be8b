/** The overview's questions of a scope, in their order, later ones built on earlier answers: asked by the page, and run at ingestion for the snapshot. */
import type { Scope, YearRange } from '../../model/view.ts';
import { ask, type Put } from '../ask.ts';
import { coverageByYear, type CoverageYearRow } from './coverage-by-year.ts';
import { findingsFirst, type FirstFindingRow } from './findings-first.ts';
import { likeForLike, type LikeForLikeRow } from './like-for-like.ts';
import { rateBuckets, type RateBucketsRow } from './rate-buckets.ts';
import { unitExecution, unitsAbsent, type UnitAbsentRow, type UnitExecutionRow } from './unit-execution.ts';
import { unitFindings, type UnitFindingsRow } from './unit-findings.ts';
import { yearFigures, type YearFiguresRow } from './year-figures.ts';

/** Findings to read first, and the most departments that one chart shows. */
export const FIRST_FINDINGS = 10;
export const MOST_UNITS = 80;

export interface OverviewRows {
	/** Whose rows these are: words beside them are of this scope, also while the reader has chosen another. */
	readonly scope: Scope;
	/** The last year in view with a report: all of the page's figures of "this year" are of it. */
	readonly lastYear: number | null;
	/** The years of which overspending and findings are told: the last one, or all in view where that one has few reports. */
	readonly told: YearRange;
	/** What the last year has in common with the year before; no row without a report. */
	readonly alike: readonly LikeForLikeRow[];
	readonly years: readonly YearFiguresRow[];
	readonly coverage: readonly CoverageYearRow[];
	readonly buckets: readonly RateBucketsRow[];
	readonly first: readonly FirstFindingRow[];
	readonly units: readonly UnitExecutionRow[];
	readonly absent: readonly UnitAbsentRow[];
	readonly cells: readonly UnitFindingsRow[];
}

/** A last year with fewer reports than this says little of who overspent. */
const FEW = 8;

/** All years in view where the last one has few reports, or fewer than half of the year before: the reports of that year are only coming in. */
export function toldYears(years: readonly YearFiguresRow[], range: YearRange, last: number): YearRange {
	const reportsOf = (year: number): number => years.find((row) => row.year === year)?.reports ?? 0;
	const isThin = reportsOf(last) < FEW || reportsOf(last) * 2 < reportsOf(last - 1);
	const first = years.find(({ year }) => year >= range.from)?.year ?? last;
	return isThin && first < last ? { from: first, to: last } : { from: last, to: last };
}

/** Null where a later view has overtaken this one. `made` makes a question ready: with prepared aggregates, or without. */
export async function overviewRows(scope: Scope, put: Put, made: typeof ask = ask): Promise<OverviewRows | null> {
	const totals = await put({ years: made(yearFigures, scope), coverage: made(coverageByYear, scope), buckets: made(rateBuckets, scope) });
	if (totals === null) return null;
	const { from, to } = scope.years;
	// Known from here on, so that the engine passes over all other years.
	const year = totals.years.filter((row) => row.year >= from && row.year <= to).at(-1)?.year ?? null;
	if (year === null) return { scope, lastYear: null, told: scope.years, alike: [], ...totals, first: [], units: [], absent: [], cells: [] };
	const told = toldYears(totals.years, scope.years, year);
	const ofYear = await put({
		alike: made(likeForLike, { scope, year }),
		first: made(findingsFirst, { scope, years: told, limit: FIRST_FINDINGS }),
		units: made(unitExecution, { scope, year, limit: MOST_UNITS }),
		absent: made(unitsAbsent, { scope, year, limit: MOST_UNITS })
	});
	if (ofYear === null) return null;
	const departments = [...new Set([...ofYear.units, ...ofYear.absent].map((row) => row.department_id))].sort();
	const shown = await put({ cells: made(unitFindings, { scope, departments }) });
	return shown === null ? null : { scope, lastYear: year, told, ...totals, ...ofYear, ...shown };
}
