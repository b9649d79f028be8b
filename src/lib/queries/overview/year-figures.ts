/** The figures of each year, inside and outside the filter's years: the overview's key figures, their small lines, the median band. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { budgetOf, LISTED, overOf, rateOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';
import { moneySum } from '../sums.ts';

export interface YearFiguresRow {
	readonly [column: string]: number | null;
	readonly year: number;
	readonly reports: number;
	/** Sum of budgets, 万元, over `with_budget` reports. */
	readonly budget_wan: number | null;
	readonly with_budget: number;
	/** Quartiles of the execution rate in percent, over `with_rate` reports. */
	readonly with_rate: number;
	readonly lower: number | null;
	readonly median: number | null;
	readonly upper: number | null;
	/** Reports that spent more than the budget. */
	readonly over: number;
	/** Median self-score, over `scored` reports whose maximum is 100 or not stated. */
	readonly scored: number;
	readonly score: number | null;
	/** Reports with a listed critical finding. */
	readonly flagged: number;
	readonly findings: number;
	readonly critical: number;
}

export const yearFigures = defineQuery<Scope, YearFiguresRow>({
	id: 'year-figures',
	question: 'How is each year: reports, money, execution, self-scores, findings?',
	tables: ['reports', 'findings'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		with found as (
			select f.report_id, count(*) as findings, count(*) filter (where f.severity = 'critical') as critical
			from findings f
			where ${LISTED} and f.report_id is not null
			group by f.report_id
		),
		counted as (
			select r.year, ${budgetOf(scope.basis)} as budget, ${rateOf(scope.basis)} as rate, ${overOf(scope.basis)} as is_over,
				case when coalesce(r.self_score_max, 100::double) = 100::double then r.self_score end as self_score,
				coalesce(found.findings, 0) as findings, coalesce(found.critical, 0) as critical
			from reports r
			left join found on found.report_id = r.report_id
			where ${reportsIn(scope, ['years'])} and r.year is not null
		)
		select year::int as year, count(*)::int as reports,
			${moneySum(sql`budget`)} as budget_wan, count(budget)::int as with_budget,
			count(rate)::int as with_rate, quantile_cont(rate, 0.25)::double as lower, quantile_cont(rate, 0.5)::double as median, quantile_cont(rate, 0.75)::double as upper,
			count(*) filter (where is_over)::int as over,
			count(self_score)::int as scored, quantile_cont(self_score, 0.5)::double as score,
			count(*) filter (where critical > 0)::int as flagged, sum(findings)::int as findings, sum(critical)::int as critical
		from counted
		group by year
		order by year`
});
