/** Printed rates to what they should follow from: amounts beside them, pairs, whether any fits, whether one is upside down (rules 9 and 10). */
import { sql, type Sql } from '../../engine/sql.ts';

export const RATES: readonly Sql[] = [
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
		-- The whole's rate beside what the whole spent, its budget sentences before: the budget is the report's.
		select r.fact_id, n.fact_id, d.fact_id, n.value_wan, d.value_wan, n.before, 0, 100 * n.value_wan / nullif(d.value_wan, 0), 100 * d.value_wan / nullif(n.value_wan, 0),
			100 * n.value_wan / nullif(d.value_wan, 0) * (hp_half(n.decimals) / nullif(n.value_wan, 0) + hp_half(d.decimals) / nullif(d.value_wan, 0))
		from review_rate r
		join review_beside n on n.rate_id = r.fact_id and n.stage = 'executed' and n.of_report_year and n.before = 0 and n.category = 'total'
		join review_value d on d.subject_id = r.subject_id and d.category = 'total' and d.stage = 'adjusted_budget' and d.value_wan > 0
		where r.measure = 'execution' and r.category = 'total' and not r.in_form
			and not exists (select 1 from review_beside b where b.rate_id = r.fact_id and b.stage in ('initial_budget', 'adjusted_budget', 'change'))
			and (select count(*) from review_rate o where o.report_id = r.report_id and o.sentence = r.sentence) = 1
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
