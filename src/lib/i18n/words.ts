/** The messages of one language as components read them, by area: those of the first view at once, the other pages' when they are there. */
import type { Translation } from './language.ts';
import type { first } from './zh/first.ts';
import type { later } from './zh/later.ts';

export type FirstWords = Translation<typeof first>;
export type LaterWords = Translation<typeof later>;
export type Words = FirstWords & LaterWords;

/** `later`: null until it is loaded. Reading an area of it before is a mistake of the code: the layout loads it before a page that needs it. */
export function wordsOf(first: FirstWords, later: LaterWords | null): Words {
	const loaded = (): LaterWords => {
		if (later === null) throw new Error('messages of a page were read before +layout.ts had loaded them');
		return later;
	};
	return {
		...first,
		get brief() {
			return loaded().brief;
		},
		get circular() {
			return loaded().circular;
		},
		get data() {
			return loaded().data;
		},
		get departments() {
			return loaded().departments;
		},
		get execution() {
			return loaded().execution;
		},
		get findingsPage() {
			return loaded().findingsPage;
		},
		get letter() {
			return loaded().letter;
		},
		get paper() {
			return loaded().paper;
		},
		get report() {
			return loaded().report;
		},
		get scores() {
			return loaded().scores;
		}
	};
}
