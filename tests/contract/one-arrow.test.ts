/** One copy of apache-arrow in the tree: with two, DuckDB-WASM returns no rows and reports nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const require = createRequire(import.meta.url);
const root = join(import.meta.dirname, '../..');

function copies(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		if (!entry.isDirectory() || entry.name.startsWith('.')) return [];
		const path = join(folder, entry.name);
		if (entry.name.startsWith('@')) return copies(path);
		const nested = readdirSync(path).includes('node_modules') ? copies(join(path, 'node_modules')) : [];
		return entry.name === 'apache-arrow' ? [path, ...nested] : nested;
	});
}

it('finds one apache-arrow under node_modules', () => {
	expect(copies(join(root, 'node_modules'))).toHaveLength(1);
});

it('is the one that DuckDB-WASM resolves', () => {
	const engine = createRequire(require.resolve('@duckdb/duckdb-wasm'));
	expect(engine.resolve('apache-arrow')).toBe(require.resolve('apache-arrow'));
});

it('goes with DuckDB-WASM exactly 1.28.0, the last release with the Parquet reader linked in', () => {
	const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
	expect(devDependencies['@duckdb/duckdb-wasm']).toBe('1.28.0');
});
