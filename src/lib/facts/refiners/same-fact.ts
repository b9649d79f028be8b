/** Drops the second reading of one and the same printed figure; equal figures in other places stay, and so do contradictions. */
import type { AmountFact, RateFact } from '../../model/facts.ts';

function firstOf<F>(facts: readonly F[], keyOf: (fact: F) => string): F[] {
	const seen = new Set<string>();
	return facts.filter((fact) => {
		const key = keyOf(fact);
		return seen.has(key) ? false : seen.add(key) !== undefined;
	});
}

export function withoutSecondReadings(amounts: readonly AmountFact[]): AmountFact[] {
	return firstOf(amounts, (amount) => [amount.category, amount.stage, amount.label ?? '', amount.year ?? '', amount.end].join('|'));
}

export function withoutSecondRates(rates: readonly RateFact[]): RateFact[] {
	return firstOf(rates, (rate) => [rate.measure === 'yoy', rate.end].join('|'));
}
