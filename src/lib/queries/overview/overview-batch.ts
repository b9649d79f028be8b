/** The overview's questions of a scope, as one batch: asked by the page, and run at ingestion for the snapshot. */
import type { Scope } from '../../model/view.ts';
import { ask } from '../ask.ts';
import { coverageByYear } from './coverage-by-year.ts';
import { findingsFirst } from './findings-first.ts';
import { rateBuckets } from './rate-buckets.ts';
import { unitExecution, unitsAbsent } from './unit-execution.ts';
import { unitFindings } from './unit-findings.ts';
import { yearFigures } from './year-figures.ts';

/** Findings to read first, and the most departments that one chart shows. */
export const FIRST_FINDINGS = 10;
export const MOST_UNITS = 80;

export function overviewBatch(scope: Scope) {
	return {
		years: ask(yearFigures, scope),
		coverage: ask(coverageByYear, scope),
		buckets: ask(rateBuckets, scope),
		first: ask(findingsFirst, { scope, limit: FIRST_FINDINGS }),
		units: ask(unitExecution, { scope, limit: MOST_UNITS }),
		absent: ask(unitsAbsent, { scope, limit: MOST_UNITS }),
		cells: ask(unitFindings, { scope, limit: MOST_UNITS })
	};
}
