/** Printed amounts to 万元. */
import { parseNumber } from './numbers.ts';

export type MoneyUnit = '元' | '万元' | '亿元';

export interface Money {
	readonly value_wan: number;
	readonly unit: MoneyUnit;
	/** Decimals as printed, counted in 万元. */
	readonly decimals: number;
	/** Whether the unit is printed beside the number. */
	readonly unitStated: boolean;
}

const FACTOR: Readonly<Record<MoneyUnit, number>> = { 元: 1e-4, 万元: 1, 亿元: 1e4 };
const MORE_DECIMALS: Readonly<Record<MoneyUnit, number>> = { 元: 4, 万元: 0, 亿元: -4 };

/** The unit that a text begins with, and how long it is printed: 万元, 万 (followed by anything but 人, 亩 …), 元, 亿元, 亿. */
export function unitAt(text: string, at: number): { unit: MoneyUnit; length: number } | null {
	const next = text.charAt(at);
	const after = text.charAt(at + 1);
	if (next === '元' || next === '圆') return { unit: '元', length: 1 };
	if (next !== '万' && next !== '亿') return null;
	const unit: MoneyUnit = next === '万' ? '万元' : '亿元';
	// 兀 and 圆 are what recognition and old forms make of 元
	if (after === '元' || after === '兀' || after === '圆') return { unit, length: 2 };
	if (after === '余' && text.charAt(at + 2) === '元') return { unit, length: 3 };
	// 万人, 万亩, 万名 …: a count, not money
	return /[人亩名户株头只件次吨米公平个条份台套尾羽辆支张册吨立千瓦斤步场家方字羊棵]/.test(after) ? null : { unit, length: 1 };
}

/** Rounded so that binary noise of the conversion does not show: 1234.56元 → 0.123456. */
export function toWan(value: number, unit: MoneyUnit): number {
	return unit === '万元' ? value : Number((value * FACTOR[unit]).toPrecision(15));
}

export function moneyOf(value: number, decimals: number, unit: MoneyUnit, unitStated: boolean): Money {
	return { value_wan: toWan(value, unit), unit, decimals: Math.max(0, decimals + MORE_DECIMALS[unit]), unitStated };
}

/** "1,234.5万元" or, with a unit from heading or column, "1,234.5"; null where the words are not one amount. Expects reading form. */
export function parseMoney(printed: string, unitFromHeading: MoneyUnit | null): Money | null {
	const text = printed.trim().replace(/^[¥￥]/, '');
	const digits = /^[-+]?[\d,.]+/.exec(text)?.[0] ?? '';
	const read = parseNumber(digits);
	if (!read) return null;
	const rest = text.slice(digits.length);
	if (rest === '') return unitFromHeading ? moneyOf(read.value, read.decimals, unitFromHeading, false) : null;
	const unit = unitAt(rest, 0);
	return unit && unit.length === rest.length ? moneyOf(read.value, read.decimals, unit.unit, true) : null;
}

/** The unit that a heading or note names: （万元）, 单位：元, 金额单位:万元. Null without one. Expects reading form. */
export function unitOfHeading(text: string): MoneyUnit | null {
	const named =
		/(?:单位|金额)[^,。;]{0,6}[:(]\s*(亿元|万元|元)/.exec(text) ?? /[([](?:单位[:]?|人民币)?(亿元|万元|元|万)[)\]]/.exec(text) ?? /(万元|亿元)$/.exec(text);
	const unit = named?.[1];
	return unit === '亿元' || unit === '元' ? unit : unit === '万元' || unit === '万' ? '万元' : null;
}
