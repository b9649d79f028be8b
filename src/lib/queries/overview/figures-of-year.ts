/** The figures of a group of reports, as columns: the same for one question and for the table prepared of all. */
import { sql, type Sql } from '../../engine/sql.ts';
import type { Basis } from '../../model/vocabulary.ts';
import { bucketOf, budgetOf, overOf, rateOf } from '../filter.ts';
import { moneySum } from '../sums.ts';

/** What figures are made of, of one of `selected_reports` (alias r). */
export function reportColumns(basis: Basis): Sql {
	return sql`${budgetOf(basis)} as budget, ${rateOf(basis)} as rate, ${overOf(basis)} as is_over,
		case when coalesce(r.self_score_max, 100::double) = 100::double then r.self_score end as self_score, r.findings as found, r.critical as found_critical`;
}

/** Of rows that have these columns. */
export const figureColumns = sql`count(*)::int as reports,
	${moneySum(sql`budget`)} as budget_wan, count(budget)::int as with_budget,
	count(rate)::int as with_rate, quantile_cont(rate, 0.25)::double as lower, quantile_cont(rate, 0.5)::double as median, quantile_cont(rate, 0.75)::double as upper,
	count(*) filter (where is_over)::int as over,
	count(self_score)::int as scored, quantile_cont(self_score, 0.5)::double as score,
	count(*) filter (where found_critical > 0)::int as flagged, sum(found)::int as findings, sum(found_critical)::int as critical`;

/** What buckets are made of, of one of `selected_reports` (alias r). */
export function bucketColumns(basis: Basis): Sql {
	return sql`${bucketOf(basis)} as bucket, coalesce(r.rate_missing, '') as why, r.executed_wan as executed`;
}

/** Of rows that have these columns. */
export const bucketCounts = sql`count(*) filter (where bucket = 'lt30')::int as lt30,
	count(*) filter (where bucket = '30-60')::int as from30,
	count(*) filter (where bucket = '60-80')::int as from60,
	count(*) filter (where bucket = '80-100')::int as from80,
	count(*) filter (where bucket = '100')::int as exact,
	count(*) filter (where bucket = 'gt100')::int as gt100,
	count(*) filter (where bucket = 'lt30' and executed = 0::double)::int as zero,
	count(*) filter (where bucket is null and why = 'zero-denominator')::int as no_denominator,
	count(*) filter (where bucket is null and why <> 'zero-denominator')::int as not_stated`;

/** Who was due and who came in, of rows with state, basis, is_due, is_unnamed. */
export const coverageCounts = sql`count(*) filter (where is_due)::int as due,
	count(*) filter (where is_due and state = 'submitted')::int as due_submitted,
	count(*) filter (where is_due and state = 'unreadable')::int as due_unreadable,
	count(*) filter (where not is_due and state = 'submitted' and not is_unnamed)::int as outside,
	count(*) filter (where state = 'submitted' and is_unnamed)::int as unnamed,
	count(*) filter (where state = 'submitted')::int as submitted,
	count(*) filter (where state = 'not_submitted')::int as not_submitted,
	count(*) filter (where state = 'unreadable')::int as unreadable,
	count(*) filter (where state = 'not_submitted' and basis = 'gap')::int as by_gap`;

/** What coverage is counted by, of `coverage` (alias c) joined with `departments` (alias d). */
export const coverageColumns = sql`c.state, c.basis, c.department_id like 'unnamed-%' as is_unnamed,
	d.due_from is not null and c.year >= d.due_from and c.year <= coalesce(d.due_to, c.year) as is_due`;
