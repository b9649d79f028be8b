/** Operating funds and the three public expenses of each department in the last year in view: budget, spent, and last year's amount where the report states it. */
import { ident, sql, type Sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import type { Provenance } from '../../model/vocabulary.ts';
import { COUNTED } from '../counted-amounts.ts';
import { lastYearOf, reportsIn } from '../filter.ts';
import { EXAMPLE_SCOPE } from '../frame/view-summary.ts';
import { defineQuery } from '../query.ts';

/** What the amount for official vehicles is. */
export type VehiclesOf = 'whole' | 'parts' | 'purchase' | 'operation';

/** Of a line executed in the report's own year; null where the report does not state it. */
const spent = (category: string, column: 'value_wan' | 'fact_id'): Sql =>
	sql`max(case when t.category = ${category} and t.stage = 'executed' and t.now then t.${ident(column)} end)`;

export interface ControlRates {
	readonly scope: Scope;
	/** Percent; more is over budget. */
	readonly over: number;
	readonly limit: number;
}
export interface ControlRateRow {
	readonly [column: string]: string | number | null;
	readonly report_id: string;
	readonly department_id: string;
	readonly department: string;
	readonly provenance: Provenance;
	readonly operating_budget: number | null;
	readonly operating_executed: number | null;
	readonly operating_fact: string | null;
	readonly public_budget: number | null;
	readonly public_executed: number | null;
	readonly public_before: number | null;
	readonly public_fact: string | null;
	readonly travel: number | null;
	readonly travel_fact: string | null;
	/** Purchase and operation together: as stated, else the sum of the parts stated, else the one part stated. */
	readonly vehicles: number | null;
	readonly vehicles_of: VehiclesOf | null;
	/** Joined by `~` where two parts were added. */
	readonly vehicles_fact: string | null;
	readonly reception: number | null;
	readonly reception_fact: string | null;
	/** Over all reports, listed or not: in view, with either rate, over 100 % in either. */
	readonly of: number;
	readonly with_operating: number;
	readonly with_public: number;
	readonly over: number;
}

export const controlRates = defineQuery<ControlRates, ControlRateRow>({
	id: 'control-rates',
	question: 'Are operating funds and the three public expenses under control?',
	tables: ['reports', 'departments', 'amounts'],
	example: { scope: EXAMPLE_SCOPE, over: 100.005, limit: 300 },
	sql: ({ scope, over, limit }) => sql`
		with scoped as (select r.* from reports r where ${reportsIn(scope)} and r.year = ${lastYearOf(scope)}), ${COUNTED},
		stated as (
			select c.report_id, c.category, c.stage, c.value_wan, c.fact_id, true as now, null::int as year
			from counted c
			where c.category in ('operating', 'three_public', 'overseas_travel', 'official_vehicle', 'official_vehicle_purchase', 'official_vehicle_operation', 'reception')
			union all
			select s.report_id, a.category, a.stage, a.value_wan, a.fact_id, false, a.year
			from scoped s
			join reports p on p.file_sha256 = s.file_sha256 and coalesce(p.superseded_by, p.report_id) = s.report_id
			join amounts a on a.report_id = p.report_id
			where a.category = 'three_public' and not a.of_report_year
		),
		pivoted as (
			select t.report_id,
				coalesce(max(case when t.category = 'operating' and t.stage = 'adjusted_budget' and t.now then t.value_wan end), max(case when t.category = 'operating' and t.stage = 'initial_budget' and t.now then t.value_wan end)) as operating_budget,
				max(case when t.category = 'operating' and t.stage = 'executed' and t.now then t.value_wan end) as operating_executed,
				min(case when t.category = 'operating' and t.stage = 'executed' and t.now then t.fact_id end) as operating_fact,
				coalesce(max(case when t.category = 'three_public' and t.stage = 'adjusted_budget' and t.now then t.value_wan end), max(case when t.category = 'three_public' and t.stage = 'initial_budget' and t.now then t.value_wan end)) as public_budget,
				max(case when t.category = 'three_public' and t.stage = 'executed' and t.now then t.value_wan end) as public_executed,
				max(case when t.category = 'three_public' and t.stage = 'executed' and not t.now and t.year = s.year - 1 then t.value_wan end) as public_before,
				min(case when t.category = 'three_public' and t.stage = 'executed' and t.now then t.fact_id end) as public_fact,
				${spent('overseas_travel', 'value_wan')} as travel, ${spent('overseas_travel', 'fact_id')} as travel_fact,
				${spent('official_vehicle', 'value_wan')} as vehicles_wan, ${spent('official_vehicle', 'fact_id')} as whole_fact,
				${spent('official_vehicle_purchase', 'value_wan')} as purchase_wan, ${spent('official_vehicle_purchase', 'fact_id')} as purchase_fact,
				${spent('official_vehicle_operation', 'value_wan')} as operation_wan, ${spent('official_vehicle_operation', 'fact_id')} as operation_fact,
				${spent('reception', 'value_wan')} as reception, ${spent('reception', 'fact_id')} as reception_fact
			from stated t
			join scoped s on s.report_id = t.report_id
			group by t.report_id
		),
		rated as (
			select *, 100::double * operating_executed / nullif(operating_budget, 0) as operating_rate, 100::double * public_executed / nullif(public_budget, 0) as public_rate from pivoted
		)
		select s.report_id, s.department_id, d.name as department, s.provenance, p.operating_budget, p.operating_executed, p.operating_fact, p.public_budget, p.public_executed, p.public_before,
			p.public_fact, p.travel, p.travel_fact,
			coalesce(p.vehicles_wan, p.purchase_wan + p.operation_wan, p.purchase_wan, p.operation_wan) as vehicles,
			case when p.vehicles_wan is not null then 'whole' when p.purchase_wan is not null and p.operation_wan is not null then 'parts'
				when p.purchase_wan is not null then 'purchase' when p.operation_wan is not null then 'operation' end as vehicles_of,
			coalesce(p.whole_fact, p.purchase_fact || '~' || p.operation_fact, p.purchase_fact, p.operation_fact) as vehicles_fact,
			p.reception, p.reception_fact, count(*) over ()::int as of,
			(count(p.operating_rate) over ())::int as with_operating, (count(p.public_rate) over ())::int as with_public,
			(count(*) filter (where p.operating_rate > ${over}::double or p.public_rate > ${over}::double) over ())::int as over
		from scoped s
		join departments d on d.department_id = s.department_id
		left join rated p on p.report_id = s.report_id
		order by greatest(p.operating_rate, p.public_rate) desc nulls last, s.department_id, s.report_id
		limit ${limit}`
});
