/** What the tables of one part are read with: its text, unit of money, year, how sure the grid is. */
import type { Document, TableBlock } from '../../model/document.ts';
import type { Part } from '../../document/parts.ts';
import type { Place, Span } from '../../model/span.ts';
import type { Certainty } from '../../model/vocabulary.ts';
import { findYears } from '../../text/years.ts';
import { unitOfHeading } from '../../text/money.ts';
import type { MoneyUnit } from '../../text/money.ts';
import { placeOf, readingForm, viewOf } from '../../text/view.ts';
import { find } from '../../document/tables/labels.ts';
import type { HeadedRow } from '../../document/tables/headed-rows.ts';

export interface UnitOfMoney {
	readonly unit: MoneyUnit;
	/** Where it is printed; null where it is only the commonest one. */
	readonly at: Place | null;
}
export interface TableContext {
	readonly text: string;
	readonly table: TableBlock;
	readonly rows: readonly HeadedRow[];
	readonly unit: UnitOfMoney;
	/** The year that titles and heads name, for columns of the year before. */
	readonly year: number | null;
	readonly certainty: Certainty;
}

const CERTAINTY: Readonly<Record<TableBlock['reading'], Certainty>> = {
	known: 'high',
	'tab-cells': 'high',
	'pipe-rows': 'high',
	'tab-rows': 'high',
	'bar-after-cell': 'high',
	'blank-between': 'high',
	'space-aligned': 'medium',
	'spreadsheet-dump': 'medium',
	'run-on': 'low',
	'pdf-order': 'low'
};

/** How far above a table its unit may stand. Characters. */
const ABOVE = 600;
const UNIT_NOTE = /(?:金额)?单位[:]?\(?(?:人民币)?(?:亿元|万元|元)/g;

function unitAbove(text: string, span: Span): UnitOfMoney | null {
	const view = viewOf(text, span);
	const notes = [...view.text.matchAll(UNIT_NOTE)];
	const last = notes.at(-1);
	if (!last) return null;
	const unit = last[0].endsWith('亿元') ? '亿元' : last[0].endsWith('万元') ? '万元' : '元';
	return { unit, at: placeOf(view, last.index, last.index + last[0].length) };
}

/** （万元） in a cell of its own, below a heading. */
const UNIT_ALONE = /^\((?:亿元|万元|元)\)$/;

/** The unit of a table: in a head or heading cell, in a note inside or above it, in the heads of the part; else 万元 as the commonest. */
function unitOfTable(document: Document, part: Part, table: TableBlock, rows: readonly HeadedRow[]): UnitOfMoney | null {
	for (const row of rows) {
		for (const { cell, word } of row.cells) {
			const money = find(word.label, 'block')?.id === 'money' || find(word.label, 'block')?.id === 'expenses' || row.standing === 'head';
			if (money && word.label?.unit)
				return { unit: word.label.unit, at: { start: cell.start, end: cell.end, quote: document.text.slice(cell.start, cell.end) } };
			const noted = (word.text.length < 24 && /单位/.test(word.text)) || UNIT_ALONE.test(word.text) ? unitOfHeading(word.text) : null;
			if (noted) return { unit: noted, at: { start: cell.start, end: cell.end, quote: document.text.slice(cell.start, cell.end) } };
		}
	}
	const above = unitAbove(document.text, { start: Math.max(part.start, table.start - ABOVE), end: table.start });
	if (above) return above;
	const inside = table.end - table.start < 6000 ? unitAbove(document.text, { start: table.start, end: table.end }) : null;
	if (inside) return inside;
	for (const row of rows)
		for (const { cell, word } of row.cells) {
			const printed =
				word.kind === 'text' && word.text.length < 30 && /^[^\d]*(?:资金|预算|支出|收入|收支)[^\d]*$/.test(word.text) ? unitOfHeading(word.text) : null;
			if (printed) return { unit: printed, at: { start: cell.start, end: cell.end, quote: document.text.slice(cell.start, cell.end) } };
		}
	return null;
}

function yearOf(document: Document, part: Part, table: TableBlock, rows: readonly HeadedRow[]): number | null {
	const heads = rows.flatMap((row) => (row.standing === 'head' ? (row.head?.columns ?? []) : []));
	const printed = heads.flatMap(({ year }) => (typeof year === 'number' ? [year] : []));
	if (printed.length > 0) return Math.max(...printed);
	const head = document.text.slice(part.start, Math.min(part.end, table.start + 200));
	return findYears(readingForm(head.slice(-1200))).find(({ dated }) => !dated)?.year ?? null;
}

const COMMONEST: UnitOfMoney = { unit: '万元', at: null };

/** `inherited` is the unit of the table before, for tables that continue one. */
export function contextOf(document: Document, part: Part, table: TableBlock, rows: readonly HeadedRow[], inherited: UnitOfMoney | null): TableContext {
	return {
		text: document.text,
		table,
		rows,
		unit: unitOfTable(document, part, table, rows) ?? inherited ?? COMMONEST,
		year: yearOf(document, part, table, rows),
		certainty: CERTAINTY[table.reading]
	};
}
