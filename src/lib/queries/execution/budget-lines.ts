/** Sums by line and by source of money over the reports of the last year in view that state initial budget, adjusted budget and executed amount of that line. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { COUNTED } from '../counted-amounts.ts';
import { lastYearOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';
import { moneySum } from '../sums.ts';

export interface BudgetLineRow {
	readonly [column: string]: string | number;
	/** `whole` for the report as a whole, else a category. */
	readonly line: string;
	readonly reports: number;
	readonly initial_wan: number;
	readonly adjusted_wan: number;
	readonly executed_wan: number;
}

export const budgetLines = defineQuery<Scope, BudgetLineRow>({
	id: 'budget-lines',
	question: 'Which kind of expenditure, and which source of money, was spent how far?',
	tables: ['reports', 'amounts'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		with scoped as (select r.* from reports r where ${reportsIn(scope)} and r.year = ${lastYearOf(scope)}), ${COUNTED},
		lines as (
			select a.report_id, a.category as line,
				coalesce(max(case when a.stage = 'initial_budget' then a.value_wan end), max(case when a.stage = 'adjusted_budget' and a.single then a.value_wan end)) as initial,
				max(case when a.stage = 'adjusted_budget' then a.value_wan end) as adjusted,
				max(case when a.stage = 'executed' then a.value_wan end) as executed
			from counted a
			where a.category in ('basic', 'project', 'personnel', 'operating', 'general_public_budget', 'government_fund', 'special_transfer', 'carryover', 'other_funds')
			group by a.report_id, a.category
			union all
			select report_id, 'whole', initial_wan, adjusted_wan, executed_wan from scoped
		)
		select line, count(*)::int as reports, ${moneySum(sql`initial`)} as initial_wan, ${moneySum(sql`adjusted`)} as adjusted_wan, ${moneySum(sql`executed`)} as executed_wan
		from lines
		where initial is not null and adjusted is not null and executed is not null
		group by line
		order by line`
});
