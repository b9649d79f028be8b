/**
 * Scoring sheets that lost all separators, where the greatest points stand in brackets behind each name and the score ends the rules:
 * 投入(20分)目标设定(5分)目标合理性(2分)…计1分。2目标明确性(3分)…
 */
import { viewOf } from '../../text/view.ts';
import type { View } from '../../text/view.ts';
import type { Column } from './columns.ts';
import { startIn } from './cut-labels.ts';
import type { Scrap } from './cut-labels.ts';
import { find } from './labels.ts';
import type { Placed } from './pdf-order.ts';
import type { Stream } from './stream-heads.ts';
import { wordOf } from './words.ts';

/** A name with its points, right behind another one, a score or the head. */
const POINTED = /(?<=^|\)|[。;)分]\d{1,3}|[。;)分]\d{1,3}\.\d{1,2})[^,。;:()\d=/]{2,24}\((\d{1,3}(?:\.\d{1,2})?)分?\)/g;
const SCORE = /(?<=[。;)分])\d{1,3}(?:\.\d{1,2})?$/;
/** Fewer names prove no sheet. */
const FEWEST = 2;

interface Name {
	readonly start: number;
	readonly end: number;
	readonly points: number;
}

function scrapAt(view: View, start: number, end: number): Scrap {
	return { start: startIn(view, start), end: (view.offsets[end - 1] ?? 0) + 1, before: 'none', word: wordOf(view.text.slice(start, end)) };
}

/** The score at the end of the rules behind a name; null where none stands there or it is more than the name's points. */
function scoreBehind(view: View, name: Name, end: number): Scrap | null {
	const digits = SCORE.exec(view.text.slice(name.end, end))?.[0];
	return digits === undefined || Number(digits) > name.points ? null : scrapAt(view, end - digits.length, end);
}

/** Names side by side are levels, the last of them the indicator's. */
function levelsOf(view: View, names: readonly Name[], columns: readonly Column[]): Placed[] {
	const scraps = names.map(({ start, end }) => scrapAt(view, start, end));
	const roles = names.length >= 3 || find(scraps[0]?.word.label ?? null, 'level1') ? ['l1', 'l2', 'l3'] : ['l2', 'l3'];
	const own = names.length === 1 ? ['l3'] : [...roles.slice(0, names.length - 1), 'l3'];
	return scraps.slice(-own.length).flatMap((scrap, i) => {
		const column = columns.findIndex(({ role }) => role === own[i]);
		return column < 0 ? [] : [{ scrap, column }];
	});
}

/** Whether a head is of a sheet: rules and scores, and no column for the greatest points. */
export function isSheet(columns: readonly Column[]): boolean {
	const roles = columns.map(({ role }) => role);
	return roles.includes('l3') && roles.includes('method') && roles.includes('score') && !roles.includes('weight');
}

/** The rows of such a sheet; null where the head or the words are of another kind. Linear. */
export function sheetRows({ text, reading, noise }: Stream, pieces: readonly Scrap[], columns: readonly Column[]): Placed[][] | null {
	const first = pieces[0];
	const last = pieces.at(-1);
	if (reading !== 'run-on' || !first || !last || !isSheet(columns)) return null;
	const score = columns.findIndex(({ role }) => role === 'score');
	const view = viewOf(text, { start: first.start, end: last.end }, noise);
	const names = [...view.text.matchAll(POINTED)].map((match): Name => ({ start: match.index, end: match.index + match[0].length, points: Number(match[1]) }));
	if (names.length < FEWEST) return null;
	const rows: Placed[][] = [];
	let open: Name[] = [];
	for (const [i, name] of names.entries()) {
		open.push(name);
		const next = names[i + 1]?.start ?? view.text.length;
		if (next === name.end) continue;
		const scored = scoreBehind(view, name, next);
		rows.push([...levelsOf(view, open, columns), ...(scored ? [{ scrap: scored, column: score }] : [])]);
		open = [];
	}
	return rows;
}
