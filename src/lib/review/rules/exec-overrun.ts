/** Rule 1: a line spends more than its budget. */
import { sql } from '../../engine/sql.ts';
import { cite, finding, word } from '../candidate.ts';
import { aReport, whole } from '../example.ts';
import { defineRule } from '../rule.ts';

export const execOverrun = defineRule({
	id: 'exec-overrun',
	no: 1,
	group: 'execution',
	title: { zh: '执行数超预算', en: 'Spending above budget' },
	question: { zh: '哪些支出超过了批准的预算？', en: 'Which lines spent more than their budget?' },
	method: {
		zh: '执行数 ÷ 全年预算数（未列时用年初预算数）× 100%；看整体、基本支出、项目支出和人员经费',
		en: 'executed ÷ adjusted budget (initial where none is given) × 100 %; whole, basic, project and personnel'
	},
	thresholds: {},
	cases: {
		line: {
			zh: '执行数占预算的百分比',
			en: 'Executed as a percentage of the budget',
			unit: '%',
			direction: 'above',
			steps: [
				{ severity: 'critical', from: 120 },
				{ severity: 'major', from: 105 },
				{ severity: 'minor', from: 100 }
			],
			source: {
				zh: '《预算法》：支出须按批准的预算执行；120% 是公开的审计规则所用外限，105% 为本系统默认值',
				en: 'Budget Law: spending follows the approved budget; 120% is the outer limit of a published audit rule set, 105% a default of this system'
			}
		}
	},
	exclusions: [
		{
			zh: '差额在印刷精度以内的不计；公用经费见第37条，三公经费见第36条',
			en: 'Differences within printed precision; operating funds are rule 37, 三公 rule 36'
		},
		{ zh: '年中上级转移支付、政策性增资仍列出，请单位提供文件', en: 'Transfers and policy raises during the year are still listed: ask for the document' }
	],
	scope: 'report',
	needs: ['reports', 'amounts'],
	passes: {
		zh: '预算500.00万元，执行500.01万元：在精度以内',
		en: '500.01 of 500.00: within precision',
		rows: { reports: [aReport({ report_id: 'a', ...whole(500, 500, 500.01) })] }
	},
	fails: { zh: '预算500万元，执行620万元', en: '620 of 500', rows: { reports: [aReport({ report_id: 'a', ...whole(500, 500, 620) })] } },
	candidates: () => sql`
		select ${finding({
			report: sql`l.subject_id`,
			case: word('line'),
			line: sql`l.category`,
			measure: sql`100 * l.executed / l.budget`,
			stated: sql`hp_num(l.executed) || '万元'`,
			computed: sql`hp_num(100 * l.executed / l.budget) || '%'`,
			gap: sql`hp_num(l.executed - l.budget) || '万元'`,
			amount: sql`l.executed - l.budget`,
			params: { line: sql`l.category`, budget: sql`l.budget`, executed: sql`l.executed`, mended: sql`l.basis_mended` },
			cites: [cite(sql`l.executed_fact`, 'stated'), cite(sql`l.budget_fact`, 'computed')]
		})}
		from review_line l join review_subject s on s.subject_id = l.subject_id
		where l.budget > 0 and l.executed - l.budget > hp_tol(l.budget_decimals, l.executed_decimals)
			and (l.category = 'total' or (s.kind = 'department' and l.category in ('basic', 'project', 'personnel')))`,
	checks: () => sql`
		select s.subject_id as report_id, case when l.subject_id is null then 'no-budget-and-spending' end as reason
		from review_subject s left join (select distinct subject_id from review_line where budget > 0 and executed is not null and category in ('total', 'basic', 'project', 'personnel')) l on l.subject_id = s.subject_id`
});
