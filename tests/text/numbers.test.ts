import { describe, expect, it } from 'vitest';
import { findNumbers, parseChineseNumber, parseNumber } from '../../src/lib/text/numbers.ts';

describe('parseNumber', () => {
	it.each([
		['84.04', 84.04, 2],
		['1,234,567.89', 1234567.89, 2],
		['0.00', 0, 2],
		['-3.5', -3.5, 1],
		['49', 49, 0]
	])('%s', (printed, value, decimals) => expect(parseNumber(printed)).toEqual({ value, decimals }));

	it.each(['', '8.12.3', '1,23', '7,00.0,77', '12人', '—'])('%s is no number', (printed) => expect(parseNumber(printed)).toBeNull());
});

describe('parseChineseNumber', () => {
	it.each([
		['九十五', 95],
		['一百二十', 120],
		['两千零五', 2005],
		['九十五点五', 95.5],
		['十', 10],
		['三万四千六百', 34600],
		['壹佰零捌万伍仟', 1085000],
		['玖佰捌拾', 980],
		['一亿二千万', 120000000]
	])('%s', (printed, value) => expect(parseChineseNumber(printed)?.value).toBe(value));

	it.each(['', '几十', '一二', '五点点五'])('%s is no number', (printed) => expect(parseChineseNumber(printed)).toBeNull());
});

describe('findNumbers', () => {
	it('keeps thousands together and parts lists', () => expect(findNumbers('1,234.5,100,3').map(({ value }) => value)).toEqual([1234.5, 100, 3]));
	it('takes a list of one-digit numbers apart', () => expect(findNumbers('1,2,3').map(({ value }) => value)).toEqual([1, 2, 3]));
	it('reads a minus only where no word or digit stands before it', () => expect(findNumbers('-5 3-5').map(({ value }) => value)).toEqual([-5, 3, 5]));
	it('says where', () => expect(findNumbers('共12.5万')[0]).toMatchObject({ start: 1, end: 5, decimals: 1 }));
});
