/** What all frames of indicator sentences share: a row as stretches of a view, and how names and values are cut out of it. */
import type { Span } from '../../model/span.ts';

export type Field = 'target' | 'actual' | 'weight' | 'score' | 'reason';

export interface Row extends Span {
	readonly name: Span;
	readonly fields: Partial<Record<Field, Span>>;
	/** The level-2 head that the sentence itself names. */
	readonly level?: string;
}

const NUMBERING = /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]+|[一二三四五六七八九十]是|[①-⑳]|[-—·*•])\s?/;

/** A stretch without the stops and blanks at its ends. */
export function trimmed(text: string, from: number, to: number): Span {
	let start = from;
	let end = to;
	while (start < end && /[\s,、:;。=]/.test(text.charAt(start))) start += 1;
	while (end > start && /[\s,、:;。]/.test(text.charAt(end - 1))) end -= 1;
	return { start, end };
}

/** "为≥90%" → "≥90%". */
export function valueSpan(text: string, from: number, to: number): Span {
	const span = trimmed(text, from, to);
	return /[为是]/.test(text.charAt(span.start)) && span.end - span.start > 1 ? trimmed(text, span.start + 1, span.end) : span;
}

/** (二)产出指标(分值50分,得50分)1、河道清淤: the heading that a preview glued to its first row. */
const BEHIND_HEADING = /^.*(?:\)|指标|情况|分析)(?:\d{1,2}[、.](?!\d)|[(]\d{1,2}[)])(?=[\u4e00-\u9fff\d])/;

export function nameSpan(text: string, from: number, to: number): Span {
	const heading = BEHIND_HEADING.exec(text.slice(from, to))?.[0].length ?? 0;
	let span = trimmed(text, from + heading, to);
	const numbering = NUMBERING.exec(text.slice(span.start, span.start + 8))?.[0].length ?? 0;
	span = trimmed(text, span.start + numbering, span.end);
	// 指标名称：X  and an opening bracket left over: "X（"
	const label = /^(?:三级指标|指标名称|指标)[:]/.exec(text.slice(span.start, span.start + 6))?.[0].length ?? 0;
	const open = text.charAt(span.end - 1) === '(' ? 1 : 0;
	return trimmed(text, span.start + label, span.end - open);
}
