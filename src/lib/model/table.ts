/** How a published table is described: columns with type, unit and meaning in both languages. Row types, DDL and the data dictionary all come from here. */

export type ColumnType = 'varchar' | 'double' | 'integer' | 'boolean';
export type Unit = '万元' | '%' | '分' | '人' | '字符' | '年' | '份';

export interface Column {
	readonly type: ColumnType;
	readonly nullable: boolean;
	readonly unit: Unit | null;
	readonly zh: string;
	readonly en: string;
}

export interface Table<C extends Record<string, Column> = Record<string, Column>> {
	readonly name: string;
	readonly zh: string;
	readonly en: string;
	readonly columns: C;
	/** Unique key; rows are sorted by `sort` and then by it before writing, so that a second run changes no byte. */
	readonly key: readonly string[];
	/** Commonest filters first: Parquet row groups can then be skipped. */
	readonly sort: readonly string[];
}

interface TypeOf {
	varchar: string;
	double: number;
	integer: number;
	boolean: boolean;
}
type Value<C extends Column> = true extends C['nullable'] ? TypeOf[C['type']] | null : TypeOf[C['type']];

/** The row type of a described table. */
export type RowOf<T extends Table> = { readonly [K in keyof T['columns']]: Value<T['columns'][K]> };

function column<T extends ColumnType, N extends boolean>(
	type: T,
	nullable: N,
	unit: Unit | null,
	zh: string,
	en: string
): { readonly type: T; readonly nullable: N; readonly unit: Unit | null; readonly zh: string; readonly en: string } {
	return { type, nullable, unit, zh, en };
}

export const text = (zh: string, en: string) => column('varchar', false, null, zh, en);
export const maybeText = (zh: string, en: string) => column('varchar', true, null, zh, en);
export const number = (zh: string, en: string, unit: Unit | null = null) => column('double', false, unit, zh, en);
export const maybeNumber = (zh: string, en: string, unit: Unit | null = null) => column('double', true, unit, zh, en);
export const whole = (zh: string, en: string, unit: Unit | null = null) => column('integer', false, unit, zh, en);
export const maybeWhole = (zh: string, en: string, unit: Unit | null = null) => column('integer', true, unit, zh, en);
export const flag = (zh: string, en: string) => column('boolean', false, null, zh, en);

export function defineTable<const C extends Record<string, Column>>(
	table: Table<C> & { readonly key: readonly (keyof C & string)[]; readonly sort: readonly (keyof C & string)[] }
): Table<C> {
	return table;
}
