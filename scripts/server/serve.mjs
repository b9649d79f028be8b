#!/usr/bin/env node
/**
 * Serves a built site over HTTP: one file without dependencies, so that it can be carried on a USB stick beside the site.
 *
 *   node serve.mjs [--site DIR] [--data DIR] [--host 127.0.0.1] [--port 4173] [--base /path]
 *
 * --site holds the built pages (default: the folder "site" beside this file), --data the published tables (default: SITE/data).
 * Answers GET and HEAD with byte ranges (206, to HEAD too: the engine asks so), entity tags, and the .br or .gz file beside a page.
 * Tables (.parquet) are never compressed: ranges count in their own bytes.
 */
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize, resolve, sep } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';

const TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.csv': 'text/csv; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.ico': 'image/x-icon',
	'.txt': 'text/plain; charset=utf-8',
	'.wasm': 'application/wasm',
	'.parquet': 'application/vnd.apache.parquet'
};
const ENCODINGS = [
	{ name: 'br', suffix: '.br' },
	{ name: 'gzip', suffix: '.gz' }
];
const HASHED_TABLE = /\.[0-9a-f]{8,}\.parquet$/;

/** @param {string} path @returns {import('node:fs').Stats | null} */
function statFile(path) {
	try {
		const stats = statSync(path);
		return stats.isFile() ? stats : null;
	} catch {
		return null;
	}
}

/**
 * The file below `root` that a decoded path names, or null where it would leave the folder.
 * @param {string} root @param {string} path
 */
function within(root, path) {
	if (path.includes('\0')) return null;
	const file = normalize(join(root, path));
	return file === root || file.startsWith(root + sep) ? file : null;
}

/**
 * First and last byte asked for. Null: no range, or one that is not understood, which RFC 9110 lets a server ignore; 'none': nothing of it exists.
 * @param {string | undefined} header @param {number} size
 * @returns {{ first: number, last: number } | 'none' | null}
 */
export function parseRange(header, size) {
	const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
	if (!match || (match[1] === '' && match[2] === '')) return null;
	if (match[1] === '') {
		const length = Math.min(Number(match[2]), size);
		return length === 0 ? 'none' : { first: size - length, last: size - 1 };
	}
	const first = Number(match[1]);
	const last = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1);
	if (match[2] !== '' && Number(match[2]) < first) return null;
	return first >= size ? 'none' : { first, last };
}

/** @param {string} path */
function cacheControl(path) {
	if (path.includes('/_app/immutable/') || HASHED_TABLE.test(path)) return 'public, max-age=31536000, immutable';
	return 'no-cache';
}

/**
 * Headers that do not depend on the file's bytes. A policy on `_app` binds the engine's worker, which the pages' own meta policy does not reach.
 * @param {string} path
 * @returns {Record<string, string>}
 */
function fixedHeaders(path) {
	const headers = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cache-Control': cacheControl(path) };
	if (path.includes('/_app/')) return { ...headers, 'Content-Security-Policy': "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" };
	return { ...headers, 'Content-Security-Policy': "frame-ancestors 'self'" };
}

/** @param {string} file @param {string} accepted */
function encodedFile(file, accepted) {
	if (file.endsWith('.parquet')) return null;
	for (const encoding of ENCODINGS) {
		if (!new RegExp(`\\b${encoding.name}\\b`).test(accepted)) continue;
		const stats = statFile(file + encoding.suffix);
		if (stats) return { path: file + encoding.suffix, stats, name: encoding.name };
	}
	return null;
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} file @param {import('node:fs').Stats} stats @param {string} path @param {number} status
 */
function send(request, response, file, stats, path, status) {
	const range = status === 200 ? parseRange(request.headers.range, stats.size) : null;
	const encoded = range === null ? encodedFile(file, String(request.headers['accept-encoding'] ?? '')) : null;
	const body = encoded?.path ?? file;
	const size = encoded?.stats.size ?? stats.size;
	const tag = `"${size.toString(16)}-${Math.trunc(stats.mtimeMs).toString(16)}${encoded ? `-${encoded.name}` : ''}"`;
	/** @type {Record<string, string | number>} */
	const headers = {
		...fixedHeaders(path),
		'Content-Type': TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? 'application/octet-stream',
		ETag: tag,
		Vary: 'Accept-Encoding',
		'Accept-Ranges': 'bytes'
	};
	if (encoded) headers['Content-Encoding'] = encoded.name;
	if (status === 200 && request.headers['if-none-match'] === tag) return void response.writeHead(304, headers).end();
	if (range === 'none') return void response.writeHead(416, { ...headers, 'Content-Range': `bytes */${size}` }).end();
	const first = range?.first ?? 0;
	const last = range?.last ?? size - 1;
	headers['Content-Length'] = last - first + 1;
	if (range) headers['Content-Range'] = `bytes ${first}-${last}/${size}`;
	response.writeHead(range ? 206 : status, headers);
	if (request.method === 'HEAD' || size === 0) return void response.end();
	createReadStream(body, { start: first, end: last })
		.on('error', () => response.destroy())
		.pipe(response);
}

/**
 * A server of a built site.
 * @param {{ site: string, data?: string, base?: string }} options folders of pages and of published tables; base: path below which the site lies ('' or '/name')
 */
export function createSiteServer({ site, data, base = '' }) {
	const root = resolve(site);
	const tables = resolve(data ?? join(root, 'data'));
	return createServer((request, response) => {
		/** @param {number} status @param {string} words */
		const refuse = (status, words) =>
			void response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'X-Content-Type-Options': 'nosniff' }).end(`${words}\n`);
		if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, '405 只接受 GET 和 HEAD');
		let path;
		try {
			path = decodeURIComponent((request.url ?? '/').split('?', 1)[0] ?? '/');
		} catch {
			return refuse(400, '400 地址无法解读');
		}
		if (base !== '') {
			if (path === base) return void response.writeHead(308, { Location: `${base}/` }).end();
			if (!path.startsWith(`${base}/`)) return refuse(404, '404 没有这个地址');
			path = path.slice(base.length);
		}
		const file =
			path.startsWith('/data/') && path !== '/data/' && !path.startsWith('/data/index') ? within(tables, path.slice('/data'.length)) : within(root, path);
		if (file === null) return refuse(404, '404 没有这个地址');
		if (path.endsWith('/')) {
			const index = join(file, 'index.html');
			const stats = statFile(index);
			if (stats) return send(request, response, index, stats, path, 200);
		} else {
			const stats = statFile(file);
			if (stats) return send(request, response, file, stats, path, 200);
			if (statFile(join(file, 'index.html')))
				return void response.writeHead(308, { Location: `${base}${encodeURI(path)}/${(request.url ?? '').replace(/^[^?]*/, '')}` }).end();
		}
		const missing = join(root, '404.html');
		const stats = statFile(missing);
		if (stats) return send(request, response, missing, stats, path, 404);
		return refuse(404, '404 没有这个地址');
	});
}

/**
 * Listens on the port, or on the next free one above it.
 * @param {import('node:http').Server} server @param {{ host: string, port: number }} address
 * @returns {Promise<number>} the port taken
 */
export function listen(server, { host, port }) {
	return new Promise((done, fail) => {
		let wanted = port;
		server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => {
			if (error.code !== 'EADDRINUSE' || wanted >= port + 50) return fail(error);
			wanted += 1;
			server.listen(wanted, host);
		});
		server.on('listening', () => {
			const address = server.address();
			done(typeof address === 'object' && address !== null ? address.port : wanted);
		});
		server.listen(wanted, host);
	});
}

/** @param {string} name @param {string} otherwise */
function option(name, otherwise) {
	const at = process.argv.indexOf(`--${name}`);
	return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
	const site = option('site', join(dirname(fileURLToPath(import.meta.url)), 'site'));
	const base = option('base', '').replace(/\/$/, '');
	const server = createSiteServer({ site, data: option('data', join(site, 'data')), base });
	const host = option('host', '127.0.0.1');
	const port = await listen(server, { host, port: Number(option('port', '4173')) });
	console.log(`衡平 http://${host}:${port}${base}/  （Ctrl+C 停止 / Ctrl+C to stop）`);
}
