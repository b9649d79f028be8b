/** Half sentences that explain a result and were read as targets are neither targets nor slogans. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNativeEngine, type NativeEngine } from '../../scripts/node/native-engine.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { EXAMPLE_SCOPE } from '../../src/lib/queries/frame/view-summary.ts';
import { targetQuality } from '../../src/lib/queries/scores/target-quality.ts';
import { indicator, report } from '../pipeline/rows.ts';

const TARGETS = ['的原因：某某的差额，年初按往年最高值设定目标', '：成效明显', '因雨季原因推迟', '查明原因 12 次', '成效明显'];

let engine: NativeEngine;
beforeAll(async () => {
	engine = await createNativeEngine();
	await engine.createTable(TABLES.indicator_marks);
	await engine.loadRows(TABLES.reports, [
		report('r', { department_id: 'd', year: EXAMPLE_SCOPE.years.to, kind: 'department', selected: true, superseded_by: null, file_sha256: 'r' })
	]);
	await engine.loadRows(
		TABLES.indicators,
		TARGETS.map((target) => indicator(5, 5, null, { report_id: 'r', target }))
	);
});
afterAll(() => engine.close());

it('leaves fragments of an explanation out of the slogans and of the targets', async () => {
	const [row] = await engine.query(targetQuality.sql(EXAMPLE_SCOPE));
	expect(row).toMatchObject({ indicators: 2, numeric: 1, slogans: 1 });
});
