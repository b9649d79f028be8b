/** What a worksheet shows: number formats, merged cells, titles above tables. */
import { describe, expect, it } from 'vitest';
import { formatCell } from '../../src/lib/document/readers/number-format.ts';
import { cellsOf, requireText, xlsxOf } from './read-fixture.ts';

describe('formatCell', () => {
	const cases: readonly (readonly [number, string, string])[] = [
		[0.97, '0.00%', '97.00%'],
		[0.9737, '0%', '97%'],
		[1.4802, '0.##%', '148.02%'],
		[1234567.891, '#,##0.00', '1,234,567.89'],
		[84.04, 'General', '84.04'],
		[0.0900000762939453, 'General', '0.090000076294'],
		[-0.300000152587891, 'General', '-0.30000015259'],
		[1.005, '0.00', '1.01'],
		[-24.92, '#,##0.00;-#,##0.00', '-24.92'],
		[-5, '0_);(0)', '-5'],
		[0, '0;-0;"-"', '-'],
		[12, '0"万元"', '12万元'],
		[44926, 'yyyy/m/d', '2022/12/31'],
		[44926, 'yyyy"年"m"月"d"日"', '2022年12月31日'],
		[2022, '@', '2022'],
		[3, '[Red]0.0', '3.0'],
		[12.5, '0.00##', '12.50']
	];
	it.each(cases)('%d as %s is %s', (value, format, shown) => expect(formatCell(value, format, false)).toBe(shown));
});

describe('xlsx', () => {
	it('shows titles as lines and rows as a table, numbers in their format', async () => {
		const sheet =
			'<row r="1"><c r="A1" t="s"><v>0</v></c></row>' +
			'<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="s"><v>2</v></c></row>' +
			'<row r="3"><c r="A3"><v>600.25</v></c><c r="B3" s="1"><v>0.9674</v></c></row>';
		const read = await requireText('a.xlsx', xlsxOf(sheet, ['自评表', '执行数', '执行率'], ['General', '0.00%']));
		expect(read.text).toBe('自评表\n\n执行数\t执行率\n600.25\t96.74%\n\n');
		expect(cellsOf(read)).toEqual([
			['执行数', '执行率'],
			['600.25', '96.74%']
		]);
	});
	it('leaves out hidden rows, errors and phonetic guides', async () => {
		const sheet =
			'<row r="1" hidden="1"><c r="A1"><v>1</v></c></row>' +
			'<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t><rPh><t>jia</t></rPh></is></c><c r="B2" t="e"><v>#DIV/0!</v></c></row>';
		const read = await requireText('a.xlsx', xlsxOf(sheet));
		expect(read.text).not.toContain('#DIV');
		expect(read.text).toContain('甲');
		expect(read.text).not.toContain('1');
	});
});
