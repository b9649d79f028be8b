/** Ruled lines to the grids that they draw: rows, columns and cells that span several. */
import type { Rule } from './pdf-rules.ts';

export interface GridCell {
	readonly row: number;
	readonly column: number;
	readonly rowSpan: number;
	readonly columnSpan: number;
	readonly left: number;
	readonly right: number;
	readonly bottom: number;
	readonly top: number;
}
export interface RuledGrid {
	readonly left: number;
	readonly right: number;
	readonly bottom: number;
	readonly top: number;
	/** Column borders, left to right. */
	readonly columns: readonly number[];
	readonly cells: readonly GridCell[];
}

/** Ends of lines that should meet lie this close. Points. */
const NEAR = 3;
/** Lines of one page beyond which it is no form: comparing them all with each other would take too long. */
const MOST_RULES = 4000;

const isFlat = (rule: Rule): boolean => rule.y1 === rule.y2 || Math.abs(rule.y1 - rule.y2) < Math.abs(rule.x1 - rule.x2);
const meets = (a: Rule, b: Rule): boolean => a.x1 - NEAR <= b.x2 && b.x1 - NEAR <= a.x2 && a.y1 - NEAR <= b.y2 && b.y1 - NEAR <= a.y2;

/** Lines that hang together, as groups. */
function groups(rules: readonly Rule[]): Rule[][] {
	const left = new Set(rules);
	const found: Rule[][] = [];
	for (const seed of rules) {
		if (!left.delete(seed)) continue;
		const group = [seed];
		for (const member of group) for (const other of left) if (meets(member, other) && left.delete(other)) group.push(other);
		found.push(group);
	}
	return found;
}

/** Positions, close ones as one, ascending. */
function positions(values: readonly number[]): number[] {
	const sorted = [...values].sort((a, b) => a - b);
	const merged: number[] = [];
	for (const value of sorted) if (merged.length === 0 || value - (merged.at(-1) ?? 0) > NEAR) merged.push(value);
	return merged;
}

/** Whether lines at one position cover the middle of a stretch. */
function covers(lines: readonly Rule[], at: number, from: number, to: number, flat: boolean): boolean {
	const middle = (from + to) / 2;
	return lines.some((line) => {
		const position = flat ? line.y1 : line.x1;
		const [start, end] = flat ? [line.x1, line.x2] : [line.y1, line.y2];
		return Math.abs(position - at) <= NEAR && start <= middle && end >= middle;
	});
}

function gridOf(group: readonly Rule[]): RuledGrid | null {
	const flat = group.filter(isFlat);
	const upright = group.filter((rule) => !isFlat(rule));
	const xs = positions(upright.map((rule) => rule.x1));
	// Rows run from the top down.
	const ys = positions(flat.map((rule) => rule.y1)).reverse();
	if (xs.length < 2 || ys.length < 2 || xs.length * ys.length < 6) return null;
	const at = (list: readonly number[], index: number): number => list[index] ?? 0;
	const parted = (row: number, column: number): boolean => covers(upright, at(xs, column + 1), at(ys, row + 1), at(ys, row), false);
	const underlined = (row: number, column: number): boolean => covers(flat, at(ys, row + 1), at(xs, column), at(xs, column + 1), true);
	const taken = new Set<string>();
	const cells: GridCell[] = [];
	for (let row = 0; row < ys.length - 1; row += 1) {
		for (let column = 0; column < xs.length - 1; column += 1) {
			if (taken.has(`${row}/${column}`)) continue;
			let columnSpan = 1;
			while (column + columnSpan < xs.length - 1 && !taken.has(`${row}/${column + columnSpan}`) && !parted(row, column + columnSpan - 1)) columnSpan += 1;
			let rowSpan = 1;
			while (row + rowSpan < ys.length - 1 && !rowClosed(row + rowSpan - 1, column, columnSpan, underlined)) rowSpan += 1;
			for (let down = 0; down < rowSpan; down += 1) for (let right = 0; right < columnSpan; right += 1) taken.add(`${row + down}/${column + right}`);
			cells.push({
				row,
				column,
				rowSpan,
				columnSpan,
				left: at(xs, column),
				right: at(xs, column + columnSpan),
				top: at(ys, row),
				bottom: at(ys, row + rowSpan)
			});
		}
	}
	if (cells.length < 2) return null;
	return { left: at(xs, 0), right: at(xs, xs.length - 1), top: at(ys, 0), bottom: at(ys, ys.length - 1), columns: xs, cells };
}

/** Whether a line closes the lower side of a run of unit cells, in any of its columns. */
function rowClosed(row: number, column: number, columnSpan: number, underlined: (row: number, column: number) => boolean): boolean {
	for (let right = 0; right < columnSpan; right += 1) if (underlined(row, column + right)) return true;
	return false;
}

/** Grids of a page, from the top down; boxes inside a grid's cell belong to the grid around them. */
export function ruledGrids(rules: readonly Rule[]): RuledGrid[] {
	if (rules.length > MOST_RULES) return [];
	return groups(rules)
		.flatMap((group) => gridOf(group) ?? [])
		.sort((a, b) => b.top - a.top || a.left - b.left);
}
