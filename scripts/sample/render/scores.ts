/** The scoring of a report as sentences: total and grade, dimensions, one line a row. */
import type { DimensionModel, IndicatorModel } from '../model.ts';
import {
	DIMENSION_HEADS,
	EXECUTION_NOTES,
	EXECUTION_TAILS,
	INDICATOR_LINES,
	INDICATOR_REASONS,
	SCORE_DETAIL,
	SCORE_GRADE,
	SCORE_TOTAL
} from '../words/finance.ts';
import { chosen, printFrame, type Scribe } from './frame.ts';
import type { Outline } from './outline.ts';

export const points = (value: number) => String(Number(value.toFixed(2)));

export function printTotal(scribe: Scribe): void {
	const { page, report } = scribe;
	if (report.total === null) return;
	const start = page.at;
	printFrame(scribe, 'score-total', chosen(scribe, 'score-total', SCORE_TOTAL), { score: points(report.total) });
	page.report.scores.total = report.total;
	page.report.scores.total_at = { start, end: page.at, quote: '' };
	if (report.grade) {
		printFrame(scribe, 'score-grade', chosen(scribe, 'score-grade', SCORE_GRADE), { grade: report.grade });
		page.report.scores.grade = report.grade;
	}
}

function printRow(scribe: Scribe, row: IndicatorModel, position: number): void {
	const { page } = scribe;
	page.write(`${position + 1}、`);
	const start = page.at;
	const frame = INDICATOR_LINES[lineStyle(scribe)] ?? INDICATOR_LINES[0];
	printFrame(scribe, 'indicator', frame, { l3: row.l3, target: row.target, actual: row.actual, weight: points(row.weight), got: points(row.score) });
	page.report.indicators.push({
		l1: row.l1,
		l2: null,
		l3: row.l3,
		target: row.target,
		actual: row.actual,
		weight: row.weight,
		score: row.score,
		reason: row.reason,
		quote: '',
		start,
		end: page.at
	});
	percentsOf(scribe, row);
	page.mark(`row:${row.l3}`, start);
	page.line();
	if (row.reason) {
		printFrame(scribe, 'row-reason', chosen(scribe, 'row-reason', INDICATOR_REASONS), { reason: row.reason });
		page.line();
	}
	if (row.note) page.line(row.note);
}

const lineStyle = (scribe: Scribe) => scribe.report.department.id.charCodeAt(scribe.report.department.id.length - 1) % INDICATOR_LINES.length;

/** Percentages in a row's cells are no rates of the unit, and reading them as such is no mistake either. */
export function percentsOf(scribe: Scribe, row: IndicatorModel): void {
	const { page } = scribe;
	for (const text of [row.target, row.actual]) {
		for (const found of text.matchAll(/(\d+(?:\.\d+)?)%/g)) {
			page.report.optional_rates.push({
				measure: 'other',
				category: null,
				what: row.l3,
				stated_percent: Number(found[1]),
				quote: '',
				start: page.at - 1,
				end: page.at
			});
		}
	}
}

function printDimension(scribe: Scribe, outline: Outline, dimension: DimensionModel): void {
	const { page } = scribe;
	outline.numbered(() => {
		const start = page.at;
		const head = DIMENSION_HEADS[lineStyle(scribe) % DIMENSION_HEADS.length] ?? DIMENSION_HEADS[0];
		printFrame(scribe, 'dimension', head, { name: dimension.name, max: points(dimension.max), got: points(dimension.score) });
		page.report.scores.dimensions.push({
			name: dimension.name,
			dimension: dimension.dimension,
			max: dimension.max,
			score: dimension.score,
			quote: '',
			start,
			end: page.at
		});
		page.mark(`dimension:${dimension.name}`, start);
	});
	if (dimension.dimension === 'execution') {
		printFrame(scribe, 'execution-note', chosen(scribe, 'execution-note', EXECUTION_NOTES));
		const project = scribe.report.ledger.projects[0]?.name ?? '';
		printFrame(scribe, 'execution-tail', chosen(scribe, 'execution-tail', EXECUTION_TAILS), { project });
		page.line();
	}
	dimension.rows.forEach((row, i) => printRow(scribe, row, i));
}

export function printScoredText(scribe: Scribe, outline: Outline): void {
	const { page, report } = scribe;
	printTotal(scribe);
	page.line();
	printFrame(scribe, 'score-detail', chosen(scribe, 'score-detail', SCORE_DETAIL));
	page.line();
	for (const dimension of report.dimensions) printDimension(scribe, outline, dimension);
}
