/** How often each dimension was given full marks, by score scheme and year. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface FullMarksCountRow {
	readonly [column: string]: string | number | null;
	/** Maxima of the scheme: `10/50/30/10`. */
	readonly scheme: string;
	readonly dimension: string;
	/** The commonest printed name. */
	readonly name: string;
	readonly max: number;
	readonly year: number;
	readonly full: number;
	readonly reports: number;
	/** Place of the dimension in its scheme. */
	readonly place: number;
}

export const fullMarksByDimension = defineQuery<Scope, FullMarksCountRow>({
	id: 'full-marks',
	question: 'In which dimension are full marks given most often?',
	tables: ['reports', 'scores'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		with given as (
			select r.report_id, r.year, r.scheme, coalesce(s.dimension, 'other') as dimension, coalesce(s.name, '') as name, s.max, s.score,
				row_number() over (partition by r.report_id order by s.start, s.fact_id) as place
			from reports r
			join scores s on s.report_id = r.report_id
			where ${reportsIn(scope)} and r.year is not null and r.scheme is not null and s.role = 'dimension' and s.max is not null and s.score is not null
		)
		select scheme, dimension, mode(name) as name, max::double as max, year::int as year, count(*) filter (where score >= max)::int as full, count(*)::int as reports, min(place)::int as place
		from given
		group by scheme, dimension, max, year
		order by scheme, place, dimension, max, year`
});
