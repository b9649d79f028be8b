/** A finding in words: the sentence that its message gives with its parameters. */
import type { Words } from './language-state.svelte.ts';

export interface WordedFinding {
	readonly rule: string;
	readonly message_id: string;
	/** key=value lines. */
	readonly params: string;
	readonly stated: string | null;
	readonly computed: string | null;
}

/** Without the department's name; figures between `**`. */
export function findingSentence(finding: WordedFinding, words: Words): string {
	return words.overview.first.fallback(finding.stated ?? '', finding.computed ?? '');
}
