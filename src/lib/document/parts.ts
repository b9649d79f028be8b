/** A document to the reports in it: a department form, project forms, a narrative, each with its kind, layout, title and blocks. */
import type { Block, Document, TableBlock } from '../model/document.ts';
import type { Place, Span } from '../model/span.ts';
import type { Layout, ReportKind } from '../model/vocabulary.ts';
import { kindOf, layoutOf } from './part-kind.ts';
import { LONGEST_TITLE, titleIn } from './part-titles.ts';
import type { Title } from './part-titles.ts';
import { rowsUnderHeads } from './tables/headed-rows.ts';
import type { HeadedRow } from './tables/headed-rows.ts';
import { find } from './tables/labels.ts';
import { textLines } from './tables/raw-table.ts';

export interface Part extends Span {
	readonly kind: ReportKind;
	readonly layout: Layout;
	readonly blocks: readonly Block[];
	readonly title: Place | null;
}

const ANNEX = /^附\s*(?:件|表|录)?\s*[\d一二三四五六七八九十]*(?:[-—]\d+)?\s*[:：.、]?$/;
const YEAR_LINE = /^[(（]?\s*20\d\d\s*[-年]?\s*年?度?\s*[)）]?$/;

/** First of some ordered, not overlapping spans that ends after an offset. */
function firstAfter(spans: readonly Span[], offset: number): number {
	let low = 0;
	let high = spans.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((spans[middle]?.end ?? Infinity) > offset) high = middle;
		else low = middle + 1;
	}
	return low;
}
const inSpan = (offset: number, spans: readonly Span[]): boolean => (spans[firstAfter(spans, offset)]?.start ?? Infinity) <= offset;

/** Rows of a table that hold words in one cell only can entitle what stands below them. */
function titlesInTable(text: string, table: TableBlock): Title[] {
	return table.rows.flatMap((row) => {
		const filled = row.filter((cell) => cell.text !== '');
		const cell = filled[0];
		const title = filled.length === 1 && cell ? titleIn(text, cell) : null;
		return title ? [title] : [];
	});
}

/** Where a form begins anew without a title: 项目名称 again, after points or indicators. */
function restartsIn(table: TableBlock, rows: readonly HeadedRow[]): Span[] {
	let names = 0;
	let filled = false;
	const starts: Span[] = [];
	for (const [at, row] of rows.entries()) {
		const cell = row.cells.find(({ word }) => word.kind !== 'blank');
		if (!cell) continue;
		if (row.standing === 'under' && row.head?.kind === 'indicators') filled = true;
		const label = cell.word.label;
		const named = find(label, 'field')?.id === 'project' && row.standing === 'free' && row.cells.length > 1 && /名称/.test(label?.core ?? '');
		if (!named) continue;
		names += 1;
		const first = table.rows[at]?.[0];
		if (names > 1 && filled && first) starts.push({ start: first.start, end: first.start });
		filled = false;
	}
	return starts;
}

interface Mark extends Span {
	readonly title: Title | null;
}

/** Titles and restarts of a document in order. */
function marksOf(document: Document, tables: readonly { table: TableBlock; rows: readonly HeadedRow[] }[]): Mark[] {
	const spans = tables.map(({ table }) => table);
	const lines = textLines(document.text).flatMap((line) => {
		if (line.blank || line.text.length > 3 * LONGEST_TITLE || inSpan(line.start, spans) || inSpan(line.start, document.noise)) return [];
		const lead = line.text.length - line.text.trimStart().length;
		const title = titleIn(document.text, { start: line.start + lead, end: line.start + line.text.trimEnd().length });
		return title ? [title] : [];
	});
	const inside = tables.flatMap(({ table }) => titlesInTable(document.text, table));
	const restarts = tables.flatMap(({ table, rows }) => restartsIn(table, rows));
	const marks: Mark[] = [...lines, ...inside].map((title) => ({ start: title.start, end: title.end, title }));
	return [...marks, ...restarts.map((span) => ({ ...span, title: null }))].sort((a, b) => a.start - b.start);
}

/** Offsets of all table rows that hold a figure, in order: how many stand between two marks is then a matter of two searches. */
function figureRows(tables: readonly TableBlock[]): number[] {
	const starts = tables.flatMap((table) => table.rows.flatMap((row) => (row.some((cell) => /\d/.test(cell.text)) ? [row[0]?.start ?? table.start] : [])));
	return starts.sort((a, b) => a - b);
}
const countBetween = (starts: readonly number[], from: number, to: number): number => firstFrom(starts, to) - firstFrom(starts, from);
function firstFrom(starts: readonly number[], offset: number): number {
	let low = 0;
	let high = starts.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((starts[middle] ?? Infinity) >= offset) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** Words between two marks that are more than annex numbers, years and the like. */
function wordsBetween(document: Document, from: number, to: number): number {
	let words = 0;
	for (const line of textLines(document.text, { start: from, end: to })) {
		const text = line.text.trim();
		if (text !== '' && !ANNEX.test(text) && !YEAR_LINE.test(text) && !inSpan(line.start, document.noise)) words += text.length;
	}
	return words;
}

/** Fewest characters of a narrative between two titles; less is a page title or a list of annexes. */
const SHORTEST_NARRATIVE = 160;

/** Marks that begin something: a table with values or running text follows before the next mark. */
function standing(document: Document, marks: readonly Mark[], tables: readonly TableBlock[]): Mark[] {
	const figures = figureRows(tables);
	// 项目名称 below a title begins nothing of its own
	const own = marks.filter((mark, at) => mark.title !== null || !marks[at - 1]?.title || countBetween(figures, marks[at - 1]?.end ?? 0, mark.start) >= 2);
	return own.filter((mark, at) => {
		const next = own[at + 1]?.start ?? document.text.length;
		if (countBetween(figures, mark.end, next) >= 2) return true;
		const words = wordsBetween(document, mark.end, next);
		return words >= SHORTEST_NARRATIVE || (at === own.length - 1 && words > 0);
	});
}

/** A line of its own right above a title, that ends like a unit's name: 青禾县文化馆 over 2022年度部门整体支出绩效自评报告. */
const UNIT_LINE =
	/(?:^|\n)[ \t\u3000]*([\u4e00-\u9fff]{4,28}(?:局|委|委员会|办公室|办|中心|院|馆|站|所|队|学校|中学|小学|镇|乡|街道|办事处|政府|处|会|厅|公司|管委会|集聚区|开发区|园区|联合会|法院|检察院))[ \t\u3000]*\n[ \t\u3000]*$/;

/** A mark's part begins with the unit's name or the annex number above it. */
function withAnnex(document: Document, mark: Mark): number {
	const above = document.text.slice(Math.max(0, mark.start - 48), mark.start);
	const unit = UNIT_LINE.exec(above);
	if (unit) return mark.start - above.length + unit.index + unit[0].indexOf(unit[1] ?? '');
	const before = document.text.slice(Math.max(0, mark.start - 24), mark.start);
	const annex = /(?:^|\n)[ \t\u3000|]*(附\s*件?[\d一二三四五六七八九十]*[-—]?\d*\s*[:：]?)\s*$/.exec(before);
	return annex ? mark.start - before.length + annex.index + annex[0].indexOf(annex[1] ?? '') : mark.start;
}

/** Starts of a table's rows, kept: a table with many forms in it is sliced many times. */
const startsByTable = new WeakMap<TableBlock, readonly number[]>();
function startsOf(table: TableBlock): readonly number[] {
	const known = startsByTable.get(table);
	if (known) return known;
	const starts = table.rows.map((row) => row[0]?.start ?? table.start);
	startsByTable.set(table, starts);
	return starts;
}

/** The rows of a table that begin inside a span; null where none does. */
function sliced(table: TableBlock, span: Span): TableBlock | null {
	if (table.start >= span.start && table.end <= span.end) return table;
	const starts = startsOf(table);
	const rows = table.rows.slice(firstFrom(starts, span.start), firstFrom(starts, span.end));
	const cells = rows.flat();
	if (cells.length === 0) return null;
	return { ...table, rows, start: Math.max(table.start, span.start), end: Math.min(table.end, span.end) };
}

function blocksIn(document: Document, span: Span): Block[] {
	const blocks: Block[] = [];
	for (let at = firstAfter(document.blocks, span.start); at < document.blocks.length; at += 1) {
		const block = document.blocks[at];
		if (!block || block.start >= span.end) break;
		if (block.kind === 'table') {
			const table = sliced(block, span);
			if (table) blocks.push(table);
		} else if (block.start >= span.start) blocks.push(block);
	}
	return blocks;
}

/** Titles kept of a part that joins others; more say nothing new. */
const MOST_TITLES = 4;

interface Draft extends Span {
	readonly titles: Title[];
	readonly kind: ReportKind;
}

/** A data sheet or scoring sheet and a form of one department are one report. */
function joinable(a: Draft, b: Draft): boolean {
	const [first] = a.titles;
	const [second] = b.titles;
	if (!first || !second || first.form === 'narrative' || second.form === 'narrative' || a.kind !== 'department' || b.kind !== 'department') return false;
	return first.form === 'data' || second.form === 'data' || /评分表|指标表/.test(`${first.quote}${second.quote}`);
}

/** The reports of a document in reading order; they cover it without gaps. Empty for a document without words. Linear. */
export function splitParts(document: Document): readonly Part[] {
	if (document.text.trim() === '') return [];
	const tables = document.blocks.flatMap((block) => (block.kind === 'table' ? [{ table: block, rows: rowsUnderHeads(block) }] : []));
	const marks = marksOf(document, tables);
	const begins = standing(
		document,
		marks,
		tables.map(({ table }) => table)
	);
	const under = tables.flatMap(({ rows }) => rows.flatMap((row) => (row.standing === 'under' ? [row.cells[0]?.cell.start ?? 0] : [])));
	const first = begins[0];
	// a form without a title stands above the first mark
	if (
		first &&
		countBetween(
			under.sort((a, b) => a - b),
			0,
			first.start
		) >= 2
	)
		begins.unshift({ start: 0, end: 0, title: null });
	const drafts: Draft[] = [];
	let nextMark = 0;
	for (const [at, mark] of begins.entries()) {
		const start = at === 0 ? 0 : withAnnex(document, mark);
		const end = at + 1 < begins.length ? withAnnex(document, begins[at + 1] ?? mark) : document.text.length;
		const inside: Title[] = [];
		for (; nextMark < marks.length && (marks[nextMark]?.start ?? end) < end; nextMark += 1) {
			const title = marks[nextMark]?.title;
			if (title) inside.push(title);
		}
		// the title that begins the part goes first, page titles above it after
		const own = mark.title ? [mark.title, ...inside.filter((title) => title !== mark.title)] : inside;
		const span = { start, end };
		// the end of a form that the page before began is of the kind of the forms behind it
		const cut = at === 0 && mark.title === null && own.length === 0 ? (begins[1]?.title?.kind ?? null) : null;
		const draft: Draft = { ...span, titles: own, kind: cut ?? kindOf(document, span, blocksIn(document, span), own, drafts.at(-1)?.kind ?? null) };
		const last = drafts.at(-1);
		if (last && joinable(last, draft))
			drafts[drafts.length - 1] = { start: last.start, end, titles: [...last.titles, ...own.slice(0, MOST_TITLES)], kind: last.kind };
		else drafts.push(draft);
	}
	if (drafts.length === 0) {
		const span = { start: 0, end: document.text.length };
		const titles = marks.flatMap(({ title }) => title ?? []);
		drafts.push({ ...span, titles, kind: kindOf(document, span, blocksIn(document, span), titles, null) });
	}
	return drafts.map((draft) => {
		const blocks = blocksIn(document, draft);
		const title = draft.titles[0] ?? null;
		return {
			start: draft.start,
			end: draft.end,
			kind: draft.kind,
			layout: layoutOf(blocks, title),
			blocks,
			title: title ? { start: title.start, end: title.end, quote: title.quote } : null
		};
	});
}
