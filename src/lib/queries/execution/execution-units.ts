/** Departments of the last year in view by what they spent beyond the chosen budget, with the rates of all their years: dot plot and matrix. */
import { sql, type Sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import type { Provenance } from '../../model/vocabulary.ts';
import { budgetOf, exactOf, lastYearOf, rateOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

/** What the rows are ordered by: overrun in 万元, rate, adjustment of the initial budget, name. */
export const EXECUTION_ORDERS = ['over', 'rate', 'adjusted', 'unit'] as const;
export type ExecutionOrder = (typeof EXECUTION_ORDERS)[number];

export interface ExecutionUnits {
	readonly scope: Scope;
	readonly order: ExecutionOrder;
	/** Most departments shown. */
	readonly limit: number;
}

export interface ExecutionUnitRow {
	readonly [column: string]: string | number | boolean | null;
	readonly report_id: string;
	readonly department_id: string;
	readonly department: string;
	readonly project: string | null;
	readonly provenance: Provenance;
	readonly year: number;
	readonly initial_wan: number | null;
	readonly adjusted_wan: number | null;
	readonly executed_wan: number | null;
	readonly initial_fact: string | null;
	readonly adjusted_fact: string | null;
	readonly executed_fact: string | null;
	readonly rate: number | null;
	readonly exact: boolean;
	readonly origin: string | null;
	readonly rate_missing: string | null;
	readonly single_budget: boolean;
	readonly conflicting: boolean;
	/** Executed less the chosen budget, 万元. */
	readonly over: number | null;
	/** Adjusted less initial budget in percent of the initial one. */
	readonly adjusted_by: number | null;
	readonly of: number;
}

const over = (scope: Scope): Sql => sql`(r.executed_wan - ${budgetOf(scope.basis)})`;
const adjustedBy = sql`(100::double * (r.adjusted_wan - r.initial_wan) / nullif(r.initial_wan, 0))`;

function orderOf({ scope, order }: ExecutionUnits): Sql {
	switch (order) {
		case 'over':
			return sql`${over(scope)} desc nulls last`;
		case 'rate':
			return sql`${rateOf(scope.basis)} desc nulls last`;
		case 'adjusted':
			return sql`${adjustedBy} desc nulls last`;
		case 'unit':
			return sql`d.pinyin`;
	}
}

export const executionUnits = defineQuery<ExecutionUnits, ExecutionUnitRow>({
	id: 'execution-units',
	question: 'Who overran, who did not spend, who re-budgeted in the last year?',
	tables: ['reports', 'departments'],
	example: { scope: EXAMPLE_SCOPE, order: 'over', limit: 80 },
	sql: (units) => sql`
		select r.report_id, r.department_id, d.name as department, r.project, r.provenance, r.year::int as year, r.initial_wan, r.adjusted_wan, r.executed_wan,
			r.initial_fact, r.adjusted_fact, r.executed_fact, ${rateOf(units.scope.basis)}::double as rate, ${exactOf(units.scope.basis)} as exact,
			${units.scope.basis === 'initial' ? sql`r.rate_initial_origin` : sql`r.rate_adjusted_origin`} as origin, r.rate_missing, r.single_budget, r.conflicting,
			${over(units.scope)}::double as over, ${adjustedBy}::double as adjusted_by, count(*) over ()::int as of
		from reports r
		join departments d on d.department_id = r.department_id
		where ${reportsIn(units.scope)} and r.year = ${lastYearOf(units.scope)}
		order by ${orderOf(units)}, r.department_id, r.report_id
		limit ${units.limit}`
});

export interface UnitRateRow {
	readonly [column: string]: string | number | boolean | null;
	readonly department_id: string;
	readonly year: number;
	/** submitted, not_submitted or unreadable. */
	readonly state: string;
	readonly report_id: string | null;
	readonly rate: number | null;
	readonly exact: boolean;
	readonly executed_wan: number | null;
	readonly rate_missing: string | null;
}

/** Departments are named by the caller, as the dot plot has them; at most some hundred. */
export interface UnitRates {
	readonly scope: Scope;
	readonly departments: readonly string[];
}

export const unitRates = defineQuery<UnitRates, UnitRateRow>({
	id: 'unit-rates',
	question: 'What was each of these departments’ execution rate, year by year?',
	tables: ['reports', 'coverage'],
	example: { scope: EXAMPLE_SCOPE, departments: ['a', 'b'] },
	sql: ({ scope, departments }) => {
		const only: Scope = { ...scope, departments, regions: [], groups: [], buckets: [] };
		return sql`
		select department_id, year::int as year, state, report_id, rate::double as rate, exact, executed_wan::double as executed_wan, rate_missing
		from (
			select r.department_id, r.year, 'submitted' as state, r.report_id, ${rateOf(scope.basis)} as rate, ${exactOf(scope.basis)} as exact, r.executed_wan, r.rate_missing,
				row_number() over (partition by r.department_id, r.year order by r.report_id) as nth
			from reports r
			where ${reportsIn(only, ['years'])} and r.year is not null and ${departments.length > 0 ? sql`true` : sql`false`}
			union all
			select c.department_id, c.year, c.state, null, null::double, false, null::double, null, 1
			from coverage c
			where c.kind = ${scope.kind} and c.state in ('not_submitted', 'unreadable') and c.department_id in (select r.department_id from reports r where ${reportsIn(only, ['years'])})
				and ${departments.length > 0 ? sql`true` : sql`false`}
		)
		where nth = 1
		order by department_id, year, state`;
	}
});
