/** The rows of a page: one batch of questions a view; the former rows stay until the new ones are there, and answers that come too late are dropped. */
import type { Row } from '../engine/port.ts';
import type { Ask } from '../queries/ask.ts';
import { troubleOf, type Answers, type DataState, type Trouble } from './data-state.svelte.ts';

export type AnswerPhase = 'loading' | 'ready' | 'stale' | 'failed';

export class PageAnswers<B extends Record<string, Ask<Row>>> {
	/** Null until the first answer. */
	rows = $state.raw<Answers<B> | null>(null);
	/** Raised with each question, so that a late answer is known for one. */
	#asked = 0;
	#settled = $state.raw(0);
	#latest = $state.raw(0);
	trouble = $state.raw<Trouble | null>(null);
	readonly #retry = $state({ times: 0 });

	/** `batch` is read reactively; null while there is nothing to ask yet. Must be made while a component is. */
	constructor(data: () => DataState, channel: string, batch: () => B | null) {
		$effect.pre(() => {
			const questions = batch();
			void this.#retry.times;
			// Nothing can be asked before the data are open; once they are, this runs again.
			if (questions === null || data().phase !== 'open') return;
			const number = ++this.#asked;
			this.#latest = number;
			this.trouble = null;
			const known = data().known(questions);
			if (known === null) void this.#put(data(), channel, questions, number);
			else this.#take(known, number);
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

	#take(rows: Answers<B>, number: number): void {
		this.rows = rows;
		this.#settled = number;
		this.trouble = null;
	}

	async #put(data: DataState, channel: string, questions: B, number: number): Promise<void> {
		try {
			const rows = await data.answer(channel, questions);
			if (rows !== null && number === this.#asked) this.#take(rows, number);
		} catch (error) {
			if (number === this.#asked) this.trouble = troubleOf(error);
		}
	}
}
