/** A page that holds the engine and nothing else, for tests of the real adapter and the real supervisor in a browser. */
import { EngineError, type Row } from '../../../src/lib/engine/port.ts';
import { openPublished } from '../../../src/lib/engine/published.ts';
import { createSupervisor, type Supervisor } from '../../../src/lib/engine/supervisor.ts';
import { LANES, startWasmEngine } from '../../../src/lib/engine/wasm.ts';
import { TABLES } from '../../../src/lib/model/tables.ts';
import type { Query } from '../../../src/lib/queries/query.ts';

const isQuery = (value: unknown): value is Query<unknown, Row> =>
	typeof value === 'object' && value !== null && 'id' in value && 'question' in value && 'sql' in value && 'tables' in value;
const modules = import.meta.glob<Record<string, unknown>>('../../../src/lib/queries/**/*.ts', { eager: true });
const queries = Object.values(modules)
	.flatMap((module) => Object.values(module))
	.filter(isQuery);

async function supervise(bundle: 'best' | 'mvp', limitMs: number): Promise<Supervisor> {
	const published = await openPublished('data/');
	return createSupervisor({
		start: (onCrash) => startWasmEngine({ bundle, onCrash }),
		source: async (table) => ({ bytes: await published.table(table.name) }),
		limitMs,
		startLimitMs: 60_000,
		cachedRows: 0,
		lanes: LANES
	});
}

const failed = (error: unknown) => (error instanceof EngineError ? error.kind : String(error));
const plain = (text: string) => ({ text, params: [] });

const tests = {
	/** Rows of every question's example, asked together as a page asks: several statements are under way at once. */
	async answers(bundle: 'best' | 'mvp'): Promise<Record<string, readonly Row[]>> {
		const engine = await supervise(bundle, 60_000);
		await engine.need([...new Set(queries.flatMap(({ tables }) => tables))].map((name) => TABLES[name]));
		const rows = await engine.latest(
			'all',
			queries.map((query) => query.sql(query.example))
		);
		await engine.close();
		return Object.fromEntries(queries.map(({ id }, at) => [id, rows?.[at] ?? []]));
	},
	/** The kind of failure of each statement; `answered` where it gave rows. */
	async refusals(bundle: 'best' | 'mvp', statements: readonly string[]): Promise<readonly string[]> {
		const engine = await supervise(bundle, 60_000);
		const kinds: string[] = [];
		for (const text of statements) kinds.push(await engine.query(plain(text)).then(() => 'answered', failed));
		await engine.close();
		return kinds;
	},
	/** Hangs the worker with a statement, then counts reports: what the supervisor said, and the count. */
	async hang(statement: string): Promise<{ readonly kind: string; readonly states: readonly string[]; readonly count: readonly Row[] }> {
		const engine = await supervise('best', 3000);
		const states: string[] = [];
		engine.listen((event) => event.kind === 'state' && states.push(event.state));
		await engine.need([TABLES.reports]);
		const kind = await engine.query(plain(statement)).then(() => 'answered', failed);
		const count = await engine.query(plain('select count(*)::int as n from reports'));
		await engine.close();
		return { kind, states, count };
	},
	/** A table too large to take in, read by ranges. */
	async ranges(): Promise<readonly Row[]> {
		const published = await openPublished('data/');
		const engine = await startWasmEngine({ bundle: 'best' });
		await engine.loadTable(TABLES.reports, { url: new URL(published.tableUrl('reports'), location.href).href });
		const rows = await engine.query(plain('select report_id from reports order by report_id'));
		engine.terminate();
		return rows;
	}
};
export type EngineTests = typeof tests;

Object.assign(window, { engineTests: tests });
