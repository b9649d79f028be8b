/** A part of a document to its sentences in reading form, each with its section, its block and the way back to the original words. */
import { roleOf, type SectionRole } from '../document/sections.ts';
import type { Block, Document, HeadingBlock } from '../model/document.ts';
import type { Place, Span } from '../model/span.ts';
import { placeOf, viewOf, type View } from '../text/view.ts';

export interface Sentence extends Span {
	/** Reading form: half width, no blanks, no quotation marks. */
	readonly text: string;
	readonly view: View;
	readonly section: SectionRole;
	/** Words of the headings above, outermost first. */
	readonly titles: readonly string[];
	readonly block: Block;
	readonly kind: 'heading' | 'paragraph' | 'row';
}

/** Ends a sentence: a reason behind a semicolon is about its own clause. */
const END = /[。！？!?；;\n]/;

const isWithin = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** Blocks of one part. */
export const blocksOf = (document: Document, part: Span): readonly Block[] => document.blocks.filter((block) => isWithin(block, part));

/** A line end inside a paragraph is the printed width, unless the line is a sentence of its own. */
function cutsOf(source: string, span: Span): readonly Span[] {
	const spans: Span[] = [];
	let start = span.start;
	for (let at = span.start; at < span.end; at += 1) {
		const character = source.charAt(at);
		if (!END.test(character) || (character === '\n' && !/[。！？；：:]\s*$/.test(source.slice(Math.max(start, at - 4), at)))) continue;
		spans.push({ start, end: at + 1 });
		start = at + 1;
	}
	if (start < span.end) spans.push({ start, end: span.end });
	return spans;
}

function spansOf(source: string, block: Block): readonly (Span & { kind: Sentence['kind'] })[] {
	if (block.kind === 'heading') return [{ start: block.start, end: block.end, kind: 'heading' }];
	if (block.kind === 'paragraph') return cutsOf(source, block).map((span) => ({ ...span, kind: 'paragraph' }));
	return block.rows.flatMap((cells) => {
		const first = cells[0];
		return first ? [{ start: Math.min(...cells.map((cell) => cell.start)), end: Math.max(...cells.map((cell) => cell.end)), kind: 'row' as const }] : [];
	});
}

/** Headings below level 2 say what a paragraph is about, not which section it stands in, unless the part has hardly any others. */
const FEWEST_SECTIONS = 3;

/** The role of the section that a heading opens: its own, or that of the section above where it names none or where it is a point under problems or measures. */
function roleUnder(heading: HeadingBlock, upper: SectionRole | null): SectionRole {
	const own = roleOf(heading.title);
	if (upper === 'problems' || upper === 'measures') return own === 'measures' ? own : upper;
	return own ?? upper ?? 'other';
}

/** All sentences of a part in reading order; a heading and a table row are one each. */
export function sentencesOf(document: Document, part: Span): readonly Sentence[] {
	const blocks = blocksOf(document, part);
	const sectioning = blocks.filter((block) => block.kind === 'heading' && block.level <= 2 && block.numeral !== null).length >= FEWEST_SECTIONS ? 2 : 3;
	const above: { heading: HeadingBlock; role: SectionRole }[] = [];
	return blocks.flatMap((block) => {
		if (block.kind === 'heading') {
			while ((above.at(-1)?.heading.level ?? 0) >= block.level) above.pop();
			const upper = above.at(-1)?.role ?? null;
			above.push({ heading: block, role: block.level <= sectioning ? roleUnder(block, upper) : (upper ?? 'other') });
		}
		const section = above.at(-1)?.role ?? 'other';
		const titles = above.map(({ heading }) => heading.title);
		return spansOf(document.text, block).flatMap((span): Sentence[] => {
			const view = viewOf(document.text, span, document.noise);
			return view.text === '' ? [] : [{ ...span, text: view.text, view, section, titles, block }];
		});
	});
}

/** The original words under a stretch of a sentence's reading form; the whole sentence without one. */
export function placeIn(sentence: Sentence, from = 0, to = sentence.text.length): Place {
	return placeOf(sentence.view, from, to);
}

/** Running text, where rules look for what a report says; no headings, no table rows. */
export const running = (sentences: readonly Sentence[]): readonly Sentence[] => sentences.filter((sentence) => sentence.kind === 'paragraph');

/** A sentence that prints an indicator's row (年度指标值 … 得分), not prose about it. */
export const isIndicatorLine = (text: string): boolean => /(?:指标值|目标值|完成值)(?:为|是)?[:≥≤<>=\d]|分值\d|得\d+(?:\.\d+)?分|指标完成率/.test(text);
