/** The figures of a report as domain.md, 1.6, settles them. */
import { describe, expect, it } from 'vitest';
import { markAmounts, settleAmounts } from '../../src/lib/pipeline/settle-amounts.ts';
import { settleRates } from '../../src/lib/pipeline/settle-rates.ts';
import { settleScores } from '../../src/lib/pipeline/settle-scores.ts';
import type { AmountRow } from '../../src/lib/model/tables.ts';
import { amount, indicator, rate, score } from './rows.ts';

const single = { single: true };
const form = { in_form: true };

interface Case {
	readonly name: string;
	readonly rows: readonly AmountRow[];
	/** initial, adjusted, executed: value and origin; null where there is none */
	readonly figures: readonly (readonly [number, string] | null)[];
	readonly single?: true;
	readonly conflicting?: true;
	readonly kind?: 'project';
}

const cases: readonly Case[] = [
	{
		name: 'budgets of the parts are the initial ones where the whole states another adjusted figure',
		rows: [
			amount('basic', 'adjusted_budget', 73.7, single),
			amount('basic', 'executed', 84.04),
			amount('project', 'adjusted_budget', 49, single),
			amount('project', 'executed', 4819),
			amount('fiscal_appropriation', 'adjusted_budget', 4942.23),
			amount('fiscal_appropriation', 'executed', 4942.23)
		],
		figures: [
			[122.7, 'derived'],
			[4942.23, 'stated'],
			[4942.23, 'stated']
		]
	},
	{
		name: 'the only budget figure serves as initial and adjusted',
		rows: [
			amount('total', 'adjusted_budget', 10443.6, single),
			amount('basic', 'adjusted_budget', 29.2, single),
			amount('project', 'adjusted_budget', 10414.4, single),
			amount('total', 'executed', 151.31)
		],
		figures: [
			[10443.6, 'single'],
			[10443.6, 'single'],
			[151.31, 'stated']
		],
		single: true
	},
	{
		name: 'a source used as the whole, three stages stated',
		rows: [
			amount('fiscal_appropriation', 'initial_budget', 734.03),
			amount('fiscal_appropriation', 'adjusted_budget', 866.74),
			amount('fiscal_appropriation', 'executed', 866.74),
			amount('basic', 'initial_budget', 454.99),
			amount('project', 'initial_budget', 279.04)
		],
		figures: [
			[734.03, 'stated'],
			[866.74, 'stated'],
			[866.74, 'stated']
		]
	},
	{
		name: 'a source is not the whole where a total is stated at another stage',
		rows: [
			amount('revenue_total', 'adjusted_budget', 2021.29, single),
			amount('general_public_budget', 'adjusted_budget', 742.25, single),
			amount('fiscal_appropriation', 'executed', 2080.19),
			amount('total', 'executed', 3582.3)
		],
		figures: [null, null, [3582.3, 'stated']]
	},
	{
		name: 'a source is not the whole where it is less than its parts',
		rows: [amount('fiscal_appropriation', 'executed', 300), amount('basic', 'executed', 250), amount('project', 'executed', 100)],
		figures: [null, null, [350, 'derived']]
	},
	{
		name: 'one part alone is no whole',
		rows: [amount('basic', 'executed', 250), amount('basic', 'adjusted_budget', 250)],
		figures: [null, null, null]
	},
	{
		name: 'form before narrative, and two values are marked',
		rows: [amount('total', 'executed', 3582.3), amount('total', 'executed', 2991.61, form), amount('total', 'adjusted_budget', 2021.29, form)],
		figures: [null, [2021.29, 'stated'], [2991.61, 'stated']],
		conflicting: true
	},
	{
		name: 'values within rounding of their last digits are one value',
		rows: [amount('total', 'executed', 29.86), amount('total', 'executed', 29.85)],
		figures: [null, null, [29.86, 'stated']]
	},
	{
		name: 'figures of other years and of single items do not count',
		rows: [
			amount('total', 'executed', 90, { year: 2020, of_report_year: false }),
			amount('total', 'executed', 10, { label: '差旅费' }),
			amount('total', 'executed', 100)
		],
		figures: [null, null, [100, 'stated']]
	},
	{
		name: 'a stated zero is a figure',
		rows: [amount('total', 'adjusted_budget', 0), amount('total', 'executed', 0)],
		figures: [null, [0, 'stated'], [0, 'stated']]
	},
	{
		name: 'a project’s own line may carry its name',
		rows: [amount('project', 'adjusted_budget', 418, { label: '社区治理' }), amount('project', 'executed', 400, { label: '社区治理' })],
		figures: [null, [418, 'stated'], [400, 'stated']],
		kind: 'project'
	}
];

describe('amounts of the whole', () => {
	it.each(cases)('$name', ({ rows, figures, kind, ...expected }) => {
		const settled = settleAmounts(kind ?? 'department', markAmounts(rows));
		const shown = [settled.initial, settled.adjusted, settled.executed].map((figure) => (figure === null ? null : [figure.wan, figure.origin]));
		expect(shown).toEqual(figures);
		expect(settled.single).toBe(expected.single ?? false);
		expect(settled.conflicting).toBe(expected.conflicting ?? false);
	});

	it('keeps both places of a derived figure', () => {
		const rows = [amount('basic', 'executed', 1.1), amount('project', 'executed', 2.2)];
		expect(settleAmounts('department', markAmounts(rows)).executed).toEqual({ wan: 3.3, facts: rows.map((row) => row.fact_id).join('~'), origin: 'derived' });
	});
});

describe('marks of values', () => {
	it('prefers one value a line and never marks lines of different names', () => {
		const rows = markAmounts([
			amount('item', 'executed', 1, { label: '办公费' }),
			amount('item', 'executed', 2, { label: '差旅费' }),
			amount('item', 'executed', 3, { label: '差旅费', certainty: 'low' })
		]);
		expect(rows.map((row) => [row.preferred, row.conflicting])).toEqual([
			[true, false],
			[true, true],
			[false, true]
		]);
	});
});

describe('execution rates', () => {
	const rates = (rows: readonly AmountRow[], stated = [] as ReturnType<typeof rate>[]) =>
		settleRates(settleAmounts('department', markAmounts(rows)), stated, []);

	it('are computed on both bases', () => {
		const settled = rates([amount('total', 'initial_budget', 122.7), amount('total', 'adjusted_budget', 4942.23), amount('total', 'executed', 4942.23)]);
		expect(settled).toMatchObject({ rate_adjusted: 100, rate_adjusted_origin: 'computed', rate_exact_100: true, rate_missing: null });
		expect(settled.rate_initial).toBeCloseTo(4027.9, 2);
	});

	it('use the initial budget where no adjusted one is stated, and say so', () => {
		expect(rates([amount('total', 'initial_budget', 200), amount('total', 'executed', 150)])).toMatchObject({
			rate_adjusted: 75,
			rate_adjusted_origin: 'initial-used',
			rate_initial: 75
		});
	});

	it('take the stated rate only where an amount is missing', () => {
		const both = [amount('total', 'adjusted_budget', 200), amount('total', 'executed', 150)];
		expect(rates(both, [rate('total', 99)])).toMatchObject({ rate_adjusted: 75, rate_adjusted_origin: 'computed', rate_stated: 99 });
		expect(rates(both.slice(1), [rate('total', 99)])).toMatchObject({ rate_adjusted: 99, rate_adjusted_origin: 'stated', rate_exact_100: false });
		expect(rates([], [rate('total', 100)])).toMatchObject({ rate_adjusted: 100, rate_exact_100: true, executed_missing: 'not-stated' });
	});

	it('do not take rates of parts or of other years', () => {
		expect(rates([], [rate('basic', 80), rate('total', 70, { of_report_year: false })])).toMatchObject({
			rate_adjusted: null,
			rate_stated: null,
			rate_missing: 'not-stated'
		});
	});

	it('do not exist where the budget is 0', () => {
		expect(rates([amount('total', 'adjusted_budget', 0), amount('total', 'executed', 0)], [rate('total', 0)])).toMatchObject({
			rate_adjusted: null,
			rate_adjusted_origin: null,
			rate_missing: 'zero-denominator'
		});
	});

	it('are exactly 100 only where the amounts agree within half a hundredth', () => {
		const exact = (executed: number) => rates([amount('total', 'adjusted_budget', 100), amount('total', 'executed', executed)]).rate_exact_100;
		expect([exact(100.004), exact(100.01), exact(99.99)]).toEqual([true, false, false]);
	});

	it('say why an executed amount is missing', () => {
		const settled = settleRates(settleAmounts('department', []), [], [{ report_id: 'r', category: 'total', stage: 'executed', why: 'masked' }]);
		expect(settled).toMatchObject({ executed_missing: 'masked', rate_missing: 'not-stated' });
	});
});

describe('scores', () => {
	it('reads total, grade and scheme', () => {
		const rows = [
			score('total', { score: 99, max: 100 }),
			score('grade', { grade: '优' }),
			score('dimension', { dimension: 'execution', max: 10, score: 9 }),
			score('dimension', { dimension: 'output', max: 90, score: 90 })
		];
		expect(settleScores(rows, [], null)).toMatchObject({ self_score: 99, self_score_max: 100, grade: '优', scheme: '10/90' });
	});

	it('recomputes the reference score from attainment and the execution rate', () => {
		const rows = [score('dimension', { dimension: 'execution', max: 10, score: 9 })];
		const settled = settleScores(rows, [indicator(50, 50, 80), indicator(40, 35, null)], 120);
		// 10 × 1 + 50 × 0.8 + 35
		expect(settled).toMatchObject({ reference_score: 85, reference_share: 60, full_mark_count: 1, indicator_count: 2 });
	});

	it('shows none where fewer than half of the points can be recomputed, or a score is missing', () => {
		expect(settleScores([], [indicator(40, 40, 100), indicator(60, 60, null)], null).reference_score).toBeNull();
		expect(settleScores([], [indicator(60, 60, 100), indicator(40, null, null)], null).reference_score).toBeNull();
		expect(settleScores([], [], null)).toMatchObject({ reference_score: null, reference_share: null });
	});
});
