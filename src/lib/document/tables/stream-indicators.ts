/** Rows of indicators out of a stream of cells, assigned to the columns of their head by what fits best. */
import { align } from './align.ts';
import type { Column } from './columns.ts';
import { cutGlued, cutRun, cutTotal } from './cut-glued.ts';
import { sheetRows } from './cut-sheet.ts';
import type { Scrap } from './cut-labels.ts';
import { isEmptyGroup, isLevel, leveled, trailingLevels } from './levels.ts';
import { scrapOf } from './pieces.ts';
import { isBlock } from './stream-heads.ts';
import type { Row, Stream } from './stream-heads.ts';
import { isNumeric } from './words.ts';

const touches = (last: Scrap | undefined, next: Scrap | undefined): boolean =>
	last !== undefined &&
	next !== undefined &&
	last.end === next.start &&
	next.before === 'none' &&
	![last, next].some((scrap) => isLevel(scrap) || isBlock(scrap));

const NUMBERED = /指标\d{1,2}(?=[:：、\u4e00-\u9fff])/g;
const numberedAt = ({ text }: Stream, run: Scrap): readonly number[] =>
	[...text.slice(run.start, run.end).matchAll(NUMBERED)].map(({ index }) => run.start + index);

/** A run that the head does not explain as a whole, cut at 指标1, 指标2, …: the rows that it explains. */
function rowsOfNumbered(stream: Stream, run: Scrap, columns: readonly Column[]): Row[] | null {
	const starts = numberedAt(stream, run);
	if (starts.length < 2 || starts[0] !== run.start) return null;
	const rows = starts.flatMap((start, i) => {
		const one = scrapOf(stream.text, { start, end: starts[i + 1] ?? run.end }, run.before, stream.noise);
		return cutRun(stream, one, columns)?.filter((_, at) => at === 0) ?? [];
	});
	return rows.length > 0 ? rows : null;
}

/** 公用经费|控制率|100%97%…: what looks like a label may begin an indicator's name, so pieces that touch are cut anew by the columns. */
function rowsOfRun(stream: Stream, group: readonly Scrap[], columns: readonly Column[]): Row[] | null {
	const first = group[0];
	const last = group.at(-1);
	if (!first || !last || stream.reading !== 'run-on' || isLevel(first)) return null;
	const run = scrapOf(stream.text, { start: first.start, end: last.end }, first.before, stream.noise);
	const rows = cutRun(stream, run, columns);
	const numbered = numberedAt(stream, run);
	// 指标12021年: the number ran into the name's
	if (numbered.length === 0 && /^指标\d/.test(run.word.text)) return null;
	// more rows than numbers: one was cut in the middle of its name
	return rows && (numbered[0] !== run.start || rows.length <= numbered.length) ? rows : rowsOfNumbered(stream, run, columns);
}

/** A row put at its place in the text. */
function insert(rows: Row[], row: Row): void {
	const start = row[0]?.scrap.start ?? 0;
	const after = rows.findIndex((other) => (other[0]?.scrap.start ?? 0) > start);
	rows.splice(after < 0 ? rows.length : after, 0, row);
}

const SHORTEST_NAME = 6;
const MOST_POINTS = 100;
/** Fewest rows that must look alike. */
const FEWEST = 3;

/** 新建水站 | 3座 | 新建水站 | 2座: the result's cell begins with the name once more, which says nothing. */
const repeatsName = (pieces: readonly Scrap[], at: number): boolean => {
	const word = pieces[at]?.word;
	return word?.kind === 'text' && word.text.length >= SHORTEST_NAME && word.text === pieces[at - 2]?.word.text && pieces[at - 1]?.word.kind !== 'text';
};

/** Whether points end the row here: behind a name and its target and result, which are the same. */
function endsWithPoints(pieces: readonly Scrap[], at: number): boolean {
	const [name, target, actual, points] = pieces.slice(at - 3, at + 1).map(({ word }) => word);
	return name?.kind === 'text' && target !== undefined && target.text === actual?.text && points?.kind === 'number' && (points.value ?? 0) <= MOST_POINTS;
}

/** The columns, and one more where each row ends in points that have no head of their own: they are no value, no level and no name. */
function withPoints(pieces: readonly Scrap[], columns: readonly Column[]): readonly Column[] {
	const headed = columns.at(-1)?.role !== 'actual' || columns.some(({ role }) => role === 'weight' || role === 'score');
	if (headed || pieces.filter((_, at) => endsWithPoints(pieces, at)).length < FEWEST) return columns;
	return [...columns, { role: 'score', year: null, unit: null, points: null }];
}

/** Pieces assigned to columns by what fits best. */
function alignedRows(stream: Stream, all: readonly Scrap[], columns: readonly Column[]): Row[] {
	// levels that nothing follows, because the text ends in the middle of the table
	const pieces = all.slice(0, all.length - trailingLevels(all));
	const empty = pieces.filter((scrap, i) => isEmptyGroup(scrap, all[i + 1]));
	const taken = pieces.filter((scrap, i) => !empty.includes(scrap) && !repeatsName(pieces, i)).flatMap((scrap) => cutGlued(stream, scrap, columns));
	const slots = align(taken, withPoints(taken, columns), { ...stream.manner, manyRows: true });
	const rows: Row[] = [];
	let row: Row = [];
	let number = 0;
	for (const [i, scrap] of taken.entries()) {
		const slot = slots[i];
		if (slot && slot.row !== number) {
			rows.push(row);
			row = [];
			number = slot.row;
		}
		row.push({ scrap, column: slot?.column ?? i });
	}
	if (row.length > 0) rows.push(row);
	for (const scrap of empty) insert(rows, leveled([scrap], columns));
	if (pieces.length < all.length) rows.push(leveled(all.slice(pieces.length), columns));
	return rows;
}

/** All rows of the pieces under one head. */
export function indicatorRows(stream: Stream, pieces: readonly Scrap[], columns: readonly Column[]): Row[] {
	const sheet = sheetRows(stream, pieces, columns);
	if (sheet) return sheet;
	const rows: Row[] = [];
	/** Pieces that wait for a row: levels, and what the head alone does not explain. */
	let waiting: Scrap[] = [];
	for (let at = 0; at < pieces.length;) {
		let next = at + 1;
		while (next < pieces.length && touches(pieces[next - 1], pieces[next])) next += 1;
		const group = pieces.slice(at, next);
		const cut = rowsOfRun(stream, group, columns);
		if (cut) {
			const levels = trailingLevels(waiting);
			rows.push(...alignedRows(stream, waiting.slice(0, waiting.length - levels), columns));
			const [first = [], ...others] = cut;
			rows.push([...leveled(waiting.slice(waiting.length - levels), columns), ...first], ...others);
			waiting = [];
		} else waiting.push(...group);
		at = next;
	}
	rows.push(...alignedRows(stream, waiting, columns));
	return rows;
}

const MOST_OF_SUM = 6;

/** 总分 100 86: the row of sums that begins at a piece. */
export function sumRow(stream: Stream, at: number, columns: readonly Column[]): { row: Row; end: number } {
	const { scraps, manner } = stream;
	let end = at + 1;
	for (let word = scraps[end]?.word; word && end - at < MOST_OF_SUM; word = scraps[end]?.word) {
		if (!isNumeric(word) && !/^(?:优秀?|良好?|中|差|合格|-|—|\/)$/.test(word.text)) break;
		end += 1;
	}
	const taken = scraps.slice(at, end).flatMap((piece) => cutTotal(stream, piece));
	const slots = align(taken.slice(1), columns.slice(1), { ...manner, manyRows: false, linesMatter: false });
	return { row: taken.map((scrap, i) => ({ scrap, column: i === 0 ? 0 : (slots[i - 1]?.column ?? i) + 1 })), end };
}
