/** Rows of indicators without a head, at the beginning of a page that cuts a form in two: which head they must have had. */
import { headOf } from './columns.ts';
import type { Head } from './columns.ts';
import { find } from './labels.ts';
import { isSum, wordOf } from './words.ts';
import type { Word } from './words.ts';

type Words = readonly Word[];

const headCalled = (words: string): Head | null => headOf(words.split(' ').map(wordOf));
const PARTED = headCalled('一级指标 二级指标 三级指标 指标性质 指标值 度量单位 完成值 权重 得分 原因分析');
const COMMON = headCalled('一级指标 二级指标 三级指标 年度指标值 实际完成值 分值 得分 原因分析');
const WEIGHT_FIRST = headCalled('一级指标 二级指标 三级指标 分值 年度指标值 实际完成值 得分 原因分析');

/** Fewest rows that must look alike. */
const FEWEST = 2;

const filledOf = (row: Words): Words => row.filter((word) => word.kind !== 'blank');
const isLevel = (word: Word): boolean => find(word.label, 'level1') !== null || find(word.label, 'level2') !== null;
const isPoints = (word: Word | undefined): boolean => word?.kind === 'number' && (word.value ?? 101) <= 100;

/** The cells behind the name of a row's indicator; none where it has no name. */
function valuesOf(row: Words): Words {
	const filled = filledOf(row);
	const name = filled.findIndex((word) => word.kind === 'text' && !isLevel(word));
	return name < 0 ? [] : filled.slice(name + 1);
}

/** Weight and score close a row: two figures, the second not above the first. */
function closesWithPoints(values: Words): boolean {
	const figures = values.filter((word) => word.kind !== 'text' && word.kind !== 'dash');
	const weight = figures.at(-2);
	const score = figures.at(-1);
	return figures.length >= 3 && isPoints(weight) && isPoints(score) && (score?.value ?? 0) <= (weight?.value ?? -1);
}
const opensWithPoints = (values: Words): boolean =>
	values.length >= 4 && isPoints(values[0]) && !isPoints(values[1]) && !isPoints(values[2]) && isPoints(values[3]);

/** The head that rows of a table are lacking; null where their own words begin one, or do not tell. */
export function lostHead(rows: readonly Words[]): Head | null {
	const end = rows.findIndex((row) => headOf(row) !== null || row.some((word) => find(word.label, 'field') !== null && !find(word.label, 'column')));
	const cut = end < 0 ? rows : rows.slice(0, end);
	// levels or the sum of the points: without them rows of figures are no indicators
	if (!cut.some((row) => row.some((word) => isLevel(word) || (isSum(word) && filledOf(row).slice(1).some(isPoints))))) return null;
	const values = cut
		.filter((row) => !row.some(isSum))
		.map(valuesOf)
		.filter((row) => row.length >= 2);
	const closed = values.filter(closesWithPoints);
	if (closed.length >= FEWEST) return closed.some((row) => row[0]?.kind === 'sign') ? PARTED : COMMON;
	return values.filter(opensWithPoints).length >= FEWEST ? WEIGHT_FIRST : null;
}
