/** A text file that people keep, to its words: a spreadsheet program may have saved it in GB18030 or UTF-16, with or without a byte-order mark. */
import { existsSync, readFileSync } from 'node:fs';
import { decodeText } from '../../src/lib/document/readers/decode.ts';
import { isRefusal } from '../../src/lib/document/readers/refusal.ts';

/** Null where there is no such file. Throws where it is no text. */
export function readWords(path: string): string | null {
	if (!existsSync(path)) return null;
	const decoded = decodeText(readFileSync(path));
	if (isRefusal(decoded)) throw new Error(`${path}：${decoded.text}`);
	return decoded.text.replace(/^\ufeff/, '');
}

/** The same of a JSON file. Throws with the file's name where it is not valid. */
export function readJson(path: string): unknown {
	const words = readWords(path);
	if (words === null) return null;
	try {
		return JSON.parse(words);
	} catch {
		throw new Error(`${path} 不是有效的 JSON：请检查引号、括号和逗号。`);
	}
}
