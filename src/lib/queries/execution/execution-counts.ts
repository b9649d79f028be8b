/** Counts of the last year in view, under both denominators: over budget, exactly 100 %, large adjustments, reports without the figures. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { exactOf, lastYearOf, overOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface ExecutionCountsRow {
	readonly [column: string]: number | null;
	readonly year: number | null;
	readonly reports: number;
	readonly with_adjusted_rate: number;
	readonly with_initial_rate: number;
	readonly over_adjusted: number;
	readonly exact_adjusted: number;
	readonly over_initial: number;
	readonly exact_initial: number;
	/** Adjusted by more than 30 % of the initial budget, either way. */
	readonly large_adjustments: number;
	/** Without adjusted budget or executed amount: not in the unspent chart. */
	readonly without_unspent: number;
	/** Reports with a rate in all years in view. */
	readonly rated_in_view: number;
	/** Exactly 100 % on the chosen denominator in the year before; null where that year has no report. */
	readonly exact_before: number | null;
}

export const executionCounts = defineQuery<Scope, ExecutionCountsRow>({
	id: 'execution-counts',
	question: 'How many overspent, came out at exactly 100 %, or were re-budgeted?',
	tables: ['reports'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		with now as (select r.* from reports r where ${reportsIn(scope)} and r.year = ${lastYearOf(scope)})
		select max(r.year)::int as year, count(*)::int as reports, count(r.rate_adjusted)::int as with_adjusted_rate, count(r.rate_initial)::int as with_initial_rate,
			count(*) filter (where ${overOf('adjusted')})::int as over_adjusted, count(*) filter (where ${exactOf('adjusted')})::int as exact_adjusted,
			count(*) filter (where ${overOf('initial')})::int as over_initial, count(*) filter (where ${exactOf('initial')})::int as exact_initial,
			count(*) filter (where abs(r.adjusted_wan - r.initial_wan) > 0.3::double * r.initial_wan)::int as large_adjustments,
			count(*) filter (where r.adjusted_wan is null or r.executed_wan is null)::int as without_unspent,
			(select count(r.rate_adjusted) from reports r where ${reportsIn(scope)})::int as rated_in_view,
			(select case when count(*) > 0 then count(*) filter (where ${exactOf(scope.basis)}) end from reports r where ${reportsIn(scope, ['years'])} and r.year = ${lastYearOf(scope)} - 1)::int as exact_before
		from now r`
});
