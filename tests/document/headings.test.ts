import { describe, expect, it } from 'vitest';
import { parseHeading } from '../../src/lib/document/headings.ts';
import { linesOf } from '../../src/lib/document/lines.ts';
import { paragraphsOf } from '../../src/lib/document/paragraphs.ts';
import { roleOf, sectionsOf } from '../../src/lib/document/sections.ts';

describe('parseHeading', () => {
	it.each([
		['一、单位概况', 1, 1, '单位概况'],
		['（三）三公经费情况', 2, 3, '三公经费情况'],
		['2．项目支出', 3, 2, '项目支出'],
		['(4)成本指标', 4, 4, '成本指标'],
		['1.2部门收支', 3, 2, '部门收支'],
		['2.2项目支出', 3, 2, '项目支出'],
		['1.3人员情况', 3, 3, '人员情况'],
		['(二)产出指标(分值40分，得39分，扣1分)', 2, 2, '产出指标(分值40分，得39分，扣1分)'],
		['（1）质量指标。', 4, 1, '质量指标'],
		['2022年度整体支出绩效自评报告', 1, null, '2022年度整体支出绩效自评报告']
	])('%s', (line, level, number, title) => expect(parseHeading(line)).toMatchObject({ level, number, title }));

	it('takes only the title where text runs on behind it', () => {
		const line = '（一）机构设置。本馆内设三个股室，下设两个分馆。';
		expect(parseHeading(line)).toMatchObject({ title: '机构设置', length: 8 });
	});

	it.each(['3.5万元用于维修', '2.5项，全部完成', '27.5人次', '12.5%', '负责全县档案的收集、整理和保管工作。', '1、负责拟订规划；', '2022年支出100万元'])(
		'%s is no heading',
		(line) => expect(parseHeading(line)).toBeNull()
	);
});

const textsOf = (text: string): string[] => paragraphsOf(linesOf(text, [], [])).map(({ start, end }) => text.slice(start, end));

describe('paragraphsOf', () => {
	it('joins lines that a page width cut, and those that begin with a stop', () => {
		const text = '2022年度收入总计320.00万元，其中本年收入\n318.00万元\n，年初结转2.00万元。\n2022年度支出总计320.00万元。';
		expect(textsOf(text)).toEqual(['2022年度收入总计320.00万元，其中本年收入\n318.00万元\n，年初结转2.00万元。', '2022年度支出总计320.00万元。']);
	});

	it('keeps headings and numbered items apart', () =>
		expect(textsOf('主要工作是整治河道、清理垃圾\n二、支出情况\n1、负责巡查；\n2、负责维护；')).toHaveLength(4));
	it('takes titles off that a preview glued to each other and to their text', () => {
		const text =
			'澧县档案馆2022年部门整体支出绩效自评报告一、收入支出决算总体情况说明本年收入合计48.6万元，支出合计47.9万元，年末结转0.7万元，均按规定使用和结转。';
		expect(textsOf(text)).toEqual([
			'澧县档案馆2022年部门整体支出绩效自评报告',
			'一、收入支出决算总体情况说明',
			'本年收入合计48.6万元，支出合计47.9万元，年末结转0.7万元，均按规定使用和结转。'
		]);
	});
	it('takes apart what a preview glued', () => {
		const text =
			'一、单位概况本馆设三个股室，负责全县展陈与讲解工作，年末在职人员九人，另聘讲解员四人。二、支出情况（一）基本支出情况2022年基本支出100万元，主要用于人员与运转。（二）项目支出情况2022年项目支出50万元。';
		const blocks = paragraphsOf(linesOf(text, [], []));
		expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.title] : []))).toEqual(['单位概况', '支出情况', '基本支出情况', '项目支出情况']);
		expect(blocks.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
	});

	it('leaves out what tables and whole-line noise take', () => {
		const text = '甲段。\n单元格\n第 3 页\n乙段。';
		expect(paragraphsOf(linesOf(text, [{ start: 4, end: 7 }], [{ start: 8, end: 13 }])).map(({ start, end }) => text.slice(start, end))).toEqual([
			'甲段。',
			'乙段。'
		]);
	});
});

describe('sections', () => {
	it.each([
		['部门概况', 'overview'],
		['基本支出情况', 'spending'],
		['部门整体支出绩效情况', 'performance'],
		['存在的问题及改进措施', 'problems'],
		['下一步改进措施', 'measures'],
		['附录', null]
	])('%s', (title, role) => expect(roleOf(title)).toBe(role));

	it('gives a heading without role that of the section above it', () => {
		const text = '一、支出情况\n（一）其一\n甲。\n二、改进措施\n（一）加强预算管理\n乙。';
		expect(sectionsOf(paragraphsOf(linesOf(text, [], []))).map(({ role }) => role)).toEqual(['spending', 'spending', 'measures', 'measures']);
	});
});
