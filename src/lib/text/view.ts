/** Turns printed text into a reading view (half width, no blanks, no quotation marks, lines joined) with a map back to the original offsets. */
import type { Place, Span } from '../model/span.ts';

export interface View {
	readonly text: string;
	/** Original offset of each UTF-16 unit of `text`. */
	readonly offsets: Int32Array;
	/** The text that offsets count in. */
	readonly source: string;
}

const BLANK = /\s|\u200b|\ufeff|\u00ad/;
const QUOTES = '“”‘’"\'＂＇「」『』';
const HALF: Readonly<Record<string, string>> = {
	'　': ' ',
	'﹪': '%',
	'﹐': ',',
	'﹒': '.',
	'﹣': '-',
	'−': '-',
	'–': '-',
	〇: '0',
	'［': '[',
	'］': ']',
	'﹙': '(',
	'﹚': ')',
	'︰': ':',
	'∶': ':'
};

/** One character in half width; characters without a one-character half-width form stay. */
export function halfWidth(character: string): string {
	const mapped = HALF[character];
	if (mapped !== undefined) return mapped;
	const code = character.charCodeAt(0);
	if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
	return character;
}

/** 二0二一年 in digits, and what optical reading makes of the commonest words of forms: one character for one, so that offsets stay. */
const SPELT_YEAR = /二[0零○O][0零○O一二三四五六七八九]{2}(?=年)/g;
const YEAR_DIGITS = '零一二三四五六七八九';
const inDigits = (year: string): string => year.replace(/./g, (character) => String(Math.max(0, YEAR_DIGITS.indexOf(character))));
const MISREAD = /二[0零○O]|顼目|项冃|财玫|万兀|预[匏箅]数/;
function mended(text: string): string {
	if (!MISREAD.test(text)) return text;
	return text
		.replace(SPELT_YEAR, inDigits)
		.replace(/顼(?=目)/g, '项')
		.replace(/(?<=项)冃/g, '目')
		.replace(/(?<=财)玫/g, '政')
		.replace(/(?<=万)兀/g, '元')
		.replace(/(?<=预)[匏箅](?=数)/g, '算');
}

/** Most of a report: stands as it is, and never glues to what stands beside it. */
const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
const IDEOGRAPHS = /^[\u4e00-\u9fff]*$/;

const isBlank = (character: string): boolean => BLANK.test(character);
/** Characters that would become one word or number if the blank between two of them went. */
const GLUES = /[0-9A-Za-z%]/;
const DIGIT = /[0-9]/;

/** Digits that stand next in the source, up to four. */
const digitsAt = (source: string, at: number): string => /^\d{0,4}/.exec(source.slice(at, at + 4))?.[0] ?? '';

/**
 * A number that a line end cuts is one number where what stands before the end is none by itself: "95.⏎10%", "1,⏎234", "24,58⏎3,682元",
 * or has one decimal and the line goes on with one digit alone: "682.0⏎0元".
 */
function cutNumber(built: readonly string[], source: string, at: number, brokenLine: boolean): boolean {
	if (!brokenLine || !DIGIT.test(source.charAt(at))) return false;
	const before = built.slice(-5).join('');
	if (/\d[.,]$/.test(before)) return true;
	const group = /\d,(\d{1,2})$/.exec(before)?.[1];
	const next = digitsAt(source, at);
	return group !== undefined ? group.length + next.length === 3 : next.length === 1 && /\d\.\d$/.test(before) && !/[.,]/.test(source.charAt(at + 1));
}

/**
 * Reading view of one span of the source. Stretches in `skip` (page marks, bookmarks; in order) are left out.
 * A blank goes unless it parts two digits or letters; quotation marks go. Linear in the span's length.
 */
export function viewOf(source: string, span: Span, skip: readonly Span[] = []): View {
	const built: string[] = [];
	const offsets: number[] = [];
	let pending = -1;
	let brokenLine = false;
	let nextSkip = 0;
	for (let at = span.start; at < span.end; at += 1) {
		while (nextSkip < skip.length && (skip[nextSkip]?.end ?? 0) <= at) nextSkip += 1;
		const hole = skip[nextSkip];
		if (hole && hole.start <= at) {
			if (pending < 0) pending = at;
			brokenLine = true;
			continue;
		}
		const printed = source.charAt(at);
		if (isIdeograph(source.charCodeAt(at))) {
			pending = -1;
			brokenLine = false;
			built.push(printed);
			offsets.push(at);
			continue;
		}
		const character = halfWidth(printed);
		if (isBlank(character)) {
			if (pending < 0) pending = at;
			if (printed === '\n') brokenLine = true;
			continue;
		}
		if (QUOTES.includes(printed)) continue;
		if (pending >= 0 && GLUES.test(built.at(-1) ?? '') && GLUES.test(character) && !cutNumber(built, source, at, brokenLine)) {
			built.push(' ');
			offsets.push(pending);
		}
		pending = -1;
		brokenLine = false;
		built.push(character);
		offsets.push(at);
	}
	return { text: mended(built.join('')), offsets: Int32Array.from(offsets), source };
}

/** A plain string in reading form, where no offsets are needed (cell texts, labels). */
export function readingForm(text: string): string {
	return IDEOGRAPHS.test(text) ? text : viewOf(text, { start: 0, end: text.length }).text;
}

/** Where a stretch of the view stands in the original, with the original's words. An empty stretch is widened to one character. */
export function placeOf(view: View, start: number, end: number): Place {
	const last = Math.max(start, end - 1);
	const from = view.offsets[Math.min(start, view.offsets.length - 1)] ?? 0;
	const to = (view.offsets[Math.min(last, view.offsets.length - 1)] ?? from) + 1;
	return { start: from, end: to, quote: view.source.slice(from, to) };
}
