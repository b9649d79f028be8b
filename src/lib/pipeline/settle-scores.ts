/** Scores and indicators of one report to its self-score, its scheme, and the machine's reference score (domain.md, 1.6). */
import type { IndicatorRow, ReportRow, ScoreRow } from '../model/tables.ts';
import { groupBy } from './group-by.ts';

export type ScoreColumns = Pick<
	ReportRow,
	'self_score' | 'self_score_max' | 'self_score_fact' | 'grade' | 'scheme' | 'reference_score' | 'reference_share' | 'indicator_count' | 'full_mark_count'
>;

/** A scored row: what it got, what it could get, and what its own figures give; null where they give nothing. */
interface Scored {
	readonly weight: number;
	readonly score: number | null;
	readonly recomputed: number | null;
}

/** Points of the execution row by V1, points × min(1, rate), the variant that most schemes write down. */
const executionPoints = (max: number, rate: number | null) => (rate === null ? null : max * Math.min(1, rate / 100));

function indicatorPoints(row: IndicatorRow, rate: number | null): Scored | null {
	if (row.weight === null) return null;
	if (row.dimension === 'execution') return { weight: row.weight, score: row.score, recomputed: executionPoints(row.weight, rate) };
	return { weight: row.weight, score: row.score, recomputed: row.attainment === null ? null : row.weight * Math.min(1, Math.max(0, row.attainment / 100)) };
}

/** Indicator rows, and those dimensions that no indicator row stands for. */
function scoredRows(scores: readonly ScoreRow[], indicators: readonly IndicatorRow[], rate: number | null): readonly Scored[] {
	const covered = new Set(indicators.filter((row) => row.weight !== null).map((row) => row.dimension));
	const rest = scores.flatMap((row): Scored[] => {
		if (row.role !== 'dimension' || row.max === null || row.dimension === null || covered.has(row.dimension)) return [];
		return [{ weight: row.max, score: row.score, recomputed: row.dimension === 'execution' ? executionPoints(row.max, rate) : null }];
	});
	return [...indicators.flatMap((row) => indicatorPoints(row, rate) ?? []), ...rest];
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const round = (value: number) => Math.round(value * 100) / 100;

/** Shown only where at least half of the points can be recomputed. */
const LEAST_SHARE = 50;

const NO_REFERENCE = { reference_score: null, reference_share: null } as const;

/** Null where a row has neither a score of its own nor figures to recompute it from: a missing score is not 0. */
function referenceScore(rows: readonly Scored[]): Pick<ScoreColumns, 'reference_score' | 'reference_share'> {
	const points = sum(rows.map((row) => row.weight));
	if (points === 0) return NO_REFERENCE;
	const share = round((100 * sum(rows.map((row) => (row.recomputed === null ? 0 : row.weight)))) / points);
	const incomplete = rows.some((row) => row.recomputed === null && row.score === null);
	return {
		reference_score: share < LEAST_SHARE || incomplete ? null : round(sum(rows.map((row) => row.recomputed ?? row.score ?? 0))),
		reference_share: share
	};
}

const printNumber = (value: number) => String(round(value));

/** Maxima as printed, such as 10/50/30/10; null where one is missing. */
function schemeOf(scores: readonly ScoreRow[], indicators: readonly IndicatorRow[]): string | null {
	const dimensions = scores.filter((row) => row.role === 'dimension');
	const maxima = dimensions.flatMap((row) => row.max ?? []);
	if (dimensions.length >= 2 && maxima.length === dimensions.length) return maxima.map(printNumber).join('/');
	const heads = groupBy(indicators, (row) => row.l1 ?? '');
	const printed = [...heads.values()].flatMap((rows) => rows.find((row) => row.l1_max !== null)?.l1_max ?? []);
	return heads.size >= 2 && printed.length === heads.size ? printed.map(printNumber).join('/') : null;
}

/** `rate` is the execution rate in percent that the points of the execution row are recomputed from. */
export function settleScores(scores: readonly ScoreRow[], indicators: readonly IndicatorRow[], rate: number | null): ScoreColumns {
	const total = scores.find((row) => row.role === 'total') ?? null;
	return {
		self_score: total?.score ?? null,
		self_score_max: total?.max ?? null,
		self_score_fact: total?.fact_id ?? null,
		grade: scores.find((row) => row.role === 'grade')?.grade ?? null,
		scheme: schemeOf(scores, indicators),
		...(indicators.length > 0 ? referenceScore(scoredRows(scores, indicators, rate)) : NO_REFERENCE),
		indicator_count: indicators.length,
		full_mark_count: indicators.filter((row) => row.weight !== null && row.weight > 0 && row.score === row.weight).length
	};
}
