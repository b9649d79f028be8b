/** Budget and execution of each report of a year, by rate, and the departments of that year without one: the dot plot's rows. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import type { Provenance } from '../../model/vocabulary.ts';
import { absencesIn, exactOf, rateOf, selectedIn } from '../filter.ts';
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
}

export interface Units {
	readonly scope: Scope;
	/** The year they are of: the last in view with a report. */
	readonly year: number;
	/** Most departments shown. */
	readonly limit: number;
}

export const unitExecution = defineQuery<Units, UnitExecutionRow>({
	id: 'unit-execution',
	question: 'What did each department plan, get and spend in a year, by rate, those without one last?',
	tables: ['selected_reports'],
	example: { scope: EXAMPLE_SCOPE, year: 2024, limit: 80 },
	sql: ({ scope, year, limit }) => sql`
		select r.report_id, r.department_id, r.department, r.project, r.provenance, r.year::int as year,
			r.initial_wan, r.adjusted_wan, r.executed_wan, ${rateOf(scope.basis)}::double as rate, ${exactOf(scope.basis)} as exact,
			${scope.basis === 'initial' ? sql`r.rate_initial_origin` : sql`r.rate_adjusted_origin`} as origin,
			r.rate_missing, r.single_budget, r.conflicting
		from selected_reports r
		where ${selectedIn(scope, ['years'])} and r.year = ${year}::int
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
}

export const unitsAbsent = defineQuery<Units, UnitAbsentRow>({
	id: 'units-absent',
	question: 'Which departments have no readable report in a year?',
	tables: ['absences'],
	example: { scope: EXAMPLE_SCOPE, year: 2024, limit: 20 },
	sql: ({ scope, year, limit }) => sql`
		select c.department_id, c.department, c.year::int as year, c.state, c.basis
		from absences c
		where ${absencesIn(scope)} and c.year = ${year}::int
		order by c.state, c.department_id
		limit ${limit}`
});
