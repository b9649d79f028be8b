/** Values → the texts that stand on pages and in files: money, rates, scores, differences, years. A missing value has no text here. */

export type Tongue = 'zh' | 'en';
/** 亿元 only where every shown value is large; English keeps 万元, whose digits one finds in the reports. */
export type MoneyUnit = 'wan' | 'yi';

const MINUS = '−';
/** 万元 in one 亿元. */
const WAN_IN_YI = 10_000;

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** Fixed decimals, thousands separated by commas, a real minus sign; never "−0". */
export function fixed(value: number, decimals: number): string {
	const [whole = '0', rest] = Math.abs(value).toFixed(decimals).split('.');
	const text = rest === undefined ? grouped(whole) : `${grouped(whole)}.${rest}`;
	return value < 0 && /[1-9]/.test(text) ? MINUS + text : text;
}

export const count = (value: number): string => fixed(value, 0);

/** 亿元 when there are values and all of them exceed 10,000 万元. */
export function moneyUnit(wan: readonly (number | null)[]): MoneyUnit {
	const known = wan.filter((value) => value !== null);
	return known.length > 0 && known.every((value) => Math.abs(value) > WAN_IN_YI) ? 'yi' : 'wan';
}

/** 万元 → the unit, two decimals. */
export const money = (wan: number, unit: MoneyUnit = 'wan'): string => fixed(unit === 'yi' ? wan / WAN_IN_YI : wan, 2);

/** A sum on its own: the figure and its unit apart. English gives sums that Chinese gives in 亿元 as CNY bn with one more decimal. */
export function sum(wan: number, tongue: Tongue): { readonly figure: string; readonly unit: 'wan' | 'yi' | 'bn' } {
	if (Math.abs(wan) <= WAN_IN_YI) return { figure: fixed(wan, 2), unit: 'wan' };
	return tongue === 'zh' ? { figure: fixed(wan / WAN_IN_YI, 2), unit: 'yi' } : { figure: fixed(wan / 100_000, 3), unit: 'bn' };
}

/** What floating-point division may lose of 100 %. */
const ROUNDING = 1e-9;

/** A rate this far out is printed with two decimals everywhere: the figure itself is the message. */
const FAR_OUT = 300;

/**
 * An execution rate in percent, without the sign. One that is not exactly 100 % never reads as 100: decimals are added until it differs (at most six).
 * `exact` = the two amounts agree (domain.md 1.6).
 */
export function rateFigure(rate: number, exact: boolean, decimals: number): string {
	// A median of equal rates is 100 without being one report's rate; a quotient of equal amounts may miss it by a rounding.
	if (exact || Math.abs(rate - 100) < ROUNDING) return fixed(100, decimals);
	const start = Math.abs(rate) > FAR_OUT ? Math.max(2, decimals) : decimals;
	for (let more = start; more < 6; more += 1) {
		const text = fixed(rate, more);
		if (Number(text) !== 100) return text;
	}
	return fixed(rate, 6);
}

/** Charts and summaries: one decimal. */
export const rateShort = (rate: number, exact = false): string => `${rateFigure(rate, exact, 1)}%`;
/** Tables and findings: two decimals. */
export const rateLong = (rate: number, exact = false): string => `${rateFigure(rate, exact, 2)}%`;

/** A share of a count, in percent with one decimal; null of nothing. */
export const share = (part: number, of: number): string | null => (of === 0 ? null : `${fixed((part / of) * 100, 1)}%`);

/** With + or −; plain 0 stays without sign. */
export function signed(value: number, decimals: number): string {
	const text = fixed(Math.abs(value), decimals);
	if (!/[1-9]/.test(text)) return text;
	return (value > 0 ? '+' : MINUS) + text;
}

/** As given: no decimals that were not there, at most two. */
export const score = (points: number): string => String(Math.round(points * 100) / 100);

/** 2021—2024, in English 2021–2024; one year alone. */
export function yearSpan(years: { readonly from: number; readonly to: number }, tongue: Tongue): string {
	return years.from === years.to ? String(years.from) : `${years.from}${tongue === 'zh' ? '—' : '–'}${years.to}`;
}

/** Bytes as MB with one decimal. */
export const megabytes = (bytes: number): string => fixed(bytes / 1_000_000, 1);
