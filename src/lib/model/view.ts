/** What a reader can choose: the view state that the URL holds and that queries filter by. `undefined` = not chosen (the default applies), an empty list = cleared. */
import type { Basis, Decision, PeerGroup, ReportKind, Severity } from './vocabulary.ts';

export interface YearRange {
	/** First and last year, inclusive. */
	readonly from: number;
	readonly to: number;
}

/** Buckets of the execution rate, half-open in percent; `100` is decided by the two amounts, not by the figure (domain.md 1.6). */
export const RATE_BUCKET_IDS = ['lt30', '30-60', '60-80', '80-100', '100', 'gt100'] as const;
export type RateBucketId = (typeof RATE_BUCKET_IDS)[number];

export interface Filter {
	/** undefined = the default window (the last four years of the data); `all` = cleared, every year. */
	readonly years?: YearRange | 'all';
	/** Division codes; a prefix takes in what lies below. */
	readonly regions: readonly string[];
	readonly groups: readonly PeerGroup[];
	readonly departments: readonly string[];
	readonly kind: ReportKind;
	readonly basis: Basis;
	/** Whether the simulated county counts. */
	readonly simulated: boolean;
	/** Buckets picked in a chart; empty = all reports, also those without a rate. */
	readonly buckets: readonly RateBucketId[];
}

/** A filter whose years are settled against the data: what queries take. */
export interface Scope extends Omit<Filter, 'years'> {
	readonly years: YearRange;
}

export interface Sort {
	readonly column: string;
	readonly descending: boolean;
}

/** Ends inclusive; null = open on that side. */
export interface Range {
	readonly from: number | null;
	readonly to: number | null;
}

/** A decision, or none yet. */
export type DecisionState = Decision | 'open';

/** Everything that a page of Hengping can be asked to show. */
export interface View {
	readonly filter: Filter;
	/** The department or report that the page is about. */
	readonly id?: string;
	/** The selected finding or fact of a report, or a stretch of its text in UTF-16 units. */
	readonly finding?: string;
	readonly fact?: string;
	readonly place?: { readonly start: number; readonly end: number };
	/** Departments chosen for comparison, in the reader's order; at most six. */
	readonly units: readonly string[];
	/** Measures compared; undefined = the page's own. */
	readonly measures?: readonly string[];
	readonly sort?: Sort;
	/** Figures switched from chart to table, by the figure's id. */
	readonly tables: readonly string[];
	/** undefined = all severities. */
	readonly severities?: readonly Severity[];
	readonly rules: readonly string[];
	readonly decisions?: readonly DecisionState[];
	/** Thresholds moved away from their sourced default: `<rule>.<threshold>` → value in the rule's unit. */
	readonly thresholds: Readonly<Record<string, number>>;
	/** Words searched for. */
	readonly search?: string;
	/** Brushed limits: self-score in points, execution rate in percent. */
	readonly scoreRange?: Range;
	readonly rateRange?: Range;
	readonly tab?: string;
	/** What a chart is split by (group, year, line …). */
	readonly split?: string;
	/** The one year that a table or panel is about; undefined = the last in view. */
	readonly year?: number;
	readonly scale?: 'linear' | 'log';
	/** Whether the machine's reference score stands beside the self-score. */
	readonly reference: boolean;
	/** Data version that a shared link was made with; not a choice. */
	readonly version?: string;
}

export const MAX_COMPARED = 6;

export const DEFAULT_FILTER: Filter = {
	regions: [],
	groups: [],
	departments: [],
	kind: 'department',
	basis: 'adjusted',
	simulated: true,
	buckets: []
};

/** What stands in for a scope while there are no rows: of no year. */
export const NO_SCOPE: Scope = { ...DEFAULT_FILTER, years: { from: 0, to: 0 } };

export const DEFAULT_VIEW: View = { filter: DEFAULT_FILTER, units: [], tables: [], rules: [], thresholds: {}, reference: false };

/** Number of years in the default window. */
export const DEFAULT_YEARS = 4;

/** Cut rates by band of score stand among the thresholds of an address: the reader's own reckoning, no threshold of a rule. */
export const CUT = 'cut.';

export const cutsOf = (thresholds: View['thresholds']): View['thresholds'] =>
	Object.fromEntries(Object.entries(thresholds).filter(([key]) => key.startsWith(CUT)));

/** The same filter on another page: what belongs to the page left behind is dropped, the tray of compared departments stays. */
export function acrossPages(view: View): View {
	return { ...DEFAULT_VIEW, filter: view.filter, units: view.units };
}
