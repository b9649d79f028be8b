/** Whether the last year may be set against the year before: only where mostly the same departments reported in both. */
import type { YearRange } from '../../model/view.ts';
import type { LikeForLikeRow } from '../../queries/overview/like-for-like.ts';
import type { YearFiguresRow } from '../../queries/overview/year-figures.ts';

/** Fewer departments in common than this say nothing of a change. */
export const LEAST_COMMON = 3;

export function isComparable(years: readonly YearFiguresRow[], last: number | null, alike: LikeForLikeRow | undefined): boolean {
	const now = years.find(({ year }) => year === last);
	const before = years.find(({ year }) => now !== undefined && year === now.year - 1);
	if (now === undefined || before === undefined || alike === undefined) return false;
	return alike.common >= LEAST_COMMON && alike.common * 2 >= Math.max(now.reports, before.reports);
}

/** Change of the budgets of the units that state one in both years, in percent: what came anew or is gone is no growth. Null where nothing may be compared. */
export function sameUnitsGrowth(years: readonly YearFiguresRow[], last: number | null, alike: LikeForLikeRow | undefined): number | null {
	const [now, before] = [alike?.budget_wan ?? null, alike?.before_wan ?? null];
	return !isComparable(years, last, alike) || now === null || before === null || before === 0 ? null : (now / before - 1) * 100;
}

/** Reports above 100 % that overspend by no more than roundings (`overOf`): why the chart's bucket may hold more than the figure counts. Both of the same years, and none left out by a bucket. */
export const withinRoundings = (years: readonly YearFiguresRow[], span: YearRange, above: number): number =>
	Math.max(0, above - years.filter(({ year }) => year >= span.from && year <= span.to).reduce((sum, row) => sum + row.over, 0));

/** The years from which changes may be told: without the year before, where it is of other departments. */
export const comparedYears = (years: readonly YearFiguresRow[], last: number | null, alike: LikeForLikeRow | undefined): readonly YearFiguresRow[] =>
	isComparable(years, last, alike) ? years : years.filter(({ year }) => last === null || year !== last - 1);
