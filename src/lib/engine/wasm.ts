/** DuckDB-WASM in a worker as an Engine: the only file that knows the library, so that a later release is a change of this file. */
import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import ehWasm from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import ehWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import mvpWasm from '@duckdb/duckdb-wasm/dist/duckdb-mvp.wasm?url';
import mvpWorker from '@duckdb/duckdb-wasm/dist/duckdb-browser-mvp.worker.js?url';
import { columnListSql } from '../model/ddl.ts';
import type { Table } from '../model/table.ts';
import { rowsOfBatches } from './arrow-rows.ts';
import { EngineError, type Engine, type Row } from './port.ts';
import type { Sql } from './sql.ts';

/** A table's file: its bytes, checked by the caller, or the address of one too large to take in, read by HTTP ranges. */
export type TableSource = { readonly bytes: Uint8Array } | { readonly url: string };

/** What a statement came to, where its failure is its own and no other's. */
export type Outcome = { readonly rows: readonly Row[] } | { readonly error: EngineError };

export interface BrowserEngine extends Engine {
	/** Up to `LANES` statements sent together, so that the worker goes on to the next without waiting for the page. Rejects where the worker broke. */
	queryAll(statements: readonly Sql[]): Promise<readonly Outcome[]>;
	/** Creates the table from a Parquet file, replacing one of that name. Bytes are handed over to the worker and empty afterwards. */
	loadTable(table: Table, source: TableSource): Promise<void>;
	/** Ends the worker at once; pending calls never settle. */
	terminate(): void;
}

export interface StartOptions {
	/** `mvp` forces the build for browsers without WebAssembly exceptions (Chrome before 95). */
	readonly bundle: 'best' | 'mvp';
	/** Bytes of the engine that have arrived, of how many. */
	readonly onProgress?: (loaded: number, total: number) => void;
	/** A fatal error outside any call: the worker is of no more use. */
	readonly onCrash?: (message: string) => void;
}

/** Raw bytes of the two modules of 1.28.0: over a compressed transfer the response itself does not tell. */
const MODULE_BYTES = { eh: 18_105_915, mvp: 22_092_382 } as const;

/** What a broken worker says; after any of these nothing heals (measured on 1.28.0). */
const FATAL =
	/memory access out of bounds|null function|unreachable|table index is out of bounds|RuntimeError|out of memory|Cannot enlarge memory|function signature mismatch/i;

/** 1.28.0 dies near 64 KB of SQL or parameters, counted with six bytes a non-ASCII character. */
const STATEMENT_LIMIT = 60_000;

function weight(text: string): number {
	let sum = 0;
	for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at) < 128 ? 1 : 6;
	return sum;
}

function refuseTooLong({ text, params }: Sql): void {
	const size = weight(text) + params.reduce<number>((sum, value) => sum + weight(String(value)), 0);
	if (size > STATEMENT_LIMIT) throw new EngineError('sql', `statement too long for the engine: ${size} of ${STATEMENT_LIMIT}; put the list into a table`);
}

function failure(error: unknown): EngineError {
	if (error instanceof EngineError) return error;
	const message = error instanceof Error ? error.message : String(error);
	return new EngineError(FATAL.test(message) ? 'crashed' : 'sql', message);
}

/** Only `send()`: `query()` swallows run-time errors of the last step and returns no rows (measured on 1.28.0). */
async function select(connection: AsyncDuckDBConnection, statement: Sql): Promise<readonly Row[]> {
	refuseTooLong(statement);
	if (statement.params.length === 0) return rowsOfBatches(await (await connection.send(statement.text)).readAll());
	const prepared = await connection.prepare(statement.text);
	try {
		return rowsOfBatches(await (await prepared.send(...statement.params)).readAll());
	} finally {
		// Not waited for: the worker takes its calls in their order.
		prepared.close().catch(() => undefined);
	}
}

async function settle<T>(work: Promise<T>): Promise<T> {
	try {
		return await work;
	} catch (error) {
		throw failure(error);
	}
}

/** A worker that cannot fetch or compile its module says nothing: 1.28.0 leaves the promise unsettled. Silence this long, between bytes or after the last, counts as failure. */
const SILENCE_MS = 20_000;

function silenceWatch(): { readonly broken: Promise<never>; heard(): void; end(): void } {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let fail: (error: EngineError) => void = () => undefined;
	const broken = new Promise<never>((_, reject) => (fail = reject));
	const heard = () => {
		clearTimeout(timer);
		timer = setTimeout(() => fail(new EngineError('crashed', `nothing heard of the engine's module for ${SILENCE_MS / 1000} s`)), SILENCE_MS);
	};
	heard();
	return { broken, heard, end: () => clearTimeout(timer) };
}

/** Statements that may be under way together, each on a connection of its own: on one, a statement spoils the rows still to be read of the one before. */
export const LANES = 4;

/** 4 in `DuckDBDataProtocol`. */
const HTTP = 4;

type Connections = readonly [AsyncDuckDBConnection, ...AsyncDuckDBConnection[]];

function engineOn(database: AsyncDuckDB, connections: Connections, terminate: () => void): BrowserEngine {
	const [connection] = connections;
	const outcome = async (statement: Sql, at: number): Promise<Outcome> => {
		try {
			return { rows: await settle(select(connections[at % connections.length] ?? connection, statement)) };
		} catch (error) {
			if (error instanceof EngineError && error.kind !== 'crashed') return { error };
			throw error;
		}
	};
	const run = (text: string) => select(connection, { text, params: [] });
	const load = async (table: Table, source: TableSource) => {
		const file = `${table.name}.parquet`;
		const from = `select ${columnListSql(table)} from read_parquet('${file}')`;
		await run(`drop view if exists "${table.name}"`).catch(() => undefined);
		await run(`drop table if exists "${table.name}"`).catch(() => undefined);
		if ('url' in source) {
			await database.registerFileURL(file, source.url, HTTP, false);
			await run(`create view "${table.name}" as ${from}`);
			return;
		}
		await database.registerFileBuffer(file, source.bytes);
		await run(`create table "${table.name}" as ${from}`);
		await database.dropFile(file);
	};
	return {
		// The row type is the caller's word for what the select returns; the contract test holds it to that.
		query: <R extends Row>(statement: Sql) => settle(select(connection, statement)) as Promise<readonly R[]>,
		run: async (statement) => void (await settle(select(connection, statement))),
		queryAll: (statements) => Promise.all(statements.map(outcome)),
		loadTable: (table, source) => settle(load(table, source)),
		terminate,
		close: async () => terminate()
	};
}

/** Starts a worker with an empty database in memory. Rejects with EngineError('crashed') when it cannot. */
export async function startWasmEngine(options: StartOptions): Promise<BrowserEngine> {
	// Dynamic: a static import would start a worker while pages are prerendered in Node.
	const duckdb = await import('@duckdb/duckdb-wasm');
	const features = await duckdb.getPlatformFeatures();
	const build = options.bundle === 'best' && features.wasmExceptions ? 'eh' : 'mvp';
	const [workerUrl, wasmUrl] = build === 'eh' ? [ehWorker, ehWasm] : [mvpWorker, mvpWasm];
	const worker = new Worker(new URL(workerUrl, location.href));
	try {
		const stopped = new Promise<never>((_, reject) => {
			worker.addEventListener('error', (event) => {
				options.onCrash?.(event.message);
				reject(new EngineError('crashed', event.message || 'the worker did not start'));
			});
		});
		const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
		const silence = silenceWatch();
		const progress = (at: { bytesLoaded: number }) => {
			silence.heard();
			options.onProgress?.(Math.min(at.bytesLoaded, MODULE_BYTES[build]), MODULE_BYTES[build]);
		};
		await Promise.race([database.instantiate(new URL(wasmUrl, location.href).href, null, progress), stopped, silence.broken]).finally(silence.end);
		await database.open({ filesystem: { allowFullHTTPReads: true } });
		const first = await database.connect();
		const others: AsyncDuckDBConnection[] = [];
		while (others.length < LANES - 1) others.push(await database.connect());
		return engineOn(database, [first, ...others], () => worker.terminate());
	} catch (error) {
		worker.terminate();
		throw error instanceof EngineError ? error : new EngineError('crashed', error instanceof Error ? error.message : String(error));
	}
}
