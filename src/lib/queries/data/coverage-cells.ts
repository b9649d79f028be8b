/** Coverage by department and year of the scope's departments, all years: submitted with its report, not submitted, unreadable, and on what ground. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { coverageIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface CoverageCells {
	readonly scope: Scope;
	/** Most departments shown. */
	readonly limit: number;
}
export interface CoverageCellRow {
	readonly [column: string]: string | number | null;
	readonly department_id: string;
	readonly department: string;
	readonly year: number;
	readonly state: string;
	/** report, due-list or gap. */
	readonly basis: string;
	readonly report_id: string | null;
	readonly file: string | null;
	/** Departments in scope, shown or not. */
	readonly of: number;
}

export const coverageCells = defineQuery<CoverageCells, CoverageCellRow>({
	id: 'coverage-cells',
	question: 'Who handed in what, year by year?',
	tables: ['coverage', 'departments'],
	example: { scope: EXAMPLE_SCOPE, limit: 80 },
	sql: ({ scope, limit }) => sql`
		with cells as (
			select c.department_id, d.name, d.pinyin, d.region_code, c.year, c.state, c.basis, c.report_id, c.file, dense_rank() over (order by d.region_code, d.pinyin, c.department_id) as place
			from coverage c
			join departments d on d.department_id = c.department_id
			where ${coverageIn(scope)}
		)
		select department_id, name as department, year::int as year, state, basis, report_id, file, (select max(place) from cells)::int as of
		from cells
		where place <= ${limit}
		order by place, department_id, year`
});

export interface CoverageTotalsRow {
	readonly [column: string]: number;
	readonly due: number;
	readonly submitted: number;
	readonly not_submitted: number;
	readonly unreadable: number;
	/** Of the not submitted: said only because neighbouring years were. */
	readonly by_gap: number;
}

export const coverageTotals = defineQuery<Scope, CoverageTotalsRow>({
	id: 'coverage-totals',
	question: 'How many reports were due, came in, could not be read?',
	tables: ['coverage', 'departments'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		select count(*)::int as due, count(*) filter (where c.state = 'submitted')::int as submitted, count(*) filter (where c.state = 'not_submitted')::int as not_submitted,
			count(*) filter (where c.state = 'unreadable')::int as unreadable, count(*) filter (where c.state = 'not_submitted' and c.basis = 'gap')::int as by_gap
		from coverage c
		join departments d on d.department_id = c.department_id
		where ${coverageIn(scope)}`
});
