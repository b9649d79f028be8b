/** A folder of invented reports for tests of ingestion, and the command run on it: as a clerk runs it, or in this process where no more is needed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ingestCommand } from '../../scripts/ingest/command.ts';
import { parseManifest, type Manifest } from '../../src/lib/model/manifest.ts';

const root = resolve(import.meta.dirname, '../..');

/** A narrative of a department that does not exist. Amounts in 万元. */
export function narrative(unit: string, year: number, budget: number, spent: number): string {
	return [
		`${year}年度云岫县${unit}部门整体支出绩效自评报告`,
		'一、部门概况',
		`云岫县${unit}编制12人，年末实有11人，负责本县有关工作。`,
		'二、部门整体支出情况',
		`${year}年度部门整体支出年初预算数${budget.toFixed(2)}万元，全年预算数${(budget * 1.1).toFixed(2)}万元，全年执行数${spent.toFixed(2)}万元。`,
		`其中：基本支出实际支出${(spent * 0.6).toFixed(2)}万元，项目支出实际支出${(spent * 0.4).toFixed(2)}万元。`,
		'三、存在的问题',
		'云岫河段两处泵房的改造因汛期推迟，资金支付晚于计划三个月。',
		'四、自评结论',
		`经自评，${year}年度部门整体支出绩效自评得分95分。`,
		''
	].join('\r\n');
}

export function makeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
	const folder = mkdtempSync(join(tmpdir(), 'hengping-ingest-'));
	for (const [name, content] of Object.entries(files)) {
		const path = join(folder, name);
		mkdirSync(join(path, '..'), { recursive: true });
		writeFileSync(path, content);
	}
	return folder;
}

export interface Run {
	readonly status: number | null;
	readonly stdout: string;
	readonly stderr: string;
}

const argumentsOf = (paths: readonly string[], out: string, more: readonly string[]) => [
	...paths,
	'--out',
	out,
	'--review',
	join(out, '..', 'needs-review.csv'),
	...more
];

/** A process of its own, for what a process does: being killed, holding a lock, running beside another. */
export function startIngest(paths: readonly string[], out: string, more: readonly string[] = []): ChildProcess {
	// tsx as a loader, not as a command: the command starts a process of its own, which would outlive a kill
	return spawn(process.execPath, ['--import', 'tsx', 'scripts/ingest.ts', ...argumentsOf(paths, out, more)], { cwd: root });
}

export function spawnIngest(paths: readonly string[], out: string, more: readonly string[] = []): Promise<Run> {
	const child = startIngest(paths, out, more);
	let stdout = '';
	let stderr = '';
	child.stdout?.on('data', (part: Buffer) => (stdout += part.toString()));
	child.stderr?.on('data', (part: Buffer) => (stderr += part.toString()));
	return new Promise((done) => child.on('close', (status) => done({ status, stdout, stderr })));
}

/** The same command in this process. */
export async function runIngest(paths: readonly string[], out: string, more: readonly string[] = []): Promise<Run> {
	const said = { stdout: '', stderr: '' };
	const status = await ingestCommand(argumentsOf(paths, out, more), {
		log: (line) => void (said.stdout += `${line}\n`),
		note: (line) => void (said.stderr += `${line}\n`),
		progress: { isTTY: false, write: () => true }
	});
	return { status, ...said };
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

export function readManifest(out: string): Manifest {
	const parsed = parseManifest(readFileSync(join(out, 'manifest.json'), 'utf8'));
	if (!parsed.ok) throw new Error(`manifest: ${parsed.problem}`);
	return parsed.manifest;
}

/** Files that the manifest names and that are not as it says. */
export function brokenFiles(out: string): readonly string[] {
	const { tables, snapshot } = readManifest(out);
	return [...Object.values(tables), ...(snapshot ? [snapshot] : [])].flatMap(({ file, bytes, sha256: wanted }) => {
		const path = join(out, file);
		if (!existsSync(path)) return [`${file} missing`];
		const content = readFileSync(path);
		return content.length === bytes && sha256(content) === wanted ? [] : [`${file} differs`];
	});
}

/** Every file of a folder with the hash of its content. */
export function contents(folder: string): Record<string, string> {
	return Object.fromEntries(
		readdirSync(folder)
			.sort()
			.map((name) => [name, sha256(readFileSync(join(folder, name)))])
	);
}
