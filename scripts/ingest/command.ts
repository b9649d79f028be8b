/** The command line of ingestion to its options, and a fault to a sentence: tests run it without a process of its own. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { explainFault } from '../node/fault.ts';
import { DATA, dataFolders } from './data-folders.ts';
import { ingest, terminal, type IngestOptions, type Output } from './ingest.ts';
import { keepNamedPaths } from './named-paths.ts';

const OUT = 'static/data';

/** Throws where an option or a path is wrong. */
export function readArguments(args: readonly string[]): IngestOptions {
	const { values, positionals } = parseArgs({
		args: [...args],
		allowPositionals: true,
		options: {
			out: { type: 'string', default: OUT },
			review: { type: 'string' },
			data: { type: 'string', default: DATA },
			workers: { type: 'string' },
			replace: { type: 'boolean', default: false }
		}
	});
	const workers = values.workers === undefined ? undefined : Number(values.workers);
	if (workers !== undefined && !(Number.isInteger(workers) && workers > 0)) throw new Error(`--workers 应为正整数：${values.workers}`);
	const paths = positionals.length > 0 ? positionals : dataFolders();
	const lost = paths.filter((path) => !existsSync(path));
	if (lost.length > 0) throw new Error(`没有这个文件或文件夹：${lost.map((path) => relative('.', path)).join('、')}`);
	// a trial run into another folder never writes over the list that a clerk works on
	const usual = resolve(values.out) === resolve(OUT);
	return {
		paths: paths.map((path) => resolve(path)),
		out: resolve(values.out),
		review: resolve(values.review ?? (usual ? join(values.data, 'needs-review.csv') : `${resolve(values.out)}.needs-review.csv`)),
		shownOut: values.out,
		data: resolve(values.data),
		replace: values.replace,
		...(workers === undefined ? {} : { workers })
	};
}

/** Returns the exit status. Never throws: what goes wrong is said on `output`. */
export async function ingestCommand(args: readonly string[], output: Output = terminal): Promise<0 | 1 | 2> {
	try {
		const options = readArguments(args);
		const status = await ingest(options, output);
		if (status < 2 && options.out === resolve(OUT)) keepNamedPaths(options.paths);
		return status;
	} catch (error) {
		output.note(explainFault(error));
		return 2;
	}
}
