/** Charts taller than a sheet are parted between rows, and nothing of them is lost or doubled. */
import { describe, expect, it } from 'vitest';
import { paperParts } from '../../src/lib/charts/paper.ts';

const rows = (n: number, height: number, head = 30) =>
	Array.from({ length: n }, (_, at) => ({ key: String(at), label: '', lines: [], box: { x: 0, y: head + at * height, width: 600, height } }));

describe('charts on paper', () => {
	it('leaves a chart that fits a sheet whole', () => {
		expect(paperParts(600, rows(20, 22))).toBeNull();
	});

	it('parts a tall chart between its rows, head apart, without a gap', () => {
		const parts = paperParts(30 + 61 * 22 + 40, rows(61, 22));
		expect(parts?.head).toBe(30);
		const slices = parts?.slices ?? [];
		expect(slices.length).toBeGreaterThan(5);
		expect(slices[0]?.from).toBe(30);
		expect(slices.at(-1)?.to).toBe(30 + 61 * 22 + 40);
		slices.slice(1).forEach((slice, at) => expect(slice.from).toBe(slices[at]?.to));
		for (const { from } of slices) expect((from - 30) % 22).toBe(0);
	});

	it('does not part what overlaps: points of a scatter plot', () => {
		const points = Array.from({ length: 40 }, (_, at) => ({ key: String(at), label: '', lines: [], box: { x: at, y: at * 20, width: 30, height: 60 } }));
		expect(paperParts(900, points)).toBeNull();
	});
});
