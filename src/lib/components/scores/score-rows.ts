/** Rows of the scores questions → the groups of the histogram and the bars of full marks. */
import type { FullMarksRow } from '../../charts/full-marks.ts';
import type { ScoreGroup, ScoredReport } from '../../charts/score-histogram.ts';
import { PEER_GROUPS, type PeerGroup } from '../../model/vocabulary.ts';
import type { FullMarksCountRow } from '../../queries/scores/full-marks.ts';
import type { ScoredReportRow } from '../../queries/scores/scored-reports.ts';
import type { Tongue } from '../../text/format.ts';

/** By kind of unit, most reports first. */
export function scoreGroups(rows: readonly ScoredReportRow[], tongue: Tongue): readonly ScoreGroup[] {
	const byGroup = new Map<PeerGroup, ScoredReport[]>();
	for (const row of rows) {
		const group = byGroup.get(row.peer_group) ?? [];
		group.push({ key: row.report_id, name: row.department, year: row.year, score: row.score });
		byGroup.set(row.peer_group, group);
	}
	return [...byGroup]
		.map(([key, reports]) => ({ key, name: PEER_GROUPS[key][tongue], reports }))
		.sort((a, b) => b.reports.length - a.reports.length || (a.key < b.key ? -1 : 1));
}

interface Bar extends FullMarksRow {
	readonly place: number;
}

/** One bar a scheme, dimension and maximum: schemes with most reports first, dimensions in their printed order. */
export function fullMarksRows(
	rows: readonly FullMarksCountRow[],
	years: readonly number[],
	nameOf: (row: FullMarksCountRow) => string
): readonly FullMarksRow[] {
	const byKey = new Map<string, FullMarksCountRow[]>();
	for (const row of rows) {
		const key = `${row.scheme} ${row.dimension} ${row.max}`;
		byKey.set(key, [...(byKey.get(key) ?? []), row]);
	}
	const bars = [...byKey].flatMap(([key, list]): readonly Bar[] => {
		const [first] = list;
		if (first === undefined) return [];
		const ofYear = (year: number) => list.find((row) => row.year === year);
		return [
			{
				key,
				name: nameOf(first),
				scheme: first.scheme,
				full: list.reduce((sum, row) => sum + row.full, 0),
				n: list.reduce((sum, row) => sum + row.reports, 0),
				years: years.map((year) => ({ year, full: ofYear(year)?.full ?? 0, n: ofYear(year)?.reports ?? 0 })),
				place: Math.min(...list.map((row) => row.place))
			}
		];
	});
	const size = (scheme: string): number => Math.max(...bars.filter((bar) => bar.scheme === scheme).map((bar) => bar.n));
	return bars.sort((a, b) => (a.scheme === b.scheme ? a.place - b.place : size(b.scheme) - size(a.scheme) || (a.scheme < b.scheme ? -1 : 1)));
}
