/**
 * Turns the built site and the published tables into one zip that runs from a USB stick: the site, a server for Node, a server for Windows without Node, a note.
 * Usage: npm run package -- [--data static/data] [--out dist/hengping.zip]
 */
import { createHash } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { buildSite } from './build/build-site.ts';
import { listFiles } from './build/fingerprint.ts';

const root = resolve(import.meta.dirname, '..');
process.chdir(root);
/**
 * An instant of 1980, where zip's clock begins, that follows from the bytes: the archive is the same from run to run, and a server that tells
 * files apart by size and time (nginx, IIS, serve.mjs) sees that a page or manifest of equal length has changed.
 */
function timeOf(bytes: Uint8Array): Date {
	const steps = createHash('sha256').update(bytes).digest().readUInt32BE(0) % (365 * 43_200);
	return new Date(new Date(1980, 0, 1).getTime() + steps * 2000);
}
const PACKED = /\.(br|gz|parquet|png)$/;

const NOTE = `衡平：部门整体支出绩效自评比对

在装有 Node 的电脑上：在本文件夹打开命令行，运行  node serve.mjs
在没有 Node 的 Windows 电脑上：右键 serve.ps1，选“使用 PowerShell 运行”；
若被策略拦下，运行  powershell -ExecutionPolicy Bypass -File serve.ps1
然后用浏览器打开窗口里显示的地址。不需要联网，也不向外发送任何内容。

换新数据：把新一期的数据文件夹内容放进 site/data（先放 .parquet 和 snapshot.json，最后放 manifest.json）。
`;

const { values } = parseArgs({ options: { data: { type: 'string', default: 'static/data' }, out: { type: 'string', default: 'dist/hengping.zip' } } });
if (!existsSync(join(values.data, 'manifest.json'))) {
	console.error(`${values.data} 里没有 manifest.json：先运行 npm run ingest / there is no manifest.json in it: run npm run ingest first`);
	process.exit(2);
}
await buildSite(root, 11);
mkdirSync(dirname(values.out), { recursive: true });
const unfinished = `${values.out}.part`;
const out = createWriteStream(unfinished);
const written = new Promise<void>((done, fail) => out.on('finish', done).on('error', fail));
const zip = new Zip((error, chunk, final) => {
	if (error) throw error;
	out.write(chunk);
	if (final) out.end();
});

function add(name: string, bytes: Uint8Array): void {
	const entry = PACKED.test(name) ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
	entry.mtime = timeOf(bytes);
	zip.add(entry);
	entry.push(bytes, true);
}

const entries = (folder: string, below: string) =>
	listFiles(folder).map((file) => ({ file, name: `hengping/${below}/${relative(folder, file).replaceAll('\\', '/')}` }));
add('hengping/说明.txt', new TextEncoder().encode(`\uFEFF${NOTE.replaceAll('\n', '\r\n')}`));
add('hengping/serve.mjs', readFileSync('scripts/server/serve.mjs'));
// Windows PowerShell 5 reads a script without a byte-order mark in the system's code page
add('hengping/serve.ps1', new TextEncoder().encode(`\uFEFF${readFileSync('scripts/server/serve.ps1', 'utf8')}`));
for (const { file, name } of [...entries('build', 'site'), ...entries(values.data, 'site/data')])
	if (!name.endsWith('/.fingerprint')) add(name, readFileSync(file));
zip.end();
await written;
renameSync(unfinished, values.out);
console.log(values.out);
