/** What can be compared between the last year in view and the year before: the departments that reported in both, and their own figures. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { budgetOf, selectedIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';
import { moneySum } from '../sums.ts';

export interface LikeForLikeRow {
	readonly [column: string]: number | null;
	/** Departments (or projects) with a report in both years. */
	readonly common: number;
	/** Of them, those with a budget in both; their budgets together, 万元. */
	readonly with_budget: number;
	readonly budget_wan: number | null;
	readonly before_wan: number | null;
}

export interface YearOfScope {
	readonly scope: Scope;
	readonly year: number;
}

export const likeForLike = defineQuery<YearOfScope, LikeForLikeRow>({
	id: 'like-for-like',
	question: 'Which departments reported in this year and the year before, and how do their budgets compare?',
	tables: ['selected_reports'],
	example: { scope: EXAMPLE_SCOPE, year: 2024 },
	sql: ({ scope, year }) => sql`
		with two as (
			select r.department_id, coalesce(r.project, '') as project, r.year, ${budgetOf(scope.basis)} as budget
			from selected_reports r
			where ${selectedIn(scope, ['years'])} and r.year between ${year - 1}::int and ${year}::int
		),
		paired as (
			select n.budget as now_wan, b.budget as then_wan
			from two n
			join two b on b.department_id = n.department_id and b.project = n.project
			where n.year = ${year}::int and b.year = ${year - 1}::int
		)
		select count(*)::int as common, count(now_wan + then_wan)::int as with_budget,
			${moneySum(sql`case when then_wan is not null then now_wan end`)} as budget_wan, ${moneySum(sql`case when now_wan is not null then then_wan end`)} as before_wan
		from paired`
});
