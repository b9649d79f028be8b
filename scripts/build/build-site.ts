/** Turns the sources into the static site in `build/`, when they have changed since the last time. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { contentFingerprint, readStamp, writeStamp } from './fingerprint.ts';
import { precompress } from './precompress.ts';

const SOURCES = ['src', 'static', 'data/reference', 'svelte.config.js', 'vite.config.ts', 'package-lock.json', 'scripts/build'];
/** Published tables are served from their own folder and do not belong to the build. */
const isPublished = (file: string) => file.startsWith(join('static', 'data'));

/** Everyday quality of brotli: the engine in two seconds instead of a minute, 15 % larger than at 11. */
export const EVERYDAY_BROTLI = 5;

const listFolder = (folder: string): readonly string[] => (existsSync(folder) ? readdirSync(folder) : []);

export interface BuildResult {
	readonly built: boolean;
	readonly seconds: number;
}

/** @throws Error where vite fails; its output is on the terminal */
export async function buildSite(root: string, quality: number): Promise<BuildResult> {
	const began = Date.now();
	const stamp = join(root, 'build', '.fingerprint');
	const wanted = `${contentFingerprint(SOURCES, isPublished)}.${quality}`;
	if (readStamp(stamp) === wanted) return { built: false, seconds: 0 };
	rmSync(join(root, 'build'), { recursive: true, force: true });
	const vite = spawnSync(process.execPath, [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], {
		cwd: root,
		stdio: ['ignore', 'inherit', 'inherit']
	});
	if (vite.status !== 0) throw new Error('vite build 未成功，上面是它的说明 / vite build failed, see above');
	// vite copies static/, and with it the tables that happen to be there; the server takes them from their own folder. The page /data/ stays
	for (const name of listFolder(join(root, 'build', 'data'))) if (name !== 'index.html') rmSync(join(root, 'build', 'data', name), { recursive: true });
	await precompress(join(root, 'build'), join(root, '.cache', 'compressed'), quality);
	writeStamp(stamp, wanted);
	return { built: true, seconds: (Date.now() - began) / 1000 };
}
