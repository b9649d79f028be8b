/** Every message stands in both languages and is of the same kind; English holds no Chinese but the unit 万元 and its like. */
import { describe, expect, it } from 'vitest';
import { en } from '../../src/lib/i18n/en/words.ts';
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
		expect(english.map(([path, kind]) => `${path} ${kind}`)).toEqual(chinese.map(([path, kind]) => `${path} ${kind}`));
		expect(chinese.length).toBeGreaterThan(300);
	});
	it('are not left in Chinese', () => {
		const left = english.filter(([path, , text]) => /[\u4e00-\u9fff]/.test(text.replace(/万元|亿元|中文|三公/g, '')) && !path.startsWith('findings.names'));
		expect(left.map(([path]) => path)).toEqual([]);
	});
});
