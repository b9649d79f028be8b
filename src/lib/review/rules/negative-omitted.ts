/** Rule 26: the narrative holds a poor completion rate that no indicator shows. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { aMark, anIndicator, anOutcome, aReport } from '../example.ts';
import { defineRule, OWN_DEFAULT } from '../rule.ts';

const told = (percent: number) => ({
	reports: [aReport({ report_id: 'a' })],
	indicators: [anIndicator({ fact_id: 'a.i1', report_id: 'a', l3: '隐患排查次数', target: '12次', actual: '12次' })],
	indicator_marks: [aMark({ fact_id: 'a.i1', report_id: 'a', name_key: '隐患排查次数' })],
	outcomes: [anOutcome({ feature_id: 'a.o1', report_id: 'a', subject: '排查隐患', percent, done: percent, of: 100 })]
});

export const negativeOmitted = defineRule({
	id: 'negative-omitted',
	no: 26,
	group: 'targets',
	title: { zh: '正文负面结果未反映到指标', en: 'Poor result not shown by any indicator' },
	question: { zh: '正文里没完成好的事，指标里看得到吗？', en: 'Do indicators show what went badly?' },
	method: {
		zh: '正文中完成率、办结率、整改率低于90%，或“n中完成k”不足一半，而指标中没有相应的低值',
		en: 'completion, settlement or rectification below 90 %, or k of n below one half, with no indicator that shows it'
	},
	thresholds: {},
	cases: {
		rate: { zh: '完成率', en: 'Completion rate', unit: '%', direction: 'below', steps: [{ severity: 'minor', from: 90 }], source: OWN_DEFAULT },
		count: {
			zh: 'k÷n',
			en: 'k ÷ n',
			unit: '%',
			direction: 'below',
			steps: [{ severity: 'minor', from: 50 }],
			source: {
				zh: '只计完成、办结、整改一类的“n 件中 k 件”；50% 为本系统默认值',
				en: 'Only “k of n” with words of completion; 50% is a default of this system'
			}
		}
	},
	exclusions: [{ zh: '累计、跨年度任务，发现问题的数量，指标行本身不计', en: 'Cumulative or multi-year tasks, counts of defects found, indicator rows' }],
	scope: 'report',
	needs: ['outcomes', 'indicators', 'indicator_marks'],
	passes: { zh: '排查100处，整改95处', en: '95 of 100', rows: told(95) },
	fails: { zh: '排查100处，整改20处', en: '20 of 100', rows: told(20) },
	candidates: () => sql`
		with told as (
			select o.*, s.subject_id, s.file_sha256 from outcomes o join review_member m on m.report_id = o.report_id join review_subject s on s.subject_id = m.subject_id
			where (o.of is null and o.percent < 100) or (o.of is not null and o.percent < 75)
		), listed as (
			select s.file_sha256, i.fact_id, i.l3, i.actual, i.actual_value, i.target_value, i.value_unit, i.attainment, i.score, i.weight, k.name_key
			from indicators i join indicator_marks k on k.fact_id = i.fact_id join review_member m on m.report_id = i.report_id join review_subject s on s.subject_id = m.subject_id
		), told_pairs as (
			select distinct feature_id, file_sha256, substr(subject, cast(n as integer), 2) as pair from (select feature_id, file_sha256, subject, unnest(generate_series(1, greatest(1, length(subject) - 1))) as n from told)
		), listed_pairs as (
			select distinct fact_id, file_sha256, substr(name_key, cast(n as integer), 2) as pair, length(name_key) - 1 as pairs
			from (select fact_id, file_sha256, name_key, unnest(generate_series(1, length(name_key) - 1)) as n from listed where length(name_key) >= 2 and file_sha256 in (select file_sha256 from told))
		), likeness as (
			select t.feature_id, l.fact_id, count(*) / cast(max(l.pairs) as double) as share, count(*) as shared
			from told_pairs t join listed_pairs l on l.file_sha256 = t.file_sha256 and l.pair = t.pair where l.pair not in ('完成', '成率', '任务', '工作') group by t.feature_id, l.fact_id
		), shown as (
			select distinct t.feature_id from told t join listed i on i.file_sha256 = t.file_sha256
			where (coalesce(i.value_unit, '%') = '%' and abs(i.actual_value - t.percent) <= 0.6::double) or (i.actual_value = t.done and i.target_value = t.of)
				or (i.attainment < 95 and exists (select 1 from likeness k where k.feature_id = t.feature_id and k.fact_id = i.fact_id and k.share >= 0.4::double))
		), nearest as (
			select * from (
				select k.feature_id, i.fact_id, i.l3, i.actual, row_number() over (partition by k.feature_id order by k.share desc, i.fact_id) as choice
				from likeness k join listed i on i.fact_id = k.fact_id where k.share >= 0.25::double
			) where choice = 1
		)
		select ${finding({
			report: sql`t.subject_id`,
			case: sql`case when t.of is null then 'rate' else 'count' end`,
			line: sql`substr(t.subject, 1, 40)`,
			measure: sql`t.percent`,
			stated: sql`coalesce(hp_num(t.done) || '/' || hp_num(t.of), hp_num(t.percent) || '%')`,
			computed: sql`hp_num(t.percent) || '%'`,
			certainty: 'medium',
			params: { subject: sql`t.subject`, percent: sql`t.percent`, done: sql`t.done`, of: sql`t.of`, nearest: sql`n.l3`, actual: sql`n.actual` },
			cites: [cite(sql`t.feature_id`, 'stated'), cite(sql`n.fact_id`, 'context')]
		})}
		from told t left join nearest n on n.feature_id = t.feature_id
		where t.feature_id not in (select feature_id from shown) and t.file_sha256 in (select file_sha256 from listed)`,
	checks: () => sql`
		select s.subject_id as report_id, case when i.file_sha256 is null then 'no-indicators' when o.subject_id is null then 'no-outcome' end as reason
		from review_subject s
		left join (select distinct q.file_sha256 from indicators i join reports q on q.report_id = i.report_id) i on i.file_sha256 = s.file_sha256
		left join (select distinct m.subject_id from outcomes o join review_member m on m.report_id = o.report_id) o on o.subject_id = s.subject_id`
});
