/** What is prepared at ingestion answers as the reports themselves do, for any filter, on both engines; and it is what pages ask. */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNativeEngine, type NativeEngine } from '../../scripts/node/native-engine.ts';
import type { Engine, Row } from '../../src/lib/engine/port.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { RATE_BUCKET_IDS, type Scope } from '../../src/lib/model/view.ts';
import { ask, askPlainly, type Answers, type Ask, type Put } from '../../src/lib/queries/ask.ts';
import { viewSummary } from '../../src/lib/queries/frame/view-summary.ts';
import { overviewRows } from '../../src/lib/queries/overview/overview-rows.ts';
import { prepareTables } from '../../src/lib/queries/prepare.ts';
import { isPrepared } from '../../src/lib/queries/prepared.ts';
import { createWasmEngine, type WasmEngine } from '../contract/wasm-engine.ts';
import { countyRows } from '../fixtures/county-rows.ts';

/** The county in four regions of three levels, some of it real and some re-worded, with projects, reports of no year, ones that do not count, and dismissed findings. */
const VARIED = [
	`update departments set region_code = case right(department_id, 1) when '1' then '430405' when '2' then '430408' when '3' then '43040801' || '3' when '4' then null else region_code end,
		provenance = case right(department_id, 1) when '1' then 'real' when '2' then 'reworded' else provenance end,
		due_from = case right(department_id, 1) when '5' then null else due_from end`,
	`update reports set region_code = d.region_code, provenance = d.provenance from departments d where d.department_id = reports.department_id`,
	`update reports set kind = 'project', project = '项目' || left(report_id, 4) where right(report_id, 1) in ('4', '9')`,
	`update reports set year = null where right(report_id, 2) = '7d'`,
	`update reports set selected = false where right(report_id, 2) = '15'`,
	`update reports set rate_adjusted = null, rate_initial = null, rate_missing = 'zero-denominator', self_score_max = 110 where right(report_id, 2) = '26'`,
	`update findings set decision = 'dismissed' where right(report_id, 1) = '2' and rule = 'exec-overrun'`,
	`update findings set decision = 'rectified' where right(report_id, 1) = '7'`,
	`update findings set rule = 'exec-extreme' where right(report_id, 1) = '6' and rule = 'exec-underspend'`,
	`update coverage set kind = 'project' where right(department_id, 1) = '6' and year = 2022`
];

let native: NativeEngine;
let wasm: WasmEngine;
const folder = mkdtempSync(join(tmpdir(), 'hengping-prepared-'));

beforeAll(async () => {
	native = await createNativeEngine();
	wasm = await createWasmEngine();
	const rows = countyRows({ from: 2019, to: 2024, seed: 11, provenance: 'simulated' });
	for (const [name, table] of Object.entries(TABLES)) {
		await native.createTable(table);
		// The rows are made from the table's own description.
		await native.loadRows(table, (rows[name as keyof typeof rows] ?? []) as never);
	}
	for (const text of VARIED) await native.run({ text, params: [] });
	await prepareTables(native);
	for (const [name, table] of Object.entries(TABLES)) {
		const path = join(folder, `${name}.parquet`);
		await native.writeParquet(table, path);
		await wasm.loadTable(table, new Uint8Array(readFileSync(path)));
	}
}, 60_000);
afterAll(async () => {
	await native.close();
	await wasm.close();
	rmSync(folder, { recursive: true, force: true });
});

/** Answers of an engine; the tables that were asked are noted. */
const putTo =
	(engine: Engine, asked: Set<string> = new Set()): Put =>
	async (batch) => {
		const answers: Record<string, readonly Row[]> = {};
		for (const [name, { statement, tables }] of Object.entries(batch)) {
			for (const table of tables) asked.add(table);
			answers[name] = await engine.query(statement);
		}
		// Each name keeps the rows of its own question.
		return answers as Answers<typeof batch>;
	};

const some = <T>(values: readonly T[], most: number) => fc.subarray([...values], { maxLength: most });
const scopes: fc.Arbitrary<Scope> = fc.record({
	years: fc.tuple(fc.integer({ min: 2017, max: 2025 }), fc.integer({ min: 0, max: 6 })).map(([from, more]) => ({ from, to: from + more })),
	regions: some(['43', '4304', '430405', '430408', '430408013', '990101', '99', '11', '9'], 2),
	groups: some(['govDept', 'town', 'institution', 'party', 'massOrg'] as const, 2),
	departments: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some(['990101-01', '990101-06', 'nobody'], 2) }),
	kind: fc.constantFrom('department', 'project'),
	basis: fc.constantFrom('adjusted', 'initial'),
	simulated: fc.boolean(),
	buckets: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: some(RATE_BUCKET_IDS, 2) })
});

const summaryOf = async (engine: Engine, question: Ask<Row>) => engine.query(question.statement);
const SEED = { seed: 20_261_121, numRuns: 60 };

describe('prepared aggregates', () => {
	it('give the rows that the reports themselves give', async () => {
		let prepared = 0;
		await fc.assert(
			fc.asyncProperty(scopes, async (scope) => {
				if (isPrepared(scope)) prepared += 1;
				const plain = await overviewRows(scope, putTo(native), askPlainly);
				expect(await overviewRows(scope, putTo(native))).toEqual(plain);
				expect(await overviewRows(scope, putTo(wasm))).toEqual(plain);
				expect(await summaryOf(native, ask(viewSummary, scope))).toEqual(await summaryOf(wasm, askPlainly(viewSummary, scope)));
			}),
			SEED
		);
		expect(prepared).toBeGreaterThan(20);
	}, 120_000);

	it('are asked where each dimension is one value or all', async () => {
		const asked = new Set<string>();
		const scope: Scope = { ...viewSummary.example, regions: ['4304'], groups: ['govDept'] };
		await overviewRows(scope, putTo(native, asked));
		expect([...asked].sort()).toEqual(['absences', 'first_findings', 'selected_reports', 'year_coverage', 'year_figures']);
		expect(ask(viewSummary, scope).tables).toEqual(['year_figures']);
	});

	it('are not asked where medians would have to be added', async () => {
		for (const change of [
			{ regions: ['43', '99'] },
			{ groups: ['govDept', 'town'] as const },
			{ departments: ['990101-01'] },
			{ buckets: ['gt100'] as const }
		]) {
			expect(ask(viewSummary, { ...viewSummary.example, ...change }).tables).toEqual(['selected_reports']);
		}
	});

	it('leave a plain answer where ingestion left one: a wrong aggregate is seen', async () => {
		const scope: Scope = { ...viewSummary.example, years: { from: 2024, to: 2024 } };
		await native.run({ text: `update year_figures set reports = reports + 1 where region_code = '' and peer_group = ''`, params: [] });
		const prepared = await overviewRows(scope, putTo(native));
		const plain = await overviewRows(scope, putTo(native), askPlainly);
		await prepareTables(native);
		expect(prepared).not.toEqual(plain);
		expect(await overviewRows(scope, putTo(native))).toEqual(plain);
	});
});
