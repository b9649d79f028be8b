/** The reader's cuts: marks on text, rows back into a table, places in words, copied paragraphs paired and compared. */
import { describe, expect, it } from 'vitest';
import { likeness, quotePairs, sidesOf } from '../../src/lib/components/report/copied-pairs.ts';
import { placeName } from '../../src/lib/components/report/places.ts';
import { readable, readerBlocks, stretches, type Mark } from '../../src/lib/components/report/reader-blocks.ts';
import type { PassageRow } from '../../src/lib/queries/report/report-passages.ts';

const passage = (no: number, kind: string, text: string, start: number, more: Partial<PassageRow> = {}): PassageRow => ({
	report_id: 'r',
	passage: no,
	kind,
	level: kind === 'heading' ? 1 : null,
	section: null,
	table_no: null,
	row_no: null,
	cells: null,
	text,
	start,
	end: start + text.length,
	...more
});
const mark = (start: number, end: number, kind: Mark['kind'], id: string): Mark => ({ start, end, kind, id });

describe('stretches', () => {
	const text = '年初预算49万元，支出4819万元。';
	it('loses no character and keeps offsets', () => {
		const cut = stretches(text, 100, [mark(104, 108, 'fact', 'a1'), mark(100, 117, 'place', '1'), mark(111, 117, 'fact', 'a2')]);
		expect(cut.map((part) => part.text).join('')).toBe(text);
		for (const part of cut) expect(text.slice(part.start - 100, part.start - 100 + part.text.length)).toBe(part.text);
	});
	it('puts the smallest fact first where facts lie inside each other', () => {
		const cut = stretches(text, 0, [mark(0, 17, 'fact', 'row'), mark(4, 8, 'fact', 'cell')]);
		expect(cut.find((part) => part.start === 4)?.facts).toEqual(['cell', 'row']);
	});
	it('sets a pin only where its place begins, also when it began before this text', () => {
		const cut = stretches(text, 10, [mark(5, 14, 'place', '2'), mark(14, 15, 'place', '3')]);
		expect(cut.map((part) => part.begins)).toEqual([['2'], ['3'], []]);
	});
	it('leaves text without marks whole', () => expect(stretches(text, 0, [])).toHaveLength(1));
});

describe('reader blocks', () => {
	const rows = [
		passage(1, 'heading', '一、收支', 0),
		passage(2, 'row', '项目\n\t年初\n\t执行\n\t得分', 10, { table_no: 1, row_no: 1, cells: '10-12@0+1*1,14-16@1+1*1,18-20@2+1*1,22-24@3+1*1' }),
		passage(3, 'row', '合计\n\t49', 30, { table_no: 1, row_no: 2, cells: '30-32@0+1*1,34-36@1+1*1' }),
		passage(4, 'row', '另表', 40, { table_no: 2, row_no: 1, cells: '40-42@0+1*1' }),
		passage(5, 'paragraph', '文字', 50)
	];
	it('joins the rows of one table and parts different tables', () => {
		const blocks = readerBlocks(rows);
		expect(blocks.map((block) => block.kind)).toEqual(['heading', 'table', 'table', 'paragraph']);
	});
	it('lets the last cell fill the table, and knows a row of labels', () => {
		const table = readerBlocks(rows)[1];
		if (table?.kind !== 'table') throw new Error('no table');
		expect(table.rows[0]?.head).toBe(true);
		expect(table.rows[1]?.cells.map((cell) => [cell.text, cell.columnSpan])).toEqual([
			['合计', 1],
			['49', 3]
		]);
	});
	it('begins a new table at labels with another number of columns', () => {
		const wide = passage(9, 'row', '甲\n\t乙\n\t丙\n\t丁\n\t戊', 60, {
			table_no: 2,
			row_no: 2,
			cells: '60-61@0+1*1,63-64@1+1*1,66-67@2+1*1,69-70@3+1*1,72-73@4+1*1'
		});
		expect(readerBlocks([...rows.slice(0, 4), wide]).map((block) => block.kind)).toEqual(['heading', 'table', 'table', 'table']);
	});
	it('shows a row without cells as one cell', () => {
		const [block] = readerBlocks([passage(1, 'row', '没有单元格', 0, { table_no: 1, row_no: 1 })]);
		expect(block?.kind === 'table' && block.rows[0]?.cells[0]?.text).toBe('没有单元格');
	});
	it('lets a label span the blanks below it, as its printed form did, and only those', () => {
		const form = [
			passage(1, 'row', '一级 二级 得分 理由', 0, { table_no: 1, row_no: 1, cells: '0-2@0+1*1,3-5@1+1*1,6-8@2+1*1,9-11@3+1*1' }),
			passage(2, 'row', '产出 数量 5', 20, { table_no: 1, row_no: 2, cells: '20-22@0+1*1,23-25@1+1*1,26-27@2+1*1,27-27@3+1*1' }),
			passage(3, 'row', '   质量 4', 40, { table_no: 1, row_no: 3, cells: '40-40@0+1*1,43-45@1+1*1,46-47@2+1*1,47-47@3+1*1' }),
			passage(4, 'row', '      3', 60, { table_no: 1, row_no: 4, cells: '60-60@0+1*1,63-63@1+1*1,66-67@2+1*1,67-67@3+1*1' })
		];
		const [block] = readerBlocks(form);
		if (block?.kind !== 'table') throw new Error('no table');
		expect(block.rows.map((row) => row.cells.map((cell) => `${cell.text}*${cell.rowSpan}`))).toEqual([
			['一级*1', '二级*1', '得分*1', '理由*1'],
			['产出*3', '数量*1', '5*1', '*1'],
			['质量*2', '4*1', '*1'],
			['3*1', '*1']
		]);
	});
	it('hides line breaks only', () => expect(readable('年初\n 预算 数')).toBe('年初预算 数'));
});

describe('places', () => {
	const words = {
		section: (title: string, n: string) => `${title}，第 ${n} 段`,
		row: (table: string, row: string) => `第 ${table} 张表，第 ${row} 行`,
		paragraph: (n: string) => `第 ${n} 段`
	};
	const passages = [
		passage(1, 'paragraph', '开头', 0),
		passage(2, 'heading', '二、收支', 10),
		passage(3, 'paragraph', '甲', 20),
		passage(4, 'paragraph', '乙', 30),
		passage(5, 'row', '丙', 40, { table_no: 2, row_no: 3 })
	];
	it.each([
		[30, '二、收支，第 2 段'],
		[0, '第 1 段'],
		[40, '第 2 张表，第 3 行'],
		[12, '二、收支'],
		[999, '']
	])('names offset %d', (start, name) => expect(placeName(passages, start, words)).toBe(name));
});

describe('copied paragraphs', () => {
	const here = [
		{ quote: '编制的细致程度有待提高', start: 0 },
		{ quote: '继续加强绩效管理', start: 20 }
	];
	it('pairs by likeness, not by order', () => {
		const pairs = quotePairs(here, [
			{ quote: '继续加强预算绩效管理', start: 5, report: 'x' },
			{ quote: '编制的细致程度还有待提高', start: 9, report: 'x' }
		]);
		expect(pairs.map((pair) => pair.here.start)).toEqual([20, 0]);
		expect(quotePairs([], [{ quote: '甲', start: 0, report: 'x' }])).toEqual([]);
	});
	it('marks what differs and loses nothing', () => {
		const sides = sidesOf({ here: { quote: '编制的细致程度有待提高', start: 0 }, there: { quote: '编制的细致程度还有待提高', start: 9, report: 'x' } });
		expect(sides.here.map((part) => part.text).join('')).toBe('编制的细致程度有待提高');
		expect(sides.there.filter((part) => !part.shared).map((part) => part.text)).toEqual(['还']);
	});
	it('measures likeness from 0 to 1', () => {
		expect(likeness('一样的话', '一样的话')).toBe(1);
		expect(likeness('甲乙丙', '丁戊己')).toBe(0);
	});
});
