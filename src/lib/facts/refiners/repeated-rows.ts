/** Drops indicators that a report's words repeat from its form. */
import type { IndicatorFact } from '../../model/facts.ts';

const bare = (words: string | null): string =>
	(words ?? '')
		.replace(/\s/g, '')
		.replace(/^(?:不少于|不低于|大于等于|>=)/, '≥')
		.replace(/^(?:不超过|不高于|小于等于|<=)/, '≤');
const alike = (one: string | null, other: string | null): boolean => one === null || other === null || bare(one) === bare(other);

/** The rows of sentences but for those that tell a row of a form again; another figure in one is another statement. Linear. */
export function withoutRepeatedRows(form: readonly IndicatorFact[], told: readonly IndicatorFact[]): IndicatorFact[] {
	const known = new Map(form.map((row) => [bare(row.l3), row]));
	return told.filter((row) => {
		const same = known.get(bare(row.l3));
		return !same || !alike(same.target, row.target) || !alike(same.actual, row.actual);
	});
}
