/** Budget figures that do not say which budget they are (预算安排) to a stage, by what else the report states of the same line. */
import type { AmountFact } from '../../model/facts.ts';
import type { RawAmount } from './state.ts';

const lineOf = (amount: RawAmount): string => `${amount.category}|${amount.label ?? ''}|${amount.year ?? ''}`;

/**
 * The only budget figure of its line is stored as adjusted_budget, `single`. Where the line has an adjusted figure of another value
 * the unnamed one is the initial one; where it has an initial one, the unnamed one is the adjusted.
 */
export function settleBudgets(amounts: readonly RawAmount[]): AmountFact[] {
	const initial = new Map<string, number>();
	const adjusted = new Map<string, number>();
	for (const amount of amounts) {
		if (amount.stage === 'initial_budget') initial.set(lineOf(amount), amount.value_wan);
		if (amount.stage === 'adjusted_budget') adjusted.set(lineOf(amount), amount.value_wan);
	}
	return amounts.map((amount): AmountFact => {
		const { stage } = amount;
		if (stage !== 'budget') return { ...amount, stage };
		const line = lineOf(amount);
		const other = adjusted.get(line);
		if (other !== undefined && other !== amount.value_wan)
			return { ...amount, stage: 'initial_budget', certainty: 'medium', note: 'unnamed budget beside an adjusted one' };
		return initial.has(line) || other !== undefined ? { ...amount, stage: 'adjusted_budget' } : { ...amount, stage: 'adjusted_budget', single: true };
	});
}
