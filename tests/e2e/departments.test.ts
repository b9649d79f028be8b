/** The departments' pages on the production build: list, sort, tray, one department, comparison. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { engineReady, isBuilt, launch, open, seen, serve, settled, type Served } from './harness.ts';

describe.skipIf(!isBuilt)('departments', () => {
	let browser: Browser;
	let site: Served;
	beforeAll(async () => {
		browser = await launch();
		site = await serve();
	});
	afterAll(async () => {
		await browser.close();
		await site.close();
	});

	it('sorts by a column, in the address, with missing values last', async () => {
		const { page, close, errors, leaks } = await open(browser, `${site.origin}/departments/`);
		await engineReady(page);
		await settled(page);
		await page.getByRole('button', { name: /^执行率/ }).click();
		await page.waitForFunction(() => location.search === '?s=-rate');
		const rates = await page.$$eval('table.units tbody tr td:nth-child(5)', (cells) =>
			cells.map((cell) => Number.parseFloat((cell.textContent ?? '').replaceAll(',', '')))
		);
		const known = rates.filter((rate) => !Number.isNaN(rate));
		expect(known).toEqual([...known].sort((a, b) => b - a));
		expect(rates.slice(0, known.length)).toEqual(known);
		expect(errors).toEqual([]);
		expect(leaks).toEqual([]);
		await close();
	});

	it('gathers departments in the tray and puts them side by side', async () => {
		const { page, close, errors } = await open(browser, `${site.origin}/departments/`);
		await engineReady(page);
		await settled(page);
		for (const at of [0, 1, 2]) await page.locator('table.units tbody input[type=checkbox]').nth(at).check();
		await page.getByRole('link', { name: '放在一起看' }).click();
		await page.waitForURL(/\/compare\/\?.*u=/);
		await settled(page);
		expect(await page.locator('.picker .chip').count()).toBe(3);
		expect(await page.locator('table.cmp tbody tr').count()).toBeGreaterThan(5);
		const { lead } = await seen(page);
		await page.reload();
		expect((await seen(page)).lead).toBe(lead);
		expect(errors).toEqual([]);
		await close();
	});

	it('shows one department, whose figures open its words', async () => {
		const { page, close, errors } = await open(browser, `${site.origin}/departments/`);
		await engineReady(page);
		await settled(page);
		await page.locator('table.units tbody .nm a').first().click();
		await page.waitForURL(/\/department\/\?id=/);
		await settled(page);
		expect(await page.locator('section.fig').count()).toBeGreaterThanOrEqual(6);
		const sources = await page.$$eval('section.fig td a', (links) =>
			links.map((link) => link.getAttribute('href') ?? '').filter((href) => href.includes('report/'))
		);
		expect(sources.length).toBeGreaterThan(0);
		expect(errors).toEqual([]);
		await close();
	});
});
