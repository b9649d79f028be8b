/**
 * Runs everything that guards the project, one stage after another, and ends with the line `N passed, N failed`.
 * A stage without tests of its own (types, lint, build) counts as one. Later stages run even where an earlier one failed, except the browser's without a build.
 * `--screenshots` (npm run screenshots) builds, makes the browser tests' data, and renews the pictures of every page in docs/screenshots instead.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildSite, EVERYDAY_BROTLI } from './build/build-site.ts';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
const cache = join(root, '.cache', 'tests');
mkdirSync(cache, { recursive: true });

interface Count {
	passed: number;
	failed: number;
	skipped: number;
}
const total: Count = { passed: 0, failed: 0, skipped: 0 };
const lines: string[] = [];

function note(name: string, count: Count, began: number): void {
	total.passed += count.passed;
	total.failed += count.failed;
	total.skipped += count.skipped;
	lines.push(
		`${count.failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(24)} ${String(count.passed).padStart(5)} passed ${String(count.failed).padStart(3)} failed ${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s`
	);
}

function runNode(args: readonly string[], env: NodeJS.ProcessEnv = process.env): boolean {
	return spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env }).status === 0;
}

/** A stage that passes or fails as a whole. */
function check(name: string, args: readonly string[]): boolean {
	const began = Date.now();
	console.log(`\n── ${name}`);
	const ok = runNode(args);
	note(name, { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 }, began);
	return ok;
}

interface VitestResult {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly numPendingTests: number;
	readonly numTodoTests: number;
	readonly success: boolean;
}

/** A vitest run, counted from its JSON report; a run that leaves none (or fails outside a test) is one failure. */
function vitest(name: string, config: string, env: NodeJS.ProcessEnv, files: readonly string[] = []): void {
	const began = Date.now();
	console.log(`\n── ${name}`);
	const report = join(cache, `${name.replace(/\W+/g, '-')}.json`);
	rmSync(report, { force: true });
	const ok = runNode([bin('vitest/vitest.mjs'), 'run', ...files, '--config', config, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`], env);
	let count: Count = { passed: 0, failed: 1, skipped: 0 };
	try {
		const result: VitestResult = JSON.parse(readFileSync(report, 'utf8'));
		count = { passed: result.numPassedTests, failed: result.numFailedTests, skipped: result.numPendingTests + result.numTodoTests };
		if (!ok && count.failed === 0) count.failed = 1;
		if (count.passed + count.failed === 0) count.failed = 1;
	} catch (error) {
		console.error(`没有测试结果 / no test report: ${String(error)}`);
	}
	note(name, count, began);
}

const bin = (path: string) => join(root, 'node_modules', path);
const tsx = bin('tsx/dist/cli.mjs');

async function build(): Promise<boolean> {
	const began = Date.now();
	console.log('\n── build');
	try {
		await buildSite(root, EVERYDAY_BROTLI);
		note('build', { passed: 1, failed: 0, skipped: 0 }, began);
		return true;
	} catch (error) {
		console.error(error);
		note('build', { passed: 0, failed: 1, skipped: 0 }, began);
		return false;
	}
}

/** A small county and the re-worded reports, taken in by the real command: what the browser tests look at. */
function makeTestData(): boolean {
	const county = join(cache, 'county');
	const data = join(cache, 'data');
	rmSync(county, { recursive: true, force: true });
	return (
		check('sample county', [tsx, 'scripts/sample.ts', '--out', county, '--departments', '14', '--years', '2020..2023']) &&
		check('ingest', [tsx, 'scripts/ingest.ts', 'data/reports', county, '--out', data, '--review', join(cache, 'needs-review.csv')])
	);
}

const began = Date.now();
const looks = process.argv.includes('--screenshots');
if (!looks) {
	check('svelte-kit sync', [bin('@sveltejs/kit/svelte-kit.js'), 'sync']);
	check('types: pages', [bin('svelte-check/bin/svelte-check'), '--tsconfig', './tsconfig.json', '--output', 'human']);
	check('types: pure layers', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.pure.json']);
	check('types: scripts, tests', [bin('typescript/bin/tsc'), '--noEmit', '-p', 'tsconfig.node.json']);
	check('lint', [bin('eslint/bin/eslint.js'), '.']);
	check('format', [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.']);
	vitest('unit and contract', 'vite.config.ts', process.env);
}
const built = await build();
const data = makeTestData();
if (built && data) {
	const folders = { HENGPING_SITE: join(root, 'build'), HENGPING_DATA: join(cache, 'data') };
	if (looks) vitest('screenshots', 'vitest.e2e.config.ts', { ...process.env, ...folders, HENGPING_RENEW_SCREENSHOTS: '1' }, ['tests/e2e/screenshots.test.ts']);
	else vitest('browser', 'vitest.e2e.config.ts', { ...process.env, ...folders });
} else {
	note('browser (nothing to run on)', { passed: 0, failed: 1, skipped: 0 }, Date.now());
}

console.log(`\n${lines.join('\n')}\n用时 / took ${((Date.now() - began) / 1000).toFixed(0)} s`);
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
process.exitCode = total.failed === 0 ? 0 : 1;
