/** The heading of a column in a table of many units' budget figures to what its cells hold. */
import type { RegionLevel } from '../identity/reference.ts';
import { decidingCategory, findCategories } from '../lexicon/categories.ts';
import { findStages } from '../lexicon/stages.ts';
import type { Category, Measure, Stage } from '../../model/vocabulary.ts';
import { unitOfHeading, type MoneyUnit } from '../../text/money.ts';
import { parseYear } from '../../text/years.ts';

export type Column =
	| { readonly kind: 'unit' | 'year' | 'project' | 'score' | 'grade' | 'authorized' | 'actual' }
	| { readonly kind: 'region'; readonly level: RegionLevel | null }
	| { readonly kind: 'rate'; readonly measure: Measure; readonly category: Category; readonly heading: string }
	| {
			readonly kind: 'amount';
			readonly category: Category;
			readonly stage: Stage;
			/** The heading does not say which budget: 预算数. */
			readonly anyBudget: boolean;
			/** Printed in the heading; null where it stands elsewhere. */
			readonly unit: MoneyUnit | null;
			/** Printed in the heading (2022年决算数). */
			readonly year: number | null;
	  };

/** Whole headings, in reading form, without brackets. */
const PLAIN: readonly (readonly [RegExp, Column])[] = [
	[/^(?:预算|填报|评价|被评价|申报)?(?:单位|部门)(?:名称|全称)?$|^预算部门、?单位名称$|^部门\/?单位(?:名称)?$/, { kind: 'unit' }],
	[/^(?:预算|会计|评价|财政)?(?:年度|年份)$/, { kind: 'year' }],
	[/^项目(?:支出)?名称$|^项目$/, { kind: 'project' }],
	[/^(?:自评|综合|评价|绩效|绩效自评)?(?:得分|总分|分数|评分)$/, { kind: 'score' }],
	[/^(?:自评|评价|绩效)?(?:等次|等级|结果)$/, { kind: 'grade' }],
	[/^(?:核定|人员)?编制(?:人)?数?$/, { kind: 'authorized' }],
	[/^(?:年末)?(?:实有|实际在职|在职)(?:人员|人)?数?$/, { kind: 'actual' }],
	[/^(?:所属)?(?:地区|区划|行政区划|区域)$/, { kind: 'region', level: null }],
	[/^(?:省|省份)$/, { kind: 'region', level: 'province' }],
	[/^(?:市|市州|地市)$/, { kind: 'region', level: 'city' }],
	[/^(?:县|区县|县区|县市区)$/, { kind: 'region', level: 'county' }]
];
const RATES: readonly (readonly [RegExp, Measure])[] = [
	[/执行率|完成率|支出率|执行进度|支出进度/, 'execution'],
	[/控制率/, 'control'],
	[/到位率/, 'arrival']
];
/** Figures that compare with another year are not figures of the unit's year. */
const NOT_OWN = /上年|去年|增减|变动|增长|同比|差额/;

function amountColumn(bare: string, heading: string): Column | null {
	const stage = findStages(bare).at(-1)?.meaning;
	if (stage === undefined || stage === 'prior' || stage === 'change') return null;
	const category = decidingCategory(findCategories(bare))?.meaning ?? 'total';
	return {
		kind: 'amount',
		category,
		stage: stage === 'budget' ? 'adjusted_budget' : stage,
		anyBudget: stage === 'budget',
		unit: unitOfHeading(heading),
		year: parseYear(heading)
	};
}

/** Null for a heading that says nothing of use here. Expects reading form. */
export function columnOf(heading: string): Column | null {
	const bare = heading.replace(/\([^)]*\)|\[[^\]]*\]|[:：]$/g, '');
	if (bare === '' || NOT_OWN.test(bare)) return null;
	const plain = PLAIN.find(([pattern]) => pattern.test(bare))?.[1];
	if (plain !== undefined) return plain;
	const measure = RATES.find(([pattern]) => pattern.test(bare))?.[1];
	if (measure === undefined) return amountColumn(bare, heading);
	return { kind: 'rate', measure, category: decidingCategory(findCategories(bare))?.meaning ?? 'total', heading };
}
