/** Whether the last year may be set against the year before: only where mostly the same departments reported in both. */
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

/** The years from which changes may be told: without the year before, where it is of other departments. */
export const comparedYears = (years: readonly YearFiguresRow[], last: number | null, alike: LikeForLikeRow | undefined): readonly YearFiguresRow[] =>
	isComparable(years, last, alike) ? years : years.filter(({ year }) => last === null || year !== last - 1);
