/** What the readers of a passage share: the passage, what is known, what was said so far, what was found. */
import type { RateFact } from '../../model/facts.ts';
import type { Place } from '../../model/span.ts';
import { placeOf } from '../../text/view.ts';
import type { Clause } from './clauses.ts';
import type { MetList } from './lists.ts';
import type { Passage } from './passages.ts';
import type { RawAmount, ReadingContext, State } from './state.ts';

export interface FigureFacts {
	readonly amounts: RawAmount[];
	readonly rates: RateFact[];
	/** Lists opened so far in the report: the next id. */
	lists: number;
	/** Lists of the passage at hand, to be settled at its end. */
	met: MetList[];
}

export interface Reading {
	readonly passage: Passage;
	readonly context: ReadingContext;
	readonly state: State;
	readonly found: FigureFacts;
}

/** Where a clause's figure stands, with the words that say what it is. */
export function placeOfClause({ passage: { view } }: Reading, clause: Clause): Place {
	let start = clause.leadStart;
	while (start < clause.end - 1 && /[\s、,;:。)]/.test(view.text.charAt(start))) start += 1;
	return placeOf(view, start, clause.end);
}

/** The year of a fact, only where it differs from the report's. */
export function otherYear(year: number | null, context: ReadingContext): { readonly year?: number } {
	return year === null || year === context.year ? {} : { year };
}
