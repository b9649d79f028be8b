/** Rows for tests: the columns that a case names, the rest as a plain stated fact has them. */
import type { AmountRow, IndicatorRow, RateRow, ReportRow, ScoreRow } from '../../src/lib/model/tables.ts';

let made = 0;
const place = () => {
	made++;
	return { quote: '原文', start: made * 10, end: made * 10 + 2, passage: 1, sentence: made };
};
const reading = { origin: 'stated', certainty: 'high', note: null, corrected_from: null, correction_reason: null };

export function amount(category: string, stage: string, value_wan: number, more: Partial<AmountRow> = {}): AmountRow {
	const at = place();
	return {
		fact_id: `r.a${made}`,
		report_id: 'r',
		year: 2021,
		of_report_year: true,
		category,
		stage,
		value_wan,
		unit: '万元',
		decimals: 2,
		label: null,
		single: false,
		change_of: null,
		from_year: null,
		list_id: null,
		list_role: null,
		list_open: false,
		preferred: false,
		conflicting: false,
		in_form: false,
		...reading,
		...at,
		...more
	};
}

export function rate(category: string | null, stated_percent: number, more: Partial<RateRow> = {}): RateRow {
	const at = place();
	return {
		fact_id: `r.r${made}`,
		report_id: 'r',
		year: 2021,
		of_report_year: true,
		measure: 'execution',
		category,
		what: '预算执行率',
		stated_percent,
		decimals: 2,
		in_form: false,
		...reading,
		...at,
		...more
	};
}

export function score(role: 'total' | 'grade' | 'dimension', more: Partial<ScoreRow> = {}): ScoreRow {
	const at = place();
	return { fact_id: `r.s${made}`, report_id: 'r', role, name: null, dimension: null, max: null, score: null, grade: null, ...reading, ...at, ...more };
}

export function indicator(weight: number | null, got: number | null, attainment: number | null, more: Partial<IndicatorRow> = {}): IndicatorRow {
	const at = place();
	return {
		fact_id: `r.i${made}`,
		report_id: 'r',
		row: made,
		dimension: 'output',
		l1: '产出指标',
		l1_max: null,
		l2: null,
		l3: '指标',
		target: null,
		actual: null,
		weight,
		score: got,
		reason: null,
		direction: 'ge',
		target_value: null,
		actual_value: null,
		value_unit: null,
		attainment,
		yes_no: false,
		downgraded: false,
		...reading,
		...at,
		...more
	};
}

export function report(report_id: string, more: Partial<ReportRow> = {}): ReportRow {
	return {
		report_id,
		file: 'a.txt',
		file_sha256: '0'.repeat(64),
		part: 1,
		provenance: 'simulated',
		department_id: '甲',
		department_as_written: '甲',
		department_evidence: 'title',
		department_quote: null,
		department_start: null,
		department_end: null,
		region_code: '990101',
		peer_group: 'govDept',
		year: 2021,
		year_quote: null,
		year_start: null,
		year_end: null,
		kind: 'department',
		layout: 'narrative',
		project: null,
		start: 0,
		end: 100,
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
		headcount_authorized: null,
		headcount_actual: null,
		indicator_count: 0,
		full_mark_count: 0,
		chars: 100,
		text_hash: '0',
		...more
	};
}
