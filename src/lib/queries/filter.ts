/** The shared where-clauses: a scope (filter with settled years) → SQL conditions over reports, coverage and findings, and the rate of the chosen denominator. */
import { join, list, sql, type Sql } from '../engine/sql.ts';
import { RENAMED } from '../model/causes.ts';
import { DEFAULT_YEARS, type Filter, type RateBucketId, type Scope, type YearRange } from '../model/view.ts';
import type { Basis } from '../model/vocabulary.ts';

/** Which conditions to leave out: a chart that filters by a dimension shows all of it. */
export type Dimension = 'years' | 'regions' | 'groups' | 'departments' | 'buckets';

/** Fixed names of the tables in a query; a closed set, so that nothing is pasted. */
const ALIASES = { r: sql`r`, c: sql`c`, d: sql`d`, f: sql`f` } as const;
type Alias = keyof typeof ALIASES;

/** A code takes in all codes that it begins: 4304 holds 430405. As a range, which lets the engine pass over blocks of other regions; codes are digits, and ~ comes after them. */
function regionCondition(codes: readonly string[], at: Sql): Sql {
	return sql`(${join(
		codes.map((code) => sql`${at}.region_code >= ${code} and ${at}.region_code < ${`${code}~`}`),
		' or '
	)})`;
}

/** Region, peer group, department and provenance: columns that reports (r) and departments (d) both have. */
function unitConditions(scope: Scope, alias: Alias, without: readonly Dimension[]): readonly Sql[] {
	const at = ALIASES[alias];
	const conditions: Sql[] = [];
	if (scope.regions.length > 0 && !without.includes('regions')) conditions.push(regionCondition(scope.regions, at));
	if (scope.groups.length > 0 && !without.includes('groups')) conditions.push(sql`${at}.peer_group in ${list(scope.groups)}`);
	if (scope.departments.length > 0 && !without.includes('departments')) conditions.push(sql`${at}.department_id in ${list(scope.departments)}`);
	if (!scope.simulated) conditions.push(sql`${at}.provenance <> 'simulated'`);
	return conditions;
}

/** What does not depend on the year. */
function kindAndUnits(scope: Scope, without: readonly Dimension[]): readonly Sql[] {
	const conditions = [sql`r.kind = ${scope.kind}`, ...unitConditions(scope, 'r', without)];
	if (scope.buckets.length > 0 && !without.includes('buckets')) conditions.push(sql`${bucketOf(scope.basis)} in ${list(scope.buckets)}`);
	return conditions;
}

/** Reports (alias r) of the scope that count: one for each department, year, kind and project. */
export function reportsIn(scope: Scope, without: readonly Dimension[] = []): Sql {
	// Without casts to int: beside `r.year = (select …)` 0.9.1 fails to bind them.
	const years = without.includes('years') ? [] : [sql`r.year between ${scope.years.from} and ${scope.years.to}`];
	return join([sql`r.selected`, ...kindAndUnits(scope, without), ...years], ' and ');
}

/** The same of `selected_reports` (alias r), which holds no others. Not to stand beside a subquery for the year. */
export function selectedIn(scope: Scope, without: readonly Dimension[] = []): Sql {
	// Numbers bind as DOUBLE: without the cast each year of a million rows is converted before it is compared, and no block is passed over.
	const years = without.includes('years') ? [] : [sql`r.year between ${scope.years.from}::int and ${scope.years.to}::int`];
	return join([...kindAndUnits(scope, without), ...years], ' and ');
}

/** Coverage (alias c) joined with departments (alias d) of the scope. Buckets do not apply: what did not come in has no rate. */
export function coverageIn(scope: Scope, without: readonly Dimension[] = []): Sql {
	const conditions = [sql`c.kind = ${scope.kind}`, ...unitConditions(scope, 'd', without)];
	if (!without.includes('years')) conditions.push(sql`c.year between ${scope.years.from} and ${scope.years.to}`);
	return join(conditions, ' and ');
}

/** `first_findings` (alias f) of the scope, of any year. */
export function findingsIn(scope: Scope): Sql {
	return join([sql`f.kind = ${scope.kind}`, ...unitConditions(scope, 'f', [])], ' and ');
}

/** `absences` (alias c) of the scope, of any year; as above. */
export function absencesIn(scope: Scope): Sql {
	return join([sql`c.kind = ${scope.kind}`, ...unitConditions(scope, 'c', [])], ' and ');
}

/** Departments (alias d) of the scope, whatever they handed in. */
export function departmentsIn(scope: Scope): Sql {
	const conditions = unitConditions(scope, 'd', []);
	return conditions.length === 0 ? sql`true` : join(conditions, ' and ');
}

/** Execution rate in percent on the chosen denominator, of report r. */
export function rateOf(basis: Basis): Sql {
	return basis === 'initial' ? sql`r.rate_initial` : sql`r.rate_adjusted`;
}

/** Whether the rate is exactly 100 %: the two amounts agree within 0.005 万元, or 100 % is printed (domain.md 1.6). */
export function exactOf(basis: Basis): Sql {
	return basis === 'initial'
		? sql`coalesce(abs(r.executed_wan - r.initial_wan) <= 0.005::double, r.rate_initial = 100::double, false)`
		: sql`coalesce(r.rate_exact_100, false)`;
}

/** Amounts printed with two decimals may miss each other by their roundings, in 万元: so little more than the budget is no overspending. */
const OVER_TOLERANCE = 0.02;

/** Whether more was spent than the chosen budget, by more than roundings; null without a rate. */
export function overOf(basis: Basis): Sql {
	return sql`(${rateOf(basis)} > 100::double and not ${exactOf(basis)} and coalesce(r.executed_wan - ${budgetOf(basis)} > ${OVER_TOLERANCE}::double, true))`;
}

/** The budget that the rate divides by, in 万元: the other one where the chosen one is missing. */
export function budgetOf(basis: Basis): Sql {
	return basis === 'initial' ? sql`coalesce(r.initial_wan, r.adjusted_wan)` : sql`coalesce(r.adjusted_wan, r.initial_wan)`;
}

/** Id of the rate's bucket, null without a rate. */
export function bucketOf(basis: Basis): Sql {
	const rate = rateOf(basis);
	return sql`case when ${rate} is null then null when ${exactOf(basis)} then '100' when ${rate} < 30::double then 'lt30' when ${rate} < 60::double then '30-60' when ${rate} < 80::double then '60-80' when ${rate} < 100::double then '80-100' else 'gt100' end`;
}

/** Buckets and the bounds behind them, for tests against the SQL above: [from, to) in percent. */
export const BUCKET_BOUNDS: Readonly<Record<RateBucketId, readonly [number, number]>> = {
	lt30: [-Infinity, 30],
	'30-60': [30, 60],
	'60-80': [60, 80],
	'80-100': [80, 100],
	'100': [100, 100],
	gt100: [100, Infinity]
};

/** Years that count for a filter, against the years that the data hold: the reader's, all, or the last four. Null without data. */
export function settleYears(filter: Filter, years: readonly number[]): YearRange | null {
	const first = years.length > 0 ? Math.min(...years) : null;
	const last = years.length > 0 ? Math.max(...years) : null;
	if (filter.years !== undefined && filter.years !== 'all') return filter.years;
	if (first === null || last === null) return null;
	if (filter.years === 'all') return { from: first, to: last };
	return { from: Math.max(first, last - DEFAULT_YEARS + 1), to: last };
}

/** The filter with its years settled; without data, a window of no year. */
export function scopeOf(filter: Filter, years: readonly number[]): Scope {
	const { years: _chosen, ...rest } = filter;
	return { ...rest, years: settleYears(filter, years) ?? { from: 0, to: 0 } };
}

/** The last year in which the scope has a report, as a scalar subquery: what 本年 means on a page. */
export function lastYearOf(scope: Scope): Sql {
	return sql`(select max(r.year)::int from reports r where ${reportsIn(scope)})`;
}

/** Findings (alias f) that are listed: at the default thresholds, and not dismissed by a published decision. */
export const LISTED = sql`(f.fires_by_default and coalesce(f.decision, '') <> 'dismissed')`;

/** Whether finding f still asks for a look: listed, and not put right since. */
export const TO_READ = sql`(f.fires_by_default and coalesce(f.decision, '') not in ('dismissed', 'rectified'))`;

/** Severity of finding f as a rank, 1 = worst. */
export const SEVERITY_RANK = sql`case f.severity when 'critical' then 1 when 'major' then 2 when 'minor' then 3 else 4 end`;

/** Family of finding f's rule: findings of one report and one family are told once (model/causes.ts). */
export const CAUSE = sql`case f.rule ${join(
	RENAMED.map(([rule, family]) => sql`when ${rule} then ${family}`),
	' '
)} else f.rule end`;

/** Findings (alias f) from the one to read first: by severity, money, points; never by self-score. */
export const WEIGHT = sql`${SEVERITY_RANK}, f.amount_wan desc nulls last, f.points desc nulls last, f.finding_id`;

/** Place of finding f among those of its report and cause, and how many these are. */
export const placeOfCause = sql`row_number() over (partition by f.report_id, ${CAUSE} order by ${WEIGHT}) as place_of_cause,
	count(*) over (partition by f.report_id, ${CAUSE}) as of_cause`;
