/** Cuts words that lost their separators where labels begin and end in them. */
import type { View } from '../../text/view.ts';
import type { Break, Piece } from './align-costs.ts';
import type { Span } from '../../model/span.ts';
import { find, formsFrom, labelOf } from './labels.ts';
import { wordOf } from './words.ts';

/** A piece of the text with its words and place. */
export interface Scrap extends Piece, Span {}

const OPENING = /[“‘「『]/;
/** Where the words at a place of a view begin in its source. Views have no quotation marks: one that opens right before the words belongs to them. */
export function startIn(view: View, at: number): number {
	const start = view.offsets[at] ?? 0;
	return OPENING.test(view.source.charAt(start - 1)) ? start - 1 : start;
}

/** 执行率 and 得分 side by side, far oftener than one head. */
const TWO_HEADS = '执行率得分';

/** Longest label that begins at a place of a view, brackets after it included; 0 for none. */
function labelLengthAt(view: string, at: number): number {
	for (const form of formsFrom(view, at)) {
		if (form === TWO_HEADS || !view.startsWith(form, at)) continue;
		const tail = /^(?:\([^()]{0,16}\))?:?/.exec(view.slice(at + form.length, at + form.length + 20))?.[0].length ?? 0;
		return form.length + tail;
	}
	return 0;
}

/** Labels that cut words even in the middle: heads of columns and levels, totals. */
function cutsAnywhere(words: string): boolean {
	const label = labelOf(words);
	if (!label || label.core.length < 3) return false;
	if (find(label, 'block') && (label.unit !== null || label.points !== null)) return true;
	if (/指标(?:值)?$/.test(label.core) || find(label, 'sum') || find(label, 'field')) return label.core.length >= 4 || find(label, 'sum') !== null;
	return (find(label, 'row') !== null && label.core.length >= 4) || (find(label, 'column') !== null && label.core.length >= 4);
}

/** 待遇偏低总分10096.8: a sum of points behind words. */
const SUM = /^(总分|总得分|合计|总计)1[0-2][05][\d.]*/;
const GRADE = /^[优良中差]$/;
const NOTE = /^(?:备注|说明|注)[:：]/;

/** How much before a label belongs to it: a year (2018年预算数), 其中, a numeral. Of digits right after a figure only the last one can be a numeral (9.85|1、公车). */
function yearBefore(view: string, at: number): number {
	const lead = /^(?:20\d\d年度?|其中:|上年度?|本年度?|\d{1,2}、)/.exec(view.slice(at, at + 7))?.[0] ?? '';
	return /^\d\d、/.test(lead) && /[\d.]/.test(view.charAt(at - 1)) ? 0 : lead.length;
}

/** So many heads of columns side by side make what follows them right away one more, whatever stands behind it. */
const FEWEST_HEADS = 3;

/** Words without separators cut at labels and between labels and numbers. Linear but for the bounded label length. */
export function cutAtLabels(view: View, before: Break): Scrap[] {
	const { text } = view;
	const cuts = new Set<number>([0]);
	let afterLabel = true;
	let heads = 0;
	let at = 0;
	while (at < text.length) {
		// …… stands for rows that were left out
		const dots = /^…+/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
		if (dots > 0) {
			cuts.add(at);
			at += dots;
			cuts.add(at);
			afterLabel = true;
			continue;
		}
		// 总分100100注：… the note below the sum
		if (/\d/.test(text.charAt(at - 1)) && NOTE.test(text.slice(at, at + 4))) cuts.add(at);
		const sum = SUM.exec(text.slice(at, at + 24));
		if (sum) {
			cuts.add(at);
			cuts.add(at + (sum[1] ?? '').length);
			cuts.add(at + sum[0].length);
		}
		// 49.04优过程: a grade between figures and the next label
		if (/[\d%]/.test(text.charAt(at - 1)) && GRADE.test(text.charAt(at)) && (at + 1 === text.length || labelLengthAt(text, at + 1) > 0)) {
			cuts.add(at);
			at += 1;
			cuts.add(at);
			afterLabel = true;
			continue;
		}
		const lead = yearBefore(text, at);
		const length = labelLengthAt(text, at + lead);
		const words = text.slice(at, at + lead + length);
		const following = text.charAt(at + lead + length);
		const stands = afterLabel || /[\d%)—-]/.test(text.charAt(at - 1));
		// 指标1…: the beginning of a name
		const numbered = words === '指标' && /\d/.test(following);
		const ends = numbered
			? false
			: following === '' || /[\d(%-]/.test(following) || labelLengthAt(text, at + lead + length) > 0 || yearBefore(text, at + lead + length) > 0;
		const label = length > 0 ? labelOf(words) : null;
		const level = afterLabel && length >= 5 && find(label, 'level2') !== null;
		heads = afterLabel && find(label, 'column') !== null ? heads + 1 : 0;
		if (length > 0 && (level || heads > FEWEST_HEADS || cutsAnywhere(words) || (stands && ends))) {
			cuts.add(at);
			at += lead + length;
			cuts.add(at);
			afterLabel = true;
			continue;
		}
		afterLabel = false;
		at += 1;
	}
	const places = [...cuts].filter((cut) => cut < text.length).sort((a, b) => a - b);
	return places.map((cut, i) => {
		const stop = places[i + 1] ?? text.length;
		const start = startIn(view, cut);
		const end = (view.offsets[stop - 1] ?? start) + 1;
		return { start, end, before: i === 0 ? before : 'none', word: wordOf(text.slice(cut, stop).trim()) };
	});
}

/** Three labels right after one another: words that lost their separators. */
export function glued(reading: string): boolean {
	if (reading.length > 400 || /[,。;÷=]/.test(reading)) return false;
	let labels = 0;
	let columns = 0;
	let at = 0;
	while (at < reading.length) {
		const lead = yearBefore(reading, at);
		const length = labelLengthAt(reading, at + lead);
		if (length < 2) return labels >= 3 && /^[\d-]/.test(reading.slice(at));
		labels += 1;
		if (find(labelOf(reading.slice(at, at + lead + length)), 'column')) columns += 1;
		at += lead + length;
	}
	// 项目单位满意度 is a name, 分值得分 two heads
	return labels >= 3 || (labels === 2 && columns === 2);
}
