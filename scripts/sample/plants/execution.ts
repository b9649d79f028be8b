/** Planters of rules 1 to 8: what is spent against what was budgeted, and from what. */
import { part } from '../money.ts';
import { SPENDING_CAUSES } from '../words/causes.ts';
import { get, withExtra, withFigures, withLeaves, withSwitches } from './alter.ts';
import { change, GRAIN, wan, type Ground, type Planter } from './planter.ts';
import type { ReportModel } from '../model.ts';

const NEXT = ['yoy-jump', 'prior-year-mismatch', 'carryover-continuity', 'three-public-overrun'] as const;

/** Spends `rate` of the projects' adjusted budget. */
export function spendProjects(report: ReportModel, rate: number): ReportModel {
	return withLeaves(report, { 'project.executed': part(get(report, 'project.adjusted'), rate, GRAIN) });
}

export function reasonFor(ground: Ground): string {
	const { report, random } = ground;
	const cause = random.pick(SPENDING_CAUSES).replaceAll('{project}', random.pick(report.ledger.projects).name).replaceAll('{place}', report.village);
	return random.pick([`项目支出未全部执行的原因：${cause}。`, `关于项目资金结余，说明如下：${cause}。`]);
}

const figuresOf = (report: ReportModel, line: string) => ({
	initial_wan: wan(get(report, `${line}.initial`)),
	adjusted_wan: wan(get(report, `${line}.adjusted`)),
	executed_wan: wan(get(report, `${line}.executed`))
});

const overrun: Planter = {
	rule: 'exec-overrun',
	money: true,
	plant: ({ report, random }) => {
		const changed = withLeaves(report, { 'personnel.executed': part(get(report, 'personnel.adjusted'), random.between(1.09, 1.24), GRAIN) });
		return change(changed, ['basic'], 'personnel, and with it basic expenditure, above the adjusted budget', {
			figures: figuresOf(changed, 'basic'),
			may: ['inflated-total', 'peer-outlier', 'vacuous-problems', 'parts-vs-whole', 'exec-denominator-switch'],
			mayNext: NEXT
		});
	},
	nearMiss: ({ report }) => {
		const changed = withLeaves(report, { 'operating.executed': get(report, 'basic.adjusted') + GRAIN - get(report, 'personnel.executed') });
		if (get(changed, 'operating.executed') > get(report, 'operating.adjusted')) {
			const even = withLeaves(report, {
				'personnel.executed': get(report, 'personnel.adjusted') + GRAIN,
				'operating.executed': get(report, 'operating.adjusted')
			});
			return change(even, ['basic'], 'basic expenditure 0.01 above its budget: rounding', {
				figures: figuresOf(even, 'basic'),
				may: ['control-rate-exceeded'],
				mayNext: NEXT
			});
		}
		return change(changed, ['basic'], 'basic expenditure 0.01 above its budget: rounding', { figures: figuresOf(changed, 'basic'), may: [], mayNext: NEXT });
	}
};

const LOW_MAY = ['exec-underspend', 'inflated-total', 'yoy-jump', 'peer-outlier', 'parts-vs-whole', 'vacuous-problems', 'negative-omitted'] as const;

const extreme: Planter = {
	rule: 'exec-extreme',
	money: true,
	plant: (ground) => {
		const { report, random } = ground;
		const changed = spendProjects(report, random.between(0.008, 0.07));
		return change(changed, ['project-total'], 'projects spent below a tenth of their budget', {
			figures: figuresOf(changed, 'project'),
			may: LOW_MAY,
			mayNext: NEXT
		});
	},
	nearMiss: (ground) => {
		const changed = spendProjects(ground.report, 0.13);
		const told = { ...changed, wording: { ...changed.wording, reasons: [...changed.wording.reasons, reasonFor(ground)] } };
		return change(told, ['project-total'], 'projects spent 13 %: low, yet not below a tenth', {
			figures: figuresOf(changed, 'project'),
			may: LOW_MAY,
			mayNext: NEXT
		});
	}
};

const underspend: Planter = {
	rule: 'exec-underspend',
	money: true,
	plant: ({ report, random }) => {
		const changed = spendProjects({ ...report, wording: { ...report.wording, reasons: [] } }, random.between(0.42, 0.78));
		return change(changed, ['project-total'], 'projects spent well below 80 %, no reason in the report', {
			figures: figuresOf(changed, 'project'),
			may: ['inflated-total', 'yoy-jump', 'peer-outlier', 'parts-vs-whole'],
			mayNext: NEXT
		});
	},
	nearMiss: (ground) => {
		const changed = spendProjects(ground.report, 0.86);
		const told = { ...changed, wording: { ...changed.wording, reasons: [reasonFor(ground)] } };
		return change(told, ['project-total', 'reason'], 'projects spent 86 %, with a reason that names the project', {
			figures: figuresOf(changed, 'project'),
			may: ['inflated-total', 'peer-outlier'],
			mayNext: NEXT
		});
	}
};

const denominator: Planter = {
	rule: 'exec-denominator-switch',
	money: true,
	plant: ({ report, random }) => {
		const executed = { personnel: get(report, 'personnel.executed'), operating: get(report, 'operating.executed'), project: get(report, 'project.executed') };
		const share = random.between(0.42, 0.68);
		const changed = withLeaves(report, {
			'personnel.adjusted': executed.personnel,
			'operating.adjusted': executed.operating,
			'project.adjusted': executed.project,
			'project.initial': part(executed.project, share, GRAIN)
		});
		return change(changed, ['budget-total', 'spent-total'], 'the adjusted budget equals spending to the cent, the initial one was far away', {
			figures: figuresOf(changed, 'total'),
			may: ['budget-adjust-high', 'peer-outlier', 'yoy-jump'],
			mayNext: NEXT
		});
	},
	nearMiss: ({ report }) => {
		const changed = withLeaves(report, {
			'personnel.adjusted': get(report, 'personnel.executed'),
			'operating.adjusted': get(report, 'operating.executed'),
			'project.adjusted': get(report, 'project.executed'),
			'project.initial': part(get(report, 'project.executed'), 0.97, GRAIN)
		});
		return change(changed, ['budget-total', 'spent-total'], 'adjusted equals spent, but the initial budget is close by', {
			figures: figuresOf(changed, 'total'),
			may: ['peer-outlier', 'yoy-jump'],
			mayNext: NEXT
		});
	}
};

function raised(report: ReportModel, rate: number): ReportModel {
	const total = Math.round(get(report, 'total.adjusted') / (1 + rate));
	const initial = total - get(report, 'basic.initial');
	return withLeaves(report, { 'project.initial': part(initial, 1, GRAIN) });
}

const adjustment: Planter = {
	rule: 'budget-adjust-high',
	money: true,
	plant: ({ report, random }) => {
		const changed = raised(report, random.between(0.33, 0.48));
		if (get(changed, 'project.initial') <= 0) return null;
		return change(changed, ['budget-total'], 'the budget grew by more than 30 % within the year, no reason given', {
			figures: figuresOf(changed, 'total'),
			may: ['exec-denominator-switch', 'peer-outlier', 'yoy-jump', 'exec-overrun'],
			mayNext: NEXT
		});
	},
	nearMiss: ({ report }) => {
		const changed = raised(report, 0.094);
		return change(changed, ['budget-total'], 'the budget grew by 9.4 % within the year', {
			figures: figuresOf(changed, 'total'),
			may: ['peer-outlier', 'yoy-jump'],
			mayNext: NEXT
		});
	}
};

const basis: Planter = {
	rule: 'exec-basis-mismatch',
	money: true,
	plant: ({ report, random }) => {
		if (!report.layout.form) return null;
		const revenue = part(get(report, 'total.executed'), random.between(0.88, 0.95), GRAIN);
		const changed = withFigures(report, {
			'revenue_total.executed': revenue,
			'carryover.in': get(report, 'total.executed') + get(report, 'carryover.out') - revenue,
			'form:total.executed': revenue
		});
		return change(changed, ['form-execution', 'revenue', 'spent-total'], 'the form shows income where expenditure belongs', {
			figures: { form_wan: wan(revenue), revenue_wan: wan(revenue), executed_wan: wan(get(report, 'total.executed')) },
			may: [
				'same-fact-conflict',
				'exec-score-mismatch',
				'carryover-continuity',
				'inflated-total',
				'exec-underspend',
				'parts-vs-whole',
				'peer-outlier',
				'missing-deviation-reason'
			],
			mayNext: NEXT
		});
	},
	nearMiss: ({ report }) => {
		if (!report.layout.form) return null;
		const changed = withFigures(report, { 'revenue_total.executed': get(report, 'total.executed'), 'carryover.out': get(report, 'carryover.in') });
		return change(changed, ['form-execution', 'revenue'], 'income equals expenditure, so the form may show either', {
			figures: { executed_wan: wan(get(report, 'total.executed')) },
			mayNext: NEXT
		});
	}
};

const income: Planter = {
	rule: 'spend-exceeds-income',
	money: true,
	plant: ({ report, random }) => {
		const revenue = part(get(report, 'total.executed'), random.between(0.82, 0.93), GRAIN);
		const changed = withSwitches(withFigures(report, { 'revenue_total.executed': revenue }), 'revenue-alone');
		return change(changed, ['revenue', 'spent-total'], 'expenditure above income, no opening balance named', {
			figures: { revenue_wan: wan(revenue), executed_wan: wan(get(report, 'total.executed')) },
			may: ['carryover-continuity', 'yoy-jump'],
			mayNext: NEXT
		});
	},
	nearMiss: ({ report }) => {
		if (get(report, 'carryover.in') < get(report, 'total.executed') * 0.012) return null;
		const revenue = get(report, 'total.executed') - get(report, 'carryover.in');
		const changed = withFigures(report, { 'revenue_total.executed': revenue, 'carryover.out': 0 });
		return change(changed, ['revenue', 'spent-total'], 'expenditure above income, covered by the opening balance that is named', {
			figures: { revenue_wan: wan(revenue), carried_in_wan: wan(get(report, 'carryover.in')) },
			mayNext: NEXT
		});
	}
};

const FOR_RUNNING = [
	'此外，从{project}资金中列支了本单位办公用房水电、物业等费用，用于弥补日常公用经费缺口，保障机关正常运转。',
	'因人员经费预算不足，{project}资金中有一部分用于发放临聘人员工资和保障单位正常运转。',
	'{project}经费除专项工作外，也承担了单位日常办公费、差旅费等运转支出，以弥补基本支出经费缺口。',
	'年底在{project}资金中安排了部分人员经费和日常办公开支，保证了单位正常运转。'
];
const DEFINITIONS = [
	'项目支出是指在基本支出之外，为完成特定行政任务或事业发展目标而安排的支出，与保障机构正常运转的基本支出分开核算。',
	'按照预算管理要求，项目支出用于特定任务和事业发展，不安排人员经费，也不用于弥补公用经费。'
];

const projectForBasic: Planter = {
	rule: 'project-for-basic',
	money: false,
	plant: ({ report, random }) => {
		const text = random.pick(FOR_RUNNING).replace('{project}', random.pick(report.ledger.projects).name);
		return change(withExtra(report, 'project', text), ['extra:project'], 'project money pays for normal running', { figures: {} });
	},
	nearMiss: ({ report, random }) =>
		change(withExtra(report, 'project', random.pick(DEFINITIONS)), ['extra:project'], 'the stock definition of project expenditure')
};

export const EXECUTION_PLANTERS: readonly Planter[] = [overrun, extreme, underspend, denominator, adjustment, basis, income, projectForBasic];
