/** Rule 10: the printed rate equals denominator ÷ numerator. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { anAmount, aRate, aReport } from '../example.ts';
import { defineRule } from '../rule.ts';

const example = (stated: number) => ({
	reports: [aReport({ report_id: 'a' })],
	amounts: [
		anAmount({ fact_id: 'a.a1', report_id: 'a', category: 'operating', stage: 'adjusted_budget', value_wan: 12 }),
		anAmount({ fact_id: 'a.a2', report_id: 'a', category: 'operating', stage: 'executed', value_wan: 30 })
	],
	rates: [aRate({ fact_id: 'a.r1', report_id: 'a', measure: 'control', category: 'operating', stated_percent: stated, start: 9 })]
});

export const ratioInverted = defineRule({
	id: 'ratio-inverted',
	no: 10,
	group: 'arithmetic',
	title: { zh: '分子分母颠倒', en: 'Numerator and denominator the wrong way round' },
	question: { zh: '比率是不是用预算除以实际算出来的？', en: 'Was the rate computed upside down?' },
	method: {
		zh: '|所列 − 预算÷实际| 在末位一个单位以内，且 |所列 − 实际÷预算| > 1个百分点',
		en: '|stated − budget ÷ actual| within one unit of the last digit, and |stated − actual ÷ budget| > 1 point'
	},
	thresholds: {},
	cases: {
		hides: {
			zh: '超支被写成达标，相差百分点',
			en: 'A breach becomes a pass; gap in points',
			unit: '百分点',
			direction: 'above',
			steps: [{ severity: 'critical', from: 1 }],
			source: { zh: '财预〔2013〕53号：控制率 = 实际 ÷ 预算，不超过 100%', en: 'MOF notice 财预〔2013〕53号: control rate = actual ÷ budget, at most 100%' }
		},
		other: {
			zh: '相差百分点',
			en: 'Gap in points',
			unit: '百分点',
			direction: 'above',
			steps: [{ severity: 'major', from: 1 }],
			source: { zh: '财预〔2013〕53号：比率 = 实际 ÷ 预算', en: 'MOF notice 财预〔2013〕53号: rate = actual ÷ budget' }
		}
	},
	exclusions: [{ zh: '接近100%的不计', en: 'Values near 100 %' }],
	scope: 'report',
	needs: ['amounts', 'rates'],
	passes: { zh: '预算12万元，实际30万元，控制率250%', en: '30 of 12 printed as 250 %', rows: example(250) },
	fails: { zh: '预算12万元，实际30万元，控制率写作40%', en: '30 of 12 printed as 40 %', rows: example(40) },
	candidates: () => sql`
		select ${finding({
			report: sql`c.subject_id`,
			case: sql`case when c.computed > 100 and c.stated_percent <= 100 then 'hides' else 'other' end`,
			line: sql`coalesce(c.category, 'total')`,
			measure: sql`abs(c.computed - c.stated_percent)`,
			stated: sql`hp_num(c.stated_percent) || '%'`,
			computed: sql`hp_num(c.computed) || '%'`,
			gap: sql`hp_num(c.computed - c.stated_percent) || '个百分点'`,
			amount: sql`abs(c.numerator - c.denominator)`,
			params: {
				line: sql`coalesce(c.category, 'total')`,
				what: sql`c.what`,
				stated: sql`c.stated_percent`,
				computed: sql`c.computed`,
				numerator: sql`c.numerator`,
				denominator: sql`c.denominator`
			},
			cites: [cite(sql`c.rate_id`, 'stated'), cite(sql`c.numerator_fact`, 'computed'), cite(sql`c.denominator_fact`, 'computed')]
		})}
		from review_recomputed c where c.inverted`,
	checks: () => sql`
		select s.subject_id as report_id, case when c.subject_id is null then 'no-rate-with-amounts' end as reason
		from review_subject s left join (select distinct subject_id from review_recomputed where inverse is not null) c on c.subject_id = s.subject_id`
});
