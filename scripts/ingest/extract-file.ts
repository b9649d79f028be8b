/** One file's bytes to its rows, or to a refusal with its reason; taken from the cache when the same bytes were read by the same sources. */
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Reference } from '../../src/lib/facts/identity/reference.ts';
import type { ResolvedDepartment } from '../../src/lib/facts/identity/resolve-department.ts';
import type { Provenance } from '../../src/lib/model/vocabulary.ts';
import type { FileRows } from '../../src/lib/pipeline/file-rows.ts';
import { readReport, rowsOfReport } from '../../src/lib/pipeline/read-report.ts';
import { readCharacterMap } from '../node/character-maps.ts';
import { spellName } from '../node/pinyin.ts';
import type { ExtractCache } from './extract-cache.ts';

/** Why a file could not be read, in Chinese for the terminal. */
export interface Refused {
	readonly id: string;
	readonly text: string;
	readonly params: Readonly<Record<string, string | number>>;
}

export interface FileResult {
	readonly file: string;
	readonly sha256: string;
	readonly bytes: number;
	readonly cached: boolean;
	readonly refused: Refused | null;
	readonly rows: FileRows | null;
	readonly departments: readonly ResolvedDepartment[];
}

/** What is kept of a file: all but what its place in a folder says. */
type Kept = Pick<FileResult, 'refused' | 'rows' | 'departments'>;

/** The rows of a file under the name and provenance that it has in this run. */
function relabel(rows: FileRows, file: string, provenance: Provenance): FileRows {
	return {
		...rows,
		reports: rows.reports.map((report) => ({ ...report, file, provenance })),
		messages: rows.messages.map((message) => ({ ...message, file }))
	};
}

async function extract(file: string, bytes: Uint8Array, sha256: string, reference: Reference): Promise<Kept> {
	const read = await readReport(file, bytes, reference, { characterMap: readCharacterMap });
	if (read.refused) return { refused: { id: read.id, text: read.text, params: read.params }, rows: null, departments: [] };
	const [why] = read.facts.reports.length === 0 ? read.facts.messages.filter(({ level }) => level === 'error') : [];
	if (why) return { refused: { id: why.id, text: why.text, params: why.params ?? {} }, rows: null, departments: [] };
	return { refused: null, ...rowsOfReport({ file, sha256, provenance: 'real' }, read, reference, spellName) };
}

/** A fault of ours must not stop the run: the file is refused with what went wrong. */
function fault(error: unknown): Kept {
	const why = error instanceof Error ? error.message : String(error);
	return {
		refused: { id: 'internal-error', text: `读取时程序出错（${why}）。请把此文件交给维护人员；其余文件不受影响。`, params: { why } },
		rows: null,
		departments: []
	};
}

export interface ExtractContext {
	readonly reference: Reference;
	readonly provenance: Provenance;
	readonly cache: ExtractCache;
}

/** Never throws. `file` names it in this run; format is told by content first, then by its ending. */
export async function extractFile(file: string, bytes: Uint8Array, context: ExtractContext): Promise<FileResult> {
	const sha256 = createHash('sha256').update(bytes).digest('hex');
	const key = `${sha256}${extname(file)
		.toLowerCase()
		.replace(/[^.a-z0-9]/g, '')}`;
	const known = context.cache.read<Kept>(key);
	const kept = known ?? (await extract(file, bytes, sha256, context.reference).catch(fault));
	if (known === null && kept.refused?.id !== 'internal-error') context.cache.write(key, kept);
	const rows = kept.rows === null ? null : relabel(kept.rows, file, context.provenance);
	return { file, sha256, bytes: bytes.length, cached: known !== null, refused: kept.refused, rows, departments: kept.departments };
}
