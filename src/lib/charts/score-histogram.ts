/** Self-scores by peer group → all reports as columns, each group as stacked dots, on one axis of 60–100 with the bands' limits, so that crowding shows. */
import { brush, drawn, sharp, type Brush, type Shape } from './draw.ts';
import { score as scoreText } from '../text/format.ts';
import { fitText, percent0, quantile } from './figures.ts';
import { widthClass, type Canvas, type Mark, type Painting } from './painting.ts';
import { linearScale, type Scale } from './scale.ts';
import { HIGH_SCORE, SMALL_GROUP } from './thresholds.ts';

export interface ScoredReport {
	readonly key: string;
	readonly name: string;
	readonly year: number;
	/** Out of 100; scores with another maximum are converted by the caller and say so. */
	readonly score: number;
}
export interface ScoreGroup {
	readonly key: string;
	readonly name: string;
	readonly reports: readonly ScoredReport[];
}
export interface ScoreHistogramWords {
	readonly all: string;
	readonly bands: readonly [string, string, string];
	readonly below: string;
	n(n: number): string;
	high(n: number, share: string): string;
	highOfGroup(n: number, share: string): string;
	readonly small: string;
	peak(score: string, count: number): string;
	points(score: string): string;
	/** Below the axis's start: `低于 60：2 份`. */
	under(count: number): string;
}

export interface ScoreClaim {
	readonly n: number;
	readonly high: number;
	/** Interquartile range. */
	readonly spread: number | null;
	readonly lowest: number | null;
}

export function scoreClaim(reports: readonly ScoredReport[]): ScoreClaim {
	const scores = reports.map((report) => report.score);
	const lower = quantile(scores, 0.25);
	const upper = quantile(scores, 0.75);
	return {
		n: scores.length,
		high: scores.filter((score) => score >= HIGH_SCORE).length,
		spread: lower === null || upper === null ? null : upper - lower,
		lowest: scores.length === 0 ? null : Math.min(...scores)
	};
}

const LOW = 60;
const HIGH = 100;
const INSET = 6;
const AXIS = 22;

interface Area {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export function scoreHistogramPainting(groups: readonly ScoreGroup[], words: ScoreHistogramWords, canvas: Canvas): Painting {
	const pen = brush(canvas.palette);
	const size = widthClass(canvas.width);
	const beside = canvas.width >= 1000;
	const columns = size === 'narrow' ? 2 : 4;
	const panelHeight = beside ? 158 : size === 'narrow' ? 132 : 150;
	const lines = Math.ceil(groups.length / columns);
	const head: Area = { x: 0, y: 0, width: beside ? canvas.width * 0.29 : canvas.width, height: beside ? Math.max(250, lines * panelHeight) : 190 };
	const left = beside ? head.width + 44 : 0;
	const top = beside ? 0 : head.height + 24;
	const width = (canvas.width - left - (columns - 1) * 22) / columns;
	const all = groups.flatMap((group) => group.reports);
	const shapes: Shape[] = [...allReports(pen, all, words, head)];
	const marks: Mark[] = [...columnMarks(all, words, head)];
	groups.forEach((group, at) => {
		const area = { x: left + (at % columns) * (width + 22), y: top + Math.floor(at / columns) * panelHeight, width, height: panelHeight - 18 };
		shapes.push(...groupPanel(pen, group, words, area));
		marks.push({
			key: `group:${group.key}`,
			label: group.name,
			lines: [words.n(group.reports.length)],
			box: { x: area.x, y: area.y, width: area.width, height: area.height }
		});
	});
	return { height: beside ? head.height + 4 : top + lines * panelHeight, option: drawn(canvas, shapes), marks };
}

const scaleOf = (area: Area): Scale => linearScale(LOW, HIGH, { from: area.x + INSET, to: area.x + area.width - INSET });
const countsOf = (reports: readonly ScoredReport[]): ReadonlyMap<number, number> => {
	const counts = new Map<number, number>();
	for (const { score } of reports) counts.set(Math.max(LOW, Math.round(score)), (counts.get(Math.max(LOW, Math.round(score))) ?? 0) + 1);
	return counts;
};

function axis(pen: Brush, area: Area, top: number): readonly Shape[] {
	const scale = scaleOf(area);
	const base = area.y + area.height - AXIS;
	return [
		pen.line(area.x, base + 0.5, area.x + area.width, base + 0.5, 'hair-strong'),
		...[LOW, 80, 90].map((limit) =>
			pen.line(sharp(scale.at(limit - 0.5)), top, sharp(scale.at(limit - 0.5)), base, limit === LOW ? 'hair-strong' : 'ink-3', { lineDash: [3, 3] })
		),
		...[LOW, 80, 90, HIGH].map((tick) =>
			pen.text(scale.at(tick) + (tick === HIGH ? 4 : tick === LOW ? -4 : 0), base + 11, String(tick), {
				align: tick === HIGH ? 'right' : tick === LOW ? 'left' : 'center'
			})
		)
	];
}

function allReports(pen: Brush, reports: readonly ScoredReport[], words: ScoreHistogramWords, area: Area): readonly Shape[] {
	const scale = scaleOf(area);
	const base = area.y + area.height - AXIS;
	const counts = countsOf(reports);
	const most = Math.max(1, ...counts.values());
	const thick = ((area.width - 2 * INSET) / (HIGH - LOW)) * 0.78;
	const claim = scoreClaim(reports);
	const share = claim.n === 0 ? '' : words.high(claim.n, percent0((claim.high / claim.n) * 100));
	const shapes: Shape[] = [
		...axis(pen, area, area.y + 40),
		pen.text(area.x, area.y + 10, words.all, { fontSize: 13, fontWeight: 600, ink: 'ink' }),
		pen.text(area.x + area.width, area.y + 10, share, { align: 'right', fontSize: 12, ink: 'ink-2' })
	];
	[70, 85, 95].forEach((middle, at) => shapes.push(pen.text(scale.at(middle), area.y + 34, words.bands[at] ?? '', { align: 'center', ink: 'ink-2' })));
	const peak = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0];
	for (const [score, count] of counts) {
		const high = (count / most) * (base - area.y - 66);
		shapes.push(pen.rect({ x: scale.at(score) - thick / 2, y: base - high, width: thick, height: high }, score >= HIGH_SCORE ? 'accent' : 'under-1'));
	}
	if (peak !== undefined) {
		const x = Math.min(area.x + area.width - 34, scale.at(peak[0]));
		shapes.push(pen.text(x, base - (base - area.y - 66) - 9, words.peak(String(peak[0]), peak[1]), { align: 'center', ink: 'ink', on: 'paper' }));
	}
	const under = reports.filter((report) => report.score < LOW).length;
	if (under > 0) shapes.push(pen.text(area.x + INSET, base - 12, words.under(under), { ink: 'ink-2', on: 'paper' }));
	return shapes;
}

function columnMarks(reports: readonly ScoredReport[], words: ScoreHistogramWords, area: Area): readonly Mark[] {
	const scale = scaleOf(area);
	const step = (area.width - 2 * INSET) / (HIGH - LOW);
	return [...countsOf(reports)]
		.sort((a, b) => a[0] - b[0])
		.map(([score, count]) => ({
			key: `score:${score}`,
			label: words.points(scoreText(score)),
			lines: [words.n(count)],
			box: { x: scale.at(score) - step / 2, y: area.y + 42, width: step, height: area.height - AXIS - 42 }
		}));
}

function groupPanel(pen: Brush, group: ScoreGroup, words: ScoreHistogramWords, area: Area): readonly Shape[] {
	const scale = scaleOf(area);
	const base = area.y + area.height - AXIS;
	const small = group.reports.length < SMALL_GROUP;
	const claim = scoreClaim(group.reports);
	const right = small ? words.n(claim.n) : words.highOfGroup(claim.n, percent0((claim.high / claim.n) * 100));
	const shapes: Shape[] = [
		...axis(pen, area, area.y + 30),
		pen.text(area.x, area.y + 10, fitText(group.name, area.width - 76, 13), { fontSize: 13, fontWeight: 600, ink: 'ink' }),
		pen.text(area.x + area.width, area.y + 10, right, { align: 'right', fontSize: 12, ink: 'ink-2' })
	];
	if (small) shapes.push(pen.text(area.x + INSET + 2, area.y + 42, words.small));
	const counts = countsOf(group.reports);
	const size = Math.min(6.2, (area.width - 2 * INSET) / (HIGH - LOW));
	const step = Math.min(size, (base - area.y - 36) / Math.max(1, ...counts.values()));
	for (const [score, count] of counts) {
		for (let at = 0; at < count; at += 1) {
			const fill = small ? 'ink-3' : score >= HIGH_SCORE ? 'accent' : 'under-1';
			shapes.push(pen.circle(scale.at(score), base - 2 - (at + 0.5) * step, Math.max(0.6, Math.min(size, step) / 2 - 0.25), fill));
		}
	}
	return shapes;
}
