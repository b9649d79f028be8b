/** Rule 20: a region's scores of a year sit at the top. */
import { sql } from '../../engine/sql.ts';
import { citeAll, finding } from '../candidate.ts';
import { aReport } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const county = (scores: readonly number[]) => ({
	reports: scores.map((self_score, at) =>
		aReport({ report_id: `u${String(at + 1).padStart(2, '0')}`, self_score, self_score_max: 100, self_score_fact: `u${at + 1}.s0` })
	)
});

export const ceilingCluster = defineRule({
	id: 'ceiling-cluster',
	no: 20,
	group: 'scoring',
	title: { zh: '得分扎堆、区分度不足', en: 'Scores cluster at the top' },
	question: { zh: '这一批自评分拉得开吗？', en: 'Do the scores of a batch tell units apart?' },
	method: {
		zh: '同地区同年度（不少于10份）：95分以上超过80%，或四分位距≤2，或同一分数超过30%',
		en: 'region-year of at least ten: more than 80 % at 95 or above, or interquartile range ≤ 2, or one value held by more than 30 %'
	},
	thresholds: { smallest: { value: 10, unit: '份', zh: '最少份数', en: 'Smallest group', source: OWN_DEFAULT } },
	cases: {
		top: {
			zh: '95分以上占比',
			en: 'Share at 95 or above',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'major', from: 80 }],
			source: OWN_DEFAULT
		},
		spread: {
			zh: '四分位距',
			en: 'Interquartile range',
			unit: '分',
			direction: 'at-most',
			steps: [{ severity: 'major', from: 2 }],
			source: OWN_DEFAULT
		},
		same: {
			zh: '同一分数占比',
			en: 'Share of one value',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'major', from: 30 }],
			source: OWN_DEFAULT
		}
	},
	exclusions: [{ zh: '高分可能名副其实，不单独用于任何一个单位', en: 'High scores can be earned; never used alone against a unit' }],
	scope: 'region-year',
	needs: ['reports'],
	passes: { zh: '12份，70至96分', en: 'Twelve from 70 to 96', rows: county([70, 74, 78, 81, 83, 85, 86, 88, 90, 92, 94, 96]) },
	fails: { zh: '12份，多为98、99分', en: 'Twelve, mostly 98 and 99', rows: county([98, 98, 99, 99, 99, 99, 98, 99, 97, 99, 98, 96]) },
	candidates: (t) => sql`
		with scored as (
			select subject_id, region_code, year, self_score_fact, 100 * self_score / nullif(coalesce(self_score_max, 100), 0) as score from review_subject
			where kind = 'department' and selected and self_score is not null and region_code is not null and year is not null
		), grouped as (
			select region_code, year, cast(count(*) as integer) as n, 100 * sum(case when score >= 95 then 1 else 0 end) / cast(count(*) as double) as top,
				quantile_cont(score, 0.75) - quantile_cont(score, 0.25) as spread, median(score) as middle
			from scored group by region_code, year having count(*) >= ${t.smallest}
		), modes as (
			select region_code, year, score, times, row_number() over (partition by region_code, year order by times desc, score desc) as choice
			from (select region_code, year, score, cast(count(*) as integer) as times from scored group by region_code, year, score)
		), cited as (select region_code, year, ${citeAll(sql`self_score_fact`, 'context')} as places from scored group by region_code, year),
		conditions as (
			select g.*, 'top' as case_id, g.top as measure, m.score as common, m.times from grouped g join modes m on m.region_code = g.region_code and m.year = g.year and m.choice = 1
			union all select g.*, 'spread', g.spread, m.score, m.times from grouped g join modes m on m.region_code = g.region_code and m.year = g.year and m.choice = 1
			union all select g.*, 'same', 100 * m.times / cast(g.n as double), m.score, m.times from grouped g join modes m on m.region_code = g.region_code and m.year = g.year and m.choice = 1
		)
		select ${finding({
			report: null,
			region: sql`c.region_code`,
			year: sql`c.year`,
			case: sql`c.case_id`,
			measure: sql`c.measure`,
			computed: sql`hp_num(c.measure) || case c.case_id when 'spread' then '分' else '%' end`,
			group: sql`c.n`,
			params: { n: sql`c.n`, top: sql`c.top`, spread: sql`c.spread`, common: sql`c.common`, times: sql`c.times`, middle: sql`c.middle` },
			cites: [sql`p.places`]
		})}
		from conditions c join cited p on p.region_code = c.region_code and p.year = c.year
		where (c.case_id = 'top' and c.measure > 50) or (c.case_id = 'spread' and c.measure <= 5) or (c.case_id = 'same' and c.measure > 15)`,
	checks: (t) => sql`
		select s.subject_id as report_id, case when s.kind <> 'department' then 'not-department' when s.self_score is null then 'no-total-score' when coalesce(g.n, 0) < ${t.smallest} then 'group-small' end as reason
		from review_subject s left join (
			select region_code, year, count(*) as n from review_subject where kind = 'department' and selected and self_score is not null group by region_code, year
		) g on g.region_code = s.region_code and g.year = s.year`
});
