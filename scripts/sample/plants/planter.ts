/** What a planter is: a rule, and how a true report is changed so that the rule must fire, or nearly would. */
import type { ReportModel } from '../model.ts';
import type { Money } from '../money.ts';
import type { Random } from '../random.ts';
import type { Rule } from './rule.ts';

/** A changed report, with what the truth about it is. */
export interface Change {
	readonly report: ReportModel;
	/** Names of the page's marks that show the evidence. */
	readonly marks: readonly string[];
	readonly figures: Readonly<Record<string, number | string | null>>;
	/** Other rules that may fire on this report as a consequence. */
	readonly may: readonly Rule[];
	/** Rules that may fire on the same department's report of the year after. */
	readonly mayNext: readonly Rule[];
	readonly note: string;
	/** Another department's report that is concerned as well (the one copied from). */
	readonly partner?: ReportModel;
	/** What the other report's evidence is. */
	readonly partnerMarks?: readonly string[];
}

export interface Ground {
	readonly report: ReportModel;
	/** Last year's report of the department as it was handed in, null where there is none. */
	readonly prior: ReportModel | null;
	readonly random: Random;
	readonly seed: number;
	/** A department of the same kind whose report of the year is untouched. */
	donor(): ReportModel | null;
}

/** Null where this report's layout or figures do not lend themselves to it. */
export type Make = (ground: Ground) => Change | null;

export interface Planter {
	readonly rule: Rule;
	/** Whether figures of the year change, which next year's report is compared with. */
	readonly money: boolean;
	readonly plant: Make;
	readonly nearMiss: Make;
}

export const change = (report: ReportModel, marks: readonly string[], note: string, rest: Partial<Change> = {}): Change => ({
	report,
	marks,
	note,
	figures: {},
	may: [],
	mayNext: [],
	...rest
});

/** 分 → 万元 for the truth file. */
export const wan = (amount: Money | undefined): number => (amount ?? 0) / 1_000_000;
export const GRAIN: Money = 10_000;
