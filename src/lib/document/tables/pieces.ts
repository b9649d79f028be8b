/** Cuts loose text into the pieces that could be cells: by lines or blanks, labels glued together cut apart, labels and numbers cut by a line end put together again. */
import type { Span } from '../../model/span.ts';
import { viewOf } from '../../text/view.ts';
import type { Break } from './align-costs.ts';
import { cutAtLabels, glued } from './cut-labels.ts';
import type { Scrap } from './cut-labels.ts';
import { headsAbreast, headsAround } from './cut-heads.ts';
import { withoutDownwards } from './downwards.ts';
import { find, labelOf } from './labels.ts';
import { PAIR } from './headed-rows.ts';
import { textLines, trimmed } from './raw-table.ts';
import type { TextLine } from './raw-table.ts';
import { isNumeric, wordOf } from './words.ts';
import type { Word } from './words.ts';

/** `gaps`: columns stand apart by two blanks and more, one blank is inside a cell (2020 年预算数). */
export type Cutting = 'lines' | 'blanks' | 'gaps' | 'run-on';

/** Whether a place of the text is inside one of some ordered spans. */
export const inSkip = (skip: readonly Span[], at: number): boolean => {
	let low = 0;
	let high = skip.length - 1;
	while (low <= high) {
		const middle = (low + high) >> 1;
		const hole = skip[middle];
		if (!hole) return false;
		if (hole.end <= at) low = middle + 1;
		else if (hole.start > at) high = middle - 1;
		else return true;
	}
	return false;
};

/** A piece of the text with its words. `skip` is left out of the words. */
export function scrapOf(text: string, span: Span, before: Break, skip: readonly Span[]): Scrap {
	return { start: span.start, end: span.end, before, word: wordOf(viewOf(text, span, skip).text) };
}

const LONGEST_CELL = 4000;
const COLUMN_GAP = /\s{2,}|[\u3000\u00a0]+/;
/** Beside a figure that stands alone one blank parts too: a long label leaves no more before it. */
const GAP_OR_FIGURE = /\s{2,}|[\u3000\u00a0]+|(?<=\D)\s(?=[\d.,]+%?(?:\s|$))|(?<=(?:^|\s)[\d.,]+%?)\s(?=[\d.,]+%?(?:\s|$)|[-—–]+(?:\s|$))/;

function spansOfLine(line: Span & { text: string }, cutting: Cutting): Span[] {
	const words = line.text.trim();
	const wide = cutting === 'lines' ? COLUMN_GAP : cutting === 'gaps' ? GAP_OR_FIGURE : /\s+/;
	if (cutting === 'lines' && (labelOf(words.replace(/\s/g, '')) !== null || !COLUMN_GAP.test(words))) return [line];
	const spans: Span[] = [];
	let at = line.start;
	for (const part of line.text.split(new RegExp(`(${wide.source})`))) {
		if (part.trim() !== '') spans.push({ start: at, end: at + part.length });
		at += part.length;
	}
	return spans;
}

const OPEN_POINTS = /[(（]\s*\d{0,3}(?:\.\d)?\s*$/;
const CLOSES_POINTS = /^(?:\d{1,3}(?:\.\d)?)?\s*分?\s*[)）]/;
const BETWEEN_WORDS = /^[\u4e00-\u9fff]\s+[\u4e00-\u9fff]$/;
/** Spans whose blanks part nothing, put together: inside the brackets of points (相关性（5 | 分）), over noise, between words of run-on text. */
function unparted(text: string, spans: readonly Span[], cutting: Cutting, skip: readonly Span[]): Span[] {
	const joined: Span[] = [];
	for (const span of spans) {
		const last = joined.at(-1);
		const bracket = last !== undefined && OPEN_POINTS.test(text.slice(last.start, last.end)) && CLOSES_POINTS.test(text.slice(span.start, span.end));
		const word = last !== undefined && cutting === 'run-on' && BETWEEN_WORDS.test(text.slice(last.end - 1, span.start + 1));
		if (last && (bracket || word || inSkip(skip, last.end))) joined[joined.length - 1] = { start: last.start, end: span.end };
		else joined.push(span);
	}
	return joined;
}

const GENERIC = new Set([
	'指标',
	'情况',
	'单位',
	'说明',
	'预算',
	'原因',
	'三级',
	'一级',
	'二级',
	'项目',
	'性质',
	'执行',
	'管理',
	'部门',
	'编制',
	'原因分析',
	'改进措施',
	'年度',
	'实际',
	'全年',
	'年初',
	'满意度',
	'产出',
	'效益',
	'数量',
	'质量',
	'时效',
	'成本'
]);
const MOST_JOINED = 6;
const BRACKETED = /^(?:\([^()]*\)?)*$/;
const isWhole = (word: Word): boolean => word.label !== null && !GENERIC.has(word.text) && !word.label.forgiven;

/** Fragments of a label put together: 年初 + 预算数, 社会效 + 益指标, 产出指标 + (50). */
function joinedLabel(text: string, scraps: readonly Scrap[], at: number, skip: readonly Span[]): { scrap: Scrap; count: number } | null {
	const first = scraps[at];
	if (!first || first.word.kind !== 'text' || first.word.text.length > 20 || first.word.text.startsWith('(')) return null;
	for (let count = Math.min(MOST_JOINED, scraps.length - at); count >= 2; count -= 1) {
		const taken = scraps.slice(at, at + count);
		const last = taken.at(-1);
		const words = taken.map(({ word }) => word.text).join('');
		if (!last || words.length > 36 || taken.some(({ word }) => word.kind === 'blank' || isNumeric(word))) continue;
		const label = labelOf(words);
		if (!label || label.forgiven) continue;
		// labels that are whole, with brackets of their own between them: 执行率 | 得分 | （20分*执行率）
		const others = taken.flatMap(({ word }) => (isWhole(word) ? [] : [word.text])).join('');
		const whole = BRACKETED.test(others) && taken.every(({ word }) => word.kind !== 'points' || !word.text.endsWith(')'));
		if (whole && taken.filter(({ word }) => isWhole(word)).length > 1) continue;
		// points belong to a dimension or a block, not to the head of a column before them
		if (last.word.kind === 'points' && !find(label, 'level1') && !find(label, 'level2') && !find(label, 'block')) continue;
		// a label with its points is whole: what follows belongs elsewhere
		if (taken.slice(0, -1).some(({ word }) => word.label !== null && word.label.points !== null)) continue;
		const scrap = scrapOf(text, { start: first.start, end: last.end }, first.before, skip);
		return { scrap: { ...scrap, word: { kind: 'text', text: words, value: null, label } }, count };
	}
	return null;
}

const PLACEHOLDER = /^(?:…+|\.{3,}|。{3,}|指标\d{0,2}[:、]?|指标名称\d)$/;

/** Without the rows of a template that nobody filled in, their empty cells included. */
function withoutTemplates(scraps: readonly Scrap[]): Scrap[] {
	let template = false;
	return scraps.filter(({ word }) => {
		template = PLACEHOLDER.test(word.text) || (template && word.kind === 'blank');
		return !template;
	});
}

/** 95. ⏎ 10% is one number; 指标1： ⏎ 名称 is one name; template rows without words go. */
function mendScraps(text: string, scraps: readonly Scrap[], skip: readonly Span[]): Scrap[] {
	const mended: Scrap[] = [];
	for (const scrap of scraps) {
		const last = mended.at(-1);
		if (last && /^\d+\.$/.test(last.word.text) && /^\d+%?$/.test(scrap.word.text)) {
			mended[mended.length - 1] = { ...last, end: scrap.end, word: wordOf(last.word.text + scrap.word.text) };
			continue;
		}
		if (last && /^指标\d{1,2}[:、]?$/.test(last.word.text) && scrap.word.kind === 'text' && scrap.word.label === null && !PLACEHOLDER.test(scrap.word.text)) {
			mended[mended.length - 1] = {
				...scrapOf(text, { start: last.start, end: scrap.end }, last.before, skip),
				word: wordOf(last.word.text + scrap.word.text)
			};
			continue;
		}
		mended.push(scrap);
	}
	return withoutTemplates(mended);
}

/** 年度资金总额：880 followed by numbers: the label and its first number. */
function partPairs(text: string, scraps: readonly Scrap[], skip: readonly Span[]): Scrap[] {
	return scraps.flatMap((scrap, at) => {
		const next = scraps[at + 1];
		if (!next || next.before === 'blank' || next.before === 'bar' || !isNumeric(next.word) || !PAIR.test(scrap.word.text)) return [scrap];
		const words = text.slice(scrap.start, scrap.end);
		const colon = scrap.start + Math.max(words.lastIndexOf(':'), words.lastIndexOf('：'));
		if (colon <= scrap.start) return [scrap];
		return [scrapOf(text, { start: scrap.start, end: colon + 1 }, scrap.before, skip), scrapOf(text, { start: colon + 1, end: scrap.end }, 'none', skip)];
	});
}

/** Lines whose line end is noise (a document library's number between two stretches of a text) are one. */
function joinedLines(text: string, lines: readonly TextLine[], skip: readonly Span[]): TextLine[] {
	const joined: TextLine[] = [];
	for (const line of lines) {
		const last = joined.at(-1);
		if (last && line.start > 0 && inSkip(skip, line.start - 1))
			joined[joined.length - 1] = { start: last.start, end: line.end, text: text.slice(last.start, line.end), blank: last.blank && line.blank };
		else joined.push(line);
	}
	return joined;
}

/** A blank alone on a line between empty lines is what an export leaves of an empty cell. */
const isEmptyCell = (lines: readonly TextLine[], at: number): boolean =>
	lines[at]?.text !== '' && lines[at]?.blank === true && lines[at - 1]?.text === '' && lines[at + 1]?.text === '';

/** The pieces of a stretch of loose text, in order. Linear. */
export function piecesOf(text: string, span: Span, cutting: Cutting, skip: readonly Span[]): Scrap[] {
	const scraps: Scrap[] = [];
	let before: Break = 'line';
	const lines = joinedLines(text, textLines(text, span), skip);
	for (const [at, line] of lines.entries()) {
		if (line.blank) {
			if (cutting === 'lines' && isEmptyCell(lines, at)) scraps.push(scrapOf(text, { start: line.start, end: line.start }, 'blank', skip));
			before = 'blank';
			continue;
		}
		const printed = trimmed(text, line.start, line.end);
		if (inSkip(skip, printed.start) && inSkip(skip, printed.end - 1)) continue;
		for (const part of unparted(text, spansOfLine(line, cutting), cutting, skip)) {
			const cell = trimmed(text, part.start, Math.min(part.end, part.start + LONGEST_CELL));
			const reading = viewOf(text, cell, skip);
			const whole = scrapOf(text, cell, before, skip);
			const cut =
				whole.word.label === null && reading.text.length > 6 && (cutting === 'run-on' || glued(reading.text)) ? cutAtLabels(reading, before) : [whole];
			scraps.push(...cut);
			before = 'space';
		}
		before = 'line';
	}
	return settlePieces(text, scraps, skip);
}

/** Labels joined, numbers mended, placeholders dropped. */
export function settlePieces(text: string, pieces: readonly Scrap[], skip: readonly Span[]): Scrap[] {
	const scraps = withoutDownwards(pieces);
	const joined: Scrap[] = [];
	let at = 0;
	while (at < scraps.length) {
		const scrap = scraps[at];
		if (!scrap) break;
		const heads = scrap.word.kind === 'text' ? (headsAround(scraps, at) ?? (scrap.word.label === null ? headsAbreast(scraps, at) : null)) : null;
		if (heads) {
			joined.push(...heads.scraps);
			at += heads.count;
			continue;
		}
		const found = joinedLabel(text, scraps, at, skip);
		joined.push(found?.scrap ?? scrap);
		at += found?.count ?? 1;
	}
	return partPairs(text, mendScraps(text, joined, skip), skip);
}
