/** A reading view to its printed figures in order: amounts of money and percentages, with their places in the view. */
import { CHINESE_NUMERALS, findNumbers, parseChineseNumber } from '../../text/numbers.ts';
import { moneyOf, unitAt } from '../../text/money.ts';
import type { Money, MoneyUnit } from '../../text/money.ts';
import { percentOfBare } from '../../text/percent.ts';

interface At {
	readonly start: number;
	readonly end: number;
}
/** An amount; `money.unitStated` is false where its unit is that of a heading. */
export interface AmountFigure extends At {
	readonly kind: 'amount';
	readonly money: Money;
}
export interface PercentFigure extends At {
	readonly kind: 'percent';
	readonly value: number;
	readonly decimals: number;
}
export type Figure = AmountFigure | PercentFigure;

const NUMERALS = `[${CHINESE_NUMERALS}点]{1,9}`;
/** 三万四千六百元 and 十六万四千元 go on behind 万; 一百二十万元 is a count of 万元. */
const CHINESE_FIGURE = new RegExp(
	`百分之(${NUMERALS}|\\d{1,4}(?:\\.\\d{1,4})?)|(?<![${CHINESE_NUMERALS}几数万亿第])(${NUMERALS}(?:亿${NUMERALS})?(?:万${NUMERALS}(?=[元圆]))?)(?=[万亿]?[元圆]|万(?![人亩名户次]))`,
	'g'
);

/** Figures in Chinese numerals: 百分之九十五, 三十万元, 壹佰贰拾万元. */
function chineseFigures(text: string): Figure[] {
	const figures: Figure[] = [];
	for (const match of text.matchAll(CHINESE_FIGURE)) {
		const [whole, percent, amount] = match;
		const read =
			parseChineseNumber(percent ?? amount ?? '') ??
			(percent === undefined ? null : { value: Number(percent), decimals: (percent.split('.')[1] ?? '').length });
		const end = match.index + whole.length;
		if (!read || !Number.isFinite(read.value)) continue;
		if (percent !== undefined) figures.push({ kind: 'percent', value: read.value, decimals: read.decimals, start: match.index, end });
		else {
			const unit = unitAt(text, end);
			if (unit) figures.push({ kind: 'amount', money: moneyOf(read.value, read.decimals, unit.unit, true), start: match.index, end: end + unit.length });
		}
	}
	return figures;
}

const SPELT = new RegExp(`百分之|[${CHINESE_NUMERALS}](?:[万亿]|[元圆])`);

/** "1 12.00万元": a blank inside a number; reading its tail would invent a figure. */
function isTailOfCutNumber(text: string, start: number): boolean {
	return text.charAt(start - 1) === ' ' && /[\d.,]/.test(text.charAt(start - 2));
}

/** 执行率为0.97, 控制率98.5 at the end of a clause: a rate whose percent sign is missing or that is written as a ratio. */
function isBareRate(text: string, start: number, end: number): boolean {
	return (
		/(?:执行|到位|控制|完成|支付|支出|使用|拨付)率(?:为|是|达|到|:|=)*$/.test(text.slice(Math.max(0, start - 8), start)) &&
		/^(?:[,;。)、]|$)/.test(text.charAt(end))
	);
}

/** 支出合计：320.5， under 单位：万元: a number that a money word names and that a stop ends. */
function isBareAmount(text: string, start: number, end: number): boolean {
	return (
		/(?:数|支出|收入|预算|决算|拨款|经费|费|资金|结余|总[计额]|合计|补助)(?:为|是|:|共|计)*\s?$/.test(text.slice(Math.max(0, start - 12), start)) &&
		/^(?:[,;。、)]|$)/.test(text.charAt(end))
	);
}

/** 玖佰捌拾万元(9800000元), 980万元(大写:玖佰捌拾万元整): one figure, written twice. */
const BETWEEN_SPELLINGS = /^[整正]?\((?:即|小写|大写|人民币|¥|:)*$/;
function withoutSpelling(text: string, figures: readonly Figure[]): Figure[] {
	const merged: Figure[] = [];
	for (const figure of figures) {
		const last = merged.at(-1);
		const same = last?.kind === 'amount' && figure.kind === 'amount' && Math.abs(last.money.value_wan - figure.money.value_wan) < 1e-9;
		const spelt = same && figure.start - last.end <= 10 && BETWEEN_SPELLINGS.test(text.slice(last.end, figure.start));
		if (spelt) merged[merged.length - 1] = { ...figure, start: last.start };
		else merged.push(figure);
	}
	return merged;
}

/**
 * All amounts and percentages of a text in reading form, left to right. A number without unit or percent sign is none, but for
 * bare rates and, where a unit is in force, bare amounts. Linear.
 */
export function findFigures(text: string, unitInForce: MoneyUnit | null = null): Figure[] {
	const figures = SPELT.test(text) ? chineseFigures(text) : [];
	for (const number of findNumbers(text)) {
		if (isTailOfCutNumber(text, number.start)) continue;
		let end = number.end;
		if (text.charAt(end) === ' ') end += 1;
		if (text.charAt(end) === '%') {
			figures.push({ kind: 'percent', value: number.value, decimals: number.decimals, start: number.start, end: end + 1 });
			continue;
		}
		if (text.charAt(end) === '余' || text.charAt(end) === '多') end += 1;
		const unit = unitAt(text, end);
		if (unit) figures.push({ kind: 'amount', money: moneyOf(number.value, number.decimals, unit.unit, true), start: number.start, end: end + unit.length });
		else if (unitInForce && isBareAmount(text, number.start, number.end))
			figures.push({ kind: 'amount', money: moneyOf(number.value, number.decimals, unitInForce, false), start: number.start, end: number.end });
		else if (isBareRate(text, number.start, number.end)) {
			const { value, decimals } = percentOfBare(number);
			figures.push({ kind: 'percent', value, decimals, start: number.start, end: number.end });
		}
	}
	return withoutSpelling(
		text,
		figures.sort((a, b) => a.start - b.start).filter((figure, at, all) => at === 0 || figure.start >= (all[at - 1]?.end ?? 0))
	);
}
