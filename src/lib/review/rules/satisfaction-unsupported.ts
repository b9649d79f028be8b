/** Rule 25: a satisfaction rate without a survey, or a survey without a result. */
import { sql } from '../../engine/sql.ts';
import { finding } from '../candidate.ts';
import { aMark, anIndicator, aReport, aSurvey } from '../example.ts';
import { defineRule } from '../rule.ts';

const satisfied = {
	reports: [aReport({ report_id: 'a' })],
	indicators: [
		anIndicator({
			fact_id: 'a.i1',
			report_id: 'a',
			l3: '群众满意度',
			dimension: 'satisfaction',
			target: '≥90%',
			actual: '95%',
			direction: 'ge',
			target_value: 90,
			actual_value: 95,
			attainment: 105.5
		})
	],
	indicator_marks: [aMark({ fact_id: 'a.i1', report_id: 'a', survey: true })]
};

export const satisfactionUnsupported = defineRule({
	id: 'satisfaction-unsupported',
	no: 25,
	group: 'targets',
	title: { zh: '满意度无调查依据', en: 'Satisfaction without a survey' },
	question: { zh: '满意度是怎么得来的？', en: 'Where does the satisfaction figure come from?' },
	method: {
		zh: '有满意度数值而全文没有问卷、样本、份数、回收、调查时间或电话访问；或写了调查而没有结果',
		en: 'a satisfaction figure and none of questionnaire, sample, copies, return, date or telephone; or a survey without a rate'
	},
	thresholds: {},
	cases: {
		unsupported: {
			zh: '没有依据的满意度条数',
			en: 'Figures without a survey',
			unit: '条',
			direction: 'at-least',
			steps: [{ severity: 'major', from: 1 }],
			source: { zh: '某区 2025 年自评复核标准：完成值没有依据的计 0 分', en: 'A district’s criteria for 自评复核 2025: no evidence, no points' }
		},
		no_result: {
			zh: '没有结果的调查',
			en: 'Surveys without a result',
			unit: '处',
			direction: 'at-least',
			steps: [{ severity: 'major', from: 1 }],
			source: {
				zh: '某区 2025 年自评复核标准：没有调查的满意度不算满意度',
				en: 'A district’s criteria for 自评复核 2025: satisfaction without a survey is none'
			}
		}
	},
	exclusions: [{ zh: '依据在附件的请单位提供；同一调查写在别处的算依据', en: 'Evidence in an annex: ask; a sentence elsewhere about the same survey counts' }],
	scope: 'report',
	needs: ['indicators', 'indicator_marks', 'surveys'],
	passes: {
		zh: '满意度95%，发放问卷120份',
		en: '95 % with 120 questionnaires',
		rows: { ...satisfied, surveys: [aSurvey({ feature_id: 'a.f1', report_id: 'a', kind: 'survey' })] }
	},
	fails: { zh: '满意度95%，没有调查', en: '95 % without a survey', rows: satisfied },
	candidates: () => sql`
		with figures as (
			select s.subject_id, s.file_sha256, i.fact_id as place, i.l3 as name, i.actual as figure, i.score as points from indicators i
			join review_member m on m.report_id = i.report_id join review_subject s on s.subject_id = m.subject_id
			where (i.l3 like '%满意%' or i.dimension = 'satisfaction') and i.actual is not null and i.actual <> ''
			union all
			select s.subject_id, s.file_sha256, v.feature_id, '满意度', hp_num(v.value) || '%', null from surveys v join review_member m on m.report_id = v.report_id join review_subject s on s.subject_id = m.subject_id where v.kind = 'rate'
		), evidence as (
			select s.file_sha256, min(v.feature_id) as place, cast(count(*) as integer) as times from surveys v join review_member m on m.report_id = v.report_id join review_subject s on s.subject_id = m.subject_id
			where v.kind = 'survey' group by s.file_sha256
		), grouped as (
			select f.subject_id, cast(count(*) as integer) as n, hp_join(f.place || '@stated', '~', 0, f.place) as places, min(f.name) as name, min(f.figure) as figure, max(f.points) as points
			from figures f left join evidence e on e.file_sha256 = f.file_sha256 where e.place is null group by f.subject_id
		)
		select ${finding({
			report: sql`subject_id`,
			case: sql`'unsupported'`,
			measure: sql`n`,
			stated: sql`figure`,
			points: sql`points`,
			certainty: 'medium',
			params: { n: sql`n`, name: sql`name`, figure: sql`figure` },
			cites: [sql`places`]
		})}
		from grouped
		union all
		select ${finding({
			report: sql`c.subject_id`,
			case: sql`'no_result'`,
			measure: sql`c.n`,
			certainty: 'medium',
			params: { n: sql`c.n` },
			cites: [sql`c.places`]
		})}
		from (
			select s.subject_id, s.file_sha256, cast(count(*) as integer) as n, hp_join(v.feature_id || '@stated', '~', 0, v.feature_id) as places
			from surveys v join review_member m on m.report_id = v.report_id join review_subject s on s.subject_id = m.subject_id where v.kind in ('survey', 'claim') group by s.subject_id, s.file_sha256
		) c where not exists (select 1 from figures f where f.file_sha256 = c.file_sha256)`,
	checks: () => sql`
		select s.subject_id as report_id, case when k.subject_id is null then 'no-satisfaction' end as reason from review_subject s left join (
			select distinct m.subject_id from review_member m join indicators i on i.report_id = m.report_id and (i.l3 like '%满意%' or i.dimension = 'satisfaction') and i.actual is not null
			union select distinct m.subject_id from review_member m join surveys v on v.report_id = m.report_id
		) k on k.subject_id = s.subject_id`
});
