/** Puts a stream of pieces (cells without rows) back into rows under their heads. */
import type { Cell, TableBlock } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import type { Manner } from './align-costs.ts';
import { columnMeaning, headOf, isMoneyRole } from './columns.ts';
import type { Column, Head } from './columns.ts';
import type { Scrap } from './cut-labels.ts';
import { isSheet } from './cut-sheet.ts';
import { opensNature, PAIR, REMARK } from './headed-rows.ts';
import { find } from './labels.ts';
import { disorderAt, figuresFirst, indicatorsOutOfOrder, joinOrphans, sumsFirst } from './pdf-order.ts';
import type { Placed } from './pdf-order.ts';
import { scrapOf, settlePieces } from './pieces.ts';
import type { RawTable } from './raw-table.ts';
import { headAt, inOrder, isField, isMoneyRow, isSubhead } from './stream-heads.ts';
import type { Row, Stream } from './stream-heads.ts';
import { indicatorRows, sumRow } from './stream-indicators.ts';
import { amountsOf, moneyRow, orphanRows } from './stream-money.ts';
import { isNumeric } from './words.ts';

const GRADE = /^(?:优秀?|良好?|中|差|合格|不合格|较差)$/;

/** Words of one cell that were cut in two become one cell. */
function mergeColumns(row: Row, { text, noise }: Stream): Row {
	const merged: Row = [];
	for (const placed of row) {
		const last = merged.at(-1);
		if (!last || last.column !== placed.column) merged.push(placed);
		else {
			const scrap = scrapOf(text, { start: last.scrap.start, end: placed.scrap.end }, last.scrap.before, noise);
			merged[merged.length - 1] = { column: last.column, scrap };
		}
	}
	return merged;
}

/** Walks over the pieces: under each head its reader takes as many as are its rows. */
class Rebuilder {
	readonly rows: Row[] = [];
	private head: Head | null = null;
	private at = 0;
	/** Columns of the latest head of indicators: a sum of points may stand behind remarks. */
	private points: readonly Column[] | null = null;
	/** Amounts of the latest row of money. */
	private amounts: readonly string[] = [];
	private readonly stream: Stream;

	constructor(stream: Stream) {
		this.stream = stream;
	}

	run(): Row[] {
		while (this.at < this.stream.scraps.length) this.step();
		return this.rows.map((row) => mergeColumns(row, this.stream));
	}

	private step(): void {
		const { scraps } = this.stream;
		const found = headAt(scraps, this.at);
		if (found && !this.insideIndicators(found.head)) {
			const { head, row, end } = found;
			this.rows.push(row);
			this.head = head;
			if (head.kind === 'indicators') this.points = head.columns;
			this.at = end;
			return;
		}
		const scrap = scraps[this.at];
		if (!scrap) return;
		if (this.head?.kind === 'indicators' || this.head?.kind === 'summary') return this.indicators(this.head.columns);
		if (this.head?.kind === 'staff' && isNumeric(scrap.word)) return this.money(this.head.columns, 0);
		if (this.head?.kind === 'money' && isMoneyRow(scrap) && !PAIR.test(scrap.word.text)) return this.money(this.head.columns, 1);
		if (this.head?.kind === 'money' && isNumeric(scrap.word)) {
			const { rows, end } = orphanRows(this.stream, this.at, this.head.columns);
			this.rows.push(...rows);
			this.at = end;
			return;
		}
		if (this.head === null && this.points && find(scrap.word.label, 'sum')) return this.sumOrFree(this.points);
		this.pairOrFree(scrap);
	}

	/** 预算执行 and 预算完成率 side by side are names of indicators, not the head of a block of money. */
	private insideIndicators(found: Head): boolean {
		return this.head?.kind === 'indicators' && found.kind === 'money' && found.columns.filter(({ role }) => isMoneyRole(role)).length < 2;
	}

	private money(columns: readonly Column[], labels: number): void {
		const { row, end } = moneyRow(this.stream, this.at, columns, labels, this.amounts);
		this.amounts = amountsOf(row, columns);
		this.rows.push(row);
		this.at = end;
	}

	/** Rules of scoring name fields and kinds of money: only the sum or the next head of indicators ends them. */
	private rulesEnd(): number {
		const { scraps } = this.stream;
		let end = this.at;
		while (end < scraps.length) {
			const scrap = scraps[end];
			if (!scrap || find(scrap.word.label, 'sum') || (end > this.at && headAt(scraps, end)?.head.kind === 'indicators')) break;
			end += 1;
		}
		return end;
	}

	private indicatorsEnd(columns: readonly Column[]): number {
		const { scraps, reading } = this.stream;
		if (reading === 'run-on' && isSheet(columns)) return this.rulesEnd();
		let end = this.at;
		while (end < scraps.length) {
			const scrap = scraps[end];
			if (!scrap || find(scrap.word.label, 'sum') || isField(scrap) || isSubhead(scrap) || REMARK.test(scrap.word.text)) break;
			const row = find(scrap.word.label, 'row');
			if (row?.id === 'sum' && scraps[end + 1] && isNumeric(scraps[end + 1]?.word ?? scrap.word)) break;
			const head = end > this.at ? headAt(scraps, end) : null;
			if (head && !this.insideIndicators(head.head)) break;
			end += 1;
		}
		return end;
	}

	private indicators(columns: readonly Column[]): void {
		const end = this.indicatorsEnd(columns);
		if (end === this.at) return this.sumOrFree(columns);
		this.rows.push(...indicatorRows(this.stream, this.stream.scraps.slice(this.at, end), columns));
		this.at = end;
	}

	/** 总分 100 86, or the end of the indicators. */
	private sumOrFree(columns: readonly Column[]): void {
		const scrap = this.stream.scraps[this.at];
		if (!scrap) return;
		if (find(scrap.word.label, 'sum') || find(scrap.word.label, 'row')?.id === 'sum') {
			const { row, end } = sumRow(this.stream, this.at, columns);
			this.rows.push(row);
			this.at = end;
			// without line ends nothing tells what stands behind the sum from a row
			if (this.stream.reading === 'run-on') this.head = null;
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
			const next = this.stream.scraps[end];
			if (field) while (end < this.stream.scraps.length && this.fieldGoesOn(end)) end += 1;
			else if (next && (isNumeric(next.word) || (columnMeaning(scrap.word.label) === 'grade' && GRADE.test(next.word.text)))) end += 1;
		}
		const row = this.stream.scraps.slice(this.at, end);
		const value = row.slice(1);
		const first = value[0];
		const last = value.at(-1);
		if (field && first && last && value.length > 1) {
			const whole = scrapOf(this.stream.text, { start: first.start, end: last.end }, first.before, this.stream.noise);
			this.rows.push(inOrder([scrap, whole]));
		} else this.rows.push(inOrder(row));
		this.at = end;
	}

	/** A field's value: the next piece, and pieces after it on the same line that are no label. */
	private fieldGoesOn(end: number): boolean {
		const scrap = this.stream.scraps[end];
		if (!scrap || scrap.word.label !== null || PAIR.test(scrap.word.text)) return false;
		if (end === this.at + 1) return true;
		return scrap.before === 'space' && !isNumeric(scrap.word) && this.stream.manner.linesMatter;
	}
}

/** Rows of the pieces as a table. */
export function tableOf(stream: Stream, span: Span): TableBlock {
	const { scraps, manner, reading } = stream;
	const disorder = disorderAt(scraps);
	const inOrderRows = new Rebuilder(disorder === null ? stream : { ...stream, scraps: scraps.slice(0, disorder) }).run();
	const isHead = (row: readonly Placed[]): boolean => row.length >= 2 && headOf(row.map(({ scrap }) => scrap.word))?.kind === 'money';
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

/** Empty cells by the end of the cell before them. */
function blanksOf(raw: RawTable): ReadonlyMap<number, number> {
	const blanks = new Map<number, number>();
	let last = -1;
	for (const cell of raw.rows.flat()) {
		if (cell.end > cell.start) last = cell.end;
		else blanks.set(last, (blanks.get(last) ?? 0) + 1);
	}
	return blanks;
}

/** One cell a line with bars: the raw table's cells, one a row, put into rows. */
export function rebuildStream(text: string, raw: RawTable, noise: readonly Span[]): TableBlock[] {
	// Empty cells say little where rows are gone, and confuse more than they tell: only rows of money, which end at the next label, count them.
	let last = raw.start;
	const scraps = raw.rows.flat().flatMap((cell) => {
		if (cell.end === cell.start) return [];
		const closed = /[|｜]/.test(text.slice(last, cell.start));
		last = cell.end;
		return [scrapOf(text, cell, closed ? 'bar' : 'line', noise)];
	});
	const manner: Manner = { blanksKept: false, manyRows: true, linesMatter: false };
	return [tableOf({ text, scraps: settlePieces(text, scraps, noise), manner, reading: raw.reading, blanks: blanksOf(raw), noise }, raw)];
}
