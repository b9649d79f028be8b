/** Rule 11: listed parts do not add to the stated whole. */
import { sql } from '../../engine/sql.ts';
import { cite, finding } from '../candidate.ts';
import { anAmount, aReport } from '../example.ts';
import { defineRule } from '../rule.ts';

const list = (role: 'whole' | 'part', value_wan: number, at: number) =>
	anAmount({
		fact_id: `a.a${at}`,
		report_id: 'a',
		category: role === 'whole' ? 'personnel' : 'item',
		stage: 'executed',
		value_wan,
		label: role === 'whole' ? null : `第${at}项`,
		list_id: 1,
		list_role: role,
		start: at
	});

/** Identities by definition (domain.md 1.2): a whole and the lines that make it up. */
const IDENTITIES = sql`(values
	('total', 'basic', 'basic+project'), ('total', 'project', 'basic+project'),
	('basic', 'personnel', 'personnel+operating'), ('basic', 'operating', 'personnel+operating')
) as identity(whole, part, name)`;

export const partsVsWhole = defineRule({
	id: 'parts-vs-whole',
	no: 11,
	group: 'arithmetic',
	title: { zh: '分项之和不等于合计', en: 'Parts do not add to the whole' },
	question: { zh: '分项加起来等于合计吗？', en: 'Do the parts add up?' },
	method: {
		zh: '|Σ分项 − 合计| > 印刷精度之和（n项不少于0.005×(n+1)万元）；同一口径，清单须列全',
		en: '|Σ parts − whole| > the sum of printed precisions (at least 0.005 × (n + 1)); same measure, closed list'
	},
	thresholds: {},
	cases: {
		closed: {
			zh: '差额占合计的百分比',
			en: 'Gap as a percentage of the whole',
			unit: '%',
			direction: 'above',
			steps: [
				{ severity: 'critical', from: 5 },
				{ severity: 'major', from: 0.5 },
				{ severity: 'minor', from: 0 }
			],
			source: {
				zh: '分项之和等于合计，容许四舍五入；0.5% 与 5% 两档为本系统默认值',
				en: 'Parts add up to their whole within rounding; 0.5% and 5% are defaults of this system'
			}
		},
		open: {
			zh: '未列出部分占合计的百分比',
			en: 'What an open list leaves out',
			unit: '%',
			direction: 'above',
			steps: [{ severity: 'info', from: 0 }],
			source: { zh: '“主要是”“包括…等”不是全部分项，只提示', en: '“Mainly”, “including … and so on” list not every part: shown only' }
		}
	},
	exclusions: [
		{ zh: '未列全的清单（主要是……等；经济分类未列资本性支出）只作提示', en: 'Open lists, and economic classifications without capital spending, are notes' },
		{ zh: '清单中有金额没有读出的不检查', en: 'Not checked where a printed amount of the list was not read' },
		{ zh: '差额恰为年末结转、或分项之和恰为另一个所列数的不计', en: 'A gap that equals the closing balance; a sum that equals another stated figure' }
	],
	scope: 'report',
	needs: ['amounts', 'passages'],
	passes: {
		zh: '3.74 + 0.56 = 4.30，合计写4.29：在精度以内',
		en: '3.74 + 0.56 against 4.29',
		rows: { reports: [aReport({ report_id: 'a' })], amounts: [list('whole', 4.29, 1), list('part', 3.74, 2), list('part', 0.56, 3)] }
	},
	fails: {
		zh: '30.12 + 20.35 = 50.47，合计写51.47',
		en: '30.12 + 20.35 against 51.47',
		rows: { reports: [aReport({ report_id: 'a' })], amounts: [list('whole', 51.47, 1), list('part', 30.12, 2), list('part', 20.35, 3)] }
	},
	candidates: () => sql`
		with listed as (
			select a.subject_id, a.report_id, a.list_id, max(case when a.list_role = 'whole' then a.value_wan end) as whole, max(case when a.list_role = 'whole' then a.fact_id end) as whole_fact,
				max(case when a.list_role = 'whole' then a.category end) as line, hp_sum(case when a.list_role = 'part' then a.value_wan end) as parts,
				cast(sum(case when a.list_role = 'part' then 1 else 0 end) as integer) as part_count, cast(sum(case when a.list_role = 'whole' then 1 else 0 end) as integer) as wholes,
				bool_or(a.list_open) as is_open, max(a.decimals) as finest,
				sum(case when a.category in ('wages_welfare', 'goods_services', 'household_subsidy') and a.list_role = 'part' then 1 else 0 end) as economic,
				sum(case when a.category = 'capital' and a.list_role = 'part' then 1 else 0 end) as capital,
				max(a.stage) as stage, count(distinct a.stage) as stages
			from review_amount a where a.list_id is not null and a.stage <> 'change' group by a.subject_id, a.report_id, a.list_id
		), unequal as (
			-- most lists add up to the last digit: nothing of them is looked at again
			select * from listed where wholes = 1 and part_count >= 2 and stages = 1 and abs(parts - whole) > 1e-6::double
		), bounds as (
			select a.report_id, a.list_id, hp_sum(hp_half(case when a.decimals >= 2 then 2 else greatest(a.decimals, least(l.finest, 2) - 1) end)) as bound
			from review_amount a join unequal l on l.report_id = a.report_id and l.list_id = a.list_id group by a.report_id, a.list_id
		), spans as (
			select a.report_id, a.list_id, p.passage, cast(count(*) as integer) as parts, min(a.start) - p.start + 1 as first_here, max(a."end") - p.start + 1 as last_here, max(w."end") - p.start + 1 as whole_here
			from review_amount a join unequal l on l.report_id = a.report_id and l.list_id = a.list_id
			join passages p on p.report_id = a.report_id and a.start >= p.start and a.start < p."end" and p.kind = 'paragraph'
			left join review_amount w on w.report_id = a.report_id and w.list_id = a.list_id and w.list_role = 'whole' and w."end" <= a.start and w.start >= p.start
			where a.list_id is not null and a.list_role = 'part' group by a.report_id, a.list_id, p.passage, p.start
		), regions as (
			-- from the whole, or from the last full stop before the first part, to the end of the clause that the last part stands in
			select *, substr(text, cast(begin_here as integer), cast(last_here - begin_here as integer)) || regexp_extract(substr(text, cast(last_here as integer)), '^[^。；;]*') as words from (
				select s.*, p.text, greatest(coalesce(whole_here, 1), first_here - strpos(reverse(substr(p.text, 1, cast(first_here - 1 as integer))) || '。', '。') + 1) as begin_here
				from spans s join passages p on p.report_id = s.report_id and p.passage = s.passage
			)
		), cut as (
			select report_id, list_id from regions
			where length(regexp_replace(words, '[0-9][0-9,.]*\\s*(?:万|亿)?\\s*元', '§§', 'g')) - length(regexp_replace(words, '[0-9][0-9,.]*\\s*(?:万|亿)?\\s*元', '§', 'g')) > parts
		), lists as (
			select l.subject_id, l.whole, l.whole_fact, l.line, l.parts, l.part_count, l.stage, b.bound,
				(l.is_open or (l.economic >= 2 and l.capital = 0)) and l.parts < l.whole as is_open, l.report_id, l.list_id, cast(null as varchar) as identity, l.report_id || '#' || cast(l.list_id as varchar) as source
			from unequal l join bounds b on b.report_id = l.report_id and b.list_id = l.list_id
			where not exists (select 1 from cut c where c.report_id = l.report_id and c.list_id = l.list_id)
		), identities as (
			select w.subject_id, w.value_wan as whole, w.fact_id as whole_fact, w.category as line, hp_sum(p.value_wan) as parts, cast(count(*) as integer) as part_count,
				w.stage, hp_half(w.decimals) + hp_sum(hp_half(p.decimals)) as bound, false as is_open, cast(null as varchar) as report_id, cast(null as integer) as list_id, identity.name as identity, identity.name as source
			from (
				select subject_id, category, stage, value_wan, fact_id, decimals from review_value where category = 'basic' and stage in ('initial_budget', 'adjusted_budget', 'executed')
				union all
				select subject_id, 'total', 'executed', executed, executed_fact, 2 from review_line where category = 'total' and executed is not null and executed_fact not like '%~%'
				union all
				select subject_id, 'total', 'adjusted_budget', adjusted, adjusted_fact, 2 from review_line where category = 'total' and adjusted is not null and not single and adjusted_fact not like '%~%'
				union all
				select subject_id, 'total', 'initial_budget', initial, initial_fact, 2 from review_line where category = 'total' and initial is not null and not single and initial_fact not like '%~%'
			) w
			join ${IDENTITIES} on identity.whole = w.category
			join review_value p on p.subject_id = w.subject_id and p.category = identity.part and p.stage = w.stage and not p.single
			join review_subject s on s.subject_id = w.subject_id and s.kind = 'department'
			group by w.subject_id, w.value_wan, w.fact_id, w.category, w.stage, w.decimals, identity.name
			having count(*) = 2
		), judged as (
			select *, abs(parts - whole) as gap_wan from lists
			union all
			select i.*, abs(i.parts - i.whole) as gap_wan from identities i
			where not exists (
				select 1 from review_value c where c.subject_id = i.subject_id and c.stage in ('carried_out', 'carried_in') and c.value_wan > 0 and abs(abs(i.parts - i.whole) - c.value_wan) <= 0.02::double
			)
		), wrong as (
			-- a list goes before the definition: its parts are in the order of print
			select * from (
				select *, row_number() over (partition by subject_id, line, stage, round(whole * 100), round(parts * 100) order by part_count desc, whole_fact, list_id nulls last) as choice from judged
			) j
			where choice = 1 and gap_wan > greatest(bound, 0.005::double * (part_count + 1)) + 1e-9::double and whole <> 0
				and not exists (select 1 from review_amount o where o.subject_id = j.subject_id and o.stage <> 'change' and abs(o.value_wan - j.parts) <= greatest(j.bound, 0.005::double * (j.part_count + 1)))
		), addends as (
			select w.subject_id, w.stage, w.source, a.fact_id, a.value_wan, a.start as place, a.fact_id as tie
			from wrong w join review_amount a on a.report_id = w.report_id and a.list_id = w.list_id and a.list_role = 'part' and a.stage <> 'change'
			union all
			select w.subject_id, w.stage, w.source, p.fact_id, p.value_wan, 0, p.category
			from wrong w join ${IDENTITIES} on identity.name = w.identity
			join review_value p on p.subject_id = w.subject_id and p.category = identity.part and p.stage = w.stage and not p.single
		), told as (
			select subject_id, stage, source, hp_join(fact_id || '@computed', '~', place, tie) as part_cites, hp_join(hp_num(value_wan), '+', place, tie) as sum_text from addends group by subject_id, stage, source
		)
		select ${finding({
			report: sql`w.subject_id`,
			case: sql`case when is_open then 'open' else 'closed' end`,
			line: sql`line`,
			measure: sql`100 * gap_wan / nullif(abs(whole), 0)`,
			stated: sql`hp_num(whole) || '万元'`,
			computed: sql`hp_num(parts) || '万元'`,
			gap: sql`hp_num(parts - whole) || '万元'`,
			amount: sql`gap_wan`,
			params: { line: sql`line`, stage: sql`w.stage`, whole: sql`whole`, parts: sql`parts`, count: sql`part_count`, sum: sql`sum_text` },
			cites: [cite(sql`w.whole_fact`, 'stated'), sql`part_cites`]
		})}
		from wrong w join told t on t.subject_id = w.subject_id and t.stage = w.stage and t.source = w.source`,
	checks: () => sql`
		select s.subject_id as report_id, case when a.subject_id is null then 'no-list' end as reason
		from review_subject s left join (
			select subject_id from review_amount where list_id is not null union select subject_id from review_value where category in ('project', 'operating', 'reception')
		) a on a.subject_id = s.subject_id`
});
