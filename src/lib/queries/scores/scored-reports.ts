/** Reports in view with a self-score: score, rate, budget, reference score and worst finding, for the histogram and the scatter. */
import { sql, type Sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import type { PeerGroup, Provenance, Severity } from '../../model/vocabulary.ts';
import { budgetOf, exactOf, LISTED, rateOf, reportsIn, SEVERITY_RANK } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface ScoredReports {
	readonly scope: Scope;
	/** Most reports drawn as single marks. */
	readonly limit: number;
}
export interface ScoredReportRow {
	readonly [column: string]: string | number | boolean | null;
	readonly report_id: string;
	readonly department_id: string;
	readonly department: string;
	readonly provenance: Provenance;
	readonly project: string | null;
	readonly peer_group: PeerGroup;
	readonly year: number;
	/** Out of 100. */
	readonly score: number;
	readonly score_fact: string | null;
	readonly reference: number | null;
	readonly rate: number | null;
	readonly exact: boolean;
	readonly budget_wan: number | null;
	readonly executed_wan: number | null;
	readonly worst: Severity | null;
	readonly critical: number;
	readonly major: number;
	readonly minor: number;
	/** Scored reports in view, drawn or not. */
	readonly of: number;
}

/** Reports with a self-score out of 100: what every question of this file is about. */
const scoredIn = (scope: Scope): Sql =>
	sql`${reportsIn(scope)} and r.self_score is not null and r.year is not null and coalesce(r.self_score_max, 100::double) = 100::double`;

/** Of `scored` (alias r), with department and findings; `condition` and what follows it stand last. */
const scoredRows = (scope: Scope, scored: Sql, condition: Sql): Sql => sql`
		with found as (
			select f.report_id, min(${SEVERITY_RANK}) as worst, count(*) filter (where f.severity = 'critical') as critical, count(*) filter (where f.severity = 'major') as major,
				count(*) filter (where f.severity = 'minor') as minor
			from findings f
			where ${LISTED} and f.report_id is not null
			group by f.report_id
		),
		scored as (${scored})
		select r.report_id, r.department_id, d.name as department, r.provenance, r.project, r.peer_group, r.year::int as year, r.self_score as score, r.self_score_fact as score_fact,
			r.reference_score as reference, ${rateOf(scope.basis)}::double as rate, ${exactOf(scope.basis)} as exact, ${budgetOf(scope.basis)}::double as budget_wan, r.executed_wan,
			case found.worst when 1 then 'critical' when 2 then 'major' when 3 then 'minor' when 4 then 'info' end as worst,
			coalesce(found.critical, 0)::int as critical, coalesce(found.major, 0)::int as major, coalesce(found.minor, 0)::int as minor, r.of::int as of
		from scored r
		join departments d on d.department_id = r.department_id
		left join found on found.report_id = r.report_id
		where ${condition}`;

/** All of them, or where they are too many every so-manieth in the order of year and department, so that no year is left out. */
export const scoredReports = defineQuery<ScoredReports, ScoredReportRow>({
	id: 'scored-reports',
	question: 'How do self-scores lie, and against which execution rates?',
	tables: ['reports', 'departments', 'findings'],
	example: { scope: EXAMPLE_SCOPE, limit: 3000 },
	sql: ({ scope, limit }) => sql`
		${scoredRows(
			scope,
			sql`select r.*, count(*) over () as of, row_number() over (order by r.year, r.department_id, r.report_id) as place from reports r where ${scoredIn(scope)}`,
			sql`r.of <= ${limit} or floor(r.place * ${limit}::double / r.of) > floor((r.place - 1) * ${limit}::double / r.of)`
		)}
		order by r.year, r.department_id, r.report_id`
});

export interface BrushedReports {
	readonly scope: Scope;
	/** From ≤ rate < to, in percent; from ≤ score ≤ to, in points. */
	readonly rate: { readonly from: number; readonly to: number };
	readonly score: { readonly from: number; readonly to: number };
	readonly limit: number;
}

/** `of` counts all that lie inside. */
export const brushedReports = defineQuery<BrushedReports, ScoredReportRow>({
	id: 'brushed-reports',
	question: 'Which reports lie inside the brush?',
	tables: ['reports', 'departments', 'findings'],
	example: { scope: EXAMPLE_SCOPE, rate: { from: 0, to: 80 }, score: { from: 95, to: 100 }, limit: 3000 },
	sql: ({ scope, rate, score, limit }) => sql`
		${scoredRows(
			scope,
			sql`select r.*, count(*) over () as of from reports r
				where ${scoredIn(scope)} and r.self_score between ${score.from}::double and ${score.to}::double
					and ${rateOf(scope.basis)} >= ${rate.from}::double and ${rateOf(scope.basis)} < ${rate.to}::double`,
			sql`true`
		)}
		order by rate, r.department_id, r.report_id
		limit ${limit}`
});

export interface ScoreTotalsRow {
	readonly [column: string]: number | null;
	readonly n: number;
	readonly high: number;
	readonly lowest: number | null;
	readonly highest: number | null;
	readonly lower: number | null;
	readonly upper: number | null;
	/** With a rate too; of them those of low execution, and of these those with a high score. */
	readonly rated: number;
	readonly low: number;
	readonly low_and_high: number;
	/** In view without a score, and with another maximum than 100. */
	readonly unscored: number;
	readonly other_maximum: number;
}

export interface ScoreTotals {
	readonly scope: Scope;
	/** A high score in points, a low rate in percent. */
	readonly high: number;
	readonly low: number;
}

/** Over all reports in view, drawn or not: what titles and the opening sentence say. */
export const scoreTotals = defineQuery<ScoreTotals, ScoreTotalsRow>({
	id: 'score-totals',
	question: 'How many self-scores are there, how high, how far apart, and how many beside a low execution rate?',
	tables: ['reports'],
	example: { scope: EXAMPLE_SCOPE, high: 95, low: 80 },
	sql: ({ scope, high, low }) => sql`
		with scored as (select r.self_score as score, ${rateOf(scope.basis)}::double as rate from reports r where ${scoredIn(scope)})
		select count(*)::int as n, count(*) filter (where score >= ${high}::double)::int as high, min(score)::double as lowest, max(score)::double as highest,
			quantile_cont(score, 0.25)::double as lower, quantile_cont(score, 0.75)::double as upper,
			count(rate)::int as rated, count(*) filter (where rate < ${low}::double)::int as low,
			count(*) filter (where rate < ${low}::double and score >= ${high}::double)::int as low_and_high,
			(select count(*) from reports r where ${reportsIn(scope)} and r.self_score is null)::int as unscored,
			(select count(*) from reports r where ${reportsIn(scope)} and r.self_score is not null and coalesce(r.self_score_max, 100::double) <> 100::double)::int as other_maximum
		from scored`
});
