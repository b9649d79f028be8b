/** Amounts of money as whole 分, so that sums are exact, and how they are printed. */

/** Whole 分. A department that prints 万元 has amounts in steps of 0.01万元 (10,000 分), one that prints 元 in single 分. */
export type Money = number;
export type MoneyUnit = '元' | '万元' | '亿元';

export const FEN_PER_WAN = 1_000_000;
const FEN_PER_YUAN = 100;

/** 万元 → whole 分 on the department's grain. */
export function fromWan(wan: number, grain: Money): Money {
	return Math.round((wan * FEN_PER_WAN) / grain) * grain;
}

/** `share` of an amount, on the grain. */
export function part(amount: Money, share: number, grain: Money): Money {
	return Math.round((amount * share) / grain) * grain;
}

export const sum = (amounts: readonly Money[]): Money => amounts.reduce((total, amount) => total + amount, 0);

function grouped(whole: string): string {
	return whole.replace(/\B(?=(\d{3})+$)/g, ',');
}

function decimalText(amount: Money, divisor: number, places: number): string {
	const scaled = Math.round((Math.abs(amount) * 10 ** places) / divisor);
	const digits = String(scaled).padStart(places + 1, '0');
	const text = places ? `${digits.slice(0, -places)}.${digits.slice(-places)}` : digits;
	return amount < 0 ? `-${text}` : text;
}

export interface MoneyStyle {
	readonly unit: '元' | '万元';
	/** Thousands commas (1,234,567.89). */
	readonly commas: boolean;
	/** Whether trailing zeros are dropped (418.00 → 418). */
	readonly trimmed: boolean;
}

/** 84040000 分 → 84.04 (万元), or 840,400.00 (元). Two decimals: nothing is lost on the grain of that unit. */
export function moneyText(amount: Money, style: MoneyStyle): string {
	const text = decimalText(amount, style.unit === '元' ? FEN_PER_YUAN : FEN_PER_WAN, 2);
	const [whole = '0', fraction = ''] = text.split('.');
	const head = style.commas ? grouped(whole) : whole;
	const tail = style.trimmed ? fraction.replace(/0+$/, '') : fraction;
	return tail ? `${head}.${tail}` : head;
}

/** The value in 万元 that a reader gets from the printed text, as a number. */
export function wanOfText(text: string, unit: MoneyUnit): number {
	const value = Number(text.replaceAll(',', ''));
	const wan = unit === '元' ? value / 10_000 : unit === '亿元' ? value * 10_000 : value;
	return Number(wan.toFixed(6));
}
