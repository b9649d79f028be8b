/** The production build in Chromium beside a bare page: npm run bench -- browser [--reports 1000,100000,1000000] [--site DIR] [--out FILE]. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseManifest } from '../../src/lib/model/manifest.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { buildSite } from '../build/build-site.ts';
import { createNativeEngine } from '../node/native-engine.ts';
import { changesOf } from './changes.ts';
import { buildFloor } from './floor/build.ts';
import { measurePage, type PageFigures, type Transfer } from './measure-page.ts';
import { publishedModel } from './published-model.ts';

const root = resolve(import.meta.dirname, '../..');
const cache = join(root, '.cache', 'bench');
/** As a site is published, so that bytes are those of a published site. */
const BROTLI = 11;
/** Changes before the measured ones, on code that has not run yet, and those that are measured. */
const WARM_UP = 5;
const MEASURED = 50;

const { values } = parseArgs({
	options: { reports: { type: 'string', default: '1000,100000,1000000' }, site: { type: 'string' }, out: { type: 'string' } }
});

async function countiesOf(data: string): Promise<readonly string[]> {
	const parsed = parseManifest(readFileSync(join(data, 'manifest.json'), 'utf8'));
	const file = parsed.ok ? parsed.manifest.tables['regions']?.file : undefined;
	if (file === undefined) throw new Error(`${data} holds no published regions`);
	const engine = await createNativeEngine();
	try {
		await engine.loadParquet(TABLES.regions, join(data, file));
		const rows = await engine.query<{ code: string }>({ text: 'select region_code as code from regions order by 1', params: [] });
		return rows.map(({ code }) => code);
	} finally {
		await engine.close();
	}
}

const KINDS: Readonly<Record<string, string>> = { '.js': 'js', '.css': 'css', '.wasm': 'wasm', '.json': 'data', '.parquet': 'data' };
const kindOf = ({ path }: Transfer) => KINDS[extname(path)] ?? 'html';
const bytesOf = (transfers: readonly Transfer[], kinds: readonly string[]) =>
	transfers.filter((one) => kinds.includes(kindOf(one))).reduce((sum, { bytes }) => sum + bytes, 0);
const kb = (bytes: number) => (bytes / 1000).toFixed(0);

/** The value that a share of the sorted values does not exceed. */
function quantile(all: readonly number[], share: number): number {
	const sorted = [...all].sort((a, b) => a - b);
	return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const lines: string[] = [];
function say(line: string): void {
	lines.push(line);
	console.log(line);
}
const row = (name: string, product: string, floor: string, ratio = '') => say(`| ${name} | ${product} | ${floor} | ${ratio} |`);

function compareTimes(name: string, product: readonly number[], floor: readonly number[]): void {
	for (const [what, share] of [
		['median', 0.5],
		['p95', 0.95]
	] as const) {
		const [ours, bare] = [quantile(product, share), quantile(floor, share)];
		row(`${name}, ${what}`, `${ours.toFixed(0)} ms`, `${bare.toFixed(0)} ms`, `${(ours / bare).toFixed(2)} ×`);
	}
}

function compareBytes(name: string, transfersOf: (page: PageFigures) => readonly Transfer[], product: PageFigures, floor: PageFigures): void {
	for (const kind of ['html', 'css', 'js', 'wasm', 'data']) {
		row(`${name}, ${kind}`, `${kb(bytesOf(transfersOf(product), [kind]))} kB`, `${kb(bytesOf(transfersOf(floor), [kind]))} kB`);
	}
	const all = (page: PageFigures) => transfersOf(page).reduce((sum, { bytes }) => sum + bytes, 0);
	row(`${name}, all`, `${kb(all(product))} kB`, `${kb(all(floor))} kB`, `${(all(product) / all(floor)).toFixed(2)} ×`);
}

const beforeFirstChart = ({ transfers, firstChartAt }: PageFigures) => transfers.filter(({ asked }) => asked <= firstChartAt);
const beforeEngine = ({ transfers, engineAt }: PageFigures) => transfers.filter(({ asked }) => asked <= engineAt);
const afterEngine = ({ transfers, engineAt }: PageFigures) => transfers.filter(({ asked }) => asked > engineAt);

async function compareAt(reports: number, site: string, floorSite: string): Promise<void> {
	const data = await publishedModel(cache, reports);
	const counties = (await countiesOf(data)).filter((code) => code.length === 6);
	const all = changesOf(counties, WARM_UP + MEASURED);
	const [warmUp, queries] = [all.slice(0, WARM_UP), all.slice(WARM_UP)];
	const floor = await measurePage(floorSite, data, queries, warmUp);
	const product = await measurePage(site, data, queries, warmUp);
	say(`\n### ${reports.toLocaleString('en')} reports\n`);
	row('', 'Hengping', 'bare page', 'ratio');
	row('---', '---:', '---:', '---:');
	if (reports <= 1000) {
		compareBytes('before the first chart', beforeFirstChart, product, floor);
		compareBytes('cold load with engine', beforeEngine, product, floor);
		row('after it, the other pages’ code', `${kb(bytesOf(afterEngine(product), ['js', 'css']))} kB`, '');
	}
	compareTimes('first chart', product.firstChart, floor.firstChart);
	compareTimes('engine ready', product.engineReady, floor.engineReady);
	compareTimes('filter → charts, unseen', product.unseen, floor.unseen);
	compareTimes('filter → charts, seen', product.seen, floor.seen);
	row('memory', `${product.memory.toFixed(0)} MiB`, `${floor.memory.toFixed(0)} MiB`, `${(product.memory / floor.memory).toFixed(2)} ×`);
}

mkdirSync(cache, { recursive: true });
const floorSite = join(cache, 'floor');
const site = values.site ?? join(root, 'build');
// first the site: its build makes the TypeScript settings that both read
if (values.site === undefined) await buildSite(root, BROTLI);
await buildFloor(floorSite, join(root, '.cache', 'compressed'), BROTLI);
for (const reports of values.reports.split(',').map(Number)) await compareAt(reports, site, floorSite);
if (values.out !== undefined) writeFileSync(values.out, `${lines.join('\n')}\n`);
