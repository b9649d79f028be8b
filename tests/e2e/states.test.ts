/** What a page shows when something is missing: no data, a damaged table, an engine that does not start, no match, a sub-folder. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA, engineReady, isBuilt, launch, open, seen, serve, settled, tableFile } from './harness.ts';

describe.skipIf(!isBuilt)('states', () => {
	let browser: Browser;
	const folder = mkdtempSync(join(tmpdir(), 'hengping-states-'));
	beforeAll(async () => {
		browser = await launch();
	});
	afterAll(async () => {
		await browser.close();
		rmSync(folder, { recursive: true, force: true });
	});

	it('says what to do when there are no data', async () => {
		const site = await serve(null);
		const { page, close } = await open(browser, `${site.origin}/`);
		await page.waitForSelector('.notice');
		expect(await page.textContent('.notice')).toContain('npm run ingest');
		await close();
		await site.close();
	});

	it('uses no damaged table, says which, and keeps what it has', async () => {
		const damaged = join(folder, 'damaged');
		cpSync(DATA, damaged, { recursive: true });
		const reports = tableFile(damaged, 'reports');
		const bytes = readFileSync(reports);
		bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
		writeFileSync(reports, bytes);
		const site = await serve(damaged);
		const { page, close } = await open(browser, `${site.origin}/`);
		await page.waitForSelector('main[data-engine="failed"]');
		await settled(page);
		const notice = (await page.locator('.notice').allTextContents()).join();
		expect(notice).toContain('reports.');
		expect(await page.locator('.chart svg').count()).toBeGreaterThanOrEqual(4);
		await close();
		await site.close();
	});

	it('keeps the first view when the engine does not start', async () => {
		const site = await serve();
		const { page, close } = await open(browser, `${site.origin}/`, {
			prepare: (fresh) => fresh.route('**/*.wasm', (route) => route.fulfill({ status: 200, contentType: 'application/wasm', body: 'not a module' }))
		});
		await page.waitForSelector('main[data-engine="failed"]', { timeout: 50_000 });
		expect((await seen(page)).lead).not.toBe('');
		expect(await page.locator('.chart svg').count()).toBeGreaterThanOrEqual(4);
		await close();
		await site.close();
	});

	it('offers ways out of a view without reports', async () => {
		const site = await serve();
		const { page, close } = await open(browser, `${site.origin}/?y=1990&g=soe`);
		await engineReady(page);
		await page.getByRole('heading', { name: '没有符合条件的报告' }).waitFor();
		await page.getByRole('button', { name: '清除全部' }).last().click();
		await page.waitForFunction(() => location.search === '');
		await settled(page);
		expect(await page.locator('.chart svg').count()).toBeGreaterThanOrEqual(4);
		await close();
		await site.close();
	});

	it('lives in a sub-folder', async () => {
		const site = await serve(DATA, '/bureau/hengping');
		const { page, close, errors } = await open(browser, `${site.origin}/`);
		await engineReady(page);
		await page.getByRole('link', { name: '单位', exact: true }).click();
		await page.waitForURL(/\/bureau\/hengping\/departments\/$/);
		await settled(page);
		expect(await page.locator('table.units tbody tr').count()).toBeGreaterThan(0);
		await page.reload();
		await settled(page);
		expect(errors).toEqual([]);
		await close();
		await site.close();
	});
});
