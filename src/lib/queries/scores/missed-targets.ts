/** Indicators whose target was missed, by name, and how many of them were given full marks all the same. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface MissedTargets {
	readonly scope: Scope;
	readonly limit: number;
}
export interface MissedTargetRow {
	readonly [column: string]: string | number;
	readonly name: string;
	readonly missed: number;
	readonly full_marks: number;
	readonly departments: number;
	/** A report and indicator of it, for its words. */
	readonly report_id: string;
	readonly fact_id: string;
	/** Over all names, shown or not. */
	readonly of_names: number;
	readonly of_missed: number;
	readonly of_full: number;
}

export const missedTargets = defineQuery<MissedTargets, MissedTargetRow>({
	id: 'missed-targets',
	question: 'Which targets were missed and yet given full marks?',
	tables: ['reports', 'indicators'],
	example: { scope: EXAMPLE_SCOPE, limit: 12 },
	sql: ({ scope, limit }) => sql`
		with missed as (
			select i.l3 as name, r.department_id, r.report_id, i.fact_id, coalesce(i.score >= i.weight, false) as is_full,
				case when i.score >= i.weight then '0' else '1' end || i.fact_id as order_key
			from indicators i
			join reports r on r.report_id = i.report_id
			where ${reportsIn(scope)} and i.weight is not null and i.score is not null and (i.attainment < 99.995::double or i.downgraded)
		)
		select name, count(*)::int as missed, count(*) filter (where is_full)::int as full_marks, count(distinct department_id)::int as departments,
			arg_min(report_id, order_key) as report_id, arg_min(fact_id, order_key) as fact_id,
			count(*) over ()::int as of_names, (sum(count(*)) over ())::int as of_missed, (sum(count(*) filter (where is_full)) over ())::int as of_full
		from missed
		group by name
		order by full_marks desc, missed desc, name
		limit ${limit}`
});
