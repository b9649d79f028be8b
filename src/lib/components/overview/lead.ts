/** The overview's opening sentence, computed from the years' figures: rate, overspending, critical findings, each against the year before. */
import { LEVEL, SMALL_GROUP } from '../../charts/thresholds.ts';
import type { YearRange } from '../../model/view.ts';
import type { YearFiguresRow } from '../../queries/overview/year-figures.ts';
import { count, fixed, rateShort, yearSpan, type Tongue } from '../../text/format.ts';
import type { Words } from '../../i18n/words.ts';

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

/** The last year has few reports so far: how many, and what all years in view come to. */
function toldClause(told: Told, now: YearFiguresRow, unit: string, t: Words['overview'], tongue: Tongue): string {
	const rows = told.years.filter(({ year }) => year >= told.span.from && year <= told.span.to);
	const sum = (of: (row: YearFiguresRow) => number): number => rows.reduce((total, row) => total + of(row), 0);
	const over = sum((row) => row.over);
	const flagged = sum((row) => row.flagged);
	return (
		t.leadThin(String(now.year), count(now.reports), yearSpan(told.span, tongue)) +
		(over === 0 ? t.leadNoOverAll : t.leadOver(count(over), unit)) +
		t.leadAnd +
		(flagged === 0 ? t.leadNoFlagged : t.leadFlagged(count(flagged)))
	);
}

export interface Told {
	/** All of the rows, and those years from which a change may be told (comparable.ts). */
	readonly years: readonly YearFiguresRow[];
	readonly compared: readonly YearFiguresRow[];
	/** The years of which overspending and findings are told. */
	readonly span: YearRange;
}

/** `kind` decides what is counted: departments, or reports where a department has several. */
export function overviewLead(told: Told, lastYear: number | null, kind: 'department' | 'project', t: Words['overview'], tongue: Tongue): string {
	const now = told.years.find((row) => row.year === lastYear);
	if (now === undefined) return t.leadNone;
	if (told.span.from < told.span.to) return toldClause(told, now, t.reports, t, tongue) + t.leadEnd;
	const before = told.compared.find((row) => row.year === now.year - 1);
	const unit = kind === 'department' ? t.units : t.reports;
	const over = now.with_rate === 0 ? '' : (now.over === 0 ? t.leadNoOver : t.leadOver(count(now.over), unit)) + t.leadAnd;
	return rateClause(now, before, t) + t.leadBut + over + flaggedClause(now, before, t) + t.leadEnd;
}
