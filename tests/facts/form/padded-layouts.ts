/** Tables with bars whose rows pages break over lines or pad to one width, in words of our own: each text with every fact that it must give, and no other. */
import type { Variant } from './variants.ts';

const WIDTH = 12;
/** A row on one line, filled up with bars to the width of its table. */
const padded = (...cells: readonly string[]): string => `${cells.join(' | ')} | ${'|'.repeat(WIDTH - cells.length)}`;
/** A row with each cell's bar on the line below it. */
const below = (...cells: readonly string[]): string => `${cells.join('\n|\n')}\n${'|'.repeat(WIDTH - cells.length + 1)}`;

export const PADDED_LAYOUTS: readonly Variant[] = [
	{
		name: 'head whose cells stand on lines of their own, rows without the merged cells above',
		text: [
			padded('部门整体支出绩效自评表'),
			padded('（2022年度）'),
			'预算资金 （万元） |',
			`年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | ${'|'.repeat(WIDTH - 7)}`,
			padded('年度资金总额', '80', '80', '76', '10', '95%', '9.5'),
			'绩 效 指 标 |',
			'一级指标 | 二级指标 | 三级指标 | 年度 指标值 |',
			'实际 完成值 |',
			`分值 | 得分 | 偏差原因分析及改进措施 | ${'|'.repeat(WIDTH - 8)}`,
			padded('产出指标', '数量指标', '指标1：维修水渠长度', '≥12公里', '12.5公里', '20', '20'),
			padded('指标2：新建水闸数量', '≥3座', '3座', '15', '15'),
			padded('时效指标', '指标1：水渠完工时间', '10月前', '11月', '10', '8', '雨季停工')
		].join('\n'),
		facts: [
			'total/initial_budget=80',
			'total/adjusted_budget=80',
			'total/executed=76',
			'execution 95%',
			'预算执行率 10/9.5',
			'产出指标|数量指标|指标1：维修水渠长度|≥12公里|12.5公里|20|20|-',
			'产出指标|数量指标|指标2：新建水闸数量|≥3座|3座|15|15|-',
			'产出指标|时效指标|指标1：水渠完工时间|10月前|11月|10|8|雨季停工'
		]
	},
	{
		name: 'head broken before its first value, rows not padded',
		text: [
			'项目名称 | 水渠维修 |',
			'一级指标 | 二级指标 | 三级指标 |',
			'指标值 | 完成值 | 分值 |',
			'得分 |',
			'产出指标 | 数量指标 | 维修水渠长度 | ≥12公里 | 12.5公里 | 50 | 48 |'
		].join('\n'),
		facts: ['产出指标|数量指标|维修水渠长度|≥12公里|12.5公里|50|48|-']
	},
	{
		name: 'cover sheet of money by body, heads of three levels, bars below the cells, 年 dropped',
		text: [
			below('联系人', '刘 洋', '联络电话', '0731-1000'),
			below('人员编制', '18', '实有人数', '16'),
			below(
				'职能职责概述',
				'负责全县水利工程的规划、建设和管理，负责防汛抗旱、水土保持、河道采砂管理以及农村饮水安全工作的组织实施和监督检查。\n负责水资源调度。'
			),
			below('-度收入情况（万元）'),
			below('机构名称', '收入合计', '其中：'),
			below('上-结转', '公共财政拨款', '政府基金拨款', '纳入专户管理的非税收入拨款', '其他收入'),
			below('局机关及二级机构汇总', '96.4', '6.4', '70', '', '', '20'),
			below('1、局机关', '60.4', '6.4', '40', '', '', '14'),
			below('2、水管站', '36', '', '30', '', '', '6'),
			below('-度支出和结余情况（万元）'),
			below('机构名称', '支出合计', '其中：'),
			below('基本支出', '其中：', '项目支出', '当-结余', '累计结余'),
			below('人员支出', '公用支出'),
			below('局机关及二级机构汇总', '90', '55', '41', '14', '35', '6.4', '6.4'),
			below('1、局机关', '56', '35', '26', '9', '21', '4.4', '4.4'),
			below('机构名称', '三公经费合计', '其中：'),
			below('公务接待费', '公务用车运维费', '公务用车购置费', '因公出国费'),
			below('局机关及二级机构汇总', '3.1', '1.2', '1.9')
		].join('\n'),
		facts: [
			'revenue_total/executed=96.4',
			'carryover/carried_in=6.4',
			'general_public_budget/executed=70',
			'other_funds/executed=20',
			'total/executed=90',
			'basic/executed=55',
			'personnel/executed=41',
			'operating/executed=14',
			'project/executed=35',
			'carryover/executed=6.4',
			'three_public/executed=3.1',
			'reception/executed=1.2',
			'official_vehicle_operation/executed=1.9'
		]
	},
	{
		name: 'table of 三公 with one cell a line, empty cells kept: a figure stays in its column',
		text: [
			'2021年度“三公”经费支出决算表',
			'单位：万元',
			...[
				'项 目',
				'预 算 数',
				'决 算 数',
				'合 计',
				'9.2',
				'3.1',
				'因公出国（境）费',
				'6',
				'',
				'公务接待费',
				'',
				'1.2',
				'公务用车购置及运行维护费',
				'3.2',
				'1.9'
			].map((cell) => `${cell} |`.trim())
		].join('\n'),
		facts: [
			'three_public/initial_budget=9.2',
			'three_public/executed=3.1',
			'overseas_travel/initial_budget=6',
			'reception/executed=1.2',
			'official_vehicle/initial_budget=3.2',
			'official_vehicle/executed=1.9'
		]
	},
	{
		name: 'lines end where cells are empty, head of two rows one after the other, sum behind a remark',
		text: [
			'2022年度项目支出绩效自评表 | 部门：云溪县水利局 |',
			'|',
			'|',
			'|',
			'| 公开14表 | 项目名称 | 水渠维修专项资金 | 主管部门 | 云溪县水利局 | 实施单位 | 云溪县水利局 | 项目资金 （万元） |',
			'| 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分 | 年度资金总额 |',
			'| 80.50 | 72.45 | 10 | 90% | 9 | 其中：当年财政 拨款 |',
			'| 80.50 | 72.45 | — |',
			'| — | 上年结转 资金 |',
			'|',
			'|',
			'| — |',
			'| — | 年度 总体 目标 | 预期目标 | 实际完成情况 | 维修水渠 | 完成维修 | 绩效指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 产出指标 | 数量指标 | 维修水渠长度 | ≥ | 12 | 公里 | 12.5 | 50 | 50 |',
			'| 质量指标 | 工程验收合格率 | ≥ | 95 | % | 93% | 20 | 18 |',
			'| 效益指标 | 社会效益 指标 | 农田灌溉条件 |',
			'| 改善 |',
			'| 改善 | 20 | 20 |',
			'| 满意度指标 | 服务对象满意度指标等 | 村民满意度 | ≥ | 90 | % | 96% | 10 | 10 |',
			'| 其他需要说明事项 | 无 | 总分 | 100 | 97 | 优 |',
			'|'
		].join('\n'),
		facts: [
			'total/adjusted_budget=80.5',
			'total/executed=72.45',
			'fiscal_appropriation/adjusted_budget=80.5',
			'fiscal_appropriation/executed=72.45',
			'execution 90%',
			'total 97/100 优',
			'预算执行率 10/9',
			'产出指标|数量指标|维修水渠长度|≥12公里|12.5|50|50|-',
			'产出指标|质量指标|工程验收合格率|≥95%|93%|20|18|-',
			'效益指标|社会效益指标|农田灌溉条件|改善|改善|20|20|-',
			'满意度指标|服务对象满意度指标等|村民满意度|≥90%|96%|10|10|-'
		]
	}
];
