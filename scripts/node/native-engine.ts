/** Native DuckDB as an Engine for Node: one thread, so that sums of doubles give the same bytes each run, and division as in the browser's engine. */
import {
	DOUBLE,
	DuckDBDecimalValue,
	DuckDBInstance,
	INTEGER,
	SQLNULL,
	VARCHAR,
	type DuckDBAppender,
	type DuckDBConnection,
	type DuckDBType,
	type DuckDBValue
} from '@duckdb/node-api';
import { EngineError, type Engine, type Row } from '../../src/lib/engine/port.ts';
import type { Sql, SqlValue } from '../../src/lib/engine/sql.ts';
import { columnListSql, createTableSql } from '../../src/lib/model/ddl.ts';
import type { ColumnType, RowOf, Table } from '../../src/lib/model/table.ts';
import { writeParquetFile } from './write-parquet.ts';

export interface NativeEngine extends Engine {
	/** Creates the table empty, as described. */
	createTable(table: Table): Promise<void>;
	/** Creates the table where it is not there, and appends the rows. Rejects on a row that does not fit the description. */
	loadRows<T extends Table>(table: T, rows: Iterable<RowOf<T>>): Promise<void>;
	/** Creates the table from a Parquet file. */
	loadParquet(table: Table, path: string): Promise<void>;
	/** Writes the table as Parquet (zstd), sorted by its description's order: equal rows give equal bytes. Returns how many rows there are. */
	writeParquet(table: Table, path: string): Promise<number>;
}

/** Parameters arrive as DuckDB-WASM binds them (numbers as DOUBLE, booleans as 0 and 1), so that a statement binds alike on both. */
function bound(value: SqlValue): readonly [DuckDBValue, DuckDBType] {
	if (value === null) return [null, SQLNULL];
	if (typeof value === 'number') return [value, DOUBLE];
	if (typeof value === 'boolean') return [value ? 1 : 0, INTEGER];
	return [value, VARCHAR];
}

function flat(value: DuckDBValue, column: string): SqlValue {
	if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
	if (typeof value === 'bigint') return Number(value);
	if (value instanceof DuckDBDecimalValue) return value.toDouble();
	throw new EngineError('data', `column ${column} is not flat: cast it to text or a number`);
}

const append: Record<ColumnType, (appender: DuckDBAppender, value: SqlValue) => boolean> = {
	varchar: (appender, value) => typeof value === 'string' && (appender.appendVarchar(value), true),
	double: (appender, value) => typeof value === 'number' && (appender.appendDouble(value), true),
	integer: (appender, value) => Number.isInteger(value) && (appender.appendInteger(Number(value)), true),
	boolean: (appender, value) => typeof value === 'boolean' && (appender.appendBoolean(value), true)
};

function appendRow(appender: DuckDBAppender, table: Table, row: Row): void {
	for (const [name, column] of Object.entries(table.columns)) {
		const value = row[name];
		if (value === null && column.nullable) appender.appendNull();
		else if (value === undefined || value === null || Number.isNaN(value) || !append[column.type](appender, value)) {
			throw new EngineError('data', `${table.name}.${name} is ${column.type}, got ${JSON.stringify(value)} in ${JSON.stringify(row).slice(0, 300)}`);
		}
	}
	appender.endRow();
}

const literal = (path: string) => `'${path.replaceAll("'", "''")}'`;

async function attempt<T>(work: () => Promise<T>, text: string): Promise<T> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof EngineError) throw error;
		throw new EngineError('sql', `${error instanceof Error ? error.message : String(error)}\n${text.slice(0, 2000)}`);
	}
}

/**
 * Rows that an appender holds before they go to the tables. Left alone it holds 204,800 of each table outside the memory limit: 600 MB for 10,000 files.
 * 2048 (one vector) costs a tenth more time than 4096, which costs none.
 */
const ROWS_HELD = 4096;

interface OpenAppender {
	readonly appender: DuckDBAppender;
	held: number;
}

/**
 * Appenders stay open between calls of `loadRows` (opening one costs as much as a hundred rows) and are closed before anything reads.
 * What they take in between is one transaction: a commit for each few thousand rows would write everything twice.
 */
class OpenAppenders {
	readonly #open = new Map<string, OpenAppender>();
	constructor(readonly connection: DuckDBConnection) {}

	async for(table: Table): Promise<OpenAppender> {
		const known = this.#open.get(table.name);
		if (known) return known;
		if (this.#open.size === 0) await this.connection.run('begin');
		const opened = { appender: await this.connection.createAppender(table.name), held: 0 };
		this.#open.set(table.name, opened);
		return opened;
	}

	async close(): Promise<void> {
		if (this.#open.size === 0) return;
		const open = [...this.#open.values()];
		this.#open.clear();
		try {
			for (const { appender } of open) appender.closeSync();
		} finally {
			await this.connection.run('commit');
		}
	}
}

function appendRows(open: OpenAppender, table: Table, rows: Iterable<Row>): void {
	for (const row of rows) {
		appendRow(open.appender, table, row);
		if (++open.held < ROWS_HELD) continue;
		open.appender.flushSync();
		open.held = 0;
	}
}

/** Runs calls one after another: a statement closes the open appenders, which must not happen while another call appends. */
function inTurn(): <T>(work: () => Promise<T>) => Promise<T> {
	let last: Promise<unknown> = Promise.resolve();
	return (work) => {
		const next = last.then(work, work);
		last = next.catch(() => undefined);
		return next;
	};
}

function engineOn(connection: DuckDBConnection, close: () => void): NativeEngine {
	const made = new Set<string>();
	const appenders = new OpenAppenders(connection);
	const turn = inTurn();
	const execute = (text: string) =>
		attempt(async () => {
			await appenders.close();
			return connection.run(text);
		}, text);
	const create = async (table: Table) => {
		if (made.has(table.name)) return;
		await execute(createTableSql(table));
		made.add(table.name);
	};
	const load = async <T extends Table>(table: T, rows: Iterable<RowOf<T>>) => {
		await create(table);
		appendRows(await appenders.for(table), table, rows);
	};
	const select = (statement: Sql) =>
		attempt(async () => {
			await appenders.close();
			const pairs = statement.params.map(bound);
			const values = pairs.map(([value]) => value);
			const types = pairs.map(([, type]) => type);
			const reader = await (pairs.length > 0 ? connection.runAndReadAll(statement.text, values, types) : connection.runAndReadAll(statement.text));
			return reader.getRowObjects().map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, flat(value, name)])));
		}, statement.text);

	return {
		// The row type is the caller's word for what the select returns; the contract test holds it to that.
		query: async <R extends Row>(statement: Sql) => (await turn(() => select(statement))) as unknown as readonly R[],
		run: async (statement) => void (await turn(() => select(statement))),
		createTable: (table) => turn(() => create(table)),
		loadRows: (table, rows) => turn(() => load(table, rows)),
		loadParquet: (table, path) =>
			turn(async () => {
				await create(table);
				await execute(`insert into "${table.name}" select ${columnListSql(table)} from read_parquet(${literal(path)})`);
			}),
		writeParquet: (table, path) => turn(() => writeParquetFile((text) => select({ text, params: [] }), table, literal(path))),
		close: () =>
			turn(async () => {
				await appenders.close();
				close();
			})
	};
}

export interface NativeOptions {
	/** Database file, for tables larger than memory; must not exist. Without it everything stays in memory. */
	readonly file?: string;
	/** Most memory that DuckDB takes before it writes to the file, such as '1GB'. */
	readonly memory?: string;
}

/** A fresh, empty database. */
export async function createNativeEngine({ file, memory }: NativeOptions = {}): Promise<NativeEngine> {
	const instance = await DuckDBInstance.create(file ?? ':memory:', { threads: '1', ...(memory === undefined ? {} : { memory_limit: memory }) });
	const connection = await instance.connect();
	await connection.run('set ieee_floating_point_ops = false');
	// gives memory back that a statement took and needs no more: without, each of a review's statements left some, 400 MB by the end of 39,000 reports
	await connection.run('set allocator_background_threads = true');
	// the file is never opened again: bringing it up to date on closing took 0.3 s of each small run
	await connection.run('pragma disable_checkpoint_on_shutdown');
	return engineOn(connection, () => {
		connection.closeSync();
		instance.closeSync();
	});
}
