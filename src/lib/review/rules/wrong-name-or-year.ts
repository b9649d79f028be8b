/** Rule 34: unit or year in the body differs from the title. */
import { sql } from '../../engine/sql.ts';
import { finding } from '../candidate.ts';
import { aMention, aParagraph, aReport } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

export const wrongNameOrYear = defineRule({
	id: 'wrong-name-or-year',
	no: 34,
	group: 'text',
	title: { zh: '单位名称或年份错误', en: 'Wrong unit or year' },
	question: { zh: '正文写的是本单位、本年度吗？', en: 'Does the body speak of this unit and this year?' },
	method: {
		zh: '主语位置的单位名称不是本单位；结果句的年份不是评价年度',
		en: 'organisation in subject position that is not the unit; year of a result sentence outside the evaluated year'
	},
	thresholds: {},
	cases: {
		name: {
			zh: '他单位名称出现处数',
			en: 'Places with another unit’s name',
			unit: '处',
			direction: 'at-least',
			steps: [{ severity: 'major', from: 1 }],
			source: { zh: '某区 2025 年自评复核标准：正文不应留有他单位内容', en: 'A district’s criteria for 自评复核 2025: no text of another unit' }
		},
		copied: {
			zh: '雷同段中的他单位名称',
			en: 'Another unit’s name in a copied paragraph',
			unit: '处',
			direction: 'at-least',
			steps: [{ severity: 'critical', from: 1 }],
			source: {
				zh: '某区 2025 年自评复核标准：正文留有他单位内容的列为最重一档',
				en: 'A district’s criteria for 自评复核 2025: text of another unit is of the gravest kind'
			}
		},
		year: {
			zh: '年份不符处数',
			en: 'Places with another year',
			unit: '处',
			direction: 'at-least',
			steps: [{ severity: 'major', from: 1 }],
			source: { zh: '正文年份应与所评年度一致；本系统默认', en: 'Years in the text agree with the year evaluated; default of this system' }
		},
		subsequent: {
			zh: '把期后事项计入本年',
			en: 'Later events among this year’s results',
			unit: '处',
			direction: 'at-least',
			steps: [{ severity: 'info', from: 1 }],
			source: OWN_DEFAULT
		},
		self_word: {
			zh: '自称与单位类型不符',
			en: 'Word for oneself does not fit the unit',
			unit: '处',
			direction: 'at-least',
			steps: [{ severity: 'info', from: 1 }],
			source: OWN_DEFAULT
		}
	},
	exclusions: [
		{ zh: '上级、合作单位、更名前名称不计；背景年份、期后事项不作年份错误', en: 'Superior bodies, partners, former names; background years and later events' }
	],
	scope: 'report',
	needs: ['reports', 'mentions', 'paragraphs'],
	passes: {
		zh: '正文没有他单位、他年度',
		en: 'Nothing foreign',
		rows: { reports: [aReport({ report_id: 'a' })], paragraphs: [aParagraph({ feature_id: 'a.g1', report_id: 'a', words: '示例' })] }
	},
	fails: {
		zh: '正文主语写成另一个单位',
		en: 'Another unit as subject',
		rows: { reports: [aReport({ report_id: 'a' })], mentions: [aMention({ feature_id: 'a.n1', report_id: 'a', kind: 'organisation', name: '示例县另一局' })] }
	},
	candidates: () => sql`
		with said as (
			select n.*, m.subject_id, exists (
				select 1 from review_copied c join review_text t on t.feature_id = c.feature_id where c.subject_id = m.subject_id and c.other_unit and t.report_id = n.report_id and n.start >= t.start and n.start < t.end_at
			) as in_copy
			from mentions n join review_member m on m.report_id = n.report_id
		), grouped as (
			select subject_id, case when kind = 'organisation' then case when in_copy then 'copied' else 'name' end when kind = 'year' then case when subsequent then 'subsequent' else 'year' end else 'self_word' end as case_id,
				coalesce(name, cast(year as varchar)) as words, cast(count(*) as integer) as n, hp_join(feature_id || '@stated', '~', start, feature_id) as places
			from said group by subject_id, case_id, words
		)
		select ${finding({
			report: sql`g.subject_id`,
			case: sql`g.case_id`,
			line: sql`g.words`,
			measure: sql`g.n`,
			stated: sql`g.words`,
			computed: sql`case when g.case_id in ('year', 'subsequent') then cast(s.year as varchar) else s.department_as_written end`,
			certainty: 'medium',
			params: { words: sql`g.words`, own: sql`s.department_as_written`, year: sql`s.year`, n: sql`g.n` },
			cites: [
				sql`g.places`,
				sql`case when g.case_id in ('year', 'subsequent') then s.subject_id || '.year@computed' else s.subject_id || '.department@computed' end`
			]
		})}
		from grouped g join review_subject s on s.subject_id = g.subject_id`,
	checks: () => sql`
		select s.subject_id as report_id, case when s.department_as_written is null and s.year is null then 'no-name-or-year' when p.subject_id is null then 'no-paragraphs' end as reason
		from review_subject s left join (
			select distinct m.subject_id from paragraphs p join review_member m on m.report_id = p.report_id union select distinct m.subject_id from mentions n join review_member m on m.report_id = n.report_id
		) p on p.subject_id = s.subject_id`
});
