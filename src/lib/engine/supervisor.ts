/** Keeps a browser engine usable: few questions at a time, equal ones merged, overtaken ones dropped, answers cached; a hung or broken worker is ended, started again and asked once more. */
import type { Table } from '../model/table.ts';
import { AnswerCache } from './answer-cache.ts';
import { EngineError, type Engine, type Row } from './port.ts';
import type { Sql } from './sql.ts';
import type { BrowserEngine, TableSource } from './wasm.ts';

export type EngineState = 'idle' | 'starting' | 'ready' | 'restarting' | 'failed';

export type EngineEvent =
	{ readonly kind: 'state'; readonly state: EngineState; readonly message: string | null } | { readonly kind: 'table'; readonly table: string };

type Rows = readonly Row[];

export interface Supervisor extends Engine {
	readonly state: EngineState;
	/** Tells of every change of state and every table that has become ready. Returns the way to stop listening. */
	listen(listener: (event: EngineEvent) => void): () => void;
	/** Starts the engine when it is not there. Rejects when it cannot be started; may be asked again. */
	start(): Promise<void>;
	/** Makes tables available, each fetched once; after a restart they are fetched again. Rejects with what the source rejected with. */
	need(tables: readonly Table[]): Promise<void>;
	/** Rows of each statement, or null when a later call on the same channel has overtaken this one. */
	latest(channel: string, statements: readonly Sql[]): Promise<readonly Rows[] | null>;
	/** Asks when nothing else waits, so that the answers stand in the cache; null when something else is asked ahead meanwhile. Errors are left for the real question: null too. */
	prefetch(statements: readonly Sql[]): Promise<readonly Rows[] | null>;
}

export interface SupervisorOptions {
	readonly start: (onCrash: (message: string) => void) => Promise<BrowserEngine>;
	/** Where a table's file comes from; asked again after a restart, since bytes are handed over to the worker. */
	readonly source: (table: Table) => Promise<TableSource>;
	/** Longest time for one statement or for loading one table, in ms. */
	readonly limitMs: number;
	/** Longest time for starting the worker (the engine's bytes come over the network) and loading tables again, in ms. */
	readonly startLimitMs: number;
	/** Rows kept over all cached answers; the oldest answers go first. */
	readonly cachedRows: number;
	/** Statements sent together while answers are quick. */
	readonly lanes: number;
}

interface Job {
	readonly statement: Sql;
	readonly key: string;
	readonly cached: boolean;
	/** Still wanted by someone; a job that nobody wants is dropped before it starts. */
	wanted: () => boolean;
	readonly settle: { resolve(rows: Rows): void; reject(error: unknown): void };
	readonly answer: Promise<Rows>;
	/** It was sent with others when the worker broke: whose fault it was shows when each is asked alone, once more. */
	suspect: boolean;
}

/** Longer than this a statement, and what waits is asked one by one: a later view must be able to overtake it. */
const QUICK_MS = 40;

/** A statement that waits until nothing else does. */
interface Later {
	readonly statement: Sql;
	readonly settle: (rows: Rows | null) => void;
}

const keyOf = (statement: Sql) => JSON.stringify([statement.text, statement.params]);
const asEngineError = (error: unknown) =>
	error instanceof EngineError ? error : new EngineError('sql', error instanceof Error ? error.message : String(error));
/** After these the worker is of no more use. */
const isFatal = (error: unknown) => error instanceof EngineError && (error.kind === 'crashed' || error.kind === 'timeout');

/** A queue of statements over an engine that is started on first need. */
export class EngineSupervisor implements Supervisor {
	readonly #options: SupervisorOptions;
	readonly #cache: AnswerCache;
	readonly #listeners = new Set<(event: EngineEvent) => void>();
	/** Asked for, loaded or on the way. */
	readonly #tables = new Map<string, Promise<void>>();
	/** Loaded once, so loaded again after a restart. */
	readonly #loaded = new Map<string, Table>();
	readonly #sequence = new Map<string, number>();
	readonly #waiting: Job[] = [];
	readonly #later: Later[] = [];
	#running: readonly Job[] = [];
	/** Milliseconds that a statement took of late. */
	#pace = 0;
	#engine: BrowserEngine | null = null;
	/** Grows with each worker: what a former worker says no longer counts. */
	#generation = 0;
	#failNow: ((error: EngineError) => void) | null = null;
	/** One call to the worker at a time: loads and statements wait for each other. */
	#turn: Promise<unknown> = Promise.resolve();
	#state: EngineState = 'idle';
	#closed = false;

	constructor(options: SupervisorOptions) {
		this.#options = options;
		this.#cache = new AnswerCache(options.cachedRows);
	}

	get state(): EngineState {
		return this.#state;
	}

	listen(listener: (event: EngineEvent) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	async start(): Promise<void> {
		await this.#inTurn(() => Promise.resolve());
	}

	need(tables: readonly Table[]): Promise<void> {
		return Promise.all(tables.map((table) => this.#needed(table))).then(() => undefined);
	}

	query<R extends Row>(statement: Sql): Promise<readonly R[]> {
		// The row type is the caller's word for what the select returns; the contract test holds it to that.
		return this.#ask(statement, () => true, true) as Promise<readonly R[]>;
	}

	async run(statement: Sql): Promise<void> {
		this.#cache.clear();
		await this.#ask(statement, () => true, false);
	}

	async latest(channel: string, statements: readonly Sql[]): Promise<readonly Rows[] | null> {
		const number = (this.#sequence.get(channel) ?? 0) + 1;
		this.#sequence.set(channel, number);
		const current = () => this.#sequence.get(channel) === number;
		try {
			const rows = await Promise.all(statements.map((statement) => this.#ask(statement, current, true)));
			return current() ? rows : null;
		} catch (error) {
			if (!current()) return null;
			throw error;
		}
	}

	prefetch(statements: readonly Sql[]): Promise<readonly Rows[] | null> {
		for (const { settle } of this.#later.splice(0)) settle(null);
		const answers = statements.map((statement) => new Promise<Rows | null>((settle) => this.#later.push({ statement, settle })));
		this.#next();
		return Promise.all(answers).then((rows) => (rows.every((one) => one !== null) ? rows : null));
	}

	async close(): Promise<void> {
		this.#closed = true;
		const error = new EngineError('closed', 'the engine was closed');
		for (const job of this.#waiting.splice(0)) job.settle.reject(error);
		this.#failNow?.(error);
		this.#discard();
		this.#set('idle', null);
		this.#listeners.clear();
	}

	#set(state: EngineState, message: string | null): void {
		this.#state = state;
		for (const listener of this.#listeners) listener({ kind: 'state', state, message });
	}

	#ask(statement: Sql, wanted: () => boolean, cached: boolean): Promise<Rows> {
		if (this.#closed) return Promise.reject(new EngineError('closed', 'the engine was closed'));
		const key = keyOf(statement);
		const known = cached ? this.#cache.get(key) : undefined;
		if (known !== undefined) return Promise.resolve(known);
		const same = cached ? [...this.#running, ...this.#waiting].find((job) => job.cached && job.key === key) : undefined;
		if (same) {
			const before = same.wanted;
			same.wanted = () => before() || wanted();
			return same.answer;
		}
		const settle: Job['settle'] = { resolve: () => undefined, reject: () => undefined };
		const answer = new Promise<Rows>((resolve, reject) => Object.assign(settle, { resolve, reject }));
		this.#waiting.push({ statement, key, cached, wanted, settle, answer, suspect: false });
		// What is asked in the same breath is sent together.
		queueMicrotask(() => this.#next());
		return answer;
	}

	#next(): void {
		if (this.#running.length > 0 || this.#closed) return;
		const jobs = this.#take();
		if (jobs.length === 0) {
			const idle = this.#later.shift();
			if (idle !== undefined) void this.#ask(idle.statement, () => true, true).then(idle.settle, () => idle.settle(null));
			return;
		}
		this.#running = jobs;
		void this.#answer(jobs).finally(() => {
			this.#running = [];
			this.#next();
		});
	}

	/** Those to be asked next: several while answers are quick, alone what is no plain question or has been sent with others when the worker broke. */
	#take(): readonly Job[] {
		const most = this.#pace > QUICK_MS ? 1 : this.#options.lanes;
		const jobs: Job[] = [];
		for (let job = this.#waiting[0]; job !== undefined && jobs.length < most; job = this.#waiting[0]) {
			const isAlone = job.suspect || !job.cached;
			if (isAlone && jobs.length > 0) break;
			this.#waiting.shift();
			if (!job.wanted()) job.settle.reject(new EngineError('stale', 'a later question has overtaken this one'));
			else jobs.push(job);
			if (isAlone && jobs.length > 0) break;
		}
		return jobs;
	}

	async #answer(jobs: readonly Job[]): Promise<void> {
		const began = performance.now();
		const [first] = jobs;
		if (jobs.length > 1) await this.#answerTogether(jobs);
		else if (first !== undefined) await this.#answerAlone(first);
		this.#pace = (performance.now() - began) / jobs.length;
	}

	#done(job: Job, rows: Rows): void {
		if (job.cached) this.#cache.put(job.key, rows);
		job.settle.resolve(rows);
	}

	async #answerAlone(job: Job): Promise<void> {
		const work = (engine: BrowserEngine) => engine.query(job.statement);
		try {
			this.#done(job, await (job.suspect ? this.#inTurn(work) : this.#twice(work)));
		} catch (error) {
			job.settle.reject(asEngineError(error));
		}
	}

	async #answerTogether(jobs: readonly Job[]): Promise<void> {
		try {
			const outcomes = await this.#inTurn((engine) => engine.queryAll(jobs.map(({ statement }) => statement)));
			jobs.forEach((job, at) => {
				const outcome = outcomes[at];
				if (outcome !== undefined && 'rows' in outcome) this.#done(job, outcome.rows);
				else job.settle.reject(outcome?.error ?? new EngineError('sql', 'no answer'));
			});
		} catch (error) {
			if (!isFatal(error) || this.#closed || this.#state === 'failed') {
				for (const job of jobs) job.settle.reject(asEngineError(error));
				return;
			}
			this.#set('restarting', asEngineError(error).message);
			for (const job of jobs) job.suspect = true;
			this.#waiting.unshift(...jobs);
		}
	}

	/** Does the work; when the worker breaks or hangs, does it once more on a new one, on which the tables are loaded again. */
	async #twice<T>(work: (engine: BrowserEngine) => Promise<T>): Promise<T> {
		try {
			return await this.#inTurn(work);
		} catch (error) {
			if (!isFatal(error) || this.#closed || this.#state === 'failed') throw error;
			this.#set('restarting', asEngineError(error).message);
			return await this.#inTurn(work);
		}
	}

	#inTurn<T>(work: (engine: BrowserEngine) => Promise<T>): Promise<T> {
		const turn = this.#turn.then(async () => {
			const engine = await this.#started();
			return this.#limited(work(engine), this.#options.limitMs);
		});
		this.#turn = turn.catch(() => undefined);
		return turn;
	}

	/** The work, or `timeout` after the limit, or `crashed` when the worker reports so: a broken worker never settles its promises. */
	async #limited<T>(work: Promise<T>, limitMs: number): Promise<T> {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const ended = new Promise<never>((_, reject) => {
			this.#failNow = reject;
			timer = setTimeout(() => reject(new EngineError('timeout', `no answer within ${limitMs} ms`)), limitMs);
		});
		try {
			return await Promise.race([work, ended]);
		} catch (error) {
			// Before anyone else gets its turn: the next call must not meet the broken worker.
			if (isFatal(error)) this.#discard();
			throw error;
		} finally {
			clearTimeout(timer);
			this.#failNow = null;
		}
	}

	async #started(): Promise<BrowserEngine> {
		if (this.#closed) throw new EngineError('closed', 'the engine was closed');
		if (this.#engine) return this.#engine;
		if (this.#state !== 'restarting') this.#set('starting', null);
		try {
			const engine = await this.#limited(this.#begin(++this.#generation), this.#options.startLimitMs);
			this.#engine = engine;
			this.#set('ready', null);
			return engine;
		} catch (error) {
			this.#set('failed', asEngineError(error).message);
			throw asEngineError(error);
		}
	}

	/** A worker with every table that was loaded on the one before. One that comes too late is ended. */
	async #begin(generation: number): Promise<BrowserEngine> {
		const engine = await this.#options.start((message) => this.#crashed(generation, message));
		try {
			for (const table of this.#loaded.values()) await engine.loadTable(table, await this.#options.source(table));
		} catch (error) {
			engine.terminate();
			throw error;
		}
		if (generation !== this.#generation) engine.terminate();
		return engine;
	}

	#crashed(generation: number, message: string): void {
		if (generation !== this.#generation) return;
		if (this.#failNow) this.#failNow(new EngineError('crashed', message));
		else this.#discard();
	}

	#discard(): void {
		this.#generation++;
		this.#engine?.terminate();
		this.#engine = null;
	}

	#needed(table: Table): Promise<void> {
		const known = this.#tables.get(table.name);
		if (known) return known;
		const ready = this.#load(table);
		this.#tables.set(table.name, ready);
		// A table that failed is asked for anew the next time: the network may be back.
		ready.catch(() => this.#tables.delete(table.name));
		return ready;
	}

	async #load(table: Table): Promise<void> {
		let source: TableSource | null = await this.#options.source(table);
		await this.#twice(async (engine) => {
			// Fetched again for a second attempt: bytes are handed over to the worker.
			const given = source ?? (await this.#options.source(table));
			source = null;
			await engine.loadTable(table, given);
		});
		this.#loaded.set(table.name, table);
		this.#cache.clear();
		for (const listener of this.#listeners) listener({ kind: 'table', table: table.name });
	}
}

/** A supervisor over the engine that `start` starts. Nothing is started or fetched before it is asked for. */
export function createSupervisor(options: SupervisorOptions): Supervisor {
	return new EngineSupervisor(options);
}
