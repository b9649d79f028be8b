/** Scores and indicators to score sheets by report, and the region’s way of scoring execution. */
import { sql, type Sql } from '../../engine/sql.ts';

export const SHEETS: readonly Sql[] = [
	sql`create table review_sheet as
		select r.report_id, m.subject_id, s.kind, s.year, s.region_code, s.selected,
			r.self_score as total, coalesce(r.self_score_max, 100) as total_max, r.self_score_max as total_max_stated, r.self_score_fact as total_fact,
			e.fact_id as execution_fact, e.max as execution_max, e.score as execution_score,
			coalesce(i.row_count, 0) as row_count, i.weight_sum, i.score_sum, coalesce(i.no_weight, 0) as no_weight, coalesce(i.no_score, 0) as no_score,
			coalesce(d.dimension_count, 0) as dimension_count, d.max_sum, d.points_sum, coalesce(d.no_points, 0) as no_points,
			-- a sheet cut by a page has no total, or one above the points of the rows that were read
			r.self_score is not null and (i.weight_sum is null or r.self_score <= i.weight_sum + coalesce(e.max, 0) + 0.1::double) as complete
		from reports r
		join review_member m on m.report_id = r.report_id
		join review_subject s on s.subject_id = m.subject_id
		left join (
			select * from (select *, row_number() over (partition by report_id order by case when score is null then 1 else 0 end, start, fact_id) as choice
				from scores where role = 'dimension' and dimension = 'execution') where choice = 1
		) e on e.report_id = r.report_id
		left join (
			select report_id, cast(count(*) as integer) as row_count, hp_sum(weight) as weight_sum, hp_sum(score) as score_sum,
				cast(sum(case when weight is null then 1 else 0 end) as integer) as no_weight, cast(sum(case when score is null and coalesce(weight, 1) > 0 then 1 else 0 end) as integer) as no_score
			from indicators group by report_id
		) i on i.report_id = r.report_id
		left join (
			select report_id, cast(count(*) as integer) as dimension_count, hp_sum(max) as max_sum, hp_sum(score) as points_sum,
				cast(sum(case when score is null then 1 else 0 end) as integer) as no_points
			from scores where role = 'dimension' group by report_id
		) d on d.report_id = r.report_id`,
	// The rate that execution points should follow from: recomputed, else as printed.
	sql`create table review_execution as
		select l.subject_id, l.budget, l.executed, l.budget_fact, l.executed_fact, l.initial, l.adjusted, l.initial_fact, l.adjusted_fact,
			coalesce(100 * l.executed / nullif(l.budget, 0), s.rate_stated) as rate,
			case when l.executed is not null and coalesce(l.budget, 0) > 0 then 'computed' when s.rate_stated is not null then 'stated' end as origin, s.rate_fact, s.rate_stated
		from review_line l join review_subject s on s.subject_id = l.subject_id where l.category = 'total'`,
	// Points that each variant gives (domain.md 1.4): V1 in proportion, V2 two points less for each full 5 points below 100 %, V3 in proportion and none below 60 %,
	// V4 one point off wherever the budget was changed or exceeded.
	sql`create table review_expected as
		select *, abs(execution_score - v1) as d1, abs(execution_score - v2) as d2, abs(execution_score - v3) as d3, abs(execution_score - v4) as d4 from (
			select h.report_id, h.subject_id, h.region_code, h.year, h.selected, h.execution_fact, h.execution_max, h.execution_score, x.rate, x.origin, x.budget_fact, x.executed_fact, x.rate_fact,
				h.execution_max * least(1, greatest(0, x.rate / 100)) as v1,
				greatest(0, h.execution_max - 2 * floor(greatest(0, 100 - x.rate) / 5 + 1e-9::double)) as v2,
				case when x.rate < 60 then 0 else h.execution_max * least(1, x.rate / 100) end as v3,
				case when x.rate <= 100.5::double and (x.initial is null or x.adjusted is null or abs(x.initial - x.adjusted) <= 0.0101::double) then h.execution_max else h.execution_max - 1 end as v4
			from review_sheet h join review_execution x on x.subject_id = h.subject_id
			where h.execution_max > 0 and h.execution_score is not null and x.rate is not null
		)`,
	// The variant of a region and year: named in score_schemes, else the one that explains at least 60 % of at least ten scored reports, to 0.1 points or else to half a point.
	sql`create table review_variant as
		with long as (
			select report_id, region_code, year, 'V1' as variant, d1 as d from review_expected where selected
			union all select report_id, region_code, year, 'V2', d2 from review_expected where selected
			union all select report_id, region_code, year, 'V3', d3 from review_expected where selected
			union all select report_id, region_code, year, 'V4', d4 from review_expected where selected
		), counted as (
			select region_code, year, variant, cast(count(*) as integer) as scored,
				cast(sum(case when d <= 0.1001::double then 1 else 0 end) as double) / count(*) as fine, cast(sum(case when d <= 0.5001::double then 1 else 0 end) as double) / count(*) as coarse
			from long where region_code is not null and year is not null group by region_code, year, variant
		), named as (
			select r.region_code, r.year, max(c.variant) as variant from (select distinct region_code, year from review_expected where region_code is not null and year is not null) r
			join score_schemes c on starts_with(r.region_code, c.region_code) and r.year between c.year_from and c.year_to and c.variant is not null group by r.region_code, r.year
		), learned as (
			select *, row_number() over (partition by region_code, year order by case when fine >= 0.6::double then 0 else 1 end, case when fine >= 0.6::double then fine else coarse end desc, variant) as choice
			from counted where scored >= 10 and coarse >= 0.6::double
		)
		select c.region_code, c.year, c.variant, c.scored, case when c.fine >= 0.6::double then 0.1::double else 0.5::double end as tolerance, c.coarse as share, 'learned' as origin
		from learned c where choice = 1 and not exists (select 1 from named n where n.region_code = c.region_code and n.year = c.year)
		union all
		select n.region_code, n.year, n.variant, cast(null as integer), 0.1::double, cast(null as double), 'named' from named n`,
	// The same figure stated elsewhere in the file: shown with the place that a rule cites.
	sql`create table review_twin as
		select a.fact_id, b.fact_id as twin_id from review_amount a
		join review_amount b on b.subject_id = a.subject_id and b.stage = a.stage and b.value_wan = a.value_wan and b.fact_id <> a.fact_id and b.year is not distinct from a.year
			and (b.category = a.category or (a.category in ('total', 'fiscal_appropriation', 'general_public_budget') and b.category in ('total', 'fiscal_appropriation', 'general_public_budget')))
		where a.value_wan <> 0`,
	// Facts that are not read with full certainty: 1 medium, 2 low.
	sql`create table review_doubt as
		select fact_id, case certainty when 'low' then 2 else 1 end as doubt from (
			select fact_id, certainty from amounts union all select fact_id, certainty from rates
			union all select fact_id, certainty from scores union all select fact_id, certainty from indicators
		) where certainty <> 'high'`
];
