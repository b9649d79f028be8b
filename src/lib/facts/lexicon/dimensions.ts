/** Names of score dimensions and of level-1 and level-2 indicator heads, whatever the scheme calls them, to dimensions of the vocabulary. */
import type { Dimension } from '../../model/vocabulary.ts';

/** In the order in which they are tried: 满意度 before 效益 (社会效益满意度), 执行 before 过程. */
const PATTERNS: readonly (readonly [Dimension, RegExp])[] = [
	['satisfaction', /满意/],
	[
		'execution',
		/^(?:部门|项目|整体)?(?:预算|资金|支出|预算资金|项目预算|项目资金)?执行(?:率|情况|进度|指标)?$|预算执行率|资金执行率|预算资金执行|预算执行情况/
	],
	['cost', /成本|经济成本|社会成本|生态环境成本/],
	['output', /产出|数量|质量|时效|履职完成|履职情况/],
	['outcome', /效益|效果|影响|履职效果|履职效益|可持续/],
	['input', /投入|决策|预算配置|预算编制|规划|立项|目标设定/],
	['process', /过程|管理|预算执行/]
];

/** 产出指标（50分）, 项目管理, 履职效能 → dimension; `other` where no pattern fits. */
export function dimensionOf(name: string): Dimension {
	const bare = name.replace(/\s/g, '').replace(/[(（][^)）]*[)）]/g, '');
	return PATTERNS.find(([, pattern]) => pattern.test(bare))?.[0] ?? 'other';
}

/** Level-2 heads as they are printed in the standard forms, to their canonical name: 社会效 益指标 → 社会效益指标. */
const LEVEL_2: readonly (readonly [RegExp, string])[] = [
	[/^(?:产出)?数量(?:指标)?$/, '数量指标'],
	[/^(?:产出)?质量(?:指标)?$/, '质量指标'],
	[/^(?:产出)?时效(?:指标)?$/, '时效指标'],
	[/^(?:产出)?成本(?:指标)?$/, '成本指标'],
	[/^经济成本(?:指标)?$/, '经济成本指标'],
	[/^社会成本(?:指标)?$/, '社会成本指标'],
	[/^生态环境成本(?:指标)?$/, '生态环境成本指标'],
	[/^经济效益?(?:指标)?$/, '经济效益指标'],
	[/^社会效益?(?:指标)?$/, '社会效益指标'],
	[/^生态(?:环境)?效益?(?:指标)?$/, '生态效益指标'],
	[/^可持续(?:发展)?影响(?:指标)?$/, '可持续影响指标'],
	[/^(?:服务|受益)?对象满意度?(?:指标)?$/, '服务对象满意度指标'],
	[/^社会公众(?:或服务对象)?满意度?(?:指标)?$/, '社会公众满意度指标'],
	[/^满意度(?:指标)?$/, '满意度指标']
];

/** The canonical name of a level-2 head, null where the words are no such head. */
export function levelTwoOf(label: string): string | null {
	const bare = label
		.replace(/\s/g, '')
		.replace(/[(（][^)）]*[)）]/g, '')
		.replace(/[:：]$/, '');
	return LEVEL_2.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

const LEVEL_1: readonly (readonly [RegExp, string])[] = [
	[/^产出(?:指标|绩效)?$/, '产出指标'],
	[/^效益(?:指标|绩效)?$/, '效益指标'],
	[/^满意度?(?:指标|绩效)?$/, '满意度指标'],
	[/^成本指标$/, '成本指标']
];

/** The canonical name of a level-1 head of the standard scheme (产出, 效益, 满意度), null for other words. */
export function levelOneOf(label: string): string | null {
	const bare = label
		.replace(/\s/g, '')
		.replace(/[(（][^)）]*[)）]/g, '')
		.replace(/[:：]$/, '');
	return LEVEL_1.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}

/** The level-1 head under which the standard scheme puts a level-2 head (数量指标 → 产出指标); null where it is not settled. */
export function levelOneAbove(levelTwo: string): string | null {
	if (/数量|质量|时效|^成本/.test(levelTwo)) return '产出指标';
	if (/经济成本|社会成本|环境成本/.test(levelTwo)) return '成本指标';
	if (/满意/.test(levelTwo)) return '满意度指标';
	if (/效益|影响/.test(levelTwo)) return '效益指标';
	return null;
}

const GRADES: readonly (readonly [RegExp, string])[] = [
	[/^优秀?$/, '优'],
	[/^良好?$/, '良'],
	[/^中等?$/, '中'],
	[/^(?:差|低|合格|不合格)$/, '']
];

/** 优秀 → 优, 中等 → 中; 合格, 不合格, 低 and 差 stay as printed (other schemes); null for anything else. */
export function gradeOf(word: string): string | null {
	const bare = word.replace(/[\s“”"‘’。,，]/g, '');
	const grade = GRADES.find(([pattern]) => pattern.test(bare))?.[1];
	return grade === '' ? bare : (grade ?? null);
}
