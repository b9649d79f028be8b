/** Cells that bars close in other ways, or that ran together, in words of our own: each text with every fact that it must give, and no other. */
import type { Variant } from './variants.ts';

const under = (...cells: readonly string[]): string => cells.map((cell) => (cell === '' ? '|' : `${cell}\n|`)).join('\n');

export const BROKEN_CELLS: readonly Variant[] = [
	{
		name: 'bars below the cells, cells of several lines, rules between name and weight',
		text: under(
			...['一级指标', '二级指标', '三级指标', '评分标准', '分值', '自评得分', '扣分原因和其他说明'],
			...[
				'投 入\n（10分）',
				'预算配置\n（10分）',
				'人员\n控制率',
				'以100%为标准。控制率≦100%，计5分；\n每超过一个百分点扣0.5分，扣完为止，由人事部门核对编制与在职人数之后填写。',
				'5',
				'5',
				''
			],
			...['重点支出\n安排率', '安排率≥90%，计5分；80%（含）-90%，计4分；低于60%不得分，具体口径见部门预算批复。', '5', '4', '年中追加水渠经费'],
			...['过 程\n（20分）', '预算执行\n（20分）', '支付进度', '6月底前下达全部资金。\n每出现一个专项未按进度下达扣0.5分，扣完为止。', '20', '19', ''],
			...['总 分', '', '', '', '30', '28', '']
		),
		facts: [
			'total 28/30 null',
			'投入 10/null',
			'过程 20/null',
			'投入|预算配置|人员控制率|-|-|5|5|-',
			'投入|预算配置|重点支出安排率|-|-|5|4|年中追加水渠经费',
			'过程|预算执行|支付进度|-|-|20|19|-'
		]
	},
	{
		name: 'one empty cell behind rows whose head has no column for it',
		text: [
			'绩效指标完成情况 | 一级指标 | 二级指标 | 三级指标 | 预期指标值（包含数字及文字描述） | 实际完成指标值（包含数字及文字描述） |',
			'项目完成指标 | 数量指标 | 巡查水库次数 | 60次 | 63次 | |',
			'成本指标 | 水库巡查经费 | 28.5万元以内 | 28.1万元 | ||',
			'效益指标 | 社会效益指标 | 保障下游村民安全 | 100% | 100% | |'
		].join('\n'),
		facts: [
			'项目完成指标|数量指标|巡查水库次数|60次|63次|-|-|-',
			'项目完成指标|成本指标|水库巡查经费|28.5万元以内|28.1万元|-|-|-',
			'效益指标|社会效益指标|保障下游村民安全|100%|100%|-|-|-'
		]
	},
	{
		name: 'run-on form with weights before the targets: numbered rows that the head does not explain give nothing',
		text: '项目绩效目标自评表一级指标二级指标三级指标分值年度指标值全年实际值得分未完成原因及改进措施产出指标（40分）数量指标指标1免费发放种薯8510万粒510万粒8指标2企业自行采购8240万粒240万粒8指标3一级基地9000亩质量指标指标1采购合格率8采购合格率290$290%8',
		facts: ['产出指标 40/null', '产出指标|数量指标|指标1免费发放种薯|510万粒|510万粒|8|8|-', '产出指标|数量指标|指标2企业自行采购|240万粒|240万粒|8|8|-']
	},
	{
		name: 'unit of money below its heading, an amount with another unit in a name',
		text: [
			'2021年度财政项目绩效自评表',
			'预算执行情况 （万元） （20 分）',
			'预算数(A) 执行数(B) 执行率(B/A) 得分',
			'年度资金总额 860 860 100% 20',
			'一级指标 二级指标 三级指标 年初目标值 实际完成值 得分',
			'效益指标 经济效益指标 院区收入达到3亿元 3亿元 3.62亿元 10'
		].join('\n'),
		facts: [
			'total/adjusted_budget=860',
			'total/executed=860',
			'execution 100%',
			'预算执行情况 20/20',
			'效益指标|经济效益指标|院区收入达到3亿元|3亿元|3.62亿元|-|10|-'
		]
	},
	{
		name: 'source with its rate, weight and score left out',
		text: [
			'项目资金（万元）',
			'年初预算数',
			'调整预算数',
			'全年执行数',
			'分值',
			'执行率',
			'得分',
			'年度资金总额',
			'26',
			'25',
			'10',
			'96%',
			'9.6',
			'其中：当年财政拨款',
			'26',
			'25',
			'96%'
		].join('\n\n'),
		facts: [
			'total/adjusted_budget=26',
			'total/executed=25',
			'fiscal_appropriation/adjusted_budget=26',
			'fiscal_appropriation/executed=25',
			'execution 96%',
			'execution 96%',
			'预算执行率 10/9.6'
		]
	}
];
