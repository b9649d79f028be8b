/** Amounts to lines: initial, adjusted and executed by category, and the case where income stands for spending. */
import { sql, type Sql } from '../../engine/sql.ts';

export const LINES: readonly Sql[] = [
	sql`create table review_amount as
		select a.* replace (case when a.category = 'operating' and regexp_matches(a.quote, '(?:小学|中学|高中|学校|教育|生均|村级|社区)公用经费') then 'item' else a.category end as category),
			m.subject_id, s.kind, s.year as report_year, s.department_id, s.region_code
		from amounts a join review_member m on m.report_id = a.report_id join review_subject s on s.subject_id = m.subject_id`,
	sql`create table review_value as
		select subject_id, category, stage, value_wan, fact_id, decimals, single, certainty, passage, sentence from (
			select *, row_number() over (partition by subject_id, category, stage order by case when label is null then 0 else 1 end, case when preferred then 0 else 1 end,
				case when in_form then 0 else 1 end, case certainty when 'high' then 0 when 'medium' then 1 else 2 end, sentence, start, fact_id) as choice
			from review_amount where of_report_year and stage <> 'change'
		) where choice = 1`,
	// The income total in the cell for spending (rule 6): spending then is what the text gives as expenditure.
	sql`create table review_basis as
		select * from (
			select a.subject_id, a.fact_id as listed_fact, a.value_wan as listed, i.fact_id as income_fact, i.value_wan as income, t.fact_id as spent_fact, t.value_wan as spent,
				row_number() over (partition by a.subject_id order by case when a.in_form then 0 else 1 end, a.fact_id, t.fact_id) as choice
			from review_amount a
			join review_amount i on i.subject_id = a.subject_id and i.category = 'revenue_total' and i.stage = 'executed' and i.of_report_year
				and abs(a.value_wan - i.value_wan) <= hp_tol(a.decimals, i.decimals)
			join review_amount t on t.subject_id = a.subject_id and t.category = 'total' and t.stage = 'executed' and t.of_report_year
				and t.label is null and abs(t.value_wan - a.value_wan) > hp_tol(a.decimals, t.decimals)
			where a.stage = 'executed' and a.of_report_year and a.label is null and a.fact_id <> i.fact_id
				and not exists (select 1 from review_value p where p.subject_id = a.subject_id and p.category in ('basic', 'project') and p.stage = 'executed' and p.value_wan >= t.value_wan - 0.02::double)
				and (a.category = 'total' or (a.category in ('fiscal_appropriation', 'general_public_budget') and a.in_form)) and a.start <> i.start
		) where choice = 1`,
	sql`create table review_line as
		select s.subject_id, 'total' as category, s.initial_wan as initial, s.initial_fact, s.adjusted_wan as adjusted, s.adjusted_fact,
			coalesce(b.spent, s.executed_wan) as executed, coalesce(b.spent_fact, s.executed_fact) as executed_fact,
			coalesce(s.adjusted_wan, s.initial_wan) as budget, coalesce(s.adjusted_fact, s.initial_fact) as budget_fact,
			2 as budget_decimals, 2 as executed_decimals, b.spent is not null as basis_mended, coalesce(s.initial_origin = 'single', false) or coalesce(s.adjusted_origin = 'single', false) as single
		from review_subject s left join review_basis b on b.subject_id = s.subject_id
		union all
		select subject_id, category,
			max(case when stage = 'initial_budget' then value_wan end), max(case when stage = 'initial_budget' then fact_id end),
			max(case when stage = 'adjusted_budget' then value_wan end), max(case when stage = 'adjusted_budget' then fact_id end),
			max(case when stage = 'executed' then value_wan end), max(case when stage = 'executed' then fact_id end),
			coalesce(max(case when stage = 'adjusted_budget' then value_wan end), max(case when stage = 'initial_budget' then value_wan end)),
			coalesce(max(case when stage = 'adjusted_budget' then fact_id end), max(case when stage = 'initial_budget' then fact_id end)),
			coalesce(max(case when stage = 'adjusted_budget' then decimals end), max(case when stage = 'initial_budget' then decimals end), 2),
			coalesce(max(case when stage = 'executed' then decimals end), 2), false, coalesce(bool_or(single), false)
		from review_value where category not in ('total', 'item') and stage in ('initial_budget', 'adjusted_budget', 'executed')
		group by subject_id, category`
];
