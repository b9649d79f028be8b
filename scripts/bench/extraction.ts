/** Reads a county of sample reports as ingestion does, and once merely normalises the same text: reports and megabytes a second, peak memory, the ratio of the two. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildDocument } from '../../src/lib/document/build-document.ts';
import { extractFacts } from '../../src/lib/facts/index.ts';
import { review } from '../../src/lib/review/run.ts';
import { readingForm } from '../../src/lib/text/view.ts';
import { collect, referenceFor, type Collected, type Input } from '../ingest/collect.ts';
import { extractAll } from '../ingest/extract.ts';
import { giveReviewMemory, openWorkspace } from '../ingest/ingest.ts';
import { Loader } from '../ingest/load.ts';
import { publish } from '../ingest/publish.ts';
import { readReference } from '../node/reference.ts';

const root = resolve(import.meta.dirname, '../..');
const MB = 1024 * 1024;

/** Files that a county of 60 departments and seven years has; the number of departments is scaled from it. */
const FILES_PER_DEPARTMENT = 406 / 60;

/** A county of about so many files, made once and kept under .cache. */
export function sampleCounty(reports: number): string {
	const folder = join(root, '.cache', 'bench', `county-${reports}`);
	if (existsSync(join(folder, 'provenance.json'))) return folder;
	mkdirSync(folder, { recursive: true });
	const departments = String(Math.ceil(reports / FILES_PER_DEPARTMENT));
	const made = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/sample.ts', '--out', folder, '--departments', departments], {
		cwd: root,
		stdio: ['ignore', 'ignore', 'inherit']
	});
	if (made.status !== 0) throw new Error('the sample county was not made');
	return folder;
}

const seconds = (from: number) => (performance.now() - from) / 1000;
const line = (name: string, value: string) => console.log(`${name.padEnd(44)} ${value}`);
const speed = (what: string, files: number, bytes: number, took: number) =>
	line(what, `${(files / took).toFixed(0)} reports/s, ${(bytes / MB / took).toFixed(2)} MB/s (${took.toFixed(1)} s)`);

/** One thread, nothing else: the text's decoding and normalising against the whole extraction of the same text. */
function compareWithNormalising(inputs: readonly Input[]): void {
	const reference = readReference();
	const texts = inputs.map((input) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(input.path)));
	const characters = texts.reduce((sum, text) => sum + text.length, 0);
	const warmUp = texts.slice(0, 50);
	for (const text of warmUp) extractFacts(buildDocument('a.txt', { format: 'txt', text, tables: [] }), reference);
	let began = performance.now();
	let kept = 0;
	for (const text of texts) kept += readingForm(text).length;
	const normalising = seconds(began);
	began = performance.now();
	for (const text of texts) kept += extractFacts(buildDocument('a.txt', { format: 'txt', text, tables: [] }), reference).reports.length;
	const extracting = seconds(began);
	line(`one thread, ${texts.length} texts, normalising`, `${(characters / 1e6 / normalising).toFixed(1)} M characters/s`);
	line(
		`one thread, ${texts.length} texts, extraction`,
		`${(characters / 1e6 / extracting).toFixed(2)} M characters/s, ${((1000 * extracting) / texts.length).toFixed(2)} ms a report`
	);
	line('extraction ÷ normalising', `${(extracting / normalising).toFixed(0)} ×${kept === 0 ? ' (nothing read)' : ''}`);
}

const peakMb = () => process.resourceUsage().maxRSS / 1024;

async function wholeRun(collected: Collected): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), 'hengping-bench-'));
	const { engine, close } = await openWorkspace(join(folder, 'engine'));
	const bytes = collected.inputs.reduce((sum, input) => sum + input.bytes, 0);
	try {
		const reference = readReference();
		const loader = new Loader(
			engine,
			collected.settings.map((setting) => referenceFor(setting, reference))
		);
		let began = performance.now();
		await extractAll(collected, { cacheFolder: join(folder, 'cache'), onResult: (result) => loader.add(result), onDone: () => undefined });
		const loaded = await loader.finish();
		speed(`ingestion, ${availableParallelism()} threads: read and load`, collected.inputs.length, bytes, seconds(began));
		line('  reports, amounts, indicators', `${loaded.reports}, ${loaded.facts.amounts}, ${loaded.facts.indicators}`);
		line('  peak memory so far', `${peakMb().toFixed(0)} MB`);
		await giveReviewMemory(engine);
		began = performance.now();
		let last = began;
		const rules: [string, number][] = [];
		await review(engine, {
			onRule: (rule) => {
				rules.push([rule, performance.now() - last]);
				last = performance.now();
			}
		});
		line(`review of ${loaded.reports} reports`, `${seconds(began).toFixed(1)} s`);
		for (const [rule, took] of rules.sort((a, b) => b[1] - a[1]).slice(0, 8)) line(`  ${rule}`, `${(took / 1000).toFixed(2)} s`);
		began = performance.now();
		const manifest = await publish(engine, {
			out: join(folder, 'out'),
			edition: null,
			provenance: loaded.provenance,
			unmatchedRefusals: loaded.unowned,
			snapshot: {}
		});
		const published = Object.values(manifest.tables).reduce((sum, table) => sum + table.bytes, 0);
		line('publishing', `${seconds(began).toFixed(1)} s, ${(published / MB).toFixed(1)} MB`);
		line('peak memory', `${peakMb().toFixed(0)} MB`);
	} finally {
		await close();
		rmSync(folder, { recursive: true, force: true });
	}
}

/** Prints to standard output; a process of its own for each size, since peak memory never falls. */
export async function benchExtraction(reports: number): Promise<void> {
	const county = sampleCounty(reports);
	const collected = collect([county]);
	const inputs = collected.inputs.slice(0, reports);
	console.log(`\n${inputs.length} files, ${(inputs.reduce((sum, input) => sum + input.bytes, 0) / MB).toFixed(1)} MB, Node ${process.versions.node}`);
	await wholeRun({ ...collected, inputs });
	// last, since it keeps its texts and would count as the run's memory
	compareWithNormalising(inputs.slice(0, 1000));
}

if (process.argv[1] === import.meta.filename) {
	await benchExtraction(Number(process.argv[2]));
}
