/** Rule 38: a required item is not in the file. */
import { sql } from '../../engine/sql.ts';
import { finding } from '../candidate.ts';
import { anAmount, anIndicator, aReport, whole } from '../example.ts';
import { defineRule } from '../rule.ts';

const full = (self_score: number | null) => ({
	reports: [aReport({ report_id: 'a', ...whole(100, 100, 98), self_score })],
	amounts: [
		anAmount({ fact_id: 'a.a1', report_id: 'a', category: 'three_public', stage: 'executed', value_wan: 0 }),
		anAmount({ fact_id: 'a.a2', report_id: 'a', category: 'total', stage: 'adjusted_budget', value_wan: 100 })
	],
	indicators: [anIndicator({ fact_id: 'a.i1', report_id: 'a', l3: '示例指标' })]
});

export const disclosureMissing = defineRule({
	id: 'disclosure-missing',
	no: 38,
	group: 'disclosure',
	title: { zh: '必报内容缺失', en: 'Required content missing' },
	question: { zh: '该报的内容都报了吗？', en: 'Is everything there that must be reported?' },
	method: {
		zh: '部门整体报告应有：预算数、自评得分、指标表、三公经费；本地另有要求的以 score-schemes.json 为准',
		en: 'a department’s report holds budget figures, self-score, indicators and 三公; more where score-schemes.json asks'
	},
	thresholds: {},
	cases: {
		major: {
			zh: '预算数、自评得分或指标表缺失',
			en: 'Budget figures, self-score or indicators',
			unit: '项',
			direction: 'at-least',
			steps: [{ severity: 'major', from: 1 }],
			source: {
				zh: '财预〔2013〕53号的指标以预算数、得分和指标为前提；默认清单可按本地通知增减',
				en: 'The indicators of MOF notice 财预〔2013〕53号 need budget, scores and indicators; the default list can follow a local notice'
			}
		},
		minor: {
			zh: '其他必报内容缺失',
			en: 'Other required content',
			unit: '项',
			direction: 'at-least',
			steps: [{ severity: 'minor', from: 1 }],
			source: {
				zh: '财预〔2016〕143号：三公经费须公开；其他项目按本地通知',
				en: 'MOF notice 财预〔2016〕143号: the three public expenses are to be disclosed; other items as a local notice asks'
			}
		}
	},
	exclusions: [
		{ zh: '写明在附件中的算有；涉密单位除外；没有三公支出应写明', en: 'Named as an annex counts as there; secrets exempt; units without 三公 must say so' }
	],
	scope: 'report',
	needs: ['reports', 'amounts', 'indicators', 'remarks', 'score_schemes'],
	passes: { zh: '四项齐全', en: 'All four', rows: full(95) },
	fails: { zh: '没有自评得分', en: 'No self-score', rows: full(null) },
	candidates: () => sql`
		with said as (select m.subject_id, r.kind from remarks r join review_member m on m.report_id = r.report_id),
		held as (
			select s.subject_id, s.region_code, s.year,
				s.initial_wan is not null or s.adjusted_wan is not null or exists (select 1 from review_amount a where a.subject_id = s.subject_id and a.of_report_year and a.stage in ('initial_budget', 'adjusted_budget') and a.category not like '%public' and a.category not in ('overseas_travel', 'official_vehicle', 'reception', 'official_vehicle_purchase', 'official_vehicle_operation', 'carryover', 'item'))
					or exists (select 1 from said k where k.subject_id = s.subject_id and k.kind = 'annex-budget') as budget,
				s.self_score is not null or exists (select 1 from scores c join review_member m on m.report_id = c.report_id where m.subject_id = s.subject_id and c.role = 'total' and c.score is not null)
					or exists (select 1 from said k where k.subject_id = s.subject_id and k.kind = 'annex-form') as score,
				exists (select 1 from indicators i join review_member m on m.report_id = i.report_id where m.subject_id = s.subject_id)
					or exists (select 1 from said k where k.subject_id = s.subject_id and k.kind = 'annex-form') as indicators,
				exists (select 1 from review_amount a where a.subject_id = s.subject_id and a.category in ('three_public', 'overseas_travel', 'official_vehicle', 'official_vehicle_purchase', 'official_vehicle_operation', 'reception'))
					or exists (select 1 from said k where k.subject_id = s.subject_id and k.kind = 'three-public') as three_public,
				s.grade is not null as grade, exists (select 1 from said k where k.subject_id = s.subject_id and k.kind = 'base-data') as base_data
			from review_subject s where s.kind = 'department'
		), required as (
			select h.subject_id, max(c.required) as items from held h join score_schemes c on starts_with(coalesce(h.region_code, '-'), c.region_code) and h.year between c.year_from and c.year_to and c.required is not null group by h.subject_id
		), missing as (
			select subject_id, 'budget' as item, 'major' as case_id from held where not budget
			union all select subject_id, 'score', 'major' from held where not score
			union all select subject_id, 'indicators', 'major' from held where not indicators
			union all select subject_id, 'three-public', 'minor' from held where not three_public
			union all select h.subject_id, 'grade', 'minor' from held h join required r on r.subject_id = h.subject_id where not h.grade and strpos(r.items, 'grade') > 0
			union all select h.subject_id, 'base-data', 'minor' from held h join required r on r.subject_id = h.subject_id where not h.base_data and strpos(r.items, 'base-data') > 0
		)
		select ${finding({ report: sql`subject_id`, case: sql`case_id`, line: sql`item`, measure: sql`1`, absent: true, params: { item: sql`item` } })} from missing`,
	checks: () => sql`select subject_id as report_id, case when kind <> 'department' then 'not-department' end as reason from review_subject`
});
