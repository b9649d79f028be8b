/** Rate, self-score and state of each department by year, inside and outside the filter's years: the list's small lines and strips. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { coverageIn, exactOf, rateOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface UnitYearRow {
	readonly [column: string]: string | number | boolean | null;
	readonly department_id: string;
	readonly year: number;
	/** submitted, not_submitted or unreadable. */
	readonly state: string;
	/** due-list or gap for what is missing. */
	readonly basis: string;
	readonly report_id: string | null;
	/** Percent; null where there are several reports. */
	readonly rate: number | null;
	readonly exact: boolean;
	readonly self_score: number | null;
	readonly zero: boolean;
}

export const unitYears = defineQuery<Scope, UnitYearRow>({
	id: 'unit-years',
	question: 'How did each department do, year by year, and which years are missing?',
	tables: ['reports', 'coverage', 'departments'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		select * from (
			select r.department_id, r.year::int as year, 'submitted' as state, 'report' as basis, min(r.report_id) as report_id,
				case when count(*) = 1 then max(${rateOf(scope.basis)})::double end as rate, coalesce(bool_and(${exactOf(scope.basis)}), false) and count(*) = 1 as exact,
				case when count(*) = 1 then max(r.self_score)::double end as self_score, coalesce(bool_and(r.executed_wan = 0::double), false) as zero
			from reports r
			where ${reportsIn(scope, ['years', 'buckets'])} and r.year is not null
			group by r.department_id, r.year
			union all
			select c.department_id, c.year::int as year, c.state, c.basis, null as report_id, null as rate, false as exact, null as self_score, false as zero
			from coverage c
			join departments d on d.department_id = c.department_id
			where ${coverageIn(scope, ['years'])} and c.state in ('not_submitted', 'unreadable')
		)
		order by department_id, year, state`
});
