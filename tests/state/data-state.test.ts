/** The data state: snapshot before engine, one engine for all, late answers dropped, failures told and mended by a retry. */
import { describe, expect, it } from 'vitest';
import { sql } from '../../src/lib/engine/sql.ts';
import type { Manifest } from '../../src/lib/model/manifest.ts';
import type { Ask } from '../../src/lib/queries/ask.ts';
import { DataState } from '../../src/lib/state/data-state.svelte.ts';
import type { AskedEngine, PublishedData } from '../../src/lib/state/ports.ts';

const manifest: Manifest = { schema_version: 1, data_version: 'abc', edition: null, provenance: ['real'], unmatched_refusals: 0, tables: {}, snapshot: null };
type One = { readonly n: number };
const asking = (key: string): Ask<One> => ({ key, statement: sql`select 1`, tables: ['reports'] });

function published(snapshot: string | null): PublishedData {
	return { manifest, snapshot: async () => snapshot };
}
function engine(answer: () => Promise<readonly (readonly One[])[] | null>): AskedEngine {
	return { need: async () => undefined, latest: answer, prefetch: async () => null, start: async () => undefined, listen: () => () => undefined };
}

describe('data state', () => {
	it('answers from the snapshot without starting the engine', async () => {
		let started = 0;
		const data = new DataState({
			open: async () => published(JSON.stringify({ data_version: 'abc', results: { q: [{ n: 7 }] } })),
			engine: async () => {
				started += 1;
				return engine(async () => []);
			}
		});
		await data.open();
		expect(await data.answer('page', { q: asking('q') })).toEqual({ q: [{ n: 7 }] });
		expect(started).toBe(0);
		expect(await data.answer('page', { other: asking('other') })).toEqual({ other: [] });
		expect(started).toBe(1);
	});
	it('does not use a snapshot of other data', async () => {
		const data = new DataState({
			open: async () => published(JSON.stringify({ data_version: 'older', results: { q: [{ n: 7 }] } })),
			engine: async () => engine(async () => [[{ n: 8 }]])
		});
		await data.open();
		expect(await data.answer('page', { q: asking('q') })).toEqual({ q: [{ n: 8 }] });
	});
	it('hands on that an answer was overtaken', async () => {
		const data = new DataState({ open: async () => published(null), engine: async () => engine(async () => null) });
		await data.open();
		expect(await data.answer('page', { q: asking('q') })).toBeNull();
	});
	it('tells why data cannot be opened, and opens them when asked again', async () => {
		let broken = true;
		const data = new DataState({
			open: async () => {
				if (broken) throw Object.assign(new Error('x'), { problem: 'truncated', file: 'reports.parquet' });
				return published(null);
			},
			engine: async () => engine(async () => [])
		});
		await data.open();
		expect([data.phase, data.trouble?.problem, data.trouble?.file]).toEqual(['failed', 'truncated', 'reports.parquet']);
		broken = false;
		await data.open();
		expect([data.phase, data.trouble]).toEqual(['open', null]);
	});
	it('tells that the engine failed, and starts it when asked again', async () => {
		let broken = true;
		const data = new DataState({
			open: async () => published(null),
			engine: async () => {
				if (broken) throw new Error('no worker');
				return engine(async () => []);
			}
		});
		await data.open();
		await data.warmUp(['reports']);
		expect([data.enginePhase, data.engineTrouble?.detail]).toEqual(['failed', 'no worker']);
		broken = false;
		await data.retryEngine(['reports']);
		expect([data.enginePhase, data.engineTrouble]).toEqual(['ready', null]);
	});
});
