/** The words that a finding stands on, as paper quotes them: numbered, shortened in the middle, with report and paragraph. */
import type { FindingPlaceRow } from '../queries/findings/finding-places.ts';
import type { Words } from '../i18n/words.ts';

const PINS = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** Longer quotes are cut in the middle; the page leads to the whole. */
const LONGEST_QUOTE = 96;

export interface QuotedPlace {
	/** `①`. */
	readonly pin: string;
	readonly text: string;
	/** Report, section and paragraph. */
	readonly place: string;
	readonly report_id: string;
	readonly start: number;
	readonly end: number;
}

export const reportName = (kind: 'department' | 'project', project: string | null, words: Words): string =>
	project === null ? words.letter.kindName[kind] : `${words.letter.kindName[kind]} ${project}`;

function shortened(quote: string): string {
	const text = quote.replace(/\s+/g, ' ').trim();
	return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE / 2)} …… ${text.slice(-LONGEST_QUOTE / 2)}`;
}

/** `of`: the department and year that the words around it are about; a place in another report says whose it is. */
export function quotedPlace(row: FindingPlaceRow, at: number, of: { readonly department: string; readonly year: number | null }, words: Words): QuotedPlace {
	const own = row.department === of.department && row.year === of.year;
	const name = `${own ? '' : `${row.department} ${row.year ?? ''} `}${reportName(row.kind, row.project, words)}`;
	return {
		pin: PINS[at] ?? String(at + 1),
		text: shortened(row.quote),
		place: row.passage === null ? name : words.letter.place(name, String(row.passage), row.in_table > 0),
		report_id: row.report_id,
		start: row.start,
		end: row.end
	};
}
