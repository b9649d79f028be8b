/** The brief's texts, computed once from the page's rows: screen, paper and Word print the same. */
import { LEVEL } from '../../charts/thresholds.ts';
import type { YearRange } from '../../model/view.ts';
import type { CoverageYearRow } from '../../queries/overview/coverage-by-year.ts';
import type { FirstFindingRow } from '../../queries/overview/findings-first.ts';
import type { LikeForLikeRow } from '../../queries/overview/like-for-like.ts';
import type { YearFiguresRow } from '../../queries/overview/year-figures.ts';
import type { WorstUnitRow } from '../../queries/brief/worst-units.ts';
import { count, fixed, money, rateLong, rateShort, score, signed, sum, yearSpan, type Tongue } from '../../text/format.ts';
import { dueWords } from '../due-words.ts';
import { findingSentence } from '../finding-words.ts';
import { sameUnitsGrowth } from '../overview/comparable.ts';
import type { Words } from '../../i18n/words.ts';

export interface BriefRows {
	readonly years: readonly YearFiguresRow[];
	readonly coverage: readonly CoverageYearRow[];
	readonly first: readonly FirstFindingRow[];
	readonly worst: readonly WorstUnitRow[];
	/** The years of which overspending and findings are told, and those from which a change may be told. */
	readonly told: YearRange;
	readonly compared: readonly YearFiguresRow[];
	readonly alike: readonly LikeForLikeRow[];
}
export interface BriefFigureText {
	readonly name: string;
	readonly value: string;
	readonly note: string;
}

function moneyText(wan: number | null, tongue: Tongue, words: Words): string {
	if (wan === null) return words.brief.notStated;
	const { figure, unit } = sum(wan, tongue);
	return words.frame.amount(figure, words.frame[unit]);
}

/** Who was due and came in where a list says so, else how many reports were read. */
function cameIn(reports: number, coverage: CoverageYearRow | undefined, year: number, words: Words): string {
	const t = words.brief;
	if (coverage === undefined || coverage.due === 0) return t.read(String(year), count(reports));
	const { due, due_submitted, due_unreadable } = coverage;
	return (
		t.due(String(year), count(due), count(due_submitted), count(due - due_submitted - due_unreadable)) +
		(due_unreadable > 0 ? t.unreadable(count(due_unreadable)) : '') +
		t.reports(count(reports), dueWords(coverage, words).besides)
	);
}

/** What all years that are told come to, where the last one has few reports. */
function toldWords({ years, told }: BriefRows, tongue: Tongue, words: Words): string {
	const within = years.filter(({ year }) => year >= told.from && year <= told.to);
	const over = within.reduce((sum, row) => sum + row.over, 0);
	const flagged = within.reduce((sum, row) => sum + row.flagged, 0);
	return words.brief.told(yearSpan(told, tongue), count(over), count(flagged));
}

/** The change of the budgets as the overview tells it: of the units that state one in both years; empty where nothing may be compared. */
function growthWords(rows: BriefRows, lastYear: number, words: Words, tell: (units: string, change: string) => string): string {
	const percent = sameUnitsGrowth(rows.years, lastYear, rows.alike[0]);
	if (percent === null) return '';
	const change = signed(percent, 1);
	return tell(count(rows.alike[0]?.with_budget ?? 0), /[1-9]/.test(change) ? `${change}%` : words.overview.unchanged);
}

export function briefSummary(rows: BriefRows, lastYear: number, kind: 'department' | 'project', tongue: Tongue, words: Words): string {
	const t = words.brief;
	const now = rows.years.find(({ year }) => year === lastYear);
	if (now === undefined) return t.none;
	const before = rows.compared.find(({ year }) => year === lastYear - 1);
	const coverage = rows.coverage.find(({ year }) => year === lastYear);
	const unit = kind === 'department' ? words.overview.units : words.overview.reports;
	const isThin = rows.told.from < rows.told.to;
	const change = now.median === null || before === undefined || before.median === null ? null : now.median - before.median;
	const changed = change === null ? '' : Math.abs(change) < LEVEL ? t.level : change > 0 ? t.up(fixed(change, 1)) : t.down(fixed(-change, 1));
	return [
		cameIn(now.reports, coverage, lastYear, words),
		now.budget_wan === null ? '' : t.money(moneyText(now.budget_wan, tongue, words), count(now.with_budget)) + growthWords(rows, lastYear, words, t.sameUnits),
		now.median === null ? t.noMedian : (now.with_rate === 1 ? t.onlyRate(rateShort(now.median)) : t.median(rateShort(now.median))) + changed,
		isThin ? '' : now.with_rate === 0 ? '' : now.over === 0 ? t.noOver : t.over(count(now.over), unit),
		now.score === null ? '' : now.scored === 1 ? t.onlyScore(score(now.score)) : t.score(score(now.score)),
		isThin ? toldWords(rows, tongue, words) : now.flagged === 0 ? t.noFlagged : t.flagged(count(now.flagged)),
		rows.first.length === 0 ? t.end : t.advise(count(rows.first.length))
	].join('');
}

export function briefFigures(rows: BriefRows, lastYear: number, kind: 'department' | 'project', tongue: Tongue, words: Words): readonly BriefFigureText[] {
	const t = words.brief;
	const now = rows.years.find(({ year }) => year === lastYear);
	if (now === undefined) return [];
	const before = rows.compared.find(({ year }) => year === lastYear - 1);
	const due = dueWords(
		rows.coverage.find(({ year }) => year === lastYear),
		words
	).due;
	const pieces = kind === 'department' ? words.overview.units : words.overview.reports;
	const figure = (name: string, print: (row: YearFiguresRow) => string): BriefFigureText => ({
		name,
		value: print(now),
		note: before === undefined ? (rows.years.some(({ year }) => year === lastYear - 1) ? t.otherBefore : t.noBefore) : t.before(print(before))
	});
	const reports = figure(t.figures.reports, (row) => `${count(row.reports)} ${words.overview.piece}`.trim());
	const money = figure(t.figures.money, (row) => moneyText(row.budget_wan, tongue, words));
	const growth = growthWords(rows, lastYear, words, t.sameUnitsShort);
	return [
		due === '' ? reports : { ...reports, note: due },
		growth === '' ? money : { ...money, note: growth },
		figure(now.with_rate === 1 ? t.rate : t.figures.median, (row) => (row.median === null ? t.notStated : rateShort(row.median))),
		figure(t.figures.over, (row) => (row.with_rate === 0 ? t.notStated : `${count(row.over)} ${words.overview.overUnit(count(row.over), pieces)}`)),
		figure(now.scored === 1 ? t.selfScore : t.figures.score, (row) => (row.score === null ? t.notStated : `${score(row.score)} ${words.frame.points}`.trim())),
		figure(t.figures.flagged, (row) => `${count(row.flagged)} ${words.overview.piece}`.trim())
	];
}

const isAsked = (asks: Readonly<Record<string, string>>, rule: string): string => asks[rule] ?? '';

/** The finding's sentence and what to ask the department. */
export const briefFinding = (row: FirstFindingRow, words: Words): string =>
	[findingSentence(row, words), row.alike > 0 ? words.brief.alike(count(row.alike)) : '', isAsked(words.findings.ask, row.rule)]
		.map((part) => part.trim())
		.filter((part) => part !== '')
		.join(words.brief.between);

const wan = (value: number | null, words: Words): string => (value === null ? words.brief.notStated : money(value));

export function briefRate(row: WorstUnitRow, words: Words): string {
	if (row.rate === null) return row.rate_missing === 'zero-denominator' ? words.brief.noRate : words.brief.notStated;
	return `${rateLong(row.rate, row.exact)}${row.initial_used ? '①' : ''}`;
}

/** One row of the table, the heads of which are `briefHeads`. */
export function briefCells(row: WorstUnitRow, year: string, words: Words): readonly string[] {
	return [
		(row.project === null ? row.department : `${row.department} · ${row.project}`) + year,
		wan(row.initial_wan, words),
		wan(row.adjusted_wan, words),
		row.executed_wan === 0 ? words.brief.zero : wan(row.executed_wan, words),
		briefRate(row, words),
		row.self_score === null ? words.brief.notStated : score(row.self_score),
		count(row.critical),
		count(row.major)
	];
}
export function briefHeads(words: Words): readonly string[] {
	const t = words.brief;
	return [t.unit, t.initial, t.adjusted, t.executed, t.rate, t.selfScore, words.frame.severity.critical, words.frame.severity.major];
}
