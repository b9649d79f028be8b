/** Rule 33: a problem section that is very short, generic, or at odds with the figures. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { aRemark, aReport, aSection, whole } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const problems = (chars: number) => ({
	reports: [aReport({ report_id: 'a', ...whole(100, 100, 96) })],
	sections: [aSection({ feature_id: 'a.c1', report_id: 'a', role: 'problems', chars, numbers: 2, concrete: true })],
	remarks: [aRemark({ feature_id: 'a.m1', report_id: 'a', kind: 'three-public' })]
});

export const vacuousProblems = defineRule({
	id: 'vacuous-problems',
	no: 33,
	group: 'text',
	title: { zh: '问题与改进措施空泛或与实际不符', en: 'Empty problems and measures, or at odds with the figures' },
	question: { zh: '问题写得实不实，改进对不对得上？', en: 'Are problems concrete, and do measures fit?' },
	method: {
		zh: '问题部分不足60字；或没有数字、项目、事项；或与上年相同；或执行率≥100%而措施是提高执行率',
		en: 'under 60 characters; or no number, project or item; or the same as last year; or a promise to raise an execution rate of 100 %'
	},
	thresholds: {},
	cases: {
		contradicted: {
			zh: '重算执行率',
			en: 'Recomputed execution rate',
			unit: '%',
			direction: 'at-least',
			steps: [{ severity: 'major', from: 99.995 }],
			source: {
				zh: '正文承认执行不力，而按金额重算执行率为 100%：两处不能同真',
				en: 'The text admits weak execution while the amounts give 100%: both cannot be true'
			}
		},
		short: {
			zh: '问题部分字数',
			en: 'Length of the problem section',
			unit: '字',
			direction: 'below',
			steps: [{ severity: 'minor', from: 60 }],
			source: OWN_DEFAULT
		},
		generic: {
			zh: '问题部分没有数字和具体事项',
			en: 'No number, project or item',
			unit: '',
			direction: 'at-least',
			steps: [{ severity: 'minor', from: 1 }],
			source: OWN_DEFAULT
		},
		repeated: {
			zh: '与上年问题部分相同',
			en: 'Same text as last year',
			unit: '',
			direction: 'at-least',
			steps: [{ severity: 'minor', from: 1 }],
			source: OWN_DEFAULT
		}
	},
	exclusions: [
		{
			zh: '字数不计标题、编号和标点；中文数字加量词算数字',
			en: 'Length without headings, numbering and punctuation; Chinese numerals with a measure word are numbers'
		}
	],
	scope: 'report',
	needs: ['reports', 'sections', 'remarks'],
	passes: { zh: '问题部分120字，有数字有项目', en: '120 characters, concrete', rows: problems(120) },
	fails: { zh: '问题部分35字', en: '35 characters', rows: problems(35) },
	candidates: () => sql`
		with told as (select c.*, m.subject_id from sections c join review_member m on m.report_id = c.report_id where c.role = 'problems')
		select ${finding({
			report: sql`t.subject_id`,
			case: sql`case when t.chars < 60 then 'short' else 'generic' end`,
			line: sql`'problems'`,
			measure: sql`case when t.chars < 60 then t.chars else 1 end`,
			stated: sql`cast(t.chars as varchar) || '字'`,
			certainty: 'medium',
			params: { chars: sql`t.chars`, words: sql`substr(t.quote, 1, 60)` },
			cites: [cite(sql`t.feature_id`, 'stated')]
		})}
		from told t where t.chars < 60 or (t.numbers = 0 and not t.concrete)
		union all
		select ${finding({
			report: sql`t.subject_id`,
			case: sql`'repeated'`,
			line: sql`'repeated'`,
			measure: sql`1`,
			params: { chars: sql`t.chars`, words: sql`substr(t.quote, 1, 60)` },
			cites: [cite(sql`t.feature_id`, 'stated'), cite(sql`p.feature_id`, 'other-report')]
		})}
		from told t join review_before b on b.subject_id = t.subject_id join told p on p.subject_id = b.prior_id and p.content = t.content where length(t.content) >= 12
		union all
		select ${finding({
			report: sql`x.subject_id`,
			case: sql`'contradicted'`,
			line: sql`'measures'`,
			measure: sql`x.rate`,
			stated: sql`substr(r.quote, 1, 60)`,
			computed: sql`hp_num(x.rate) || '%'`,
			params: { rate: sql`x.rate`, words: sql`substr(r.quote, 1, 60)` },
			cites: [cite(sql`r.feature_id`, 'stated'), cite(sql`coalesce(x.executed_fact, x.rate_fact)`, 'computed'), cite(sql`x.budget_fact`, 'computed')]
		})}
		from review_execution x join (
			select subject_id, feature_id, quote, row_number() over (partition by subject_id order by start, feature_id) as choice
			from (select m.subject_id, r.feature_id, r.quote, r.start from remarks r join review_member m on m.report_id = r.report_id where r.kind = 'raise-rate')
		) r on r.subject_id = x.subject_id and r.choice = 1
		where x.rate >= 98`,
	checks: () => sql`
		select s.subject_id as report_id, case when c.subject_id is null and r.subject_id is null then 'no-problem-section' end as reason from review_subject s
		left join (select distinct m.subject_id from sections c join review_member m on m.report_id = c.report_id where c.role = 'problems') c on c.subject_id = s.subject_id
		left join (select distinct m.subject_id from remarks r join review_member m on m.report_id = r.report_id where r.kind = 'raise-rate') r on r.subject_id = s.subject_id`
});
