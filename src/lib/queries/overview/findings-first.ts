/** What to read first of the last year in view: by severity, then money, then points at stake, never by self-score; findings of one report and one cause stand for each other, and what was dismissed or put right is left out. */
import { sql } from '../../engine/sql.ts';
import type { Scope, YearRange } from '../../model/view.ts';
import type { Provenance, Severity } from '../../model/vocabulary.ts';
import { FIRST_OF_GROUP } from '../../model/first-findings.ts';
import { findingsIn, placeOfCause, selectedIn, TO_READ, WEIGHT } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface FirstFindingRow {
	readonly [column: string]: string | number | boolean | null;
	readonly finding_id: string;
	readonly rule: string;
	readonly severity: Severity;
	readonly year: number;
	readonly department_id: string;
	readonly department: string;
	readonly provenance: Provenance;
	readonly report_id: string;
	readonly line: string | null;
	readonly stated: string | null;
	readonly computed: string | null;
	readonly gap: string | null;
	/** 万元 at stake. */
	readonly amount_wan: number | null;
	/** Points at stake. */
	readonly points: number | null;
	readonly message_id: string;
	/** key=value lines. */
	readonly params: string;
	readonly certainty: string;
	readonly decision: string | null;
	/** Further findings of the same report and cause. */
	readonly alike: number;
}

export interface FirstFindings {
	readonly scope: Scope;
	/** Of these years: the last one in view with a report, or all in view where that one has few. */
	readonly years: YearRange;
	readonly limit: number;
}

export const findingsFirst = defineQuery<FirstFindings, FirstFindingRow>({
	id: 'findings-first',
	question: 'Which findings should be read first?',
	tables: ['selected_reports', 'findings'],
	example: { scope: EXAMPLE_SCOPE, years: { from: 2024, to: 2024 }, limit: 10 },
	sql: ({ scope, years, limit }) => sql`
		with ranked as (
			select f.*, r.department, r.provenance, r.year as of_year, ${placeOfCause}
			from findings f
			join selected_reports r on r.report_id = f.report_id
			where ${TO_READ} and ${selectedIn(scope, ['years'])} and r.year between ${years.from}::int and ${years.to}::int
		)
		select f.finding_id, f.rule, f.severity, f.of_year::int as year, f.department_id, f.department, f.provenance, f.report_id, f.line,
			f.stated, f.computed, f.gap, f.amount_wan, f.points, f.message_id, f.params, f.certainty, f.decision, (f.of_cause - 1)::int as alike
		from ranked f
		where f.place_of_cause = 1
		order by ${WEIGHT}
		limit ${limit}`,
	prepared: {
		tables: ['first_findings'],
		// Several regions or groups too: the first of a union are among the first of each.
		covers: ({ scope, limit }) => scope.departments.length === 0 && scope.buckets.length === 0 && limit <= FIRST_OF_GROUP,
		sql: ({ scope, years, limit }) => sql`
		select f.finding_id, f.rule, f.severity, f.year, f.department_id, f.department, f.provenance, f.report_id, f.line,
			f.stated, f.computed, f.gap, f.amount_wan, f.points, f.message_id, f.params, f.certainty, f.decision, f.alike
		from first_findings f
		where ${findingsIn(scope)} and f.year between ${years.from}::int and ${years.to}::int
		order by ${WEIGHT}
		limit ${limit}`
	}
});
