/** Rule 3: money was not spent, and the report does not say why. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { aReason, aReport, whole } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

export const execUnderspend = defineRule({
	id: 'exec-underspend',
	no: 3,
	group: 'execution',
	title: { zh: '预算执行率偏低', en: 'Low execution rate' },
	question: { zh: '哪些钱没有花出去，报告有没有说明原因？', en: 'Which money was not spent, and does the report say why?' },
	method: {
		zh: '执行数 ÷ 全年预算数 × 100%；写明具体原因的，80%以上不列，以下降一档',
		en: 'executed ÷ adjusted budget × 100 %; with a specific reason silent from 80 % up, one step milder below'
	},
	thresholds: { widest: { value: 95, unit: '%', zh: '候选上限', en: 'Candidates below', source: OWN_DEFAULT } },
	cases: {
		unexplained: {
			zh: '执行率（未说明原因）',
			en: 'Execution rate, no reason given',
			unit: '%',
			direction: 'below',
			steps: [
				{ severity: 'critical', from: 60 },
				{ severity: 'major', from: 80 },
				{ severity: 'minor', from: 90 }
			],
			source: {
				zh: '四川省 2023 年自评表：低于 90% 须说明；多省使用的预算绩效系统：未支出超过 20% 亮黄灯，更多的亮红灯；朔州市 2015 年支出进度通报：60% 以下约谈',
				en: 'Sichuan form 2023: below 90% to be explained; a system in use in several provinces: amber above 20% unspent, red further on; Shuozhou bulletin 2015: units below 60% were summoned'
			}
		},
		explained: {
			zh: '执行率（已说明原因）',
			en: 'Execution rate, reason given',
			unit: '%',
			direction: 'below',
			steps: [
				{ severity: 'major', from: 60 },
				{ severity: 'minor', from: 80 }
			],
			source: {
				zh: '写明具体原因的降一档，80% 以上不列；“年中调整了部分预算”不算原因',
				en: 'With a specific reason one step milder, and nothing from 80% up; “part of the budget was adjusted” is no reason'
			}
		}
	},
	exclusions: [
		{ zh: '只看整体、基本支出、项目支出；不看三公、单项来源和工资明细', en: 'Whole, basic and project only' },
		{
			zh: '“年中调整了部分预算”一类的话不算原因；采购节约且目标完成的是好事，请注明节约',
			en: 'A vague remark is no reason; savings with targets met are good news'
		}
	],
	scope: 'report',
	needs: ['reports', 'amounts', 'reasons'],
	passes: {
		zh: '执行率85%，写明工程款待验收后支付',
		en: '85 %, with a specific reason',
		rows: { reports: [aReport({ report_id: 'a', ...whole(100, 100, 85) })], reasons: [aReason({ feature_id: 'a.f1', report_id: 'a', about: 'underspend' })] }
	},
	fails: { zh: '执行率55%，没有原因', en: '55 %, no reason', rows: { reports: [aReport({ report_id: 'a', ...whole(100, 100, 55) })] } },
	candidates: (t) => sql`
		select ${finding({
			report: sql`l.subject_id`,
			case: sql`case when r.feature_id is null then 'unexplained' else 'explained' end`,
			line: sql`l.category`,
			measure: sql`l.rate`,
			stated: sql`hp_num(coalesce(l.executed, l.rate_stated)) || case when l.executed is null then '%' else '万元' end`,
			computed: sql`hp_num(l.rate) || '%'`,
			gap: sql`hp_num(l.budget - l.executed) || '万元'`,
			amount: sql`l.budget - l.executed`,
			params: { line: sql`l.category`, budget: sql`l.budget`, executed: sql`l.executed`, rate: sql`l.rate`, reason: sql`r.quote` },
			cites: [cite(sql`l.executed_fact`, 'stated'), cite(sql`l.budget_fact`, 'computed'), cite(sql`l.rate_fact`, 'stated'), cite(sql`r.feature_id`, 'context')]
		})}
		from (
			select l.subject_id, l.category, l.budget, l.executed, l.budget_fact, l.executed_fact, 100 * l.executed / l.budget as rate, null as rate_fact, null as rate_stated
			from review_line l join review_subject s on s.subject_id = l.subject_id
			where l.budget > 0 and l.executed >= 0 and l.budget - l.executed > hp_tol(l.budget_decimals, l.executed_decimals)
				and (l.category = 'total' or (s.kind = 'department' and l.category in ('basic', 'project')))
			union all
			select subject_id, 'total', null, null, null, null, rate, rate_fact, rate_stated from review_execution where origin = 'stated'
		) l
		left join (
			select m.subject_id, r.line, min(r.feature_id) as feature_id, min(r.quote) as quote
			from reasons r join review_member m on m.report_id = r.report_id where r.about = 'underspend' and r.specific group by m.subject_id, r.line
		) r on r.subject_id = l.subject_id and (r.line is null or r.line = l.category or l.category = 'total')
		where l.rate < ${t.widest}
		qualify row_number() over (partition by l.subject_id, l.category order by r.feature_id nulls last) = 1`,
	checks: () => sql`
		select s.subject_id as report_id, case when l.subject_id is null and x.origin is null then 'no-budget-and-spending' end as reason
		from review_subject s left join (select distinct subject_id from review_line where budget > 0 and executed is not null and category in ('total', 'basic', 'project')) l on l.subject_id = s.subject_id
		left join review_execution x on x.subject_id = s.subject_id`
});
