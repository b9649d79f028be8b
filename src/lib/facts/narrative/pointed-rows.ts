/** Sentences that give items with their points and nothing else to rows: 预算编制约束性满分6分，得4.8分；采购合规性满分6分，得6分. */
import type { Span } from '../../model/span.ts';
import { trimmed } from './indicator-row.ts';
import type { Row } from './indicator-row.ts';
import { namesDimension } from './points-by-dimension.ts';

const ITEM =
	/(?<=^|[;:。])[^;:。,()\d]{4,18}?(?=(?:满分|分值|权重))(?:满分|分值|权重)(?:为|是|:)?(?<weight>\d{1,3}(?:\.\d+)?)分,(?:自评|实际|实)?得(?:分)?(?:为|是|:)?(?<score>\d{1,3}(?:\.\d+)?)分/g;
/** Fewer items in a part may be anything. */
export const FEWEST_POINTED = 3;

/** Items of a paragraph that are no dimensions. */
export function pointedRows(text: string): Row[] {
	if (!text.includes('分,')) return [];
	return [...text.matchAll(ITEM)].flatMap((match): Row[] => {
		const words = match[0];
		const named = words.search(/(?:指标)?(?:满分|分值|权重)/);
		const name = trimmed(text, match.index, match.index + named);
		const { weight = '', score = '' } = match.groups ?? {};
		if (namesDimension(text.slice(name.start, name.end)) || Number(score) > Number(weight)) return [];
		const weightAt = match.index + words.indexOf(weight, named);
		const scoreAt = match.index + words.lastIndexOf(score);
		const at = (start: number, length: number): Span => ({ start, end: start + length });
		return [{ name, fields: { weight: at(weightAt, weight.length), score: at(scoreAt, score.length) }, start: name.start, end: match.index + words.length }];
	});
}
