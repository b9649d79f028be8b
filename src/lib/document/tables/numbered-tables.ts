/** Tables of accounts in text that kept no table, told by the numbers of their rows: `项目 行次 金额 … 一、教育支出 5 1,200.00 二、其他支出 6`. */
import type { Cell, TableBlock } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { readingForm } from '../../text/view.ts';

const HEAD = /项\s*目(?:[（(][^）)]{0,12}[）)])?\s+行次\s+(?:栏\s*次\s+)?(?:统\s*计\s*数|金\s*额|决\s*算\s*数)/g;
const WORDS = /\S+/g;
const AMOUNT = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/;
const DASH = /^[-—–]+$/;
/** 栏次 1 2: the numbers of the columns. */
const COLUMN_NUMBERS = /^(?:栏次|次)$/;
const LONGEST_LABEL = 40;
const LONGEST_TABLE = 6000;
/** Fewer numbered rows prove no table. */
const FEWEST = 4;

interface Row {
	readonly label: Span;
	readonly number: Span;
	readonly amount: Span | null;
}
interface Token extends Span {
	readonly text: string;
}

const tokensOf = (text: string, start: number, end: number): Token[] =>
	[...text.slice(start, end).matchAll(WORDS)].map((match) => ({ start: start + match.index, end: start + match.index + match[0].length, text: match[0] }));

/** The one amount behind a row's number; null where there is none or cells of other rows were put behind it. */
function amountBehind(tokens: readonly Token[], at: number, next: number): { amount: Span | null; end: number } {
	let end = at;
	while (tokens[end] && (DASH.test(tokens[end]?.text ?? '') || (AMOUNT.test(tokens[end]?.text ?? '') && tokens[end]?.text !== String(next)))) end += 1;
	const only = end === at + 1 ? tokens[at] : undefined;
	return { amount: only && AMOUNT.test(only.text) ? only : null, end };
}

/** Rows as long as their numbers follow one another; rows without a label only count. */
function rowsOf(tokens: readonly Token[]): Row[] {
	const rows: Row[] = [];
	let expected: number | null = null;
	let first: number | null = null;
	for (let at = 0; at < tokens.length;) {
		const token = tokens[at];
		if (!token) break;
		const label = first === null ? undefined : tokens[first];
		const words =
			first === null
				? ''
				: tokens
						.slice(first, at)
						.map(({ text }) => text)
						.join('');
		const isNumber = /^\d{1,3}$/.test(token.text);
		if (words.length > LONGEST_LABEL) break;
		if (isNumber && label && COLUMN_NUMBERS.test(words)) first = null;
		else if (isNumber && (expected === null ? label !== undefined : Number(token.text) === expected)) {
			const number = Number(token.text);
			expected = number + 1;
			const { amount, end } = amountBehind(tokens, at + 1, expected);
			const last = tokens[at - 1];
			if (label && last) rows.push({ label: { start: label.start, end: last.end }, number: token, amount });
			first = null;
			at = end;
			continue;
		} else if (isNumber && first === null) {
			// the number of the column above the first row
			if (expected !== null) break;
		} else first ??= at;
		at += 1;
	}
	return rows;
}

const cellAt = (text: string, { start, end }: Span, row: number, column: number): Cell => ({
	start,
	end,
	text: readingForm(text.slice(start, end)),
	row,
	column,
	rowSpan: 1,
	columnSpan: 1
});

/** All such tables, in order, each up to the next head. Linear. */
export function findNumberedTables(text: string): TableBlock[] {
	const heads = [...text.matchAll(HEAD)];
	return heads.flatMap((match, i): TableBlock[] => {
		const from = match.index + match[0].length;
		const rows = rowsOf(tokensOf(text, from, Math.min(heads[i + 1]?.index ?? text.length, from + LONGEST_TABLE)));
		if (rows.length < FEWEST) return [];
		const numberAt = match.index + match[0].indexOf('行次');
		const item = { start: match.index, end: match.index + match[0].slice(0, numberAt - match.index).trimEnd().length };
		const amountAt = from - (/(?:统\s*计\s*数|金\s*额|决\s*算\s*数)$/.exec(match[0])?.[0].length ?? 0);
		const head = [cellAt(text, item, 0, 0), cellAt(text, { start: numberAt, end: numberAt + 2 }, 0, 1), cellAt(text, { start: amountAt, end: from }, 0, 2)];
		const body = rows.map(({ label, number, amount }, y) => [
			cellAt(text, label, y + 1, 0),
			cellAt(text, number, y + 1, 1),
			...(amount ? [cellAt(text, amount, y + 1, 2)] : [])
		]);
		const last = rows.at(-1);
		return [{ kind: 'table', start: match.index, end: last?.amount?.end ?? last?.number.end ?? from, reading: 'spreadsheet-dump', rows: [head, ...body] }];
	});
}
