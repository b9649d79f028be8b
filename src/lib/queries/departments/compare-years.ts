/** The years of a few departments: settled figures, staff and findings by severity, and the years without a report. */
import { list, sql } from '../../engine/sql.ts';
import type { PeerGroup, Provenance, ReportKind } from '../../model/vocabulary.ts';
import { LISTED } from '../filter.ts';
import { defineQuery } from '../query.ts';

export interface CompareParams {
	readonly ids: readonly string[];
	readonly kind: ReportKind;
}

export interface CompareYearRow {
	readonly [column: string]: string | number | boolean | null;
	readonly department_id: string;
	readonly department: string;
	readonly peer_group: PeerGroup;
	readonly region_code: string | null;
	readonly provenance: Provenance;
	readonly year: number;
	readonly state: string;
	readonly report_id: string | null;
	/** 万元. */
	readonly initial_wan: number | null;
	readonly adjusted_wan: number | null;
	readonly executed_wan: number | null;
	readonly single_budget: boolean;
	/** Percent. */
	readonly rate_adjusted: number | null;
	readonly rate_initial: number | null;
	readonly exact: boolean;
	readonly self_score: number | null;
	readonly reference_score: number | null;
	readonly staff: number | null;
	readonly findings: number;
	readonly critical: number;
	readonly major: number;
	readonly minor: number;
	readonly info: number;
}

export const compareYears = defineQuery<CompareParams, CompareYearRow>({
	id: 'compare-years',
	question: 'How did these departments do, year by year?',
	tables: ['reports', 'departments', 'coverage', 'findings'],
	example: { ids: ['990101-02', '990101-06'], kind: 'department' },
	sql: ({ ids, kind }) => sql`
		with found as (
			select f.report_id, count(*) as findings, count(*) filter (where f.severity = 'critical') as critical, count(*) filter (where f.severity = 'major') as major,
				count(*) filter (where f.severity = 'minor') as minor, count(*) filter (where f.severity = 'info') as info
			from findings f
			where ${LISTED} and f.report_id is not null
			group by f.report_id
		)
		select * from (
			select r.department_id, d.name as department, d.peer_group, d.region_code, d.provenance, r.year::int as year, 'submitted' as state, r.report_id,
				r.initial_wan, r.adjusted_wan, r.executed_wan, r.single_budget, r.rate_adjusted, r.rate_initial, r.rate_exact_100 as exact, r.self_score, r.reference_score,
				r.headcount_actual::int as staff, coalesce(found.findings, 0)::int as findings, coalesce(found.critical, 0)::int as critical, coalesce(found.major, 0)::int as major,
				coalesce(found.minor, 0)::int as minor, coalesce(found.info, 0)::int as info
			from reports r
			join departments d on d.department_id = r.department_id
			left join found on found.report_id = r.report_id
			where r.selected and r.kind = ${kind} and r.year is not null and r.department_id in ${list(ids)}
			union all
			select c.department_id, d.name as department, d.peer_group, d.region_code, d.provenance, c.year::int as year, c.state, null as report_id,
				null as initial_wan, null as adjusted_wan, null as executed_wan, false as single_budget, null as rate_adjusted, null as rate_initial, false as exact,
				null as self_score, null as reference_score, null as staff, 0 as findings, 0 as critical, 0 as major, 0 as minor, 0 as info
			from coverage c
			join departments d on d.department_id = c.department_id
			where c.kind = ${kind} and c.state in ('not_submitted', 'unreadable') and c.department_id in ${list(ids)}
		)
		order by department_id, year, state, report_id`
});
