/** Rule 27: a line changes sharply from last year. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { aReport, whole } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const years = (before: number, now: number) => ({
	reports: [
		aReport({ report_id: 'a', department_id: 'd', year: 2021, ...whole(before, before, before) }),
		aReport({ report_id: 'b', department_id: 'd', year: 2022, ...whole(now, now, now) })
	]
});

export const yoyJump = defineRule({
	id: 'yoy-jump',
	no: 27,
	group: 'yoy',
	title: { zh: '同比异常波动', en: 'Sharp change from last year' },
	question: { zh: '哪些数比上年大起大落？', en: 'Which figures jumped from last year?' },
	method: {
		zh: '同一项、同一阶段：|增减率| > 30%，且 |增减额| > max(50万元, 本年合计的5%)；上年数取自本报告所列增减或上年报告',
		en: 'same line and stage: |growth| > 30 % and |change| > max(50, 5 % of this year’s total); last year’s figure as stated here or in last year’s report'
	},
	thresholds: {
		amount: { value: 50, unit: '万元', zh: '最小增减额', en: 'Smallest change', source: OWN_DEFAULT },
		share: { value: 5, unit: '%', zh: '占本年合计', en: 'Share of this year’s total', source: OWN_DEFAULT },
		widest: { value: 20, unit: '%', zh: '候选下限', en: 'Candidates from', source: OWN_DEFAULT }
	},
	cases: {
		jump: {
			zh: '增减率绝对值',
			en: 'Absolute growth',
			unit: '%',
			direction: 'above',
			steps: [
				{ severity: 'critical', from: 100 },
				{ severity: 'major', from: 50 },
				{ severity: 'minor', from: 30 }
			],
			source: OWN_DEFAULT
		},
		explained: {
			zh: '增减率绝对值（机构职能变动）',
			en: 'Absolute growth, functions transferred',
			unit: '%',
			direction: 'above',
			steps: [],
			source: {
				zh: '写明机构合并、职能划转或首年的算作原因，只列出，不作疑点',
				en: 'A merger, a transfer of functions or a first year named in the text is a reason: shown, not counted'
			}
		}
	},
	exclusions: [
		{ zh: '报告写明机构合并、职能划转或单位首年的不计', en: 'Mergers, transfers of functions and first years that the text names' },
		{ zh: '上年数本身存疑（第2条）的只列一般', en: 'Minor where last year’s value is itself in doubt (rule 2)' }
	],
	scope: 'report',
	needs: ['reports', 'amounts', 'remarks'],
	after: ['exec-extreme'],
	passes: { zh: '上年500万元，本年600万元：+20%', en: '500 to 600', rows: years(500, 600) },
	fails: { zh: '上年500万元，本年900万元：+80%', en: '500 to 900', rows: years(500, 900) },
	candidates: (t) => sql`
		with moved as (
			select h.*, 100 * (h.current_wan - h.prior_wan) / nullif(abs(h.prior_wan), 0) as growth, coalesce(w.value_wan, h.current_wan) as whole_wan,
				row_number() over (partition by h.subject_id, h.category, h.stage order by case h.source when 'change' then 0 when 'stated' then 1 else 2 end, abs(h.current_wan - h.prior_wan) desc, h.prior_fact) as choice
			from review_history h left join review_stated w on w.subject_id = h.subject_id and w.category = 'total' and w.stage = h.stage
			where h.category in ('total', 'revenue_total', 'basic', 'project', 'personnel', 'operating', 'fiscal_appropriation', 'general_public_budget')
		), excused as (
			select subject_id, max(feature_id) as feature_id from (
				select m.subject_id, r.feature_id from remarks r join review_member m on m.report_id = r.report_id where r.kind in ('reorganised', 'founded')
				union all
				-- a unit that was merged into this one, by the list of departments
				select s.subject_id, '' from review_subject s join departments d on d.merged_into = s.department_id and (d.due_to is null or d.due_to between s.year - 2 and s.year)
			) group by subject_id
		), doubtful as (
			select distinct m.subject_id from review_found f join review_member m on m.report_id = f.report_id where f.rule = 'exec-extreme' and f.fires
		)
		select ${finding({
			report: sql`h.subject_id`,
			case: sql`case when e.feature_id is null then 'jump' else 'explained' end`,
			line: sql`h.category || '.' || h.stage`,
			measure: sql`abs(h.growth)`,
			stated: sql`hp_num(h.current_wan) || '万元'`,
			computed: sql`hp_num(h.growth) || '%'`,
			gap: sql`hp_num(h.current_wan - h.prior_wan) || '万元'`,
			amount: sql`abs(h.current_wan - h.prior_wan)`,
			cap: sql`case when d.subject_id is not null then 'minor' end`,
			params: {
				line: sql`h.category`,
				stage: sql`h.stage`,
				current: sql`h.current_wan`,
				prior: sql`h.prior_wan`,
				growth: sql`h.growth`,
				source: sql`h.source`,
				doubt: sql`d.subject_id is not null`
			},
			cites: [cite(sql`h.current_fact`, 'stated'), cite(sql`h.prior_fact`, 'computed'), cite(sql`nullif(e.feature_id, '')`, 'context')]
		})}
		from moved h left join excused e on e.subject_id = h.subject_id left join doubtful d on d.subject_id = h.prior_id
		join review_subject s on s.subject_id = h.subject_id and s.kind = 'department'
		where h.choice = 1 and abs(h.growth) > ${t.widest} and abs(h.current_wan - h.prior_wan) > greatest(${t.amount}, cast(${t.share} as double) / 100 * abs(h.whole_wan))`,
	checks: () => sql`
		select s.subject_id as report_id, case when s.kind <> 'department' then 'not-department' when h.subject_id is null then 'no-prior-year' end as reason
		from review_subject s left join (select distinct subject_id from review_history) h on h.subject_id = s.subject_id`
});
