/** A finding in words: the sentence that its message gives with its parameters. */
import { sentenceOf } from '../review/sentence.ts';
import type { Words } from '../i18n/words.ts';

export interface WordedFinding {
	readonly message_id: string;
	/** key=value lines. */
	readonly params: string;
}

/** Without the department's name; figures between `**`. */
export const findingSentence = (finding: WordedFinding, words: Words): string => sentenceOf(words.findings, finding.message_id, finding.params);
