/** The lines that entitle a report, to what they say: unit, region, year and project. */
import type { RegionName } from '../../model/facts.ts';
import type { Place, Span } from '../../model/span.ts';
import { placeOf, viewOf, type View } from '../../text/view.ts';
import { printedLines, type PrintedLine } from './printed-lines.ts';
import type { Reference } from './reference.ts';
import { hasRegion, splitRegion } from './regions.ts';
import { leadingUnitName, parseUnitName } from './unit-name.ts';

export interface Title {
	/** From its first word to its last; of run-on text only up to 报告 or 表. */
	readonly span: Span;
	/** The whole title, in reading form with its way back. */
	readonly view: View;
	/** The unit that it names. */
	readonly unit: { readonly name: string; readonly place: Place } | null;
	/** A region that stands alone before the words of the title (稷山县项目支出绩效自评表). */
	readonly region: RegionName | null;
	/** What it says between unit, year and 绩效, where that names a project. */
	readonly project: Place | null;
}

/** How far a title can be from the beginning of its part: site headers and breadcrumbs go before it. Lines. */
const HEAD_LINES = 40;
const LONGEST_TITLE = 110;
const SUBJECT = /绩效|自评|决算|整体支出|项目支出|三公|(?:资金|经费|公益金)的?(?:管理)?使用(?:管理)?情况/;
const KEYWORD =
	/部门整体|整体支出|部门预算|部门决算|单位决算|单位整体|决算|部门项目|预算项目|项目支出|项目绩效|项目自评|专项资金|专项绩效|财政支出|财政资金|财政项目|财政专项|支出绩效|绩效|自评|项目资金|预算绩效|预算|三公经费|使用情况/;
const YEAR = /(?:\(|\[)?20 ?\d\d(?:年度?|-度)?(?:\)|\])?/;
const FIRST_HEADING = /^(?:一、|第一部分|1\.引言|目录$)/;
/** Site furniture and sentences. */
const NO_TITLE =
	/[>。;！？]|[:：].*[:：]|位置|^根据|^来源|^发布|^索引号|^当前|现将|如下[:：]|^注[:：]|^说明[:：]|进行了|^一级指标|^(?:自评|评价|综合)?(?:得分|总分|结果)(?:\d|$)|^填报|^评价单位|^[(（]?一[)）、]|[预决]算数|执行数|\d\.\d|万元/;

/** Words that stand in titles without naming a project. */
const GENERIC =
	/(?:部门|单位|整体|预算|财政|一般公共|项目|支出|专项|资金|转移支付|本级|县级|市级|区级|省级|中央|对下|及|和|与|、|的|情况|决算|公开|重点|年度|自评|绩效|评价|[()（）《》0-9-]|关于|报告|全县|全区|全市|自行|开展|经费|附件|编制|说明|表|[县市区省州]本?级?|各|等|小组|统一|结果)/g;

/** …自评报告来源：某局, …自评报告一、部门概况: a preview glued what follows to the title. */
const GLUED = /^.{6,80}?(?:报告|自评表|评价表|决算公开)(?=(?:信息)?来源|发布|作者|时间|日期|字号|【|\[|目录|摘要|一、)/;

function isTitleLine(line: PrintedLine): boolean {
	const glued = GLUED.exec(line.view.text.slice(0, LONGEST_TITLE))?.[0];
	const text = glued ?? line.view.text.slice(0, LONGEST_TITLE);
	if (!SUBJECT.test(text) || NO_TITLE.test(glued === undefined && line.view.text.length > LONGEST_TITLE ? text.slice(0, 40) : text)) return false;
	return /报告|表|说明|公开|自评|评价/.test(text) || (YEAR.test(text) && KEYWORD.test(text));
}

/** From the beginning of a title to where its fixed words begin; a year at the front is passed over. */
function subjectRange(text: string): { start: number; end: number; year: RegExpExecArray | null } {
	const year = YEAR.exec(text);
	const front = year !== null && /^(?:附件?[\d一二三四五:.、-]*|关于|[\d.、]*)?$/.test(text.slice(0, year.index)) ? year.index + year[0].length : 0;
	const rest = text.slice(front);
	const stops = [KEYWORD.exec(rest)?.index, front === 0 ? year?.index : undefined].filter((at): at is number => at !== undefined);
	return { start: front, end: front + Math.min(rest.length, ...stops), year };
}

function projectOf(view: View, from: number): Place | null {
	const text = view.text;
	const end = text.slice(from).search(/(?:支出)?(?:绩效|自评)|的?(?:管理)?使用(?:管理)?情况|20\d\d年?度?(?:支出)?(?:绩效|自评)/);
	if (end <= 0) return null;
	let start = from;
	let stop = from + end;
	const lead =
		/^(?:[^《]{0,40}整理的《|[\u4e00-\u9fff*]{1,8}?(?:省|市|县|区|州|旗)(?=20\d\d年)|名称:|标题:|为(?:了|进一步)?(?:做好|加强|规范|落实)|关于|的|\(?20\d\d年?度?\)?|[-—:、(])+/.exec(
			text.slice(start, stop)
		);
	if (lead) start += lead[0].length;
	const tail = /(?:20\d\d年?度?|\(|单位|的|部门)$/.exec(text.slice(start, stop));
	if (tail) stop -= tail[0].length;
	const words = text.slice(start, stop);
	return words.replace(GENERIC, '').length >= 2 && !/[。,;]/.test(words) ? placeOf(view, start, stop) : null;
}

/** 绩效自评报告（某某补助资金）, and the line below a title that is nothing but （某某补助资金） or ——某某项目: what the title is of. */
const NAMES_PROJECT = '(?:20\\d\\d年度?)?[^(),。;:]{3,48}?(?:资金|经费|项目|补助|补贴|工程|专项|转移支付)';
const BEHIND_TITLE = new RegExp(`(?:报告|表|说明|总结)\\((${NAMES_PROJECT})\\)$`);
const BELOW_TITLE = new RegExp(`^(?:\\((${NAMES_PROJECT})\\)|[-—―]{1,4}(${NAMES_PROJECT}))$`);

function projectIn(view: View, pattern: RegExp): Place | null {
	const found = pattern.exec(view.text);
	const words = found?.[1] ?? found?.[2] ?? '';
	if (found === null || words.replace(GENERIC, '').length < 2) return null;
	const start = view.text.lastIndexOf(words);
	return placeOf(view, start, start + words.length);
}

/** Reads one title, given in reading form. */
export function readTitle(view: View, reference: Reference): Title {
	const text = view.text.slice(0, LONGEST_TITLE);
	const range = subjectRange(text);
	const words = text.slice(range.start, range.end);
	const whole = parseUnitName(words, reference) ?? leadingUnitName(text.slice(range.start), reference);
	const unit = whole === null ? null : { name: whole.name, place: placeOf(view, range.start + whole.start, range.start + whole.end) };
	const split =
		unit === null ? splitRegion(words.replace(/^(?:附件?[\d一二三四五:.、-]*|\d*[、.])/, '').replace(/(?:市|县|区|州)?本级$/, ''), reference) : null;
	const region = split !== null && hasRegion(split.region) && split.rest.length <= 2 ? split.region : null;
	const project = projectOf(view, whole === null ? 0 : range.start + whole.end) ?? projectIn(view, BEHIND_TITLE);
	return { span: extent(view), view, unit, region, project };
}

/** Where a title stands. In a line that runs on (a whole form in one line) it ends with its first 报告, 表 or 说明. */
function extent(view: View): Span {
	const length = view.text.length <= LONGEST_TITLE ? view.text.length : (/^.{0,80}?(?:报告|自评表|评价表|数据表|说明|公开)/.exec(view.text)?.[0].length ?? 40);
	const { start, end } = placeOf(view, 0, length);
	return { start, end };
}

/** X局关于2022年度某某补助资金 over 绩效自评报告: a line that names what the title in the next line is of. */
function opensTitle(line: PrintedLine, next: PrintedLine | undefined): boolean {
	const text = line.view.text;
	return (
		text.length <= LONGEST_TITLE &&
		YEAR.test(text) &&
		/(?:资金|经费|项目|支出|补助|工程|专项)$/.test(text) &&
		!NO_TITLE.test(text) &&
		next !== undefined &&
		next.view.text.length <= 20 &&
		/^(?:绩效|自评|支出绩效).{0,12}(?:报告|表|说明|总结)$/.test(next.view.text)
	);
}

/** 2023年度 over 某某局部门决算: the year stands on a line of its own. */
function isBelowYear({ view: { text } }: PrintedLine, above: PrintedLine | undefined): boolean {
	return above !== undefined && /^[(]?20 ?\d\d年度?[)]?$/.test(above.view.text) && text.length <= LONGEST_TITLE && KEYWORD.test(text) && !NO_TITLE.test(text);
}

const ENDS = /(?:报告|表|说明|公开|总结|书|\)|\.\w+)$/;
/** X局2023年度某某扶持 over 项目绩效自评报告: a wrapped title whose first line names unit and year and whose second says that it is a report. */
function isWrapped(line: PrintedLine, next: PrintedLine | undefined, reference: Reference): boolean {
	const text = line.view.text;
	if (next === undefined || text.length > LONGEST_TITLE || next.view.text.length > 40 || ENDS.test(text) || NO_TITLE.test(text)) return false;
	const ends = /(?:报告|自评表|评价表|说明|总结)(?:\(.{0,30}\))?$/.test(next.view.text) && SUBJECT.test(next.view.text) && !NO_TITLE.test(next.view.text);
	const year = YEAR.exec(text);
	return ends && year !== null && !YEAR.test(next.view.text) && parseUnitName(text.slice(0, year.index).replace(/关于$/, ''), reference) !== null;
}

/** A title that a line end cuts: the line does not end as titles do, and the next one goes on. */
function joined(source: string, lines: readonly PrintedLine[], at: number, reference: Reference): View {
	const line = lines[at];
	const next = lines[at + 1];
	if (line === undefined) return viewOf(source, { start: 0, end: 0 });
	if (next !== undefined && isWrapped(line, next, reference)) return viewOf(source, { start: line.start, end: next.end });
	const open = !ENDS.test(line.view.text) && line.view.text.length < LONGEST_TITLE;
	if (!open || next === undefined || next.view.text.length > 20 || !/^(?:支出|绩?效|自?评|报?告|价?报|评价|表$|说明)/.test(next.view.text)) return line.view;
	return viewOf(source, { start: line.start, end: next.end });
}

/** Titles at the head of a stretch of text, in order; a unit's name on a line of its own before a title belongs to it. */
export function findTitles(source: string, span: Span, reference: Reference): Title[] {
	const lines = printedLines(source, span, HEAD_LINES);
	const titles: Title[] = [];
	let alone: Title['unit'] = null;
	for (const [at, line] of lines.entries()) {
		if (at > 0 && FIRST_HEADING.test(line.view.text)) break;
		if (isTitleLine(line) || isBelowYear(line, lines[at - 1]) || opensTitle(line, lines[at + 1]) || isWrapped(line, lines[at + 1], reference)) {
			const title = readTitle(joined(source, lines, at, reference), reference);
			const below = lines[at + 1];
			const project = title.project ?? (below === undefined ? null : projectIn(below.view, BELOW_TITLE));
			titles.push({ ...title, project, unit: title.unit ?? alone });
			alone = null;
			continue;
		}
		const unit = line.view.text.length <= 40 ? parseUnitName(line.view.text, reference) : null;
		alone = unit === null || unit.start > 0 ? null : { name: unit.name, place: placeOf(line.view, unit.start, unit.end) };
	}
	return titles;
}
