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
	}
];
