/** What a reader is asked to look at first, less what was settled in this browser. */
import type { Decision } from '../model/vocabulary.ts';

/** Findings that somebody dismissed, or that were put right, need no second look. */
const SETTLED: ReadonlySet<Decision> = new Set<Decision>(['dismissed', 'rectified']);

/** `decided`: the decision made in this browser, if any; published ones are left out by the question already. */
export function toRead<R extends { readonly finding_id: string }>(
	rows: readonly R[],
	decided: (finding: string) => Decision | undefined
): { readonly rows: readonly R[]; readonly settled: number } {
	const open = rows.filter(({ finding_id }) => {
		const decision = decided(finding_id);
		return decision === undefined || !SETTLED.has(decision);
	});
	return { rows: open, settled: rows.length - open.length };
}
