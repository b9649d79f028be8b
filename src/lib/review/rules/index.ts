/** All rules in the order of the catalogue (domain.md, section 2). */
import type { Rule } from '../rule.ts';
import { execOverrun } from './exec-overrun.ts';
import { execExtreme } from './exec-extreme.ts';
import { execUnderspend } from './exec-underspend.ts';
import { execDenominatorSwitch } from './exec-denominator-switch.ts';
import { budgetAdjustHigh } from './budget-adjust-high.ts';
import { execBasisMismatch } from './exec-basis-mismatch.ts';
import { spendExceedsIncome } from './spend-exceeds-income.ts';
import { projectForBasic } from './project-for-basic.ts';

export const RULES: readonly Rule[] = [
	execOverrun,
	execExtreme,
	execUnderspend,
	execDenominatorSwitch,
	budgetAdjustHigh,
	execBasisMismatch,
	spendExceedsIncome,
	projectForBasic
];

/** The rule of an id; throws for an id that no rule has. */
export function requireRule(id: string): Rule {
	const rule = RULES.find((candidate) => candidate.id === id);
	if (!rule) throw new Error(`no such rule: ${id}`);
	return rule;
}
