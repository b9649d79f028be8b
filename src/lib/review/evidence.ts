/** Findings to their evidence: each place that a finding cites, in the words of the report. */
import { sql, type Sql } from '../engine/sql.ts';

const plain = (text: string): Sql => ({ text, params: [] });

/** What findings cite, and the same figure stated elsewhere in the file. */
const WANTED = sql`create table review_wanted as
	with cited as (
		select finding_id, nth, split_part(cited, '@', 1) as place_id, split_part(cited, '@', 2) as role from (
			select finding_id, nth, list_extract(string_split(cites, '~'), nth) as cited from (
				select finding_id, cites, unnest(generate_series(1, len(string_split(cites, '~')))) as nth from review_found where cites <> ''
			)
		) where cited <> ''
	)
	select finding_id, min(nth) as nth, place_id, min(role) as role from (
		select finding_id, nth, place_id, role from cited
		union all
		select c.finding_id, c.nth + 10000, t.twin_id, 'context' from cited c join review_twin t on t.fact_id = c.place_id
			where not exists (select 1 from cited d where d.finding_id = c.finding_id and d.place_id = t.twin_id)
	) group by finding_id, place_id`;

const pick = (table: string, id: string) => `select ${id} as place_id, report_id, quote, "start" as from_at, "end" as to_at from ${table}`;

/** Every place that a rule can cite, by id. */
const PLACES: readonly string[] = [
	...['amounts', 'rates', 'scores', 'indicators'].map((table) => pick(table, 'fact_id')),
	...['outline', 'sections', 'remarks', 'reasons', 'mentions', 'outcomes', 'surveys', 'changes', 'purposes', 'paragraphs'].map((table) =>
		pick(table, 'feature_id')
	),
	`select report_id || '.p' || cast(passage as varchar) as place_id, report_id, text, "start", "end" from passages`,
	`select report_id || '.department' as place_id, report_id, department_quote, department_start, department_end from reports where department_start is not null`,
	`select report_id || '.year' as place_id, report_id, year_quote, year_start, year_end from reports where year_start is not null`,
	`select fact_id || '.elsewhere' as place_id, report_id, elsewhere, elsewhere_start, elsewhere_end from indicator_marks where elsewhere_start is not null`
];

/** One kind of place at a time, and only what is wanted of it: joined as a whole, the planner holds every quote of every report. */
export const EVIDENCE: readonly Sql[] = [
	WANTED,
	plain('create table review_place (place_id varchar, report_id varchar, quote varchar, from_at integer, to_at integer)'),
	...PLACES.map((place) => plain(`insert into review_place select * from (${place}) where place_id in (select place_id from review_wanted)`)),
	sql`insert into evidence
		select w.finding_id, cast(row_number() over (partition by w.finding_id order by w.nth, p.report_id, p.from_at, w.place_id) as integer), p.report_id, w.role, p.quote, p.from_at, p.to_at
		from review_wanted w join review_place p on p.place_id = w.place_id`
];

/** Working tables that EVIDENCE leaves. */
export const EVIDENCE_TABLES = ['review_wanted', 'review_place'] as const;
