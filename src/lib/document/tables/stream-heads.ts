/** Cells of a table in reading order, rows lost: which of them are a head, and which labels begin something else. */
import type { TableReading } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import type { Manner } from './align-costs.ts';
import { columnMeaning, headOf } from './columns.ts';
import type { ColumnRole, Head } from './columns.ts';
import type { Scrap } from './cut-labels.ts';
import { find } from './labels.ts';
import type { Placed } from './pdf-order.ts';
import { isNumeric, wordOf } from './words.ts';

/** A rebuilt row: scraps with the columns they stand in. */
export type Row = Placed[];

/** What is known of a table whose rows are lost. */
export interface Stream {
	readonly text: string;
	readonly scraps: readonly Scrap[];
	readonly manner: Manner;
	readonly reading: TableReading;
	/** How many empty cells stand behind the cell that ends at a place of the text, where the text kept them. */
	readonly blanks: ReadonlyMap<number, number>;
	/** Stretches that are read over. */
	readonly noise: readonly Span[];
}

export const isField = (scrap: Scrap): boolean =>
	find(scrap.word.label, 'field') !== null && !find(scrap.word.label, 'column') && !find(scrap.word.label, 'level1');
export const isMoneyRow = (scrap: Scrap): boolean => find(scrap.word.label, 'row') !== null || find(scrap.word.label, 'sum') !== null;
export const isBlock = (scrap: Scrap): boolean => find(scrap.word.label, 'block') !== null || find(scrap.word.label, 'nature') !== null;
/** 项目绩效定性目标及实施计划完成情况 alone between rows: more rows of the same columns follow. */
export const isSubhead = (scrap: Scrap): boolean => scrap.word.text.length >= 8 && columnMeaning(scrap.word.label) === 'l3';

/** Cells side by side, each a column. */
export const inOrder = (scraps: readonly Scrap[]): Row => scraps.map((scrap, column) => ({ scrap, column }));

const NEVER_FIRST: readonly ColumnRole[] = ['score', 'grade', 'reason', 'remark'];
const LONGEST_HEAD = 16;

/** A head, its cells with their columns, and where its rows begin. */
export interface HeadRow {
	readonly head: Head;
	readonly row: Row;
	readonly end: number;
}
const placed = (cells: readonly Scrap[], columns: readonly number[]): Row => cells.map((scrap, i) => ({ scrap, column: columns[i] ?? i }));

const NUMBERED = /^指标\d{1,2}[:、.]/;
const BLANK = wordOf('');
/** Fewest rows that must look alike. */
const FEWEST = 3;
/** How far the rows of a head are looked through. Pieces. */
const REACH = 300;
const isValue = (scrap: Scrap | undefined): boolean => scrap !== undefined && ['measure', 'percent', 'money'].includes(scrap.word.kind);

/** 三级指标 | 分值 | 得分 over rows of a name, two values and two figures: the heads of target and result stand elsewhere, and leave two columns without one. */
function withValues(scraps: readonly Scrap[], end: number, cells: readonly Scrap[]): HeadRow | null {
	const roles = cells.map(({ word }) => columnMeaning(word.label));
	const named = roles.indexOf('l3');
	if (named < 0 || roles[named + 1] !== 'weight' || roles[named + 2] !== 'score' || roles.includes('target') || roles.includes('actual')) return null;
	const rows = scraps.slice(end, end + REACH).filter((scrap, i, all) => {
		const [target, actual, weight, score] = all.slice(i + 1, i + 5);
		return scrap.word.kind === 'text' && isValue(target) && isValue(actual) && weight?.word.kind === 'number' && score?.word.kind === 'number';
	});
	if (rows.length < FEWEST) return null;
	const words = cells.map(({ word }) => word);
	const head = headOf([...words.slice(0, named + 1), BLANK, BLANK, ...words.slice(named + 1)]);
	return (
		head && {
			head,
			row: placed(
				cells,
				cells.map((_, i) => (i > named ? i + 2 : i))
			),
			end
		}
	);
}

/**
 * Heads of two rows in reading order: 年度指标值 | 完成值 | 分值 | 得分 over 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位, of which the
 * last three divide the first. The lower row stands in the columns left of the rest of the upper one.
 */
function inColumns(cells: readonly Scrap[]): readonly Scrap[] {
	const roles = cells.map(({ word }) => columnMeaning(word.label));
	const lower = roles.indexOf('l1');
	const upper = roles.slice(0, Math.max(0, lower));
	if (upper[0] !== 'target' || !upper.includes('actual') || !upper.includes('score') || !roles.slice(lower).includes('target')) return cells;
	return [...cells.slice(lower), ...cells.slice(1, lower)];
}

/** The head that begins at a piece: labels of columns one after another, at most one unknown between two known. */
export function headAt(scraps: readonly Scrap[], at: number): HeadRow | null {
	const known = (scrap: Scrap | undefined): boolean => scrap !== undefined && columnMeaning(scrap.word.label) !== null;
	const first = columnMeaning(scraps[at]?.word.label ?? null);
	// 绩效得分汇总表 over a head is a title
	if (first === null || (NEVER_FIRST.includes(first) && !known(scraps[at + 1]))) return null;
	let end = at;
	let last = at;
	while (end < scraps.length && end - at < LONGEST_HEAD) {
		const scrap = scraps[end];
		if (!scrap || isNumeric(scrap.word) || scrap.word.kind === 'dash') break;
		// 财政供养人员控制率 right behind the head of indicators is the first of them
		if (end - at >= 4 && columnMeaning(scrap.word.label) === 'control') break;
		if (known(scrap)) last = end;
		else if (end - last > 1 || scrap.word.text.length > 14 || isMoneyRow(scrap) || isField(scrap)) break;
		end += 1;
	}
	const cells = inColumns(scraps.slice(at, last + 1));
	const head = headOf(cells.map(({ word }) => word));
	if (!head) return null;
	const columns = cells.map((_, i) => i + head.columns.length - cells.length);
	return (
		withValues(
			scraps,
			last + 1,
			cells.filter(({ word }) => !NUMBERED.test(word.text))
		) ?? { head, row: placed(cells, columns), end: last + 1 }
	);
}
