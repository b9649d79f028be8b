/**
 * Whether the same facts come out of the same report in every format: converts text reports with LibreOffice and compares.
 * Usage: tsx scripts/formats-check.ts [--keep DIR] [--misses] FILE.txt... (needs soffice; not part of npm test)
 * Two ways: the text as it stands, and the report with its rebuilt tables as real tables.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDocument } from '../src/lib/document/build-document.ts';
import { readText } from '../src/lib/document/readers/index.ts';
import { extractFacts } from '../src/lib/facts/index.ts';
import type { Document, TableBlock } from '../src/lib/model/document.ts';
import type { FileFacts } from '../src/lib/model/facts.ts';
import { readReference } from './node/reference.ts';

interface Way {
	readonly name: string;
	readonly tables: 'as text' | 'as tables';
	/** Target and filter of soffice --convert-to. */
	readonly to: string;
	readonly extension: string;
	readonly from: readonly string[];
}

const TEXT = ['--infilter=Text (encoded):UTF8,LF,,,'];
const SHEET = ['--infilter=Text - txt - csv (StarCalc):9,34,76,1'];
const WAYS: readonly Way[] = [
	{ name: 'docx', tables: 'as text', to: 'docx', extension: 'docx', from: TEXT },
	{ name: 'doc', tables: 'as text', to: 'doc', extension: 'doc', from: TEXT },
	{ name: 'html', tables: 'as text', to: 'html:HTML (StarWriter)', extension: 'html', from: TEXT },
	{ name: 'pdf', tables: 'as text', to: 'pdf:writer_pdf_Export', extension: 'pdf', from: TEXT },
	{ name: 'xlsx', tables: 'as text', to: 'xlsx', extension: 'xlsx', from: SHEET },
	{ name: 'docx', tables: 'as tables', to: 'docx:MS Word 2007 XML', extension: 'docx', from: ['--infilter=HTML (StarWriter)'] },
	{ name: 'html', tables: 'as tables', to: 'html:HTML (StarWriter)', extension: 'html', from: ['--infilter=HTML (StarWriter)'] },
	{ name: 'pdf', tables: 'as tables', to: 'pdf:writer_pdf_Export', extension: 'pdf', from: ['--infilter=HTML (StarWriter)'] },
	{ name: 'xlsx', tables: 'as tables', to: 'xlsx', extension: 'xlsx', from: ['--infilter=HTML (StarCalc)'] }
];

const escaped = (words: string): string => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>');

/** Rows as a real table has them: cells at their columns, empty ones where the text left them out. */
function tableHtml(table: TableBlock, text: string): string {
	const width = Math.max(...table.rows.flat().map((cell) => cell.column + cell.columnSpan));
	/** Rows still covered in each column by a cell above. */
	const covered: number[] = Array.from({ length: width }, () => 0);
	const rows = table.rows.map((row) => {
		const cells: string[] = [];
		const at = new Map(row.map((cell) => [cell.column, cell]));
		for (let column = 0; column < width; column += 1) {
			const cell = at.get(column);
			if (cell === undefined) {
				if ((covered[column] ?? 0) <= 0) cells.push('<td></td>');
				continue;
			}
			const spans = `${cell.rowSpan > 1 ? ` rowspan=${cell.rowSpan}` : ''}${cell.columnSpan > 1 ? ` colspan=${cell.columnSpan}` : ''}`;
			cells.push(`<td${spans}>${escaped(text.slice(cell.start, cell.end).trim())}</td>`);
			for (let right = 0; right < cell.columnSpan; right += 1) covered[column + right] = cell.rowSpan;
			column += cell.columnSpan - 1;
		}
		for (let column = 0; column < width; column += 1) covered[column] = (covered[column] ?? 0) - 1;
		return `<tr>${cells.join('')}</tr>`;
	});
	return `<table border=1 cellspacing=0>${rows.join('')}</table>`;
}

/** The document as a page: what stands outside tables as paragraphs, tables as tables. */
function pageOf(document: Document): string {
	const tables = document.blocks.filter((block) => block.kind === 'table');
	let at = 0;
	const pieces: string[] = [];
	const paragraphs = (words: string): void => {
		for (const line of words.split('\n')) if (line.trim() !== '') pieces.push(`<p>${escaped(line)}</p>`);
	};
	for (const table of tables) {
		paragraphs(document.text.slice(at, table.start));
		pieces.push(tableHtml(table, document.text));
		at = table.end;
	}
	paragraphs(document.text.slice(at));
	return `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body>${pieces.join('\n')}</body></html>`;
}

const squash = (words: string | null): string => (words ?? '').replace(/\s/g, '');

/** Facts as keys that hold no offsets. */
function keysOf(facts: FileFacts): readonly string[] {
	return facts.reports.flatMap((report, part) => [
		`${part} unit ${report.department ?? '-'}`,
		`${part} year ${report.year ?? '-'}`,
		...(report.project === null ? [] : [`${part} project ${squash(report.project)}`]),
		...report.amounts.map((one) => `${part} amount ${one.category}/${one.stage} ${one.value_wan} ${one.year ?? ''}`),
		...report.rates.map((one) => `${part} rate ${one.measure} ${one.stated_percent}`),
		...(report.scores.total === null ? [] : [`${part} total ${report.scores.total}`]),
		...report.scores.dimensions.map((one) => `${part} dimension ${one.dimension} ${one.max ?? ''} ${one.score ?? ''}`),
		...report.indicators.map((one) => `${part} indicator ${[one.l3, one.target, one.actual].map(squash).join('|')} ${one.weight ?? ''} ${one.score ?? ''}`)
	]);
}

/** How many of the wanted keys are there, each counted once. */
function compare(wanted: readonly string[], given: readonly string[]): { right: number; missed: string[]; invented: string[] } {
	const left = [...given];
	const missed: string[] = [];
	for (const key of wanted) {
		const at = left.indexOf(key);
		if (at < 0) missed.push(key);
		else left.splice(at, 1);
	}
	return { right: wanted.length - missed.length, missed, invented: left };
}

const { values, positionals } = parseArgs({ allowPositionals: true, options: { keep: { type: 'string' }, misses: { type: 'boolean', default: false } } });
const folder = values.keep === undefined ? mkdtempSync(join(tmpdir(), 'formats-')) : resolve(values.keep);
const reference = readReference();

async function factsOf(path: string): Promise<{ facts: FileFacts; document: Document } | string> {
	const read = await readText(basename(path), readFileSync(path));
	if ('refused' in read) return read.id;
	const document = buildDocument(basename(path), read);
	return { facts: extractFacts(document, reference), document };
}

function convert(way: Way, inputs: readonly string[], out: string): void {
	mkdirSync(out, { recursive: true });
	execFileSync(
		'soffice',
		[`-env:UserInstallation=file://${join(folder, 'profile')}`, '--headless', ...way.from, '--convert-to', way.to, '--outdir', out, ...inputs],
		{ stdio: 'ignore' }
	);
}

const baseline = new Map<string, readonly string[]>();
const pages: string[] = [];
for (const path of positionals) {
	const read = await factsOf(path);
	if (typeof read === 'string') throw new Error(`${path}: ${read}`);
	const name = basename(path, '.txt');
	baseline.set(name, keysOf(read.facts));
	const page = join(folder, 'pages', `${name}.html`);
	mkdirSync(join(folder, 'pages'), { recursive: true });
	writeFileSync(page, pageOf(read.document));
	pages.push(page);
}
console.log(`${positionals.length} reports, ${[...baseline.values()].flat().length} facts as text`);
for (const way of WAYS) {
	const out = join(folder, `${way.name}-${way.tables.replaceAll(' ', '-')}`);
	convert(way, way.tables === 'as text' ? positionals : pages, out);
	const sum = { right: 0, wanted: 0, invented: 0, refused: new Map<string, number>() };
	for (const [name, wanted] of baseline) {
		const path = join(out, `${name}.${way.extension}`);
		const read = existsSync(path) ? await factsOf(path) : 'not-converted';
		if (typeof read === 'string') {
			sum.refused.set(read, (sum.refused.get(read) ?? 0) + 1);
			continue;
		}
		const result = compare(wanted, keysOf(read.facts));
		sum.right += result.right;
		sum.wanted += wanted.length;
		sum.invented += result.invented.length;
		if (values.misses) for (const key of result.missed) console.log(`  ${way.name} ${way.tables} ${name}: missed ${key}`);
		if (values.misses) for (const key of result.invented) console.log(`  ${way.name} ${way.tables} ${name}: other ${key}`);
	}
	const refused = [...sum.refused].map(([id, count]) => `${count} refused: ${id}`).join(', ');
	console.log(
		`${way.name.padEnd(5)} tables ${way.tables.padEnd(9)} ${sum.right} of ${sum.wanted} the same, ${sum.invented} others${refused === '' ? '' : `, ${refused}`}`
	);
}
if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
