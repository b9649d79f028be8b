/** Where a chart that is taller than a sheet may be parted on paper: between rows, never through one. */
import type { Mark } from './painting.ts';

export interface PaperParts {
	/** Height of the head (column names, scale), repeated on every sheet; 0 where there is none. */
	readonly head: number;
	/** Slices below the head, in order, without gap. */
	readonly slices: readonly { readonly from: number; readonly to: number }[];
}

/** Lower charts never break: they move to the next sheet whole. */
const WHOLE_BELOW = 700;
/** Least height of a slice, so that a few rows keep together. */
const LEAST = 100;

/** Null where the chart fits a sheet, or has no rows to part it between. */
export function paperParts(height: number, marks: readonly Mark[]): PaperParts | null {
	if (height <= WHOLE_BELOW || marks.length === 0) return null;
	const head = Math.min(...marks.map(({ box }) => box.y));
	const whole = (y: number): boolean => marks.every(({ box }) => box.y >= y - 0.01 || box.y + box.height <= y + 0.01);
	const seams = [...new Set(marks.map(({ box }) => box.y))].sort((a, b) => a - b).filter((y) => y > head && whole(y));
	const cuts = [head];
	for (const y of seams) if (y - (cuts.at(-1) ?? 0) >= LEAST && height - y >= LEAST) cuts.push(y);
	return cuts.length < 2 ? null : { head, slices: cuts.map((from, at) => ({ from, to: cuts[at + 1] ?? height })) };
}
