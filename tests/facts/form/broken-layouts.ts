/** Layouts that pages, libraries and converters broke, in words of our own: each text with every fact that it must give, and no other. */
import type { Variant } from './variants.ts';

const FORM_TOP = ['项目支出绩效自评表', '（2022年度）', '项目名称 | 水渠维修 |', '实施单位 | 云溪县水利局 |'];

export const BROKEN_LAYOUTS: readonly Variant[] = [
	{
		name: 'rows that a page end cut off from their head, with a cell that holds a line end only',
		text: [
			'水渠完好率 | = | 100 | % | 100 | 15 | 15 |',
			'| |||',
			'可持续影响指标 | 管护制度健全性 | 定性 | 好坏 |',
			'| 好坏 | 10 | 8 |',
			'满意度指标 | 服务对象满意度指标 | 村民满意度 | ≥ | 90 | % | 92 | 10 | 10 |',
			'合计 | 100 | 93 | |||||||',
			'存在问题 | 管护资金不足，落实了95%。 | ||||||||'
		].join('\n'),
		facts: [
			'total 93/100 null',
			'-|-|水渠完好率|=100%|100|15|15|-',
			'效益指标|可持续影响指标|管护制度健全性|好坏|好坏|10|8|-',
			'满意度指标|服务对象满意度指标|村民满意度|≥90%|92|10|10|-'
		]
	},
	{
		name: 'head of indicators broken after its first level, rows with more blanks than columns',
		text: [
			...FORM_TOP,
			'绩效指标 | 一级 指标 |',
			'二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 未完成原因和改进措施 | |',
			'产 出 指 标 |',
			'数量指标 | 维修水渠长度 | ≥12公里 | 12.5公里 | |||',
			'质量指标 | 验收合格率 | 100% | 98% | 一处返工 ||'
		].join('\n'),
		facts: ['产出指标|数量指标|维修水渠长度|≥12公里|12.5公里|-|-|-', '产出指标|质量指标|验收合格率|100%|98%|-|-|一处返工']
	},
	{
		name: 'two heads one under the other with points in brackets, rate without its sign',
		text: [
			'预算执行情况（万元）',
			'（20分）',
			'预算数（A）',
			'执行数（B）',
			'执行率（B/A）',
			'得分',
			'（20分*执行率）',
			'年度财政资金总额',
			'60',
			'15',
			'25',
			'5'
		].join('\n\n'),
		facts: ['total/adjusted_budget=60', 'total/executed=15', 'execution 25%', '预算执行情况 20/5']
	},
	{
		name: 'one figure under weight and score, empty cells gone',
		text: [
			'一级指标',
			'二级指标',
			'三级指标',
			'指标性质',
			'指标值',
			'度量单位',
			'完成值',
			'权重',
			'得分',
			'未完成原因分析',
			'产出指标',
			'数量指标',
			'补贴覆盖率',
			'=',
			'100',
			'%',
			'',
			'70',
			'',
			'',
			'效益指标',
			'社会效益指标',
			'政策知晓率',
			'=',
			'95',
			'%',
			'',
			'20',
			'',
			''
		]
			.map((cell) => `${cell} |`)
			.join('\n'),
		facts: ['产出指标|数量指标|补贴覆盖率|=100%|-|70|-|-', '效益指标|社会效益指标|政策知晓率|=95%|-|20|-|-']
	},
	{
		name: 'dimension and its only group of one name, nothing behind them',
		text: [
			'一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分',
			'产出指标(50分) 数量指标 维修水渠长度 ≥12公里 12.5公里 50 50',
			'满意度指标(10分) 满意度指标'
		].join('\n'),
		facts: ['产出指标 50/null', '满意度指标 10/null', '产出指标|数量指标|维修水渠长度|≥12公里|12.5公里|50|50|-']
	},
	{
		name: 'run-on form with a note right behind the sum',
		text: '绩效指标一级指标二级指标三级指标分值年度指标值全年实际值得分产出指标（90分）数量指标维修水渠长度90≥12公里≥12公里90总分100100注：1.产出指标50分、效益指标30分。',
		facts: ['total 100/100 null', '产出指标 90/null', '产出指标|数量指标|维修水渠长度|≥12公里|≥12公里|90|90|-']
	},
	{
		name: 'run-on form without points, words broken by blanks, dates beside dates',
		text: '绩 效 指 标一级 指标二级 指标三级指标年度指标 值全年 完成值未完成原因和 改进措施产 出 指 标数量 指标水渠维修覆 盖率100%96%质量 指标验收合格 率100%100%时效 指标完工时间2022年9月底2022年11月中旬',
		facts: [
			'产出指标|数量指标|水渠维修覆盖率|100%|96%|-|-|-',
			'产出指标|质量指标|验收合格率|100%|100%|-|-|-',
			'产出指标|时效指标|完工时间|2022年9月底|2022年11月中旬|-|-|-'
		]
	},
	{
		name: 'scoring sheet with the points behind the names, blanks inside the brackets',
		text: [
			'一级指 标 二级指标 三级指标 得分 部门决 策（25 分） 目标任务（15 分） 相关性（8 分）',
			'8 明确性（7 分）',
			'6 预算编制（10 分） 测算依据（10 分）',
			'9.5'
		].join('\n'),
		facts: ['部门决策 25/null', '部门决策|目标任务|相关性|-|-|8|8|-', '部门决策|目标任务|明确性|-|-|7|6|-', '部门决策|预算编制|测算依据|-|-|10|9.5|-']
	},
	{
		name: 'columns apart by wide gaps, blanks inside cells',
		text: [
			'单位：万元',
			'财政供养人员情况          编制数        2020 年实际在职人数      控制率',
			'                          20            19                      95%',
			'经费控制情况              2019 年决算数   2020 年预算数        2020 年决算数',
			'三公经费                  8.92          8.50                 6.18',
			'其中：公车购置             0             0                    0',
			'      公车运行维护         4.60          4.50                 3.94',
			'3、公务接待               4.32          4.00                 2.24',
			'项目支出：                986.77       920.00              965.38'
		].join('\n'),
		facts: [
			'three_public/executed@2019=8.92',
			'three_public/initial_budget=8.5',
			'three_public/executed=6.18',
			'official_vehicle_purchase/executed@2019=0',
			'official_vehicle_purchase/initial_budget=0',
			'official_vehicle_purchase/executed=0',
			'official_vehicle_operation/executed@2019=4.6',
			'official_vehicle_operation/initial_budget=4.5',
			'official_vehicle_operation/executed=3.94',
			'reception/executed@2019=4.32',
			'reception/initial_budget=4',
			'reception/executed=2.24',
			'project/executed@2019=986.77',
			'project/initial_budget=920',
			'project/executed=965.38',
			'control 95%'
		]
	},
	{
		name: 'cover form of a department: bodies in the rows, categories in the columns, goals and results side by side',
		text: [
			'部门（单位）名称： 云溪市科学技术局 |',
			'年度收入情况（万元） |||||||',
			'机构名称 | 收入合计 | 其中： |||||',
			' | | 上年结转 | 公共财政拨款 | 政府基金拨款 | 其他收入 |',
			'局机关及二级机构汇总 | 318.40 | 11.35 | 291.05 | 0 | 16.00 |',
			'1.局机关 | 247.15 | 11.35 | 219.80 | 0 | 16.00 |',
			'2.推广中心 | 71.25 | 0 | 71.25 | 0 | 0 |',
			'机构名称 | 支出合计 | 其中： |||||',
			' | | 基本支出 | 其中： | | 项目支出 | 当年结余 |',
			' | | | 人员支出 | 公用支出 | | |',
			'局机关及二级机构汇总 | 303.92 | 141.77 | 116.30 | 25.47 | 162.15 | 14.48 |',
			'1.局机关 | 233.47 | 83.42 | 66.70 | 16.72 | 150.05 | 13.68 |',
			'整体支出绩效定量目标及实施计划完成情况 | 评价内容 | 绩效目标 | 完成情况 |',
			'产出目标（按实际细化） | 质量指标 | 高新技术企业新增数 | 5家 | 8家 |',
			' | 时效指标 | 专项资金拨付 | 11月底前 | 12月25日 |',
			'绩效自评综合得分 | 93.5 |',
			'评价等次 | 优√ 良 中 差 |',
			'四、评价人员 ||||',
			'姓 名 | 职务/职称 | 单 位 | 签 字 |'
		].join('\n'),
		facts: [
			'revenue_total/executed=318.4',
			'carryover/carried_in=11.35',
			'general_public_budget/executed=291.05',
			'government_fund/executed=0',
			'other_funds/executed=16',
			'total/executed=303.92',
			'basic/executed=141.77',
			'personnel/executed=116.3',
			'operating/executed=25.47',
			'project/executed=162.15',
			'carryover/executed=14.48',
			'total 93.5/null 优',
			'产出目标|质量指标|高新技术企业新增数|5家|8家|-|-|-',
			'产出目标|时效指标|专项资金拨付|11月底前|12月25日|-|-|-'
		]
	},
	{
		name: 'categories in the columns, stages in the rows',
		text: [
			'单位：万元',
			'项目 | 合计 | 因公出国（境）费用 | 公务接待费 | 公务用车购置及运行维护费 | | |',
			' | | | | 小计 | 公务用车购置费 | 公务用车运行维护费 |',
			'2021年预算数 | 12.60 | 0.00 | 8.60 | 4.00 | 0.00 | 4.00 |',
			'2021年决算数 | 7.43 | 0.00 | 5.12 | 2.31 | 0.00 | 2.31 |',
			'2020年决算数 | 9.95 | 0.00 | 6.88 | 3.07 | 0.00 | 3.07 |'
		].join('\n'),
		facts: [
			'three_public/initial_budget=12.6',
			'overseas_travel/initial_budget=0',
			'reception/initial_budget=8.6',
			'official_vehicle/initial_budget=4',
			'official_vehicle_purchase/initial_budget=0',
			'official_vehicle_operation/initial_budget=4',
			'three_public/executed=7.43',
			'overseas_travel/executed=0',
			'reception/executed=5.12',
			'official_vehicle/executed=2.31',
			'official_vehicle_purchase/executed=0',
			'official_vehicle_operation/executed=2.31'
		]
	},
	{
		name: 'labels of the first rows before the head, which another label cuts in two',
		text: '项目资金 年初预算数 （万元） 年度资金总额 其中：当年财政拨款 实施单位 全年预算数 全年执行数 分值 执行率 得分 45.60 44.90 10 98% 9.8 45.60 44.90 — 98% — 上年结转资金 — — 其他资金 — —',
		facts: [
			'total/adjusted_budget=45.6',
			'total/executed=44.9',
			'fiscal_appropriation/adjusted_budget=45.6',
			'fiscal_appropriation/executed=44.9',
			'execution 98%',
			'execution 98%',
			'预算执行率 10/9.8'
		]
	},
	{
		name: 'cover form without separators that a document library cut and numbered in the middle of a label',
		text: `《评价报告.doc》由会员分享，可在线阅读\n1、项目绩效评价报告 项目名称： 经济监测预警 项目单位： 云溪省研究室 ${'评价时间： 2013年2月 '.repeat(8)}项目类型一次性项目（ ）计划投资额（万元）144实际到位资\n2、金（万元）143实际使用情况（万元）142`,
		facts: ['total/initial_budget=144', 'revenue_total/executed=143', 'total/executed=142']
	},
	{
		name: 'sources and structure of the money named in front of their first rows',
		text: [
			'预算执行情况（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 预算执行率 | 分值 | 得分 |',
			'部门预算总额 | 312.66 | 475.20 | 390.38 | 82.15% | 10 | 8.22 |',
			'1.资金来源：（1）财政性资金 | 312.66 | 475.20 | 390.38 | 82.15% | - | - |',
			'2.资金结构：（1）基本支出 | 208.91 | 221.47 | 218.05 | 98.46% | - | - |'
		].join('\n'),
		facts: [
			'total/initial_budget=312.66',
			'total/adjusted_budget=475.2',
			'total/executed=390.38',
			'fiscal_appropriation/initial_budget=312.66',
			'fiscal_appropriation/adjusted_budget=475.2',
			'fiscal_appropriation/executed=390.38',
			'basic/initial_budget=208.91',
			'basic/adjusted_budget=221.47',
			'basic/executed=218.05',
			'execution 82.15%',
			'execution 82.15%',
			'execution 98.46%',
			'预算执行率 10/8.22'
		]
	},
	{
		name: 'run-on points by dimension with grades, title with the name of a column over the head',
		text: '2.1绩效得分汇总表\n一级指标分值得分绩效等级投入15.0014.50优过程55.0048.20良产出20.0020.00优效果10.009.00优合计100.0091.70优',
		facts: ['total 91.7/100 优', '投入 15/14.5', '过程 55/48.2', '产出 20/20', '效果 10/9']
	},
	{
		name: 'run-on scoring sheet: rules between the columns cannot be told from names',
		text: '一级指标二级指标三级指标分值指标解释及评分标准完成情况扣分情况得分投入（15分，得14分）目标设定绩效目标合理性4目标依据充分、符合客观实际，每缺一项扣1分依据充分—4绩效指标明确性4指标清晰、细化、可衡量，每有一个指标未量化扣0.5分部分指标未细化扣1分3',
		facts: []
	},
	{
		name: 'run-on sum behind a reason, conclusion behind the sum',
		text: '一级指标二级指标三级指标年度指标值实际完成值分值得分偏差原因分析产出指标（90分）数量指标维修水渠长度≥12公里11公里9086.8材料紧缺合计10096.8评价结论项目自评得分96.8分，任务基本完成。',
		facts: ['total 96.8/100 null', '产出指标 90/null', '产出指标|数量指标|维修水渠长度|≥12公里|11公里|90|86.8|材料紧缺']
	}
];
