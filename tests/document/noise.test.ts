import { describe, expect, it } from 'vitest';
import { findNoise, hostile } from '../../src/lib/document/noise.ts';

const kinds = (text: string): string[] => findNoise(text).map(({ kind }) => kind);

describe('noise', () => {
	it.each([
		['第 3 页', 'page-mark'],
		['- 12 -', 'page-mark'],
		['当前位置：首页 > 政务公开 > 预决算', 'breadcrumb'],
		['索 引 号： 0123/2022-001', 'index'],
		['发布时间：2022-04-07 浏览量：31', 'publishing'],
		['【字体：大 中 小】 打印 关闭', 'publishing'],
		['一、部门概况..........3', 'contents'],
		['目 录', 'contents'],
		['某报告_第1页', 'library'],
		['由会员分享，可在线阅读', 'library'],
		['湘ICP备00000号', 'footer'],
		['（简要说明项目背景，100字以内）', 'prompt']
	])('%s', (text, kind) => expect(kinds(text)).toEqual([kind]));

	it.each(['2022年本单位支出120万元。', '年度资金总额 880 880 880', '服务对象满意度指标', '1 完成改造数量 20', '产出指标（50分）', '来源稳定，资金到位率100%'])(
		'%s stays',
		(text) => expect(kinds(text)).toEqual([])
	);

	it('marks bookmarks inside a line, in order and without overlap', () => {
		const text = '甲[bookmark: _GoBack]乙\n第 2 页\n';
		const found = findNoise(text);
		expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['[bookmark: _GoBack]', '第 2 页']);
	});
});

describe('numbers that document libraries put before stretches of a text', () => {
	const stretch = '项目支出绩效自评表各栏内容'.repeat(14);
	const marked = (text: string): string[] => findNoise(text).map(({ start, end }) => text.slice(start, end));
	it('go, with the line end that cuts a word', () =>
		expect(marked(`《自评表》由会员分享，可在线阅读\n1、${stretch}年度资\n2、金总额${stretch}\n3、合计`)).toEqual([
			'《自评表》由会员分享，可在线阅读',
			'1、',
			'\n2、',
			'\n3、'
		]));
	it('stay where no library speaks, and where lines are as short as headings', () => {
		expect(marked(`1、${stretch}\n2、${stretch}`)).toEqual([]);
		expect(marked('由会员分享\n1、基本情况\n2、绩效情况\n3、存在问题')).toEqual(['由会员分享']);
	});
});

describe('hostile copies', () => {
	const says = (text: string) => hostile({ text }).map(({ refuse, message }) => `${message.id} ${refuse ? 'refused' : 'flagged'}`);
	it.each([
		['項(xiàng)目績(jī)效自評(píng)報(bào)告', ['pinyin-inserted refused']],
		['本项目资金博彩到位，棋牌及时', ['betting-names refused']],
		['安排资金* 万元，支出** 万元', ['masked-figures flagged']],
		['**县财政局，××镇政府', ['masked-figures flagged']],
		['支出（含税）12万元，指标(A)完成', []],
		['得分*权重，20分*执行率', []]
	])('%s', (text, expected) => expect(says(text)).toEqual(expected));
});
