/** Reads the rows of a table under their heads: which cell stands in which role. */
import type { Cell, TableBlock } from '../../model/document.ts';
import { headOf } from './columns.ts';
import type { Column, ColumnRole, Head } from './columns.ts';
import { find, labelOf } from './labels.ts';
import { lostHead } from './lost-head.ts';
import { isNumeric, wordOf } from './words.ts';
import type { Word } from './words.ts';

export interface ReadCell {
	readonly cell: Cell;
	readonly word: Word;
}
export interface HeadedRow {
	/** `head`: the row is a head itself · `under`: its cells stand under `head` · `free`: neither. */
	readonly standing: 'head' | 'under' | 'free';
	readonly head: Head | null;
	readonly cells: readonly ReadCell[];
}

/** A label and its amount in one cell: 其中：基本支出：559.69万元. */
export const PAIR = /^(?:其中[:,]?)?[^:\d]{2,24}(?:\([^)]*\))?[:=]-?[\d,.]+(?:万元|亿元|元|万|分)?$/;

/** Rows of remarks below a form, which are no indicators. */
export const REMARK =
	/^(?:注|备注|说明|填表人|填报人|联系人|联系电话|其他需要说明|其它需要说明|需要说明|填表说明|自评等[级次第]|评价等[级次]|等[级次]|评价结论|存在的?问题|改进措施|改进建议|项目基本情况|自评结论|综合结论|结论|单位负责人|财务负责人|项目负责人:|姓名$|签字|审核人|偏差大或|年度(?:总体|绩效)?目标\d{1,2}[:、]?$|\*)/;

/** 按收入性质分, alone or with its amount: from here on money is split by nature and the columns of stages no longer count. */
export const opensNature = (word: Word): boolean =>
	find(word.label, 'nature') !== null || (PAIR.test(word.text) && find(labelOf(word.text.slice(0, word.text.lastIndexOf(':'))), 'nature') !== null);

/** A row that holds nothing but a numbered heading. */
function opensBlock(words: readonly Word[]): boolean {
	const filled = words.filter((word) => word.kind !== 'blank');
	const only = filled.length === 1 ? filled[0] : undefined;
	return (
		only !== undefined &&
		/^[一二三四五六七八九十]{1,2}、[^\d]{2,24}$/.test(only.text) &&
		find(only.label, 'level1') === null &&
		find(only.label, 'level2') === null
	);
}

const isField = (word: Word | undefined): boolean => word !== undefined && find(word.label, 'field') !== null && columnless(word);
/** Labels that are a field and nothing that a row could be called. */
const columnless = (word: Word): boolean => !find(word.label, 'row') && !find(word.label, 'level1') && !find(word.label, 'column');

/** Whether a row's cells stand under the head (and are not a field, a heading, an amount by nature or free words). */
export function belongs(words: readonly Word[], head: Head): boolean {
	const filled = words.filter((word) => word.kind !== 'blank');
	const first = filled[0];
	if (!first || filled.some(isField) || REMARK.test(first.text)) return false;
	if (filled.some((word) => PAIR.test(word.text) || opensNature(word))) return false;
	// 一般公共预算 | 742.25 | 基本支出 | 559.69: two lines of money side by side
	if (head.kind === 'money' && filled.filter((word) => find(word.label, 'row') !== null).length >= 2) return false;
	if (head.kind === 'money') {
		const named = filled.some((word) => find(word.label, 'row') !== null || find(word.label, 'sum') !== null);
		return (named && filled.length >= 2) || (first.kind === 'text' && filled.slice(1).filter(isNumeric).length >= 2);
	}
	if (head.kind === 'staff') return filled.some(isNumeric);
	return filled.length >= 2 || first.kind === 'points' || find(first.label, 'level1') !== null || find(first.label, 'level2') !== null;
}

/** The head's words in the order of columns, for tables whose head has a made-up first column as well. */
export function rowsUnderHeads(table: TableBlock): HeadedRow[] {
	const rows = table.rows.map((row) => row.map((cell) => ({ cell, word: wordOf(cell.text) })));
	let head = lostHead(rows.map((cells) => cells.map(({ word }) => word)));
	return rows.map((cells) => {
		const own = headOf(spread(cells));
		if (own) {
			head = own;
			return { standing: 'head', head: own, cells };
		}
		// 四、评价人员: another block of the form
		if (head && opensBlock(cells.map(({ word }) => word))) head = null;
		// below 按收入性质分 the columns of the stages no longer count
		if (head?.kind === 'money' && cells.some(({ word }) => opensNature(word))) head = null;
		return {
			standing:
				head &&
				belongs(
					cells.map(({ word }) => word),
					head
				)
					? 'under'
					: 'free',
			head,
			cells
		};
	});
}

const BLANK = wordOf('');
const WIDEST = 64;

/** Words by column; columns without a cell are blank. */
export function spread(cells: readonly ReadCell[]): Word[] {
	const width = Math.min(WIDEST, Math.max(0, ...cells.map(({ cell }) => cell.column + 1)));
	const words: Word[] = Array.from({ length: width }, () => BLANK);
	for (const { cell, word } of cells) if (cell.column < width) words[cell.column] = word;
	return words;
}

export function columnOf(head: Head, cell: Cell): Column | null {
	return head.columns[cell.column] ?? null;
}

/** The cells of a row by role; the first of each role counts, except `other`. */
export function byRole(row: HeadedRow): Map<ColumnRole, ReadCell> {
	const cells = new Map<ColumnRole, ReadCell>();
	if (!row.head) return cells;
	for (const read of row.cells) {
		const column = columnOf(row.head, read.cell);
		if (column && read.word.kind !== 'blank' && !cells.has(column.role)) cells.set(column.role, read);
	}
	return cells;
}
