/** One line of corrections and the rows of a file to corrected rows with both values kept, or the reason why the line does not match. */
import { readAttainment } from '../features/attainment.ts';
import type { AmountRow, IndicatorRow, RateRow, ReportRow, ScoreRow } from '../model/tables.ts';
import { isPair } from './correction-fields.ts';
import { decimalsOf, numberOf, type Correction, type Unmatched } from './correction-lines.ts';
import type { FileRows } from './file-rows.ts';

export interface Change {
	readonly rows: FileRows;
	readonly fact_id: string | null;
	readonly before: string;
}
export type Outcome = Change | Unmatched;

const isChange = (outcome: Outcome): outcome is Change => typeof outcome !== 'string';
export const shown = (value: string | number | null): string => (value === null ? '' : String(value));

/** Whether the line was written against another reading. */
export const stale = (correction: Correction, before: string | number | null): boolean => {
	if (correction.read === null) return false;
	const [then, now] = [numberOf(correction.read), numberOf(shown(before))];
	return then === null || now === null ? correction.read !== shown(before) : then !== now;
};

interface Corrected {
	readonly corrected_from: string | null;
	readonly correction_reason: string | null;
}
/** The first value stays the one before, however often a row is corrected. */
const mark = (row: Corrected, before: string | number | null, { reason }: Correction): Corrected => ({
	corrected_from: row.corrected_from ?? shown(before),
	correction_reason: reason === '' ? null : reason
});

type FactTable = 'amounts' | 'rates' | 'scores' | 'indicators';
type Fact = AmountRow | RateRow | ScoreRow | IndicatorRow;

/** Replaces one row of one table. */
function replace<T extends FactTable>(rows: FileRows, table: T, id: string, change: (row: FileRows[T][number]) => FileRows[T][number]): FileRows {
	return { ...rows, [table]: rows[table].map((row) => (row.fact_id === id ? change(row) : row)) };
}

function correctNumber(correction: Correction, before: number | null, apply: (value: number) => FileRows, id: string): Outcome {
	const value = numberOf(correction.value);
	if (value === null) return 'not-a-number';
	if (stale(correction, before)) return 'read-changed';
	return { rows: apply(value), fact_id: id, before: shown(before) };
}

function correctAmount(rows: FileRows, row: AmountRow, correction: Correction): Outcome {
	return correctNumber(
		correction,
		row.value_wan,
		(value_wan) =>
			replace(rows, 'amounts', row.fact_id, (one) => ({ ...one, value_wan, decimals: decimalsOf(correction.value), ...mark(one, one.value_wan, correction) })),
		row.fact_id
	);
}

function correctRate(rows: FileRows, row: RateRow, correction: Correction): Outcome {
	return correctNumber(
		correction,
		row.stated_percent,
		(stated_percent) =>
			replace(rows, 'rates', row.fact_id, (one) => ({
				...one,
				stated_percent,
				decimals: decimalsOf(correction.value),
				...mark(one, one.stated_percent, correction)
			})),
		row.fact_id
	);
}

function correctScore(rows: FileRows, row: ScoreRow, correction: Correction): Outcome {
	if (row.role === 'grade') {
		if (stale(correction, row.grade)) return 'read-changed';
		const changed = replace(rows, 'scores', row.fact_id, (one) => ({ ...one, grade: correction.value, ...mark(one, one.grade, correction) }));
		return { rows: changed, fact_id: row.fact_id, before: shown(row.grade) };
	}
	return correctNumber(
		correction,
		row.score,
		(score) => replace(rows, 'scores', row.fact_id, (one) => ({ ...one, score, ...mark(one, one.score, correction) })),
		row.fact_id
	);
}

/** What follows from an indicator's words follows from the corrected ones. */
const reread = (row: IndicatorRow): IndicatorRow => ({ ...row, ...readAttainment(row) });

const INDICATOR_TEXTS = ['target', 'actual', 'reason', 'l3'] as const;
const INDICATOR_NUMBERS = ['weight', 'score'] as const;

/** A cell of an indicator's row: `i7.score`; `i7` alone is its score. */
function correctIndicator(rows: FileRows, row: IndicatorRow, cell: string, correction: Correction): Outcome {
	const number = INDICATOR_NUMBERS.find((name) => name === (cell || 'score'));
	const words = INDICATOR_TEXTS.find((name) => name === cell);
	if (number !== undefined) {
		return correctNumber(
			correction,
			row[number],
			(value) => replace(rows, 'indicators', row.fact_id, (one) => ({ ...one, [number]: value, ...mark(one, one[number], correction) })),
			row.fact_id
		);
	}
	if (words === undefined) return 'unknown-field';
	if (stale(correction, row[words])) return 'read-changed';
	const changed = replace(rows, 'indicators', row.fact_id, (one) => reread({ ...one, [words]: correction.value, ...mark(one, one[words], correction) }));
	return { rows: changed, fact_id: row.fact_id, before: shown(row[words]) };
}

/** By a fact's id. */
function correctFact(rows: FileRows, id: string, cell: string, correction: Correction): Outcome {
	const find = <T extends Fact>(list: readonly T[]): T | undefined => list.find((row) => row.fact_id === id);
	const amount = find(rows.amounts);
	if (amount) return correctAmount(rows, amount, correction);
	const rate = find(rows.rates);
	if (rate) return correctRate(rows, rate, correction);
	const score = find(rows.scores);
	if (score) return correctScore(rows, score, correction);
	const indicator = find(rows.indicators);
	return indicator ? correctIndicator(rows, indicator, cell, correction) : 'no-fact';
}

/** By category and stage (basic/executed), or measure and category (execution/total), of the report's year; several rows of one value are corrected together. */
function correctLine(rows: FileRows, report: ReportRow, first: string, second: string, correction: Correction): Outcome {
	const amounts = rows.amounts.filter((row) => row.report_id === report.report_id && row.of_report_year && row.category === first && row.stage === second);
	const rates = rows.rates.filter(
		(row) => row.report_id === report.report_id && row.of_report_year && row.measure === first && (row.category ?? '') === second
	);
	if (amounts.length + rates.length === 0) return 'no-fact';
	if (new Set(amounts.map((row) => row.value_wan)).size + new Set(rates.map((row) => row.stated_percent)).size > 1) return 'several-facts';
	let outcome: Outcome = 'no-fact';
	let changed = rows;
	for (const row of amounts) {
		outcome = correctAmount(changed, row, correction);
		if (!isChange(outcome)) return outcome;
		changed = outcome.rows;
	}
	for (const row of rates) {
		outcome = correctRate(changed, row, correction);
		if (!isChange(outcome)) return outcome;
		changed = outcome.rows;
	}
	return outcome;
}

/** What a report has once; null for a field that it does not know. */
function correctReport(rows: FileRows, report: ReportRow, correction: Correction): Outcome | null {
	const set = (change: Partial<ReportRow>): FileRows => ({
		...rows,
		reports: rows.reports.map((row) => (row.report_id === report.report_id ? { ...row, ...change } : row))
	});
	switch (correction.field) {
		case 'year': {
			const year = numberOf(correction.value.replace(/年度?$/, ''));
			if (year === null || !Number.isInteger(year)) return 'not-a-number';
			if (stale(correction, report.year)) return 'read-changed';
			return { rows: withYear(set({ year }), report.report_id, year), fact_id: null, before: shown(report.year) };
		}
		case 'project':
			return stale(correction, report.project) ? 'read-changed' : { rows: set({ project: correction.value }), fact_id: null, before: shown(report.project) };
		case 'headcount_authorized':
		case 'headcount_actual': {
			const count = numberOf(correction.value);
			const before = report[correction.field];
			if (count === null || !Number.isInteger(count)) return 'not-a-number';
			return stale(correction, before) ? 'read-changed' : { rows: set({ [correction.field]: count }), fact_id: null, before: shown(before) };
		}
		case 'total_score':
		case 'grade': {
			const role = correction.field === 'grade' ? 'grade' : 'total';
			const row = rows.scores.find((one) => one.report_id === report.report_id && one.role === role);
			return row === undefined ? 'no-fact' : correctScore(rows, row, correction);
		}
		default:
			return null;
	}
}

/** Figures of the report's year move with it. */
function withYear(rows: FileRows, reportId: string, year: number): FileRows {
	const move = <T extends { readonly report_id: string; readonly of_report_year: boolean }>(row: T): T =>
		row.report_id === reportId && row.of_report_year ? { ...row, year } : row;
	return { ...rows, amounts: rows.amounts.map(move), rates: rows.rates.map(move) };
}

/** Applies one line to one report of a file; `department` is left to the caller, who can resolve names. */
export function correctField(rows: FileRows, report: ReportRow, correction: Correction): Outcome {
	const own = correctReport(rows, report, correction);
	if (own !== null) return own;
	const field = correction.field.startsWith(`${report.report_id}.`) ? correction.field.slice(report.report_id.length + 1) : correction.field;
	const fact = /^([arsi]\d+)(?:\.(\w+))?$/.exec(field);
	if (fact) return correctFact(rows, `${report.report_id}.${fact[1] ?? ''}`, fact[2] ?? '', correction);
	const [first = '', second = ''] = field.split('/');
	return isPair(first, second) && field.includes('/') ? correctLine(rows, report, first, second, correction) : 'unknown-field';
}
