import { afterAll, beforeAll, expect, it } from 'vitest';
import { createNativeEngine, type NativeEngine } from '../../scripts/node/native-engine.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { sameFile } from '../../src/lib/queries/report/report-parts.ts';
import { report } from '../pipeline/rows.ts';

let engine: NativeEngine;
beforeAll(async () => {
	engine = await createNativeEngine();
	const listed = ['甲', '乙', '丙'].map((department_id, at) => report(`list-${at + 1}`, { file_sha256: 'list', department_id, part: at + 1 }));
	await engine.loadRows(TABLES.reports, [
		...listed,
		report('list-4', { file_sha256: 'list', department_id: '甲', year: 2022, part: 4 }),
		report('form', { file_sha256: 'own' }),
		report('words', { file_sha256: 'own', department_id: '未读出' })
	]);
});
afterAll(() => engine.close());

it.each([
	['of one department and what its file holds beside, whoever it is of', 'form', ['form', 'words']],
	['of a list with many departments, the rows of one', 'list-1', ['list-1', 'list-4']],
	['of a list with many departments, the only row of another', 'list-2', ['list-2']]
])('reports of a file: %s', async (_, id, ids) => {
	const inFile = sameFile({ report: id });
	const rows = await engine.query<{ report_id: string }>({ text: `select report_id from ${inFile.text} order by report_id`, params: inFile.params });
	expect(rows.map((row) => row.report_id)).toEqual(ids);
});
