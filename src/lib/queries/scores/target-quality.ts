/** Whether targets can be checked: with a figure, checkable without one, slogans; by peer group, and the departments with most slogans. */
import { sql, type Sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import type { Provenance } from '../../model/vocabulary.ts';
import { lastYearOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface TargetQualityRow {
	readonly [column: string]: string | number;
	readonly peer_group: string;
	readonly reports: number;
	readonly indicators: number;
	readonly numeric: number;
	readonly checkable: number;
	readonly slogans: number;
}

/** Half a sentence that explains a result, read into the place of a target: neither a target nor a slogan. */
const FRAGMENT: Sql = sql`regexp_matches(coalesce(i.target, ''), '^\\s*[的：:，,。；;、）)]|原因')`;

/** `numeric` when the target holds a digit; otherwise rule 22's reading decides whether it can be checked; null for a fragment. */
const KIND: Sql = sql`case when regexp_matches(coalesce(i.target, ''), '[0-9０-９一二三四五六七八九十百千万两]+[个项次户人份家处台套件亿万元%％公里亩座所天日月]|[0-9０-９]') then 'numeric' when m.quantified or m.compliance then 'checkable' when ${FRAGMENT} then null else 'slogan' end`;

export const targetQuality = defineQuery<Scope, TargetQualityRow>({
	id: 'target-quality',
	question: 'How many targets are slogans, and whose?',
	tables: ['reports', 'indicators', 'indicator_marks'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		with judged as (
			select r.peer_group, r.report_id, ${KIND} as kind
			from indicators i
			join reports r on r.report_id = i.report_id
			left join indicator_marks m on m.fact_id = i.fact_id
			where ${reportsIn(scope)} and i.target is not null
		)
		select peer_group, count(distinct report_id)::int as reports, count(kind)::int as indicators, count(*) filter (where kind = 'numeric')::int as numeric,
			count(*) filter (where kind = 'checkable')::int as checkable, count(*) filter (where kind = 'slogan')::int as slogans
		from judged
		group by peer_group
		order by peer_group`
});

export interface Slogans {
	readonly scope: Scope;
	readonly limit: number;
}
export interface SloganRow {
	readonly [column: string]: string | number | null;
	readonly report_id: string;
	readonly department_id: string;
	readonly department: string;
	readonly provenance: Provenance;
	readonly project: string | null;
	readonly numeric: number;
	readonly checkable: number;
	readonly slogans: number;
	/** One slogan as printed, with its indicator's fact. */
	readonly sample: string | null;
	readonly sample_fact: string | null;
	readonly year: number;
}

export const slogans = defineQuery<Slogans, SloganRow>({
	id: 'slogans',
	question: 'Which departments set the targets that can least be checked?',
	tables: ['reports', 'indicators', 'indicator_marks', 'departments'],
	example: { scope: EXAMPLE_SCOPE, limit: 8 },
	sql: ({ scope, limit }) => sql`
		with judged as (
			select r.report_id, r.department_id, r.provenance, r.project, r.year, i.fact_id, i.target, ${KIND} as kind
			from indicators i
			join reports r on r.report_id = i.report_id
			left join indicator_marks m on m.fact_id = i.fact_id
			where ${reportsIn(scope)} and r.year = ${lastYearOf(scope)} and i.target is not null
		),
		counted as (
			select report_id, department_id, provenance, project, year, count(*) filter (where kind = 'numeric') as numeric, count(*) filter (where kind = 'checkable') as checkable,
				count(*) filter (where kind = 'slogan') as slogans, min(case when kind = 'slogan' then fact_id end) as sample_fact
			from judged
			group by report_id, department_id, provenance, project, year
		)
		select c.report_id, c.department_id, d.name as department, c.provenance, c.project, c.numeric::int as numeric, c.checkable::int as checkable, c.slogans::int as slogans,
			i.target as sample, c.sample_fact, c.year::int as year
		from counted c
		join departments d on d.department_id = c.department_id
		left join indicators i on i.fact_id = c.sample_fact
		where c.slogans > 0
		order by c.slogans::double / (c.numeric + c.checkable + c.slogans) desc, c.slogans desc, c.department_id, c.report_id
		limit ${limit}`
});
