/** Printed lines to headings and paragraphs: a paragraph that a page or a line width cut in pieces becomes one again. */
import type { HeadingBlock, ParagraphBlock } from '../model/document.ts';
import type { Line } from './lines.ts';
import { numeralOf, parseHeading } from './headings.ts';

const ENDED = /[。！？!?；;：:]["”’)）]?$/;
/** No line begins with these unless it carries on. */
const CARRIES_ON = /^[，,。、；;：:）)》”%％万亿]/;
const CUT = /[，,、（(《“\d.]$|[的和与及为]$/;
const TITLE_END = /(?:报告|自评表|评价表|说明|总结|目录|情况|通知|办法|附件\d*)$/;
/** Shorter lines end by choice, not at the line width. */
const SHORTEST_FULL_LINE = 20;
/** A line that holds a stop inside is running text, however narrow the page. */
const SHORTEST_CUT_LINE = 6;
const SHORTEST_GLUED_LINE = 60;
/** 一、 （一） 1、 （1）: one of each level at most. */
const MOST_HEADINGS = 4;

/** Whether a line carries on the text of the line before. */
export function carriesOn(before: Line, line: Line): boolean {
	if (line.tableBefore) return false;
	if (CARRIES_ON.test(line.text)) return true;
	if (ENDED.test(before.text)) return false;
	if (/\d\.$/.test(before.text) && /^\d+\s?[%％]/.test(line.text)) return true;
	if (line.gapBefore || numeralOf(line.text) !== null || line.indent >= 2 || TITLE_END.test(before.text)) return false;
	const shortest = CUT.test(before.text) || /[，,。；;]/.test(before.text) ? SHORTEST_CUT_LINE : SHORTEST_FULL_LINE;
	return before.text.length >= shortest;
}

/** Behind a full stop, the first numeral right behind a title (…自评报告一、部门概况), and a title between blanks (… 二、收入决算情况说明 2021年度…). */
const PARTED =
	/(?:(?<=\s)(?=[一二三四五六七八九十]{1,2}、[^。，,；;：:\d.．…]{2,30}?(?:情况|说\s?明|概况|分析)\s)|。\s*(?=[一二三四五六七八九十]{1,2}、|[（(][一二三四五六七八九十]{1,2}[)）])|(?:报告|总结|决算公开)\s*(?=一、))/g;

/** A preview that lost its line ends: "……。二、支出情况（一）……" is several lines. Linear in the line. */
function partedAtNumerals(line: Line): Line[] {
	if (line.text.length < SHORTEST_GLUED_LINE) return [line];
	const parts: Line[] = [];
	let from = 0;
	for (const stop of line.text.matchAll(PARTED)) {
		const end = line.text.slice(0, stop.index + stop[0].length).trimEnd().length;
		if (end <= from) continue;
		parts.push({
			...line,
			start: line.start + from,
			end: line.start + end,
			text: line.text.slice(from, end),
			...(from > 0 ? { gapBefore: false, tableBefore: false, indent: 0 } : {})
		});
		from = stop.index + stop[0].length;
	}
	return from === 0 ? [line] : [...parts, { ...line, start: line.start + from, text: line.text.slice(from), gapBefore: false, tableBefore: false, indent: 0 }];
}

/** The headings that a line begins with (more than one where a preview glued them), and where its running text starts. */
function headingsAtFront(line: Line): { headings: HeadingBlock[]; rest: number } {
	const headings: HeadingBlock[] = [];
	let from = 0;
	while (from < line.text.length) {
		const heading = headings.length < MOST_HEADINGS ? parseHeading(line.text.slice(from)) : null;
		if (!heading) break;
		const { level, number, numeral, title, length } = heading;
		headings.push({ kind: 'heading', level, number, numeral, title, start: line.start + from, end: line.start + from + length });
		from += length;
		while (/\s/.test(line.text.charAt(from))) from += 1;
	}
	return { headings, rest: line.start + from };
}

/** Headings and paragraphs of lines in reading order. Every line stands in exactly one of them. */
export function paragraphsOf(lines: readonly Line[]): (HeadingBlock | ParagraphBlock)[] {
	const blocks: (HeadingBlock | ParagraphBlock)[] = [];
	let open: { start: number; end: number } | null = null;
	let before: Line | null = null;
	const close = (): void => {
		if (open) blocks.push({ kind: 'paragraph', ...open });
		open = null;
	};
	for (const line of lines.flatMap(partedAtNumerals)) {
		if (open && before && carriesOn(before, line)) {
			open = { start: open.start, end: line.end };
		} else {
			close();
			const { headings, rest } = headingsAtFront(line);
			blocks.push(...headings);
			if (rest < line.end) open = { start: rest, end: line.end };
		}
		before = line;
	}
	close();
	return blocks;
}
