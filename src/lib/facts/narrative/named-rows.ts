/** Sentences with printed field names to rows: X，年度指标值：…，实际完成值：…，分值…分，得分…分. */
import type { Span } from '../../model/span.ts';
import { buildLexicon, findWords } from '../lexicon/lexicon.ts';
import type { WordHit } from '../lexicon/lexicon.ts';
import { nameSpan, trimmed, valueSpan } from './indicator-row.ts';
import type { Field, Row } from './indicator-row.ts';

const FIELDS = buildLexicon<Field>(
	(
		[
			['target', '{年度|年初|全年|预期|计划|年度计划|年初设定|设定|绩效|考核|}{指标值|目标值|预期值|计划值}'],
			['target', '{年初|年度|预期|计划|}目标{值|}'],
			['target', '指标为'],
			['actual', '{实际|全年|全年实际|年末|年度|}完成{指标值|值|指标|情况}'],
			['actual', '{全年|}实际{|值|完成|完成值|达到值|完成情况|达到}'],
			['weight', '{指标|}{分值|权重|满分|权数|标准分}'],
			['score', '{自评|指标|评价|考评|实际|}得分'],
			['score', '自评分'],
			['score', '自评'],
			['reason', '{偏差|未完成}原因{分析|分析及改进措施|及改进措施|}']
		] as const
	).map(([field, pattern]): readonly [string, Field] => [pattern, field])
);

/** Where the sentence around an offset begins: behind the last stop that ends a sentence. */
function sentenceStart(text: string, offset: number, floor: number): number {
	let start = offset;
	while (start > floor && !/[。;!?]/.test(text.charAt(start - 1))) start -= 1;
	return start;
}

/** End of the last field of a row: the score's number, or the end of the sentence. */
function lastFieldEnd(text: string, from: number, field: Field, limit: number): number {
	if (field === 'weight' || field === 'score') {
		const number = /^[为是:(]{0,2}\d+(?:\.\d+)?分?\)?/.exec(text.slice(from, from + 16));
		if (number) return Math.min(limit, from + number[0].length);
	}
	for (let at = from; at < limit; at += 1) if (/[。;]/.test(text.charAt(at))) return at;
	return limit;
}

/** 年初目标 and 完成情况 are everyday words; they name a field only where a value follows at once. */
const LOOSE = /(?:目标|情况|完成|达到|指标)$/;

const LONGEST_VALUE = 12;
/** Targets in words. Characters. */
const LONGEST_WORDS = 24;
/** 列养率：目标100%，实际98%: two words that name fields only as a pair, behind the colon of a name. */
function isPair(text: string, hits: readonly WordHit<Field>[], at: number): boolean {
	const hit = hits[at];
	if (hit?.word === '目标') return text.charAt(hit.start - 1) === ':' && hits[at + 1]?.meaning === 'actual';
	const before = hits[at - 1];
	if (hit?.word !== '实际' || before?.meaning !== 'target' || !/[,;]/.test(text.charAt(hit.start - 1))) return false;
	// 目标值为≥16场，实际为21场: behind a target that is named in full 实际 has to say that it gives a value, or points follow it
	const pointed = hits[at + 1]?.meaning === 'weight' && (hits[at + 1]?.start ?? 0) - hit.end < LONGEST_WORDS;
	return before.word === '目标' || (hit.start - before.end < LONGEST_WORDS && (pointed || /^[为是:达≥≤\d]/.test(text.slice(hit.end))));
}

/** 分值10分，自评8分: a score right behind the weight. */
const isScoreBehindWeight = (text: string, hits: readonly WordHit<Field>[], at: number): boolean =>
	hits[at - 1]?.meaning === 'weight' && /^\d/.test(text.slice(hits[at]?.end)) && (hits[at]?.start ?? 0) - (hits[at - 1]?.end ?? 0) < 10;

function namesField(text: string, hits: readonly WordHit<Field>[], at: number): boolean {
	const hit = hits[at];
	if (!hit) return false;
	if (hit.word === '目标' || hit.word === '实际') return isPair(text, hits, at);
	// 按月发放指标为100%实际完成值为100%: 指标为 names a target only with the result right behind it
	if (hit.word === '指标为') return hits[at + 1]?.meaning === 'actual' && (hits[at + 1]?.start ?? 0) - hit.end < LONGEST_VALUE;
	if (hit.word === '自评') return isScoreBehindWeight(text, hits, at);
	if (!LOOSE.test(hit.word) || /[:为是≥≤><=\d]/.test(text.charAt(hit.end))) return true;
	// 目标值明显，实际完成较明显: a result in words right behind a target
	const before = hits[at - 1];
	return hit.meaning === 'actual' && before?.meaning === 'target' && hit.start - before.end < LONGEST_WORDS && text.charAt(hit.start - 1) === ',';
}

const RULE_REACH = 8;
/** 产出指标(分值50分,得49分)1、…: the points of a heading that a preview glued to its first row. */
const OF_HEADING = /\((?:分值|满分|权重)[^()]{1,24}\)(?=\d{1,2}[、.](?!\d))/g;

/** Both lists are in order. Linear. */
function outsideHeadings(text: string, hits: readonly WordHit<Field>[]): readonly WordHit<Field>[] {
	const headings = [...text.matchAll(OF_HEADING)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
	let next = 0;
	return hits.filter(({ start }) => {
		while ((headings[next]?.end ?? Infinity) <= start) next += 1;
		return (headings[next]?.start ?? Infinity) > start;
	});
}

/** Rows with printed field names: a target and a result (or a score) of one sentence. A row that opens the text may lack its name: the heading before it has it. */
export function namedRows(text: string): Row[] {
	const words = outsideHeadings(text, findWords(FIELDS, text));
	const hits = words.filter((_, at) => namesField(text, words, at));
	const rows: Row[] = [];
	let floor = 0;
	for (let at = 0; at < hits.length;) {
		const group = groupOf(text, hits, at);
		at += group.length;
		const first = group[0];
		const last = group.at(-1);
		if (!first || !last || !isRow(group)) continue;
		const start = sentenceStart(text, first.start, floor);
		const nextStart = hits[at]?.start ?? text.length;
		const bareScore = group.some((hit) => hit.meaning === 'score') ? null : scoreWithoutName(text, last.end, nextStart);
		const end = bareScore?.end ?? lastFieldEnd(text, last.end, last.meaning, nextStart);
		const fields: Partial<Record<Field, Span>> = {};
		for (const [index, hit] of group.entries()) fields[hit.meaning] ??= valueSpan(text, hit.end, group[index + 1]?.start ?? end);
		if (bareScore) {
			fields.score = bareScore;
			const before = fields[last.meaning];
			if (before) fields[last.meaning] = trimmed(text, before.start, Math.min(before.end, bareScore.from));
		}
		if (fields.actual) fields.actual = withoutCause(text, withoutSurvey(text, fields.actual));
		const name = withoutKind(text, nameSpan(text, start, first.start));
		floor = end;
		// 正向指标(即目标值为≥X,得分=权重*B/A): how points are given
		const rule = /得分=|=权重|[≥≤][XYABＸ]/.test(text.slice(start, Math.min(text.length, end + RULE_REACH)));
		const named = name.end > name.start || first.start === 0;
		if (!rule && named && name.end - name.start <= 80) rows.push({ name, fields, start: name.start, end: trimmed(text, start, end).end });
	}
	return rows;
}

/** “应急演练场次”指标: the word 指标 behind a name says only that it is one. */
const KIND_BEHIND = /(?<!产出|效益|效果|投入|过程|数量|质量|时效|成本|影响|满意度|绩效)指标$/;
function withoutKind(text: string, span: Span): Span {
	const found = KIND_BEHIND.exec(text.slice(span.start, span.end));
	return found && found.index > 3 ? { start: span.start, end: span.start + found.index } : span;
}

/** 97.2%(发放问卷500份,收回486份): how it was found out is no part of the value. */
const SURVEY = /\([^()]*(?:问卷|发放|收回|回收|抽样|样本)[^()]*\)?$/;
function withoutSurvey(text: string, span: Span): Span {
	const found = SURVEY.exec(text.slice(span.start, span.end));
	return found && found.index > 0 ? trimmed(text, span.start, span.start + found.index) : span;
}

/** 21人,原因是1名儿童年满18周岁; 4127人次,其中三个工种占六成: why, and more of it, are no part of the value either. */
const VALUE_AND_MORE = /^(?:约|达到?|[≥≤])?\d[\d.,]*\d?[^\d,。;]{0,8}(?=,)/;
function withoutCause(text: string, span: Span): Span {
	const words = text.slice(span.start, span.end);
	const whole = VALUE_AND_MORE.exec(words)?.[0].length ?? -1;
	const at = whole > 0 ? whole : words.search(/,(?:主要)?(?:原因|系因|由于|扣分)/);
	return at > 0 ? { start: span.start, end: span.start + at } : span;
}

/** "，得6分" behind the last field. */
function scoreWithoutName(text: string, from: number, limit: number): (Span & { readonly from: number }) | null {
	const stop = lastFieldEnd(text, from, 'actual', limit);
	const words = text.slice(from, Math.min(stop, from + 120));
	const found = /[,、;(]\s?(?:自评|实|实际)?得(\d+(?:\.\d+)?)分/.exec(words);
	if (!found) return null;
	const end = from + found.index + found[0].length;
	return { start: end - (found[1] ?? '').length - 1, end: end - 1, from: from + found.index };
}

/** Field names that belong to one row: until a sentence ends or a field comes a second time. */
function groupOf(text: string, hits: readonly WordHit<Field>[], from: number): WordHit<Field>[] {
	const group: WordHit<Field>[] = [];
	for (let at = from; at < hits.length; at += 1) {
		const hit = hits[at];
		const before = group.at(-1);
		if (
			!hit ||
			(before &&
				(group.some((other) => other.meaning === hit.meaning) ||
					/[。;]/.test(text.slice(before.end, Math.min(hit.start, before.end + 300))) ||
					hit.start - before.end > 300))
		)
			break;
		group.push(hit);
	}
	return group;
}

const isRow = (group: readonly WordHit<Field>[]): boolean => {
	const fields = new Set(group.map((hit) => hit.meaning));
	return fields.has('target') && (fields.has('actual') || fields.has('score'));
};
