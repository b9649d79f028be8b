/** A native engine with the rows of an example loaded, for tests of rules. */
import { TABLES, type TableName } from '../../src/lib/model/tables.ts';
import type { Table } from '../../src/lib/model/table.ts';
import type { ExampleRows } from '../../src/lib/review/rule.ts';
import { createNativeEngine, type NativeEngine } from '../../scripts/node/native-engine.ts';

type AnyRows = Iterable<Readonly<Record<string, string | number | boolean | null>>>;

export async function nativeWith(rows: ExampleRows): Promise<NativeEngine> {
	const engine = await createNativeEngine();
	for (const [name, given] of Object.entries(rows)) {
		const table: Table = TABLES[name as TableName];
		await engine.loadRows(table, given as AnyRows);
	}
	return engine;
}
