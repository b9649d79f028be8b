/**
 * Measures: npm run bench -- [extraction] [--reports 10000], or npm run bench -- browser [--reports 1000,100000,1000000].
 * Each measurement runs in a process of its own, since peak memory never falls.
 */
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

function run(script: string, args: readonly string[]): void {
	const status = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { stdio: 'inherit' }).status;
	if (status !== 0) process.exitCode = 1;
}

/** A tenth first: memory that is flat is the same in both. */
function extraction(args: readonly string[]): void {
	const { values } = parseArgs({ args: [...args], options: { reports: { type: 'string', default: '10000' } } });
	const reports = Number(values.reports);
	if (!Number.isInteger(reports) || reports < 10) throw new Error(`--reports: ${values.reports}`);
	for (const size of [Math.ceil(reports / 10), reports]) run('scripts/bench/extraction.ts', [String(size)]);
}

const [what = 'extraction', ...rest] = process.argv.slice(2);
if (what === 'browser') run('scripts/bench/browser.ts', rest);
else if (what === 'extraction') extraction(rest);
else if (what.startsWith('--')) extraction([what, ...rest]);
else {
	console.error('usage: npm run bench -- extraction|browser [--reports N]');
	process.exitCode = 2;
}
