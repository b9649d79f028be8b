import { describe, expect, it } from 'vitest';
import { yearOfBody, yearOfHead } from '../../../src/lib/facts/identity/evaluated-year.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

describe('year evaluated', () => {
	const heads: readonly (readonly [string, number | null])[] = [
		['2021年度部门整体支出绩效自评报告', 2021],
		['自评表（ 2019 年度）', 2019],
		['自评表 2021年度)', 2021],
		['2020-度绩效自评报告', 2020],
		['云溪县20 17 -度部门整体支出', 2017],
		['2024年公布的2023年度绩效自评报告', 2023],
		['红财发〔2023〕12号', null],
		['20XX年度绩效自评报告', null],
		['PAGE 52018年度部门决算', 2018]
	];
	it.each(heads)('head: %s', (text, year) => expect(yearOfHead(text, whole(text))?.year ?? null).toBe(year));

	const bodies: readonly (readonly [string, number | null])[] = [
		['2017年决算数 2018年预算数 2018年决算数', 2018],
		['截至2023年12月31日，资金已使用。2024年3月组织自评。', 2023],
		['发布日期：2024年5月 2023年共支出3万元', 2023],
		['2022年支出5万元，比2021年增加1万元，较2021年增长', 2022],
		['项目起止时间 |\n2016 年 1 月起至 2016 年 12 月止\n报告日期：2017年7月', 2016],
		['没有年份', null]
	];
	it.each(bodies)('body: %s', (text, year) => expect(yearOfBody(text, whole(text))?.year ?? null).toBe(year));

	it('gives the place of the words', () => {
		const text = '自评表（ 2019 年 度）';
		const place = yearOfHead(text, whole(text))?.place;
		expect(place?.quote).toBe('2019 年 度');
		expect(text.slice(place?.start, place?.end)).toBe(place?.quote);
	});
});
