/** What is in view, in figures: the sentence under the filters, the marks of origin, the empty state. */
import { sql } from '../../engine/sql.ts';
import { DEFAULT_FILTER, type Scope } from '../../model/view.ts';
import { selectedIn } from '../filter.ts';
import { cellOf, isPrepared } from '../prepared.ts';
import { defineQuery } from '../query.ts';

export interface ViewSummaryRow {
	readonly [column: string]: number | null;
	readonly reports: number;
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
	question: 'How many reports are in view, how many without an executed amount, of which origin?',
	tables: ['selected_reports'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		with counted as (
			select r.year, r.year between ${scope.years.from}::int and ${scope.years.to}::int as is_in, r.executed_wan, r.provenance, r.findings
			from selected_reports r
			where ${selectedIn(scope, ['years'])}
		)
		select
			count(*) filter (where is_in)::int as reports,
			count(*) filter (where is_in and executed_wan is null)::int as without_executed,
			count(*) filter (where is_in and provenance = 'reworded')::int as reworded,
			count(*) filter (where is_in and provenance = 'simulated')::int as simulated,
			count(*) filter (where year is null)::int as without_year,
			(max(year) filter (where is_in))::int as last_year,
			coalesce(sum(findings) filter (where is_in), 0)::int as findings
		from counted`,
	prepared: {
		tables: ['year_figures'],
		covers: isPrepared,
		sql: (scope) => sql`
		with counted as (
			select y.year, y.year between ${scope.years.from}::int and ${scope.years.to}::int as is_in, y.reports, y.without_executed, y.reworded, y.simulated, y.findings
			from year_figures y
			where ${cellOf(scope)} and y.basis = ${scope.basis}
		)
		select
			coalesce(sum(reports) filter (where is_in), 0)::int as reports,
			coalesce(sum(without_executed) filter (where is_in), 0)::int as without_executed,
			coalesce(sum(reworded) filter (where is_in), 0)::int as reworded,
			coalesce(sum(simulated) filter (where is_in), 0)::int as simulated,
			coalesce(sum(reports) filter (where year is null), 0)::int as without_year,
			(max(year) filter (where is_in))::int as last_year,
			coalesce(sum(findings) filter (where is_in), 0)::int as findings
		from counted`
	}
});
