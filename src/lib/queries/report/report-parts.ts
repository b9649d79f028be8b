/** All parts of the file that a report stands in (a form and a narrative, say), in the order of the text. */
import { DEPARTMENTS_OF_A_LIST } from '../../model/lists-of-figures.ts';
import { sql, type Sql } from '../../engine/sql.ts';
import type { Layout, Provenance, ReportKind } from '../../model/vocabulary.ts';
import { defineQuery } from '../query.ts';

export interface OfReport {
	readonly report: string;
}
export const EXAMPLE_REPORT: OfReport = { report: '0123456789' };

export interface ReportPartRow {
	readonly [column: string]: string | number | boolean | null;
	readonly report_id: string;
	readonly part: number;
	readonly file: string;
	readonly provenance: Provenance;
	readonly department_id: string;
	readonly department: string;
	readonly department_as_written: string | null;
	readonly department_start: number | null;
	readonly department_end: number | null;
	readonly region: string | null;
	readonly peer_group: string;
	readonly year: number | null;
	readonly year_start: number | null;
	readonly year_end: number | null;
	readonly kind: ReportKind;
	readonly layout: Layout;
	readonly project: string | null;
	readonly start: number;
	readonly end: number;
	readonly selected: boolean;
	readonly superseded_by: string | null;
	readonly initial_wan: number | null;
	readonly adjusted_wan: number | null;
	readonly executed_wan: number | null;
	readonly rate_adjusted: number | null;
	readonly rate_exact_100: boolean;
	readonly rate_missing: string | null;
	readonly executed_missing: string | null;
	readonly single_budget: boolean;
	readonly self_score: number | null;
	readonly self_score_max: number | null;
	readonly grade: string | null;
	readonly reference_score: number | null;
	readonly headcount_authorized: number | null;
	readonly headcount_actual: number | null;
	readonly chars: number;
}

/** Ids of the reports that share the file of one report. */
export const sameFile = ({ report }: OfReport): Sql =>
	sql`(select r.report_id from reports r
		join (select min(file_sha256) as file_sha256, min(department_id) as department_id from reports where report_id = ${report}) own on own.file_sha256 = r.file_sha256
		join (select file_sha256, count(distinct department_id) as departments from reports group by file_sha256) f on f.file_sha256 = r.file_sha256
		where f.departments < ${DEPARTMENTS_OF_A_LIST} or r.department_id = own.department_id)`;

export const reportParts = defineQuery<OfReport, ReportPartRow>({
	id: 'report-parts',
	question: 'Which reports does this file hold, and what was read of each as a whole?',
	tables: ['reports', 'departments'],
	example: EXAMPLE_REPORT,
	sql: (of) => sql`
		select r.report_id, r.part::int as part, r.file, r.provenance, r.department_id, d.name as department, r.department_as_written,
			r.department_start::int as department_start, r.department_end::int as department_end, d.region, r.peer_group,
			r.year::int as year, r.year_start::int as year_start, r.year_end::int as year_end, r.kind, r.layout, r.project,
			r.start::int as start, r.end::int as end, r.selected, r.superseded_by, r.initial_wan, r.adjusted_wan, r.executed_wan,
			r.rate_adjusted, r.rate_exact_100, r.rate_missing, r.executed_missing, r.single_budget, r.self_score, r.self_score_max, r.grade, r.reference_score,
			r.headcount_authorized::int as headcount_authorized, r.headcount_actual::int as headcount_actual, r.chars::int as chars
		from reports r
		join departments d on d.department_id = r.department_id
		where r.report_id in ${sameFile(of)}
		order by r.start, r.report_id`
});
