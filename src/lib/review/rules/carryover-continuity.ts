/** Rule 29: money announced as carried in does not appear, or last year's closing balance is not this year's opening one. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { anAmount, aReport, whole } from '../example.ts';
import { defineRule } from '../rule.ts';

const years = (out: number, carriedIn: number) => ({
	reports: [
		aReport({ report_id: 'a', department_id: 'd', year: 2021, ...whole(500, 500, 460) }),
		aReport({ report_id: 'b', department_id: 'd', year: 2022, ...whole(520, 520, 520) })
	],
	amounts: [
		anAmount({ fact_id: 'a.a1', report_id: 'a', category: 'carryover', stage: 'carried_out', value_wan: out, year: 2021 }),
		anAmount({ fact_id: 'b.a1', report_id: 'b', category: 'carryover', stage: 'carried_in', value_wan: carriedIn })
	]
});

export const carryoverContinuity = defineRule({
	id: 'carryover-continuity',
	no: 29,
	group: 'yoy',
	title: { zh: '结转衔接矛盾', en: 'Carry-over does not connect' },
	question: { zh: '结转的钱上下年接得上吗？', en: 'Does carried-over money connect from year to year?' },
	method: {
		zh: '本年年初结转 ≠ 上年年末结转；或预算中的上年结转 > 决算收入 + 年末结转',
		en: 'carried in ≠ last year’s carried out; or budgeted carry-in > final income + closing balance'
	},
	thresholds: {},
	cases: {
		years: {
			zh: '差额占本年预算',
			en: 'Gap as a share of this year’s budget',
			unit: '%',
			direction: 'above',
			steps: [
				{ severity: 'critical', from: 10 },
				{ severity: 'major', from: 1 }
			],
			source: {
				zh: '上年末结转应等于本年初结转；1% 与 10% 两档为本系统默认值',
				en: 'Last year’s closing balance is this year’s opening one; 1% and 10% are defaults of this system'
			}
		},
		accounts: {
			zh: '未见于决算的结转占本年预算',
			en: 'Carry-in missing from the accounts, share of the budget',
			unit: '%',
			direction: 'above',
			steps: [
				{ severity: 'critical', from: 10 },
				{ severity: 'major', from: 1 }
			],
			source: {
				zh: '转入的结转应见于本年决算；1% 与 10% 两档为本系统默认值',
				en: 'Money carried in shows in the year’s accounts; 1% and 10% are defaults of this system'
			}
		},
		recovered: {
			zh: '同上，写明结转被收回',
			en: 'The same, with the balance taken back',
			unit: '%',
			direction: 'above',
			steps: [],
			source: {
				zh: '结转两年未用的资金由财政收回，写明收回的只列出，不作疑点',
				en: 'Money carried over unspent for two years is taken back; where that is stated it is shown, not counted'
			}
		}
	},
	exclusions: [{ zh: '写明由财政收回或划转他单位的只作提示', en: 'Balances said to be recovered or moved are a note' }],
	scope: 'report',
	needs: ['reports', 'amounts', 'remarks'],
	passes: { zh: '上年年末40万元，本年年初40万元', en: '40 and 40', rows: years(40, 40) },
	fails: { zh: '上年年末40万元，本年年初0.50万元', en: '40 and 0.50', rows: years(40, 0.5) },
	candidates: () => sql`
		with ins as (
			select * from (
				select a.subject_id, a.value_wan, a.fact_id, row_number() over (partition by a.subject_id order by case a.stage when 'carried_in' then 0 else 1 end, case a.category when 'carryover' then 0 when 'total' then 1 else 2 end, a.value_wan desc, a.fact_id) as choice
				from review_amount a left join review_line w on w.subject_id = a.subject_id and w.category = 'total'
				where a.of_report_year and (a.stage = 'carried_in' or (a.category = 'carryover' and a.stage in ('initial_budget', 'adjusted_budget'))) and a.value_wan is distinct from w.adjusted and a.value_wan is distinct from w.initial
			) where choice = 1
		), outs as (
			select * from (
				select a.subject_id, a.value_wan, a.fact_id, row_number() over (partition by a.subject_id order by case a.category when 'carryover' then 0 when 'total' then 1 else 2 end, a.value_wan desc, a.fact_id) as choice
				from review_amount a where a.of_report_year and a.stage = 'carried_out'
			) where choice = 1
		), budgets as (select subject_id, coalesce(adjusted, initial) as budget, executed from review_line where category = 'total'),
		excused as (select m.subject_id, min(r.feature_id) as feature_id from remarks r join review_member m on m.report_id = r.report_id where r.kind = 'recovered' group by m.subject_id),
		gaps as (
			select i.subject_id, 'years' as kind, i.value_wan as told, i.fact_id as told_fact, o.value_wan as other, o.fact_id as other_fact, cast(null as varchar) as third_fact, abs(i.value_wan - o.value_wan) as gap_wan, b.budget, 0.02::double as bound
			from ins i join review_before p on p.subject_id = i.subject_id join outs o on o.subject_id = p.prior_id join budgets b on b.subject_id = i.subject_id
			union all
			select i.subject_id, 'accounts', i.value_wan, i.fact_id, coalesce(r.value_wan, b.executed) + coalesce(o.value_wan, 0), coalesce(r.fact_id, l.executed_fact), o.fact_id,
				i.value_wan - coalesce(r.value_wan, b.executed) - coalesce(o.value_wan, 0), coalesce(b.budget, q.value_wan), 0.02::double
			from ins i join budgets b on b.subject_id = i.subject_id join review_line l on l.subject_id = i.subject_id and l.category = 'total'
			left join review_value r on r.subject_id = i.subject_id and r.category = 'revenue_total' and r.stage = 'executed'
			left join review_value q on q.subject_id = i.subject_id and q.category = 'revenue_total' and q.stage = 'adjusted_budget'
			left join outs o on o.subject_id = i.subject_id
			where i.value_wan - coalesce(r.value_wan, b.executed) - coalesce(o.value_wan, 0) > 0
		)
		select ${finding({
			report: sql`g.subject_id`,
			case: sql`case when e.feature_id is not null then 'recovered' else g.kind end`,
			line: sql`'carryover.' || g.kind`,
			measure: sql`100 * g.gap_wan / nullif(g.budget, 0)`,
			stated: sql`hp_num(g.told) || '万元'`,
			computed: sql`hp_num(g.other) || '万元'`,
			gap: sql`hp_num(g.told - g.other) || '万元'`,
			amount: sql`g.gap_wan`,
			params: { told: sql`g.told`, other: sql`g.other`, budget: sql`g.budget`, kind: sql`g.kind` },
			cites: [
				cite(sql`g.told_fact`, 'stated'),
				sql`case when g.kind = 'years' then ${cite(sql`g.other_fact`, 'other-report')} else ${cite(sql`g.other_fact`, 'computed')} end`,
				cite(sql`g.third_fact`, 'computed')
			]
		})}
		from gaps g left join excused e on e.subject_id = g.subject_id where g.gap_wan > g.bound and g.budget > 0 and 100 * g.gap_wan / g.budget > 0.5::double`,
	checks: () => sql`
		select s.subject_id as report_id, case when i.subject_id is null then 'no-carryover' end as reason
		from review_subject s left join (select distinct subject_id from review_amount where of_report_year and (stage = 'carried_in' or category = 'carryover')) i on i.subject_id = s.subject_id`
});
