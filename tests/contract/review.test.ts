/** Every rule gives the same rows on native DuckDB and on DuckDB-WASM. */
import { describe, expect, it } from 'vitest';
import type { Engine, Row } from '../../src/lib/engine/port.ts';
import { sql } from '../../src/lib/engine/sql.ts';
import { createTableSql } from '../../src/lib/model/ddl.ts';
import type { Table } from '../../src/lib/model/table.ts';
import { TABLES, type TableName } from '../../src/lib/model/tables.ts';
import type { ExampleRows } from '../../src/lib/review/rule.ts';
import { RULES } from '../../src/lib/review/rules/index.ts';
import { review } from '../../src/lib/review/run.ts';
import { createNativeEngine } from '../../scripts/node/native-engine.ts';
import { createWasmEngine } from './wasm-engine.ts';

/** All examples of all rules as one batch: ids get the rule's number in front, so that none meets another's. */
function together(examples: readonly ExampleRows[]): ExampleRows {
	const merged: Record<string, Row[]> = {};
	examples.forEach((example, at) => {
		const own = (value: Row[string], name: string) =>
			typeof value === 'string' && /(?:_id|_fact|_sha256)$/.test(name)
				? value
						.split('~')
						.map((part) => `x${at}-${part}`)
						.join('~')
				: value;
		for (const [table, rows] of Object.entries(example)) {
			(merged[table] ??= []).push(...rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, own(value, name)]))));
		}
	});
	return merged as unknown as ExampleRows;
}

/** Row by row through SQL: the engines' own loaders read Parquet, which is tested elsewhere. */
async function load(engine: Engine, rows: ExampleRows): Promise<void> {
	for (const table of Object.values(TABLES)) await engine.run({ text: createTableSql(table), params: [] });
	for (const [name, given] of Object.entries(rows)) {
		const table: Table = TABLES[name as TableName];
		const columns = Object.keys(table.columns);
		for (const row of given as readonly Row[]) {
			const values = columns.map((column) => row[column] ?? null);
			await engine.run({
				text: `insert into "${name}" values (${columns.map((column) => `cast(? as ${table.columns[column]?.type ?? 'varchar'})`).join(', ')})`,
				params: values
			});
		}
	}
}

async function reviewed(engine: Engine, rows: ExampleRows) {
	await load(engine, rows);
	await review(engine, { rules: RULES });
	return {
		findings: await engine.query(sql`select * from findings order by finding_id`),
		evidence: await engine.query(sql`select * from evidence order by finding_id, ordinal`),
		checks: await engine.query(sql`select * from checks order by rule, report_id`),
		notes: await engine.query(sql`select * from rule_notes order by rule, region_code, year`)
	};
}

describe('the review on both engines', () => {
	it('finds the same, on the examples of all rules as one batch', { timeout: 120_000 }, async () => {
		const rows = together(RULES.flatMap((rule) => [rule.passes.rows, rule.fails.rows]));
		const native = await createNativeEngine();
		const wasm = await createWasmEngine();
		try {
			const expected = await reviewed(native, rows);
			expect(expected.findings.length).toBeGreaterThan(40);
			const found = await reviewed(wasm, rows);
			expect(found.checks).toEqual(expected.checks);
			expect(found.findings).toEqual(expected.findings);
			expect(found.evidence).toEqual(expected.evidence);
			expect(found.notes).toEqual(expected.notes);
		} finally {
			await native.close();
			await wasm.close();
		}
	});
});
