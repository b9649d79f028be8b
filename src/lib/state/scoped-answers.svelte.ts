/** Rows of one batch of questions together with the choices that they answer, so that words beside old rows are told of the old choices until new rows stand. */
import type { Row } from '../engine/port.ts';
import type { Scope } from '../model/view.ts';
import type { Answers, Ask } from '../queries/ask.ts';
import type { DataState } from './data-state.svelte.ts';
import { PlannedAnswers } from './page-answers.svelte.ts';

export interface Scoped {
	readonly scope: Scope;
}

/** `choices`: what the reader has chosen, null while nothing can be asked. `batch` is made of it alone, so nothing unsaid changes what the rows mean. */
export class ScopedAnswers<C extends Scoped, B extends Record<string, Ask<Row>>> extends PlannedAnswers<C & Answers<B>> {
	constructor(data: () => DataState, channel: string, choices: () => C | null, batch: (choices: C) => B) {
		super(data, channel, () => {
			const of = choices();
			if (of === null) return null;
			const questions = batch(of);
			const known = data().known(questions);
			return {
				ask: async (put) => {
					const answers = await put(questions);
					return answers === null ? null : { ...of, ...answers };
				},
				known: known === null ? null : { ...of, ...known }
			};
		});
	}
}
