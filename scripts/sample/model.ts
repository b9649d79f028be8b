/** The report before it is text: what a department of a year has to say, figures and wording, true or planted. */
import type { Dimension } from '../../src/lib/model/vocabulary.ts';
import type { Department } from './county/county.ts';
import type { YearLedger } from './county/ledger.ts';
import type { LayoutSpec } from './layouts/layout-ids.ts';
import type { Money, MoneyStyle } from './money.ts';
import type { Hurdle, Trade } from './words/trade.ts';

export interface IndicatorModel {
	readonly l1: string;
	readonly l2: string;
	readonly l3: string;
	readonly dimension: Dimension;
	readonly target: string;
	readonly actual: string;
	readonly weight: number;
	readonly score: number;
	readonly reason: string | null;
	/** What the narrative says about the row; empty for nothing. */
	readonly note: string;
	/** True for counts of work, whose figure the narrative may repeat. */
	readonly work: string | null;
}

export interface DimensionModel {
	readonly name: string;
	readonly dimension: Dimension;
	readonly max: number;
	readonly score: number;
	readonly rows: readonly IndicatorModel[];
}

export interface Scheme {
	readonly id: string;
	/** Maxima in order, execution first where it is a dimension of its own. */
	readonly parts: readonly { readonly name: string; readonly dimension: Dimension; readonly max: number }[];
}

export interface Survey {
	readonly sent: number;
	readonly returned: number;
	readonly month: number;
	readonly percent: number;
}

/** Sections of the narrative, in words; a planter may change any of them. */
export interface Wording {
	readonly achievements: readonly string[];
	readonly problems: readonly string[];
	readonly measures: readonly string[];
	/** Reasons given in the narrative: for slow spending, for a jump, for an adjustment. */
	readonly reasons: readonly string[];
	readonly survey: string | null;
}

/** `basic.executed`, `three_public.budget` …: what is printed under that name. A place (`form:basic.executed`) takes precedence there. */
export type Figures = Readonly<Record<string, Money>>;

export interface ReportStyle {
	readonly money: MoneyStyle;
	/** Percentages cut off instead of rounded. */
	readonly truncates: boolean;
	readonly percentPlaces: 1 | 2;
	readonly headings: 'chinese' | 'chinese-dot';
	readonly spaced: boolean;
}

export interface ProjectModel {
	readonly name: string;
	readonly figures: Figures;
	readonly executionMax: number;
	readonly executionScore: number;
	readonly dimensions: readonly DimensionModel[];
	readonly total: number;
	readonly goal: string;
	readonly done: string;
}

export interface ReportModel {
	readonly department: Department;
	readonly name: string;
	readonly self: string;
	readonly year: number;
	readonly trade: Trade;
	readonly layout: LayoutSpec;
	readonly style: ReportStyle;
	readonly ledger: YearLedger;
	readonly prior: YearLedger | null;
	readonly figures: Figures;
	/** Percentages printed in place of the computed ones, by placeholder (`r:basic`). */
	readonly rates: Readonly<Record<string, string>>;
	readonly scheme: Scheme;
	readonly dimensions: readonly DimensionModel[];
	readonly total: number | null;
	readonly grade: string | null;
	readonly survey: Survey | null;
	readonly wording: Wording;
	readonly hurdles: readonly Hurdle[];
	readonly projects: readonly ProjectModel[];
	/** Words with which planters steer the rendering: sections left out, numbering, what is shown. */
	readonly switches: ReadonlySet<string>;
	/** Paragraphs that planters add, by section (`spending`, `performance`, `problems` …); marked text, see page.ts. */
	readonly extra: Readonly<Record<string, readonly string[]>>;
	readonly village: string;
}
