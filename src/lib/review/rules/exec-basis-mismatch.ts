/** Rule 6: the figure in the cell for spending is the income total. */
import { sql } from '../../engine/sql.ts';
import { cite, finding, word } from '../candidate.ts';
import { anAmount, aReport } from '../example.ts';
import { defineRule } from '../rule.ts';

const amounts = (listed: number, income: number, spent: number) => [
	anAmount({ fact_id: 'a.a1', report_id: 'a', category: 'total', stage: 'executed', value_wan: listed, in_form: true, start: 10 }),
	anAmount({ fact_id: 'a.a2', report_id: 'a', category: 'revenue_total', stage: 'executed', value_wan: income, sentence: 5, start: 50 }),
	anAmount({ fact_id: 'a.a3', report_id: 'a', category: 'total', stage: 'executed', value_wan: spent, sentence: 6, start: 70 })
];

export const execBasisMismatch = defineRule({
	id: 'exec-basis-mismatch',
	no: 6,
	group: 'execution',
	title: { zh: '执行数口径错误', en: 'Executed amount on the wrong basis' },
	question: { zh: '表中“执行数”填的是支出，还是收入？', en: 'Is the figure in the cell for spending really spending?' },
	method: {
		zh: '表中执行数 = 收入决算数（精度以内），且与支出决算数相差超过1%',
		en: 'executed in the form = income total (within precision), and differs from expenditure by more than 1 %'
	},
	thresholds: {},
	cases: {
		income: {
			zh: '执行数与支出决算数的差距',
			en: 'Distance from expenditure',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'critical', from: 1 }],
			source: {
				zh: '自评表“全年执行数”一栏应填支出数；1% 为本系统默认值',
				en: 'The form’s column of executed amounts is for expenditure; 1% is a default of this system'
			}
		}
	},
	exclusions: [{ zh: '收入等于支出的单位不计', en: 'Units whose income equals expenditure' }],
	scope: 'report',
	needs: ['reports', 'amounts'],
	passes: {
		zh: '表中执行数等于支出决算数',
		en: 'The form holds expenditure',
		rows: { reports: [aReport({ report_id: 'a' })], amounts: amounts(620, 600, 620) }
	},
	fails: {
		zh: '表中执行数600万元是收入，支出为620万元',
		en: 'The form holds income',
		rows: { reports: [aReport({ report_id: 'a' })], amounts: amounts(600, 600, 620) }
	},
	candidates: () => sql`
		select ${finding({
			report: sql`b.subject_id`,
			case: word('income'),
			line: word('total'),
			measure: sql`100 * abs(b.spent - b.listed) / nullif(abs(b.spent), 0)`,
			stated: sql`hp_num(b.listed) || '万元'`,
			computed: sql`hp_num(b.spent) || '万元'`,
			gap: sql`hp_num(b.spent - b.listed) || '万元'`,
			amount: sql`abs(b.spent - b.listed)`,
			params: { listed: sql`b.listed`, income: sql`b.income`, spent: sql`b.spent`, budget: sql`l.budget` },
			cites: [cite(sql`b.listed_fact`, 'stated'), cite(sql`b.income_fact`, 'computed'), cite(sql`b.spent_fact`, 'computed')]
		})}
		from review_basis b left join review_line l on l.subject_id = b.subject_id and l.category = 'total'`,
	checks: () => sql`
		select s.subject_id as report_id, case when i.subject_id is null then 'no-income' when e.subject_id is null then 'no-spending' end as reason
		from review_subject s
		left join review_value i on i.subject_id = s.subject_id and i.category = 'revenue_total' and i.stage = 'executed'
		left join review_value e on e.subject_id = s.subject_id and e.category = 'total' and e.stage = 'executed'`
});
