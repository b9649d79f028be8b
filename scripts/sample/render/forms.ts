/** A report model → its forms as grids: the department's form, project forms, the base-data table. */
import type { TableShape } from '../layouts/layout-ids.ts';
import type { DimensionModel, IndicatorModel, ProjectModel } from '../model.ts';
import type { Page } from '../page.ts';
import { figure, percentText, printMoney, type Scribe } from './frame.ts';
import { printGrid, type GridCell, type GridRow } from './grid.ts';
import { percentsOf, points } from './scores.ts';

const money =
	(scribe: Scribe, key: string): GridCell =>
	() =>
		printMoney(scribe, key, 'bare');
/** A label and its amount in one cell: 其中：基本支出：559.69 */
const labelled =
	(scribe: Scribe, label: string, key: string): GridCell =>
	(page) => {
		page.write(label);
		if (figure(scribe, key) !== 0) printMoney(scribe, key, 'bare');
	};

function executionCell(scribe: Scribe, top: string, bottom: string, what: string): GridCell {
	return (page) => {
		const below = figure(scribe, bottom);
		const planted = scribe.report.rates[`${page.place}:r:total`];
		page.rate(planted ?? percentText(scribe, below ? (100 * figure(scribe, top)) / below : 0), { measure: 'execution', category: 'total', what });
	};
}

function indicatorRow(scribe: Scribe, row: IndicatorModel, first: readonly GridCell[]): GridRow {
	return {
		cells: [...first, row.l3, row.target, row.actual, points(row.weight), points(row.score), row.reason ?? ''],
		done: (page, start, end) => {
			page.report.indicators.push({
				l1: row.l1,
				l2: row.l2,
				l3: row.l3,
				target: row.target,
				actual: row.actual,
				weight: row.weight,
				score: row.score,
				reason: row.reason,
				quote: '',
				start,
				end
			});
			page.mark(`row:${row.l3}`, start);
			percentsOf(scribe, row);
		}
	};
}

function dimensionCell(dimension: DimensionModel, shape: TableShape): GridCell {
	return (page) => {
		const start = page.at;
		page.write(`${dimension.name}${shape === 'tab-cells' ? '\n' : ''}（${points(dimension.max)}分）`);
		page.report.scores.dimensions.push({
			name: dimension.name,
			dimension: dimension.dimension,
			max: dimension.max,
			score: null,
			quote: '',
			start,
			end: page.at
		});
		page.mark(`dimension:${dimension.name}`, start);
	};
}

function indicatorRows(scribe: Scribe, shape: TableShape, dimensions: readonly DimensionModel[]): GridRow[] {
	const rows: GridRow[] = [
		{
			cells: [
				shape === 'tab-cells' ? '绩\n效\n指\n标' : '绩效指标',
				'一级指标',
				'二级指标',
				'三级指标',
				'年度指标值',
				'实际完成值',
				'分值',
				'得分',
				'偏差原因分析及改进措施'
			]
		}
	];
	for (const dimension of dimensions) {
		const ordered = [...dimension.rows].sort((a, b) => headOrder(a.l2) - headOrder(b.l2));
		ordered.forEach((row, i) => {
			const sameHead = i > 0 && ordered[i - 1]?.l2 === row.l2;
			rows.push(indicatorRow(scribe, row, [null, i === 0 ? dimensionCell(dimension, shape) : null, sameHead ? null : row.l2]));
		});
	}
	return rows;
}

const HEAD_ORDER = ['数量指标', '质量指标', '时效指标', '成本指标', '经济效益指标', '社会效益指标', '生态效益指标', '可持续影响指标'];
const headOrder = (l2: string) => {
	const at = HEAD_ORDER.indexOf(l2);
	return at < 0 ? HEAD_ORDER.length : at;
};

function totalRow(scribe: Scribe, total: number, max: number): GridRow {
	return {
		cells: ['总分', null, null, null, null, null, points(max), points(total), ''],
		done: (page, start, end) => {
			page.report.scores.total = total;
			page.report.scores.total_max = max;
			page.report.scores.total_at = { start, end, quote: '' };
			page.mark('form-total', start);
		}
	};
}

function executionRow(scribe: Scribe, label: string, max: number, score: number): GridRow {
	return {
		cells: [
			null,
			label,
			money(scribe, 'total.initial'),
			money(scribe, 'total.adjusted'),
			money(scribe, 'total.executed'),
			points(max),
			executionCell(scribe, 'total.executed', 'total.adjusted', label),
			points(score)
		],
		done: (page, start, end) => {
			page.mark('form-execution', start);
			page.report.scores.dimensions.push({ name: '预算执行率', dimension: 'execution', max, score, quote: '', start, end });
		}
	};
}

function goalsOf(scribe: Scribe): readonly [string, string] {
	const { report } = scribe;
	const names = report.ledger.projects.slice(0, 3).map((project) => project.name);
	return [
		`目标1：保障机构履职。\n${names.map((name, i) => `目标${i + 2}：完成${name}年度任务。`).join('\n')}`,
		`目标1：已保障。\n${names.map((name, i) => `目标${i + 2}：${name}按年度计划实施。`).join('\n')}`
	];
}

const oneLine = (shape: TableShape, text: string) => (shape === 'tab-cells' ? text : text.replaceAll('\n', ' '));

/** The cells that give 按收入性质分 and 按支出性质分; amounts are of the adjusted budget, which is the only one that a form gives there. */
function natureRows(scribe: Scribe): GridRow[] {
	const sources: readonly (readonly [string, string])[] = [
		['其中：一般公共预算：', 'general_public_budget.budget'],
		['政府性基金拨款：', 'government_fund.budget'],
		['上级专项拨款：', 'special_transfer.budget'],
		['其他资金：', 'other_funds.budget']
	];
	const uses: readonly (readonly [string, string])[] = [
		['其中：基本支出：', 'basic.budget'],
		['项目支出：', 'project.budget']
	];
	return [
		{ cells: [null, '按收入性质分：', '按支出性质分：'] },
		...sources.map(([label, key], i): GridRow => {
			const use = uses[i];
			return { cells: [null, labelled(scribe, label, key), use ? labelled(scribe, use[0], use[1]) : ''] };
		})
	];
}

export function printDepartmentForm(scribe: Scribe, shape: TableShape): void {
	const { page, report } = scribe;
	const unit = report.style.money.unit;
	const execution = report.dimensions.find((dimension) => dimension.dimension === 'execution');
	const process = report.dimensions.flatMap((dimension) => dimension.rows).find((row) => row.l3 === '预算执行率');
	page.line('部门整体支出绩效自评表');
	const year = page.write(`（${report.year}年度）`);
	page.report.year_at = year;
	page.line();
	const [goal, done] = goalsOf(scribe);
	printGrid(page, shape, [
		{
			cells: ['预算部门名称', (p: Page) => void (p.report.department_at = p.write(report.name))]
		},
		{ cells: [`年度预算申请（${unit}）`, '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'] },
		executionRow(scribe, '年度资金总额', execution?.max ?? 10, execution?.score ?? process?.score ?? 10),
		...natureRows(scribe),
		{ cells: ['年度总体目标', '预期目标', '实际完成情况'] },
		{ cells: [null, oneLine(shape, goal), oneLine(shape, done)] },
		...indicatorRows(
			scribe,
			shape,
			report.dimensions.filter((dimension) => dimension.dimension !== 'execution')
		),
		...(report.total === null
			? []
			: [
					totalRow(
						scribe,
						report.total,
						report.dimensions.reduce((all, dimension) => all + dimension.max, 0)
					)
				])
	]);
	page.line();
}

export function printProjectForm(scribe: Scribe, shape: TableShape, project: ProjectModel): void {
	const { page, report } = scribe;
	const unit = report.style.money.unit;
	page.line('项目支出绩效自评表');
	page.report.year_at = page.write(`（${report.year}年度）`);
	page.line();
	const fund = (label: string, name: string): GridRow => ({
		cells: [null, label, money(scribe, `${name}.initial`), money(scribe, `${name}.adjusted`), money(scribe, `${name}.executed`), '—', '—', '—']
	});
	printGrid(page, shape, [
		{ cells: ['项目名称', project.name] },
		{ cells: ['主管部门', report.name, '实施单位', (p: Page) => void (p.report.department_at = p.write(report.name))] },
		{ cells: [`项目资金（${unit}）`, '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'] },
		executionRow(scribe, '年度资金总额', project.executionMax, project.executionScore),
		fund('其中：当年财政拨款', 'fiscal_appropriation'),
		...(figure(scribe, 'other_funds.adjusted') ? [fund('其他资金', 'other_funds')] : []),
		{ cells: ['年度总体目标', '预期目标', '实际完成情况'] },
		{ cells: [null, `${project.goal}。`, `${project.done}。`] },
		...indicatorRows(scribe, shape, project.dimensions),
		totalRow(scribe, project.total, 100)
	]);
	page.line();
}

/** 基础数据表: staff, 三公, project and operating expenditure, last year's actual beside this year's budget and actual. */
export function printBaseData(scribe: Scribe, shape: TableShape): void {
	const { page, report } = scribe;
	const { year } = report;
	page.line(`${year}年度部门整体支出绩效评价基础数据表`);
	const prior = (name: string): GridCell => (report.prior ? money(scribe, `${name}.prior`) : '');
	const line = (label: string, name: string): GridRow => ({ cells: [label, prior(name), money(scribe, `${name}.initial`), money(scribe, `${name}.executed`)] });
	const { authorized, staff } = report.ledger;
	printGrid(page, shape, [
		{ cells: ['财政供养人员情况（人）', '编制数', `${year}年实际在职人数`, '控制率'] },
		{
			cells: [
				null,
				String(authorized),
				String(staff),
				(p: Page) => p.rate(percentText(scribe, (100 * staff) / authorized), { measure: 'control', category: null, what: '在职人员控制率' })
			],
			done: (p) => void (p.report.headcount = { authorized, actual: staff })
		},
		{ cells: [`经费控制情况（${report.style.money.unit}）`, `${year - 1}年决算数`, `${year}年预算数`, `${year}年决算数`] },
		line('三公经费：', 'three_public'),
		line('1、公务用车购置和维护经费', 'official_vehicle'),
		line('其中：公车购置', 'official_vehicle_purchase'),
		line('公车运行维护', 'official_vehicle_operation'),
		line('2、出国经费', 'overseas_travel'),
		line('3、公务接待', 'reception'),
		line('项目支出：', 'project'),
		line('公用经费：', 'operating')
	]);
	page.line('说明：项目支出填报基本支出以外的全部项目支出，公用经费填报基本支出中的日常公用部分。');
	page.line();
}
