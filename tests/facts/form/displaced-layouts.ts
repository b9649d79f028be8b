/** Layouts whose cells or heads are missing or stand elsewhere, in words of our own: each text with every fact that it must give, and no other. */
import type { Variant } from './variants.ts';

/** Cells with blank lines between; a blank alone is an empty cell that the export kept. */
const apart = (...cells: readonly string[]): string => cells.map((cell) => (cell === '' ? '\u00a0' : cell)).join('\n\n');

export const DISPLACED_LAYOUTS: readonly Variant[] = [
	{
		name: 'empty cells kept in part, rows of the template not filled in',
		text: apart(
			...['项目资金', '（万元）', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
			...['年度资金总额', '53.2', '53.2', '47.24', '10', '88.8%', '9'],
			...['其中：当年财政拨款', '53.2', '53.2', '47.24', '', '      上年结转资金', '', '', '', ''],
			...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析及改进措施'],
			...['产出指标', '数量指标', '指标1维修水渠长度', '12', '11', '10', '9', '雨季停工，工期推迟。', '指标2', '', '', '', '', '', '……', '', '', '', '', ''],
			...['质量指标', '指标1工程合格率', '100', '100', '10', '10', '', '指标2', '', '', '', '', '', '……', '', '', '', '', '']
		),
		facts: [
			'total/initial_budget=53.2',
			'total/adjusted_budget=53.2',
			'total/executed=47.24',
			'fiscal_appropriation/initial_budget=53.2',
			'fiscal_appropriation/adjusted_budget=53.2',
			'fiscal_appropriation/executed=47.24',
			'execution 88.8%',
			'预算执行率 10/9',
			'产出指标|数量指标|指标1维修水渠长度|12|11|10|9|雨季停工，工期推迟。',
			'产出指标|质量指标|指标1工程合格率|100|100|10|10|-'
		]
	},
	{
		name: 'name repeated in the cell of the result',
		text: apart(
			'一级指标',
			'二级指标',
			'三级指标',
			'年度指标值',
			'全年完成值',
			'未完成原因和改进措施',
			'产出指标',
			'数量指标',
			'新建村级水站',
			'3座',
			'新建村级水站',
			'0',
			'正在招标'
		),
		facts: ['产出指标|数量指标|新建村级水站|3座|0|-|-|正在招标']
	},
	{
		name: 'points of the rows without a head of their own: no value, no level',
		text: apart(
			...['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成指标值', '50'],
			...['产出指标', '质量指标', '指标1：水利人员培训', '已完成', '已完成', '5', '指标2：隐患整治率', '100%', '100%', '4'],
			...['时效指标', '指标1：完工时间', '2021年12月31日', '2021年12月31日', '5'],
			...['效益指标', '社会效益指标', '指标1：村民用水意识', '逐步提高', '逐步提高', '3']
		),
		facts: [
			'产出指标|质量指标|指标1：水利人员培训|已完成|已完成|-|-|-',
			'产出指标|质量指标|指标2：隐患整治率|100%|100%|-|-|-',
			'产出指标|时效指标|指标1：完工时间|2021年12月31日|2021年12月31日|-|-|-',
			'效益指标|社会效益指标|指标1：村民用水意识|逐步提高|逐步提高|-|-|-'
		]
	},
	{
		name: 'heads of target and result displaced, values before the first names',
		text: '项目支出绩效自评表 一级 指标 年度 实际 指标值 完成值 指标1：巡查水库 40次 二级指标 三级指标 指标2：走访村民 分值 得分 52次 3 3 90户 2 2 指标3：维修水渠 12公里 12公里 5 5 指标4：新建水闸 3座 2座 5 4.5 指标5：培训人次 60人 60人 2 2 指标6：巡查记录上报及 数 指标7：村民满意率 90% 96% 2 2',
		facts: [
			'-|-|指标3：维修水渠|12公里|12公里|5|5|-',
			'-|-|指标4：新建水闸|3座|2座|5|4.5|-',
			'-|-|指标5：培训人次|60人|60人|2|2|-',
			'-|-|指标7：村民满意率|90%|96%|2|2|-'
		]
	},
	{
		name: 'amounts of the whole before its sources, its label behind them',
		text: '资金投入情况 （万元） 全年预算数(A) 全年执行数(B) 967.50 942.10 其中：中央财政资金 718.00 718.00 旗县财政资金 183.50 160.10 其他资金 66.00 64.00 年度资金总额',
		facts: [
			'total/adjusted_budget=967.5',
			'total/executed=942.1',
			'special_transfer/adjusted_budget=718',
			'special_transfer/executed=718',
			'item/adjusted_budget=183.5',
			'item/executed=160.1',
			'other_funds/adjusted_budget=66',
			'other_funds/executed=64'
		]
	},
	{
		name: 'source of money without weight and score: stages and rate',
		text: [
			'项目支出绩效自评表',
			'项目名称： 水渠维修 实施单位： 云溪县水利局',
			'资金构成（元） 年初预算数 全年预算数 执行数 分值 执行率（%） 得分',
			'资金总额： 150,000.00 150,000.00 45,000.00 10.00  30 3',
			'其中：财政资金： 0.00 0.00 0.00   0',
			'单位资金： 150,000.00 150,000.00 45,000.00   30'
		].join('\n'),
		facts: [
			'total/initial_budget=15',
			'total/adjusted_budget=15',
			'total/executed=4.5',
			'fiscal_appropriation/initial_budget=0',
			'fiscal_appropriation/adjusted_budget=0',
			'fiscal_appropriation/executed=0',
			'other_funds/initial_budget=15',
			'other_funds/adjusted_budget=15',
			'other_funds/executed=4.5',
			'execution 30%',
			'execution 30%',
			'预算执行率 10/3'
		]
	},
	{
		name: 'lines of money and sentences below a head of indicators are no names',
		text: [
			'指标名称 指标解释 完成情况',
			'一级指标 二级指标 三级指标 自评内容 完成情况',
			'名称 名称 名称',
			'年度预算资金总额： 84.25',
			'其中：中央补助 68.00',
			'市级资金 16.25'
		].join('\n'),
		facts: []
	},
	{
		name: 'accounts told by the numbers of their rows, cells of the income side put together',
		text: [
			'收入支出决算总表 部门：云溪县柳河镇卫生院 公开01表 金额单位：元 支出 项目（按功能分类） 行次 栏次 金额 2 一、一般公共服务支出 31 二、外交支出 32 三、教育支出 33 612,480.00 四、卫生健康支出 34 1,391,520.00 五、其他支出 35 36 37 本年支出合计 38 2,004,000.00 结余分配 39 年末结转和结余 40 总计 41 2,004,000.00 2,004,000.00',
			'“三公”经费情况表 公开10表 部门：云溪县柳河镇卫生院 金额单位：元 项 目 行次 统计数 栏 次 1 一、“三公”经费 1 — （一）支出合计 2 40,100.00 1.因公出国（境）费 3 0.00 2.公务用车购置及运行维护费 4 35,800.00 3.公务接待费 5 4,300.00 （1）国内接待费 6 4,300.00 （二）相关统计数 7 — 1.国内公务接待批次（个） 8 6'
		].join('\n\n'),
		facts: ['total/executed=200.4', 'three_public/executed=4.01', 'overseas_travel/executed=0', 'official_vehicle/executed=3.58', 'reception/executed=0.43']
	},
	{
		name: 'levels that blanks do not part from names, head of points broken by a blank',
		text: '项目自评表 预算执行 情况（万元） （20 分） 预算数 （A） 执行数（B） 执行率（B/A） 得分 （20 分*执行率） 年度资金总额 60.00 57.00 95% 19 三级指标 年初目标值 （A） 实际完成值 （B） 得分 维修水渠长度 12公里 12公里 10 效益指标 （40 分） 总分 96',
		facts: [
			'total/adjusted_budget=60',
			'total/executed=57',
			'execution 95%',
			'total 96/null null',
			'预算执行情况 20/19',
			'-|-|维修水渠长度|12公里|12公里|-|10|-'
		]
	}
];
