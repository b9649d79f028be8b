/** What is prepared of a scope: combinations in which each dimension is one value or all. Medians do not add, so several values are asked of the reports themselves. */
import { sql, type Sql } from '../engine/sql.ts';
import type { Scope } from '../model/view.ts';

/** Lengths of division codes: province, city, county, town, village. */
export const CODE_LENGTHS: readonly number[] = [2, 4, 6, 9, 12];

export function isPrepared(scope: Scope): boolean {
	const { regions, groups, departments, buckets } = scope;
	return (
		regions.length <= 1 && groups.length <= 1 && departments.length === 0 && buckets.length === 0 && regions.every((code) => CODE_LENGTHS.includes(code.length))
	);
}

/** Rows of year_figures or year_coverage (alias y) of the scope's combination, of every year. */
export function cellOf(scope: Scope): Sql {
	const originals = scope.simulated ? sql`not y.originals` : sql`y.originals`;
	return sql`y.region_code = ${scope.regions[0] ?? ''} and y.peer_group = ${scope.groups[0] ?? ''} and y.kind = ${scope.kind} and ${originals}`;
}
