/** Rule 18: rows lost points and nothing says why. */
import { sql } from '../../engine/sql.ts';
import { finding } from '../candidate.ts';
import { aMark, anIndicator, aReport } from '../example.ts';
import { defineRule } from '../rule.ts';

/** Names in the sentence; the evidence holds all. */
const MOST_NAMES = 5;

const sheet = (has_reason: boolean) => ({
	reports: [aReport({ report_id: 'a' })],
	indicators: [
		anIndicator({ fact_id: 'a.i1', report_id: 'a', l3: '培训场次', score: 8 }),
		anIndicator({ fact_id: 'a.i2', report_id: 'a', l3: '巡查次数', row: 2 })
	],
	indicator_marks: [aMark({ fact_id: 'a.i1', report_id: 'a', has_reason }), aMark({ fact_id: 'a.i2', report_id: 'a' })]
});

export const missingDeviationReason = defineRule({
	id: 'missing-deviation-reason',
	no: 18,
	group: 'scoring',
	title: { zh: '扣分未说明偏差原因', en: 'Points lost without a reason' },
	question: { zh: '扣了分的行有没有写原因？', en: 'Is there a reason for every row that lost points?' },
	method: {
		zh: '得分 < 分值，偏差原因栏空白，正文也没有点名该指标的原因；统计占扣分行的比例',
		en: 'score < weight, blank reason cell, and no reason anywhere that names the indicator; as a share of deducted rows'
	},
	thresholds: {},
	cases: {
		rows: {
			zh: '没有原因的扣分行占比',
			en: 'Share of deducted rows without reason',
			unit: '%',
			direction: 'above',
			steps: [
				{ severity: 'major', from: 50 },
				{ severity: 'minor', from: 0 }
			],
			source: {
				zh: '公开的自评表校验工具：每行缺原因计一错；四川省 2023 年自评表：偏差原因为必填栏',
				en: 'A published validator of forms: each row without a reason is an error; Sichuan form 2023: the reason is a compulsory column'
			}
		},
		execution: {
			zh: '执行率行扣分未说明',
			en: 'Execution row only',
			unit: '行',
			direction: 'at-least',
			steps: [{ severity: 'minor', from: 1 }],
			source: {
				zh: '四川省 2023 年自评表：扣分须写偏差原因，执行率一行同样适用',
				en: 'Sichuan form 2023: points taken off need a reason, the execution row too'
			}
		}
	},
	exclusions: [
		{ zh: '执行率得分可由执行率按本地办法或按比例推出的不计', en: 'The execution row where its points follow from the rate' },
		{ zh: '方法说明（问卷、日期）不算原因；正文点名该指标并说明原因的算', en: 'A note on method is no reason; a reason elsewhere that names the indicator is' }
	],
	scope: 'report',
	needs: ['indicators', 'indicator_marks', 'scores'],
	passes: { zh: '扣2分，写明原因', en: 'Two points lost, with a reason', rows: sheet(true) },
	fails: { zh: '扣2分，原因栏空白', en: 'Two points lost, blank cell', rows: sheet(false) },
	candidates: () => sql`
		with deducted as (
			select i.report_id, i.fact_id, i.l3 as name, i.weight - i.score as lost, coalesce(k.has_reason, false) or k.elsewhere_start is not null as explained, 0 as execution, i.row as nth
			from indicators i left join indicator_marks k on k.fact_id = i.fact_id where i.weight > 0 and i.score < i.weight - 0.001::double
			union all
			select h.report_id, h.execution_fact, '预算执行率', h.execution_max - h.execution_score, r.subject_id is not null, 1, 0
			from review_sheet h
			left join review_expected e on e.report_id = h.report_id
			left join review_variant v on v.region_code = h.region_code and v.year = h.year
			left join (select distinct m.subject_id from reasons r join review_member m on m.report_id = r.report_id where r.about = 'underspend' and r.specific) r on r.subject_id = h.subject_id
			where h.execution_max > 0 and h.execution_score < h.execution_max - 0.001::double
				and not coalesce(e.d1 <= case when h.execution_score = round(h.execution_score) then 0.5001::double else 0.1001::double end, false)
				and not coalesce(case v.variant when 'V1' then e.d1 when 'V2' then e.d2 when 'V3' then e.d3 when 'V4' then e.d4 end <= v.tolerance + 1e-4::double, false)
		), counted as (
			select report_id, cast(count(*) as integer) as deducted, cast(sum(case when explained then 0 else 1 end) as integer) as missing, sum(case when explained then 0 else lost end) as lost,
				min(case when explained then 1 else execution end) as execution_only,
				hp_join(case when explained then null else fact_id || '@stated' end, '~', nth, fact_id) as rows_cited,
				hp_join(case when explained or place > ${MOST_NAMES} then null else rtrim(name, '。；，') end, '、', nth, fact_id) || case when sum(case when explained then 0 else 1 end) > ${MOST_NAMES} then '等' else '' end as names
			from (select *, row_number() over (partition by report_id, explained order by nth, fact_id) as place from deducted) group by report_id
		)
		select ${finding({
			report: sql`report_id`,
			case: sql`case when execution_only = 1 then 'execution' else 'rows' end`,
			measure: sql`case when execution_only = 1 then missing else 100 * missing / cast(deducted as double) end`,
			stated: sql`cast(deducted as varchar) || '行'`,
			computed: sql`cast(missing as varchar) || '行'`,
			points: sql`lost`,
			params: { deducted: sql`deducted`, missing: sql`missing`, lost: sql`lost`, names: sql`names` },
			cites: [sql`rows_cited`]
		})}
		from counted where missing > 0`,
	checks: () =>
		sql`select report_id, case when row_count = 0 and execution_score is null then 'no-score-rows' when row_count > 0 and no_score = row_count and execution_score is null then 'rows-without-score' end as reason from review_sheet`
});
