/** Where the cells of a CSV table stand in its text. */
import { describe, expect, it } from 'vitest';
import { bytesOf, requireText } from './read-fixture.ts';

const words = async (csv: string): Promise<readonly (readonly string[])[]> => {
	const read = await requireText('a.csv', bytesOf(csv));
	expect(read.text).toBe(csv);
	return (read.tables[0]?.rows ?? []).map((row) => row.map((cell) => csv.slice(cell.start, cell.end)));
};

describe('csv', () => {
	const cases: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
		[
			'commas',
			'单位,年度\n甲局,2022\n',
			[
				['单位', '年度'],
				['甲局', '2022']
			]
		],
		[
			'a mark and carriage returns',
			'\ufeff单位,年度\r\n甲局,2022\r\n',
			[
				['单位', '年度'],
				['甲局', '2022']
			]
		],
		[
			'quoted cells',
			'"单位","金额"\n"甲局","1,234.5"\n',
			[
				['单位', '金额'],
				['甲局', '1,234.5']
			]
		],
		[
			'quotes inside and line ends inside',
			'a,b\n"说""好""","两\n行"\n',
			[
				['a', 'b'],
				['说""好""', '两\n行']
			]
		],
		[
			'empty cells and equal values',
			'a,b,c,d\n1,,1,\n',
			[
				['a', 'b', 'c', 'd'],
				['1', '', '1', '']
			]
		],
		[
			'tabs',
			'单位\t年度\n甲局\t2022\n',
			[
				['单位', '年度'],
				['甲局', '2022']
			]
		],
		[
			'semicolons and blank lines',
			'a;b\n\n1;2\n',
			[
				['a', 'b'],
				['1', '2']
			]
		]
	];
	it.each(cases)('%s', async (_, csv, rows) => expect(await words(csv)).toEqual(rows));
});
