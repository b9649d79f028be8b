/** Reports of the last year in view by bucket, under each of the two denominators, over reports that have both rates. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import type { Basis } from '../../model/vocabulary.ts';
import { bucketOf, lastYearOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface BasisBucketRow {
	readonly [column: string]: string | number;
	readonly basis: Basis;
	readonly bucket: string;
	readonly reports: number;
}

export const bothBases = defineQuery<Scope, BasisBucketRow>({
	id: 'both-bases',
	question: 'How do the execution rates look on the initial and on the adjusted budget?',
	tables: ['reports'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		with rated as (
			select ${bucketOf('adjusted')} as adjusted, ${bucketOf('initial')} as initial
			from reports r
			where ${reportsIn(scope)} and r.year = ${lastYearOf(scope)} and r.rate_adjusted is not null and r.rate_initial is not null
		)
		select basis, bucket, count(*)::int as reports
		from (select 'adjusted' as basis, adjusted as bucket from rated union all select 'initial', initial from rated)
		group by basis, bucket
		order by basis, bucket`
});
