/** The reports of certain years with most critical and major findings, with their budgets and rate: the brief's table. */
import { sql } from '../../engine/sql.ts';
import type { Scope, YearRange } from '../../model/view.ts';
import type { Provenance } from '../../model/vocabulary.ts';
import { exactOf, LISTED, rateOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface WorstUnitRow {
	readonly [column: string]: string | number | boolean | null;
	readonly report_id: string;
	readonly year: number;
	readonly department_id: string;
	readonly department: string;
	readonly project: string | null;
	readonly provenance: Provenance;
	readonly initial_wan: number | null;
	readonly adjusted_wan: number | null;
	readonly executed_wan: number | null;
	readonly rate: number | null;
	readonly exact: boolean;
	readonly rate_missing: string | null;
	/** The adjusted budget is missing and the initial one stands in. */
	readonly initial_used: boolean;
	readonly self_score: number | null;
	readonly critical: number;
	readonly major: number;
}

export interface WorstUnits {
	readonly scope: Scope;
	readonly years: YearRange;
	readonly limit: number;
}

export const worstUnits = defineQuery<WorstUnits, WorstUnitRow>({
	id: 'worst-units',
	question: 'Which departments have most critical and major findings?',
	tables: ['reports', 'findings', 'departments'],
	example: { scope: EXAMPLE_SCOPE, years: { from: 2024, to: 2024 }, limit: 10 },
	sql: ({ scope, years, limit }) => sql`
		with found as (
			select f.report_id, count(*) filter (where f.severity = 'critical') as critical, count(*) filter (where f.severity = 'major') as major
			from findings f
			where ${LISTED} and f.report_id is not null
			group by f.report_id
		)
		select r.report_id, r.year::int as year, r.department_id, d.name as department, r.project, r.provenance, r.initial_wan, r.adjusted_wan, r.executed_wan,
			${rateOf(scope.basis)} as rate, ${exactOf(scope.basis)} as exact, r.rate_missing, coalesce(r.rate_adjusted_origin = 'initial-used', false) as initial_used,
			r.self_score, found.critical::int as critical, found.major::int as major
		from reports r
		join found on found.report_id = r.report_id
		join departments d on d.department_id = r.department_id
		where ${reportsIn(scope, ['years'])} and r.year between ${years.from} and ${years.to} and found.critical + found.major > 0
		order by found.critical desc, found.major desc, r.executed_wan desc nulls last, r.report_id
		limit ${limit}`
});
