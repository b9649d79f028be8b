/** Rule 24: survey results that equal their threshold exactly. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { aMark, anIndicator, aReport } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const county = (actuals: readonly number[]) => {
	const ids = actuals.map((_, at) => `u${at + 1}`);
	return {
		reports: ids.map((report_id) => aReport({ report_id })),
		indicators: ids.map((report_id, at) =>
			anIndicator({
				fact_id: `${report_id}.i1`,
				report_id,
				l3: '群众满意度',
				dimension: 'satisfaction',
				target: '≥90%',
				actual: `${actuals[at] ?? 0}%`,
				direction: 'ge',
				target_value: 90,
				actual_value: actuals[at] ?? 0,
				value_unit: '%',
				attainment: (actuals[at] ?? 0) / 0.9
			})
		),
		indicator_marks: ids.map((report_id) => aMark({ fact_id: `${report_id}.i1`, report_id, survey: true }))
	};
};

export const exactHitTarget = defineRule({
	id: 'exact-hit-target',
	no: 24,
	group: 'targets',
	title: { zh: '完成值恰好等于目标值', en: 'Actual equals the target exactly' },
	question: { zh: '满意度等调查结果是不是恰好踩线？', en: 'Do survey results hit the threshold exactly?' },
	method: {
		zh: '满意度、测评类完成值 = 指标值（100%除外）；同地区同年度不少于3份且占有满意度数据的25%以上，为整批疑点',
		en: 'survey or rating figure = target (100 % aside); three reports and 25 % of those with satisfaction figures make the batch finding'
	},
	thresholds: {
		reports: { value: 3, unit: '份', zh: '整批疑点的最少份数', en: 'Fewest reports', source: OWN_DEFAULT }
	},
	cases: {
		single: {
			zh: '恰好踩线的条数',
			en: 'Exact hits',
			unit: '条',
			direction: 'at-least',
			steps: [{ severity: 'info', from: 1 }],
			source: OWN_DEFAULT
		},
		batch: {
			zh: '恰好踩线的报告占比',
			en: 'Share of reports',
			unit: '%',
			direction: 'at-least',
			steps: [{ severity: 'major', from: 25 }],
			source: OWN_DEFAULT
		}
	},
	exclusions: [{ zh: '计划数照计划完成的、100%的不计', en: 'Counts of a plan, and shares of 100 %' }],
	scope: 'region-year',
	needs: ['reports', 'indicators', 'indicator_marks'],
	passes: { zh: '四份满意度为91%、93%、95%、90%', en: 'One of four hits', rows: county([91, 93, 95, 96]) },
	fails: { zh: '四份中三份恰为90%', en: 'Three of four are exactly 90 %', rows: county([90, 90, 90, 95]) },
	candidates: (t) => sql`
		with figures as (
			select i.fact_id, i.report_id, i.l3, i.target, i.actual, s.subject_id, s.region_code, s.year, s.selected,
				abs(i.actual_value - i.target_value) < 1e-9::double and i.target_value <> 100 as hit
			from indicators i join indicator_marks k on k.fact_id = i.fact_id and k.survey join review_member m on m.report_id = i.report_id join review_subject s on s.subject_id = m.subject_id
			where i.actual_value is not null and i.target_value is not null and i.direction <> 'le' and coalesce(i.value_unit, '%') in ('%', '分')
		), batch as (
			select region_code, year, cast(count(distinct subject_id) as integer) as n, cast(count(distinct case when hit then subject_id end) as integer) as hits,
				coalesce(hp_join(case when hit then fact_id || '@context' end, '~', 0, fact_id), '') as places
			from figures where region_code is not null and year is not null group by region_code, year
		)
		select ${finding({
			report: sql`report_id`,
			case: sql`'single'`,
			line: sql`l3`,
			measure: sql`1`,
			stated: sql`target`,
			computed: sql`actual`,
			params: { name: sql`l3`, target: sql`target`, actual: sql`actual` },
			cites: [cite(sql`fact_id`, 'stated')]
		})}
		from figures where hit
		union all
		select ${finding({
			report: null,
			region: sql`region_code`,
			year: sql`year`,
			case: sql`'batch'`,
			measure: sql`100 * hits / cast(n as double)`,
			computed: sql`cast(hits as varchar) || '份'`,
			gap: sql`hp_num(100 * hits / cast(n as double)) || '%'`,
			group: sql`n`,
			params: { n: sql`n`, hits: sql`hits` },
			cites: [sql`places`]
		})}
		from batch where hits >= ${t.reports}`,
	checks: () => sql`
		select h.report_id, case when h.row_count = 0 then 'no-indicators' when k.report_id is null then 'no-satisfaction' end as reason
		from review_sheet h left join (
			select distinct i.report_id from indicators i join indicator_marks k on k.fact_id = i.fact_id and k.survey where i.actual_value is not null and i.target_value is not null
		) k on k.report_id = h.report_id`
});
