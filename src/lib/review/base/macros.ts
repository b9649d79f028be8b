/**
 * Macros: hp_num prints a number with at most two decimals and no trailing zeros; hp_half is half of the last printed digit, in 万元; hp_tol the rounding bound of
 * two printed numbers, at least 0.01 万元 (domain.md 2, conventions: 0.005 for each); hp_digit one unit of a printed percentage's last digit; hp_sum adds in whole
 * millionths, so that no order of rows changes it; hp_join joins a group's texts in the order of a whole number (nine digits at most) and an id, leaving nulls out.
 */
import { sql, type Sql } from '../../engine/sql.ts';

export const MACROS: readonly Sql[] = [
	sql`create or replace temp macro hp_num(x) as case when x is null then null else regexp_replace(
		(case when x < 0 and round(abs(x) * 100) > 0 then '-' else '' end) || cast(cast(floor(round(abs(x) * 100) / 100) as bigint) as varchar) || '.'
		|| lpad(cast(cast(round(abs(x) * 100) as bigint) % 100 as varchar), 2, '0'), '\\.?0+$', '') end`,
	// sums of doubles depend on the order, which the two engines do not share: added as whole millionths they come out the same
	sql`create or replace temp macro hp_sum(x) as cast(sum(cast(round(x * 1000000::double) as bigint)) as double) / 1000000::double`,
	// string_agg with an order by keeps what DuckDB cannot put aside: the indicators of 40,000 reports took it 200 MB, and the review of 20,000 stopped at the engine's bound.
	// The order goes before each text and is taken off again, since the browser's engine takes no lambda around an aggregate.
	sql`create or replace temp macro hp_join(x, separator, place, id) as replace(regexp_replace(
		array_to_string(list_sort(list(concat(lpad(cast(place as varchar), 9, '0'), id, chr(30), x)) filter (where x is not null)), chr(31)),
		'(^|\\x1f)[^\\x1e]*\\x1e', '\\1', 'g'), chr(31), separator)`,
	sql`create or replace temp macro hp_half(decimals) as case when decimals <= 0 then 0.5::double when decimals = 1 then 0.05::double else 0.005::double end`,
	sql`create or replace temp macro hp_tol(a, b) as greatest(0.01::double, hp_half(a) + hp_half(b)) + 1e-9::double`,
	sql`create or replace temp macro hp_digit(decimals) as case when decimals <= 0 then 1.0::double when decimals = 1 then 0.1::double when decimals = 2 then 0.01::double else 0.001::double end`
];
