/** Rule 13: the total is not the sum of its rows, or rows are left out of it. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { anIndicator, aReport, aScore } from '../example.ts';
import { defineRule } from '../rule.ts';

const sheet = (total: number) => ({
	reports: [aReport({ report_id: 'a', self_score: total, self_score_max: 100, self_score_fact: 'a.s0' })],
	scores: [
		aScore({ fact_id: 'a.s0', report_id: 'a', role: 'total', max: 100, score: total }),
		aScore({ fact_id: 'a.s1', report_id: 'a', role: 'dimension', dimension: 'execution', name: '预算执行率', max: 10, score: 9 })
	],
	indicators: [
		anIndicator({ fact_id: 'a.i1', report_id: 'a', l3: '第一项', weight: 50, score: 48 }),
		anIndicator({ fact_id: 'a.i2', report_id: 'a', l3: '第二项', row: 2, weight: 40, score: 38 })
	]
});

export const scoreSum = defineRule({
	id: 'score-sum',
	no: 13,
	group: 'scoring',
	title: { zh: '得分合计不符', en: 'Total score is not the sum of its rows' },
	question: { zh: '总分是各行得分加出来的吗？', en: 'Is the total the sum of its rows?' },
	method: {
		zh: '|总分 − (执行率得分 + Σ指标得分)| > 0.1；并试不含执行率行的和；没有指标行时用各维度得分',
		en: '|total − (execution points + Σ rows)| > 0.1; also without the execution row; by dimensions where there are no rows'
	},
	thresholds: {},
	cases: {
		sum: {
			zh: '总分与合计之差',
			en: 'Total against the sum',
			unit: '分',
			direction: 'above',
			steps: [{ severity: 'critical', from: 0.1 }],
			source: { zh: '公开的自评表校验工具：容差 0.1 分', en: 'A published validator of self-evaluation forms: tolerance 0.1 point' }
		},
		left_out: {
			zh: '漏计的执行率得分',
			en: 'Execution points left out',
			unit: '分',
			direction: 'above',
			steps: [{ severity: 'critical', from: 0.1 }],
			source: {
				zh: '总分为各行得分之和，含预算执行率一行；容差 0.1 分取自公开的自评表校验工具',
				en: 'The total is the sum of all rows, the execution row included; tolerance 0.1 point as in a published validator'
			}
		},
		dimension: {
			zh: '维度得分与其指标之和的差',
			en: 'A dimension against its rows',
			unit: '分',
			direction: 'above',
			steps: [{ severity: 'critical', from: 0.1 }],
			source: {
				zh: '维度得分为其指标得分之和；容差 0.1 分取自公开的自评表校验工具',
				en: 'A dimension’s score is the sum of its indicators; tolerance 0.1 point as in a published validator'
			}
		}
	},
	exclusions: [
		{ zh: '资金明细行（当年财政拨款、其他资金）带分值但不计入', en: 'Sub-rows of funds carry points but are not added' },
		{ zh: '有指标行没有得分的，不检查合计', en: 'Not checked where a row has no score' }
	],
	scope: 'report',
	needs: ['reports', 'scores', 'indicators'],
	passes: { zh: '9 + 48 + 38 = 95', en: '9 + 48 + 38 = 95', rows: sheet(95) },
	fails: { zh: '各行合计95，总分写97', en: 'Rows add to 95, total 97', rows: sheet(97) },
	candidates: () => sql`
		with sums as (
			select h.report_id, h.subject_id, h.total, h.total_fact, h.execution_score, h.execution_fact,
				case when h.row_count > 0 and h.no_score = 0 then h.score_sum + coalesce(h.execution_score, 0) else h.points_sum end as all_rows,
				case when h.row_count > 0 and h.no_score = 0 then h.score_sum else h.points_sum - coalesce(h.execution_score, 0) end as without_execution,
				h.points_sum, h.dimension_count, h.no_points, h.row_count, h.no_score
			from review_sheet h
			where h.total is not null and h.complete and ((h.row_count >= 2 and h.no_score = 0 and h.score_sum is not null) or ((h.row_count = 0 or (h.no_score > 0 and abs(h.max_sum - h.total_max) <= 0.1::double)) and h.dimension_count >= 3 and h.no_points = 0))
		), wrong as (
			select * from sums where abs(total - all_rows) > 0.05::double and not (dimension_count >= 3 and no_points = 0 and abs(total - points_sum) <= 0.1::double)
		), cited as (
			select report_id, hp_join(fact_id || '@computed', '~', nth, fact_id) as rows_cited, hp_join(hp_num(score), '+', nth, fact_id) as sum_text from (
				select i.report_id, i.fact_id, i.score, i.row as nth from indicators i where i.score is not null
				union all
				select c.report_id, c.fact_id, c.score, c.start from scores c where c.role = 'dimension' and c.score is not null
					and not exists (select 1 from indicators i where i.report_id = c.report_id and i.score is not null)
			) where report_id in (select report_id from wrong) group by report_id
		), wrong_dimensions as (
			select d.report_id, d.dimension, d.name, d.score, d.fact_id, r.score_sum
			from scores d join (
				select report_id, dimension, hp_sum(score) as score_sum, hp_sum(weight) as weight_sum
				from indicators group by report_id, dimension having count(*) = count(score) and count(*) = count(weight)
			) r on r.report_id = d.report_id and r.dimension = d.dimension
			where d.role = 'dimension' and d.score is not null and d.dimension <> 'execution' and abs(d.score - r.score_sum) > 0.05::double
				and d.max is not null and abs(d.max - r.weight_sum) <= 0.1::double
				and (select count(*) from scores o where o.report_id = d.report_id and o.role = 'dimension' and o.dimension = d.dimension) = 1
		), cited_dimensions as (
			select i.report_id, i.dimension, hp_join(i.fact_id || '@computed', '~', i.row, i.fact_id) as rows_cited, hp_join(hp_num(i.score), '+', i.row, i.fact_id) as sum_text
			from indicators i join wrong_dimensions w on w.report_id = i.report_id and w.dimension = i.dimension group by i.report_id, i.dimension
		)
		select ${finding({
			report: sql`s.report_id`,
			case: sql`case when s.execution_score > 0.1::double and abs(s.total - s.without_execution) <= 0.1::double then 'left_out' else 'sum' end`,
			measure: sql`abs(s.total - s.all_rows)`,
			stated: sql`hp_num(s.total) || '分'`,
			computed: sql`hp_num(s.all_rows) || '分'`,
			gap: sql`hp_num(s.total - s.all_rows) || '分'`,
			points: sql`abs(s.total - s.all_rows)`,
			params: { total: sql`s.total`, all: sql`s.all_rows`, without: sql`s.without_execution`, execution: sql`s.execution_score`, sum: sql`c.sum_text` },
			cites: [cite(sql`s.total_fact`, 'stated'), cite(sql`s.execution_fact`, 'computed'), sql`c.rows_cited`]
		})}
		from wrong s left join cited c on c.report_id = s.report_id
		union all
		select ${finding({
			report: sql`d.report_id`,
			case: sql`'dimension'`,
			line: sql`d.name`,
			measure: sql`abs(d.score - d.score_sum)`,
			stated: sql`hp_num(d.score) || '分'`,
			computed: sql`hp_num(d.score_sum) || '分'`,
			gap: sql`hp_num(d.score - d.score_sum) || '分'`,
			points: sql`abs(d.score - d.score_sum)`,
			params: { name: sql`d.name`, score: sql`d.score`, all: sql`d.score_sum`, sum: sql`r.sum_text` },
			cites: [cite(sql`d.fact_id`, 'stated'), sql`r.rows_cited`]
		})}
		from wrong_dimensions d join cited_dimensions r on r.report_id = d.report_id and r.dimension = d.dimension`,
	checks: () => sql`
		select report_id, case when total is null then 'no-total-score' when not complete then 'rows-missing' when row_count = 0 and dimension_count < 3 then 'no-score-rows' when row_count > 0 and no_score > 0 and not coalesce(dimension_count >= 3 and no_points = 0 and abs(max_sum - total_max) <= 0.1::double, false) then 'rows-without-score' end as reason from review_sheet`
});
