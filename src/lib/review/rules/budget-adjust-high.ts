/** Rule 5: the budget moved too much in the year. */
import { sql } from '../../engine/sql.ts';
import { cite, finding, word } from '../candidate.ts';
import { aReport, whole } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

export const budgetAdjustHigh = defineRule({
	id: 'budget-adjust-high',
	no: 5,
	group: 'execution',
	title: { zh: '预算调整率过高', en: 'High budget adjustment rate' },
	question: { zh: '年初预算编得准不准，年中改了多少？', en: 'How far was the budget moved during the year?' },
	method: { zh: '|全年预算数 − 年初预算数| ÷ 年初预算数 × 100%', en: '|adjusted − initial| ÷ initial × 100 %' },
	thresholds: { widest: { value: 5, unit: '%', zh: '候选下限', en: 'Candidates from', source: OWN_DEFAULT } },
	cases: {
		adjusted: {
			zh: '预算调整率',
			en: 'Adjustment rate',
			unit: '%',
			direction: 'above',
			steps: [
				{ severity: 'major', from: 30 },
				{ severity: 'minor', from: 20 },
				{ severity: 'info', from: 10 }
			],
			source: {
				zh: '长沙市雨花区部门整体支出评分表（2017）：超过 30% 不得分；预算绩效系统：超过 30% 须填原因；决算公开核查工具：30% 预警',
				en: 'Yuhua District, Changsha, scoring table (2017): no points above 30%; a budget-performance system: reason compulsory above 30%; a checker of final accounts: warning at 30%'
			}
		},
		explained: {
			zh: '预算调整率（上级转移支付、政策、灾害或年中成立）',
			en: 'Adjustment rate, with an excepted reason',
			unit: '%',
			direction: 'above',
			steps: [],
			source: {
				zh: '财预〔2013〕53号：预算调整率不含因法定、不可抗力、上级政策所作的调整',
				en: 'MOF notice 财预〔2013〕53号: adjustments by law, force majeure or superiors are left out of the rate'
			}
		}
	},
	exclusions: [
		{
			zh: '上级转移支付、政策性增资、灾害、年中成立所致的只作提示',
			en: 'Superior transfers, policy raises, disasters and units founded in the year are a note only'
		},
		{ zh: '“年中调整了部分预算”不算原因', en: 'A vague remark is no reason' }
	],
	scope: 'report',
	needs: ['reports', 'reasons', 'remarks'],
	passes: { zh: '年初500万元，全年540万元：8%', en: '500 to 540', rows: { reports: [aReport({ report_id: 'a', ...whole(500, 540, 530) })] } },
	fails: { zh: '年初500万元，全年800万元：60%', en: '500 to 800', rows: { reports: [aReport({ report_id: 'a', ...whole(500, 800, 760) })] } },
	candidates: (t) => sql`
		select ${finding({
			report: sql`l.subject_id`,
			case: sql`case when r.feature_id is null then 'adjusted' else 'explained' end`,
			line: word('total'),
			measure: sql`100 * abs(l.adjusted - l.initial) / l.initial`,
			stated: sql`hp_num(l.adjusted) || '万元'`,
			computed: sql`hp_num(100 * (l.adjusted - l.initial) / l.initial) || '%'`,
			gap: sql`hp_num(l.adjusted - l.initial) || '万元'`,
			amount: sql`abs(l.adjusted - l.initial)`,
			params: { initial: sql`l.initial`, adjusted: sql`l.adjusted`, reason: sql`r.quote` },
			cites: [cite(sql`l.adjusted_fact`, 'stated'), cite(sql`l.initial_fact`, 'computed'), cite(sql`r.feature_id`, 'context')]
		})}
		from review_line l
		left join (
			select subject_id, min(feature_id) as feature_id, min(quote) as quote from (
				select m.subject_id, r.feature_id, r.quote from reasons r join review_member m on m.report_id = r.report_id where r.about = 'adjust' and r.exempt
				union all
				select m.subject_id, r.feature_id, r.quote from remarks r join review_member m on m.report_id = r.report_id where r.kind = 'founded'
			) group by subject_id
		) r on r.subject_id = l.subject_id
		where l.category = 'total' and l.initial > 0 and 100 * abs(l.adjusted - l.initial) / l.initial > ${t.widest}`,
	checks: () => sql`
		select subject_id as report_id, case when initial is null then 'no-initial-budget' when adjusted is null then 'no-adjusted-budget' end as reason from review_line where category = 'total'`
});
