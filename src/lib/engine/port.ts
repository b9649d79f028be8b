/** What everything above the engine may ask of it. Two adapters: DuckDB-WASM in the browser, native DuckDB in Node; one contract test on both. */
import type { Sql, SqlValue } from './sql.ts';

/** A row as it comes back: flat columns only, integers and decimals as numbers. */
export type Row = Readonly<Record<string, SqlValue>>;

export interface Engine {
	/** Runs a select and returns its rows. Rejects with EngineError on any failure, at bind or run time. */
	query<R extends Row = Row>(statement: Sql): Promise<readonly R[]>;
	/** Runs a statement for its effect (create table … as). */
	run(statement: Sql): Promise<void>;
	close(): Promise<void>;
}

export type EngineFailure = 'sql' | 'timeout' | 'crashed' | 'closed' | 'data' | 'stale';

export class EngineError extends Error {
	constructor(
		readonly kind: EngineFailure,
		message: string
	) {
		super(message);
		this.name = 'EngineError';
	}
}
