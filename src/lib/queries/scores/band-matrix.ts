/** Reports of the last year in view by score band and execution bucket, with the money in each cell: what a bureau ties next year's budget to. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { bucketOf, budgetOf, lastYearOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';
import { moneySum } from '../sums.ts';

export interface BandCellRow {
	readonly [column: string]: string | number;
	/** excellent, good, fair or poor: bands of the Ministry of Finance, [90,100] [80,90) [60,80) [0,60). */
	readonly band: string;
	/** Bucket of the execution rate, `none` without one. */
	readonly bucket: string;
	readonly reports: number;
	readonly budget_wan: number;
}

export const bandMatrix = defineQuery<Scope, BandCellRow>({
	id: 'band-matrix',
	question: 'What would follow for next year’s budget?',
	tables: ['reports'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		select band, bucket, count(*)::int as reports, coalesce(${moneySum(sql`budget`)}, 0)::double as budget_wan
		from (
			select case when r.self_score >= 90::double then 'excellent' when r.self_score >= 80::double then 'good' when r.self_score >= 60::double then 'fair' else 'poor' end as band,
				coalesce(${bucketOf(scope.basis)}, 'none') as bucket, ${budgetOf(scope.basis)} as budget
			from reports r
			where ${reportsIn(scope)} and r.year = ${lastYearOf(scope)} and r.self_score is not null and coalesce(r.self_score_max, 100::double) = 100::double
		)
		group by band, bucket
		order by band, bucket`
});
