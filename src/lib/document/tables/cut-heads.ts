/** Heads of columns that lines cut: the words of one cell stand abreast in two lines, with or without the line of the uncut heads between them. */
import { columnMeaning } from './columns.ts';
import type { Scrap } from './cut-labels.ts';
import type { Role } from './label-forms.ts';
import { labelOf } from './labels.ts';

/** Whole heads, and how many pieces they were put together from. */
export interface WholeHeads {
	readonly scraps: readonly Scrap[];
	readonly count: number;
}

const startsLine = (scrap: Scrap | undefined): boolean => scrap === undefined || (scrap.before !== 'none' && scrap.before !== 'space');
const MOST_ABREAST = 6;
const MOST_IN_LINE = 12;

/** The upper words of a head with the lower ones; null where they are no label together. */
function joined(high: Scrap | undefined, low: Scrap): Scrap | null {
	if (!high || high.word.kind !== 'text' || low.word.kind !== 'text') return null;
	const words = high.word.text + low.word.text;
	const label = labelOf(words);
	return label === null || label.forgiven ? null : { ...high, word: { kind: 'text', text: words, value: null, label } };
}

/** Heads of columns that go on in the next line, abreast: 全年实际 | 未完成原因和 over 完成值 | 改进措施. */
export function headsAbreast(scraps: readonly Scrap[], at: number): WholeHeads | null {
	let count = 0;
	while (count < MOST_ABREAST && scraps[at + count] && (count === 0 || !startsLine(scraps[at + count]))) count += 1;
	if (!startsLine(scraps[at + count]) || count === 0 || startsLine(scraps[at])) return null;
	const below = scraps.slice(at + count, at + 2 * count);
	if (below.length < count || !startsLine(scraps[at + 2 * count]) || below.slice(1).some(startsLine)) return null;
	const whole = below.flatMap((low, i): Scrap[] => {
		const high = scraps[at + i];
		const scrap = high?.word.label === null ? joined(high, low) : null;
		return scrap ? [scrap] : [];
	});
	return whole.length === count ? { scraps: whole, count: 2 * count } : null;
}

/** Columns from left to right, as all forms seen have them. */
const LEFT_TO_RIGHT: readonly Role[] = [
	...(['ordinal', 'l1', 'l2', 'l3', 'nature', 'target', 'unit', 'actual'] as const),
	...(['prior', 'initial', 'adjusted', 'budget', 'arrived', 'executed', 'weight', 'rate', 'score', 'surplus', 'reason', 'remark'] as const)
];
const rankOf = (scrap: Scrap): number => {
	const role = columnMeaning(scrap.word.label);
	return role === null ? LEFT_TO_RIGHT.length : LEFT_TO_RIGHT.indexOf(role);
};

/** Pieces of the line that begins at a piece. */
function lineAt(scraps: readonly Scrap[], at: number): readonly Scrap[] {
	if (!scraps[at] || !startsLine(scraps[at])) return [];
	let end = at + 1;
	while (end - at <= MOST_IN_LINE && !startsLine(scraps[end])) end += 1;
	return scraps.slice(at, end);
}

/** Both lists keep their order; a head of the first goes before the first one of the second that stands further right. */
function inColumns(cut: readonly Scrap[], whole: readonly Scrap[]): Scrap[] {
	const row: Scrap[] = [];
	let next = 0;
	for (const scrap of whole) {
		for (let head = cut[next]; head && rankOf(head) < rankOf(scrap); head = cut[next]) {
			row.push(head);
			next += 1;
		}
		row.push(scrap);
	}
	return [...row, ...cut.slice(next)];
}

/** A row of heads in the text layer of a PDF, the ones of two lines around the ones of one line: 年初 全年 全年 / 分值 执行率 得分 / 预算数 预算数 执行数. */
export function headsAround(scraps: readonly Scrap[], at: number): WholeHeads | null {
	const high = lineAt(scraps, at);
	if (high.length < 2 || high.length > MOST_ABREAST) return null;
	const middle = lineAt(scraps, at + high.length);
	const low = lineAt(scraps, at + high.length + middle.length);
	if (middle.length < 2 || low.length !== high.length || middle.some(({ word }) => columnMeaning(word.label) === null)) return null;
	const cut = low.flatMap((scrap, i): Scrap[] => {
		const whole = joined(high[i], scrap);
		return whole && columnMeaning(whole.word.label) !== null ? [whole] : [];
	});
	if (cut.length !== high.length) return null;
	return { scraps: inColumns(cut, middle), count: high.length + middle.length + low.length };
}
