/** What running text has said so far: subject, stage, year and open lists, as they carry on from clause to clause. */
import type { AmountFact } from '../../model/facts.ts';
import type { Place } from '../../model/span.ts';
import type { Category, ReportKind, Stage } from '../../model/vocabulary.ts';
import { decidingCategory, findCategories } from '../lexicon/categories.ts';
import type { StageWord } from '../lexicon/stages.ts';
import type { Clause } from './clauses.ts';
import type { Lead } from './lead.ts';
import type { MetList } from './lists.ts';
import type { Passage } from './passages.ts';
import type { ReadLine } from './subject.ts';

/** An amount whose stage may still be "one budget figure, not said which"; the refiners settle it. */
export interface RawAmount extends Omit<AmountFact, 'stage'> {
	readonly stage: Stage | 'budget';
}

export interface ReadingContext {
	readonly kind: ReportKind;
	/** The year evaluated and the project's name, where identity found them. */
	readonly year: number | null;
	readonly project: string | null;
	/** Names of the unit, the first one the report's own; empty where none was found. */
	readonly units: readonly string[];
	/** What the report calls the project for short: 以下简称“中央衔接资金”. */
	readonly shortNames: readonly string[];
}

/** What the figures that follow are about; `item` with a label for a project or item without category of its own. */
export interface Subject {
	readonly categories: readonly Category[];
	readonly label?: string;
	readonly place?: Place;
	readonly sentence: number;
	readonly fromHeading: boolean;
	/** Named as income (财政拨款收入): a 支出 behind it is another line. */
	readonly income?: true;
	/** One of several lines that share a stage named once (年初安排基本支出…、项目支出…): what follows without a name is their sum. */
	readonly parallel?: true;
}

export type OpenList = MetList;

export interface State {
	subject: Subject | null;
	stage: StageWord | null;
	stageAt: Place | null;
	year: number | null;
	sentence: number;
	/** The category of which the sentence last spoke (items do not count): what a share or a rate is of. */
	spokenOf: Category | null;
	/** After 主要原因是 the figures of the sentence explain and state nothing. */
	explaining: boolean;
	/** Something else was told since the subject was named (组织培训3次，支出2万元): a bare verb or column word no longer speaks of it. */
	interrupted: boolean;
	/** The section tells results, where an amount without subject is of anything but the whole. */
	readonly tellsResults: boolean;
	/** The sentence is about a whole county or others. */
	ofOthers: boolean;
	/** The words speak of part of the year (前三季度). */
	partOfYear: boolean;
	/** A clause of the sentence named more than one year. */
	severalYears: boolean;
	/** What the next figures are, in order, after 分别为. */
	respectively: Lead['respectively'];
	/** The line whose years the next figures are, after 2020年、2021年分别为. */
	ofYears: ReadLine | null;
	/** Index of the latest amount among those found: what a list that opens next divides; carry-overs only in their own sentence. */
	latest: number | null;
	latestLine: number | null;
	latestSentence: number;
	/** The words before the latest figure. */
	leadBefore: string;
	/** A semicolon stood in the sentence. */
	pastSemicolon: boolean;
	/** The clause before held an amount. */
	followsAmount: boolean;
	/** The name before "=" of a formula whose result may follow (…×100%=97.6%). */
	formulaOf: string | null;
	lists: OpenList[];
	brackets: {
		subject: Subject | null;
		stage: StageWord | null;
		stageAt: Place | null;
		lists: OpenList[];
		spokenOf: Category | null;
		explaining: boolean;
		latest: number | null;
		year: number | null;
	}[];
}

export function stateBelow({ titles, role }: Pick<Passage, 'titles' | 'role'>, kind: ReportKind): State {
	const subject = subjectOfTitles(titles, kind);
	return {
		subject,
		stage: null,
		stageAt: null,
		year: null,
		sentence: 0,
		spokenOf: null,
		explaining: false,
		ofOthers: false,
		partOfYear: false,
		severalYears: false,
		respectively: [],
		ofYears: null,
		interrupted: false,
		tellsResults: role === 'performance' && kind === 'department',
		latest: null,
		latestLine: null,
		latestSentence: -1,
		leadBefore: '',
		pastSemicolon: false,
		followsAmount: false,
		formulaOf: null,
		lists: [],
		brackets: []
	};
}

/** In a project's report the project is the whole: 项目资金, 专项经费 are its total. */
export function categoryIn(kind: ReportKind, category: Category): Category {
	return kind === 'project' && category === 'project' ? 'total' : category;
}

/** The innermost heading that names a category. */
function subjectOfTitles(titles: readonly string[], kind: ReportKind): Subject | null {
	for (const title of [...titles].reverse()) {
		const named = decidingCategory(findCategories(title));
		// 部门整体支出绩效情况 and 收入情况 are sections, not lines
		if (named && named.meaning !== 'total' && named.meaning !== 'revenue_total' && named.meaning !== 'carryover')
			return { categories: [categoryIn(kind, named.meaning)], sentence: -1, fromHeading: true };
	}
	return null;
}

/** Moves the state over the stop before a clause: sentences end, brackets open and close, inner lists end at semicolons. */
export function passStop(state: State, clause: Clause, lead: Lead): void {
	while (state.brackets.length > clause.depth) {
		const outside = state.brackets.pop();
		if (outside) Object.assign(state, outside);
	}
	while (state.brackets.length < clause.depth) {
		const { subject, stage, stageAt, lists, spokenOf, explaining, latest, year } = state;
		state.brackets.push({ subject, stage, stageAt, lists: [...lists], spokenOf, explaining, latest, year });
	}
	if (clause.stop === ';') {
		state.lists = state.lists.slice(0, 1);
		state.explaining = false;
		state.pastSemicolon = true;
	}
	if (clause.sentence === state.sentence) return;
	state.sentence = clause.sentence;
	state.pastSemicolon = false;
	state.lists = [];
	state.year = null;
	state.explaining = false;
	state.ofOthers = false;
	state.partOfYear = false;
	state.severalYears = false;
	state.respectively = [];
	state.formulaOf = null;
	if (lead.opens === null) {
		state.stage = null;
		state.stageAt = null;
	}
}
