/** Listed findings by rule and severity with the departments concerned: the Pareto, the totals by severity, the title. */
import { sql } from '../../engine/sql.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';
import { moneySum } from '../sums.ts';
import { graded, type Grading } from './graded.ts';

export interface RuleCountRow {
	readonly [column: string]: string | number;
	readonly rule: string;
	readonly critical: number;
	readonly major: number;
	readonly minor: number;
	readonly info: number;
	readonly departments: number;
	readonly reports: number;
	/** 万元 at stake. */
	readonly amount_wan: number;
}

export const findingsByRule = defineQuery<Grading, RuleCountRow>({
	id: 'findings-by-rule',
	question: 'Which rules find most, and how badly?',
	tables: ['findings', 'reports'],
	example: { scope: EXAMPLE_SCOPE, moved: [], marks: [] },
	sql: (grading) => sql`
		${graded(grading)}
		select rule, count(*) filter (where grade = 1)::int as critical, count(*) filter (where grade = 2)::int as major, count(*) filter (where grade = 3)::int as minor,
			count(*) filter (where grade = 4)::int as info, count(distinct unit)::int as departments, count(distinct report_id)::int as reports,
			coalesce(${moneySum(sql`amount_wan`)}, 0)::double as amount_wan
		from graded
		where grade is not null and status <> 'dismissed'
		group by rule
		order by rule`
});

export interface StatusCountRow {
	readonly [column: string]: string | number;
	/** open, confirmed, dismissed, returned or rectified. */
	readonly status: string;
	readonly findings: number;
}

export const findingsByStatus = defineQuery<Grading, StatusCountRow>({
	id: 'findings-by-status',
	question: 'How far has the review of these findings come?',
	tables: ['findings', 'reports'],
	example: { scope: EXAMPLE_SCOPE, moved: [], marks: [] },
	sql: (grading) => sql`
		${graded(grading)}
		select status, count(*)::int as findings from graded where grade is not null group by status order by status`
});
