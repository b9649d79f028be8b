/** Encodings with and without a mark, and where offsets count from. */
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/lib/document/readers/decode.ts';
import { isRefusal } from '../../src/lib/document/readers/refusal.ts';

const WORDS = '青禾县水利局2022年度支出600.25万元。\r\n一、基本情况\r\n';
/** 青禾县水利局2022年 in GB18030. */
const GB = [0xc7, 0xe0, 0xba, 0xcc, 0xcf, 0xd8, 0xcb, 0xae, 0xc0, 0xfb, 0xbe, 0xd6, 0x32, 0x30, 0x32, 0x32, 0xc4, 0xea];
const utf16 = (words: string, little: boolean): number[] =>
	[...words].flatMap((letter) => {
		const [low, high] = [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8];
		return little ? [low, high] : [high, low];
	});
const utf8 = [...new TextEncoder().encode(WORDS)];

const cases: readonly (readonly [string, readonly number[], string, string])[] = [
	['UTF-8', utf8, 'utf-8', WORDS],
	['UTF-8 with a mark, which stays', [0xef, 0xbb, 0xbf, ...utf8], 'utf-8', `\ufeff${WORDS}`],
	['UTF-16 little-endian with a mark', [0xff, 0xfe, ...utf16(WORDS, true)], 'utf-16le', `\ufeff${WORDS}`],
	['UTF-16 big-endian with a mark', [0xfe, 0xff, ...utf16(WORDS, false)], 'utf-16be', `\ufeff${WORDS}`],
	['UTF-16 little-endian without a mark', utf16(WORDS, true), 'utf-16le', WORDS],
	['UTF-16 big-endian without a mark', utf16(WORDS, false), 'utf-16be', WORDS],
	['GB18030', GB, 'gb18030', '青禾县水利局2022年'],
	['plain ASCII', [...'total 12.5'].map((letter) => letter.charCodeAt(0)), 'utf-8', 'total 12.5']
];

describe('decodeText', () => {
	it.each(cases)('%s', (_, bytes, encoding, words) => {
		expect(decodeText(Uint8Array.from(bytes))).toEqual({ text: words, encoding });
	});
	it('reads a UTF-8 file that is cut in the middle of a character', () => {
		const decoded = decodeText(Uint8Array.from(utf8.slice(0, 10)));
		expect(isRefusal(decoded) ? decoded.id : decoded.encoding).toBe('utf-8');
	});
});
