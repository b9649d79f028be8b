/** Sentences that state an indicator with target and result to indicator rows, in all frames: X，年度指标值：…，实际完成值：…，分值…分，得分…分; X≥6架，实际6架; X：… under an indicator heading. */
import type { IndicatorFact } from '../../model/facts.ts';
import type { Place, Span } from '../../model/span.ts';
import { dimensionOf, levelOneAbove, levelOneOf, levelTwoOf } from '../lexicon/dimensions.ts';
import { buildLexicon, findWords } from '../lexicon/lexicon.ts';
import type { WordHit } from '../lexicon/lexicon.ts';
import { parseNumber } from '../../text/numbers.ts';
import { placeOf } from '../../text/view.ts';
import type { View } from '../../text/view.ts';
import type { Passage } from './passages.ts';

type Field = 'target' | 'actual' | 'weight' | 'score' | 'reason';

const FIELDS = buildLexicon<Field>(
	(
		[
			['target', '{年度|年初|全年|预期|计划|年度计划|年初设定|设定|绩效|考核|}{指标值|目标值|预期值|计划值}'],
			['target', '{年初|年度|预期|计划}目标{值|}'],
			['actual', '{实际|全年|全年实际|年末|年度|}完成{指标值|值|指标|情况}'],
			['actual', '{全年|}实际{值|完成|完成值|达到值|完成情况|达到}'],
			['weight', '{指标|}{分值|权重|满分|权数|标准分}'],
			['score', '{自评|指标|评价|考评|实际|}得分'],
			['score', '自评分'],
			['reason', '{偏差|未完成}原因{分析|分析及改进措施|及改进措施|}']
		] as const
	).map(([field, pattern]): readonly [string, Field] => [pattern, field])
);

export interface Levels {
	readonly l1: string | null;
	readonly l2: string | null;
	readonly l1_max?: number;
}

/** The level-1 and level-2 heads among the titles in force. */
export function levelsOf(titles: readonly string[]): Levels {
	let l1: string | null = null;
	let l2: string | null = null;
	let max: number | undefined;
	for (const title of titles) {
		const bare = title.replace(/(?:完成)?(?:情况)?(?:分析)?$/, '').replace(/完成情况分析|完成情况|分析/g, '');
		const first = levelOneOf(bare);
		const second = levelTwoOf(bare);
		if (first && !(second && second !== first)) {
			l1 = first;
			l2 = first === '满意度指标' ? first : null;
			const printed = /(?:分值|满分|权重)?:?(\d{1,3}(?:\.\d+)?)分?[,)]/.exec(title)?.[1];
			max = printed === undefined ? undefined : Number(printed);
		} else if (second) {
			l2 = second;
			l1 ??= levelOneAbove(second);
		}
	}
	return { l1, l2, ...(max === undefined ? {} : { l1_max: max }) };
}

interface Row extends Span {
	readonly name: Span;
	readonly fields: Partial<Record<Field, Span>>;
}

const NUMBERING = /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）、.．]+|[一二三四五六七八九十]是|[①-⑳]|[-—·*•])\s?/;

/** A stretch without the stops and blanks at its ends. */
function trimmed(text: string, from: number, to: number): Span {
	let start = from;
	let end = to;
	while (start < end && /[\s,、:;。=]/.test(text.charAt(start))) start += 1;
	while (end > start && /[\s,、:;。]/.test(text.charAt(end - 1))) end -= 1;
	return { start, end };
}

/** "为≥90%" → "≥90%". */
function valueSpan(text: string, from: number, to: number): Span {
	const span = trimmed(text, from, to);
	return /[为是]/.test(text.charAt(span.start)) && span.end - span.start > 1 ? trimmed(text, span.start + 1, span.end) : span;
}

/** Where the sentence around an offset begins: behind the last stop that ends a sentence. */
function sentenceStart(text: string, offset: number, floor: number): number {
	let start = offset;
	while (start > floor && !/[。;!?]/.test(text.charAt(start - 1))) start -= 1;
	return start;
}

function nameSpan(text: string, from: number, to: number): Span {
	let span = trimmed(text, from, to);
	const numbering = NUMBERING.exec(text.slice(span.start, span.start + 8))?.[0].length ?? 0;
	span = trimmed(text, span.start + numbering, span.end);
	// 指标名称：X  and an opening bracket left over: "X（"
	const label = /^(?:三级指标|指标名称|指标)[:]/.exec(text.slice(span.start, span.start + 6))?.[0].length ?? 0;
	const open = text.charAt(span.end - 1) === '(' ? 1 : 0;
	return trimmed(text, span.start + label, span.end - open);
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

/** Rows with printed field names: a target and a result (or a score) of one sentence. */
function namedRows(text: string): Row[] {
	const hits = findWords(FIELDS, text).filter((hit) => !LOOSE.test(hit.word) || /[:为是≥≤><=\d]/.test(text.charAt(hit.end)));
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
		const name = nameSpan(text, start, first.start);
		floor = end;
		if (name.end > name.start && name.end - name.start <= 80) rows.push({ name, fields, start: name.start, end: trimmed(text, start, end).end });
	}
	return rows;
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

const COMPARED = /([≥≤≧≦＞＜><═=]=?)\s?([^,，。;；、()]{1,20})/;
const RESULT =
	/^(?:实际|共|共计|累计|全年|已|完成|实际完成|达到|达)*(?:完成|达到|达|为|值|布防|是|:)*[^\d≥≤]{0,6}([\d一二三四五六七八九十百千两][^,。;]{0,19})$/;

/** `compared`: only rows with a sign of comparison, the safer frame; `counted`: under 数量指标 also "发放手册500份". */
type Frames = 'compared' | 'all' | 'counted';

/** Under an indicator heading: "X≥6架，实际6架", "X：每季度一次，共4次". */
function plainRows(text: string, frames: Frames): Row[] {
	const rows: Row[] = [];
	let start = 0;
	for (let at = 0; at <= text.length; at += 1) {
		if (at < text.length && !/[。;]/.test(text.charAt(at))) continue;
		const row = at - start <= 120 ? plainRow(text, start, at, frames) : null;
		if (row) rows.push(row);
		start = at + 1;
	}
	return rows;
}

function plainRow(text: string, start: number, end: number, frames: Frames): Row | null {
	const sentence = text.slice(start, end);
	const colon = sentence.indexOf(':');
	const compared = COMPARED.exec(sentence);
	if (compared && (compared[2] ?? '') !== '') {
		const named = colon > 1 && colon < compared.index ? colon : compared.index;
		const from = start + compared.index;
		const to = from + compared[0].length;
		const rest = clausesBehind(text, to, end);
		const actual = rest.find((span) => /实际|完成|达到|达/.test(text.slice(span.start, span.start + 4)));
		return rowOf(text, start, start + named, { start: from, end: to }, actual ? resultSpan(text, actual) : null, actual?.end ?? to);
	}
	if (frames === 'counted' && colon < 0) return countedRow(text, start, end);
	if (frames === 'compared' || colon < 2 || colon > 30) return null;
	const parts = clausesBehind(text, start + colon + 1, end);
	const last = parts.at(-1);
	const actual = last ? resultSpan(text, last) : null;
	return actual && last ? rowOf(text, start, start + colon, null, actual, last.end) : null;
}

const DEEDS = /(?:完成|发放|开展|组织|举办|建设|改造|维修|新增|培训|采购|购置|实施|救助|补助|资助|检查|清理|治理|安装|印发|受理|办理)[^\d,。;]{2,16}$/;
const COUNT_AT_END = /\d[\d.]{0,12}(?:万元|亿元|元|余?[^\d,。;\s]{1,3})$/;

/** "向服务对象发放补助金20万元" under 数量指标: the deed is the name, the count at the end what was reached. */
function countedRow(text: string, start: number, end: number): Row | null {
	const sentence = text.slice(start, end);
	if (sentence.includes(',')) return null;
	const count = COUNT_AT_END.exec(sentence);
	const deed = count ? DEEDS.exec(sentence.slice(0, count.index)) : null;
	if (!count || !deed) return null;
	const from = start + count.index;
	return rowOf(text, start + deed.index, from, null, { start: from, end }, end);
}

function rowOf(text: string, start: number, nameEnd: number, target: Span | null, actual: Span | null, end: number): Row | null {
	const name = nameSpan(text, start, nameEnd);
	if (name.end - name.start < 2) return null;
	return { name, fields: { ...(target ? { target } : {}), ...(actual ? { actual } : {}) }, start: name.start, end };
}

function clausesBehind(text: string, from: number, to: number): Span[] {
	const spans: Span[] = [];
	let start = from;
	for (let at = from; at <= to; at += 1) {
		if (at < to && text.charAt(at) !== ',') continue;
		const span = trimmed(text, start, at);
		if (span.end > span.start) spans.push(span);
		start = at + 1;
	}
	return spans;
}

/** 实际布防6架 → 6架. */
function resultSpan(text: string, clause: Span): Span | null {
	const words = text.slice(clause.start, clause.end);
	const value = RESULT.exec(words)?.[1];
	return value === undefined ? null : { start: clause.end - value.length, end: clause.end };
}

const printed = (view: View, span: Span | undefined): string | null => {
	if (!span || span.end <= span.start) return null;
	const words = placeOf(view, span.start, span.end).quote.replace(/\s+/g, ' ').trim();
	return words === '' ? null : words;
};

/** "10分" → 10. */
function pointsOf(view: View, span: Span | undefined): number | null {
	if (!span) return null;
	const number = /\d+(?:\.\d+)?/.exec(view.text.slice(span.start, span.end))?.[0];
	return number === undefined ? null : (parseNumber(number)?.value ?? null);
}

/** 数量指标：维修处数 → the head says the level, the rest is the name. */
function underOwnHead(view: View, name: Span, levels: Levels): { name: Span; levels: Levels } {
	const colon = view.text.indexOf(':', name.start);
	const l2 = colon > name.start && colon < name.end - 1 && colon - name.start <= 10 ? levelTwoOf(view.text.slice(name.start, colon)) : null;
	return l2 === null ? { name, levels } : { name: trimmed(view.text, colon + 1, name.end), levels: { ...levels, l1: levels.l1 ?? levelOneAbove(l2), l2 } };
}

function factOf(view: View, row: Row, above: Levels): IndicatorFact {
	const { fields } = row;
	const { name: nameSpanned, levels } = underOwnHead(view, row.name, above);
	const name = printed(view, nameSpanned) ?? '';
	const at = Object.fromEntries([['l3', nameSpanned] as const, ...Object.entries(fields)].map(([field, span]) => [field, placeOf(view, span.start, span.end)]));
	return {
		...levels,
		l3: name,
		target: printed(view, fields.target),
		actual: printed(view, fields.actual),
		weight: pointsOf(view, fields.weight),
		score: pointsOf(view, fields.score),
		reason: printed(view, fields.reason),
		dimension: dimensionOf(levels.l1 ?? levels.l2 ?? ''),
		at,
		...placeOf(view, row.start, row.end),
		origin: 'stated',
		certainty: fields.target && fields.actual ? 'high' : 'medium'
	};
}

const REASON_BEHIND =
	/^[。;,\s]*(?:未(?:能)?(?:达到?|完成)(?:目标|指标)?值?(?:部分)?的?(?:原因|说明)(?:分析)?|偏差(?:的)?原因(?:分析)?(?:及改进措施)?|扣分原因|原因(?:分析)?)(?:[:]|为|是)([^\n]{2,200}?)(?:[。;]|$)/;

/** The reason that stands behind a row, in its own passage or at the start of the next: 未达到目标值的原因：供货商缺货。 */
function reasonBehind(view: View, from: number, limit: number): Place | null {
	const words = view.text.slice(from, Math.min(limit, from + 240));
	const found = REASON_BEHIND.exec(words);
	const reason = found?.[1];
	if (!found || reason === undefined) return null;
	const start = from + found.index + found[0].indexOf(reason);
	return placeOf(view, start, start + reason.length);
}

function withReasons(passages: readonly Passage[], rows: readonly PassageRows[], spans: readonly (readonly Span[])[]): PassageRows[] {
	return rows.map(({ indicators, taken }, at) => ({
		taken,
		indicators: indicators.map((indicator, nth) => {
			const view = passages[at]?.view;
			const end = spans[at]?.[nth]?.end;
			if (indicator.reason !== null || !view || end === undefined) return indicator;
			const next = passages[at + 1];
			const last = nth === indicators.length - 1;
			const place =
				reasonBehind(view, end, spans[at]?.[nth + 1]?.start ?? view.text.length) ??
				(last && next && next.kind === 'paragraph' ? reasonBehind(next.view, 0, next.view.text.length) : null);
			return place ? { ...indicator, reason: place.quote.replace(/\s+/g, ''), at: { ...indicator.at, reason: place } } : indicator;
		})
	}));
}

export interface PassageRows {
	readonly indicators: readonly IndicatorFact[];
	/** Stretches of the passage's view that the rows take. */
	readonly taken: readonly Span[];
}

/**
 * Indicator rows of a part, passage by passage. Rows without printed field names are looked for only below a heading that names
 * a level-1 or level-2 indicator; those without a sign of comparison only where the whole part prints no field names.
 */
export function readIndicators(passages: readonly Passage[]): PassageRows[] {
	const named = passages.map((passage) => (passage.role === 'measures' ? [] : namedRows(passage.view.text)));
	const plain = named.every((rows) => rows.length === 0);
	const read = passages.map((passage, at) => {
		const levels = levelsOf(passage.titles);
		const below = levels.l1 !== null || levels.l2 !== null;
		const own = named[at] ?? [];
		const bare = own.length === 0 && below && passage.kind === 'paragraph' && passage.role !== 'measures';
		const rows = bare ? plainRows(passage.view.text, plain ? (levels.l2 === '数量指标' ? 'counted' : 'all') : 'compared') : own;
		return { indicators: rows.map((row) => factOf(passage.view, row, levels)), taken: rows.map(({ start, end }) => ({ start, end })) };
	});
	return withReasons(
		passages,
		read,
		read.map(({ taken }) => taken)
	);
}
