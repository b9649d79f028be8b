import { describe, expect, it } from 'vitest';
import { moneyOf, parseMoney, unitAt, unitOfHeading } from '../../src/lib/text/money.ts';

describe('parseMoney', () => {
	it.each([
		['84.04万元', 84.04, 2, '万元'],
		['1,234.5万', 1234.5, 1, '万元'],
		['12345元', 1.2345, 4, '元'],
		['1.2亿元', 12000, 0, '亿元'],
		['0元', 0, 4, '元']
	] as const)('%s', (printed, value_wan, decimals, unit) => expect(parseMoney(printed, null)).toEqual({ value_wan, decimals, unit, unitStated: true }));

	it('takes the unit of the heading where none is printed', () =>
		expect(parseMoney('2,000,000.00', '元')).toMatchObject({ value_wan: 200, unitStated: false, decimals: 6 }));
	it.each(['5万人', '12', '100元/人', '—', '合计'])('%s is no amount', (printed) => expect(parseMoney(printed, null)).toBeNull());
});

it('keeps binary noise out of the conversion', () => expect(moneyOf(1234567.89, 2, '元', true).value_wan).toBe(123.456789));
it.each(['万人', '万亩', '个'])('%s is no unit of money', (text) => expect(unitAt(text, 0)).toBeNull());
it.each([
	['预算资金(万元)', '万元'],
	['单位:元', '元'],
	['金额单位:亿元', '亿元'],
	['项目名称', null]
])('heading %s', (heading, unit) => expect(unitOfHeading(heading)).toBe(unit));
