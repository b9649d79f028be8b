/** The order of inputs, and what a folder says of the files below it. */
import { readFileSync, rmSync } from 'node:fs';
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

	it('beside files that provenance.json names, and in folders below, are real', () => {
		const made = folder({
			'in/provenance.json': '{ "provenance": "reworded", "files": ["样例.txt"] }',
			'in/departments.csv': 'id,name\nsw,云岫县水务局\n',
			'in/样例.txt': '',
			'in/自己的.txt': '',
			'in/2024/样例.txt': ''
		});
		const { inputs, settings } = collect([join(made, 'in'), join(made, 'in/样例.txt'), join(made, 'in/自己的.txt')]);
		expect(inputs.map(({ file, setting }) => [file, setting.provenance])).toEqual([
			['in/2024/样例.txt', 'real'],
			['in/样例.txt', 'reworded'],
			['in/自己的.txt', 'real'],
			['样例.txt', 'reworded'],
			['自己的.txt', 'real']
		]);
		expect(inputs.map(({ setting }) => setting.departments.length)).toEqual([1, 1, 1, 1, 1]);
		for (const { setting } of inputs) expect(settings).toContain(setting);
	});

	it('of the folder that comes with the product are re-worded each, and only they', () => {
		const { inputs } = collect([join(import.meta.dirname, '../../data/reports')]);
		const samples: readonly string[] = JSON.parse(readFileSync(join(import.meta.dirname, '../../data/reports/provenance.json'), 'utf8')).files;
		expect(samples).toHaveLength(5);
		for (const name of samples) expect(inputs.find(({ file }) => file === `reports/${name}`)?.setting.provenance).toBe('reworded');
	});

	it('of two folders of one name are told apart', () => {
		const made = folder({ 'x/in/a.txt': '', 'y/in/a.txt': '' });
		expect(collect([join(made, 'x/in'), join(made, 'y/in')]).inputs.map(({ file }) => file)).toEqual(['in/a.txt', 'in-2/a.txt']);
	});

	it('bring the list of a folder that holds nothing else', () => {
		const made = folder({ 'in/a.txt': '', 'in/due/departments.csv': 'id,name\nsw,云岫县水务局\n' });
		expect(collect([join(made, 'in')]).settings.map(({ departments }) => departments.length)).toEqual([0, 1]);
	});

	it('stop at a provenance that does not exist', () => {
		const made = folder({ 'in/provenance.json': '{ "provenance": "true" }', 'in/a.txt': '' });
		expect(() => collect([join(made, 'in')])).toThrow('provenance');
	});
});
