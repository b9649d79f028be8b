/** Rule 22: targets that are slogans or yes/no questions. */
import { sql } from '../../engine/sql.ts';
import { finding } from '../candidate.ts';
import { aMark, anIndicator, aReport } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const targets = (quantified: readonly boolean[]) => ({
	reports: [aReport({ report_id: 'a' })],
	indicators: quantified.map((yes, at) =>
		anIndicator({ fact_id: `a.i${at + 1}`, report_id: 'a', row: at + 1, l3: `第${at + 1}项`, target: yes ? '12次' : '成效明显' })
	),
	indicator_marks: quantified.map((yes, at) => aMark({ fact_id: `a.i${at + 1}`, report_id: 'a', quantified: yes }))
});

export const targetUnquantified = defineRule({
	id: 'target-unquantified',
	no: 22,
	group: 'targets',
	title: { zh: '指标值不可考核', en: 'Targets that cannot be tested' },
	question: { zh: '指标值能不能考核？', en: 'Can the targets be tested?' },
	method: {
		zh: '指标值中没有数字、日期、标准、文件或清单，或指标名为“是否……”的条数 ÷ 全部有指标值的条数',
		en: 'targets without number, date, named standard, document or list, or yes/no questions, over all targets'
	},
	thresholds: { smallest: { value: 3, unit: '条', zh: '最少条数', en: 'Fewest targets', source: OWN_DEFAULT } },
	cases: {
		share: {
			zh: '不可考核的指标占比',
			en: 'Share that cannot be tested',
			unit: '%',
			direction: 'above',
			steps: [
				{ severity: 'major', from: 60 },
				{ severity: 'minor', from: 30 }
			],
			source: {
				zh: '某区 2025 年自评复核标准：目标空泛的扣分；30% 与 60% 两档为本系统默认值',
				en: 'A district’s criteria for 自评复核 2025: empty or vague targets lose points; 30% and 60% are defaults of this system'
			}
		}
	},
	exclusions: [{ zh: '合规类指标本可定性，计入但在清单中注明；30%以内不列', en: 'Compliance items count but are marked; nothing up to 30 %' }],
	scope: 'report',
	needs: ['indicators', 'indicator_marks'],
	passes: { zh: '10条中3条定性', en: 'Three of ten', rows: targets([true, true, true, true, true, true, true, false, false, false]) },
	fails: { zh: '5条中3条定性', en: 'Three of five', rows: targets([true, true, false, false, false]) },
	candidates: (t) => sql`
		with judged as (
			select i.report_id, i.fact_id, i.row, i.l3, not coalesce(k.quantified, false) or i.yes_no as vague, coalesce(k.compliance, false) as compliance
			from indicators i left join indicator_marks k on k.fact_id = i.fact_id where i.target is not null and i.target <> ''
		), counted as (
			select report_id, cast(count(*) as integer) as n, cast(sum(case when vague then 1 else 0 end) as integer) as vague, cast(sum(case when vague and compliance then 1 else 0 end) as integer) as compliance,
				hp_join(case when vague then fact_id || '@stated' end, '~', row, fact_id) as rows_cited, hp_join(case when vague then l3 end, '、', row, fact_id) as names
			from judged group by report_id
		)
		select ${finding({
			report: sql`report_id`,
			case: sql`'share'`,
			measure: sql`100 * vague / cast(n as double)`,
			stated: sql`cast(n as varchar) || '条'`,
			computed: sql`cast(vague as varchar) || '条'`,
			gap: sql`hp_num(100 * vague / cast(n as double)) || '%'`,
			params: { n: sql`n`, vague: sql`vague`, compliance: sql`compliance`, names: sql`substr(names, 1, 160)` },
			cites: [sql`rows_cited`]
		})}
		from counted where n >= ${t.smallest} and 100 * vague / cast(n as double) > 15`,
	checks: (t) => sql`
		select h.report_id, case when h.row_count = 0 then 'no-indicators' when coalesce(k.n, 0) < ${t.smallest} then 'few-targets' end as reason
		from review_sheet h left join (select report_id, count(*) as n from indicators where target is not null and target <> '' group by report_id) k on k.report_id = h.report_id`
});
