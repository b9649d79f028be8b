/** Who was due, came in, did not, or could not be read, by year: 应报 and 未报送 of the overview. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { coverageIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface CoverageYearRow {
	readonly [column: string]: number;
	readonly year: number;
	/** Departments that the list of due years names; of them, those that submitted and those whose file could not be read. */
	readonly due: number;
	readonly due_submitted: number;
	readonly due_unreadable: number;
	/** Submitted without being on the list, by a unit that is named; and reports that name no unit. */
	readonly outside: number;
	readonly unnamed: number;
	readonly submitted: number;
	readonly not_submitted: number;
	readonly unreadable: number;
	/** Of `not_submitted`: known only from reports of the years before and after. */
	readonly by_gap: number;
}

export const coverageByYear = defineQuery<Scope, CoverageYearRow>({
	id: 'coverage-by-year',
	question: 'How many departments were due, submitted, did not submit, or were unreadable in each year?',
	tables: ['coverage', 'departments'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		with counted as (
			select c.year, c.state, c.basis, c.department_id like 'unnamed-%' as is_unnamed,
				d.due_from is not null and c.year >= d.due_from and c.year <= coalesce(d.due_to, c.year) as is_due
			from coverage c
			join departments d on d.department_id = c.department_id
			where ${coverageIn(scope, ['years'])}
		)
		select c.year::int as year,
			count(*) filter (where c.is_due)::int as due,
			count(*) filter (where c.is_due and c.state = 'submitted')::int as due_submitted,
			count(*) filter (where c.is_due and c.state = 'unreadable')::int as due_unreadable,
			count(*) filter (where not c.is_due and c.state = 'submitted' and not c.is_unnamed)::int as outside,
			count(*) filter (where c.state = 'submitted' and c.is_unnamed)::int as unnamed,
			count(*) filter (where c.state = 'submitted')::int as submitted,
			count(*) filter (where c.state = 'not_submitted')::int as not_submitted,
			count(*) filter (where c.state = 'unreadable')::int as unreadable,
			count(*) filter (where c.state = 'not_submitted' and c.basis = 'gap')::int as by_gap
		from counted c
		group by c.year
		order by c.year`
});
