/** What ingestion holds in memory does not grow with what it has read. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createNativeEngine } from '../../scripts/node/native-engine.ts';
import { sql } from '../../src/lib/engine/sql.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { aPassage } from '../../src/lib/review/example.ts';

const MB = 1024 * 1024;

it('lets loaded rows go: 160 MB of them leave less than 100 MB', async () => {
	const folder = mkdtempSync(join(tmpdir(), 'hengping-memory-'));
	const engine = await createNativeEngine({ file: join(folder, 'tables.duckdb'), memory: '32MB' });
	try {
		const words = '绩效'.repeat(300);
		const rows = (from: number) => Array.from({ length: 90 }, (_, at) => aPassage({ report_id: 'a', passage: from + at, text: `${from + at}${words}` }));
		await engine.loadRows(TABLES.passages, rows(0));
		const before = process.memoryUsage.rss();
		for (let at = 1; at < 1000; at++) await engine.loadRows(TABLES.passages, rows(at * 90));
		expect((process.memoryUsage.rss() - before) / MB).toBeLessThan(100);
		expect(await engine.query(sql`select count(*)::int as n from passages`)).toEqual([{ n: 90_000 }]);
	} finally {
		await engine.close();
		rmSync(folder, { recursive: true, force: true });
	}
});
