/** A stretch of text that is no paragraph of its own (a cell that holds sentences) to the amounts and rates that its clauses state. */
import type { Document } from '../../model/document.ts';
import type { AmountFact, RateFact } from '../../model/facts.ts';
import type { Span } from '../../model/span.ts';
import { viewOf } from '../../text/view.ts';
import { readFigures } from './read-figures.ts';
import type { FigureFacts } from './reading.ts';
import { settleBudgets } from './single-budget.ts';
import type { ReadingContext } from './state.ts';

/** `titles`: what the words beside the cell are about, as headings above it would be. */
export function readWords(
	document: Document,
	span: Span,
	titles: readonly string[],
	context: ReadingContext
): { amounts: readonly AmountFact[]; rates: readonly RateFact[] } {
	const found: FigureFacts = { amounts: [], rates: [], lists: 0, met: [] };
	readFigures({ view: viewOf(document.text, span), kind: 'paragraph', role: 'spending', titles, unit: null }, context, [], found);
	return { amounts: settleBudgets(found.amounts), rates: found.rates };
}
