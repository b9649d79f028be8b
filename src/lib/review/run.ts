/** Runs the rules over an engine's tables: candidates, severity, evidence and what was checked become tables findings, evidence, checks and rule_notes. */
import { join, sql, type Sql } from '../engine/sql.ts';
import type { Engine } from '../engine/port.ts';
import { columnListSql, createTableSql } from '../model/ddl.ts';
import { checks, evidence, findings, type FindingRow, TABLES } from '../model/tables.ts';
import type { Severity } from '../model/vocabulary.ts';
import { BASE, BASE_TABLES } from './base.ts';
import { word } from './candidate.ts';
import type { Decision } from './decisions.ts';
import { dateOf, decisionKey, matchDecisions } from './decisions.ts';
import { EVIDENCE, EVIDENCE_TABLES } from './evidence.ts';
import { inOrder } from './order.ts';
import type { Rule, RuleCase } from './rule.ts';
import { RULES } from './rules/index.ts';
import { settingsOf, type ReviewSettings } from './settings.ts';

export interface ReviewOptions {
	readonly settings?: ReviewSettings;
	readonly decisions?: readonly Decision[];
	/** Called after each rule, for timing: the caller has the clock. */
	readonly onRule?: (rule: string) => void;
	readonly rules?: readonly Rule[];
}

export interface ReviewSummary {
	/** Findings that fire by default, by severity. */
	readonly bySeverity: Readonly<Record<Severity, number>>;
	readonly byRule: readonly { readonly rule: string; readonly severity: Severity; readonly count: number }[];
	/** Rules that fired on more than a third of a region-year's reports. */
	readonly warnings: readonly {
		readonly rule: string;
		readonly region_code: string;
		readonly year: number;
		readonly fired: number;
		readonly checked: number;
	}[];
	/** Decisions whose finding has gone. */
	readonly unmatched: readonly Decision[];
}

const plain = (text: string): Sql => ({ text, params: [] });

const COMPARE = { above: '>', 'at-least': '>=', below: '<', 'at-most': '<=' } as const;

/** `case when measure > 120 then 'critical' …`: the steps of one case. */
function stepsSql(ruleCase: RuleCase): Sql {
	const when = ruleCase.steps.map((step) => sql`when measure ${plain(COMPARE[ruleCase.direction])} cast(${step.from} as double) then ${word(step.severity)}`);
	return when.length === 0 ? sql`null` : sql`case ${join(when, ' ')} end`;
}

/** Severity by case and measure; null below the last step. */
function severitySql(rule: Rule): Sql {
	const cases = Object.entries(rule.cases).map(([id, ruleCase]) => sql`when case_id = ${word(id)} then ${stepsSql(ruleCase)}`);
	return sql`case ${join(cases, ' ')} end`;
}

/** What a candidate below every step would be called: the mildest step. */
function mildestSql(rule: Rule): Sql {
	const cases = Object.entries(rule.cases).map(([id, ruleCase]) => sql`when case_id = ${word(id)} then ${word(ruleCase.steps.at(-1)?.severity ?? 'info')}`);
	return sql`case ${join(cases, ' ')} end`;
}

const RANK = plain(`case severity when 'critical' then 0 when 'major' then 1 when 'minor' then 2 else 3 end`);
const CAP_RANK = plain(`case severity_cap when 'critical' then 0 when 'major' then 1 when 'minor' then 2 when 'info' then 3 else 0 end`);
const NAMES = plain(
	`case greatest(severity_rank, cap_rank, case when doubt >= 2 then 1 else 0 end) when 0 then 'critical' when 1 then 'major' when 2 then 'minor' else 'info' end`
);

const FOUND = sql`create table review_found (finding_id varchar, rule varchar, case_id varchar, severity varchar, fires boolean, report_id varchar, region_code varchar, year integer,
	line varchar, stated varchar, computed varchar, gap varchar, measure double, amount_wan double, points double, group_size integer, severity_cap varchar,
	certainty varchar, evidence_absent boolean, params varchar, cites varchar)`;

/** One rule's candidates with severity, into review_found. A finding on a fact of low certainty is never critical. */
function appendFound(rule: Rule): Sql {
	return sql`insert into review_found
		select substr(md5(concat_ws('|', ${word(rule.id)}, coalesce(report_id, ''), coalesce(region_code, ''), coalesce(cast(year as varchar), ''), case_id, coalesce(line, ''), cast(repeated as varchar))), 1, 12),
			${word(rule.id)}, case_id, ${NAMES}, fires, report_id, region_code, year, line, stated, computed, gap, measure, amount_wan, points, group_size,
			case when doubt >= 2 and coalesce(severity_cap, 'critical') = 'critical' then 'major' else severity_cap end,
			case when doubt >= 2 or certainty = 'low' then 'low' when doubt = 1 or certainty = 'medium' then 'medium' else 'high' end, evidence_absent, params, cites
		from (
			select *, ${RANK} as severity_rank, ${CAP_RANK} as cap_rank,
				row_number() over (partition by report_id, region_code, year, case_id, line order by measure desc nulls last, cites, params) as repeated
			from (
				select c.*, coalesce(x.severity, x.mildest) as severity, x.severity is not null as fires, coalesce(d.doubt, 0) as doubt
				from review_raw c
				join (select raw_no, ${severitySql(rule)} as severity, ${mildestSql(rule)} as mildest from review_raw) x on x.raw_no = c.raw_no
				left join (
					select raw_no, max(b.doubt) as doubt from (select raw_no, unnest(string_split(cites, '~')) as cited from review_raw where cites <> '') u
					join review_doubt b on b.fact_id = split_part(u.cited, '@', 1) group by raw_no
				) d on d.raw_no = c.raw_no
			)
		)`;
}

async function runRule(engine: Engine, rule: Rule, settings: ReviewSettings): Promise<void> {
	const set = settingsOf(rule, settings);
	await engine.run(
		sql`create table review_raw as select *, cast(row_number() over (order by report_id, region_code, year, case_id, line, measure, cites, params) as integer) as raw_no
			from (${rule.candidates(set.thresholds)})`
	);
	await engine.run(appendFound({ ...rule, cases: set.cases }));
	await engine.run(plain('drop table review_raw'));
	await engine.run(
		sql`insert into review_checked
			select ${word(rule.id)}, m.report_id,
				case when f.report_id is not null then 'fired' when c.report_id is null or c.reason is not null then 'skipped' else 'passed' end,
				case when f.report_id is not null then null when c.report_id is not null then c.reason when m.report_id <> m.subject_id then 'read-together' else 'not-applicable' end
			from review_member m
			left join (select distinct report_id from review_found where rule = ${word(rule.id)} and fires and report_id is not null) f on f.report_id = m.report_id
			left join (select report_id, min(reason) as reason from (${rule.checks(set.thresholds)}) group by report_id) c on c.report_id = m.report_id`
	);
}

/** Figures among what a finding cites that people corrected by hand, as `value<value as read~…`: its sentence has to say so. */
const CORRECTED =
	plain(`select c.finding_id, string_agg(distinct hp_num(v.value) || '<' || v.corrected_from, '~' order by hp_num(v.value) || '<' || v.corrected_from) as corrected
	from (select finding_id, split_part(unnest(string_split(cites, '~')), '@', 1) as fact_id from review_found where cites <> '') c
	join (
		select fact_id, value_wan as value, corrected_from from amounts where corrected_from is not null
		union all select fact_id, stated_percent, corrected_from from rates where corrected_from is not null
		union all select fact_id, score, corrected_from from scores where corrected_from is not null
		union all select fact_id, score, corrected_from from indicators where corrected_from is not null
	) v on v.fact_id = c.fact_id where v.value is not null group by c.finding_id`);

const FINDINGS = sql`insert into findings
	select f.finding_id, f.rule, f.severity, f.fires, s.department_id, coalesce(f.year, s.year), s.kind, s.project, f.report_id, coalesce(f.region_code, s.region_code), f.line,
		f.stated, f.computed, f.gap, f.measure, f.amount_wan, f.points, f.group_size, f.severity_cap, f.rule || '.' || f.case_id,
		f.params || case when k.corrected is null then '' else chr(10) || 'corrected=' || k.corrected end, f.certainty, f.evidence_absent, null, null, null, null
	from review_found f
	left join (${CORRECTED}) k on k.finding_id = f.finding_id
	left join review_member m on m.report_id = f.report_id
	left join review_subject s on s.subject_id = m.subject_id`;

/** A rule that fires on more than a third of at least eight reports of a region and year warns about itself. */
const NOTES = sql`insert into rule_notes
	select rule, region_code, year, fired, checked from (
		select c.rule, s.region_code, s.year, cast(count(distinct case when c.outcome = 'fired' then s.subject_id end) as integer) as fired, cast(count(distinct s.subject_id) as integer) as checked
		from checks c join review_member m on m.report_id = c.report_id join review_subject s on s.subject_id = m.subject_id
		where c.outcome <> 'skipped' and s.region_code is not null and s.year is not null group by c.rule, s.region_code, s.year
	) where checked >= 8 and fired * 3 > checked`;

async function publishDecisions(engine: Engine, decisions: readonly Decision[]): Promise<readonly Decision[]> {
	if (decisions.length === 0) return [];
	const rows = await engine.query<Pick<FindingRow, 'finding_id' | 'department_id' | 'year' | 'kind' | 'project' | 'rule' | 'line'>>(
		sql`select finding_id, department_id, year, kind, project, rule, line from findings order by finding_id`
	);
	const { matched, unmatched } = matchDecisions(decisions, new Map(rows.map((row) => [row.finding_id, decisionKey(row)])));
	for (const { finding_id, decision } of matched) {
		await engine.run(
			sql`update findings set decision = ${decision.decision}, decision_reason = ${decision.reason}, decision_by = ${decision.by}, decision_date = ${dateOf(decision)} where finding_id = ${finding_id}`
		);
	}
	return unmatched;
}

const SEVERITY_ORDER: readonly Severity[] = ['critical', 'major', 'minor', 'info'];

async function summarise(engine: Engine, unmatched: readonly Decision[]): Promise<ReviewSummary> {
	const byRule = await engine.query<{ rule: string; severity: Severity; count: number }>(
		sql`select rule, severity, cast(count(*) as integer) as count from findings where fires_by_default group by rule, severity order by rule, severity`
	);
	const warnings = await engine.query<{ rule: string; region_code: string; year: number; fired: number; checked: number }>(
		sql`select rule, region_code, year, fired, checked from rule_notes order by rule, region_code, year`
	);
	const total = (severity: Severity) => byRule.reduce((sum, row) => sum + (row.severity === severity ? row.count : 0), 0);
	const [critical, major, minor, info] = SEVERITY_ORDER.map(total);
	return { bySeverity: { critical: critical ?? 0, major: major ?? 0, minor: minor ?? 0, info: info ?? 0 }, byRule, warnings, unmatched };
}

/** Makes a table that the caller did not load, so that a rule never fails for a table without rows. */
async function ensureTables(engine: Engine): Promise<void> {
	const there = await engine.query<{ name: string }>(sql`select table_name as name from information_schema.tables`);
	const names = new Set(there.map((row) => row.name));
	for (const table of Object.values(TABLES)) if (!names.has(table.name)) await engine.run(plain(createTableSql(table)));
}

/**
 * Reviews everything that the engine's tables hold. The tables findings, evidence, checks and rule_notes must be empty or missing;
 * working tables are dropped at the end. Rejects with EngineError when a rule's SQL fails.
 */
export async function review(engine: Engine, options: ReviewOptions = {}): Promise<ReviewSummary> {
	await ensureTables(engine);
	for (const statement of BASE) await engine.run(statement);
	await engine.run(FOUND);
	await engine.run(plain('create table review_checked (rule varchar, report_id varchar, outcome varchar, reason varchar)'));
	options.onRule?.('base');
	for (const rule of inOrder(options.rules ?? RULES)) {
		await runRule(engine, rule, options.settings ?? {});
		options.onRule?.(rule.id);
	}
	await engine.run(FINDINGS);
	for (const statement of EVIDENCE) await engine.run(statement);
	await engine.run(plain(`insert into checks select ${columnListSql(checks)} from review_checked`));
	await engine.run(NOTES);
	const unmatched = await publishDecisions(engine, options.decisions ?? []);
	const summary = await summarise(engine, unmatched);
	for (const table of [...BASE_TABLES, 'review_found', 'review_checked', ...EVIDENCE_TABLES]) await engine.run(plain(`drop table ${table}`));
	options.onRule?.('publish');
	return summary;
}

/** Names of the tables that a review fills. */
export const REVIEW_TABLES = [findings.name, evidence.name, checks.name, 'rule_notes'] as const;
