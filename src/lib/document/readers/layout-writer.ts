/** Paragraphs and cells in reading order to the shown text, with the spans of tables and cells: what docx, html and xlsx readers write into. */
import type { KnownCell, KnownTable } from '../../model/document.ts';

interface OpenTable {
	readonly start: number;
	readonly rows: KnownCell[][];
	/** Rows that a merged cell still covers, by column: their left neighbour's cell grows, no new one is written. */
	cell: { readonly start: number; readonly rowSpan: number; readonly columnSpan: number } | null;
}

/**
 * Text as it is shown: a line for each paragraph, a line for each table row with a tab between cells, a blank line around tables.
 * Tables inside cells become lines of their cell.
 */
export class LayoutWriter {
	#pieces: string[] = [];
	#length = 0;
	#last = '\n';
	#table: OpenTable | null = null;
	#depth = 0;
	readonly #tables: KnownTable[] = [];

	write(words: string): void {
		if (words === '') return;
		this.#pieces.push(words);
		this.#length += words.length;
		this.#last = words.slice(-1);
	}

	/** Ends a line, once: at the beginning of a line or cell there is none to end. */
	endLine(): void {
		if (!this.atLineStart) this.write('\n');
	}

	/** Takes the last line end back: the line goes on. */
	rejoinLine(): void {
		this.#dropLineEnd();
	}

	openTable(): void {
		this.#depth += 1;
		if (this.#depth > 1) return;
		this.endLine();
		this.write('\n');
		this.#table = { start: this.#length, rows: [], cell: null };
	}

	openRow(): void {
		if (this.#depth === 1) this.#table?.rows.push([]);
	}

	openCell(rowSpan: number, columnSpan: number): void {
		const row = this.#depth === 1 ? this.#table?.rows.at(-1) : undefined;
		if (this.#table === null || row === undefined) return;
		if (row.length > 0) this.write('\t');
		this.#table.cell = { start: this.#length, rowSpan, columnSpan };
	}

	/** Ends a paragraph: a line end outside tables, and between the paragraphs of one cell. */
	endParagraph(): void {
		this.write('\n');
	}

	closeCell(): void {
		const cell = this.#depth === 1 ? this.#table?.cell : null;
		if (cell === null || cell === undefined || this.#table === null) return;
		this.#trimLineEnds(cell.start);
		this.#table.rows.at(-1)?.push({ ...cell, end: this.#length });
		this.#table.cell = null;
	}

	closeRow(): void {
		if (this.#depth === 1) this.write('\n');
	}

	closeTable(): void {
		this.#depth = Math.max(0, this.#depth - 1);
		const table = this.#table;
		if (this.#depth > 0 || table === null) return;
		this.#table = null;
		const rows = table.rows.filter((row) => row.length > 0);
		if (rows.length > 0) this.#tables.push({ start: table.start, end: this.#length, rows });
		this.write('\n');
	}

	get atLineStart(): boolean {
		return this.#last === '\n' || this.#table?.cell?.start === this.#length;
	}

	/** Whether the text being written stands in a cell. */
	get inCell(): boolean {
		return (this.#table?.cell ?? null) !== null;
	}

	/** The last paragraph of a cell ends with its cell, not with a line. */
	#trimLineEnds(start: number): void {
		while (this.#length > start && this.#last === '\n') this.#dropLineEnd();
	}

	#dropLineEnd(): void {
		if (this.#last !== '\n' || this.#length === 0) return;
		const kept = (this.#pieces.pop() ?? '').slice(0, -1);
		this.#length -= 1;
		if (kept !== '') this.#pieces.push(kept);
		this.#last = this.#pieces.at(-1)?.slice(-1) ?? '\n';
	}

	finish(): { readonly text: string; readonly tables: readonly KnownTable[] } {
		return { text: this.#pieces.join(''), tables: this.#tables };
	}
}
