/** What a web page shows: layout tables seen through, hidden parts left out, encodings declared by the page. */
import { describe, expect, it } from 'vitest';
import { bytesOf, cellsOf, requireText } from './read-fixture.ts';

const page = (body: string): Uint8Array =>
	bytesOf(`<!DOCTYPE html><html><head><meta charset="utf-8"><title>标题</title><style>p{}</style></head><body>${body}</body></html>`);
const read = (body: string) => requireText('a.html', page(body));

describe('html', () => {
	it('shows blocks as lines and runs of blanks as one', async () => {
		expect((await read('<h1>一、概况</h1>\n  <p>支出\n 12 万元，<b>执行率</b>97%</p><p>二<br>三</p>')).text).toBe(
			'一、概况\n支出 12 万元，执行率97%\n二\n三\n'
		);
	});
	it('leaves out what is not shown', async () => {
		expect((await read('<script>var a=1</script><p style="display:none">隐</p><p hidden>藏</p><p>显</p><!-- 注 -->')).text).toBe('显\n');
	});
	it('gives cells with their spans', async () => {
		const table = await read('<table><tr><th rowspan=2>甲</th><td colspan="2">乙<br>丙</td></tr><tr><td>1</td><td></td></tr></table>');
		expect(cellsOf(table)).toEqual([
			['甲', '乙丙'],
			['1', '']
		]);
		expect(table.tables[0]?.rows[0]).toMatchObject([{ rowSpan: 2 }, { columnSpan: 2 }]);
	});
	it('sees through tables that lay out the page', async () => {
		const nested = await read('<table><tr><td>导航</td><td><p>正文</p><table><tr><td>年初预算数</td><td>500</td></tr></table></td></tr></table>');
		expect(cellsOf(nested)).toEqual([['年初预算数', '500']]);
		expect(nested.text).toMatch(/导航\n正文\n\n年初预算数\t500\n/);
	});
	it('believes the charset that the page declares', async () => {
		const head = bytesOf('<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body>');
		const words = Uint8Array.from([0xc7, 0xe0, 0xba, 0xcc]);
		expect((await requireText('a.html', Uint8Array.from([...head, ...words]))).text.trim()).toBe('青禾');
	});
	it('reads deep nesting without falling over', async () => {
		expect((await read(`${'<div>'.repeat(20_000)}深${'</div>'.repeat(20_000)}`)).text.trim()).toBe('深');
	});
});
