/** Tables of final accounts (项目 | 行次 | 金额, income and spending side by side) to amounts. */
import type { AmountFact } from '../../model/facts.ts';
import type { Category, Stage } from '../../model/vocabulary.ts';
import type { HeadedRow, ReadCell } from '../../document/tables/headed-rows.ts';
import { readingForm } from '../../text/view.ts';
import { categoryOfLabel } from '../lexicon/categories.ts';
import { moneyOfCell, placeOfCell } from './cell-values.ts';
import type { TableContext } from './context.ts';

/** One of the tables side by side: where its labels and its amounts stand. */
interface Side {
	readonly label: number;
	readonly amount: number;
}

const ITEM = /^(?:项目|科目|科目名称|支出功能分类科目|项目\(按功能分类\))$/;
const AMOUNT = /^(?:金额|决算数|决算金额|本年决算数?|合计|统计数)(?:\((?:万元|元)\))?$/;

/** The sides that a row of heads makes: each column of amounts with the nearest column of items left of it. */
function sidesOf(row: HeadedRow): readonly Side[] {
	const items = row.cells.filter(({ word }) => ITEM.test(word.text)).map(({ cell }) => cell.column);
	const amounts = row.cells.filter(({ word }) => AMOUNT.test(word.text)).map(({ cell }) => cell.column);
	return items.flatMap((label, at) => {
		const amount = amounts.find((column) => column > label && column < (items[at + 1] ?? Infinity));
		return amount === undefined ? [] : [{ label, amount }];
	});
}

/** How far above a table its title stands. Characters. */
const ABOVE = 120;
/** Only 决算, or the number that a table of the accounts has among those made public, says which column of the budget the one figure is. */
const isOfAccounts = ({ text, table }: TableContext): boolean =>
	/决算|公开\d{1,2}表/.test(readingForm(text.slice(Math.max(0, table.start - ABOVE), table.start + 40)));

/** 支出合计 over 因公出国 and 公务接待费 is the sum of 三公. */
const isOfThreePublic = ({ rows }: TableContext): boolean =>
	rows.some(({ cells }) => cells.some(({ word }) => categoryOfLabel(word.text) === 'overseas_travel')) &&
	!rows.some(({ cells }) => cells.some(({ word }) => /本年(?:收入|支出)/.test(word.text)));

const OPENING = /年初|上年/;
/** 四、公共安全支出 is one of many functions; 总计 repeats what the text states as 收、支总计. */
const categoryOf = (label: string, income: boolean): Category | null => {
	const category = categoryOfLabel(label);
	if (category === null || category === 'item') return null;
	const sum = category === 'total' || category === 'revenue_total';
	return sum && !/本年|收入|支出/.test(label) ? null : income || category !== 'other_funds' ? category : null;
};

function amountOf(context: TableContext, label: ReadCell, figure: ReadCell, category: Category, stage: Stage): AmountFact | null {
	const money = moneyOfCell(figure.word.text, context.unit.unit);
	// a column of figures without a unit anywhere is not read
	if (!money || (!money.unitStated && context.unit.at === null)) return null;
	return {
		category,
		stage,
		value_wan: money.value_wan,
		unit: money.unit,
		decimals: money.decimals,
		label: label.word.text,
		...placeOfCell(context.text, figure.cell),
		origin: 'stated',
		certainty: context.certainty,
		...(context.unit.at ? { note: `单位取自“${context.unit.at.quote.replace(/\s+/g, '')}”`, inherited_from: context.unit.at } : {})
	};
}

/** Amounts of a table of final accounts; none where the table is of another kind. */
export function readAccounts(context: TableContext): readonly AmountFact[] {
	if (!isOfAccounts(context)) return [];
	const threePublic = isOfThreePublic(context);
	let sides: readonly Side[] = [];
	const amounts: AmountFact[] = [];
	for (const row of context.rows) {
		const own = sidesOf(row);
		if (own.length > 0) {
			sides = own;
			continue;
		}
		for (const [at, side] of sides.entries()) {
			const label = row.cells.find(({ cell }) => cell.column === side.label);
			const figure = row.cells.find(({ cell }) => cell.column === side.amount);
			const named = label ? categoryOf(label.word.text, at === 0) : null;
			const category = named === 'total' && threePublic ? 'three_public' : named;
			if (!label || !figure || category === null) continue;
			const opening = category === 'carryover' && OPENING.test(label.word.text);
			const amount = amountOf(context, label, figure, category, opening ? 'carried_in' : 'executed');
			if (!amount) continue;
			amounts.push(amount);
			if (category === 'carryover' && !opening) amounts.push({ ...amount, stage: 'carried_out' });
		}
	}
	return amounts;
}
