import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSiteServer, listen, parseRange } from '../../scripts/server/serve.mjs';

interface Answer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	body: Buffer;
}
const servers: ReturnType<typeof createSiteServer>[] = [];
const root = mkdtempSync(join(tmpdir(), 'hengping-serve-'));
let plain = 0;
let below = 0;

/** A raw request: fetch would tidy `..` out of the path before it is sent. */
function ask(port: number, path: string, options: { method?: string; headers?: Record<string, string> } = {}): Promise<Answer> {
	return new Promise((done, fail) => {
		request({ host: '127.0.0.1', port, path, method: options.method ?? 'GET', headers: options.headers ?? {} }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
		})
			.on('error', fail)
			.end();
	});
}

beforeAll(async () => {
	const site = join(root, 'site');
	mkdirSync(join(site, '_app/immutable'), { recursive: true });
	mkdirSync(join(site, 'report'));
	mkdirSync(join(root, 'tables'));
	writeFileSync(join(site, 'index.html'), '首页');
	writeFileSync(join(site, 'report/index.html'), '原文');
	writeFileSync(join(site, '_app/immutable/a.js'), 'let a');
	writeFileSync(join(site, '_app/immutable/a.js.gz'), gzipSync('let a'));
	writeFileSync(join(root, 'tables/reports.0123456789.parquet'), '0123456789');
	writeFileSync(join(root, 'tables/manifest.json'), '{}');
	writeFileSync(join(root, 'secret.txt'), 'no');
	const first = createSiteServer({ site, data: join(root, 'tables') });
	const second = createSiteServer({ site, data: join(root, 'tables'), base: '/jx' });
	servers.push(first, second);
	plain = await listen(first, { host: '127.0.0.1', port: 46100 });
	below = await listen(second, { host: '127.0.0.1', port: 46100 });
});
afterAll(() => {
	for (const server of servers) server.close();
	rmSync(root, { recursive: true });
});

describe('parseRange', () => {
	it.each([
		['bytes=0-3', 10, { first: 0, last: 3 }],
		['bytes=4-', 10, { first: 4, last: 9 }],
		['bytes=-3', 10, { first: 7, last: 9 }],
		['bytes=0-99', 10, { first: 0, last: 9 }],
		['bytes=10-12', 10, 'none'],
		['bytes=-0', 10, 'none'],
		['bytes=5-2', 10, null],
		['bytes=0-1,4-5', 10, null],
		['pages=1-2', 10, null],
		[undefined, 10, null]
	])('%s of %i bytes', (header, size, wanted) => expect(parseRange(header, size)).toEqual(wanted));
});

describe('the site server', () => {
	it('serves pages by folder and sends a path without its slash to the one with it, keeping the query', async () => {
		expect((await ask(plain, '/')).body.toString()).toBe('首页');
		expect((await ask(plain, '/report/?id=1')).body.toString()).toBe('原文');
		expect(await ask(plain, '/report?id=1')).toMatchObject({ status: 308, headers: { location: '/report/?id=1' } });
	});
	it('takes tables from the data folder, in ranges, to HEAD too, never compressed', async () => {
		const part = await ask(plain, '/data/reports.0123456789.parquet', { headers: { range: 'bytes=2-4', 'accept-encoding': 'gzip' } });
		expect(part).toMatchObject({ status: 206, headers: { 'content-range': 'bytes 2-4/10', 'content-length': '3' } });
		expect(part.body.toString()).toBe('234');
		const head = await ask(plain, '/data/reports.0123456789.parquet', { method: 'HEAD', headers: { range: 'bytes=0-' } });
		expect(head).toMatchObject({ status: 206, headers: { 'content-length': '10' } });
		expect(head.body.length).toBe(0);
		expect((await ask(plain, '/data/reports.0123456789.parquet', { headers: { range: 'bytes=99-' } })).status).toBe(416);
	});
	it('keeps hashed files for good and asks again for the manifest', async () => {
		expect((await ask(plain, '/data/reports.0123456789.parquet')).headers['cache-control']).toContain('immutable');
		expect((await ask(plain, '/data/manifest.json')).headers['cache-control']).toBe('no-cache');
	});
	it('sends the compressed file beside a script where the browser takes it, with its worker policy', async () => {
		const answer = await ask(plain, '/_app/immutable/a.js', { headers: { 'accept-encoding': 'gzip, br' } });
		expect(answer.headers).toMatchObject({ 'content-encoding': 'gzip', 'content-type': 'text/javascript; charset=utf-8' });
		expect(answer.headers['content-security-policy']).toContain('wasm-unsafe-eval');
	});
	it('answers 304 to a known entity tag', async () => {
		const first = await ask(plain, '/');
		expect((await ask(plain, '/', { headers: { 'if-none-match': String(first.headers.etag) } })).status).toBe(304);
	});
	it.each(['/../secret.txt', '/data/../secret.txt', '/data/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%00', '/data/none.parquet'])(
		'does not hand out %s',
		async (path) => {
			const answer = await ask(plain, path);
			expect(answer.status).toBe(404);
			expect(answer.body.toString()).not.toContain('no\n');
		}
	);
	it('refuses what is not reading, and addresses that cannot be read', async () => {
		expect((await ask(plain, '/', { method: 'POST' })).status).toBe(405);
		expect((await ask(plain, '/%E0%A4%A')).status).toBe(400);
	});
	it('serves below a base path', async () => {
		expect((await ask(below, '/jx/')).body.toString()).toBe('首页');
		expect((await ask(below, '/jx')).headers.location).toBe('/jx/');
		expect((await ask(below, '/jx/data/manifest.json')).body.toString()).toBe('{}');
		expect((await ask(below, '/')).status).toBe(404);
	});
});
