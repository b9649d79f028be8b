/** The overview's opening sentence, computed from the years' figures: rate, overspending, critical findings, each against the year before. */
import { LEVEL, SMALL_GROUP } from '../../charts/thresholds.ts';
import type { YearFiguresRow } from '../../queries/overview/year-figures.ts';
import { count, fixed, rateShort } from '../../text/format.ts';
import type { Words } from '../language-state.svelte.ts';

function rateClause(now: YearFiguresRow, before: YearFiguresRow | undefined, t: Words['overview']): string {
	const year = String(now.year);
	if (now.median === null) return t.leadNoRate(year);
	const median = rateShort(now.median);
	const said =
		now.with_rate === 1
			? t.leadOnlyRate(year, median)
			: now.with_rate < SMALL_GROUP
				? t.leadFewMedian(year, count(now.with_rate), median)
				: t.leadMedian(year, median);
	if (before === undefined || before.median === null) return said;
	const change = now.median - before.median;
	if (Math.abs(change) < LEVEL) return said + t.leadLevel(String(before.year));
	const points = fixed(Math.abs(change), 1);
	return said + (change > 0 ? t.leadUp(points, String(before.year)) : t.leadDown(points, String(before.year)));
}

function flaggedClause(now: YearFiguresRow, before: YearFiguresRow | undefined, t: Words['overview']): string {
	const said = now.flagged === 0 ? t.leadNoFlagged : t.leadFlagged(count(now.flagged));
	if (before === undefined) return said;
	const more = now.flagged - before.flagged;
	if (more === 0) return now.flagged === 0 ? said : said + t.leadSame;
	return said + (more > 0 ? t.leadMore(count(more)) : t.leadFewer(count(-more)));
}

/** `kind` decides what is counted: departments, or reports where a department has several. */
export function overviewLead(years: readonly YearFiguresRow[], lastYear: number | null, kind: 'department' | 'project', t: Words['overview']): string {
	const now = years.find((row) => row.year === lastYear);
	if (now === undefined) return t.leadNone;
	const before = years.find((row) => row.year === now.year - 1);
	const unit = kind === 'department' ? t.units : t.reports;
	const over = now.with_rate === 0 ? '' : (now.over === 0 ? t.leadNoOver : t.leadOver(count(now.over), unit)) + t.leadAnd;
	return rateClause(now, before, t) + t.leadBut + over + flaggedClause(now, before, t) + t.leadEnd;
}
