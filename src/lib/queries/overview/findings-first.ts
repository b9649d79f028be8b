/** What to read first of the last year in view: by severity, then money, then points at stake, never by self-score; findings of one report and one cause stand for each other. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import type { Provenance, Severity } from '../../model/vocabulary.ts';
import { CAUSE, lastYearOf, LISTED, reportsIn, SEVERITY_RANK } from '../filter.ts';
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
	readonly limit: number;
}

export const findingsFirst = defineQuery<FirstFindings, FirstFindingRow>({
	id: 'findings-first',
	question: 'Which findings of the last year should be read first?',
	tables: ['reports', 'findings', 'departments'],
	example: { scope: EXAMPLE_SCOPE, limit: 10 },
	sql: ({ scope, limit }) => sql`
		with ranked as (
			select f.finding_id, f.rule, f.severity, r.year, r.department_id, r.provenance, r.report_id, f.line, f.stated, f.computed, f.gap, f.amount_wan, f.points,
				f.message_id, f.params, f.certainty, f.decision, ${SEVERITY_RANK} as severity_rank,
				row_number() over (partition by f.report_id, ${CAUSE} order by ${SEVERITY_RANK}, f.amount_wan desc nulls last, f.points desc nulls last, f.finding_id) as place,
				count(*) over (partition by f.report_id, ${CAUSE}) as of_cause
			from findings f
			join reports r on r.report_id = f.report_id
			where ${LISTED} and ${reportsIn(scope)} and r.year = ${lastYearOf(scope)}
		)
		select f.finding_id, f.rule, f.severity, f.year::int as year, f.department_id, d.name as department, f.provenance, f.report_id, f.line,
			f.stated, f.computed, f.gap, f.amount_wan, f.points, f.message_id, f.params, f.certainty, f.decision, (f.of_cause - 1)::int as alike
		from ranked f
		join departments d on d.department_id = f.department_id
		where f.place = 1
		order by f.severity_rank, f.amount_wan desc nulls last, f.points desc nulls last, f.finding_id
		limit ${limit}`
});
