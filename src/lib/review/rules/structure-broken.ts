/** Rule 35: required sections absent, numbering jumps or repeats. */
import { sql } from '../../engine/sql.ts';
import { finding } from '../candidate.ts';
import { aHeading, aReport, aSection } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const narrative = (fourth: number) => ({
	reports: [aReport({ report_id: 'a' })],
	outline: [
		aHeading({ feature_id: 'a.h1', report_id: 'a', number: 1, title: '基本情况' }),
		aHeading({ feature_id: 'a.h2', report_id: 'a', number: 2, title: '绩效情况' }),
		aHeading({ feature_id: 'a.h3', report_id: 'a', number: 3, title: '存在的问题' }),
		aHeading({ feature_id: 'a.h4', report_id: 'a', number: fourth, expected: fourth === 4 ? null : 4, title: '改进措施', ordinal: 4 })
	],
	sections: (['performance', 'problems', 'measures'] as const).map((role, at) => aSection({ feature_id: `a.c${at + 1}`, report_id: 'a', role }))
});

export const structureBroken = defineRule({
	id: 'structure-broken',
	no: 35,
	group: 'text',
	title: { zh: '章节缺失或编号错误', en: 'Sections missing or misnumbered' },
	question: { zh: '报告的章节齐不齐、编号对不对？', en: 'Are all sections there and numbered right?' },
	method: {
		zh: '文字报告应有绩效、问题、改进三部分；一级、二级标题编号应连续',
		en: 'a narrative has results, problems and measures; numerals of levels 1 and 2 are consecutive'
	},
	thresholds: {
		headings: {
			value: 3,
			unit: '条',
			zh: '最少标题数',
			en: 'Fewest headings',
			source: { zh: '导出的文件可能丢失标题；本系统默认值', en: 'An exported file may have lost its headings; a default of this system' }
		}
	},
	cases: {
		numbering: {
			zh: '编号跳号或重号处数',
			en: 'Jumps and repeats',
			unit: '处',
			direction: 'at-least',
			steps: [{ severity: 'minor', from: 1 }],
			source: OWN_DEFAULT
		},
		missing: {
			zh: '缺失的章节数',
			en: 'Missing sections',
			unit: '个',
			direction: 'at-least',
			steps: [{ severity: 'major', from: 1 }],
			source: OWN_DEFAULT
		}
	},
	exclusions: [
		{ zh: '标题不足三个的文件不检查；编号并入正文行中的不算缺', en: 'Files with fewer than three headings; a numeral glued into running text is not missing' }
	],
	scope: 'report',
	needs: ['reports', 'outline', 'sections'],
	passes: { zh: '一、二、三、四，三部分齐全', en: 'One to four, all there', rows: narrative(4) },
	fails: { zh: '三之后是五', en: 'Three, then five', rows: narrative(5) },
	candidates: (t) => sql`
		with narratives as (
			select r.report_id, m.subject_id from reports r join review_member m on m.report_id = r.report_id
			join (select report_id, count(*) as n from outline where level = 1 group by report_id) o on o.report_id = r.report_id and o.n >= ${t.headings}
			where r.layout = 'narrative' and r.kind = 'department'
		), faults as (
			select o.report_id, cast(count(*) as integer) as n, hp_join(o.feature_id || '@stated', '~', o.ordinal, '') as places, min(o.expected) as expected, min(o.number) as found
			from outline o join narratives v on v.report_id = o.report_id where o.expected is not null group by o.report_id
		), wanted as (
			select v.report_id, w.role from narratives v cross join (values ('performance'), ('problems'), ('measures')) as w(role)
			where not exists (select 1 from sections c where c.report_id = v.report_id and c.role = w.role)
		), missing as (select report_id, cast(count(*) as integer) as n, hp_join(role, ',', 0, role) as roles from wanted group by report_id)
		select ${finding({
			report: sql`f.report_id`,
			case: sql`'numbering'`,
			measure: sql`f.n`,
			stated: sql`cast(f.found as varchar)`,
			computed: sql`cast(f.expected as varchar)`,
			params: { n: sql`f.n`, found: sql`f.found`, expected: sql`f.expected` },
			cites: [sql`f.places`]
		})}
		from faults f
		union all
		select ${finding({
			report: sql`x.report_id`,
			case: sql`'missing'`,
			measure: sql`x.n`,
			absent: true,
			certainty: 'medium',
			params: { n: sql`x.n`, roles: sql`x.roles` }
		})}
		from missing x`,
	checks: (t) => sql`
		select r.report_id, case when r.kind <> 'department' then 'not-department' when r.layout <> 'narrative' then 'form-only' when coalesce(o.n, 0) < ${t.headings} then 'few-headings' end as reason
		from reports r left join (select report_id, count(*) as n from outline where level = 1 group by report_id) o on o.report_id = r.report_id`
});
