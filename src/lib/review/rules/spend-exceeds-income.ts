/** Rule 7: expenditure above income with no opening balance named. */
import { sql } from '../../engine/sql.ts';
import { cite, finding, word } from '../candidate.ts';
import { anAmount, aReport, whole } from '../example.ts';
import { defineRule } from '../rule.ts';

const income = anAmount({ fact_id: 'a.a1', report_id: 'a', category: 'revenue_total', stage: 'executed', value_wan: 500 });

export const spendExceedsIncome = defineRule({
	id: 'spend-exceeds-income',
	no: 7,
	group: 'execution',
	title: { zh: '支出大于收入且无结转来源', en: 'Spending above income without carry-over' },
	question: { zh: '多花的钱从哪里来？', en: 'Where did the money beyond income come from?' },
	method: { zh: '（支出 − 收入 − 年初结转）÷ 支出 × 100%', en: '(expenditure − income − carried in) ÷ expenditure × 100 %' },
	thresholds: {},
	cases: {
		unexplained: {
			zh: '没有来源的支出占比',
			en: 'Share of spending without source',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'major', from: 1 }],
			source: { zh: '支出 = 收入 + 动用结转；1% 为本系统默认值', en: 'Expenditure = income + carry-over used; 1% is a default of this system' }
		},
		named: {
			zh: '同上，正文提到动用结转但没有数',
			en: 'The same, where carry-over is named without a figure',
			unit: '%',
			direction: 'above',
			steps: [],
			source: { zh: '账上有结转而正文没有写数的，请单位说明，不作疑点', en: 'Where a carry-over is mentioned without a figure the unit is asked; not counted' }
		}
	},
	exclusions: [{ zh: '年初结转足以弥补的不计', en: 'Where the opening balance covers the gap' }],
	scope: 'report',
	needs: ['reports', 'amounts', 'remarks'],
	passes: {
		zh: '支出520万元，收入500万元，年初结转30万元',
		en: '520 spent, 500 income, 30 carried in',
		rows: {
			reports: [aReport({ report_id: 'a', ...whole(500, 520, 520) })],
			amounts: [income, anAmount({ fact_id: 'a.a2', report_id: 'a', category: 'carryover', stage: 'carried_in', value_wan: 30 })]
		}
	},
	fails: {
		zh: '支出560万元，收入500万元，无结转',
		en: '560 spent, 500 income',
		rows: { reports: [aReport({ report_id: 'a', ...whole(500, 520, 560) })], amounts: [income] }
	},
	candidates: () => sql`
		select ${finding({
			report: sql`l.subject_id`,
			case: sql`case when k.feature_id is null then 'unexplained' else 'named' end`,
			line: word('total'),
			measure: sql`100 * (l.executed - i.value_wan - coalesce(c.carried, 0)) / l.executed`,
			stated: sql`hp_num(l.executed) || '万元'`,
			computed: sql`hp_num(i.value_wan + coalesce(c.carried, 0)) || '万元'`,
			gap: sql`hp_num(l.executed - i.value_wan - coalesce(c.carried, 0)) || '万元'`,
			amount: sql`l.executed - i.value_wan - coalesce(c.carried, 0)`,
			params: { spent: sql`l.executed`, income: sql`i.value_wan`, carried: sql`c.carried` },
			cites: [cite(sql`l.executed_fact`, 'stated'), cite(sql`i.fact_id`, 'computed'), cite(sql`c.fact_id`, 'context'), cite(sql`k.feature_id`, 'context')]
		})}
		from review_line l
		join review_value i on i.subject_id = l.subject_id and i.category = 'revenue_total' and i.stage = 'executed'
		left join (
			select subject_id, max(value_wan) as carried, min(fact_id) as fact_id from review_amount
			where of_report_year and (stage = 'carried_in' or (category = 'carryover' and stage in ('initial_budget', 'adjusted_budget'))) group by subject_id
		) c on c.subject_id = l.subject_id
		left join (select m.subject_id, min(r.feature_id) as feature_id from remarks r join review_member m on m.report_id = r.report_id where r.kind = 'carry-in' group by m.subject_id) k on k.subject_id = l.subject_id
		where l.category = 'total' and l.executed > 0 and l.executed - i.value_wan - coalesce(c.carried, 0) > 0.0101::double
			and not (c.subject_id is null and exists (select 1 from remarks r join review_member m on m.report_id = r.report_id where m.subject_id = l.subject_id and r.kind = 'carry-in-figure'))`,
	checks: () => sql`
		select l.subject_id as report_id, case when i.subject_id is null then 'no-income' when l.executed is null then 'no-spending' end as reason
		from review_line l left join review_value i on i.subject_id = l.subject_id and i.category = 'revenue_total' and i.stage = 'executed' where l.category = 'total'`
});
