/** Planters of rules 9 to 12: percentages, sums and figures that contradict each other. */
import { part } from '../money.ts';
import { get, withExtra, withFigures, withLeaves, withRate, withRows } from './alter.ts';
import { change, GRAIN, wan, type Planter } from './planter.ts';

const rateOf = (top: number, bottom: number) => (100 * top) / bottom;

const recompute: Planter = {
	rule: 'rate-recompute',
	money: false,
	plant: ({ report, random }) => {
		const line = random.pick(['basic', 'project'] as const);
		const right = rateOf(get(report, `${line}.executed`), get(report, `${line}.adjusted`));
		const stated = random.pick([
			`${(right - random.between(6, 18)).toFixed(2)}%`,
			`${(right * 10).toFixed(1)}%`,
			`${(right - random.between(11, 30)).toFixed(2)}%`
		]);
		return change(
			withRate(report, `r:${line}`, stated),
			[line === 'basic' ? 'basic' : 'project-total'],
			'the printed execution rate does not follow from its two amounts',
			{
				figures: { stated_percent: Number(stated.slice(0, -1)), computed_percent: Number(right.toFixed(2)) },
				may: ['exec-underspend', 'exec-extreme']
			}
		);
	},
	nearMiss: ({ report }) => {
		const right = rateOf(get(report, 'basic.executed'), get(report, 'basic.adjusted'));
		const cut = (Math.floor(right * 100) / 100).toFixed(2);
		return change(withRate(report, 'r:basic', `${cut}%`), ['basic'], 'the printed rate is cut off instead of rounded', {
			figures: { stated_percent: Number(cut) }
		});
	}
};

const CONTROL_SENTENCE = '从公用经费看，全年预算{m:operating.adjusted}，实际支出{m:operating.executed}，公用经费控制率{c:operating}。';

const inverted: Planter = {
	rule: 'ratio-inverted',
	money: true,
	plant: ({ report, random }) => {
		const over = withLeaves(report, { 'operating.executed': part(get(report, 'operating.adjusted'), random.between(1.12, 1.45), GRAIN) });
		const stated = `${rateOf(get(over, 'operating.adjusted'), get(over, 'operating.executed')).toFixed(2)}%`;
		const rows = withRows(over, (row) => (row.l3 === '公用经费控制率' ? { ...row, actual: stated } : row));
		return change(
			withRate(withExtra(rows, 'basic', CONTROL_SENTENCE), 'c:operating', stated),
			['extra:basic'],
			'the control rate is budget over actual, and a breach passes for compliance',
			{
				figures: {
					stated_percent: Number(stated.slice(0, -1)),
					computed_percent: Number(rateOf(get(over, 'operating.executed'), get(over, 'operating.adjusted')).toFixed(2))
				},
				may: [
					'control-rate-exceeded',
					'full-marks-missed-target',
					'score-vs-achievement',
					'rate-recompute',
					'exec-overrun',
					'inflated-total',
					'peer-outlier',
					'yoy-jump'
				],
				mayNext: ['yoy-jump', 'prior-year-mismatch', 'carryover-continuity']
			}
		);
	},
	nearMiss: ({ report }) => {
		const close = withLeaves(report, { 'operating.executed': get(report, 'operating.adjusted') - part(get(report, 'operating.adjusted'), 0.003, GRAIN) });
		return change(withExtra(close, 'basic', CONTROL_SENTENCE), ['extra:basic'], 'a control rate near 100 %, where both readings are close', {
			figures: { computed_percent: Number(rateOf(get(close, 'operating.executed'), get(close, 'operating.adjusted')).toFixed(2)) },
			mayNext: ['prior-year-mismatch']
		});
	}
};

const parts: Planter = {
	rule: 'parts-vs-whole',
	money: true,
	plant: ({ report, random }) => {
		const personnel = get(report, 'personnel.executed') - part(get(report, 'basic.executed'), random.between(0.02, 0.09), GRAIN);
		return change(
			withFigures(report, { 'text:personnel.executed': personnel }),
			['basic', 'basic-parts'],
			'personnel and operating funds do not add up to basic expenditure',
			{
				figures: { parts_wan: wan(personnel + get(report, 'operating.executed')), whole_wan: wan(get(report, 'basic.executed')) },
				may: ['same-fact-conflict', 'yoy-jump'],
				mayNext: ['yoy-jump']
			}
		);
	},
	nearMiss: ({ report }) =>
		change(
			withFigures(report, { 'text:personnel.executed': get(report, 'personnel.executed') + GRAIN }),
			['basic', 'basic-parts'],
			'the parts exceed the whole by 0.01: rounding',
			{
				figures: { whole_wan: wan(get(report, 'basic.executed')) }
			}
		)
};

const conflict: Planter = {
	rule: 'same-fact-conflict',
	money: true,
	plant: ({ report, random }) => {
		if (!report.layout.form) return null;
		const other = part(get(report, 'total.executed'), random.between(0.9, 0.965), GRAIN);
		return change(
			withFigures(report, { 'form:total.executed': other }),
			['form-execution', 'spent-total'],
			'the form and the text give different expenditure',
			{
				figures: { form_wan: wan(other), text_wan: wan(get(report, 'total.executed')) },
				may: [
					'exec-score-mismatch',
					'inflated-total',
					'exec-underspend',
					'parts-vs-whole',
					'exec-basis-mismatch',
					'rate-recompute',
					'missing-deviation-reason'
				],
				mayNext: ['prior-year-mismatch', 'yoy-jump']
			}
		);
	},
	nearMiss: ({ report }) => {
		if (!report.layout.form) return null;
		return change(
			withFigures(report, { 'form:total.executed': get(report, 'total.executed') - GRAIN }),
			['form-execution', 'spent-total'],
			'form and text differ by 0.01',
			{
				figures: { text_wan: wan(get(report, 'total.executed')) }
			}
		);
	}
};

export const ARITHMETIC_PLANTERS: readonly Planter[] = [recompute, inverted, parts, conflict];
