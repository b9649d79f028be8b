/** Rows to the lines of needs-review.csv: figures read with little certainty, in the columns of corrections.csv, for a clerk to fill in and hand back. */
import Papa from 'papaparse';
import { readingNote } from '../model/reading-notes.ts';
import { CATEGORIES, MEASURES, STAGES } from '../model/vocabulary.ts';
import { parseCorrections, type Correction } from './correction-lines.ts';
import type { FileRows } from './file-rows.ts';
import { parseCsvRows } from './reference-texts.ts';

export interface ReviewLine {
	readonly report: string;
	readonly field: string;
	/** Blank until a clerk fills it in. */
	readonly value: string;
	readonly reason: string;
	readonly by: string;
	readonly date: string;
	/** What was read; it guards the line against another reading when it is handed back. */
	readonly read: string;
	readonly quote: string;
	/** What it is, of whom and which year, and why it is uncertain: for a reader who has not opened the site. */
	readonly note: string;
	readonly file: string;
}

const COLUMNS = ['report', 'field', 'value', 'reason', 'by', 'date', 'read', 'quote', 'note', 'file'] as const;

interface Uncertain {
	readonly report_id: string;
	readonly fact_id: string;
	readonly certainty: string;
	readonly note: string | null;
	readonly quote: string;
	readonly corrected_from: string | null;
}

const zhOf = (words: Readonly<Record<string, { readonly zh: string }>>, id: string): string => words[id]?.zh ?? id;

/** Facts of low certainty that nobody has corrected yet, and reports whose unit or year was not found. */
export function needsReview(rows: FileRows): ReviewLine[] {
	const files = new Map(rows.reports.map((report) => [report.report_id, report.file]));
	const whose = new Map(
		rows.reports.map((report) => [
			report.report_id,
			[report.department_as_written, report.year === null ? null : `${report.year}年`].filter((part) => part !== null)
		])
	);
	const line = (report: string, field: string, read: string, quote: string, note: string): ReviewLine => ({
		report,
		field,
		value: '',
		reason: '',
		by: '',
		date: '',
		read,
		quote: quote.replace(/\s+/g, ' ').slice(0, 200),
		note,
		file: files.get(report) ?? ''
	});
	const uncertain = <T extends Uncertain>(list: readonly T[], nameOf: (row: T) => string, read: (row: T) => string | number | null): ReviewLine[] =>
		list
			.filter((row) => row.certainty === 'low' && row.corrected_from === null)
			.map((row) => {
				const note = [...(whose.get(row.report_id) ?? []), nameOf(row), ...(row.note === null ? [] : [readingNote(row.note, 'zh')])].join('，');
				return line(row.report_id, row.fact_id.slice(row.report_id.length + 1), String(read(row) ?? ''), row.quote, note);
			});
	return [
		...rows.reports.flatMap((report) => [
			...(report.department_as_written === null ? [line(report.report_id, 'department', '', '', '没有找到单位名称')] : []),
			...(report.year === null ? [line(report.report_id, 'year', '', '', '没有找到评价年度')] : [])
		]),
		...uncertain(
			rows.amounts,
			({ category, label, stage }) => `${category === 'item' && label !== null ? label : zhOf(CATEGORIES, category)} ${zhOf(STAGES, stage)}（万元）`,
			(row) => row.value_wan
		),
		...uncertain(
			rows.rates,
			({ what, measure }) => `${what === '' ? zhOf(MEASURES, measure) : what}（%）`,
			(row) => row.stated_percent
		),
		...uncertain(
			rows.scores,
			({ role, name }) => (role === 'total' ? '自评总分' : role === 'grade' ? '自评等次' : `${name ?? '维度'} 得分`),
			(row) => (row.role === 'grade' ? row.grade : row.score)
		),
		...uncertain(
			rows.indicators,
			({ l3 }) => `指标“${l3}” 得分`,
			(row) => row.score
		)
	];
}

const keyOf = ({ report, field }: { readonly report: string; readonly field: string }): string => `${report} ${field}`;

/** The lines with what a clerk wrote into the file before them (`before`: its text) and has not handed back as corrections yet: nobody's work is written over. */
export function keepFilled(
	lines: readonly ReviewLine[],
	before: string,
	handedBack: readonly Correction[]
): { readonly lines: readonly ReviewLine[]; readonly filled: number } {
	const done = new Set(handedBack.map((one) => `${keyOf(one)} ${one.value}`));
	const rest = parseCsvRows(before);
	const filled = new Map(
		parseCorrections(before)
			.filter((one) => !done.has(`${keyOf(one)} ${one.value}`))
			.map(({ report, field, value, reason, by, date, read, line }) => {
				const { quote = '', note = '', file = '' } = rest[line - 2] ?? {};
				return [keyOf({ report, field }), { report, field, value, reason, by, date, read: read ?? '', quote, note, file }];
			})
	);
	const fresh = lines.filter((line) => !filled.has(keyOf(line)));
	return { lines: [...fresh, ...filled.values()], filled: filled.size };
}

/** CSV with a byte-order mark, so that Excel reads Chinese, and with words that look like formulas escaped. Lines in the order of report and field. */
export function printNeedsReview(lines: readonly ReviewLine[]): string {
	const sorted = [...lines].sort((a, b) => (a.report < b.report ? -1 : a.report > b.report ? 1 : 0));
	return `\ufeff${Papa.unparse(
		{ fields: [...COLUMNS], data: sorted.map((line) => COLUMNS.map((column) => line[column])) },
		{ escapeFormulae: true, newline: '\r\n' }
	)}\r\n`;
}
