/** Planters of rules 27 to 30 and 36, 37, 39: against last year, against the limit, against peers. */
import type { ReportModel } from '../model.ts';
import { part } from '../money.ts';
import { get, rowsOf, withFigures, withLeaves, withRows, withSwitches } from './alter.ts';
import { change, GRAIN, wan, type Planter } from './planter.ts';

const NEXT = ['yoy-jump', 'prior-year-mismatch', 'carryover-continuity', 'three-public-overrun', 'peer-outlier'] as const;

function scaledProjects(report: ReportModel, by: number): ReportModel {
	const scaled = (stage: 'initial' | 'adjusted' | 'executed') => part(get(report, `project.${stage}`), by, GRAIN);
	return withLeaves(report, { 'project.initial': scaled('initial'), 'project.adjusted': scaled('adjusted'), 'project.executed': scaled('executed') });
}

/** Whether last year's report stands to compare with, and the change would be large enough in money. */
function comparable(report: ReportModel): boolean {
	return report.prior !== null && !report.department.missing.includes(report.year - 1) && get(report, 'project.executed') > 200 * 1_000_000;
}

const jump: Planter = {
	rule: 'yoy-jump',
	money: true,
	plant: ({ report, random }) => {
		if (!comparable(report)) return null;
		const changed = scaledProjects(report, random.between(1.9, 2.6));
		return change(withSwitches(changed, 'no-growth'), ['project-total'], 'project expenditure doubled, no reason in the report', {
			figures: { this_wan: wan(get(changed, 'project.executed')), last_wan: wan(get(changed, 'project.prior')) },
			may: ['peer-outlier', 'carryover-continuity', 'inflated-total'],
			mayNext: NEXT
		});
	},
	nearMiss: ({ report, random }) => {
		if (!comparable(report)) return null;
		const changed = withSwitches(scaledProjects(report, random.between(1.9, 2.3)), 'no-growth');
		const office = random.pick(report.trade.projects);
		const text = random.pick([
			`按照机构改革要求，原由其他单位承担的${office}职能本年划转至${report.self}，项目支出随之大幅增加。`,
			`因职能划转，${report.self}本年起承接${office}任务及其全部资金，基本支出、项目支出与上年不可直接相比。`
		]);
		return change(
			{ ...changed, wording: { ...changed.wording, reasons: [text] } },
			['project-total', 'reason'],
			'project expenditure doubled, because functions were transferred, as the report says',
			{
				figures: { this_wan: wan(get(changed, 'project.executed')), last_wan: wan(get(changed, 'project.prior')) },
				may: ['peer-outlier', 'inflated-total', 'carryover-continuity'],
				mayNext: NEXT
			}
		);
	}
};

const priorYear: Planter = {
	rule: 'prior-year-mismatch',
	money: false,
	plant: ({ report, random }) => {
		if (!comparable(report) || report.layout.baseData) return null;
		const prior = part(get(report, 'total.prior'), random.pick([0.9, 0.93, 1.07, 1.1]), GRAIN);
		if (prior === get(report, 'total.executed')) return null;
		return change(
			withSwitches(withFigures(report, { 'total.prior': prior }), 'growth'),
			['year-on-year'],
			'change and rate imply a last year that last year’s report does not have',
			{
				figures: { implied_wan: wan(prior), reported_wan: wan(get(report, 'total.prior')) },
				may: ['yoy-jump', 'yoy-reason-contradiction']
			}
		);
	},
	nearMiss: ({ report }) => {
		if (!comparable(report)) return null;
		return change(
			withSwitches(withFigures(report, { 'total.prior': get(report, 'total.prior') + GRAIN }), 'growth'),
			['year-on-year'],
			'the implied last year differs by 0.01',
			{
				figures: { implied_wan: wan(get(report, 'total.prior') + GRAIN) }
			}
		);
	}
};

const carryover: Planter = {
	rule: 'carryover-continuity',
	money: true,
	plant: ({ report, prior, random }) => {
		if (!prior?.switches.has('prints-carry-out')) return null;
		const carried = get(report, 'carryover.in') + part(get(report, 'total.adjusted'), random.between(0.12, 0.2), GRAIN);
		const changed = withFigures(report, {
			'carryover.in': carried,
			'revenue_total.executed': get(report, 'total.executed') + get(report, 'carryover.out') - carried
		});
		return change(changed, ['revenue'], 'carried in is not what last year’s report carried out', {
			figures: { in_wan: wan(carried), out_wan: wan(get(report, 'carryover.in')) },
			may: ['spend-exceeds-income', 'yoy-jump', 'exec-basis-mismatch'],
			mayNext: ['yoy-jump']
		});
	},
	nearMiss: ({ report, prior }) => {
		if (!prior?.switches.has('prints-carry-out')) return null;
		const changed = withFigures(report, {
			'carryover.in': get(report, 'carryover.in') + GRAIN,
			'revenue_total.executed': get(report, 'revenue_total.executed') - GRAIN
		});
		return change(changed, ['revenue'], 'carried in differs by 0.01 from what was carried out', { figures: { in_wan: wan(get(changed, 'carryover.in')) } });
	}
};

const contradiction: Planter = {
	rule: 'yoy-reason-contradiction',
	money: false,
	plant: ({ report }) => {
		if (!comparable(report) || report.department.tookOver?.year === report.year) return null;
		return change(withSwitches(report, 'growth', 'reason-wrong-way'), ['year-on-year'], 'the reason points the other way', {
			figures: { this_wan: wan(get(report, 'total.executed')), last_wan: wan(get(report, 'total.prior')) }
		});
	},
	nearMiss: ({ report }) => {
		if (!comparable(report)) return null;
		return change(withSwitches(report, 'growth', 'reason-both-ways'), ['year-on-year'], 'the reason names what rose and what fell, and which prevails', {
			figures: { this_wan: wan(get(report, 'total.executed')), last_wan: wan(get(report, 'total.prior')) }
		});
	}
};

function withReception(report: ReportModel, amount: number): ReportModel {
	const before = get(report, 'reception.executed');
	const changed = withFigures(report, { 'reception.executed': amount, 'three_public.executed': get(report, 'three_public.executed') - before + amount });
	return withRows(changed, (row) =>
		row.l3 === '三公经费控制率'
			? { ...row, actual: `${((100 * get(changed, 'three_public.executed')) / get(changed, 'three_public.initial')).toFixed(2)}%` }
			: row
	);
}

const threePublic: Planter = {
	rule: 'three-public-overrun',
	money: true,
	plant: ({ report, random }) => {
		const changed = withReception(report, part(get(report, 'reception.initial'), random.between(1.45, 2.1), GRAIN));
		if (get(changed, 'three_public.executed') <= get(changed, 'three_public.initial') + GRAIN) return null;
		return change(changed, ['three-public'], '三公 above its budget', {
			figures: { budget_wan: wan(get(changed, 'three_public.initial')), executed_wan: wan(get(changed, 'three_public.executed')) },
			may: ['full-marks-missed-target', 'control-rate-exceeded', 'score-vs-achievement', 'inflated-total'],
			mayNext: ['three-public-overrun']
		});
	},
	nearMiss: ({ report }) => {
		if (!comparable(report)) return null;
		const changed = withReception(report, get(report, 'reception.executed') + get(report, 'three_public.prior') - get(report, 'three_public.executed'));
		if (get(changed, 'three_public.executed') > get(changed, 'three_public.initial')) return null;
		return change(changed, ['three-public'], '三公 exactly as last year, within budget', {
			figures: { executed_wan: wan(get(changed, 'three_public.executed')) },
			may: ['same-fact-conflict']
		});
	}
};

function withStaff(report: ReportModel, staff: number): ReportModel {
	const changed = { ...report, ledger: { ...report.ledger, staff } };
	return withRows(changed, (row) => (row.l3 === '在职人员控制率' ? { ...row, actual: `${((100 * staff) / report.ledger.authorized).toFixed(2)}%` } : row));
}

const control: Planter = {
	rule: 'control-rate-exceeded',
	money: false,
	plant: ({ report, random }) => {
		const staff = Math.ceil(report.ledger.authorized * random.between(1.12, 1.34));
		return change(withStaff(report, staff), ['staff'], 'more staff than approved posts', {
			figures: { authorized: report.ledger.authorized, staff },
			may: ['full-marks-missed-target', 'score-vs-achievement', 'peer-outlier', 'inflated-total']
		});
	},
	nearMiss: ({ report }) =>
		change(withStaff(report, report.ledger.authorized), ['staff'], 'as many staff as approved posts', { figures: { staff: report.ledger.authorized } })
};

function withOperating(report: ReportModel, by: number): ReportModel {
	const scaled = (stage: 'initial' | 'adjusted' | 'executed') => part(get(report, `operating.${stage}`), by, GRAIN);
	return withLeaves(report, { 'operating.initial': scaled('initial'), 'operating.adjusted': scaled('adjusted'), 'operating.executed': scaled('executed') });
}

/** Groups of a county that hold eight and more reports a year. */
const COMPARED: ReadonlySet<string> = new Set(['town', 'govDept']);

const peer: Planter = {
	rule: 'peer-outlier',
	money: true,
	plant: ({ report, random }) => {
		if (!COMPARED.has(report.department.group)) return null;
		const changed = withOperating(report, random.between(4.5, 6));
		return change(changed, ['basic-parts'], 'operating funds per head far from those of the peers', {
			figures: { operating_wan: wan(get(changed, 'operating.executed')), staff: report.ledger.staff },
			may: ['yoy-jump', 'carryover-continuity', 'inflated-total'],
			mayNext: NEXT
		});
	},
	nearMiss: ({ report }) => {
		if (!COMPARED.has(report.department.group)) return null;
		const changed = withOperating(report, 1.18);
		return change(changed, ['basic-parts'], 'operating funds a little above those of the peers', {
			figures: { operating_wan: wan(get(changed, 'operating.executed')) },
			mayNext: NEXT
		});
	}
};

export const hasSatisfaction = (report: ReportModel): boolean => rowsOf(report).some((row) => row.l3.endsWith('满意度'));
export const YEAR_PLANTERS: readonly Planter[] = [jump, priorYear, carryover, contradiction, threePublic, control, peer];
