/** What the circular tells of a view: how many reports were compared and how many have findings, and for each common problem the leads that show it best. */
import { list, sql } from '../../engine/sql.ts';
import type { Certainty, Provenance, ReportKind, Severity } from '../../model/vocabulary.ts';
import { reportsIn } from '../filter.ts';
import { graded, severityOfRank, type Grading } from '../findings/graded.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface ReviewReachRow {
	readonly [column: string]: number;
	readonly reports: number;
	readonly departments: number;
	/** Reports with a listed finding that nobody has dismissed, and their departments. */
	readonly flagged: number;
	readonly flagged_departments: number;
}

export const reviewReach = defineQuery<Grading, ReviewReachRow>({
	id: 'review-reach',
	question: 'How many reports of how many departments were compared, and in how many was something found?',
	tables: ['findings', 'reports'],
	example: { scope: EXAMPLE_SCOPE, moved: [], marks: [] },
	sql: (grading) => sql`
		${graded(grading)},
		listed as (select report_id, unit from graded where grade is not null and status <> 'dismissed' and report_id is not null)
		select count(*)::int as reports, count(distinct r.department_id)::int as departments,
			(select count(distinct report_id) from listed)::int as flagged, (select count(distinct unit) from listed)::int as flagged_departments
		from reports r
		where ${reportsIn(grading.scope)}`
});

export interface ProblemLeadRow {
	readonly [column: string]: string | number | null;
	readonly rule: string;
	readonly finding_id: string;
	readonly severity: Severity;
	readonly report_id: string;
	readonly department_id: string;
	readonly department: string;
	readonly provenance: Provenance;
	readonly year: number | null;
	readonly kind: ReportKind;
	readonly project: string | null;
	readonly message_id: string;
	readonly params: string;
	readonly certainty: Certainty;
	readonly status: string;
}

export interface ProblemLeads extends Grading {
	readonly rules: readonly string[];
	/** Leads a rule, each of another department. */
	readonly limit: number;
}

/** Confirmed ones first, then the gravest and the most certain; what has been dismissed or put right is no example. */
export const problemLeads = defineQuery<ProblemLeads, ProblemLeadRow>({
	id: 'problem-leads',
	question: 'Which departments show each of these problems best?',
	tables: ['findings', 'reports', 'departments'],
	example: { scope: EXAMPLE_SCOPE, moved: [], marks: [], rules: ['exec-overrun'], limit: 3 },
	sql: ({ rules, limit, ...grading }) => sql`
		${graded(grading)},
		listed as (
			select g.*, case g.status when 'confirmed' then 1 when 'returned' then 2 else 3 end as settled, case g.certainty when 'high' then 1 when 'medium' then 2 else 3 end as doubt
			from graded g
			where g.grade is not null and g.status not in ('dismissed', 'rectified') and g.unit is not null and g.rule in ${list(rules)}
		),
		one_a_unit as (
			select *, row_number() over (partition by rule, unit order by settled, grade, doubt, amount_wan desc nulls last, finding_id) as of_unit from listed
		),
		ranked as (
			select *, row_number() over (partition by rule order by settled, grade, doubt, amount_wan desc nulls last, finding_id) as place from one_a_unit where of_unit = 1
		)
		select f.rule, f.finding_id, ${severityOfRank(sql`f.grade`)} as severity, f.report_id, f.unit as department_id, d.name as department, f.provenance, f.year::int as year, f.kind, f.project,
			f.message_id, f.params, f.certainty, f.status
		from ranked f
		join departments d on d.department_id = f.unit
		where f.place <= ${limit}
		order by f.rule, f.place`
});
