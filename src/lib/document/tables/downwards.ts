/** 绩 效 指 标 printed downwards at the left edge of a form: in text its characters stand alone between the cells of rows. */
import type { Scrap } from './cut-labels.ts';

const SPELLED = '绩效指标';

/** The pieces without characters that stand alone and spell the heading at the edge; all pieces where they do not spell it. */
export function withoutDownwards(scraps: readonly Scrap[]): readonly Scrap[] {
	const alone = scraps.filter(({ word }) => word.text.length === 1 && SPELLED.includes(word.text));
	const spelled = alone.map(({ word }) => word.text).join('');
	if (spelled === '' || spelled.replaceAll(SPELLED, '') !== '') return scraps;
	const edge = new Set(alone);
	return scraps.filter((scrap) => !edge.has(scrap));
}
