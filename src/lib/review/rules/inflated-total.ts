/** Rule 19: a high self-score against poor execution or against findings of this review. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { anIndicator, aReport, whole } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const scored = (executed: number) => ({
	reports: [aReport({ report_id: 'a', ...whole(100, 100, executed), self_score: 94, self_score_max: 100, self_score_fact: 'a.s0' })],
	indicators: [
		anIndicator({ fact_id: 'a.i1', report_id: 'a', l3: '第一项', weight: 45, score: 45 }),
		anIndicator({ fact_id: 'a.i2', report_id: 'a', l3: '第二项', row: 2, weight: 45, score: 44 })
	]
});

export const inflatedTotal = defineRule({
	id: 'inflated-total',
	no: 19,
	group: 'scoring',
	title: { zh: '自评总分虚高', en: 'Inflated self-score' },
	question: { zh: '总分与执行情况、与本次疑点是否相称？', en: 'Does the total agree with execution and with what this review found?' },
	method: {
		zh: '（甲）(I−X)÷I > 5%，I=指标得分率，X=min(1,重算执行率)；（乙）未支出超过20%且总分≥90；（丙）总分≥95而有严重疑点或三条较重疑点；（丁）总分100而问题部分承认不足',
		en: '(a) (I − X) ÷ I > 5 %; (b) more than 20 % unspent and score ≥ 90; (c) score ≥ 95 with a critical or three major findings; (d) score 100 while defects are admitted'
	},
	thresholds: {
		high: { value: 90, unit: '分', zh: '高分线（乙）', en: 'High score for (b)', source: OWN_DEFAULT },
		top: { value: 95, unit: '分', zh: '高分线（丙）', en: 'High score for (c)', source: OWN_DEFAULT }
	},
	cases: {
		execution: {
			zh: '指标得分率高出执行率',
			en: 'Indicator share above execution',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'major', from: 5 }],
			source: { zh: '多省使用的预算绩效系统：红灯规则', en: 'A budget-performance system in use in several provinces: its red rule' }
		},
		unspent: {
			zh: '未支出占比',
			en: 'Share unspent',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'major', from: 20 }],
			source: { zh: '多省使用的预算绩效系统：黄灯规则', en: 'A budget-performance system in use in several provinces: its amber rule' }
		},
		findings: {
			zh: '疑点分量（严重计3、较重计1）',
			en: 'Findings, critical counted three times',
			unit: '',
			direction: 'at-least',
			steps: [{ severity: 'major', from: 3 }],
			source: OWN_DEFAULT
		},
		admitted: {
			zh: '满分而承认不足',
			en: 'Full score, defects admitted',
			unit: '',
			direction: 'at-least',
			steps: [{ severity: 'minor', from: 1 }],
			source: OWN_DEFAULT
		}
	},
	exclusions: [
		{
			zh: '执行率按重算值，不用自评的执行率得分；地区层面疑点和同类离群不计入（丙）',
			en: 'The recomputed rate, not the self-scored points; batch findings and peer-outlier do not count for (c)'
		},
		{ zh: '依其他规则的默认阈值得出，调整阈值时不随之变动', en: 'Stands at the default thresholds of the other rules' }
	],
	scope: 'report',
	needs: ['reports', 'indicators', 'scores', 'sections'],
	after: 'all',
	passes: { zh: '执行率97%，指标得分率98.9%', en: '97 % spent, 98.9 % of the points', rows: scored(97) },
	fails: { zh: '执行率75%，指标得分率98.9%，总分94', en: '75 % spent, 98.9 % of the points', rows: scored(75) },
	candidates: (t) => sql`
		with sheets as (
			select h.report_id, h.subject_id, h.total_fact, case when h.total <= 1.05::double * h.total_max then 100 * h.total / nullif(h.total_max, 0) end as total, x.rate, x.executed_fact, x.budget_fact,
				case when h.row_count >= 2 and h.no_score = 0 and h.no_weight = 0 and h.weight_sum > 0 then 100 * h.score_sum / h.weight_sum
					when h.dimension_count >= 2 and h.no_points = 0 and h.max_sum - coalesce(h.execution_max, 0) > 0 then 100 * (h.points_sum - coalesce(h.execution_score, 0)) / (h.max_sum - coalesce(h.execution_max, 0)) end as share
			from (select *, row_number() over (partition by subject_id order by case when total is null then 1 else 0 end, row_count desc, case when report_id = subject_id then 0 else 1 end, report_id) as choice from review_sheet) h
			left join review_execution x on x.subject_id = h.subject_id where h.choice = 1
		), counted as (
			select m.subject_id, cast(sum(case when f.severity = 'critical' then 1 else 0 end) as integer) as critical, cast(sum(case when f.severity = 'major' then 1 else 0 end) as integer) as major
			from review_found f join review_member m on m.report_id = f.report_id where f.fires and f.rule <> 'peer-outlier' and f.rule <> 'inflated-total' group by m.subject_id
		)
		select ${finding({
			report: sql`report_id`,
			case: sql`'execution'`,
			line: sql`'execution'`,
			measure: sql`100 * (share - least(100, rate)) / share`,
			stated: sql`hp_num(share) || '%'`,
			computed: sql`hp_num(least(100, rate)) || '%'`,
			gap: sql`hp_num(share - least(100, rate)) || '个百分点'`,
			params: { share: sql`share`, rate: sql`rate`, total: sql`total` },
			cites: [cite(sql`total_fact`, 'stated'), cite(sql`executed_fact`, 'computed'), cite(sql`budget_fact`, 'computed')]
		})}
		from sheets where share > 0 and rate is not null and 100 * (share - least(100, rate)) / share > 2
		union all
		select ${finding({
			report: sql`report_id`,
			case: sql`'unspent'`,
			line: sql`'unspent'`,
			measure: sql`100 - rate`,
			stated: sql`hp_num(total) || '分'`,
			computed: sql`hp_num(rate) || '%'`,
			params: { total: sql`total`, rate: sql`rate` },
			cites: [cite(sql`total_fact`, 'stated'), cite(sql`executed_fact`, 'computed'), cite(sql`budget_fact`, 'computed')]
		})}
		from sheets where total >= ${t.high} and 100 - rate > 10
		union all
		select ${finding({
			report: sql`s.report_id`,
			case: sql`'findings'`,
			line: sql`'findings'`,
			measure: sql`3 * c.critical + c.major`,
			stated: sql`hp_num(s.total) || '分'`,
			params: { total: sql`s.total`, critical: sql`c.critical`, major: sql`c.major` },
			cites: [cite(sql`s.total_fact`, 'stated')]
		})}
		from sheets s join counted c on c.subject_id = s.subject_id where s.total >= ${t.top}
		union all
		select ${finding({
			report: sql`s.report_id`,
			case: sql`'admitted'`,
			line: sql`'admitted'`,
			measure: sql`1`,
			stated: sql`hp_num(s.total) || '分'`,
			certainty: 'medium',
			params: { total: sql`s.total`, words: sql`substr(p.quote, 1, 80)` },
			cites: [cite(sql`s.total_fact`, 'stated'), cite(sql`p.feature_id`, 'computed')]
		})}
		from sheets s join (
			select m.subject_id, min(c.feature_id) as feature_id, min(c.quote) as quote from sections c join review_member m on m.report_id = c.report_id where c.role = 'problems' and c.admits group by m.subject_id
		) p on p.subject_id = s.subject_id where s.total >= 99.999::double`,
	checks: () => sql`select report_id, case when total is null and row_count = 0 then 'no-total-score' end as reason from review_sheet`
});
