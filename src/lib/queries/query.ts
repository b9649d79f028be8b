/** How a question of a page is written down: parameters → SQL → rows. One file a question; every one runs on both engines in the contract test with its example. */
import type { Row } from '../engine/port.ts';
import type { Sql } from '../engine/sql.ts';
import type { TableName } from '../model/tables.ts';

/** A question put to tables that ingestion has aggregated (model/prepared-tables.ts): the same rows as the question's own SQL gives. */
export interface Prepared<P> {
	readonly tables: readonly TableName[];
	covers(params: P): boolean;
	sql(params: P): Sql;
}

export interface Query<P, R extends Row> {
	readonly id: string;
	/** The question in a sentence. */
	readonly question: string;
	/** Tables that must be there. */
	readonly tables: readonly TableName[];
	readonly example: P;
	sql(params: P): Sql;
	/** Fewer rows to the same answer, for the parameters that it covers. */
	readonly prepared?: Prepared<P>;
	/** Only for the type of a row; never filled. */
	readonly row?: R;
}

export function defineQuery<P, R extends Row>(query: Query<P, R>): Query<P, R> {
	return query;
}
