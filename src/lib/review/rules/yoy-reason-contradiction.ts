/** Rule 30: a reason points the wrong way, or two reasons about the same figure contradict. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { aChange, aReport } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const change = (reason_direction: string) => ({
	reports: [aReport({ report_id: 'a' })],
	changes: [aChange({ feature_id: 'a.y1', report_id: 'a', direction: 'down', reason_direction, reason: '示例' })]
});

export const yoyReasonContradiction = defineRule({
	id: 'yoy-reason-contradiction',
	no: 30,
	group: 'yoy',
	title: { zh: '增减原因与方向矛盾', en: 'Reason contradicts the direction of change' },
	question: { zh: '增减的原因说得通吗？', en: 'Does the reason fit the change?' },
	method: {
		zh: '增减方向与原因中的方向词相反；或同一金额的两句方向与原因都相反',
		en: 'direction of the change against direction words of its reason; or two sentences on the same amount with opposite directions and reasons'
	},
	thresholds: {},
	cases: {
		direction: {
			zh: '方向相反的句数',
			en: 'Sentences',
			unit: '处',
			direction: 'at-least',
			steps: [{ severity: 'minor', from: 1 }],
			source: OWN_DEFAULT
		},
		opposite: {
			zh: '相互矛盾的两句',
			en: 'Pairs of sentences',
			unit: '处',
			direction: 'at-least',
			steps: [{ severity: 'minor', from: 1 }],
			source: OWN_DEFAULT
		}
	},
	exclusions: [{ zh: '不同口径的两句不比；说上年情况的原因不计', en: 'Different scopes; reasons about last year' }],
	scope: 'report',
	needs: ['changes', 'amounts'],
	passes: { zh: '减少，原因是压减', en: 'Down, because of cuts', rows: change('down') },
	fails: { zh: '减少，原因是人员增加', en: 'Down, because staff grew', rows: change('up') },
	candidates: () => sql`
		with said as (select c.*, m.subject_id from changes c join review_member m on m.report_id = c.report_id),
		figures as (
			select distinct s.subject_id, s.feature_id, s.direction, s.reason_direction, s.reason, a.value_wan, s.start from said s
			join review_amount a on a.report_id = s.report_id and a.start >= s.start and a.start < s."end" and a.stage <> 'change' and a.of_report_year
			where s.reason_direction = s.direction
		)
		select ${finding({
			report: sql`subject_id`,
			case: sql`'direction'`,
			line: sql`substr(reason, 1, 30)`,
			measure: sql`1`,
			certainty: 'medium',
			params: { direction: sql`direction`, reason: sql`substr(reason, 1, 80)` },
			cites: [cite(sql`feature_id`, 'stated')]
		})}
		from said where reason_direction <> direction and reason_direction <> 'both'
		union all
		select ${finding({
			report: sql`a.subject_id`,
			case: sql`'opposite'`,
			line: sql`hp_num(a.value_wan)`,
			measure: sql`1`,
			certainty: 'medium',
			amount: sql`a.value_wan`,
			params: { value: sql`a.value_wan`, first: sql`substr(a.reason, 1, 60)`, second: sql`substr(b.reason, 1, 60)` },
			cites: [cite(sql`a.feature_id`, 'stated'), cite(sql`b.feature_id`, 'computed')]
		})}
		from figures a join figures b on b.subject_id = a.subject_id and b.value_wan = a.value_wan and b.start > a.start and b.direction <> a.direction`,
	checks: () => sql`
		select s.subject_id as report_id, case when c.subject_id is null then 'no-change-with-reason' end as reason
		from review_subject s left join (select distinct m.subject_id from changes c join review_member m on m.report_id = c.report_id) c on c.subject_id = s.subject_id`
});
