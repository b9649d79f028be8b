/** The `sql` tag: turns a template into SQL text with `?` parameters. A bare value is always a parameter; identifiers come through `ident`. */

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

/** A table's or column's name, quoted. Throws for what is no plain name; whether it exists says the contract test of its query. */
export function ident(name: string): Sql {
	if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new Error(`no name of a table or column: ${name}`);
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
