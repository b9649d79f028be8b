/** What it costs to read words as cells of columns: one place for all that alignment judges by. 0 fits, 8 does not. */
import { isMoneyRole } from './columns.ts';
import type { ColumnRole } from './columns.ts';
import { find } from './labels.ts';
import type { Word } from './words.ts';

/** What parts a piece from the one before. */
export type Break = 'none' | 'space' | 'line' | 'blank' | 'bar';
export interface Piece {
	readonly word: Word;
	readonly before: Break;
}
export interface Manner {
	/** Empty cells are kept as blank words. */
	readonly blanksKept: boolean;
	/** More than one row may come. */
	readonly manyRows: boolean;
	/** Lines mean rows (space-aligned text). */
	readonly linesMatter: boolean;
}

const NO = 8;

const isLevelLabel = (word: Word): boolean => find(word.label, 'level2') !== null || find(word.label, 'level1') !== null;
const fitPoints = (word: Word): number =>
	word.kind === 'number' ? ((word.value ?? 0) <= 200 ? ((word.value ?? 0) === 0 ? 0.4 : 0) : 6) : word.kind === 'percent' ? 3.5 : NO;

const NAME_WITH_POINTS = /^[^\d()]{2,16}\(\d{1,3}(?:\.\d)?分\)$/;

function fitLevel(word: Word, own: 'level1' | 'level2'): number {
	// 成本指标 and a few others stand on either level: the second one is likelier
	if (find(word.label, own)) return own === 'level1' && find(word.label, 'level2') ? 0.4 : 0;
	if (word.kind === 'points') return own === 'level1' ? 0 : 0.5;
	if (isLevelLabel(word)) return 3;
	// 目标任务(15分): a name with its greatest points
	if (NAME_WITH_POINTS.test(word.text)) return own === 'level1' ? 1 : 0.8;
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

/** A unit alone is no value: it stands in a column of its own. */
const UNIT_ALONE = /^(?:%|个|人|人次|人天|户|家|次|项|件|份|名|场|场次|台|套|天|月|个月|年|元|万元|亿元|米|千米|公里|平方米|亩|吨|公斤)$/;

/** The last character of a name that a line end cut off. */
const TAIL_OF_NAME = /^[数率量]$/;

function fitValue(word: Word): number {
	if (UNIT_ALONE.test(word.text) || TAIL_OF_NAME.test(word.text)) return 4;
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
const STARRED = /^[★☆▲※]./;
/** 指标1：… or ★…: a name wherever it stands. */
const isMarkedName = (word: Word): boolean => NUMBERED_NAME.test(word.text) || (STARRED.test(word.text) && word.label === null);
/** Words of scoring rules, which are no reasons. */
const SCORING_WORDS = /记分|计分|得分|满分|计\d+分|扣\d|分值/;

/** What it costs to read a word as a cell of a column. */
export function fit(word: Word, role: ColumnRole): number {
	const { kind } = word;
	if (isMarkedName(word)) return role === 'l3' ? 0 : 5;
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
export function skip(role: ColumnRole, kept: boolean): number {
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
			// of one figure under both it is likelier the weight
			return kept ? 1.5 : 1.7;
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

const LONGER_THAN_UNIT = 5;
/** What it costs that two pieces are one cell cut in two. */
export function join(last: Piece, next: Piece, role: ColumnRole, manner: Manner): number {
	if (
		next.before === 'bar' ||
		!JOINS.includes(role) ||
		!joinable(next.word) ||
		isMarkedName(next.word) ||
		last.word.kind === 'dash' ||
		last.word.kind === 'blank'
	)
		return Infinity;
	if ((role === 'l3' || role === 'label') && (last.word.kind !== 'text' || NAME_WITH_POINTS.test(last.word.text))) return Infinity;
	// target and result alike are two cells
	if (last.word.kind === 'measure' && next.word.text === last.word.text) return Infinity;
	// 10 ⏎ 维修水渠长度: the figure is whole, and words of a line of their own are no unit
	if (last.word.kind === 'number' && next.before !== 'none' && next.word.kind === 'text' && next.word.text.length >= LONGER_THAN_UNIT) return Infinity;
	if (manner.blanksKept) return 6;
	return next.before === 'blank' ? 2 : next.before === 'line' ? 1.3 : next.before === 'space' ? 1.5 : 2.5;
}

/** What it costs to pass from one piece to the next inside a row. */
export function passOn(last: Piece, next: Piece, from: ColumnRole, to: ColumnRole, manner: Manner): number {
	let cost = 0;
	if (manner.linesMatter && (next.before === 'line' || next.before === 'blank'))
		cost += from === 'l1' || from === 'l2' || from === 'block' || to === 'reason' ? 0.2 : 1;
	if ((to === 'l1points' && from !== 'l1') || (to === 'l2points' && from !== 'l2')) cost += 3;
	if (to === 'score' && from === 'weight' && (next.word.value ?? 0) > (last.word.value ?? Infinity)) cost += 4;
	return cost;
}

/** What it costs that a piece begins a new row, besides the columns passed over. */
export function begin(next: Piece, role: ColumnRole, manner: Manner): number {
	const points = role === 'l1points' || role === 'l2points' ? 3 : 0;
	return points + (manner.linesMatter && (next.before === 'space' || next.before === 'none') ? 2 : 0.3);
}
