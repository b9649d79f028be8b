/** The rows of a page: the questions of a view, put together or one after another; the former rows stay until the new ones are there, and answers that come too late are dropped. */
import type { Row } from '../engine/port.ts';
import type { Answers, Ask, Put } from '../queries/ask.ts';
import { troubleOf, type DataState, type Trouble } from './data-state.svelte.ts';

export type AnswerPhase = 'loading' | 'ready' | 'stale' | 'failed';

/** Questions that build on each other's answers; null where they were overtaken. */
export type Plan<R> = (put: Put) => Promise<R | null>;

/** Rows that `plan` comes to. */
export class PlannedAnswers<R extends object> {
	/** Null until the first answer. */
	rows = $state.raw<R | null>(null);
	/** Raised with each view, so that a late answer is known for one. */
	#asked = 0;
	#settled = $state.raw(0);
	#latest = $state.raw(0);
	trouble = $state.raw<Trouble | null>(null);
	readonly #retry = $state({ times: 0 });

	/** `plan` is read reactively; null while there is nothing to ask yet. `known`: rows that need no asking. Must be made while a component is. */
	constructor(data: () => DataState, channel: string, plan: () => { readonly ask: Plan<R>; readonly known?: R | null } | null) {
		$effect.pre(() => {
			const next = plan();
			void this.#retry.times;
			// Nothing can be asked before the data are open; once they are, this runs again.
			if (next === null || data().phase !== 'open') return;
			const number = ++this.#asked;
			this.#latest = number;
			this.trouble = null;
			if (next.known == null) void this.#put(data(), channel, next.ask, number);
			else this.#take(next.known, number);
			return () => {
				// A page that has gone, or asked anew, takes no more answers.
				this.#asked += 1;
			};
		});
	}

	/** `stale`: rows of a former view while new ones are on their way. */
	get phase(): AnswerPhase {
		if (this.trouble !== null) return 'failed';
		if (this.rows === null) return 'loading';
		return this.#settled === this.#latest ? 'ready' : 'stale';
	}

	get busy(): boolean {
		return this.phase === 'stale' || this.phase === 'loading';
	}

	retry(): void {
		this.#retry.times += 1;
	}

	#take(rows: R, number: number): void {
		this.rows = rows;
		this.#settled = number;
		this.trouble = null;
	}

	async #put(data: DataState, channel: string, ask: Plan<R>, number: number): Promise<void> {
		try {
			const rows = await ask(async (batch) => (number === this.#asked ? data.answer(channel, batch) : null));
			if (rows !== null && number === this.#asked) this.#take(rows, number);
		} catch (error) {
			if (number === this.#asked) this.trouble = troubleOf(error);
		}
	}
}

/** Rows of one batch of questions. */
export class PageAnswers<B extends Record<string, Ask<Row>>> extends PlannedAnswers<Answers<B>> {
	constructor(data: () => DataState, channel: string, batch: () => B | null) {
		super(data, channel, () => {
			const questions = batch();
			return questions === null ? null : { ask: (put) => put(questions), known: data().known(questions) };
		});
	}
}
