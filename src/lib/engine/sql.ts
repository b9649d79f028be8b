/** The `sql` tag: turns a template into SQL text with `?` parameters. A bare value is always a parameter; identifiers come through `ident`. */
import { TABLES } from '../model/tables.ts';

export type SqlValue = string | number | boolean | null;

export interface Sql {
	readonly text: string;
	readonly params: readonly SqlValue[];
}

const isSql = (value: SqlValue | Sql): value is Sql => typeof value === 'object' && value !== null;

export function sql(strings: TemplateStringsArray, ...values: readonly (SqlValue | Sql)[]): Sql {
	const params: SqlValue[] = [];
	let text = strings[0] ?? '';
	values.forEach((value, at) => {
		if (isSql(value)) {
			text += value.text;
			params.push(...value.params);
		} else {
			text += '?';
			params.push(value);
		}
		text += strings[at + 1] ?? '';
	});
	return { text, params };
}

const NAMES: ReadonlySet<string> = new Set(Object.values(TABLES).flatMap((table) => [table.name, ...Object.keys(table.columns)]));

/** A table or column name of the published tables, quoted. Throws for any other name. */
export function ident(name: string): Sql {
	if (!NAMES.has(name)) throw new Error(`no such table or column: ${name}`);
	return { text: `"${name}"`, params: [] };
}

/** `(?, ?, ?)`; of no values `(null)`, which matches nothing. */
export function list(values: readonly SqlValue[]): Sql {
	if (values.length === 0) return { text: '(null)', params: [] };
	return { text: `(${values.map(() => '?').join(', ')})`, params: values };
}

/** Joins parts with a fixed separator. */
export function join(parts: readonly Sql[], separator: ', ' | ' and ' | ' or ' | ' union all ' | ' '): Sql {
	return { text: parts.map((part) => part.text).join(separator), params: parts.flatMap((part) => part.params) };
}

export const nothing: Sql = { text: '', params: [] };
