/** Rule 2: an execution rate so far out that a misplaced decimal, a wrong unit or a missing budget is likelier than real spending. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { aReport, whole } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

/** The power of ten that would bring the rate into 80–120 %, as a factor on the executed amount; null where none does. */
const FACTOR = sql`case
	when rate / 10 between 80 and 120 then 0.1::double when rate / 100 between 80 and 120 then 0.01::double when rate / 10000 between 80 and 120 then 0.0001::double
	when rate * 10 between 80 and 120 then 10.0::double when rate * 100 between 80 and 120 then 100.0::double when rate * 10000 between 80 and 120 then 10000.0::double end`;

export const execExtreme = defineRule({
	id: 'exec-extreme',
	no: 2,
	group: 'execution',
	title: { zh: '执行率异常值（含单位或小数点疑点）', en: 'Extreme execution rate (unit or decimal point in question)' },
	question: { zh: '哪些执行率离奇到更像单位、小数点或预算数写错？', en: 'Which rates look like a wrong unit, decimal point or budget?' },
	method: {
		zh: '执行率高于300%或低于10%；再试把执行数乘除10、100、10000后是否落入80%–120%（只作提问）',
		en: 'rate above 300 % or below 10 %; then whether a factor of 10, 100 or 10,000 brings it into 80–120 % (as a question only)'
	},
	thresholds: {
		widest_high: { value: 200, unit: '%', zh: '候选上限', en: 'Candidates from', source: OWN_DEFAULT },
		widest_low: { value: 20, unit: '%', zh: '候选下限', en: 'Candidates up to', source: OWN_DEFAULT }
	},
	cases: {
		high: {
			zh: '执行率',
			en: 'Execution rate',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'critical', from: 300 }],
			source: {
				zh: '决算公开核查工具筛查畸大数；300% 与 10% 为本系统默认值',
				en: 'Checkers of published final accounts screen for oversized values; 300% and 10% are defaults of this system'
			}
		},
		low: {
			zh: '执行率',
			en: 'Execution rate',
			unit: '%',
			direction: 'below',
			steps: [{ severity: 'critical', from: 10 }],
			source: {
				zh: '决算公开核查工具筛查畸大数；300% 与 10% 为本系统默认值',
				en: 'Checkers of published final accounts screen for oversized values; 300% and 10% are defaults of this system'
			}
		}
	},
	exclusions: [
		{
			zh: '只看整体、基本支出、项目支出；全年预算等于执行数时另看年初预算',
			en: 'Whole, basic and project only; against the initial budget where the adjusted one equals spending'
		},
		{ zh: '债券、征地资金经小单位过账，新设单位：请单位说明', en: 'Bond or land money routed through a small office, new units: ask' }
	],
	scope: 'report',
	needs: ['reports', 'amounts'],
	passes: { zh: '预算100万元，执行280万元：未超过300%', en: '280 of 100', rows: { reports: [aReport({ report_id: 'a', ...whole(100, 100, 280) })] } },
	fails: {
		zh: '预算100万元，执行9500万元：除以100后为95%',
		en: '9,500 of 100: a hundredth would be 95 %',
		rows: { reports: [aReport({ report_id: 'a', ...whole(100, 100, 9500) })] }
	},
	candidates: (t) => sql`
		select ${finding({
			report: sql`subject_id`,
			case: sql`case when rate > 100 then 'high' else 'low' end`,
			line: sql`category`,
			measure: sql`rate`,
			stated: sql`hp_num(executed) || '万元'`,
			computed: sql`hp_num(rate) || '%'`,
			gap: sql`hp_num(executed - budget) || '万元'`,
			amount: sql`abs(executed - budget)`,
			params: { line: sql`category`, basis: sql`basis`, budget: sql`budget`, executed: sql`executed`, rate: sql`rate`, factor: FACTOR },
			cites: [cite(sql`executed_fact`, 'stated'), cite(sql`budget_fact`, 'computed')]
		})}
		from (
			select l.subject_id, l.category, 'budget' as basis, l.budget, l.budget_fact, l.executed, l.executed_fact, 100 * l.executed / l.budget as rate
			from review_line l join review_subject s on s.subject_id = l.subject_id
			where l.budget > 0 and l.executed >= 0 and (l.category = 'total' or (s.kind = 'department' and l.category in ('basic', 'project')))
			union all
			select subject_id, category, 'initial', initial, initial_fact, executed, executed_fact, 100 * executed / initial
			from review_line where category = 'total' and initial > 0 and executed >= 0 and adjusted is not null and abs(adjusted - executed) <= 0.0101::double and abs(initial - adjusted) > 0.0101::double
		) where rate > ${t.widest_high} or rate < ${t.widest_low}`,
	checks: () => sql`
		select s.subject_id as report_id, case when l.subject_id is null then 'no-budget-and-spending' end as reason
		from review_subject s left join (select distinct subject_id from review_line where budget > 0 and executed is not null and category in ('total', 'basic', 'project')) l on l.subject_id = s.subject_id`
});
