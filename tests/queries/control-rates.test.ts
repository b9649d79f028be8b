/** What a report spent on official vehicles: its total, else the sum of the parts it states, else the one part; missing only where it states none. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNativeEngine, type NativeEngine } from '../../scripts/node/native-engine.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { EXAMPLE_SCOPE } from '../../src/lib/queries/frame/view-summary.ts';
import { controlRates } from '../../src/lib/queries/execution/control-rates.ts';
import { amount, report } from '../pipeline/rows.ts';

const YEAR = EXAMPLE_SCOPE.years.to;
type Part = 'official_vehicle' | 'official_vehicle_purchase' | 'official_vehicle_operation';
const STATED: Readonly<Record<string, Partial<Record<Part, number>>>> = {
	whole: { official_vehicle: 10, official_vehicle_purchase: 6, official_vehicle_operation: 5 },
	parts: { official_vehicle_purchase: 6, official_vehicle_operation: 5 },
	purchase: { official_vehicle_purchase: 0 },
	operation: { official_vehicle_operation: 5 },
	none: {}
};

let engine: NativeEngine;
beforeAll(async () => {
	engine = await createNativeEngine();
	const names = Object.keys(STATED);
	await engine.loadRows(
		TABLES.departments,
		names.map((name) => ({
			department_id: name,
			name,
			aliases: null,
			region_code: null,
			region: null,
			peer_group: 'other',
			peer_group_origin: 'pattern',
			provenance: 'real',
			pinyin: '',
			initials: '',
			due_from: null,
			due_to: null,
			merged_into: null
		}))
	);
	await engine.loadRows(
		TABLES.reports,
		names.map((name) => report(name, { department_id: name, year: YEAR, kind: 'department', selected: true, superseded_by: null, file_sha256: name }))
	);
	await engine.loadRows(
		TABLES.amounts,
		Object.entries(STATED).flatMap(([name, parts]) =>
			Object.entries(parts).map(([category, value]) =>
				amount(category, 'executed', value, { report_id: name, fact_id: `${name}.${category}`, preferred: true })
			)
		)
	);
});
afterAll(() => engine.close());

it('adds purchase and operation only where no total is stated, and says which part stands alone', async () => {
	const rows = await engine.query(controlRates.sql({ scope: EXAMPLE_SCOPE, over: 100.005, limit: 20 }));
	expect(Object.fromEntries(rows.map((row) => [row.report_id, [row.vehicles, row.vehicles_of, row.vehicles_fact]]))).toEqual({
		whole: [10, 'whole', 'whole.official_vehicle'],
		parts: [11, 'parts', 'parts.official_vehicle_purchase~parts.official_vehicle_operation'],
		purchase: [0, 'purchase', 'purchase.official_vehicle_purchase'],
		operation: [5, 'operation', 'operation.official_vehicle_operation'],
		none: [null, null, null]
	});
});
