/** Which of the standard items each report states: the grid of what was read, and the origin of each item over all reports. */
import { join, sql, type Sql } from '../../engine/sql.ts';
import { READ_FIELDS, type ReadField } from '../../model/read-fields.ts';
import type { Scope } from '../../model/view.ts';
import type { Provenance } from '../../model/vocabulary.ts';
import { COUNTED } from '../counted-amounts.ts';
import { reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';


/** How an item came: stated, inherited, derived; missing where the report has none. Other origins (one budget figure for both, say) count as derived. */
const origin = (value: Sql): Sql => sql`case ${value} when 'stated' then 'stated' when 'inherited' then 'inherited' else 'derived' end`;
const named = (rank: Sql): Sql => sql`case ${rank} when 1 then 'stated' when 2 then 'inherited' when 3 then 'derived' else 'missing' end`;
const there = (condition: Sql): Sql => sql`case when ${condition} then 'stated' else 'missing' end`;
const unlessMissing = (value: Sql, from: Sql): Sql => sql`case when ${value} is null then 'missing' else ${origin(from)} end`;

/** One row a report and item: `field`, `origin`. The two lists stand in the order of READ_FIELDS. */
function readItems(scope: Scope): Sql {
	return sql`with scoped as (select r.* from reports r where ${reportsIn(scope)}),
		${COUNTED},
		money as (
			select a.report_id, a.category, min(case a.origin when 'stated' then 1 when 'inherited' then 2 else 3 end) as rank
			from counted a
			where a.category in ('basic', 'project', 'operating', 'three_public', 'general_public_budget', 'government_fund', 'special_transfer', 'carryover', 'other_funds')
			group by a.report_id, a.category
		),
		lines as (
			select report_id, min(case when category = 'basic' then rank end) as basic, min(case when category = 'project' then rank end) as project,
				min(case when category = 'operating' then rank end) as operating, min(case when category = 'three_public' then rank end) as three_public,
				min(case when category not in ('basic', 'project', 'operating', 'three_public') then rank end) as sources
			from money
			group by report_id
		),
		dims as (select report_id, count(*) as n from scores where role = 'dimension' and score is not null group by report_id),
		why as (select report_id, count(reason) as n from indicators group by report_id),
		items as (
			select s.report_id, s.department_id, s.year, unnest(${fieldList}) as field,
				unnest([
					${there(sql`s.department_as_written is not null`)},
					case when s.year is null then 'missing' when s.year_start is null then 'inherited' else 'stated' end,
					${unlessMissing(sql`s.initial_wan`, sql`s.initial_origin`)}, ${unlessMissing(sql`s.adjusted_wan`, sql`s.adjusted_origin`)}, ${unlessMissing(sql`s.executed_wan`, sql`s.executed_origin`)},
					${named(sql`l.basic`)}, ${named(sql`l.project`)}, ${named(sql`l.operating`)}, ${named(sql`l.three_public`)}, ${named(sql`l.sources`)},
					case when s.rate_adjusted is null then 'missing' when s.rate_stated is not null then 'stated' else 'derived' end,
					${there(sql`s.headcount_actual is not null or s.headcount_authorized is not null`)},
					${there(sql`s.self_score is not null`)}, ${there(sql`coalesce(d.n, 0) > 0`)}, ${there(sql`s.grade is not null`)},
					${there(sql`s.indicator_count > 0`)}, ${there(sql`coalesce(w.n, 0) > 0`)}
				]) as origin
			from scoped s
			left join lines l on l.report_id = s.report_id
			left join dims d on d.report_id = s.report_id
			left join why w on w.report_id = s.report_id
		)`;
}
const fieldList: Sql = sql`[${join(
	READ_FIELDS.map((field) => sql`${field}`),
	', '
)}]`;

export interface FieldOriginRow {
	readonly [column: string]: string | number;
	readonly field: ReadField;
	readonly stated: number;
	readonly inherited: number;
	readonly derived: number;
	readonly missing: number;
}

export const fieldOrigins = defineQuery<Scope, FieldOriginRow>({
	id: 'field-origins',
	question: 'Which items do reports state, and which had to be derived or are missing?',
	tables: ['reports', 'amounts', 'scores', 'indicators'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		${readItems(scope)}
		select field, count(*) filter (where origin = 'stated')::int as stated, count(*) filter (where origin = 'inherited')::int as inherited,
			count(*) filter (where origin = 'derived')::int as derived, count(*) filter (where origin = 'missing')::int as missing
		from items
		group by field
		order by field`
});

export interface ReportReading {
	readonly scope: Scope;
	readonly limit: number;
}
export interface ReportReadingRow {
	readonly [column: string]: string | number | null;
	readonly report_id: string;
	readonly department_id: string;
	readonly department: string;
	readonly provenance: Provenance;
	readonly project: string | null;
	readonly year: number | null;
	readonly stated: number;
	readonly inherited: number;
	readonly derived: number;
	readonly missing: number;
	/** Ids of the missing items, commas between. */
	readonly missing_fields: string | null;
	readonly of: number;
}

export const reportReading = defineQuery<ReportReading, ReportReadingRow>({
	id: 'report-reading',
	question: 'Which reports state least?',
	tables: ['reports', 'departments', 'amounts', 'scores', 'indicators'],
	example: { scope: EXAMPLE_SCOPE, limit: 2000 },
	sql: ({ scope, limit }) => sql`
		${readItems(scope)}
		select i.report_id, i.department_id, d.name as department, r.provenance, r.project, i.year::int as year, count(*) filter (where i.origin = 'stated')::int as stated,
			count(*) filter (where i.origin = 'inherited')::int as inherited, count(*) filter (where i.origin = 'derived')::int as derived,
			count(*) filter (where i.origin = 'missing')::int as missing, string_agg(case when i.origin = 'missing' then i.field end, ',' order by i.field) as missing_fields,
			count(*) over ()::int as of
		from items i
		join reports r on r.report_id = i.report_id
		join departments d on d.department_id = i.department_id
		group by i.report_id, i.department_id, d.name, r.provenance, r.project, i.year
		order by missing desc, i.year desc nulls last, i.department_id, i.report_id
		limit ${limit}`
});
