/** A table with one unit in each row (.csv or a worksheet of a bureau) to one report's facts for each row. */
import type { Cell, Document, TableBlock } from '../../model/document.ts';
import type { AmountFact, Message, RateFact, RegionName, ReportFacts, ScoreFacts } from '../../model/facts.ts';
import type { Place } from '../../model/span.ts';
import type { Certainty } from '../../model/vocabulary.ts';
import { parseMoney, unitOfHeading, type MoneyUnit } from '../../text/money.ts';
import { parseNumber, type ReadNumber } from '../../text/numbers.ts';
import { parsePercent, percentOfBare } from '../../text/percent.ts';
import { readingForm } from '../../text/view.ts';
import { findYears } from '../../text/years.ts';
import { yearOfHead } from '../identity/evaluated-year.ts';
import type { Reference } from '../identity/reference.ts';
import { countRegions, hasRegion, inferRegion, splitRegion } from '../identity/regions.ts';
import { parseUnitName } from '../identity/unit-name.ts';
import { gradeOf } from '../lexicon/dimensions.ts';
import { columnOf, type Column } from './columns.ts';

export interface BudgetTable {
	readonly reports: readonly ReportFacts[];
	readonly messages: readonly Message[];
}

/** Rows above a table that can hold its title, its unit of money and its headings. */
const HEAD_ROWS = 10;
const NO_UNIT = /^(?:合计|总计|小计|全县合计|全区合计|全市合计|平均|备注|注|[\d.、]*)$/;

interface Head {
	/** Row of the headings. */
	readonly row: number;
	/** What the cells of each column hold, by column. */
	readonly columns: ReadonlyMap<number, Column>;
	/** The unit of money and where it is printed; null where nothing says it. */
	readonly unit: MoneyUnit | null;
	readonly year: number | null;
	readonly yearAt: Place | null;
}

const placeOf = (text: string, { start, end }: { readonly start: number; readonly end: number }): Place => ({ start, end, quote: text.slice(start, end) });

/** The unit that the headings agree on where some print none. */
function commonUnit(columns: ReadonlyMap<number, Column>): MoneyUnit | null {
	const units = new Set([...columns.values()].flatMap((column) => (column.kind === 'amount' && column.unit !== null ? [column.unit] : [])));
	return units.size === 1 ? ([...units][0] ?? null) : null;
}

/** The row that heads a unit's column and a figure's; null where the table is of another kind. */
function headOf(document: Document, table: TableBlock): Head | null {
	const { text } = document;
	for (const [row, cells] of table.rows.slice(0, HEAD_ROWS).entries()) {
		const columns = new Map<number, Column>();
		for (const cell of cells) {
			const column = columnOf(readingForm(cell.text));
			if (column !== null) columns.set(cell.column, column);
		}
		const kinds = [...columns.values()].map((column) => column.kind);
		if (!kinds.includes('unit') || !(kinds.includes('amount') || kinds.includes('rate')) || table.rows.length <= row + 1) continue;
		const above = { start: 0, end: cells.at(-1)?.end ?? table.start };
		const year = yearOfHead(text, { start: 0, end: cells[0]?.start ?? table.start }) ?? yearOfHead(text, above);
		return {
			row,
			columns,
			unit: unitOfHeading(readingForm(text.slice(0, cells[0]?.start ?? table.start))) ?? commonUnit(columns),
			year: year?.year ?? null,
			yearAt: year?.place ?? null
		};
	}
	return null;
}

interface RowReading {
	readonly document: Document;
	readonly head: Head;
	readonly cells: readonly Cell[];
}

const cellsOfKind = ({ head, cells }: RowReading, kind: Column['kind']): readonly Cell[] =>
	cells.filter((cell) => cell.text.trim() !== '' && head.columns.get(cell.column)?.kind === kind);
const numberIn = (cell: Cell | undefined): number | null =>
	cell === undefined ? null : (parseNumber(readingForm(cell.text).replace(/分$/, ''))?.value ?? null);

function amountsOf({ document, head, cells }: RowReading, year: number | null): AmountFact[] {
	const facts: AmountFact[] = [];
	for (const cell of cells) {
		const column = head.columns.get(cell.column);
		if (column?.kind !== 'amount') continue;
		const unit = column.unit ?? head.unit;
		const money = parseMoney(readingForm(cell.text), unit ?? '万元');
		if (money === null) continue;
		const certainty: Certainty = unit === null && !money.unitStated ? 'low' : 'high';
		facts.push({
			...placeOf(document.text, cell),
			category: column.category,
			stage: column.stage,
			value_wan: money.value_wan,
			unit: money.unit,
			decimals: money.decimals,
			origin: money.unitStated ? 'stated' : 'inherited',
			certainty,
			note: money.unitStated ? '表格单元' : unit === null ? '表中没有写明单位，按万元读取' : '单位由表头承接',
			...(column.year !== null && column.year !== year ? { year: column.year } : {})
		});
	}
	return withSingle(facts, head);
}

/** A line with one budget figure under a heading that does not say which. */
function withSingle(facts: readonly AmountFact[], head: Head): AmountFact[] {
	const vague = new Set([...head.columns.values()].flatMap((column) => (column.kind === 'amount' && column.anyBudget ? [column.category] : [])));
	const budgets = (category: AmountFact['category']): number => facts.filter((fact) => fact.category === category && /budget/.test(fact.stage)).length;
	return facts.map((fact) =>
		fact.stage === 'adjusted_budget' && vague.has(fact.category) && budgets(fact.category) === 1 ? { ...fact, single: true as const } : fact
	);
}

/** Printed with a sign, as a bare number of percent, or as a ratio. */
function percentOf(printed: string, heading: string): ReadNumber | null {
	const bare = parseNumber(printed);
	return parsePercent(printed) ?? (bare === null ? null : /%/.test(heading) ? bare : percentOfBare(bare));
}

function ratesOf({ document, head, cells }: RowReading): RateFact[] {
	return cells.flatMap((cell): RateFact[] => {
		const column = head.columns.get(cell.column);
		const printed = readingForm(cell.text);
		const read = column?.kind === 'rate' ? percentOf(printed, column.heading) : null;
		if (column?.kind !== 'rate' || read === null) return [];
		const { measure, category, heading } = column;
		const certainty = printed.endsWith('%') || heading.includes('%') ? 'high' : 'medium';
		return [
			{ ...placeOf(document.text, cell), measure, category, what: heading, stated_percent: read.value, decimals: read.decimals, origin: 'stated', certainty }
		];
	});
}

function scoresOf(row: RowReading): ScoreFacts {
	const [score, grade] = [cellsOfKind(row, 'score')[0], cellsOfKind(row, 'grade')[0]];
	const total = numberIn(score);
	const word = grade === undefined ? null : gradeOf(readingForm(grade.text));
	return {
		total,
		total_max: null,
		grade: word,
		...(score !== undefined && total !== null ? { total_at: placeOf(row.document.text, score) } : {}),
		...(grade !== undefined && word !== null ? { grade_at: placeOf(row.document.text, grade) } : {}),
		dimensions: []
	};
}

function yearOf(row: RowReading): { readonly year: number | null; readonly at: Place | null } {
	const cell = cellsOfKind(row, 'year')[0];
	if (cell === undefined) return { year: row.head.year, at: row.head.yearAt };
	const printed = readingForm(cell.text);
	const year = findYears(printed)[0]?.year ?? (/^20[0-4]\d$/.test(printed) ? Number(printed) : null);
	return { year, at: year === null ? null : placeOf(row.document.text, cell) };
}

/** Region of the unit's name, else of the row's region columns, as printed. */
function regionOf(row: RowReading, name: string, reference: Reference): RegionName {
	const named = splitRegion(name, reference).region;
	if (hasRegion(named)) return named;
	const printed = cellsOfKind(row, 'region')
		.map((cell) => readingForm(cell.text))
		.join('');
	return splitRegion(printed, reference).region;
}

function reportOf(row: RowReading, reference: Reference): ReportFacts | null {
	const { document, cells } = row;
	const unit = cellsOfKind(row, 'unit')[0];
	const printed = unit === undefined ? '' : readingForm(unit.text);
	const [first, last] = [cells[0], cells.at(-1)];
	if (unit === undefined || first === undefined || last === undefined || NO_UNIT.test(printed) || !/[\u4e00-\u9fa5]{2}/.test(printed)) return null;
	const department = parseUnitName(printed, reference)?.name ?? printed;
	const { year, at } = yearOf(row);
	const project = cellsOfKind(row, 'project')[0];
	const region = regionOf(row, department, reference);
	const inferred = inferRegion(region, () => countRegions(readingForm(document.text.slice(0, first.start).slice(0, 2000)), reference), reference);
	const [authorized, actual] = [cellsOfKind(row, 'authorized')[0], cellsOfKind(row, 'actual')[0]];
	const place = { start: first.start, end: last.end };
	return {
		...placeOf(document.text, place),
		kind: project === undefined ? 'department' : 'project',
		layout: 'form',
		department,
		department_at: placeOf(document.text, unit),
		department_evidence: 'form-field',
		region,
		...(inferred === null ? {} : { region_inferred: inferred }),
		year,
		...(at === null ? {} : { year_at: at }),
		project: project === undefined ? null : readingForm(project.text),
		...(project === undefined ? {} : { project_at: placeOf(document.text, project) }),
		headcount: { authorized: numberIn(authorized), actual: numberIn(actual) },
		headcount_at: {
			...(authorized === undefined ? {} : { authorized: placeOf(document.text, authorized) }),
			...(actual === undefined ? {} : { actual: placeOf(document.text, actual) })
		},
		amounts: amountsOf(row, year),
		rates: ratesOf(row),
		scores: scoresOf(row),
		indicators: []
	};
}

/** Rows under the headings of which one must be a unit's with a figure. */
const TRIED_ROWS = 5;

/** Whether units and their figures stand under the headings: a form that pairs 单位名称 and 年初预算数 with their values in one row has labels below. */
function heads(document: Document, table: TableBlock, head: Head, reference: Reference): boolean {
	return table.rows.slice(head.row + 1, head.row + 1 + TRIED_ROWS).some((cells) => {
		const row = { document, head, cells };
		const unit = cellsOfKind(row, 'unit')[0];
		return unit !== undefined && parseUnitName(readingForm(unit.text), reference) !== null && amountsOf(row, null).length + ratesOf(row).length > 0;
	});
}

/** Facts of each row of the first table that heads a unit's column and a figure's; null where no table of the document does. */
export function readBudgetTable(document: Document, reference: Reference): BudgetTable | null {
	for (const table of document.blocks) {
		if (table.kind !== 'table' || table.reading !== 'known') continue;
		const head = headOf(document, table);
		if (head === null) continue;
		if (!heads(document, table, head, reference)) continue;
		const reports = table.rows.slice(head.row + 1).flatMap((cells) => reportOf({ document, head, cells }, reference) ?? []);
		const guessed = reports.flatMap((report) => report.amounts).find((amount) => amount.certainty === 'low');
		const messages: Message[] =
			guessed === undefined
				? []
				: [
						{
							level: 'warning',
							id: 'unit-guessed',
							text: '表中没有写明金额单位，按万元读取，请核对。',
							start: guessed.start,
							end: guessed.end,
							quote: guessed.quote
						}
					];
		if (reports.length > 0) return { reports, messages };
	}
	return null;
}
