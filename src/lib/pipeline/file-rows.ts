/** The rows that one input file gives, before and after settling: what extraction hands to corrections, settling and the engine. */
import type { FeatureRows } from '../model/feature-tables.ts';
import type { AmountRow, IndicatorRow, MessageRow, PassageRow, RateRow, ReportRow, ScoreRow } from '../model/tables.ts';
import type { Category, MissingReason, Stage } from '../model/vocabulary.ts';

/** A message without its number, which counts over all files. */
export type FileMessage = Omit<MessageRow, 'message_no'>;

/** A figure that the report names and does not give, so that "missing" has a reason. */
export interface MissingFigure {
	readonly report_id: string;
	readonly category: Category;
	readonly stage: Stage;
	readonly why: MissingReason;
}

export interface FileRows {
	/** Until `settleFile` the columns from `initial_wan` to `reference_share` are null or false. */
	readonly reports: readonly ReportRow[];
	readonly amounts: readonly AmountRow[];
	readonly rates: readonly RateRow[];
	readonly scores: readonly ScoreRow[];
	readonly indicators: readonly IndicatorRow[];
	readonly passages: readonly PassageRow[];
	readonly messages: readonly FileMessage[];
	/** One for each report. */
	readonly features: readonly FeatureRows[];
	readonly missing: readonly MissingFigure[];
}
