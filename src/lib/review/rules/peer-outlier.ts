/** Rule 39: a ratio is far from its peer group. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { aReport, whole } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const group = (last: number) => ({
	reports: [92, 94, 95, 96, 97, 98, 99, 100, last].map((executed, at) => aReport({ report_id: `u${at + 1}`, ...whole(100, 100, executed) }))
});

export const peerOutlier = defineRule({
	id: 'peer-outlier',
	no: 39,
	group: 'peers',
	title: { zh: '同类单位离群', en: 'Far from its peers' },
	question: { zh: '同类单位里谁与众不同？', en: 'Who differs from its peers?' },
	method: {
		zh: '修正z值 = 0.6745 × (x − 中位数) ÷ MAD，绝对值 > 3.5；同类、同县、同年、同报告类型，不少于8份；人均金额取对数；且离中位数25%以上（得分5分；百分比另须5个百分点）',
		en: 'modified z = 0.6745 × (x − median) ÷ MAD, above 3.5; same peer group, county, year and kind, eight values at least; per-head amounts in logs; and 25 % from the median (scores 5 points; percentages 5 points as well)'
	},
	thresholds: {
		smallest: { value: 8, unit: '份', zh: '最少份数', en: 'Smallest group', source: OWN_DEFAULT },
		distance: { value: 25, unit: '%', zh: '离中位数', en: 'Distance from the median', source: OWN_DEFAULT },
		points: {
			value: 5,
			unit: '分',
			zh: '得分、百分比离中位数（分、百分点）',
			en: 'Distance for scores and percentages, in points',
			source: OWN_DEFAULT
		}
	},
	cases: {
		alone: {
			zh: '修正z值',
			en: 'Modified z-score',
			unit: '',
			direction: 'above',
			steps: [{ severity: 'info', from: 3.5 }],
			source: { zh: 'Iglewicz 与 Hoaglin（1993）：修正 z 值以 3.5 为界', en: 'Iglewicz & Hoaglin (1993): modified z-score, cut at 3.5' }
		},
		combined: {
			zh: '修正z值（另有疑点）',
			en: 'Modified z-score, with another finding',
			unit: '',
			direction: 'above',
			steps: [{ severity: 'major', from: 3.5 }],
			source: {
				zh: 'Iglewicz 与 Hoaglin（1993）：修正 z 值以 3.5 为界；另有疑点的加重为本系统默认',
				en: 'Iglewicz & Hoaglin (1993): modified z-score, cut at 3.5; graver with another finding, a default of this system'
			}
		}
	},
	exclusions: [
		{
			zh: '不足8份、四分位数重合、MAD不足中位数1%的不检查',
			en: 'Skipped under eight values, where quartiles coincide, or where MAD is below 1 % of the median'
		},
		{ zh: '规模、下属学校医院、非全年单位请核对', en: 'Size, subordinate schools or hospitals, part-year units' }
	],
	scope: 'report',
	needs: ['reports', 'amounts'],
	after: 'all',
	passes: { zh: '执行率92%至100%，末位93%', en: '92 to 100, the last 93', rows: group(93) },
	fails: { zh: '执行率92%至100%，末位40%', en: '92 to 100, the last 40', rows: group(40) },
	candidates: (t) => sql`
		with lines as (
			select s.subject_id, s.peer_group, s.region_code, s.year, s.kind, s.self_score, s.self_score_max, s.self_score_fact, s.headcount_actual, w.initial, w.adjusted, w.executed, w.initial_fact, w.adjusted_fact, w.executed_fact, w.single,
				p.executed as project, p.executed_fact as project_fact, o.executed as operating, o.executed_fact as operating_fact, e.executed as personnel, e.executed_fact as personnel_fact, i.full_marks, i.rows
			from review_subject s join review_line w on w.subject_id = s.subject_id and w.category = 'total'
			left join review_line p on p.subject_id = s.subject_id and p.category = 'project'
			left join review_line o on o.subject_id = s.subject_id and o.category = 'operating'
			left join review_line e on e.subject_id = s.subject_id and e.category = 'personnel'
			left join (
				select m.subject_id, sum(case when q.score >= q.weight then 1 else 0 end) as full_marks, count(*) as rows from indicators q join review_member m on m.report_id = q.report_id
				where q.weight > 0 and q.score is not null group by m.subject_id
			) i on i.subject_id = s.subject_id
			where s.selected and s.region_code is not null and s.year is not null
		), long as (
			select subject_id, peer_group, region_code, year, kind, 'execution' as metric, 100 * executed / nullif(initial, 0) as raw, executed_fact as a, initial_fact as b, false as logged from lines
			union all select subject_id, peer_group, region_code, year, kind, 'adjustment', case when single then null else 100 * (adjusted - initial) / nullif(initial, 0) end, adjusted_fact, initial_fact, false from lines
			union all select subject_id, peer_group, region_code, year, kind, 'project-share', 100 * project / nullif(executed, 0), project_fact, executed_fact, false from lines where kind = 'department'
			union all select subject_id, peer_group, region_code, year, kind, 'operating-per-head', case when operating > 0 then operating / nullif(headcount_actual, 0) end, operating_fact, null, true from lines where kind = 'department'
			union all select subject_id, peer_group, region_code, year, kind, 'personnel-per-head', case when personnel > 0 then personnel / nullif(headcount_actual, 0) end, personnel_fact, null, true from lines where kind = 'department'
			union all select subject_id, peer_group, region_code, year, kind, 'score', 100 * self_score / nullif(coalesce(self_score_max, 100), 0), self_score_fact, null, false from lines
			union all select subject_id, peer_group, region_code, year, kind, 'full-marks', 100 * full_marks / nullif(cast(rows as double), 0), null, null, false from lines
		), scaled as (select *, case when logged then ln(raw) else raw end as x from long where raw is not null and (not logged or raw > 0)),
		centred as (
			select s.*, g.n, g.middle, g.raw_middle from scaled s join (
				select peer_group, region_code, year, kind, metric, cast(count(*) as integer) as n, median(x) as middle, median(raw) as raw_middle, quantile_cont(x, 0.25) as low, quantile_cont(x, 0.75) as high
				from scaled group by peer_group, region_code, year, kind, metric
			) g on g.peer_group = s.peer_group and g.region_code = s.region_code and g.year = s.year and g.kind = s.kind and g.metric = s.metric
			where g.n >= ${t.smallest} and g.high > g.low
		), spread as (
			select peer_group, region_code, year, kind, metric, median(abs(x - middle)) as mad, median(abs(raw - raw_middle)) as raw_mad from centred group by peer_group, region_code, year, kind, metric
		), judged as (
			select c.*, 0.6745::double * (c.x - c.middle) / s.mad as z from centred c
			join spread s on s.peer_group = c.peer_group and s.region_code = c.region_code and s.year = c.year and s.kind = c.kind and s.metric = c.metric
			where s.mad > 0 and s.raw_mad >= 0.01::double * abs(c.raw_middle)
		), others as (select distinct m.subject_id from review_found f join review_member m on m.report_id = f.report_id where f.fires and f.severity in ('critical', 'major', 'minor') and f.rule <> 'peer-outlier')
		select ${finding({
			report: sql`j.subject_id`,
			case: sql`case when o.subject_id is null then 'alone' else 'combined' end`,
			line: sql`j.metric`,
			measure: sql`abs(j.z)`,
			stated: sql`hp_num(j.raw)`,
			computed: sql`hp_num(j.raw_middle)`,
			gap: sql`hp_num(j.raw - j.raw_middle)`,
			group: sql`j.n`,
			params: { metric: sql`j.metric`, value: sql`j.raw`, middle: sql`j.raw_middle`, n: sql`j.n`, z: sql`abs(j.z)` },
			cites: [cite(sql`j.a`, 'stated'), cite(sql`j.b`, 'computed')]
		})}
		from judged j left join others o on o.subject_id = j.subject_id
		where abs(j.z) > 2.5::double and case when j.metric = 'score' then abs(j.raw - j.raw_middle) >= ${t.points} else abs(j.raw - j.raw_middle) >= cast(${t.distance} as double) / 100 * abs(j.raw_middle)
				and (j.metric in ('operating-per-head', 'personnel-per-head') or abs(j.raw - j.raw_middle) >= ${t.points}) end`,
	checks: (t) => sql`
		select s.subject_id as report_id, case when s.region_code is null or s.year is null then 'no-region' when not s.selected then 'superseded' when g.n < ${t.smallest} then 'group-small' end as reason
		from review_subject s left join (
			select peer_group, region_code, year, kind, count(*) as n from review_subject where selected group by peer_group, region_code, year, kind
		) g on g.peer_group = s.peer_group and g.region_code = s.region_code and g.year = s.year and g.kind = s.kind`
});
