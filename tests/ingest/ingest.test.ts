/** Ingestion as a command: what it publishes, what it says, and that it can be killed at any moment. */
import { setTimeout as wait } from 'node:timers/promises';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNativeEngine } from '../../scripts/node/native-engine.ts';
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

const county = {
	'in/2022/水务局.txt': narrative('水务局', 2022, 200, 180),
	'in/2023/水务局.txt': narrative('水务局', 2023, 220, 231.5),
	'in/2023/档案馆.txt': narrative('档案馆', 2023, 80, 77.25)
};

/** A copy of the county as one run published it: where a test begins with what was there before. */
let published = '';
function publishedCounty(): { readonly made: string; readonly out: string } {
	const made = folder({});
	cpSync(published, made, { recursive: true });
	return { made, out: join(made, 'out') };
}

async function rowsOf<T extends keyof typeof TABLES>(out: string, name: T) {
	const engine = await createNativeEngine();
	const file = readManifest(out).tables[name]?.file ?? '';
	await engine.loadParquet(TABLES[name], join(out, file));
	const rows = await engine.query({ text: `select * from "${name}"`, params: sql``.params });
	await engine.close();
	return rows;
}

/** The last step has begun: tables are being written. */
const isPublishing = (out: string) => readdirSync(out).some((name) => /^\.draft-\d+$/.test(name));
const hasDrafts = (out: string) => readdirSync(out).some((name) => name.startsWith('.draft-'));

describe('npm run ingest', { timeout: 400_000 }, () => {
	beforeAll(async () => {
		published = folder(county);
		await runIngest([join(published, 'in')], join(published, 'out'));
	}, 120_000);

	it('publishes what the reports say, and changes no byte when run again', async () => {
		const made = folder(county);
		const out = join(made, 'out');
		const first = await spawnIngest([join(made, 'in')], out);
		expect(first.stderr).not.toContain('拒收');
		expect(first.status).toBe(0);
		expect(brokenFiles(out)).toEqual([]);
		const reports = await rowsOf(out, 'reports');
		expect(reports.map((row) => [row['file'], row['year'], row['executed_wan']])).toEqual([
			['in/2022/水务局.txt', 2022, 180],
			['in/2023/档案馆.txt', 2023, 77.25],
			['in/2023/水务局.txt', 2023, 231.5]
		]);
		expect(new Set(reports.map((row) => row['department_id'])).size).toBe(2);
		const before = contents(out);
		const second = await runIngest([join(made, 'in')], out, ['--workers', '2']);
		expect(second.status).toBe(0);
		expect(second.stdout).toContain('其中未变 3');
		expect(contents(out)).toEqual(before);
	});

	it('names tables by their content and clears what no manifest names one run later', async () => {
		const { made, out } = publishedCounty();
		const old = readManifest(out);
		writeFileSync(join(made, 'in/2022/档案馆.txt'), narrative('档案馆', 2022, 70, 66));
		await runIngest([join(made, 'in')], out);
		const now = readManifest(out);
		expect(now.data_version).not.toBe(old.data_version);
		// a reader that has the old manifest still finds its files
		for (const table of Object.values(old.tables)) expect(existsSync(join(out, table.file))).toBe(true);
		await runIngest([join(made, 'in')], out);
		const snapshots = ['', '.br', '.gz'].map((suffix) => `${now.snapshot?.file}${suffix}`);
		for (const name of snapshots) expect(existsSync(join(out, name))).toBe(true);
		const named = new Set([...Object.values(now.tables).map((table) => table.file), ...snapshots, 'manifest.json']);
		expect(readdirSync(out).filter((name) => !named.has(name))).toEqual([]);
	});

	it('goes on past files it cannot read, says why, and ends with 1', async () => {
		const made = folder({ ...county, 'in/空.txt': '', 'in/照片.docx': new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]) });
		const out = join(made, 'out');
		const run = await runIngest([join(made, 'in')], out);
		expect(run.status).toBe(1);
		expect(run.stderr).toMatch(/拒收 in\/空\.txt：.+/);
		expect(run.stderr).toMatch(/拒收 in\/照片\.docx：.+/);
		expect(readManifest(out).tables['reports']?.rows).toBe(3);
		const messages = await rowsOf(out, 'messages');
		expect(messages.filter((row) => row['level'] === 'error').map((row) => row['file'])).toEqual(['in/照片.docx', 'in/空.txt']);
	});

	it('gives a refused file to the listed department that its path names, and counts what is nobody’s', async () => {
		const made = folder({
			...county,
			'in/departments.csv': 'id,name,aliases\nda,云岫县档案馆,云岫县档案局~县档案局\nlb,云岫县粮食储备中心,县粮储中心\n',
			'in/2021/县档案局自评报告.docx': '',
			'in/县粮储中心/2022.docx': '',
			'in/扫描件001.docx': ''
		});
		const out = join(made, 'out');
		expect((await runIngest([join(made, 'in')], out)).status).toBe(1);
		const coverage = (await rowsOf(out, 'coverage')).filter((row) => row['state'] === 'unreadable');
		expect(coverage.map((row) => `${row['department_id']} ${row['year']} ${row['file']}`).sort()).toEqual([
			'da 2021 in/2021/县档案局自评报告.docx',
			'lb 2022 in/县粮储中心/2022.docx'
		]);
		expect((await rowsOf(out, 'departments')).map((row) => row['department_id'])).toContain('lb');
		expect(readManifest(out).unmatched_refusals).toBe(1);
	});

	it('with nothing usable ends with 2 and leaves what was published', async () => {
		const { made, out } = publishedCounty();
		mkdirSync(join(made, 'none'));
		writeFileSync(join(made, 'none/空.txt'), '');
		const before = contents(out);
		expect((await runIngest([join(made, 'none')], out)).status).toBe(2);
		expect((await runIngest([join(made, 'nowhere')], out)).status).toBe(2);
		expect(contents(out)).toEqual(before);
	});

	it('says which of two versions counts: a draft by its name does not, nor does a list of figures', async () => {
		const made = folder({
			'in/水务局2022定稿.txt': narrative('水务局', 2022, 200, 180),
			'in/水务局2022（初稿）.txt': narrative('水务局', 2022, 200, 170),
			'in/预算批复.csv': '单位名称,年度,年初预算数（万元）,全年预算数（万元）,全年执行数（万元）\n云岫县水务局,2022,210,230,190\n云岫县档案馆,2022,80,80,77\n'
		});
		const out = join(made, 'out');
		const run = await runIngest([join(made, 'in')], out);
		const chosen = (await rowsOf(out, 'reports')).filter((row) => row['selected']).map((row) => [row['file'], row['executed_wan']]);
		expect(chosen).toEqual(
			expect.arrayContaining([
				['in/水务局2022定稿.txt', 180],
				['in/预算批复.csv', 77]
			])
		);
		expect(chosen).toHaveLength(2);
		expect(run.stderr).toContain('以 in/水务局2022定稿.txt 为准，in/水务局2022（初稿）.txt 保留备查');
		expect(run.stderr).toContain('以 in/水务局2022定稿.txt 为准，in/预算批复.csv 保留备查');
	});

	it('opens archives, counts a file once, and takes provenance, regions and due years from the folder', async () => {
		const zip = zipSync({ 'a/水务局2022.txt': strToU8(narrative('水务局', 2022, 200, 180)), '档案馆2023.txt': strToU8(narrative('档案馆', 2023, 80, 77.25)) });
		const made = folder({
			'in/包.zip': zip,
			'in/重复.txt': narrative('水务局', 2022, 200, 180),
			'in/provenance.json': JSON.stringify({
				provenance: 'simulated',
				regions: [
					{ code: '99', name: '云梦省', level: 'province' },
					{ code: '9901', name: '云梦市', level: 'city', parent: '99' },
					{ code: '990101', name: '云岫县', level: 'county', parent: '9901' }
				]
			}),
			'in/departments.csv':
				'id,name,aliases,region,peer_group,from,to,merged_into\nsw,云岫县水务局,,990101,,2021,,\nlb,云岫县粮食储备中心,,990101,institution,2022,2022,\n'
		});
		const out = join(made, 'out');
		const run = await runIngest([join(made, 'in')], out);
		expect(run.status).toBe(0);
		expect(readManifest(out).provenance).toEqual(['simulated']);
		const reports = await rowsOf(out, 'reports');
		expect(reports.map((row) => [row['file'], row['provenance'], row['region_code']])).toEqual([
			['in/包.zip!/a/水务局2022.txt', 'simulated', '990101'],
			['in/包.zip!/档案馆2023.txt', 'simulated', '990101']
		]);
		expect((await rowsOf(out, 'messages')).map((row) => [row['id'], row['file']])).toContainEqual(['duplicate-file', 'in/重复.txt']);
		const coverage = (await rowsOf(out, 'coverage')).map((row) => `${row['department_id']} ${row['year']} ${row['state']} ${row['basis']}`);
		expect(coverage).toEqual(
			expect.arrayContaining(['sw 2021 not_submitted due-list', 'sw 2022 submitted report', 'sw 2023 not_submitted due-list', 'lb 2022 not_submitted due-list'])
		);
		const departments = await rowsOf(out, 'departments');
		expect(departments.find((row) => row['department_id'] === 'lb')).toMatchObject({ provenance: 'simulated', initials: 'yxxlscbzx', region_code: '990101' });
		expect((await rowsOf(out, 'regions')).map((row) => row['region_code'])).toEqual(['99', '9901', '990101']);
	});

	it('applies a clerk’s corrections, keeps both values, and names those that no longer fit', async () => {
		const made = folder({
			...county,
			'data/corrections.csv':
				'\ufeffreport,field,value,reason,by,date\r\n水务局2023.txt,total/executed,1,改错,甲,2024-05-01\r\n档案馆.txt,total/executed,78.25,少录一笔,甲,2024-05-01\r\n',
			'data/edition.json': '{ "number": "3", "date": "2024-06-30", "note": "第三期" }'
		});
		const out = join(made, 'out');
		const run = await runIngest([join(made, 'in')], out, ['--data', join(made, 'data')]);
		expect(run.status).toBe(0);
		expect(run.stderr).toContain('corrections.csv 第 2 行没有采用：水务局2023.txt total/executed（找不到这份报告）。');
		expect((await rowsOf(out, 'corrections')).map((row) => [row['state'], row['before']])).toEqual([
			['unmatched', null],
			['applied', '77.25']
		]);
		const [corrected] = (await rowsOf(out, 'amounts')).filter((row) => row['corrected_from'] !== null);
		expect(corrected).toMatchObject({ value_wan: 78.25, corrected_from: '77.25', correction_reason: '少录一笔' });
		const reports = await rowsOf(out, 'reports');
		expect(reports.find((row) => row['file'] === 'in/2023/档案馆.txt')).toMatchObject({ executed_wan: 78.25 });
		expect(readManifest(out).edition).toEqual({ number: '3', date: '2024-06-30', note: '第三期' });
	});

	it('killed at any moment leaves the version before whole, and the next run tidies up', async () => {
		const { made, out } = publishedCounty();
		const old = readManifest(out).data_version;
		// before anything is written, then at moments from the first draft on
		for (const [at, delay] of [0, 0, 20, 60, 120].entries()) {
			writeFileSync(join(made, 'in/2022/档案馆.txt'), narrative('档案馆', 2022, 70 + at, 66));
			const child = startIngest([join(made, 'in')], out);
			const ended = new Promise((resolve) => child.on('close', resolve));
			while (at > 0 && child.exitCode === null && !isPublishing(out)) await wait(5);
			await wait(at === 0 ? 500 : delay);
			child.kill('SIGKILL');
			await ended;
			expect(brokenFiles(out)).toEqual([]);
		}
		cpSync(join(made, 'in'), join(made, 'again/in'), { recursive: true });
		const run = await runIngest([join(made, 'in')], out);
		expect(run.status).toBe(0);
		expect(readManifest(out).data_version).not.toBe(old);
		expect(hasDrafts(out)).toBe(false);
		await runIngest([join(made, 'in')], out);
		await runIngest([join(made, 'again/in')], join(made, 'fresh'));
		expect(contents(out)).toEqual(contents(join(made, 'fresh')));
	});

	it('does not run twice on one folder', async () => {
		const { made, out } = publishedCounty();
		writeFileSync(join(out, '.lock'), String(process.pid));
		const run = await spawnIngest([join(made, 'in')], out);
		expect(run.status).toBe(2);
		expect(run.stderr).toContain(`进程 ${process.pid}`);
		expect(readFileSync(join(out, '.lock'), 'utf8')).toBe(String(process.pid));
	});
});
