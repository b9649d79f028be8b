/** The brush of the scores page between the address (half-open limits, null = open) and the chart (numbers); nothing chosen = low execution, high score. */
import type { Brushed, ScatterPoint } from '../../charts/score-scatter.ts';
import { HIGH_SCORE } from '../../charts/thresholds.ts';
import type { Range, View } from '../../model/view.ts';
import type { PageChoice } from '../../state/frame-state.svelte.ts';
import type { App } from '../app.ts';
import type { ScoredReportRow } from '../../queries/scores/scored-reports.ts';

/** Reports below this execution rate, in percent, are what the page asks about first. */
export const LOW_RATE = 80;
const OPEN = 1e9;

export const STANDARD: Brushed = { rate: { from: 0, to: LOW_RATE }, score: { from: HIGH_SCORE, to: 100 } };

/** Brushed limits in words, each to be taken back; none while the page's own brush stands. */
export function brushChoices(app: App): readonly PageChoice[] {
	const t = app.words.scores.scatter;
	const { rateRange, scoreRange } = app.view.view;
	const words = ({ from, to }: Range, unit: string): string =>
		from === null
			? to === null
				? ''
				: `≤ ${to}${unit}`
			: to === null
				? `≥ ${from}${unit}`
				: `${from}${app.language.current === 'zh' ? '—' : '–'}${to}${unit}`;
	const without = (key: 'rateRange' | 'scoreRange') => (): void => {
		const { [key]: _limits, ...rest } = app.view.view;
		app.view.replace(rest);
	};
	return [
		...(rateRange === undefined ? [] : [{ text: t.chipRate(words(rateRange, '%')), drop: without('rateRange') }]),
		...(scoreRange === undefined ? [] : [{ text: t.chipScore(words(scoreRange, '')), drop: without('scoreRange') }])
	].filter(({ text }) => text !== '');
}

/** What the address asks for; the standard brush where it asks for none. */
export function brushedOf(view: Pick<View, 'rateRange' | 'scoreRange'>): Brushed {
	if (view.rateRange === undefined && view.scoreRange === undefined) return STANDARD;
	return {
		rate: { from: view.rateRange?.from ?? 0, to: view.rateRange?.to ?? OPEN },
		score: { from: view.scoreRange?.from ?? 0, to: view.scoreRange?.to ?? OPEN }
	};
}

const half = (value: number): number => Math.round(value * 2) / 2;

/** Limits for the address, rounded to half a percent and half a point; beyond the axis is open. */
export function rangesOf(brushed: Brushed, maxRate: number): { readonly rateRange: Range; readonly scoreRange: Range } {
	return {
		rateRange: { from: half(brushed.rate.from), to: brushed.rate.to > maxRate ? null : half(brushed.rate.to) },
		scoreRange: { from: half(brushed.score.from), to: brushed.score.to > 100 ? 100 : half(brushed.score.to) }
	};
}

/** Reports that have both, as marks. A stated 0 executed is a figure and stands at 0 %. */
export const pointsOf = (rows: readonly ScoredReportRow[]): readonly ScatterPoint[] =>
	rows.flatMap((row) =>
		row.rate === null
			? []
			: [
					{
						key: row.report_id,
						name: row.project === null ? row.department : `${row.department} · ${row.project}`,
						year: row.year,
						rate: row.rate,
						score: row.score,
						budget: row.budget_wan,
						worst: row.worst
					}
				]
	);
