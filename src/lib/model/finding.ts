/** A finding: a lead to check, with both sides of the contradiction and their places. */
import type { Severity } from './vocabulary.ts';

export type ParamValue = string | number | boolean | null;

/** One place that a finding stands on. `role` says which side it is. */
export interface Evidence {
	readonly report_id: string;
	readonly role: 'stated' | 'computed' | 'context' | 'other-report';
	readonly start: number;
	readonly end: number;
	readonly quote: string;
}

/** One step of a rule's severity: from `measure` on (in the rule's direction) the finding has this severity. */
export interface SeverityStep {
	readonly severity: Severity;
	readonly from: number;
}

export type CheckOutcome = 'fired' | 'passed' | 'skipped';

/** What a list of findings can be sorted by. */
export const FINDING_ORDERS = ['severity', 'rule', 'department', 'year', 'amount', 'status'] as const;
export type FindingOrder = (typeof FINDING_ORDERS)[number];
