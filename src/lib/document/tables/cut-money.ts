/** Cuts lines of money that lost their separators: `1234.561234.561234.5610100%10` under six columns is three amounts, a weight, a rate and a score. */
import { isMoneyRole } from './columns.ts';
import type { Column, ColumnRole } from './columns.ts';

/** Longer runs of figures are not cut: nothing real is that long, and the search is bounded by it. */
const LONGEST_RUN = 72;
const MOST_PARTS = 9;

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
const RATIO = /^(?:1(?:\.0{1,4})?|0\.\d{1,4})$/;
const GAP = /^(?:—+|-+|–|\/)/;

const decimals = (text: string): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0;
const value = (part: Part | undefined): number => Number((part?.text ?? '').replace(/[^\d.]/g, '') || NaN);

/** 1 or 0.98 for a rate that the amounts before it come to. */
function ratios(rest: string, parts: readonly Part[]): string[] {
	const amounts = parts.filter(isAmount);
	const spent = value(amounts.at(-1));
	const budget = value(amounts.at(-2));
	const found = [1, 3, 4, 6].map((length) => rest.slice(0, length)).filter((text) => RATIO.test(text));
	return found.filter((text) => Math.abs(spent / budget - Number(text)) <= 0.5 * 10 ** -Math.max(2, decimals(text)));
}

/** All prefixes of the rest that could be one cell of the role. */
function candidates(rest: string, role: ColumnRole, parts: readonly Part[]): string[] {
	const gap = GAP.exec(rest)?.[0];
	if (gap) return [...new Set([gap.slice(0, 1), gap.slice(0, 2), gap])];
	const money = isMoneyRole(role);
	const rate = role === 'rate' ? RATE.exec(rest)?.[0] : undefined;
	if (rate) return [rate];
	const ratio = role === 'rate' ? ratios(rest, parts) : [];
	if (ratio.length > 0) return ratio;
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
	if (rate >= 0 && parts[rate] && (RATIO.test(parts[rate].text) || follows(parts.slice(0, rate), parts[rate]))) return true;
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
	if (isMoneyRole(part.role)) {
		const peer = parts.filter(isAmount).at(-1);
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
		if (RATIO.test(part.text)) return -1.5;
		const signed = part.text.endsWith('%');
		if (follows(parts, part)) return signed || decimals(part.text) > 1 ? -4 : -2.5;
		return signed ? (value(part) > 200 ? 2 : value(part) === 100 ? 0.3 : 0.8) : 4;
	}
	return 0.5;
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
			for (const text of candidates(run.slice(state.at), role, state.parts)) {
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

const orderOf = (columns: readonly Column[]): ColumnRole[] =>
	columns.map(({ role }) => role).filter((role) => isMoneyRole(role) || role === 'rate' || role === 'weight' || role === 'score' || role === 'arrival');

/** The total and the source that all of it comes from print the same amounts: the run cut as those above, and what stands behind them. */
function asAbove(run: string, above: readonly string[], order: readonly ColumnRole[]): readonly string[] | null {
	if (above.length < 2 || !run.startsWith(above.join(''))) return null;
	const behind = run.slice(above.join('').length);
	if (behind === '') return above;
	const rest = cheapest(
		behind,
		order.filter((role) => !isMoneyRole(role))
	);
	return rest && [...above, ...rest.map(({ text }) => text)];
}

/** The cells of a run of figures, with the words behind it; null where nothing speaks for one reading. `above` are the amounts of the row before. */
export function cutMoney(words: string, columns: readonly Column[], above: readonly string[]): readonly string[] | null {
	// …95%9.81.资金来源: the numeral of the next heading
	const run = (/^[\d.,%万元亿—–/-]+/.exec(words)?.[0] ?? '').replace(/\d\.$/, '');
	if (run.length < 3 || run.length > LONGEST_RUN) return null;
	const order = orderOf(columns);
	const read = cheapest(run, order);
	const parts = asAbove(run, above, order) ?? (read && isSure(read, columns) ? read.map(({ text }) => text) : null);
	const behind = words.slice(run.length);
	return parts && [...parts, ...(behind === '' ? [] : [behind])];
}
