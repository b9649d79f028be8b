/** Sums of money that come out the same in any order and on both engines: added as whole millionths of 万元 (one 分), not as doubles. */
import { sql, type Sql } from '../engine/sql.ts';

/** Sum of a column or expression in 万元; null where all are null. Exact below 9 × 10⁹ 万元. `where` becomes a filter clause. */
export function moneySum(value: Sql, where?: Sql): Sql {
	const whole = sql`sum(round(${value} * 1000000::double)::bigint)`;
	const filtered = where === undefined ? whole : sql`${whole} filter (where ${where})`;
	return sql`(${filtered}::double / 1000000::double)`;
}
