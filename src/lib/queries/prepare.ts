/** Fills the prepared tables (model/prepared-tables.ts) from the others, by the expressions that questions use. After the review: findings are counted in. */
import type { Engine } from '../engine/port.ts';
import { join, sql, type Sql } from '../engine/sql.ts';
import { columnListSql } from '../model/ddl.ts';
import { FIRST_OF_GROUP } from '../model/first-findings.ts';
import { PREPARED_TABLES } from '../model/prepared-tables.ts';
import type { Table } from '../model/table.ts';
import type { Basis } from '../model/vocabulary.ts';
import { LISTED, placeOfCause, TO_READ, WEIGHT } from './filter.ts';
import { bucketColumns, bucketCounts, coverageColumns, coverageCounts, figureColumns, reportColumns } from './overview/figures-of-year.ts';
import { CODE_LENGTHS } from './prepared.ts';

const selectedReports = sql`
	with found as (
		select f.report_id, count(*)::int as findings, (count(*) filter (where f.severity = 'critical'))::int as critical
		from findings f
		where ${LISTED} and f.report_id is not null
		group by f.report_id
	)
	select r.*, d.name as department, coalesce(found.findings, 0) as findings, coalesce(found.critical, 0) as critical
	from reports r
	join departments d on d.department_id = r.department_id
	left join found on found.report_id = r.report_id
	where r.selected`;

const absences = sql`
	select c.department_id, d.name as department, d.region_code, d.peer_group, d.provenance, c.kind, c.year, c.state, c.basis
	from coverage c
	join departments d on d.department_id = c.department_id
	where c.state in ('not_submitted', 'unreadable')`;

/** Simulated reports have groups of their own, so that leaving them out leaves the others' first ten. */
const firstFindings = sql`
	with ranked as (
		select f.* exclude (department_id, kind, year, region_code), r.department_id, r.department, r.region_code, r.peer_group, r.provenance, r.kind, r.year, ${placeOfCause}
		from findings f
		join selected_reports r on r.report_id = f.report_id
		where ${TO_READ} and r.year is not null
	),
	placed as (
		select f.*, row_number() over (partition by f.kind, f.year, f.region_code, f.peer_group, f.provenance = 'simulated' order by ${WEIGHT}) as place
		from ranked f
		where f.place_of_cause = 1
	)
	select p.*, (p.of_cause - 1)::int as alike from placed p where p.place <= ${FIRST_OF_GROUP}`;

/** Each row of `lines` once for every combination that holds it: with and without simulated ones, its region at every level and all, its peer group and all. */
const inCells = sql`
	cut(digits) as (select 0 union all ${join(
		CODE_LENGTHS.map((digits) => sql`select ${digits}::int`),
		' union all '
	)}),
	celled as (
		select l.* exclude (region_code, peer_group), substr(coalesce(l.region_code, ''), 1, cut.digits) as region_code, case when whole.is_whole then '' else l.peer_group end as peer_group, o.originals
		from lines l
		join cut on cut.digits <= length(coalesce(l.region_code, ''))
		cross join (select true as is_whole union all select false) whole
		join (select true as originals union all select false) o on not o.originals or l.provenance <> 'simulated'
	)`;
const cell = sql`kind, originals, region_code, peer_group`;

const lines = (basis: Basis): Sql => sql`
	select r.kind, r.provenance, r.region_code, r.peer_group, ${basis}::varchar as basis, r.year, ${reportColumns(basis)}, ${bucketColumns(basis)} from selected_reports r`;

const yearFigures = sql`
	with lines as (${lines('adjusted')} union all ${lines('initial')}),
	${inCells}
	select ${cell}, basis, year, ${figureColumns}, ${bucketCounts},
		count(*) filter (where executed is null)::int as without_executed,
		count(*) filter (where provenance = 'reworded')::int as reworded,
		count(*) filter (where provenance = 'simulated')::int as simulated
	from celled
	group by ${cell}, basis, year`;

const yearCoverage = sql`
	with lines as (
		select c.kind, c.year, d.provenance, d.region_code, d.peer_group, ${coverageColumns}
		from coverage c
		join departments d on d.department_id = c.department_id
	),
	${inCells}
	select ${cell}, year, ${coverageCounts}
	from celled
	group by ${cell}, year`;

/** In this order: later ones read earlier ones. */
const FILLED: readonly (readonly [Table, Sql])[] = [
	[PREPARED_TABLES.selected_reports, selectedReports],
	[PREPARED_TABLES.absences, absences],
	[PREPARED_TABLES.first_findings, firstFindings],
	[PREPARED_TABLES.year_figures, yearFigures],
	[PREPARED_TABLES.year_coverage, yearCoverage]
];

/** The tables must be there, empty or from a former time. */
export async function prepareTables(engine: Engine): Promise<void> {
	for (const [table, rows] of FILLED) {
		const into = (verb: string): Sql => ({ text: `${verb} "${table.name}"`, params: [] });
		const columns: Sql = { text: columnListSql(table), params: [] };
		await engine.run(into('delete from'));
		await engine.run(sql`${into('insert into')} (${columns}) select ${columns} from (${rows})`);
	}
}
