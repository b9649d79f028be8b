/** What was dismissed or put right in this browser is not asked to be read first; what was confirmed or sent back is. */
import { expect, it } from 'vitest';
import { toRead } from '../../src/lib/components/to-read.ts';
import type { Decision } from '../../src/lib/model/vocabulary.ts';

it('leaves settled findings out and counts them', () => {
	const decisions: Readonly<Record<string, Decision>> = { a: 'dismissed', b: 'rectified', c: 'returned', d: 'confirmed' };
	const rows = ['a', 'b', 'c', 'd', 'e'].map((finding_id) => ({ finding_id }));
	expect(toRead(rows, (finding) => decisions[finding])).toEqual({ rows: [{ finding_id: 'c' }, { finding_id: 'd' }, { finding_id: 'e' }], settled: 2 });
});
