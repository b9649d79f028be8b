/** Every question of every page binds and runs on both engines, with its example on a small county, and gives the same rows. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNativeEngine, type NativeEngine } from '../../scripts/node/native-engine.ts';
import type { Row } from '../../src/lib/engine/port.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { prepareTables } from '../../src/lib/queries/prepare.ts';
import type { Query } from '../../src/lib/queries/query.ts';
import { createWasmEngine, type WasmEngine } from '../contract/wasm-engine.ts';
import { countyRows } from '../fixtures/county-rows.ts';

const isQuery = (value: unknown): value is Query<unknown, Row> =>
	typeof value === 'object' && value !== null && 'id' in value && 'question' in value && 'sql' in value && 'tables' in value;
const modules = import.meta.glob<Record<string, unknown>>('../../src/lib/queries/**/*.ts', { eager: true });
const queries = Object.values(modules)
	.flatMap((module) => Object.values(module))
	.filter(isQuery);

let native: NativeEngine;
let wasm: WasmEngine;
const folder = mkdtempSync(join(tmpdir(), 'hengping-queries-'));

beforeAll(async () => {
	native = await createNativeEngine();
	wasm = await createWasmEngine();
	const rows = countyRows({ from: 2020, to: 2024, seed: 7, provenance: 'simulated' });
	for (const [name, table] of Object.entries(TABLES)) {
		await native.createTable(table);
		// The rows are made from the table's own description.
		await native.loadRows(table, (rows[name as keyof typeof rows] ?? []) as never);
	}
	await prepareTables(native);
	for (const [name, table] of Object.entries(TABLES)) {
		const path = join(folder, `${name}.parquet`);
		await native.writeParquet(table, path);
		await wasm.loadTable(table, new Uint8Array(readFileSync(path)));
	}
}, 60_000);
afterAll(async () => {
	await native.close();
	await wasm.close();
	rmSync(folder, { recursive: true, force: true });
});

describe('every question', () => {
	it('has its own id, and there are some', () => {
		expect(queries.length).toBeGreaterThan(5);
		expect(new Set(queries.map(({ id }) => id)).size).toBe(queries.length);
	});
	it.each(queries.map((query) => [query.id, query] as const))('%s gives the same rows on both engines', async (_, query) => {
		const statement = query.sql(query.example);
		const rows = await native.query(statement);
		expect(await wasm.query(statement)).toEqual(rows);
		for (const name of query.tables) expect(TABLES).toHaveProperty(name);
	});
	it.each(queries.map((query) => [query.id, query] as const))('%s names every table that it reads', async (_, query) => {
		for (const asked of [query, query.prepared]) {
			const text = asked?.sql(query.example).text ?? '';
			const read = Object.keys(TABLES).filter((name) => new RegExp(`\\b(?:from|join)\\s+"?${name}"?\\b`, 'i').test(text));
			expect(asked?.tables ?? []).toEqual(expect.arrayContaining(read));
		}
	});
});
