/** The opening sentence of a department's page, computed: budget over the years, rate with its place among peers, self-score beside the reference score. */
import { LEVEL, SMALL_GROUP } from '../../charts/thresholds.ts';
import type { Basis } from '../../model/vocabulary.ts';
import { count, fixed, rateShort, score } from '../../text/format.ts';
import type { Words } from '../../i18n/words.ts';
import type { MoneyOf, Rank, YearOf } from './department-model.ts';

interface Told {
	readonly years: readonly YearOf[];
	/** The year that the page is about. */
	readonly year: number;
	readonly money: MoneyOf;
	readonly rank: Rank | null;
	readonly basis: Basis;
}

/** A change of the rate below this many points is not told. */
const TOLD = 5;

function budgetClause({ years, year, money }: Told, t: Words['departments']): string {
	const first = years.find((of) => money(of.year, 'total', 'adjusted_budget') !== null);
	const before = first === undefined ? null : money(first.year, 'total', 'adjusted_budget');
	const now = money(year, 'total', 'adjusted_budget');
	if (first === undefined || before === null || now === null || first.year === year || before.value === 0) return '';
	const change = (now.value / before.value - 1) * 100;
	if (Math.abs(change) < LEVEL) return t.budgetSame(String(first.year));
	const percent = `${fixed(Math.abs(change), 1)}%`;
	return change > 0 ? t.budgetMore(String(first.year), percent) : t.budgetLess(String(first.year), percent);
}

function rateClause({ years, year, rank, basis }: Told, t: Words['departments'], f: Words['frame']): string {
	const at = years.findIndex((of) => of.year === year);
	const report = years[at]?.report ?? null;
	const rateOf = (of: YearOf | undefined): number | null => (basis === 'initial' ? of?.report?.rate_initial : of?.report?.rate_adjusted) ?? null;
	const rate = rateOf(years[at]);
	if (rate === null) {
		const why = years[at]?.missing ?? (report?.rate_missing === 'zero-denominator' ? 'no_denominator' : 'not_stated');
		return t.noRate(String(year), f.missing[why]);
	}
	const before = rateOf(years[at - 1]);
	const text = rateShort(rate, report?.rate_exact_100 === true && basis === 'adjusted');
	const change = before === null ? 0 : rate - before;
	const said = Math.abs(change) < TOLD ? t.rateIn(String(year), text) : change < 0 ? t.rateFell(String(year), text) : t.rateRose(String(year), text);
	if (rank === null || rank.of < SMALL_GROUP) return said;
	return said + (rank.fromBottom <= rank.fromTop ? t.rankLow(count(rank.of), count(rank.fromBottom)) : t.rankHigh(count(rank.of), count(rank.fromTop)));
}

export function departmentLead(name: string, told: Told, words: Words): string {
	const t = words.departments;
	const report = told.years.find((of) => of.year === told.year)?.report ?? null;
	const own = report?.self_score ?? null;
	const reference = report?.reference_score ?? null;
	const scored = report === null ? '' : own === null ? t.scoreNone : t.scoreIs(score(own)) + (reference === null ? '' : t.referenceIs(score(reference)));
	const clauses = [budgetClause(told, t), rateClause(told, t, words.frame), scored].filter((clause) => clause !== '');
	return `**${name}**${t.colon}${clauses.join(t.sep)}${t.leadEnd}`;
}
