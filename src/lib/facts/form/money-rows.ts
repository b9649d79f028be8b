/** Rows of money under a head of stages to amounts, rates and the points of execution. */
import type { AmountFact, DimensionFact, RateFact } from '../../model/facts.ts';
import type { Place } from '../../model/span.ts';
import type { Category, Certainty, MissingReason, Stage } from '../../model/vocabulary.ts';
import type { Column, ColumnRole, Head } from '../../document/tables/columns.ts';
import { isMoneyRole } from '../../document/tables/columns.ts';
import { byRole, columnOf } from '../../document/tables/headed-rows.ts';
import type { HeadedRow, ReadCell } from '../../document/tables/headed-rows.ts';
import { find } from '../../document/tables/labels.ts';
import type { RowId } from '../../document/tables/label-forms.ts';
import { COLUMN_STAGE, ROW_CATEGORY } from '../lexicon/form-labels.ts';
import { blockPoints } from './block-points.ts';
import type { BlockPoints } from './block-points.ts';
import { decimalsOf, moneyOfCell, placeOfCell, pointsOfCell } from './cell-values.ts';
import type { TableContext, UnitOfMoney } from './context.ts';

export type Missing = Place & { readonly category: Category; readonly stage: Stage; readonly why: MissingReason };
export interface MoneyFacts {
	readonly amounts: AmountFact[];
	readonly rates: RateFact[];
	readonly dimensions: DimensionFact[];
	readonly missing: Missing[];
}

interface Meaning {
	readonly category: Category;
	readonly id: RowId | null;
	readonly label: string;
}

const BASE_ROWS: readonly RowId[] = ['threePublic', 'overseas', 'vehicle', 'vehiclePurchase', 'vehicleOperation', 'reception', 'adjustment'];

const THREE_PUBLIC: readonly RowId[] = ['threePublic', 'overseas', 'vehicle', 'vehiclePurchase', 'vehicleOperation', 'reception'];

/** What the rows of one head share. */
export interface MoneyTable {
	readonly head: Head;
	/** A data sheet or table of 三公: its bare budget column is the initial one. */
	readonly dataSheet: boolean;
	/** A row named total stands in it, so that 合计 is none of its own; and so with 其他资金 and 单位资金. */
	readonly ids: ReadonlySet<RowId>;
	/** Only the items of 三公 stand in it: its 合计 is theirs. */
	readonly threePublic: boolean;
	/** 预算执行情况（10分）: heading over the money with its points. */
	readonly block: BlockPoints | null;
}

export function moneyTable(context: TableContext, head: Head, rows: readonly HeadedRow[]): MoneyTable {
	const ids = new Set(rows.flatMap((row) => row.cells.flatMap(({ word }) => find(word.label, 'row')?.id ?? [])));
	const dataSheet = head.columns.some(({ role }) => role === 'prior') || BASE_ROWS.some((id) => ids.has(id));
	const threePublic = ids.has('reception') && [...ids].every((id) => id === 'sum' || THREE_PUBLIC.includes(id));
	return { head, dataSheet, ids, threePublic, block: blockPoints(context, head) };
}

function meaningOf(table: MoneyTable, cell: ReadCell | undefined): Meaning | null {
	if (!cell) return null;
	// 总分 sums up points, whatever head stands above it
	const id = find(cell.word.label, 'row')?.id ?? null;
	if (!id) return null;
	const category = id === 'sum' && table.threePublic ? 'three_public' : ROW_CATEGORY[id];
	if (!category || (id === 'sum' && table.ids.has('total'))) return null;
	const both = id === 'unitFunds' && table.ids.has('other');
	return { category: both ? 'item' : category, id, label: cell.word.label?.core ?? cell.word.text };
}

/** The stage of a column in this table, and whether it is the only budget figure. */
function stageOf(table: MoneyTable, column: Column, id: RowId | null): { stage: Stage; single: boolean } | null {
	const has = (role: ColumnRole): boolean => table.head.columns.some((other) => other.role === role);
	if (id === 'adjustment')
		return column.role === 'budget'
			? { stage: 'initial_budget', single: false }
			: column.role === 'executed'
				? { stage: 'adjusted_budget', single: false }
				: null;
	const plain = COLUMN_STAGE[column.role];
	if (plain) return { stage: plain, single: false };
	if (column.role === 'budget') {
		if (table.dataSheet) return { stage: 'initial_budget', single: false };
		return { stage: 'adjusted_budget', single: !has('initial') && !has('adjusted') };
	}
	if (column.role === 'prior') return { stage: 'executed', single: false };
	return null;
}

/** Amounts of a unit's money that no unit could print in 万元: then the figures are 元. 10,000 亿元 bound. */
const MOST_WAN = 1e6;

function readingOf(
	context: TableContext,
	unit: UnitOfMoney,
	printed: boolean,
	guessed: boolean
): Pick<AmountFact, 'origin' | 'certainty' | 'note' | 'inherited_from'> {
	const certainty: Certainty = guessed && context.certainty === 'high' ? 'medium' : context.certainty;
	if (printed) return { origin: 'stated', certainty: context.certainty };
	if (unit.at) return { origin: 'stated', certainty, note: `单位取自“${unit.at.quote.replace(/\s+/g, '')}”`, inherited_from: unit.at };
	return { origin: 'inherited', certainty, note: '表中未写单位，按万元读取' };
}

function amountOf(context: TableContext, table: MoneyTable, meaning: Meaning, column: Column, read: ReadCell): AmountFact | null {
	const staged = stageOf(table, column, meaning.id);
	if (!staged) return null;
	const unit: UnitOfMoney = column.unit ? { unit: column.unit, at: context.unit.at } : context.unit;
	const money = moneyOfCell(read.word.text, unit.unit);
	if (!money) return null;
	const scaled = !money.unitStated && unit.at === null && money.value_wan >= MOST_WAN;
	const year = column.role !== 'prior' ? undefined : typeof column.year === 'number' ? column.year : context.year !== null ? context.year - 1 : null;
	if (year === null) return null;
	return {
		category: meaning.category,
		stage: staged.stage,
		value_wan: scaled ? Number((money.value_wan / 1e4).toPrecision(15)) : money.value_wan,
		unit: scaled ? '元' : money.unit,
		decimals: money.decimals + (scaled ? 4 : 0),
		label: meaning.label,
		...placeOfCell(context.text, read.cell),
		...readingOf(context, unit, money.unitStated, false),
		...(scaled ? { certainty: 'low' as const, note: '表中未写单位，数值过大，按元读取' } : {}),
		...(staged.single ? { single: true as const } : {}),
		...(year !== undefined ? { year } : {})
	};
}

function rateOf(context: TableContext, meaning: Meaning, read: ReadCell | undefined, measure: RateFact['measure'], what: string): RateFact | null {
	if (!read || read.word.value === null || (read.word.kind !== 'percent' && read.word.kind !== 'number')) return null;
	const bare = read.word.kind === 'number';
	// a 1 that was cut out of a run of figures is too little to state a rate
	if (bare && read.word.text === '1' && context.table.reading === 'run-on') return null;
	// 0.97 or 1 without a percent sign is a ratio
	const ratio = bare && Math.abs(read.word.value) <= 1.5;
	return {
		measure,
		category: meaning.category,
		what: `${meaning.label}${what}`,
		stated_percent: ratio ? Number((read.word.value * 100).toPrecision(12)) : read.word.value,
		decimals: Math.max(0, decimalsOf(read.word.text) - (ratio ? 2 : 0)),
		...placeOfCell(context.text, read.cell),
		origin: 'stated',
		certainty: bare ? 'medium' : context.certainty
	};
}

/** The line of execution: its points are a dimension of the score. Only the total's row counts. */
function executionPoints(context: TableContext, table: MoneyTable, cells: ReadonlyMap<ColumnRole, ReadCell>, row: HeadedRow): DimensionFact | null {
	const head = table.head.columns.find(({ role, points }) => (role === 'score' || role === 'weight') && points !== null);
	const max = pointsOfCell(cells.get('weight')) ?? table.block?.points ?? head?.points ?? null;
	const score = pointsOfCell(cells.get('score'));
	if (max === null && score === null) return null;
	const last = cells.get('score') ?? cells.get('weight');
	const first = row.cells.find(({ word }) => word.kind !== 'blank') ?? last;
	const place =
		!last || !first
			? table.block?.at
			: placeOfCell(context.text, { start: Math.min(first.cell.start, last.cell.start), end: Math.max(first.cell.end, last.cell.end) });
	if (!place) return null;
	return { name: table.block?.name ?? '预算执行率', dimension: 'execution', max, score, ...place, origin: 'stated', certainty: context.certainty };
}

function missingOf(context: TableContext, table: MoneyTable, meaning: Meaning, row: HeadedRow): Missing[] {
	if (meaning.category === 'item') return [];
	return table.head.columns.flatMap((column, at) => {
		const staged = isMoneyRole(column.role) && column.role !== 'prior' ? stageOf(table, column, meaning.id) : null;
		if (!staged) return [];
		const read = row.cells.find(({ cell }) => cell.column === at);
		if (read && read.word.kind !== 'blank' && read.word.kind !== 'dash') return [];
		const masked = read !== undefined && /[*＊×]/.test(context.text.slice(read.cell.start, read.cell.end));
		const label = row.cells.find(({ word }) => word.label !== null);
		const place = read && read.cell.end > read.cell.start ? read.cell : label?.cell;
		return place
			? [
					{
						category: meaning.category,
						stage: staged.stage,
						why: masked ? ('masked' as const) : ('dash-in-table' as const),
						...placeOfCell(context.text, place)
					}
				]
			: [];
	});
}

const isZero = (read: ReadCell | undefined): boolean => !read || read.word.value === 0 || read.word.value === null;

/** Everything that one row of money says. */
export function readMoneyRow(context: TableContext, table: MoneyTable, row: HeadedRow): MoneyFacts {
	const facts: MoneyFacts = { amounts: [], rates: [], dimensions: [], missing: [] };
	const cells = byRole(row);
	const meaning = meaningOf(table, cells.get('label') ?? row.cells.find(({ word }) => find(word.label, 'row') !== null));
	if (!meaning) return facts;
	for (const read of row.cells) {
		const column = columnOf(table.head, read.cell);
		if (!column || !isMoneyRole(column.role)) continue;
		const amount = amountOf(context, table, meaning, column, read);
		if (amount) facts.amounts.push(amount);
	}
	const arrived = cells.get('arrived');
	const money = arrived && meaning.category === 'total' ? moneyOfCell(arrived.word.text, context.unit.unit) : null;
	if (arrived && money) {
		facts.amounts.push({
			category: 'revenue_total',
			stage: 'executed',
			value_wan: money.value_wan,
			unit: money.unit,
			decimals: money.decimals,
			label: '到位资金',
			...placeOfCell(context.text, arrived.cell),
			...readingOf(context, context.unit, money.unitStated, false)
		});
	}
	const surplus = cells.get('surplus');
	const left = surplus && meaning.category === 'total' ? moneyOfCell(surplus.word.text, context.unit.unit) : null;
	if (surplus && left) {
		facts.amounts.push({
			category: 'carryover',
			stage: 'executed',
			value_wan: left.value_wan,
			unit: left.unit,
			decimals: left.decimals,
			label: '结余',
			...placeOfCell(context.text, surplus.cell),
			...readingOf(context, context.unit, left.unitStated, false)
		});
	}
	const unspent = isZero(cells.get('executed')) && isZero(cells.get('adjusted') ?? cells.get('budget') ?? cells.get('initial'));
	// 0 ÷ 0 printed as 0 % is no rate; another figure is one that the form states
	const nothing = unspent && isZero(cells.get('rate'));
	const rate = nothing ? null : rateOf(context, meaning, cells.get('rate'), 'execution', '执行率');
	const arrival = nothing ? null : rateOf(context, meaning, cells.get('arrival'), 'arrival', '到位率');
	const growth = rateOf(context, meaning, cells.get('changeRate'), 'yoy', '增减率');
	for (const found of [rate, arrival, growth]) if (found) facts.rates.push(found);
	if (meaning.category === 'total' && !table.dataSheet) {
		const points = executionPoints(context, table, cells, row);
		if (points) facts.dimensions.push(points);
	}
	facts.missing.push(...missingOf(context, table, meaning, row));
	return facts;
}
