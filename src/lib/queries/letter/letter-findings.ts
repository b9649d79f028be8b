/** What a review letter to one department about one year needs: its reports, the listed findings, and the places that these stand on. */
import { sql, type Sql } from '../../engine/sql.ts';
import type { Certainty, Provenance, ReportKind, Severity } from '../../model/vocabulary.ts';
import { LISTED, SEVERITY_RANK } from '../filter.ts';
import { PLACE_TABLES, placesOf, type FindingPlaceRow } from '../findings/finding-places.ts';
import { defineQuery } from '../query.ts';

export interface LetterOf {
	readonly department: string;
	readonly year: number;
}
const EXAMPLE: LetterOf = { department: '990101-02', year: 2023 };

const reportsOf = ({ department, year }: LetterOf): Sql => sql`r.department_id = ${department} and r.year = ${year} and r.selected`;

export interface LetterYearRow {
	readonly [column: string]: number;
	readonly year: number;
}

export const letterYears = defineQuery<{ readonly department: string }, LetterYearRow>({
	id: 'letter-years',
	question: 'In which years did this department report?',
	tables: ['reports'],
	example: { department: EXAMPLE.department },
	sql: ({ department }) =>
		sql`select distinct r.year::int as year from reports r where r.department_id = ${department} and r.selected and r.year is not null order by year`
});

export interface LetterReportRow {
	readonly [column: string]: string | number | boolean | null;
	readonly report_id: string;
	readonly kind: ReportKind;
	readonly project: string | null;
	readonly provenance: Provenance;
	readonly file: string;
	readonly initial_wan: number | null;
	readonly adjusted_wan: number | null;
	readonly executed_wan: number | null;
	readonly rate: number | null;
	readonly exact: boolean;
	readonly rate_missing: string | null;
	readonly self_score: number | null;
	readonly grade: string | null;
}

export const letterReports = defineQuery<LetterOf, LetterReportRow>({
	id: 'letter-reports',
	question: 'What do this department’s reports of the year come to?',
	tables: ['reports'],
	example: EXAMPLE,
	sql: (of) => sql`
		select r.report_id, r.kind, r.project, r.provenance, r.file, r.initial_wan, r.adjusted_wan, r.executed_wan, r.rate_adjusted as rate, coalesce(r.rate_exact_100, false) as exact,
			r.rate_missing, r.self_score, r.grade
		from reports r
		where ${reportsOf(of)}
		order by r.kind, r.project nulls first, r.report_id`
});

export interface LetterFindingRow {
	readonly [column: string]: string | number | boolean | null;
	readonly finding_id: string;
	readonly rule: string;
	readonly severity: Severity;
	readonly department_id: string | null;
	readonly year: number | null;
	readonly kind: string | null;
	readonly project: string | null;
	readonly report_id: string;
	readonly line: string | null;
	readonly stated: string | null;
	readonly computed: string | null;
	readonly gap: string | null;
	readonly message_id: string;
	readonly params: string;
	readonly certainty: Certainty;
	readonly decision: string | null;
}

export const letterFindings = defineQuery<LetterOf, LetterFindingRow>({
	id: 'letter-findings',
	question: 'What should this department be asked about this year?',
	tables: ['findings', 'reports'],
	example: EXAMPLE,
	sql: (of) => sql`
		select f.finding_id, f.rule, f.severity, f.department_id, f.year::int as year, f.kind, f.project, f.report_id, f.line, f.stated, f.computed, f.gap, f.message_id, f.params,
			f.certainty, f.decision
		from findings f
		join reports r on r.report_id = f.report_id
		where ${LISTED} and ${reportsOf(of)}
		order by ${SEVERITY_RANK}, f.kind, f.project nulls first, f.amount_wan desc nulls last, f.rule, f.finding_id`
});

export const letterPlaces = defineQuery<LetterOf, FindingPlaceRow>({
	id: 'letter-places',
	question: 'On which words of which paragraph does each of these findings stand?',
	tables: PLACE_TABLES,
	example: EXAMPLE,
	sql: (of) => placesOf(sql`${LISTED} and ${reportsOf(of)}`)
});
