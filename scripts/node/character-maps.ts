/** Reads Adobe's character maps for fonts that a PDF does not embed, from pdf.js's own package. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const folder = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'cmaps');

/** `UniGB-UCS2-H` → bytes of its packed map. Rejects where there is none of that name. */
export async function readCharacterMap(name: string): Promise<Uint8Array> {
	if (!/^[\w-]+$/.test(name)) throw new Error(`no character map ${name}`);
	return new Uint8Array(await readFile(join(folder, `${name}.bcmap`)));
}
