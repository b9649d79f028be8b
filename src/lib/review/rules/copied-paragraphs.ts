/** Rule 32: paragraphs that are no template repeat in other units or years. */
import { sql } from '../../engine/sql.ts';
import { finding } from '../candidate.ts';
import { aParagraph, aReport, aSection } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const OWN = '围绕河道清理和堤坝巡查排定任务逐村逐段落实责任人发现隐患当日登记限期销号并回访群众';
const OTHER = '面向青年群体开设夜校课程邀请非遗传承人授课学员结业后在社区组织展演带动更多居民参与';

const two = (second: string) => ({
	reports: [aReport({ report_id: 'a', department_id: 'd1' }), aReport({ report_id: 'b', department_id: 'd2' })],
	paragraphs: [
		aParagraph({ feature_id: 'a.g1', report_id: 'a', words: OWN, section: 'problems' }),
		aParagraph({ feature_id: 'b.g1', report_id: 'b', words: second, section: 'problems' })
	],
	sections: [
		aSection({ feature_id: 'a.c1', report_id: 'a', role: 'problems', chars: 40 }),
		aSection({ feature_id: 'b.c1', report_id: 'b', role: 'problems', chars: 40 })
	],
	paragraph_bands: [
		{ feature_id: 'a.g1', report_id: 'a', band: 0, hash: 'same' },
		{ feature_id: 'b.g1', report_id: 'b', band: 0, hash: 'same' }
	]
});

export const copiedParagraphs = defineRule({
	id: 'copied-paragraphs',
	no: 32,
	group: 'text',
	title: { zh: '段落雷同（跨部门、跨年度）', en: 'Copied paragraphs' },
	question: { zh: '哪些段落与别的单位或往年的一样？', en: 'Which paragraphs stand in other units’ or years’ reports?' },
	method: {
		zh: '去数字、标点、单位名后取5字片段，Jaccard ≥ 0.8，段落不少于30字；同地区同年度30%以上单位都有的是模板，不计',
		en: '5-character shingles without digits, punctuation and unit names, Jaccard ≥ 0.8, 30 characters or more; what stands in over 30 % of a region-year is template'
	},
	thresholds: { paragraphs: { value: 3, unit: '条', zh: '达到一般的段数', en: 'Paragraphs that make it minor', source: OWN_DEFAULT } },
	cases: {
		foreign: {
			zh: '雷同段中有他单位名称',
			en: 'A foreign name inside',
			unit: '段',
			direction: 'at-least',
			steps: [{ severity: 'critical', from: 1 }],
			source: {
				zh: '某区 2025 年自评复核标准：正文留有他单位内容的列为最重一档',
				en: 'A district’s criteria for 自评复核 2025: text of another unit left in a report is of the gravest kind'
			}
		},
		section: {
			zh: '成果、问题或改进部分整体雷同',
			en: 'A result, problem or improvement section copied',
			unit: '段',
			direction: 'at-least',
			steps: [{ severity: 'major', from: 1 }],
			source: OWN_DEFAULT
		},
		share: {
			zh: '雷同文字占正文',
			en: 'Copied share of the body',
			unit: '%',
			direction: 'at-least',
			steps: [
				{ severity: 'major', from: 30 },
				{ severity: 'minor', from: 15 }
			],
			source: OWN_DEFAULT
		},
		earlier: {
			zh: '后来又出现的段数',
			en: 'Paragraphs that appear again later',
			unit: '段',
			direction: 'at-least',
			steps: [{ severity: 'info', from: 1 }],
			source: { zh: '跨年度雷同以后来的一份为准，先写的一份只提示', en: 'Across years the later report carries it; the earlier one is told only' }
		}
	},
	exclusions: [
		{ zh: '表格标签、法定定义、职责机构介绍、逐句都是数字的段落不计', en: 'Form labels, statutory wording, duties, lines of figures' },
		{ zh: '跨年度的，较晚一份记疑点，较早一份只作提示', en: 'Across years the later report carries the finding' }
	],
	scope: 'report',
	needs: ['reports', 'paragraphs', 'paragraph_bands', 'sections'],
	passes: { zh: '两段不同', en: 'Two different paragraphs', rows: two(OTHER) },
	fails: { zh: '两个单位的问题部分相同', en: 'Two units share a problem section', rows: two(OWN) },
	candidates: (t) => sql`
		with bodies as (select subject_id, sum(chars) as chars, cast(count(*) as integer) as paragraphs from review_text group by subject_id),
		parts as (select m.subject_id, c.role as section, sum(c.chars) as chars from sections c join review_member m on m.report_id = c.report_id where c.role in ('performance', 'problems', 'measures') group by m.subject_id, c.role),
		whole_sections as (
			select c.subject_id, c.section, max(case when c.carries then 1 else 0 end) as carries, max(case when c.other_unit then 1 else 0 end) as other_unit
			from review_copied c join parts p on p.subject_id = c.subject_id and p.section = c.section
			group by c.subject_id, c.section, p.chars having sum(c.chars) >= 0.6::double * p.chars
		), shared as (select subject_id, min(section) as section from whole_sections where carries = 1 or other_unit = 1 group by subject_id),
		summed as (
			select c.subject_id, cast(count(*) as integer) as n, cast(sum(case when c.carries then 1 else 0 end) as integer) as carried, sum(case when c.carries then c.chars else 0 end) as carried_chars, sum(c.chars) as earlier_chars,
				cast(sum(case when c.foreign_name then 1 else 0 end) as integer) as foreign_names, max(c.jaccard) as jaccard,
				hp_join(c.feature_id || '@stated', '~', 0, c.feature_id) as own_places,
				cast(count(distinct c.mate_subject) as integer) as others
			from review_copied c group by c.subject_id
		), mates as (
			select subject_id, hp_join(mate_id || '@other-report', '~', 0, mate_id) as mate_places from (select distinct subject_id, mate_id from review_copied) group by subject_id
		), judged as (
			select s.*, m.mate_places as mates, h.section, b.chars as body, 100 * s.carried_chars / nullif(b.chars, 0) as share,
				case when s.foreign_names > 0 and s.carried > 0 then 'foreign' when h.section is not null then 'section' when s.carried > 0 then 'share' else 'earlier' end as case_id
			from summed s join mates m on m.subject_id = s.subject_id join bodies b on b.subject_id = s.subject_id left join shared h on h.subject_id = s.subject_id
		)
		select ${finding({
			report: sql`subject_id`,
			case: sql`case_id`,
			measure: sql`case case_id when 'foreign' then foreign_names when 'section' then n when 'share' then greatest(share, case when carried >= ${t.paragraphs} then 15 else 0 end) else n end`,
			stated: sql`cast(n as varchar) || '段'`,
			computed: sql`hp_num(100 * jaccard) || '%'`,
			gap: sql`hp_num(share) || '%'`,
			group: sql`others`,
			params: { n: sql`n`, carried: sql`carried`, share: sql`share`, section: sql`section`, others: sql`others`, jaccard: sql`100 * jaccard` },
			cites: [sql`own_places`, sql`mates`]
		})}
		from judged where case_id <> 'earlier' or n >= ${t.paragraphs} or 100 * earlier_chars / nullif(body, 0) >= 15`,
	checks: () => sql`
		select s.subject_id as report_id, case when s.year is null then 'no-year' when not s.selected then 'superseded' when t.subject_id is null then 'no-paragraphs' end as reason
		from review_subject s left join (select distinct subject_id from review_text) t on t.subject_id = s.subject_id`
});
