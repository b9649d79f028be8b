/** Findings of the departments shown in the dot plot, by year, and the years without a report: the heat map's cells. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { absencesIn, selectedIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface UnitFindingsRow {
	readonly [column: string]: string | number | null;
	readonly department_id: string;
	readonly year: number;
	/** submitted, not_submitted or unreadable. */
	readonly state: string;
	/** The first report of that department and year; null without one. */
	readonly report_id: string | null;
	/** null where there was nothing to check. */
	readonly findings: number | null;
	readonly critical: number;
}

export interface Shown {
	readonly scope: Scope;
	readonly departments: readonly string[];
}

export const unitFindings = defineQuery<Shown, UnitFindingsRow>({
	id: 'unit-findings',
	question: 'How many findings has each of these departments shown, year by year?',
	tables: ['selected_reports', 'absences'],
	example: { scope: EXAMPLE_SCOPE, departments: ['990101-01', '990101-06', '990101-08'] },
	// As one text: a list of parameters is compared one by one, over 1,000,000 reports four times as long as this join.
	sql: ({ scope, departments }) => sql`
		with shown as (select unnest(string_split(${departments.join('~')}, '~')) as department_id),
		checked as (
			select r.department_id, r.year, 'submitted' as state, min(r.report_id) as report_id, sum(r.findings) as findings, sum(r.critical) as critical
			from selected_reports r
			where ${selectedIn(scope, ['years', 'buckets'])} and r.year is not null and r.department_id in (select department_id from shown)
			group by r.department_id, r.year
		),
		unseen as (
			select c.department_id, c.year, c.state, null as report_id, null as findings, 0 as critical
			from absences c
			where ${absencesIn(scope)} and c.department_id in (select department_id from shown)
		)
		select department_id, year::int as year, state, report_id, findings::int as findings, critical::int as critical
		from (select * from checked union all select * from unseen)
		order by department_id, year, state`
});
