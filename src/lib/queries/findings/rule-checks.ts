/** What each rule did with the reports in view: found, passed, skipped and why; and rules that fire suspiciously often. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import { reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

export interface RuleCheckRow {
	readonly [column: string]: string | number | null;
	readonly rule: string;
	/** fired, passed or skipped. */
	readonly outcome: string;
	/** Why it was skipped. */
	readonly reason: string | null;
	readonly reports: number;
}

export const ruleChecks = defineQuery<Scope, RuleCheckRow>({
	id: 'rule-checks',
	question: 'How many reports did each rule look at, and why not at the others?',
	tables: ['checks', 'reports'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		select c.rule, c.outcome, c.reason, count(*)::int as reports
		from checks c
		join reports r on r.report_id = c.report_id
		where ${reportsIn(scope)}
		group by c.rule, c.outcome, c.reason
		order by c.rule, c.outcome, c.reason nulls first`
});

export interface RuleNoteRow {
	readonly [column: string]: string | number | null;
	readonly rule: string;
	readonly region: string | null;
	readonly year: number;
	readonly fired: number;
	readonly checked: number;
}

export const ruleNotes = defineQuery<Scope, RuleNoteRow>({
	id: 'rule-notes',
	question: 'Which rules fire on more than a third of a region’s reports in a year?',
	tables: ['rule_notes', 'regions'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		select n.rule, g.name as region, n.year::int as year, n.fired::int as fired, n.checked::int as checked
		from rule_notes n
		left join regions g on g.region_code = n.region_code
		where n.year between ${scope.years.from} and ${scope.years.to}
		order by n.rule, n.year, n.region_code`
});
