/** Headings of a part to their numerals, and where a numeral does not follow from the one before. */
import { numeralOf } from '../document/headings.ts';
import type { Document } from '../model/document.ts';
import type { OutlineRow } from '../model/feature-tables.ts';
import type { Span } from '../model/span.ts';
import { blocksOf } from './sentences.ts';

const CHINESE = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 12 → 十二 */
function chineseOf(value: number): string {
	if (value <= 10) return CHINESE[value] ?? '';
	const tens = Math.floor(value / 10);
	return `${tens === 1 ? '' : (CHINESE[tens] ?? '')}十${value % 10 === 0 ? '' : (CHINESE[value % 10] ?? '')}`;
}

interface Numbered extends Span {
	readonly level: number;
	readonly number: number;
	readonly title: string;
}

const LONGEST_TITLE = 60;

/** Lines and headings that begin with 一、 or （一）, whether short or not: a list item counts in its sequence too. */
function numberedOf(document: Document, part: Span): readonly Numbered[] {
	return blocksOf(document, part).flatMap((block): Numbered[] => {
		if (block.kind === 'table') return [];
		const line = document.text.slice(block.start, Math.min(block.end, block.start + LONGEST_TITLE)).replace(/^(?:\[bookmark:[^\]]*\]\s*)+/, '');
		const skipped = document.text.slice(block.start, Math.min(block.end, block.start + LONGEST_TITLE)).length - line.length;
		const numeral = numeralOf(line);
		if (!numeral || numeral.level > 2 || numeral.number === null || /^\d/.test(numeral.numeral)) return [];
		const words = line.slice(numeral.length).split(/[。\n]/)[0] ?? '';
		const end = Math.min(block.end, block.start + skipped + numeral.length + words.length);
		return [{ start: block.start, end, level: numeral.level, number: numeral.number, title: words.trim() }];
	});
}

/** Whether the missing numeral stands inside the running text between two headings (an export that glued lines). */
function standsBetween(text: string, from: number, to: number, level: number, number: number): boolean {
	const numeral = chineseOf(number);
	const between = text.slice(from, to);
	return level === 1 ? between.includes(`${numeral}、`) : between.includes(`（${numeral}）`) || between.includes(`(${numeral})`);
}

/**
 * Rows of level 1 and 2. A numeral is expected to follow the one before of its level; 1 begins a new sequence, and an outer
 * sequence goes on behind an inner one. `expected` is set where none of this holds.
 */
export function outlineOf(document: Document, part: Span): readonly Omit<OutlineRow, 'feature_id' | 'report_id'>[] {
	const waiting: Record<number, number[]> = { 1: [], 2: [] };
	const last: Record<number, number> = {};
	return numberedOf(document, part).map((line, at) => {
		if (line.level === 1) waiting[2] = [];
		const open = waiting[line.level] ?? [];
		const found = open.lastIndexOf(line.number);
		let expected: number | null = null;
		if (found >= 0) open.length = found;
		else if (line.number !== 1 && open.length > 0) {
			const next = open.at(-1) ?? line.number;
			const from = last[line.level] ?? part.start;
			if (!standsBetween(document.text, from, line.start, line.level, line.number - 1) || line.number < next) expected = next;
			open.length -= 1;
		}
		open.push(line.number + 1);
		last[line.level] = line.end;
		const { level, number, title, start, end } = line;
		return { ordinal: at + 1, level, number, expected, title, quote: document.text.slice(start, end), start, end };
	});
}
