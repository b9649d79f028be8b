/** The corrected rows of a file to settled ones: every report gets its budget, executed figure, rates and scores. */
import type { AmountRow, ReportRow } from '../model/tables.ts';
import type { ReportKind } from '../model/vocabulary.ts';
import type { FileRows } from './file-rows.ts';
import { markAmounts, settleAmounts, type SettledAmounts } from './settle-amounts.ts';
import { settleRates } from './settle-rates.ts';
import { settleScores } from './settle-scores.ts';

const isKind = (kind: string): kind is ReportKind => kind === 'department' || kind === 'project';

function amountColumns({ initial, adjusted, executed, single, conflicting }: SettledAmounts) {
	return {
		initial_wan: initial?.wan ?? null,
		initial_fact: initial?.facts ?? null,
		initial_origin: initial?.origin ?? null,
		adjusted_wan: adjusted?.wan ?? null,
		adjusted_fact: adjusted?.facts ?? null,
		adjusted_origin: adjusted?.origin ?? null,
		executed_wan: executed?.wan ?? null,
		executed_fact: executed?.facts ?? null,
		executed_origin: executed?.origin ?? null,
		single_budget: single,
		conflicting
	};
}

function settleReport(report: ReportRow, rows: FileRows, amounts: readonly AmountRow[]): ReportRow {
	const own = <R extends { readonly report_id: string }>(all: readonly R[]) => all.filter((row) => row.report_id === report.report_id);
	const settled = settleAmounts(isKind(report.kind) ? report.kind : 'department', own(amounts));
	const rates = settleRates(settled, own(rows.rates), own(rows.missing));
	return { ...report, ...amountColumns(settled), ...rates, ...settleScores(own(rows.scores), own(rows.indicators), rates.rate_adjusted) };
}

/** Pure in its rows: the same rows settle to the same columns. */
export function settleFile(rows: FileRows): FileRows {
	const amounts = markAmounts(rows.amounts);
	return { ...rows, amounts, reports: rows.reports.map((report) => settleReport(report, rows, amounts)) };
}
