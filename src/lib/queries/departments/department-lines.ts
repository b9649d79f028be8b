/** One department's money by line, its scores by dimension, its indicators and its findings, over all its years. */
import { sql } from '../../engine/sql.ts';
import type { Category, Dimension, Severity, Stage } from '../../model/vocabulary.ts';
import { COUNTED } from '../counted-amounts.ts';
import { LISTED, SEVERITY_RANK } from '../filter.ts';
import { defineQuery } from '../query.ts';
import type { DepartmentParams } from './department-years.ts';

export interface DepartmentAmountRow {
	readonly [column: string]: string | number | boolean | null;
	readonly report_id: string;
	readonly year: number;
	readonly category: Category;
	readonly stage: Stage;
	readonly value_wan: number;
	readonly fact_id: string;
	readonly single: boolean;
	readonly conflicting: boolean;
}

const example: DepartmentParams = { id: '990101-02', kind: 'department' };

/** The value that counts of each line and stage; single items are left to the report's own page. */
export const departmentAmounts = defineQuery<DepartmentParams, DepartmentAmountRow>({
	id: 'department-amounts',
	question: 'What was planned and spent on each line, year by year?',
	tables: ['amounts', 'reports'],
	example,
	sql: ({ id, kind }) => sql`
		with scoped as (select r.* from reports r where r.department_id = ${id} and r.kind = ${kind} and r.selected and r.year is not null), ${COUNTED}
		select c.report_id, s.year::int as year, c.category, c.stage, c.value_wan, c.fact_id, c.single, c.conflicting
		from counted c
		join scoped s on s.report_id = c.report_id
		where c.stage in ('initial_budget', 'adjusted_budget', 'executed') and c.category <> 'item'
		order by s.year, c.report_id, c.category, c.stage`
});

export interface DepartmentScoreRow {
	readonly [column: string]: string | number | null;
	readonly report_id: string;
	readonly year: number;
	readonly dimension: Dimension;
	readonly max: number | null;
	readonly score: number | null;
	readonly fact_id: string;
}

export const departmentScores = defineQuery<DepartmentParams, DepartmentScoreRow>({
	id: 'department-scores',
	question: 'How did it score itself by dimension, year by year?',
	tables: ['scores', 'reports'],
	example,
	sql: ({ id, kind }) => sql`
		select s.report_id, r.year::int as year, s.dimension, max(s.max)::double as max, max(s.score)::double as score, min(s.fact_id) as fact_id
		from scores s
		join reports r on r.report_id = s.report_id
		where r.department_id = ${id} and r.kind = ${kind} and r.selected and r.year is not null and s.role = 'dimension' and s.dimension is not null
		group by s.report_id, r.year, s.dimension
		order by r.year, s.report_id, s.dimension`
});

export interface DepartmentIndicatorRow {
	readonly [column: string]: string | number | boolean | null;
	readonly report_id: string;
	readonly year: number;
	readonly row: number;
	readonly dimension: Dimension;
	readonly l3: string;
	readonly target: string | null;
	readonly actual: string | null;
	readonly weight: number | null;
	readonly score: number | null;
	/** Percent; null where it cannot be computed. */
	readonly attainment: number | null;
	readonly downgraded: boolean;
	readonly fact_id: string;
}

export const departmentIndicators = defineQuery<DepartmentParams, DepartmentIndicatorRow>({
	id: 'department-indicators',
	question: 'Which targets did it set, meet or miss, and how did it score them?',
	tables: ['indicators', 'reports'],
	example,
	sql: ({ id, kind }) => sql`
		select i.report_id, r.year::int as year, i.row::int as row, i.dimension, i.l3, i.target, i.actual, i.weight, i.score, i.attainment, i.downgraded, i.fact_id
		from indicators i
		join reports r on r.report_id = i.report_id
		where r.department_id = ${id} and r.kind = ${kind} and r.selected and r.year is not null
		order by r.year, i.report_id, i.row, i.fact_id`
});

export interface DepartmentFindingRow {
	readonly [column: string]: string | number | null;
	readonly finding_id: string;
	readonly report_id: string;
	readonly year: number;
	readonly rule: string;
	readonly severity: Severity;
	readonly line: string | null;
	readonly message_id: string;
	readonly params: string;
	readonly stated: string | null;
	readonly computed: string | null;
	readonly decision: string | null;
}

export const departmentFindings = defineQuery<DepartmentParams, DepartmentFindingRow>({
	id: 'department-findings',
	question: 'What is to be checked in its reports, year by year?',
	tables: ['findings', 'reports'],
	example,
	sql: ({ id, kind }) => sql`
		select f.finding_id, f.report_id, r.year::int as year, f.rule, f.severity, f.line, f.message_id, f.params, f.stated, f.computed, f.decision
		from findings f
		join reports r on r.report_id = f.report_id
		where ${LISTED} and r.department_id = ${id} and r.kind = ${kind} and r.selected and r.year is not null
		order by r.year, ${SEVERITY_RANK}, f.rule, f.finding_id`
});
