/** Measures: npm run bench -- [extraction] [--reports 10000]. Each size runs in a process of its own, since peak memory never falls. */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { reports: { type: 'string', default: '10000' } } });
const [what = 'extraction'] = positionals;
const reports = Number(values.reports);

function run(script: string, args: readonly string[]): void {
	const status = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { stdio: 'inherit' }).status;
	if (status !== 0) process.exitCode = 1;
}

if (what !== 'extraction' || !Number.isInteger(reports) || reports < 10) {
	console.error('usage: npm run bench -- extraction [--reports 10000]');
	process.exitCode = 2;
} else {
	// a tenth first: memory that is flat is the same in both
	for (const size of [Math.ceil(reports / 10), reports]) run('scripts/bench/extraction.ts', [String(size)]);
}
