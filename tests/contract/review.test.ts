/** The forty rules give the same findings, evidence and checks on both engines, row by row. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from '../../scripts/ingest/collect.ts';
import { extractFile } from '../../scripts/ingest/extract-file.ts';
import { Loader } from '../../scripts/ingest/load.ts';
import { createNativeEngine, type NativeEngine } from '../../scripts/node/native-engine.ts';
import { readReference } from '../../scripts/node/reference.ts';
import { orderBySql } from '../../src/lib/model/ddl.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { review, REVIEW_TABLES } from '../../src/lib/review/run.ts';
import { narrative } from '../ingest/county.ts';
import { createWasmEngine, type WasmEngine } from './wasm-engine.ts';

const NO_CACHE = { read: () => null, write: () => undefined };
const folder = mkdtempSync(join(tmpdir(), 'hengping-review-'));
let native: NativeEngine;
let wasm: WasmEngine;

/** The re-worded reports, and a batch of one county large enough for rules about groups. */
async function load(engine: NativeEngine): Promise<void> {
	const reference = readReference();
	const loader = new Loader(engine, [reference]);
	const context = { reference, provenance: 'reworded', cache: NO_CACHE } as const;
	for (const input of collect([resolve('data/reports')]).inputs) await loader.add(await extractFile(input.file, readFileSync(input.path), context));
	const units = ['水务局', '档案馆', '文化馆', '民政局', '交通运输局', '统计局', '司法局', '审计局', '体育中心', '供销社', '图书馆', '农业农村局'];
	for (const [at, unit] of units.entries()) {
		for (const year of [2022, 2023]) {
			const text = narrative(unit, year, 100 + 37 * at, (100 + 37 * at) * (0.7 + 0.05 * at + (year === 2023 && at === 3 ? 2 : 0)));
			await loader.add(await extractFile(`${unit}${year}.txt`, new TextEncoder().encode(text), context));
		}
	}
	await loader.finish();
}

beforeAll(async () => {
	native = await createNativeEngine();
	wasm = await createWasmEngine();
	await load(native);
	for (const [name, table] of Object.entries(TABLES)) {
		const path = join(folder, `${name}.parquet`);
		await native.writeParquet(table, path);
		await wasm.loadTable(table, new Uint8Array(readFileSync(path)));
	}
	await review(native);
	await review(wasm);
}, 120_000);
afterAll(async () => {
	await native.close();
	await wasm.close();
	rmSync(folder, { recursive: true, force: true });
});

describe('the review', () => {
	it.each(REVIEW_TABLES)('fills %s with the same rows on both engines', async (name) => {
		const table = Object.values(TABLES).find((known) => known.name === name);
		if (table === undefined) throw new Error(`no table ${name}`);
		const all = { text: `select * from "${name}" order by ${orderBySql(table)}`, params: [] };
		const rows = await native.query(all);
		expect(await wasm.query(all)).toEqual(rows);
	});

	it('finds something, with evidence', async () => {
		const [count] = await native.query<{ findings: number; places: number }>({
			text: 'select (select count(*) from findings)::int as findings, (select count(*) from evidence)::int as places',
			params: []
		});
		expect(count?.findings).toBeGreaterThan(20);
		expect(count?.places).toBeGreaterThan(20);
	});
});
