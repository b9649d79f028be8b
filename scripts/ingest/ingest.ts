/** The whole run in its order: collect, extract, correct, load, review, publish, say what came of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { takeSnapshot } from '../../src/lib/queries/snapshot.ts';
import { parseEdition } from '../../src/lib/model/manifest.ts';
import { parseDecisions } from '../../src/lib/review/decisions.ts';
import { review } from '../../src/lib/review/run.ts';
import { createNativeEngine, type NativeEngine } from '../node/native-engine.ts';
import { readReference } from '../node/reference.ts';
import { collect, referenceFor, type Collected } from './collect.ts';
import { dropStaleCaches, extractionHash } from './extract-cache.ts';
import { extractAll } from './extract.ts';
import { Loader, type Loaded } from './load.ts';
import { showProgress } from './progress.ts';
import { lockFolder, publish } from './publish.ts';
import { printRefused, printSummary } from './summary.ts';

export interface IngestOptions {
	readonly paths: readonly string[];
	/** Folder that gets the tables. */
	readonly out: string;
	/** The same as it was asked for, for the terminal. */
	readonly shownOut: string;
	/** File that gets the facts of low certainty, for a clerk. */
	readonly review: string;
	/** Folder that may hold corrections.csv, review-decisions.csv and edition.json. */
	readonly data: string;
	readonly workers?: number;
}

export interface Output {
	log(line: string): void;
	note(line: string): void;
}
const terminal: Output = { log: (line) => console.log(line), note: (line) => console.error(line) };

const CACHE = resolve(import.meta.dirname, '../../.cache/extract');
const readIfThere = (path: string): string | null => (existsSync(path) ? readFileSync(path, 'utf8') : null);

/** Reads every input into the engine. Returns what came and how many files were known already. */
async function extractInto(engine: NativeEngine, collected: Collected, options: IngestOptions): Promise<{ loaded: Loaded; cached: number }> {
	const hash = extractionHash();
	dropStaleCaches(CACHE, hash);
	const reference = readReference();
	const loader = new Loader(
		engine,
		collected.settings.map((setting) => referenceFor(setting, reference))
	);
	const progress = showProgress('读取', collected.inputs.length);
	let cached = 0;
	await extractAll(collected, {
		cacheFolder: join(CACHE, hash),
		onResult: (result) => {
			if (result.cached) cached++;
			return loader.add(result);
		},
		onDone: () => progress.step(),
		...(options.workers === undefined ? {} : { workers: options.workers })
	}).finally(() => progress.stop());
	return { loaded: await loader.finish(), cached };
}

/** Rules over everything that was loaded, with the bureau's published decisions. */
async function reviewAll(engine: NativeEngine, data: string, output: Output) {
	const { decisions, problems } = parseDecisions(readIfThere(join(data, 'review-decisions.csv')) ?? '');
	for (const problem of problems) output.note(`review-decisions.csv：${JSON.stringify(problem)}`);
	const summary = await review(engine, { decisions });
	for (const decision of summary.unmatched)
		output.note(`review-decisions.csv：对应的疑点已不存在：${decision.department} ${decision.year} ${decision.rule} ${decision.line}`);
	for (const warning of summary.warnings)
		output.note(
			`规则 ${warning.rule} 在 ${warning.region_code} ${warning.year} 年触发 ${warning.fired}/${warning.checked} 份，超过三分之一，请先核对规则是否适用。`
		);
	return summary;
}

function readEdition(data: string) {
	const json = readIfThere(join(data, 'edition.json'));
	return json === null ? null : parseEdition(JSON.parse(json));
}

/** Returns the exit status: 0 all read, 1 some files refused, 2 nothing usable (what was published before stays). */
export async function ingest(options: IngestOptions, output: Output = terminal): Promise<0 | 1 | 2> {
	const collected = collect(options.paths);
	const unlock = lockFolder(options.out);
	const engine = await createNativeEngine();
	try {
		const { loaded, cached } = await extractInto(engine, collected, options);
		if (loaded.refused.length > 0) output.note(printRefused(loaded));
		if (loaded.reports === 0) {
			output.note(`没有可用的报告（共 ${loaded.files} 个文件），原有数据保持不变。`);
			return 2;
		}
		const reviewed = await reviewAll(engine, options.data, output);
		const manifest = await publish(engine, {
			out: options.out,
			edition: readEdition(options.data),
			provenance: loaded.provenance,
			snapshot: await takeSnapshot(engine)
		});
		output.log(
			printSummary({
				loaded,
				cached,
				findings: reviewed.bySeverity,
				byRule: reviewed.byRule,
				corrections: { applied: 0, unmatched: 0 },
				needsReview: 0,
				manifest,
				out: options.shownOut
			})
		);
		return loaded.refused.length > 0 ? 1 : 0;
	} finally {
		await engine.close();
		unlock();
	}
}
