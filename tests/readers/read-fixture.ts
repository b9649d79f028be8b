/** Fixtures and hand-made files for tests of readers. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readText } from '../../src/lib/document/readers/index.ts';
import { isRefusal, type Refusal } from '../../src/lib/document/readers/refusal.ts';
import type { ReadText } from '../../src/lib/model/document.ts';

export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/formats', name)));

export const bytesOf = (words: string): Uint8Array => strToU8(words);

/** Reads what must be readable. */
export async function requireText(name: string, bytes: Uint8Array): Promise<ReadText> {
	const read = await readText(name, bytes);
	if (isRefusal(read)) throw new Error(`${name}: ${read.id}`);
	return read;
}

/** Id of the refusal, or `read`. */
export async function refusalOf(name: string, bytes: Uint8Array): Promise<Refusal['id'] | 'read'> {
	const read = await readText(name, bytes);
	return isRefusal(read) ? read.id : 'read';
}

/** Words of the cells of a read table, row by row. */
export const cellsOf = (read: ReadText, table = 0): readonly (readonly string[])[] =>
	(read.tables[table]?.rows ?? []).map((row) => row.map((cell) => read.text.slice(cell.start, cell.end).replace(/\s/g, '')));

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

/** A Word document with this body, and numbering and styles where given. */
export function docxOf(body: string, numbering = '', styles = ''): Uint8Array {
	const parts: Record<string, Uint8Array> = {
		'[Content_Types].xml': strToU8('<Types/>'),
		'word/document.xml': strToU8(`<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`)
	};
	if (numbering !== '') parts['word/numbering.xml'] = strToU8(`<w:numbering ${W}>${numbering}</w:numbering>`);
	if (styles !== '') parts['word/styles.xml'] = strToU8(`<w:styles ${W}>${styles}</w:styles>`);
	return zipSync(parts);
}

/** A workbook of one sheet; `shared` are its shared strings, `formats` the number formats of its cell styles. */
export function xlsxOf(sheet: string, shared: readonly string[] = [], formats: readonly string[] = []): Uint8Array {
	const custom = formats.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('');
	const styles = formats.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('');
	return zipSync({
		'[Content_Types].xml': strToU8('<Types/>'),
		'xl/workbook.xml': strToU8('<workbook xmlns:r="r"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>'),
		'xl/_rels/workbook.xml.rels': strToU8('<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>'),
		'xl/sharedStrings.xml': strToU8(`<sst>${shared.map((words) => `<si><t>${words}</t></si>`).join('')}</sst>`),
		'xl/styles.xml': strToU8(`<styleSheet><numFmts>${custom}</numFmts><cellXfs>${styles}</cellXfs></styleSheet>`),
		'xl/worksheets/sheet1.xml': strToU8(`<worksheet><sheetData>${sheet}</sheetData></worksheet>`)
	});
}

const HELVETICA = ['<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'];

/** A PDF of one page with this content stream; the first of `fonts` is object 5, F1. */
export function pdfOf(content: string, fonts: readonly string[] = HELVETICA): Uint8Array {
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
		`<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
		...fonts
	];
	let text = '%PDF-1.4\n';
	const offsets = objects.map((object, at) => {
		const offset = text.length;
		text += `${at + 1} 0 obj\n${object}\nendobj\n`;
		return offset;
	});
	const size = objects.length + 1;
	const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
	const xref = `xref\n0 ${size}\n0000000000 65535 f \n${entries}`;
	return strToU8(`${text}${xref}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`, true);
}

/** A PDF in a Chinese font that is not embedded, its words in GBK: 青禾县水利局报告报告. */
export const unembedded = (): Uint8Array =>
	pdfOf('BT /F1 10 Tf 100 700 Td <C7E0BACCCFD8CBAEC0FBBED6B1A8B8E6B1A8B8E6> Tj ET', [
		'<< /Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /GBK-EUC-H /DescendantFonts [6 0 R] >>',
		'<< /Type /Font /Subtype /CIDFontType2 /BaseFont /SimSun /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 /FontDescriptor 7 0 R >>',
		'<< /Type /FontDescriptor /FontName /SimSun /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 859 /Descent -141 /CapHeight 700 /StemV 80 >>'
	]);
