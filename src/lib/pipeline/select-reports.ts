/** Settled reports of all files to which one counts for a department, year, kind and project, and which stand behind it. Nothing is deleted. */
import { DEPARTMENTS_OF_A_LIST } from '../model/lists-of-figures.ts';
import type { ReportRow } from '../model/tables.ts';
import { groupBy } from './group-by.ts';

/** Amounts of two reports are the same figure within rounding of two printed decimals. */
const SAME_WITHIN = 0.01 + 1e-9;

/** Reports without a year stand alone: they cannot be told to be of one year. */
function subjectOf(report: ReportRow): string {
	return JSON.stringify([report.department_id, report.year ?? report.report_id, report.kind, report.project]);
}

const hasFigures = (report: ReportRow) => report.initial_wan !== null || report.adjusted_wan !== null || report.executed_wan !== null;
const differ = (a: number | null, b: number | null) => a !== null && b !== null && Math.abs(a - b) > SAME_WITHIN;
const contradicts = (a: ReportRow, b: ReportRow) =>
	differ(a.initial_wan, b.initial_wan) || differ(a.adjusted_wan, b.adjusted_wan) || differ(a.executed_wan, b.executed_wan);

/** What a report without any amount takes over from the next one that has some: all of them or none, so that no rate mixes two reports. */
function amountsOf(from: ReportRow) {
	const { initial_wan, initial_fact, initial_origin, adjusted_wan, adjusted_fact, adjusted_origin, executed_wan, executed_fact, executed_origin } = from;
	const { single_budget, rate_adjusted, rate_adjusted_origin, rate_initial, rate_initial_origin, rate_fact, rate_stated, rate_exact_100 } = from;
	return {
		...{ initial_wan, initial_fact, initial_origin, adjusted_wan, adjusted_fact, adjusted_origin, executed_wan, executed_fact, executed_origin },
		...{ single_budget, rate_adjusted, rate_adjusted_origin, rate_initial, rate_initial_origin, rate_fact, rate_stated, rate_exact_100 },
		...{ rate_missing: from.rate_missing, executed_missing: from.executed_missing }
	};
}
function scoreOf({ self_score, self_score_max, self_score_fact, grade }: ReportRow) {
	return { self_score, self_score_max, self_score_fact, grade };
}

/** The report that counts, completed by those behind it; fact ids say which report a figure comes from. */
function complete(first: ReportRow, rest: readonly ReportRow[]): ReportRow {
	const amounts = hasFigures(first) ? undefined : rest.find(hasFigures);
	const score = first.self_score === null ? rest.find((report) => report.self_score !== null) : undefined;
	return {
		...first,
		...(amounts ? amountsOf(amounts) : {}),
		...(score ? scoreOf(score) : {}),
		headcount_authorized: first.headcount_authorized ?? rest.find((report) => report.headcount_authorized !== null)?.headcount_authorized ?? null,
		headcount_actual: first.headcount_actual ?? rest.find((report) => report.headcount_actual !== null)?.headcount_actual ?? null,
		conflicting: first.conflicting || rest.some((report) => contradicts(first, report))
	};
}

/** Files whose names say that they do not count: drafts, and what was withdrawn. */
const DRAFT = /作废|废止|草稿|初稿|征求意见|送审稿|旧版|旧稿/;

/** 0 a report, 1 a draft by its name, 2 a row of a bureau's list of figures: a list completes and checks reports, and never takes the place of one. */
function rankOf(departments: ReadonlyMap<string, number>): (report: ReportRow) => number {
	return (report) => {
		const bare = report.indicator_count === 0 && report.self_score === null;
		const listed = /\.csv$/i.test(report.file) || (bare && (departments.get(report.file_sha256) ?? 0) >= DEPARTMENTS_OF_A_LIST);
		return listed ? 2 : DRAFT.test(report.file.split('/').at(-1) ?? '') ? 1 : 0;
	};
}

/** Departments by file. */
const departmentsOf = (reports: readonly ReportRow[]): ReadonlyMap<string, number> =>
	new Map([...groupBy(reports, (report) => report.file_sha256)].map(([file, own]) => [file, new Set(own.map((report) => report.department_id)).size]));

/**
 * `reports` in the order in which files were taken in (by name, so that a later name is the newer file).
 * Reports before drafts before lists of figures, form before narrative, newer file before older, first part before later ones.
 */
export function selectReports(reports: readonly ReportRow[]): readonly ReportRow[] {
	const order = new Map([...new Set(reports.map((report) => report.file))].map((file, at) => [file, at]));
	const rank = rankOf(departmentsOf(reports));
	const before = (a: ReportRow, b: ReportRow) =>
		rank(a) - rank(b) || Number(b.layout === 'form') - Number(a.layout === 'form') || (order.get(b.file) ?? 0) - (order.get(a.file) ?? 0) || a.part - b.part;
	const settled = new Map<string, ReportRow>();
	for (const group of groupBy(reports, subjectOf).values()) {
		const [first, ...rest] = [...group].sort(before);
		if (first === undefined) continue;
		settled.set(first.report_id, { ...complete(first, rest), selected: true, superseded_by: null });
		for (const report of rest) settled.set(report.report_id, { ...report, selected: false, superseded_by: first.report_id });
	}
	return reports.map((report) => settled.get(report.report_id) ?? report);
}
