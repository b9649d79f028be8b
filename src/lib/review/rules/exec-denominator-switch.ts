/** Rule 4: the adjusted budget equals spending to the cent, while the initial one was far away. */
import { sql } from '../../engine/sql.ts';
import { cite, finding, word } from '../candidate.ts';
import { aReport, whole } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

export const execDenominatorSwitch = defineRule({
	id: 'exec-denominator-switch',
	no: 4,
	group: 'execution',
	title: { zh: '调整预算后执行率恰为100%', en: 'Exactly 100 % after adjusting the budget' },
	question: { zh: '全年预算是否只是照执行数改写的？', en: 'Was the adjusted budget merely set to what was spent?' },
	method: {
		zh: '全年预算数 = 全年执行数（相差不超过0.01万元），且 |执行数 − 年初预算数| ÷ 年初预算数 > 10%',
		en: 'adjusted budget = executed (within 0.01), and |executed − initial| ÷ initial > 10 %'
	},
	thresholds: { widest: { value: 5, unit: '%', zh: '候选下限', en: 'Candidates from', source: OWN_DEFAULT } },
	cases: {
		switched: {
			zh: '执行数偏离年初预算的百分比',
			en: 'Distance of spending from the initial budget',
			unit: '%',
			direction: 'above',
			steps: [
				{ severity: 'major', from: 30 },
				{ severity: 'minor', from: 10 }
			],
			source: {
				zh: '30%：长沙市雨花区部门整体支出评分表（2017）、预算绩效系统、决算公开核查工具；10% 为本系统默认值',
				en: '30%: Yuhua District, Changsha, scoring table (2017), a budget-performance system, a checker of final accounts; 10% is a default of this system'
			}
		},
		approved: {
			zh: '同上，报告写明调整经批准',
			en: 'The same, with an approval named',
			unit: '%',
			direction: 'above',
			steps: [],
			source: {
				zh: '《预算法》：经批准的调整有效，已写明批准的只列出，不作疑点',
				en: 'Budget Law: an approved adjustment stands; where approval is stated it is shown, not counted'
			}
		}
	},
	exclusions: [{ zh: '报告写明调整经批准并有文号的，只作提示', en: 'An approval with its document makes it a note only' }],
	scope: 'report',
	needs: ['reports', 'remarks'],
	passes: {
		zh: '年初480万元，全年500万元，执行500万元：偏离4.17%',
		en: '480, 500, 500',
		rows: { reports: [aReport({ report_id: 'a', ...whole(480, 500, 500) })] }
	},
	fails: { zh: '年初300万元，全年500万元，执行500万元', en: '300, 500, 500', rows: { reports: [aReport({ report_id: 'a', ...whole(300, 500, 500) })] } },
	candidates: (t) => sql`
		select ${finding({
			report: sql`l.subject_id`,
			case: sql`case when a.feature_id is null then 'switched' else 'approved' end`,
			line: word('total'),
			measure: sql`100 * abs(l.executed - l.initial) / l.initial`,
			stated: sql`'100%'`,
			computed: sql`hp_num(100 * l.executed / l.initial) || '%'`,
			gap: sql`hp_num(l.executed - l.initial) || '万元'`,
			amount: sql`abs(l.executed - l.initial)`,
			params: { initial: sql`l.initial`, adjusted: sql`l.adjusted`, executed: sql`l.executed` },
			cites: [
				cite(sql`l.adjusted_fact`, 'stated'),
				cite(sql`l.executed_fact`, 'stated'),
				cite(sql`l.initial_fact`, 'computed'),
				cite(sql`a.feature_id`, 'context')
			]
		})}
		from review_line l
		left join (select m.subject_id, min(r.feature_id) as feature_id from remarks r join review_member m on m.report_id = r.report_id where r.kind = 'approved' group by m.subject_id) a on a.subject_id = l.subject_id
		where l.category = 'total' and l.initial > 0 and abs(l.adjusted - l.executed) <= 0.0101::double and 100 * abs(l.executed - l.initial) / l.initial > ${t.widest}`,
	checks: () => sql`
		select subject_id as report_id, case when initial is null then 'no-initial-budget' when adjusted is null then 'no-adjusted-budget' when executed is null then 'no-spending' end as reason
		from review_line where category = 'total'`
});
