/** A reading view to clauses: each figure with the words before it, the depth of brackets it stands in, and the stops between clauses. */
import type { MoneyUnit } from '../../text/money.ts';
import { findFigures } from './figures.ts';
import type { Figure } from './figures.ts';

export interface Clause {
	/** Words between the last stop (or figure) and the figure, or the next stop. */
	readonly lead: string;
	readonly leadStart: number;
	/** Null for a clause without figure (其中：, 实际未使用). */
	readonly figure: Figure | null;
	/** Words between the figure and the next stop or figure. */
	readonly tail: string;
	readonly end: number;
	readonly depth: number;
	/** The stop before the clause: '' at the start of the passage or right behind a figure. */
	readonly stop: string;
	/** Number of the sentence in the passage. */
	readonly sentence: number;
}

const STOPS = new Set([',', ';', '。', ':', '(', ')', '!', '?', '，', '；', '：']);

/** Brackets that belong to a name: 出国(境), 运行(维护), (境). */
const NAME_BRACKET = /^\((?:境|维护|护|修|类|款|项|含|室|所|站|街|村|社区|党|工|B\/A|A|B|基本建设|调整)\)?/;

function bracketsOfNames(text: string): Set<number> {
	const inside = new Set<number>();
	for (const open of text.matchAll(/\(/g)) {
		const name = NAME_BRACKET.exec(text.slice(open.index, open.index + 8));
		if (name?.[0].endsWith(')')) {
			inside.add(open.index);
			inside.add(open.index + name[0].length - 1);
		}
	}
	return inside;
}

function isStop(text: string, at: number, names: ReadonlySet<number>): boolean {
	const character = text.charAt(at);
	if (character === '、') return /[\d%元万亿]/.test(text.charAt(at - 1)) && /\D/.test(text.charAt(at + 1));
	if (!STOPS.has(character) || names.has(at)) return false;
	// 年初预算数:454.99万元
	return !(character === ':' && /[\d¥-]/.test(text.charAt(at + 1)) && !/^20\d\d年/.test(text.slice(at + 1, at + 6)));
}

interface Cut {
	readonly start: number;
	readonly end: number;
	readonly stop: string;
	readonly depth: number;
	readonly sentence: number;
}

/** Stretches between stops, figures left whole. */
function cutAtStops(text: string, figures: readonly Figure[]): Cut[] {
	const names = bracketsOfNames(text);
	const cuts: Cut[] = [];
	let start = 0;
	let stop = '';
	let depth = 0;
	let sentence = 0;
	let nextFigure = 0;
	for (let at = 0; at < text.length; at += 1) {
		const figure = figures[nextFigure];
		if (figure && at >= figure.start) {
			at = figure.end - 1;
			nextFigure += 1;
			continue;
		}
		if (!isStop(text, at, names)) continue;
		cuts.push({ start, end: at, stop, depth, sentence });
		stop = text.charAt(at);
		if (stop === '(') depth += 1;
		if (stop === ')') depth = Math.max(0, depth - 1);
		if (stop === '。' || stop === '!' || stop === '?') {
			sentence += 1;
			depth = 0;
		}
		start = at + 1;
	}
	cuts.push({ start, end: text.length, stop, depth, sentence });
	return cuts;
}

/** What a figure is stands close before it; a longer run of words is no lead but running text. Bounds the work of each clause. */
const LONGEST_LEAD = 160;

/** Clauses of a text in reading form, in order. One clause a figure; a stretch without figure is one clause. */
export function clausesOf(text: string, unitInForce: MoneyUnit | null = null): Clause[] {
	const figures = findFigures(text, unitInForce);
	const clauses: Clause[] = [];
	let next = 0;
	for (const { start, end, stop, depth, sentence } of cutAtStops(text, figures)) {
		let leadStart = start;
		let first = true;
		for (let figure = figures[next]; figure && figure.start < end; figure = figures[next]) {
			next += 1;
			const following = figures[next];
			const tailEnd = Math.min(end, following?.start ?? end);
			// The words up to the next figure are that figure's lead; up to a stop they are this one's tail
			const tail = following && following.start < end ? '' : text.slice(figure.end, Math.min(tailEnd, figure.end + LONGEST_LEAD));
			leadStart = Math.max(leadStart, figure.start - LONGEST_LEAD);
			clauses.push({ lead: text.slice(leadStart, figure.start), leadStart, figure, tail, end: figure.end, depth, stop: first ? stop : '', sentence });
			leadStart = figure.end;
			first = false;
		}
		if (first && end > start)
			clauses.push({ lead: text.slice(start, Math.min(end, start + LONGEST_LEAD)), leadStart: start, figure: null, tail: '', end, depth, stop, sentence });
	}
	return clauses;
}
