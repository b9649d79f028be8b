/** Pairs of reports that share paragraphs, as rule 32 found them, each pair once, with the number of places. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { LISTED, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface CopiedPairs {
	readonly scope: Scope;
	readonly limit: number;
}
export interface CopiedPairRow {
	readonly [column: string]: string | number | null;
	readonly finding_id: string;
	readonly severity: string;
	readonly report_id: string;
	readonly department: string;
	readonly year: number | null;
	readonly other_id: string;
	readonly other_department: string;
	readonly other_year: number | null;
	readonly paragraphs: number;
	readonly of: number;
}

export const copiedPairs = defineQuery<CopiedPairs, CopiedPairRow>({
	id: 'copied-pairs',
	question: 'Which reports share paragraphs with which?',
	tables: ['findings', 'evidence', 'reports', 'departments'],
	example: { scope: EXAMPLE_SCOPE, limit: 100 },
	sql: ({ scope, limit }) => sql`
		with pairs as (
			select f.finding_id, f.severity, f.report_id, e.report_id as other_id, count(*) as paragraphs
			from findings f
			join reports r on r.report_id = f.report_id
			join evidence e on e.finding_id = f.finding_id and e.role = 'other-report'
			where f.rule = 'copied-paragraphs' and ${LISTED} and ${reportsIn(scope)}
			group by f.finding_id, f.severity, f.report_id, e.report_id
		),
		once as (
			select *, row_number() over (partition by least(report_id, other_id), greatest(report_id, other_id) order by paragraphs desc, finding_id) as nth
			from pairs
		)
		select p.finding_id, p.severity, p.report_id, d.name as department, r.year::int as year, p.other_id, od.name as other_department, o.year::int as other_year,
			p.paragraphs::int as paragraphs, count(*) over ()::int as of
		from once p
		join reports r on r.report_id = p.report_id
		join departments d on d.department_id = r.department_id
		join reports o on o.report_id = p.other_id
		join departments od on od.department_id = o.department_id
		where p.nth = 1
		order by p.paragraphs desc, p.finding_id, p.other_id
		limit ${limit}`
});
