/** Departments by name: what the unit search looks in, and the names of those that a view has chosen. */
import { list, sql } from '../../engine/sql.ts';
import type { PeerGroup, Provenance } from '../../model/vocabulary.ts';
import { defineQuery } from '../query.ts';

export interface UnitRow {
	readonly [column: string]: string | number | null;
	readonly department_id: string;
	readonly name: string;
	/** Other names, `~` between. */
	readonly aliases: string | null;
	readonly region: string | null;
	readonly region_code: string | null;
	readonly peer_group: PeerGroup;
	readonly provenance: Provenance;
	/** Syllables with blanks between. */
	readonly pinyin: string;
	readonly initials: string;
	/** Id of the department that it was merged into. */
	readonly merged_into: string | null;
	readonly reports: number;
}

const columns = sql`d.department_id, d.name, d.aliases, d.region, d.region_code, d.peer_group, d.provenance, d.pinyin, d.initials, d.merged_into,
	(select count(*) from selected_reports r where r.department_id = d.department_id and r.kind = 'department')::int as reports`;

export const unitIndex = defineQuery<Record<string, never>, UnitRow>({
	id: 'unit-index',
	question: 'Which departments are there, under which names?',
	tables: ['departments', 'selected_reports'],
	example: {},
	sql: () => sql`select ${columns} from departments d order by d.department_id`
});

export const unitNames = defineQuery<{ readonly ids: readonly string[] }, UnitRow>({
	id: 'unit-names',
	question: 'What are these departments called?',
	tables: ['departments', 'selected_reports'],
	example: { ids: ['a', 'b'] },
	sql: ({ ids }) => sql`select ${columns} from departments d where d.department_id in ${list(ids)} order by d.department_id`
});
