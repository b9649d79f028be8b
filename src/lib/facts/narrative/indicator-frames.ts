/** Sentences without field names, under a heading that names an indicator level, to rows: X≥6架，实际6架; X：每季度一次，共4次; 发放手册500份. */
import type { Span } from '../../model/span.ts';
import { levelTwoOf } from '../lexicon/dimensions.ts';
import { nameSpan, trimmed } from './indicator-row.ts';
import type { Row } from './indicator-row.ts';

const COMPARED = /([≥≤≧≦＞＜><═=]=?)\s?([^,，。;；、()]{1,20})/;
const RESULT =
	/^(?:实际|共|共计|累计|全年|已|完成|实际完成|达到|达)*(?:完成|达到|达|为|值|布防|是|:)*[^\d≥≤]{0,6}([\d一二三四五六七八九十百千两][^,。;]{0,19})$/;

/** `compared`: only rows with a sign of comparison, the safer frame; `counted`: under 数量指标 also "发放手册500份"; `leveled`: the sentence names its level itself. */
export type Frames = 'compared' | 'all' | 'counted' | 'leveled';

/** Under an indicator heading: "X≥6架，实际6架", "X：每季度一次，共4次". */
export function plainRows(text: string, frames: Frames): Row[] {
	const rows: Row[] = [];
	let start = 0;
	for (let at = 0; at <= text.length; at += 1) {
		if (at < text.length && !/[。;]/.test(text.charAt(at))) continue;
		const from = behindLevel(text, start, at);
		const attained = attainedRows(text, from, at);
		const row = attained.length === 0 && at - from <= LONGEST_SENTENCE ? plainRow(text, from, at, frames) : null;
		rows.push(...attained, ...(row ? [row] : []));
		start = at + 1;
	}
	return rows;
}

const LONGEST_SENTENCE = 120;

/** 数量指标：布防飞机数量≥6架: the level in front is no name. */
function behindLevel(text: string, start: number, end: number): number {
	const colon = text.indexOf(':', start);
	return colon > start && colon < end && colon - start <= 12 && levelTwoOf(text.slice(start, colon)) !== null ? colon + 1 : start;
}

/** 开展活动4次，指标完成率100%，补充图书50000册，指标完成率100%: what was reached, each with its attainment behind it. */
const ATTAINED = /([^,:;。\d≥≤]{3,40}?)(\d[\d.]{0,12}[^\d,;。]{0,6}),指标完成率\d/g;
function attainedRows(text: string, start: number, end: number): Row[] {
	return [...text.slice(start, end).matchAll(ATTAINED)].flatMap((match) => {
		const from = start + match.index;
		const to = from + (match[1] ?? '').length;
		const row = rowOf(text, from, to, null, { start: to, end: to + (match[2] ?? '').length }, to + (match[2] ?? '').length);
		return row ? [row] : [];
	});
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
	const reached = reachedRow(text, start, end);
	if (reached) return reached;
	const valued = frames === 'compared' || colon >= 0 ? null : valuedRow(text, start, end, 'alone');
	if (valued) return valued;
	if (frames === 'counted' && colon < 0) return countedRow(text, start, end);
	if (frames === 'leveled') return null;
	if (frames === 'compared' || colon < 2 || colon > 30) return null;
	const parts = clausesBehind(text, start + colon + 1, end);
	const last = parts.at(-1);
	const actual = last ? resultSpan(text, last) : null;
	return actual && last ? rowOf(text, start, start + colon, null, actual, last.end) : null;
}

const REACHED = /^([^,:]{4,60}),实际(?:(?:完成|达到)(?:为|了)?([^,]{1,24})|(?:发放|补助|救助|资助|培训|改造|建设|实施|开展)(\d[^,]{0,14}))(?:,|$)/;
const FIGURE_FROM = /(?:20\d\d年|\d|[一二三四五六七八九十百]+[^\u4e00-\u9fff]).*$/;
/** 老旧小区改造计划完成12个: that it was planned is no part of the name. */
const PLANNED = /计划(?:完成|建设|实施|开工|新建|改造)?$/;
/** What words say that something was to reach. */
const QUALITY =
	/(?:持续|有效|明显|显著|逐步|不断|进一步|基本|较好|全面|长期)*(?:改善|提升|提高|增强|促进|保障|完善|健全|加强|遏制|稳定|降低|减少|达标|优化|巩固|扩大|增长|增加|规范|良好|长期)$/;

/** 特岗教师人数312人，实际完成309人; 办学条件持续改善，实际完成持续改善: the target has neither a sign nor a name. */
function reachedRow(text: string, start: number, end: number): Row | null {
	const match = REACHED.exec(text.slice(start, end));
	const [, told = '', reachedWords, count] = match ?? [];
	const result = reachedWords ?? count ?? '';
	// 扣2分 behind it: why points were lost, of a row that stands elsewhere
	if (!match || told === '' || /,扣\d/.test(text.slice(start, end))) return null;
	const target = FIGURE_FROM.exec(told)?.[0] ?? (told.endsWith(result) ? result : QUALITY.exec(told)?.[0]);
	if (target === undefined || told.length - target.length < 4) return null;
	const at = start + told.length;
	const planned = PLANNED.exec(told.slice(0, -target.length))?.[0].length ?? 0;
	const resultAt = start + match[0].lastIndexOf(result);
	const reached = trimmed(text, resultAt, resultAt + result.length);
	return rowOf(text, start, at - target.length - planned, { start: at - target.length, end: at }, reached, reached.end);
}

const ITEM = /^([^\d≥≤,;。:、()]{3,36}?)(?:均?达到|均?达|为|共|共计)?(\d[\d.,]*(?:%|万元|亿元|元|平方米|公里|人次|万?[\u4e00-\u9fff]|km|㎡)?)$/;
/** What is measured in per cent, and what is counted: other words before a figure are running text. */
const MEASURED = /(?:率|度|比例|比重|占比|及时|合格|准确)$/;
const COUNTED = /(?:数|数量|人数|次数|户数|面积|长度|里程|成本|金额|标准|规模|投资|支出|投入|项目|工程|车)$/;
const LISTED_AT_MOST = 12;

/** 设备验收合格率100%; 改造项目3个: a name with what was reached, and nothing else. */
function valuedRow(text: string, start: number, end: number, listed: 'listed' | 'alone'): Row | null {
	const comma = text.slice(start, end).indexOf(',');
	const span = trimmed(text, start, comma > 0 && listed === 'alone' ? start + comma : end);
	const match = ITEM.exec(text.slice(span.start, span.end));
	const [, name = '', value = ''] = match ?? [];
	if (!match || (comma > 0 && !value.endsWith('%'))) return null;
	const known = value.endsWith('%') ? MEASURED.test(name) : COUNTED.test(name) || (listed === 'listed' && !/[达约近超每]$/.test(name)) || DEEDS.test(name);
	if (!known) return null;
	const at = { start: span.end - value.length, end: span.end };
	return rowOf(text, span.start, span.start + name.length, null, at, span.end);
}

/** 敬老院改造3个、参赛人数18人: items of one level, where every one has its value. */
function listedRows(text: string, start: number, end: number): Row[] {
	const parts = clausesBehind(text, start, end, '、');
	if (parts.length < 2 || parts.length > LISTED_AT_MOST) return [];
	const rows = parts.map((part) => valuedRow(text, part.start, part.end, 'listed'));
	return rows.every((row) => row !== null) ? rows.flatMap((row) => row ?? []) : [];
}

/** 1.数量指标：改造项目3个、参赛人数18人。 A level with its rows in one line; the level is told with each row. */
export function leveledRows(text: string): Row[] {
	const rows: Row[] = [];
	let start = 0;
	for (let at = 0; at <= text.length; at += 1) {
		if (at < text.length && !/[。;]/.test(text.charAt(at))) continue;
		const label = LEVEL_LABEL.exec(text.slice(start, at));
		const level = label?.[1] === undefined ? null : levelTwoOf(label[1]);
		if (label && level !== null && at - start <= LONGEST_SENTENCE) {
			const from = start + label[0].length;
			const listed = listedRows(text, from, at);
			const single = listed.length > 0 ? null : plainRow(text, from, at, 'leveled');
			rows.push(...[...listed, ...(single ? [single] : [])].map((row) => ({ ...row, level })));
		}
		start = at + 1;
	}
	return rows;
}
const LEVEL_LABEL = /^(?:\(?\d{1,2}[).、]|\([一二三四五六七八九十]\)|[①-⑩])?([\u4e00-\u9fff]{2,12}?):/;

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

function clausesBehind(text: string, from: number, to: number, stop = ','): Span[] {
	const spans: Span[] = [];
	let start = from;
	for (let at = from; at <= to; at += 1) {
		if (at < to && text.charAt(at) !== stop) continue;
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
