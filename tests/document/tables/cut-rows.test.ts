/** Runs of indicator rows without separators, cut by the columns of heads in different orders. */
import { describe, expect, it } from 'vitest';
import type { Column, ColumnRole } from '../../../src/lib/document/tables/columns.ts';
import { cutRows } from '../../../src/lib/document/tables/cut-rows.ts';

const head = (...roles: readonly ColumnRole[]): Column[] => roles.map((role) => ({ role, year: null, unit: null, points: null }));
const texts = (run: string, columns: readonly Column[]): unknown => cutRows(run, columns)?.map((row) => row.map(({ text }) => text)) ?? null;

const WEIGHT_FIRST = head('l1', 'l2', 'l3', 'weight', 'target', 'actual', 'score', 'reason');
const WEIGHT_LAST = head('l1', 'l2', 'l3', 'target', 'actual', 'weight', 'score');
const CORE_LAST = head('l3', 'unit', 'nature', 'target', 'adjustedTarget', 'actual', 'coefficient', 'weight', 'score', 'core');

describe('rows of a run', () => {
	it.each([
		[
			'护坡长度10≥300米≥310米10渠道宽度8≥60厘米58厘米7.5',
			WEIGHT_FIRST,
			[
				['护坡长度', '10', '≥300米', '≥310米', '10'],
				['渠道宽度', '8', '≥60厘米', '58厘米', '7.5']
			]
		],
		['工程合格率20100%100%20', WEIGHT_FIRST, [['工程合格率', '20', '100%', '100%', '20']]],
		['总投资1035万元35万元10', WEIGHT_FIRST, [['总投资', '10', '35万元', '35万元', '10']]],
		['出行条件改善10明显改善明显改善10', WEIGHT_FIRST, [['出行条件改善', '10', '明显改善', '明显改善', '10']]],
		[
			'巡查次数≥12次12次55走访户数800户765户109.5',
			WEIGHT_LAST,
			[
				['巡查次数', '≥12次', '12次', '5', '5'],
				['走访户数', '800户', '765户', '10', '9.5']
			]
		],
		[
			'预算完成率%定量指标75%80%100%22是稿件数量300篇320篇100%1010否',
			CORE_LAST,
			[
				['预算完成率', '%', '定量指标', '75%', '80%', '100%', '2', '2', '是'],
				['稿件数量', '300篇', '320篇', '100%', '10', '10', '否']
			]
		]
	] as const)('%s', (run, columns, rows) => {
		expect(texts(run, columns)).toEqual(rows);
	});

	it('loses no character and keeps the columns', () => {
		const run = '护坡长度10≥300米≥310米10渠道宽度8≥60厘米58厘米7.5';
		const rows = cutRows(run, WEIGHT_FIRST) ?? [];
		expect(
			rows
				.flat()
				.map(({ text }) => text)
				.join('')
		).toBe(run);
		expect(rows[0]?.map(({ column }) => column)).toEqual([2, 3, 4, 5, 6]);
	});

	it.each([
		['各部门根据重要程度确定分值', WEIGHT_FIRST],
		['护坡长度10≥300米≥310米10', head('l3', 'method', 'weight', 'score')],
		['护坡长度10≥300米≥310米10', head('l1', 'weight', 'score')]
	])('gives up where the head does not explain the run: %s', (run, columns) => {
		expect(cutRows(run, columns)).toBeNull();
	});

	it('does not guess where words of target and result differ', () => {
		expect(JSON.stringify(texts('积水情况是否减轻明显减轻有所减轻3027', WEIGHT_LAST))).not.toContain('"有所减轻"');
		expect(JSON.stringify(texts('案件办理效率明显提升1010', WEIGHT_LAST))).not.toContain('"明显"');
	});

	it('takes time in proportion to the text', () => {
		const row = '护坡长度10≥300米≥310米10';
		expect(cutRows(row.repeat(200), WEIGHT_FIRST)?.length).toBe(200);
	});
});
