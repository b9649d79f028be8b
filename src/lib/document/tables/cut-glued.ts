/** Cuts figures that lost their separators: `1234.561234.561234.5610100%10` under six columns is three amounts, a weight, a rate and a score. */
import type { Span } from '../../model/span.ts';
import { viewOf } from '../../text/view.ts';
import type { View } from '../../text/view.ts';
import { isMoneyRole } from './columns.ts';
import type { Column, ColumnRole } from './columns.ts';
import type { Scrap } from './cut-labels.ts';
import { DATE } from './dates.ts';
import { cutRows } from './cut-rows.ts';
import { wordOf } from './words.ts';

/** Longer runs of figures are not cut: nothing real is that long, and the search is bounded by it. */
const LONGEST_RUN = 72;
const MOST_PARTS = 9;
/** A rate above it is rather an amount and a rate without a blank between them. */
const MOST_PERCENT = 20000;
/** A control rate of staff above it is rather three cells. */
const MOST_CONTROL = 400;

interface Part {
	readonly text: string;
	readonly role: ColumnRole;
}
interface State {
	readonly at: number;
	readonly column: number;
	readonly cost: number;
	readonly parts: readonly Part[];
}

const AMOUNT = /^(?:[1-9]\d{0,2}(?:,\d{3})+|0|[1-9]\d{0,11})(?:\.\d{1,6})?(?:万元|万|元|亿元)?/;
const POINTS = /^(?:0|[1-9]\d{0,2})(?:\.\d{1,2})?/;
const RATE = /^(?:0|[1-9]\d{0,4})(?:\.\d{1,4})?%/;
/** Under 执行率（%） the sign is in the head. */
const BARE_RATE = /^(?:0|[1-9]\d{0,2})\.\d{1,2}/;
const GAP = /^(?:—+|-+|–|\/)/;

const decimals = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
const value = (part: Part | undefined): number => Number((part?.text ?? '').replace(/[^\d.]/g, '') || NaN);

/** All prefixes of the rest that could be one cell of the role. */
function candidates(rest: string, role: ColumnRole): string[] {
	const gap = GAP.exec(rest)?.[0];
	if (gap) return [...new Set([gap.slice(0, 1), gap.slice(0, 2), gap])];
	const money = isMoneyRole(role);
	const rate = role === 'rate' ? RATE.exec(rest)?.[0] : undefined;
	if (rate) return [rate];
	const pattern = money ? AMOUNT : role === 'rate' ? BARE_RATE : POINTS;
	const longest = pattern.exec(rest)?.[0] ?? '';
	if (longest === '') return [];
	if (/[万元亿]$/.test(longest)) return [longest];
	const found: string[] = [];
	for (let length = 1; length <= longest.length; length += 1) {
		const part = rest.slice(0, length);
		if (pattern.exec(part)?.[0] === part && !/^[.,]/.test(rest.slice(length))) found.push(part);
	}
	return found;
}

const isAmount = ({ role, text }: Part): boolean => isMoneyRole(role) && !GAP.test(text);

/** Whether a rate is what the amounts before it come to. */
function follows(parts: readonly Part[], rate: Part): boolean {
	const amounts = parts.filter(isAmount);
	const spent = amounts.at(-1);
	return amounts.slice(0, -1).some((budget) => Math.abs((100 * value(spent)) / value(budget) - value(rate)) < 0.06 + 0.5 * 10 ** -decimals(rate.text));
}

/** Amounts of one line of money are not this many times one another. */
const FARTHEST = 20;
/** Whether something besides its price speaks for a reading: its rate, one number printed again, decimals that end every amount. */
function isSure(parts: readonly Part[], columns: readonly Column[]): boolean {
	const rate = parts.findIndex(({ role }) => role === 'rate');
	if (rate >= 0 && parts[rate] && follows(parts.slice(0, rate), parts[rate])) return true;
	const amounts = parts.filter(isAmount);
	if (amounts.length < 2 || new Set(amounts.map(({ text }) => text)).size === 1) return true;
	// one amount printed twice, side by side, is no chance from four characters on
	if (amounts.some(({ text }, at) => text.length >= 4 && text === amounts[at + 1]?.text)) return true;
	const places = new Set(amounts.map(({ text }) => decimals(text)));
	if (places.size > 1 || places.has(0)) return false;
	const values = amounts.map(value).filter((amount) => amount > 0);
	const whole = amounts.length >= columns.filter(({ role }) => isMoneyRole(role)).length;
	return whole || values.length < 2 || Math.max(...values) <= FARTHEST * Math.min(...values);
}

/** What a reading costs: amounts of one length and two decimals, common weights, scores within weights and rates that follow from the amounts are cheap. */
function price(parts: readonly Part[], part: Part): number {
	if (GAP.test(part.text)) return 0.3;
	const last = parts.at(-1);
	if (isMoneyRole(part.role)) {
		const peers = parts.filter(({ role, text }) => isMoneyRole(role) && !GAP.test(text));
		const peer = peers.at(-1);
		let cost = decimals(part.text) === 2 ? 0 : decimals(part.text) === 0 ? 0.8 : 0.6;
		if (peer) cost += peer.text === part.text ? -1.5 : decimals(peer.text) === decimals(part.text) ? 0 : 1;
		if (peer && Math.abs(peer.text.length - part.text.length) > 2) cost += 1;
		if (part.text === '0' && !peer) cost += 1;
		return cost;
	}
	if (part.role === 'weight') return [10, 20].includes(value(part)) ? -1 : value(part) <= 30 && decimals(part.text) <= 1 ? 0.5 : 2;
	if (part.role === 'score') {
		const weight = parts.find(({ role }) => role === 'weight');
		if (weight && !GAP.test(weight.text)) return value(part) > value(weight) ? 4 : value(part) === value(weight) ? -0.5 : 0;
		return 0.3;
	}
	if (part.role === 'rate') {
		const signed = part.text.endsWith('%');
		if (follows(parts, part)) return signed || decimals(part.text) > 1 ? -4 : -2.5;
		return signed ? (value(part) > 200 ? 2 : value(part) === 100 ? 0.3 : 0.8) : 4;
	}
	return last ? 0.5 : 0.5;
}

const MISSING = 1.4;
const BEAM = 120;

/** The cheapest way to read the whole run as cells of the columns in order (columns may lack a cell); null where there is none. */
function cheapest(run: string, roles: readonly ColumnRole[]): readonly Part[] | null {
	let states: State[] = [{ at: 0, column: 0, cost: 0, parts: [] }];
	const done: State[] = [];
	for (let round = 0; round < Math.min(roles.length, MOST_PARTS); round += 1) {
		const next: State[] = [];
		const role = roles[round];
		if (!role) break;
		for (const state of states) {
			next.push({ ...state, cost: state.cost + MISSING });
			for (const text of candidates(run.slice(state.at), role)) {
				const part = { text, role };
				const grown = { at: state.at + text.length, column: round + 1, cost: state.cost + price(state.parts, part), parts: [...state.parts, part] };
				next.push(grown);
			}
		}
		states = next.sort((a, b) => a.cost - b.cost).slice(0, BEAM);
	}
	done.push(...states.filter((state) => state.at === run.length && state.parts.length > 1));
	done.sort((a, b) => a.cost - b.cost);
	return done[0]?.parts ?? null;
}

const MONEY_ORDER = (columns: readonly Column[]): ColumnRole[] =>
	columns.map(({ role }) => role).filter((role) => isMoneyRole(role) || role === 'rate' || role === 'weight' || role === 'score' || role === 'arrival');

function scrapsAt(view: View, parts: readonly string[], from: number, before: Scrap['before']): Scrap[] {
	let at = from;
	return parts.map((text, i) => {
		const start = view.offsets[at] ?? 0;
		const end = (view.offsets[at + text.length - 1] ?? start) + 1;
		at += text.length;
		return { start, end, before: i === 0 ? before : 'none', word: wordOf(text) };
	});
}

const UNIT =
	/^(?:年底前?|%|万元|亿元|元|万|个百分点|个月|个|户次|户|人次|人|名|家|项|次|万亩|亩|公里|千米|平方米|平米|米|吨|万套|套|台|件|场次|场|份|天|月|年|小时|批次|批|种|类|例|辆|处|条|座|期|册|篇|所|村|分钟|公顷|头|只|株|张|支|部|笔|起|本|门|盏|级|层|kg|km|㎡|m2)/;
const FIGURE = /^[≥≤≧≦><=＝]{0,2}\d[\d,]*(?:\.\d+)?/;

const LONGEST_DATE = 24;
/** The unit after a figure: a known one, or the few words that follow this figure and the next one alike (60万页61万页). */
function unitAfter(text: string, at: number): string {
	const alike = /^([^\d≥≤=<>]{1,5})[≥≤=<>]{0,2}\d[\d,.]*/.exec(text.slice(at, at + 24));
	const shared = alike?.[1] ?? '';
	if (alike && text.startsWith(shared, at + alike[0].length)) return shared;
	return DATE.exec(text.slice(at, at + LONGEST_DATE))?.[0] ?? UNIT.exec(text.slice(at, at + 12))?.[0] ?? '';
}

/** Equal halves ("及时及时") are a target and an actual value. */
function twice(text: string): [string, string, string] | null {
	for (let half = Math.min(20, Math.floor(text.length / 2)); half >= 1; half -= 1) {
		const last = text.slice(-half);
		if (text.slice(-2 * half, -half) === last && text.length - 2 * half >= 2) return [text.slice(0, -2 * half), last, last];
	}
	return null;
}

/** A run of digits at the end of a row, as up to `most` numbers: "1010" → 10, 10; "109" → 10, 9; "111010" → 1, 1, 10, 10. */
function cutDigits(run: string, most: number, points: number): string[] {
	// no row has more than a hundred points
	const whole = Number(run) > 100 ? 9 : 3;
	let best: { parts: string[]; cost: number } = { parts: [run], cost: whole === 3 && points < 2 ? -2 : whole };
	const grow = (rest: string, parts: string[], cost: number): void => {
		if (rest === '') {
			const weight = Number(parts.at(-2));
			const score = Number(parts.at(-1));
			const tail = parts.length < 2 ? whole : score > weight ? 6 : weight > 50 ? 3 : weight === score ? -1.5 : weight % 5 === 0 ? -0.5 : 0;
			if (cost + tail < best.cost) best = { parts, cost: cost + tail };
			return;
		}
		if (parts.length === most) return;
		for (let length = 1; length <= Math.min(8, rest.length); length += 1) {
			const part = rest.slice(0, length);
			if (!/^(?:0|[1-9]\d{0,5})(?:\.\d{1,2})?$/.test(part) || rest.charAt(length) === '.') continue;
			const last = parts.at(-1);
			grow(rest.slice(length), [...parts, part], cost + 0.6 + (last === part ? -0.8 : 0) + (part === '0' ? 0.5 : 0));
		}
	};
	if (run.length <= 14) grow(run, [], 0);
	return best.parts;
}

/** An indicator row whose cells are glued: name, figures with their units, points. Names and figures alternate. */
function cutIndicator(text: string, columns: readonly Column[]): string[] {
	const points = columns.filter(({ role }) => role === 'weight' || role === 'score').length;
	const values = columns.filter(({ role }) => role === 'target' || role === 'actual').length;
	const parts: string[] = [];
	let words = '';
	const flush = (): void => {
		if (words === '') return;
		const halves = values >= 2 ? twice(words) : null;
		parts.push(...(halves ?? [words]));
		words = '';
	};
	let at = 0;
	while (at < text.length) {
		const figure = FIGURE.exec(text.slice(at, at + 24))?.[0];
		if (!figure) {
			words += text.charAt(at);
			at += 1;
			continue;
		}
		const unit = unitAfter(text, at + figure.length);
		const rest = text.slice(at + figure.length + unit.length);
		// a figure inside a name (5000万元以上项目, 2021年度…) is part of it when words go on without another figure nearby
		const inName = words.length < 2 && unit !== '' && /^[^\d≥≤=<>]{3,}/.test(rest) && parts.length === 0;
		if (inName) {
			words += figure + unit;
			at += figure.length + unit.length;
			continue;
		}
		flush();
		if (unit === '' && /^\d/.test(figure) && points > 0) parts.push(...cutDigits(figure, points + Math.max(0, values + 1 - parts.length), points));
		else parts.push(figure + unit);
		at += figure.length + unit.length;
	}
	flush();
	return parts;
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
			if (Math.abs(ratio - Number(rate)) <= 10 ** -decimals(rate)) return [glued.slice(0, first), glued.slice(first, second), `${rate}%`];
		}
	}
	return null;
}

/** 10095.25 after 总分: the maximum, then the points, then what share of it they are. */
const TOTAL = /^(1[0-2][05]|100\.0{1,2}|100)(\d{1,2}(?:\.\d{1,2})?|1[0-2]\d)(\d{1,3}(?:\.\d{1,2})?%)?$/;
/** A number up to it can stand alone as a sum of points. */
const MOST_TOTAL = 150;
export function cutTotal(source: string, scrap: Scrap): Scrap[] {
	const [, most = '', score = '', share = ''] = TOTAL.exec(scrap.word.text) ?? [];
	const view = viewOf(source, scrap);
	if (score === '' || (scrap.word.value ?? Infinity) <= MOST_TOTAL || Number(score) > Number(most) || view.text !== scrap.word.text) return [scrap];
	return scrapsAt(view, [most, score, ...(share === '' ? [] : [share])], 0, scrap.before);
}

/** Rows of indicators glued to one run, each cell with its column in the head; null where the head does not explain the run. */
export function cutRun(source: string, run: Scrap, columns: readonly Column[]): { scrap: Scrap; column: number }[][] | null {
	const view = viewOf(source, run);
	const rows = view.text === run.word.text ? cutRows(view.text, columns) : null;
	if (!rows) return null;
	const scraps = scrapsAt(
		view,
		rows.flat().map(({ text }) => text),
		0,
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
export function cutGlued(source: string, scrap: Scrap, columns: readonly Column[], above: readonly string[] = []): Scrap[] {
	const { word } = scrap;
	if (word.text.length < 2 || word.text.length > 400 || word.label !== null) return [scrap];
	const view: View = viewOf(source, scrap as Span);
	if (view.text !== word.text) return [scrap];
	const staff = columns.some(({ role }) => role === 'onpost') && (word.value ?? Infinity) > MOST_CONTROL ? cutStaff(word.text) : null;
	if (staff) return scrapsAt(view, staff, 0, scrap.before);
	const money = columns.some(({ role }) => isMoneyRole(role));
	if (money) {
		const whole = word.value !== null && (word.kind === 'number' || word.kind === 'money' || (word.kind === 'percent' && word.value <= MOST_PERCENT));
		if (!/^[\d—–-]/.test(word.text) || (whole && scrap.before !== 'none')) return [scrap];
		// …95%9.81.资金来源: the numeral of the next heading
		const run = (/^[\d.,%万元亿—–/-]+/.exec(word.text)?.[0] ?? '').replace(/\d\.$/, '');
		if (run.length < 3 || run.length > LONGEST_RUN) return [scrap];
		const order = MONEY_ORDER(columns);
		const alike = above.length > 0 && run.startsWith(above.join('')) ? above : [];
		const behind = run.slice(alike.join('').length);
		// the total and the source that all of it comes from print the same amounts
		const rest =
			alike.length > 1
				? behind === ''
					? []
					: (cheapest(
							behind,
							order.filter((role) => !isMoneyRole(role))
						) ?? null)
				: null;
		const parts = rest ? [...alike.map((text): Part => ({ text, role: 'label' })), ...rest] : cheapest(run, order);
		if (!parts || (!rest && !isSure(parts, columns))) return [scrap];
		const words = word.text.slice(run.length);
		return scrapsAt(view, [...parts.map(({ text }) => text), ...(words === '' ? [] : [words])], 0, scrap.before);
	}
	// 15.0011.5076.67% under 一级指标, 分值, 得分: points are told apart by their two decimals, or not at all
	const roles = columns.map(({ role }) => role);
	if (roles.includes('l1') && !roles.includes('l3') && roles.includes('score')) {
		const [, ...points] = POINTS_PAIR.exec(word.text) ?? [];
		return points.length > 0
			? scrapsAt(
					view,
					points.filter((part) => part),
					0,
					scrap.before
				)
			: [scrap];
	}
	return scrap.before === 'none' && word.kind !== 'number' && /\d|(.{1,6})\1$/.test(word.text)
		? scrapsAt(view, cutIndicator(word.text, columns), 0, scrap.before)
		: [scrap];
}
