/** Answers of a session by statement, bounded by their rows. */
import type { Row } from './port.ts';

type Rows = readonly Row[];

/** Answers by statement, oldest out first when the rows exceed the bound. */
export class AnswerCache {
	readonly #answers = new Map<string, Rows>();
	#rows = 0;
	constructor(readonly limit: number) {}

	get(key: string): Rows | undefined {
		const rows = this.#answers.get(key);
		if (rows === undefined) return undefined;
		this.#answers.delete(key);
		this.#answers.set(key, rows);
		return rows;
	}

	put(key: string, rows: Rows): void {
		if (rows.length > this.limit) return;
		this.#answers.set(key, rows);
		this.#rows += rows.length + 1;
		for (const [oldest, dropped] of this.#answers) {
			if (this.#rows <= this.limit) break;
			this.#answers.delete(oldest);
			this.#rows -= dropped.length + 1;
		}
	}

	clear(): void {
		this.#answers.clear();
		this.#rows = 0;
	}
}
