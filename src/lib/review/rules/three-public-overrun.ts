/** Rule 36: 三公 spending above its budget or above last year. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { anAmount, aReport } from '../example.ts';
import { defineRule } from '../rule.ts';

const spent = (executed: number) => ({
	reports: [aReport({ report_id: 'a' })],
	amounts: [
		anAmount({ fact_id: 'a.a1', report_id: 'a', category: 'three_public', stage: 'adjusted_budget', value_wan: 8 }),
		anAmount({ fact_id: 'a.a2', report_id: 'a', category: 'three_public', stage: 'executed', value_wan: executed })
	]
});

export const threePublicOverrun = defineRule({
	id: 'three-public-overrun',
	no: 36,
	group: 'disclosure',
	title: { zh: '三公经费超预算或同比上升', en: '三公 above budget or above last year' },
	question: { zh: '三公经费控制住了吗？', en: 'Are 三公 expenses under control?' },
	method: {
		zh: '三公经费控制率 = 实际 ÷ 预算 > 100%；或比上年增加；或三项之和 ≠ 合计',
		en: 'actual ÷ budget > 100 %; or above last year; or the three items do not add up'
	},
	thresholds: {},
	cases: {
		over: {
			zh: '控制率',
			en: 'Control rate',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'critical', from: 100 }],
			source: { zh: '重庆市部门整体绩效自评表：应不超过 100%；财预〔2013〕53号', en: 'Chongqing form: at most 100%; MOF notice 财预〔2013〕53号' }
		},
		approved: {
			zh: '控制率（写明购车经批准）',
			en: 'Control rate, vehicle purchase approved',
			unit: '%',
			direction: 'above',
			steps: [],
			source: { zh: '写明购车经批准的只列出，不作疑点', en: 'Where the purchase of a vehicle is stated as approved: shown, not counted' }
		},
		rise: {
			zh: '同比增减率',
			en: 'Change from last year',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'minor', from: 0 }],
			source: {
				zh: '长沙市雨花区部门整体支出评分表（2017）：比上年每升 1 个百分点扣该项 10% 的分',
				en: 'Yuhua District, Changsha, scoring table (2017): 10% of the points off for each point above last year'
			}
		},
		parts: {
			zh: '三项之和与合计之差',
			en: 'Items against the total',
			unit: '万元',
			direction: 'above',
			steps: [{ severity: 'major', from: 0 }],
			source: {
				zh: '三公经费 = 因公出国（境）+ 公务用车 + 公务接待；决算公开核查工具作同样核对',
				en: 'Three public expenses = overseas travel + vehicles + reception; a checker of final accounts tests the same'
			}
		}
	},
	exclusions: [
		{ zh: '印刷精度以内不计；当年经批准购车的只作提示；外事单位请核对', en: 'Printed precision; approved vehicle purchases are a note; foreign-affairs units' }
	],
	scope: 'report',
	needs: ['reports', 'amounts', 'remarks'],
	passes: { zh: '预算8万元，实际7.5万元', en: '7.5 of 8', rows: spent(7.5) },
	fails: { zh: '预算8万元，实际9.2万元', en: '9.2 of 8', rows: spent(9.2) },
	candidates: () => sql`
		with spending as (
			select l.*, row_number() over (partition by l.subject_id order by case l.category when 'three_public' then 0 else 1 end, l.category) as nth, max(case when l.category = 'three_public' then 1 else 0 end) over (partition by l.subject_id) as has_whole
			from review_line l where l.category in ('three_public', 'overseas_travel', 'official_vehicle', 'official_vehicle_purchase', 'official_vehicle_operation', 'reception')
		), approved as (
			select m.subject_id, min(r.feature_id) as feature_id from remarks r join review_member m on m.report_id = r.report_id where r.kind = 'vehicle-approved' group by m.subject_id
		), before as (
			select *, row_number() over (partition by subject_id, category order by case source when 'change' then 0 when 'stated' then 1 else 2 end, prior_fact) as choice
			from review_history where category = 'three_public' and stage = 'executed'
		), vehicles as (
			select subject_id, coalesce(max(case when category = 'official_vehicle' then executed end), max(case when category = 'official_vehicle_purchase' then executed end) + max(case when category = 'official_vehicle_operation' then executed end),
				max(case when category = 'official_vehicle_operation' then executed end)) as vehicle,
				max(case when category = 'overseas_travel' then executed end) as overseas, max(case when category = 'reception' then executed end) as reception,
				max(case when category = 'three_public' then executed end) as whole, max(case when category = 'three_public' then executed_fact end) as whole_fact,
				hp_join(case when category <> 'three_public' and executed is not null then executed_fact || '@computed' end, '~', 0, category) as part_places
			from spending group by subject_id
		)
		select ${finding({
			report: sql`l.subject_id`,
			case: sql`case when a.feature_id is not null and v.executed > 0 then 'approved' else 'over' end`,
			line: sql`l.category`,
			measure: sql`case when l.budget > 0 then 100 * l.executed / l.budget else 1000 end`,
			stated: sql`hp_num(l.executed) || '万元'`,
			computed: sql`hp_num(l.budget) || '万元'`,
			gap: sql`hp_num(l.executed - l.budget) || '万元'`,
			amount: sql`l.executed - l.budget`,
			params: { line: sql`l.category`, budget: sql`l.budget`, executed: sql`l.executed`, rate: sql`100 * l.executed / nullif(l.budget, 0)` },
			cites: [cite(sql`l.executed_fact`, 'stated'), cite(sql`l.budget_fact`, 'computed'), cite(sql`a.feature_id`, 'context')]
		})}
		from spending l left join approved a on a.subject_id = l.subject_id
		left join (select subject_id, max(executed) as executed from spending where category in ('official_vehicle_purchase', 'official_vehicle') group by subject_id) v on v.subject_id = l.subject_id
		where l.budget is not null and l.executed - l.budget > hp_tol(l.budget_decimals, l.executed_decimals) and (l.category = 'three_public' or l.has_whole = 0)
		union all
		select ${finding({
			report: sql`b.subject_id`,
			case: sql`'rise'`,
			line: sql`'three_public.rise'`,
			measure: sql`case when b.prior_wan > 0 then 100 * (b.current_wan - b.prior_wan) / b.prior_wan else 100 end`,
			stated: sql`hp_num(b.current_wan) || '万元'`,
			computed: sql`hp_num(b.prior_wan) || '万元'`,
			gap: sql`hp_num(b.current_wan - b.prior_wan) || '万元'`,
			amount: sql`b.current_wan - b.prior_wan`,
			params: { current: sql`b.current_wan`, prior: sql`b.prior_wan`, growth: sql`100 * (b.current_wan - b.prior_wan) / nullif(b.prior_wan, 0)` },
			cites: [
				cite(sql`b.current_fact`, 'stated'),
				sql`case when b.source = 'report' then ${cite(sql`b.prior_fact`, 'other-report')} else ${cite(sql`b.prior_fact`, 'computed')} end`
			]
		})}
		from before b where b.choice = 1 and b.current_wan - b.prior_wan > 0.0101::double
		union all
		select ${finding({
			report: sql`p.subject_id`,
			case: sql`'parts'`,
			line: sql`'three_public.parts'`,
			measure: sql`abs(p.overseas + p.vehicle + p.reception - p.whole)`,
			stated: sql`hp_num(p.whole) || '万元'`,
			computed: sql`hp_num(p.overseas + p.vehicle + p.reception) || '万元'`,
			gap: sql`hp_num(p.overseas + p.vehicle + p.reception - p.whole) || '万元'`,
			amount: sql`abs(p.overseas + p.vehicle + p.reception - p.whole)`,
			params: { whole: sql`p.whole`, overseas: sql`p.overseas`, vehicle: sql`p.vehicle`, reception: sql`p.reception` },
			cites: [cite(sql`p.whole_fact`, 'stated'), sql`p.part_places`]
		})}
		from vehicles p where abs(p.overseas + p.vehicle + p.reception - p.whole) > 0.0201::double`,
	checks: () => sql`
		select s.subject_id as report_id, case when l.subject_id is null then 'no-three-public' end as reason
		from review_subject s left join (select distinct subject_id from review_line where category in ('three_public', 'reception', 'official_vehicle', 'official_vehicle_operation') and executed is not null) l on l.subject_id = s.subject_id`
});
