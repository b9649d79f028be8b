/** Rule 37: a control rate above 100 %. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { aReport } from '../example.ts';
import { defineRule } from '../rule.ts';

const staff = (actual: number) => ({ reports: [aReport({ report_id: 'a', headcount_authorized: 40, headcount_actual: actual })] });

export const controlRateExceeded = defineRule({
	id: 'control-rate-exceeded',
	no: 37,
	group: 'disclosure',
	title: { zh: '公用经费、在职人员等控制率超标', en: 'Control rate above 100 %' },
	question: { zh: '公用经费和人员控制住了吗？', en: 'Are operating funds and staff within limits?' },
	method: {
		zh: '公用经费控制率 = 实际 ÷ 预算；在职人员控制率 = 实有 ÷ 编制；> 100%',
		en: 'operating: actual ÷ budget; staff: on duty ÷ approved posts; above 100 %'
	},
	thresholds: {},
	cases: {
		operating: {
			zh: '公用经费控制率',
			en: 'Operating control rate',
			unit: '%',
			direction: 'above',
			steps: [
				{ severity: 'critical', from: 150 },
				{ severity: 'major', from: 110 },
				{ severity: 'minor', from: 100 }
			],
			source: {
				zh: '财预〔2013〕53号、重庆市部门整体绩效自评表：应不超过 100%；110% 与 150% 为本系统默认值',
				en: 'MOF notice 财预〔2013〕53号, Chongqing form: at most 100%; 110% and 150% are defaults of this system'
			}
		},
		staff: {
			zh: '在职人员控制率',
			en: 'Staff control rate',
			unit: '%',
			direction: 'above',
			steps: [
				{ severity: 'critical', from: 150 },
				{ severity: 'major', from: 110 },
				{ severity: 'minor', from: 100 }
			],
			source: {
				zh: '长沙市雨花区部门整体支出评分表（2017）：每超 1 个百分点扣分；110% 与 150% 为本系统默认值',
				en: 'Yuhua District, Changsha, scoring table (2017): points off for each point above; 110% and 150% are defaults of this system'
			}
		},
		stated: {
			zh: '所列控制率',
			en: 'Control rate as printed',
			unit: '%',
			direction: 'above',
			steps: [
				{ severity: 'critical', from: 150 },
				{ severity: 'major', from: 110 },
				{ severity: 'minor', from: 100 }
			],
			source: {
				zh: '财预〔2013〕53号：控制率应不超过 100%；110% 与 150% 为本系统默认值',
				en: 'MOF notice 财预〔2013〕53号: control rates are at most 100%; 110% and 150% are defaults of this system'
			}
		}
	},
	exclusions: [
		{
			zh: '编制年中调整、借调人员、其他经费供养人员计入的，列为一般并注明',
			en: 'Quota changes, secondments and staff paid from other funds: minor, with the words'
		}
	],
	scope: 'report',
	needs: ['reports', 'amounts', 'rates', 'remarks'],
	passes: { zh: '编制40人，实有38人', en: '38 of 40', rows: staff(38) },
	fails: { zh: '编制40人，实有46人', en: '46 of 40', rows: staff(46) },
	candidates: () => sql`
		with quota as (select m.subject_id, min(r.feature_id) as feature_id from remarks r join review_member m on m.report_id = r.report_id where r.kind = 'quota' group by m.subject_id),
		places as (
			select m.subject_id, hp_join(r.feature_id || case r.kind when 'staff-actual' then '@stated' else '@computed' end, '~', 0, r.kind || r.feature_id) as cited
			from remarks r join review_member m on m.report_id = r.report_id where r.kind in ('staff-actual', 'staff-authorized') group by m.subject_id
		)
		select ${finding({
			report: sql`l.subject_id`,
			case: sql`'operating'`,
			line: sql`'operating'`,
			measure: sql`100 * l.executed / l.budget`,
			stated: sql`hp_num(l.executed) || '万元'`,
			computed: sql`hp_num(100 * l.executed / l.budget) || '%'`,
			gap: sql`hp_num(l.executed - l.budget) || '万元'`,
			amount: sql`l.executed - l.budget`,
			params: { budget: sql`l.budget`, executed: sql`l.executed` },
			cites: [cite(sql`l.executed_fact`, 'stated'), cite(sql`l.budget_fact`, 'computed')]
		})}
		from (
			select v.subject_id, p.denominator as budget, p.denominator_fact as budget_fact, p.numerator as executed, p.numerator_fact as executed_fact, 2 as budget_decimals, 2 as executed_decimals
			from (select distinct subject_id from review_line where category = 'operating') v
			join (select *, row_number() over (partition by subject_id order by rate_id) as first_rate from review_recomputed where category = 'operating' and measure in ('control', 'execution')) p on p.subject_id = v.subject_id and p.first_rate = 1
			union all
			select l.subject_id, l.budget, l.budget_fact, l.executed, l.executed_fact, l.budget_decimals, l.executed_decimals from review_line l
			where l.category = 'operating' and not exists (select 1 from review_recomputed p where p.subject_id = l.subject_id and p.category = 'operating' and p.measure in ('control', 'execution'))
		) l where l.budget > 0 and l.executed - l.budget > hp_tol(l.budget_decimals, l.executed_decimals)
		union all
		select ${finding({
			report: sql`s.subject_id`,
			case: sql`'staff'`,
			line: sql`'staff'`,
			measure: sql`100 * s.headcount_actual / cast(s.headcount_authorized as double)`,
			stated: sql`cast(s.headcount_actual as varchar) || '人'`,
			computed: sql`hp_num(100 * s.headcount_actual / cast(s.headcount_authorized as double)) || '%'`,
			gap: sql`cast(s.headcount_actual - s.headcount_authorized as varchar) || '人'`,
			cap: sql`case when q.feature_id is not null then 'minor' end`,
			params: { staff: sql`s.headcount_actual`, posts: sql`s.headcount_authorized`, quota: sql`q.feature_id is not null` },
			cites: [sql`p.cited`, cite(sql`q.feature_id`, 'context')]
		})}
		from review_subject s left join quota q on q.subject_id = s.subject_id left join places p on p.subject_id = s.subject_id
		where s.headcount_authorized > 0 and s.headcount_actual > s.headcount_authorized
		union all
		select ${finding({
			report: sql`r.subject_id`,
			case: sql`'stated'`,
			line: sql`coalesce(r.category, r.what)`,
			measure: sql`r.stated_percent`,
			stated: sql`hp_num(r.stated_percent) || '%'`,
			params: { line: sql`r.category`, what: sql`r.what`, rate: sql`r.stated_percent` },
			cites: [cite(sql`r.fact_id`, 'stated')]
		})}
		from review_rate r join review_subject s on s.subject_id = r.subject_id
		where r.measure = 'control' and r.stated_percent > 100 and coalesce(r.category, '') not in ('three_public', 'overseas_travel', 'official_vehicle', 'official_vehicle_purchase', 'official_vehicle_operation', 'reception', 'total')
			and not (r.category = 'operating' and exists (select 1 from review_line l where l.subject_id = r.subject_id and l.category = 'operating' and l.budget > 0 and l.executed is not null))
			and not (regexp_matches(r.what, '人员|编制') and s.headcount_authorized > 0 and s.headcount_actual is not null)
			and not exists (select 1 from review_recomputed c where c.rate_id = r.fact_id and not c.fits)`,
	checks: () => sql`
		select s.subject_id as report_id, case when l.subject_id is null and r.subject_id is null and not (s.headcount_authorized > 0 and s.headcount_actual is not null) then 'no-control-rate'
			when l.subject_id is null and r.subject_id is null and s.headcount_authorized is null then 'no-control-rate' end as reason
		from review_subject s
		left join (select distinct subject_id from review_line where category = 'operating' and budget > 0 and executed is not null) l on l.subject_id = s.subject_id
		left join (select distinct subject_id from review_rate where measure = 'control') r on r.subject_id = s.subject_id`
});
