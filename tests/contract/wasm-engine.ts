/** DuckDB-WASM 1.28.0 in Node as an Engine, for comparing rows with native DuckDB: blocking, since the worker build hangs under Node. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import { rowsOfBatches } from '../../src/lib/engine/arrow-rows.ts';
import { EngineError, type Engine, type Row } from '../../src/lib/engine/port.ts';
import type { Sql } from '../../src/lib/engine/sql.ts';
import { columnListSql } from '../../src/lib/model/ddl.ts';
import type { Table } from '../../src/lib/model/table.ts';

export interface WasmEngine extends Engine {
	loadTable(table: Table, bytes: Uint8Array): Promise<void>;
}

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm'));

export async function createWasmEngine(): Promise<WasmEngine> {
	const bundle = (name: string) => ({ mainModule: join(dist, `duckdb-${name}.wasm`), mainWorker: '' });
	const database = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
	await database.instantiate(() => undefined);
	database.open({});
	const connection = database.connect();

	const select = async (statement: Sql): Promise<readonly Row[]> => {
		try {
			if (statement.params.length === 0) return rowsOfBatches((await connection.send(statement.text)).readAll());
			const prepared = connection.prepare(statement.text);
			try {
				return rowsOfBatches(prepared.send(...statement.params).readAll());
			} finally {
				prepared.close();
			}
		} catch (error) {
			if (error instanceof EngineError) throw error;
			throw new EngineError('sql', `${error instanceof Error ? error.message : String(error)}\n${statement.text.slice(0, 2000)}`);
		}
	};
	return {
		query: async <R extends Row>(statement: Sql) => (await select(statement)) as unknown as readonly R[],
		run: async (statement) => void (await select(statement)),
		loadTable: async (table, bytes) => {
			database.registerFileBuffer(`${table.name}.parquet`, bytes);
			await select({ text: `create table "${table.name}" as select ${columnListSql(table)} from read_parquet('${table.name}.parquet')`, params: [] });
		},
		close: async () => connection.close()
	};
}
