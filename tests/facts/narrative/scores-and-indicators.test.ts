import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

const scoresOf = (text: string): unknown => {
	const { total, total_max, grade, dimensions } = readText(text).scores;
	return { total, total_max, grade, dimensions: dimensions.map(({ name, max, score }) => [name, max, score]) };
};

describe('scores', () => {
	it.each<[string, unknown]>([
		[
			'执行得9.8分（满分10分），产出得49分（满分50分），合计58.8分。',
			{
				total: 58.8,
				total_max: null,
				grade: null,
				dimensions: [
					['执行', 10, 9.8],
					['产出', 50, 49]
				]
			}
		],
		[
			'由预算执行、履职效能两部分构成，满分分别为20分、80分，预算执行得18.5分，履职效能得70分，总分88.5分。',
			{
				total: 88.5,
				total_max: null,
				grade: null,
				dimensions: [
					['预算执行', 20, null],
					['履职效能', 80, null],
					['预算执行', null, 18.5],
					['履职效能', null, 70]
				]
			}
		],
		['预算执行（10分，扣0.48分，得9.52分）。', { total: null, total_max: null, grade: null, dimensions: [['预算执行', 10, 9.52]] }],
		['上年度（2021年）自评得分为96.4分，等级为优。', { total: null, total_max: null, grade: null, dimensions: [] }],
		['项目绩效50分得46分。', { total: null, total_max: null, grade: null, dimensions: [['项目绩效', 50, 46]] }],
		['“法律援助”预算执行率88.4%，自评93分。', { total: null, total_max: null, grade: null, dimensions: [] }],
		[
			'一、部门整体绩效自评得分\n2022年度我局部门整体绩效自评得分为93.5分。其中产出指标90分，得分84分。',
			{ total: 93.5, total_max: null, grade: null, dimensions: [['产出指标', 90, 84]] }
		],
		[
			'四、评价结论及建议\n（一）评价结论\n对照指标体系，履职效能20分，自评得19分；预算管理45分，自评得41.6分，其中追加较多扣2分；采购管理35分，自评得34分。综合以上，自评总分为94.6分。',
			{
				total: 94.6,
				total_max: null,
				grade: null,
				dimensions: [
					['履职效能', 20, 19],
					['预算管理', 45, 41.6],
					['采购管理', 35, 34]
				]
			}
		],
		[
			'四、结果拟应用和公开情况\n结果将用于资金分配。经综合评定，自评得分93.8分，自评等次为“优”。',
			{ total: 93.8, total_max: null, grade: '优', dimensions: [] }
		],
		['效果类指标满分20分，自评18.6分。总分94.4分，自评等次“优”。', { total: 94.4, total_max: null, grade: '优', dimensions: [['效果类指标', 20, 18.6]] }],
		[
			'（二）产出指标完成情况（满分50分，自评得分48.2分）\n（三）效益指标完成情况（满分30分，自评得分29分）',
			{
				total: null,
				total_max: null,
				grade: null,
				dimensions: [
					['产出指标', 50, 48.2],
					['效益指标', 30, 29]
				]
			}
		],
		['自评得分 93 分，绩效等级：优 √ 良 口 中 口', { total: 93, total_max: null, grade: '优', dimensions: [] }],
		['五、下一步打算\n2023年力争自评得分95分。', { total: null, total_max: null, grade: null, dimensions: [] }],
		['项目自评得分：94.6分，自评等第：优\n预算执行率96%，目标基本完成。', { total: 94.6, total_max: null, grade: '优', dimensions: [] }],
		['(一)预算执行率(分值10分，得8分，扣2分)', { total: null, total_max: null, grade: null, dimensions: [['预算执行率', 10, 8]] }],
		[
			'投入得14分（满分15分），过程得50分（满分55分）。',
			{
				total: null,
				total_max: null,
				grade: null,
				dimensions: [
					['投入', 15, 14],
					['过程', 55, 50]
				]
			}
		],
		[
			'自评得分：投入绩效为9分，产出绩效为28分，总绩效为94分，等次为“ 良 ”。',
			{
				total: 94,
				total_max: null,
				grade: '良',
				dimensions: [
					['投入绩效', null, 9],
					['产出绩效', null, 28]
				]
			}
		],
		[
			'总分100分，自评97.5分。其中：决策10分，得10分；效益35分，得34分。',
			{
				total: 97.5,
				total_max: 100,
				grade: null,
				dimensions: [
					['决策', 10, 10],
					['效益', 35, 34]
				]
			}
		],
		['（二）产出指标（50分）\n自评得分49分。', { total: null, total_max: null, grade: null, dimensions: [['产出指标', 50, 49]] }],
		['本次评价综合得分87.5分，评价结果为“良好”。', { total: 87.5, total_max: null, grade: '良', dimensions: [] }],
		['90分（含）以上为优，80-90分为良。本部门自评92分，自评等级为优秀。', { total: 92, total_max: null, grade: '优', dimensions: [] }],
		['其中：预算执行10分，得9.5分；', { total: null, total_max: null, grade: null, dimensions: [['预算执行', 10, 9.5]] }],
		['从效果看，土地节约利用评价得分为90分。经自评，我局综合评分为94.5分。', { total: 94.5, total_max: null, grade: null, dimensions: [] }],
		['2022年度评价得分为91分。', { total: 91, total_max: null, grade: null, dimensions: [] }],
		['经综合评定，自评得分为94.1分，评定等级为“优”（90分及以上为优，80—90分为良）。', { total: 94.1, total_max: null, grade: '优', dimensions: [] }],
		[
			'其中：决策15分，得分14.5分；履职35分，得分33分。',
			{
				total: null,
				total_max: null,
				grade: null,
				dimensions: [
					['决策', 15, 14.5],
					['履职', 35, 33]
				]
			}
		],
		['在年度考核中评为优秀等次。', { total: null, total_max: null, grade: null, dimensions: [] }]
	])('%s', (text, scores) => expect(scoresOf(text)).toEqual(scores));

	it('gives total and grade their places', () => {
		const text = '经自评，本单位整体支出绩效得分96分，等级为优。';
		const { total_at, grade_at } = readText(text).scores;
		expect(total_at?.quote).toContain('96');
		expect(grade_at?.quote).toContain('优');
		for (const place of [total_at, grade_at]) expect(text.slice(place?.start, place?.end)).toBe(place?.quote);
	});
});

const rowsOf = (text: string): unknown =>
	readText(text).indicators.map(({ l1, l2, l3, target, actual, weight, score }) => [l1, l2, l3, target, actual, weight, score]);

describe('indicators', () => {
	it.each<[string, unknown]>([
		[
			'(二)产出指标(分值50分，得50分)\n1、河道清淤，年度指标值：清淤3公里、无积水，实际完成值：3.2公里，分值10分，得分9分。',
			[['产出指标', null, '河道清淤', '清淤3公里、无积水', '3.2公里', 10, 9]]
		],
		[
			'1.验收合格率，年初目标值≥90%，实际完成值≥90%，自评得分20分；2.完工及时率，年初目标值100%，实际完成值98%，自评得分18分。',
			[
				[null, null, '验收合格率', '≥90%', '≥90%', null, 20],
				[null, null, '完工及时率', '100%', '98%', null, 18]
			]
		],
		['1.产出指标完成情况分析\n（1）数量指标。\n开展巡查：每月两次，共24次。', [['产出指标', '数量指标', '开展巡查', null, '24次', null, null]]],
		['（2）质量指标\n设备完好数≥6台，实际6台。', [['产出指标', '质量指标', '设备完好数', '≥6台', '6台', null, null]]],
		['3.满意度指标完成情况分析\n群众满意度≥80%。', [['满意度指标', '满意度指标', '群众满意度', '≥80%', null, null, null]]],
		[
			'“应急演练场次”指标，目标值为≥16场，实际为21场，分值8分，自评8分；“物资储备库建设”指标，目标值为年底前完工，实际为主体完工，尚未验收，分值10分，自评8分，扣分原因是汛期停工。',
			[
				[null, null, '应急演练场次', '≥16场', '21场', 8, 8],
				[null, null, '物资储备库建设', '年底前完工', '主体完工，尚未验收', 10, 8]
			]
		],
		[
			'各项得分如下：编制约束性满分6分，得4.8分，年中追加较多；采购合规性满分6分，得6分；资产盘点情况满分5分，得4分。',
			[
				[null, null, '编制约束性', null, null, 6, 4.8],
				[null, null, '采购合规性', null, null, 6, 6],
				[null, null, '资产盘点情况', null, null, 5, 4]
			]
		],
		[
			'（二）产出指标（分值50分，得49分）1、河道清淤，年度指标值：≥3公里，实际完成值：3.2公里，分值10分，得分9分。',
			[[null, null, '河道清淤', '≥3公里', '3.2公里', 10, 9]]
		],
		['供养人数目标值不少于22人，实际为21人，原因是1名儿童年满18周岁。', [[null, null, '供养人数', '不少于22人', '21人', null, null]]],
		['计分原则：正向指标（即目标值为≥X，得分=权重*B/A），反向指标（即目标值为≤X，得分=权重*A/B）。', []],
		['二、效益指标\n1.数量指标：维修处数，指标值12处，完成值12处，得分15分。', [['效益指标', '数量指标', '维修处数', '12处', '12处', null, 15]]],
		[
			'（1）管网改造长度。年度指标值≥4公里，实际完成4.2公里，指标分值10分，自评得分10分。全区水网投资3亿元。',
			[[null, null, '管网改造长度', '≥4公里', '4.2公里', 10, 10]]
		],
		[
			'1.预算编制\n编制规范性指标分值5分，自评得分4分。\n2.信息公开\n公开及时性指标分值5分，自评得分5分。\n3.资产管理\n资产利用率指标分值5分，自评得分5分。',
			[
				[null, null, '编制规范性', null, null, 5, 4],
				[null, null, '公开及时性', null, null, 5, 5],
				[null, null, '资产利用率', null, null, 5, 5]
			]
		],
		[
			'积水整治效果，目标值有效缓解，实际基本缓解，分值7分，得5分；居民满意度，目标值≥85%，实际84.3%，分值8分，得7分。',
			[
				[null, null, '积水整治效果', '有效缓解', '基本缓解', 7, 5],
				[null, null, '居民满意度', '≥85%', '84.3%', 8, 7]
			]
		],
		[
			'1.产出指标完成情况分析\n（1）数量指标\n代课教师人数36人，实际完成34人，2人年内辞职。\n（2）时效指标\n维修完工时间2022年10月底前，实际完成2022年12月1日。\n2.效益指标完成情况分析\n（1）可持续影响\n校舍条件持续改善，实际完成持续改善。',
			[
				['产出指标', '数量指标', '代课教师人数', '36人', '34人', null, null],
				['产出指标', '时效指标', '维修完工时间', '2022年10月底前', '2022年12月1日', null, null],
				['效益指标', '可持续影响指标', '校舍条件', '持续改善', '持续改善', null, null]
			]
		],
		[
			'1.数量指标：敬老院改造项目3个、护理员参赛人数18人。\n2.质量指标：资金使用合规率100%。\n3.社会效益指标：完善了养老设施。\n4.满意度指标：老人满意度≥95%，实际完成98%。',
			[
				['产出指标', '数量指标', '敬老院改造项目', null, '3个', null, null],
				['产出指标', '数量指标', '护理员参赛人数', null, '18人', null, null],
				['产出指标', '质量指标', '资金使用合规率', null, '100%', null, null],
				['满意度指标', '满意度指标', '老人满意度', '≥95%', '98%', null, null]
			]
		],
		[
			'1.产出指标完成情况\n（1）质量指标\n设备验收合格率100%，按规定办理。\n（2）成本指标\n项目总成本86万元。\n（3）时效指标\n我局于10月完成2次验收。',
			[
				['产出指标', '质量指标', '设备验收合格率', null, '100%', null, null],
				['成本指标', null, '项目总成本', null, '86万元', null, null]
			]
		],
		['生活补助金按月发放指标为100%实际完成值为98%。', [[null, null, '生活补助金按月发放', '100%', '98%', null, null]]],
		['1.产出指标完成情况\n（1）数量指标\n改造户数计划完成12户，实际完成10户，扣2分。', []],
		['新增就业人数，年初目标值3200人，实际完成值3286人，完成率102.7%，其中女性过半。', [[null, null, '新增就业人数', '3200人', '3286人', null, null]]]
	])('%s', (text, rows) => expect(rowsOf(text)).toEqual(rows));

	it('reads a score without a name, a row that a page cut, and the reason behind it', () => {
		const text =
			'1、修复沟渠，指标值：≥320亩，实际完成值：300\n亩，分值6分，得\n5分。\n未达到目标值的原因：雨季延误。\n各股室对照年初目标填报完成情况；按月汇总。';
		expect(readText(text).indicators).toMatchObject([{ l3: '修复沟渠', target: '≥320亩', weight: 6, score: 5, reason: '雨季延误' }]);
	});

	it('keeps money and rates out of rows that hold them', () => {
		const facts = readText(
			'1、公用经费控制率，年度指标值：≤100%，实际完成值：75.5%，分值5分，得分5分。\n2022年预算安排公用经费总额8万元，实际支出6.04万元，公用经费控制率75.5%。'
		);
		expect(facts.indicators).toHaveLength(1);
		expect(facts.rates).toHaveLength(1);
		expect(facts.rates[0]?.start).toBeGreaterThan(facts.indicators[0]?.end ?? Infinity);
	});
});

describe('headcount', () => {
	it.each([
		['核定全额拨款事业编制12名，实有人数9人。', 12, 9],
		['核定编制50名，其中行政编制20名、事业编制30名，年末实有在职人员48人，离退休人员12人。', 50, 48],
		['行政编制20名，事业编制30名。', null, null],
		['2022年12月31日止本馆在职人员17人。', null, 17],
		['编制2022年部门预算时走访企业30人次。', null, null]
	])('%s', (text, authorized, actual) => expect(readText(text).headcount).toEqual({ authorized, actual }));
});
