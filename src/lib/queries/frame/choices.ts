/** Every choice of the filter bar with its count: reports and departments by year, region and peer group, each under all other conditions. */
import { sql } from '../../engine/sql.ts';
import type { Scope } from '../../model/view.ts';
import type { PeerGroup } from '../../model/vocabulary.ts';
import { selectedIn } from '../filter.ts';
import { defineQuery } from '../query.ts';
import { EXAMPLE_SCOPE } from './view-summary.ts';

export interface YearChoiceRow {
	readonly [column: string]: number;
	readonly year: number;
	readonly reports: number;
}

export const yearChoices = defineQuery<Scope, YearChoiceRow>({
	id: 'year-choices',
	question: 'How many reports has each year under the other filters?',
	tables: ['selected_reports'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		select r.year::int as year, count(*)::int as reports
		from selected_reports r
		where ${selectedIn(scope, ['years'])} and r.year is not null
		group by r.year
		order by r.year`
});

export interface GroupChoiceRow {
	readonly [column: string]: string | number;
	readonly peer_group: PeerGroup;
	readonly departments: number;
	readonly reports: number;
}

export const groupChoices = defineQuery<Scope, GroupChoiceRow>({
	id: 'group-choices',
	question: 'How many departments and reports has each peer group under the other filters?',
	tables: ['selected_reports'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		select r.peer_group, count(distinct r.department_id)::int as departments, count(*)::int as reports
		from selected_reports r
		where ${selectedIn(scope, ['groups'])}
		group by r.peer_group
		order by r.peer_group`
});

export interface RegionChoiceRow {
	readonly [column: string]: string | number | boolean | null;
	readonly region_code: string;
	readonly name: string;
	readonly level: string;
	readonly parent_code: string | null;
	readonly simulated: boolean;
	/** Of the region itself and all that lies below. */
	readonly departments: number;
	readonly reports: number;
}

export const regionChoices = defineQuery<Scope, RegionChoiceRow>({
	id: 'region-choices',
	question: 'How many departments and reports has each region, with what lies below, under the other filters?',
	tables: ['regions', 'selected_reports'],
	example: EXAMPLE_SCOPE,
	sql: (scope) => sql`
		with found as (
			select r.region_code, r.department_id, count(*) as n
			from selected_reports r
			where ${selectedIn(scope, ['regions'])} and r.region_code is not null
			group by r.region_code, r.department_id
		)
		select g.region_code, g.name, g.level, g.parent_code, g.simulated,
			count(distinct found.department_id)::int as departments, coalesce(sum(found.n), 0)::int as reports
		from regions g
		left join found on starts_with(found.region_code, g.region_code)
		group by g.region_code, g.name, g.level, g.parent_code, g.simulated
		order by g.region_code`
});
