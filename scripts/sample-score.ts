/** A sample county and what extraction makes of it → precision, recall and F1 by group of facts and by layout; `--misses` lists what was missed or invented. */
import { createReadStream, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { buildDocument } from '../src/lib/document/build-document.ts';
import { readText } from '../src/lib/document/readers/index.ts';
import { extractFacts } from '../src/lib/facts/index.ts';
import type { FileFacts } from '../src/lib/model/facts.ts';
import { readReference } from './node/reference.ts';
import { compareFacts, GROUPS, type Group, type Tally } from './sample/compare-facts.ts';
import type { TruthReport } from './sample/page.ts';

interface TruthLine {
	readonly file: string;
	readonly path: string;
	readonly layout: string;
	readonly reports: readonly TruthReport[];
}

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { misses: { type: 'boolean', default: false }, layout: { type: 'string' }, limit: { type: 'string' }, min: { type: 'string' } }
});
const [folder] = positionals;
if (!folder) {
	process.stderr.write('tsx scripts/sample-score.ts DIR [--misses] [--layout ID] [--limit N] [--min F1]\n');
	process.exit(2);
}
const reference = readReference();

async function extracted(path: string, file: string): Promise<FileFacts> {
	const read = await readText(file, readFileSync(path));
	return 'refused' in read ? { file, reports: [], messages: [] } : extractFacts(buildDocument(file, read), reference);
}

const empty = (): Tally => ({ right: 0, missed: [], invented: [] });
const tallies = new Map<string, Map<Group, Tally>>();
const notes: string[] = [];
let files = 0;
for await (const line of createInterface({ input: createReadStream(join(folder, 'truth.ndjson')) })) {
	const truth = JSON.parse(line) as TruthLine;
	if (values.layout && truth.layout !== values.layout) continue;
	if (values.limit && files >= Number(values.limit)) break;
	files++;
	const compared = compareFacts(truth.reports, await extracted(join(folder, truth.path), truth.file));
	for (const key of [truth.layout, 'all']) {
		const groups = tallies.get(key) ?? new Map<Group, Tally>(GROUPS.map((group) => [group, empty()]));
		tallies.set(key, groups);
		for (const group of GROUPS) {
			const sum = groups.get(group);
			const one = compared[group];
			if (!sum) continue;
			sum.right += one.right;
			sum.missed.push(...one.missed);
			sum.invented.push(...one.invented);
		}
	}
	if (values.misses) {
		for (const group of GROUPS) {
			notes.push(
				...compared[group].missed.map((what) => `${truth.layout} ${group} missed   ${what}  ${truth.file}`),
				...compared[group].invented.map((what) => `${truth.layout} ${group} invented ${what}  ${truth.file}`)
			);
		}
	}
}

function f1({ right, missed, invented }: Tally): number {
	const precision = right / (right + invented.length || 1);
	const recall = right / (right + missed.length || 1);
	return precision + recall ? (2 * precision * recall) / (precision + recall) : 0;
}

for (const note of notes) console.log(note);
console.log(`layout            ${GROUPS.map((group) => group.padStart(12)).join('')}        mean`);
let all = 0;
for (const [layout, groups] of [...tallies].sort(([a], [b]) => (a === 'all' ? 1 : b === 'all' ? -1 : a < b ? -1 : 1))) {
	const scores = GROUPS.map((group) => f1(groups.get(group) ?? empty()) * 100);
	all = scores.reduce((sum, score) => sum + score, 0) / scores.length;
	console.log(`${layout.padEnd(18)}${scores.map((score) => score.toFixed(1).padStart(12)).join('')}${all.toFixed(1).padStart(12)}`);
}
process.exitCode = values.min && all < Number(values.min) ? 1 : 0;
