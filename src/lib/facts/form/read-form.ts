/** The tables of one part of a document to its facts: money, rates, points, indicators, staff. */
import type { Document, TableBlock } from '../../model/document.ts';
import type { AmountFact, DimensionFact, IndicatorFact, Message, RateFact, ScoreFacts } from '../../model/facts.ts';
import type { Place } from '../../model/span.ts';
import type { Stage } from '../../model/vocabulary.ts';
import { readingForm } from '../../text/view.ts';
import type { Part } from '../../document/parts.ts';
import type { Head } from '../../document/tables/columns.ts';
import { rowsUnderHeads } from '../../document/tables/headed-rows.ts';
import type { HeadedRow } from '../../document/tables/headed-rows.ts';
import { decidingCategory, findCategories } from '../lexicon/categories.ts';
import { readWords } from '../narrative/read-words.ts';
import { UNMISTAKABLE } from '../narrative/subject.ts';
import type { PartFacts } from '../part-facts.ts';
import { readAccounts } from './accounts.ts';
import { readCategoryColumns } from './category-columns.ts';
import { contextOf } from './context.ts';
import type { TableContext, UnitOfMoney } from './context.ts';
import { readIndicators } from './indicator-rows.ts';
import type { Totals } from './indicator-rows.ts';
import { moneyTable, readMoneyRow } from './money-rows.ts';
import type { Missing } from './money-rows.ts';
import { readPairs } from './pairs.ts';
import { readStaff, readStaffPairs } from './staff.ts';
import type { Staff } from './staff.ts';

interface Collected {
	readonly amounts: AmountFact[];
	readonly rates: RateFact[];
	readonly dimensions: DimensionFact[];
	readonly indicators: IndicatorFact[];
	readonly missing: Missing[];
	readonly messages: Message[];
	totals: Totals | null;
	score: { readonly value: number; readonly at: Place } | null;
	grade: { readonly words: string; readonly at: Place } | null;
	staff: Staff | null;
}

/** Rows by the head they stand under, in order; rows that repeat a head begin anew. */
function sectionsOf(rows: readonly HeadedRow[]): { head: Head; rows: HeadedRow[] }[] {
	const sections: { head: Head; rows: HeadedRow[] }[] = [];
	for (const row of rows) {
		if (!row.head || row.standing === 'free') continue;
		// rows of a form that a page end cut off from their head have one that is not printed
		if (row.standing === 'head' || sections.length === 0) sections.push({ head: row.head, rows: [] });
		if (row.standing === 'under') sections.at(-1)?.rows.push(row);
	}
	return sections;
}

function totalsByStage(amounts: readonly AmountFact[]): Map<Stage, number> {
	const totals = new Map<Stage, number>();
	for (const { category, stage, value_wan, year } of amounts)
		if (category === 'total' && year === undefined && !totals.has(stage)) totals.set(stage, value_wan);
	return totals;
}

function readSection(context: TableContext, head: Head, rows: readonly HeadedRow[], into: Collected): void {
	switch (head.kind) {
		case 'money': {
			const table = moneyTable(context, head, rows);
			for (const row of rows) {
				const facts = readMoneyRow(context, table, row);
				into.amounts.push(...facts.amounts);
				into.rates.push(...facts.rates);
				into.dimensions.push(...facts.dimensions);
				into.missing.push(...facts.missing);
			}
			return;
		}
		case 'indicators':
		case 'summary': {
			const facts = readIndicators(context, head, rows);
			into.indicators.push(...facts.indicators);
			into.dimensions.push(...facts.dimensions);
			into.rates.push(...facts.rates);
			into.totals ??= facts.totals;
			return;
		}
		case 'staff':
			into.staff ??= readStaff(context, rows);
	}
}

/** A table of a whole county's 三公 or accounts, by the words right above or on top of it. */
function ofWholeRegion(document: Document, table: TableBlock): boolean {
	const top = readingForm(document.text.slice(Math.max(0, table.start - 80), Math.min(table.end, table.start + 60)));
	return /全[县区市州](?:三公|行政|部门|各|20)|三公经费[^。]{0,12}汇总|(?<!得分|评分|指标|自评|结果)汇总表/.test(top);
}

/** Explanations beside scores (年末结余19.8万元，…) say amounts in sentences, of what the row is named after (公用经费控制率) where they name nothing; figures that the tables give already count there only. */
function readExplanations(document: Document, part: Part, context: TableContext, from: number, into: Collected): void {
	const known = new Set(into.amounts.slice(from).map(({ value_wan }) => value_wan));
	for (const row of context.rows) {
		const columns = row.head?.kind === 'indicators' && row.standing === 'under' ? row.head.columns : [];
		const methods = columns.flatMap(({ role }, at) => (role === 'method' ? [at] : []));
		const read = methods.length < 2 ? undefined : row.cells.find(({ cell }) => cell.column === methods.at(-1));
		if (!read || !/\d(?:万|亿)?元/.test(read.word.text)) continue;
		const name = row.cells.find(({ cell }) => columns[cell.column]?.role === 'l3');
		const subject = name ? decidingCategory(findCategories(name.word.text)) : null;
		const titles = subject && UNMISTAKABLE.has(subject.meaning) ? [subject.word] : [];
		const { amounts } = readWords(document, read.cell, titles, { kind: part.kind, year: context.year, project: null, units: [], shortNames: [] });
		into.amounts.push(
			...amounts.filter(({ value_wan, stage }) => !known.has(value_wan) && stage !== 'change').map((amount) => ({ ...amount, certainty: 'medium' as const }))
		);
	}
}

function readTable(document: Document, part: Part, table: TableBlock, inherited: UnitOfMoney | null, into: Collected): UnitOfMoney | null {
	const rows = rowsUnderHeads(table);
	const context = contextOf(document, part, table, rows, inherited);
	if (ofWholeRegion(document, table)) {
		into.messages.push({
			level: 'info',
			id: 'whole-region-table',
			text: '全县（区、市）汇总表，不作为本单位数据。',
			start: table.start,
			end: table.start,
			quote: ''
		});
		return inherited;
	}
	const before = into.amounts.length;
	for (const { head, rows: under } of sectionsOf(rows)) readSection(context, head, under, into);
	if (into.amounts.length === before) into.amounts.push(...readAccounts(context));
	into.amounts.push(...readCategoryColumns(context));
	into.staff ??= readStaffPairs(context);
	readExplanations(document, part, context, before, into);
	const pairs = readPairs(context, totalsByStage(into.amounts.slice(before)));
	into.amounts.push(...pairs.amounts);
	into.score ??= pairs.score;
	into.grade ??= pairs.grade;
	const guessed = into.amounts.slice(before).find(({ origin, note }) => origin === 'inherited' && note?.includes('未写单位'));
	if (guessed) {
		into.messages.push({
			level: 'warning',
			id: 'unit-guessed',
			text: '表中未写金额单位，按万元读取，请核对。',
			start: guessed.start,
			end: guessed.end,
			quote: guessed.quote
		});
	}
	return context.unit.at ? context.unit : inherited;
}

function scoresOf(collected: Collected): ScoreFacts {
	const { totals, score } = collected;
	const total = totals?.total ?? score?.value ?? null;
	const gradeAt = totals?.gradeAt ?? collected.grade?.at;
	const at = totals?.total !== null && totals ? totals.at : score?.at;
	return {
		total,
		total_max: totals?.total_max ?? null,
		grade: totals?.grade ?? collected.grade?.words ?? null,
		...(total !== null && at ? { total_at: at } : {}),
		...(gradeAt ? { grade_at: gradeAt } : {}),
		dimensions: collected.dimensions
	};
}

/** The facts of a part's tables. Never throws; linear in the tables' cells. */
export function readForm(document: Document, part: Part): PartFacts {
	const collected: Collected = {
		amounts: [],
		rates: [],
		dimensions: [],
		indicators: [],
		missing: [],
		messages: [],
		totals: null,
		score: null,
		grade: null,
		staff: null
	};
	let unit: UnitOfMoney | null = null;
	for (const block of part.blocks) if (block.kind === 'table') unit = readTable(document, part, block, unit, collected);
	const { staff } = collected;
	return {
		amounts: collected.amounts,
		rates: [...collected.rates, ...(staff?.rate ? [staff.rate] : [])],
		scores: scoresOf(collected),
		indicators: collected.indicators,
		headcount: { authorized: staff?.authorized?.value ?? null, actual: staff?.actual?.value ?? null },
		...(staff
			? { headcount_at: { ...(staff.authorized ? { authorized: staff.authorized.at } : {}), ...(staff.actual ? { actual: staff.actual.at } : {}) } }
			: {}),
		missing: collected.missing,
		messages: collected.messages
	};
}
