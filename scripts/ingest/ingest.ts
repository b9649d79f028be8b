/** The whole run in its order: collect, extract, correct, load, review, publish, say what came of it. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { TABLES } from '../../src/lib/model/tables.ts';
import { prepareTables } from '../../src/lib/queries/prepare.ts';
import { takeSnapshot } from '../../src/lib/queries/snapshot.ts';
import { parseEdition } from '../../src/lib/model/manifest.ts';
import { parseDecisions, type DecisionProblem } from '../../src/lib/review/decisions.ts';
import { review } from '../../src/lib/review/run.ts';
import { parseScoreSchemes } from '../../src/lib/review/schemes.ts';
import { createNativeEngine, type NativeEngine } from '../node/native-engine.ts';
import { explainFault } from '../node/fault.ts';
import { readJson, readWords } from '../node/read-words.ts';
import { readReference, REFERENCE_FOLDER } from '../node/reference.ts';
import { readReviewSettings } from '../node/review-settings.ts';
import { Clerk } from './clerk.ts';
import { collect, referenceFor, type Collected } from './collect.ts';
import { fromHere } from './data-folders.ts';
import { dropStaleCaches, extractionHash } from './extract-cache.ts';
import { extractAll } from './extract.ts';
import { tidyAfter } from './interrupt.ts';
import { keepPublished } from './keep-published.ts';
import { Loader, type Loaded } from './load.ts';
import { showProgress, type Terminal } from './progress.ts';
import { clearDrafts, clearUnnamed, lockFolder, publish } from './publish.ts';
import { printRefused, printSummary } from './summary.ts';

export interface IngestOptions {
	readonly paths: readonly string[];
	/** Folder that gets the tables. */
	readonly out: string;
	/** The same as it was asked for, for the terminal. */
	readonly shownOut: string;
	/** File that gets the facts of low certainty, for a clerk. */
	readonly review: string;
	/** Folder that may hold corrections.csv, review-decisions.csv, edition.json and reference/review-settings.json. */
	readonly data: string;
	/** What is published may shrink to any size. */
	readonly replace: boolean;
	readonly workers?: number;
}

export interface Output {
	log(line: string): void;
	note(line: string): void;
	/** Where progress is shown. */
	readonly progress: Terminal;
}
export const terminal: Output = { log: (line) => console.log(line), note: (line) => console.error(line), progress: process.stderr };

const CACHE = resolve(import.meta.dirname, '../../.cache/extract');

/** Reads every input into the loader. Returns what came and how many files were known already. */
async function extractInto(collected: Collected, loader: Loader, options: IngestOptions, output: Output) {
	const hash = extractionHash();
	dropStaleCaches(CACHE, hash);
	const progress = showProgress('读取', collected.inputs.length, output.progress);
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

async function loadSchemes(engine: NativeEngine, output: Output): Promise<void> {
	const { rows, problems } = parseScoreSchemes(readFileSync(join(REFERENCE_FOLDER, 'score-schemes.json'), 'utf8'));
	for (const problem of problems) output.note(`score-schemes.json：第 ${problem} 条 local 无法识别，没有采用。`);
	await engine.loadRows(TABLES.score_schemes, rows);
}

const DECISION_PROBLEMS: Readonly<Record<DecisionProblem['why'], string>> = {
	'unknown-decision': '处理应为 确认、排除、退回、已整改 之一',
	'no-rule': '没有写规则',
	'bad-year': '年度不是四位数字',
	unreadable: '引号不成对，无法读取'
};

/** Rules over everything that was loaded, with the bureau's published decisions. */
async function reviewAll(engine: NativeEngine, data: string, output: Output) {
	const { decisions, problems } = parseDecisions(readWords(join(data, 'review-decisions.csv')) ?? '');
	for (const { row, why } of problems) output.note(`review-decisions.csv 第 ${row} 行没有采用：${DECISION_PROBLEMS[why]}。`);
	const settings = readReviewSettings((line) => output.note(line), join(data, 'reference'));
	const summary = await review(engine, { settings, decisions });
	const used = { applied: decisions.length - summary.unmatched.length, unmatched: summary.unmatched.length + problems.length };
	for (const { department, year, rule, line } of summary.unmatched) {
		output.note(`review-decisions.csv：对应的疑点已不存在：${[department, year, rule, line].filter((part) => part !== null).join(' ')}`);
	}
	for (const { rule, region_code, year, fired, checked } of summary.warnings) {
		output.note(`规则 ${rule} 在 ${region_code} ${year} 年 ${checked} 份中触发 ${fired} 份，超过三分之一，请先核对规则是否适用。`);
	}
	return { ...summary, decisions: used };
}

/** DuckDB's share of memory while files are read, beside the workers' heaps; what is more goes to its file. 256 MB took 250 MB more of the process and were no faster. */
const READING_MEMORY = '128MB';
/** Its share when the workers have ended. 512 MB were all taken, and were no faster; 128 MB are enough for 39,000 reports. */
const REVIEW_MEMORY = '192MB';

/** An engine on a file of its own, so that memory does not grow with the number of reports. */
export async function openWorkspace(folder: string): Promise<{ readonly engine: NativeEngine; close(): Promise<void> }> {
	mkdirSync(folder, { recursive: true });
	const engine = await createNativeEngine({ file: join(folder, 'tables.duckdb'), memory: READING_MEMORY });
	return {
		engine,
		close: () => engine.close().finally(() => rmSync(folder, { recursive: true, force: true }))
	};
}

/** To be called when everything has been read. */
export const giveReviewMemory = (engine: NativeEngine): Promise<void> => engine.run({ text: `set memory_limit = '${REVIEW_MEMORY}'`, params: [] });

/** The list for the clerk; what the clerk filled in and has not handed back yet stays in it. */
function writeReviewList(path: string, clerk: Clerk, output: Output): number {
	const { count, csv, filled } = clerk.waiting(readWords(path) ?? '');
	if (filled > 0) output.note(`${path} 有 ${filled} 行已填写，还没有并入 corrections.csv，予以保留。`);
	try {
		mkdirSync(dirname(path), { recursive: true });
		writeFileSync(path, csv);
	} catch (error) {
		output.note(`待核对清单没有写出，如在表格软件里打开着，请关闭后重新运行：${explainFault(error)}`);
	}
	return count;
}

/** Lines printed of several versions; more would hide the rest. */
const MOST_VERSIONS = 20;
function notesOnVersions(pairs: Loaded['standBehind']): readonly string[] {
	const rest = pairs.length - MOST_VERSIONS;
	return [
		...pairs.slice(0, MOST_VERSIONS).map(({ file, of }) => `同一单位同一年度有两份：以 ${of} 为准，${file} 保留备查。如应以另一份为准，请把不用的移出文件夹。`),
		...(rest > 0 ? [`另有 ${rest} 对同一单位同一年度的文件，见网站“数据”页。`] : [])
	];
}

async function ingestInto(engine: NativeEngine, collected: Collected, options: IngestOptions, output: Output): Promise<0 | 1 | 2> {
	const edition = parseEdition(readJson(join(options.data, 'edition.json')));
	const base = readReference();
	const references = collected.settings.map((setting) => referenceFor(setting, base));
	const clerk = new Clerk(
		readWords(join(options.data, 'corrections.csv')) ?? '',
		references,
		collected.inputs.map(({ file }) => file)
	);
	const { loaded, cached } = await extractInto(collected, new Loader(engine, references, clerk), options, output);
	await giveReviewMemory(engine);
	if (loaded.refused.length > 0) output.note(printRefused(loaded));
	for (const { file, of } of loaded.duplicates) output.note(`重复 ${file}：与 ${of} 内容完全相同，只计一次。`);
	for (const line of notesOnVersions(loaded.standBehind)) output.note(line);
	if (loaded.reports === 0) {
		output.note(`没有可用的报告（共 ${loaded.files} 个文件），原有数据保持不变。`);
		return 2;
	}
	const kept = keepPublished(options, loaded.reports);
	if (kept !== null) {
		output.note(kept);
		return 2;
	}
	const corrections = clerk.rows();
	const unmatched = clerk.unmatched();
	await engine.loadRows(TABLES.corrections, corrections);
	for (const line of unmatched.lines) output.note(line);
	if (unmatched.help !== null) output.note(unmatched.help);
	const needsReview = writeReviewList(options.review, clerk, output);
	await loadSchemes(engine, output);
	const { bySeverity: findings, byRule, decisions } = await reviewAll(engine, options.data, output);
	await prepareTables(engine);
	const { provenance, unowned: unmatchedRefusals } = loaded;
	const manifest = await publish(engine, { out: options.out, edition, provenance, unmatchedRefusals, snapshot: await takeSnapshot(engine) });
	const counts = { applied: corrections.length - unmatched.lines.length, unmatched: unmatched.lines.length };
	const reviewList = fromHere(options.review);
	output.log(printSummary({ loaded, cached, findings, byRule, corrections: counts, decisions, needsReview, reviewList, manifest, out: options.shownOut }));
	return loaded.refused.length > 0 ? 1 : 0;
}

/** Returns the exit status: 0 all read, 1 some files refused, 2 nothing usable or far fewer reports than are published (what was published before stays). */
export async function ingest(options: IngestOptions, output: Output = terminal): Promise<0 | 1 | 2> {
	const collected = collect(options.paths);
	let unlock: (() => void) | null = null;
	const tidy = () => {
		if (unlock === null) return;
		clearDrafts(options.out);
		unlock();
	};
	return tidyAfter(tidy, async () => {
		// in here, so that a run stopped at this moment takes its lock away
		unlock = lockFolder(options.out);
		clearUnnamed(options.out);
		const { engine, close } = await openWorkspace(join(options.out, `.draft-engine-${process.pid}`));
		return ingestInto(engine, collected, options, output).finally(close);
	});
}
