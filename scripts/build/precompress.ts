/** Turns the files of a built site into .br and .gz beside them. Brotli is kept by content hash, since the engine alone takes seconds. */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { listFiles } from './fingerprint.ts';

/** Text and the engine; never .parquet (ranges count in its own bytes) and nothing that is compressed already. */
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg', '.wasm', '.csv', '.txt']);
const LEAST_BYTES = 512;

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

/**
 * @param folder the built site
 * @param cache folder that keeps compressed files by hash of content and quality
 * @param quality of brotli, 0 to 11: 11 gains 8 % on the engine over 9 and takes a minute
 * @returns number of files compressed
 */
export async function precompress(folder: string, cache: string, quality: number): Promise<number> {
	mkdirSync(cache, { recursive: true });
	const files = listFiles(folder).filter((file) => COMPRESSED.has(extname(file)));
	let count = 0;
	for (const file of files) {
		const bytes = readFileSync(file);
		if (bytes.length < LEAST_BYTES) continue;
		const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 32);
		const keptBrotli = join(cache, `${hash}.${quality}.br`);
		const keptGzip = join(cache, `${hash}.gz`);
		if (!existsSync(keptBrotli)) {
			writeFileSync(
				keptBrotli,
				await brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } })
			);
		}
		// gzip as well: browsers offer brotli over HTTPS and on localhost only, and an intranet is plain HTTP
		if (!existsSync(keptGzip)) writeFileSync(keptGzip, await gz(bytes, { level: 9 }));
		copyFileSync(keptBrotli, `${file}.br`);
		copyFileSync(keptGzip, `${file}.gz`);
		count += 1;
	}
	return count;
}
