/**
 * The facts of a file as extraction hands them on and `npm run extract` prints them.
 * Keys are those of the facts contract (JSON), so nothing is renamed on the way to tables.
 */
import type { Place } from './span.ts';
import type { Category, Certainty, Dimension, Layout, Measure, MissingReason, Origin, ReportKind, Stage } from './vocabulary.ts';

/** How a fact was read, on every fact. */
export interface Reading {
	readonly origin: Origin;
	readonly certainty: Certainty;
	/** What was inherited and from where ("unit from heading", "stage from the sentence before"), or how it was derived. */
	readonly note?: string;
	/** The place that an inherited part (unit, stage, year, subject) comes from. */
	readonly inherited_from?: Place;
}

export interface AmountFact extends Place, Reading {
	readonly category: Category;
	readonly stage: Stage;
	/** Always 万元; as stated, errors and all. */
	readonly value_wan: number;
	/** The unit in which it is printed. */
	readonly unit: '元' | '万元' | '亿元';
	/** Decimals as printed, counted in 万元 (84.04万元 → 2, 12345元 → 4). Decides rounding tolerances. */
	readonly decimals: number;
	/** As printed beside it (项目名, 明细名), where finer than the category. */
	readonly label?: string;
	/** Only where it differs from the report's year. */
	readonly year?: number;
	/** The only budget figure of its line. */
	readonly single?: true;
	/** For stage `change`: what changed (a stage) and against which year. Negative value_wan for a decrease. */
	readonly change_of?: Stage;
	readonly from_year?: number;
	/** Amounts printed as parts of one list share this id; `whole` marks the amount that the list divides. `open` for 主要是…等. */
	readonly list?: { readonly id: number; readonly role: 'whole' | 'part'; readonly open: boolean };
}

export interface RateFact extends Place, Reading {
	readonly measure: Measure;
	readonly category: Category | null;
	/** The words before the number. */
	readonly what: string;
	readonly stated_percent: number;
	/** Decimals as printed, counted in percent. */
	readonly decimals: number;
	readonly year?: number;
}

export interface DimensionFact extends Place, Reading {
	readonly name: string;
	readonly dimension: Dimension;
	readonly max: number | null;
	readonly score: number | null;
}

export interface ScoreFacts {
	readonly total: number | null;
	readonly total_max: number | null;
	/** 优, 良, 中, 差 as printed. */
	readonly grade: string | null;
	readonly total_at?: Place;
	readonly grade_at?: Place;
	readonly dimensions: readonly DimensionFact[];
}

export interface IndicatorFact extends Place, Reading {
	readonly l1: string | null;
	readonly l2: string | null;
	readonly l3: string;
	readonly target: string | null;
	readonly actual: string | null;
	readonly weight: number | null;
	readonly score: number | null;
	/** 偏差原因分析及改进措施, null where the cell is blank or there is none. */
	readonly reason: string | null;
	readonly dimension: Dimension;
	/** Sub-maximum printed in the head of its dimension (产出指标（50分）). */
	readonly l1_max?: number;
	readonly year?: number;
	/** Places of single cells where known, for marking. */
	readonly at?: Partial<Record<'l3' | 'target' | 'actual' | 'weight' | 'score' | 'reason', Place>>;
}

export interface RegionName {
	readonly province: string | null;
	readonly city: string | null;
	readonly county: string | null;
}

export interface ReportFacts extends Place {
	readonly kind: ReportKind;
	readonly layout: Layout;
	/** As printed, without 单位 / 本级 / seals. */
	readonly department: string | null;
	readonly department_at?: Place;
	readonly department_evidence?: 'title' | 'form-field' | 'unit-composition' | 'source-line' | 'signature';
	/** Other names by which the report calls the same unit. */
	readonly department_aliases?: readonly string[];
	readonly region: RegionName;
	/** What the gazetteer adds, never what the text says. */
	readonly region_inferred?: RegionName & { readonly code: string | null };
	readonly year: number | null;
	readonly year_at?: Place;
	readonly project: string | null;
	readonly project_at?: Place;
	readonly headcount: { readonly authorized: number | null; readonly actual: number | null };
	readonly headcount_at?: { readonly authorized?: Place; readonly actual?: Place };
	readonly amounts: readonly AmountFact[];
	readonly rates: readonly RateFact[];
	readonly scores: ScoreFacts;
	readonly indicators: readonly IndicatorFact[];
	/** Cells or phrases that name a figure and give none, so that "missing" has a reason. */
	readonly missing?: readonly (Place & { readonly category: Category; readonly stage: Stage; readonly why: MissingReason })[];
}

export type MessageLevel = 'info' | 'warning' | 'error';

/** Something to tell about a file. The id selects the sentence in i18n; `text` is the Chinese sentence for terminals. */
export interface Message extends Partial<Place> {
	readonly level: MessageLevel;
	readonly id: string;
	readonly text: string;
	readonly params?: Readonly<Record<string, string | number>>;
}

/** One input file: one line of `npm run extract`. */
export interface FileFacts {
	readonly file: string;
	readonly reports: readonly ReportFacts[];
	readonly messages: readonly Message[];
}
