/** The text of corrections.csv to its lines, and the sentences for lines that no longer match. */
import { fieldByCodes } from './correction-fields.ts';
import { parseCsvRows } from './reference-texts.ts';

export interface Correction {
	/** Line of the file, the heading being 1. */
	readonly line: number;
	/** Id of a report, the path of its file, or a file name that no other file has. */
	readonly report: string;
	/** `a12`, `r3`, `s1`, `i7.score`, with or without the report's id before it; `department`, `year`, `project`, `total_score`, `grade`, or `basic/executed`, which may be written 基本支出/全年执行数. */
	readonly field: string;
	readonly value: string;
	readonly reason: string;
	readonly by: string;
	readonly date: string;
	/** What was read when the line was written; where it is given and something else is read now, the line no longer fits. */
	readonly read: string | null;
}

export type Unmatched = 'no-report' | 'several-reports' | 'several-in-file' | 'no-fact' | 'several-facts' | 'not-a-number' | 'read-changed' | 'unknown-field';

const UNMATCHED_TEXTS: Readonly<Record<Unmatched, string>> = {
	'no-report': '找不到这份报告',
	'several-reports': '有几个文件同名，请写报告编号或带文件夹的路径',
	'several-in-file': '文件里有几份报告，请写其中一份的编号',
	'no-fact': '报告里没有这一项',
	'several-facts': '报告里有几处数值不同，请写明事实编号',
	'not-a-number': '更正值不是数字',
	'read-changed': '现在读出的值与填写时不同，请重新核对',
	'unknown-field': '字段名无法识别，可写的字段见下'
};
/** `reports`: ids that the line could have meant. */
export const unmatchedText = (correction: Correction, why: Unmatched, reports: readonly string[] = []): string =>
	`corrections.csv 第 ${correction.line} 行没有采用：${correction.report} ${correction.field}（${UNMATCHED_TEXTS[why]}${reports.length > 0 ? `：${reports.join('、')}` : ''}）。`;

/** Lines of corrections.csv; lines without a value are not yet filled in and are passed over. */
export function parseCorrections(csv: string): readonly Correction[] {
	const field = (words: string | undefined): string => (words ?? '').trim().replace(/^'(?=[=+\-@])/, '');
	return parseCsvRows(csv).flatMap((row, at) => {
		const value = field(row['value']);
		if (value === '') return [];
		return [
			{
				line: at + 2,
				report: field(row['report']),
				field: fieldByCodes(field(row['field'])),
				value,
				reason: field(row['reason']),
				by: field(row['by']),
				date: field(row['date']),
				read: field(row['read']) || null
			}
		];
	});
}

/** 1,234.5 · 84.04万元 · 97% → number; null for anything else. */
export function numberOf(value: string): number | null {
	const plain = value.replace(/[,，\s]/g, '').replace(/(?:万元|分|%|％)$/, '');
	return /^-?\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : null;
}

/** Decimals of a corrected number: they decide the tolerance with which it is compared. */
export const decimalsOf = (value: string): number => /\.(\d+)/.exec(value)?.[1]?.length ?? 0;
