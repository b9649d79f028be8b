/** Reads a row of labels as the head of a table: which column is which. */
import { find } from './labels.ts';
import type { MoneyUnit } from '../../text/money.ts';
import type { Label } from './labels.ts';
import type { Role } from './label-forms.ts';
import type { Word } from './words.ts';

/** `label` names the row of money, `block` is a merged heading at the left; points of a level stand right after it. */
export type ColumnRole = Role | 'label' | 'block' | 'other' | 'l1points' | 'l2points';
export interface Column {
	readonly role: ColumnRole;
	/** Printed in the head, or what its words say of the year. */
	readonly year: number | 'last' | 'this' | null;
	readonly unit: MoneyUnit | null;
	readonly points: number | null;
}
export type HeadKind = 'money' | 'indicators' | 'staff' | 'summary';
export interface Head {
	readonly kind: HeadKind;
	readonly columns: readonly Column[];
}

const MONEY: readonly Role[] = ['initial', 'adjusted', 'budget', 'executed', 'arrived', 'surplus', 'prior'];
export const isMoneyRole = (role: ColumnRole): boolean => MONEY.some((money) => money === role) || role === 'change';
const VALUES: readonly Role[] = ['target', 'actual', 'weight', 'score', 'reason', 'method'];

/** Whether words can be the head of a column, and which. A label that can also be a row (基本支出) is none. */
export function columnMeaning(label: Label | null): Role | null {
	return find(label, 'column')?.id ?? null;
}

function headKind(roles: readonly (Role | null)[]): HeadKind | null {
	const has = (role: Role) => roles.includes(role);
	const count = (wanted: readonly Role[]) => new Set(roles.filter((role) => role !== null && wanted.includes(role))).size;
	const stages = roles.filter((role) => role !== null && MONEY.includes(role)).length;
	if (has('authorized') && has('onpost')) return 'staff';
	if ((has('l3') || (has('l1') && has('l2'))) && count(VALUES) >= 1) return 'indicators';
	if (has('l1') && count(['weight', 'score', 'grade']) >= 2) return 'summary';
	if (stages >= 2 && (count(MONEY) >= 2 || stages >= 3)) return 'money';
	if (stages === 1 && (has('rate') || count(['weight', 'score']) === 2 || has('item'))) return 'money';
	return count(VALUES) >= 4 ? 'indicators' : null;
}

/** Years of columns as far as they tell: the same role twice with different years makes the earlier one `prior`. */
function settleYears(columns: readonly Column[]): Column[] {
	const years = columns.flatMap((column) => (typeof column.year === 'number' ? [column.year] : []));
	const latest = Math.max(...years);
	return columns.map((column) => {
		const earlier = column.year === 'last' || (typeof column.year === 'number' && column.year < latest);
		return earlier && isMoneyRole(column.role) ? { ...column, role: 'prior' as const } : column;
	});
}

/** 一级指标 | 得分 | 二级指标 | 得分 | 三级指标 | 得分 … 得分: points right after a level are that level's maximum. */
function settlePoints(columns: readonly Column[]): Column[] {
	const lastScore = columns.map((column) => column.role).lastIndexOf('score');
	return columns.map((column, at) => {
		const before = columns[at - 1]?.role;
		if (column.role !== 'score' && column.role !== 'weight') return column;
		if (before === 'l1' && columns.some(({ role }) => role === 'l2' || role === 'l3')) return { ...column, role: 'l1points' };
		if (before === 'l2' && columns.some(({ role }) => role === 'l3')) return { ...column, role: 'l2points' };
		return column.role === 'score' && at < lastScore ? { ...column, role: 'weight' } : column;
	});
}

function moneyColumns(words: readonly Word[], roles: readonly (Role | null)[]): Column[] {
	const stages = roles.flatMap((role, at) => (role !== null && MONEY.includes(role) ? [at] : []));
	// 年度预算数（万元） before the columns of the stages is the block's heading
	const heading = stages.length >= 3 && find(words[stages[0] ?? 0]?.label ?? null, 'block') !== null;
	const first = stages[heading ? 1 : 0] ?? 0;
	return words.map((word, at) => {
		const label = word.label;
		const facts = { year: label?.year ?? null, unit: label?.unit ?? null, points: label?.points ?? null };
		if (at < first) return { ...facts, role: at === first - 1 ? 'label' : 'block' };
		const role = roles[at] ?? null;
		return { ...facts, role: role ?? 'other' };
	});
}

/** Misread words right behind the target, that still speak of a value or of completion, where no other column does: the result. */
function isResult(words: readonly Word[], roles: readonly (Role | null)[], at: number): boolean {
	const before = roles[at - 1];
	return !roles.includes('actual') && (before === 'target' || before === 'adjustedTarget') && /[完成实际]|值$/.test(words[at]?.text ?? '');
}

/** Two empty heads right behind the names, where no other column holds values: target and result, whose heads stand elsewhere. */
function lostValue(words: readonly Word[], roles: readonly (Role | null)[], at: number): Role | null {
	const first = roles.indexOf('l3') + 1;
	if (first === 0 || roles.includes('target') || roles.includes('actual') || words[first]?.kind !== 'blank' || words[first + 1]?.kind !== 'blank') return null;
	return at === first ? 'target' : at === first + 1 ? 'actual' : null;
}

function indicatorColumns(words: readonly Word[], roles: readonly (Role | null)[]): Column[] {
	const named = roles.includes('l3');
	return words.map((word, at) => {
		const label = word.label;
		const role = roles[at] ?? lostValue(words, roles, at);
		const facts = { year: label?.year ?? null, unit: label?.unit ?? null, points: label?.points ?? null };
		if (role === 'unit' && !roles.includes('nature') && !roles.includes('target')) return { ...facts, role: 'other' };
		if (role === null)
			return { ...facts, role: find(label, 'block') ? (named ? 'block' : 'l3') : at === 0 ? 'block' : isResult(words, roles, at) ? 'actual' : 'other' };
		return { ...facts, role };
	});
}

const bareColumn = (role: ColumnRole): Column => ({ role, year: null, unit: null, points: null });
/** 整体支出绩效定量目标… | 评价内容 | 绩效目标 | 完成情况: below 评价内容 stand a group and its indicator, side by side. */
function coverHead(words: readonly Word[]): Head | null {
	const filled = words.filter(({ kind }) => kind !== 'blank');
	const [content, goal, result] = filled.slice(-3).map(({ text }) => text);
	if (filled.length < 3 || filled.length > 4 || content !== '评价内容' || goal !== '绩效目标' || !/^(?:实际)?完成情况$/.test(result ?? '')) return null;
	const roles: readonly ColumnRole[] = ['l1', 'l2', 'l3', 'target', 'actual'];
	return { kind: 'indicators', columns: roles.map(bareColumn) };
}

/** The head that a row's words make, or null. A row that holds numbers is no head. */
export function headOf(words: readonly Word[]): Head | null {
	if (words.length < 2 || words.some((word) => word.kind === 'number' || word.kind === 'percent' || word.kind === 'money')) return null;
	const cover = coverHead(words);
	if (cover) return cover;
	const roles = words.map((word) => columnMeaning(word.label));
	const kind = headKind(roles);
	// 支出合计 | 其中： | 结余 is the upper row of a head of categories
	if (!kind || (kind === 'money' && words.some(({ text }) => /^其中:?$/.test(text)))) return null;
	const labelled = words.filter((word) => word.label !== null).length;
	const filled = words.filter((word) => word.kind !== 'blank').length;
	if (labelled < Math.max(2, filled * 0.5)) return null;
	if (kind === 'money') {
		const columns = settleYears(moneyColumns(words, roles));
		return { kind, columns: columns.some(({ role }) => role === 'label') ? columns : [{ role: 'label', year: null, unit: null, points: null }, ...columns] };
	}
	return { kind, columns: settlePoints(indicatorColumns(words, roles)) };
}
