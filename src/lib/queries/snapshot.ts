/** The first view's results: the questions of frame and overview at the default filter, run on any engine by the same code that pages use. */
import type { Engine, Row } from '../engine/port.ts';
import { DEFAULT_FILTER, type Filter } from '../model/view.ts';
import { ask, type Ask } from './ask.ts';
import { scopeOf } from './filter.ts';
import { dataYears, yearsWith } from './frame/data-years.ts';
import { viewSummary } from './frame/view-summary.ts';
import { overviewBatch } from './overview/overview-batch.ts';
import type { SnapshotResults } from './snapshot-results.ts';

/** Filters whose overview stands before the engine has started: the default, the other denominator, without simulated data. */
const FIRST_VIEWS: readonly Filter[] = [DEFAULT_FILTER, { ...DEFAULT_FILTER, basis: 'initial' }, { ...DEFAULT_FILTER, simulated: false }];

/** Rows by question key, as `snapshot.json` holds them. Rejects with EngineError where a question fails: a snapshot is whole or not there. */
export async function takeSnapshot(engine: Engine): Promise<SnapshotResults> {
	const results: Record<string, readonly Row[]> = {};
	const put = async <R extends Row>(question: Ask<R>): Promise<readonly R[]> => {
		const rows = await engine.query<R>(question.statement);
		results[question.key] = rows;
		return rows;
	};
	const years = await put(ask(dataYears, {}));
	for (const filter of FIRST_VIEWS) {
		const scope = scopeOf(filter, yearsWith(years, filter.kind, filter.simulated));
		await put(ask(viewSummary, scope));
		for (const question of Object.values(overviewBatch(scope))) await put<Row>(question);
	}
	return results;
}
