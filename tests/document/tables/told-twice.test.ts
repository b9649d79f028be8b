import { describe, expect, it } from 'vitest';
import { twice } from '../../../src/lib/document/tables/told-twice.ts';

describe('target and result in words', () => {
	it.each([
		['水渠完工及时及时', ['水渠完工', '及时', '及时']],
		['建立管护制度成效明显成效较明显', ['建立管护制度', '成效明显', '成效较明显']],
		['公务接待支出不超预算未超预算', ['公务接待支出', '不超预算', '未超预算']],
		['村民用水意识逐步提高提高', ['村民用水意识', '逐步提高', '提高']],
		['灌溉条件有效改善有效改善', ['灌溉条件', '有效改善', '有效改善']]
	])('%s', (words, parts) => expect(twice(words)).toEqual(parts));

	it.each(['是否减轻负担明显有所减轻', '工程质量', '及时', '三公经费只减不增下降'])('%s stays whole', (words) => expect(twice(words)).toBeNull());
});
