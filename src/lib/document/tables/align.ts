/**
 * Assigns words in reading order to columns, row after row, by the cheapest way through (Viterbi).
 * This is what repairs rows whose merged or empty cells got lost. Costs are judgement: 0 fits, 8 does not.
 * Time: words × columns², columns at most MAX_COLUMNS.
 */
import { find } from './labels.ts';
import { isMoneyRole } from './columns.ts';
import type { Column, ColumnRole } from './columns.ts';
import type { Word } from './words.ts';

export type Break = 'none' | 'space' | 'line' | 'blank';
export interface Piece {
	readonly word: Word;
	/** What parts it from the piece before. */
	readonly before: Break;
}
export interface Slot {
	readonly row: number;
	readonly column: number;
}
export interface Manner {
	/** Empty cells are kept as blank words. */
	readonly blanksKept: boolean;
	/** More than one row may come. */
	readonly manyRows: boolean;
	/** Lines mean rows (space-aligned text). */
	readonly linesMatter: boolean;
}

const MAX_COLUMNS = 24;
/** A row whose empty cells are kept may be cut off at its end: columns lacking there weigh less. */
const TRAILING = 0.2;
const NO = 8;

const isLevelLabel = (word: Word): boolean => find(word.label, 'level2') !== null || find(word.label, 'level1') !== null;
const fitPoints = (word: Word): number =>
	word.kind === 'number' ? ((word.value ?? 0) <= 200 ? ((word.value ?? 0) === 0 ? 0.4 : 0) : 6) : word.kind === 'percent' ? 3.5 : NO;

function fitLevel(word: Word, own: 'level1' | 'level2'): number {
	// 成本指标 and a few others stand on either level: the second one is likelier
	if (find(word.label, own)) return own === 'level1' && find(word.label, 'level2') ? 0.4 : 0;
	if (word.kind === 'points') return own === 'level1' ? 0 : 0.5;
	if (isLevelLabel(word)) return 3;
	if (word.kind === 'text') return /(?:指标|目标)(?:\(.*\))?$/.test(word.text) && word.text.length <= 16 ? 1.2 : word.text.length <= 12 ? 3.4 : 5;
	return 7;
}

function fitName(word: Word): number {
	if (find(word.label, 'sum')) return NO;
	const level = find(word.label, 'level2') ?? find(word.label, 'level1');
	if (level) return level.id === 'satisfaction' ? 1.5 : 3.2;
	if (word.kind === 'text') return 0;
	return word.kind === 'measure' ? 1.6 : 6;
}

function fitValue(word: Word): number {
	if (isLevelLabel(word)) return /指标/.test(word.text) ? 6 : 1.5;
	switch (word.kind) {
		case 'measure':
		case 'percent':
		case 'money':
			return 0;
		case 'number':
			return 0.6;
		case 'sign':
			return 3;
		case 'points':
			return 4;
		default:
			return word.text.length > 40 ? 1 : 0.5;
	}
}

const NUMBERED_NAME = /^指标\d{1,2}[:、.]./;
/** Words of scoring rules, which are no reasons. */
const SCORING_WORDS = /记分|计分|得分|满分|计\d+分|扣\d|分值/;

/** What it costs to read a word as a cell of a column. */
function fit(word: Word, role: ColumnRole): number {
	const { kind } = word;
	// 指标1：… is a name wherever it stands
	if (NUMBERED_NAME.test(word.text)) return role === 'l3' ? 0 : 5;
	if (kind === 'blank') return role === 'l3' || role === 'label' ? 3 : role === 'reason' || role === 'remark' ? 0 : 0.4;
	if (kind === 'dash') return role === 'l3' || role === 'label' ? 3 : role === 'l1' || role === 'l2' ? 1.5 : 0.4;
	if (isMoneyRole(role)) return kind === 'number' || kind === 'money' ? 0 : /^(?:无|未发生)$/.test(word.text) ? 0.5 : kind === 'measure' ? 3 : NO;
	switch (role) {
		case 'label':
			return find(word.label, 'row') || find(word.label, 'sum') ? 0 : kind === 'text' ? 1.5 : 6;
		case 'block':
			return kind === 'text' || kind === 'points' ? 1.5 : 6;
		case 'l1':
			return fitLevel(word, 'level1');
		case 'l2':
			return fitLevel(word, 'level2');
		case 'l3':
		case 'item':
			return fitName(word);
		case 'target':
		case 'actual':
		case 'adjustedTarget':
			return fitValue(word);
		case 'weight':
		case 'score':
		case 'l1points':
		case 'l2points':
			return fitPoints(word);
		case 'rate':
		case 'arrival':
		case 'changeRate':
		case 'control':
		case 'attainment':
			return kind === 'percent' ? 0 : kind === 'number' ? 1.2 : NO;
		case 'coefficient':
			return kind === 'percent' || kind === 'number' ? 0.2 : NO;
		case 'core':
			return /^[是否√☑]$/.test(word.text) ? 0 : 4;
		case 'nature':
			return kind === 'sign' ? 0 : 6;
		case 'unit':
			return (kind === 'text' || word.text === '%') && word.text.length <= 6 ? 0.2 : 6;
		case 'grade':
			return /^(?:优|良|中|差|优秀|良好|合格|一般|较差|低)$/.test(word.text) ? 0 : 5;
		case 'authorized':
		case 'onpost':
			return kind === 'number' || (kind === 'measure' && word.text.endsWith('人')) ? 0 : NO;
		case 'ordinal':
			return kind === 'number' ? 0 : 5;
		case 'reason':
		case 'remark':
			return (isLevelLabel(word) ? 6 : kind === 'text' ? 0.6 : kind === 'measure' ? 1.5 : 3) + (SCORING_WORDS.test(word.text) ? 1 : 0);
		case 'method':
			return isLevelLabel(word) ? 6 : kind === 'text' ? 0.6 : kind === 'measure' ? 1.5 : 3;
		default:
			return kind === 'text' ? 0.8 : 1.5;
	}
}

/** What it costs that a column of the row has no word. */
function skip(role: ColumnRole, kept: boolean): number {
	// money that came during the year has no initial budget: that cell lacks oftenest
	if (isMoneyRole(role)) return kept ? 1.2 : role === 'prior' ? 0.6 : role === 'initial' ? 0.7 : role === 'executed' ? 0.9 : 0.8;
	switch (role) {
		case 'label':
		case 'l3':
		case 'item':
			return 5;
		case 'l1':
		case 'l2':
			return kept ? 0.5 : 0.1;
		case 'block':
		case 'ordinal':
		case 'l1points':
		case 'l2points':
			return 0.1;
		case 'target':
		case 'actual':
			return kept ? 1.5 : 1.1;
		case 'adjustedTarget':
			return kept ? 1.2 : 0.5;
		case 'weight':
		case 'score':
			return kept ? 1.5 : 1.6;
		case 'reason':
		case 'remark':
			return kept ? 0.4 : 0.1;
		case 'nature':
			return 1;
		default:
			return kept ? 0.8 : 0.5;
	}
}

const JOINS: readonly ColumnRole[] = ['l3', 'target', 'actual', 'reason', 'method', 'remark', 'other', 'item', 'label'];
const joinable = (word: Word): boolean =>
	(word.kind === 'text' && !isLevelLabel(word) && !find(word.label, 'sum') && !find(word.label, 'row')) || word.kind === 'measure' || word.kind === 'points';

/** What it costs that two pieces are one cell cut in two. */
function join(last: Piece, next: Piece, role: ColumnRole, manner: Manner): number {
	if (!JOINS.includes(role) || !joinable(next.word) || last.word.kind === 'dash' || last.word.kind === 'blank') return Infinity;
	if ((role === 'l3' || role === 'label') && last.word.kind !== 'text') return Infinity;
	if (manner.blanksKept) return 6;
	return next.before === 'blank' ? 2 : next.before === 'line' ? 1.3 : next.before === 'space' ? 1.5 : 2.5;
}

/** What it costs to pass from one piece to the next inside a row. */
function passOn(last: Piece, next: Piece, from: ColumnRole, to: ColumnRole, manner: Manner): number {
	let cost = 0;
	if (manner.linesMatter && (next.before === 'line' || next.before === 'blank'))
		cost += from === 'l1' || from === 'l2' || from === 'block' || to === 'reason' ? 0.2 : 1;
	if ((to === 'l1points' && from !== 'l1') || (to === 'l2points' && from !== 'l2')) cost += 3;
	if (to === 'score' && from === 'weight' && (next.word.value ?? 0) > (last.word.value ?? Infinity)) cost += 4;
	return cost;
}

/** Slots for the pieces, in their order; an empty list where there is nothing to assign to. */
export function align(pieces: readonly Piece[], columns: readonly Column[], manner: Manner): Slot[] {
	const m = Math.min(columns.length, MAX_COLUMNS);
	const n = pieces.length;
	if (m === 0 || n === 0) return [];
	const roles = columns.slice(0, m).map((column) => column.role);
	const skips = roles.map((role) => skip(role, manner.blanksKept));
	const before = [0];
	for (const [at, cost] of skips.entries()) before.push((before[at] ?? 0) + cost);
	const sum = before[m] ?? 0;
	const lastStart = manner.manyRows
		? Math.max(
				0,
				roles.findIndex((role) => role === 'l3' || role === 'item' || role === 'label')
			)
		: m;
	const cost = new Float64Array(n * m).fill(Infinity);
	const back = new Int16Array(n * m).fill(-1);
	for (let i = 0; i < n; i += 1) {
		const piece = pieces[i];
		if (!piece) break;
		const last = i > 0 ? pieces[i - 1] : undefined;
		for (let j = 0; j < m; j += 1) {
			const role = roles[j] ?? 'other';
			const own = fit(piece.word, role);
			let best = i === 0 ? (before[j] ?? 0) : Infinity;
			let from = -1;
			if (last) {
				for (let k = 0; k < m; k += 1) {
					const sofar = cost[(i - 1) * m + k] ?? Infinity;
					if (sofar === Infinity) continue;
					let step = Infinity;
					if (k < j) step = (before[j] ?? 0) - (before[k + 1] ?? 0) + passOn(last, piece, roles[k] ?? 'other', role, manner);
					else if (k === j) step = join(last, piece, role, manner);
					let code = k;
					if (manner.manyRows && j <= lastStart) {
						const fresh =
							(role === 'l1points' || role === 'l2points' ? 3 : 0) +
							sum -
							(before[k + 1] ?? 0) +
							(before[j] ?? 0) +
							(manner.linesMatter && (piece.before === 'space' || piece.before === 'none') ? 2 : 0.3);
						if (fresh < step) {
							step = fresh;
							code = k + m;
						}
					}
					if (sofar + step < best) {
						best = sofar + step;
						from = code;
					}
				}
			}
			cost[i * m + j] = best + own;
			back[i * m + j] = from;
		}
	}
	return traceBack(cost, back, n, m, before, manner.blanksKept ? TRAILING : 1);
}

function traceBack(cost: Float64Array, back: Int16Array, n: number, m: number, before: readonly number[], trailing: number): Slot[] {
	let at = 0;
	let best = Infinity;
	for (let j = 0; j < m; j += 1) {
		const total = (cost[(n - 1) * m + j] ?? Infinity) + trailing * ((before[m] ?? 0) - (before[j + 1] ?? 0));
		if (total < best) {
			best = total;
			at = j;
		}
	}
	if (best === Infinity) return [];
	const columns: number[] = [];
	const fresh: boolean[] = [];
	for (let i = n - 1; i >= 0; i -= 1) {
		const code = back[i * m + at] ?? -1;
		columns.push(at);
		fresh.push(code >= m);
		at = code >= m ? code - m : Math.max(code, 0);
	}
	columns.reverse();
	fresh.reverse();
	let row = 0;
	return columns.map((column, i) => {
		if (fresh[i]) row += 1;
		return { row, column };
	});
}

/** The cost of reading each word in its own column: what `align` is weighed against where a row has as many cells as the head. */
export function costInPlace(words: readonly Word[], columns: readonly Column[]): number {
	return words.reduce((sum, word, at) => sum + fit(word, columns[at]?.role ?? 'other'), 0);
}
