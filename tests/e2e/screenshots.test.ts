/**
 * Every page at four sizes against its stored picture in docs/screenshots, so that a change of looks is seen before it is shipped.
 * `npm run screenshots` renews them. They hold for one Chromium major, one font and one set of reports: elsewhere the test says why it looks away.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseManifest, type Manifest } from '../../src/lib/model/manifest.ts';
import { DATA, engineReady, isBuilt, launch, serve, settled, type Served } from './harness.ts';
import { differences } from './looks/differences.ts';
import { everyPage, type KnownPage } from './looks/pages.ts';
import { cropped, halved, readPng, writePng, type Picture } from './looks/png.ts';

const STORED = 'docs/screenshots';
const MADE_WITH = join(STORED, 'made-with.json');
/** Where pictures of what differs are put: the page as it is, and the same with the differences in red. */
const SEEN = process.env['HENGPING_LOOKS'] ?? '.cache/tests/looks';
const RENEW = process.env['HENGPING_RENEW_SCREENSHOTS'] === '1';
/** Share of a picture that may differ. */
const ALLOWED = 0.001;
const FONT = 'Noto Sans CJK SC';

interface Size {
	readonly name: string;
	readonly width: number;
	readonly scheme: 'light' | 'dark';
	readonly media: 'screen' | 'print';
	readonly shrink: (picture: Picture) => Picture;
}
/** The light picture shows the head of the page as large as it is; the dark one all of it, at half size; print is the width of A4 between its margins. */
const SIZES: readonly Size[] = [
	{ name: 'light', width: 1440, scheme: 'light', media: 'screen', shrink: (picture) => cropped(picture, 1500) },
	{ name: 'dark', width: 1440, scheme: 'dark', media: 'screen', shrink: (picture) => cropped(halved(picture), 1800) },
	{ name: 'narrow', width: 390, scheme: 'light', media: 'screen', shrink: (picture) => cropped(picture, 2400) },
	{ name: 'print', width: 688, scheme: 'light', media: 'print', shrink: (picture) => cropped(picture, 1900) }
];

interface MadeWith {
	readonly chromium: string;
	readonly font: string;
	/** How many: another set of reports gives other pictures. */
	readonly reports: number;
}

describe.skipIf(!isBuilt)('looks', () => {
	let browser: Browser;
	let site: Served;
	let pages: readonly KnownPage[] = [];
	let lookAway = '';
	beforeAll(async () => {
		browser = await launch();
		site = await serve();
		pages = await everyPage(DATA);
		const now: MadeWith = {
			chromium: browser.version().split('.')[0] ?? '',
			font: (await hasFont(browser)) ? FONT : '',
			reports: rowsOf('reports')
		};
		rmSync(SEEN, { recursive: true, force: true });
		if (RENEW) {
			if (now.font === '') throw new Error(`pictures need the font ${FONT}`);
			mkdirSync(STORED, { recursive: true });
			writeFileSync(MADE_WITH, `${JSON.stringify(now, null, 2)}\n`);
		} else lookAway = whyNot(now);
		if (lookAway !== '') console.warn(`screenshots are not compared: ${lookAway}`);
	});
	afterAll(async () => {
		await browser.close();
		await site.close();
	});

	it('are as stored', async () => {
		if (lookAway !== '') return;
		const context = await browser.newContext({ locale: 'zh-CN', reducedMotion: 'reduce' });
		const page = await context.newPage();
		const changed: string[] = [];
		for (const known of pages) {
			await page.emulateMedia({ media: 'screen' });
			await page.goto(`${site.origin}/${known.path}`, { waitUntil: 'load' });
			await engineReady(page);
			for (const size of SIZES) {
				const present = size.shrink(await pictureOf(page, size, version()));
				const file = join(STORED, `${known.name}-${size.name}.png`);
				if (RENEW) writeFileSync(file, writePng(present));
				else changed.push(...compare(present, file, `${known.name}-${size.name}`));
			}
		}
		await context.close();
		expect(changed, `pictures of what differs are in ${SEEN}; npm run screenshots renews the stored ones`).toEqual([]);
	}, 600_000);
});

function compare(present: Picture, file: string, name: string): readonly string[] {
	if (!existsSync(file)) return [`${name}: no stored picture`];
	const { share, shown } = differences(present, readPng(readFileSync(file)));
	if (share <= ALLOWED) return [];
	mkdirSync(SEEN, { recursive: true });
	writeFileSync(join(SEEN, `${name}.png`), writePng(present));
	writeFileSync(join(SEEN, `${name}-difference.png`), writePng(shown));
	return [`${name}: ${(share * 100).toFixed(2)} % differ`];
}

/** The page once more at another size, without loading it again. */
async function pictureOf(page: Page, size: Size, dataVersion: string): Promise<Picture> {
	await page.setViewportSize({ width: size.width, height: 900 });
	await page.emulateMedia({ media: size.media, colorScheme: size.scheme });
	if (size.media === 'print') await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
	await settled(page);
	if (page.url().includes('/report/')) await page.waitForSelector('.words p, .words table');
	// the report scrolls to its finding; charts are drawn in the frame after their width is known
	await page.evaluate(async () => {
		for (let frame = 0; frame < 4; frame += 1) await new Promise((next) => requestAnimationFrame(next));
		window.scrollTo(0, 0);
		await new Promise((next) => requestAnimationFrame(next));
	});
	await blot(page, dataVersion);
	return readPng(await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' }));
}

/** Noughts in place of the data version: every change of what is read changes it, and no looks. */
async function blot(page: Page, words: string): Promise<void> {
	await page.evaluate((found) => {
		const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
		for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
			if (node.nodeValue?.includes(found)) node.nodeValue = node.nodeValue.replaceAll(found, '0'.repeat(found.length));
	}, words);
}

async function hasFont(browser: Browser): Promise<boolean> {
	const page = await browser.newPage();
	const found = await page.evaluate(
		(font) =>
			new FontFace('probe', `local("${font}"), local("${font} Regular"), local("NotoSansCJKsc-Regular")`).load().then(
				() => true,
				() => false
			),
		FONT
	);
	await page.close();
	return found;
}

function manifest(): Manifest {
	const parsed = parseManifest(readFileSync(join(DATA, 'manifest.json'), 'utf8'));
	if (!parsed.ok) throw new Error(`no manifest in ${DATA}`);
	return parsed.manifest;
}
const rowsOf = (table: string): number => manifest().tables[table]?.rows ?? 0;
const version = (): string => manifest().data_version;

/** Why the stored pictures say nothing here; empty where they do. */
function whyNot(now: MadeWith): string {
	if (!existsSync(MADE_WITH)) return `there are none in ${STORED}`;
	const made: MadeWith = JSON.parse(readFileSync(MADE_WITH, 'utf8'));
	if (made.chromium !== now.chromium) return `made with Chromium ${made.chromium}, this is ${now.chromium}`;
	if (made.font !== now.font) return `${made.font} is not installed`;
	return made.reports === now.reports ? '' : 'made with other reports';
}
