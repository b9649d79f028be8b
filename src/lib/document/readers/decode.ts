/** The bytes of a text file to its characters: UTF-8, UTF-16 or GB18030, with or without a byte-order mark. */
import { refuse, type Refusal } from './refusal.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

/** Bytes looked at to tell encodings apart. */
const SAMPLE = 65_536;
/** Share of replacement characters, or of control characters, above which a text is none. */
const WORST = 0.01;

/** Byte-order marks and carriage returns stay: offsets count them. */
const decodeAs = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

function markOf(bytes: Uint8Array): Encoding | null {
	const [a, b, c] = bytes;
	if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
	if (a === 0xff && b === 0xfe) return 'utf-16le';
	if (a === 0xfe && b === 0xff) return 'utf-16be';
	return null;
}

/** Valid UTF-8; a character cut at the very end does not count against it. */
function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
		return !bytes.includes(0);
	} catch {
		return false;
	}
}

function count(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

/** Characters that no report holds: replaced ones and control characters. */
const spoiled = (text: string): number => count(text, /[\ufffd\0-\x08\x0e-\x1f]/g);
/** Characters that Chinese reports are made of. */
const expected = (text: string): number => count(text, /[\u4e00-\u9fa5\u3000-\u303f\uff00-\uffef\x09\x0a\x0d\x20-\x7e]/g);

/** Without a mark: the encoding that leaves the fewest spoiled and the most expected characters. UTF-16 only where zero bytes or its shape speak for it. */
function guess(bytes: Uint8Array): Encoding {
	const sample = bytes.subarray(0, SAMPLE);
	if (isUtf8(sample)) return 'utf-8';
	const candidates: readonly Encoding[] = sample.includes(0) ? ['utf-16le', 'utf-16be'] : ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'];
	const ranked = candidates.map((encoding) => {
		const text = decodeAs(sample, encoding);
		return { encoding, quality: (expected(text) - 5 * spoiled(text)) / Math.max(1, text.length) };
	});
	// The order of candidates settles level ones: valid UTF-8 is UTF-8.
	return ranked.reduce((best, next) => (next.quality > best.quality + 0.02 ? next : best)).encoding;
}

/** Text and the encoding it was read in; refused where no encoding gives a readable text. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } | Refusal {
	const encoding = markOf(bytes) ?? guess(bytes);
	const text = decodeAs(bytes, encoding);
	// A file cut in the middle of a character has one spoiled character at its end.
	const bad = spoiled(text);
	if (bad > 1 && bad > WORST * text.length) return refuse(bytes.includes(0) ? 'binary' : 'unknown-encoding');
	return { text, encoding };
}
