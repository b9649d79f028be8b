/** What holds for every page of the production build: opened by its address alone it stands, leaks nothing, pleases axe in both themes, fits 390 px, and prints to A4 with nothing cut. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DATA, engineReady, isBuilt, launch, open, serve, settled, violations, type Served } from './harness.ts';
import { everyPage, type KnownPage } from './looks/pages.ts';

/** Points of A4 and of the margin that no word may reach into. */
const A4 = { width: 595, height: 842, margin: 30 };

interface Sheet {
	readonly width: number;
	readonly text: string;
	/** Words that reach into the side margins. */
	readonly cut: readonly string[];
}

async function sheetsOf(pdf: Buffer): Promise<readonly Sheet[]> {
	const folder = (name: string): string => `${pathToFileURL(resolve('node_modules/pdfjs-dist', name)).href}/`;
	const document = await getDocument({ data: new Uint8Array(pdf), cMapUrl: folder('cmaps'), standardFontDataUrl: folder('standard_fonts'), verbosity: 0 })
		.promise;
	const sheets: Sheet[] = [];
	for (let number = 1; number <= document.numPages; number += 1) {
		const page = await document.getPage(number);
		const { items } = await page.getTextContent();
		const words = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [item] : []));
		const cut = words.filter(({ transform, width }) => {
			const left: unknown = transform[4];
			return typeof left === 'number' && (left < A4.margin || left + width > A4.width - A4.margin);
		});
		sheets.push({
			width: page.view[2] ?? 0,
			text: words
				.map(({ str }) => str)
				.join('')
				// glyphs that fonts share between characters come back as their likeness
				.normalize('NFKC')
				.replaceAll('―', '—')
				.replace(/\s/g, ''),
			cut: cut.map(({ str }) => str)
		});
	}
	await document.destroy();
	return sheets;
}

/** Width of what the page holds once it fits, or after five seconds: charts are drawn anew in a frame of their own after the window has changed. */
async function widthAt(page: Page, width: number): Promise<number> {
	await page.waitForFunction((most) => document.documentElement.scrollWidth <= most, width, { timeout: 5000 }).catch(() => undefined);
	return page.evaluate(() => document.documentElement.scrollWidth);
}

describe.skipIf(!isBuilt)('every page', () => {
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

	async function standing(page: Page, { path }: KnownPage): Promise<void> {
		await engineReady(page);
		await page.waitForSelector('h1');
		await settled(page);
		if (path.startsWith('report/')) await page.waitForSelector('.words p, .words table');
	}

	/** Loaded once, looked at four times: light, dark, narrow, on paper. */
	it('stands, leaks nothing, is accessible in both themes, fits 390 px, and prints whole', async () => {
		const problems: string[] = [];
		for (const known of pages) {
			const note = (...found: readonly string[]): void => void problems.push(...found.map((one) => `${known.name}: ${one}`));
			const { page, close, errors, leaks } = await open(browser, `${site.origin}/${known.path}`);
			await standing(page, known);
			if ((await page.locator('.empty .lead').count()) > 0) note('is empty');
			for (const colorScheme of ['light', 'dark'] as const) {
				await page.emulateMedia({ colorScheme });
				await settled(page);
				note(...(await violations(page)).map(({ rule, where }) => `${colorScheme}, ${rule}, ${where.join(' ; ')}`));
			}
			note(...(await printed(page, known)));
			await page.setViewportSize({ width: 390, height: 844 });
			await settled(page);
			const wide = await widthAt(page, 390);
			if (wide > 390) note(`is ${wide} px wide at 390`);
			note(...errors, ...leaks);
			await close();
		}
		expect(problems).toEqual([]);
	}, 600_000);

	/** What is wrong on paper: numbered sheets of A4, the filter in words, the data version, nothing cut at the sides. */
	async function printed(page: Page, { name }: KnownPage): Promise<readonly string[]> {
		const inView = (await page.locator('.inview').allTextContents()).join('').normalize('NFKC').replace(/\s/g, '').slice(0, 12);
		const sheets = await sheetsOf(await page.pdf({ preferCSSPageSize: true, printBackground: true }));
		const numbered = name !== 'brief' && Number(browser.version().split('.')[0]) >= 131;
		const wrong = sheets.flatMap(({ width, text, cut }, at) => [
			...(Math.abs(width - A4.width) > 2 ? [`sheet ${at + 1} is not A4`] : []),
			...(cut.length > 0 ? [`sheet ${at + 1} cuts ${cut.join(' ')}`] : []),
			...(text.length > 20 ? [] : [`sheet ${at + 1} is blank`]),
			...(numbered && !text.includes(`${at + 1}/${sheets.length}`) ? [`sheet ${at + 1} has no number`] : [])
		]);
		const all = sheets.map(({ text }) => text).join('');
		if (name !== 'brief' && !all.includes(inView)) wrong.push(`paper does not say ${inView}`);
		if (!/数据.{0,40}[0-9a-f]{12}/.test(all)) wrong.push('paper names no data version');
		return wrong;
	}
});
