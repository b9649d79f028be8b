/** The opening sentence of the execution page, from the figures that its charts show. */
import type { Scope } from '../../model/view.ts';
import type { ExecutionCountsRow } from '../../queries/execution/execution-counts.ts';
import type { UnspentMoneyRow } from '../../queries/execution/unspent-money.ts';
import { count, fixed, sum, type Tongue } from '../../text/format.ts';
import type { Words } from '../../i18n/words.ts';

export function executionLead(counts: ExecutionCountsRow, unspent: UnspentMoneyRow | undefined, scope: Scope, words: Words, tongue: Tongue): string {
	const t = words.execution;
	const year = String(counts.year ?? '');
	const initial = scope.basis === 'initial';
	if ((initial ? counts.with_initial_rate : counts.with_adjusted_rate) === 0) return t.leadNoRate(year);
	const unit = scope.kind === 'project' ? t.reports : t.units;
	const over = count(initial ? counts.over_initial : counts.over_adjusted);
	const exact = count(initial ? counts.exact_initial : counts.exact_adjusted);
	const other = count(initial ? counts.over_adjusted : counts.over_initial);
	const head = (initial ? t.leadInitial : t.leadAdjusted)(year, over, unit, exact) + t.leadOther(other);
	if (unspent === undefined) {
		const read = counts.reports - counts.without_unspent;
		return read === 0 ? head + t.leadEnd : head + t.leadAllSpent(count(read));
	}
	const amount = sum(unspent.total, tongue);
	return head + t.leadUnspent(amount.figure, words.frame[amount.unit], `${fixed((unspent.total_without / unspent.total) * 100, 0)}%`);
}
