/** Reports in view by bucket of the execution rate, and those without a rate by the reason. The buckets that the filter picks do not apply: the chart shows all. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { bucketOf, rateOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface RateBucketsRow {
	readonly [column: string]: number;
	readonly lt30: number;
	readonly from30: number;
	readonly from60: number;
	readonly from80: number;
	readonly exact: number;
	readonly gt100: number;
	/** Of `lt30`: reports that state 0 executed. */
	readonly zero: number;
	readonly no_denominator: number;
	readonly not_stated: number;
}

export const rateBuckets = defineQuery<Scope, RateBucketsRow>({
	id: 'rate-buckets',
	question: 'How many reports fall into each bucket of the execution rate, and how many have none?',
	tables: ['reports'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		with rated as (
			select ${bucketOf(scope.basis)} as bucket, ${rateOf(scope.basis)} as rate, r.executed_wan, coalesce(r.rate_missing, '') as why
			from reports r
			where ${reportsIn(scope, ['buckets'])}
		)
		select
			count(*) filter (where bucket = 'lt30')::int as lt30,
			count(*) filter (where bucket = '30-60')::int as from30,
			count(*) filter (where bucket = '60-80')::int as from60,
			count(*) filter (where bucket = '80-100')::int as from80,
			count(*) filter (where bucket = '100')::int as exact,
			count(*) filter (where bucket = 'gt100')::int as gt100,
			count(*) filter (where bucket = 'lt30' and executed_wan = 0::double)::int as zero,
			count(*) filter (where rate is null and why = 'zero-denominator')::int as no_denominator,
			count(*) filter (where rate is null and why <> 'zero-denominator')::int as not_stated
		from rated`
});
