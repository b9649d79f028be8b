/**
 * Assigns words in reading order to columns, row after row, by the cheapest way through (Viterbi).
 * This is what repairs rows whose merged or empty cells got lost. Time: words × columns², columns at most MAX_COLUMNS.
 */
import { begin, fit, join, passOn, skip } from './align-costs.ts';
import type { Manner, Piece } from './align-costs.ts';
import type { Column, ColumnRole } from './columns.ts';
import type { Word } from './words.ts';

export interface Slot {
	readonly row: number;
	readonly column: number;
}

const MAX_COLUMNS = 24;
/** A row whose empty cells are kept may be cut off at its end: columns lacking there weigh less. */
const TRAILING = 0.2;

/** What the steps of one alignment share. */
interface Lattice {
	readonly roles: readonly ColumnRole[];
	/** Cost of leaving out all columns before a column; its last entry that of all columns. */
	readonly skipped: readonly number[];
	/** The last column at which a row can begin; -1 where only one row may come. */
	readonly lastStart: number;
	readonly manner: Manner;
	/** By piece and column: cheapest cost up to there, and the column before it (plus the number of columns where a new row begins). */
	readonly cost: Float64Array;
	readonly back: Int16Array;
}

function latticeOf(pieces: readonly Piece[], columns: readonly Column[], manner: Manner): Lattice {
	const roles = columns.slice(0, MAX_COLUMNS).map((column) => column.role);
	const skipped = [0];
	for (const [at, role] of roles.entries()) skipped.push((skipped[at] ?? 0) + skip(role, manner.blanksKept));
	const named = roles.findIndex((role) => role === 'l3' || role === 'item' || role === 'label');
	const size = pieces.length * roles.length;
	return {
		roles,
		skipped,
		lastStart: manner.manyRows ? Math.max(0, named) : -1,
		manner,
		cost: new Float64Array(size).fill(Infinity),
		back: new Int16Array(size).fill(-1)
	};
}

/** Cost of leaving out the columns from one up to another. */
const between = ({ skipped }: Lattice, from: number, to: number): number => (skipped[to] ?? 0) - (skipped[from] ?? 0);

/** The cheapest way from any column of the piece before into column `j`; `from` counts on past the columns where a new row begins. */
function cheapestStep(lattice: Lattice, last: Piece, next: Piece, i: number, j: number): { cost: number; from: number } {
	const { roles, manner, lastStart } = lattice;
	const m = roles.length;
	const role = roles[j] ?? 'other';
	let cost = Infinity;
	let from = -1;
	for (let k = 0; k < m; k += 1) {
		const sofar = lattice.cost[(i - 1) * m + k] ?? Infinity;
		if (sofar === Infinity) continue;
		let step = Infinity;
		if (k < j) step = between(lattice, k + 1, j) + passOn(last, next, roles[k] ?? 'other', role, manner);
		else if (k === j) step = join(last, next, role, manner);
		const fresh = j <= lastStart ? between(lattice, k + 1, m) + between(lattice, 0, j) + begin(next, role, manner) : Infinity;
		const cheaper = sofar + Math.min(step, fresh);
		if (cheaper < cost) {
			cost = cheaper;
			from = fresh < step ? k + m : k;
		}
	}
	return { cost, from };
}

/** Slots for the pieces, in their order; an empty list where there is nothing to assign to or no way through. */
export function align(pieces: readonly Piece[], columns: readonly Column[], manner: Manner): Slot[] {
	const lattice = latticeOf(pieces, columns, manner);
	const m = lattice.roles.length;
	if (m === 0 || pieces.length === 0) return [];
	let last: Piece | undefined;
	for (const [i, piece] of pieces.entries()) {
		for (const [j, role] of lattice.roles.entries()) {
			const step = last ? cheapestStep(lattice, last, piece, i, j) : { cost: between(lattice, 0, j), from: -1 };
			lattice.cost[i * m + j] = step.cost + fit(piece.word, role);
			lattice.back[i * m + j] = step.from;
		}
		last = piece;
	}
	return traceBack(lattice, pieces.length);
}

function traceBack(lattice: Lattice, n: number): Slot[] {
	const m = lattice.roles.length;
	const trailing = lattice.manner.blanksKept ? TRAILING : 1;
	const totals = lattice.roles.map((_, j) => (lattice.cost[(n - 1) * m + j] ?? Infinity) + trailing * between(lattice, j + 1, m));
	const best = Math.min(...totals);
	if (best === Infinity) return [];
	let at = totals.indexOf(best);
	const path: { column: number; fresh: boolean }[] = [];
	for (let i = n - 1; i >= 0; i -= 1) {
		const code = lattice.back[i * m + at] ?? -1;
		path.push({ column: at, fresh: code >= m });
		at = code >= m ? code - m : Math.max(code, 0);
	}
	let row = 0;
	return path.reverse().map(({ column, fresh }) => {
		if (fresh) row += 1;
		return { row, column };
	});
}

/** The cost of reading each word in its own column: what `align` is weighed against where a row has as many cells as the head. */
export function costInPlace(words: readonly Word[], columns: readonly Column[]): number {
	return words.reduce((sum, word, at) => sum + fit(word, columns[at]?.role ?? 'other'), 0);
}
