import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNativeEngine, type NativeEngine } from '../../scripts/node/native-engine.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { departmentAmounts } from '../../src/lib/queries/departments/department-lines.ts';
import { amount, report } from '../pipeline/rows.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await createNativeEngine();
	const of = { department_id: 'd', year: 2021, kind: 'department' };
	await engine.loadRows(TABLES.reports, [
		report('new-1', { ...of, layout: 'form', file_sha256: 'new', selected: true, superseded_by: null }),
		report('new-2', { ...of, layout: 'narrative', file_sha256: 'new', selected: false, superseded_by: 'new-1' }),
		report('old', { ...of, layout: 'narrative', file_sha256: 'old', selected: false, superseded_by: 'new-1' })
	]);
	await engine.loadRows(TABLES.amounts, [
		amount('total', 'executed', 90, { report_id: 'new-1', fact_id: 'new-1.a1', preferred: true, in_form: true }),
		amount('total', 'executed', 95, { report_id: 'new-2', fact_id: 'new-2.a1', preferred: true }),
		amount('basic', 'executed', 60, { report_id: 'new-2', fact_id: 'new-2.a2', preferred: true }),
		amount('basic', 'executed', 61, { report_id: 'new-2', fact_id: 'new-2.a3', preferred: false }),
		amount('project', 'executed', 30, { report_id: 'old', fact_id: 'old.a1', preferred: true })
	]);
});
afterAll(() => engine.close());

it('takes a line from the narrative where the form states none, never over it, and nothing from a file that was replaced', async () => {
	const rows = await engine.query(departmentAmounts.sql({ id: 'd', kind: 'department' }));
	expect(rows.map((row) => [row['report_id'], row['category'], row['value_wan'], row['fact_id']])).toEqual([
		['new-1', 'basic', 60, 'new-2.a2'],
		['new-1', 'total', 90, 'new-1.a1']
	]);
});
