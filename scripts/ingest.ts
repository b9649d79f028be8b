/**
 * Takes reports in and publishes them as tables: npm run ingest -- [PATH...] [--out DIR] [--review FILE] [--data DIR] [--workers N]
 * Without PATH, every folder of data/ but reference. The clerk's list is data/needs-review.csv; with PATH or --out it is OUT.needs-review.csv unless --review names it. --data holds corrections.csv, review-decisions.csv and edition.json (data/).
 * Exit status 0 when everything was read, 1 when some files were refused, 2 when nothing could be used.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ingest } from './ingest/ingest.ts';
import { explainFault } from './node/fault.ts';

const DATA = 'data';
const OUT = 'static/data';

/** Folders of data/ that hold reports: all but the reference. */
const defaultPaths = () =>
	existsSync(DATA)
		? readdirSync(DATA, { withFileTypes: true })
				.filter((entry) => entry.isDirectory() && entry.name !== 'reference' && !entry.name.startsWith('.'))
				.map((entry) => join(DATA, entry.name))
				.sort()
		: [];

function readArguments() {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			out: { type: 'string', default: OUT },
			review: { type: 'string' },
			data: { type: 'string', default: DATA },
			workers: { type: 'string' }
		}
	});
	const workers = values.workers === undefined ? undefined : Number(values.workers);
	if (workers !== undefined && !(Number.isInteger(workers) && workers > 0)) throw new Error(`--workers 应为正整数：${values.workers}`);
	const paths = positionals.length > 0 ? positionals : defaultPaths();
	const lost = paths.filter((path) => !existsSync(path));
	if (lost.length > 0) throw new Error(`没有这个文件或文件夹：${lost.map((path) => relative('.', path)).join('、')}`);
	// a trial run on other files never writes over the list that a clerk works on
	const usual = positionals.length === 0 && resolve(values.out) === resolve(OUT);
	return {
		paths: paths.map((path) => resolve(path)),
		out: resolve(values.out),
		review: resolve(values.review ?? (usual ? join(DATA, 'needs-review.csv') : `${resolve(values.out)}.needs-review.csv`)),
		shownOut: values.out,
		data: resolve(values.data),
		...(workers === undefined ? {} : { workers })
	};
}

try {
	process.exitCode = await ingest(readArguments());
} catch (error) {
	console.error(explainFault(error));
	process.exitCode = 2;
}
