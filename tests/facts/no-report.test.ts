import { describe, expect, it } from 'vitest';
import { readReference } from '../../scripts/node/reference.ts';
import { buildDocument } from '../../src/lib/document/build-document.ts';
import { extractFacts } from '../../src/lib/facts/index.ts';

const reference = readReference();
const read = (text: string) => extractFacts(buildDocument('a.txt', { format: 'txt', text, tables: [] }), reference);

describe('a text that is no report', () => {
	it.each([
		['a letter', '各位同事：\n周五下午三点在二楼会议室开会，请带上笔记本。\n办公室\n'],
		['a chapter', '第一章\n老人坐在河边，看着船慢慢靠岸。他想起二十年前，也是这样的黄昏，父亲背着一袋米走过木桥。\n'],
		['a list of names', '张三\n李四\n王五\n'],
		[
			'a notice that hands out money',
			'关于提前下达2022年水库移民后期扶持资金的通知\n区水利局：\n现将资金3039万元（其中：中央资金2888万元）下达给你们，请做好绩效自评。\n'
		],
		['a company’s leaflet', '本公司注册资本5000万元，2022年营业收入1.2亿元，公司基本支出2300万元，人员经费1200万元，资产负债率45.6%。\n'],
		['a story', '祠堂修缮预算是12万元，已经支出9.8万元，完成率81.7%。老周得了个先进，评分98分，等级为优秀。\n'],
		['a note about money', '今天买菜花了35元，坐车2元。\n']
	])('%s gives no report and says so', (_, text) => {
		const { reports, messages } = read(text);
		expect(reports).toEqual([]);
		expect(messages).toMatchObject([{ level: 'error', id: 'no-report' }]);
	});

	it.each([
		['a title without figures', '2022年度部门整体支出绩效自评报告\n\n一、基本情况\n本单位依法履职。\n'],
		['figures without a title', '我局年初预算100万元，实际支出98万元，预算执行率98%。\n'],
		['a score alone', '经自评，部门整体支出绩效自评得分95分。\n']
	])('%s is one', (_, text) => expect(read(text).reports).toHaveLength(1));
});
