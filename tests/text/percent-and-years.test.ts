import { describe, expect, it } from 'vitest';
import { parsePercent, percentOfBare } from '../../src/lib/text/percent.ts';
import { findYears, parseYear } from '../../src/lib/text/years.ts';

describe('parsePercent', () => {
	it.each([
		['98.50%', 98.5, 2],
		['95 %', 95, 0],
		['百分之九十五', 95, 0],
		['百分之98.5', 98.5, 1]
	])('%s', (printed, value, decimals) => expect(parsePercent(printed)).toEqual({ value, decimals }));
	it('needs a sign or word', () => expect(parsePercent('98.5')).toBeNull());
});

describe('percentOfBare', () => {
	it.each([
		[0.97, 2, 97, 0],
		[1, 0, 100, 0],
		[98.5, 1, 98.5, 1]
	])('%d', (value, decimals, percent, left) => expect(percentOfBare({ value, decimals })).toEqual({ value: percent, decimals: left }));
});

describe('findYears', () => {
	it.each([
		['2021年度', 2021, false],
		['截至2022年12月31日', 2022, true],
		['2018-度决算', 2018, false]
	])('%s', (text, year, dated) => expect(findYears(text)[0]).toMatchObject({ year, dated }));
	it('takes no document number for a year', () => expect(parseYear('〔2020〕10号')).toBeNull());
	it('takes no part of a longer number', () => expect(parseYear('12021年')).toBeNull());
});
