/** What happened when a report's file was read: messages and corrections. */
import { sql } from '../../engine/sql.ts';
import { defineQuery } from '../query.ts';
import { EXAMPLE_REPORT, sameFile, type OfReport } from './report-parts.ts';

export interface ReportNoteRow {
	readonly [column: string]: string | number | null;
	/** message or correction. */
	readonly type: 'message' | 'correction';
	/** Level of a message, field of a correction. */
	readonly kind: string;
	readonly id: string;
	/** Chinese sentence of a message, corrected value of a correction. */
	readonly text: string;
	readonly before: string | null;
	readonly reason: string | null;
	readonly by: string | null;
	readonly date: string | null;
	readonly fact_id: string | null;
	readonly start: number | null;
	readonly end: number | null;
}

export const reportNotes = defineQuery<OfReport, ReportNoteRow>({
	id: 'report-notes',
	question: 'What was noted or corrected when this report was read?',
	tables: ['messages', 'corrections', 'reports'],
	example: EXAMPLE_REPORT,
	sql: (of) => sql`
		select type, kind, id, text, before, reason, "by", date, fact_id, start::int as start, "end"::int as "end"
		from (
			select 'message' as type, level as kind, id, text, null as before, null as reason, null as "by", null as date, null as fact_id, start, "end", message_no as no
			from messages where report_id in ${sameFile(of)}
			union all
			select 'correction', field, state, value, before, reason, "by", date, fact_id, null, null, correction_no
			from corrections where report_id in ${sameFile(of)}
		)
		order by type, no`
});
