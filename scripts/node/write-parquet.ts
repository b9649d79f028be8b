/** A table to one Parquet file in its description's order; however wide its rows are, only some MB of them are held at once. */
import type { Row } from '../../src/lib/engine/port.ts';
import { columnListSql, orderBySql } from '../../src/lib/model/ddl.ts';
import type { Table } from '../../src/lib/model/table.ts';

/** Rows of this many bytes are held at once. */
const HELD_BYTES = 32 * 1024 * 1024;
/** So many rows DuckDB holds when it merges what it has sorted: rows that are too wide for that are sorted a range at a time. */
const MERGED_ROWS = 122_880;
/** Of DuckDB's own 122,880, the paragraphs of 39,000 reports did not fit into 512 MB. */
const ROWS_OF_GROUP = 30_720;
/** DuckDB's vector: a group holds whole ones. */
const STEP = 2048;

export interface WritePlan {
	/** Rows sorted by one statement; null where one statement sorts all. */
	readonly range: number | null;
	/** Rows of a Parquet group: DuckDB holds one while it writes. */
	readonly group: number;
}

export function planOf(rows: number, bytes: number): WritePlan {
	const fit = Math.max(STEP, Math.floor((HELD_BYTES * rows) / Math.max(1, bytes) / STEP) * STEP);
	return { range: rows > fit && fit < MERGED_ROWS ? fit : null, group: Math.min(ROWS_OF_GROUP, fit) };
}

/** Runs one statement. */
export type RunText = (text: string) => Promise<readonly Row[]>;

async function sizeOf(run: RunText, table: Table): Promise<{ readonly rows: number; readonly bytes: number }> {
	const widths = Object.entries(table.columns).map(([name, { type }]) =>
		type === 'varchar' ? `coalesce(sum(strlen("${name}")), 0)::double` : 'count(*)::double * 8'
	);
	const [size] = await run(`select count(*)::double as n, ${widths.join(' + ')} as bytes from "${table.name}"`);
	return { rows: Number(size?.['n'] ?? 0), bytes: Number(size?.['bytes'] ?? 0) };
}

/** Sorts keys and places only, then fetches the rows of each range: one scan a range, so for tables that a sort of whole rows would hold too much of. */
async function copyInRanges(run: RunText, table: Table, rows: number, range: number, copy: (from: string) => string): Promise<void> {
	await run(`create temp table write_place as select rowid as source_row, row_number() over (order by ${orderBySql(table)}) - 1 as place from "${table.name}"`);
	await run(`create temp table write_sorted as select * from "${table.name}" limit 0`);
	for (let from = 0; from < rows; from += range) {
		await run(`insert into write_sorted select t.* from "${table.name}" t
			join (select source_row, place from write_place where place >= ${from} and place < ${from + range}) p on p.source_row = t.rowid order by p.place`);
	}
	await run(copy(`select ${columnListSql(table)} from write_sorted`));
	await run('drop table write_sorted');
	await run('drop table write_place');
}

/** The plan decides what is held, and the group's size in the file, never the order of rows. */
export async function writeSorted(run: RunText, table: Table, target: string, rows: number, { range, group }: WritePlan): Promise<void> {
	const copy = (from: string) => `copy (${from}) to ${target} (format parquet, codec 'zstd', parquet_version v1, row_group_size ${group})`;
	if (range === null) await run(copy(`select ${columnListSql(table)} from "${table.name}" order by ${orderBySql(table)}`));
	else await copyInRanges(run, table, rows, range, copy);
}

/** Returns how many rows were written. `target`: the file as an SQL literal. */
export async function writeParquetFile(run: RunText, table: Table, target: string): Promise<number> {
	const { rows, bytes } = await sizeOf(run, table);
	await writeSorted(run, table, target, rows, planOf(rows, bytes));
	return rows;
}
