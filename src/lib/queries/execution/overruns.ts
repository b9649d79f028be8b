/** Reports in view that spent more than their budget, by amount, with the part that project expenditure has in it. Always on the adjusted budget, the initial one where that is missing. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import type { Provenance } from '../../model/vocabulary.ts';
import { COUNTED } from '../counted-amounts.ts';
import { budgetOf, lastYearOf, overOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';
import { moneySum } from '../sums.ts';

export interface Overruns {
	readonly scope: Scope;
	readonly limit: number;
}
export interface OverrunReportRow {
	readonly [column: string]: string | number | boolean | null;
	readonly report_id: string;
	readonly department_id: string;
	readonly department: string;
	readonly provenance: Provenance;
	readonly project: string | null;
	readonly year: number;
	readonly budget_wan: number;
	readonly executed_wan: number;
	readonly over: number;
	readonly rate: number;
	/** Percent of the overrun; null where the report does not state both project amounts, or gives several figures, whose parts do not belong together. */
	readonly project_share: number | null;
	/** Whether the rate stands on the initial budget. */
	readonly initial_used: boolean;
	/** The report gives several figures for budget or execution; the finding that says so, where there is one. */
	readonly conflicting: boolean;
	readonly conflict_finding: string | null;
	readonly latest: boolean;
	/** Over all overruns in view, shown or not. */
	readonly of: number;
	readonly total: number;
}

export const overruns = defineQuery<Overruns, OverrunReportRow>({
	id: 'overruns',
	question: 'Who spent more than the budget, and how much?',
	tables: ['reports', 'departments', 'amounts', 'findings'],
	example: { scope: EXAMPLE_SCOPE, limit: 20 },
	sql: ({ scope, limit }) => sql`
		with scoped as (select r.* from reports r where ${reportsIn(scope)} and ${overOf('adjusted')}), ${COUNTED},
		project as (
			select report_id, max(case when stage = 'executed' then value_wan end) as executed,
				coalesce(max(case when stage = 'adjusted_budget' then value_wan end), max(case when stage = 'initial_budget' then value_wan end)) as budget
			from counted
			where category = 'project'
			group by report_id
		),
		over as (
			select r.report_id, r.department_id, r.provenance, r.project, r.year, ${budgetOf('adjusted')} as budget_wan, r.executed_wan, r.executed_wan - ${budgetOf('adjusted')} as over,
				r.rate_adjusted as rate, r.adjusted_wan is null as initial_used, r.conflicting,
				case when not r.conflicting then 100::double * least(1::double, greatest(0::double, (p.executed - p.budget) / nullif(r.executed_wan - ${budgetOf('adjusted')}, 0))) end as project_share
			from reports r
			left join project p on p.report_id = r.report_id
			where ${reportsIn(scope)} and ${overOf('adjusted')} and r.executed_wan > ${budgetOf('adjusted')}
		)
		select o.report_id, o.department_id, d.name as department, o.provenance, o.project, o.year::int as year, o.budget_wan::double as budget_wan, o.executed_wan, o.over::double as over,
			o.rate::double as rate, o.project_share::double as project_share, o.initial_used, o.conflicting,
			(select min(f.finding_id) from findings f where f.report_id = o.report_id and f.fires_by_default and f.line = 'total' and f.rule in ('exec-basis-mismatch', 'same-fact-conflict')) as conflict_finding,
			coalesce(o.year = ${lastYearOf(scope)}, false) as latest,
			count(*) over ()::int as of, (select ${moneySum(sql`t.over`)} from over t) as total
		from over o
		join departments d on d.department_id = o.department_id
		order by o.over desc, o.report_id
		limit ${limit}`
});
