/** Rule 21: the grade does not follow from the score. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { aReport, aScore } from '../example.ts';
import { defineRule } from '../rule.ts';

const graded = (score: number, grade: string) => ({
	reports: [aReport({ report_id: 'a', self_score: score, self_score_max: 100, self_score_fact: 'a.s0', grade })],
	scores: [aScore({ fact_id: 'a.s9', report_id: 'a', role: 'grade', grade })]
});

export const ratingBandMismatch = defineRule({
	id: 'rating-band-mismatch',
	no: 21,
	group: 'scoring',
	title: { zh: '等次与分数不符', en: 'Grade does not follow from the score' },
	question: { zh: '优良中差与分数对得上吗？', en: 'Do grade and score agree?' },
	method: {
		zh: '优[90,100]、良[80,90)、中[60,80)、差[0,60)；本地另有规定的以 score-schemes.json 为准',
		en: '优 from 90, 良 from 80, 中 from 60, 差 below; local bands in score-schemes.json'
	},
	thresholds: {},
	cases: {
		band: {
			zh: '分数离所评等次的距离',
			en: 'Distance from the stated band',
			unit: '分',
			direction: 'above',
			steps: [{ severity: 'major', from: 0 }],
			source: { zh: '财政部预算司统一的等次：优 90、良 80、中 60', en: 'Rating bands unified by the MOF budget department: 90, 80, 60' }
		}
	},
	exclusions: [{ zh: '未写等次的不检查；本地等次可配置', en: 'Skipped without a grade; local bands are configurable' }],
	scope: 'report',
	needs: ['reports', 'scores', 'score_schemes'],
	passes: { zh: '90分，优', en: '90 is 优', rows: graded(90, '优') },
	fails: { zh: '86分，优', en: '86 is not 优', rows: graded(86, '优') },
	candidates: () => sql`
		with graded as (
			select r.report_id, r.self_score_fact, r.grade, 100 * r.self_score / nullif(coalesce(r.self_score_max, 100), 0) as score,
				case when starts_with(r.grade, '优') then 4 when starts_with(r.grade, '良') then 3 when starts_with(r.grade, '中') or r.grade in ('合格', '一般') then 2
					when starts_with(r.grade, '差') or starts_with(r.grade, '低') or r.grade in ('不合格', '较差') then 1 end as stated,
				coalesce(max(c.excellent), 90) as excellent, coalesce(max(c.good), 80) as good, coalesce(max(c.fair), 60) as fair
			from reports r left join score_schemes c on starts_with(coalesce(r.region_code, '-'), c.region_code) and r.year between c.year_from and c.year_to
			where r.grade is not null and r.self_score is not null group by r.report_id, r.self_score_fact, r.grade, r.self_score, r.self_score_max
		), banded as (
			select *, case when score >= excellent then 4 when score >= good then 3 when score >= fair then 2 else 1 end as due,
				case stated when 4 then excellent when 3 then good when 2 then fair else 0 end as low, case stated when 4 then 100 when 3 then excellent when 2 then good else fair end as high
			from graded where stated is not null
		)
		select ${finding({
			report: sql`b.report_id`,
			case: sql`'band'`,
			measure: sql`greatest(b.low - b.score, b.score - b.high, 1e-6::double)`,
			stated: sql`b.grade`,
			computed: sql`case b.due when 4 then '优' when 3 then '良' when 2 then '中' else '差' end`,
			gap: sql`hp_num(b.score) || '分'`,
			params: {
				grade: sql`b.grade`,
				due: sql`case b.due when 4 then '优' when 3 then '良' when 2 then '中' else '差' end`,
				score: sql`b.score`,
				low: sql`b.low`,
				high: sql`b.high`
			},
			cites: [cite(sql`g.fact_id`, 'stated'), cite(sql`b.self_score_fact`, 'computed')]
		})}
		from banded b left join (select report_id, min(fact_id) as fact_id from scores where role = 'grade' group by report_id) g on g.report_id = b.report_id
		where b.due <> b.stated and b.score <= 105`,
	checks: () => sql`select report_id, case when grade is null then 'no-grade' when self_score is null then 'no-total-score' end as reason from reports`
});
