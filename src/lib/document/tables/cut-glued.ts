/** Cuts pieces that lost their separators into the cells that they hold, by the columns that they stand under. */
import type { Span } from '../../model/span.ts';
import { viewOf } from '../../text/view.ts';
import type { View } from '../../text/view.ts';
import { isMoneyRole } from './columns.ts';
import type { Column } from './columns.ts';
import { cutIndicator } from './cut-indicator.ts';
import { startIn } from './cut-labels.ts';
import type { Scrap } from './cut-labels.ts';
import { cutMoney } from './cut-money.ts';
import { cutRows } from './cut-rows.ts';
import { wordOf } from './words.ts';

/** A rate above it is rather an amount and a rate without a blank between them. */
const MOST_PERCENT = 20000;
/** A control rate of staff above it is rather three cells. */
const MOST_CONTROL = 400;

/** The text that pieces are cut out of, and the stretches of it that are read over. */
export interface Source {
	readonly text: string;
	readonly noise: readonly Span[];
}

function scrapsAt(view: View, parts: readonly string[], before: Scrap['before']): Scrap[] {
	let at = 0;
	return parts.map((text, i) => {
		const start = startIn(view, at);
		const end = (view.offsets[at + text.length - 1] ?? start) + 1;
		at += text.length;
		return { start, end, before: i === 0 ? before : 'none', word: wordOf(text) };
	});
}

/** 编制数, 在职人数 and their control rate glued: the cut at which the rate follows from the numbers. */
function cutStaff(run: string): string[] | null {
	const glued = /^(\d{2,10}(?:\.\d+)?)%$/.exec(run)?.[1];
	if (!glued) return null;
	for (let first = 1; first <= 5; first += 1) {
		for (let second = first + 1; second <= first + 5 && second < glued.length; second += 1) {
			const rate = glued.slice(second);
			if (!/^[1-9]\d{0,2}(?:\.\d+)?$/.test(rate)) continue;
			const ratio = (100 * Number(glued.slice(first, second))) / Number(glued.slice(0, first));
			if (Math.abs(ratio - Number(rate)) <= 10 ** -(rate.split('.')[1]?.length ?? 0)) return [glued.slice(0, first), glued.slice(first, second), `${rate}%`];
		}
	}
	return null;
}

/** 10095.25 after 总分: the maximum, then the points, then what share of it they are. */
const TOTAL = /^(1[0-2][05]|100\.0{1,2}|100)(\d{1,2}(?:\.\d{1,2})?|1[0-2]\d)(\d{1,3}(?:\.\d{1,2})?%)?$/;
/** A number up to it can stand alone as a sum of points. */
const MOST_TOTAL = 150;
export function cutTotal(source: Source, scrap: Scrap): Scrap[] {
	const [, most = '', score = '', share = ''] = TOTAL.exec(scrap.word.text) ?? [];
	const view = viewOf(source.text, scrap, source.noise);
	if (score === '' || (scrap.word.value ?? Infinity) <= MOST_TOTAL || Number(score) > Number(most) || view.text !== scrap.word.text) return [scrap];
	return scrapsAt(view, [most, score, ...(share === '' ? [] : [share])], scrap.before);
}

/** Rows of indicators glued to one run, each cell with its column in the head; null where the head does not explain the run. */
export function cutRun(source: Source, run: Scrap, columns: readonly Column[]): { scrap: Scrap; column: number }[][] | null {
	const view = viewOf(source.text, run, source.noise);
	const rows = view.text === run.word.text ? cutRows(view.text, columns) : null;
	if (!rows) return null;
	const scraps = scrapsAt(
		view,
		rows.flat().map(({ text }) => text),
		run.before
	);
	let at = 0;
	return rows.map((row) =>
		row.flatMap(({ column }) => {
			const scrap = scraps[at];
			at += 1;
			return scrap ? [{ scrap, column }] : [];
		})
	);
}

const POINTS_PAIR = /^(\d{1,3}\.\d{2})(\d{1,3}\.\d{2})(\d{1,3}(?:\.\d{1,2})?%)?$/;

/** The piece, or the cells glued in it; `above` are the amounts of the row before. Only figures without blanks between them are cut; a number that one column can hold stays. */
export function cutGlued(source: Source, scrap: Scrap, columns: readonly Column[], above: readonly string[] = []): Scrap[] {
	const { word } = scrap;
	if (word.text.length < 2 || word.text.length > 400 || word.label !== null) return [scrap];
	const view = viewOf(source.text, scrap, source.noise);
	if (view.text !== word.text) return [scrap];
	const staff = columns.some(({ role }) => role === 'onpost') && (word.value ?? Infinity) > MOST_CONTROL ? cutStaff(word.text) : null;
	if (staff) return scrapsAt(view, staff, scrap.before);
	if (columns.some(({ role }) => isMoneyRole(role))) {
		const whole = word.value !== null && (word.kind === 'number' || word.kind === 'money' || (word.kind === 'percent' && word.value <= MOST_PERCENT));
		const parts = !/^[\d—–-]/.test(word.text) || (whole && scrap.before !== 'none') ? null : cutMoney(word.text, columns, above);
		return parts ? scrapsAt(view, parts, scrap.before) : [scrap];
	}
	// 15.0011.5076.67% under 一级指标, 分值, 得分: points are told apart by their two decimals, or not at all
	const roles = columns.map(({ role }) => role);
	if (roles.includes('l1') && !roles.includes('l3') && roles.includes('score')) {
		const [, ...points] = POINTS_PAIR.exec(word.text) ?? [];
		return points.length > 0
			? scrapsAt(
					view,
					points.filter((part) => part),
					scrap.before
				)
			: [scrap];
	}
	// 8240万粒 where weights stand before the targets: nothing tells where one ends
	if (roles.includes('target') && roles.indexOf('l3') + 1 === roles.indexOf('weight')) return [scrap];
	return scrap.before === 'none' && word.kind !== 'number' && /\d|(.{1,6})\1$/.test(word.text)
		? scrapsAt(view, cutIndicator(word.text, columns), scrap.before)
		: [scrap];
}
