/** Rule 8: project money described as paying for normal running. */
import { sql } from '../../engine/sql.ts';
import { citeAll, finding, word } from '../candidate.ts';
import { aPurpose, aReport } from '../example.ts';
import { defineRule } from '../rule.ts';

export const projectForBasic = defineRule({
	id: 'project-for-basic',
	no: 8,
	group: 'execution',
	title: { zh: '项目经费用于日常运转', en: 'Project money for normal running' },
	question: { zh: '项目经费是不是拿来养人养机构？', en: 'Does project money pay for running the unit?' },
	method: {
		zh: '项目支出段落中写到保障单位正常运转、弥补经费缺口、人员经费等用途（套话定义除外）',
		en: 'phrases for running costs, gaps in funds or salaries in a paragraph on project spending, stock definition left out'
	},
	thresholds: {},
	cases: {
		running: {
			zh: '写到的处数',
			en: 'Places',
			unit: '处',
			direction: 'at-least',
			steps: [{ severity: 'major', from: 1 }],
			source: {
				zh: '项目经费专款专用，日常运转由基本支出保障；认定用语为本系统默认',
				en: 'Project money serves its project, running costs are basic spending; the phrases looked for are defaults of this system'
			}
		}
	},
	exclusions: [
		{ zh: '“为完成特定行政工作任务……”的定义句不计', en: 'The stock definition of project spending' },
		{ zh: '运转类项目是许多地方的法定类别，不计', en: '运转类项目 is a legal category in many regions' }
	],
	scope: 'report',
	needs: ['reports', 'purposes'],
	passes: {
		zh: '项目经费用于道路维修',
		en: 'Money for a road',
		rows: { reports: [aReport({ report_id: 'a' })], purposes: [aPurpose({ feature_id: 'a.f1', report_id: 'a', kind: 'other' })] }
	},
	fails: {
		zh: '项目经费用于弥补单位运转缺口',
		en: 'Money for a gap in running costs',
		rows: { reports: [aReport({ report_id: 'a' })], purposes: [aPurpose({ feature_id: 'a.f1', report_id: 'a', kind: 'running' })] }
	},
	candidates: () => sql`
		select ${finding({
			report: sql`m.subject_id`,
			case: word('running'),
			line: word('project'),
			measure: sql`count(*)`,
			certainty: 'medium',
			params: { places: sql`count(*)`, words: sql`min(p.quote)` },
			cites: [citeAll(sql`p.feature_id`, 'stated')]
		})}
		from purposes p join review_member m on m.report_id = p.report_id where p.kind in ('running', 'salaries') group by m.subject_id`,
	checks: () => sql`
		select s.subject_id as report_id, case when p.subject_id is null then 'no-project-purpose' end as reason
		from review_subject s left join (select distinct m.subject_id from purposes p join review_member m on m.report_id = p.report_id) p on p.subject_id = s.subject_id`
});
