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
	}
];
