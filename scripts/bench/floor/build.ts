/** The floor page's sources → a static site in the given folder, compressed as the product is. */
import { resolve } from 'node:path';
import { build } from 'vite';
import { precompress } from '../../build/precompress.ts';

export async function buildFloor(out: string, compressed: string, quality: number): Promise<void> {
	await build({
		configFile: false,
		root: resolve(import.meta.dirname),
		base: './',
		logLevel: 'warn',
		build: { target: 'es2022', outDir: out, emptyOutDir: true, assetsInlineLimit: 0 },
		worker: { format: 'es' }
	});
	await precompress(out, compressed, quality);
}
