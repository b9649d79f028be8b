/**
 * Lighthouse 12 with the desktop preset on the overview of the production build; fails below 95 in performance, accessibility or best practices.
 * Lighthouse is no dependency of the project: npx fetches it, so that this one command needs the network or a filled npm cache.
 * Usage: npm run lighthouse -- [--data static/data] [--page /]
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite, EVERYDAY_BROTLI } from './build/build-site.ts';
import { createSiteServer } from './server/serve.mjs';

const LEAST = 0.95;
const CATEGORIES = ['performance', 'accessibility', 'best-practices'] as const;
/** Said with the scores: what performance is made of. */
const METRICS = ['first-contentful-paint', 'largest-contentful-paint', 'speed-index', 'total-blocking-time', 'cumulative-layout-shift'] as const;

interface Report {
	readonly categories: Readonly<Record<string, { readonly score: number | null }>>;
	readonly audits: Readonly<Record<string, { readonly displayValue?: string }>>;
}

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const { values } = parseArgs({ options: { data: { type: 'string', default: 'static/data' }, page: { type: 'string', default: '/' } } });
if (!existsSync(join(values.data, 'manifest.json'))) {
	console.error(`${values.data} 里没有 manifest.json：先运行 npm run ingest / there is no manifest.json in it: run npm run ingest first`);
	process.exit(2);
}
await buildSite(root, EVERYDAY_BROTLI);
const server = createSiteServer({ site: 'build', data: values.data });
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
// A TCP server has an address object.
const { port } = server.address() as AddressInfo;
const file = join('.cache', 'lighthouse.json');
mkdirSync('.cache', { recursive: true });
rmSync(file, { force: true });
const chrome = [process.env['CHROME_PATH'], '/usr/bin/chromium', '/usr/bin/google-chrome'].find((path) => path !== undefined && existsSync(path));
const run = spawn(
	'npx',
	[
		'--yes',
		'lighthouse@12',
		`http://127.0.0.1:${port}${values.page}`,
		'--preset=desktop',
		'--quiet',
		`--only-categories=${CATEGORIES.join(',')}`,
		'--chrome-flags=--headless=new --no-sandbox',
		'--output=json',
		`--output-path=${file}`
	],
	{ stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...(chrome === undefined ? {} : { CHROME_PATH: chrome }) } }
);
await new Promise((done) => run.on('close', done).on('error', done));
server.closeAllConnections();
server.close();
if (!existsSync(file)) {
	console.error('Lighthouse 没有运行：需要联网或已有 npm 缓存，以及 Chromium / it did not run: it needs the network or a filled npm cache, and Chromium');
	process.exit(2);
}
const report: Report = JSON.parse(readFileSync(file, 'utf8'));
const scores = CATEGORIES.map((name) => ({ name, score: report.categories[name]?.score ?? 0 }));
for (const { name, score } of scores) console.log(`${name.padEnd(26)} ${Math.round(score * 100)}`);
for (const name of METRICS) console.log(`${name.padEnd(26)} ${report.audits[name]?.displayValue ?? ''}`);
process.exitCode = scores.every(({ score }) => score >= LEAST) ? 0 : 1;
