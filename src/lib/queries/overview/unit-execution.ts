/** Budget and execution of each report of the last year in view, by rate, and the departments of that year without one: the dot plot's rows. */
import { sql, type Sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import type { Provenance } from '../../model/vocabulary.ts';
import { coverageIn, exactOf, lastYearOf, rateOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface UnitExecutionRow {
	readonly [column: string]: string | number | boolean | null;
	readonly report_id: string;
	readonly department_id: string;
	readonly department: string;
	readonly project: string | null;
	readonly provenance: Provenance;
	readonly year: number;
	/** 万元; null = the report does not say. */
	readonly initial_wan: number | null;
	readonly adjusted_wan: number | null;
	readonly executed_wan: number | null;
	/** Percent, on the chosen denominator. */
	readonly rate: number | null;
	readonly exact: boolean;
	/** computed, stated or initial-used. */
	readonly origin: string | null;
	readonly rate_missing: string | null;
	readonly single_budget: boolean;
	readonly conflicting: boolean;
	/** Reports of that year in view, shown or not. */
	readonly of: number;
}

export interface Units {
	readonly scope: Scope;
	/** Most departments shown. */
	readonly limit: number;
}

/** Reports of the last year in view by rate, those without one last. */
export function rankedReports({ scope, limit }: Units): Sql {
	return sql`
		select r.report_id, r.department_id
		from reports r
		where ${reportsIn(scope)} and r.year = ${lastYearOf(scope)}
		order by ${rateOf(scope.basis)} desc nulls last, r.department_id, r.report_id
		limit ${limit}`;
}

export const unitExecution = defineQuery<Units, UnitExecutionRow>({
	id: 'unit-execution',
	question: 'What did each department plan, get and spend in the last year?',
	tables: ['reports', 'departments'],
	example: { scope: EXAMPLE_SCOPE, limit: 80 },
	sql: ({ scope, limit }) => sql`
		select r.report_id, r.department_id, d.name as department, r.project, r.provenance, r.year::int as year,
			r.initial_wan, r.adjusted_wan, r.executed_wan, ${rateOf(scope.basis)}::double as rate, ${exactOf(scope.basis)} as exact,
			${scope.basis === 'initial' ? sql`r.rate_initial_origin` : sql`r.rate_adjusted_origin`} as origin,
			r.rate_missing, r.single_budget, r.conflicting, count(*) over ()::int as of
		from reports r
		join departments d on d.department_id = r.department_id
		where ${reportsIn(scope)} and r.year = ${lastYearOf(scope)}
		order by ${rateOf(scope.basis)} desc nulls last, r.department_id, r.report_id
		limit ${limit}`
});

export interface UnitAbsentRow {
	readonly [column: string]: string | number;
	readonly department_id: string;
	readonly department: string;
	readonly year: number;
	readonly state: 'not_submitted' | 'unreadable';
	readonly basis: string;
	readonly of: number;
}

export const unitsAbsent = defineQuery<Units, UnitAbsentRow>({
	id: 'units-absent',
	question: 'Which departments have no readable report in the last year in view?',
	tables: ['coverage', 'departments', 'reports'],
	example: { scope: EXAMPLE_SCOPE, limit: 20 },
	sql: ({ scope, limit }) => sql`
		select c.department_id, d.name as department, c.year::int as year, c.state, c.basis, count(*) over ()::int as of
		from coverage c
		join departments d on d.department_id = c.department_id
		where ${coverageIn(scope)} and c.state in ('not_submitted', 'unreadable') and c.year = ${lastYearOf(scope)}
		order by c.state, c.department_id
		limit ${limit}`
});
