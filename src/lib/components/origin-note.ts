/** What is said where reports in view are simulated or re-worded; empty where all are originals. */
import type { Words } from '../i18n/words.ts';

export interface Origins {
	readonly reworded: number;
	readonly simulated: number;
}

export function originNote(of: Origins | null | undefined, words: Words): string {
	const { reworded = 0, simulated = 0 } = of ?? {};
	const t = words.frame.markNote;
	return reworded > 0 && simulated > 0 ? t.both : simulated > 0 ? t.simulated : reworded > 0 ? t.reworded : '';
}
