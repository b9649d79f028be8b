/** Who was due, came in, did not, or could not be read, by year: 应报 and 未报送 of the overview. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { coverageIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { cellOf, isPrepared } from '../prepared.ts';
import { defineQuery } from '../query.ts';
import { coverageColumns, coverageCounts } from './figures-of-year.ts';

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
			select c.year, ${coverageColumns}
			from coverage c
			join departments d on d.department_id = c.department_id
			where ${coverageIn(scope, ['years'])}
		)
		select year::int as year, ${coverageCounts}
		from counted
		group by year
		order by year`,
	prepared: {
		tables: ['year_coverage'],
		// buckets do not apply to coverage
		covers: (scope) => isPrepared({ ...scope, buckets: [] }),
		sql: (scope) => sql`
		select y.year, y.due, y.due_submitted, y.due_unreadable, y.outside, y.unnamed, y.submitted, y.not_submitted, y.unreadable, y.by_gap
		from year_coverage y
		where ${cellOf(scope)}
		order by y.year`
	}
});
