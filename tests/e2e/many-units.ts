/** Published tables with some thousand departments: those at hand, copied under other ids with their last year's report, some of it scored high and executed low, published as an ingestion does. */
import { createNativeEngine } from '../../scripts/node/native-engine.ts';
import { publish } from '../../scripts/ingest/publish.ts';
import type { Sql } from '../../src/lib/engine/sql.ts';
import { TABLES, type TableName } from '../../src/lib/model/tables.ts';
import { parseManifest } from '../../src/lib/model/manifest.ts';
import { prepareTables } from '../../src/lib/queries/prepare.ts';
import { takeSnapshot } from '../../src/lib/queries/snapshot.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableFile } from './harness.ts';

const raw = (text: string): Sql => ({ text, params: [] });
/** What the pages in question ask of; the other tables stay empty. */
const TAKEN: readonly TableName[] = ['regions', 'departments', 'reports', 'findings', 'coverage'];

/** So many departments or a few more, into the folder `out`. */
export async function publishCopies(data: string, out: string, departments: number): Promise<void> {
	const engine = await createNativeEngine();
	for (const table of Object.values(TABLES)) {
		if (TAKEN.includes(table.name as TableName)) await engine.loadParquet(table, tableFile(data, table.name));
		else await engine.createTable(table);
	}
	const [base] = await engine.query<{ n: number }>(raw('select count(*)::int as n from departments'));
	const copied = `range(1, ${Math.ceil(departments / (base?.n ?? 1))}) as copies(n)`;
	await engine.run(
		raw(`insert into departments select departments.* replace (department_id || '-' || n as department_id, name || n as name) from departments, ${copied}`)
	);
	await engine.run(
		raw(`insert into reports select reports.* replace (substr(md5(report_id || n), 1, 10) as report_id, department_id || '-' || n as department_id, file_sha256 || n as file_sha256,
			greatest(60, self_score - n % 7) as self_score, case when n % 9 = 0 then 70 else rate_adjusted end as rate_adjusted) from reports, ${copied} where selected and kind = 'department' and year >= 2023`)
	);
	await engine.run(
		raw(`insert into coverage by name select department_id, year, kind, 'submitted' as state, 'report' as basis, report_id, file from reports r
			where not exists (select 1 from coverage c where c.report_id = r.report_id) and kind = 'department' and year is not null`)
	);
	await prepareTables(engine);
	const parsed = parseManifest(readFileSync(join(data, 'manifest.json'), 'utf8'));
	await publish(engine, {
		out,
		edition: null,
		provenance: parsed.ok ? parsed.manifest.provenance : [],
		unmatchedRefusals: 0,
		snapshot: await takeSnapshot(engine)
	});
	await engine.close();
}
