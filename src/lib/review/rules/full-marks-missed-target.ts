/** Rule 16: the actual misses the target, and the score is the full weight. */
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
			l3: '培训人次',
			target: '200人次',
			actual: `${2 * attainment}人次`,
			direction: 'ge',
			target_value: 200,
			actual_value: 2 * attainment,
			attainment
		})
	],
	indicator_marks: [aMark({ fact_id: 'a.i1', report_id: 'a' })]
});

export const fullMarksMissedTarget = defineRule({
	id: 'full-marks-missed-target',
	no: 16,
	group: 'scoring',
	title: { zh: '未达标仍得满分', en: 'Full marks for a missed target' },
	question: { zh: '没有完成的指标是否照样得了满分？', en: 'Did a missed target take full marks?' },
	method: {
		zh: '完成率 < 100%（或定性完成值低于指标值：全部→基本），得分 = 分值；完成值所依比率经重算的用重算值',
		en: 'attainment < 100 % (or a qualitative downgrade), score = weight; a rate that was recomputed counts with the recomputed value'
	},
	thresholds: { widest: { value: 99.99, unit: '%', zh: '候选上限', en: 'Candidates below', source: OWN_DEFAULT } },
	cases: {
		numeric: {
			zh: '完成率',
			en: 'Attainment',
			unit: '%',
			direction: 'below',
			steps: [{ severity: 'critical', from: 99.5 }],
			source: {
				zh: '财政部 2016 年项目支出绩效自评通知：达到目标得满分；99.5% 以上按四舍五入视为 100%',
				en: 'MOF notice on project self-evaluation (2016): full points for a target met; 99.5% and above rounds to 100%'
			}
		},
		recomputed: {
			zh: '完成率（按重算的比率）',
			en: 'Attainment by the recomputed rate',
			unit: '%',
			direction: 'below',
			steps: [{ severity: 'critical', from: 99.5 }],
			source: {
				zh: '财政部 2016 年项目支出绩效自评通知：达到目标得满分；两个金额都有的按重算的比率',
				en: 'MOF notice on project self-evaluation (2016): full points for a target met; with both amounts known the recomputed rate counts'
			}
		},
		qualitative: {
			zh: '降低的表述',
			en: 'Wording below the target',
			unit: '条',
			direction: 'at-least',
			steps: [{ severity: 'major', from: 1 }],
			source: {
				zh: '财预〔2020〕10号：定性指标按达成程度分档打分，“全部”降为“基本”不应满分',
				en: 'MOF notice 财预〔2020〕10号: qualitative indicators are graded; “all” turned to “mostly” does not take full points'
			}
		}
	},
	exclusions: [
		{ zh: '完成率四舍五入为100%的不计', en: 'Attainment that rounds to 100 %' },
		{ zh: '指标值带“左右”的不计', en: 'Targets with about' }
	],
	scope: 'report',
	needs: ['indicators', 'indicator_marks'],
	passes: { zh: '目标200人次，完成199.4人次，满分', en: '199.4 of 200', rows: row(99.7) },
	fails: { zh: '目标200人次，完成120人次，满分', en: '120 of 200', rows: row(60) },
	candidates: (t) => sql`
		with scored as (
			select i.*, m.subject_id, coalesce(k.approximate, false) as approximate from indicators i
			join review_member m on m.report_id = i.report_id left join indicator_marks k on k.fact_id = i.fact_id
			where i.weight > 0 and i.score >= i.weight - 0.001::double
		), mended as (
			select s.fact_id, c.rate_id, c.computed, c.stated_percent, c.numerator_fact, c.denominator_fact, c.numerator, c.denominator,
				case s.direction when 'le' then 100 * s.target_value / nullif(c.computed, 0) else 100 * c.computed / nullif(s.target_value, 0) end as attainment,
				row_number() over (partition by s.fact_id order by c.rate_id) as choice
			from scored s join review_recomputed c on c.subject_id = s.subject_id and not c.fits and c.computed is not null
				and s.actual_value is not null and abs(c.stated_percent - s.actual_value) <= 0.0051::double and c.measure in ('control', 'execution')
			where s.target_value is not null and regexp_matches(s.l3, '率')
		)
		select ${finding({
			report: sql`s.report_id`,
			case: sql`case when d.fact_id is not null then 'recomputed' when s.attainment is not null then 'numeric' else 'qualitative' end`,
			line: sql`s.l3`,
			measure: sql`case when d.fact_id is not null then d.attainment when s.attainment is not null then s.attainment else 1 end`,
			stated: sql`hp_num(s.score) || '分'`,
			computed: sql`coalesce(hp_num(d.attainment), hp_num(s.attainment)) || '%'`,
			gap: sql`coalesce(s.target, '') || ' → ' || coalesce(s.actual, '')`,
			points: sql`s.score`,
			params: {
				name: sql`s.l3`,
				target: sql`s.target`,
				actual: sql`s.actual`,
				score: sql`s.score`,
				weight: sql`s.weight`,
				attainment: sql`coalesce(d.attainment, s.attainment)`,
				stated: sql`d.stated_percent`,
				computed: sql`d.computed`,
				numerator: sql`d.numerator`,
				denominator: sql`d.denominator`
			},
			cites: [
				cite(sql`s.fact_id`, 'stated'),
				cite(sql`d.rate_id`, 'computed'),
				cite(sql`d.numerator_fact`, 'computed'),
				cite(sql`d.denominator_fact`, 'computed')
			]
		})}
		from scored s left join mended d on d.fact_id = s.fact_id and d.choice = 1
		where not s.approximate and ((d.fact_id is not null and d.attainment < ${t.widest}) or (d.fact_id is null and s.attainment is not null and s.attainment < ${t.widest}) or (d.fact_id is null and s.attainment is null and s.downgraded))`,
	checks: () => sql`
		select h.report_id, case when h.row_count = 0 then 'no-indicators' when k.report_id is null then 'no-target-with-score' end as reason
		from review_sheet h left join (select distinct report_id from indicators where weight is not null and score is not null and (attainment is not null or (target is not null and actual is not null))) k on k.report_id = h.report_id`
});
