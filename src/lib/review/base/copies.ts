/** Paragraphs to copies: template text set aside, band mates, then the exact Jaccard index of 5-character shingles. */
import { sql, type Sql } from '../../engine/sql.ts';

export const COPIES: readonly Sql[] = [
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
	// From here in whole numbers: as texts, what the pairs share went to the disk several times over.
	sql`create table review_piece as
		select cast(row_number() over (order by feature_id) as integer) as piece, feature_id, words from review_text
		where feature_id in (select a from review_pairs union select b from review_pairs)`,
	// Each shingle of a piece once: where it stands first.
	sql`create table review_cut as
		select piece, shingle from (
			select piece, words, n, substr(words, cast(n as integer), 5) as shingle from (select piece, words, unnest(generate_series(1, greatest(1, length(words) - 4))) as n from review_piece)
		) where strpos(words, shingle) = n`,
	sql`create table review_word as
		select shingle, cast(row_number() over (order by shingle) as integer) as word from (select distinct shingle from review_cut)`,
	sql`create table review_shingle as
		select c.piece, w.word from review_cut c join review_word w on w.shingle = c.shingle`,
	sql`create table review_copied as
		with sizes as (select piece, count(*) as n from review_shingle group by piece),
		numbered as (
			select x.piece as a, y.piece as b from review_pairs p join review_piece x on x.feature_id = p.a join review_piece y on y.feature_id = p.b
		), common as (
			select p.a, p.b, count(*) as n from numbered p join review_shingle x on x.piece = p.a join review_shingle y on y.piece = p.b and y.word = x.word group by p.a, p.b
		), alike as (
			select x.feature_id as a, y.feature_id as b, c.n / cast(u.n + v.n - c.n as double) as jaccard
			from common c join sizes u on u.piece = c.a join sizes v on v.piece = c.b join review_piece x on x.piece = c.a join review_piece y on y.piece = c.b
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
