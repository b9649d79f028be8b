/** Sentences that state an indicator with target and result to indicator rows, in all frames: X，年度指标值：…，实际完成值：…，分值…分，得分…分; X≥6架，实际6架; X：… under an indicator heading. */
import type { IndicatorFact } from '../../model/facts.ts';
import type { Place, Span } from '../../model/span.ts';
import { dimensionOf, levelOneAbove, levelOneOf, levelTwoOf } from '../lexicon/dimensions.ts';
import { parseNumber } from '../../text/numbers.ts';
import { placeOf } from '../../text/view.ts';
import type { View } from '../../text/view.ts';
import { leveledRows, plainRows } from './indicator-frames.ts';
import { nameSpan, trimmed } from './indicator-row.ts';
import type { Row } from './indicator-row.ts';
import { namedRows } from './named-rows.ts';
import { FEWEST_POINTED, pointedRows } from './pointed-rows.ts';
import type { Passage } from './passages.ts';
import { withReasons } from './row-reasons.ts';

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

const printed = (view: View, span: Span | undefined): string | null => {
	if (!span || span.end <= span.start) return null;
	const words = placeOf(view, span.start, span.end)
		.quote.replace(/([^\x21-\x7e])\s+/g, '$1')
		.replace(/\s+([^\x21-\x7e])/g, '$1')
		.replace(/\s+/g, ' ')
		.trim();
	return words === '' ? null : words;
};

/** "10分" → 10. */
function pointsOf(view: View, span: Span | undefined): number | null {
	if (!span) return null;
	const number = /\d+(?:\.\d+)?/.exec(view.text.slice(span.start, span.end))?.[0];
	return number === undefined ? null : (parseNumber(number)?.value ?? null);
}

/** 数量指标：维修处数 → the head says the level, the rest is the name. */
function underOwnHead(view: View, { name, level }: Row, levels: Levels): { name: Span; levels: Levels } {
	if (level !== undefined) return { name, levels: { ...levels, l1: levels.l1 ?? levelOneAbove(level), l2: level } };
	const colon = view.text.indexOf(':', name.start);
	const l2 = colon > name.start && colon < name.end - 1 && colon - name.start <= 10 ? levelTwoOf(view.text.slice(name.start, colon)) : null;
	return l2 === null ? { name, levels } : { name: trimmed(view.text, colon + 1, name.end), levels: { ...levels, l1: levels.l1 ?? levelOneAbove(l2), l2 } };
}

interface HeadingName {
	readonly name: string;
	readonly place: Place;
}

/** （1）农村供水改造提升受益人口。年度指标值…: the heading right above names the row that opens a paragraph. */
function headingName(before: Passage | undefined): HeadingName | null {
	if (before?.kind !== 'heading') return null;
	const span = nameSpan(before.view.text, 0, before.view.text.length);
	const name = printed(before.view, span);
	if (name === null || name.length > LONGEST_HEADING_NAME || levelOneOf(name) !== null || levelTwoOf(name) !== null || /分析|情况$/.test(name)) return null;
	return { name, place: placeOf(before.view, span.start, span.end) };
}
const LONGEST_HEADING_NAME = 36;

function factOf(view: View, row: Row, above: Levels, heading: HeadingName | null): IndicatorFact {
	const { fields } = row;
	const { name: nameSpanned, levels } = underOwnHead(view, row, above);
	const own = printed(view, nameSpanned);
	const name = own ?? heading?.name ?? '';
	const places = Object.entries(fields).map(([field, span]) => [field, placeOf(view, span.start, span.end)]);
	const nameAt = own === null && heading ? heading.place : placeOf(view, nameSpanned.start, nameSpanned.end);
	const at = Object.fromEntries([['l3', nameAt], ...places]);
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

export interface PassageRows {
	readonly indicators: readonly IndicatorFact[];
	/** Stretches of the passage's view that the rows take. */
	readonly taken: readonly Span[];
}

/** Rows of two frames in the order of the text; where two overlap the first one counts. */
function inOrder(rows: readonly Row[]): Row[] {
	const sorted = [...rows].sort((a, b) => a.start - b.start);
	return sorted.filter((row, at) => row.start >= Math.max(0, ...sorted.slice(Math.max(0, at - 1), at).map(({ end }) => end)));
}

/**
 * Indicator rows of a part, passage by passage. Rows without printed field names are looked for only below a heading that names
 * a level-1 or level-2 indicator; those without a sign of comparison only where the whole part prints no field names.
 */
export function readIndicators(passages: readonly Passage[]): PassageRows[] {
	const pointed = passages.map(({ role, view }) => (role === 'measures' ? [] : pointedRows(view.text)));
	const enough = pointed.flat().length >= FEWEST_POINTED;
	const named = passages.map(({ role, view }, at) => (role === 'measures' ? [] : inOrder([...namedRows(view.text), ...(enough ? (pointed[at] ?? []) : [])])));
	const plain = named.every((rows) => rows.length === 0);
	const read = passages.map((passage, at) => {
		const levels = levelsOf(passage.titles);
		const below = levels.l1 !== null || levels.l2 !== null;
		const own = named[at] ?? [];
		const bare = own.length === 0 && below && passage.kind === 'paragraph' && passage.role !== 'measures';
		const leveled = own.length === 0 && passage.kind === 'paragraph' && passage.role !== 'measures' ? leveledRows(passage.view.text) : [];
		const plainly = bare ? plainRows(passage.view.text, plain ? (levels.l2 === '数量指标' ? 'counted' : 'all') : 'compared') : own;
		const found = leveled.length > 0 ? inOrder([...leveled, ...plainly]) : plainly;
		const above = headingName(passages[at - 1]);
		const rows = found.filter(({ name }) => name.end > name.start || above !== null);
		return { indicators: rows.map((row) => factOf(passage.view, row, levels, above)), taken: rows.map(({ start, end }) => ({ start, end })) };
	});
	return withReasons(
		passages,
		read,
		read.map(({ taken }) => taken)
	);
}
