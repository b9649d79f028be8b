/** What an exported table is: columns with unit, cells that are numbers, texts, or a named kind of missing. CSV and XLSX are made from the same. */

/** `missing` says in words why there is no value (未报送, 报告未写, 不存在); a stated 0 is the number 0. */
export type ExportCell = string | number | { readonly missing: string };

export interface ExportColumn {
	readonly head: string;
	/** Stands in the heading: `执行数（万元）`. Empty for none. */
	readonly unit: string;
	/** Decimals of numbers in XLSX; null for text columns. */
	readonly decimals: number | null;
}

export interface ExportTable {
	/** Says what is inside: the figure's or table's name. */
	readonly title: string;
	readonly columns: readonly ExportColumn[];
	readonly rows: readonly (readonly ExportCell[])[];
}

/** What every export says about itself: filters in words, data version, origin of the reports, notes. */
export interface ExportAbout {
	/** Label and value, in the order in which they stand. */
	readonly lines: readonly (readonly [string, string])[];
	readonly sheet: string;
}

/** The unit in the brackets of the head's language. */
export function headOf({ head, unit }: ExportColumn): string {
	if (unit === '') return head;
	return /[\u4e00-\u9fff]/.test(head) ? `${head}（${unit}）` : `${head} (${unit})`;
}
