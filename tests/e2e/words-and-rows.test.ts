/** While the rows of a new filter are on their way: the old words stay with the old rows, the old charts are dimmed, and both change at once. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { everyPage, type KnownPage } from './looks/pages.ts';
import { DATA, engineReady, isBuilt, launch, open, serve, settled, type Served } from './harness.ts';

/** Holds back what the page sends to the engine's worker while `window.held` is set, so that a test can look at the time in between. */
function holdable(): void {
	const waiting: (() => void)[] = [];
	const send = Worker.prototype.postMessage;
	Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]): void {
		const go = (): void => Reflect.apply(send, this, message);
		if (Reflect.get(window, 'held') === true) waiting.push(go);
		else go();
	};
	Reflect.set(window, 'hold', (on: boolean) => {
		Reflect.set(window, 'held', on);
		if (!on) for (const go of waiting.splice(0)) go();
	});
}
const hold = (page: Page, on: boolean) => page.evaluate((value) => Reflect.get(window, 'hold')(value), on);

/** Opening sentence, titles and sub-lines: all that is told of the rows. */
const told = (page: Page): Promise<readonly string[]> =>
	page.$$eval('main .lead, .fig:not(#threshold) h2, .fig:not(#threshold) .sub, .sheet h1, .sheet .sum, .sheet footer p', (parts) =>
		parts.map((part) => (part.textContent ?? '').trim())
	);

describe.skipIf(!isBuilt)('words and rows', () => {
	let browser: Browser;
	let site: Served;
	let pages: readonly KnownPage[] = [];
	beforeAll(async () => {
		browser = await launch();
		site = await serve();
		pages = await everyPage(DATA);
	});
	afterAll(async () => {
		await browser.close();
		await site.close();
	});

	/** The pages with a filter, by name. */
	const NAMES = ['overview', 'execution', 'scores', 'findings', 'departments', 'department', 'compare', 'data', 'brief'];
	it.each(NAMES)('change together on %s', async (name) => {
		const path = pages.find((one) => one.name === name)?.path ?? 'missing';
		const { page, close, errors } = await open(browser, `${site.origin}/${path}`, { prepare: (fresh) => fresh.addInitScript(holdable) });
		await engineReady(page);
		await settled(page);
		const before = await told(page);
		await hold(page, true);
		// Two years of four, and the other denominator: neither the snapshot nor the rows at hand answer that.
		await page.evaluate(() => {
			const link = document.createElement('a');
			const query = new URLSearchParams(location.search);
			query.set('y', '2021..2022');
			query.set('b', 'initial');
			link.href = `?${query}`;
			document.body.append(link);
			link.click();
			link.remove();
		});
		await page.waitForFunction(() => location.search.includes('b=initial'));
		// The pages that keep their rows of all years at hand answer at once.
		if (name !== 'department' && name !== 'compare') {
			await page.waitForFunction(() => document.querySelector('[aria-busy="true"]') !== null);
			expect(await told(page)).toEqual(before);
			if (name !== 'brief') {
				await page.waitForSelector('.fig[aria-busy="true"] .held.dimmed');
				expect(await page.locator('.fig[aria-busy="false"]:has(.chart)').count()).toBe(0);
			}
		}
		await hold(page, false);
		await settled(page);
		await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .held.dimmed') === null);
		expect(await told(page)).not.toEqual(before);
		expect(errors).toEqual([]);
		await close();
	});
});
