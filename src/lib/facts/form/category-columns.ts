/**
 * Tables whose columns are categories and whose rows are stages or bodies: 合计 | 公务接待费 | … over 2021年预算数 and 2021年决算数;
 * 支出合计 | 基本支出 | … over 局机关及二级机构汇总. Heads may take several rows: 其中： over the parts of a sum.
 */
import type { AmountFact } from '../../model/facts.ts';
import type { Category, Stage } from '../../model/vocabulary.ts';
import type { HeadedRow, ReadCell } from '../../document/tables/headed-rows.ts';
import { find } from '../../document/tables/labels.ts';
import { isNumeric } from '../../document/tables/words.ts';
import { COLUMN_STAGE, ROW_CATEGORY } from '../lexicon/form-labels.ts';
import { moneyOfCell, placeOfCell } from './cell-values.ts';
import type { TableContext } from './context.ts';

interface Named {
	readonly category: Category;
	readonly label: string;
	/** Brought in from the year before, whatever the row says. */
	readonly opening: boolean;
}
interface Data {
	readonly name: ReadCell;
	readonly figures: readonly ReadCell[];
}
interface Block {
	readonly columns: ReadonlyMap<number, Named>;
	readonly rows: readonly Data[];
}

const MOST_HEAD_ROWS = 4;
/** 其中： says only that the columns below divide what stands left of it; 小计 under a heading is that heading's. */
const DIVIDES = /^(?:其中:?|小计|合计|总计)$/;

function namedBy(read: ReadCell): Named | null {
	const { label, text } = read.word;
	if (DIVIDES.test(text)) return null;
	if (find(label, 'column')?.id === 'surplus') return { category: 'carryover', label: text, opening: false };
	const id = find(label, 'row')?.id;
	const category = id && id !== 'sum' ? ROW_CATEGORY[id] : null;
	return category ? { category, label: text, opening: id === 'carryIn' } : null;
}

const filled = (row: HeadedRow): readonly ReadCell[] => row.cells.filter(({ word }) => word.kind !== 'blank');

/** A row of words that goes on with a head of categories. */
const isLabels = (row: HeadedRow): boolean => row.standing === 'free' && filled(row).length > 0 && filled(row).every(({ word }) => word.kind === 'text');

function dataOf(row: HeadedRow): Data | null {
	const [name, ...rest] = filled(row);
	// 2021年预算数 looks like a quantity
	const named = name?.word.kind === 'text' || (name !== undefined && find(name.word.label, 'column') !== null);
	if (row.standing !== 'free' || !name || !named || rest.length < 2) return null;
	return rest.every(({ word }) => isNumeric(word) || word.kind === 'dash') ? { name, figures: rest } : null;
}

/** Columns that the rows of a head name, the lowest name counting; 合计 alone is what its neighbours are parts of. */
function columnsOf(heads: readonly HeadedRow[]): ReadonlyMap<number, Named> {
	const columns = new Map<number, Named>();
	for (const row of heads) {
		for (const read of filled(row)) {
			const named = namedBy(read);
			if (named) columns.set(read.cell.column, named);
		}
	}
	const categories = new Set([...columns.values()].map(({ category }) => category));
	const sum = heads.flatMap(filled).find(({ word, cell }) => /^(?:合计|总计)$/.test(word.text) && !columns.has(cell.column));
	if (sum && categories.has('reception')) columns.set(sum.cell.column, { category: 'three_public', label: sum.word.text, opening: false });
	return columns;
}

/** Heads of categories with the rows of figures below them. */
function blocksOf(rows: readonly HeadedRow[]): Block[] {
	const blocks: Block[] = [];
	for (let at = 0; at < rows.length;) {
		let end = at;
		for (let row = rows[end]; row && isLabels(row); row = rows[end]) end += 1;
		const columns = columnsOf(rows.slice(Math.max(at, end - MOST_HEAD_ROWS), end));
		const data: Data[] = [];
		let next = end;
		for (let row = rows[next]; row; row = rows[next]) {
			const found = dataOf(row);
			if (!found) break;
			data.push(found);
			next += 1;
		}
		if (columns.size >= 2 && data.length > 0) blocks.push({ columns, rows: data });
		at = data.length > 0 ? next : Math.max(end, at + 1);
	}
	return blocks;
}

const WHOLE = /汇总|合计|总计|本部门|本单位/;

/** The rows that are the unit's own, each with its stage: rows named after stages, else the one of all bodies together. */
function ownRows({ rows }: Block): (Data & { readonly stage: Stage })[] {
	const staged = rows.flatMap((row) => {
		const role = find(row.name.word.label, 'column')?.id;
		const stage = role === 'budget' ? 'initial_budget' : role && role !== 'prior' ? COLUMN_STAGE[role] : undefined;
		return stage ? [{ ...row, stage, year: row.name.word.label?.year ?? null }] : [];
	});
	const years = staged.flatMap(({ year }) => (typeof year === 'number' ? [year] : []));
	const latest = Math.max(...years);
	if (staged.length > 0) return staged.filter(({ year }) => year !== 'last' && (typeof year !== 'number' || year === latest));
	const whole = rows.filter(({ name }) => WHOLE.test(name.word.text));
	const [own] = whole.length === 1 ? whole : rows.length === 1 ? rows : [];
	return own ? [{ ...own, stage: 'executed' }] : [];
}

/** Amounts of all such tables in one table; without a unit of money anywhere nothing is read. */
export function readCategoryColumns(context: TableContext): readonly AmountFact[] {
	const { unit, certainty } = context;
	const { at } = unit;
	if (at === null) return [];
	return blocksOf(context.rows).flatMap((block) =>
		ownRows(block).flatMap(({ figures, stage }) =>
			figures.flatMap((read): AmountFact[] => {
				const named = block.columns.get(read.cell.column);
				const money = named ? moneyOfCell(read.word.text, unit.unit) : null;
				if (!named || !money) return [];
				return [
					{
						category: named.category,
						stage: named.opening ? 'carried_in' : stage,
						value_wan: money.value_wan,
						unit: money.unit,
						decimals: money.decimals,
						label: named.label,
						...placeOfCell(context.text, read.cell),
						origin: 'stated',
						certainty: certainty === 'high' ? 'medium' : certainty,
						note: `单位取自“${at.quote.replace(/\s+/g, '')}”`,
						inherited_from: at
					}
				];
			})
		)
	);
}
