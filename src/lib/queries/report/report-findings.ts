/** Findings about a report's file, candidates below the default thresholds included, and the places that each stands on. */
import { sql } from '../../engine/sql.ts';
import type { Certainty, Provenance, Severity } from '../../model/vocabulary.ts';
import { SEVERITY_RANK } from '../filter.ts';
import { defineQuery } from '../query.ts';
import { EXAMPLE_REPORT, sameFile, type OfReport } from './report-parts.ts';

export interface ReportFindingRow {
	readonly [column: string]: string | number | boolean | null;
	readonly finding_id: string;
	readonly rule: string;
	readonly severity: Severity;
	readonly fires_by_default: boolean;
	readonly department_id: string | null;
	readonly year: number | null;
	readonly kind: string | null;
	readonly project: string | null;
	readonly report_id: string | null;
	readonly line: string | null;
	readonly stated: string | null;
	readonly computed: string | null;
	readonly gap: string | null;
	readonly measure: number | null;
	readonly amount_wan: number | null;
	readonly points: number | null;
	readonly group_size: number | null;
	readonly severity_cap: string | null;
	readonly message_id: string;
	readonly params: string;
	readonly certainty: Certainty;
	readonly evidence_absent: boolean;
	readonly decision: string | null;
	readonly decision_reason: string | null;
	readonly decision_by: string | null;
	readonly decision_date: string | null;
}

export const reportFindings = defineQuery<OfReport, ReportFindingRow>({
	id: 'report-findings',
	question: 'What is there to check in this report?',
	tables: ['findings', 'reports'],
	example: EXAMPLE_REPORT,
	sql: (of) => sql`
		select f.finding_id, f.rule, f.severity, f.fires_by_default, f.department_id, f.year::int as year, f.kind, f.project, f.report_id, f.line, f.stated, f.computed, f.gap,
			f.measure, f.amount_wan, f.points, f.group_size::int as group_size, f.severity_cap, f.message_id, f.params, f.certainty, f.evidence_absent,
			f.decision, f.decision_reason, f.decision_by, f.decision_date
		from findings f
		where f.report_id in ${sameFile(of)}
		order by ${SEVERITY_RANK}, f.amount_wan desc nulls last, f.rule, f.finding_id`
});

export interface ReportEvidenceRow {
	readonly [column: string]: string | number | null;
	readonly finding_id: string;
	readonly ordinal: number;
	readonly report_id: string;
	/** stated, computed, context or other-report. */
	readonly role: string;
	readonly quote: string;
	readonly start: number;
	readonly end: number;
	/** Of the report that the place is in. */
	readonly department: string;
	readonly year: number | null;
	readonly file: string;
	readonly provenance: Provenance;
}

export const reportEvidence = defineQuery<OfReport, ReportEvidenceRow>({
	id: 'report-evidence',
	question: 'On which words does each finding of this report stand?',
	tables: ['evidence', 'findings', 'reports', 'departments'],
	example: EXAMPLE_REPORT,
	sql: (of) => sql`
		select e.finding_id, e.ordinal::int as ordinal, e.report_id, e.role, e.quote, e.start::int as start, e.end::int as end, d.name as department, o.year::int as year,
			o.file, o.provenance
		from evidence e
		join findings f on f.finding_id = e.finding_id
		join reports o on o.report_id = e.report_id
		join departments d on d.department_id = o.department_id
		where f.report_id in ${sameFile(of)}
		order by e.finding_id, e.ordinal`
});
