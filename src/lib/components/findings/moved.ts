/** Thresholds in the address (`<rule>.<case>.<severity>`) against the rules' own steps: what is moved, from what, and what a slider may reach. */
import type { SeverityStep } from '../../model/finding.ts';
import type { MovedCase } from '../../queries/findings/graded.ts';
import type { Rule, RuleCase } from '../../review/rule.ts';

export const thresholdKey = (rule: string, caseId: string, severity: string): string => `${rule}.${caseId}.${severity}`;

/** Steps in force: moved values over the sourced ones. */
export const stepsInForce = (rule: string, caseId: string, ruleCase: RuleCase, thresholds: Readonly<Record<string, number>>): readonly SeverityStep[] =>
	ruleCase.steps.map((step) => ({ ...step, from: thresholds[thresholdKey(rule, caseId, step.severity)] ?? step.from }));

/** Cases with a moved step; keys that no rule has are left out. */
export function movedCases(rules: readonly Rule[], thresholds: Readonly<Record<string, number>>): readonly MovedCase[] {
	return rules.flatMap((rule) =>
		Object.entries(rule.cases).flatMap(([caseId, ruleCase]) => {
			const steps = stepsInForce(rule.id, caseId, ruleCase, thresholds);
			const moved = steps.some((step, at) => step.from !== ruleCase.steps[at]?.from);
			return moved ? [{ message: `${rule.id}.${caseId}`, direction: ruleCase.direction, steps }] : [];
		})
	);
}

/** A case with one step on a count (it is there or not) has nothing worth sliding. */
export const slidable = (ruleCase: RuleCase): boolean => ruleCase.unit === '%' || ruleCase.steps.length > 1;

export const SIGN = { above: '>', 'at-least': '≥', below: '<', 'at-most': '≤' } as const;

export interface SliderRange {
	readonly min: number;
	readonly max: number;
	readonly step: number;
}

/** Round ends that hold the steps and all but the farthest candidates: values beyond stand at the ends. */
export function sliderRange(ruleCase: RuleCase, values: readonly number[]): SliderRange {
	const steps = ruleCase.steps.map((step) => step.from);
	const sorted = [...values].sort((a, b) => a - b);
	const far = sorted[Math.floor((sorted.length - 1) * 0.95)] ?? 0;
	const near = sorted[Math.floor((sorted.length - 1) * 0.05)] ?? 0;
	const top = Math.max(...steps, Math.min(far, Math.max(...steps) * 3));
	const bottom = Math.min(...steps, Math.max(near, Math.min(...steps) < 0 ? Math.min(...steps) * 3 : 0));
	const span = Math.max(1e-6, top - bottom);
	const grain = 10 ** Math.floor(Math.log10(span));
	const falling = ruleCase.direction === 'below' || ruleCase.direction === 'at-most';
	const min = falling && ruleCase.unit === '%' ? 0 : Math.floor(bottom / grain) * grain;
	const max = falling && ruleCase.unit === '%' ? Math.max(100, Math.ceil(top / grain) * grain) : Math.ceil((top * 1.0001) / grain) * grain;
	return { min, max: max === min ? min + grain : max, step: grain >= 10 ? 1 : grain / 10 >= 1 ? 1 : grain / 100 };
}
