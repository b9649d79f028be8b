/** Changes of a report model that keep the rest of it true: sums, execution points, control rates, totals. */
import type { DimensionModel, Figures, IndicatorModel, ReportModel } from '../model.ts';
import { part, type Money } from '../money.ts';
import { achievementsOf } from '../build/wording.ts';
import { EXECUTION_REASONS } from '../words/causes.ts';
import { GRAIN } from './planter.ts';

export const get = (report: ReportModel, key: string): Money => report.figures[key] ?? 0;

export const withFigures = (report: ReportModel, figures: Figures): ReportModel => ({ ...report, figures: { ...report.figures, ...figures } });
export const withSwitches = (report: ReportModel, ...names: readonly string[]): ReportModel => ({
	...report,
	switches: new Set([...report.switches, ...names])
});
export const withExtra = (report: ReportModel, section: string, text: string): ReportModel => ({
	...report,
	extra: { ...report.extra, [section]: [...(report.extra[section] ?? []), text] }
});
export const withRate = (report: ReportModel, key: string, text: string): ReportModel => ({ ...report, rates: { ...report.rates, [key]: text } });

type LeafName = 'personnel' | 'operating' | 'project';
type StageName = 'initial' | 'adjusted' | 'executed';

/** New leaf amounts → every sum above them, sources, economic classes, income. */
export function withLeaves(report: ReportModel, leaves: Partial<Record<`${LeafName}.${StageName}`, Money>>): ReportModel {
	const f: Record<string, Money> = { ...report.figures, ...leaves };
	const at = (key: string) => f[key] ?? 0;
	for (const stage of ['initial', 'adjusted', 'executed'] as const) {
		f[`basic.${stage}`] = at(`personnel.${stage}`) + at(`operating.${stage}`);
		f[`total.${stage}`] = at(`basic.${stage}`) + at(`project.${stage}`);
	}
	for (const line of ['total', 'basic', 'personnel', 'operating', 'project']) f[`${line}.budget`] = at(`${line}.adjusted`);
	f['general_public_budget.budget'] = at('total.adjusted') - at('government_fund.budget') - at('special_transfer.budget') - at('other_funds.budget');
	const projectRatio = get(report, 'project.executed') ? at('project.executed') / get(report, 'project.executed') : 1;
	const wages = part(at('personnel.executed'), 0.935, GRAIN);
	const goodsOfProject = get(report, 'goods_services.executed') - get(report, 'operating.executed');
	f['wages_welfare.executed'] = wages;
	f['household_subsidy.executed'] = at('personnel.executed') - wages;
	f['goods_services.executed'] = at('operating.executed') + part(goodsOfProject, projectRatio, GRAIN);
	f['capital.executed'] = at('total.executed') - wages - at('household_subsidy.executed') - at('goods_services.executed');
	f['revenue_total.executed'] = at('total.executed') + at('carryover.out') - at('carryover.in');
	f['revenue_total.budget'] = at('total.adjusted');
	let left = at('project.executed');
	const projects = report.ledger.projects;
	projects.forEach((project, i) => {
		const amount = i === projects.length - 1 ? left : part(project.executed, projectRatio, GRAIN);
		f[`item${i}.executed`] = amount;
		left -= amount;
	});
	return rescored({ ...report, figures: f });
}

const round2 = (value: number) => Number(value.toFixed(2));
const percent = (top: Money, bottom: Money) => `${((100 * top) / bottom).toFixed(2)}%`;

function rerow(report: ReportModel, row: IndicatorModel): IndicatorModel {
	if (row.l3 === '公用经费控制率') return { ...row, actual: percent(get(report, 'operating.executed'), get(report, 'operating.adjusted')) };
	if (row.l3 === '三公经费控制率') return { ...row, actual: percent(get(report, 'three_public.executed'), get(report, 'three_public.initial')) };
	if (row.l3 !== '预算执行率') return row;
	const rate = get(report, 'total.executed') / get(report, 'total.adjusted');
	const score = round2(row.weight * Math.min(1, rate));
	const reason = score < row.weight ? (row.reason ?? executionReasonOf(report)) : null;
	return { ...row, actual: percent(get(report, 'total.executed'), get(report, 'total.adjusted')), score, reason };
}

/** For an execution row that had full points before its figures were changed. */
const executionReasonOf = (report: ReportModel): string =>
	EXECUTION_REASONS[0].replaceAll('{project}', report.ledger.projects[0]?.name ?? '').replaceAll('{office}', report.trade.offices[0] ?? '');

export const sumOf = (dimension: DimensionModel): DimensionModel =>
	dimension.rows.length ? { ...dimension, score: round2(dimension.rows.reduce((all, row) => all + row.score, 0)) } : dimension;
export const totalOf = (dimensions: readonly DimensionModel[]): number => round2(dimensions.reduce((all, dimension) => all + dimension.score, 0));
export const bandOf = (total: number): string => (total >= 90 ? '优' : total >= 80 ? '良' : total >= 60 ? '中' : '差');

/** Dimensions with their sums, the total and the grade that follow from them. */
export function withDimensions(report: ReportModel, dimensions: readonly DimensionModel[]): ReportModel {
	const total = totalOf(dimensions);
	return { ...report, dimensions, total, grade: report.grade ? bandOf(total) : null };
}

/** Execution points and control rates as the figures now have them. */
export function rescored(report: ReportModel): ReportModel {
	const rate = Math.min(1, get(report, 'total.executed') / get(report, 'total.adjusted'));
	return withDimensions(
		report,
		report.dimensions.map((dimension) =>
			dimension.dimension === 'execution'
				? { ...dimension, score: round2(dimension.max * rate) }
				: sumOf({ ...dimension, rows: dimension.rows.map((row) => rerow(report, row)) })
		)
	);
}

/** Changes rows one by one; sums follow. */
export function withRows(report: ReportModel, alter: (row: IndicatorModel) => IndicatorModel): ReportModel {
	const dimensions = report.dimensions.map((dimension) => sumOf({ ...dimension, rows: dimension.rows.map(alter) }));
	return withDimensions(report, dimensions);
}

/** Prose about work as the rows now have it. */
export function reworded(report: ReportModel, seed: number): ReportModel {
	const words = { department: report.department, year: report.year, trade: report.trade, village: report.village, seed, self: report.self };
	return { ...report, wording: { ...report.wording, achievements: achievementsOf(words, report.dimensions) } };
}

export const rowsOf = (report: ReportModel): readonly IndicatorModel[] => report.dimensions.flatMap((dimension) => dimension.rows);
/** The number in a target or a result: ≥1,200亩 → 1200. */
export const numberIn = (text: string): number | null => {
	const found = /\d+(?:\.\d+)?/.exec(text);
	return found ? Number(found[0]) : null;
};
export const replaceNumber = (text: string, number: number | string): string => text.replace(/\d+(?:\.\d+)?/, String(number));
/** Rows that count work, which are met. */
export const metWork = (report: ReportModel): readonly IndicatorModel[] =>
	rowsOf(report).filter((row) => row.work !== null && row.reason === null && (numberIn(row.target) ?? 0) >= 8);
export const isMissed = (row: IndicatorModel): boolean => row.reason !== null && row.score < row.weight && row.l3 !== '预算执行率';
