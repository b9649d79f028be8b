/** Days that decided points have waited: whole days by the calendar, bands, and dates that say nothing counted apart. */
import { describe, expect, it } from 'vitest';
import { agesOf, daysSince } from '../../src/lib/components/findings/ageing.ts';

describe('days since', () => {
	it.each([
		['2026-11-21', '2026-11-21', 0],
		['2026-11-14', '2026-11-21', 7],
		['2026-2-28', '2026-03-01', 1],
		['2026/10/21', '2026-11-21', 31],
		['2026-11-22', '2026-11-21', null],
		['2026-02-30', '2026-11-21', null],
		['去年', '2026-11-21', null],
		['', '2026-11-21', null],
		[null, '2026-11-21', null]
	] as const)('%s on %s: %s', (from, today, days) => expect(daysSince(from, today)).toBe(days));
});

describe('ages', () => {
	const row = (finding_id: string, decision_date: string | null) => ({ finding_id, status: 'returned', decision_date });
	const rows = [row('a', '2026-11-14'), row('b', '2026-11-13'), row('c', '2026-10-22'), row('d', '2026-10-21'), row('e', null), row('f', '2027-01-01')];
	it('are told in bands whose ends belong to the lower one; what has no day, or one to come, is counted apart', () =>
		expect(agesOf(rows, () => undefined, '2026-11-21')).toEqual({ week: 1, month: 2, older: 1, undated: 2 }));
	it('are those of the decision made here where there is one', () =>
		expect(agesOf([row('a', '2020-01-01')], () => '2026-11-20', '2026-11-21')).toEqual({ week: 1, month: 0, older: 0, undated: 0 }));
	it('are unknown where the decision made here has no day, whatever was published before', () =>
		expect(agesOf([row('a', '2020-01-01')], () => '', '2026-11-21').undated).toBe(1));
});
