/** The text of a report's file by paragraph and table row, with the cells of rows. */
import { sql } from '../../engine/sql.ts';
import { defineQuery } from '../query.ts';
import { EXAMPLE_REPORT, sameFile, type OfReport } from './report-parts.ts';

export interface PassageRow {
	readonly [column: string]: string | number | null;
	readonly report_id: string;
	readonly passage: number;
	/** heading, paragraph, row or noise. */
	readonly kind: string;
	readonly level: number | null;
	readonly section: string | null;
	readonly table_no: number | null;
	readonly row_no: number | null;
	/** `start-end@column+columnSpan*rowSpan`, commas between. */
	readonly cells: string | null;
	readonly text: string;
	readonly start: number;
	readonly end: number;
}

export const reportPassages = defineQuery<OfReport, PassageRow>({
	id: 'report-passages',
	question: 'What does the report say, word by word?',
	tables: ['passages', 'reports'],
	example: EXAMPLE_REPORT,
	sql: (of) => sql`
		select p.report_id, p.passage::int as passage, p.kind, p.level::int as level, p.section, p.table_no::int as table_no, p.row_no::int as row_no,
			p.cells, p.text, p.start::int as start, p.end::int as end
		from passages p
		where p.report_id in ${sameFile(of)}
		order by p.start, p.end, p.report_id, p.passage`
});
