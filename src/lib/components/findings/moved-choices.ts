/** Moved thresholds in words: rule, severity, the value in force and the sourced one, each to be taken back. */
import { SEVERITIES } from '../../model/vocabulary.ts';
import type { Rule } from '../../review/rule.ts';
import type { PageChoice } from '../../state/frame-state.svelte.ts';
import type { App } from '../app.ts';
import { SIGN, stepsInForce, thresholdKey } from './moved.ts';

export function movedChoices(app: App, rules: readonly Rule[]): readonly PageChoice[] {
	const { thresholds } = app.view.view;
	const tongue = app.language.current;
	return rules.flatMap((rule) =>
		Object.entries(rule.cases).flatMap(([caseId, ruleCase]) =>
			stepsInForce(rule.id, caseId, ruleCase, thresholds).flatMap((step, at) => {
				const standard = ruleCase.steps[at]?.from;
				if (standard === undefined || step.from === standard) return [];
				const value = (of: number): string => `${SIGN[ruleCase.direction]} ${of}${ruleCase.unit}`;
				return {
					text: app.words.findingsPage.threshold.chip(rule.title[tongue], SEVERITIES[step.severity][tongue], value(step.from), value(standard)),
					drop: () => {
						const { [thresholdKey(rule.id, caseId, step.severity)]: _moved, ...others } = thresholds;
						app.view.choose({ thresholds: others });
					}
				};
			})
		)
	);
}
