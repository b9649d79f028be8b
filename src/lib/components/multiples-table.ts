/** Panels of several lines over years → a table with a row a line and a column a year, each gap with its reason. */
import type { SmallMultiple } from '../charts/small-multiples.ts';
import type { MissingKind } from '../charts/thresholds.ts';
import type { ExportTable } from '../export/table.ts';

export interface MultiplesWords {
	/** Heads of the first two columns. */
	readonly measure: string;
	readonly line: string;
	readonly unit: string;
	missing(kind: MissingKind | null): string;
}

export function multiplesTable(title: string, panels: readonly SmallMultiple[], words: MultiplesWords): ExportTable {
	return {
		title,
		columns: [
			{ head: words.measure, unit: '', decimals: null },
			{ head: words.line, unit: '', decimals: null },
			...(panels[0]?.years ?? []).map(({ year }) => ({ head: String(year), unit: words.unit, decimals: 2 }))
		],
		rows: panels.flatMap((panel) =>
			panel.lines.map((line) => [
				panel.name,
				line.name,
				// A year in which the main line has a value has a report: another line without one is not stated in it.
				...line.values.map((value, at) => value ?? { missing: words.missing(panel.missing[at] ?? null) })
			])
		)
	};
}
