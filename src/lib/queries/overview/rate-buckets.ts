/** Reports in view by bucket of the execution rate, and those without a rate by the reason. The buckets that the filter picks do not apply: the chart shows all. */
import { ident, join, sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { selectedIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { cellOf, isPrepared } from '../prepared.ts';
import { defineQuery } from '../query.ts';
import { bucketColumns, bucketCounts } from './figures-of-year.ts';

const COUNTED = ['lt30', 'from30', 'from60', 'from80', 'exact', 'gt100', 'zero', 'no_denominator', 'not_stated'] as const;

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
	tables: ['selected_reports'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		with rated as (select ${bucketColumns(scope.basis)} from selected_reports r where ${selectedIn(scope, ['buckets'])})
		select ${bucketCounts} from rated`,
	prepared: {
		tables: ['year_figures'],
		covers: (scope) => isPrepared({ ...scope, buckets: [] }),
		sql: (scope) => sql`
		select ${join(
			COUNTED.map((name) => sql`coalesce(sum(y.${ident(name)}), 0)::int as ${ident(name)}`),
			', '
		)}
		from year_figures y
		where ${cellOf(scope)} and y.basis = ${scope.basis} and y.year between ${scope.years.from}::int and ${scope.years.to}::int`
	}
});
