/** One page in a browser of its own → how long it takes to the first chart, to the engine, and from a change of the filter to all charts painted. */
import type { Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import { createSiteServer, listen } from '../server/serve.mjs';

const BROWSER = {
	executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
	args: ['--no-sandbox', '--disable-quic', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run']
};
const VIEWPORT = { width: 1440, height: 900 };
const COLD_LOADS = 5;
const LIMIT_MS = 180_000;
/** No drawing has changed for so long: the charts stand. */
const STILL_MS = 200;

export interface Transfer {
	readonly path: string;
	readonly bytes: number;
	/** Milliseconds of the wall clock at which it was asked for. */
	readonly asked: number;
}

export interface PageFigures {
	readonly transfers: readonly Transfer[];
	/** Wall clock of the first chart of the load whose transfers these are. */
	readonly firstChartAt: number;
	/** Wall clock at which the engine of that load could answer; what comes later is the other pages' code. */
	readonly engineAt: number;
	/** Milliseconds from the start of navigation, one a cold load. */
	readonly firstChart: readonly number[];
	readonly engineReady: readonly number[];
	/** Milliseconds from the click to two frames after the last drawing, one a change. */
	readonly unseen: readonly number[];
	readonly seen: readonly number[];
	/** Resident memory of the page's process after the changes, MiB. */
	readonly memory: number;
}

interface Site {
	readonly url: string;
	readonly transfers: Transfer[];
	close(): void;
}

/** Answers as they leave the server with their heads, compressed where they are. */
async function serve(site: string, data: string): Promise<Site> {
	const server: Server = createSiteServer({ site, data });
	const transfers: Transfer[] = [];
	server.on('request', (request, response) => {
		const asked = Date.now();
		const { socket } = request;
		const before = socket.bytesWritten;
		response.on('finish', () => {
			const bytes = socket.bytesWritten - before;
			if (response.statusCode < 300) transfers.push({ path: (request.url ?? '').split('?', 1)[0] ?? '', bytes, asked });
		});
	});
	const port = await listen(server, { host: '127.0.0.1', port: 4600 });
	return { url: `http://localhost:${port}/`, transfers, close: () => server.close() };
}

/** Runs in the page before anything of its own: notes the first chart, and offers `change`, which clicks a link and waits until the charts stand. */
function instrument(stillMs: number): void {
	const drawn = () => [...document.querySelectorAll('.drawing svg')].some((svg) => svg.querySelector('path, text') !== null);
	let last = 0;
	const twoFrames = (then: (at: number) => void) => requestAnimationFrame(() => requestAnimationFrame(() => then(performance.now())));
	const noted = { first: 0 };
	const watcher = new MutationObserver((changes) => {
		if (noted.first === 0 && drawn()) {
			noted.first = -1;
			twoFrames((at) => (noted.first = at));
		}
		const inChart = changes.some(({ target }) => (target instanceof Element ? target : target.parentElement)?.closest('.drawing') != null);
		if (inChart) twoFrames((at) => (last = at));
	});
	watcher.observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
	const change = (query: string) =>
		new Promise<number>((done, fail) => {
			const link = document.createElement('a');
			link.href = query;
			// as the filter bar changes the address: focus and place on the page stay
			link.dataset['sveltekitKeepfocus'] = link.dataset['sveltekitNoscroll'] = '';
			document.body.append(link);
			const began = performance.now();
			last = 0;
			link.click();
			const check = () => {
				const now = performance.now();
				if (now - began > 60_000) fail(new Error(`no chart changed after ${query}`));
				else if (last > 0 && now - last > stillMs && document.querySelector('.fig[aria-busy=true]') === null) done(last - began);
				else setTimeout(check, 20);
			};
			setTimeout(check, 20);
			link.remove();
		});
	Object.assign(globalThis, { bench: { noted, change } });
}

interface Bench {
	readonly noted: { readonly first: number };
	change(query: string): Promise<number>;
}
declare const bench: Bench;

async function open(browser: Browser, url: string): Promise<Page> {
	// A context of its own: nothing is cached from the load before.
	const context = await browser.newContext({ viewport: VIEWPORT });
	const page = await context.newPage();
	page.setDefaultTimeout(LIMIT_MS);
	// tsx names functions through a helper that the page does not have
	await page.addInitScript('globalThis.__name = (given) => given');
	await page.addInitScript(instrument, STILL_MS);
	await page.goto(url);
	// asked in turns: the pages' policy forbids what `waitForFunction` does
	const isReady = () => page.evaluate(() => bench.noted.first > 0 && performance.getEntriesByName('engine').length > 0);
	for (const began = Date.now(); !(await isReady()); await page.waitForTimeout(20)) {
		if (Date.now() - began > LIMIT_MS) throw new Error(`no chart or no engine after ${LIMIT_MS} ms: ${url}`);
	}
	return page;
}

const times = (page: Page) =>
	page.evaluate(() => ({
		first: bench.noted.first,
		engine: performance.getEntriesByName('engine')[0]?.startTime ?? Number.NaN,
		firstAt: performance.timeOrigin + bench.noted.first,
		engineAt: performance.timeOrigin + (performance.getEntriesByName('engine')[0]?.startTime ?? Number.NaN)
	}));

/** The largest of the browser's page processes, as the system counts it. */
async function residentMiB(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const pages = processInfo.filter(({ type }) => type === 'renderer');
	const kib = pages.map(({ id }) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0));
	return Math.max(...kib) / 1024;
}

async function changeAll(page: Page, queries: readonly string[]): Promise<readonly number[]> {
	const took: number[] = [];
	for (const query of queries) took.push(await page.evaluate((asked) => bench.change(asked), query));
	return took;
}

/** `warmUp`: changes that are made before the measured ones, on code that has not run yet. */
export async function measurePage(site: string, data: string, queries: readonly string[], warmUp: readonly string[]): Promise<PageFigures> {
	const served = await serve(site, data);
	const browser = await chromium.launch(BROWSER);
	try {
		const firstChart: number[] = [];
		const engineReady: number[] = [];
		for (let load = 1; load < COLD_LOADS; load++) {
			const page = await open(browser, served.url);
			const { first, engine } = await times(page);
			firstChart.push(first);
			engineReady.push(engine);
			await page.context().close();
		}
		// What the load before was still asking for when it was closed is not of this one.
		const began = Date.now();
		const page = await open(browser, served.url);
		const { first, engine, firstAt, engineAt } = await times(page);
		await page.waitForTimeout(1500);
		const transfers = served.transfers.filter(({ asked }) => asked >= began);
		await changeAll(page, warmUp);
		const unseen = await changeAll(page, queries);
		const seen = await changeAll(page, queries);
		const memory = await residentMiB(browser);
		return { transfers, firstChartAt: firstAt, engineAt, firstChart: [...firstChart, first], engineReady: [...engineReady, engine], unseen, seen, memory };
	} finally {
		await browser.close();
		served.close();
	}
}
