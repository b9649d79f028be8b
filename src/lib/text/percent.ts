/** Printed percentages to numbers in percent. */
import { parseChineseNumber, parseNumber } from './numbers.ts';
import type { ReadNumber } from './numbers.ts';

/** "98.5%", "百分之九十五", "95 %" → percent; null where there is no percent sign or word. Expects half width. */
export function parsePercent(printed: string): ReadNumber | null {
	const text = printed.replace(/\s/g, '');
	if (text.startsWith('百分之')) {
		const words = text.slice(3);
		return parseNumber(words) ?? parseChineseNumber(words);
	}
	return text.endsWith('%') ? parseNumber(text.slice(0, -1)) : null;
}

/**
 * A rate that a cell prints as a bare number: 98.5 → 98.5 %, 0.985 or 1 → a ratio, hence 98.5 % and 100 %.
 * Bound: a bare number up to 1.5 counts as a ratio, since execution rates below 1.5 % are rarer than ratios.
 */
export function percentOfBare(read: ReadNumber): ReadNumber {
	if (Math.abs(read.value) > 1.5) return read;
	return { value: Number((read.value * 100).toPrecision(15)), decimals: Math.max(0, read.decimals - 2) };
}
