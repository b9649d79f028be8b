/** Cells to values with their places: amounts in 万元, percentages, points, words as printed. */
import type { Cell } from '../../model/document.ts';
import type { Place } from '../../model/span.ts';
import { moneyOf, parseMoney } from '../../text/money.ts';
import type { Money, MoneyUnit } from '../../text/money.ts';
import { readingForm } from '../../text/view.ts';
import { looseNumber } from '../../document/tables/words.ts';
import type { ReadCell } from '../../document/tables/headed-rows.ts';

/** Zero in words. A dash or a blank is a missing figure, not a zero. */
const ZERO = /^(?:无|零|没有|未发生|未安排|0\.?0*)$/;

/** Binary noise that spreadsheets leave: 0.0900000762939453 for 0.09. */
const FLOAT_ARTEFACT = /^-?\d+\.\d{10,}$/;
const withoutArtefact = (words: string): string => String(Number(Number(words).toPrecision(7)));

export function placeOfCell(text: string, cell: { readonly start: number; readonly end: number }): Place {
	return { start: cell.start, end: cell.end, quote: text.slice(cell.start, cell.end) };
}

/** From the first of some cells to the last, in the text's order. */
export function placeAcross(text: string, cells: readonly Cell[]): Place {
	const start = Math.min(...cells.map((cell) => cell.start));
	const end = Math.max(...cells.map((cell) => cell.end));
	return { start, end, quote: text.slice(start, end) };
}

/** An amount; the unit of the heading counts where the cell prints none. */
export function moneyOfCell(words: string, unit: MoneyUnit): Money | null {
	const bare = words.replace(/\s/g, '');
	if (ZERO.test(bare)) return moneyOf(0, /\.(0+)$/.exec(bare)?.[1]?.length ?? 0, unit, false);
	if (FLOAT_ARTEFACT.test(bare)) {
		const rounded = withoutArtefact(bare);
		return moneyOf(Number(rounded), decimalsOf(rounded), unit, false);
	}
	const money = parseMoney(bare, unit);
	if (money) return money;
	const loose = looseNumber(bare);
	return loose === null ? null : moneyOf(loose, Math.min(6, String(loose).split('.')[1]?.length ?? 0), unit, false);
}

const unspaced = (words: string): string => words.replace(/\s/g, '');

/** What a cell prints; its reading form where a page mark stands in the middle of its words. */
function printed(text: string, cell: Pick<Cell, 'start' | 'end' | 'text'>): string {
	const words = text.slice(cell.start, cell.end);
	return unspaced(readingForm(words)) === unspaced(cell.text) ? words : cell.text;
}

/** Printed words without the blanks and line ends that layout put into them; null for blank cells and dashes. */
export function printedWords(text: string, cell: Pick<Cell, 'start' | 'end' | 'text'>): string | null {
	const words = printed(text, cell)
		.replace(/\[bookmark:[^\]]*\]/g, '')
		.replace(/([^\x21-\x7e])\s+/g, '$1')
		.replace(/\s+([^\x21-\x7e])/g, '$1')
		.replace(/\s+/g, ' ')
		.trim();
	if (words === '' || /^[-—–―/\\]+$/.test(words)) return null;
	return FLOAT_ARTEFACT.test(words) ? withoutArtefact(words) : words;
}

/** Points of a weight or score cell; percentages are none. */
export function pointsOfCell(read: ReadCell | undefined): number | null {
	// 55.0049 is a greatest and a score without anything between them
	return read?.word.kind === 'number' && (decimalsOf(read.word.text) <= MOST_DECIMALS || FLOAT_ARTEFACT.test(read.word.text)) ? read.word.value : null;
}
const MOST_DECIMALS = 3;

export function decimalsOf(words: string): number {
	return /\.(\d+)/.exec(words)?.[1]?.length ?? 0;
}
