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
		with placed as (
			-- each row under the heading whose points it should add to
			select i.report_id, 'level' as way, i.dimension, i.l1 as name, i.l1_max as head, cast(null as varchar) as head_fact, i.fact_id, i.row, i.weight from indicators i where i.l1_max is not null
			union all
			select d.report_id, 'dimension', d.dimension, d.name, d.max, d.fact_id, i.fact_id, i.row, i.weight
			from scores d join indicators i on i.report_id = d.report_id and i.dimension = d.dimension and i.l1_max is null
			where d.role = 'dimension' and d.max is not null and d.dimension <> 'execution' and (select count(*) from scores o where o.report_id = d.report_id and o.role = 'dimension' and o.dimension = d.dimension) = 1
			union all
			-- rows whose level 1 was not read belong to the dimension printed last before them
			select w.report_id, 'before', w.dimension, w.name, w.max, w.head_fact, w.fact_id, w.row, w.weight from (
				select i.report_id, i.fact_id, i.row, i.weight, d.fact_id as head_fact, d.name, d.dimension, d.max, row_number() over (partition by i.fact_id order by d.start desc) as choice
				from indicators i join scores d on d.report_id = i.report_id and d.role = 'dimension' and d.max is not null and d.start < i.start
				where i.l1 is null and i.dimension = 'other' and not exists (select 1 from indicators o where o.report_id = d.report_id and o.dimension = d.dimension)
			) w where w.choice = 1 and w.dimension <> 'execution'
		), headed as (
			select report_id, way, name, head, head_fact, min(dimension) as dimension, hp_sum(weight) as weights from placed
			group by report_id, way, name, head, head_fact having count(*) = count(weight) and abs(hp_sum(weight) - head) > 0.1::double
		), cited as (
			select p.report_id, p.way, p.name, p.head, p.head_fact, hp_join(p.fact_id || '@computed', '~', p.row, p.fact_id) as rows_cited, hp_join(hp_num(p.weight), '+', p.row, p.fact_id) as sum_text
			from placed p join headed h on h.report_id = p.report_id and h.way = p.way and h.name is not distinct from p.name and h.head = p.head and h.head_fact is not distinct from p.head_fact
			group by p.report_id, p.way, p.name, p.head, p.head_fact
		), bonus as (select distinct report_id from indicators where regexp_matches(coalesce(l1, '') || coalesce(l2, '') || l3, '加分')),
		unlike as (
			select h.report_id, h.weight_sum + coalesce(h.execution_max, 0) as weights, h.total_max as maximum, h.execution_max, h.row_count, h.total_fact, h.execution_fact
			from review_sheet h
			where h.row_count >= 3 and h.no_weight = 0 and (h.complete or h.weight_sum + coalesce(h.execution_max, 0) > h.total_max) and not (h.execution_max is null and abs(h.weight_sum - (h.total_max - 10)) <= 0.1::double)
				and not (h.execution_max is null and abs(h.weight_sum - (h.total_max - 20)) <= 0.1::double)
				and abs(h.weight_sum + coalesce(h.execution_max, 0) - h.total_max) > 0.1::double and h.report_id not in (select report_id from bonus)
		)
		select ${finding({
			report: sql`h.report_id`,
			case: sql`'header'`,
			line: sql`h.name`,
			measure: sql`abs(h.weights - h.head)`,
			stated: sql`hp_num(h.head) || '分'`,
			computed: sql`hp_num(h.weights) || '分'`,
			gap: sql`hp_num(h.weights - h.head) || '分'`,
			points: sql`abs(h.weights - h.head)`,
			params: { name: sql`h.name`, head: sql`h.head`, weights: sql`h.weights`, sum: sql`r.sum_text` },
			cites: [cite(sql`h.first_fact`, 'stated'), sql`r.rows_cited`]
		})}
		from (
			select g.*, coalesce(g.head_fact, (select min(d.fact_id) from scores d where d.report_id = g.report_id and d.role = 'dimension' and d.dimension = g.dimension and d.max = g.head)) as first_fact from headed g
		) h
		join cited r on r.report_id = h.report_id and r.way = h.way and r.name is not distinct from h.name and r.head = h.head and r.head_fact is not distinct from h.head_fact
		join review_sheet c on c.report_id = h.report_id
		where (h.weights > h.head or c.complete) and h.report_id not in (select report_id from bonus)
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
			cites: [cite(sql`w.total_fact`, 'stated'), cite(sql`w.execution_fact`, 'computed'), sql`r.rows_cited`]
		})}
		from unlike w join (
			select report_id, hp_join(fact_id || '@computed', '~', row, fact_id) as rows_cited from indicators where report_id in (select report_id from unlike) group by report_id
		) r on r.report_id = w.report_id`,
	checks: () => sql`
		select report_id, case when row_count = 0 then 'no-indicators' when no_weight > 0 then 'rows-without-weight' end as reason from review_sheet`
});
