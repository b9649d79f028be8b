/** One page of findings in the reader's order, with department and region in words. */
import { join, list, sql, type Sql } from '../../engine/sql.ts';
import { FINDING_ORDERS, type FindingOrder } from '../../model/finding.ts';
import type { DecisionState, Sort } from '../../model/view.ts';
import type { Certainty, Provenance, Severity } from '../../model/vocabulary.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';
import { graded, severityOfRank, type Grading } from './graded.ts';

export interface FindingsPage extends Grading {
	/** Empty = all. */
	readonly severities: readonly Severity[];
	readonly rules: readonly string[];
	/** Empty = all but dismissed ones. */
	readonly decisions: readonly DecisionState[];
	readonly sort: Sort;
	readonly limit: number;
	readonly offset: number;
}

export interface FindingsListRow {
	readonly [column: string]: string | number | boolean | null;
	readonly finding_id: string;
	readonly rule: string;
	readonly severity: Severity;
	readonly department_id: string | null;
	readonly department: string | null;
	/** Name of the region, for findings about a region and year. */
	readonly region: string | null;
	readonly provenance: Provenance | null;
	readonly report_id: string | null;
	readonly year: number | null;
	readonly kind: string | null;
	readonly project: string | null;
	readonly line: string | null;
	readonly stated: string | null;
	readonly computed: string | null;
	readonly gap: string | null;
	readonly measure: number | null;
	readonly amount_wan: number | null;
	readonly message_id: string;
	readonly params: string;
	readonly certainty: Certainty;
	/** Decision in force: a mark of this browser, else the published one, else open. */
	readonly status: string;
	/** The published decision. */
	readonly decision: string | null;
	/** Of the published decision. */
	readonly decision_date: string | null;
	/** Findings on all pages. */
	readonly total: number;
}

/** Columns that the list can be sorted by; anything else falls back on severity. */
const ORDERS: Readonly<Record<FindingOrder, Sql>> = {
	severity: sql`g.grade`,
	rule: sql`g.rule`,
	department: sql`d.pinyin`,
	year: sql`g.year`,
	amount: sql`g.amount_wan`,
	status: sql`g.status`
};
export const BY_SEVERITY: Sort = { column: 'severity', descending: false };

function orderOf(sort: Sort): Sql {
	const by = ORDERS[FINDING_ORDERS.find((order) => order === sort.column) ?? 'severity'];
	return sort.descending ? sql`${by} desc nulls last` : sql`${by} asc nulls last`;
}

/** Conditions on graded findings (alias g) that the filters of the page ask for. */
export function chosenFindings({ severities, rules, decisions }: Pick<FindingsPage, 'severities' | 'rules' | 'decisions'>): Sql {
	const conditions = [sql`g.grade is not null`];
	if (severities.length > 0) conditions.push(sql`${severityOfRank(sql`g.grade`)} in ${list(severities)}`);
	if (rules.length > 0) conditions.push(sql`g.rule in ${list(rules)}`);
	conditions.push(decisions.length > 0 ? sql`g.status in ${list(decisions)}` : sql`g.status <> 'dismissed'`);
	return join(conditions, ' and ');
}

export const findingsList = defineQuery<FindingsPage, FindingsListRow>({
	id: 'findings-list',
	question: 'What is wrong, in the order in which to read it?',
	tables: ['findings', 'reports', 'departments', 'regions'],
	example: {
		scope: EXAMPLE_SCOPE,
		moved: [{ message: 'exec-overrun.adjusted', direction: 'above', steps: [{ severity: 'major', from: 110 }] }],
		marks: [{ finding: 'abc', decision: 'confirmed' }],
		severities: ['critical'],
		rules: [],
		decisions: [],
		sort: BY_SEVERITY,
		limit: 50,
		offset: 0
	},
	sql: (page) => sql`
		${graded(page)}
		select g.finding_id, g.rule, ${severityOfRank(sql`g.grade`)} as severity, g.unit as department_id, d.name as department, n.name as region, g.provenance, g.report_id, g.year::int as year,
			g.kind, g.project, g.line, g.stated, g.computed, g.gap, g.measure, g.amount_wan, g.message_id, g.params, g.certainty, g.status, g.decision, g.decision_date,
			count(*) over ()::int as total
		from graded g
		left join departments d on d.department_id = g.unit
		left join regions n on n.region_code = g.region_code
		where ${chosenFindings(page)}
		order by ${orderOf(page.sort)}, g.grade, g.year desc nulls last, g.amount_wan desc nulls last, g.points desc nulls last, g.finding_id
		limit ${page.limit} offset ${page.offset}`
});
