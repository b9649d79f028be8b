/** The layer order of ARCHITECTURE.md, checked: who imports whom, no circles, pure layers free of their platform, one copy of Arrow. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Every layer with the layers it may import. `pipeline` and scripts wire things together; nothing may import scripts or routes. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
	model: [],
	text: ['model'],
	url: ['model'],
	'engine/port': ['model'],
	'engine/wasm': ['model', 'engine/port'],
	document: ['model', 'text'],
	facts: ['model', 'text', 'document'],
	features: ['model', 'text', 'document'],
	review: ['model', 'engine/port'],
	pipeline: ['model', 'text', 'document', 'facts', 'features', 'review', 'engine/port'],
	queries: ['model', 'engine/port'],
	charts: ['model', 'text', 'queries:types'],
	export: ['model', 'text', 'queries:types'],
	i18n: ['model'],
	state: ['model', 'url', 'queries', 'pipeline', 'engine/port', 'engine/wasm:types'],
	components: ['model', 'text', 'charts', 'export', 'state', 'url', 'i18n', 'queries:types', 'review'],
	routes: ['components', 'state', 'url', 'text', 'model', 'i18n', 'queries', 'charts', 'export', 'review', 'engine/port', 'engine/wasm:dynamic'],
	// The bench's bare page: no state and no routes, else whatever the product's own pages are made of.
	floor: ['model', 'text', 'url', 'charts', 'queries', 'components', 'i18n', 'engine/port', 'engine/wasm'],
	scripts: ['model', 'text', 'document', 'facts', 'features', 'review', 'pipeline', 'engine/port', 'queries', 'charts', 'i18n', 'url']
};
const PURE = ['model', 'text', 'document', 'facts', 'features', 'review', 'pipeline', 'queries', 'url', 'charts', 'engine/port'];

function walk(folder: string): readonly string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder).flatMap((name) => {
		const path = join(folder, name);
		return statSync(path).isDirectory() ? walk(path) : /\.(ts|svelte|mjs|js)$/.test(name) ? [path] : [];
	});
}

/** The layer of a file; the engine has two: what everybody may know, and what knows DuckDB-WASM. */
function layerOf(file: string): string | null {
	const path = relative(root, file).replaceAll('\\', '/');
	if (path === 'scripts/bench/floor/floor.ts') return 'floor';
	if (path.startsWith('scripts/')) return 'scripts';
	if (path.startsWith('src/routes/')) return 'routes';
	if (/^src\/lib\/engine\/(port|sql|ddl)\.ts$/.test(path)) return 'engine/port';
	if (path.startsWith('src/lib/engine/')) return 'engine/wasm';
	return /^src\/lib\/([^/]+)\//.exec(path)?.[1] ?? null;
}

interface Import {
	readonly from: string;
	readonly name: string;
	readonly kind: 'types' | 'static' | 'dynamic';
}
function importsOf(file: string): readonly Import[] {
	const text = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
	const found: Import[] = [];
	for (const match of text.matchAll(/^\s*(?:import|export)\s+(type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"]+)['"]/gm)) {
		found.push({ from: file, name: match[2] ?? '', kind: match[1] === undefined ? 'static' : 'types' });
	}
	for (const match of text.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)) found.push({ from: file, name: match[1] ?? '', kind: 'dynamic' });
	return found;
}
function target(item: Import): string | null {
	const bare = item.name.replace(/\?.*$/, '');
	if (bare.startsWith('$lib/')) return resolve(root, 'src/lib', bare.slice('$lib/'.length));
	return bare.startsWith('.') ? resolve(dirname(item.from), bare) : null;
}

const files = [...walk(join(root, 'src')), ...walk(join(root, 'scripts'))];
const imports = files.flatMap(importsOf);
const show = (item: Import) => `${relative(root, item.from)} → ${item.name}`;

describe('layers', () => {
	it('finds files in each layer that ARCHITECTURE.md names', () => {
		const layers = new Set(files.map(layerOf));
		for (const layer of Object.keys(ALLOWED)) expect(layers, layer).toContain(layer);
	});
	it('import only what stands below them', () => {
		const wrong = imports.filter((item) => {
			const from = layerOf(item.from);
			const to = target(item);
			const layer = to === null ? null : layerOf(to);
			if (from === null || layer === null || from === layer) return false;
			const allowed = ALLOWED[from] ?? [];
			if (allowed.includes(layer)) return false;
			return !allowed.includes(`${layer}:${item.kind}`);
		});
		expect(wrong.map(show)).toEqual([]);
	});
	it('have no circles', () => {
		const edges = new Map<string, string[]>();
		for (const item of imports) {
			const to = target(item);
			if (to !== null && item.kind === 'static' && existsSync(to)) edges.set(item.from, [...(edges.get(item.from) ?? []), to]);
		}
		const circles: string[] = [];
		const done = new Set<string>();
		const visit = (file: string, path: readonly string[]): void => {
			if (path.includes(file)) return void circles.push([...path.slice(path.indexOf(file)), file].map((part) => relative(root, part)).join(' → '));
			if (done.has(file)) return;
			for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
			done.add(file);
		};
		for (const file of files) visit(file, []);
		expect(circles).toEqual([]);
	});
});

describe('pure layers', () => {
	const pure = files.filter((file) => PURE.includes(layerOf(file) ?? ''));
	it('import no platform and no framework', () => {
		const readers = join(root, 'src/lib/document/readers');
		const wrong = pure
			.filter((file) => !file.startsWith(readers))
			.flatMap(importsOf)
			.filter((item) => /^(node:|svelte|\$app|@sveltejs|@duckdb|apache-arrow)/.test(item.name));
		expect(wrong.map(show)).toEqual([]);
	});
	it('have no clock and no chance', () => {
		const wrong = pure.filter((file) => /\b(Date\.now|new Date\(\)|Math\.random|performance\.now)\b/.test(readFileSync(file, 'utf8')));
		expect(wrong.map((file) => relative(root, file))).toEqual([]);
	});
});

describe('outside', () => {
	it('only one file imports DuckDB-WASM, and Chart.svelte alone ECharts at run time', () => {
		const runtime = imports.filter((item) => item.kind !== 'types');
		expect([...new Set(runtime.filter((item) => item.name.startsWith('@duckdb/duckdb-wasm')).map((item) => relative(root, item.from)))]).toEqual([
			'src/lib/engine/wasm.ts'
		]);
		const echarts = [...new Set(runtime.filter((item) => /^echarts(\/|$)/.test(item.name)).map((item) => relative(root, item.from)))];
		expect(echarts.filter((file) => !/^src\/lib\/components\/(Chart\.svelte|echarts[\w-]*\.ts)$|^scripts\//.test(file))).toEqual([]);
	});
	it('has one copy of Arrow', () => {
		const copies = (folder: string): number =>
			(existsSync(join(folder, 'apache-arrow')) ? 1 : 0) + (existsSync(join(folder, '@duckdb/duckdb-wasm/node_modules/apache-arrow')) ? 1 : 0);
		expect(copies(join(root, 'node_modules'))).toBe(1);
	});
	it('has no default exports but where a tool asks for one, and no any', () => {
		const wrong = files.filter((file) => /^export default /m.test(readFileSync(file, 'utf8')));
		expect(wrong.map((file) => relative(root, file))).toEqual([]);
	});
});

describe('words on a page', () => {
	const pages = files.filter((file) => /src\/(routes|lib\/components)\/[^/]+\/[^/]+$/.test(file.replaceAll('\\', '/')));
	it('are told of the scope of its rows, never of the filter that the reader has just chosen', () => {
		// A route may ask of the chosen scope; what it says is of the scope that came back with the rows.
		const told = (file: string): RegExp =>
			file.includes('routes')
				? /app\.frame\.(summary|lastYear)\b|app\.view\.filter\.(basis|kind|years)\b/
				: /app\.frame\.(scope|summary|lastYear)\b|app\.view\.filter\.(basis|kind|years)\b/;
		expect(pages.length).toBeGreaterThan(60);
		expect(pages.filter((file) => told(file).test(readFileSync(file, 'utf8'))).map((file) => relative(root, file))).toEqual([]);
	});
});
