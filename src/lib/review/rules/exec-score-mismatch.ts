/** Rule 15: execution points do not follow from the rate by the region's own way of scoring. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { aReport, aScore, whole } from '../example.ts';
import { defineRule } from '../rule.ts';

/** Twelve reports of one county and year at 90 %, all with 9 of 10 points but the last. */
const county = (last: number) => {
	const ids = Array.from({ length: 12 }, (_, at) => `u${String(at + 1).padStart(2, '0')}`);
	return {
		reports: ids.map((report_id) => aReport({ report_id, ...whole(100, 100, 90) })),
		scores: ids.map((report_id, at) =>
			aScore({ fact_id: `${report_id}.s1`, report_id, role: 'dimension', dimension: 'execution', max: 10, score: at === 11 ? last : 9 })
		)
	};
};

export const execScoreMismatch = defineRule({
	id: 'exec-score-mismatch',
	no: 15,
	group: 'scoring',
	title: { zh: '执行率得分与规则不符', en: 'Execution points do not follow the rule' },
	question: { zh: '执行率得分是按本地办法算的吗？', en: 'Do execution points follow the local way of scoring?' },
	method: {
		zh: '按本地区本年度办法（V1 按比例、V2 每低5个百分点扣2分、V3 低于60%不得分、V4 调整或超支扣1分）推算，与所得相差超过0.1分',
		en: 'expected by the region’s variant (V1 proportional, V2 −2 per 5 points, V3 none below 60 %, V4 one off for a changed budget); difference above 0.1'
	},
	thresholds: {},
	cases: {
		differs: {
			zh: '得分与推算之差',
			en: 'Points against expected points',
			unit: '分',
			direction: 'above',
			steps: [
				{ severity: 'major', from: 1 },
				{ severity: 'minor', from: 0.1 }
			],
			source: {
				zh: '本地区评分办法；未登记的，取本地区本年度至少 10 份中六成以上相符的算法',
				en: 'The region’s own scoring; where none is on file, the one that explains 60% of at least 10 reports of the region and year'
			}
		}
	},
	exclusions: [
		{
			zh: '办法由同地区同年度不少于10份、60%以上相符学得，或由 score-schemes.json 指定；否则不检查',
			en: 'Variant learned from ten reports of which 60 % agree, or named in score-schemes.json; otherwise skipped'
		},
		{ zh: '表述为“与本地区多数单位不一致”', en: 'Said as: differs from most units of the region' }
	],
	scope: 'report',
	needs: ['reports', 'scores', 'score_schemes'],
	passes: { zh: '12份报告执行率均为90%、得9分', en: 'Twelve reports at 90 % with 9 points', rows: county(9) },
	fails: { zh: '其中一份90%得7分', en: 'One of them took 7', rows: county(7) },
	candidates: () => sql`
		select ${finding({
			report: sql`e.report_id`,
			case: sql`'differs'`,
			line: sql`'total'`,
			measure: sql`abs(e.execution_score - e.expected)`,
			stated: sql`hp_num(e.execution_score) || '分'`,
			computed: sql`hp_num(e.expected) || '分'`,
			gap: sql`hp_num(e.execution_score - e.expected) || '分'`,
			points: sql`abs(e.execution_score - e.expected)`,
			group: sql`e.scored`,
			params: {
				rate: sql`e.rate`,
				score: sql`e.execution_score`,
				max: sql`e.execution_max`,
				expected: sql`e.expected`,
				variant: sql`e.variant`,
				reports: sql`e.scored`
			},
			cites: [cite(sql`e.execution_fact`, 'stated'), cite(sql`e.executed_fact`, 'computed'), cite(sql`e.budget_fact`, 'computed')]
		})}
		from (
			select x.*, v.variant, v.scored, v.tolerance, case v.variant when 'V1' then x.v1 when 'V2' then x.v2 when 'V3' then x.v3 else x.v4 end as expected
			from review_expected x join review_variant v on v.region_code = x.region_code and v.year = x.year
		) e where abs(e.execution_score - e.expected) > e.tolerance + 1e-4::double`,
	checks: () => sql`
		select h.report_id, case when h.execution_score is null then 'no-execution-score' when x.report_id is null then 'no-budget-and-spending' when v.variant is null then 'variant-unknown' end as reason
		from review_sheet h left join review_expected x on x.report_id = h.report_id left join review_variant v on v.region_code = h.region_code and v.year = h.year`
});
