import { describe, expect, it } from 'vitest';
import { headOf } from '../../../src/lib/document/tables/columns.ts';
import { cutGlued, cutTotal } from '../../../src/lib/document/tables/cut-glued.ts';
import type { Scrap } from '../../../src/lib/document/tables/cut-labels.ts';
import { wordOf } from '../../../src/lib/document/tables/words.ts';

const scrapOf = (text: string): Scrap => ({ start: 0, end: text.length, before: 'none', word: wordOf(text) });
const words = (scraps: readonly Scrap[]): string => scraps.map(({ word }) => word.text).join(' | ');
function cut(head: string, run: string, above: readonly string[] = []): string {
	const columns = headOf(head.split(' ').map(wordOf))?.columns ?? [];
	return words(cutGlued({ text: run, noise: [] }, scrapOf(run), columns, above));
}

const STAGES = '年初预算数 全年预算数 全年执行数 分值 执行率 得分';
const RATE_FIRST = '年初预算数 全年预算数 全年执行数 执行率(%) 执行率权重 执行率得分';
const SHEET = '2020年决算数 2021年预算数 2021年决算数';

describe('amounts glued to one run', () => {
	it.each([
		['thousands commas', STAGES, '2,260,000.002,118,450.001,987,210.551093.81%9.4', '2,260,000.00 | 2,118,450.00 | 1,987,210.55 | 10 | 93.81% | 9.4'],
		['whole numbers, told by their rate', STAGES, '6052.346.181088.30%8.8', '60 | 52.3 | 46.18 | 10 | 88.30% | 8.8'],
		['one amount twice', STAGES, '18001945.61945.6---', '1800 | 1945.6 | 1945.6 | - | - | -'],
		['rate without its sign', RATE_FIRST, '1,875.313,016.772,758.4991.44109.14', '1,875.31 | 3,016.77 | 2,758.49 | 91.44 | 10 | 9.14'],
		['ratio for a rate', '预算数(A) 执行数(B) 执行率(B/A) 得分', '50.0046.000.9218.4', '50.00 | 46.00 | 0.92 | 18.4'],
		['all of it spent, ratio 1', '预算数(A) 执行数(B) 执行率(B/A) 得分', '2.352.35120', '2.35 | 2.35 | 1 | 20'],
		['two decimals in every column', SHEET, '52.4080.0071.05', '52.40 | 80.00 | 71.05'],
		['numeral of the next heading', STAGES, '80.0080.0072.0090.00%1.资金来源', '80.00 | 80.00 | 72.00 | 90.00% | 1.资金来源']
	])('%s', (_, head, run, parts) => expect(cut(head, run)).toBe(parts));

	it('are cut as those of the row above that they repeat', () =>
		expect(cut(STAGES, '6052.346.18---', ['60', '52.3', '46.18'])).toBe('60 | 52.3 | 46.18 | - | - | -'));

	it.each([
		['nothing speaks for one reading', STAGES, '6052.346.18---'],
		['a cell lacks and amounts are far apart', SHEET, '2937.0034.65']
	])('stay whole where %s', (_, head, run) => expect(cut(head, run)).toBe(run));
});

describe('points glued to one run', () => {
	it.each([
		['15.0011.5076.67%', '15.00 | 11.50 | 76.67%'],
		['1515', '1515']
	])('%s under levels', (run, parts) => expect(cut('一级指标 分值 得分 得分率', run)).toBe(parts));

	it.each([
		['10096.8', '100 | 96.8'],
		['11098.9', '110 | 98.9'],
		['100.0084.1584.15%', '100.00 | 84.15 | 84.15%'],
		['100.00', '100.00'],
		['96.8', '96.8']
	])('%s as a sum', (run, parts) => expect(words(cutTotal({ text: run, noise: [] }, scrapOf(run)))).toBe(parts));
});
