/** Rule 31: the same indicator has an easier target than last year although last year's was met. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { aMark, anIndicator, aReport } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const years = (before: number, now: number) => ({
	reports: [aReport({ report_id: 'a', department_id: 'd', year: 2021 }), aReport({ report_id: 'b', department_id: 'd', year: 2022 })],
	indicators: [
		anIndicator({
			fact_id: 'a.i1',
			report_id: 'a',
			l3: '培训人次',
			target: `${before}人次`,
			actual: `${before}人次`,
			direction: 'ge',
			target_value: before,
			actual_value: before,
			value_unit: '人次',
			attainment: 100
		}),
		anIndicator({
			fact_id: 'b.i1',
			report_id: 'b',
			l3: '培训人次',
			target: `${now}人次`,
			actual: `${now}人次`,
			direction: 'ge',
			target_value: now,
			actual_value: now,
			value_unit: '人次',
			attainment: 100
		})
	],
	indicator_marks: [aMark({ fact_id: 'a.i1', report_id: 'a', name_key: '培训人次' }), aMark({ fact_id: 'b.i1', report_id: 'b', name_key: '培训人次' })]
});

/** DuckDB's levenshtein counts bytes: a Chinese character replaced costs two or three of them, so half of it counts characters. */
export const targetLowered = defineRule({
	id: 'target-lowered',
	no: 31,
	group: 'targets',
	title: { zh: '目标值较上年下调', en: 'Target lowered from last year' },
	question: { zh: '上年完成了的指标，今年是不是定低了？', en: 'Was a target that had been met made easier?' },
	method: {
		zh: '同名指标（名称相似度≥0.85）的指标值比上年差5%以上（不超过类反向），且上年完成率≥100%；只比指标值',
		en: 'same indicator (name similarity ≥ 0.85), target worse by more than 5 % (mirrored for ≤), last year’s met; targets only'
	},
	thresholds: {
		similarity: { value: 0.85, unit: '', zh: '名称相似度', en: 'Similarity of names', source: OWN_DEFAULT },
		times: { value: 3, unit: '条', zh: '较重的条数', en: 'Indicators that make it major', source: OWN_DEFAULT }
	},
	cases: {
		single: { zh: '下调幅度', en: 'How much easier', unit: '%', direction: 'above', steps: [{ severity: 'minor', from: 5 }], source: OWN_DEFAULT },
		repeated: {
			zh: '下调幅度（三条以上）',
			en: 'How much easier, three or more',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'major', from: 5 }],
			source: OWN_DEFAULT
		}
	},
	exclusions: [
		{ zh: '预算同幅下降的不计', en: 'A budget cut of similar size' },
		{ zh: '已完结的项目请核对', en: 'Finished programmes' }
	],
	scope: 'report',
	needs: ['reports', 'indicators', 'indicator_marks'],
	passes: { zh: '上年200人次，本年195人次', en: '200 to 195', rows: years(200, 195) },
	fails: { zh: '上年200人次并完成，本年150人次', en: '200 met, then 150', rows: years(200, 150) },
	candidates: (t) => sql`
		with rows as (
			select m.subject_id, i.*, k.name_key from indicators i join indicator_marks k on k.fact_id = i.fact_id join review_member m on m.report_id = i.report_id
			where i.target_value is not null and i.direction in ('ge', 'le', 'eq') and length(k.name_key) >= 2
		), paired as (
			select n.subject_id, n.fact_id, n.l3, n.target, n.target_value, n.direction, n.value_unit, p.fact_id as prior_fact, p.target as prior_target, p.target_value as prior_value, p.attainment, b.prior_id,
				row_number() over (partition by n.fact_id order by case when p.name_key = n.name_key then 0 else 1 end, levenshtein(p.name_key, n.name_key), p.fact_id) as choice
			from rows n join review_before b on b.subject_id = n.subject_id join rows p on p.subject_id = b.prior_id and p.direction = n.direction and coalesce(p.value_unit, '') = coalesce(n.value_unit, '')
			where p.name_key = n.name_key or 1 - 0.5::double * levenshtein(p.name_key, n.name_key) / cast(greatest(length(p.name_key), length(n.name_key)) as double) >= ${t.similarity}
		), lowered as (
			select p.*, case when p.direction = 'le' then 100 * (p.target_value - p.prior_value) / nullif(p.prior_value, 0) else 100 * (p.prior_value - p.target_value) / nullif(p.prior_value, 0) end as easier,
				100 * (q.budget - c.budget) / nullif(q.budget, 0) as cut
			from paired p
			left join review_line c on c.subject_id = p.subject_id and c.category = 'total'
			left join review_line q on q.subject_id = p.prior_id and q.category = 'total'
			where p.choice = 1 and p.attainment >= 99.5::double and p.prior_value > 0
		), kept as (
			select *, cast(sum(case when easier > 5 then 1 else 0 end) over (partition by subject_id) as integer) as times from lowered
			where easier > 2 and not (coalesce(value_unit, '') <> '%' and direction <> 'le' and coalesce(cut, 0) >= 0.8::double * easier)
		)
		select ${finding({
			report: sql`subject_id`,
			case: sql`case when times >= ${t.times} then 'repeated' else 'single' end`,
			line: sql`l3`,
			measure: sql`easier`,
			stated: sql`target`,
			computed: sql`prior_target`,
			gap: sql`hp_num(easier) || '%'`,
			params: { name: sql`l3`, target: sql`target`, before: sql`prior_target`, easier: sql`easier`, times: sql`times` },
			cites: [cite(sql`fact_id`, 'stated'), cite(sql`prior_fact`, 'other-report')]
		})}
		from kept`,
	checks: () => sql`
		select s.subject_id as report_id, case when b.subject_id is null then 'no-prior-report' when i.subject_id is null then 'no-numeric-target' end as reason
		from review_subject s left join review_before b on b.subject_id = s.subject_id
		left join (select distinct m.subject_id from indicators i join review_member m on m.report_id = i.report_id where i.target_value is not null) i on i.subject_id = s.subject_id`
});
