/** The figures of each year, inside and outside the filter's years: the overview's key figures, their small lines, the median band. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { selectedIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { cellOf, isPrepared } from '../prepared.ts';
import { defineQuery } from '../query.ts';
import { figureColumns, reportColumns } from './figures-of-year.ts';

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
	tables: ['selected_reports'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		with counted as (select r.year, ${reportColumns(scope.basis)} from selected_reports r where ${selectedIn(scope, ['years'])} and r.year is not null)
		select year::int as year, ${figureColumns}
		from counted
		group by year
		order by year`,
	prepared: {
		tables: ['year_figures'],
		covers: isPrepared,
		sql: (scope) => sql`
		select y.year, y.reports, y.budget_wan, y.with_budget, y.with_rate, y.lower, y.median, y.upper, y.over, y.scored, y.score, y.flagged, y.findings, y.critical
		from year_figures y
		where ${cellOf(scope)} and y.basis = ${scope.basis} and y.year is not null
		order by y.year`
	}
});
