/** What a line was last year: from a stated change, from a figure of last year in the report, or from last year’s report. */
import { sql, type Sql } from '../../engine/sql.ts';

export const HISTORY: readonly Sql[] = [
	sql`create table review_before as
		select s.subject_id, p.subject_id as prior_id from (
			select s.subject_id, p.subject_id as prior_id, row_number() over (partition by s.subject_id order by p.subject_id) as choice
			from review_subject s join review_subject p on p.department_id = s.department_id and p.kind = s.kind and p.year = s.year - 1 and coalesce(p.project, '') = coalesce(s.project, '') and p.selected
		) s join review_subject p on p.subject_id = s.prior_id where s.choice = 1`,
	sql`create table review_stated as
		select subject_id, category, 'initial_budget' as stage, initial as value_wan, initial_fact as fact, single from review_line where initial is not null
		union all select subject_id, category, 'adjusted_budget', adjusted, adjusted_fact, single from review_line where adjusted is not null
		union all select subject_id, category, 'executed', executed, executed_fact, false from review_line where executed is not null`,
	// One join a table: given several at once, the planner begins with category and stage, which every report shares.
	sql`create table review_change as
		select fact_id, report_id, subject_id, category, coalesce(change_of, 'executed') as stage, value_wan, sentence, passage, start from review_amount
		where stage = 'change' and label is null and coalesce(from_year, report_year - 1) = report_year - 1`,
	sql`create table review_changed as
		select c.fact_id, n.fact_id as current_fact, n.value_wan as current_wan, row_number() over (partition by c.fact_id order by abs(n.start - c.start), n.fact_id) as choice
		from review_change c join review_amount n on n.report_id = c.report_id and n.category = c.category and n.stage = c.stage
		where n.of_report_year and c.sentence - n.sentence between 0 and 4 and c.passage - n.passage between 0 and 3 and c.start - n.start > 0`,
	sql`create table review_since as
		select v.*, b.prior_id from review_stated v join review_before b on b.subject_id = v.subject_id`,
	sql`create table review_other_year as
		select subject_id, category, stage, value_wan, fact_id from review_amount where year = report_year - 1 and not of_report_year and label is null`,
	sql`create table review_history as
		select c.subject_id, c.category, c.stage, n.current_wan, n.current_fact, n.current_wan - c.value_wan as prior_wan, c.fact_id as prior_fact, 'change' as source, cast(null as varchar) as prior_id
		from review_change c join review_changed n on n.fact_id = c.fact_id where n.choice = 1 and n.current_wan - c.value_wan > 0.005::double
		union all
		select v.subject_id, v.category, v.stage, v.value_wan, v.fact, a.value_wan, a.fact_id, 'stated', null
		from review_stated v join review_other_year a on a.subject_id = v.subject_id and a.category = v.category and a.stage = v.stage
		union all
		select v.subject_id, v.category, v.stage, v.value_wan, v.fact, p.value_wan, p.fact, 'report', v.prior_id
		from review_since v join review_stated p on p.subject_id = v.prior_id and p.category = v.category and p.stage = v.stage and p.single = v.single`
];
