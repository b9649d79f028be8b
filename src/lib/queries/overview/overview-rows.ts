/** The overview's questions of a scope, in their order, later ones built on earlier answers: asked by the page, and run at ingestion for the snapshot. */
import type { Scope } from '../../model/view.ts';
import { ask, type Put } from '../ask.ts';
import { coverageByYear, type CoverageYearRow } from './coverage-by-year.ts';
import { findingsFirst, type FirstFindingRow } from './findings-first.ts';
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
	readonly years: readonly YearFiguresRow[];
	readonly coverage: readonly CoverageYearRow[];
	readonly buckets: readonly RateBucketsRow[];
	readonly first: readonly FirstFindingRow[];
	readonly units: readonly UnitExecutionRow[];
	readonly absent: readonly UnitAbsentRow[];
	readonly cells: readonly UnitFindingsRow[];
}

/** Null where a later view has overtaken this one. `made` makes a question ready: with prepared aggregates, or without. */
export async function overviewRows(scope: Scope, put: Put, made: typeof ask = ask): Promise<OverviewRows | null> {
	const totals = await put({ years: made(yearFigures, scope), coverage: made(coverageByYear, scope), buckets: made(rateBuckets, scope) });
	if (totals === null) return null;
	const { from, to } = scope.years;
	// Known from here on, so that the engine passes over all other years.
	const year = totals.years.filter((row) => row.year >= from && row.year <= to).at(-1)?.year ?? null;
	if (year === null) return { scope, lastYear: null, ...totals, first: [], units: [], absent: [], cells: [] };
	const ofYear = await put({
		first: made(findingsFirst, { scope, year, limit: FIRST_FINDINGS }),
		units: made(unitExecution, { scope, year, limit: MOST_UNITS }),
		absent: made(unitsAbsent, { scope, year, limit: MOST_UNITS })
	});
	if (ofYear === null) return null;
	const departments = [...new Set([...ofYear.units, ...ofYear.absent].map((row) => row.department_id))].sort();
	const shown = await put({ cells: made(unitFindings, { scope, departments }) });
	return shown === null ? null : { scope, lastYear: year, ...totals, ...ofYear, ...shown };
}
