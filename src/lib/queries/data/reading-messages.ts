/** Messages of reading by kind with the number of files, corrections, and values that contradict each other. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import type { Provenance } from '../../model/vocabulary.ts';
import { reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface MessageKindRow {
	readonly [column: string]: string | number | null;
	readonly id: string;
	readonly level: string;
	readonly files: number;
	readonly messages: number;
	/** The first one's sentence, parameters and place. */
	readonly text: string;
	readonly params: string;
	readonly file: string;
	readonly report_id: string | null;
}

/** Messages about a file that gave no report are in no filter: they always count. */
export const messageKinds = defineQuery<Scope, MessageKindRow>({
	id: 'message-kinds',
	question: 'What was noted when reports were read?',
	tables: ['messages', 'reports'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		with shown as (
			select m.*, row_number() over (partition by m.id, m.level order by m.message_no) as nth
			from messages m
			where m.report_id is null or m.report_id in (select r.report_id from reports r where ${reportsIn(scope)})
		)
		select id, level, count(distinct file)::int as files, count(*)::int as messages, max(case when nth = 1 then text end) as text, max(case when nth = 1 then params end) as params,
			max(case when nth = 1 then file end) as file, max(case when nth = 1 then report_id end) as report_id
		from shown
		group by id, level
		order by case level when 'error' then 1 when 'warning' then 2 else 3 end, files desc, id`
});

export interface ConflictRow {
	readonly [column: string]: string | number | boolean | null;
	readonly report_id: string;
	readonly department: string;
	readonly provenance: Provenance;
	readonly year: number | null;
	readonly category: string;
	readonly stage: string;
	readonly chosen: number;
	readonly chosen_fact: string;
	readonly chosen_in_form: boolean;
	readonly other: number;
	readonly other_fact: string;
	readonly other_in_form: boolean;
	readonly of: number;
}

export interface Limited {
	readonly scope: Scope;
	readonly limit: number;
}

export const conflicts = defineQuery<Limited, ConflictRow>({
	id: 'conflicts',
	question: 'Where do two values stand for the same thing, and which one counts?',
	tables: ['amounts', 'reports', 'departments'],
	example: { scope: EXAMPLE_SCOPE, limit: 100 },
	sql: ({ scope, limit }) => sql`
		with chosen as (select a.* from amounts a join reports r on r.report_id = a.report_id where ${reportsIn(scope)} and a.conflicting and a.preferred and a.of_report_year),
		pairs as (
			select c.report_id, c.category, c.stage, c.value_wan as chosen, c.fact_id as chosen_fact, c.in_form as chosen_in_form, o.value_wan as other, o.fact_id as other_fact, o.in_form as other_in_form,
				row_number() over (partition by c.fact_id order by abs(o.value_wan - c.value_wan) desc, o.fact_id) as nth
			from chosen c
			join reports own on own.report_id = c.report_id
			join reports all_parts on all_parts.file_sha256 = own.file_sha256
			join amounts o on o.report_id = all_parts.report_id and o.category = c.category and o.stage = c.stage and o.of_report_year and not o.preferred and o.conflicting
		)
		select p.report_id, d.name as department, r.provenance, r.year::int as year, p.category, p.stage, p.chosen, p.chosen_fact, p.chosen_in_form, p.other, p.other_fact, p.other_in_form,
			count(*) over ()::int as of
		from pairs p
		join reports r on r.report_id = p.report_id
		join departments d on d.department_id = r.department_id
		where p.nth = 1
		order by r.year desc nulls last, r.department_id, p.report_id, p.category, p.stage
		limit ${limit}`
});

export interface CorrectionListRow {
	readonly [column: string]: string | number | null;
	readonly correction_no: number;
	readonly report: string;
	readonly field: string;
	readonly value: string;
	readonly before: string | null;
	readonly reason: string;
	readonly by: string;
	readonly date: string;
	/** applied or unmatched. */
	readonly state: string;
	readonly report_id: string | null;
	readonly fact_id: string | null;
	readonly department: string | null;
	readonly year: number | null;
}

export const correctionList = defineQuery<Record<string, never>, CorrectionListRow>({
	id: 'correction-list',
	question: 'What did people correct by hand?',
	tables: ['corrections', 'reports', 'departments'],
	example: {},
	sql: () => sql`
		select c.correction_no::int as correction_no, c.report, c.field, c.value, c.before, c.reason, c."by", c.date, c.state, c.report_id, c.fact_id, d.name as department, r.year::int as year
		from corrections c
		left join reports r on r.report_id = c.report_id
		left join departments d on d.department_id = r.department_id
		order by c.correction_no`
});
