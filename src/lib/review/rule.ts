/** What a rule is: question, method, thresholds with source, severity steps as data, examples, and SQL over the published tables. */
import type { Sql } from '../engine/sql.ts';
import type { SeverityStep } from '../model/finding.ts';
import type { RowOf } from '../model/table.ts';
import type { TABLES, TableName } from '../model/tables.ts';

export interface Words {
	readonly zh: string;
	readonly en: string;
}

/** The source of a number that no notice gives: shown to users, who may set their own in `review-settings.json`. */
export const OWN_DEFAULT: Words = { zh: '本系统默认值，可按本地规定调整', en: 'default of this system, to be adjusted to local rules' };

export const RULE_GROUPS = {
	execution: { zh: '预算执行', en: 'Execution' },
	arithmetic: { zh: '勾稽', en: 'Arithmetic' },
	scoring: { zh: '自评打分', en: 'Scoring' },
	targets: { zh: '指标设置', en: 'Targets' },
	yoy: { zh: '同比与衔接', en: 'Year on year' },
	text: { zh: '文本质量', en: 'Text' },
	disclosure: { zh: '公开与控制', en: 'Disclosure and control' },
	peers: { zh: '同类比较', en: 'Peers and portfolio' }
} as const satisfies Record<string, Words>;
export type RuleGroup = keyof typeof RULE_GROUPS;

/** A number that decides which rows become candidates; severity is decided by the steps of a case. */
export interface Threshold extends Words {
	readonly value: number;
	readonly unit: '%' | '万元' | '分' | '份' | '条' | '字符' | '倍' | '年' | '';
	readonly source: Words;
}

/** How `measure` is compared with a step: past it, or at it already. */
export type Direction = 'above' | 'at-least' | 'below' | 'at-most';

/** One way in which a rule fires. Steps stand worst first; a candidate that reaches none does not fire by default. Without steps it never does: a guard that is shown as a candidate. */
export interface RuleCase extends Words {
	readonly unit: string;
	readonly direction: Direction;
	readonly steps: readonly SeverityStep[];
	readonly source: Words;
}

/** Rows of published tables on which the rule's outcome is known. */
export type ExampleRows = { readonly [K in TableName]?: readonly RowOf<(typeof TABLES)[K]>[] };
export interface Example extends Words {
	readonly rows: ExampleRows;
}

export interface RuleOf<T extends string, C extends string> {
	readonly id: string;
	/** Number in the catalogue, 1 to 40. */
	readonly no: number;
	readonly group: RuleGroup;
	readonly title: Words;
	readonly question: Words;
	/** Formula in words and signs. */
	readonly method: Words;
	readonly thresholds: Readonly<Record<T, Threshold>>;
	readonly cases: Readonly<Record<C, RuleCase>>;
	/** What does not count, or is said with it. */
	readonly exclusions: readonly Words[];
	/** Whether findings are about one report or about a region and year. */
	readonly scope: 'report' | 'region-year';
	readonly needs: readonly TableName[];
	/** Rules whose findings it reads; `all`: every rule about single reports. */
	readonly after?: readonly string[] | 'all';
	readonly passes: Example;
	readonly fails: Example;
	/** Candidates down to the widest setting, in the columns of `finding()`. */
	candidates(thresholds: Readonly<Record<T, number>>): Sql;
	/** One row for each report looked at: report_id and why it was skipped, null where it was checked. Others count as skipped `not-applicable`. */
	checks(thresholds: Readonly<Record<T, number>>): Sql;
}
export type Rule = RuleOf<string, string>;

/** Keeps the names of thresholds and cases as types, so that SQL cannot ask for one that is not there. */
export function defineRule<const T extends string, const C extends string>(rule: RuleOf<T, C>): RuleOf<T, C> {
	return rule;
}
