/** Options → which report gets which contradiction, and what the truth about it is. */
import type { Rule } from './rule.ts';
import type { SampleOptions } from '../options.ts';
import type { ReportModel } from '../model.ts';
import type { Rendered } from '../render/render.ts';

/** One line of truth-findings.ndjson. */
export interface TruthFinding {
	readonly file: string | null;
	readonly department: string | null;
	readonly department_id: string | null;
	readonly year: number;
	readonly kind: 'department' | 'project';
	readonly rule: Rule;
	readonly near_miss: boolean;
	/** Other rules that may fire as a consequence. */
	readonly may: readonly Rule[];
	readonly figures: Readonly<Record<string, number | string | null>>;
	readonly evidence: readonly { readonly file: string; readonly start: number; readonly end: number; readonly quote: string }[];
	readonly scope?: { readonly region: string; readonly year: number };
	readonly note: string;
}

export interface Planted {
	readonly report: ReportModel;
	findings(file: string, rendered: Rendered): readonly TruthFinding[];
}

export interface Plan {
	apply(report: ReportModel): Planted;
	/** Findings about a region and year. */
	batch(): readonly TruthFinding[];
}

const untouched = (report: ReportModel): Planted => ({ report, findings: () => [] });

export function planFor(options: SampleOptions): Plan {
	if (options.contradictions === 'none') return { apply: untouched, batch: () => [] };
	return { apply: untouched, batch: () => [] };
}
