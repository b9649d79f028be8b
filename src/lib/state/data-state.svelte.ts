/** The data at hand: manifest first, then the snapshot, then the engine behind it; questions are answered by whichever knows. */
import type { Row } from '../engine/port.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Answers, Ask } from '../queries/ask.ts';
import { parseSnapshot, type SnapshotResults } from '../queries/snapshot-results.ts';
import type { AskedEngine, DataPorts, PublishedData } from './ports.ts';

export type DataPhase = 'opening' | 'open' | 'failed';
export type EnginePhase = 'off' | 'starting' | 'ready' | 'restarting' | 'failed';

/** Why there are no data or no answer: `problem` selects the sentence, `detail` is for whoever mends it. */
export interface Trouble {
	readonly problem: string;
	readonly file: string;
	readonly detail: string;
}

const text = (from: unknown, key: string): string => {
	if (typeof from !== 'object' || from === null || !(key in from)) return '';
	const value: unknown = Reflect.get(from, key);
	return typeof value === 'string' ? value : '';
};

export function troubleOf(error: unknown): Trouble {
	return { problem: text(error, 'problem'), file: text(error, 'file'), detail: error instanceof Error ? error.message : String(error) };
}

function answersOf<B extends Record<string, Ask<Row>>>(batch: B, rows: readonly (readonly Row[])[] | null): Answers<B> | null {
	// Rows come back in the order of the questions.
	return rows === null ? null : (Object.fromEntries(Object.keys(batch).map((name, at) => [name, rows[at] ?? []])) as unknown as Answers<B>);
}

/** `P` is what the ports open; only they look inside. */
export class DataState<P extends PublishedData = PublishedData> {
	readonly #ports: DataPorts<P>;
	#published: P | null = null;
	#engine: Promise<AskedEngine> | null = null;
	#snapshot: SnapshotResults = {};

	phase = $state.raw<DataPhase>('opening');
	trouble = $state.raw<Trouble | null>(null);
	manifest = $state.raw<Manifest | null>(null);
	enginePhase = $state.raw<EnginePhase>('off');
	engineTrouble = $state.raw<Trouble | null>(null);
	/** Bytes of engine and tables that have arrived, of those under way. */
	arrived = $state.raw<{ readonly loaded: number; readonly total: number }>({ loaded: 0, total: 0 });
	/** Questions are under way. */
	asking = $state.raw(false);
	/** Not read by an effect, so that asking does not ask again. */
	#under = 0;
	readonly #parts = new Map<string, { loaded: number; total: number }>();

	constructor(ports: DataPorts<P>) {
		this.#ports = ports;
	}

	/** Opens the published data; may be called again after a failure. */
	async open(): Promise<void> {
		this.phase = 'opening';
		this.trouble = null;
		try {
			const published = await this.#ports.open();
			const snapshot = await published.snapshot().catch(() => null);
			this.#published = published;
			this.#snapshot = snapshot === null ? {} : parseSnapshot(snapshot, published.manifest.data_version);
			this.manifest = published.manifest;
			this.phase = 'open';
		} catch (error) {
			this.trouble = troubleOf(error);
			this.phase = 'failed';
		}
	}

	/** Rows at once where the snapshot holds all of them, else null. */
	known<B extends Record<string, Ask<Row>>>(batch: B): Answers<B> | null {
		const found = Object.entries(batch).map(([name, { key }]) => [name, this.#snapshot[key]] as const);
		// Each name keeps the rows of its own question; the snapshot was made by the same queries.
		return found.every(([, rows]) => rows !== undefined) ? (Object.fromEntries(found) as unknown as Answers<B>) : null;
	}

	/** Answers of a whole batch, or null when a later batch on the channel has overtaken it. Rejects where the engine fails. */
	async answer<B extends Record<string, Ask<Row>>>(channel: string, batch: B): Promise<Answers<B> | null> {
		const known = this.known(batch);
		if (known !== null) return known;
		const rows = await this.#whileAsking(async () => {
			const engine = await this.engine();
			await engine.need([...new Set(Object.values(batch).flatMap(({ tables }) => tables))]);
			return engine.latest(
				channel,
				Object.values(batch).map(({ statement }) => statement)
			);
		});
		return answersOf(batch, rows);
	}

	/** Asks when nothing else waits, so that the likely next answers stand ready. Null where something else is asked ahead meanwhile, or the engine is not there. */
	async ahead<B extends Record<string, Ask<Row>>>(batch: B): Promise<Answers<B> | null> {
		const known = this.known(batch);
		if (known !== null || this.enginePhase !== 'ready') return known;
		const engine = await this.engine();
		await engine.need([...new Set(Object.values(batch).flatMap(({ tables }) => tables))]);
		return answersOf(batch, await engine.prefetch(Object.values(batch).map(({ statement }) => statement)));
	}

	/** Starts the engine and takes in the tables that pages commonly need. Failures show in `enginePhase`. */
	async warmUp(tables: Parameters<AskedEngine['need']>[0]): Promise<void> {
		try {
			const engine = await this.engine();
			await engine.start();
			await engine.need(tables);
			this.enginePhase = 'ready';
		} catch (error) {
			this.engineTrouble = troubleOf(error);
			this.enginePhase = 'failed';
		}
	}

	async retryEngine(tables: Parameters<AskedEngine['need']>[0]): Promise<void> {
		this.engineTrouble = null;
		await this.warmUp(tables);
	}

	async #whileAsking<T>(question: () => Promise<T>): Promise<T> {
		this.#under += 1;
		this.asking = true;
		try {
			return await question();
		} finally {
			this.#under -= 1;
			this.asking = this.#under > 0;
		}
	}

	engine(): Promise<AskedEngine> {
		this.#engine ??= this.#make().catch((error: unknown) => {
			this.#engine = null;
			throw error;
		});
		return this.#engine;
	}

	async #make(): Promise<AskedEngine> {
		if (this.#published === null) throw new Error('no data are open');
		this.enginePhase = 'starting';
		const engine = await this.#ports.engine(this.#published, (part, loaded, total) => this.#arrive(part, loaded, total));
		engine.listen((news) => {
			if (news.kind !== 'state' || news.state === 'idle') return;
			if (news.state !== 'ready' || this.enginePhase !== 'starting') this.enginePhase = news.state;
			this.engineTrouble = news.state === 'failed' ? { problem: '', file: '', detail: news.message ?? '' } : null;
		});
		return engine;
	}

	#arrive(part: string, loaded: number, total: number): void {
		this.#parts.set(part, { loaded, total });
		const parts = [...this.#parts.values()];
		this.arrived = { loaded: parts.reduce((sum, { loaded: one }) => sum + one, 0), total: parts.reduce((sum, { total: one }) => sum + one, 0) };
	}
}
