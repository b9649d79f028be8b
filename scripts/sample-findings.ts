/** A sample county's truth-findings.ndjson and a review's findings → recall and precision by rule, and near misses that fired. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { judgeFindings, type GivenFinding } from './sample/judge-findings.ts';
import type { TruthFinding } from './sample/plants/plan.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { list: { type: 'boolean', default: false } } });
const [folder, findingsFile] = positionals;
if (!folder || !findingsFile) {
	process.stderr.write(
		'tsx scripts/sample-findings.ts DIR FINDINGS.ndjson [--list]\nFINDINGS.ndjson: what `npm run --silent review -- FILE...` prints for the reports below DIR\n'
	);
	process.exit(2);
}
const readLines = <T>(path: string): T[] =>
	readFileSync(path, 'utf8')
		.split('\n')
		.filter(Boolean)
		.map((line): T => JSON.parse(line));
const judged = judgeFindings(readLines<TruthFinding>(join(folder, 'truth-findings.ndjson')), readLines<GivenFinding>(findingsFile));

console.log('rule                        planted   found  at place   near misses fired   beyond the expected');
for (const row of judged.rules) {
	console.log(
		`${row.rule.padEnd(26)}${String(row.planted).padStart(9)}${String(row.found).padStart(8)}${String(row.atPlace).padStart(10)}${`${row.nearFired} of ${row.nearMisses}`.padStart(20)}${String(row.extra).padStart(22)}`
	);
}
if (values.list) for (const note of judged.notes) console.log(note);
