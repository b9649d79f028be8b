/** A production build served on a port of its own and driven in Chromium: every request is watched, and one that leaves the origin fails the test that made it. */
import { existsSync, mkdtempSync, readdirSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { createSiteServer } from '../../scripts/server/serve.mjs';

/** The built site and published tables to look at; run-tests.ts names them. */
export const SITE = process.env['HENGPING_SITE'] ?? 'build';
export const DATA = process.env['HENGPING_DATA'] ?? 'static/data';
export const isBuilt = existsSync(join(SITE, 'index.html')) && existsSync(join(DATA, 'manifest.json'));

const FOUND = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'].find(
	(path) => path !== undefined && existsSync(path)
);

export function launch(): Promise<Browser> {
	return chromium.launch({
		...(FOUND === undefined ? { channel: 'chrome' } : { executablePath: FOUND }),
		args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
	});
}

export interface Served {
	readonly origin: string;
	close(): Promise<void>;
}

/** Serves the build with a data folder; without one, with an empty folder. */
export async function serve(data: string | null = DATA, base = ''): Promise<Served> {
	const server: Server = createSiteServer({ site: SITE, data: data ?? mkdtempSync(join(tmpdir(), 'hengping-empty-')), base });
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	// A TCP server has an address object.
	const { port } = server.address() as AddressInfo;
	return {
		origin: `http://127.0.0.1:${port}${base}`,
		close: () =>
			new Promise((done) => {
				server.closeAllConnections();
				server.close(() => done());
			})
	};
}

export interface Watched {
	readonly page: Page;
	readonly context: BrowserContext;
	/** Addresses outside the origin that were asked for. */
	readonly leaks: readonly string[];
	/** Errors of the page's scripts, and what the console reports as errors. */
	readonly errors: readonly string[];
	close(): Promise<void>;
}

/** A fresh browser profile with one page; `prepare` runs before anything is loaded. */
export async function open(
	browser: Browser,
	address: string,
	options: BrowserContextOptions & { readonly prepare?: (page: Page) => Promise<unknown> } = {}
): Promise<Watched> {
	const { prepare, ...contextOptions } = options;
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN', reducedMotion: 'reduce', ...contextOptions });
	const page = await context.newPage();
	const leaks: string[] = [];
	const errors: string[] = [];
	const { origin } = new URL(address);
	page.on('request', (request) => {
		const url = request.url();
		if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) leaks.push(url);
	});
	page.on('pageerror', (error) => errors.push(error.message));
	page.on('console', (message) => {
		if (message.type() === 'error') errors.push(message.text());
	});
	await prepare?.(page);
	await page.goto(address, { waitUntil: 'load' });
	return { page, context, leaks, errors, close: () => context.close() };
}

/** Waits until the sentence in view stands and no figure is being updated. */
export async function settled(page: Page): Promise<void> {
	await page.waitForFunction(
		() => {
			const inView = document.querySelector('.inview');
			const busy = document.querySelector('main[data-asking], .fig[aria-busy="true"], .empty[data-reading], .drawing:empty');
			return (inView === null || (inView.textContent ?? '') !== '') && busy === null && document.querySelector('.empty [data-reading]') === null;
		},
		undefined,
		{ timeout: 30_000 }
	);
}

export async function engineReady(page: Page): Promise<void> {
	await page.waitForSelector('main[data-engine="ready"]', { timeout: 40_000 });
}

/** What a reader sees of a view, in words: enough to tell two views apart. */
export async function seen(
	page: Page
): Promise<{ readonly lead: string; readonly inView: string; readonly chips: readonly string[]; readonly titles: readonly string[] }> {
	await settled(page);
	return page.evaluate(() => {
		const text = (selector: string): string => document.querySelector(selector)?.textContent?.trim() ?? '';
		const all = (selector: string): string[] => [...document.querySelectorAll(selector)].map((element) => element.textContent?.trim() ?? '');
		return { lead: text('.lead'), inView: text('.inview'), chips: all('.view .chip'), titles: all('.fig h2') };
	});
}

export interface Violation {
	readonly rule: string;
	readonly where: readonly string[];
}

/** What axe finds wrong with the page as it stands: WCAG 2.2 A and AA, and its best practices. */
export async function violations(page: Page): Promise<readonly Violation[]> {
	await page.evaluate(axe.source);
	const found: unknown = await page.evaluate(
		'axe.run(document, { resultTypes: ["violations"] }).then((r) => r.violations.map((v) => ({ rule: v.id, where: v.nodes.slice(0, 5).map((n) => n.html.slice(0, 160) + " | " + (n.any[0]?.message ?? n.all[0]?.message ?? n.none[0]?.message ?? "")) })))'
	);
	// The shape is made by the script above.
	return found as readonly Violation[];
}

/** Published table files in a data folder by table name. */
export function tableFile(data: string, table: string): string {
	const name = readdirSync(data).find((file) => file.startsWith(`${table}.`) && file.endsWith('.parquet'));
	if (name === undefined) throw new Error(`no ${table} in ${data}`);
	return join(data, name);
}
