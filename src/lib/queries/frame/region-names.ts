/** What regions are called: names of the codes that a view has chosen. */
import { list, sql } from '../../engine/sql.ts';
import { defineQuery } from '../query.ts';

export interface RegionNameRow {
	readonly [column: string]: string;
	readonly region_code: string;
	readonly name: string;
}

export const regionNames = defineQuery<{ readonly codes: readonly string[] }, RegionNameRow>({
	id: 'region-names',
	question: 'What are these regions called?',
	tables: ['regions'],
	example: { codes: ['990101', '99'] },
	sql: ({ codes }) => sql`select g.region_code, g.name from regions g where g.region_code in ${list(codes)} order by g.region_code`
});
