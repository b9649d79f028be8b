/** Printed numbers to values, with the decimals as printed; and all numbers of a reading view in order. */

export interface ReadNumber {
	readonly value: number;
	/** Decimals as printed. */
	readonly decimals: number;
}
export interface NumberHit extends ReadNumber {
	readonly start: number;
	readonly end: number;
	/** Written in Chinese numerals. */
	readonly chinese: boolean;
}

const PLAIN = /^[-+]?\d+(?:\.\d+)?$/;
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;

/** "1,234.50" → 1234.5 with two decimals; null where the words are no number (8.12.3, 1,23). Expects half width. */
export function parseNumber(printed: string): ReadNumber | null {
	const bare = printed.trim();
	if (!PLAIN.test(bare) && !GROUPED.test(bare)) return null;
	const value = Number(bare.replaceAll(',', ''));
	if (!Number.isFinite(value)) return null;
	const point = bare.indexOf('.');
	return { value, decimals: point < 0 ? 0 : bare.length - point - 1 };
}

/** Plain and capital numerals, as on cheques. */
const CHINESE_DIGITS: Readonly<Record<string, number>> = Object.fromEntries(
	['零〇', '一壹', '二贰两', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap((same, digit) => [...same].map((character) => [character, digit]))
);
const CHINESE_POWERS: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const CHINESE_GROUPS: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
/** The characters of numerals below 万, for patterns. */
export const CHINESE_NUMERALS = `${Object.keys(CHINESE_DIGITS).join('')}${Object.keys(CHINESE_POWERS).join('')}`;

/** Whole numerals: 三万四千六百 → 34600. Null where the order of characters makes none. */
function wholeOfChinese(printed: string): number | null {
	let sum = 0;
	let group = 0;
	let digit = -1;
	for (const character of printed) {
		const power = CHINESE_POWERS[character];
		const next = CHINESE_DIGITS[character];
		const groups = CHINESE_GROUPS[character];
		if (groups !== undefined) {
			sum += (group + Math.max(digit, 0)) * groups;
			group = 0;
			digit = -1;
		} else if (power !== undefined) {
			group += (digit < 0 ? 1 : digit) * power;
			digit = -1;
		} else if (next !== undefined) {
			if (digit > 0) return null;
			digit = next;
		} else return null;
	}
	return sum + group + Math.max(digit, 0);
}

/** 九十五 → 95, 壹佰贰拾 → 120, 三万四千六百 → 34600, 九十五点五 → 95.5; null for anything else. */
export function parseChineseNumber(printed: string): ReadNumber | null {
	const [whole = '', fraction, ...more] = printed.split('点');
	if (more.length > 0 || whole === '') return null;
	let value = wholeOfChinese(whole);
	if (value === null) return null;
	const places = fraction ?? '';
	for (const [at, character] of [...places].entries()) {
		const next = CHINESE_DIGITS[character];
		if (next === undefined) return null;
		value += next / 10 ** (at + 1);
	}
	return { value: Number(value.toFixed(places.length)), decimals: places.length };
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';
const isThousands = (text: string, comma: number): boolean =>
	isDigit(text.charAt(comma + 1)) && isDigit(text.charAt(comma + 2)) && isDigit(text.charAt(comma + 3)) && !isDigit(text.charAt(comma + 4));

/** End of the digits that begin at `start`: digits, thousands commas in their places, at most one point with digits after it. */
function endOfNumber(text: string, start: number): number {
	let end = start;
	let group = 0;
	let whole = true;
	while (end < text.length) {
		const character = text.charAt(end);
		if (isDigit(character)) {
			end += 1;
			group += 1;
		} else if (character === ',' && whole && group >= 1 && group <= 3 && isThousands(text, end)) {
			end += 1;
			group = 0;
		} else if (character === '.' && whole && isDigit(text.charAt(end + 1))) {
			end += 1;
			whole = false;
		} else break;
	}
	return end;
}

/** All numbers written in digits in a half-width text, left to right. Linear. */
export function findNumbers(text: string): NumberHit[] {
	const hits: NumberHit[] = [];
	let at = 0;
	while (at < text.length) {
		if (!isDigit(text.charAt(at))) {
			at += 1;
			continue;
		}
		const end = endOfNumber(text, at);
		const read = parseNumber(text.slice(at, end));
		if (read) {
			const minus = text.charAt(at - 1) === '-' && !/[\dA-Za-z)]/.test(text.charAt(at - 2));
			hits.push({ value: minus ? -read.value : read.value, decimals: read.decimals, start: minus ? at - 1 : at, end, chinese: false });
		}
		at = end;
	}
	return hits;
}
