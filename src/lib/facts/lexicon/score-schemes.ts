/** Score schemes seen in real forms, as data: which dimensions with which points (layouts of real reports, section 5). */
import type { Dimension } from '../../model/vocabulary.ts';

export interface ScoreScheme {
	readonly id: string;
	readonly zh: string;
	readonly points: Readonly<Partial<Record<Dimension, number>>>;
	/** Where it was seen. */
	readonly seen: string;
}

export const SCORE_SCHEMES: readonly ScoreScheme[] = [
	{
		id: 'standard',
		zh: '执行率10 产出50 效益30 满意度10',
		points: { execution: 10, output: 50, outcome: 30, satisfaction: 10 },
		seen: '安徽、湖南、山东、上海、云南、山西'
	},
	{
		id: 'cost',
		zh: '执行率10 成本20 产出40 效益20 满意度10',
		points: { execution: 10, cost: 20, output: 40, outcome: 20, satisfaction: 10 },
		seen: '2022年以后的部门项目表'
	},
	{ id: 'output-70', zh: '执行率10 产出70 效益20 满意度10', points: { execution: 10, output: 70, outcome: 20, satisfaction: 10 }, seen: '四川2022' },
	{ id: 'execution-20', zh: '执行率20 产出40 效益30 满意度10', points: { execution: 20, output: 40, outcome: 30, satisfaction: 10 }, seen: '湖北、云南保山' },
	{ id: 'execution-20-output-60', zh: '执行率20 产出60 效益10 满意度10', points: { execution: 20, output: 60, outcome: 10, satisfaction: 10 }, seen: '湖北' },
	{ id: 'output-50-outcome-40', zh: '执行率10 产出50 效益40', points: { execution: 10, output: 50, outcome: 40 }, seen: '河北' },
	{ id: 'decision-25', zh: '决策10 管理25 产出30 效益35', points: { input: 10, process: 25, output: 30, outcome: 35 }, seen: '银川' },
	{ id: 'management-30', zh: '管理30 产出25 效果35 满意度10', points: { process: 30, output: 25, outcome: 35, satisfaction: 10 }, seen: '南昌' },
	{ id: 'four-15', zh: '投入15 过程55 产出20 效果10', points: { input: 15, process: 55, output: 20, outcome: 10 }, seen: '海南法院2018' },
	{ id: 'four-10', zh: '投入10 过程30 产出30 效果30', points: { input: 10, process: 30, output: 30, outcome: 30 }, seen: '湖南桃江' }
];

/** The schemes that the given maxima fit: every maximum named is the scheme's. More than one may fit where few are named. */
export function schemesFitting(maxima: ReadonlyMap<Dimension, number>): readonly ScoreScheme[] {
	if (maxima.size === 0) return [];
	return SCORE_SCHEMES.filter((scheme) => [...maxima].every(([dimension, points]) => scheme.points[dimension] === points));
}
