/** What stands around ingestion: files that a clerk keeps and hands back, archives, a full or locked place, two commands at once. */
import { setTimeout as wait } from 'node:timers/promises';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, describe, expect, it } from 'vitest';
import { readArguments } from '../../scripts/ingest/command.ts';
import { openExtractCache } from '../../scripts/ingest/extract-cache.ts';
import { keepNamedPaths, namedPaths } from '../../scripts/ingest/named-paths.ts';
import { createNativeEngine } from '../../scripts/node/native-engine.ts';
import { explainFault } from '../../scripts/node/fault.ts';
import { sql } from '../../src/lib/engine/sql.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { brokenFiles, contents, makeFolder, narrative, readManifest, runIngest, spawnIngest, startIngest } from './county.ts';

const folders: string[] = [];
function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
	const made = makeFolder(files);
	folders.push(made);
	return made;
}
afterAll(() => {
	for (const made of folders) rmSync(made, { recursive: true, force: true });
});

async function rowsOf<T extends keyof typeof TABLES>(out: string, name: T) {
	const engine = await createNativeEngine();
	await engine.loadParquet(TABLES[name], join(out, readManifest(out).tables[name]?.file ?? ''));
	const rows = await engine.query({ text: `select * from "${name}"`, params: sql``.params });
	await engine.close();
	return rows;
}

/** GB18030 as a spreadsheet program on Chinese Windows saves it; only characters that the tests need. */
const GB: Readonly<Record<string, readonly number[]>> = {
	水: [0xcb, 0xae],
	务: [0xce, 0xf1],
	局: [0xbe, 0xd6],
	云: [0xd4, 0xc6],
	岫: [0xe1, 0xb6],
	县: [0xcf, 0xd8]
};
const gb18030 = (words: string) => Uint8Array.from([...words].flatMap((one) => GB[one] ?? [one.charCodeAt(0)]));

const unnamed = narrative('水务局', 2023, 220, 231.5).replaceAll('云岫县水务局', '本单位');

describe('what ingestion is given', { timeout: 400_000 }, () => {
	it('refuses an archive in an archive, reads the rest of it, and a table of budget figures', async () => {
		const inner = zipSync({ 'a.txt': strToU8(narrative('水务局', 2022, 200, 180)) });
		const made = folder({
			'in/包.zip': zipSync({ '里面/内包.zip': inner, '里面/水务局.txt': strToU8(narrative('水务局', 2023, 220, 231.5)) }),
			'in/预算表.csv':
				'单位名称,年度,年初预算数（万元）,全年预算数（万元）,全年执行数（万元）\n云岫县档案馆,2023,100.00,110.00,108.50\n云岫县文化馆,2023,50.00,55.00,54.00\n'
		});
		const out = join(made, 'out');
		const run = await runIngest([join(made, 'in')], out);
		expect(run.status).toBe(1);
		expect(run.stderr).toMatch(/拒收 in\/包\.zip!\/里面\/内包\.zip：.+/);
		const reports = await rowsOf(out, 'reports');
		expect(reports.map((row) => `${row['file']} ${row['department_as_written']} ${row['executed_wan']}`).sort()).toEqual([
			'in/包.zip!/里面/水务局.txt 云岫县水务局 231.5',
			'in/预算表.csv 云岫县文化馆 54',
			'in/预算表.csv 云岫县档案馆 108.5'
		]);
		expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
	});

	it('passes over links that lead in a circle or nowhere', async () => {
		const made = folder({ 'in/水务局.txt': narrative('水务局', 2022, 200, 180) });
		symlinkSync(join(made, 'in'), join(made, 'in/圈'));
		symlinkSync(join(made, 'nowhere'), join(made, 'in/断.txt'));
		const run = await runIngest([join(made, 'in')], join(made, 'out'));
		expect(run.status).toBe(0);
		expect(run.stdout).toContain('1（读取 1');
	});
});

describe('what a clerk keeps', { timeout: 400_000 }, () => {
	it('goes out as a list, comes back filled in by a spreadsheet program, and is not written over before', async () => {
		const made = folder({ 'in/甲.txt': unnamed });
		const out = join(made, 'out');
		const list = join(made, 'needs-review.csv');
		const first = await runIngest([join(made, 'in')], out, ['--data', join(made, 'data')]);
		expect(first.stdout).toMatch(/待人工核对 +\d+ → .*needs-review\.csv/);
		const lines = Papa.parse<Record<string, string>>(readFileSync(list, 'utf8').replace(/^\ufeff/, ''), { header: true, skipEmptyLines: true }).data;
		expect(lines.map((line) => line['field'])).toContain('department');
		const filled = lines.filter((line) => line['field'] === 'department').map((line) => ({ ...line, value: '云岫县水务局', note: '', file: '' }));
		writeFileSync(list, gb18030(Papa.unparse(filled)));

		const kept = await runIngest([join(made, 'in')], out, ['--data', join(made, 'data')]);
		expect(kept.stderr).toContain('有 1 行已填写');
		expect(readFileSync(list, 'utf8')).toContain('云岫县水务局');

		mkdirSync(join(made, 'data'));
		writeFileSync(join(made, 'data/corrections.csv'), gb18030(Papa.unparse(filled)));
		const back = await runIngest([join(made, 'in')], out, ['--data', join(made, 'data')]);
		expect(back.stdout).toContain('采用 1，对不上 0');
		expect(readFileSync(list, 'utf8')).not.toContain('department');
		const [report] = await rowsOf(out, 'reports');
		const departments = await rowsOf(out, 'departments');
		expect(departments.find((row) => row['department_id'] === report?.['department_id'])).toMatchObject({ name: '云岫县水务局' });
		expect(await rowsOf(out, 'corrections')).toMatchObject([{ state: 'applied', before: '' }]);
	});

	it('lies beside corrections.csv, whichever folders are named, and beside the tables of a trial run', () => {
		const listOf = (...args: string[]) => relative('.', readArguments(args).review);
		expect(listOf()).toBe(join('data', 'needs-review.csv'));
		expect(listOf('data/reports')).toBe(join('data', 'needs-review.csv'));
		expect(listOf('data/reports', '--out', 'trial')).toBe('trial.needs-review.csv');
		expect(listOf('data/reports', '--out', 'trial', '--review', 'list.csv')).toBe('list.csv');
	});

	it('names a report by a file name only where no other file has it', async () => {
		const made = folder({
			'in/2022/水务局.txt': narrative('水务局', 2022, 200, 180),
			'in/2023/水务局.txt': narrative('水务局', 2023, 220, 231.5),
			'data/corrections.csv':
				'report,field,value\n水务局.txt,total/executed,1\nin/2022/水务局.txt,部门整体支出/全年执行数,181\nin/2023/水务局.txt,total/spent,1\n'
		});
		const out = join(made, 'out');
		const run = await runIngest([join(made, 'in')], out, ['--data', join(made, 'data')]);
		expect(run.stderr).toContain('第 2 行没有采用：水务局.txt total/executed（有几个文件同名');
		expect(run.stderr).toContain('第 4 行没有采用：in/2023/水务局.txt total/spent（字段名无法识别');
		expect(run.stderr).toContain('executed 全年执行数');
		expect(run.stdout).toContain('采用 1，对不上 2');
		expect((await rowsOf(out, 'reports')).map((row) => row['executed_wan'])).toEqual([181, 231.5]);
	});

	it('sets steps of rules, and says which settings are not understood', async () => {
		const settings = '\ufeff{ "exec-overrun": { "steps": { "line": [{ "severity": "info", "from": 100 }] } }, "no-rule": {} }';
		const made = folder({ 'in/水务局.txt': narrative('水务局', 2023, 100, 231.5), 'data/reference/review-settings.json': settings });
		const run = await runIngest([join(made, 'in')], join(made, 'out'), ['--data', join(made, 'data')]);
		expect(run.stderr).toContain('看不懂 no-rule');
		const found = await rowsOf(join(made, 'out'), 'findings');
		expect(found.find((row) => row['rule'] === 'exec-overrun')).toMatchObject({ severity: 'info' });
	});

	it('stops at an edition that is not valid before anything is read', async () => {
		const made = folder({ 'in/水务局.txt': narrative('水务局', 2023, 200, 231.5), 'data/edition.json': '{ "number": 3, }' });
		const run = await runIngest([join(made, 'in')], join(made, 'out'), ['--data', join(made, 'data')]);
		expect(run.status).toBe(2);
		expect(run.stderr).toMatch(/edition\.json 不是有效的 JSON/);
		expect(readdirSync(join(made, 'out'))).toEqual([]);
	});
});

describe('where ingestion writes', { timeout: 400_000 }, () => {
	it('says what to do where the place cannot be written to', async () => {
		const made = folder({ 'in/水务局.txt': narrative('水务局', 2023, 200, 231.5), taken: 'a file' });
		const run = await runIngest([join(made, 'in')], join(made, 'taken'));
		expect(run.status).toBe(2);
		expect(run.stderr).toContain('不能作为文件夹');
		expect(explainFault(new Error('ENOSPC: no space left on device, write'))).toMatch(/磁盘已满.*原有数据保持不变/);
		expect(explainFault(new Error('IO Error: Could not write file "x": No space left on device'))).toMatch(/磁盘已满/);
		expect(explainFault(new Error("EACCES: permission denied, mkdir 'x'"))).toMatch(/没有读写权限/);
	});

	it('keeps the folders that were named, and no name for all of data/', () => {
		const file = join(folder({}), 'paths.txt');
		expect(namedPaths(file)).toEqual([]);
		keepNamedPaths(['/mnt/自评 2023', resolve('data/reports')], file);
		expect(namedPaths(file)).toEqual(['/mnt/自评 2023', resolve('data/reports')]);
		keepNamedPaths(readArguments([]).paths, file);
		expect(namedPaths(file)).toEqual([]);
	});

	it('does not replace an edition by far fewer reports unless told to', async () => {
		const many = Object.fromEntries(Array.from({ length: 24 }, (_, at) => [`in/水务局${2001 + at}.txt`, narrative('水务局', 2001 + at, 200 + at, 180)]));
		const made = folder({ ...many, 'my folder/档案馆.txt': narrative('档案馆', 2023, 80, 77.25) });
		const [all, own, out] = ['in', 'my folder', 'out'].map((name) => join(made, name));
		if (all === undefined || own === undefined || out === undefined) throw new Error('no folder');
		await runIngest([all], out);
		const before = [contents(out), readFileSync(join(made, 'needs-review.csv'), 'utf8')];
		const alone = await runIngest([own], out);
		expect(alone.status).toBe(2);
		expect(alone.stderr).toMatch(/已发布 24 份报告，这次只有 1 份/);
		expect(alone.stderr).toMatch(/npm run ingest -- data\/reports .*"[^"]+my folder"/);
		expect(alone.stderr).toContain('--replace');
		expect([contents(out), readFileSync(join(made, 'needs-review.csv'), 'utf8')]).toEqual(before);

		await runIngest([all, own], out);
		expect(readManifest(out).tables['reports']?.rows).toBe(25);
		expect((await runIngest([own], out, ['--replace'])).status).toBe(0);
		expect(readManifest(out).tables['reports']?.rows).toBe(1);
	});

	it('leaves nothing of itself when it is stopped', async () => {
		const made = folder({ 'in/水务局.txt': narrative('水务局', 2023, 200, 231.5) });
		const out = join(made, 'out');
		await runIngest([join(made, 'in')], out);
		const child = startIngest([join(made, 'in')], out);
		const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
		while (child.exitCode === null && !existsSync(join(out, '.lock'))) await wait(5);
		child.kill('SIGTERM');
		expect(await ended).toBe(130);
		expect(readdirSync(out).filter((name) => name.startsWith('.'))).toEqual([]);
		expect(brokenFiles(out)).toEqual([]);
	});

	it('goes on where what was read before cannot be kept or is spoilt', async () => {
		const made = folder({ 'cache-is-a-file': '' });
		const unwritable = openExtractCache(join(made, 'cache-is-a-file'), null);
		unwritable.write('ab12', { one: 1 });
		expect(unwritable.read('ab12')).toBeNull();
		const cache = openExtractCache(join(made, 'cache'), null);
		cache.write('ab12', { one: 1 });
		expect(cache.read('ab12')).toEqual({ one: 1 });
		const [name = ''] = readdirSync(join(made, 'cache/ab'));
		writeFileSync(join(made, 'cache/ab', name), readFileSync(join(made, 'cache/ab', name)).subarray(0, 10));
		expect(cache.read('ab12')).toBeNull();
	});

	it('of two commands at once into two folders, both read everything', async () => {
		const files = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`in/水务局${2010 + at}.txt`, narrative('水务局', 2010 + at, 200 + at, 180)]));
		const made = folder(files);
		const runs = await Promise.all([spawnIngest([join(made, 'in')], join(made, 'a/out')), spawnIngest([join(made, 'in')], join(made, 'b/out'))]);
		expect(runs.map((run) => run.status)).toEqual([0, 0]);
		expect(readManifest(join(made, 'a/out')).data_version).toBe(readManifest(join(made, 'b/out')).data_version);
		expect(readManifest(join(made, 'a/out')).tables['reports']?.rows).toBe(12);
	});
});
