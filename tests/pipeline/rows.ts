/** Rows for tests: the columns that a case names, the rest as a plain stated fact has them. */
import type { AmountRow, IndicatorRow, RateRow, ScoreRow } from '../../src/lib/model/tables.ts';

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
