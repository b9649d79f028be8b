/** The real adapter and the real supervisor in a browser: every question gives the rows that native DuckDB gives, errors are errors, a hung worker is replaced. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNativeEngine, type NativeEngine } from '../../scripts/node/native-engine.ts';
import { createSiteServer } from '../../scripts/server/serve.mjs';
import type { Row } from '../../src/lib/engine/port.ts';
import { parseManifest } from '../../src/lib/model/manifest.ts';
import { TABLES, WORKING_TABLES } from '../../src/lib/model/tables.ts';
import type { Query } from '../../src/lib/queries/query.ts';
import type { EngineTests } from './engine/page.ts';
import { DATA, isBuilt, launch } from './harness.ts';

declare global {
	interface Window {
		engineTests: EngineTests;
	}
}

const isQuery = (value: unknown): value is Query<unknown, Row> =>
	typeof value === 'object' && value !== null && 'id' in value && 'question' in value && 'sql' in value && 'tables' in value;
const modules = import.meta.glob<Record<string, unknown>>('../../src/lib/queries/**/*.ts', { eager: true });
const queries = Object.values(modules)
	.flatMap((module) => Object.values(module))
	.filter(isQuery);

const site = mkdtempSync(join(tmpdir(), 'hengping-engine-'));
const server = createSiteServer({ site, data: resolve(DATA) });
let browser: Browser;
let page: Page;
let native: NativeEngine;

async function loadNative(): Promise<void> {
	const parsed = parseManifest(readFileSync(join(DATA, 'manifest.json'), 'utf8'));
	if (!parsed.ok) throw new Error(parsed.problem);
	for (const [name, table] of Object.entries(TABLES)) {
		const file = parsed.manifest.tables[name]?.file;
		if (file !== undefined) await native.loadParquet(table, join(DATA, file));
		else if (!WORKING_TABLES.some((working) => working === name)) throw new Error(`${name} is not published`);
	}
}

describe.skipIf(!isBuilt)('the engine in a browser', { timeout: 180_000 }, () => {
	beforeAll(async () => {
		await build({
			configFile: false,
			root: resolve(import.meta.dirname, 'engine'),
			base: './',
			logLevel: 'error',
			build: { outDir: site, emptyOutDir: true, assetsInlineLimit: 0 }
		});
		await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
		// A TCP server has an address object.
		const { port } = server.address() as AddressInfo;
		browser = await launch();
		page = await browser.newPage();
		await page.goto(`http://127.0.0.1:${port}/`);
		native = await createNativeEngine();
		await loadNative();
	}, 180_000);
	afterAll(async () => {
		await native.close();
		await browser.close();
		server.closeAllConnections();
		server.close();
		rmSync(site, { recursive: true, force: true });
	});

	it('gives the rows of native DuckDB for every question', async () => {
		const answers = await page.evaluate(() => window.engineTests.answers('best'));
		expect(Object.keys(answers).sort()).toEqual(queries.map(({ id }) => id).sort());
		for (const query of queries) expect(answers[query.id], query.id).toEqual(await native.query(query.sql(query.example)));
	});

	it('gives the same rows on the build for older browsers', async () => {
		const [best, mvp] = [await page.evaluate(() => window.engineTests.answers('best')), await page.evaluate(() => window.engineTests.answers('mvp'))];
		expect(mvp).toEqual(best);
	});

	it('never swallows an error', async () => {
		const statements = [`select error('x')`, `select 'abc'::int`, 'select * from nowhere', `select ${'1,'.repeat(40_000)} 1`, 'select 1'];
		expect(await page.evaluate((texts) => window.engineTests.refusals('best', texts), statements)).toEqual(['sql', 'sql', 'sql', 'sql', 'answered']);
	});

	it('replaces a worker that hangs, and goes on with the tables loaded again', async () => {
		const { kind, states, count } = await page.evaluate(() => window.engineTests.hang('select sum(a.range * b.range) from range(1000000) a, range(1000000) b'));
		expect(kind).toBe('timeout');
		expect(states).toEqual(['starting', 'ready', 'restarting', 'ready', 'starting', 'ready', 'idle']);
		expect(count).toEqual(await native.query({ text: 'select count(*)::int as n from reports', params: [] }));
	});

	it('reads a table by ranges where it is too large to take in', async () => {
		const rows = await page.evaluate(() => window.engineTests.ranges());
		expect(rows).toEqual(await native.query({ text: 'select report_id from reports order by report_id', params: [] }));
	});
});
