/** Puts a stream of pieces (cells without rows) back into rows under their heads. */
import type { Cell, TableBlock, TableReading } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { align } from './align.ts';
import type { Manner } from './align-costs.ts';
import { columnMeaning, headOf, isMoneyRole } from './columns.ts';
import type { Column, ColumnRole, Head } from './columns.ts';
import { cutGlued, cutRun, cutTotal } from './cut-glued.ts';
import { opensNature, PAIR, REMARK } from './headed-rows.ts';
import { find } from './labels.ts';
import { isEmptyGroup, isLevel, leveled, trailingLevels } from './levels.ts';
import { scrapOf, settlePieces } from './pieces.ts';
import { disorderAt, figuresFirst, indicatorsOutOfOrder, joinOrphans, sumsFirst } from './pdf-order.ts';
import type { Placed } from './pdf-order.ts';
import type { Scrap } from './cut-labels.ts';
import type { RawTable } from './raw-table.ts';
import { isNumeric } from './words.ts';

/** A rebuilt row: scraps with the columns they stand in. */
type Row = Placed[];

const LONGEST_HEAD = 16;
const GRADE = /^(?:优秀?|良好?|中|差|合格|不合格|较差)$/;
const WORDS: readonly ColumnRole[] = ['reason', 'remark', 'method', 'other'];

const NEVER_FIRST: readonly ColumnRole[] = ['score', 'grade', 'reason', 'remark'];

const isField = (scrap: Scrap): boolean => find(scrap.word.label, 'field') !== null && !find(scrap.word.label, 'column') && !find(scrap.word.label, 'level1');
const isMoneyRow = (scrap: Scrap): boolean => find(scrap.word.label, 'row') !== null || find(scrap.word.label, 'sum') !== null;
const isBlock = (scrap: Scrap): boolean => find(scrap.word.label, 'block') !== null || find(scrap.word.label, 'nature') !== null;
/** 项目绩效定性目标及实施计划完成情况 alone between rows: more rows of the same columns follow. */
const isSubhead = (scrap: Scrap): boolean => scrap.word.text.length >= 8 && columnMeaning(scrap.word.label) === 'l3';

/** The head that begins at a piece: labels of columns one after another, at most one unknown between two known. */
function headAt(scraps: readonly Scrap[], at: number): { head: Head; end: number } | null {
	const known = (scrap: Scrap | undefined): boolean => scrap !== undefined && columnMeaning(scrap.word.label) !== null;
	const first = columnMeaning(scraps[at]?.word.label ?? null);
	// 绩效得分汇总表 over a head is a title
	if (first === null || (NEVER_FIRST.includes(first) && !known(scraps[at + 1]))) return null;
	let end = at;
	let last = at;
	while (end < scraps.length && end - at < LONGEST_HEAD) {
		const scrap = scraps[end];
		if (!scrap || isNumeric(scrap.word) || scrap.word.kind === 'dash') break;
		// 财政供养人员控制率 right behind the head of indicators is the first of them
		if (end - at >= 4 && columnMeaning(scrap.word.label) === 'control') break;
		if (known(scrap)) last = end;
		else if (end - last > 1 || scrap.word.text.length > 14 || isMoneyRow(scrap) || isField(scrap)) break;
		end += 1;
	}
	const words = scraps.slice(at, last + 1).map(({ word }) => word);
	const head = headOf(words);
	return head ? { head, end: last + 1 } : null;
}

const touches = (last: Scrap | undefined, next: Scrap | undefined): boolean =>
	last !== undefined &&
	next !== undefined &&
	last.end === next.start &&
	next.before === 'none' &&
	![last, next].some((scrap) => isLevel(scrap) || isBlock(scrap));

const isFigure = (scrap: Scrap | undefined): boolean =>
	scrap !== undefined && (isNumeric(scrap.word) || scrap.word.kind === 'dash' || scrap.word.kind === 'blank');
const inOrder = (scraps: readonly Scrap[]): Row => scraps.map((scrap, column) => ({ scrap, column }));

/** Columns in which the values of a row can stand: weight, rate and score belong to the row of the whole; figures of a source of money are its stages. */
function stagesOnly(label: Scrap | undefined, values: readonly Scrap[], columns: readonly Column[]): readonly number[] {
	const all = columns.map((_, at) => at);
	const row = find(label?.word.label ?? null, 'row');
	const stages = columns.filter(({ role }) => isMoneyRole(role)).length;
	const plain = values.every(({ word }) => word.kind === 'number' || word.kind === 'money');
	if (!row || row.id === 'total' || row.id === 'sum' || !plain || values.length > stages || values.length < 2) return all;
	return all.filter((at) => isMoneyRole(columns[at]?.role ?? 'other') || columns[at]?.role === 'label' || columns[at]?.role === 'block');
}

/** Words of one cell that were cut in two become one cell. */
function mergeColumns(row: Row, text: string): Row {
	const merged: Row = [];
	for (const placed of row) {
		const last = merged.at(-1);
		if (!last || last.column !== placed.column) merged.push(placed);
		else {
			const scrap = scrapOf(text, { start: last.scrap.start, end: placed.scrap.end }, last.scrap.before, []);
			merged[merged.length - 1] = { column: last.column, scrap };
		}
	}
	return merged;
}

class Rebuilder {
	readonly rows: Row[] = [];
	private head: Head | null = null;
	private at = 0;
	/** Amounts of the latest row of money. */
	private amounts: readonly string[] = [];
	private readonly text: string;
	private readonly scraps: readonly Scrap[];
	private readonly manner: Manner;
	private readonly reading: TableReading;

	constructor(text: string, scraps: readonly Scrap[], manner: Manner, reading: TableReading) {
		this.text = text;
		this.scraps = scraps;
		this.manner = manner;
		this.reading = reading;
	}

	run(): Row[] {
		while (this.at < this.scraps.length) this.step();
		return this.rows.map((row) => mergeColumns(row, this.text));
	}

	private step(): void {
		const found = headAt(this.scraps, this.at);
		if (found && !this.insideIndicators(found.head)) {
			const { head, end } = found;
			const taken = this.scraps.slice(this.at, end);
			const shift = head.columns.length - taken.length;
			this.rows.push(taken.map((scrap, i) => ({ scrap, column: i + shift })));
			this.head = head;
			this.at = end;
			return;
		}
		const scrap = this.scraps[this.at];
		if (!scrap) return;
		if (this.head?.kind === 'indicators' || this.head?.kind === 'summary') return this.indicators(this.head.columns);
		if (this.head?.kind === 'staff' && isNumeric(scrap.word)) return this.oneRow(this.head.columns, 0);
		if (this.head?.kind === 'money' && isMoneyRow(scrap) && !PAIR.test(scrap.word.text)) return this.oneRow(this.head.columns, 1);
		if (this.head?.kind === 'money' && isNumeric(scrap.word)) return this.orphans(this.head.columns);
		this.pairOrFree(scrap);
	}

	/** 预算执行 and 预算完成率 side by side are names of indicators, not the head of a block of money. */
	private insideIndicators(found: Head): boolean {
		return this.head?.kind === 'indicators' && found.kind === 'money' && found.columns.filter(({ role }) => isMoneyRole(role)).length < 2;
	}

	/** Where the values of a row end: at the next label, or at words that are no value. */
	private valuesEnd(from: number): number {
		let end = from;
		while (end < this.scraps.length) {
			const scrap = this.scraps[end];
			if (!scrap || isMoneyRow(scrap) || isField(scrap) || isBlock(scrap) || isLevel(scrap) || PAIR.test(scrap.word.text) || REMARK.test(scrap.word.text))
				break;
			if (headAt(this.scraps, end)) break;
			end += 1;
		}
		return end;
	}

	/** Words after the figures belong to the row only where a column of words is there for them. */
	private textEnd(columns: readonly Column[], from: number, to: number): number {
		if (columns.some(({ role }) => WORDS.includes(role))) return to;
		for (let at = from; at < to; at += 1) {
			const word = this.scraps[at]?.word;
			if (word && (word.kind === 'text' || word.kind === 'measure') && !/^(?:无|未发生|优|良|中|差)$/.test(word.text) && !/^\d/.test(word.text)) return at;
		}
		return to;
	}

	private oneRow(columns: readonly Column[], labels: number): void {
		const end = this.textEnd(columns, this.at + labels, this.valuesEnd(this.at + labels));
		const label = this.scraps.slice(this.at, this.at + labels);
		const glued = this.scraps.slice(this.at + labels, end);
		const values = glued.flatMap((scrap) => cutGlued(this.text, scrap, columns, this.amounts));
		// text after the values is the reason of the row or no part of the table
		const taken = [...label, ...values];
		const open = stagesOnly(label[0], values, columns);
		const slots = align(
			taken,
			open.map((at) => columns[at] ?? { role: 'other', year: null, unit: null, points: null }),
			{ ...this.manner, manyRows: false, linesMatter: false }
		);
		const row = slots.length === taken.length ? taken.map((scrap, i) => ({ scrap, column: open[slots[i]?.column ?? i] ?? i })) : inOrder(taken);
		this.amounts = row.flatMap(({ scrap, column }) => (isMoneyRole(columns[column]?.role ?? 'other') ? [scrap.word.text] : []));
		this.rows.push(row);
		this.at = end;
	}

	/** Numbers that come before their labels (PDF order): rows without a label, for the form reader to pair with labels without numbers. */
	private orphans(columns: readonly Column[]): void {
		let end = this.at;
		while (end < this.scraps.length && isFigure(this.scraps[end])) end += 1;
		const values = this.scraps.slice(this.at, end);
		const labels = columns.filter(({ role }) => role === 'label' || role === 'block').length;
		const slots = align(values, columns.slice(labels), { ...this.manner, manyRows: true, linesMatter: false });
		let row: Row = [];
		let number = 0;
		for (const [i, scrap] of values.entries()) {
			const slot = slots[i];
			if (slot && slot.row !== number) {
				if (row.length > 0) this.rows.push(row);
				row = [];
				number = slot.row;
			}
			row.push({ scrap, column: labels + (slot?.column ?? i) });
		}
		if (row.length > 0) this.rows.push(row);
		this.at = Math.max(end, this.at + 1);
	}

	private indicatorsEnd(): number {
		let end = this.at;
		while (end < this.scraps.length) {
			const scrap = this.scraps[end];
			if (!scrap || find(scrap.word.label, 'sum') || isField(scrap) || isSubhead(scrap) || REMARK.test(scrap.word.text)) break;
			const row = find(scrap.word.label, 'row');
			if (row?.id === 'sum' && this.scraps[end + 1] && isNumeric(this.scraps[end + 1]?.word ?? scrap.word)) break;
			const head = end > this.at ? headAt(this.scraps, end) : null;
			if (head && !this.insideIndicators(head.head)) break;
			end += 1;
		}
		return end;
	}

	private indicators(columns: readonly Column[]): void {
		const end = this.indicatorsEnd();
		if (end === this.at) return this.sumOrFree(columns);
		const pieces = this.scraps.slice(this.at, end);
		/** Pieces that wait for a row: levels, and what the head alone does not explain. */
		let waiting: Scrap[] = [];
		for (let at = 0; at < pieces.length;) {
			let next = at + 1;
			while (next < pieces.length && touches(pieces[next - 1], pieces[next])) next += 1;
			const group = pieces.slice(at, next);
			const rows = this.rowsOfRun(group, columns);
			const levels = rows === null ? 0 : trailingLevels(waiting);
			if (rows) {
				this.aligned(waiting.slice(0, waiting.length - levels), columns);
				const [first = [], ...others] = rows;
				this.rows.push([...leveled(waiting.slice(waiting.length - levels), columns), ...first], ...others);
				waiting = [];
			} else waiting.push(...group);
			at = next;
		}
		this.aligned(waiting, columns);
		this.at = end;
	}

	/** 公用经费|控制率|100%97%…: what looks like a label may begin an indicator's name, so pieces that touch are cut anew by the columns. */
	private rowsOfRun(group: readonly Scrap[], columns: readonly Column[]): Row[] | null {
		const first = group[0];
		const last = group.at(-1);
		if (!first || !last || this.reading !== 'run-on' || isLevel(first)) return null;
		return cutRun(this.text, scrapOf(this.text, { start: first.start, end: last.end }, first.before, []), columns);
	}

	/** Pieces assigned to columns by what fits best. */
	private aligned(all: readonly Scrap[], columns: readonly Column[]): void {
		// levels that nothing follows, because the text ends in the middle of the table
		const pieces = all.slice(0, all.length - trailingLevels(all));
		const empty = pieces.filter((scrap, i) => isEmptyGroup(scrap, all[i + 1]));
		const taken = pieces.filter((scrap) => !empty.includes(scrap)).flatMap((scrap) => cutGlued(this.text, scrap, columns));
		const slots = align(taken, columns, { ...this.manner, manyRows: true });
		let row: Row = [];
		let number = 0;
		for (const [i, scrap] of taken.entries()) {
			const slot = slots[i];
			if (slot && slot.row !== number) {
				this.rows.push(row);
				row = [];
				number = slot.row;
			}
			row.push({ scrap, column: slot?.column ?? i });
		}
		if (row.length > 0) this.rows.push(row);
		for (const scrap of empty) this.insert(leveled([scrap], columns));
		if (pieces.length < all.length) this.rows.push(leveled(all.slice(pieces.length), columns));
	}

	/** A row at its place in the text. */
	private insert(row: Row): void {
		const start = row[0]?.scrap.start ?? 0;
		const after = this.rows.findIndex((other) => (other[0]?.scrap.start ?? 0) > start);
		this.rows.splice(after < 0 ? this.rows.length : after, 0, row);
	}

	/** 总分 100 86, or the end of the indicators. */
	private sumOrFree(columns: readonly Column[]): void {
		const scrap = this.scraps[this.at];
		if (!scrap) return;
		if (find(scrap.word.label, 'sum') || find(scrap.word.label, 'row')?.id === 'sum') {
			let end = this.at + 1;
			const words = (at: number) => this.scraps[at]?.word;
			while (end - this.at < 6 && words(end) && (isNumeric(words(end) ?? scrap.word) || /^(?:优秀?|良好?|中|差|合格|-|—|\/)$/.test(words(end)?.text ?? '')))
				end += 1;
			const taken = this.scraps.slice(this.at, end).flatMap((piece) => cutTotal(this.text, piece));
			const slots = align(taken.slice(1), columns.slice(1), { ...this.manner, manyRows: false, linesMatter: false });
			this.rows.push(taken.map((piece, i) => ({ scrap: piece, column: i === 0 ? 0 : (slots[i - 1]?.column ?? i) + 1 })));
			this.at = end;
			// without line ends nothing tells what stands behind the sum from a row
			if (this.reading === 'run-on') this.head = null;
			return;
		}
		if (isField(scrap) || REMARK.test(scrap.word.text)) this.head = null;
		this.pairOrFree(scrap);
	}

	/** A label with its value(s), or words by themselves. */
	private pairOrFree(scrap: Scrap): void {
		if (opensNature(scrap.word)) this.head = null;
		const field = isField(scrap);
		const takes = field || columnMeaning(scrap.word.label) !== null || find(scrap.word.label, 'row') !== null || find(scrap.word.label, 'sum') !== null;
		let end = this.at + 1;
		if (takes) {
			const next = this.scraps[end];
			if (field) while (end < this.scraps.length && this.fieldGoesOn(end)) end += 1;
			else if (next && (isNumeric(next.word) || (columnMeaning(scrap.word.label) === 'grade' && GRADE.test(next.word.text)))) end += 1;
		}
		const row = this.scraps.slice(this.at, end);
		const value = row.slice(1);
		const first = value[0];
		const last = value.at(-1);
		if (field && first && last && value.length > 1) {
			const whole = scrapOf(this.text, { start: first.start, end: last.end }, first.before, []);
			this.rows.push(inOrder([scrap, whole]));
		} else this.rows.push(inOrder(row));
		this.at = end;
	}

	/** A field's value: the next piece, and pieces after it on the same line that are no label. */
	private fieldGoesOn(end: number): boolean {
		const scrap = this.scraps[end];
		if (!scrap || scrap.word.label !== null || PAIR.test(scrap.word.text)) return false;
		if (end === this.at + 1) return true;
		return scrap.before === 'space' && !isNumeric(scrap.word) && this.manner.linesMatter;
	}
}

/** Rows of the pieces as a table. */
export function tableOf(text: string, scraps: readonly Scrap[], reading: TableReading, manner: Manner, span: Span): TableBlock {
	const disorder = disorderAt(scraps);
	const inOrderRows = new Rebuilder(text, disorder === null ? scraps : scraps.slice(0, disorder), manner, reading).run();
	const isHead = (row: readonly Placed[]): boolean => row.length >= 3 && headOf(row.map(({ scrap }) => scrap.word))?.kind === 'money';
	const rows = [
		...joinOrphans(figuresFirst(sumsFirst(inOrderRows), isHead), isHead),
		...(disorder === null ? [] : indicatorsOutOfOrder(scraps.slice(disorder), manner))
	];
	return {
		kind: 'table',
		start: span.start,
		end: span.end,
		reading: disorder === null ? reading : 'pdf-order',
		rows: rows.map((row, y) =>
			row.map(({ scrap, column }): Cell => ({ start: scrap.start, end: scrap.end, text: scrap.word.text, row: y, column, rowSpan: 1, columnSpan: 1 }))
		)
	};
}

/** One cell a line with bars: the raw table's cells, one a row, put into rows. */
export function rebuildStream(text: string, raw: RawTable, noise: readonly Span[]): TableBlock[] {
	// Empty cells say little where rows are gone, and confuse more than they tell.
	const scraps = raw.rows.flatMap((row) => row.flatMap((cell) => (cell.end > cell.start ? [scrapOf(text, cell, 'line', noise)] : [])));
	const manner: Manner = { blanksKept: false, manyRows: true, linesMatter: false };
	return [tableOf(text, settlePieces(text, scraps, noise), raw.reading, manner, raw)];
}
