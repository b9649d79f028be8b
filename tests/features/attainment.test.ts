import { describe, expect, it } from 'vitest';
import { readAttainment } from '../../src/lib/features/attainment.ts';

const read = (target: string | null, actual: string | null, l3 = '完成数量', l2: string | null = null) => readAttainment({ l2, l3, target, actual });

describe('readAttainment', () => {
	it.each([
		['≥90%', '85%', 'ge', 85 / 0.9],
		['开工率≥90%', '94.1', 'ge', 94.1 / 0.9],
		['新增15个', '新增15个', 'ge', 100],
		['10亿元', '7.6亿元', 'ge', 76],
		['5000万元', '0.25亿元', 'ge', 50],
		['不少于12种', '14种', 'ge', 14 / 0.12],
		['≤100%', '80%', 'le', 125],
		['不超过30天', '60天', 'le', 50],
		['=4', '3', 'eq', 75],
		['162户', '154户', 'ge', 15400 / 162],
		['1,200人次', '900人次', 'ge', 75],
		['完成八项', '完成六项', 'ge', 75],
		['100％', '９０％', 'ge', 90]
	])('%s → %s', (target, actual, direction, attainment) => {
		const got = read(target, actual);
		expect(got.direction).toBe(direction);
		expect(got.attainment).toBeCloseTo(attainment, 6);
	});

	it('takes cost and control names as targets not to be exceeded', () => {
		expect(read('100%', '120%', '公用经费控制率').attainment).toBeCloseTo(100 / 1.2, 6);
		expect(read('200万元', '180万元', '工程造价', '成本指标').direction).toBe('le');
		expect(read('100%', '96%', '投诉办结率').direction).toBe('ge');
	});

	it('takes a target of zero as met only by zero', () => {
		expect(read('0起', '0起', '安全事故数').attainment).toBe(100);
		expect(read('0起', '2起', '安全事故数').attainment).toBe(0);
	});

	it.each([
		['2022年12月底前', '2022年11月', 'qualitative'],
		['按要求公开', '已公开', 'qualitative'],
		[null, '12个', 'qualitative']
	])('has no attainment for %s → %s', (target, actual, direction) => {
		expect(read(target, actual)).toMatchObject({ direction, attainment: null });
	});

	it('does not compare two quantities or different units', () => {
		expect(read('3个5公里', '3个4公里').attainment).toBeNull();
		expect(read('15个', '80%').attainment).toBeNull();
	});

	it.each([
		['全部完成', '基本完成', true],
		['是', '基本稳定', true],
		['达到', '基本达到', true],
		['优', '良', true],
		['是', '否', true],
		['否', '是', true],
		['是', '是', false],
		['基本完成', '基本完成', false],
		['不发生', '未发生', false],
		['按规定完成', '按规定完成', false],
		['高标准', '成效明显', false],
		['优秀', '优', false]
	])('downgrade %s → %s is %s', (target, actual, downgraded) => {
		expect(read(target, actual).downgraded).toBe(downgraded);
	});

	it('knows yes/no questions by name and by target', () => {
		expect(read('全部完成', '基本完成', '街面秩序是否良好').yes_no).toBe(true);
		expect(read('是', '是', '制度健全').yes_no).toBe(true);
		expect(read('≥90%', '92%').yes_no).toBe(false);
	});
});
