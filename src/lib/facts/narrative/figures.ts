/** A reading view to its printed figures in order: amounts of money and percentages, with their places in the view. */
import { findNumbers, parseChineseNumber } from '../../text/numbers.ts';
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

const CHINESE_FIGURE =
	/百分之([零一二三四五六七八九十百点]{1,9}|\d{1,4}(?:\.\d{1,4})?)|(?<![零一二三四五六七八九十百千两几数])([零一二三四五六七八九十百千两]{1,7})(?=[万亿]?元|万(?![人亩名户次]))/g;

/** Figures in Chinese numerals: 百分之九十五, 三十万元. */
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

/** "1 12.00万元": a blank inside a number; reading its tail would invent a figure. */
function isTailOfCutNumber(text: string, start: number): boolean {
	return text.charAt(start - 1) === ' ' && /[\d.,]/.test(text.charAt(start - 2));
}

/** 执行率为0.97, 控制率98.5 at the end of a clause: a rate whose percent sign is missing or that is written as a ratio. */
function isBareRate(text: string, start: number, end: number): boolean {
	return (
		/(?:执行|到位|控制|完成|支付|支出)率(?:为|是|达|到|:|=)*$/.test(text.slice(Math.max(0, start - 8), start)) && /^(?:[,;。)、]|$)/.test(text.charAt(end))
	);
}

/** 支出合计：320.5， under 单位：万元: a number that a money word names and that a stop ends. */
function isBareAmount(text: string, start: number, end: number): boolean {
	return (
		/(?:数|支出|收入|预算|决算|拨款|经费|费|资金|结余|总[计额]|合计|补助)(?:为|是|:|共|计)*\s?$/.test(text.slice(Math.max(0, start - 12), start)) &&
		/^(?:[,;。、)]|$)/.test(text.charAt(end))
	);
}

/**
 * All amounts and percentages of a text in reading form, left to right. A number without unit or percent sign is none, but for
 * bare rates and, where a unit is in force, bare amounts. Linear.
 */
export function findFigures(text: string, unitInForce: MoneyUnit | null = null): Figure[] {
	const figures = text.includes('百分之') || /[一二三四五六七八九十百千两][万亿]?元?/.test(text) ? chineseFigures(text) : [];
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
	return figures.sort((a, b) => a.start - b.start).filter((figure, at, all) => at === 0 || figure.start >= (all[at - 1]?.end ?? 0));
}
