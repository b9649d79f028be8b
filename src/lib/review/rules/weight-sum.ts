/** Rule 14: row weights do not match their header, or the maximum is not 100. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { anIndicator, aReport, aScore } from '../example.ts';
import { defineRule } from '../rule.ts';

const sheet = (second: number) => ({
	reports: [aReport({ report_id: 'a', self_score: 95, self_score_max: 100, self_score_fact: 'a.s0' })],
	scores: [aScore({ fact_id: 'a.s1', report_id: 'a', role: 'dimension', dimension: 'execution', name: '预算执行率', max: 10, score: 10 })],
	indicators: [
		anIndicator({ fact_id: 'a.i1', report_id: 'a', l3: '第一项', weight: 50, l1_max: 50 }),
		anIndicator({ fact_id: 'a.i2', report_id: 'a', l3: '第二项', row: 2, dimension: 'outcome', l1: '效益指标', weight: second, l1_max: 40 }),
		anIndicator({ fact_id: 'a.i3', report_id: 'a', l3: '第三项', row: 3, dimension: 'outcome', l1: '效益指标', weight: 20, l1_max: 40 })
	]
});

export const weightSum = defineRule({
	id: 'weight-sum',
	no: 14,
	group: 'scoring',
	title: { zh: '分值设置错误', en: 'Weights do not add up' },
	question: { zh: '分值加起来是不是栏头所列、满分是不是100？', en: 'Do weights match their header and add to 100?' },
	method: { zh: 'Σ行分值 ≠ 栏头分值；或全部分值之和 ≠ 100', en: 'Σ row weights ≠ header weight; or Σ all ≠ 100' },
	thresholds: {},
	cases: {
		header: {
			zh: '行分值之和与栏头之差',
			en: 'Rows against their header',
			unit: '分',
			direction: 'above',
			steps: [{ severity: 'major', from: 0.1 }],
			source: {
				zh: '财政部 2016 年项目支出绩效自评通知：各部分分值固定，行分值之和应等于栏头',
				en: 'MOF notice on project self-evaluation (2016): weights of the parts are fixed, rows add up to their head'
			}
		},
		maximum: {
			zh: '满分之和与100之差',
			en: 'Sum of maxima against 100',
			unit: '分',
			direction: 'above',
			steps: [{ severity: 'major', from: 0.1 }],
			source: { zh: '财政部 2016 年项目支出绩效自评通知：满分 100 分', en: 'MOF notice on project self-evaluation (2016): 100 points in all' }
		}
	},
	exclusions: [
		{ zh: '设有加分项的体系请核对通知', en: 'Schemes with bonus points' },
		{
			zh: '有指标行没有分值的、表格没有总分或总分高于已读分值之和的（表未读全），不检查不足',
			en: 'Not checked where a row has no weight; a shortfall not where the sheet has no total or a total above the weights that were read'
		}
	],
	scope: 'report',
	needs: ['scores', 'indicators'],
	passes: { zh: '10 + 50 + 20 + 20 = 100', en: 'adds to 100', rows: sheet(20) },
	fails: { zh: '效益指标栏头40分，各行合计50分', en: 'header 40, rows 50', rows: sheet(30) },
	candidates: () => sql`
		with headed as (
			select g.*, (select min(d.fact_id) from scores d where d.report_id = g.report_id and d.role = 'dimension' and d.dimension = g.dimension and d.max = g.head) as head_fact from (
				select i.report_id, min(i.dimension) as dimension, i.l1, i.l1_max as head, hp_sum(i.weight) as weights, hp_join(i.fact_id || '@computed', '~', i.row, i.fact_id) as rows_cited,
					hp_join(hp_num(i.weight), '+', i.row, i.fact_id) as sum_text
				from indicators i where i.l1_max is not null group by i.report_id, i.l1, i.l1_max having count(*) = count(i.weight)
			) g
			union all
			select d.report_id, d.dimension, d.name, d.max, r.weights, r.rows_cited, r.sum_text, d.fact_id
			from scores d join (
				select report_id, dimension, hp_sum(weight) as weights, hp_join(fact_id || '@computed', '~', row, fact_id) as rows_cited, hp_join(hp_num(weight), '+', row, fact_id) as sum_text
				from indicators where l1_max is null group by report_id, dimension having count(*) = count(weight)
			) r on r.report_id = d.report_id and r.dimension = d.dimension
			where d.role = 'dimension' and d.max is not null and d.dimension <> 'execution' and (select count(*) from scores o where o.report_id = d.report_id and o.role = 'dimension' and o.dimension = d.dimension) = 1
			union all
			-- rows whose level 1 was not read belong to the dimension printed last before them
			select w.report_id, w.dimension, w.name, w.max, hp_sum(w.weight), hp_join(w.row_id || '@computed', '~', w.row, w.row_id), hp_join(hp_num(w.weight), '+', w.row, w.row_id), w.fact_id from (
				select i.report_id, i.fact_id as row_id, i.row, i.weight, d.fact_id, d.name, d.dimension, d.max, row_number() over (partition by i.fact_id order by d.start desc) as choice
				from indicators i join scores d on d.report_id = i.report_id and d.role = 'dimension' and d.max is not null and d.start < i.start
				where i.l1 is null and i.dimension = 'other' and not exists (select 1 from indicators o where o.report_id = d.report_id and o.dimension = d.dimension)
			) w where w.choice = 1 and w.dimension <> 'execution' group by w.report_id, w.dimension, w.name, w.max, w.fact_id having count(*) = count(w.weight)
		), bonus as (select distinct report_id from indicators where regexp_matches(coalesce(l1, '') || coalesce(l2, '') || l3, '加分'))
		select ${finding({
			report: sql`h.report_id`,
			case: sql`'header'`,
			line: sql`h.l1`,
			measure: sql`abs(h.weights - h.head)`,
			stated: sql`hp_num(h.head) || '分'`,
			computed: sql`hp_num(h.weights) || '分'`,
			gap: sql`hp_num(h.weights - h.head) || '分'`,
			points: sql`abs(h.weights - h.head)`,
			params: { name: sql`h.l1`, head: sql`h.head`, weights: sql`h.weights`, sum: sql`h.sum_text` },
			cites: [cite(sql`h.head_fact`, 'stated'), sql`h.rows_cited`]
		})}
		from headed h join review_sheet c on c.report_id = h.report_id
		where (h.weights - h.head > 0.1::double or (h.head - h.weights > 0.1::double and c.complete)) and h.report_id not in (select report_id from bonus)
		union all
		select ${finding({
			report: sql`w.report_id`,
			case: sql`'maximum'`,
			measure: sql`abs(w.weights - w.maximum)`,
			stated: sql`hp_num(w.maximum) || '分'`,
			computed: sql`hp_num(w.weights) || '分'`,
			gap: sql`hp_num(w.weights - w.maximum) || '分'`,
			points: sql`abs(w.weights - w.maximum)`,
			params: { maximum: sql`w.maximum`, weights: sql`w.weights`, execution: sql`w.execution_max`, rows: sql`w.row_count` },
			cites: [cite(sql`w.total_fact`, 'stated'), cite(sql`w.execution_fact`, 'computed'), sql`w.rows_cited`]
		})}
		from (
			select h.report_id, h.weight_sum + coalesce(h.execution_max, 0) as weights, h.total_max as maximum, h.execution_max, h.row_count, h.total_fact, h.execution_fact, r.rows_cited
			from review_sheet h
			join (select report_id, hp_join(fact_id || '@computed', '~', row, fact_id) as rows_cited from indicators group by report_id) r on r.report_id = h.report_id
			where h.row_count >= 3 and h.no_weight = 0 and (h.complete or h.weight_sum + coalesce(h.execution_max, 0) > h.total_max) and not (h.execution_max is null and abs(h.weight_sum - (h.total_max - 10)) <= 0.1::double)
				and not (h.execution_max is null and abs(h.weight_sum - (h.total_max - 20)) <= 0.1::double)
		) w
		where abs(w.weights - w.maximum) > 0.1::double and w.report_id not in (select report_id from bonus)`,
	checks: () => sql`
		select report_id, case when row_count = 0 then 'no-indicators' when no_weight > 0 then 'rows-without-weight' end as reason from review_sheet`
});
