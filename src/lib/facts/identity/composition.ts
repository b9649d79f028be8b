/** Sentences in which a report names its own unit (决算单位构成, 内设机构, 主要职责) and the signature under it, to names with places. */
import type { Place, Span } from '../../model/span.ts';
import { placeOf } from '../../text/view.ts';
import { printedLines, type PrintedLine } from './printed-lines.ts';
import type { Reference } from './reference.ts';
import { hasRegion, splitRegion } from './regions.ts';
import { leadingUnitName, parseUnitName } from './unit-name.ts';

export interface NamedUnit {
	readonly name: string;
	readonly place: Place;
}

/** Behind a unit's name, in the order in which they are believed. The name stands right before. */
const SELF =
	/(?=\(以下(?:统一)?简称:?(?:本|我)?[\u4e00-\u9fa5]{1,8}(?:局|委|办|厅|院|会|中心|联|馆|站|校|队|所|法院|检察院|单位|部门)\))|(?:单位)?(?:20\d\d年(?:度)?)?(?:部门|单位)?决算(?:汇总)?(?:公开)?(?:单位)?(?:构成)?(?:包括|由|为|仅|只有|单位构成)|(?:单位)?内设(?:\d|(?=[^。;]{2,60}[科股室处]、)|(?:机构|股室|科室|处室)(?:\d|包括|设置|有|:|共|为))|(?:20\d\d年(?:度)?)?纳入(?:本?(?:部门|单位))?(?:决算|预算)(?:汇总)?(?:编制|编报|公开)?范围|(?:共|下|现)设(?:有|置|立)?(?!的)|的?(?:主要|基本)?(?:职责|职能|职能职责)(?:是|为|包括|:|如下)|(?:成立|组建|设立)于(?:19|20)\d\d年|(?:单位|部门)?(?:概况|简介)$|(?:是|为|系|属于|属)(?:[\u4e00-\u9fa5]{0,16}?)(?:事业单位|工作部门|派出机构|派出机关|预算单位|行政单位|行政机关|组成部门|职能部门|工作机构|直属单位|直属机构)|(?:20\d\d年度?)?(?:本年收入|本年支出|收、支总|收入总计|支出总计|三公经费|一般公共预算财政拨款)|(?:核定|现有|共有|实有)(?:[\u4e00-\u9fa5]{0,8}?)(?:编制|人员编制)/g;
const SELF_LIST = /(?:决算|预算)(?:编制范围)?(?:的)?(?:单位|部门)?(?:构成)?(?:包括|仅包括|只有|共1个|为)[:：]?(?:\d[.、])?/g;
/** Behind names that a text uses for its own unit in passing. */
const SUBJECT =
	/(?:领导下|指导下|支持下)[,，]([\u4e00-\u9fa5]{4,24}?)(?=坚持|紧紧围绕|认真|始终|全面|严格|深入|积极|以习近平)|^([\u4e00-\u9fa5]{4,24}?)(?=坚持以|坚持|始终|紧紧围绕|深入贯彻|牢固)/;
const BREAK = /[。;；,，:：)）\]》、\d]/;
/** 现将2022年西平县交通运输局……绩效自评报告如下 */
const REPORTS = /现将(?:20\d\d年度?)?(?=[^。]{6,80}(?:报告|汇报|说明|公布|公开|公示|通报)如下)/;
const LONGEST_NAME = 32;
const BODY_LINES = 400;
const SIGNATURE_LINES = 12;

/** The longest name that ends at `end` of a line and begins behind punctuation. */
function nameBefore(text: string, end: number, reference: Reference): { start: number; end: number; name: string } | null {
	let start = end;
	while (start > 0 && end - start < LONGEST_NAME && !BREAK.test(text.charAt(start - 1))) start -= 1;
	const unit = parseUnitName(
		text.slice(start, end).replace(/^(?:年度?|第[一二三四五]部分|[一二三四五六七八九十]+、|根据|纳入|截至|其中|我省|我市|我县)/, ''),
		reference
	);
	if (unit === null) return null;
	const at = text.indexOf(unit.name, start);
	return { start: at, end: at + unit.name.length, name: unit.name };
}

function nameAfter(text: string, start: number, reference: Reference): { start: number; end: number; name: string } | null {
	const words = /^[^。;；,，、:：]{3,32}/.exec(text.slice(start))?.[0] ?? '';
	const unit = parseUnitName(words, reference);
	return unit === null ? null : { start: start + unit.start, end: start + unit.end, name: unit.name };
}

/** The lines of a part in which it may name its unit. */
export const bodyLines = (source: string, span: Span): readonly PrintedLine[] => printedLines(source, span, BODY_LINES);

/** Names of the unit in 决算单位构成 and like sentences, in reading order. */
export function composedUnits(lines: readonly PrintedLine[], reference: Reference): NamedUnit[] {
	const named: NamedUnit[] = [];
	for (const { view } of lines) {
		if (!/现将|决算|预算|内设|下设|职责|职能|成立于|组建于|设立于|单位|部门|机构|机关|编制|概况|简介|简称|本年|收入|三公|拨款/.test(view.text)) continue;
		const hits = [
			...[...view.text.matchAll(SELF)].map((match) => nameBefore(view.text, match.index, reference)),
			...[...view.text.matchAll(SELF_LIST)].map((match) => nameAfter(view.text, match.index + match[0].length, reference))
		];
		const reports = REPORTS.exec(view.text);
		const reporting = reports ? leadingUnitName(view.text.slice(reports.index + reports[0].length), reference) : null;
		if (reports && reporting) {
			const from = reports.index + reports[0].length;
			hits.push({ name: reporting.name, start: from + reporting.start, end: from + reporting.end });
		}
		for (const hit of hits) if (hit !== null) named.push({ name: hit.name, place: placeOf(view, hit.start, hit.end) });
	}
	return named;
}

/** Names in subject position with a region before them: other names by which a report calls its unit. */
export function subjectUnits(lines: readonly PrintedLine[], reference: Reference): NamedUnit[] {
	return lines.flatMap(({ view }) => {
		const match = SUBJECT.exec(view.text);
		const words = match?.[1] ?? match?.[2];
		if (match === null || words === undefined) return [];
		const unit = parseUnitName(words, reference);
		if (unit === null || unit.name !== words || !hasRegion(splitRegion(words, reference).region)) return [];
		const start = match.index + match[0].indexOf(words);
		return [{ name: words, place: placeOf(view, start, start + words.length) }];
	});
}

/** A line at the end that is nothing but a unit's name, with a date right under it or nothing more. */
export function signature(source: string, span: Span, reference: Reference): NamedUnit | null {
	const from = Math.max(span.start, span.end - 600);
	const lines = printedLines(source, { start: from, end: span.end }, BODY_LINES).slice(-SIGNATURE_LINES);
	for (const [at, { view }] of [...lines.entries()].reverse()) {
		const unit = view.text.length <= LONGEST_NAME ? parseUnitName(view.text.replace(/^(?:单位名称|单位|落款)[:：]/, ''), reference) : null;
		const next = lines[at + 1]?.view.text;
		if (unit === null || (next !== undefined && !/^20\d\d[年./-]\d{1,2}[月./-]/.test(next))) continue;
		const start = view.text.indexOf(unit.name);
		return { name: unit.name, place: placeOf(view, start, start + unit.name.length) };
	}
	return null;
}
