/** The letter's content from the page's rows: screen, paper and Word print the same. */
import type { LetterContent, LetterItem } from '../../export/letter-document.ts';
import type { FindingPlaceRow } from '../../queries/findings/finding-places.ts';
import type { LetterFindingRow, LetterReportRow } from '../../queries/letter/letter-findings.ts';
import { causeOf } from '../../model/causes.ts';
import { money, rateLong, score } from '../../text/format.ts';
import { findingSentence } from '../finding-words.ts';
import { findingFigures } from '../findings/finding-figures.ts';
import type { Words } from '../../i18n/words.ts';
import { quotedPlace, reportName, type QuotedPlace } from '../quoted-places.ts';

/** With more points than this the room for each reply is smaller: pages may be added. */
export const MANY_ITEMS = 6;
/** More places of one finding than this are counted, not quoted: the report's page shows them all. */
const MOST_PLACES = 4;

/** A further finding of the same cause: its sentence, and where it leads. */
export interface LetterAlike {
	readonly finding_id: string;
	readonly report_id: string;
	readonly text: string;
}
export interface LetterEntry extends LetterItem {
	readonly finding_id: string;
	readonly report_id: string;
	readonly quotes: readonly QuotedPlace[];
	readonly alike: readonly LetterAlike[];
}

/** A rule whose finding counts the other findings of its report: once one of these is settled, its count no longer holds. */
const COUNTS_OTHERS = 'inflated-total';

function sentenceOf(finding: LetterFindingRow, settledIn: ReadonlySet<string>, words: Words): string {
	const isStale = finding.rule === COUNTS_OTHERS && settledIn.has(finding.report_id);
	return findingSentence(finding, words) + (finding.certainty === 'low' ? words.letter.uncertain : '') + (isStale ? words.letter.recount : '');
}

type Alike = readonly [LetterFindingRow, ...LetterFindingRow[]];

/** In the order of the first of each report and cause. */
function byCause(findings: readonly LetterFindingRow[]): readonly Alike[] {
	const groups = new Map<string, Alike>();
	for (const finding of findings) {
		const key = `${finding.report_id} ${causeOf(finding.rule)}`;
		const group = groups.get(key);
		groups.set(key, group === undefined ? [finding] : [...group, finding]);
	}
	return [...groups.values()];
}

/**
 * Findings with their sums, quotes and what is asked, in the order of the rows; those of one report and one cause under the first of them.
 * `settledIn`: reports of which a finding was dismissed or put right.
 */
export function letterEntries(
	findings: readonly LetterFindingRow[],
	places: readonly FindingPlaceRow[],
	of: { readonly department: string; readonly year: number },
	settledIn: ReadonlySet<string>,
	title: (rule: string) => string,
	words: Words
): readonly LetterEntry[] {
	const t = words.letter;
	const asks: Readonly<Record<string, string>> = words.findings.ask;
	return byCause(findings).map(([finding, ...others]) => {
		const own = places.filter(({ finding_id }) => finding_id === finding.finding_id);
		return {
			finding_id: finding.finding_id,
			report_id: finding.report_id,
			title: finding.project === null ? title(finding.rule) : title(finding.rule) + words.frame.bracketed(finding.project),
			text: sentenceOf(finding, settledIn, words),
			alikeHead: others.length === 0 ? '' : t.alike(String(others.length)),
			alike: others.map((other) => ({ finding_id: other.finding_id, report_id: other.report_id, text: sentenceOf(other, settledIn, words) })),
			sums: findingFigures(finding, words).flatMap(({ label, text }) => (text === null ? [] : [[label, text] as const])),
			quotes: own.slice(0, MOST_PLACES).map((row, at) => quotedPlace(row, at, of, words)),
			more: own.length > MOST_PLACES ? t.morePlaces(String(own.length - MOST_PLACES)) : '',
			ask: asks[finding.rule] ?? ''
		};
	});
}

const amount = (value: number | null, words: Words): string => (value === null ? words.letter.notStated : money(value));

export function letterCells(row: LetterReportRow, words: Words): readonly string[] {
	const t = words.letter;
	const rate = row.rate === null ? (row.rate_missing === 'zero-denominator' ? t.noRate : t.notStated) : rateLong(row.rate, row.exact);
	return [
		reportName(row.kind, row.project, words),
		amount(row.initial_wan, words),
		amount(row.adjusted_wan, words),
		amount(row.executed_wan, words),
		rate,
		row.self_score === null ? t.notStated : score(row.self_score),
		row.grade ?? t.notStated
	];
}

export function letterHeads(words: Words): readonly string[] {
	const t = words.letter;
	return [t.report, t.initial, t.adjusted, t.executed, t.rate, t.selfScore, t.grade];
}

export function letterContent(
	of: { readonly department: string; readonly year: number },
	reports: readonly LetterReportRow[],
	items: readonly LetterEntry[],
	said: { readonly version: string; readonly settled: number; readonly unconfirmed: number },
	words: Words
): LetterContent {
	const t = words.letter;
	const year = String(of.year);
	return {
		title: t.heading(year),
		to: t.to(of.department),
		opening: (items.length === 0 ? t.openingNone(year) : t.opening(year, String(items.length))) + (said.settled === 0 ? '' : t.settled(String(said.settled))),
		factsHead: t.facts,
		facts: { heads: letterHeads(words), rows: reports.map((row) => letterCells(row, words)), widths: [28, 13, 13, 13, 12, 11, 10], figuresFrom: 1 },
		itemsHead: t.items,
		items,
		replyHead: t.reply,
		replyNote: t.replyNote,
		reply: {
			heads: t.replyHeads,
			rows: items.map((_, at) => [String(at + 1), '', '']),
			widths: [8, 72, 20],
			figuresFrom: t.replyHeads.length,
			rowHeight: items.length > MANY_ITEMS ? 454 : 1100
		},
		closing: t.closing,
		signature: t.signature,
		// Nothing says that a person has approved it before one, by name, has confirmed each of its points.
		foot: [(said.unconfirmed === 0 && items.length > 0 ? t.approved : t.awaited) + said.version],
		page: words.paper.page
	};
}
