/** What a Word document shows and its XML does not say plainly. */
import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/lib/document/readers/docx-numbering.ts';
import { cellsOf, docxOf, requireText } from './read-fixture.ts';

const p = (words: string, properties = ''): string => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;
const listed = (id: number, level: number): string => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const level = (at: number, format: string, pattern: string): string =>
	`<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/><w:suff w:val="nothing"/></w:lvl>`;
const NUMBERING = `<w:abstractNum w:abstractNumId="0">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
const text = async (bytes: Uint8Array): Promise<string> => (await requireText('a.docx', bytes)).text;

describe('docx', () => {
	it('writes automatic numbers as they are shown', async () => {
		const body = [
			p('概况', listed(1, 0)),
			p('职责', listed(1, 1)),
			p('人员', listed(1, 1)),
			p('细目', listed(1, 2)),
			p('支出', listed(1, 0)),
			p('基本', listed(1, 1))
		].join('');
		expect(await text(docxOf(body, NUMBERING))).toBe('一、概况\n（一）职责\n（二）人员\n1.细目\n二、支出\n（一）基本\n');
	});
	it('finds the number in the style, also in the one that it is based on', async () => {
		const styles = `<w:style w:styleId="H"><w:pPr>${listed(1, 0)}</w:pPr></w:style><w:style w:styleId="H2"><w:basedOn w:val="H"/></w:style>`;
		expect(await text(docxOf(p('甲', '<w:pStyle w:val="H"/>') + p('乙', '<w:pStyle w:val="H2"/>'), NUMBERING, styles))).toBe('一、甲\n二、乙\n');
	});
	it('leaves out deleted words, field codes and the second copy of a text box', async () => {
		const body =
			'<w:p><w:r><w:t>支出</w:t></w:r><w:del><w:r><w:delText>12</w:delText></w:r></w:del><w:ins><w:r><w:t>13万元</w:t></w:r></w:ins><w:r><w:instrText>PAGE</w:instrText></w:r>' +
			'<mc:AlternateContent><mc:Choice><w:r><w:t>甲</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>甲</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>';
		expect(await text(docxOf(body))).toBe('支出13万元甲\n');
	});
	it('keeps tabs and breaks, and tick marks of symbol fonts', async () => {
		const body =
			'<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr><w:r><w:t>是</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:tab/><w:t>否</w:t><w:br/><w:t>完</w:t></w:r></w:p>';
		expect(await text(docxOf(body))).toBe('是☑\t否\n完\n');
	});
	it('gives cells with what they span', async () => {
		const cell = (words: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${p(words)}</w:tc>`;
		const body = `<w:tbl><w:tr>${cell('甲', '<w:vMerge w:val="restart"/>')}${cell('乙', '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('丙')}${cell('丁')}</w:tr></w:tbl>`;
		const read = await requireText('a.docx', docxOf(body));
		expect(cellsOf(read)).toEqual([
			['甲', '乙'],
			['丙', '丁']
		]);
		expect(read.tables[0]?.rows[0]).toMatchObject([
			{ rowSpan: 2, columnSpan: 1 },
			{ rowSpan: 1, columnSpan: 2 }
		]);
	});
	it('reads a table inside a cell as lines of the cell', async () => {
		const inner = `<w:tbl><w:tr><w:tc>${p('内')}</w:tc></w:tr></w:tbl>`;
		const read = await requireText('a.docx', docxOf(`<w:tbl><w:tr><w:tc>${p('外')}${inner}${p('')}</w:tc><w:tc>${p('旁')}</w:tc></w:tr></w:tbl>`));
		expect(cellsOf(read)).toEqual([['外内', '旁']]);
	});
});

describe('formatNumber', () => {
	const cases: readonly (readonly [number, string, string])[] = [
		[10, 'chineseCounting', '十'],
		[11, 'chineseCounting', '十一'],
		[21, 'chineseCountingThousand', '二十一'],
		[101, 'japaneseCounting', '一百零一'],
		[12, 'chineseLegalSimplified', '壹拾贰'],
		[3, 'ideographTraditional', '丙'],
		[3, 'decimalEnclosedCircle', '③'],
		[4, 'lowerRoman', 'iv'],
		[2, 'upperLetter', 'B'],
		[5, 'bullet', ''],
		[7, 'decimal', '7']
	];
	it.each(cases)('%d as %s is %s', (number, format, shown) => expect(formatNumber(number, format)).toBe(shown));
});
