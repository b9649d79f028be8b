/** The named limits that charts, tables and titles share: buckets of the execution rate, steps of counts, score bands, size of a small group. */
import type { Severity } from '../model/vocabulary.ts';
import type { Token } from './palette.ts';

/** Fewer reports than this are a small group: no band, no share, no rank (interface.md; rule 39 uses the same number). */
export const SMALL_GROUP = 8;

/** A change of a median or a rate below this many percentage points is called about level, in every sentence and title. */
export const LEVEL = 0.5;

/** Score bands of the Ministry of Finance: 优 from 90, 良 from 80, 中 from 60, else 差. */
export const SCORE_BANDS = [90, 80, 60] as const;
/** A self-score from here on counts as high (rules 19 and 20). */
export const HIGH_SCORE = 95;
/** An adjustment beyond this share of the initial budget, in percent, must be explained (rule 5). */
export const LARGE_ADJUSTMENT = 30;
/** Money left over beyond this share of the adjusted budget in two years running, in percent, is marked 连续两年. */
export const IDLE_SHARE = 10;
/** A control rate in percent; more is over budget. The two amounts agree to the cent where it is exactly 100. */
export const OVER_CONTROL = 100.005;

/** Buckets of the execution rate, half-open [from, to) in percent; `=100` is decided by the flag, not by the figure. */
export const RATE_BUCKETS = [
	{ id: 'lt30', from: -Infinity, to: 30, token: 'under-4' },
	{ id: '30-60', from: 30, to: 60, token: 'under-3' },
	{ id: '60-80', from: 60, to: 80, token: 'under-2' },
	{ id: '80-100', from: 80, to: 100, token: 'under-1' },
	{ id: '100', from: 100, to: 100, token: 'even' },
	{ id: 'gt100', from: 100, to: Infinity, token: 'over-2' }
] as const satisfies readonly { id: string; from: number; to: number; token: Token }[];
export type RateBucket = (typeof RATE_BUCKETS)[number]['id'];

/** An execution rate as charts take it: percent, and whether the two amounts agree (domain.md 1.6). */
export interface Rated {
	readonly rate: number;
	readonly exact: boolean;
}

export function bucketOf({ rate, exact }: Rated): RateBucket {
	if (exact) return '100';
	if (rate < 30) return 'lt30';
	if (rate < 60) return '30-60';
	if (rate < 80) return '60-80';
	return rate < 100 ? '80-100' : 'gt100';
}

/** Colour of an execution rate, eight steps around 100 %. */
export function rateToken({ rate, exact }: Rated): Token {
	if (exact) return 'even';
	if (rate >= 300) return 'over-3';
	if (rate >= 120) return 'over-2';
	if (rate >= 100) return 'over-1';
	if (rate >= 80) return 'under-1';
	if (rate >= 60) return 'under-2';
	return rate >= 30 ? 'under-3' : 'under-4';
}

/** A rate so far from 100 % that its figure is printed strong. */
export const stands = ({ rate }: Rated): boolean => rate > 120 || rate < 60;

/** Fill and label of a count: 1–2, 3–4, 5–6, 7–8, 9 and more; 0 has no fill. */
export function countTokens(count: number): { readonly fill: Token | null; readonly label: Token } {
	if (count <= 0) return { fill: null, label: 'ink-3' };
	if (count <= 2) return { fill: 'seq-1', label: 'seq-1-ink' };
	if (count <= 4) return { fill: 'seq-2', label: 'seq-1-ink' };
	if (count <= 6) return { fill: 'seq-3', label: 'seq-1-ink' };
	return count <= 8 ? { fill: 'seq-4', label: 'seq-1-ink' } : { fill: 'seq-5', label: 'seq-5-ink' };
}

/** Fill, outline and size of a severity's mark; its shape is drawn by `severityMark`. */
export const SEVERITY_LOOK: Readonly<Record<Severity, { readonly fill: Token; readonly line: Token; readonly size: number }>> = {
	critical: { fill: 'critical', line: 'critical', size: 10 },
	major: { fill: 'major', line: 'major', size: 9 },
	minor: { fill: 'minor', line: 'minor-line', size: 8 },
	info: { fill: 'paper', line: 'info', size: 7 }
};

/** What stands where a figure is missing; `zero` is a stated 0 and counts as a figure. */
export const MISSING_KINDS = ['not_submitted', 'not_stated', 'unreadable', 'no_denominator', 'zero'] as const;
export type MissingKind = (typeof MISSING_KINDS)[number];
