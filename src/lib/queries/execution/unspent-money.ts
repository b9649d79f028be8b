/** Money left over in the last year in view, always against the adjusted budget, with the reason that the report gives and last year's amount. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import type { Provenance } from '../../model/vocabulary.ts';
import { lastYearOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';
import { moneySum } from '../sums.ts';

export interface Unspent {
	readonly scope: Scope;
	/** Share of the budget, in percent, beyond which money left in two years running counts as idle. */
	readonly idle: number;
	readonly limit: number;
}
export interface UnspentMoneyRow {
	readonly [column: string]: string | number | boolean | null;
	readonly report_id: string;
	readonly department_id: string;
	readonly department: string;
	readonly provenance: Provenance;
	readonly project: string | null;
	readonly amount: number;
	/** Percent of the adjusted budget. */
	readonly share: number;
	readonly reason: string | null;
	readonly reason_start: number | null;
	readonly reason_end: number | null;
	/** Last year's amount; 0 when all was spent; null with `before_missing`. */
	readonly before: number | null;
	readonly share_before: number | null;
	/** not_submitted, not_stated or unreadable where there is no amount of last year. */
	readonly before_missing: string | null;
	/** Over all departments with money left, shown or not. */
	readonly of: number;
	readonly total: number;
	readonly total_without: number;
	readonly without: number;
	/** Left more than a tenth in both years. */
	readonly idle: number;
}

export const unspentMoney = defineQuery<Unspent, UnspentMoneyRow>({
	id: 'unspent-money',
	question: 'Where was money not spent, and does the report say why?',
	tables: ['reports', 'departments', 'reasons', 'coverage', 'indicators'],
	example: { scope: EXAMPLE_SCOPE, idle: 10, limit: 40 },
	sql: ({ scope, idle, limit }) => sql`
		-- A reason inside an indicator's row explains the indicator, not the money.
		with why as (
			select report_id, min(quote) as quote, min(start)::int as start, min("end")::int as until
			from (
				select y.*, row_number() over (partition by y.report_id order by y.start, y.feature_id) as nth
				from reasons y
				where y.about = 'underspend' and y.specific
					and not exists (select 1 from indicators i where i.report_id = y.report_id and y.start >= i.start and y."end" <= i."end")
			)
			where nth = 1
			group by report_id
		),
		unspent as (
			select r.report_id, r.department_id, r.provenance, r.project, r.year, r.adjusted_wan - r.executed_wan as amount,
				100::double * (r.adjusted_wan - r.executed_wan) / nullif(r.adjusted_wan, 0) as share,
				w.quote as reason, w.start as reason_start, w.until as reason_end
			from reports r
			left join why w on w.report_id = r.report_id
			where ${reportsIn(scope)} and r.year = ${lastYearOf(scope)} and r.adjusted_wan is not null and r.executed_wan is not null and r.adjusted_wan - r.executed_wan > 0.005::double
		),
		before as (
			select r.department_id, r.year, r.project, greatest(0::double, r.adjusted_wan - r.executed_wan) as amount,
				100::double * greatest(0::double, r.adjusted_wan - r.executed_wan) / nullif(r.adjusted_wan, 0) as share,
				row_number() over (partition by r.department_id, r.year, r.project order by r.report_id) as nth
			from reports r
			where r.selected and r.kind = ${scope.kind}
		)
		select u.report_id, u.department_id, d.name as department, u.provenance, u.project, u.amount::double as amount, u.share::double as share,
			u.reason, u.reason_start, u.reason_end, b.amount::double as before, b.share::double as share_before,
			case when b.amount is not null then null when b.department_id is not null then 'not_stated' else c.state end as before_missing,
			count(*) over ()::int as of, (select ${moneySum(sql`t.amount`)} from unspent t) as total,
			coalesce((select ${moneySum(sql`t.amount`)} from unspent t where t.reason is null), 0)::double as total_without,
			(count(*) filter (where u.reason is null) over ())::int as without,
			(count(*) filter (where u.share > ${idle}::double and b.share > ${idle}::double) over ())::int as idle
		from unspent u
		join departments d on d.department_id = u.department_id
		left join before b on b.nth = 1 and b.department_id = u.department_id and b.year = u.year - 1 and b.project is not distinct from u.project
		left join coverage c on c.department_id = u.department_id and c.year = u.year - 1 and c.kind = ${scope.kind} and c.state <> 'submitted'
		order by u.amount desc, u.report_id
		limit ${limit}`
});
