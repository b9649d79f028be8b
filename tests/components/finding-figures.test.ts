/** Figures in findings as printed, and thresholds of the address against the rules' own. */
import { describe, expect, it } from 'vitest';
import { findingFigures } from '../../src/lib/components/findings/finding-figures.ts';
import { figureText } from '../../src/lib/components/findings/figure-text.ts';
import { movedCases, sliderRange, stepsInForce } from '../../src/lib/components/findings/moved.ts';
import { zh } from '../../src/lib/i18n/zh/words.ts';
import { requireRule, RULES } from '../../src/lib/review/rules/index.ts';

describe('figures', () => {
	it.each([
		['4090.72万元', '4,090.72万元'],
		['-427.39万元', '−427.39万元'],
		['14855.75%', '14,855.75%'],
		['2022年', '2022年'],
		['86', '86'],
		['−1', '−1'],
		['533.09+1016.02万元', '533.09+1,016.02万元']
	])('prints %s as %s', (text, printed) => expect(figureText(text)).toBe(printed));
});

describe('the three figures of a finding', () => {
	it.each([
		['100万元', '1120.5万元', '1020.5万元', '−1,020.50万元'],
		['1120.5万元', '100万元', '1020.5万元', '+1,020.50万元'],
		['148%', '177.23%', '29.23%', '−29.23个百分点'],
		['86分', '95分', '9分', '−9分'],
		['86分', '≥ 90', '9处', '9处'],
		[null, '90%', '', null]
	])('stated %s, computed %s: the gap is %s with the sign of stated less computed', (stated, computed, gap, printed) =>
		expect(findingFigures({ rule: 'score-sum', stated, computed, gap }, zh)[2].text).toBe(printed)
	);
	it('are called by what the rule compares', () => {
		const names = (rule: string) => findingFigures({ rule, stated: null, computed: null, gap: null }, zh).map(({ label }) => label);
		expect(names('no-such-rule')).toEqual([zh.report.sumsStated, zh.report.sumsComputed, zh.report.sumsGap]);
		expect(names('yoy-jump')[0]).not.toBe(zh.report.sumsStated);
	});
});

describe('thresholds', () => {
	const rule = requireRule('exec-underspend');
	it('names only cases whose steps differ from the sourced ones', () => {
		expect(movedCases(RULES, {})).toEqual([]);
		expect(movedCases(RULES, { 'exec-underspend.unexplained.major': 80 })).toEqual([]);
		const [moved] = movedCases(RULES, { 'exec-underspend.unexplained.major': 76, 'no-such-rule.case.major': 1 });
		expect(moved).toMatchObject({ message: 'exec-underspend.unexplained', direction: 'below' });
		expect(moved?.steps.find((step) => step.severity === 'major')?.from).toBe(76);
	});
	it('keeps the other steps where they are', () => {
		const ruleCase = rule.cases['unexplained'];
		if (ruleCase === undefined) throw new Error('no such case');
		const steps = stepsInForce(rule.id, 'unexplained', ruleCase, { 'exec-underspend.unexplained.minor': 95 });
		expect(steps.map((step) => step.from)).toEqual([60, 80, 95]);
	});
	it('gives every case that has steps a range that holds them', () => {
		for (const one of RULES) {
			for (const [id, ruleCase] of Object.entries(one.cases).filter(([, { steps }]) => steps.length > 0)) {
				const { min, max, step } = sliderRange(ruleCase, []);
				expect(max, `${one.id}.${id}`).toBeGreaterThan(min);
				expect(step).toBeGreaterThan(0);
				for (const { from } of ruleCase.steps) expect(from >= min && from <= max, `${one.id}.${id} ${from}`).toBe(true);
			}
		}
	});
});
