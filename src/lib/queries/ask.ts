/** A question of a page made ready to be put: its key (for snapshot and cache), its SQL and the tables it needs. */
import type { Row } from '../engine/port.ts';
import type { Sql } from '../engine/sql.ts';
import type { TableName } from '../model/tables.ts';
import type { Query } from './query.ts';

/** The row type is carried for the asker; it is never filled. */
export interface Ask<R extends Row> {
	readonly key: string;
	readonly statement: Sql;
	readonly tables: readonly TableName[];
	readonly row?: R;
}

/** Keys in a fixed order at every depth, so that equal parameters give equal keys. */
function canonical(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(canonical);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, part]) => part !== undefined)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([key, part]) => [key, canonical(part)])
	);
}

export function ask<P, R extends Row>(query: Query<P, R>, params: P): Ask<R> {
	return { key: `${query.id} ${JSON.stringify(canonical(params))}`, statement: query.sql(params), tables: query.tables };
}
