/** Settled amounts and stated rates of one report to its execution rates on both bases (domain.md, 1.6). */
import type { RateRow, ReportRow } from '../model/tables.ts';
import { CERTAINTIES, type MissingReason } from '../model/vocabulary.ts';
import type { MissingFigure } from './file-rows.ts';
import type { Figure, SettledAmounts } from './settle-amounts.ts';

export type RateColumns = Pick<
	ReportRow,
	| 'rate_adjusted'
	| 'rate_adjusted_origin'
	| 'rate_initial'
	| 'rate_initial_origin'
	| 'rate_fact'
	| 'rate_stated'
	| 'rate_exact_100'
	| 'rate_missing'
	| 'executed_missing'
>;

/** Two amounts are equal within half a unit of the second decimal: 0.005 万元. */
const EQUAL_WITHIN = 0.005;

/** Percent; null without both amounts or where the budget is 0: such a rate does not exist. */
function rateOf(executed: Figure | null, budget: Figure | null): number | null {
	return executed === null || budget === null || budget.wan === 0 ? null : (executed.wan / budget.wan) * 100;
}

const WHOLE: readonly (string | null)[] = ['total', 'fiscal_appropriation', null];
const CERTAINTY_ORDER = Object.keys(CERTAINTIES);

/** The printed execution rate of the whole: 部门整体 before 财政拨款 before one that names no line; form before narrative. */
function statedRate(rates: readonly RateRow[]): RateRow | null {
	const own = rates.filter((rate) => rate.measure === 'execution' && rate.of_report_year && WHOLE.includes(rate.category));
	const order = (a: RateRow, b: RateRow) =>
		WHOLE.indexOf(a.category) - WHOLE.indexOf(b.category) ||
		Number(b.in_form) - Number(a.in_form) ||
		CERTAINTY_ORDER.indexOf(a.certainty) - CERTAINTY_ORDER.indexOf(b.certainty) ||
		a.start - b.start;
	return [...own].sort(order)[0] ?? null;
}

function reasonFor(missing: readonly MissingFigure[], stages: readonly string[]): MissingReason {
	return missing.find(({ category, stage }) => (category === 'total' || category === 'fiscal_appropriation') && stages.includes(stage))?.why ?? 'not-stated';
}

function whyNoRate(amounts: SettledAmounts, missing: readonly MissingFigure[]): MissingReason {
	const budget = amounts.adjusted ?? amounts.initial;
	if (budget !== null && amounts.executed !== null) return 'zero-denominator';
	return reasonFor(missing, budget === null ? ['adjusted_budget', 'initial_budget'] : ['executed']);
}

/** Computed from the amounts; the stated rate stands in only where an amount is missing. */
export function settleRates(amounts: SettledAmounts, rates: readonly RateRow[], missing: readonly MissingFigure[]): RateColumns {
	const { initial, adjusted, executed } = amounts;
	const stated = statedRate(rates);
	const computed = rateOf(executed, adjusted);
	const onInitial = rateOf(executed, initial);
	const zeroBudget = executed !== null && (adjusted ?? initial)?.wan === 0;
	const fallback = computed === null && adjusted === null ? onInitial : null;
	const printed = computed === null && fallback === null && !zeroBudget ? stated : null;
	const rate = computed ?? fallback ?? printed?.stated_percent ?? null;
	const budget = adjusted ?? initial;
	return {
		rate_adjusted: rate,
		rate_adjusted_origin: computed !== null ? 'computed' : fallback !== null ? 'initial-used' : printed !== null ? 'stated' : null,
		rate_initial: onInitial,
		rate_initial_origin: onInitial === null ? null : 'computed',
		rate_fact: stated?.fact_id ?? null,
		rate_stated: stated?.stated_percent ?? null,
		rate_exact_100:
			printed === null
				? rate !== null && executed !== null && budget !== null && Math.abs(executed.wan - budget.wan) <= EQUAL_WITHIN
				: printed.stated_percent === 100,
		rate_missing: rate === null ? whyNoRate(amounts, missing) : null,
		executed_missing: executed === null ? reasonFor(missing, ['executed']) : null
	};
}
