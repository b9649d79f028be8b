/**
 * Turns `data/` into a running site: makes the sample county where it is missing, takes the data in, builds, serves, prints the address.
 * Each step is left out when its inputs are unchanged. Usage: npm start -- [--port 4173] [--host 127.0.0.1] [--data DIR] [--without-sample]
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSite, EVERYDAY_BROTLI } from './build/build-site.ts';
import { contentFingerprint, readStamp, statFingerprint, writeStamp } from './build/fingerprint.ts';
import { fromHere } from './ingest/data-folders.ts';
import { namedPaths } from './ingest/named-paths.ts';
import { createSiteServer, listen } from './server/serve.mjs';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);

function runScript(script: string, args: readonly string[]): number {
	return spawnSync(process.execPath, [join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs'), script, ...args], { cwd: root, stdio: 'inherit' }).status ?? 1;
}

function makeSample(): void {
	const stamp = join(root, '.cache', 'sample.stamp');
	const wanted = contentFingerprint(['scripts/sample.ts', 'scripts/sample']);
	if (existsSync('data/sample') && readStamp(stamp) === wanted) return;
	console.log('生成模拟县 / making the sample county → data/sample');
	if (runScript('scripts/sample.ts', ['--out', 'data/sample']) !== 0) throw new Error('模拟县未生成，上面是说明 / the sample county was not made, see above');
	writeStamp(stamp, wanted);
}

/** Takes `data/`, or the folders that the last ingestion named, into `static/data/`; exit status 1 (some files refused) still leaves data to serve. */
function takeIn(): void {
	const stamp = join(root, '.cache', 'ingest.stamp');
	const named = namedPaths();
	const written = ['data/needs-review.csv'];
	const wanted = statFingerprint(['data', ...named, 'src/lib', 'scripts', 'package-lock.json'], (file) => written.includes(file));
	if (existsSync('static/data/manifest.json') && readStamp(stamp) === wanted) return;
	if (named.length > 0) console.log(`录入上次列出的：${named.map(fromHere).join(' ')}（要改为 data/ 的全部：npm run ingest -- --replace）`);
	// Folders that someone named may be on a drive that is not all there: those only shrink by hand.
	const status = runScript('scripts/ingest.ts', named.length > 0 ? named : ['--replace']);
	if (status >= 2 && !existsSync('static/data/manifest.json')) throw new Error('没有可用的数据，上面是说明 / no usable data, see above');
	if (status < 2) writeStamp(stamp, wanted);
}

const { values } = parseArgs({
	options: {
		port: { type: 'string', default: '4173' },
		host: { type: 'string', default: '127.0.0.1' },
		data: { type: 'string' },
		'without-sample': { type: 'boolean', default: false },
		'no-serve': { type: 'boolean', default: false }
	}
});

const began = Date.now();
if (values.data === undefined) {
	if (!values['without-sample']) makeSample();
	takeIn();
} else if (!existsSync(join(values.data, 'manifest.json'))) {
	throw new Error(`${values.data} 里没有 manifest.json：先运行 npm run ingest -- --out ${values.data} / there is no manifest.json in it`);
}
const { built, seconds } = await buildSite(root, EVERYDAY_BROTLI);
if (built) console.log(`构建用时 / built in ${seconds.toFixed(0)} s`);
if (!values['no-serve']) {
	const server = createSiteServer({ site: join(root, 'build'), data: resolve(values.data ?? 'static/data') });
	const port = await listen(server, { host: values.host, port: Number(values.port) });
	console.log(`就绪，用时 / ready in ${((Date.now() - began) / 1000).toFixed(1)} s`);
	console.log(`\n  衡平  http://${values.host}:${port}/\n\n（Ctrl+C 停止 / Ctrl+C to stop）`);
}
