/** Labels with their figure beside them, outside a head: money split by nature, 计划安排资金 | 1208.75, 自评得分 | 98. */
import type { AmountFact } from '../../model/facts.ts';
import type { Place } from '../../model/span.ts';
import type { Category, Stage } from '../../model/vocabulary.ts';
import { opensNature, PAIR } from '../../document/tables/headed-rows.ts';
import type { HeadedRow, ReadCell } from '../../document/tables/headed-rows.ts';
import { find, labelOf } from '../../document/tables/labels.ts';
import type { Label } from '../../document/tables/labels.ts';
import { isNumeric } from '../../document/tables/words.ts';
import { ROW_CATEGORY } from '../lexicon/form-labels.ts';
import { moneyOfCell, placeOfCell } from './cell-values.ts';
import type { TableContext } from './context.ts';

interface Pair {
	readonly label: Label;
	readonly printed: string;
	readonly words: string;
	readonly place: Place;
	/** Label and figure stand in one cell. */
	readonly inOne: boolean;
	/** Sides: which half of the block by nature it stands in cannot be told from the pair. */
	readonly at: number;
}

function pairsOf(context: TableContext, row: HeadedRow, number: number): Pair[] {
	return row.cells.flatMap((read, at): Pair[] => {
		const own = ownPair(context, read, number);
		if (own) return [own];
		const next = row.cells[at + 1];
		if (!read.word.label || !next || !isNumeric(next.word)) return [];
		return [{ label: read.word.label, printed: read.word.text, words: next.word.text, place: placeOfCell(context.text, next.cell), inOne: false, at: number }];
	});
}

function ownPair(context: TableContext, read: ReadCell, number: number): Pair | null {
	const words = read.word.text;
	if (!PAIR.test(words)) return null;
	const cut = Math.max(words.lastIndexOf(':'), words.lastIndexOf('='));
	const label = labelOf(words.slice(0, cut));
	return label
		? { label, printed: words.slice(0, cut), words: words.slice(cut + 1), place: placeOfCell(context.text, read.cell), inOne: true, at: number }
		: null;
}

/** Money by nature says no stage: it is the stage whose total its parts add up to; null where none fits. */
function fittingStage(parts: readonly number[], totals: ReadonlyMap<Stage, number>): Stage | null {
	const sum = parts.reduce((all, part) => all + part, 0);
	const near = (stage: Stage): boolean => Math.abs((totals.get(stage) ?? Infinity) - sum) <= 0.005 * (parts.length + 1);
	for (const stage of ['adjusted_budget', 'initial_budget', 'executed'] as const) if (near(stage)) return stage;
	return null;
}

const BY_COLUMN: Readonly<Record<string, readonly [Category, Stage]>> = {
	initial: ['total', 'initial_budget'],
	adjusted: ['total', 'adjusted_budget'],
	budget: ['total', 'adjusted_budget'],
	arrived: ['revenue_total', 'executed'],
	executed: ['total', 'executed'],
	surplus: ['carryover', 'executed']
};

const INCOME: readonly Category[] = [
	'general_public_budget',
	'government_fund',
	'state_capital',
	'special_transfer',
	'other_funds',
	'item',
	'fiscal_appropriation',
	'carryover'
];

function amountOf(context: TableContext, pair: Pair, category: Category, stage: Stage, note: string | null): AmountFact | null {
	const unit = pair.label.unit ?? context.unit.unit;
	const money = moneyOfCell(pair.words, unit) ?? null;
	if (!money) return null;
	const stated = money.unitStated || pair.label.unit !== null;
	const single = find(pair.label, 'column')?.id === 'budget';
	return {
		category,
		stage,
		...(single ? { single: true as const } : {}),
		value_wan: money.value_wan,
		unit: money.unit,
		decimals: money.decimals,
		label: pair.printed.replace(/^其中[:,]?/, ''),
		...pair.place,
		origin: note || (!stated && !context.unit.at) ? 'inherited' : 'stated',
		certainty: note && context.certainty === 'high' ? 'medium' : context.certainty,
		...(note ? { note } : {}),
		...(!stated && context.unit.at ? { inherited_from: context.unit.at } : {})
	};
}

const STAGE_NOTE: Readonly<Partial<Record<Stage, string>>> = {
	adjusted_budget: '表中未写阶段，按全年预算数读取',
	initial_budget: '表中未写阶段，各项之和等于年初预算数',
	executed: '表中未写阶段，各项之和等于全年执行数'
};

/** Amounts of the block 按收入性质分 / 按支出性质分. `totals` are the total row's amounts by stage. */
function natures(context: TableContext, pairs: readonly Pair[], totals: ReadonlyMap<Stage, number>): AmountFact[] {
	const named = pairs.flatMap((pair) => {
		const nature = find(pair.label, 'nature');
		const id = find(pair.label, 'row')?.id;
		const category: Category | null = nature ? (nature.id === 'byIncome' ? 'revenue_total' : 'total') : id && id !== 'sum' ? ROW_CATEGORY[id] : null;
		return category ? [{ pair, category, whole: nature !== null }] : [];
	});
	const value = (pair: Pair): number => moneyOfCell(pair.words, pair.label.unit ?? context.unit.unit)?.value_wan ?? 0;
	const parts = named.filter(({ category, whole }) => !whole && INCOME.includes(category)).map(({ pair }) => value(pair));
	const wholes = named.filter(({ whole }) => whole).map(({ pair }) => value(pair));
	const stage = fittingStage(parts.length > 0 ? parts : wholes, totals) ?? 'adjusted_budget';
	return named.flatMap(({ pair, category }) => amountOf(context, pair, category, stage, STAGE_NOTE[stage] ?? null) ?? []);
}

/** 基本支出总额 | 812.5万元 | 项目支出总额 | 640万元: two halves of the form's total, of the stage whose total they add up to, else a budget that says no more. */
function halvesOf(context: TableContext, pairs: readonly Pair[], totals: ReadonlyMap<Stage, number>): AmountFact[] {
	const half = (id: 'basic' | 'project'): Pair | undefined => pairs.find(({ label }) => find(label, 'row')?.id === id && label.core.endsWith('总额'));
	const [basic, project] = [half('basic'), half('project')];
	if (!basic || !project || totals.size === 0) return [];
	const values = [basic, project].map((pair) => moneyOfCell(pair.words, pair.label.unit ?? context.unit.unit)?.value_wan ?? Number.NaN);
	const fitting = fittingStage(values, totals);
	const stage = fitting ?? 'adjusted_budget';
	return (
		[
			[basic, 'basic'],
			[project, 'project']
		] as const
	).flatMap(([pair, category]) => {
		const amount = amountOf(context, pair, category, stage, STAGE_NOTE[stage] ?? null);
		return amount ? [fitting === null ? { ...amount, single: true as const } : amount] : [];
	});
}

/**
 * Sources below a cover block: 其中-财政拨款 once for each column (预算数 46 执行数 45.08, then 财政拨款 46 财政拨款 45.08).
 * The n-th of as many equal labels as there are columns stands in the n-th column; columns of arrival and surplus are left out.
 */
function coverSources(context: TableContext, columns: readonly (readonly [Category, Stage])[]): AmountFact[] {
	const entries = context.rows.flatMap((row, number) => {
		if (row.standing !== 'free') return [];
		const pairs = new Map(pairsOf(context, row, number).map((pair) => [pair.label, pair]));
		return row.cells.flatMap(({ word }) => (word.label && find(word.label, 'row') ? [{ label: word.label, pair: pairs.get(word.label) ?? null }] : []));
	});
	const found: AmountFact[] = [];
	let at = 0;
	while (at < entries.length) {
		const core = entries[at]?.label.core;
		let end = at;
		while (entries[end]?.label.core === core && end < entries.length) end += 1;
		if (end - at === columns.length) {
			for (const [i, { label, pair }] of entries.slice(at, end).entries()) {
				const column = columns[i];
				const id = find(label, 'row')?.id;
				const category = id && id !== 'sum' ? ROW_CATEGORY[id] : null;
				const amount = pair && column && category && column[0] === 'total' ? amountOf(context, pair, category, column[1], null) : null;
				if (amount) found.push(amount);
			}
		}
		at = end;
	}
	return found;
}

const GRADE = /^(优|良|中|差|优秀|良好|合格|不合格|较差)$/;

/** 优√ 良 中 差, ☑优 □良 □中 □差: one choice ticked among others. */
const TICKED = /^(?:[优良中差秀好]|□)*?(优秀?|良好?|中|差)[√☑✓■](?:[优良中差秀好]|□)*$/;
const TICK_FIRST = /^(?:□[优良中差秀好]{1,2})*[√☑✓■](优秀?|良好?|中|差)(?:□[优良中差秀好]{1,2})*$/;

/** 自评等级 | 优 */
function gradeOf(context: TableContext): PairFacts['grade'] {
	for (const row of context.rows) {
		for (const [at, { word }] of row.cells.entries()) {
			const next = row.cells[at + 1];
			const ticked = next && find(word.label, 'column')?.id === 'grade' ? (TICK_FIRST.exec(next.word.text) ?? TICKED.exec(next.word.text)) : null;
			if (row.standing === 'free' && next && ticked) return { words: ticked[1] ?? '', at: placeOfCell(context.text, next.cell) };
			if (row.standing === 'free' && find(word.label, 'column')?.id === 'grade' && next && GRADE.test(next.word.text))
				return { words: next.word.text, at: placeOfCell(context.text, next.cell) };
		}
	}
	return null;
}

export interface PairFacts {
	readonly amounts: readonly AmountFact[];
	readonly score: { readonly value: number; readonly at: Place } | null;
	readonly grade: { readonly words: string; readonly at: Place } | null;
}

/** What free rows of a table say in pairs. */
export function readPairs(context: TableContext, totals: ReadonlyMap<Stage, number>): PairFacts {
	const free = context.rows.flatMap((row, number) => (row.standing === 'free' ? pairsOf(context, row, number) : []));
	const opened = context.rows.findIndex((row) => row.cells.some(({ word }) => opensNature(word)));
	const byNature = free.filter(
		(pair) =>
			(opened >= 0 && find(pair.label, 'row')?.id === 'total') ||
			(opened >= 0 && pair.at >= opened && !find(pair.label, 'column')) ||
			(pair.inOne && totals.size > 0 && find(pair.label, 'row') !== null)
	);
	const sheet = free.flatMap((pair) => {
		const column = find(pair.label, 'column');
		// 2021年预算数 | 32.6, 2021年决算数 | 27.43: rows of a table of its own
		const meaning = column && !find(pair.label, 'row') && pair.label.year === null ? BY_COLUMN[column.id] : undefined;
		return meaning ? [{ pair, meaning }] : [];
	});
	const amounts = byNature.length > 0 ? natures(context, byNature, totals) : halvesOf(context, free, totals);
	// 计划安排 | 到位 | 支出 | 结余: one figure alone proves no such block
	const cover = sheet.length >= 2 && totals.size === 0 ? sheet.flatMap(({ pair, meaning }) => amountOf(context, pair, meaning[0], meaning[1], null) ?? []) : [];
	const sources =
		cover.length > 0
			? coverSources(
					context,
					sheet.map(({ meaning }) => meaning)
				)
			: [];
	const scored = free.find(
		(pair) => (find(pair.label, 'sum') !== null || find(pair.label, 'column')?.id === 'score') && Number(pair.words.replace(/分$/, '')) <= 150
	);
	return {
		amounts: [...amounts, ...cover, ...sources],
		score: scored ? { value: Number(scored.words.replace(/分$/, '')), at: scored.place } : null,
		grade: gradeOf(context)
	};
}
