/** Forms whose text layer gives figures first and labels later: pairs both in their order where there are as many of one as of the other. */
import { align } from './align.ts';
import type { Manner } from './align-costs.ts';
import { columnMeaning, headOf } from './columns.ts';
import type { Column } from './columns.ts';
import type { Role } from './label-forms.ts';
import { find } from './labels.ts';
import type { Scrap } from './cut-labels.ts';
import { isNumeric } from './words.ts';

export interface Placed {
	readonly scrap: Scrap;
	readonly column: number;
}

const isLevel2 = (scrap: Scrap): boolean => find(scrap.word.label, 'level2') !== null;
const isLevel = (scrap: Scrap): boolean => isLevel2(scrap) || find(scrap.word.label, 'level1') !== null;
const roleAt = (scrap: Scrap | undefined): Role | null => columnMeaning(scrap?.word.label ?? null);
const INDICATOR_ROLES: readonly Role[] = ['l2', 'l3', 'target', 'actual', 'weight', 'score'];
const VALUES: readonly Role[] = ['target', 'actual', 'weight', 'score'];

/** Columns that may stand between the names and their values in a form that is in order. */
const BEFORE_VALUES: readonly Role[] = ['weight', 'nature', 'unit', 'core', 'method'];

const stops = (scrap: Scrap | undefined): boolean => scrap === undefined || isLevel(scrap) || find(scrap.word.label, 'sum') !== null;

/** Where the indicators begin whose values stand before their names; null where the text is in order. */
export function disorderAt(scraps: readonly Scrap[]): number | null {
	for (let at = 0; at < scraps.length; at += 1) {
		if (roleAt(scraps[at]) !== 'target' || roleAt(scraps[at + 1]) !== 'actual') continue;
		const next = scraps[at + 2];
		let before = at - 1;
		while (BEFORE_VALUES.some((role) => role === roleAt(scraps[before]))) before -= 1;
		if (!next || roleAt(scraps[before]) === 'l3' || (roleAt(next) !== 'weight' && roleAt(next) !== 'score')) continue;
		let after = at + 2;
		while (roleAt(scraps[after]) !== null) after += 1;
		const first = scraps[after];
		const named = scraps
			.slice(0, at)
			.filter((scrap) => roleAt(scrap) === 'l1')
			.at(-1);
		if (!first || !named || isLevel(first) || first.word.kind === 'text' || !scraps.slice(after).some(isLevel2)) continue;
		return scraps.indexOf(named);
	}
	return null;
}

/** The head's labels in the order of columns, one each. */
function headRow(scraps: readonly Scrap[]): Placed[] {
	const row: Placed[] = [];
	for (const role of INDICATOR_ROLES) {
		const scrap = scraps.find((candidate) => roleAt(candidate) === role);
		if (scrap) row.push({ scrap, column: row.length });
	}
	return row;
}

/** Rows of values in their order: the pieces after the last label of the head, up to the first label of a level. */
function valueRows(scraps: readonly Scrap[], columns: readonly Column[], manner: Manner): { rows: Scrap[][]; slots: number[][]; from: number; to: number } {
	let from = scraps.findIndex((scrap, at) => roleAt(scrap) === 'actual' && roleAt(scraps[at - 1]) === 'target');
	while (roleAt(scraps[from]) !== null) from += 1;
	let to = from;
	while (to < scraps.length && !stops(scraps[to])) to += 1;
	while (to > from && scraps[to - 1]?.word.kind === 'text' && (scraps[to - 1]?.word.text.length ?? 0) <= 2) to -= 1;
	const run = scraps.slice(from, to);
	const rows: Scrap[][] = [];
	const slots: number[][] = [];
	for (const [i, slot] of align(run, columns, { ...manner, manyRows: true }).entries()) {
		const scrap = run[i];
		if (!scrap) continue;
		rows[slot.row] = [...(rows[slot.row] ?? []), scrap];
		slots[slot.row] = [...(slots[slot.row] ?? []), slot.column];
	}
	return { rows, slots, from, to };
}

const SENTENCE = /[。;]$|^\d+$|^[-—\d\s]+$/;

/** Indicators whose values stand apart from their names; an empty list where their numbers differ, since a wrong pairing is worse than none. */
export function indicatorsOutOfOrder(scraps: readonly Scrap[], manner: Manner): Placed[][] {
	const head = headRow(scraps);
	const columns = headOf(head.map(({ scrap }) => scrap.word))?.columns ?? [];
	const first = columns.findIndex(({ role }) => VALUES.some((value) => value === role));
	if (first < 1 || columns[first - 1]?.role !== 'l3') return [];
	const { rows, slots, from, to } = valueRows(scraps, columns.slice(first), manner);
	const outside = [...scraps.slice(0, from), ...scraps.slice(to)];
	const names = outside.filter(({ word }) => word.kind === 'text' && word.label === null && word.text.length >= 3 && !SENTENCE.test(word.text));
	const seconds = outside.filter(isLevel2);
	const sum = outside.find(({ word }) => find(word.label, 'sum') !== null);
	const last = rows.at(-1) ?? [];
	const summed = sum !== undefined && rows.length === names.length + 1 && last.every(({ word }) => word.kind === 'number');
	const own = summed ? rows.slice(0, -1) : rows;
	if (own.length === 0 || own.length !== names.length) return [];
	const built = own.map((row, i): Placed[] => {
		const name = names[i];
		const second = seconds.length === own.length ? seconds[i] : undefined;
		const placed: Placed[] = [];
		if (second && first >= 2) placed.push({ scrap: second, column: first - 2 });
		if (name) placed.push({ scrap: name, column: first - 1 });
		for (const [k, scrap] of row.entries()) placed.push({ scrap, column: first + (slots[i]?.[k] ?? k) });
		return placed;
	});
	const points = columns.flatMap(({ role }, at) => (role === 'weight' || role === 'score' ? [at] : []));
	const totals: Placed[][] =
		summed && sum
			? [[{ scrap: sum, column: 0 }, ...last.map((scrap, k) => ({ scrap, column: points[k + points.length - last.length] ?? columns.length }))]]
			: [];
	return [head, ...built, ...totals];
}

const isFigures = (row: readonly Placed[]): boolean =>
	row.filter(({ scrap }) => scrap.word.kind === 'number').length >= 2 && row.every(({ scrap }) => isNumeric(scrap.word) || scrap.word.kind === 'dash');
const isRowLabel = (placed: Placed | undefined): boolean => find(placed?.scrap.word.label ?? null, 'row') !== null;

/** Rows whose figures stand before their label: the first figures have none, the last label has no figures, and every label between got the figures of the next. */
export function figuresFirst(rows: readonly Placed[][], isHead: (row: readonly Placed[]) => boolean): Placed[][] {
	const head = rows.findIndex(isHead);
	let from = head + 1;
	while (rows[from]?.length === 1 && !isRowLabel(rows[from]?.[0])) from += 1;
	const first = rows[from];
	if (head < 0 || !first || !isFigures(first)) return [...rows];
	let end = from + 1;
	while (isRowLabel(rows[end]?.[0]) && isFigures(rows[end]?.slice(1) ?? [])) end += 1;
	const last = rows[end];
	if (end === from + 1 || last?.length !== 1 || !isRowLabel(last[0])) return [...rows];
	const labels = rows.slice(from + 1, end + 1).flatMap((row) => row.slice(0, 1));
	// the sum alone stands before its label: `joinOrphans` pairs the two
	if (labels.every(({ scrap }, at) => (find(scrap.word.label, 'row')?.id === 'total') === (at === labels.length - 1))) return [...rows];
	const figures = [first, ...rows.slice(from + 1, end).map((row) => row.slice(1))];
	return [...rows.slice(0, from), ...labels.map((label, at) => [label, ...(figures[at] ?? [])]), ...rows.slice(end + 1)];
}

/** 100 98.2 over 总分: the sums stand before their label. */
export function sumsFirst(rows: readonly Placed[][]): Placed[][] {
	let points: readonly number[] = [];
	const settled: Placed[][] = [];
	for (const row of rows) {
		const roles = row.flatMap(({ scrap, column }) => (roleAt(scrap) === 'weight' || roleAt(scrap) === 'score' ? [column] : []));
		if (roles.length > 0) points = roles;
		const last = settled.at(-1);
		const sum = row.length === 1 && row[0] && find(row[0].scrap.word.label, 'sum') ? row[0] : null;
		if (sum && last && last.length === points.length && last.every(({ scrap }) => scrap.word.kind === 'number'))
			settled[settled.length - 1] = [sum, ...last.map(({ scrap }, at) => ({ scrap, column: points[at] ?? at + 1 }))];
		else settled.push([...row]);
	}
	return settled;
}

/** Rows of money without a label and labels without figures, joined in their order where there are as many of both. */
export function joinOrphans(rows: readonly Placed[][], isHead: (row: readonly Placed[]) => boolean): Placed[][] {
	const at = rows.findIndex(isHead);
	const rateColumn = rows[at]?.find(({ scrap }) => roleAt(scrap) === 'rate')?.column;
	const orphan = (row: readonly Placed[]): boolean =>
		row.filter(({ scrap }) => scrap.word.kind === 'number').length >= 2 && row.every(({ scrap }) => isNumeric(scrap.word) || scrap.word.kind === 'dash');
	const bare = (row: readonly Placed[]): boolean => row.length === 1 && find(row[0]?.scrap.word.label ?? null, 'row') !== null;
	const everywhere = rows.filter((row, i) => i > at && orphan(row));
	const behind = rows.filter((row, i) => i > at && bare(row));
	// the labels of the first rows may stand before the head, which other labels cut in two
	const inOrder = everywhere.length === behind.length;
	const next = rows.findIndex((row, i) => i > at && !orphan(row));
	const orphans = inOrder ? everywhere : rows.slice(at + 1, Math.max(at + 1, next));
	const labels = inOrder ? behind : rows.filter((row, i) => i < at && i >= at - 2 * orphans.length - 1 && bare(row));
	if (at < 0 || orphans.length === 0 || orphans.length !== labels.length) return [...rows];
	const rates = rows.filter((row) => row.length === 1 && row[0]?.scrap.word.kind === 'percent');
	const lone = rates.length === 1 ? rates[0] : undefined;
	const joined = orphans.map((row, i) => {
		// numbers of later rows are placed as those of the first one: the same columns in the same order
		const placed = i === 0 ? row : row.map(({ scrap }, k) => ({ scrap, column: orphans[0]?.[k]?.column ?? k + 1 }));
		const label = labels[i]?.[0];
		return [
			...(label ? [{ scrap: label.scrap, column: 0 }] : []),
			...placed,
			...(i === 0 && lone && rateColumn !== undefined ? lone.map(({ scrap }) => ({ scrap, column: rateColumn })) : [])
		];
	});
	const gone = new Set<readonly Placed[]>([...orphans, ...labels, ...(lone ? [lone] : [])]);
	const first = rows.findIndex((row, i) => i > at && gone.has(row));
	return rows.flatMap((row, i) => (i === first ? joined : gone.has(row) ? [] : [row]));
}
