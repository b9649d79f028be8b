/** Reports of the last year in view by region or by peer group: money, rates, overruns, self-scores, findings. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { budgetOf, lastYearOf, LISTED, overOf, rateOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';
import { moneySum } from '../sums.ts';

export const SPLITS = ['region', 'group'] as const;
export type Split = (typeof SPLITS)[number];

export interface BySplit {
	readonly scope: Scope;
	readonly split: Split;
}
export interface SplitRow {
	readonly [column: string]: string | number | null;
	/** Division code or peer group. */
	readonly key: string;
	readonly name: string | null;
	readonly reports: number;
	readonly budget_wan: number | null;
	readonly with_rate: number;
	readonly median: number | null;
	readonly over: number;
	readonly scored: number;
	readonly score: number | null;
	readonly flagged: number;
}

export const bySplit = defineQuery<BySplit, SplitRow>({
	id: 'by-split',
	question: 'How do regions, or kinds of departments, compare?',
	tables: ['reports', 'regions', 'findings'],
	example: { scope: EXAMPLE_SCOPE, split: 'region' },
	sql: ({ scope, split }) => sql`
		with flagged as (select distinct f.report_id from findings f where ${LISTED} and f.severity = 'critical' and f.report_id is not null),
		counted as (
			select ${split === 'region' ? sql`coalesce(r.region_code, '')` : sql`r.peer_group`} as key, ${budgetOf(scope.basis)} as budget, ${rateOf(scope.basis)} as rate, ${overOf(scope.basis)} as is_over,
				case when coalesce(r.self_score_max, 100::double) = 100::double then r.self_score end as self_score, f.report_id is not null as is_flagged
			from reports r
			left join flagged f on f.report_id = r.report_id
			where ${reportsIn(scope)} and r.year = ${lastYearOf(scope)}
		)
		select c.key, max(g.name) as name, count(*)::int as reports, ${moneySum(sql`c.budget`)} as budget_wan, count(c.rate)::int as with_rate, quantile_cont(c.rate, 0.5)::double as median,
			count(*) filter (where c.is_over)::int as over, count(c.self_score)::int as scored, quantile_cont(c.self_score, 0.5)::double as score, count(*) filter (where c.is_flagged)::int as flagged
		from counted c
		left join regions g on g.region_code = c.key
		group by c.key
		order by c.key`
});
