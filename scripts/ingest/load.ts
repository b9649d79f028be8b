/** What files give, to the tables of an engine: rows as they come, then what needs all reports (which one counts, coverage, departments, regions). */
import { listedDepartment, type ResolvedDepartment } from '../../src/lib/facts/identity/resolve-department.ts';
import type { Reference, Region } from '../../src/lib/facts/identity/reference.ts';
import { FEATURE_TABLES, type FeatureRows } from '../../src/lib/model/feature-tables.ts';
import { TABLES, type DepartmentRow, type RegionRow, type ReportRow } from '../../src/lib/model/tables.ts';
import { PROVENANCES, type Provenance } from '../../src/lib/model/vocabulary.ts';
import { coverageRows, ownerOf, unownedFiles } from '../../src/lib/pipeline/coverage.ts';
import type { FileMessage, FileRows } from '../../src/lib/pipeline/file-rows.ts';
import { groupBy } from '../../src/lib/pipeline/group-by.ts';
import { selectReports } from '../../src/lib/pipeline/select-reports.ts';
import { settleFile } from '../../src/lib/pipeline/settle.ts';
import type { NativeEngine } from '../node/native-engine.ts';
import { initialsOf, spellName } from '../node/pinyin.ts';
import { byName } from './collect.ts';
import type { FileResult, Refused } from './extract-file.ts';

export interface RefusedFile extends Refused {
	readonly file: string;
}

/** Corrects one file's rows with their departments. */
export interface Clerk {
	correct(rows: FileRows, departments: readonly ResolvedDepartment[]): { readonly rows: FileRows; readonly departments: readonly ResolvedDepartment[] };
}
const NO_CLERK: Clerk = { correct: (rows, departments) => ({ rows, departments }) };

export interface Loaded {
	/** In the order of names. */
	readonly refused: readonly RefusedFile[];
	/** Files that were read before under another name: file and the name that counts. */
	readonly duplicates: readonly { readonly file: string; readonly of: string }[];
	/** Files with a report that does not count, since one of another file does for the same department and year. */
	readonly standBehind: readonly { readonly file: string; readonly of: string }[];
	/** Of the refused, those whose path names no department with a year: coverage knows nothing of them. */
	readonly unowned: number;
	readonly files: number;
	readonly reports: number;
	/** Files with at least one warning or error. */
	readonly withProblems: number;
	readonly facts: Readonly<Record<'amounts' | 'rates' | 'scores' | 'indicators', number>>;
	readonly provenance: readonly Provenance[];
}

/** What is kept of a file until all have come: nothing that grows with its text. */
interface Kept {
	file: string;
	readonly names: string[];
	reports: readonly ReportRow[];
	readonly messages: readonly FileMessage[];
	readonly departments: readonly ResolvedDepartment[];
}

const PROVENANCE_ORDER = Object.keys(PROVENANCES);

async function loadFeatures(engine: NativeEngine, features: FeatureRows): Promise<void> {
	await engine.loadRows(FEATURE_TABLES.outline, features.outline);
	await engine.loadRows(FEATURE_TABLES.sections, features.sections);
	await engine.loadRows(FEATURE_TABLES.remarks, features.remarks);
	await engine.loadRows(FEATURE_TABLES.reasons, features.reasons);
	await engine.loadRows(FEATURE_TABLES.mentions, features.mentions);
	await engine.loadRows(FEATURE_TABLES.outcomes, features.outcomes);
	await engine.loadRows(FEATURE_TABLES.surveys, features.surveys);
	await engine.loadRows(FEATURE_TABLES.changes, features.changes);
	await engine.loadRows(FEATURE_TABLES.purposes, features.purposes);
	await engine.loadRows(FEATURE_TABLES.indicator_marks, features.indicator_marks);
	await engine.loadRows(FEATURE_TABLES.paragraphs, features.paragraphs);
	await engine.loadRows(FEATURE_TABLES.paragraph_bands, features.paragraph_bands);
}

/** One row a department from all names that resolved to it; the list's own entry goes before what reports print. */
function departmentRow(same: readonly ResolvedDepartment[], provenance: Provenance): DepartmentRow {
	const [first] = [...same].sort((a, b) => Number(b.listed) - Number(a.listed));
	if (first === undefined) throw new Error('a department without an entry');
	const aliases = [...new Set(same.flatMap((one) => [one.name, ...one.aliases]))].filter((name) => name !== first.name).sort(byName);
	return {
		department_id: first.department_id,
		name: first.name,
		aliases: aliases.join('~') || null,
		region_code: first.region_code,
		region: first.region,
		peer_group: first.peer_group,
		peer_group_origin: first.peer_group_origin,
		provenance,
		pinyin: spellName(first.name),
		initials: initialsOf(first.name),
		due_from: first.due_from,
		due_to: first.due_to,
		merged_into: first.merged_into
	};
}

/** The regions of the codes and everything above them. */
function regionRows(codes: Iterable<string>, regions: ReadonlyMap<string, Region>): RegionRow[] {
	const rows = new Map<string, RegionRow>();
	for (const code of codes) {
		let region = regions.get(code);
		while (region && !rows.has(region.code)) {
			rows.set(region.code, { region_code: region.code, name: region.name, level: region.level, parent_code: region.parent, simulated: region.simulated });
			region = region.parent === null ? undefined : regions.get(region.parent);
		}
	}
	return [...rows.values()];
}

/** Takes results in any order; the tables come out the same in every order. */
export class Loader {
	readonly #engine: NativeEngine;
	readonly #references: readonly Reference[];
	readonly #clerk: Clerk;
	readonly #kept = new Map<string, Kept>();
	readonly #refused: RefusedFile[] = [];
	readonly #facts = { amounts: 0, rates: 0, scores: 0, indicators: 0 };

	/** `references`: one for each folder's setting. `clerk` corrects the rows of each file, and sees the corrected ones. */
	constructor(engine: NativeEngine, references: readonly Reference[], clerk: Clerk = NO_CLERK) {
		this.#engine = engine;
		this.#references = references;
		this.#clerk = clerk;
	}

	async add(result: FileResult): Promise<void> {
		if (result.refused) {
			this.#refused.push({ file: result.file, ...result.refused });
			return;
		}
		const known = this.#kept.get(result.sha256);
		if (known) {
			// the same bytes under another name: its rows are there already, and the first name in order counts
			known.names.push(result.file);
			if (byName(result.file, known.file) < 0 && result.rows) Object.assign(known, { file: result.file, reports: relabel(known.reports, result.rows.reports) });
			return;
		}
		if (result.rows === null) return;
		const corrected = this.#clerk.correct(result.rows, result.departments);
		const rows = settleFile(corrected.rows);
		this.#kept.set(result.sha256, {
			file: result.file,
			names: [result.file],
			reports: rows.reports,
			messages: rows.messages,
			departments: corrected.departments
		});
		await this.#loadFacts(rows);
	}

	/** To be called once, after the last result. */
	async finish(): Promise<Loaded> {
		const kept = [...this.#kept.values()].sort((a, b) => byName(a.file, b.file));
		const refused = this.#refused.sort((a, b) => byName(a.file, b.file));
		const reports = selectReports(kept.flatMap((one) => one.reports));
		const duplicates = kept
			.flatMap((one) => one.names.filter((name) => name !== one.file).map((file) => ({ file, of: one.file })))
			.sort((a, b) => byName(a.file, b.file));
		await this.#engine.loadRows(TABLES.reports, reports);
		const unowned = await this.#loadDepartments(kept, reports, refused);
		const messages = [...kept.flatMap(messagesOf), ...refused.map(refusalMessage), ...duplicates.map(duplicateMessage)];
		await this.#engine.loadRows(
			TABLES.messages,
			messages.map((message, at) => ({ message_no: at + 1, ...message }))
		);
		for (const table of Object.values(TABLES)) await this.#engine.createTable(table);
		return {
			refused,
			duplicates,
			standBehind: standBehind(reports),
			unowned,
			files: kept.length + refused.length + duplicates.length,
			reports: reports.length,
			withProblems: kept.filter((one) => one.messages.some((message) => message.level !== 'info')).length,
			facts: { ...this.#facts },
			provenance: distinctProvenance(reports)
		};
	}

	async #loadFacts(rows: FileRows): Promise<void> {
		await this.#engine.loadRows(TABLES.amounts, rows.amounts);
		await this.#engine.loadRows(TABLES.rates, rows.rates);
		await this.#engine.loadRows(TABLES.scores, rows.scores);
		await this.#engine.loadRows(TABLES.indicators, rows.indicators);
		await this.#engine.loadRows(TABLES.passages, rows.passages);
		for (const features of rows.features) await loadFeatures(this.#engine, features);
		this.#facts.amounts += rows.amounts.length;
		this.#facts.rates += rows.rates.length;
		this.#facts.scores += rows.scores.length;
		this.#facts.indicators += rows.indicators.length;
	}

	/** Departments of reports, those that are due by a list, those that others were merged into, and listed ones whose file was refused. Returns how many refused files are nobody's. */
	async #loadDepartments(kept: readonly Kept[], reports: readonly ReportRow[], refused: readonly RefusedFile[]): Promise<number> {
		const byId = new Map<string, ResolvedDepartment[]>();
		const add = (one: ResolvedDepartment) => byId.set(one.department_id, [...(byId.get(one.department_id) ?? []), one]);
		for (const one of kept.flatMap((file) => file.departments)) add(one);
		const merged = new Set([...byId.values()].flatMap(([first]) => first?.merged_into ?? []));
		for (const reference of this.#references) {
			for (const listed of reference.departments) {
				if (listed.from !== null || merged.has(listed.id) || byId.has(listed.id)) add(listedDepartment(listed, reference));
			}
		}
		const files = refused.map(({ file }) => file);
		for (const one of this.#listedOwners(files, [...byId.values()].flat())) if (!byId.has(one.department_id)) add(one);
		const regions = new Map(this.#references.flatMap((reference) => [...reference.regions]));
		const ownReports = groupBy(reports, (report) => report.department_id);
		const rows = [...byId].map(([id, same]) => departmentRow(same, provenanceOf(same, ownReports.get(id) ?? [], regions)));
		await this.#engine.loadRows(TABLES.departments, rows);
		await this.#engine.loadRows(
			TABLES.regions,
			regionRows(
				rows.flatMap((row) => row.region_code ?? []),
				regions
			)
		);
		const due = rows.map((row) => ({ ...row, names: [row.name, ...(row.aliases?.split('~') ?? [])] }));
		await this.#engine.loadRows(TABLES.coverage, coverageRows(reports, due, files));
		return unownedFiles(files, due);
	}

	/** Departments of the lists that refused files name, whether or not anything of them came in. */
	#listedOwners(files: readonly string[], present: readonly ResolvedDepartment[]): readonly ResolvedDepartment[] {
		if (files.length === 0) return [];
		const listed = this.#references.flatMap((reference) => reference.departments.map((one) => listedDepartment(one, reference)));
		const known = [...present, ...listed].map((one) => ({ department_id: one.department_id, names: [one.name, ...one.aliases] }));
		const owners = new Set(files.flatMap((file) => ownerOf(file, known)?.department_id ?? []));
		return listed.filter(({ department_id }) => owners.has(department_id));
	}
}

/** Each pair of files once, in the order of names. */
function standBehind(reports: readonly ReportRow[]): Loaded['standBehind'] {
	const fileOf = new Map(reports.map((report) => [report.report_id, report.file]));
	const pairs = new Map<string, { readonly file: string; readonly of: string }>();
	for (const { file, superseded_by } of reports) {
		const of = superseded_by === null ? undefined : fileOf.get(superseded_by);
		if (of !== undefined && of !== file) pairs.set(`${file}\n${of}`, { file, of });
	}
	return [...pairs.values()].sort((a, b) => byName(a.file, b.file));
}

/** The settled reports under the name and provenance of the same file elsewhere. */
function relabel(reports: readonly ReportRow[], as: readonly ReportRow[]): readonly ReportRow[] {
	return reports.map((report, at) => ({ ...report, file: as[at]?.file ?? report.file, provenance: as[at]?.provenance ?? report.provenance }));
}

const messagesOf = (kept: Kept): readonly FileMessage[] => kept.messages.map((message) => ({ ...message, file: kept.file }));
const PLAIN = { report_id: null, quote: null, start: null, end: null } as const;
const printParams = (params: Refused['params']) =>
	Object.entries(params)
		.map(([key, value]) => `${key}=${value}`)
		.join('\n');
const refusalMessage = ({ file, id, text, params }: RefusedFile): FileMessage => ({ ...PLAIN, file, level: 'error', id, text, params: printParams(params) });
const duplicateMessage = ({ file, of }: { readonly file: string; readonly of: string }): FileMessage => ({
	...PLAIN,
	file,
	level: 'info',
	id: 'duplicate-file',
	text: `与 ${of} 内容完全相同，只计一次。`,
	params: printParams({ of })
});

const isProvenance = (value: string): value is Provenance => Object.hasOwn(PROVENANCES, value);
const distinctProvenance = (reports: readonly ReportRow[]) =>
	[...new Set(reports.map((report) => report.provenance))].filter(isProvenance).sort((a, b) => PROVENANCE_ORDER.indexOf(a) - PROVENANCE_ORDER.indexOf(b));

/** Real before re-worded before simulated where its reports differ; of a unit without reports, by its region. */
function provenanceOf(same: readonly ResolvedDepartment[], reports: readonly ReportRow[], regions: ReadonlyMap<string, Region>): Provenance {
	const [own] = distinctProvenance(reports);
	const code = same[0]?.region_code ?? null;
	return own ?? (code !== null && regions.get(code)?.simulated ? 'simulated' : 'real');
}
