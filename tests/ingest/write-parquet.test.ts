/** What is published comes out in one order and the same bytes, however little of it is held at once. */
import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNativeEngine, type NativeEngine } from '../../scripts/node/native-engine.ts';
import { planOf, writeParquetFile, writeSorted, type RunText, type WritePlan } from '../../scripts/node/write-parquet.ts';
import { sql } from '../../src/lib/engine/sql.ts';
import { TABLES, type DepartmentRow } from '../../src/lib/model/tables.ts';
import { aSection } from '../../src/lib/review/example.ts';

const ROWS = 9000;
const MB = 1024 * 1024;
/** Every number below ROWS once, in no order. */
const shuffled = Array.from({ length: ROWS }, (_, at) => (at * 7919) % ROWS);
const departments = shuffled.map((no): DepartmentRow => {
	const region = no % 5 === 0 ? null : `43040${no % 5}`;
	const name = `单位${no}`;
	return {
		department_id: `d${no}`,
		name,
		aliases: null,
		region_code: region,
		region: null,
		peer_group: 'other',
		peer_group_origin: 'name',
		provenance: 'simulated',
		pinyin: name,
		initials: name,
		due_from: null,
		due_to: null,
		merged_into: null
	};
});
const content = '绩效'.repeat(800);
const sections = shuffled.map((no) =>
	aSection({ feature_id: `r${no % 97}.c${no}`, report_id: `r${no % 97}`, role: 'problems', content: content + String(no) })
);

let engine: NativeEngine;
let run: RunText;
const statements: string[] = [];
const folder = mkdtempSync(join(tmpdir(), 'hengping-write-'));
const target = join(folder, 'table.parquet');

beforeAll(async () => {
	engine = await createNativeEngine();
	run = (text) => {
		statements.push(text);
		return engine.query({ text, params: [] });
	};
	await engine.loadRows(TABLES.departments, departments);
	await engine.loadRows(TABLES.sections, sections);
});
afterAll(async () => {
	await engine.close();
	rmSync(folder, { recursive: true, force: true });
});

async function written(table: (typeof TABLES)['departments' | 'sections'], plan: WritePlan): Promise<Buffer> {
	await writeSorted(run, table, `'${target}'`, ROWS, plan);
	return readFileSync(target);
}

describe('a table written in ranges', () => {
	it('has the bytes of one sort: equal leading keys, none at all, a last range that is not full', async () => {
		for (const table of [TABLES.departments, TABLES.sections]) {
			const whole = await written(table, { range: null, group: 4096 });
			for (const range of [2048, 6144]) expect((await written(table, { range, group: 4096 })).equals(whole), `${table.name} ${range}`).toBe(true);
		}
	});
	it('is every row once, in the order that the table is described with', async () => {
		await written(TABLES.sections, { range: 2048, group: 2048 });
		const read = await engine.query<{ id: string }>(sql`select feature_id as id from read_parquet(${target})`);
		const keys = sections.map(({ report_id, feature_id }) => ({ report_id, feature_id }));
		const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
		keys.sort((a, b) => byText(a.report_id, b.report_id) || byText(a.feature_id, b.feature_id));
		expect(read.map(({ id }) => id)).toEqual(keys.map(({ feature_id }) => feature_id));
	});
});

describe('what is held at once', () => {
	it('is at most 32 MB of a sort, and of a group in the file, for tables of any size (a vector of rows at the least)', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 50_000_000 }), fc.integer({ min: 1, max: 20_000 }), (rows, width) => {
				const { range, group } = planOf(rows, rows * width);
				// DuckDB merges what it has sorted 122,880 rows at a time
				const held = Math.min(rows, range ?? 122_880);
				expect(held <= 2048 || held * width <= 32 * MB).toBe(true);
				expect(group <= 2048 || group * width <= 32 * MB).toBe(true);
			}),
			{ seed: 1, numRuns: 500 }
		);
	});
	it('leaves tables of narrow rows and small tables to one sort', () => {
		expect(planOf(1_500_000, 1_500_000 * 120)).toEqual({ range: null, group: 30_720 });
		expect(planOf(5000, 5000 * 2200).range).toBeNull();
	});
	it('no statement sorts whole rows of a table that is too wide: 9000 rows of 5 kB', async () => {
		statements.length = 0;
		expect(await writeParquetFile(run, TABLES.sections, `'${target}'`)).toBe(ROWS);
		expect(statements.filter((text) => text.startsWith('insert into write_sorted'))).toHaveLength(2);
		expect(statements.filter((text) => text.startsWith('copy') && text.includes('order by'))).toEqual([]);
	});
});
