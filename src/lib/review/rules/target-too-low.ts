/** Rule 23: actual far above target. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { aMark, anIndicator, aReport } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const row = (attainment: number) => ({
	reports: [aReport({ report_id: 'a' })],
	indicators: [
		anIndicator({
			fact_id: 'a.i1',
			report_id: 'a',
			l3: '走访户数',
			target: '100户',
			actual: `${attainment}户`,
			direction: 'ge',
			target_value: 100,
			actual_value: attainment,
			attainment
		})
	],
	indicator_marks: [aMark({ fact_id: 'a.i1', report_id: 'a' })]
});

export const targetTooLow = defineRule({
	id: 'target-too-low',
	no: 23,
	group: 'targets',
	title: { zh: '指标值设置偏低', en: 'Target set too low' },
	question: { zh: '哪些指标值定得太容易？', en: 'Which targets were too easy?' },
	method: {
		zh: '数量类（不少于）指标完成率 ≥ 130%；同一报告不少于3条，或同一指标连续两年，为较重',
		en: 'attainment ≥ 130 % on numeric ≥-type targets; repeated over three indicators or two years is major'
	},
	thresholds: {
		widest: { value: 115, unit: '%', zh: '候选下限', en: 'Candidates from', source: OWN_DEFAULT },
		repeated: {
			value: 130,
			unit: '%',
			zh: '重复出现的认定线',
			en: 'Counts as repeated from',
			source: {
				zh: '某区 2025 年自评复核标准：超过 130% 须注明；三项以上或连续两年的加重为本系统默认',
				en: 'A district’s criteria for 自评复核 2025: above 130% to be annotated; graver from three indicators or two years on, a default of this system'
			}
		},
		times: { value: 3, unit: '条', zh: '重复条数', en: 'Indicators that make it repeated', source: OWN_DEFAULT }
	},
	cases: {
		single: {
			zh: '完成率',
			en: 'Attainment',
			unit: '%',
			direction: 'at-least',
			steps: [{ severity: 'minor', from: 130 }],
			source: {
				zh: '某区 2025 年自评复核标准：超过 130% 须注明；财预〔2020〕10号：目标偏低的按偏离程度扣分',
				en: 'A district’s criteria for 自评复核 2025: above 130% to be annotated; MOF notice 财预〔2020〕10号: deduct by the deviation where the target was low'
			}
		},
		repeated: {
			zh: '完成率（重复出现）',
			en: 'Attainment, repeated',
			unit: '%',
			direction: 'at-least',
			steps: [{ severity: 'major', from: 130 }],
			source: {
				zh: '某区 2025 年自评复核标准：超过 130% 须注明；三项以上或连续两年的加重为本系统默认',
				en: 'A district’s criteria for 自评复核 2025: above 130% to be annotated; graver from three indicators or two years on, a default of this system'
			}
		}
	},
	exclusions: [
		{ zh: '应急、新增任务等已说明的不计', en: 'Emergencies and new mandates that are named' },
		{ zh: '控制类（不超过）指标的节约不计', en: 'Savings on ≤-type targets' }
	],
	scope: 'report',
	needs: ['indicators', 'indicator_marks'],
	passes: { zh: '目标100户，完成128户', en: '128 of 100', rows: row(128) },
	fails: { zh: '目标100户，完成180户', en: '180 of 100', rows: row(180) },
	candidates: (t) => sql`
		with high as (
			select i.*, k.name_key, s.department_id, s.year, s.kind, coalesce(s.project, '') as project
			from indicators i join indicator_marks k on k.fact_id = i.fact_id join review_member m on m.report_id = i.report_id join review_subject s on s.subject_id = m.subject_id
			where i.direction = 'ge' and i.attainment >= ${t.widest} and i.target_value > 0 and not k.surge
		), often as (select report_id, cast(count(*) as integer) as times from high where attainment >= ${t.repeated} group by report_id),
		years as (
			select department_id, kind, project, name_key, cast(count(distinct year) as integer) as years from high where attainment >= ${t.repeated} and year is not null group by department_id, kind, project, name_key
		)
		select ${finding({
			report: sql`h.report_id`,
			case: sql`case when coalesce(o.times, 0) >= ${t.times} or coalesce(y.years, 0) >= 2 then 'repeated' else 'single' end`,
			line: sql`h.l3`,
			measure: sql`h.attainment`,
			stated: sql`h.target`,
			computed: sql`h.actual`,
			gap: sql`hp_num(h.attainment) || '%'`,
			points: sql`h.score`,
			params: { name: sql`h.l3`, target: sql`h.target`, actual: sql`h.actual`, attainment: sql`h.attainment`, times: sql`o.times`, years: sql`y.years` },
			cites: [cite(sql`h.fact_id`, 'stated')]
		})}
		from high h left join often o on o.report_id = h.report_id
		left join years y on y.department_id = h.department_id and y.kind = h.kind and y.project = h.project and y.name_key = h.name_key`,
	checks: () => sql`
		select h.report_id, case when h.row_count = 0 then 'no-indicators' when k.report_id is null then 'no-numeric-target' end as reason
		from review_sheet h left join (select distinct report_id from indicators where attainment is not null and direction = 'ge') k on k.report_id = h.report_id`
});
