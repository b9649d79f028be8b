/** What each rule of the catalogue did in view: reports found, passed, skipped with the commonest reason, findings by severity. */
import type { RuleCheckRow } from '../../queries/findings/rule-checks.ts';
import type { RuleCountRow } from '../../queries/findings/findings-by-rule.ts';
import { RULE_GROUPS, type Rule, type RuleGroup } from '../../review/rule.ts';

export interface RuleResult {
	readonly rule: Rule;
	readonly fired: number;
	readonly passed: number;
	readonly skipped: number;
	/** Reasons for skipping, commonest first. */
	readonly reasons: readonly { readonly id: string; readonly reports: number }[];
	readonly counts: RuleCountRow | null;
	readonly findings: number;
}

export interface RuleGroupResult {
	readonly id: RuleGroup;
	readonly results: readonly RuleResult[];
	readonly findings: number;
}

function resultOf(rule: Rule, checks: readonly RuleCheckRow[], counts: readonly RuleCountRow[]): RuleResult {
	const own = checks.filter((row) => row.rule === rule.id);
	const of = (outcome: string): number => own.filter((row) => row.outcome === outcome).reduce((sum, row) => sum + row.reports, 0);
	const count = counts.find((row) => row.rule === rule.id) ?? null;
	return {
		rule,
		fired: of('fired'),
		passed: of('passed'),
		skipped: of('skipped'),
		reasons: own
			.flatMap((row) => (row.outcome === 'skipped' && row.reason !== null ? [{ id: row.reason, reports: row.reports }] : []))
			.sort((a, b) => b.reports - a.reports || (a.id < b.id ? -1 : 1)),
		counts: count,
		findings: count === null ? 0 : count.critical + count.major + count.minor + count.info
	};
}

export function ruleResults(rules: readonly Rule[], checks: readonly RuleCheckRow[], counts: readonly RuleCountRow[]): readonly RuleGroupResult[] {
	const ids = Object.keys(RULE_GROUPS).filter((id): id is RuleGroup => id in RULE_GROUPS);
	return ids.flatMap((id) => {
		const results = rules.filter((rule) => rule.group === id).map((rule) => resultOf(rule, checks, counts));
		return results.length === 0 ? [] : [{ id, results, findings: results.reduce((sum, result) => sum + result.findings, 0) }];
	});
}

/** Whether a rule's name, number, id, question or formula holds the words. */
export function ruleMatches(rule: Rule, search: string, tongue: 'zh' | 'en'): boolean {
	const wanted = search.trim().toLowerCase();
	if (wanted === '') return true;
	return [rule.id, String(rule.no), rule.title[tongue], rule.question[tongue], rule.method[tongue]].some((text) => text.toLowerCase().includes(wanted));
}
