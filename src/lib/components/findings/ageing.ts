/** How long points that were confirmed or returned have waited, by the reader's day: nothing in the data keeps a clock. */
import type { PendingRow } from '../../queries/findings/pending.ts';

export interface Ages {
	/** Up to 7 days, up to 30, longer. */
	readonly week: number;
	readonly month: number;
	readonly older: number;
	/** Decided on no day, or on one that cannot be: counted apart, never as 0 days. */
	readonly undated: number;
}

const WEEK = 7;
const MONTH = 30;
const DAY_MS = 86_400_000;

/** Milliseconds of a day written YYYY-MM-DD (2026-7-1 and 2026/7/1 too); null for anything else. */
function dayOf(written: string): number | null {
	const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(written.trim()) ?? [];
	if (year === undefined || month === undefined || day === undefined) return null;
	const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
	return at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day) ? at.getTime() : null;
}

/** Whole days from one day to another; null where either is none, or the first comes after. */
export function daysSince(written: string | null, today: string): number | null {
	const [from, to] = [dayOf(written ?? ''), dayOf(today)];
	return from === null || to === null || from > to ? null : Math.round((to - from) / DAY_MS);
}

/** `dateHere`: the day of a decision that this browser made, which goes before a published one. */
export function agesOf(rows: readonly PendingRow[], dateHere: (finding: string) => string | undefined, today: string): Ages {
	const days = rows.map((row) => daysSince(dateHere(row.finding_id) ?? row.decision_date, today));
	const among = (from: number, to: number): number => days.filter((day) => day !== null && day >= from && day <= to).length;
	return { week: among(0, WEEK), month: among(WEEK + 1, MONTH), older: among(MONTH + 1, Infinity), undated: days.filter((day) => day === null).length };
}
