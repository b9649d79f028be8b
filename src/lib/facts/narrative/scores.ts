/** Running text to the self-score: points by dimension, total, greatest total and grade. */
import type { DimensionFact, ScoreFacts } from '../../model/facts.ts';
import type { Place, Span } from '../../model/span.ts';
import { dimensionOf } from '../lexicon/dimensions.ts';
import { placeOf } from '../../text/view.ts';
import type { Passage } from './passages.ts';
import { dimensionsOf, number, POINTS, respectiveMaxima, SCORE_WORDS } from './points-by-dimension.ts';
import { gradeIn, scoreAlone, totalOfDimensions, totalsOf } from './total-score.ts';
import type { Total } from './total-score.ts';

const OWN_SCORE = new RegExp(`(?:^|[,。;:])(?:该项|本项|此项|该指标|指标)?${SCORE_WORDS}(?:为|是|:|共)*\\s?${POINTS}分`);

/** "自评得分48分" in the first words below a heading that names a dimension and its greatest points. */
function scoreBelow(passage: Passage): number | null {
	return passage.kind === 'heading' || /目标值|指标值|完成值/.test(passage.view.text) ? null : number(OWN_SCORE.exec(passage.view.text.slice(0, 90)));
}

interface Grade {
	readonly grade: string;
	readonly at: Place;
}
const NEVER_OWN = /20\d\d年[^。]{0,12}(?:力争|目标|拟)|力争|争取/;

/** A score that only a section on what comes next states: 四、自评结果应用 … 经综合评定，自评得分93.8分，等次为优. */
function scoreAmongMeasures(passages: readonly Passage[]): { readonly total: Total; readonly graded: Grade | null } | null {
	for (const passage of passages) {
		if (passage.role !== 'measures' || NEVER_OWN.test(passage.view.text)) continue;
		const totals = totalsOf(passage, []).filter(({ strength, at }) => strength >= 2 && /自评|综合/.test(at.quote));
		const [total] = totals;
		if (total) return { total, graded: gradeIn(passage, totals) };
	}
	return null;
}

/** All scores of a part's passages. `taken` gives the stretches that indicator rows hold, by passage. */
export function readScores(passages: readonly Passage[], taken: readonly (readonly Span[])[]): ScoreFacts {
	const dimensions: DimensionFact[] = [];
	let best: Total | null = null;
	let graded: Grade | null = null;
	let pending = -1;
	for (const [at, passage] of passages.entries()) {
		if (passage.role === 'measures') continue;
		const held = taken[at] ?? [];
		const { view } = passage;
		const alone = scoreAlone(passage);
		if (alone && (best === null || alone.strength > best.strength)) best = alone;
		if (/\d/.test(view.text) && view.text.includes('分')) {
			const open = dimensions[pending];
			const below = open && open.score === null ? scoreBelow(passage) : null;
			if (open && below !== null)
				dimensions[pending] = { ...open, score: below, ...joined(open, placeOf(view, 0, Math.min(24, view.text.length)), view.source) };
			const known = dimensions.length;
			for (const found of [...respectiveMaxima(view.text), ...dimensionsOf(view.text)]) {
				// 执行率99%，自评得9.9分 below 预算执行情况（10分）: the points of the heading, read already
				if (below !== null && found.max === null && found.score === below) continue;
				if (held.some((span) => found.start < span.end && span.start < found.end)) continue;
				dimensions.push({
					name: found.name,
					dimension: dimensionOf(found.name),
					max: found.max,
					score: found.score,
					...placeOf(view, found.start, found.end),
					origin: 'stated',
					certainty: 'high'
				});
				pending = dimensions.length - 1;
			}
			const ofDimensions = dimensions.slice(known);
			const totals = (below === null ? totalsOf(passage, held) : []).filter(
				({ at: place }) => !ofDimensions.some((dimension) => place.start < dimension.end && dimension.start < place.end)
			);
			const summed = totals.length === 0 && below === null ? totalOfDimensions(passage, ofDimensions) : null;
			if (summed) totals.push(summed);
			for (const total of totals) if (best === null || total.strength > best.strength) best = total;
			graded ??= gradeIn(passage, totals);
		} else if (/[优良中差]|合格/.test(view.text)) graded ??= gradeIn(passage, []);
		if (passage.kind === 'heading' && !dimensions.some((dimension) => dimension.start >= (view.offsets[0] ?? 0))) pending = -1;
	}
	const late = best === null ? scoreAmongMeasures(passages) : null;
	best ??= late?.total ?? null;
	graded ??= late?.graded ?? null;
	return {
		total: best?.total ?? null,
		total_max: best?.max ?? null,
		grade: graded?.grade ?? null,
		...(best ? { total_at: best.at } : {}),
		...(graded ? { grade_at: graded.at } : {}),
		dimensions: withoutRepeats(dimensions)
	};
}

/** 项目决策情况（得19分） below 决策类指标满分20分，得19分 says nothing new. */
function withoutRepeats(dimensions: readonly DimensionFact[]): readonly DimensionFact[] {
	const said = new Set(dimensions.filter(({ max }) => max !== null).map(({ dimension, score }) => `${dimension} ${score ?? ''}`));
	return dimensions.filter(({ dimension, max, score }) => max !== null || dimension === 'other' || !said.has(`${dimension} ${score ?? ''}`));
}

function joined(first: Place, second: Place, source: string): Place {
	return { start: first.start, end: second.end, quote: source.slice(first.start, second.end) };
}
