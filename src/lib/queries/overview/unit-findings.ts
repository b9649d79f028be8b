/** Findings of the departments shown in the dot plot, by year, and the years without a report: the heat map's cells. */
import { sql } from '../../engine/sql.ts';
import { coverageIn, lastYearOf, LISTED, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';
import { rankedReports, type Units } from './unit-execution.ts';

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

export const unitFindings = defineQuery<Units, UnitFindingsRow>({
	id: 'unit-findings',
	question: 'How many findings has each department shown, year by year?',
	tables: ['reports', 'findings', 'coverage', 'departments'],
	example: { scope: EXAMPLE_SCOPE, limit: 80 },
	sql: (units) => sql`
		with ranked as (${rankedReports(units)}),
		absent as (
			select c.department_id
			from coverage c
			join departments d on d.department_id = c.department_id
			where ${coverageIn(units.scope)} and c.state in ('not_submitted', 'unreadable') and c.year = ${lastYearOf(units.scope)}
			order by c.state, c.department_id
			limit ${units.limit}
		),
		shown as (select department_id from ranked union select department_id from absent),
		found as (
			select f.report_id, count(*) as findings, count(*) filter (where f.severity = 'critical') as critical
			from findings f
			where ${LISTED} and f.report_id is not null
			group by f.report_id
		),
		checked as (
			select r.department_id, r.year, 'submitted' as state, min(r.report_id) as report_id,
				sum(coalesce(found.findings, 0)) as findings, sum(coalesce(found.critical, 0)) as critical
			from reports r
			left join found on found.report_id = r.report_id
			where ${reportsIn(units.scope, ['years', 'buckets'])} and r.year is not null and r.department_id in (select department_id from shown)
			group by r.department_id, r.year
		),
		unseen as (
			select c.department_id, c.year, c.state, null as report_id, null as findings, 0 as critical
			from coverage c
			join departments d on d.department_id = c.department_id
			where ${coverageIn(units.scope, ['years'])} and c.state in ('not_submitted', 'unreadable') and c.department_id in (select department_id from shown)
		)
		select department_id, year::int as year, state, report_id, findings::int as findings, critical::int as critical
		from (select * from checked union all select * from unseen)
		order by department_id, year, state`
});
