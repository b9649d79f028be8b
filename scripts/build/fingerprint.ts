/** Turns files and folders into one hash, so that a step whose inputs are unchanged can be left out. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Every file below a path, in one order everywhere; the path itself where it is a file, nothing where it does not exist. */
export function listFiles(path: string): readonly string[] {
	if (!existsSync(path)) return [];
	if (statSync(path).isFile()) return [path];
	return readdirSync(path)
		.sort()
		.flatMap((name) => listFiles(join(path, name)));
}

/** Hash of names and contents. */
export function contentFingerprint(paths: readonly string[], skip: (file: string) => boolean = () => false): string {
	const hash = createHash('sha256');
	for (const file of paths.flatMap(listFiles)) if (!skip(file)) hash.update(`${file}\n`).update(readFileSync(file)).update('\n');
	return hash.digest('hex');
}

/** Hash of names, sizes and times: for large inputs, where reading everything would be the slow part. */
export function statFingerprint(paths: readonly string[], skip: (file: string) => boolean = () => false): string {
	const hash = createHash('sha256');
	for (const file of paths.flatMap(listFiles)) {
		if (skip(file)) continue;
		const stats = statSync(file);
		hash.update(`${file}\n${stats.size}\n${stats.mtimeMs}\n`);
	}
	return hash.digest('hex');
}

export function readStamp(file: string): string | null {
	return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

export function writeStamp(file: string, fingerprint: string): void {
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, fingerprint);
}
