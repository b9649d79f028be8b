import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReference } from '../../../scripts/node/reference.ts';
import { buildDocument } from '../../../src/lib/document/build-document.ts';
import { splitParts } from '../../../src/lib/document/parts.ts';
import { identify } from '../../../src/lib/facts/identity/identify.ts';
import type { ReportKind, Layout } from '../../../src/lib/model/vocabulary.ts';
import { documentOf, identifyText, partOf } from './one-part.ts';

const reference = readReference();

interface Case {
	readonly text: string;
	readonly kind?: ReportKind;
	readonly layout?: Layout;
	readonly department: string | null;
	readonly evidence?: string;
	readonly year?: number | null;
	readonly code?: string | null;
	readonly project?: string | null;
}

const body = '\n\n一、部门概况\n本单位依法履行职责。\n';

const cases: Record<string, Case> = {
	'title with the longer of two nested county names': {
		text: `衡南县教育局2022年度部门整体支出绩效自评报告${body}`,
		department: '衡南县教育局',
		evidence: 'title',
		year: 2022,
		code: '430422'
	},
	'sentence that says what kind of body the unit is': {
		text: '2023年度部门整体支出绩效自评报告\n\n一、部门概况\n会同县林业局为县人民政府工作部门，下辖林场2个。\n',
		department: '会同县林业局',
		evidence: 'unit-composition',
		year: 2023,
		code: '431225'
	},
	'sentence that lists the offices below the unit': {
		text: '2023年度部门整体支出绩效自评报告\n\n一、部门概况\n安化县农业技术中心下设办公室、财务室、种植业组等。\n',
		department: '安化县农业技术中心',
		evidence: 'unit-composition'
	},
	'sentence in which a town makes its figures known': {
		text: '按照有关要求，现将安化县梅城镇2021年度“三公”经费决算情况公布如下：\n全镇“三公”经费支出36.52万元。\n',
		department: '安化县梅城镇'
	},
	'title that tells how a fund was used': {
		text: '安化县民政局2024年县级福彩公益金的使用情况\n\n一、公益金分解下达情况\n县级下达公益金26万元。\n',
		kind: 'project',
		department: '安化县民政局',
		evidence: 'title',
		year: 2024,
		project: '县级福彩公益金'
	},
	'index of a page, without colons': {
		text: '索 引 号 1143/2022-00061 文  号 生成日期 2022-10-27\n发布机构 安化县住房和城乡建设局 责任部门 安化县住房和城乡建设局 关 键 字 转运站\n公开方式 主动公开\n\n垃圾转运站改造项目绩效自评报告\n\n一、绩效目标\n下达资金86万元。\n',
		kind: 'project',
		department: '安化县住房和城乡建设局',
		evidence: 'source-line'
	},
	'sentence that gives the unit its short name': {
		text: '一、部门基本情况\n安化县残疾人联合会（以下简称“县残联”）是残疾人事业团体。\n',
		department: '安化县残疾人联合会'
	},
	'year before the name, income of the year behind it': {
		text: '三、收入决算情况说明\n2017年安化县公安局本年收入合计281万元。\n',
		department: '安化县公安局',
		evidence: 'unit-composition',
		year: 2017
	},
	'breadcrumb of a page that names its unit nowhere else': {
		text: '安化县人民政府\n首页 >> 部门信息公开 >> 安化县交通运输局 >> 正文\n\n2020年公路安全工程绩效自评报告\n\n一、绩效目标\n建设里程8公里。\n',
		kind: 'project',
		department: '安化县交通运输局',
		evidence: 'source-line',
		year: 2020
	},
	'name alone above the words of a score': {
		text: '补助资金绩效目标自评表\n\n中央主管部门\n\n市场监管总局\n\n自评得分\n\n100\n',
		kind: 'project',
		layout: 'form',
		department: null
	},
	'title below a year on a line of its own': {
		text: '2023 年度\n安化县医疗保障局部门决算\n目 录\n第一部分 部门概况\n',
		department: '安化县医疗保障局',
		evidence: 'title',
		year: 2023
	},
	'offices named one by one': {
		text: '一、基本情况\n安化县医疗保障局内设办公室、待遇保障科、基金监管科，下设一个中心。\n',
		department: '安化县医疗保障局'
	},
	'label that asks for the whole name': {
		text: '部门整体支出绩效评价自评报告\n（2023年度）\n部门（单位）全称：安化县人民检察院 （公章）\n主管部门审核意见：\n',
		department: '安化县人民检察院',
		evidence: 'form-field',
		year: 2023
	},
	'sentence that states the posts': {
		text: '2023年度部门整体支出绩效自评报告\n\n一、部门概况\n安化县供销合作社联合社现有事业编制21名。\n',
		department: '安化县供销合作社联合社',
		evidence: 'unit-composition'
	},
	'title that says what it is about': {
		text: `衡阳县政协办公室关于2020年度部门整体支出绩效自评情况的报告${body}`,
		department: '衡阳县政协办公室',
		evidence: 'title',
		year: 2020
	},
	'title of a notice that sends the report in': {
		text: `衡阳县水利局关于报送2020年度部门整体支出绩效自评报告的函${body}`,
		department: '衡阳县水利局',
		evidence: 'title'
	},
	'sentence that counts the offices of the unit': {
		text: '2023年度部门整体支出绩效自评报告\n\n一、部门概况\n衡阳县供销合作社共设业务股、财务股等内设机构，实行统一核算。\n',
		department: '衡阳县供销合作社',
		evidence: 'unit-composition'
	},
	'sentence of the units that the accounts cover': {
		text: '2023年度部门整体支出绩效自评报告\n\n一、部门概况\n衡阳县妇幼保健院2023年纳入部门决算编制范围的单位为本级。\n',
		department: '衡阳县妇幼保健院',
		evidence: 'unit-composition'
	},
	'a body that only calls itself 本局': {
		text: '2023年度部门整体支出绩效自评报告\n\n一、部门概况\n本局为县人民政府工作部门，核定编制20名。\n',
		department: null
	},
	'year before the name in the title': { text: `2023年度衡阳县水利局部门整体支出绩效自评报告${body}`, department: '衡阳县水利局', year: 2023, code: '430421' },
	'name on a line of its own above the title': {
		text: `麻阳苗族自治县残疾人联合会\n2019年度部门整体支出\n绩效自评报告${body}`,
		department: '麻阳苗族自治县残疾人联合会',
		evidence: 'title',
		year: 2019,
		code: '431226'
	},
	'party organ': { text: `中共桂阳县委组织部2020年度部门整体支出绩效自评报告${body}`, department: '中共桂阳县委组织部', code: '431021' },
	'youth league': { text: `共青团雁峰区委2021年度部门整体支出绩效自评报告${body}`, department: '共青团雁峰区委', code: '430406' },
	'full chain with league and banner': {
		text: `内蒙古自治区锡林郭勒盟苏尼特右旗民政局2021年度部门整体支出绩效自评报告${body}`,
		department: '内蒙古自治区锡林郭勒盟苏尼特右旗民政局',
		code: '152524'
	},
	'short form of an autonomous county': {
		text: `部门整体支出绩效自评表\n（2021年度）\n预算部门、单位名称：城步县儒林镇人民政府\n`,
		layout: 'form',
		department: '城步县儒林镇人民政府',
		evidence: 'form-field',
		year: 2021,
		code: '430529'
	},
	'title that a preview glued to its source and the first heading': {
		text: '澧县统计局2022年度部门整体支出绩效自评报告来源：澧县统计局  发布时间：2023-06-12  浏览量：87一、部门基本情况我局内设股室6个，年末核定编制31名。二、支出情况全年支出12万元。',
		department: '澧县统计局',
		evidence: 'title',
		year: 2022
	},
	'project in brackets behind the title': {
		text: '保山市图书馆2022年度项目支出绩效自评报告（2022年公共文化服务体系建设补助资金）\n一、自评结论\n',
		kind: 'project',
		department: '保山市图书馆',
		project: '2022年公共文化服务体系建设补助资金'
	},
	'project in brackets below the title': {
		text: '昌宁县珠街彝族乡中心学校2023年度项目支出绩效自评报告\n（义务教育阶段生活补助专项资金）\n一、自评结论\n',
		kind: 'project',
		department: '昌宁县珠街彝族乡中心学校',
		project: '义务教育阶段生活补助专项资金'
	},
	'title that a line end cuts inside the name of its project': {
		text: '宾川县搬迁安置办公室 2023 年度水库移民后期\n扶持项目绩效自评报告\n一、项目基本情况\n',
		kind: 'project',
		department: '宾川县搬迁安置办公室',
		year: 2023,
		project: '水库移民后期扶持项目'
	},
	'county of before a reform': { text: `株洲县林业局2016年度部门整体支出绩效自评报告${body}`, department: '株洲县林业局', code: '430221' },
	'namesake county settled by the city in the text': {
		text: `市中区城市管理局2021年度部门整体支出绩效自评报告\n\n一、概况\n按照枣庄市的部署开展工作。`,
		department: '市中区城市管理局',
		code: '370402'
	},
	'namesake county with nothing to settle it': { text: `鼓楼区城市管理局2021年度部门整体支出绩效自评报告${body}`, department: '鼓楼区城市管理局', code: null },
	'a bare district is no region': {
		text: `城区建设服务中心2021年度部门整体支出绩效自评报告\n\n一、概况\n我区区委区政府高度重视。`,
		department: '城区建设服务中心',
		code: null
	},
	'a road is no province': { text: `北京路街道办事处2022年度部门整体支出绩效自评报告${body}`, department: '北京路街道办事处', code: null },
	'zone of the statistics list is a unit, not a region': {
		text: `湖南衡阳松木经济开发区管理委员会2022年度部门整体支出绩效自评报告${body}`,
		department: '湖南衡阳松木经济开发区管理委员会',
		code: '4304'
	},
	'county that the gazetteer lacks': { text: `大通湖区农业农村局2022年度部门整体支出绩效自评报告${body}`, department: '大通湖区农业农村局', code: null },
	'unit composition where the title names nobody': {
		text: `2021年度部门整体支出绩效自评报告\n\n一、概况\n（一）内设机构设置。石鼓区文化旅游广电体育局单位内设机构包括：办公室、艺术股。\n（二）石鼓区文化旅游广电体育局2021年部门决算汇总公开单位构成包括：石鼓区文化旅游广电体育局本级。`,
		department: '石鼓区文化旅游广电体育局',
		evidence: 'unit-composition',
		year: 2021,
		code: '430407'
	},
	'source line': {
		text: `日期：2024-06-11 17:40  来源：祁东县退役军人事务局\n困难群众救助补助资金 2023 年度绩效自评报告\n一、下达情况\n`,
		kind: 'project',
		department: '祁东县退役军人事务局',
		evidence: 'source-line',
		year: 2023,
		project: '困难群众救助补助资金'
	},
	signature: {
		text: `2022年部门整体支出绩效自评报告\n\n一、基本情况\n各项工作按计划完成。\n\n        宁乡市市场监督管理局\n        2023年4月10日\n`,
		department: '宁乡市市场监督管理局',
		evidence: 'signature',
		year: 2022
	},
	'publisher is not the unit of the title': {
		text: `- 发布机构： 红河州卫生健康委员会\n红河州中医医院基层能力提升补助资金2023年度绩效自评报告\n一、情况\n`,
		kind: 'project',
		department: '红河州中医医院',
		evidence: 'title',
		project: '基层能力提升补助资金'
	},
	'implementer before authority': {
		text: `项目支出绩效自评表\n（2022年度）\n项目名称\t校舍维修\n主管部门\t长沙县教育局\t实施单位\t长沙县第一中学\n`,
		kind: 'project',
		layout: 'form',
		department: '长沙县第一中学',
		project: '校舍维修'
	},
	'an office inside means the authority': {
		text: `项目支出绩效自评表\n（2022年度）\n项目名称\t禁毒专项经费\n主管部门\t长沙县公安局\t实施单位\t禁毒支队\n项目资金`,
		kind: 'project',
		layout: 'form',
		department: '长沙县公安局',
		project: '禁毒专项经费'
	},
	'empty authority cell': {
		text: `项目支出绩效自评表\n（2022年度）\n项目名称 水源保护\n主管部门 实施单位 天长市水利局\n项目资金\n`,
		kind: 'project',
		layout: 'form',
		department: '天长市水利局',
		project: '水源保护'
	},
	'cells with blank lines between': {
		text: `部门整体支出绩效自评表\n\n2021年度)\n\n级预算单位名称\n\n 冷水滩区林业局\n\n年度预\n\n算申请\n`,
		layout: 'form',
		department: '冷水滩区林业局',
		year: 2021,
		code: '431103'
	},
	'code, seal and 本级 are no part of the name': {
		text: `项目名称 | 农田建设 | 主管部门（盖章） | 219001-平江县农业农村局 | 实施单位 | 219001-平江县农业农村局本级 |\n(2019年度)`,
		kind: 'project',
		layout: 'form',
		department: '平江县农业农村局',
		year: 2019
	},
	'inner office cut off in a title': {
		text: `天长市水利局农村水利股项目支出绩效自评\n项目支出绩效自评表\n（2022年度）\n`,
		kind: 'project',
		layout: 'form',
		department: '天长市水利局',
		year: 2022
	},
	'value printed before its label': {
		text: `财政项目支出绩效自评表 (2022 年度) 场馆运营结算 费用 项目名称 主管部门 上海市静安区体育局 年初预算数 项目资金 (元) 上海市静安区体育 场馆中心 实施单位 其中`,
		kind: 'project',
		layout: 'form',
		department: '上海市静安区体育场馆中心',
		year: 2022,
		project: '场馆运营结算费用'
	},
	'unit field without a value': {
		text: `部门整体支出绩效评价基础数据表 填报单位： 单位：万元 编制数 2018年实际在职人数 控制率\n`,
		layout: 'form',
		department: null,
		year: 2018
	},
	'names that hold words of sentences': { text: `石鼓区重点工程协调中心2021年度部门整体支出绩效自评报告${body}`, department: '石鼓区重点工程协调中心' },
	'public works section': {
		text: `项目支出绩效自评表\n（2020年度）\n项目名称 农村公路养护 主管部门 兴文县交通运输局 实施单位 兴文县公路养护段\n`,
		kind: 'project',
		layout: 'form',
		department: '兴文县公路养护段'
	},
	'heading of final accounts': {
		text: `目 录\n第一部分 部门概况 …… 3\n第一部分 阆中市审计局概况\n一、主要职能\n第二部分 2023年度部门决算情况说明\n`,
		department: '阆中市审计局',
		code: '511381'
	},
	'masked name': { text: `2022年某某县教育局部门整体支出绩效自评报告${body}`, department: null, year: 2022 },
	'portal gives the region, not the unit': {
		text: `桃江县人民政府门户网站  首页 > 政务公开\n本单位2019年安排公务接待费预算3万元，决算支出2万元。`,
		department: null,
		year: 2019,
		code: '430922'
	}
};

describe('identify', () => {
	for (const [what, given] of Object.entries(cases)) {
		it(what, () => {
			const identity = identifyText(given.text, given.kind ?? 'department', given.layout ?? 'narrative', reference);
			expect(identity.department).toBe(given.department);
			if (given.evidence !== undefined) expect(identity.department_evidence).toBe(given.evidence);
			if (given.year !== undefined) expect(identity.year).toBe(given.year);
			if (given.code !== undefined) expect(identity.region_inferred?.code ?? null).toBe(given.code);
			if (given.project !== undefined) expect(identity.project).toBe(given.project);
			for (const place of [identity.department_at, identity.year_at, identity.project_at])
				if (place) expect(given.text.slice(place.start, place.end)).toBe(place.quote);
		});
	}

	it('takes the full name from another part of the file where a part prints a short one', () => {
		const form = '部门整体支出绩效自评表\n（2021年度）\n\t预算部门名称\n\t石鼓区人民街道办事处\n\n';
		const narrative = '2021年度人民街道绩效评价报告\n一、基本情况\n街道履行职责。\n';
		const text = form + narrative;
		const parts = [partOf(text, 'department', 'form', 0, form.length), partOf(text, 'department', 'narrative', form.length)];
		const second = identify(documentOf(text), parts[1] ?? partOf(text, 'department', 'narrative'), parts, reference);
		expect(second.department).toBe('石鼓区人民街道办事处');
		expect(second.department_aliases).toContain('人民街道');
	});

	it('keeps the units of project forms in a row apart', () => {
		const form = (unit: string): string => `项目支出绩效自评表\n（2022年度）\n项目名称\t设备购置\n主管部门\t湘潭县教育局\t实施单位\t${unit}\n\n`;
		const [one, two] = [form('湘潭县第一中学'), form('湘潭县第二中学')];
		const text = one + two;
		const parts = [partOf(text, 'project', 'form', 0, one.length), partOf(text, 'project', 'form', one.length)];
		expect(parts.map((part) => identify(documentOf(text), part, parts, reference).department)).toEqual(['湘潭县第一中学', '湘潭县第二中学']);
	});

	it('never throws, and every place agrees with its words, whatever pieces follow one another', () => {
		const pieces = [
			'石鼓区水利局',
			'2021年度',
			'部门整体支出绩效自评报告',
			'\n',
			'\t',
			' | ',
			'主管部门',
			'实施单位',
			'项目名称',
			'（盖章）',
			'：',
			'411001-',
			'来源：',
			'一、',
			'。',
			'区',
			'县',
			'  ',
			'本级',
			'鼓楼区',
			'湖南',
			'决算单位构成包括',
			'2023年5月',
			'PAGE 5'
		];
		fc.assert(
			fc.property(
				fc.array(fc.constantFrom(...pieces), { maxLength: 40 }),
				fc.constantFrom<ReportKind>('department', 'project'),
				fc.constantFrom<Layout>('narrative', 'form'),
				(words, kind, layout) => {
					const text = words.join('');
					const { department_at, year_at, project_at } = identifyText(text, kind, layout, reference);
					for (const place of [department_at, year_at, project_at]) if (place) expect(text.slice(place.start, place.end)).toBe(place.quote);
				}
			),
			{ seed: 20240501, numRuns: 300 }
		);
	});
});

it('takes a cell that only says 部门 for a label where a unit stands beside it', () => {
	const text =
		'部门整体支出绩效自评表 | ||||\n（2023年度） | ||||\n部门 | 安化县茶叶发展中心 | ||||\n预算资金（万元） |\n年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 |\n年度资金总额 | 276 | 276 | 270 | 10 | 97.83% | 9.8 |\n';
	const document = buildDocument('test.txt', { format: 'txt', text, tables: [] });
	const parts = splitParts(document);
	expect(parts.map((part) => identify(document, part, parts, reference).department)).toEqual(['安化县茶叶发展中心']);
});
