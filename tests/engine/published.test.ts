/** Published files are read only when their status, length and hash are right; what is wrong is told apart. */
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openPublished } from '../../src/lib/engine/published.ts';
import { parseManifest, printManifest, SCHEMA_VERSION, type Manifest } from '../../src/lib/model/manifest.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const content = 'rows of reports';
const manifest: Manifest = {
	schema_version: SCHEMA_VERSION,
	data_version: 'abc123',
	edition: null,
	provenance: ['real'],
	unmatched_refusals: 2,
	tables: { reports: { file: 'reports.0a.parquet', rows: 3, bytes: content.length, sha256: sha256(content) } },
	snapshot: { file: 'snapshot.0b.json', bytes: 2, sha256: sha256('{}') }
};

type Files = Record<string, string | number | (() => Response)>;

/** A server: a text is answered, a number is a status, a name that is not there is 404. */
function serve(files: Files) {
	return async (url: string): Promise<Response> => {
		const answer = files[url.replace('/data/', '')] ?? 404;
		if (typeof answer === 'function') return answer();
		return typeof answer === 'number' ? new Response('', { status: answer }) : new Response(answer);
	};
}
const whole: Files = { 'manifest.json': printManifest(manifest), 'reports.0a.parquet': content, 'snapshot.0b.json': '{}' };

afterEach(() => vi.unstubAllGlobals());

describe('published data', () => {
	it('hands over bytes that agree with the manifest, with progress', async () => {
		const published = await openPublished('/data/', serve(whole));
		const seen: number[] = [];
		expect(new TextDecoder().decode(await published.table('reports', (_, loaded, total) => seen.push(loaded, total)))).toBe(content);
		expect(seen).toEqual([content.length, content.length]);
		expect(await published.snapshot()).toBe('{}');
		expect(published.tableUrl('reports')).toBe('/data/reports.0a.parquet');
	});

	it('checks hashes where there is no secure context, as on plain HTTP', async () => {
		vi.stubGlobal('crypto', {});
		const published = await openPublished('/data/', serve(whole));
		expect(new TextDecoder().decode(await published.table('reports'))).toBe(content);
		const damaged = await openPublished('/data/', serve({ ...whole, 'reports.0a.parquet': content.toUpperCase() }));
		await expect(damaged.table('reports')).rejects.toMatchObject({ problem: 'damaged' });
	});

	const broken: readonly (readonly [string, Files[string]])[] = [
		['truncated', content.slice(0, 5)],
		['truncated', `${content}!`],
		['truncated', ''],
		['damaged', content.toUpperCase()],
		['missing', 404],
		['unreachable', 500],
		[
			'unreachable',
			() => {
				throw new TypeError('network');
			}
		]
	];
	it.each(broken)('calls a file %s', async (problem, answer) => {
		const published = await openPublished('/data/', serve({ ...whole, 'reports.0a.parquet': answer }));
		await expect(published.table('reports')).rejects.toMatchObject({ kind: 'data', problem, file: 'reports.0a.parquet' });
	});

	it('calls a file replaced when it has gone and the manifest has changed', async () => {
		const files: Files = { ...whole };
		const published = await openPublished('/data/', (url) => serve(files)(url));
		delete files['reports.0a.parquet'];
		files['manifest.json'] = printManifest({ ...manifest, data_version: 'def456' });
		await expect(published.table('reports')).rejects.toMatchObject({ problem: 'replaced' });
	});

	it('names a table that the manifest does not hold', async () => {
		const published = await openPublished('/data/', serve(whole));
		await expect(published.table('rates')).rejects.toMatchObject({ problem: 'missing', file: 'rates.parquet' });
	});

	it('reads a manifest of before, which counts no refused files', async () => {
		const { unmatched_refusals: refusals, ...before } = manifest;
		expect(parseManifest(printManifest(manifest))).toMatchObject({ ok: true, manifest: { unmatched_refusals: refusals } });
		expect(parseManifest(JSON.stringify(before))).toMatchObject({ ok: true, manifest: { unmatched_refusals: 0 } });
	});

	const manifests: readonly (readonly [string, Files[string]])[] = [
		['missing', 404],
		['not-json', '<!doctype html>'],
		['not-a-manifest', '[]'],
		['not-a-manifest', '{}'],
		['not-a-manifest', printManifest({ ...manifest, tables: { reports: { file: '../secret', rows: 1, bytes: 1, sha256: sha256('') } } })],
		['not-a-manifest', printManifest({ ...manifest, tables: { reports: { file: 'a.parquet', rows: 1, bytes: -1, sha256: sha256('') } } })],
		['other-schema-version', printManifest({ ...manifest, schema_version: SCHEMA_VERSION + 1 })]
	];
	it.each(manifests)('calls a manifest %s', async (problem, answer) => {
		await expect(openPublished('/data/', serve({ 'manifest.json': answer }))).rejects.toMatchObject({ problem, file: 'manifest.json' });
	});
});
