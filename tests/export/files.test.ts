/** Exports read back: CSV as a spreadsheet reads it, XLSX through a reader, Word files through mammoth. */
import mammoth from 'mammoth';
import { Packer } from 'docx';
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import writeXlsx from 'write-excel-file/node';
import { describe, expect, it } from 'vitest';
import { briefDocument, type BriefContent } from '../../src/lib/export/brief-document.ts';
import { guarded, printCsv } from '../../src/lib/export/csv.ts';
import { fileName } from '../../src/lib/export/file-name.ts';
import { circularDocument, type CircularContent } from '../../src/lib/export/circular-document.ts';
import { letterDocument, type LetterContent } from '../../src/lib/export/letter-document.ts';
import type { ExportTable } from '../../src/lib/export/table.ts';
import { workbookSheets } from '../../src/lib/export/xlsx.ts';

const table: ExportTable = {
	title: '各单位执行率',
	columns: [
		{ head: '单位', unit: '', decimals: null },
		{ head: '执行数', unit: '万元', decimals: 2 },
		{ head: '执行率', unit: '%', decimals: 2 }
	],
	rows: [
		['甲局，含"二级"单位', 1234567.891, 98.5],
		['=HYPERLINK("x")', 0, { missing: '不存在' }],
		['乙局', { missing: '未报送' }, -0.5]
	]
};

describe('csv', () => {
	const text = printCsv(table);
	it('begins with a byte order mark and ends lines as Excel expects', () => {
		expect(text.startsWith('\ufeff单位,')).toBe(true);
		expect(text.split('\r\n')).toHaveLength(5);
	});
	it('reads back with units in the heading, plain numbers, and missing values told apart from 0', () => {
		const { data } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
		expect(data).toEqual([
			['单位', '执行数（万元）', '执行率（%）'],
			['甲局，含"二级"单位', '1234567.891', '98.5'],
			['\'=HYPERLINK("x")', '0', '不存在'],
			['乙局', '未报送', '-0.5']
		]);
	});
	it.each(['=1+1', '+1', '-1', '@x', '\tx', '＝1'])('guards %j', (cell) => expect(guarded(cell)).toBe(`'${cell}`));
	it.each(['1+1', '报告', '（=1）', ''])('leaves %j alone', (cell) => expect(guarded(cell)).toBe(cell));
	it('refuses a figure that does not exist instead of writing NaN', () => {
		expect(() => printCsv({ ...table, rows: [['甲', Number.NaN, 1]] })).toThrow();
	});
});

describe('xlsx', () => {
	it('holds real numbers, named missing values and a sheet on filters and version', async () => {
		const about = {
			sheet: '说明',
			lines: [
				['筛选', '2021—2024 年'],
				['数据版本', '1a2b3c4d']
			] as const
		};
		const bytes = await writeXlsx(workbookSheets([table], about) as never).toBuffer();
		const sheets = await readXlsx(bytes);
		expect(sheets.map((sheet) => sheet.sheet)).toEqual(['各单位执行率', '说明']);
		expect(sheets[0]?.data).toEqual([
			['单位', '执行数（万元）', '执行率（%）'],
			['甲局，含"二级"单位', 1234567.89, 98.5],
			['=HYPERLINK("x")', 0, '不存在'],
			['乙局', '未报送', -0.5]
		]);
		expect(sheets[1]?.data).toEqual([
			['筛选', '2021—2024 年'],
			['数据版本', '1a2b3c4d']
		]);
	});
	it('names sheets within what Excel allows', () => {
		const [first] = workbookSheets([{ ...table, title: `a/b:${'长'.repeat(40)}` }], { sheet: '说明', lines: [] });
		expect(first?.sheet).toHaveLength(31);
		expect(first?.sheet).not.toMatch(/[\\/?*[\]:]/);
	});
});

describe('file names', () => {
	it('joins parts and drops empty ones', () =>
		expect(fileName(['衡平', '执行率分布', '', '2021—2024年', '1a2b'], 'csv')).toBe('衡平_执行率分布_2021—2024年_1a2b.csv'));
	it('keeps no character that a system refuses', () => expect(fileName(['a/b:c*?', 'd"e<f>|', 'v'], 'png')).toBe('abc_def_v.png'));
	it('is cut before the version, never in it', () => {
		const name = fileName(['衡平', '长'.repeat(300), '1a2b3c4d5e6f'], 'xlsx');
		expect(name.length).toBeLessThanOrEqual(125);
		expect(name.endsWith('_1a2b3c4d5e6f.xlsx')).toBe(true);
	});
});

const brief: BriefContent = {
	title: '某县 2024 年度自评情况简报',
	by: '绩效股',
	summary: '执行率中位数 **97.6%**。',
	figures: [{ name: '报告', value: '33 份', note: '应报 34' }],
	findingsHead: '一、建议先复核的五项',
	findings: [{ department: '协调中心', text: '支出 **4,819.00** 万元' }],
	chartsHead: '二、执行率',
	charts: [],
	tableHead: '三、疑点最多的单位',
	tableNote: '（万元）',
	table: { heads: ['单位', '执行数'], rows: [['协调中心', '4,819.00']], widths: [60, 40], figuresFrom: 1 },
	foot: ['疑点是待核线索，不是结论'],
	page: '第'
};
const letter: LetterContent = {
	title: '自评复核意见',
	to: '协调中心：',
	opening: '请就下列事项作出说明。',
	factsHead: '一、主要数据',
	facts: { heads: ['项目', '金额'], rows: [['执行数', '4,819.00']], widths: [60, 40], figuresFrom: 1 },
	itemsHead: '二、需要说明的事项',
	items: [
		{
			title: '执行数超预算',
			text: '支出为预算的 **9,834.69%**',
			sums: [['所列', '49.00']],
			quotes: [{ pin: '①', text: '全年支出某数', place: '二、第 1 段' }],
			more: '另有 14 处，见报告页。',
			alikeHead: '另有 1 处同类：',
			alike: [{ text: '项目支出 **2** 万元' }],
			ask: '请说明原因。'
		}
	],
	replyHead: '三、单位答复',
	replyNote: '',
	reply: { heads: ['序号', '答复'], rows: [['1', '']], widths: [10, 90], figuresFrom: 2, rowHeight: 1200 },
	closing: '请于收到后答复。',
	signature: ['财政局（章）'],
	foot: [],
	page: '第'
};

const textOf = async (buffer: Buffer): Promise<string> => (await mammoth.extractRawText({ buffer })).value;

describe('word files', () => {
	it('carries the circular’s counts, leads and quotes', async () => {
		const circular: CircularContent = {
			title: '关于普遍问题的通报（稿）',
			by: '数据版本 1a2b',
			opening: '其中 **6 份**列出待核事项。',
			tableHead: '一、普遍问题',
			table: { heads: ['问题', '单位'], rows: [['执行数超预算', '4']], widths: [60, 40], figuresFrom: 1 },
			tableNote: '“可核对”为能作此项比对的份数。',
			detailsHead: '二、分项情况',
			problems: [
				{
					title: '执行数超预算',
					text: '在 n = 30 份报告中',
					leadsHead: '线索：',
					leads: [
						{ who: '协调中心（2023 年）：', text: '支出为预算的 **120.00%**', quotes: [{ pin: '①', text: '全年支出某数', place: '第 3 段' }], more: '等 6 处' }
					],
					ask: '请说明原因。'
				}
			],
			nextHead: '三、有关要求',
			closing: '请对照原文核实。',
			signature: ['财政局（盖章）'],
			foot: ['（待人工审定）'],
			page: '第'
		};
		const text = await textOf(await Packer.toBuffer(circularDocument(circular)));
		for (const part of [
			circular.title,
			'其中 6 份列出待核事项。',
			'1. 执行数超预算',
			'协调中心（2023 年）：支出为预算的 120.00%',
			'① “全年支出某数”',
			'第 3 段',
			'财政局（盖章）'
		])
			expect(text).toContain(part);
		const none = await textOf(await Packer.toBuffer(circularDocument({ ...circular, table: { ...circular.table, rows: [] }, problems: [] })));
		expect(none).not.toContain('三、有关要求');
	});
	it('carries the brief’s words and figures, strong parts without their marks', async () => {
		const text = await textOf(await Packer.toBuffer(briefDocument(brief)));
		for (const part of [brief.title, '执行率中位数 97.6%。', '33 份', '1. 协调中心', '支出 4,819.00 万元', '三、疑点最多的单位']) expect(text).toContain(part);
		expect(text).not.toContain('**');
	});
	it('carries the letter’s findings with quotes and room for the reply', async () => {
		const text = await textOf(await Packer.toBuffer(letterDocument(letter)));
		for (const part of [
			'协调中心：',
			'1. 执行数超预算',
			'所列 49.00',
			'① “全年支出某数”',
			'二、第 1 段',
			'另有 1 处同类：',
			'项目支出 2 万元',
			'请说明原因。',
			'三、单位答复',
			'财政局（章）'
		])
			expect(text).toContain(part);
	});
});
