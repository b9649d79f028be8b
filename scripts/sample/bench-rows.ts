/** A report model → rows of the published tables without any text: what benchmarks run on. Places are counted, not found. */
import { amountRow, indicatorRow, rateRow, scoreRows, type Owner } from '../../src/lib/pipeline/fact-rows.ts';
import type { AmountFact, IndicatorFact, RateFact, Reading, ScoreFacts } from '../../src/lib/model/facts.ts';
import type { AmountRow, DepartmentRow, IndicatorRow, RateRow, ReportRow, ScoreRow } from '../../src/lib/model/tables.ts';
import type { Category, Stage } from '../../src/lib/model/vocabulary.ts';
import { canonicalName, CITY, type Department } from './county/county.ts';
import type { ReportModel } from './model.ts';
import { moneyText, wanOfText } from './money.ts';
import { hash } from './random.ts';

export interface BenchRows {
	readonly report: ReportRow;
	readonly amounts: readonly AmountRow[];
	readonly rates: readonly RateRow[];
	readonly scores: readonly ScoreRow[];
	readonly indicators: readonly IndicatorRow[];
}

const STATED: Reading = { origin: 'stated', certainty: 'high' };
const LINES: readonly Category[] = ['total', 'basic', 'personnel', 'operating', 'project'];
const STAGES: readonly (readonly [string, Stage])[] = [
	['initial', 'initial_budget'],
	['adjusted', 'adjusted_budget'],
	['executed', 'executed']
];
const SPENT: readonly Category[] = [
	'wages_welfare',
	'goods_services',
	'household_subsidy',
	'capital',
	'three_public',
	'official_vehicle_operation',
	'reception',
	'revenue_total'
];

/** Places one after the other, each of the length of its words. */
function placer(): (quote: string) => { quote: string; start: number; end: number } {
	let at = 400;
	return (quote) => {
		const start = at;
		at += quote.length + 24;
		return { quote, start, end: start + quote.length };
	};
}

function amountFacts(report: ReportModel, place: ReturnType<typeof placer>): AmountFact[] {
	const style = { unit: '万元', commas: false, trimmed: false } as const;
	const fact = (category: Category, key: string, stage: Stage): AmountFact => {
		const text = moneyText(report.figures[key] ?? 0, style);
		return { category, stage, value_wan: wanOfText(text, '万元'), unit: '万元', decimals: 2, ...STATED, ...place(`${text}万元`) };
	};
	return [
		...LINES.flatMap((category) => STAGES.map(([suffix, stage]) => fact(category, `${category}.${suffix}`, stage))),
		...SPENT.map((category) => fact(category, `${category}.executed`, 'executed'))
	];
}

function rateFacts(report: ReportModel, place: ReturnType<typeof placer>): RateFact[] {
	return (['total', 'basic', 'project'] as const).map((category) => {
		const percent = Number(((100 * (report.figures[`${category}.executed`] ?? 0)) / (report.figures[`${category}.adjusted`] ?? 1)).toFixed(2));
		return { measure: 'execution', category, what: '执行率', stated_percent: percent, decimals: 2, ...STATED, ...place(`执行率${percent}%`) };
	});
}

function scoreFacts(report: ReportModel, place: ReturnType<typeof placer>): ScoreFacts {
	return {
		total: report.total,
		total_max: 100,
		grade: report.grade,
		...(report.total === null ? {} : { total_at: place(`得分${report.total}分`) }),
		...(report.grade === null ? {} : { grade_at: place(report.grade) }),
		dimensions: report.dimensions.map((dimension) => ({
			name: dimension.name,
			dimension: dimension.dimension,
			max: dimension.max,
			score: dimension.score,
			...STATED,
			...place(`${dimension.name}（${dimension.max}分，得${dimension.score}分）`)
		}))
	};
}

function indicatorFacts(report: ReportModel, place: ReturnType<typeof placer>): IndicatorFact[] {
	return report.dimensions.flatMap((dimension) =>
		dimension.rows.map((row): IndicatorFact => {
			const { l1, l2, l3, target, actual, weight, score, reason } = row;
			return {
				l1,
				l2,
				l3,
				target,
				actual,
				weight,
				score,
				reason,
				dimension: row.dimension,
				...STATED,
				...place(`${l3}，${target}，${actual}，${weight}分，得${score}分`)
			};
		})
	);
}

const digits = (report: ReportModel, what: string) => hash(report.department.id, report.year, what).toString(16).padStart(8, '0');

function reportRow(report: ReportModel, id: string): ReportRow {
	const { department, year, figures, dimensions } = report;
	const wan = (key: string) => wanOfText(moneyText(figures[key] ?? 0, { unit: '万元', commas: false, trimmed: false }), '万元');
	const rows = dimensions.flatMap((dimension) => dimension.rows);
	const rate = (top: string, bottom: string) => (100 * (figures[top] ?? 0)) / (figures[bottom] ?? 1);
	const stated = 'stated';
	return {
		report_id: id,
		file: `${department.county.name}/${year}/${report.name}.txt`,
		file_sha256: Array.from({ length: 8 }, (_, i) => digits(report, `sha${i}`)).join(''),
		part: 1,
		provenance: 'simulated',
		department_id: department.id,
		department_as_written: report.name,
		department_evidence: 'title',
		department_quote: report.name,
		department_start: 0,
		department_end: report.name.length,
		region_code: department.county.code,
		peer_group: department.group,
		year,
		year_quote: `${year}年度`,
		year_start: report.name.length,
		year_end: report.name.length + 6,
		kind: 'department',
		layout: report.layout.form ? 'form' : 'narrative',
		project: null,
		start: 0,
		end: 3200,
		selected: true,
		superseded_by: null,
		initial_wan: wan('total.initial'),
		initial_fact: `${id}.a1`,
		initial_origin: stated,
		adjusted_wan: wan('total.adjusted'),
		adjusted_fact: `${id}.a2`,
		adjusted_origin: stated,
		executed_wan: wan('total.executed'),
		executed_fact: `${id}.a3`,
		executed_origin: stated,
		single_budget: false,
		conflicting: false,
		rate_adjusted: rate('total.executed', 'total.adjusted'),
		rate_adjusted_origin: 'computed',
		rate_initial: rate('total.executed', 'total.initial'),
		rate_initial_origin: 'computed',
		rate_fact: `${id}.r1`,
		rate_stated: Number(rate('total.executed', 'total.adjusted').toFixed(2)),
		rate_exact_100: figures['total.executed'] === figures['total.adjusted'],
		rate_missing: null,
		executed_missing: null,
		self_score: report.total,
		self_score_max: 100,
		self_score_fact: report.total === null ? null : `${id}.s1`,
		grade: report.grade,
		reference_score: report.total,
		reference_share: 90,
		scheme: dimensions.map((dimension) => dimension.max).join('/'),
		headcount_authorized: report.ledger.authorized,
		headcount_actual: report.ledger.staff,
		indicator_count: rows.length,
		full_mark_count: rows.filter((row) => row.score === row.weight).length,
		chars: 3200,
		text_hash: digits(report, 'text') + digits(report, 'text2')
	};
}

export function benchRows(report: ReportModel): BenchRows {
	const id = (digits(report, 'id') + digits(report, 'id2')).slice(0, 10);
	const place = placer();
	const owner: Owner = {
		id,
		year: report.year,
		locate: (offset) => ({ passage: Math.floor(offset / 120), sentence: Math.floor(offset / 40), in_form: report.layout.form !== null })
	};
	return {
		report: reportRow(report, id),
		amounts: amountFacts(report, place).map((fact, at) => ({ ...amountRow(fact, at, owner), preferred: true })),
		rates: rateFacts(report, place).map((fact, at) => rateRow(fact, at, owner)),
		scores: scoreRows({ scores: scoreFacts(report, place) }, owner),
		indicators: indicatorFacts(report, place).map((fact, at) => indicatorRow(fact, at, owner))
	};
}

export function benchDepartment(department: Department): DepartmentRow {
	return {
		department_id: department.id,
		name: canonicalName(department),
		aliases: null,
		region_code: department.county.code,
		region: `${CITY.name}${department.county.name}`,
		peer_group: department.group,
		peer_group_origin: 'override',
		provenance: 'simulated',
		pinyin: '',
		initials: '',
		due_from: department.from,
		due_to: department.to,
		merged_into: department.mergedInto
	};
}
