/** Display texts of values. */
import { describe, expect, it } from 'vitest';
import { fixed, money, moneyUnit, rateFigure, rateShort, score, share, signed, sum, yearSpan } from '../../src/lib/text/format.ts';

describe('numbers', () => {
	it.each([
		[0, 2, '0.00'],
		[-0.001, 2, '0.00'],
		[-1234.5, 2, '−1,234.50'],
		[1234567.891, 2, '1,234,567.89'],
		[999, 0, '999'],
		[1000, 0, '1,000']
	])('fixed(%f, %i)', (value, decimals, text) => expect(fixed(value, decimals)).toBe(text));
	it.each([
		[0, 1, '0.0'],
		[7.04, 1, '+7.0'],
		[-0.04, 1, '0.0'],
		[-50, 0, '−50']
	])('signed(%f, %i)', (value, decimals, text) => expect(signed(value, decimals)).toBe(text));
	it('gives scores as they are', () => expect([99, 98.5, 97.25].map(score)).toEqual(['99', '98.5', '97.25']));
	it('has no share of nothing', () => expect([share(1, 3), share(0, 0)]).toEqual(['33.3%', null]));
});

describe('money', () => {
	it('turns to 亿元 only when all shown values are large', () => {
		expect(moneyUnit([31482.56, 10000.01])).toBe('yi');
		expect(moneyUnit([31482.56, 10000])).toBe('wan');
		expect(moneyUnit([31482.56, null])).toBe('yi');
		expect(moneyUnit([])).toBe('wan');
		expect(money(31482.56, 'yi')).toBe('3.15');
		expect(money(31482.56)).toBe('31,482.56');
	});
	it('gives a sum in the unit of the language', () => {
		expect(sum(311500, 'zh')).toEqual({ figure: '31.15', unit: 'yi' });
		expect(sum(311500, 'en')).toEqual({ figure: '3.115', unit: 'bn' });
		expect(sum(4819, 'en')).toEqual({ figure: '4,819.00', unit: 'wan' });
	});
});

describe('an execution rate', () => {
	it.each([
		[100, true, 1, '100.0'],
		[100, false, 1, '100.0'],
		[99.97, false, 1, '99.97'],
		[100.002, false, 1, '100.002'],
		[99.99999, false, 2, '99.99999'],
		[9834.6938, false, 1, '9,834.69'],
		[66.004, false, 1, '66.0'],
		[66.004, false, 2, '66.00']
	])('%f (exact %s) to %i decimals', (rate, exact, decimals, text) => expect(rateFigure(rate, exact, decimals)).toBe(text));
	it('carries its sign', () => expect(rateShort(97.6)).toBe('97.6%'));
});

describe('years', () => {
	it('uses the dash of the language', () => {
		expect(yearSpan({ from: 2021, to: 2024 }, 'zh')).toBe('2021—2024');
		expect(yearSpan({ from: 2021, to: 2024 }, 'en')).toBe('2021–2024');
		expect(yearSpan({ from: 2023, to: 2023 }, 'zh')).toBe('2023');
	});
});
