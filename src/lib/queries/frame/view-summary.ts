/** What is in view, in figures: the sentence under the filters, the marks of origin, the empty state. */
import { sql } from '../../engine/sql.ts';
import { DEFAULT_FILTER, type Scope } from '../../model/view.ts';
import { LISTED, lastYearOf, reportsIn } from '../filter.ts';
import { defineQuery } from '../query.ts';

export interface ViewSummaryRow {
	readonly [column: string]: number | null;
	readonly reports: number;
	readonly departments: number;
	/** Reports whose executed amount was not read. */
	readonly without_executed: number;
	readonly reworded: number;
	readonly simulated: number;
	/** Reports of the kind whose year was not read: in no year's figures. */
	readonly without_year: number;
	/** The last year with a report; null without reports. */
	readonly last_year: number | null;
	/** Listed findings of the reports in view. */
	readonly findings: number;
}

export const EXAMPLE_SCOPE: Scope = { ...DEFAULT_FILTER, years: { from: 2021, to: 2024 } };

export const viewSummary = defineQuery<Scope, ViewSummaryRow>({
	id: 'view-summary',
	question: 'How many reports and departments are in view, how many without an executed amount, of which origin?',
	tables: ['reports', 'findings'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		select
			count(*)::int as reports,
			count(distinct r.department_id)::int as departments,
			count(*) filter (where r.executed_wan is null)::int as without_executed,
			count(*) filter (where r.provenance = 'reworded')::int as reworded,
			count(*) filter (where r.provenance = 'simulated')::int as simulated,
			(select count(*) from reports r where ${reportsIn(scope, ['years'])} and r.year is null)::int as without_year,
			${lastYearOf(scope)} as last_year,
			(select count(*) from findings f join reports r on r.report_id = f.report_id where ${LISTED} and ${reportsIn(scope)})::int as findings
		from reports r
		where ${reportsIn(scope)}`
});
