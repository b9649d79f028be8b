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

/** One question's rows by its name in the batch. */
export type Answers<B extends Record<string, Ask<Row>>> = { readonly [K in keyof B]: readonly NonNullable<B[K]['row']>[] };

/** Whoever answers a batch of questions; null where a later batch has overtaken it. */
export type Put = <B extends Record<string, Ask<Row>>>(batch: B) => Promise<Answers<B> | null>;

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

const keyOf = <P, R extends Row>(query: Query<P, R>, params: P): string => `${query.id} ${JSON.stringify(canonical(params))}`;

/** Of prepared tables where they cover the parameters, else of those that the question reads. */
export function ask<P, R extends Row>(query: Query<P, R>, params: P): Ask<R> {
	const { tables, sql } = query.prepared?.covers(params) === true ? query.prepared : query;
	return { key: keyOf(query, params), statement: sql(params), tables };
}

/** Without prepared aggregates, whatever the parameters: what an answer must equal. */
export function askPlainly<P, R extends Row>(query: Query<P, R>, params: P): Ask<R> {
	return { key: keyOf(query, params), statement: query.sql(params), tables: query.tables };
}
