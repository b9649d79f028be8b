/** Turns a table's description into SQL that creates it, and into the order in which its rows are written. */
import type { Table } from './table.ts';

const quoted = (name: string) => `"${name}"`;

/** `create table "reports" ("report_id" varchar not null, …)`: names and types come from the description only. */
export function createTableSql(table: Table): string {
	const columns = Object.entries(table.columns).map(([name, column]) => `${quoted(name)} ${column.type}${column.nullable ? '' : ' not null'}`);
	return `create table ${quoted(table.name)} (${columns.join(', ')})`;
}

/** Columns by which rows are sorted before writing: the commonest filters first, then the unique key, so that the order is total. */
export function writeOrder(table: Table): readonly string[] {
	return [...table.sort, ...table.key.filter((name) => !table.sort.includes(name))];
}

/** `"year" nulls last, "report_id" nulls last` */
export function orderBySql(table: Table): string {
	return writeOrder(table)
		.map((name) => `${quoted(name)} nulls last`)
		.join(', ');
}

/** `"report_id", "file", …` in the order of the description. */
export function columnListSql(table: Table): string {
	return Object.keys(table.columns).map(quoted).join(', ');
}
