/** The supervisor over real DuckDB whose workers are made to hang, crash or wait. */
import { afterEach, describe, expect, it } from 'vitest';
import { EngineError, type Row } from '../../src/lib/engine/port.ts';
import { sql, type Sql } from '../../src/lib/engine/sql.ts';
import { createSupervisor, type EngineEvent, type Supervisor } from '../../src/lib/engine/supervisor.ts';
import type { BrowserEngine } from '../../src/lib/engine/wasm.ts';
import { TABLES } from '../../src/lib/model/tables.ts';
import { createNativeEngine } from '../../scripts/node/native-engine.ts';

type Fault = 'hang' | 'crash' | null;

/** What the workers of one test do and have done. */
class Workers {
	readonly asked: string[] = [];
	readonly fetched: string[] = [];
	/** How many statements were sent at once, each time that there were several. */
	readonly together: number[] = [];
	started = 0;
	ended = 0;
	/** The next statement that holds `word` fails so, as often as given. */
	fault: { word: string; kind: Fault; times: number } = { word: '', kind: null, times: 0 };
	hold: Promise<void> = Promise.resolve();

	async start(): Promise<BrowserEngine> {
		this.started++;
		const engine = await createNativeEngine();
		const query = async <R extends Row>(statement: Sql): Promise<readonly R[]> => {
			this.asked.push(statement.text);
			await this.hold;
			if (this.fault.times > 0 && statement.text.includes(this.fault.word)) {
				this.fault.times--;
				if (this.fault.kind === 'hang') return new Promise(() => undefined);
				throw new EngineError('crashed', 'memory access out of bounds');
			}
			return engine.query<R>(statement);
		};
		return {
			query,
			run: async (statement) => void (await query(statement)),
			queryAll: (statements) => {
				this.together.push(statements.length);
				return Promise.all(
					statements.map((statement) =>
						query(statement).then(
							(rows) => ({ rows }),
							(error: unknown) => {
								if (error instanceof EngineError && error.kind === 'sql') return { error };
								throw error;
							}
						)
					)
				);
			},
			loadTable: async (table, source) => {
				if (!('bytes' in source)) throw new EngineError('data', 'only bytes here');
				await engine.createTable(table);
			},
			terminate: () => void this.ended++,
			close: () => engine.close()
		};
	}
}

const open: Supervisor[] = [];
function supervise(workers: Workers, cachedRows = 100): Supervisor {
	const supervisor = createSupervisor({
		start: () => workers.start(),
		source: async (table) => {
			workers.fetched.push(table.name);
			return { bytes: new Uint8Array() };
		},
		limitMs: 200,
		startLimitMs: 5000,
		cachedRows,
		lanes: 4
	});
	open.push(supervisor);
	return supervisor;
}
afterEach(async () => {
	for (const supervisor of open.splice(0)) await supervisor.close();
});

const one = sql`select 1 as a`;

describe('a supervisor', () => {
	it('starts nothing before it is asked', () => {
		const workers = new Workers();
		supervise(workers);
		expect(workers.started).toBe(0);
	});

	it('answers, and a second time from the cache', async () => {
		const workers = new Workers();
		const supervisor = supervise(workers);
		expect(await supervisor.query(one)).toEqual([{ a: 1 }]);
		expect(await supervisor.query(one)).toEqual([{ a: 1 }]);
		expect(workers.asked).toHaveLength(1);
	});

	it('merges equal questions that wait together, and tells parameters apart', async () => {
		const workers = new Workers();
		const supervisor = supervise(workers);
		const rows = await Promise.all([
			supervisor.query(sql`select ${1}::int as a`),
			supervisor.query(sql`select ${1}::int as a`),
			supervisor.query(sql`select ${2}::int as a`)
		]);
		expect(rows).toEqual([[{ a: 1 }], [{ a: 1 }], [{ a: 2 }]]);
		expect(workers.asked).toHaveLength(2);
	});

	it('forgets the oldest answers when the cache is full', async () => {
		const workers = new Workers();
		const supervisor = supervise(workers, 3);
		for (const n of [1, 2, 1]) await supervisor.query({ text: `select ${n} as a`, params: [] });
		expect(workers.asked).toEqual(['select 1 as a', 'select 2 as a', 'select 1 as a']);
	});

	it('passes an SQL error on without a new worker', async () => {
		const workers = new Workers();
		const supervisor = supervise(workers);
		await expect(supervisor.query(sql`select * from nowhere`)).rejects.toMatchObject({ kind: 'sql' });
		expect(workers.started).toBe(1);
		expect(await supervisor.query(one)).toEqual([{ a: 1 }]);
	});

	it.each(['hang', 'crash'] as const)('after a %s ends the worker, loads the tables again and repeats the question once', async (kind) => {
		const workers = new Workers();
		const supervisor = supervise(workers);
		const states: string[] = [];
		supervisor.listen((event: EngineEvent) => event.kind === 'state' && states.push(event.state));
		await supervisor.need([TABLES.regions]);
		workers.fault = { word: 'regions', kind, times: 1 };
		expect(await supervisor.query(sql`select count(*)::int as n from regions`)).toEqual([{ n: 0 }]);
		expect([workers.started, workers.ended]).toEqual([2, 1]);
		expect(workers.fetched).toEqual(['regions', 'regions']);
		expect(states).toEqual(['starting', 'ready', 'restarting', 'ready']);
	});

	it('gives up a question that breaks two workers, and goes on with the next', async () => {
		const workers = new Workers();
		const supervisor = supervise(workers);
		workers.fault = { word: 'bad', kind: 'hang', times: 2 };
		const bad = supervisor.query(sql`select 1 as bad`);
		const good = supervisor.query(one);
		await expect(bad).rejects.toMatchObject({ kind: 'timeout' });
		expect(await good).toEqual([{ a: 1 }]);
	});

	it('sends together what is asked together, a few at a time, each with its own failure', async () => {
		const workers = new Workers();
		const supervisor = supervise(workers);
		const statements = [1, 2, 3, 4, 5, 6].map((n) => sql`select ${n}::int as a`);
		expect(await supervisor.latest('page', statements)).toEqual([1, 2, 3, 4, 5, 6].map((a) => [{ a }]));
		expect(workers.together).toEqual([4, 2]);
		const answers = await Promise.allSettled([supervisor.query(sql`select * from nowhere`), supervisor.query(sql`select 7 as a`)]);
		expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
		expect(workers.started).toBe(1);
	});

	it('asks one by one once answers are slow, so that a later view can overtake the rest', async () => {
		const workers = new Workers();
		const supervisor = supervise(workers);
		workers.hold = new Promise((resolve) => setTimeout(resolve, 60));
		await supervisor.query(one);
		workers.hold = Promise.resolve();
		const slow = supervisor.latest('page', [sql`select 2 as a`, sql`select 3 as a`]);
		const next = supervisor.latest('page', [sql`select 4 as a`]);
		expect([await slow, await next]).toEqual([null, [[{ a: 4 }]]]);
		expect(workers.together).toEqual([]);
	});

	it('after a crash asks each of those that were under way alone, and answers all but the one that breaks its worker again', async () => {
		const workers = new Workers();
		const supervisor = supervise(workers);
		workers.fault = { word: 'bad', kind: 'crash', times: 2 };
		const answers = await Promise.allSettled(['bad', 'good', 'fine'].map((name) => supervisor.query({ text: `select 1 as ${name}`, params: [] })));
		expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled']);
		expect(workers.together).toEqual([3]);
		expect([workers.started, workers.ended]).toEqual([3, 2]);
	});

	it('drops what a later call on the same channel has overtaken, before it is asked', async () => {
		const workers = new Workers();
		const supervisor = supervise(workers);
		let release: () => void = () => undefined;
		workers.hold = new Promise((resolve) => (release = resolve));
		const first = supervisor.latest('filter', [sql`select 1 as a`, sql`select 2 as a`]);
		const second = supervisor.latest('filter', [sql`select 3 as a`]);
		const elsewhere = supervisor.latest('other', [sql`select 4 as a`]);
		release();
		expect(await first).toBeNull();
		expect(await second).toEqual([[{ a: 3 }]]);
		expect(await elsewhere).toEqual([[{ a: 4 }]]);
		expect(workers.asked).not.toContain('select 2 as a');
	});

	it('keeps a question that a newer call still wants', async () => {
		const workers = new Workers();
		const supervisor = supervise(workers);
		const first = supervisor.latest('filter', [sql`select 0 as z`, one]);
		const second = supervisor.latest('filter', [one]);
		expect(await first).toBeNull();
		expect(await second).toEqual([[{ a: 1 }]]);
	});

	it('asks ahead only when nothing waits', async () => {
		const workers = new Workers();
		const supervisor = supervise(workers);
		const real = supervisor.query(one);
		supervisor.prefetch([sql`select 5 as a`]);
		const other = supervisor.query(sql`select 6 as a`);
		await Promise.all([real, other]);
		expect(await supervisor.query(sql`select 5 as a`)).toEqual([{ a: 5 }]);
		expect(workers.asked).toEqual(['select 1 as a', 'select 6 as a', 'select 5 as a']);
	});

	it('fetches a table once for everyone, and anew after a failure', async () => {
		const workers = new Workers();
		let fails = 1;
		const supervisor = createSupervisor({
			start: () => workers.start(),
			source: async (table) => {
				workers.fetched.push(table.name);
				if (fails-- > 0) throw new EngineError('data', 'truncated');
				return { bytes: new Uint8Array() };
			},
			limitMs: 200,
			startLimitMs: 5000,
			cachedRows: 10,
			lanes: 4
		});
		open.push(supervisor);
		await expect(Promise.all([supervisor.need([TABLES.regions]), supervisor.need([TABLES.regions])])).rejects.toMatchObject({ kind: 'data' });
		await supervisor.need([TABLES.regions]);
		await supervisor.need([TABLES.regions]);
		expect(workers.fetched).toEqual(['regions', 'regions']);
	});

	it('says that the engine cannot be started, and tries again when asked again', async () => {
		const workers = new Workers();
		let fails = 1;
		const supervisor = createSupervisor({
			start: async () => {
				if (fails-- > 0) throw new EngineError('crashed', 'no such wasm');
				return workers.start();
			},
			source: async () => ({ bytes: new Uint8Array() }),
			limitMs: 200,
			startLimitMs: 5000,
			cachedRows: 10,
			lanes: 4
		});
		open.push(supervisor);
		await expect(supervisor.query(one)).rejects.toMatchObject({ kind: 'crashed', message: 'no such wasm' });
		expect(supervisor.state).toBe('failed');
		expect(await supervisor.query(one)).toEqual([{ a: 1 }]);
		expect(supervisor.state).toBe('ready');
	});

	it('after closing answers nothing', async () => {
		const workers = new Workers();
		const supervisor = supervise(workers);
		await supervisor.query(one);
		await supervisor.close();
		await expect(supervisor.query(one)).rejects.toMatchObject({ kind: 'closed' });
		expect(workers.ended).toBe(1);
	});
});
