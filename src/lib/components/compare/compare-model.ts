/** Departments side by side: which measures there are, their values by unit and year, peers' medians, differences. */
import { SMALL_GROUP, type MissingKind } from '../../charts/thresholds.ts';
import type { Severity } from '../../model/vocabulary.ts';
import type { CompareYearRow } from '../../queries/departments/compare-years.ts';
import type { PeerReportRow } from '../../queries/departments/peers.ts';
import { adjustmentOf, medianOf } from '../department/department-model.ts';

export const MEASURES = [
	'initial',
	'budget',
	'executed',
	'unspent',
	'rate',
	'rate-initial',
	'adjustment',
	'score',
	'reference',
	'findings',
	'critical',
	'major',
	'staff'
] as const;
export type MeasureId = (typeof MEASURES)[number];
/** Measures of the chart when the reader has chosen none. */
export const FIRST_MEASURES: readonly MeasureId[] = ['budget', 'rate', 'adjustment', 'score', 'findings'];

export type MeasureKind = 'wan' | 'percent' | 'points' | 'pieces' | 'people';
export const KINDS: Readonly<Record<MeasureId, MeasureKind>> = {
	initial: 'wan',
	budget: 'wan',
	executed: 'wan',
	unspent: 'wan',
	rate: 'percent',
	'rate-initial': 'percent',
	adjustment: 'percent',
	score: 'points',
	reference: 'points',
	findings: 'pieces',
	critical: 'pieces',
	major: 'pieces',
	staff: 'people'
};

/** What a measure is computed from: a department's own year, or a peer's. */
type Measured = Pick<
	PeerReportRow,
	'initial_wan' | 'adjusted_wan' | 'executed_wan' | 'rate_adjusted' | 'rate_initial' | 'self_score' | 'reference_score' | 'findings' | 'critical' | 'major'
> & { readonly staff?: number | null };

/** null: the report does not say. */
export function measureOf(row: Measured, measure: MeasureId): number | null {
	switch (measure) {
		case 'initial':
			return row.initial_wan;
		case 'budget':
			return row.adjusted_wan;
		case 'executed':
			return row.executed_wan;
		// Below 0 where more was spent than the budget, as on the department's own page.
		case 'unspent': {
			const budget = row.adjusted_wan ?? row.initial_wan;
			return budget === null || row.executed_wan === null ? null : budget - row.executed_wan;
		}
		case 'rate':
			return row.rate_adjusted;
		case 'rate-initial':
			return row.rate_initial;
		case 'adjustment':
			return adjustmentOf(row);
		case 'score':
			return row.self_score;
		case 'reference':
			return row.reference_score;
		case 'findings':
			return row.findings;
		case 'critical':
			return row.critical;
		case 'major':
			return row.major;
		case 'staff':
			return row.staff ?? null;
	}
}

export interface Side {
	readonly id: string;
	readonly name: string;
	/** One a year; null where there is no single report. */
	readonly years: readonly (CompareYearRow | null)[];
	readonly missing: readonly (MissingKind | null)[];
}

export function sidesOf(ids: readonly string[], nameOf: (id: string) => string, rows: readonly CompareYearRow[], years: readonly number[]): readonly Side[] {
	return ids.map((id) => {
		const of = (year: number) => rows.filter((row) => row.department_id === id && row.year === year);
		return {
			id,
			name: nameOf(id),
			years: years.map((year) => of(year).find((row) => row.state === 'submitted') ?? null),
			missing: years.map((year): MissingKind | null => {
				const state = of(year).find((row) => row.state !== 'submitted')?.state;
				if (of(year).some((row) => row.state === 'submitted')) return null;
				return state === 'unreadable' || state === 'not_submitted' ? state : null;
			})
		};
	});
}

export const valueOf = (side: Side, at: number, measure: MeasureId): number | null => {
	const row = side.years[at] ?? null;
	return row === null ? null : measureOf(row, measure);
};

/** Why there is no value: no report, or a report that does not say. */
export const missingAt = (side: Side, at: number, measure: MeasureId): MissingKind | null =>
	valueOf(side, at, measure) !== null ? null : (side.missing[at] ?? (side.years[at] ? 'not_stated' : null));

/** Counts of one year's findings by severity; null without a report. */
export function severitiesAt(side: Side, at: number): Readonly<Record<Severity, number>> | null {
	const row = side.years[at] ?? null;
	return row === null ? null : { critical: row.critical, major: row.major, minor: row.minor, info: row.info };
}

/** Median of the peers in a year and the number behind it; the median only from eight values on. */
export function peerMedian(peers: readonly PeerReportRow[], year: number, measure: MeasureId): { readonly median: number | null; readonly n: number } {
	const values = peers.filter((row) => row.year === year).flatMap((row) => measureOf(row, measure) ?? []);
	return { median: values.length < SMALL_GROUP ? null : medianOf(values), n: values.length };
}

export interface Extremes {
	readonly high: number;
	readonly low: number;
	readonly highNames: readonly string[];
	readonly lowNames: readonly string[];
}

/** Highest and lowest among the sides that have a value; null with fewer than two. */
export function extremesOf(values: readonly (readonly [string, number | null])[]): Extremes | null {
	const known = values.flatMap(([name, value]) => (value === null ? [] : [[name, value] as const]));
	if (known.length < 2) return null;
	const numbers = known.map(([, value]) => value);
	const high = Math.max(...numbers);
	const low = Math.min(...numbers);
	return {
		high,
		low,
		highNames: known.filter(([, value]) => value === high).map(([name]) => name),
		lowNames: known.filter(([, value]) => value === low).map(([name]) => name)
	};
}
