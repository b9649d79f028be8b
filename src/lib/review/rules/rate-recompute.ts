/** Rule 9: a printed percentage does not follow from the two amounts beside it. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { anAmount, aRate, aReport } from '../example.ts';
import { defineRule } from '../rule.ts';

const pair = [
	anAmount({ fact_id: 'a.a1', report_id: 'a', category: 'project', stage: 'adjusted_budget', value_wan: 300 }),
	anAmount({ fact_id: 'a.a2', report_id: 'a', category: 'project', stage: 'executed', value_wan: 270.5 })
];

export const rateRecompute = defineRule({
	id: 'rate-recompute',
	no: 9,
	group: 'arithmetic',
	title: { zh: '所列比率与金额不符', en: 'Printed rate does not follow from its amounts' },
	question: { zh: '报告里的百分比算得对吗？', en: 'Do the printed percentages recompute?' },
	method: {
		zh: '用同一句或同一行的两个金额重算；各种可能的分母都不合时才列出，末位差一不计',
		en: 'recomputed from the amounts of the same sentence or row; fires only when no plausible denominator fits; one unit in the last digit allowed'
	},
	thresholds: {},
	cases: {
		gap: {
			zh: '所列与重算相差（百分点）',
			en: 'Gap in percentage points',
			unit: '百分点',
			direction: 'above',
			steps: [
				{ severity: 'critical', from: 10 },
				{ severity: 'major', from: 1 },
				{ severity: 'minor', from: 0 }
			],
			source: {
				zh: '财预〔2013〕53号：各比率由金额计算；末位允许相差 1，1 与 10 个百分点两档为本系统默认值',
				en: 'MOF notice 财预〔2013〕53号: rates are computed from amounts; one unit in the last digit is allowed, 1 and 10 points are defaults of this system'
			}
		},
		zero: {
			zh: '0÷0写作百分数',
			en: '0 ÷ 0 printed as a percentage',
			unit: '处',
			direction: 'at-least',
			steps: [{ severity: 'info', from: 0 }],
			source: { zh: '分母为 0 时比率不存在，不能写作 0%', en: 'With denominator 0 a rate does not exist and is not 0%' }
		}
	},
	exclusions: [
		{ zh: '末位截断或进位差一个单位不计，按金额印刷精度放宽', en: 'One unit in the last digit, and the printed precision of the amounts' },
		{ zh: '两个金额不在同一句或同一行的不配对；分子分母颠倒见第10条', en: 'Amounts of other sentences are not paired; an inverted rate is rule 10' }
	],
	scope: 'report',
	needs: ['amounts', 'rates'],
	passes: {
		zh: '预算300万元，执行270.5万元，执行率90.17%',
		en: '270.5 of 300 printed as 90.17 %',
		rows: {
			reports: [aReport({ report_id: 'a' })],
			amounts: pair,
			rates: [aRate({ fact_id: 'a.r1', report_id: 'a', measure: 'execution', category: 'project', stated_percent: 90.17, start: 9 })]
		}
	},
	fails: {
		zh: '同上，写作97.17%',
		en: 'the same printed as 97.17 %',
		rows: {
			reports: [aReport({ report_id: 'a' })],
			amounts: pair,
			rates: [aRate({ fact_id: 'a.r1', report_id: 'a', measure: 'execution', category: 'project', stated_percent: 97.17, start: 9 })]
		}
	},
	candidates: () => sql`
		select ${finding({
			report: sql`c.subject_id`,
			case: sql`case when c.denominator = 0 or c.computed is null then 'zero' else 'gap' end`,
			line: sql`coalesce(c.category, 'total')`,
			measure: sql`case when c.denominator = 0 or c.computed is null then 0 else abs(c.computed - c.stated_percent) end`,
			stated: sql`hp_num(c.stated_percent) || '%'`,
			computed: sql`hp_num(c.computed) || '%'`,
			gap: sql`hp_num(c.stated_percent - c.computed) || '个百分点'`,
			params: {
				line: sql`coalesce(c.category, 'total')`,
				measure: sql`c.measure`,
				what: sql`c.what`,
				stated: sql`c.stated_percent`,
				computed: sql`c.computed`,
				numerator: sql`c.numerator`,
				denominator: sql`c.denominator`
			},
			cites: [cite(sql`c.rate_id`, 'stated'), cite(sql`c.numerator_fact`, 'computed'), cite(sql`c.denominator_fact`, 'computed')]
		})}
		from review_recomputed c where not c.fits and not c.inverted and (c.computed is not null or (c.numerator = 0 and c.stated_percent is not null))`,
	checks: () => sql`
		select s.subject_id as report_id, case when c.subject_id is null then 'no-rate-with-amounts' end as reason
		from review_subject s left join (select distinct subject_id from review_recomputed) c on c.subject_id = s.subject_id`
});
