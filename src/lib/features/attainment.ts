/** Turns the printed target and actual of an indicator into numbers, a direction and the attainment in percent. */
import { findNumbers, parseChineseNumber } from '../text/numbers.ts';
import { readingForm } from '../text/view.ts';

export type Direction = 'ge' | 'le' | 'eq' | 'qualitative';

export interface IndicatorWords {
	readonly l2: string | null;
	readonly l3: string;
	readonly target: string | null;
	readonly actual: string | null;
}

export interface Attainment {
	readonly direction: Direction;
	readonly target_value: number | null;
	readonly actual_value: number | null;
	readonly value_unit: string | null;
	/** Percent, not capped at 100; null where it cannot be computed. */
	readonly attainment: number | null;
	readonly yes_no: boolean;
	/** A wording below the target's (全部 → 基本, 是 → 基本稳定, 优 → 良). */
	readonly downgraded: boolean;
}

interface Quantity {
	readonly value: number;
	readonly unit: string;
}

const AT_LEAST = /[≥≧⩾]|>=?|不低于|不少于|不小于|(?<!不)大于|(?<!不)高于|以上|(?<!不)超过|至少/;
const AT_MOST = /[≤≦⩽]|<=?|不超过|不高于|不大于|不多于|(?<!不)小于|(?<!不)低于|以内|以下|之内|控制在|不突破/;
/** Names under which less is better, unless what is counted is how much of it was dealt with. */
const LESS_IS_BETTER = /成本|费用|经费|误差|差错|投诉|事故|逾期|超标|时限|时长|能耗|排放量|违纪|违规/;
const DEALT_WITH = /完成|办结|处理|处置|整改|达标|支付|到位|执行|兑现|发放|覆盖|节约|回复|保障|查处|满意/;
/** A rate is better high, unless it is one of these. */
const BAD_RATE = /(?:控制|变动|差错|误差|发生|死亡|投诉|事故|逾期|超标|违纪|违规|流失|辍学|空置|返贫|退货|退件|失误|超支|调整)率$/;
/** Dates and years are no quantities; 12个月 is. */
const DATES = /\d{2,4}年度?(?:\d{1,2}月份?)?(?:\d{1,2}日)?|(?<!个)\d{1,2}月(?:底|末|份|\d{1,2}日|前)?|\d{4}[-./]\d{1,2}(?:[-./]\d{1,2})?|第[\d一二三四]季度/g;
const CHINESE_COUNT = /([一二两三四五六七八九十百千]{1,5})(?=[个项次家户人名场期处所条件篇份座批台套辆公里])/g;
const UNIT =
	/^(?:余)?(亿元|万元|元|亿|万人次|万人|万亩|万吨|万|%|‰|平方米|平方公里|公里|千米|小时|工作日|个月|人次|[㎡个项次家户人名场期处所条件篇份座批台套辆亩吨米天日年分级例种本册支头株宗只])/;
const SCALE: Readonly<Record<string, readonly [unit: string, factor: number]>> = {
	亿元: ['万元', 10_000],
	亿: ['万元', 10_000],
	万元: ['万元', 1],
	元: ['万元', 0.0001],
	万: ['万', 1],
	万人: ['人', 10_000],
	万人次: ['人次', 10_000],
	'㎡': ['平方米', 1],
	千米: ['公里', 1],
	名: ['人', 1],
	日: ['天', 1]
};

/** All quantities of a printed value; dates left out. */
function quantitiesOf(printed: string): readonly Quantity[] {
	const chinese = printed.replace(DATES, '').replace(CHINESE_COUNT, (words) => String(parseChineseNumber(words)?.value ?? words));
	return findNumbers(chinese).map(({ value, end }) => {
		const unit = UNIT.exec(chinese.slice(end))?.[1] ?? '';
		const [name, factor] = SCALE[unit] ?? [unit, 1];
		return { value: Number((value * factor).toPrecision(12)), unit: name };
	});
}

function directionOf(words: IndicatorWords, target: string): Exclude<Direction, 'qualitative'> {
	if (AT_LEAST.test(target)) return 'ge';
	if (AT_MOST.test(target)) return 'le';
	if (/^[=＝═]/.test(target)) return 'eq';
	const name = readingForm(`${words.l2 ?? ''}${words.l3}`);
	if (/率$/.test(name)) return BAD_RATE.test(name) ? 'le' : 'ge';
	return LESS_IS_BETTER.test(name) && !DEALT_WITH.test(name) ? 'le' : 'ge';
}

/**
 * Attainment in percent: ≥ actual ÷ target, ≤ target ÷ actual, = 1 − |gap| ÷ target (domain.md 1.3).
 * A target of 0 is met by an actual of at most 0 and missed otherwise (D16).
 */
function attainmentOf(direction: Exclude<Direction, 'qualitative'>, target: number, actual: number): number | null {
	if (target === 0) return actual <= 0 ? 100 : 0;
	if (target < 0) return null;
	if (direction === 'ge') return (100 * actual) / target;
	if (direction === 'eq') return Math.max(0, 100 * (1 - Math.abs(actual - target) / target));
	return actual <= 0 ? 100 : Math.max(0, (100 * target) / actual);
}

const MET_BY_NOT = /未(?:发生|出现|超|突破|接到|收到|发现|受到|产生|新增)|无(?:事故|差错|投诉|超|违)/;
const BELOW = /基本|部分|大体|初步|未|尚|没有|正在|推进中|进行中|有待|不达标|不合格|滞后/;
const GRADES = ['优', '良', '中', '差'];

/** The place of a bare grade in 优 良 中 差; -1 for anything else. */
const gradeOf = (words: string): number => GRADES.indexOf(words.replace(/秀|好|等|级|格|"/g, ''));

function isDowngraded(target: string, actual: string): boolean {
	if (target === '' || actual === '' || target === actual) return false;
	if (gradeOf(target) >= 0 && gradeOf(actual) >= 0) return gradeOf(actual) > gradeOf(target);
	if ((target === '是' && actual === '否') || (target === '否' && actual === '是')) return true;
	if (MET_BY_NOT.test(actual)) return false;
	const word = BELOW.exec(actual)?.[0];
	return word !== undefined && !target.includes(word);
}

/** "85%" beside "≥90%" and "85" beside it mean the same; other units must agree. */
function sameUnit(target: Quantity, actual: Quantity): boolean {
	return target.unit === actual.unit || actual.unit === '' || target.unit === '';
}

/**
 * Reads target and actual. Numbers are compared only where each side holds exactly one quantity and the units agree;
 * amounts count in 万元. Qualitative where the target holds no quantity.
 */
export function readAttainment(words: IndicatorWords): Attainment {
	const target = readingForm(words.target ?? '');
	const actual = readingForm(words.actual ?? '');
	const yes_no = /是否|有无|能否/.test(words.l3) || /^[是否有无](?:\/[是否有无])?$/.test(target);
	const wanted = quantitiesOf(target);
	const reached = quantitiesOf(actual);
	const aim = wanted[0];
	if (aim === undefined) {
		return {
			direction: 'qualitative',
			target_value: null,
			actual_value: null,
			value_unit: null,
			attainment: null,
			yes_no,
			downgraded: isDowngraded(target, actual)
		};
	}
	const direction = directionOf(words, target);
	const got = reached[0];
	const single = wanted.length === 1;
	const value_unit = aim.unit === '' ? (got?.unit ?? '') : aim.unit;
	const comparable = single && reached.length === 1 && got !== undefined && sameUnit(aim, got);
	return {
		direction,
		target_value: single ? aim.value : null,
		actual_value: comparable ? got.value : null,
		value_unit: single && value_unit !== '' ? value_unit : null,
		attainment: comparable ? attainmentOf(direction, aim.value, got.value) : null,
		yes_no,
		downgraded: reached.length === 0 && isDowngraded(target.replace(/[\d.%]+/g, ''), actual)
	};
}
