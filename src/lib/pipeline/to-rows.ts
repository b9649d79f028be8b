/** A document and its facts to rows of the published tables, not yet corrected and settled. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { readFeatures } from '../features/index.ts';
import type { Document } from '../model/document.ts';
import type { FeatureRows } from '../model/feature-tables.ts';
import type { FileFacts, Message, ReportFacts } from '../model/facts.ts';
import type { AmountRow, IndicatorRow, PassageRow, RateRow, ReportRow, ScoreRow } from '../model/tables.ts';
import type { PeerGroup, Provenance } from '../model/vocabulary.ts';
import { amountRow, indicatorRow, rateRow, scoreRows, type Owner } from './fact-rows.ts';
import type { FileMessage, FileRows, MissingFigure } from './file-rows.ts';
import { passagesOf, positionsIn } from './positions.ts';

/** Where a file comes from. */
export interface Source {
	/** Path relative to the folder that was taken in, `/` between, `!/` before the path inside an archive. */
	readonly file: string;
	/** 64 hex digits over the file's bytes. */
	readonly sha256: string;
	readonly provenance: Provenance;
}

/** What a report row takes over from the department that its names resolve to. */
export interface ReportDepartment {
	readonly department_id: string;
	readonly region_code: string | null;
	readonly peer_group: PeerGroup;
}

const HASH_DIGITS = 10;
/** First 10 hex digits of the file's hash, and the part's number where there are several: links survive a new extraction. */
export function reportIds(fileSha256: string, parts: number): readonly string[] {
	const id = fileSha256.slice(0, HASH_DIGITS);
	return parts === 1 ? [id] : Array.from({ length: parts }, (_, at) => `${id}-${at + 1}`);
}

const wholeOrNull = (value: number | null) => (value !== null && Number.isInteger(value) ? value : null);

/** Columns that `settleFile` fills. */
const UNSETTLED = {
	selected: true,
	superseded_by: null,
	initial_wan: null,
	initial_fact: null,
	initial_origin: null,
	adjusted_wan: null,
	adjusted_fact: null,
	adjusted_origin: null,
	executed_wan: null,
	executed_fact: null,
	executed_origin: null,
	single_budget: false,
	conflicting: false,
	rate_adjusted: null,
	rate_adjusted_origin: null,
	rate_initial: null,
	rate_initial_origin: null,
	rate_fact: null,
	rate_stated: null,
	rate_exact_100: false,
	rate_missing: null,
	executed_missing: null,
	self_score: null,
	self_score_max: null,
	self_score_fact: null,
	grade: null,
	reference_score: null,
	reference_share: null,
	scheme: null,
	indicator_count: 0,
	full_mark_count: 0
} as const;

function reportRow(facts: ReportFacts, part: number, id: string, text: string, source: Source, department: ReportDepartment): ReportRow {
	return {
		report_id: id,
		file: source.file,
		file_sha256: source.sha256,
		part,
		provenance: source.provenance,
		department_id: department.department_id,
		department_as_written: facts.department,
		department_evidence: facts.department_evidence ?? null,
		department_quote: facts.department_at?.quote ?? null,
		department_start: facts.department_at?.start ?? null,
		department_end: facts.department_at?.end ?? null,
		region_code: department.region_code,
		peer_group: department.peer_group,
		year: facts.year,
		year_quote: facts.year_at?.quote ?? null,
		year_start: facts.year_at?.start ?? null,
		year_end: facts.year_at?.end ?? null,
		kind: facts.kind,
		layout: facts.layout,
		project: facts.project,
		start: facts.start,
		end: facts.end,
		...UNSETTLED,
		headcount_authorized: wholeOrNull(facts.headcount.authorized),
		headcount_actual: wholeOrNull(facts.headcount.actual),
		chars: text.length,
		text_hash: bytesToHex(sha256(utf8ToBytes(text))).slice(0, 16)
	};
}

const printParams = (params: Message['params']) =>
	Object.entries(params ?? {})
		.map(([key, value]) => `${key}=${value}`)
		.join('\n');

function messageRow(message: Message, file: string, reports: readonly ReportFacts[], ids: readonly string[]): FileMessage {
	const { start, end, quote } = message;
	const part = start === undefined ? -1 : reports.findIndex((report) => start >= report.start && start < report.end);
	return {
		file,
		report_id: ids[part] ?? (ids.length === 1 ? (ids[0] ?? null) : null),
		level: message.level,
		id: message.id,
		params: printParams(message.params),
		text: message.text,
		quote: quote ?? null,
		start: start ?? null,
		end: end ?? null
	};
}

interface Part {
	readonly report: ReportRow;
	readonly amounts: readonly AmountRow[];
	readonly rates: readonly RateRow[];
	readonly scores: readonly ScoreRow[];
	readonly indicators: readonly IndicatorRow[];
	readonly passages: readonly PassageRow[];
	readonly features: FeatureRows;
	readonly missing: readonly MissingFigure[];
}

/** `departments`: what each report's names resolve to, in the order of `facts.reports`. */
export function toRows(source: Source, document: Document, facts: FileFacts, departments: readonly ReportDepartment[]): FileRows {
	const ids = reportIds(source.sha256, facts.reports.length);
	const positions = positionsIn(document);
	const parts = facts.reports.flatMap((report, at): Part[] => {
		const id = ids[at];
		const department = departments[at];
		if (id === undefined || department === undefined) return [];
		const passages = passagesOf(document, report, id);
		const rows = new Set(passages.filter((passage) => passage.kind === 'row').map((passage) => passage.passage));
		const position = positions(passages);
		const owner: Owner = {
			id,
			year: report.year,
			locate: (offset) => {
				const found = position(offset);
				return { ...found, in_form: rows.has(found.passage) };
			}
		};
		const indicators = report.indicators.map((fact, index) => indicatorRow(fact, index, owner));
		return [
			{
				report: reportRow(report, at + 1, id, document.text.slice(report.start, report.end), source, department),
				amounts: report.amounts.map((fact, index) => amountRow(fact, index, owner)),
				rates: report.rates.map((fact, index) => rateRow(fact, index, owner)),
				scores: scoreRows(report, owner),
				indicators,
				passages,
				features: readFeatures(document, report, { report_id: id, indicators: indicators.map((row) => row.fact_id) }),
				missing: (report.missing ?? []).map(({ category, stage, why }) => ({ report_id: id, category, stage, why }))
			}
		];
	});
	return {
		reports: parts.map((part) => part.report),
		amounts: parts.flatMap((part) => part.amounts),
		rates: parts.flatMap((part) => part.rates),
		scores: parts.flatMap((part) => part.scores),
		indicators: parts.flatMap((part) => part.indicators),
		passages: parts.flatMap((part) => part.passages),
		messages: facts.messages.map((message) => messageRow(message, source.file, facts.reports, ids)),
		features: parts.map((part) => part.features),
		missing: parts.flatMap((part) => part.missing)
	};
}
