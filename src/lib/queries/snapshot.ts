/** The first view's results: the questions of frame and overview at the default filter, run on any engine by the same code that pages use. */
import type { Engine, Row } from '../engine/port.ts';
import { DEFAULT_FILTER, type Filter } from '../model/view.ts';
import { ask, type Answers, type Put } from './ask.ts';
import { scopeOf } from './filter.ts';
import { dataYears, yearsWith } from './frame/data-years.ts';
import { viewSummary } from './frame/view-summary.ts';
import { overviewRows } from './overview/overview-rows.ts';
import type { SnapshotResults } from './snapshot-results.ts';

/** Filters whose overview stands before the engine has started: the default, the other denominator, without simulated data. */
const FIRST_VIEWS: readonly Filter[] = [DEFAULT_FILTER, { ...DEFAULT_FILTER, basis: 'initial' }, { ...DEFAULT_FILTER, simulated: false }];

/** Rows by question key, as `snapshot.json` holds them. Rejects with EngineError where a question fails: a snapshot is whole or not there. */
export async function takeSnapshot(engine: Engine): Promise<SnapshotResults> {
	const results: Record<string, readonly Row[]> = {};
	const put: Put = async (batch) => {
		const answers: Record<string, readonly Row[]> = {};
		for (const [name, { key, statement }] of Object.entries(batch)) answers[name] = results[key] ??= await engine.query(statement);
		// Each name keeps the rows of its own question.
		return answers as Answers<typeof batch>;
	};
	const { years = [] } = (await put({ years: ask(dataYears, {}) })) ?? {};
	for (const filter of FIRST_VIEWS) {
		const scope = scopeOf(filter, yearsWith(years, filter.kind, filter.simulated));
		await put({ summary: ask(viewSummary, scope) });
		await overviewRows(scope, put);
	}
	return results;
}
