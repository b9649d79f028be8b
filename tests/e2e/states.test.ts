/** What a page shows when something is missing: no data, a damaged table, an engine that does not start, no match, a sub-folder. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNativeEngine } from '../../scripts/node/native-engine.ts';
import { sql } from '../../src/lib/engine/sql.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
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
		// Nothing on the page says that data are still being read.
		await page.getByRole('heading', { name: '还没有数据' }).waitFor();
		expect(await page.textContent('main')).not.toContain('正在读取');
		await close();
		await site.close();
	});

	it('uses no damaged table, says which, and keeps what it has', async () => {
		const damaged = join(folder, 'damaged');
		cpSync(DATA, damaged, { recursive: true });
		const reports = tableFile(damaged, 'selected_reports');
		const bytes = readFileSync(reports);
		bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 0xff;
		writeFileSync(reports, bytes);
		const site = await serve(damaged);
		const { page, close } = await open(browser, `${site.origin}/`);
		await page.waitForSelector('main[data-engine="failed"]');
		await settled(page);
		const notice = (await page.locator('.notice').allTextContents()).join();
		expect(notice).toContain('selected_reports.');
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

	it('says on every page of figures how many files could not be read and are nobody’s', async () => {
		const refused = join(folder, 'refused');
		cpSync(DATA, refused, { recursive: true });
		const path = join(refused, 'manifest.json');
		writeFileSync(path, readFileSync(path, 'utf8').replace(/"unmatched_refusals": \d+/, '"unmatched_refusals": 3'));
		const site = await serve(refused);
		const { page, close } = await open(browser, `${site.origin}/`);
		await settled(page);
		const link = page.getByRole('link', { name: '另有 3 份文件未能读取，不在以上各数之内' });
		await link.click();
		await page.waitForURL(/\/data\/?$/);
		await page.goto(`${site.origin}/brief/`);
		await page.waitForSelector('.sheet');
		expect(await page.textContent('.sheet')).toContain('另有 3 份文件未能读取，不在以上各数之内。');
		await close();
		await site.close();

		const whole = await serve();
		const other = await open(browser, `${whole.origin}/`);
		await settled(other.page);
		expect(await other.page.textContent('main')).not.toContain('未能读取');
		await other.close();
		await whole.close();
	});

	it('says that a link was made with other data', async () => {
		const site = await serve();
		const { page, close } = await open(browser, `${site.origin}/?v=000000000000`);
		await settled(page);
		expect(await page.textContent('.notice')).toContain('000000000000');
		expect(await page.locator('.chart svg').count()).toBeGreaterThanOrEqual(4);
		await close();
		await site.close();
	});

	it.each(['', '/bureau/hengping'])('leads back from an address that no page has, below “%s”', async (base) => {
		const site = await serve(DATA, base);
		const { page, close } = await open(browser, `${site.origin}/no/such/page/`);
		await page.getByRole('heading', { name: '没有这一页' }).waitFor();
		await page.waitForFunction((path) => document.querySelector('a[data-page=""]')?.getAttribute('href') === path, `${base}/`);
		await page.getByRole('link', { name: '总览' }).click();
		// the page of the unknown address is settled too: only charts tell that the overview is there
		await page.waitForFunction(() => document.querySelectorAll('.chart svg').length >= 4);
		expect(new URL(page.url()).pathname).toBe(`${base}/`);
		await close();
		await site.close();
	});

	it.each([
		['department/?id=nobody', 'nobody'],
		['report/?id=0000000000', '没有这份报告'],
		['letter/?id=nobody', '没有这个单位']
	])('says of %s that there is none, and keeps ways onward', async (path, words) => {
		const site = await serve();
		const { page, close, errors } = await open(browser, `${site.origin}/${path}`);
		await engineReady(page);
		await page.locator('h1', { hasText: words }).waitFor();
		expect(await page.locator('main a, main input').count()).toBeGreaterThan(0);
		expect(errors).toEqual([]);
		await close();
		await site.close();
	});

	it('lists its keys, and goes to the filters by one', async () => {
		const site = await serve();
		const { page, close } = await open(browser, `${site.origin}/`);
		await settled(page);
		await page.keyboard.press('f');
		expect(await page.evaluate(() => document.activeElement?.closest('.filters') !== null)).toBe(true);
		await page.keyboard.press('?');
		await page.getByRole('dialog', { name: '按键' }).waitFor();
		expect(await page.locator('dialog kbd').allTextContents()).toEqual(expect.arrayContaining(['F', 'Q', 'P', 'T', 'Z', 'J K']));
		await page.keyboard.press('Escape');
		await page.getByRole('dialog', { name: '按键' }).waitFor({ state: 'hidden' });
		await close();
		await site.close();
	});

	it.each(['light', 'dark'] as const)('prints the brief on one page, in the %s theme and both languages', async (colorScheme) => {
		const site = await serve();
		for (const language of ['zh', 'en']) {
			const { page, close } = await open(browser, `${site.origin}/brief/`, {
				colorScheme,
				prepare: (fresh) => fresh.addInitScript((chosen) => localStorage.setItem('hengping-language', chosen), language)
			});
			await engineReady(page);
			await settled(page);
			await page.locator('.sheet ol.bl li').first().waitFor();
			await page.waitForTimeout(500);
			const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
			expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
			expect(await page.locator('.sheet ol.bl li').count()).toBeGreaterThanOrEqual(3);
			await page.emulateMedia({ media: 'print', colorScheme });
			expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
			await close();
		}
		await site.close();
	});

	it('prints a letter with the most findings on four pages at most', async () => {
		const engine = await createNativeEngine();
		for (const name of ['reports', 'findings'] as const) await engine.loadParquet(TABLES[name], tableFile(DATA, name));
		const [most] = await engine.query<{ id: string; year: number; findings: number }>(sql`
			select r.department_id as id, r.year::int as year, count(*)::int as findings
			from findings f join reports r on r.report_id = f.report_id
			where f.fires_by_default and f.severity <> 'info' and r.selected
			group by 1, 2 order by 3 desc, 1 limit 1`);
		await engine.close();
		expect(most?.findings).toBeGreaterThan(10);
		const site = await serve();
		const { page, close } = await open(browser, `${site.origin}/letter/?id=${encodeURIComponent(most?.id ?? '')}&cy=${most?.year}`);
		await engineReady(page);
		await page.locator('.sheet .items li').first().waitFor();
		const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
		const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
		expect(pages).toBeGreaterThan(0);
		expect(pages).toBeLessThanOrEqual(4);
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
