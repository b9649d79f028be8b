/** Reports in view with a self-score: score, rate, budget, reference score and worst finding, for the histogram and the scatter. */
import { sql } from '../../engine/sql.ts';
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
	/** Scored reports in view, drawn or not; and those without a score or with another maximum than 100. */
	readonly of: number;
	readonly unscored: number;
	readonly other_maximum: number;
}

export const scoredReports = defineQuery<ScoredReports, ScoredReportRow>({
	id: 'scored-reports',
	question: 'How do self-scores lie, and against which execution rates?',
	tables: ['reports', 'departments', 'findings'],
	example: { scope: EXAMPLE_SCOPE, limit: 3000 },
	sql: ({ scope, limit }) => sql`
		with found as (
			select f.report_id, min(${SEVERITY_RANK}) as worst, count(*) filter (where f.severity = 'critical') as critical, count(*) filter (where f.severity = 'major') as major,
				count(*) filter (where f.severity = 'minor') as minor
			from findings f
			where ${LISTED} and f.report_id is not null
			group by f.report_id
		)
		select r.report_id, r.department_id, d.name as department, r.provenance, r.project, r.peer_group, r.year::int as year, r.self_score as score, r.self_score_fact as score_fact,
			r.reference_score as reference, ${rateOf(scope.basis)}::double as rate, ${exactOf(scope.basis)} as exact, ${budgetOf(scope.basis)}::double as budget_wan, r.executed_wan,
			case found.worst when 1 then 'critical' when 2 then 'major' when 3 then 'minor' when 4 then 'info' end as worst,
			coalesce(found.critical, 0)::int as critical, coalesce(found.major, 0)::int as major, coalesce(found.minor, 0)::int as minor, count(*) over ()::int as of,
			(select count(*) from reports r where ${reportsIn(scope)} and r.self_score is null)::int as unscored,
			(select count(*) from reports r where ${reportsIn(scope)} and r.self_score is not null and coalesce(r.self_score_max, 100::double) <> 100::double)::int as other_maximum
		from reports r
		join departments d on d.department_id = r.department_id
		left join found on found.report_id = r.report_id
		where ${reportsIn(scope)} and r.self_score is not null and r.year is not null and coalesce(r.self_score_max, 100::double) = 100::double
		order by r.year, r.department_id, r.report_id
		limit ${limit}`
});
