/** The headings and paragraphs of one part to its facts: indicator sentences first, then scores, headcount, amounts and rates. */
import type { Document } from '../../model/document.ts';
import type { AmountFact } from '../../model/facts.ts';
import type { ReportKind } from '../../model/vocabulary.ts';
import type { PartFacts } from '../part-facts.ts';
import { isOfWholeRegion } from './guards.ts';
import { readFigures } from './read-figures.ts';
import type { FigureFacts } from './reading.ts';
import { readHeadcount } from './headcount.ts';
import { readIndicators } from './indicators.ts';
import { passagesOf } from './passages.ts';
import type { Passage } from './passages.ts';
import { readScores } from './scores.ts';
import { settleBudgets } from './single-budget.ts';
import type { ReadingContext } from './state.ts';

/** What identity knows of the part, for 上年 and for funds that a project is named after. */
export interface KnownOfPart {
	readonly year: number | null;
	readonly project: string | null;
	/** Names of the unit; none where none was found. */
	readonly units?: readonly string[];
}

const SHORT_NAME = /([\u4e00-\u9fff]{4,40})\((?:以下)?(?:统)?简称:?([\u4e00-\u9fff]{2,16})\)/g;
/** Short names that a report gives the project that it is about. */
function shortNamesOf(passages: readonly Passage[], project: string | null): readonly string[] {
	if (project === null) return [];
	return passages.flatMap(({ view }) =>
		view.text.includes('简称')
			? [...view.text.matchAll(SHORT_NAME)].flatMap(([, whole = '', short = '']) => (whole.endsWith(project.slice(-6)) ? [short] : []))
			: []
	);
}

/** Paragraphs in which a text says that its figures are those of a whole county: 经某县财政局汇总. */
const OPENING = 3;

/** Reads everything of a part but its tables. Never throws; linear in the part's text. */
export function readNarrative(document: Document, part: { readonly kind: ReportKind; readonly blocks: Document['blocks'] }, known: KnownOfPart): PartFacts {
	const passages = passagesOf(document, part);
	const context: ReadingContext = { kind: part.kind, units: [], ...known, shortNames: part.kind === 'project' ? shortNamesOf(passages, known.project) : [] };
	const rows = readIndicators(passages);
	const found: FigureFacts = { amounts: [], rates: [], lists: 0, met: [] };
	const ofRegion = passages.slice(0, OPENING).some(({ view }) => isOfWholeRegion(view.text));
	for (const [at, passage] of ofRegion ? [] : passages.entries()) readFigures(passage, context, rows[at]?.taken ?? [], found);
	const headcount = readHeadcount(passages);
	const amounts: readonly AmountFact[] = settleBudgets(found.amounts);
	return {
		amounts,
		rates: found.rates,
		scores: readScores(
			passages,
			rows.map((row) => row.taken)
		),
		indicators: rows.flatMap((row) => row.indicators),
		headcount: { authorized: headcount.authorized, actual: headcount.actual },
		headcount_at: { ...(headcount.authorizedAt ? { authorized: headcount.authorizedAt } : {}), ...(headcount.actualAt ? { actual: headcount.actualAt } : {}) },
		missing: [],
		messages: []
	};
}
