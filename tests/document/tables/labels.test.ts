import { describe, expect, it } from 'vitest';
import { labelOf, pointsAlone } from '../../../src/lib/document/tables/labels.ts';

const meaning = (words: string): string[] => (labelOf(words)?.meanings ?? []).map(({ kind, id }) => `${kind}:${id}`);

describe('labels', () => {
	it.each([
		['年初预算数', 'column:initial'],
		['全年(调整)预算数', 'column:adjusted'],
		['执行率(B/A)', 'column:rate'],
		['预算执行率(B/A×100%)', 'column:rate'],
		['2022年决算数', 'column:executed'],
		['其中:当年财政拨款', 'row:fiscal'],
		['2、出国经费', 'row:overseas'],
		['(2)公务用车运行(维护)费', 'row:vehicleOperation'],
		['产出指标(50分)', 'level1:output'],
		['效益指标30分)', 'level1:outcome'],
		['部门(单位)名称', 'field:department'],
		['转移支付(项目)名称', 'field:project'],
		['年度预算申请(万元', 'block:money'],
		['自评总分(分)', 'sum:totalScore']
	])('%s', (words, expected) => expect(meaning(words)).toContain(expected));

	it.each([
		['产出指标(50)', 50, null],
		['效益指标30分)', 30, null],
		['得分(20分*执行率)', 20, null],
		['项目资金(万元)', null, '万元'],
		['预算执行情况(万元)(20分)', 20, '万元']
	])('%s carries points and unit', (words, points, unit) => {
		expect(labelOf(words)?.points ?? null).toBe(points);
		expect(labelOf(words)?.unit ?? null).toBe(unit);
	});

	it.each([
		['年初预匏数', 'column:initial'],
		['项Fl资金(万兀)', 'block:money'],
		['顼目产出(30分)', 'level1:output'],
		['年初预篡数', 'column:initial'],
		['上-结转', 'row:carryIn'],
		['当-结余', 'column:surplus']
	])('%s is forgiven', (words, expected) => expect(meaning(words)).toContain(expected));

	it.each(['清淤河道长度', '预算', '数量指标的设置', '省级财政资金使用合规性', '', '甲'.repeat(200)])('%s is no row, column or level', (words) =>
		expect(meaning(words).filter((found) => /^(?:row|level|sum)/.test(found))).toEqual([])
	);

	it('does not forgive where two labels are as near', () => expect(labelOf('某级财政资金')).toBeNull());

	it.each([
		['(50分)', 50],
		['30分)', 30],
		['(12.5)', 12.5],
		['50', null],
		['第(3)项', null]
	])('points alone: %s', (words, points) => expect(pointsAlone(words)).toBe(points));
});
