/** Files that no report can be read from: each with its reason and what to do, and never a crash. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/lib/document/readers/index.ts';
import { LARGEST_FILE } from '../../src/lib/document/readers/limits.ts';
import { isRefusal, refuse, type RefusalId } from '../../src/lib/document/readers/refusal.ts';
import { bytesOf, docxOf, fixture, pdfOf, refusalOf, unembedded, xlsxOf } from './read-fixture.ts';

const PNG = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
const JPEG = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46]);
const utf16 = (words: string): number[] => [...words].flatMap((letter) => [letter.charCodeAt(0), 0]);
const ole = (stream: string): Uint8Array =>
	Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(504).fill(0), ...utf16(stream)]);
const cut = (bytes: Uint8Array, share: number): Uint8Array => bytes.slice(0, Math.floor(bytes.length * share));
/** Twenty megabytes of zeros pack to twenty kilobytes. */
const bomb = (name: string): Uint8Array => zipSync({ '[Content_Types].xml': strToU8('<Types/>'), [name]: new Uint8Array(20_000_000) });
const encrypted = (bytes: Uint8Array): Uint8Array => {
	const marked = bytes.slice();
	const view = new DataView(marked.buffer);
	for (let at = 0; at < marked.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) marked[at + 8] = 1;
	return marked;
};

const cases: readonly (readonly [string, string, Uint8Array, RefusalId])[] = [
	['an empty file', 'a.txt', new Uint8Array(0), 'empty-file'],
	['a file of blanks', 'a.txt', bytesOf(' \r\n\t\r\n'), 'no-text'],
	['a document without words', 'a.docx', docxOf('<w:p/>'), 'no-text'],
	['a file over the size limit', 'a.txt', new Uint8Array(LARGEST_FILE + 1), 'too-large'],
	['a picture', 'a.png', PNG, 'picture'],
	['a picture renamed .docx', 'a.docx', PNG, 'picture-renamed'],
	['a picture renamed .pdf', 'a.pdf', JPEG, 'picture-renamed'],
	['an old Word document', 'report.doc', fixture('report.doc'), 'old-doc'],
	['an old Word document named .docx', 'report.docx', fixture('report.doc'), 'old-doc'],
	['an old Excel file', 'report.xls', fixture('report.xls'), 'old-xls'],
	['another old office file', 'a.ppt', ole('PowerPoint Document'), 'old-office'],
	['a Word document with a password', 'a.docx', ole('EncryptedPackage'), 'encrypted-office'],
	['a PDF with a password', 'locked.pdf', fixture('locked.pdf'), 'encrypted-pdf'],
	['an archive with a password', 'a.docx', encrypted(docxOf('<w:p><w:r><w:t>文</w:t></w:r></w:p>')), 'encrypted-zip'],
	['a scan', 'a.pdf', pdfOf('q 500 0 0 700 40 40 cm Q'), 'scanned-pdf'],
	['a PDF whose fonts need a map that is not there', 'a.pdf', unembedded(), 'pdf-fonts'],
	['a damaged PDF', 'a.pdf', bytesOf('%PDF-1.4\nnothing'), 'damaged-pdf'],
	['a cut document', 'a.docx', cut(fixture('report.docx'), 0.5), 'damaged-docx'],
	['a cut workbook', 'a.XLSX', cut(fixture('report.xlsx'), 0.5), 'damaged-xlsx'],
	['a cut archive', 'a.zip', cut(fixture('report.docx'), 0.5), 'damaged-zip'],
	['a document with broken XML', 'a.docx', docxOf('<w:p><w:r><w:t>文'), 'damaged-docx'],
	['a workbook without sheets', 'a.xlsx', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), 'damaged-xlsx'],
	['a zip bomb', 'a.docx', bomb('word/document.xml'), 'zip-bomb'],
	['an archive of another kind', 'a.rar', Uint8Array.from([0x52, 0x61, 0x72, 0x21, 0x1a, 7]), 'archive'],
	['an OpenDocument text', 'report.odt', fixture('report.odt'), 'open-document'],
	['a rich text', 'report.rtf', fixture('report.rtf'), 'rtf'],
	['a web archive named .doc', 'a.doc', bytesOf('MIME-Version: 1.0\nContent-Type: multipart/related\n'), 'web-archive'],
	['slides', 'a.pptx', zipSync({ 'ppt/presentation.xml': strToU8('<p/>') }), 'presentation'],
	['facts in JSON', 'a.gold.json', bytesOf('{ "year": 2022 }'), 'data-file'],
	['JSON under another name', 'a.txt', bytesOf('{"file": "水利局.txt", "reports": []}'), 'data-file'],
	['lines of JSON', 'a.txt', bytesOf('[{"a": 1}]\n'), 'data-file'],
	['XML', 'a.txt', bytesOf('<?xml version="1.0"?><rows><row/></rows>'), 'data-file'],
	['a log', 'server.log', bytesOf('2023-01-01 预算执行率 98%'), 'data-file'],
	['settings', 'a.yaml', bytesOf('year: 2022'), 'data-file'],
	['a program', 'a.txt', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), 'binary']
];

describe('refusals', () => {
	it.each(cases)('%s', async (_, name, bytes, id) => {
		expect(await refusalOf(name, bytes)).toBe(id);
	});

	it('say in Chinese what is wrong and what to do', () => {
		for (const [, , , id] of cases) {
			const { text } = refuse(id, { kind: 'PNG', extension: 'docx', megabytes: 80, limit: 64, pages: 3, ratio: 200 });
			expect(text).toMatch(/[\u4e00-\u9fa5].*。$/);
			expect(text).not.toContain('undefined');
		}
	});

	it.each([
		['damaged-docx', /Word.*另存为.*报送单位重发/],
		['damaged-xlsx', /Excel.*另存为.*报送单位重发/]
	] as const)('%s speaks of the document, not of an archive', (id, words) => {
		expect(refuse(id).text).toMatch(words);
		expect(refuse(id).text).not.toContain('压缩');
	});

	const named: readonly (readonly [string, Uint8Array])[] = [
		['report.docx', fixture('report.docx')],
		['report.xlsx', fixture('report.xlsx')],
		['report.html', fixture('report.html')],
		['small.xlsx', xlsxOf('<row r="1"><c r="A1"><v>1</v></c></row>')]
	];
	it.each(named)('never throw for %s with bytes changed or cut off', async (name, bytes) => {
		await fc.assert(
			fc.asyncProperty(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { maxLength: 30 }), fc.nat(bytes.length), async (changes, length) => {
				const spoiled = bytes.slice();
				for (const [at, value] of changes) spoiled[at] = value;
				const read = await readText(name, spoiled.slice(0, length));
				expect(isRefusal(read) || typeof read.text === 'string').toBe(true);
			}),
			{ seed: 20240501, numRuns: 60 }
		);
	});

	it('never throw for any bytes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.constantFrom('a.txt', 'a.csv', 'a.html', 'a.md', 'a.docx'), async (bytes, name) => {
				const read = await readText(name, bytes);
				expect(isRefusal(read) || read.text.length >= 0).toBe(true);
			}),
			{ seed: 20240501, numRuns: 100 }
		);
	});
});
