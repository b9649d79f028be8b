/** A department, its trade and its year → the rows of its scoring table with their targets, before it is settled which of them miss. */
import type { Department } from '../county/county.ts';
import type { YearLedger } from '../county/ledger.ts';
import type { Scheme, Survey } from '../model.ts';
import { sum } from '../money.ts';
import { randomFor, type Random } from '../random.ts';
import type { Effect, Ratio, Trade, Work } from '../words/trade.ts';

export interface IndicatorContext {
	readonly department: Department;
	readonly trade: Trade;
	readonly ledger: YearLedger;
	readonly scheme: Scheme;
	readonly seed: number;
	readonly survey: Survey;
}

/** A row whose result is still to be settled: `count` rows can miss, the others are met. */
export interface Draft {
	readonly l2: string;
	readonly l3: string;
	readonly target: string;
	readonly met: string;
	readonly note: string;
	readonly work: string | null;
	readonly verb?: string;
	/** For rows that can miss: the numeric target, and how a result is printed. */
	readonly miss: { readonly target: number; readonly thing: string; print(value: number): string; readonly step: number } | null;
	/** Points of a row that follow from elsewhere (the execution row). */
	readonly fixed: number | null;
}

/** Two significant digits, as targets are set: 1,237 → 1,200; a sequence that rises stays in order. */
function roundTarget(value: number): number {
	if (value < 10) return Math.max(1, Math.round(value));
	const step = 10 ** (Math.floor(Math.log10(value)) - 1);
	return Math.round(value / step) * step;
}

const decimalsOf = (value: number) => (Number.isInteger(value) ? 0 : 1);
const fixed = (value: number, places: number) => value.toFixed(places).replace(/\.0$/, '');

interface Habit {
	readonly sign: string;
	readonly naming: number;
	readonly growth: number;
	readonly size: number;
	readonly step: number;
}

const signed = (sign: string, text: string, unit: string) => (sign === '以上' ? `${text}${unit}以上` : `${sign}${text}${unit}`);

function workRow(work: Work, habit: Habit, age: number, random: Random): Draft {
	const target = roundTarget(work.base * habit.size * (1 + habit.growth * age));
	const reached = Math.max(target, Math.round(target * (random.chance(0.45) ? 1 : random.between(1.005, 1.16))));
	const names = [
		`${work.verb}${work.object}`,
		`${work.object}${work.verb}数量`,
		`${work.verb}${work.object}${'个套台件'.includes(work.unit) ? '数' : '任务量'}`
	];
	return {
		l2: '数量指标',
		l3: names[habit.naming % names.length] ?? `${work.verb}${work.object}`,
		target: signed(habit.sign, String(target), work.unit),
		met: `${reached}${work.unit}`,
		note: '',
		work: `${work.verb}${work.object}`,
		verb: work.verb,
		miss: target >= 8 ? { target, thing: work.object, print: (value) => `${Math.floor(value)}${work.unit}`, step: 1 } : null,
		fixed: null
	};
}

function ratioRow(ratio: Ratio, l2: string, habit: Habit, random: Random): Draft {
	const sign = habit.sign === '以上' ? '≥' : habit.sign;
	const full = ratio.base >= 100;
	const met = full ? '100%' : `${fixed(Math.min(99.6, ratio.base + random.between(0.3, 2.4)), 1)}%`;
	return {
		l2,
		l3: ratio.name,
		target: full ? '100%' : `${sign}${ratio.base}%`,
		met,
		note: '',
		work: null,
		miss: { target: ratio.base, thing: ratio.name, print: (value) => `${fixed(Math.floor(value * 10) / 10, 1)}%`, step: 0.1 },
		fixed: null
	};
}

const EFFECT_HEADS = { economic: '经济效益指标', social: '社会效益指标', ecological: '生态效益指标', lasting: '可持续影响指标' } as const;

function effectRow(effect: Effect, habit: Habit, random: Random): Draft {
	const l2 = EFFECT_HEADS[effect.kind];
	if (effect.base === null) return { l2, l3: effect.name, target: '持续运行', met: '持续运行', note: '', work: null, miss: null, fixed: null };
	const places = decimalsOf(effect.base);
	const atMost = effect.name.includes('控制');
	const reached = atMost ? effect.base * random.between(0.86, 0.98) : effect.base * random.between(1.01, 1.12);
	const capped = effect.unit === '%' && !atMost ? Math.min(effect.base >= 100 ? 100 : 99.4, reached) : reached;
	const print = (value: number) => `${fixed(places ? value : value < 40 && effect.unit === '%' ? value : Math.round(value), 1)}${effect.unit}`;
	const met = effect.base === 0 ? `0${effect.unit}` : effect.base >= 100 && effect.unit === '%' ? `100%` : print(capped);
	const sign = atMost ? '≤' : habit.sign === '不少于' ? '不少于' : '≥';
	return {
		l2,
		l3: effect.name,
		target: effect.base >= 100 && effect.unit === '%' ? '100%' : `${sign}${effect.base}${effect.unit}`,
		met,
		note: '',
		work: null,
		miss: null,
		fixed: null
	};
}

function dateRow(project: string, random: Random): Draft {
	const month = random.pick([11, 12]);
	return {
		l2: '时效指标',
		l3: `${project}完成时间`,
		target: `${month}月${month === 11 ? 30 : 31}日前`,
		met: `${month}月${random.int(3, 26)}日`,
		note: '',
		work: null,
		miss: null,
		fixed: null
	};
}

const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(2);

function controlRow(name: string, spent: number, budget: number): Draft {
	return { l2: '成本指标', l3: name, target: '≤100%', met: `${percent(spent, budget)}%`, note: '', work: null, miss: null, fixed: null };
}

const qualitative = (l2: string, l3: string, target: string, met: string): Draft => ({ l2, l3, target, met, note: '', work: null, miss: null, fixed: null });

function satisfactionRow(trade: Trade, survey: Survey, target: number): Draft {
	return {
		l2: '服务对象满意度指标',
		l3: `${trade.audience}满意度`,
		target: `≥${target}%`,
		met: `${survey.percent.toFixed(1)}%`,
		note: '',
		work: null,
		miss: null,
		fixed: null
	};
}

function threePublicSums(ledger: YearLedger): { readonly budget: number; readonly executed: number } {
	const items = Object.values(ledger.threePublic);
	return { budget: sum(items.map((item) => item.budget)), executed: sum(items.map((item) => item.executed)) };
}

export function draftsOf(context: IndicatorContext): Readonly<Record<string, readonly Draft[]>> {
	const { department, trade, ledger, seed, survey } = context;
	const own = randomFor(seed, department.id, 'indicators');
	const random = randomFor(seed, department.id, ledger.year, 'indicators');
	const habit: Habit = {
		sign: own.pick(['≥', '≥', '', '不少于', '以上']),
		naming: own.int(0, 2),
		growth: own.between(0.004, 0.02),
		size: own.between(0.72, 1.35),
		step: 0.5
	};
	const age = ledger.year - department.from;
	// One row in five is new each year, the others stay: a table that never changes would be as unreal as one that always does.
	const works = own.sample(trade.works, Math.min(6, trade.works.length));
	const shown = works.filter((_, i) => i < 4 || (i + age) % 2 === 0).slice(0, 5);
	const ratios = own.sample(trade.ratios, 3);
	const effects = own.sample(trade.effects, 4);
	const project = random.pick(ledger.projects).name;
	const three = threePublicSums(ledger);
	const output = [
		...shown.map((work) => workRow(work, habit, age, random)),
		...ratios.slice(0, 2).map((ratio) => ratioRow(ratio, '质量指标', habit, random)),
		dateRow(project, random),
		controlRow('公用经费控制率', ledger.operating.executed, ledger.operating.adjusted),
		...(own.chance(0.4) ? [qualitative('质量指标', '资金使用合规性', '合规', '合规')] : [])
	];
	const outcome = effects.map((effect) => effectRow(effect, habit, random));
	const satisfaction = [satisfactionRow(trade, survey, own.pick([88, 90, 90, 92]))];
	const input = [
		qualitative('目标设定', '绩效目标合理性', '与职责和年度计划相符', '与职责和年度计划相符'),
		{ ...controlRow('在职人员控制率', ledger.staff, ledger.authorized), l2: '预算配置' },
		{ ...qualitative('预算配置', '重点支出安排率', '≥60%', `${(62 + (own.int(0, 90) / 10 + age * 0.4)).toFixed(1)}%`) }
	];
	const process = [
		{
			...qualitative('预算执行', '预算执行率', '100%', `${percent(ledger.total.executed, ledger.total.adjusted)}%`),
			fixed: ledger.total.executed / ledger.total.adjusted
		},
		{ ...controlRow('公用经费控制率', ledger.operating.executed, ledger.operating.adjusted), l2: '预算管理' },
		{ ...controlRow('三公经费控制率', three.executed, three.budget), l2: '预算管理' },
		{
			...ratioRow({ name: '政府采购执行率', base: 90 }, '预算执行', { ...habit, sign: '≥' }, random),
			met: `${percent(ledger.procurement.actual, ledger.procurement.planned)}%`,
			miss: null
		},
		{ ...qualitative('预算管理', '内部管理制度数', '≥5项', `${5 + own.int(0, 1)}项`) }
	];
	return { input, process, output, outcome, satisfaction, effect: [...outcome, ...satisfaction] };
}
