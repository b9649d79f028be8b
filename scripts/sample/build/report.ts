/** A department and a year → its report as a model, true in everything: the ground on which planters put what is wrong. */
import { canonicalName, nameIn, type Department, layoutIn } from '../county/county.ts';
import { ledgersOf, type YearLedger } from '../county/ledger.ts';
import { VILLAGES } from '../county/units.ts';
import { layoutSpec, type LayoutId } from '../layouts/layout-ids.ts';
import type { ProjectModel, ReportModel, ReportStyle, Survey, Wording } from '../model.ts';
import { fromWan } from '../money.ts';
import { hash, randomFor } from '../random.ts';
import { SPENDING_CAUSES } from '../words/causes.ts';
import { BODY_TRADES } from '../words/trades-bodies.ts';
import { GOVERNMENT_TRADES } from '../words/trades-government.ts';
import type { Hurdle, Trade } from '../words/trade.ts';
import { figuresOf } from './figures.ts';
import { scoreTable } from './indicators.ts';
import { SCHEMES } from './schemes.ts';
import { projectsOf } from './projects.ts';
import { achievementsOf, measuresOf, problemsOf, surveyText } from './wording.ts';

export interface BuildOptions {
	readonly seed: number;
	/** Project forms in the layouts that have them. */
	readonly projects: number;
	/** Layout for every report, in place of the department's own. */
	readonly layout: LayoutId | null;
}

const TRADES = new Map<string, Trade>([...GOVERNMENT_TRADES, ...BODY_TRADES].map((trade) => [trade.id, trade]));

export function tradeOf(department: Department): Trade {
	const found = TRADES.get(department.kind.trade);
	if (!found) throw new Error(`no trade ${department.kind.trade}`);
	return found;
}

/** The trade as this unit has it: its own set of offices, in its own order. */
function ownTrade(department: Department, seed: number): Trade {
	const trade = tradeOf(department);
	const random = randomFor(seed, department.id, 'offices');
	return { ...trade, offices: random.sample(trade.offices, Math.max(4, trade.offices.length - random.int(0, 2))) };
}

/** 0.01 万元 where all reports are in 万元, whole 元 where one is in 元; fixed for all years, so that last year's figures print alike. */
export function grainOf(department: Department): number {
	return department.layouts.some((entry) => layoutSpec(entry.layout).unit === '元') ? 100 : fromWan(0.01, 1);
}

export function departmentLedgers(department: Department, seed: number): readonly YearLedger[] {
	return ledgersOf(department, { seed, grain: grainOf(department), projectNames: tradeOf(department).projects });
}

/** The share of indicator points to keep: never so far above the execution rate that the score looks inflated (5 % there, 4.4 % here). */
function shareFor(rate: number, wish: number): number {
	return Math.min(wish, Math.min(1, rate) / 1.002 / (1 - 0.044) - 0.012);
}

function gradeOf(total: number): string {
	return total >= 90 ? '优' : total >= 80 ? '良' : total >= 60 ? '中' : '差';
}

function styleOf(department: Department, unit: '元' | '万元', seed: number): ReportStyle {
	const random = randomFor(seed, department.id, 'style');
	return {
		money: { unit, commas: unit === '元' && random.chance(0.75), trimmed: unit === '万元' && random.chance(0.25) },
		truncates: random.chance(0.2),
		percentPlaces: random.chance(0.85) ? 2 : 1,
		headings: random.chance(0.5) ? 'chinese' : 'chinese-dot',
		spaced: random.chance(0.12)
	};
}

function surveyOf(department: Department, year: number, seed: number): Survey {
	const random = randomFor(seed, department.id, year, 'survey');
	const sent = random.int(8, 46) * 10;
	const returned = sent - random.int(1, Math.max(2, Math.round(sent * 0.06)));
	let percent = Math.round(random.between(92.6, 97.9) * 10) / 10;
	if (Number.isInteger(percent)) percent += 0.3;
	return { sent, returned, month: random.int(10, 12), percent };
}

function reasonsOf(department: Department, ledger: YearLedger, year: number, village: string, seed: number): string[] {
	const random = randomFor(seed, department.id, year, 'reasons');
	const out: string[] = [];
	if (department.tookOver?.year === year) {
		out.push(
			`按照县级机构改革方案，${department.tookOver.name}的职能、人员和资产自${year}年起划转到${department.self}，相应经费一并转入，基本支出和项目支出与上年相比均有增加，涉及的三公经费未随之增加。`
		);
	}
	if (department.foundedMidYear && year === department.from) out.push(`${department.self}于${year}年6月成立，本年度只有半年的收支，没有上年数可比。`);
	if (department.foundedMidYear && year === department.from + 1)
		out.push(`${department.self}于${year - 1}年6月成立，本年度为首个完整年度，人员经费、公用经费和各项目支出按全年安排，因此比上年有较大增加。`);
	const slow = ledger.projects.find((project) => project.executed < project.adjusted * 0.9);
	if (slow) {
		const cause = random.pick(SPENDING_CAUSES).replaceAll('{project}', slow.name).replaceAll('{place}', village);
		out.push(random.pick([`项目支出未全部执行的原因：${cause}。`, `关于项目资金结余，说明如下：${cause}。`, `项目支出执行进度低于计划，主要原因是${cause}。`]));
	}
	return out;
}

export function buildReport(department: Department, year: number, ledgers: readonly YearLedger[], options: BuildOptions): ReportModel {
	const ledger = ledgers.find((entry) => entry.year === year);
	if (!ledger) throw new Error(`${department.id} has no year ${year}`);
	const prior = ledgers.find((entry) => entry.year === year - 1) ?? null;
	const { seed } = options;
	const trade = ownTrade(department, seed);
	const layout = layoutSpec(options.layout ?? layoutIn(department, year));
	const random = randomFor(seed, department.id, year, 'report');
	const village = VILLAGES[hash(seed, department.id, year, 'village') % VILLAGES.length] ?? '石板冲';
	const scheme = layout.narrative === 'input-process' ? SCHEMES[2] : SCHEMES[hash(seed, department.county.code, department.group) % 2];
	if (!scheme) throw new Error('no scheme');
	const survey = surveyOf(department, year, seed);
	const rate = ledger.total.executed / ledger.total.adjusted;
	const step = randomFor(seed, department.id, 'points').chance(0.5) ? 0.5 : 0.1;
	const dimensions = scoreTable({ department, trade, ledger, scheme, seed, survey }, { share: shareFor(rate, random.between(0.905, 0.99)), step });
	const total = Number(dimensions.reduce((all, dimension) => all + dimension.score, 0).toFixed(2));
	const hurdles = hurdlesOf(department, year, trade, seed);
	const words = { department, year, trade, village, seed, self: selfIn(department, year) };
	const wording: Wording = {
		achievements: achievementsOf(words, dimensions),
		problems: problemsOf(words, hurdles),
		measures: measuresOf(words, hurdles),
		reasons: reasonsOf(department, ledger, year, village, seed),
		survey: surveyText(words, survey)
	};
	const figures = figuresOf(ledger, prior);
	const projects: readonly ProjectModel[] = layout.projectForms ? projectsOf(words, ledger, options.projects) : [];
	return {
		department,
		name: nameIn(department, year),
		self: selfIn(department, year),
		year,
		trade,
		layout,
		style: styleOf(department, layout.unit, seed),
		ledger,
		prior,
		figures,
		rates: {},
		scheme,
		dimensions,
		total,
		grade: randomFor(seed, department.id, 'grade').chance(0.45) ? gradeOf(total) : null,
		survey,
		wording,
		hurdles,
		projects,
		switches: new Set(hash(seed, department.id, 'carry-out') / 4294967296 < 0.6 ? ['prints-carry-out'] : []),
		extra: {},
		village
	};
}

/** How the unit calls itself under the name that it has that year. */
function selfIn(department: Department, year: number): string {
	const name = nameIn(department, year);
	if (name === canonicalName(department)) return department.self;
	return name.endsWith('办公室') ? '我办' : name.endsWith('局') ? '我局' : '我中心';
}

/** Two or three troubles of the trade, others each year; enough to be worth a section. */
function hurdlesOf(department: Department, year: number, trade: Trade, seed: number): Trade['hurdles'] {
	const order = randomFor(seed, department.id, 'hurdles').sample(trade.hurdles, trade.hurdles.length);
	const wanted = 2 + (hash(seed, department.id, year) % 2);
	const start = ((year - department.from) * 2) % order.length;
	const turnedOrder = [...order.slice(start), ...order.slice(0, start)];
	const chosen: Hurdle[] = [];
	for (const hurdle of turnedOrder) {
		const length = chosen.reduce((all, entry) => all + entry.trouble.length, 0);
		if (chosen.length >= wanted && length >= 62) break;
		chosen.push(hurdle);
	}
	return chosen;
}
