/**
 * Cuts indicator rows that lost all separators by the columns of their head: `安装水标尺10≥266米≥266米10水标尺宽度…` under
 * 三级指标, 分值, 指标值, 实际值, 得分 is a name, 10, ≥266米, ≥266米, 10, and the next name. The cheapest way through all characters
 * and columns (Viterbi); time: characters × columns × LONGEST.
 */
import type { Column, ColumnRole } from './columns.ts';
import { DATE } from './dates.ts';
import { endsInAdverb, saidAgain } from './told-twice.ts';

/** Characters of a cell at most. */
const LONGEST = 40;
/** A reading dearer than this a row is rather no row of these columns. */
const DEAREST = 2.6;

const FIGURE = /^(?:[≥≤≧≦><=＝]{1,2}|不(?:少于|低于|超过|大于|小于|高于)|大于等于|小于等于)?\d[\d,]*(?:\.\d+)?/;
const SIGNED = /^[≥≤≧≦><=＝不大小]/;
const NUMBER = /^(?:0|[1-9]\d{0,2})(?:\.\d{1,2})?/;
const UNIT =
	/^(?:月\d{1,2}日前?|月底前?|年\d{1,2}月(?:\d{1,2}日|底)?前?|年底前?|%|万元|亿元|元|万|个百分点|个月|个|户次|户|人次|人|名|家|项|次|万亩|亩|公里|千米|厘米|平方米|平米|立方米|米|吨|万套|套|台|件|场次|场|份|天|月|年|小时|批次|批|种|类|例|辆|处|条|座|期|册|篇|所|村|分钟|公顷|头|只|株|张|支|部|笔|起|本|门|盏|级|层|块|对|片|根|眼|栋|间|kg|km|㎡|m2)$/;
const PLAIN = /^(?:优|良|中|高|低|好|是|否|完成|已完成|合规|达标)$/;
const NATURE = /^(?:定量指标|定性指标|正向指标|反向指标|定量|定性|正向|反向|[≥≤=<>])/;

/** What the absence of a cell costs; columns of words are never cut out of a run. */
const MISSING: Partial<Record<ColumnRole, number>> = {
	target: 1.6,
	actual: 1.6,
	weight: 1.4,
	score: 1.4,
	attainment: 0.8,
	coefficient: 1.2,
	unit: 0.4,
	nature: 0.4,
	core: 0.4,
	adjustedTarget: 0.2
};
const missing = (role: ColumnRole): number => MISSING[role] ?? 0.05;

/** A cell that was cut out, with its column in the head. */
export interface CutCell {
	readonly text: string;
	readonly column: number;
}
interface Cell extends CutCell {
	readonly role: ColumnRole;
}
interface State {
	readonly cost: number;
	/** Cells of the row so far, its name first. */
	readonly row: readonly Cell[];
	readonly back: State | null;
	readonly rows: number;
}

const textOf = (row: readonly Cell[], role: ColumnRole): string | null => row.find((cell) => cell.role === role)?.text ?? null;
const unitOf = (text: string | null): string => (text === null ? '' : text.replace(FIGURE, ''));

function nameCost(numbered: string): number {
	const name = numbered.replace(/^\d{1,2}、/, '');
	if (/^(?:总分|总得分|合计|总计)$/.test(name) || /^[\d≥≤=<>%.,、)）]/.test(name) || /[≥≤=<>]/.test(name) || name.length < 2) return Infinity;
	return 0.3 + (endsInAdverb(name) ? 1 : 0) + 1.2 * (name.match(/\d+|%/g)?.length ?? 0) + 0.1 * Math.max(0, name.length - 24);
}

/** All digits of the figure, or fewer where another cell begins in them; a leading zero is a cell's only as 0 or 0.5. */
function figuresAt(rest: string): string[] {
	const whole = FIGURE.exec(rest)?.[0] ?? '';
	const sign = /^\D*/.exec(whole)?.[0] ?? '';
	const found: string[] = [];
	for (let length = sign.length + 1; length <= whole.length; length += 1) {
		const digits = whole.slice(sign.length, length);
		if (/^(?:0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.\d+)?$/.test(digits) && !/^[.,]/.test(rest.slice(length))) found.push(whole.slice(0, length));
	}
	return found;
}

/** Whether the words that begin the rest are said again, as they are or nearly so, right behind. */
const beginsTwice = (rest: string, length: number): boolean =>
	[0, 1, -1, -2, -3].some((longer) => length + longer > 0 && saidAgain(rest.slice(0, length), rest.slice(length, 2 * length + longer)));

/** Cells of target or result at the beginning of the rest, each with its cost. */
function* valuesAt(rest: string, role: ColumnRole, row: readonly Cell[]): Generator<readonly [text: string, cost: number]> {
	const model = textOf(row, 'target') ?? textOf(row, 'adjustedTarget');
	// most targets are never adjusted
	const adjusted = role === 'adjustedTarget';
	const like = (text: string): number => (adjusted ? 0.3 : 0) + (model === null ? 0 : text === model ? -0.5 : unitOf(text) === unitOf(model) ? -0.3 : 0.4);
	const whole = FIGURE.exec(rest)?.[0] ?? '';
	for (const figure of figuresAt(rest)) {
		yield [figure, 0.9 + like(figure)];
		if (figure !== whole) continue;
		for (let length = 1; length <= 6 && !/[\d≥≤=<>]/.test(rest.charAt(figure.length + length - 1) || '0'); length += 1) {
			const unit = rest.slice(figure.length, figure.length + length);
			const known = UNIT.test(unit) || (model !== null && unit === unitOf(model));
			yield [figure + unit, (known ? 0 : 0.6 + 0.15 * length) + (SIGNED.test(figure) ? -0.1 : 0.1) + like(figure + unit)];
		}
		const dated = DATE.exec(rest.slice(figure.length))?.[0];
		if (dated) yield [figure + dated, like(figure + dated)];
	}
	const words = whole === '' ? (/^[^\d≥≤=<>]{1,20}/.exec(rest)?.[0] ?? '') : '';
	for (let length = 1; length <= words.length; length += 1) {
		const text = words.slice(0, length);
		// where target and result differ in words, nothing tells where one ends: only common words and those that stand twice are cut
		if (model === null ? beginsTwice(rest, length) : saidAgain(model, text)) yield [text, text === model ? 0 : model === null ? 0.9 + 0.04 * length : 0.2];
		else if (PLAIN.test(text)) yield [text, 0.6 + 0.04 * length];
	}
}

function* pointsAt(rest: string, role: ColumnRole, row: readonly Cell[]): Generator<readonly [text: string, cost: number]> {
	const whole = NUMBER.exec(rest)?.[0] ?? '';
	const weight = Number(textOf(row, 'weight') ?? Number.NaN);
	for (let length = 1; length <= whole.length; length += 1) {
		const text = whole.slice(0, length);
		const value = Number(text);
		if (NUMBER.exec(text)?.[0] !== text || text.endsWith('.') || value > 100) continue;
		const common = value === 0 ? 1 : value > 60 ? 2 : value % 5 === 0 ? 0 : value <= 20 && Number.isInteger(value) ? 0.2 : 0.4;
		if (role === 'weight' || Number.isNaN(weight)) yield [text, common];
		else yield [text, value === weight ? 0 : value < weight ? 0.4 + (value === 0 ? 0.4 : 0) : 5];
	}
}

function* cellsAt(rest: string, role: ColumnRole, row: readonly Cell[]): Generator<readonly [text: string, cost: number]> {
	if (role === 'target' || role === 'actual' || role === 'adjustedTarget') yield* valuesAt(rest, role, row);
	else if (role === 'weight' || role === 'score') yield* pointsAt(rest, role, row);
	else if (role === 'coefficient' || role === 'attainment') {
		const percent = /^(?:0|[1-9]\d{0,3})(?:\.\d{1,2})?%/.exec(rest)?.[0] ?? /^(?:1|0\.\d{1,2})(?!\d)/.exec(rest)?.[0];
		if (percent) yield [percent, 0.1];
	} else if (role === 'nature') {
		const nature = NATURE.exec(rest)?.[0];
		if (nature) yield [nature, 0];
	} else if (role === 'core') {
		if (/^[是否]/.test(rest)) yield [rest.charAt(0), 0];
	} else if (role === 'unit') {
		for (let length = 1; length <= 5; length += 1) if (UNIT.test(rest.slice(0, length))) yield [rest.slice(0, length), 0];
	}
}

const WORDS: readonly ColumnRole[] = ['reason', 'remark', 'method', 'other', 'block', 'l1', 'l2', 'l1points', 'l2points', 'ordinal'];

/** Rows of cells in order, without gaps in the text; null where the columns do not explain the run. */
export function cutRows(run: string, columns: readonly Column[]): readonly (readonly CutCell[])[] | null {
	const named = columns.findIndex(({ role }) => role === 'l3');
	if (named < 0 || columns.slice(named).some(({ role }) => role === 'method')) return null;
	const open = columns.flatMap(({ role }, at) => (at > named && !WORDS.includes(role) ? [at] : []));
	const roles = open.map((at) => columns[at]?.role ?? 'other');
	if (!roles.includes('target') || roles.filter((role) => role === 'weight' || role === 'score' || role === 'actual').length < 2) return null;
	const width = roles.length + 1;
	const best: (State | undefined)[] = [];
	best[0] = { cost: 0, row: [], back: null, rows: 0 };
	const put = (at: number, column: number, state: State): void => {
		const known = best[at * width + column];
		if (!known || state.cost < known.cost) best[at * width + column] = state;
	};
	for (let at = 0; at <= run.length; at += 1) {
		const rest = run.slice(at, at + LONGEST);
		for (const [index, role] of roles.entries()) {
			const state = best[at * width + index + 1];
			if (!state) continue;
			const next = (index + 2) % width;
			put(at, next, { ...state, cost: state.cost + missing(role) });
			for (const [text, cost] of cellsAt(rest, role, state.row))
				put(at + text.length, next, {
					cost: state.cost + cost,
					row: [...state.row, { role, text, column: open[index] ?? 0 }],
					back: state.back,
					rows: state.rows
				});
		}
		// last, since a row that lacks its last cells ends here too
		const ended = best[at * width];
		if (!ended) continue;
		for (let length = 2; length <= rest.length; length += 1) {
			const cost = ended.cost + nameCost(rest.slice(0, length));
			if (cost < Infinity) put(at + length, 1, { cost, row: [{ role: 'l3', text: rest.slice(0, length), column: named }], back: ended, rows: ended.rows + 1 });
		}
	}
	const end = best[run.length * width];
	if (!end || end.rows === 0 || end.cost / end.rows > DEAREST) return null;
	const rows: CutCell[][] = [];
	for (let state: State | null = end; state && state.rows > 0; state = state.back) rows.unshift([...state.row]);
	return rows;
}
