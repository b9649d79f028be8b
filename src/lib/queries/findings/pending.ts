/** Points that a reviewer confirmed or returned and that nobody has closed, with the day on which that was published. */
import { sql } from '../../engine/sql.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';
import { graded, type Grading } from './graded.ts';

export interface PendingRow {
	readonly [column: string]: string | null;
	readonly finding_id: string;
	/** confirmed or returned. */
	readonly status: string;
	/** Of the published decision; null where it has none. */
	readonly decision_date: string | null;
}

/** Decided by people, so they are few; still no more than these are taken. */
const MOST = 20_000;

export const pendingFindings = defineQuery<Grading, PendingRow>({
	id: 'pending-findings',
	question: 'Which points have been confirmed or returned and wait to be put right, and since when?',
	tables: ['findings', 'reports'],
	example: { scope: EXAMPLE_SCOPE, moved: [], marks: [{ finding: 'abc', decision: 'returned' }] },
	sql: (grading) => sql`
		${graded(grading)}
		select finding_id, status, decision_date from graded where grade is not null and status in ('confirmed', 'returned') order by finding_id limit ${MOST}`
});
