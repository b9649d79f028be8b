/** The order of inputs, and what a folder says of the files below it. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { byName, collect } from '../../scripts/ingest/collect.ts';
import { makeFolder } from './county.ts';

const folders: string[] = [];
afterAll(() => {
	for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
function folder(files: Readonly<Record<string, string>>): string {
	const made = makeFolder(files);
	folders.push(made);
	return made;
}

describe('inputs', () => {
	it('come by number, then by code units', () => {
		expect(['10.txt', '2.txt', 'b', '乙', '甲2', '甲10', '甲'].sort(byName)).toEqual(['2.txt', '10.txt', 'b', '乙', '甲', '甲2', '甲10']);
	});

	it('are found to any depth, without notes, lists and hidden files', () => {
		const made = folder({
			'in/a/b/c.txt': '',
			'in/README.md': '',
			'in/.DS_Store': '',
			'in/~$a.docx': '',
			'in/corrections.csv': '',
			'in/truth.ndjson': '',
			'in/表.csv': ''
		});
		expect(collect([join(made, 'in')]).inputs.map(({ file }) => file)).toEqual(['in/a/b/c.txt', 'in/表.csv']);
	});

	it('take provenance from the nearest folder that says one', () => {
		const made = folder({
			'in/a.txt': '',
			'in/s/provenance.json': '{ "provenance": "simulated" }',
			'in/s/t/b.txt': '',
			'in/s/r/provenance.json': '{ "provenance": "reworded" }',
			'in/s/r/c.txt': ''
		});
		expect(collect([join(made, 'in')]).inputs.map(({ file, setting }) => [file, setting.provenance])).toEqual([
			['in/a.txt', 'real'],
			['in/s/r/c.txt', 'reworded'],
			['in/s/t/b.txt', 'simulated']
		]);
	});

	it('of two folders of one name are told apart', () => {
		const made = folder({ 'x/in/a.txt': '', 'y/in/a.txt': '' });
		expect(collect([join(made, 'x/in'), join(made, 'y/in')]).inputs.map(({ file }) => file)).toEqual(['in/a.txt', 'in-2/a.txt']);
	});

	it('stop at a provenance that does not exist', () => {
		const made = folder({ 'in/provenance.json': '{ "provenance": "true" }', 'in/a.txt': '' });
		expect(() => collect([join(made, 'in')])).toThrow('provenance');
	});
});
