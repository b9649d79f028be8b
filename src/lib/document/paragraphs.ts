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

/** Headings and paragraphs of lines in reading order. Every line stands in exactly one of them. */
export function paragraphsOf(lines: readonly Line[]): (HeadingBlock | ParagraphBlock)[] {
	const blocks: (HeadingBlock | ParagraphBlock)[] = [];
	let open: { start: number; end: number } | null = null;
	let before: Line | null = null;
	const close = (): void => {
		if (open) blocks.push({ kind: 'paragraph', ...open });
		open = null;
	};
	for (const line of lines) {
		if (open && before && carriesOn(before, line)) {
			open = { start: open.start, end: line.end };
		} else {
			close();
			const heading = parseHeading(line.text);
			if (heading) {
				const { level, number, numeral, title, length } = heading;
				blocks.push({ kind: 'heading', level, number, numeral, title, start: line.start, end: line.start + length });
				if (length < line.text.length) open = { start: line.start + length, end: line.end };
			} else open = { start: line.start, end: line.end };
		}
		before = line;
	}
	close();
	return blocks;
}
