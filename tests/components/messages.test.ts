/** Every message stands in both languages and is of the same kind; English holds no Chinese but the unit 万元 and its like. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { agreed, counted } from '../../src/lib/i18n/en/plural.ts';
import { en } from '../../src/lib/i18n/en/words.ts';
import { wordsOf } from '../../src/lib/i18n/words.ts';
import { first } from '../../src/lib/i18n/zh/first.ts';
import { later } from '../../src/lib/i18n/zh/later.ts';
import { zh } from '../../src/lib/i18n/zh/words.ts';

type Leaf = readonly [path: string, kind: string, text: string];

function leaves(value: unknown, path: string): readonly Leaf[] {
	if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([key, part]) => leaves(part, path === '' ? key : `${path}.${key}`));
	return [[path, typeof value, typeof value === 'string' ? value : '']];
}
const chinese = leaves(zh, '');
const english = leaves(en, '');

describe('messages', () => {
	it('are the same in both languages', () => {
		const kinds = (all: readonly Leaf[]) => all.map(([path, kind]) => `${path} ${kind}`).sort();
		expect(kinds(english)).toEqual(kinds(chinese));
		expect(chinese.length).toBeGreaterThan(300);
	});
	it('are read as a whole once those of the other pages are there', () => {
		expect(
			leaves(wordsOf(first, later), '')
				.map(([path]) => path)
				.sort()
		).toEqual(chinese.map(([path]) => path).sort());
		expect(wordsOf(first, null).overview).toBe(first.overview);
		expect(() => wordsOf(first, null).execution).toThrow('+layout.ts');
	});
	it('are not left in Chinese', () => {
		const left = english.filter(([path, , text]) => /[\u4e00-\u9fff]/.test(text.replace(/万元|亿元|中文|三公/g, '')) && !path.startsWith('findings.names'));
		expect(left.map(([path]) => path)).toEqual([]);
	});
});

/** Nouns that stand behind a count: with `1` before them they must be singular, so they come through plural.ts. */
const COUNTED =
	'reports|units|items|rules|findings|files|places|panels|peers|indicators|years|projects|decisions|pairs|types|rows|parts|targets|sections|characters|facts|paragraphs';

describe('English message files', () => {
	const folder = new URL('../../src/lib/i18n/en/', import.meta.url);
	const files = readdirSync(folder)
		.filter((name) => name !== 'plural.ts')
		.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')] as const);
	const linesWith = (text: string, pattern: RegExp): readonly string[] => text.split('\n').filter((line) => pattern.test(line));
	it.each(files)('%s has no Chinese punctuation', (_, text) => expect(linesWith(text, /[，。；：、！？（）【】《》　]/)).toEqual([]));
	it.each(files)('%s writes ranges with an en dash', (_, text) => expect(linesWith(text, /[\d}]—[\d$]/)).toEqual([]));
	it.each(files)('%s counts through the plural helper', (_, text) =>
		expect(linesWith(text, new RegExp(String.raw`\$\{(?:\w+|p\['\w+'\])\}(?:\*\*)? (?:${COUNTED})\b`)).filter((line) => !line.includes("'1' ?"))).toEqual([])
	);
	it('say one of one and several of several', () => {
		expect([counted('1', 'unit'), counted('2', 'unit'), counted('0', 'unit'), counted('21', 'unit')]).toEqual(['1 unit', '2 units', '0 units', '21 units']);
		expect([agreed('1', 'reports'), agreed('3', 'reports')]).toEqual(['report', 'reports']);
	});
});
