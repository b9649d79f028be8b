/** Everything that was read from a report's file, each fact with its place: one list over amounts, rates, scores and indicators. */
import { sql } from '../../engine/sql.ts';
import type { Certainty, Origin } from '../../model/vocabulary.ts';
import { defineQuery } from '../query.ts';
import { EXAMPLE_REPORT, sameFile, type OfReport } from './report-parts.ts';

export interface ReportFactRow {
	readonly [column: string]: string | number | boolean | null;
	readonly fact_id: string;
	readonly report_id: string;
	/** amount, rate, score or indicator. */
	readonly type: 'amount' | 'rate' | 'score' | 'indicator';
	/** Category, measure, role or dimension. */
	readonly what: string;
	/** Stage of an amount. */
	readonly stage: string | null;
	/** Words beside it: label, words before a rate, name of a dimension or indicator. */
	readonly label: string | null;
	/** 万元, percent or points. */
	readonly value: number | null;
	/** Maximum of a score, weight of an indicator. */
	readonly max: number | null;
	/** Printed target and actual of an indicator, grade of a score. */
	readonly target: string | null;
	readonly actual: string | null;
	readonly reason: string | null;
	readonly attainment: number | null;
	readonly decimals: number | null;
	/** Unit as printed. */
	readonly unit: string | null;
	/** Only where it is not the report's. */
	readonly year: number | null;
	readonly preferred: boolean;
	readonly conflicting: boolean;
	readonly origin: Origin;
	readonly certainty: Certainty;
	readonly note: string | null;
	readonly corrected_from: string | null;
	readonly correction_reason: string | null;
	readonly start: number;
	readonly end: number;
}

export const reportFacts = defineQuery<OfReport, ReportFactRow>({
	id: 'report-facts',
	question: 'What was read from this report, and from which words?',
	tables: ['amounts', 'rates', 'scores', 'indicators', 'reports'],
	example: EXAMPLE_REPORT,
	sql: (of) => sql`
		select fact_id, report_id, type, what, stage, label, value::double as value, max::double as max, target, actual, reason, attainment::double as attainment,
			decimals::int as decimals, unit, year::int as year, preferred, conflicting, origin, certainty, note, corrected_from, correction_reason,
			start::int as start, "end"::int as "end"
		from (
			select fact_id, report_id, 'amount' as type, category as what, stage, label, value_wan as value, null::double as max, null as target, null as actual, null as reason,
				null::double as attainment, decimals, unit, case when of_report_year then null else year end as year, preferred, conflicting, origin, certainty, note,
				corrected_from, correction_reason, start, "end"
			from amounts where report_id in ${sameFile(of)}
			union all
			select fact_id, report_id, 'rate', measure, category, what, stated_percent, null::double, null, null, null, null::double, decimals, '%',
				case when of_report_year then null else year end, true, false, origin, certainty, note, corrected_from, correction_reason, start, "end"
			from rates where report_id in ${sameFile(of)}
			union all
			select fact_id, report_id, 'score', role, dimension, name, score, max, null, grade, null, null::double, null, '分', null, true, false, origin, certainty, note,
				corrected_from, correction_reason, start, "end"
			from scores where report_id in ${sameFile(of)}
			union all
			select fact_id, report_id, 'indicator', dimension, coalesce(l2, l1), l3, score, weight, target, actual, reason, attainment, null, '分', null, true, false,
				origin, certainty, note, corrected_from, correction_reason, start, "end"
			from indicators where report_id in ${sameFile(of)}
		)
		order by start, "end", fact_id`
});
