/** Reports to subjects: what one file says about one unit, kind, year and project, with the whole amounts that count. */
import { sql, type Sql } from '../../engine/sql.ts';

export const SUBJECTS: readonly Sql[] = [
	sql`create table review_member as
		select report_id, first_value(report_id) over (
			partition by file_sha256, unit, kind, coalesce(year, 0), coalesce(project, '')
			order by case when selected then 0 else 1 end, case layout when 'form' then 0 else 1 end, part, report_id
			rows between unbounded preceding and unbounded following) as subject_id
		from (
			-- a part without a name is of the unit that the file's other parts name
			select *, case when department_as_written is null then coalesce(min(case when department_as_written is not null then department_id end) over (partition by file_sha256), '') else department_id end as unit from reports
		)`,
	sql`create table review_stage as
		select * from (
			select *, row_number() over (partition by subject_id, stage order by case when report_id = subject_id then 0 else 1 end, case origin when 'single' then 1 else 0 end, report_id) as choice from (
				select m.subject_id, r.report_id, 'initial' as stage, r.initial_wan as value_wan, r.initial_fact as fact, r.initial_origin as origin
				from reports r join review_member m on m.report_id = r.report_id where r.initial_wan is not null
				union all
				select m.subject_id, r.report_id, 'adjusted', r.adjusted_wan, r.adjusted_fact, r.adjusted_origin
				from reports r join review_member m on m.report_id = r.report_id where r.adjusted_wan is not null
				union all
				select m.subject_id, r.report_id, 'executed', r.executed_wan, r.executed_fact, r.executed_origin
				from reports r join review_member m on m.report_id = r.report_id where r.executed_wan is not null
			)
		) where choice = 1`,
	sql`create table review_subject as
		select r.report_id as subject_id, r.file_sha256, r.department_id,
			-- a region that no gazetteer knows goes by the name before the unit's
			coalesce(r.region_code, nullif(regexp_extract(coalesce(r.department_as_written, ''), '^(?:中共|中国共产党)?([一-龥]{2,8}?[县区市旗])', 1), '')) as region_code, r.peer_group, r.year, r.kind, r.project, r.layout, r.selected,
			r.department_as_written, coalesce(d.name, r.department_as_written) as name, d.aliases,
			i.value_wan as initial_wan, i.fact as initial_fact, i.origin as initial_origin,
			a.value_wan as adjusted_wan, a.fact as adjusted_fact, a.origin as adjusted_origin,
			e.value_wan as executed_wan, e.fact as executed_fact, e.origin as executed_origin,
			t.rate_stated, t.rate_fact, t.self_score, t.self_score_max, t.self_score_fact, t.grade, t.headcount_authorized, t.headcount_actual, t.members, t.narratives
		from reports r
		join (
			select m.subject_id, cast(count(*) as integer) as members, cast(sum(case when q.layout = 'narrative' then 1 else 0 end) as integer) as narratives,
				max(case when q.report_id = m.subject_id or m.only_rate = 1 then q.rate_stated end) as rate_stated,
				max(case when q.report_id = m.subject_id or m.only_rate = 1 then q.rate_fact end) as rate_fact,
				max(case when q.report_id = m.subject_id or m.only_score = 1 then q.self_score end) as self_score,
				max(case when q.report_id = m.subject_id or m.only_score = 1 then q.self_score_max end) as self_score_max,
				max(case when q.report_id = m.subject_id or m.only_score = 1 then q.self_score_fact end) as self_score_fact,
				max(q.grade) as grade, max(q.headcount_authorized) as headcount_authorized, max(q.headcount_actual) as headcount_actual
			from (
				select w.report_id, w.subject_id,
					sum(case when q.rate_stated is not null then 1 else 0 end) over (partition by w.subject_id) as only_rate,
					sum(case when q.self_score is not null then 1 else 0 end) over (partition by w.subject_id) as only_score
				from review_member w join reports q on q.report_id = w.report_id
			) m join reports q on q.report_id = m.report_id group by m.subject_id
		) t on t.subject_id = r.report_id
		left join departments d on d.department_id = r.department_id
		left join review_stage i on i.subject_id = r.report_id and i.stage = 'initial'
		left join review_stage a on a.subject_id = r.report_id and a.stage = 'adjusted'
		left join review_stage e on e.subject_id = r.report_id and e.stage = 'executed'`
];
