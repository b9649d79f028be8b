/** The departments of a scope with the figures of the last year in view and its findings by severity. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import type { PeerGroup, Provenance } from '../../model/vocabulary.ts';
import { departmentsIn, exactOf, lastYearOf, LISTED, rateOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';
import { moneySum } from '../sums.ts';

export interface UnitListRow {
	readonly [column: string]: string | number | boolean | null;
	readonly department_id: string;
	readonly name: string;
	readonly peer_group: PeerGroup;
	readonly region: string | null;
	readonly provenance: Provenance;
	readonly pinyin: string;
	readonly initials: string;
	/** The year of the figures below; null where nobody has a report. */
	readonly year: number | null;
	/** Reports of that year: one, or the projects. */
	readonly reports: number;
	readonly report_id: string | null;
	/** The budget that the chosen denominator names, 万元: the report's, or the sum of its projects; never the other one in its place. */
	readonly budget_wan: number | null;
	/** Percent; only where there is one report. */
	readonly rate: number | null;
	readonly exact: boolean;
	readonly executed_wan: number | null;
	readonly rate_missing: string | null;
	readonly self_score: number | null;
	readonly reference_score: number | null;
	readonly critical: number;
	readonly major: number;
	readonly minor: number;
	readonly info: number;
	/** Departments in the scope, listed or not. */
	readonly of: number;
}

export interface UnitListParams {
	readonly scope: Scope;
	readonly limit: number;
}

export const unitList = defineQuery<UnitListParams, UnitListRow>({
	id: 'unit-list',
	question: 'Which departments are there, and how did they do in the last year?',
	tables: ['departments', 'reports', 'findings', 'coverage'],
	example: { scope: EXAMPLE_SCOPE, limit: 5000 },
	sql: ({ scope, limit }) => sql`
		with latest as (select ${lastYearOf(scope)} as year),
		found as (
			select f.report_id,
				count(*) filter (where f.severity = 'critical') as critical, count(*) filter (where f.severity = 'major') as major,
				count(*) filter (where f.severity = 'minor') as minor, count(*) filter (where f.severity = 'info') as info
			from findings f
			where ${LISTED} and f.report_id is not null
			group by f.report_id
		),
		year_of as (
			select r.department_id, count(*) as reports, min(r.report_id) as report_id, ${moneySum(scope.basis === 'initial' ? sql`r.initial_wan` : sql`r.adjusted_wan`)} as budget_wan,
				case when count(*) = 1 then max(${rateOf(scope.basis)}) end as rate, coalesce(bool_and(${exactOf(scope.basis)}), false) and count(*) = 1 as exact,
				${moneySum(sql`r.executed_wan`)} as executed_wan, max(r.rate_missing) as rate_missing,
				case when count(*) = 1 then max(r.self_score) end as self_score, case when count(*) = 1 then max(r.reference_score) end as reference_score,
				sum(coalesce(found.critical, 0)) as critical, sum(coalesce(found.major, 0)) as major, sum(coalesce(found.minor, 0)) as minor, sum(coalesce(found.info, 0)) as info
			from reports r
			left join found on found.report_id = r.report_id
			where ${reportsIn(scope)} and r.year = (select year from latest)
			group by r.department_id
		),
		present as (
			select r.department_id from reports r where ${reportsIn(scope, ['years'])}
			union
			select c.department_id from coverage c join departments d on d.department_id = c.department_id where c.kind = ${scope.kind} and ${departmentsIn(scope)}
		)
		select d.department_id, d.name, d.peer_group, d.region, d.provenance, d.pinyin, d.initials, (select year from latest)::int as year,
			coalesce(y.reports, 0)::int as reports, y.report_id, y.budget_wan::double as budget_wan, y.rate::double as rate, coalesce(y.exact, false) as exact,
			y.executed_wan::double as executed_wan, y.rate_missing, y.self_score::double as self_score, y.reference_score::double as reference_score,
			coalesce(y.critical, 0)::int as critical, coalesce(y.major, 0)::int as major, coalesce(y.minor, 0)::int as minor, coalesce(y.info, 0)::int as info,
			count(*) over ()::int as of
		from departments d
		left join year_of y on y.department_id = d.department_id
		where ${departmentsIn(scope)} and d.department_id in (select department_id from present) and ${scope.buckets.length > 0 ? sql`y.department_id is not null` : sql`true`}
		order by coalesce(y.critical, 0) desc, coalesce(y.major, 0) desc, coalesce(y.minor, 0) desc, coalesce(y.info, 0) desc, d.department_id
		limit ${limit}`
});
