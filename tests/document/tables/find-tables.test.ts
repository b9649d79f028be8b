import { describe, expect, it } from 'vitest';
import { findTables } from '../../../src/lib/document/tables/find-tables.ts';
import { rowsUnderHeads } from '../../../src/lib/document/tables/headed-rows.ts';
import type { KnownCell, KnownTable } from '../../../src/lib/model/document.ts';
import { FORMS } from '../../facts/form/forms.ts';
import { WAYS } from '../../facts/form/render.ts';

const cellsOf = (text: string): string[][] => findTables(text, []).flatMap((table) => table.rows.map((row) => row.map((cell) => cell.text)));

describe('readings', () => {
	it.each([
		['tab-cells', 'tab-cells'],
		['pipe-rows', 'pipe-rows'],
		['markdown', 'pipe-rows'],
		['bar-after-cell', 'bar-after-cell'],
		['bar-under-cell', 'bar-after-cell'],
		['blank-between', 'blank-between'],
		['space-aligned', 'space-aligned'],
		['tab-rows', 'tab-rows'],
		['run-on', 'run-on']
	] as const)('%s is told as %s', (way, reading) => {
		const [first] = FORMS;
		const tables = first ? findTables(WAYS[way](first.form), []) : [];
		expect(tables.map((table) => table.reading)).toEqual([reading]);
	});

	it('every cell stands where it says', () => {
		for (const { form } of FORMS) {
			for (const write of Object.values(WAYS)) {
				const text = write(form);
				for (const table of findTables(text, [])) {
					for (const cell of table.rows.flat()) {
						expect(cell.start).toBeGreaterThanOrEqual(0);
						expect(cell.end).toBeGreaterThanOrEqual(cell.start);
						expect(cell.end).toBeLessThanOrEqual(text.length);
						expect(text.slice(cell.start, cell.end).trim()).toBe(text.slice(cell.start, cell.end));
					}
				}
			}
		}
	});
});

describe('what is no table', () => {
	it.each([
		['2022年年初预算数120万元，全年预算数110万元，全年执行数108万元，执行率98.18%，得分9.8分。'],
		['一是预算执行率不高。二是绩效指标设置不够细化，指标值、完成值、分值、得分的填写不规范。'],
		['首页 | 政务公开 | 互动交流'],
		['\t本单位2022年度收入总计300万元。\n\t支出总计300万元。'],
		['预算执行率=（预算执行数/预算数）×100%'],
		['水利支出年初预算180万元，支出决算746万元，决算数大于预算数的主要原因是年中追加。\n养老支出决算数小于年初预算数，预算246万元。'],
		['']
	])('%s', (text) => expect(findTables(text, [])).toEqual([]));
});

describe('repairs', () => {
	it('puts together labels and numbers that line ends cut', () => {
		const rows = cellsOf('年初\n\n预算数\n\n全年预算数\n\n全年\n\n执行数\n\n执行率\n\n年度资金总额\n\n12.50\n\n12.50\n\n11.\n\n25\n\n90%\n\n');
		expect(rows).toEqual([
			['年初预算数', '全年预算数', '全年执行数', '执行率'],
			['年度资金总额', '12.50', '12.50', '11.25', '90%']
		]);
	});

	it('keeps page marks out of a form', () => {
		const text = '年初预算数 全年预算数 全年执行数 执行率\n年度资金总额 20 20\n- 3 -\n18 90%\n';
		const mark = text.indexOf('- 3 -');
		const tables = findTables(text, [], [{ start: mark, end: mark + 5 }]);
		expect(tables[0]?.rows[1]?.map((cell) => cell.text)).toEqual(['年度资金总额', '20', '20', '18', '90%']);
	});

	it('reads heads that go on in the next line', () => {
		const rows = cellsOf('一级指标 二级指标 三级指标 指标值 全年实际 未完成原因和\n完成值 改进措施\n产出指标 数量指标 巡查次数 ≥12次 13次\n');
		expect(rows[0]).toEqual(['一级指标', '二级指标', '三级指标', '指标值', '全年实际完成值', '未完成原因和改进措施']);
	});
});

describe('tables whose cells the format gives', () => {
	/** A known table written as lines of cells with a blank between; `|2` after a cell's words is its column span. */
	function known(rows: readonly (readonly (readonly [string, number, number])[])[]): { text: string; table: KnownTable } {
		let text = '';
		const cells = rows.map((row) =>
			row.map(([words, columnSpan, rowSpan]): KnownCell => {
				const start = text.length;
				text += `${words}\n`;
				return { start, end: start + words.length, columnSpan, rowSpan };
			})
		);
		return { text, table: { start: 0, end: text.length, rows: cells } };
	}

	it('finds columns below merged cells', () => {
		const { text, table } = known([
			[
				['项目资金（万元）', 1, 3],
				['', 1, 1],
				['年初预算数', 1, 1],
				['全年预算数', 1, 1],
				['全年执行数', 2, 1],
				['执行率', 1, 1]
			],
			[
				['年度资金总额', 1, 1],
				['8', 1, 1],
				['9', 1, 1],
				['9', 2, 1],
				['100%', 1, 1]
			],
			[
				['其他资金', 1, 1],
				['1', 1, 1],
				['2', 1, 1],
				['2', 2, 1],
				['100%', 1, 1]
			]
		]);
		const [block] = findTables(text, [table]);
		const under = block ? rowsUnderHeads(block).filter((row) => row.standing === 'under') : [];
		expect(block?.reading).toBe('known');
		expect(under.map((row) => row.cells.map(({ cell }) => row.head?.columns[cell.column]?.role))).toEqual([
			['label', 'initial', 'adjusted', 'executed', 'rate'],
			['label', 'initial', 'adjusted', 'executed', 'rate']
		]);
	});
});
