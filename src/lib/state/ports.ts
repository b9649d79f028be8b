/** What state asks of the outside: published data, an engine over them, the address bar, the browser's memory. The layout gives the real ones. */
import type { Row } from '../engine/port.ts';
import type { Sql } from '../engine/sql.ts';
import type { Manifest } from '../model/manifest.ts';
import type { TableName } from '../model/tables.ts';

export interface PublishedData {
	readonly manifest: Manifest;
	/** The first view's results as JSON text; null where there are none. */
	snapshot(): Promise<string | null>;
}

export type EngineNews =
	| { readonly kind: 'state'; readonly state: 'idle' | 'starting' | 'ready' | 'restarting' | 'failed'; readonly message: string | null }
	| { readonly kind: 'table'; readonly table: string };

/** The part of the supervisor that pages use. */
export interface AskedEngine {
	/** Makes tables available; each is fetched once. */
	need(tables: readonly TableName[]): Promise<void>;
	/** Rows of each statement, or null when a later call on the same channel has overtaken this one. */
	latest(channel: string, statements: readonly Sql[]): Promise<readonly (readonly Row[])[] | null>;
	/** Rows of each statement, asked when nothing else waits; null when something else is asked ahead meanwhile. */
	prefetch(statements: readonly Sql[]): Promise<readonly (readonly Row[])[] | null>;
	start(): Promise<void>;
	listen(listener: (news: EngineNews) => void): () => void;
}

export interface DataPorts<P extends PublishedData> {
	/** Opens what is published. Rejects with a DataError. */
	open(): Promise<P>;
	/** Loads the engine's code and makes one over the published data; nothing is started before it is asked. */
	engine(published: P, onBytes: (part: string, loaded: number, total: number) => void): Promise<AskedEngine>;
}

/** Small texts that outlive the page; both ways fail silently where the browser keeps nothing. */
export interface Memory {
	read(key: string): string | null;
	write(key: string, text: string): void;
}
