/** Findings with the severity that they have at the thresholds in force, and the decision that holds: the shared first step of every question about findings. */
import { join, list, sql, type Sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import type { Decision, Severity } from '../../model/vocabulary.ts';
import { reportsIn } from '../filter.ts';

/** A case of a rule whose steps the reader has moved; steps stand worst first. */
export interface MovedCase {
	/** `<rule>.<case>`, the message id of its findings. */
	readonly message: string;
	readonly direction: 'above' | 'at-least' | 'below' | 'at-most';
	readonly steps: readonly { readonly severity: Severity; readonly from: number }[];
}

/** A decision made in this browser only. */
export interface LocalMark {
	readonly finding: string;
	readonly decision: Decision;
}

export interface Grading {
	readonly scope: Scope;
	readonly moved: readonly MovedCase[];
	readonly marks: readonly LocalMark[];
}

// Only constants of this file become text; values stay parameters.
const RANKS: Readonly<Record<Severity, Sql>> = { critical: sql`1`, major: sql`2`, minor: sql`3`, info: sql`4` };
const COMPARE = { above: sql`>`, 'at-least': sql`>=`, below: sql`<`, 'at-most': sql`<=` } as const;

const rankOf = (column: Sql): Sql => sql`case ${column} when 'critical' then 1 when 'major' then 2 when 'minor' then 3 when 'info' then 4 end`;
/** Rank back to the name. */
export const severityOfRank = (rank: Sql): Sql => sql`case ${rank} when 1 then 'critical' when 2 then 'major' when 3 then 'minor' else 'info' end`;

/** The rank that a measure reaches, null below the last step. */
function stepRank(moved: MovedCase): Sql {
	const when = moved.steps.map(({ severity, from }) => sql`when f.measure ${COMPARE[moved.direction]} ${from}::double then ${RANKS[severity]}`);
	return when.length === 0 ? sql`null` : sql`case ${join(when, ' ')} end`;
}

/** 1 = worst; null: not listed at these thresholds. A severity that was capped (explained, uncertain) stays capped. */
function gradeOf(moved: readonly MovedCase[]): Sql {
	const published = sql`case when f.fires_by_default then ${rankOf(sql`f.severity`)} end`;
	if (moved.length === 0) return published;
	const cap = sql`coalesce(${rankOf(sql`f.severity_cap`)}, 1)`;
	const when = moved.map((one) => {
		const rank = stepRank(one);
		// greatest() passes over null, so a measure below the last step is asked for first.
		return sql`when f.message_id = ${one.message} then case when (${rank}) is not null then greatest(${rank}, ${cap}) end`;
	});
	return sql`case ${join(when, ' ')} else ${published} end`;
}

/** `open` where nobody has decided; a mark of this browser goes before what is published. */
function decisionOf(marks: readonly LocalMark[]): Sql {
	const kinds: readonly Decision[] = ['confirmed', 'dismissed', 'returned', 'rectified'];
	const when = kinds.flatMap((kind) => {
		const ids = marks.filter(({ decision }) => decision === kind).map(({ finding }) => finding);
		return ids.length === 0 ? [] : [sql`when f.finding_id in ${list(ids)} then ${kind}`];
	});
	return when.length === 0 ? sql`coalesce(f.decision, 'open')` : sql`case ${join(when, ' ')} else coalesce(f.decision, 'open') end`;
}

/** Findings about a region and year stand in no report: they count where the years and regions take them in and no department is picked. */
function regional(scope: Scope): Sql {
	const conditions = [sql`f.report_id is null`, sql`f.year between ${scope.years.from} and ${scope.years.to}`];
	if (scope.regions.length > 0)
		conditions.push(
			sql`(${join(
				scope.regions.map((code) => sql`starts_with(f.region_code, ${code})`),
				' or '
			)})`
		);
	if (scope.departments.length > 0 || scope.groups.length > 0 || scope.buckets.length > 0 || scope.kind !== 'department') conditions.push(sql`false`);
	return join(conditions, ' and ');
}

/** `select … from graded` goes after it: every candidate in scope with `grade` (1 = worst, null = below the thresholds) and `status`. */
export function graded({ scope, moved, marks }: Grading): Sql {
	return sql`with graded as (
		select f.*, r.provenance, r.department_id as unit, ${gradeOf(moved)} as grade, ${decisionOf(marks)} as status
		from findings f
		left join reports r on r.report_id = f.report_id
		where (f.report_id is not null and ${reportsIn(scope)}) or (${regional(scope)})
	)`;
}
