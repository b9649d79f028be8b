/** Builds the select list of a rule: every candidate has the same columns, in this order. */
import { join, sql, type Sql } from '../engine/sql.ts';
import type { Evidence } from '../model/finding.ts';
import type { Certainty, Severity } from '../model/vocabulary.ts';

export interface Candidate {
	/** The report; null for a finding about a region and year, which names `region` and `year`. */
	readonly report: Sql | null;
	readonly region?: Sql;
	readonly year?: Sql;
	/** Key of the rule's case: decides severity steps and sentence. */
	readonly case: Sql;
	readonly measure: Sql;
	readonly line?: Sql;
	readonly stated?: Sql;
	readonly computed?: Sql;
	readonly gap?: Sql;
	readonly amount?: Sql;
	readonly points?: Sql;
	readonly group?: Sql;
	/** Severity is never above this. */
	readonly cap?: Sql | Severity;
	/** For what rests on language; certainty of cited facts counts by itself. */
	readonly certainty?: Certainty;
	readonly absent?: true;
	/** Numbers and words of the sentence. */
	readonly params?: Readonly<Record<string, Sql>>;
	/** `cite()` or `citeAll()` of every place, stated side first. */
	readonly cites?: readonly Sql[];
}

const none = sql`null`;

/** A constant of a rule's own text (ids, roles, keys) as an SQL literal; values of the data never come this way. */
export function word(constant: string): Sql {
	if (!/^[\w\u4e00-\u9fff@~=.-]*$/.test(constant)) throw new Error(`not a plain word: ${constant}`);
	return { text: `'${constant}'`, params: [] };
}

/** One place: id of a fact, feature or `report.p12`; several ids joined by ~ are several places. Null cites nothing. */
export function cite(id: Sql, role: Evidence['role']): Sql {
	return sql`coalesce(replace(${id}, '~', ${word(`@${role}~`)}) || ${word(`@${role}`)}, '')`;
}

/** Places of a group, in the order of their ids; at most the ids that the group holds. For use under `group by`. */
export function citeAll(id: Sql, role: Evidence['role']): Sql {
	return sql`coalesce(hp_join(${id} || ${word(`@${role}`)}, '~', 0, ${id}), '')`;
}

/** key=value lines; null gives an empty value. Line ends inside values become blanks. */
function paramText(params: Readonly<Record<string, Sql>>): Sql {
	const lines = Object.entries(params).map(([key, value]) => sql`${word(`${key}=`)} || coalesce(replace(cast(${value} as varchar), chr(10), ' '), '')`);
	if (lines.length === 0) return sql`''`;
	return { text: lines.map((line) => line.text).join(' || chr(10) || '), params: lines.flatMap((line) => line.params) };
}

/** The select list. */
export function finding(candidate: Candidate): Sql {
	const cap = candidate.cap;
	const cites = candidate.cites ?? [];
	const columns: readonly (readonly [Sql, string])[] = [
		[sql`cast(${candidate.report ?? none} as varchar)`, 'report_id'],
		[sql`cast(${candidate.region ?? none} as varchar)`, 'region_code'],
		[sql`cast(${candidate.year ?? none} as integer)`, 'year'],
		[sql`cast(${candidate.case} as varchar)`, 'case_id'],
		[sql`cast(${candidate.line ?? none} as varchar)`, 'line'],
		[sql`cast(${candidate.stated ?? none} as varchar)`, 'stated'],
		[sql`cast(${candidate.computed ?? none} as varchar)`, 'computed'],
		[sql`cast(${candidate.gap ?? none} as varchar)`, 'gap'],
		[sql`cast(${candidate.measure} as double)`, 'measure'],
		[sql`cast(${candidate.amount ?? none} as double)`, 'amount_wan'],
		[sql`cast(${candidate.points ?? none} as double)`, 'points'],
		[sql`cast(${candidate.group ?? none} as integer)`, 'group_size'],
		[sql`cast(${cap === undefined ? none : typeof cap === 'string' ? word(cap) : cap} as varchar)`, 'severity_cap'],
		[word(candidate.certainty ?? 'high'), 'certainty'],
		[candidate.absent ? sql`true` : sql`false`, 'evidence_absent'],
		[paramText(candidate.params ?? {}), 'params'],
		[cites.length === 0 ? sql`''` : sql`concat_ws('~', ${join(cites, ', ')})`, 'cites']
	];
	return join(
		columns.map(([value, name]) => ({ text: `${value.text} as ${name}`, params: value.params })),
		', '
	);
}
