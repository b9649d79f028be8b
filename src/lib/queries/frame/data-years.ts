/** Which years, kinds and origins of report there are: what the default window and the marks of the frame are settled from. */
import { sql } from '../../engine/sql.ts';
import type { Provenance, ReportKind } from '../../model/vocabulary.ts';
import { defineQuery } from '../query.ts';

export interface DataYearRow {
	readonly [column: string]: string | number | null;
	readonly kind: ReportKind;
	readonly provenance: Provenance;
	/** null: reports whose year could not be read. */
	readonly year: number | null;
	readonly reports: number;
}

export const dataYears = defineQuery<Record<string, never>, DataYearRow>({
	id: 'data-years',
	question: 'How many reports are there by kind, origin and year?',
	tables: ['selected_reports'],
	example: {},
	sql: () => sql`
		select r.kind, r.provenance, r.year::int as year, count(*)::int as reports
		from selected_reports r
		group by r.kind, r.provenance, r.year
		order by r.kind, r.provenance, r.year`
});

/** Years with reports of the kind, with or without simulated ones, ascending. */
export function yearsWith(rows: readonly DataYearRow[], kind: ReportKind, simulated: boolean): readonly number[] {
	const years = rows.filter((row) => row.kind === kind && (simulated || row.provenance !== 'simulated')).map((row) => row.year);
	return [...new Set(years.filter((year) => year !== null))].sort((a, b) => a - b);
}
