/** Decisions of this browser as the questions take them. */
import type { LocalMark } from '../../queries/findings/graded.ts';
import type { LocalDecision } from '../../state/decisions-state.svelte.ts';

/** More than these are not sent along with a question: the text of a statement has a limit. The page says so. */
export const MOST_MARKS = 1500;

export const marksOf = (all: readonly LocalDecision[]): readonly LocalMark[] =>
	all.slice(-MOST_MARKS).map(({ finding_id, decision }) => ({ finding: finding_id, decision }));
