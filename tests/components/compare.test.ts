/** Departments side by side: a measure is what the department's own page says it is. */
import { expect, it } from 'vitest';
import { measureOf } from '../../src/lib/components/compare/compare-model.ts';

const row = {
	initial_wan: 900,
	adjusted_wan: 1000,
	rate_adjusted: 180,
	rate_initial: null,
	self_score: null,
	reference_score: null,
	findings: 0,
	critical: 0,
	major: 0
};

it.each([
	[1804.01, -804.01],
	[1000, 0],
	[600, 400],
	[null, null]
])('of %s spent out of 1000, %s is unspent', (executed_wan, unspent) => {
	const found = measureOf({ ...row, executed_wan }, 'unspent');
	if (unspent === null) expect(found).toBeNull();
	else expect(found).toBeCloseTo(unspent, 6);
});
