/** The numbers that the thresholds of one case are compared with, candidates below the default included: dots above the slider. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';
import { graded } from './graded.ts';

export interface OfCase {
	readonly scope: Scope;
	/** `<rule>.<case>`. */
	readonly message: string;
	/** Most numbers shown. */
	readonly limit: number;
}
export interface RuleMeasureRow {
	readonly [column: string]: string | number | null;
	readonly finding_id: string;
	readonly measure: number;
	/** Numbers in all. */
	readonly of: number;
	/** How many of them cannot become graver: a reason is given, or the facts are uncertain. */
	readonly capped: number;
}

export const ruleMeasures = defineQuery<OfCase, RuleMeasureRow>({
	id: 'rule-measures',
	question: 'Which numbers does this threshold part?',
	tables: ['findings', 'reports'],
	example: { scope: EXAMPLE_SCOPE, message: 'exec-underspend.unexplained', limit: 2000 },
	sql: ({ scope, message, limit }) => sql`
		${graded({ scope, moved: [], marks: [] })}
		select finding_id, measure::double as measure, count(*) over ()::int as of,
			count(*) filter (where severity_cap is not null or certainty = 'low') over ()::int as capped
		from graded
		where message_id = ${message} and measure is not null and status <> 'dismissed'
		order by measure, finding_id
		limit ${limit}`
});
