/** Archives of reports: names, limits, and entries read one at a time. */
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isRefusal } from '../../src/lib/document/readers/refusal.ts';
import { isPlainArchive, listArchive, type ArchiveEntry } from '../../src/lib/document/readers/unzip.ts';
import { docxOf } from './read-fixture.ts';

function entriesOf(bytes: Uint8Array): readonly ArchiveEntry[] {
	const entries = listArchive(bytes);
	if (isRefusal(entries)) throw new Error(entries.id);
	return entries;
}
const words = (entry: ArchiveEntry | undefined): string => {
	const read = entry?.read();
	return read === undefined || isRefusal(read) ? `refused ${read?.id}` : new TextDecoder().decode(read);
};

describe('listArchive', () => {
	it('lists files with their paths, without folders and the shadows of macOS', () => {
		const zip = zipSync({
			'2022/甲局.txt': strToU8('甲'),
			'__MACOSX/2022/._甲局.txt': strToU8('x'),
			'2022/.DS_Store': strToU8('x'),
			'乙局.txt': strToU8('乙')
		});
		const entries = entriesOf(zip);
		expect(entries.map((entry) => entry.name)).toEqual(['2022/甲局.txt', '乙局.txt']);
		expect(entries.map(words)).toEqual(['甲', '乙']);
	});
	it('reads names that Windows wrote in GB18030', () => {
		const zip = zipSync({ 'AABB.txt': strToU8('甲') });
		// 青禾 in GB18030 in place of AABB, in both headers.
		const name = [0xc7, 0xe0, 0xba, 0xcc];
		for (let at = 0; at < zip.length - 4; at += 1) if (String.fromCharCode(...zip.slice(at, at + 4)) === 'AABB') zip.set(name, at);
		expect(entriesOf(zip).map((entry) => entry.name)).toEqual(['青禾.txt']);
	});
	it('leaves out names that lead out of the archive', () => {
		expect(
			entriesOf(zipSync({ '../evil.txt': strToU8('x'), '/etc/passwd': strToU8('x'), 'a/../../b.txt': strToU8('x'), 'ok.txt': strToU8('x') })).map(
				(entry) => entry.name
			)
		).toEqual(['ok.txt']);
	});
	it('refuses a bomb as a whole', () => {
		const bomb = listArchive(zipSync({ 'a.txt': new Uint8Array(30_000_000) }));
		expect(isRefusal(bomb) && bomb.id).toBe('zip-bomb');
	});
	it('never unpacks more than an entry declares', () => {
		const zip = zipSync({ 'a.txt': new Uint8Array(3_000_000).fill(65) });
		const view = new DataView(zip.buffer);
		for (let at = 0; at < zip.length - 4; at += 1) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
		const read = entriesOf(zip)[0]?.read();
		expect(read === undefined || isRefusal(read) || read.length <= 10).toBe(true);
	});
	it('tells archives of reports from office documents', () => {
		expect(isPlainArchive(zipSync({ 'a.txt': strToU8('x') }))).toBe(true);
		expect(isPlainArchive(docxOf('<w:p/>'))).toBe(false);
		expect(isPlainArchive(strToU8('no archive'))).toBe(false);
	});
});
