/** Everything that one department's page shows of its years: the reports with their settled figures, in order of the years. */
import { sql } from '../../engine/sql.ts';
import type { PeerGroup, Provenance, ReportKind } from '../../model/vocabulary.ts';
import { defineQuery } from '../query.ts';

export interface DepartmentParams {
	readonly id: string;
	readonly kind: ReportKind;
}

export interface DepartmentReportRow {
	readonly [column: string]: string | number | boolean | null;
	readonly report_id: string;
	readonly year: number | null;
	readonly project: string | null;
	readonly provenance: Provenance;
	readonly file: string;
	/** 万元, and the facts behind. */
	readonly initial_wan: number | null;
	readonly initial_fact: string | null;
	readonly adjusted_wan: number | null;
	readonly adjusted_fact: string | null;
	readonly executed_wan: number | null;
	readonly executed_fact: string | null;
	readonly single_budget: boolean;
	readonly conflicting: boolean;
	/** Percent. */
	readonly rate_adjusted: number | null;
	readonly rate_adjusted_origin: string | null;
	readonly rate_initial: number | null;
	readonly rate_exact_100: boolean;
	readonly rate_missing: string | null;
	readonly self_score: number | null;
	readonly self_score_max: number | null;
	readonly self_score_fact: string | null;
	readonly reference_score: number | null;
	readonly reference_share: number | null;
	readonly scheme: string | null;
	readonly headcount_authorized: number | null;
	readonly headcount_actual: number | null;
}

export const departmentReports = defineQuery<DepartmentParams, DepartmentReportRow>({
	id: 'department-reports',
	question: 'What does each report of this department come to?',
	tables: ['reports'],
	example: { id: '990101-02', kind: 'department' },
	sql: ({ id, kind }) => sql`
		select r.report_id, r.year::int as year, r.project, r.provenance, r.file, r.initial_wan, r.initial_fact, r.adjusted_wan, r.adjusted_fact, r.executed_wan, r.executed_fact,
			r.single_budget, r.conflicting, r.rate_adjusted, r.rate_adjusted_origin, r.rate_initial, r.rate_exact_100, r.rate_missing,
			r.self_score, r.self_score_max, r.self_score_fact, r.reference_score, r.reference_share, r.scheme, r.headcount_authorized, r.headcount_actual
		from reports r
		where r.department_id = ${id} and r.kind = ${kind} and r.selected
		order by r.year nulls last, r.project nulls first, r.report_id`
});

export interface DepartmentRow {
	readonly [column: string]: string | number | null;
	readonly department_id: string;
	readonly name: string;
	readonly aliases: string | null;
	readonly region: string | null;
	readonly region_code: string | null;
	readonly peer_group: PeerGroup;
	readonly provenance: Provenance;
	readonly merged_into: string | null;
	readonly merged_name: string | null;
}

export const departmentNamed = defineQuery<{ readonly id: string }, DepartmentRow>({
	id: 'department-named',
	question: 'Which department is this?',
	tables: ['departments'],
	example: { id: '990101-02' },
	sql: ({ id }) => sql`
		select d.department_id, d.name, d.aliases, d.region, d.region_code, d.peer_group, d.provenance, d.merged_into, m.name as merged_name
		from departments d
		left join departments m on m.department_id = d.merged_into
		where d.department_id = ${id}
		order by d.department_id`
});

export interface DepartmentCoverageRow {
	readonly [column: string]: string | number;
	readonly year: number;
	readonly state: string;
	readonly basis: string;
}

export const departmentCoverage = defineQuery<DepartmentParams, DepartmentCoverageRow>({
	id: 'department-coverage',
	question: 'In which years did this department hand in, not hand in, or hand in what could not be read?',
	tables: ['coverage'],
	example: { id: '990101-06', kind: 'department' },
	sql: ({ id, kind }) => sql`
		select c.year::int as year, c.state, c.basis
		from coverage c
		where c.department_id = ${id} and c.kind = ${kind}
		order by c.year, c.state`
});
