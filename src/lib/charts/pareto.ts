/** Findings by rule → stacked bars by severity with count, departments and cumulative share as columns; a dashed line after the rules that make up half. */
import { SEVERITIES, type Severity } from '../model/vocabulary.ts';
import { brush, drawn, sharp, stack, type Shape } from './draw.ts';
import { count } from '../text/format.ts';
import { fitText, percent0, textWidth } from './figures.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import { SEVERITY_LOOK } from './thresholds.ts';

export interface ParetoRow {
	readonly key: string;
	readonly name: string;
	readonly counts: Readonly<Record<Severity, number>>;
	readonly departments: number;
}
export interface ParetoWords {
	readonly findings: string;
	readonly departments: string;
	readonly cumulative: string;
	readonly half: string;
	severity(severity: Severity, count: number): string;
	lineDepartments(count: number): string;
}

const ROW = 24;
const HEAD = 26;
const ORDER: readonly Severity[] = ['critical', 'major', 'minor', 'info'];

export const totalOfRule = (row: ParetoRow): number => ORDER.reduce((sum, severity) => sum + row.counts[severity], 0);
/** Most findings first. */
export const byFindings = (rows: readonly ParetoRow[]): readonly ParetoRow[] =>
	[...rows].sort((a, b) => totalOfRule(b) - totalOfRule(a) || (a.key < b.key ? -1 : 1));

/** How many of the leading rules make up half of all findings, and which one leads: what the title says. */
/** The rows with the counts of some severities only; of none chosen, all. */
export const ofSeverities = (rows: readonly ParetoRow[], chosen: readonly Severity[]): readonly ParetoRow[] =>
	chosen.length === 0
		? rows
		: rows.map((row) => {
				const only = (one: Severity): number => (chosen.includes(one) ? row.counts[one] : 0);
				return { ...row, counts: { critical: only('critical'), major: only('major'), minor: only('minor'), info: only('info') } };
			});

export function paretoClaim(rows: readonly ParetoRow[]): {
	readonly half: number;
	readonly rules: number;
	readonly total: number;
	readonly first: ParetoRow | null;
} {
	const ordered = byFindings(rows.filter((row) => totalOfRule(row) > 0));
	const total = ordered.reduce((sum, row) => sum + totalOfRule(row), 0);
	let sum = 0;
	let half = 0;
	for (const row of ordered) {
		if (sum * 2 >= total) break;
		sum += totalOfRule(row);
		half += 1;
	}
	return { half, rules: ordered.length, total, first: ordered[0] ?? null };
}

export function paretoPainting(rows: readonly ParetoRow[], words: ParetoWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const ordered = byFindings(rows.filter((row) => totalOfRule(row) > 0));
	const claim = paretoClaim(ordered);
	const narrow = widthClass(canvas.width) === 'narrow';
	const left = narrow ? 150 : Math.min(240, Math.max(150, ...ordered.map((row) => textWidth(row.name) + 14)));
	const columns = narrow ? [canvas.width] : [canvas.width - 112, canvas.width - 56, canvas.width];
	const right = (columns[0] ?? canvas.width) - 44;
	const most = Math.max(1, ...ordered.map(totalOfRule));
	const unit = (right - left) / most;
	const heads = [words.findings, words.departments, words.cumulative];
	const shapes: Shape[] = columns.map((x, at) => pen.text(x, 12, heads[at] ?? '', { align: 'right' }));
	shapes.push(pen.line(left + 0.5, HEAD, left + 0.5, HEAD + ordered.length * ROW, 'hair-strong'));
	let sum = 0;
	const marks: Mark[] = [];
	ordered.forEach((row, at) => {
		const y = HEAD + (at + 0.5) * ROW;
		sum += totalOfRule(row);
		shapes.push(pen.text(left - 10, y, fitText(row.name, left - 12), { align: 'right', fontSize: 12, ink: 'ink' }));
		const parts = ORDER.map((severity) => ({
			length: row.counts[severity] * unit,
			fill: SEVERITY_LOOK[severity].fill,
			...(severity === 'minor' || severity === 'info' ? { line: SEVERITY_LOOK[severity].line } : {})
		}));
		shapes.push(...stack(pen, left + 1, y - 5, 10, parts));
		const texts = [count(totalOfRule(row)), count(row.departments), percent0((sum / Math.max(1, claim.total)) * 100)];
		columns.forEach((x, column) =>
			shapes.push(
				pen.text(x, y, texts[column] ?? '', { align: 'right', fontSize: 12, fontWeight: column === 0 ? 600 : 400, ink: column === 0 ? 'ink' : 'ink-2' })
			)
		);
		const lines = [
			...ORDER.filter((severity) => row.counts[severity] > 0).map((severity) => words.severity(severity, row.counts[severity])),
			words.lineDepartments(row.departments)
		];
		marks.push({ key: row.key, label: row.name, lines, box: { x: 0, y: y - ROW / 2, width: canvas.width, height: ROW } });
	});
	if (claim.half > 0 && claim.half < ordered.length && !narrow) {
		const y = sharp(HEAD + claim.half * ROW);
		shapes.push(pen.line(0, y, canvas.width, y, 'ink-3', { lineDash: [3, 3] }), pen.text(right + 6, y + 10, words.half, { align: 'right', on: 'paper' }));
	}
	return { height: HEAD + ordered.length * ROW + 6, option: drawn(canvas, shapes), marks };
}

/** Severities that occur, for the key. */
export const severitiesIn = (rows: readonly ParetoRow[]): readonly Severity[] =>
	ORDER.filter((severity) => severity in SEVERITIES && rows.some((row) => row.counts[severity] > 0));
