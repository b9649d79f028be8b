/** Working tables that rules share, made once from the published tables: subjects, lines with their budgets, rates recomputed, score sheets. */
import { sql, type Sql } from '../engine/sql.ts';

/**
 * Macros: hp_num prints a number with at most two decimals and no trailing zeros; hp_half is half of the last printed digit, in 万元;
 * hp_tol the rounding bound of two printed numbers, at least 0.01 万元 (domain.md 2, conventions: 0.005 for each).
 */
const MACROS: readonly Sql[] = [
	sql`create or replace temp macro hp_num(x) as case when x is null then null else regexp_replace(
		(case when x < 0 and round(abs(x) * 100) > 0 then '-' else '' end) || cast(cast(floor(round(abs(x) * 100) / 100) as bigint) as varchar) || '.'
		|| lpad(cast(cast(round(abs(x) * 100) as bigint) % 100 as varchar), 2, '0'), '\\.?0+$', '') end`,
	// sums of doubles depend on the order, which the two engines do not share: added as whole millionths they come out the same
	sql`create or replace temp macro hp_sum(x) as cast(sum(cast(round(x * 1000000::double) as bigint)) as double) / 1000000::double`,
	sql`create or replace temp macro hp_half(decimals) as case when decimals <= 0 then 0.5::double when decimals = 1 then 0.05::double else 0.005::double end`,
	sql`create or replace temp macro hp_tol(a, b) as greatest(0.01::double, hp_half(a) + hp_half(b)) + 1e-9::double`,
	sql`create or replace temp macro hp_digit(decimals) as case when decimals <= 0 then 1.0::double when decimals = 1 then 0.1::double when decimals = 2 then 0.01::double else 0.001::double end`
];

/** Reports of one file about the same department, kind, year and project are read together (a form and its narrative). */
const SUBJECTS: readonly Sql[] = [
	sql`create table review_member as
		select report_id, first_value(report_id) over (
			partition by file_sha256, unit, kind, coalesce(year, 0), coalesce(project, '')
			order by case when selected then 0 else 1 end, case layout when 'form' then 0 else 1 end, part, report_id
			rows between unbounded preceding and unbounded following) as subject_id
		from (
			-- a part without a name is of the unit that the file's other parts name
			select *, case when department_as_written is null then coalesce(min(case when department_as_written is not null then department_id end) over (partition by file_sha256), '') else department_id end as unit from reports
		)`,
	sql`create table review_stage as
		select * from (
			select *, row_number() over (partition by subject_id, stage order by case when report_id = subject_id then 0 else 1 end, case origin when 'single' then 1 else 0 end, report_id) as choice from (
				select m.subject_id, r.report_id, 'initial' as stage, r.initial_wan as value_wan, r.initial_fact as fact, r.initial_origin as origin
				from reports r join review_member m on m.report_id = r.report_id where r.initial_wan is not null
				union all
				select m.subject_id, r.report_id, 'adjusted', r.adjusted_wan, r.adjusted_fact, r.adjusted_origin
				from reports r join review_member m on m.report_id = r.report_id where r.adjusted_wan is not null
				union all
				select m.subject_id, r.report_id, 'executed', r.executed_wan, r.executed_fact, r.executed_origin
				from reports r join review_member m on m.report_id = r.report_id where r.executed_wan is not null
			)
		) where choice = 1`,
	sql`create table review_subject as
		select r.report_id as subject_id, r.file_sha256, r.department_id,
			-- a region that no gazetteer knows goes by the name before the unit's
			coalesce(r.region_code, nullif(regexp_extract(coalesce(r.department_as_written, ''), '^(?:中共|中国共产党)?([一-龥]{2,8}?[县区市旗])', 1), '')) as region_code, r.peer_group, r.year, r.kind, r.project, r.layout, r.selected,
			r.department_as_written, coalesce(d.name, r.department_as_written) as name, d.aliases,
			i.value_wan as initial_wan, i.fact as initial_fact, i.origin as initial_origin,
			a.value_wan as adjusted_wan, a.fact as adjusted_fact, a.origin as adjusted_origin,
			e.value_wan as executed_wan, e.fact as executed_fact, e.origin as executed_origin,
			t.rate_stated, t.rate_fact, t.self_score, t.self_score_max, t.self_score_fact, t.grade, t.headcount_authorized, t.headcount_actual, t.members, t.narratives
		from reports r
		join (
			select m.subject_id, cast(count(*) as integer) as members, cast(sum(case when q.layout = 'narrative' then 1 else 0 end) as integer) as narratives,
				max(case when q.report_id = m.subject_id or m.only_rate = 1 then q.rate_stated end) as rate_stated,
				max(case when q.report_id = m.subject_id or m.only_rate = 1 then q.rate_fact end) as rate_fact,
				max(case when q.report_id = m.subject_id or m.only_score = 1 then q.self_score end) as self_score,
				max(case when q.report_id = m.subject_id or m.only_score = 1 then q.self_score_max end) as self_score_max,
				max(case when q.report_id = m.subject_id or m.only_score = 1 then q.self_score_fact end) as self_score_fact,
				max(q.grade) as grade, max(q.headcount_authorized) as headcount_authorized, max(q.headcount_actual) as headcount_actual
			from (
				select w.report_id, w.subject_id,
					sum(case when q.rate_stated is not null then 1 else 0 end) over (partition by w.subject_id) as only_rate,
					sum(case when q.self_score is not null then 1 else 0 end) over (partition by w.subject_id) as only_score
				from review_member w join reports q on q.report_id = w.report_id
			) m join reports q on q.report_id = m.report_id group by m.subject_id
		) t on t.subject_id = r.report_id
		left join departments d on d.department_id = r.department_id
		left join review_stage i on i.subject_id = r.report_id and i.stage = 'initial'
		left join review_stage a on a.subject_id = r.report_id and a.stage = 'adjusted'
		left join review_stage e on e.subject_id = r.report_id and e.stage = 'executed'`
];

const LINES: readonly Sql[] = [
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

/** Every printed rate with the pairs of amounts that it may follow from (rules 9 and 10). */
const RATES: readonly Sql[] = [
	sql`create table review_rate as
		select r.*, m.subject_id from rates r join review_member m on m.report_id = r.report_id where r.of_report_year`,
	// Amounts beside a rate: those of its own sentence or row; of the sentence before in the same passage where its own holds none.
	sql`create table review_beside as
		select r.fact_id as rate_id, a.fact_id, a.category, a.stage, a.value_wan, a.decimals, a.of_report_year, a.year, a.change_of, a.start, 0 as before
		from review_rate r join amounts a on a.report_id = r.report_id and a.sentence = r.sentence
		union all
		select r.fact_id, a.fact_id, a.category, a.stage, a.value_wan, a.decimals, a.of_report_year, a.year, a.change_of, a.start, 1
		from review_rate r join amounts a on a.report_id = r.report_id and a.sentence = r.sentence - 1 and a.passage = r.passage
		where not r.in_form and not exists (select 1 from amounts b where b.report_id = r.report_id and b.sentence = r.sentence)`,
	// Pairs that the rate is expected to follow from.
	sql`create table review_pair as
		select r.fact_id as rate_id, n.fact_id as numerator_fact, d.fact_id as denominator_fact, n.value_wan as numerator, d.value_wan as denominator, n.before, case d.stage when 'adjusted_budget' then 0 else 1 end as rank,
			100 * n.value_wan / nullif(d.value_wan, 0) as computed, 100 * d.value_wan / nullif(n.value_wan, 0) as inverse,
			100 * n.value_wan / nullif(d.value_wan, 0) * (hp_half(n.decimals) / nullif(n.value_wan, 0) + hp_half(d.decimals) / nullif(d.value_wan, 0)) as rounding
		from review_rate r
		join review_beside n on n.rate_id = r.fact_id and n.stage = 'executed' and n.of_report_year
		join review_beside d on d.rate_id = r.fact_id and d.stage in ('initial_budget', 'adjusted_budget') and d.of_report_year and d.category = n.category
		where r.measure in ('execution', 'control') and (r.category is null or r.category = n.category or (r.category = 'total' and n.category in ('fiscal_appropriation', 'general_public_budget')))
		union all
		select r.fact_id, n.fact_id, d.fact_id, n.value_wan, d.value_wan, n.before, 0, 100 * n.value_wan / nullif(d.value_wan, 0), null,
			100 * n.value_wan / nullif(d.value_wan, 0) * (hp_half(n.decimals) / nullif(n.value_wan, 0) + hp_half(d.decimals) / nullif(d.value_wan, 0))
		from review_rate r
		join (select *, row_number() over (partition by rate_id order by start desc) as nearest from review_beside b
			where stage = 'executed' and of_report_year and before = 0 and start < (select min(q.start) from review_rate q where q.fact_id = b.rate_id)) n on n.rate_id = r.fact_id and n.nearest = 1
		join review_value d on d.subject_id = r.subject_id and d.category = r.category and d.stage = 'executed' and d.fact_id <> n.fact_id
		where r.measure = 'share' and r.category is not null and r.category <> n.category and d.value_wan > 0
		union all
		select r.fact_id, c.fact_id, v.fact_id, c.value_wan, v.value_wan, c.before, 0, 100 * c.value_wan / nullif(v.value_wan - c.value_wan, 0), null,
			100 * abs(c.value_wan / nullif(v.value_wan - c.value_wan, 0)) * (2 * hp_half(c.decimals) / nullif(abs(c.value_wan), 0) + hp_half(v.decimals) / nullif(abs(v.value_wan - c.value_wan), 0))
		from review_rate r
		join review_beside c on c.rate_id = r.fact_id and c.stage = 'change'
		join review_beside v on v.rate_id = r.fact_id and v.of_report_year and v.category = c.category and v.stage = coalesce(c.change_of, 'executed') and v.stage <> 'change'
		where r.measure = 'yoy'
		union all
		select r.fact_id, v.fact_id, p.fact_id, v.value_wan, p.value_wan, v.before, 0, 100 * (v.value_wan - p.value_wan) / nullif(p.value_wan, 0), null,
			100 * abs(v.value_wan / nullif(p.value_wan, 0)) * (hp_half(v.decimals) / nullif(abs(v.value_wan), 0) + hp_half(p.decimals) / nullif(abs(p.value_wan), 0))
		from review_rate r
		join review_beside v on v.rate_id = r.fact_id and v.of_report_year and v.stage <> 'change'
		join review_beside p on p.rate_id = r.fact_id and not p.of_report_year and p.stage = v.stage and p.category = v.category
		where r.measure = 'yoy'`,
	// Whether any plausible pair fits: the expected ones, and executed amounts beside the rate over any figure of the report.
	sql`create table review_fit as
		select distinct rate_id from (
			select p.rate_id from review_pair p join review_rate r on r.fact_id = p.rate_id
			where abs(p.computed - r.stated_percent) <= hp_digit(r.decimals) + p.rounding + 1e-9::double
				or (r.measure = 'yoy' and abs(abs(p.computed) - abs(r.stated_percent)) <= hp_digit(r.decimals) + p.rounding + 1e-9::double)
			union all
			select b.rate_id from review_beside b join review_rate r on r.fact_id = b.rate_id
			join review_value v on v.subject_id = r.subject_id and v.value_wan > 0
				and ((r.measure in ('execution', 'control') and b.stage = 'executed' and v.stage in ('initial_budget', 'adjusted_budget') and (v.category = b.category or v.category = 'total'))
					or (r.measure = 'share' and v.stage = b.stage))
			where b.of_report_year and abs(100 * b.value_wan / v.value_wan - r.stated_percent) <= hp_digit(r.decimals) + 1e-9::double
			union all
			select n.rate_id from review_beside n join review_beside d on d.rate_id = n.rate_id and d.fact_id <> n.fact_id and d.value_wan > 0
			join review_rate r on r.fact_id = n.rate_id
			where (r.measure in ('share', 'arrival', 'other', 'yoy') or (d.stage = 'change' and n.stage = 'executed')) and abs(100 * n.value_wan / d.value_wan - r.stated_percent) <= hp_digit(r.decimals) + 1e-9::double
		)`,
	// One row a rate: the closest expected pair of its own sentence, else the only one of the sentence before; and whether it is the pair upside down.
	sql`create table review_recomputed as
		select p.rate_id, p.numerator_fact, p.denominator_fact, p.numerator, p.denominator, p.computed, p.inverse, p.rounding, p.fits, r.subject_id, r.report_id, r.measure, r.category,
			r.stated_percent, r.decimals, r.what,
			not p.fits and p.inverse is not null and abs(p.inverse - r.stated_percent) <= hp_digit(r.decimals) + 1e-9::double and abs(p.computed - r.stated_percent) > 1 as inverted
		from (
			select p.*, f.rate_id is not null as fits, count(*) over (partition by p.rate_id) as pairs,
				row_number() over (partition by p.rate_id order by case when abs(p.inverse - q.stated_percent) <= hp_digit(q.decimals) then 0 else 1 end, p.rank, least(abs(p.computed - q.stated_percent), coalesce(abs(p.inverse - q.stated_percent), 1e9::double)) nulls last, p.numerator_fact, p.denominator_fact) as choice
			from review_pair p join review_rate q on q.fact_id = p.rate_id left join review_fit f on f.rate_id = p.rate_id
		) p join review_rate r on r.fact_id = p.rate_id
		where p.choice = 1 and (p.before = 0 or p.pairs = 1)`
];

/** Score sheets by report: the execution row, the sums of indicator rows, the total. */
const SHEETS: readonly Sql[] = [
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

/** What a line was last year: from a stated change, from a figure of last year in the report, or from last year's report. */
const HISTORY: readonly Sql[] = [
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
		where n.of_report_year and c.sentence - n.sentence between 0 and 4 and c.passage - n.passage between 0 and 1 and c.start - n.start > 0`,
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

/** Paragraphs that stand in another unit's report or in the same unit's report of another year: band mates, then the exact Jaccard index of 5-character shingles. */
const COPIES: readonly Sql[] = [
	sql`create table review_text as
		select p.feature_id, p.report_id, p.section, p.chars, p.words, p.quote, p.start, p."end" as end_at, s.subject_id, s.department_id, s.region_code, s.year, s.name
		from paragraphs p join review_member m on m.report_id = p.report_id join review_subject s on s.subject_id = m.subject_id
		where p.kind = 'text' and s.selected and s.year is not null`,
	sql`create table review_band as
		select b.band, b.hash, t.feature_id, t.department_id, t.region_code, t.year from paragraph_bands b join review_text t on t.feature_id = b.feature_id`,
	// In more than 30 % of the departments of a region and year, three at least: template text.
	sql`create table review_template as
		select distinct b.feature_id from review_band b join (
			select distinct g.band, g.hash from (
				select band, hash, region_code, year, count(distinct department_id) as n from review_band where region_code is not null group by band, hash, region_code, year
			) g join (select region_code, year, count(distinct department_id) as n from review_subject where selected group by region_code, year) a on a.region_code = g.region_code and a.year = g.year
			where g.n >= 3 and g.n > 0.3::double * a.n
		) t on t.band = b.band and t.hash = b.hash`,
	// Each paragraph meets four mates of a band, not all: the first and the last, the one before and the one after. Cost is linear.
	sql`create table review_pairs as
		select distinct least(feature_id, mate) as a, greatest(feature_id, mate) as b from (
			select feature_id, unnest([first_mate, last_mate, next_mate]) as mate from (
				select feature_id, first_value(feature_id) over w as first_mate, last_value(feature_id) over w as last_mate, lead(feature_id) over (partition by band, hash order by department_id, year, feature_id) as next_mate
				from review_band where feature_id not in (select feature_id from review_template)
				window w as (partition by band, hash order by department_id, year, feature_id rows between unbounded preceding and unbounded following)
			)
		) where mate is not null and mate <> feature_id`,
	sql`create table review_shingle as
		select distinct feature_id, substr(words, cast(n as integer), 5) as shingle from (
			select t.feature_id, t.words, unnest(generate_series(1, greatest(1, length(t.words) - 4))) as n from review_text t
			where t.feature_id in (select a from review_pairs union select b from review_pairs)
		)`,
	sql`create table review_copied as
		with sizes as (select feature_id, count(*) as n from review_shingle group by feature_id),
		common as (
			select p.a, p.b, count(*) as n from review_pairs p join review_shingle x on x.feature_id = p.a join review_shingle y on y.feature_id = p.b and y.shingle = x.shingle group by p.a, p.b
		), alike as (
			select c.a, c.b, c.n / cast(u.n + v.n - c.n as double) as jaccard from common c join sizes u on u.feature_id = c.a join sizes v on v.feature_id = c.b
		), either_way as (select a as feature_id, b as mate_id, jaccard from alike where jaccard >= 0.8::double union all select b, a, jaccard from alike where jaccard >= 0.8::double)
		select feature_id, mate_id, jaccard, subject_id, section, chars, mate_subject, mate_year, other_unit, carries, foreign_name from (
			select t.feature_id, m.feature_id as mate_id, l.jaccard, t.subject_id, t.section, t.chars, m.subject_id as mate_subject, m.year as mate_year,
				m.department_id <> t.department_id as other_unit, m.year <= t.year as carries,
				m.department_id <> t.department_id and length(m.name) >= 4 and strpos(t.quote, m.name) > 0 and strpos(coalesce(t.name, ''), m.name) = 0 as foreign_name,
				row_number() over (partition by t.feature_id order by case when m.department_id <> t.department_id then 0 else 1 end, case when m.year <= t.year then 0 else 1 end, m.year desc, m.feature_id) as choice
			from either_way l join review_text t on t.feature_id = l.feature_id join review_text m on m.feature_id = l.mate_id
			where m.department_id <> t.department_id or m.year <> t.year
		) where choice = 1`
];

/** Statements in order. Their tables begin with `review_` and are dropped when the run is done. */
export const BASE: readonly Sql[] = [...MACROS, ...SUBJECTS, ...LINES, ...RATES, ...SHEETS, ...HISTORY, ...COPIES];

export const BASE_TABLES = [
	'review_member',
	'review_stage',
	'review_subject',
	'review_amount',
	'review_value',
	'review_basis',
	'review_line',
	'review_rate',
	'review_beside',
	'review_pair',
	'review_fit',
	'review_recomputed',
	'review_sheet',
	'review_execution',
	'review_expected',
	'review_variant',
	'review_twin',
	'review_doubt',
	'review_before',
	'review_stated',
	'review_change',
	'review_changed',
	'review_since',
	'review_other_year',
	'review_history',
	'review_text',
	'review_band',
	'review_template',
	'review_pairs',
	'review_shingle',
	'review_copied'
] as const;
