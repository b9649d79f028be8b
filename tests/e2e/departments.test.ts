/** The departments' pages on the production build: list, sort, tray, one department, comparison, random links. */
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_FILTER, DEFAULT_VIEW, type View } from '../../src/lib/model/view.ts';
import { printView } from '../../src/lib/url/codec.ts';
import { engineReady, isBuilt, launch, open, seen, serve, settled, violations, type Served } from './harness.ts';

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

	it.each(['departments/', 'compare/', 'department/'])('has no accessibility violations: %s', async (path) => {
		for (const colorScheme of ['light', 'dark'] as const) {
			const { page, close } = await open(browser, `${site.origin}/departments/`, { colorScheme });
			await engineReady(page);
			await settled(page);
			const ids = await page.$$eval('table.units .nm a', (links) =>
				links.slice(0, 4).map((link) => new URL((link as HTMLAnchorElement).href).searchParams.get('id') ?? '')
			);
			const query =
				path === 'compare/' ? printView({ ...DEFAULT_VIEW, units: ids }) : path === 'department/' ? printView({ ...DEFAULT_VIEW, id: ids[0] ?? '' }) : '';
			await page.goto(`${site.origin}/${path}?${query}`);
			await engineReady(page);
			await settled(page);
			expect(await violations(page)).toEqual([]);
			await close();
		}
	});

	it.each(['departments/', 'compare/', 'department/'])('fits 390 px: %s', async (path) => {
		const { page, close } = await open(browser, `${site.origin}/${path}`, { viewport: { width: 390, height: 800 } });
		await engineReady(page);
		await settled(page);
		expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
		await close();
	});

	it('shows the same for random links in a fresh browser', async () => {
		const views = fc.sample(
			fc
				.record({
					years: fc.option(
						fc.oneof(
							fc.constant('all' as const),
							fc.integer({ min: 2018, max: 2024 }).map((from) => ({ from, to: from + 2 }))
						),
						{ nil: undefined }
					),
					groups: fc.uniqueArray(fc.constantFrom('town', 'govDept', 'party', 'institution'), { maxLength: 2 }),
					basis: fc.constantFrom('adjusted', 'initial'),
					kind: fc.constantFrom('department', 'project'),
					simulated: fc.boolean(),
					buckets: fc.uniqueArray(fc.constantFrom('lt30', '80-100', '100', 'gt100'), { maxLength: 2 })
				})
				.map(({ years, ...rest }): View => ({
					...DEFAULT_VIEW,
					filter: { ...DEFAULT_FILTER, ...(years === undefined ? {} : { years }), ...(rest as Partial<View['filter']>) }
				})),
			{ numRuns: Number(process.env['HENGPING_LINKS'] ?? 12), seed: 12 }
		);
		const here = await open(browser, `${site.origin}/departments/`);
		await engineReady(here.page);
		const fresh = await open(browser, `${site.origin}/departments/`);
		for (const view of views) {
			const query = `?${printView(view)}`;
			// Here by the page's own links, without loading anew; there by the address alone.
			await here.page.evaluate((address) => {
				const link = document.createElement('a');
				link.href = address;
				document.body.append(link);
				link.click();
				link.remove();
			}, query);
			await here.page.waitForFunction((address) => location.search === (address === '?' ? '' : address), query);
			await fresh.page.goto(`${site.origin}/departments/${query}`);
			expect(await seen(fresh.page), query).toEqual(await seen(here.page));
		}
		await here.close();
		await fresh.close();
	}, 600_000);
});
