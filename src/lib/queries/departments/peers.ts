/** The peers of departments: medians by year and group, and single values of one year, for every comparison. Peers share group, kind and region. */
import { list, sql } from '../../engine/sql.ts';
import type { PeerGroup, ReportKind } from '../../model/vocabulary.ts';
import { LISTED } from '../filter.ts';
import { defineQuery } from '../query.ts';

export interface PeersParams {
	readonly groups: readonly PeerGroup[];
	/** Divisions (prefixes) in which peers are looked for; empty = everywhere in the data. */
	readonly regions: readonly string[];
	readonly kind: ReportKind;
	/** Whether simulated reports count as peers. */
	readonly simulated: boolean;
}

export interface PeerReportRow {
	readonly [column: string]: string | number | boolean | null;
	readonly peer_group: PeerGroup;
	readonly year: number;
	readonly department_id: string;
	readonly department: string;
	/** 万元. */
	readonly initial_wan: number | null;
	readonly adjusted_wan: number | null;
	readonly executed_wan: number | null;
	/** Percent. */
	readonly rate_adjusted: number | null;
	readonly rate_initial: number | null;
	readonly self_score: number | null;
	readonly reference_score: number | null;
	readonly findings: number;
	readonly critical: number;
	readonly major: number;
}

/** Every report of the groups: medians are taken from it, so that "n" and the dots of a strip are of the same reports. At most 20,000. */
export const peerReports = defineQuery<PeersParams, PeerReportRow>({
	id: 'peer-reports',
	question: 'How did the departments of these groups do, year by year?',
	tables: ['reports', 'departments', 'findings'],
	example: { groups: ['govDept', 'town'], regions: ['9901'], kind: 'department', simulated: true },
	sql: ({ groups, regions, kind, simulated }) => sql`
		with found as (
			select f.report_id, count(*) as findings, count(*) filter (where f.severity = 'critical') as critical, count(*) filter (where f.severity = 'major') as major
			from findings f
			where ${LISTED} and f.report_id is not null
			group by f.report_id
		)
		select r.peer_group, r.year::int as year, r.department_id, d.name as department, r.initial_wan, r.adjusted_wan, r.executed_wan, r.rate_adjusted, r.rate_initial,
			r.self_score, r.reference_score, coalesce(found.findings, 0)::int as findings, coalesce(found.critical, 0)::int as critical, coalesce(found.major, 0)::int as major
		from reports r
		join departments d on d.department_id = r.department_id
		left join found on found.report_id = r.report_id
		where r.selected and r.kind = ${kind} and r.year is not null and r.peer_group in ${list(groups)}
			and ${regions.length === 0 ? sql`true` : sql`substr(r.region_code, 1, ${regions[0]?.length ?? 0}::int) in ${list(regions)}`}
			and ${simulated ? sql`true` : sql`r.provenance <> 'simulated'`}
		order by r.year, r.department_id, r.report_id
		limit 20000`
});
