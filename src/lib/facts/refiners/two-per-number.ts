/** At most two facts rest on one printed number (收、支总计 serves two); a third reading of the same number is dropped, the least certain first. */
import type { Span } from '../../model/span.ts';
import type { Certainty } from '../../model/vocabulary.ts';

const RANK: Readonly<Record<Certainty, number>> = { high: 0, medium: 1, low: 2 };
const MOST = 2;

/** Facts whose stretch ends at the same offset read the same printed number, since a quote ends with its number. Order is kept. */
export function atMostTwoPerNumber<F extends Span & { readonly certainty: Certainty }>(facts: readonly F[]): F[] {
	const byEnd = new Map<number, F[]>();
	for (const fact of facts) byEnd.set(fact.end, [...(byEnd.get(fact.end) ?? []), fact]);
	const kept = new Set<F>();
	for (const group of byEnd.values()) for (const fact of [...group].sort((a, b) => RANK[a.certainty] - RANK[b.certainty]).slice(0, MOST)) kept.add(fact);
	return facts.filter((fact) => kept.has(fact));
}
