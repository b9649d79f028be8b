import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../src/lib/document/build-document.ts';
import { splitParts } from '../../src/lib/document/parts.ts';

const split = (text: string) => splitParts(buildDocument('test.txt', { format: 'txt', text, tables: [] }));
const said = (text: string): string[] => split(text).map((part) => `${part.kind} ${part.layout} ${part.title?.quote ?? ''}`);

const project = (title: string, name: string): string =>
	`${title}\n（2023年度）\n项目名称 | ${name} |\n主管部门 | 云溪县水利局 | 实施单位 | 云溪县河道所 |\n项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n | 年度资金总额 | 50 | 50 | 45 | 10 | 90% | 9 |\n绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 |\n | 产出指标 | 数量指标 | 加固长度 | 2公里 | 2公里 | 90 | 90 | |\n总分 | 100 | 99 |\n`;
const narrative = `2023年度云溪县水利局部门整体支出绩效自评报告\n一、基本情况\n${'全局围绕年度任务开展工作，各项职责均已落实，资金按进度拨付。'.repeat(12)}\n`;
const department =
	'部门整体支出绩效自评表\n（2023年度）\n部门名称 | 云溪县水利局 |\n年度预算申请（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n | 年度资金总额 | 500 | 520 | 510 | 10 | 98.08% | 9.8 |\n总分 | 100 | 97 |\n';
const dataSheet =
	'2023年度部门整体支出绩效评价基础数据表\n经费控制情况（万元） | 2022年决算数 | 2023年预算数 | 2023年决算数 |\n三公经费 | 3 | 3 | 2 |\n公用经费 | 30 | 28 | 27 |\n';

it('a text without a title is of a project where it tells how a transfer was handed down', () => {
	expect(said('一、绩效目标分解下达情况\n2023年中央下达救助补助资金26万元。\n二、绩效情况分析\n已支出25万元。\n')).toEqual(['project narrative ']);
	expect(said('一、部门基本情况\n本部门负责救助工作，2023年支出25万元。\n')).toEqual(['department narrative ']);
});

it('自评结果 of a year, above a project form, is a report of its own', () => {
	const result = `云溪县残疾人联合会2022年度部门整体绩效自评结果\n一、自评结论\n${'对照年初批复的绩效目标，全年任务已完成，资金按进度支付。'.repeat(8)}\n`;
	expect(said(`${result}${project('2022年度康复服务项目自评表', '康复服务')}`)).toEqual([
		'department narrative 云溪县残疾人联合会2022年度部门整体绩效自评结果',
		'project form 2022年度康复服务项目自评表'
	]);
});

describe('several reports in one file', () => {
	it('a department form, a project form and a narrative', () => {
		expect(said(`附件1\n${department}\n附件2\n${project('专项资金绩效自评表', '堤防加固')}\n${narrative}`)).toEqual([
			'department form 部门整体支出绩效自评表',
			'project form 专项资金绩效自评表',
			'department narrative 2023年度云溪县水利局部门整体支出绩效自评报告'
		]);
	});

	it('many project forms in a row', () => {
		const names = ['甲河', '乙河', '丙河', '丁河'];
		expect(said(names.map((name) => project('项目支出绩效自评表', name)).join(''))).toEqual(names.map(() => 'project form 项目支出绩效自评表'));
	});

	it('project forms without titles part at the next 项目名称', () => {
		const forms = ['甲河', '乙河'].map((name) => project('', name)).join('');
		expect(said(forms).map((words) => words.trim())).toEqual(['project form', 'project form']);
	});

	it('a data sheet and the form of the same department are one report', () => {
		expect(said(`${dataSheet}${department}`)).toEqual(['department form 2023年度部门整体支出绩效评价基础数据表']);
	});

	it('parts cover the text without gaps, and blocks lie in their part', () => {
		const text = `${department}${project('项目支出绩效自评表', '甲河')}${narrative}`;
		const parts = split(text);
		expect(parts[0]?.start).toBe(0);
		expect(parts.at(-1)?.end).toBe(text.length);
		for (const [at, part] of parts.entries()) {
			if (at > 0) expect(part.start).toBe(parts[at - 1]?.end);
			for (const block of part.blocks) expect(block.start >= part.start && block.end <= part.end).toBe(true);
		}
	});

	it.each([
		['云溪县2022年“三公”经费公开说明\n本单位2022年三公经费支出3万元，比上年减少1万元，主要原因是压减接待。', 'department'],
		['困难群众救助补助资金2022年度绩效自评报告\n一、绩效目标\n按月发放。', 'project'],
		['云溪县财政局部门整体支出及项目支出绩效评价报告\n一、基本情况\n支出799万元。', 'department'],
		['云溪县重点项目办公室2022年度部门整体支出绩效自评报告\n一、基本情况\n支出799万元。', 'department'],
		['云溪县重点工程协调中心2022年度绩效自评报告\n一、基本情况\n支出799万元。', 'department'],
		['云溪县民政局2022年度养老服务项目支出绩效自评报告\n一、基本情况\n支出799万元。', 'project'],
		['云溪县部门预算项目支出绩效自评报告\n一、基本情况\n支出799万元。', 'project']
	])('%s', (text, kind) => expect(split(text).map((part) => part.kind)).toEqual([kind]));

	it('no words, no report', () => expect(split(' \n\n')).toEqual([]));
});
