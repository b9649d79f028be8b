/** A finding's severity when its thresholds are moved, without running the rule again. */
import { SEVERITIES, type Severity } from '../model/vocabulary.ts';
import type { Direction, RuleCase } from './rule.ts';

export interface Gradable {
	readonly measure: number | null;
	readonly severity_cap: string | null;
	readonly certainty: string;
}

const ORDER = ['critical', 'major', 'minor', 'info'] as const satisfies readonly Severity[];
const isSeverity = (name: string | null): name is Severity => name !== null && Object.hasOwn(SEVERITIES, name);

const REACHED: Readonly<Record<Direction, (measure: number, from: number) => boolean>> = {
	above: (measure, from) => measure > from,
	'at-least': (measure, from) => measure >= from,
	below: (measure, from) => measure < from,
	'at-most': (measure, from) => measure <= from
};

const milder = (a: Severity, b: Severity): Severity => (ORDER.indexOf(a) > ORDER.indexOf(b) ? a : b);

/** The severity by the case's steps (moved or not), under its cap and never critical on a fact of low certainty; null where it does not fire. */
export function regrade(finding: Gradable, ruleCase: RuleCase): Severity | null {
	const { measure } = finding;
	if (measure === null) return null;
	const step = ruleCase.steps.find(({ from }) => REACHED[ruleCase.direction](measure, from));
	if (step === undefined) return null;
	const capped = isSeverity(finding.severity_cap) ? milder(step.severity, finding.severity_cap) : step.severity;
	return finding.certainty === 'low' ? milder(capped, 'major') : capped;
}
