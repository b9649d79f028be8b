/** Rule 12: the same line, stage and year has two values in one file. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { anAmount, aReport } from '../example.ts';
import { defineRule } from '../rule.ts';

const two = (a: number, b: number) => [
	anAmount({ fact_id: 'a.a1', report_id: 'a', category: 'operating', stage: 'executed', value_wan: a }),
	anAmount({ fact_id: 'a.a2', report_id: 'a', category: 'operating', stage: 'executed', value_wan: b, sentence: 8, start: 80 })
];

export const sameFactConflict = defineRule({
	id: 'same-fact-conflict',
	no: 12,
	group: 'arithmetic',
	title: { zh: '同一事项前后金额不一致', en: 'One fact with two values' },
	question: { zh: '同一个数在报告里前后一致吗？', en: 'Does one figure have one value throughout?' },
	method: {
		zh: '同一文件中同类别、同阶段、同年度的金额，极差超过1%且超过0.02万元',
		en: 'same category, stage and year in one file: range above 1 % and above 0.02'
	},
	thresholds: {},
	cases: {
		rate: {
			zh: '极差占较大值的百分比（换用另一值会改变所列比率或得分）',
			en: 'Range in percent; the other value would change a printed rate or its points',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'critical', from: 1 }],
			source: {
				zh: '同一事项同一年度只有一个数；换用另一个会改变比率或得分的列为严重（本系统默认）',
				en: 'One matter and year has one value; critical where the other value would change a rate or points (default of this system)'
			}
		},
		amount: {
			zh: '极差占较大值的百分比',
			en: 'Range in percent',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'major', from: 1 }],
			source: { zh: '同一事项同一年度只有一个数；1% 为本系统默认值', en: 'One matter and year has one value; 1% is a default of this system' }
		}
	},
	exclusions: [
		{ zh: '相差0.02万元以内的不计；明细名目不同的不比', en: 'Differences up to 0.02; items with other labels' },
		{
			zh: '一个数恰为其分项、或两数之差恰为另一分项的，按口径不同不计',
			en: 'A value that is one of the parts, or differs by exactly one part, is of another scope'
		},
		{ zh: '一般公共预算与全口径、预算与决算分开比较', en: 'General budget and all funds, budget and accounts are compared apart' }
	],
	scope: 'report',
	needs: ['amounts', 'rates'],
	passes: { zh: '前文29.86万元，后文29.85万元', en: '29.86 and 29.85', rows: { reports: [aReport({ report_id: 'a' })], amounts: two(29.86, 29.85) } },
	fails: { zh: '前文12.30万元，后文21.30万元', en: '12.30 and 21.30', rows: { reports: [aReport({ report_id: 'a' })], amounts: two(12.3, 21.3) } },
	candidates: () => sql`
		with stated as (
			select a.subject_id, a.category, a.stage, a.fact_id, a.value_wan, max(a.value_wan) over (partition by a.subject_id, a.category, a.stage) as highest from review_amount a
			where a.of_report_year and a.stage in ('initial_budget', 'adjusted_budget', 'executed') and a.label is null and a.category not in ('item', 'other_funds', 'special_transfer', 'carryover', 'special_bond', 'capital')
				and not (a.category = 'project' and a.list_role = 'part' and a.kind = 'project')
		), comparable as (
			select s.* from stated s where not (s.stage <> 'executed' and exists (
				-- a budget that is what was spent: the words of one stage beside the figure of the other
				select 1 from review_amount p where p.subject_id = s.subject_id and p.category = s.category and p.stage = 'executed' and p.of_report_year and p.value_wan = s.value_wan and s.highest > s.value_wan
			)) and not exists (
				select 1 from review_amount p where p.subject_id = s.subject_id and p.stage = s.stage and p.of_report_year and p.fact_id <> s.fact_id
					and ((s.category in ('total', 'fiscal_appropriation', 'general_public_budget') and p.category in ('basic', 'project')) or (s.category = 'basic' and p.category in ('personnel', 'operating')))
					and (p.value_wan = s.value_wan or (s.highest > s.value_wan and abs(s.highest - s.value_wan - p.value_wan) <= 0.02::double))
			)
		), spread as (
			select subject_id, category, stage, min(value_wan) as low, max(value_wan) as high from comparable group by subject_id, category, stage
			having max(value_wan) - min(value_wan) > 0.02::double and max(value_wan) - min(value_wan) > 0.01::double * max(abs(value_wan))
				and not (category = 'project' and min(value_wan) < 0.1::double * max(value_wan))
		), sides as (
			select s.subject_id, s.category, s.stage, s.low, s.high,
				(select min(c.fact_id) from comparable c where c.subject_id = s.subject_id and c.category = s.category and c.stage = s.stage and c.value_wan = s.low) as low_fact,
				(select min(c.fact_id) from comparable c where c.subject_id = s.subject_id and c.category = s.category and c.stage = s.stage and c.value_wan = s.high) as high_fact
			from spread s
		)
		select ${finding({
			report: sql`d.subject_id`,
			case: sql`case when r.rate_id is not null then 'rate' else 'amount' end`,
			line: sql`d.category`,
			measure: sql`100 * (d.high - d.low) / nullif(greatest(abs(d.high), abs(d.low)), 0)`,
			stated: sql`hp_num(d.low) || '万元'`,
			computed: sql`hp_num(d.high) || '万元'`,
			gap: sql`hp_num(d.high - d.low) || '万元'`,
			amount: sql`d.high - d.low`,
			params: { line: sql`d.category`, stage: sql`d.stage`, low: sql`d.low`, high: sql`d.high`, rate: sql`r.stated_percent` },
			cites: [cite(sql`d.low_fact`, 'stated'), cite(sql`d.high_fact`, 'computed'), cite(sql`r.rate_id`, 'context')]
		})}
		from sides d
		left join (
			select subject_id, category, min(fact_id) as rate_id, min(stated_percent) as stated_percent from (
				select subject_id, coalesce(category, 'total') as category, fact_id, stated_percent from review_rate where measure in ('execution', 'control') and coalesce(category, 'total') <> 'fiscal_appropriation'
				union all
				select subject_id, 'fiscal_appropriation', fact_id, stated_percent from review_rate where measure = 'execution' and category in ('fiscal_appropriation')
			) group by subject_id, category
		) r on r.subject_id = d.subject_id and r.category = d.category`,
	checks: () => sql`
		select s.subject_id as report_id, case when a.subject_id is null then 'stated-once' end as reason
		from review_subject s left join (
			select distinct subject_id from review_amount where of_report_year and label is null and stage <> 'change' group by subject_id, category, stage having count(*) > 1
		) a on a.subject_id = s.subject_id`
});
