/** A county that all names begin with is left out of narrow charts; one of many stays. */
import { describe, expect, it } from 'vitest';
import { shorterNames } from '../../src/lib/charts/names.ts';

describe('names in narrow charts', () => {
	const names = ['乌有县财政局', '乌有县教育局', '乌有县人大常委会办公室', '中共乌有县委办公室', '共青团乌有县委员会', '雁峰区雁峰街道办事处'];
	it('lose the county that most of them begin with', () =>
		expect(names.map(shorterNames(names))).toEqual(['财政局', '教育局', '人大常委会办公室', '中共县委办公室', '共青团县委员会', '雁峰区雁峰街道办事处']));
	it('stay whole where no county is common', () => {
		const mixed = ['乌有县财政局', '雁峰区雁峰街道办事处', '桃江县重点项目建设事务中心'];
		expect(mixed.map(shorterNames(mixed))).toEqual(mixed);
	});
});
