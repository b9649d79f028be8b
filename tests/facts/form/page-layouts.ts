/** Layouts of public pages that kept no bars, in words of our own: each text with every fact that it must give, and no other. */
import type { Variant } from './variants.ts';

export const PAGE_LAYOUTS: readonly Variant[] = [
	{
		name: 'weight before the values, points of the first level without its name, groups with points over rows with values',
		text: [
			'项目名称 水渠维修 项目负责人 刘洋',
			'绩效指标 一级',
			'指标',
			'二级指标 三级指标 分值 年度指标值 全年实际值 得分 未完成原因及拟采取的改进措施',
			'',
			'（50分）',
			'数量指标 ★维修各类水渠长度 20 20',
			'        主干渠维修长度 7.5公里 7.5公里',
			'        支渠维修长度 16公里 15公里',
			'★新建各类水闸数量 10 9',
			'        节制闸新建数量 3座 3座',
			'质量指标 ★工程验收合格率 20 ≥95% 96% 20'
		].join('\n'),
		facts: [
			'产出指标 50/null',
			'产出指标|数量指标|★维修各类水渠长度|-|-|20|20|-',
			'产出指标|数量指标|主干渠维修长度|7.5公里|7.5公里|-|-|-',
			'产出指标|数量指标|支渠维修长度|16公里|15公里|-|-|-',
			'产出指标|数量指标|★新建各类水闸数量|-|-|10|9|-',
			'产出指标|数量指标|节制闸新建数量|3座|3座|-|-|-',
			'产出指标|质量指标|★工程验收合格率|≥95%|96%|20|20|-'
		]
	},
	{
		name: 'run-on scoring sheet with points behind the names and scores behind the rules, cut by the numbers of a library',
		text: [
			'2021年度部门整体支出绩效评价评分表.doc',
			'《2021年度部门整体支出绩效评价评分表.doc》由会员分享，可在线阅读，更多相关请在文库上搜索。',
			'1、2021年度部门整体支出绩效评价评分表填报单位：云溪县水利局一级指标二级指标三级指标指标解释指标说明自评分投入（15分）目标设定（5分）目标合理性（2分）目标依据是否充分，是否符合部门职责，用以反映目标与年度任务的相符情况。符合发展规划计1分；符合部门职责计1分。2目标明确性（3分）依据整体目标设定的指标是否清晰、可衡量。将目标细化分解为具体的工',
			'2、作任务计1分；有清晰的指标值计1分；与预算资金相匹配计1分。2.5预算配置（10分）“三公经费”变动率（10分）部门本年度“三公经费”预算数与上年度预算数的变动比率，用以反映对重点行政成本的控制。变动率=（本年度预算数-上年度预算数）/上年度预算数100%小于或等于0计10分，否则按比例计分，扣完为止。8'
		].join('\n'),
		facts: ['投入 15/null', '投入|目标设定|目标合理性|-|-|2|2|-', '投入|目标设定|目标明确性|-|-|3|2.5|-', '投入|预算配置|“三公经费”变动率|-|-|10|8|-']
	},
	{
		name: 'run-on form: ratio for the rate, words between the head and its first row, target and result without units',
		text: '项目自评表项目名称水渠维修预算执行情况（万元）（20分）预算数（A）执行数（B）执行率（B/A）得分（20分*执行率）年度财政资金总额2.352.35120二级指标三级指标年初目标值（A）实际完成值（B）得分出标产数量指标新建水闸数4420质量指标水渠验收合格率100%100%30总分100',
		facts: [
			'total/adjusted_budget=2.35',
			'total/executed=2.35',
			'total 100/null null',
			'预算执行情况 20/20',
			'产出指标|数量指标|新建水闸数|4|4|-|20|-',
			'产出指标|质量指标|水渠验收合格率|100%|100%|-|30|-'
		]
	},
	{
		name: 'halves of the total above the money, further goals and reasons after the indicators',
		text: [
			['单位名称', '云溪县水利局', '填报日期', '2024年3月8日'],
			['基本支出总额', '320.5万元', '项目支出总额', '460万元'],
			['预算执行情况（万元）（20分）', '', '预算数（A）', '执行数（B）', '执行率（B/A）', '得分（20分*执行率）'],
			['', '部门整体支出总额', '820', '780.5', '95.18%', '19.04'],
			['年度目标1：', '保障机关运转。'],
			['年度绩效指标', '一级指标', '二级指标', '三级指标', '年初目标值（A）', '实际完成值（B）', '得分'],
			['', '产出指标', '数量指标', '维修水渠长度', '≥12公里', '12.5公里', '40'],
			['年度目标2：', '建设村级水站。'],
			['总分', '', '', '', '', '', '96'],
			['偏差大或目标\n未完成原因\n分析', '1个水站因雨季停工，推迟20天完工；']
		]
			.map((row) => row.map((cell) => `\t${cell}`).join('\n'))
			.join('\n\n'),
		facts: [
			'total/adjusted_budget=820',
			'total/executed=780.5',
			'basic/executed=320.5',
			'project/executed=460',
			'execution 95.18%',
			'total 96/null null',
			'预算执行情况 20/19.04',
			'产出指标|数量指标|维修水渠长度|≥12公里|12.5公里|-|40|-'
		]
	},
	{
		name: 'form with blank lines between the cells: labels cut in two, sources of money by name, grade behind the sum',
		text: [
			...['单位：万元', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分', '部门预算总额', '80', '80', '76', '10', '95%', '9.5'],
			...['1.资金来源：', '政府预算资金', '80', '80', '76', '—', '95%', '—'],
			...['一级指标', '二级指标', '三级指标', '指标值', '实际完成值', '分值', '得分'],
			...['投入管', '理指标', '（20分）', '工作目', '标管理', '履职目标相关性', '相关', '相关', '20', '20'],
			...['总分', '100', '96', '自评等级', '优', '填表人：刘洋']
		].join('\n\n'),
		facts: [
			'total/initial_budget=80',
			'total/adjusted_budget=80',
			'total/executed=76',
			'fiscal_appropriation/initial_budget=80',
			'fiscal_appropriation/adjusted_budget=80',
			'fiscal_appropriation/executed=76',
			'execution 95%',
			'execution 95%',
			'total 96/100 优',
			'预算执行率 10/9.5',
			'投入管理指标 20/null',
			'投入管理指标|工作目标管理|履职目标相关性|相关|相关|20|20|-'
		]
	},
	{
		name: 'kind of expense in front of the label',
		text: [
			'部门预算资金（万元）   年初预算数   全年预算数   全年执行数   分值   执行率   得分',
			'资金总额       80.00        80.00        76.00        10     95%      9.5',
			'按支出类型：基本支出   50.00   50.00   48.00   —   96%   —',
			'            项目支出   30.00   30.00   28.00   —   93.33%   —'
		].join('\n'),
		facts: [
			'total/initial_budget=80',
			'total/adjusted_budget=80',
			'total/executed=76',
			'basic/initial_budget=50',
			'basic/adjusted_budget=50',
			'basic/executed=48',
			'project/initial_budget=30',
			'project/adjusted_budget=30',
			'project/executed=28',
			'execution 95%',
			'execution 96%',
			'execution 93.33%',
			'预算执行率 10/9.5'
		]
	}
];
