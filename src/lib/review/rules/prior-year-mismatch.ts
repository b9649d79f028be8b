/** Rule 28: last year's figure, stated or implied, differs from last year's report or from another sentence. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { anAmount, aReport, whole } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const told = (prior: number) => ({
	reports: [
		aReport({ report_id: 'a', department_id: 'd', year: 2021, ...whole(500, 500, 500) }),
		aReport({ report_id: 'b', department_id: 'd', year: 2022, ...whole(520, 520, 520) })
	],
	amounts: [
		anAmount({ fact_id: 'a.a1', report_id: 'a', category: 'total', stage: 'executed', value_wan: 500, year: 2021 }),
		anAmount({ fact_id: 'b.a1', report_id: 'b', category: 'total', stage: 'executed', value_wan: 520 }),
		anAmount({ fact_id: 'b.a2', report_id: 'b', category: 'total', stage: 'executed', value_wan: prior, year: 2021, of_report_year: false })
	]
});

export const priorYearMismatch = defineRule({
	id: 'prior-year-mismatch',
	no: 28,
	group: 'yoy',
	title: { zh: '上年数前后不一致', en: 'Last year’s figure does not agree' },
	question: { zh: '报告所说的上年数与上年报告一致吗？', en: 'Does last year’s figure agree with last year’s report?' },
	method: {
		zh: '推出的上年数 = 本年数 − 增减额；与上年报告、与同口径另一句推出的上年数相差超过0.5%',
		en: 'implied prior = current − change; compared with last year’s report and other implied values of the same scope, gap above 0.5 %'
	},
	thresholds: {},
	cases: {
		report: {
			zh: '与上年报告相差',
			en: 'Gap to last year’s report',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'major', from: 0.5 }],
			source: OWN_DEFAULT
		},
		sentences: {
			zh: '两处推出的上年数相差',
			en: 'Gap between two implied values',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'major', from: 0.5 }],
			source: OWN_DEFAULT
		},
		explained: {
			zh: '同上（机构合并、追溯调整）',
			en: 'The same after a merger',
			unit: '%',
			direction: 'above',
			steps: [],
			source: { zh: '写明机构合并或追溯调整的只列出，不作疑点', en: 'With a merger or a restatement named: shown, not counted' }
		}
	},
	exclusions: [
		{ zh: '机构合并后的追溯调整只作提示；差额恰为结转的不计', en: 'Restatement after a merger is a note; a gap that equals a carry-over does not count' }
	],
	scope: 'report',
	needs: ['reports', 'amounts', 'remarks'],
	passes: { zh: '上年报告500万元，本年报告称上年500万元', en: '500 and 500', rows: told(500) },
	fails: { zh: '上年报告500万元，本年报告称上年560万元', en: '500 and 560', rows: told(560) },
	candidates: () => sql`
		with implied as (
			select * from (
				select h.*, row_number() over (partition by h.subject_id, h.category, h.stage, round(h.prior_wan * 100) order by h.prior_fact) as once from review_history h where h.source <> 'report'
			) where once = 1
		), excused as (
			select m.subject_id, min(r.feature_id) as feature_id from remarks r join review_member m on m.report_id = r.report_id where r.kind = 'reorganised' group by m.subject_id
		), carried as (select distinct subject_id, value_wan from review_amount where stage in ('carried_in', 'carried_out') or category = 'carryover'),
		against as (
			select i.subject_id, i.category, i.stage, i.prior_wan, i.prior_fact, i.current_fact, p.value_wan as other, p.fact_id as other_fact, 'report' as kind
			from implied i join review_before b on b.subject_id = i.subject_id
			join review_value p on p.subject_id = b.prior_id and p.category = i.category and p.stage = i.stage
			where not exists (
				select 1 from review_amount q where q.subject_id = b.prior_id and q.category = i.category and q.stage = i.stage and q.of_report_year and abs(q.value_wan - i.prior_wan) <= greatest(0.02::double, 0.005::double * abs(q.value_wan))
			)
			union all
			select a.subject_id, a.category, a.stage, a.prior_wan, a.prior_fact, a.current_fact, z.prior_wan, z.prior_fact, 'sentences'
			from implied a join implied z on z.subject_id = a.subject_id and z.category = a.category and z.stage = a.stage and z.prior_fact > a.prior_fact
		)
		select ${finding({
			report: sql`a.subject_id`,
			case: sql`case when e.feature_id is not null then 'explained' else a.kind end`,
			line: sql`a.category || '.' || a.stage`,
			measure: sql`100 * abs(a.prior_wan - a.other) / nullif(greatest(abs(a.prior_wan), abs(a.other)), 0)`,
			stated: sql`hp_num(a.prior_wan) || '万元'`,
			computed: sql`hp_num(a.other) || '万元'`,
			gap: sql`hp_num(a.prior_wan - a.other) || '万元'`,
			amount: sql`abs(a.prior_wan - a.other)`,
			params: { line: sql`a.category`, stage: sql`a.stage`, prior: sql`a.prior_wan`, other: sql`a.other` },
			cites: [
				cite(sql`a.prior_fact`, 'stated'),
				cite(sql`a.current_fact`, 'stated'),
				sql`case when a.kind = 'report' then ${cite(sql`a.other_fact`, 'other-report')} else ${cite(sql`a.other_fact`, 'computed')} end`
			]
		})}
		from against a left join excused e on e.subject_id = a.subject_id
		where abs(a.prior_wan - a.other) > 0.02::double and 100 * abs(a.prior_wan - a.other) / nullif(greatest(abs(a.prior_wan), abs(a.other)), 0) > 0.2::double
			and not exists (select 1 from carried c where c.subject_id = a.subject_id and c.value_wan > 0 and abs(abs(a.prior_wan - a.other) - c.value_wan) <= 0.02::double)`,
	checks: () => sql`
		select s.subject_id as report_id, case when h.subject_id is null then 'no-prior-figure' when b.subject_id is null and h.n < 2 then 'no-prior-report' end as reason
		from review_subject s left join (select subject_id, count(*) as n from review_history where source <> 'report' group by subject_id) h on h.subject_id = s.subject_id
		left join review_before b on b.subject_id = s.subject_id`
});
