/** `npm run extract -- FILE...`: prints the facts of each file as one JSON object a line, in the order of the arguments; exit status 1 where a file could not be read. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildDocument } from '../src/lib/document/build-document.ts';
import { readText } from '../src/lib/document/readers/index.ts';
import { extractFacts } from '../src/lib/facts/index.ts';
import type { Reference } from '../src/lib/facts/identity/reference.ts';
import type { FileFacts } from '../src/lib/model/facts.ts';
import { readCharacterMap } from './node/character-maps.ts';
import { readReference } from './node/reference.ts';

const failed = (file: string, id: string, text: string): FileFacts => ({ file, reports: [], messages: [{ level: 'error', id, text }] });

/** The report's own text is left out of the line: it is the whole part. */
const shown = (facts: FileFacts): object => ({ ...facts, reports: facts.reports.map(({ quote, ...report }) => ({ ...report, characters: quote.length })) });

async function factsOf(path: string, reference: Reference): Promise<FileFacts> {
	const file = basename(path);
	let bytes: Uint8Array;
	try {
		bytes = readFileSync(path);
	} catch {
		return failed(file, 'unreadable', `无法打开文件“${path}”：请检查路径和读取权限。`);
	}
	const read = await readText(file, bytes, { characterMap: readCharacterMap });
	return 'refused' in read ? failed(file, read.id, read.text) : extractFacts(buildDocument(file, read), reference);
}

const paths = process.argv.slice(2);
if (paths.length === 0) {
	process.stderr.write('用法：npm run --silent extract -- 文件...\n');
	process.exitCode = 2;
} else {
	const reference = readReference();
	for (const path of paths) {
		const facts = await factsOf(path, reference);
		if (facts.reports.length === 0) process.exitCode = 1;
		process.stdout.write(`${JSON.stringify(shown(facts))}\n`);
	}
}
