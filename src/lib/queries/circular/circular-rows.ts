/** The circular's questions of a view: the totals by rule first, then leads for the problems that most departments share, then the words these stand on. */
import { ask, type Put } from '../ask.ts';
import { findingPlaces, type FindingPlaceRow } from '../findings/finding-places.ts';
import { findingsByRule, findingsByStatus, type RuleCountRow, type StatusCountRow } from '../findings/findings-by-rule.ts';
import type { Grading } from '../findings/graded.ts';
import { ruleChecks, type RuleCheckRow } from '../findings/rule-checks.ts';
import { viewSummary, type ViewSummaryRow } from '../frame/view-summary.ts';
import { problemLeads, reviewReach, type ProblemLeadRow, type ReviewReachRow } from './common-problems.ts';

export interface CircularAnswers extends Grading {
	readonly summary: readonly ViewSummaryRow[];
	readonly reach: readonly ReviewReachRow[];
	/** Every rule that found something, the one with most departments first. */
	readonly rules: readonly RuleCountRow[];
	readonly status: readonly StatusCountRow[];
	readonly checks: readonly RuleCheckRow[];
	readonly leads: readonly ProblemLeadRow[];
	readonly places: readonly FindingPlaceRow[];
}

export interface CircularLimits {
	/** Problems that are gone into, and leads for each. */
	readonly problems: number;
	readonly leads: number;
}

const mostShared = (a: RuleCountRow, b: RuleCountRow): number => b.departments - a.departments || b.reports - a.reports || (a.rule < b.rule ? -1 : 1);

/** Null where a later view has overtaken this one. */
export async function circularRows(grading: Grading, most: CircularLimits, put: Put): Promise<CircularAnswers | null> {
	const { scope } = grading;
	const totals = await put({
		summary: ask(viewSummary, scope),
		reach: ask(reviewReach, grading),
		rules: ask(findingsByRule, grading),
		status: ask(findingsByStatus, grading),
		checks: ask(ruleChecks, scope)
	});
	if (totals === null) return null;
	const rules = [...totals.rules].sort(mostShared);
	// Findings about a whole region stand in no department's report: they are in the table, not among the leads.
	const shared = rules.filter((row) => row.departments > 0).slice(0, most.problems);
	if (shared.length === 0) return { ...grading, ...totals, rules, leads: [], places: [] };
	const led = await put({ leads: ask(problemLeads, { ...grading, rules: shared.map((row) => row.rule), limit: most.leads }) });
	if (led === null) return null;
	const quoted = await put({ places: ask(findingPlaces, { findings: led.leads.map((row) => row.finding_id) }) });
	return quoted === null ? null : { ...grading, ...totals, rules, ...led, ...quoted };
}
