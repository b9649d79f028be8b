/** The unit search: by characters, former names, pinyin, initials, initials with gaps. */
import { describe, expect, it } from 'vitest';
import { searchUnits } from '../../src/lib/text/unit-search.ts';

const units = [
	{ name: '县教育局', aliases: '教育体育局~县教体局', pinyin: 'xian jiao yu ju' },
	{ name: '县交通运输局', aliases: null, pinyin: 'xian jiao tong yun shu ju' },
	{ name: '县科技和工业信息化局', aliases: null, pinyin: 'xian ke ji he gong ye xin xi hua ju' },
	{ name: '县水利局', aliases: null, pinyin: 'xian shui li ju' }
];
const found = (text: string) => searchUnits(units, text, 10).map(({ unit, kind, marks, alias }) => [unit.name, kind, marks, alias]);

describe('unit search', () => {
	it('finds by initials, also with gaps, and marks the characters', () => {
		expect(found('jyj')).toEqual([
			['县教育局', 'initials', [1, 2, 3], null],
			['县交通运输局', 'initials-gap', [1, 3, 5], null],
			['县科技和工业信息化局', 'initials-gap', [2, 5, 9], null]
		]);
	});
	it.each([
		['水利', [['县水利局', 'name', [1, 2], null]]],
		['shuil', [['县水利局', 'pinyin', [1, 2], null]]],
		['SHUI LI', [['县水利局', 'pinyin', [1, 2], null]]],
		['教体', [['县教育局', 'alias', [1, 2], '县教体局']]],
		['', []],
		['  ', []],
		['林业', []],
		['hui', []]
	])('%s', (text, result) => expect(found(text)).toEqual(result));
	it('keeps to the limit', () => expect(searchUnits(units, 'j', 2)).toHaveLength(2));
});
