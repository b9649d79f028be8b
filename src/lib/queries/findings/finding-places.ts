/** The words that findings stand on, each with its report and paragraph: quoted by the review letter and the circular. */
import { list, sql, type Sql } from '../../engine/sql.ts';
import type { ReportKind } from '../../model/vocabulary.ts';
import { defineQuery } from '../query.ts';

export interface FindingPlaceRow {
	readonly [column: string]: string | number | null;
	readonly finding_id: string;
	readonly ordinal: number;
	readonly report_id: string;
	readonly quote: string;
	readonly start: number;
	readonly end: number;
	/** Of the report that the place is in. */
	readonly department: string;
	readonly year: number | null;
	readonly kind: ReportKind;
	readonly project: string | null;
	/** Number of the paragraph or table row that holds it, from 1; null where the text is not split there. */
	readonly passage: number | null;
	readonly in_table: number;
}

/** Tables that `placesOf` reads, besides those of its condition. */
export const PLACE_TABLES = ['evidence', 'findings', 'reports', 'departments', 'passages'] as const;

/** Places of the findings (alias f, of reports r) that meet a condition. */
export const placesOf = (condition: Sql): Sql => sql`
		with places as (
			select e.finding_id, e.ordinal, e.report_id, e.quote, e.start as first, e."end" as last
			from evidence e
			join findings f on f.finding_id = e.finding_id
			join reports r on r.report_id = f.report_id
			where ${condition}
		),
		located as (
			select p.finding_id, p.ordinal, min(s.passage) as passage, max(case when s.kind = 'row' then 1 else 0 end) as in_table
			from places p
			join passages s on s.report_id = p.report_id and s.start <= p.first and s."end" > p.first
			group by p.finding_id, p.ordinal
		)
		select p.finding_id, p.ordinal::int as ordinal, p.report_id, p.quote, p.first::int as start, p.last::int as end, d.name as department, o.year::int as year, o.kind, o.project,
			(l.passage + 1)::int as passage, coalesce(l.in_table, 0)::int as in_table
		from places p
		join reports o on o.report_id = p.report_id
		join departments d on d.department_id = o.department_id
		left join located l on l.finding_id = p.finding_id and l.ordinal = p.ordinal
		order by p.finding_id, p.ordinal`;

export const findingPlaces = defineQuery<{ readonly findings: readonly string[] }, FindingPlaceRow>({
	id: 'finding-places',
	question: 'On which words of which paragraph do these findings stand?',
	tables: PLACE_TABLES,
	example: { findings: ['abc', 'def'] },
	sql: ({ findings }) => placesOf(sql`f.finding_id in ${list(findings)}`)
});
