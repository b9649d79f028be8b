/** Rule 17: a score far from weight × attainment, in either direction. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { anIndicator, aReport } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const row = (score: number) => ({
	reports: [aReport({ report_id: 'a' })],
	indicators: [
		anIndicator({
			fact_id: 'a.i1',
			report_id: 'a',
			l3: '修复管网',
			target: '20公里',
			actual: '11公里',
			direction: 'ge',
			target_value: 20,
			actual_value: 11,
			attainment: 55,
			weight: 10,
			score
		})
	]
});

export const scoreVsAchievement = defineRule({
	id: 'score-vs-achievement',
	no: 17,
	group: 'scoring',
	title: { zh: '得分与完成程度不匹配', en: 'Score does not match achievement' },
	question: { zh: '得分和完成程度对得上吗？', en: 'Does the score match what was achieved?' },
	method: {
		zh: '得分 − 分值 × min(1, 完成率)，绝对值超过 max(0.5分, 分值的8%)',
		en: 'score − weight × min(1, attainment); fires above max(0.5, 8 % of the weight)'
	},
	thresholds: {
		points: {
			value: 0.5,
			unit: '分',
			zh: '容差（分）',
			en: 'Tolerance in points',
			source: { zh: '县级表格多按整分打分，容差 0.5 分为本系统默认值', en: 'County forms score in whole points; 0.5 point is a default of this system' }
		},
		share: { value: 8, unit: '%', zh: '容差（占分值）', en: 'Tolerance as share of the weight', source: OWN_DEFAULT },
		widest: { value: 0.6, unit: '倍', zh: '候选下限（容差的倍数）', en: 'Candidates from, in tolerances', source: OWN_DEFAULT }
	},
	cases: {
		over: {
			zh: '多得分（容差的倍数）',
			en: 'Points above expectation, in tolerances',
			unit: '倍',
			direction: 'above',
			steps: [{ severity: 'major', from: 1 }],
			source: {
				zh: '财预〔2020〕10号：未达目标按完成比例计分；容差为本系统默认值',
				en: 'MOF notice 财预〔2020〕10号: below target, points by degree of attainment; the tolerance is a default of this system'
			}
		},
		under: {
			zh: '少得分（容差的倍数）',
			en: 'Points below expectation, in tolerances',
			unit: '倍',
			direction: 'above',
			steps: [{ severity: 'info', from: 1 }],
			source: {
				zh: '财政部 2016 年项目支出绩效自评通知：达到目标得满分；容差为本系统默认值',
				en: 'MOF notice on project self-evaluation (2016): full points for a target met; the tolerance is a default of this system'
			}
		}
	},
	exclusions: [{ zh: '通知规定分档计分、一票否决的安全类指标请核对', en: 'Step scoring announced in the notice; veto indicators' }],
	scope: 'report',
	needs: ['indicators'],
	passes: { zh: '完成55%，10分得6分：在容差内', en: '55 %, 6 of 10', rows: row(6) },
	fails: { zh: '完成55%，10分得9分', en: '55 %, 9 of 10', rows: row(9) },
	candidates: (t) => sql`
		select ${finding({
			report: sql`report_id`,
			case: sql`case when score > expected then 'over' else 'under' end`,
			line: sql`l3`,
			measure: sql`abs(score - expected) / greatest(${t.points}, cast(${t.share} as double) / 100 * weight)`,
			stated: sql`hp_num(score) || '分'`,
			computed: sql`hp_num(expected) || '分'`,
			gap: sql`hp_num(score - expected) || '分'`,
			points: sql`abs(score - expected)`,
			params: {
				name: sql`l3`,
				target: sql`target`,
				actual: sql`actual`,
				weight: sql`weight`,
				score: sql`score`,
				attainment: sql`attainment`,
				expected: sql`expected`
			},
			cites: [cite(sql`fact_id`, 'stated')]
		})}
		from (
			select report_id, fact_id, l3, target, actual, weight, score, attainment, weight * least(1, coalesce(attainment, 100) / 100) as expected from indicators
			where weight > 0 and score is not null and (attainment is not null or (direction = 'qualitative' and target = actual and target <> ''))
		) where abs(score - expected) / greatest(${t.points}, cast(${t.share} as double) / 100 * weight) > ${t.widest}`,
	checks: () => sql`
		select h.report_id, case when h.row_count = 0 then 'no-indicators' when k.report_id is null then 'no-numeric-target' end as reason
		from review_sheet h left join (select distinct report_id from indicators where weight > 0 and score is not null and (attainment is not null or (direction = 'qualitative' and target = actual))) k on k.report_id = h.report_id`
});
