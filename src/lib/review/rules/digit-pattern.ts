/** Rule 40: round numbers, repeated amounts and first digits over a region and year. */
import { sql } from '../../engine/sql.ts';
import { finding } from '../candidate.ts';
import { anAmount, aReport } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const county = (values: readonly number[]) => ({
	reports: values.map((_, at) => aReport({ report_id: `u${at + 1}` })),
	amounts: values.map((value_wan, at) => anAmount({ fact_id: `u${at + 1}.a1`, report_id: `u${at + 1}`, category: 'total', stage: 'executed', value_wan }))
});
const natural = Array.from({ length: 24 }, (_, at) => Math.round(137.31 * 1.17 ** at * 100) / 100);

export const digitPattern = defineRule({
	id: 'digit-pattern',
	no: 40,
	group: 'peers',
	title: { zh: '数字规律筛查（仅组合层面）', en: 'Digit patterns, for a batch only' },
	question: { zh: '这一批执行数像不像自然发生的数？', en: 'Do the amounts of a batch look natural?' },
	method: {
		zh: '同地区同年度执行数：整万元占比超过50%（不少于20个）；同一金额见于3个以上单位；不少于500个时首位数与本福特分布的卡方超过20.09',
		en: 'executed amounts of a region-year: more than 50 % whole 万元 (20 at least); one amount in three units; with 500 or more, chi-square of first digits against Benford above 20.09'
	},
	thresholds: {
		smallest: { value: 20, unit: '份', zh: '最少金额个数', en: 'Fewest amounts', source: OWN_DEFAULT },
		benford: {
			value: 500,
			unit: '份',
			zh: '首位数检验的最少个数',
			en: 'Fewest amounts for first digits',
			source: { zh: '本福特检验的通行要求：至少 500 个自然金额', en: 'Common requirement of Benford’s test: at least 500 natural amounts' }
		}
	},
	cases: {
		round: {
			zh: '整万元占比',
			en: 'Share of whole 万元',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'info', from: 50 }],
			source: OWN_DEFAULT
		},
		repeated: {
			zh: '同一金额的单位数',
			en: 'Units with one amount',
			unit: '个',
			direction: 'at-least',
			steps: [{ severity: 'info', from: 3 }],
			source: OWN_DEFAULT
		},
		benford: {
			zh: '首位数卡方',
			en: 'Chi-square of first digits',
			unit: '',
			direction: 'above',
			steps: [{ severity: 'info', from: 20.09 }],
			source: {
				zh: '首位数应服从本福特分布；卡方检验，8 个自由度的 1% 界',
				en: 'First digits follow Benford’s law; chi-square test, 8 degrees of freedom, 1% limit'
			}
		}
	},
	exclusions: [{ zh: '预算数天然取整、按人头的补助不计；不对任何单位下结论', en: 'Budgets are round by nature; subsidies by head; no unit verdict' }],
	scope: 'region-year',
	needs: ['reports', 'amounts'],
	passes: { zh: '24个带小数的执行数', en: '24 amounts with decimals', rows: county(natural) },
	fails: { zh: '24个执行数中20个为整万元', en: '20 of 24 are whole', rows: county(natural.map((value, at) => (at < 20 ? Math.round(value) + at : value))) },
	candidates: (t) => sql`
		with actuals as (
			select a.region_code, a.report_year as year, a.department_id, a.subject_id, a.category, a.value_wan, min(a.fact_id) as fact_id, max(a.decimals) as decimals
			from review_amount a join review_subject s on s.subject_id = a.subject_id and s.selected
			where a.of_report_year and a.stage = 'executed' and a.value_wan > 0 and a.region_code is not null and a.report_year is not null
			group by a.region_code, a.report_year, a.department_id, a.subject_id, a.category, a.value_wan
		), rounds as (
			select *, abs(value_wan - round(value_wan)) < 1e-6::double as is_round, row_number() over (partition by region_code, year, abs(value_wan - round(value_wan)) < 1e-6::double order by fact_id) as nth from actuals
		), round_share as (
			select region_code, year, cast(count(*) as integer) as n, 100 * sum(case when is_round then 1 else 0 end) / cast(count(*) as double) as share,
				coalesce(hp_join(case when is_round and nth <= 20 then fact_id || '@context' end, '~', 0, fact_id), '') as places
			from rounds group by region_code, year having count(*) >= ${t.smallest}
		), same as (
			select region_code, year, value_wan, cast(count(distinct department_id) as integer) as units, hp_join(fact_id || '@context', '~', 0, fact_id) as places
			from actuals where value_wan >= 10 and decimals >= 2 and abs(value_wan - round(value_wan)) >= 1e-6::double group by region_code, year, value_wan having count(distinct department_id) >= 3
		), digits as (
			select region_code, year, cast(substr(replace(replace(cast(value_wan as varchar), '0.', ''), '.', ''), 1, 1) as varchar) as digit, cast(count(*) as integer) as n from actuals where value_wan >= 1 group by region_code, year, digit
		), benford as (
			select d.region_code, d.year, hp_sum((d.n - e.share * t.n) * (d.n - e.share * t.n) / (e.share * t.n)) as chi, max(t.n) as n
			from digits d join (select region_code, year, cast(sum(n) as integer) as n from digits group by region_code, year having sum(n) >= ${t.benford}) t on t.region_code = d.region_code and t.year = d.year
			join (values ('1', 0.30103::double), ('2', 0.17609::double), ('3', 0.12494::double), ('4', 0.09691::double), ('5', 0.07918::double), ('6', 0.06695::double), ('7', 0.05799::double), ('8', 0.05115::double), ('9', 0.04576::double)) as e(digit, share) on e.digit = d.digit
			group by d.region_code, d.year
		), spread as (
			select region_code, year, hp_join(fact_id || '@context', '~', 0, fact_id) as places from (select *, row_number() over (partition by region_code, year order by fact_id) as nth from actuals) where nth <= 20 group by region_code, year
		)
		select ${finding({
			report: null,
			region: sql`region_code`,
			year: sql`year`,
			case: sql`'round'`,
			measure: sql`share`,
			computed: sql`hp_num(share) || '%'`,
			group: sql`n`,
			params: { n: sql`n`, share: sql`share` },
			cites: [sql`places`]
		})}
		from round_share where share > 30
		union all
		select ${finding({
			report: null,
			region: sql`region_code`,
			year: sql`year`,
			case: sql`'repeated'`,
			line: sql`hp_num(value_wan)`,
			measure: sql`units`,
			computed: sql`hp_num(value_wan) || '万元'`,
			amount: sql`value_wan`,
			group: sql`units`,
			params: { value: sql`value_wan`, units: sql`units` },
			cites: [sql`places`]
		})}
		from same
		union all
		select ${finding({
			report: null,
			region: sql`b.region_code`,
			year: sql`b.year`,
			case: sql`'benford'`,
			measure: sql`b.chi`,
			computed: sql`hp_num(b.chi)`,
			group: sql`b.n`,
			params: { chi: sql`b.chi`, n: sql`b.n` },
			cites: [sql`s.places`]
		})}
		from benford b join spread s on s.region_code = b.region_code and s.year = b.year where b.chi > 15`,
	checks: (t) => sql`
		select s.subject_id as report_id, case when s.region_code is null or s.year is null then 'no-region' when coalesce(g.n, 0) < ${t.smallest} then 'few-amounts' end as reason
		from review_subject s left join (
			select region_code, report_year as year, count(*) as n from review_amount where of_report_year and stage = 'executed' and value_wan > 0 group by region_code, report_year
		) g on g.region_code = s.region_code and g.year = s.year`
});
