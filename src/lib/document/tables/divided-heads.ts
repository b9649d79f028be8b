/** Heads of several rows whose merged cells lost their spans: 支出合计 | 其中： | 结余 over 基本支出 | 项目支出, which divide what stands left of 其中. */
import type { Word } from './words.ts';

type Words = readonly Word[];

const DIVIDES = /^其中:?$/;
const MOST_LEVELS = 4;

const filledOf = (row: Words): Words => row.filter(({ kind }) => kind !== 'blank');
/** Labels side by side from the first column on; a row that kept its empty cells has some before or between them. */
function isLabels(row: Words | undefined): row is Words {
	const count = row ? filledOf(row).length : 0;
	return row !== undefined && count >= 2 && row.slice(0, count).every(({ kind }) => kind === 'text');
}

/** Columns of the rows of one head from row `at` on, the first of which stands in column `from`; each row but the last divides one column. */
function columnsFrom(rows: readonly Words[], at: number, from: number, levels: number): { columns: Map<number, number[]>; width: number } {
	const row = filledOf(rows[at] ?? []);
	const divided = row.findIndex(({ text }) => DIVIDES.test(text));
	const below = rows[at + 1];
	const inner = divided >= 0 && levels > 1 && isLabels(below) ? columnsFrom(rows, at + 1, from + divided, levels - 1) : null;
	const own = row.map((_, i) => from + i + (inner && i > divided ? inner.width - 1 : 0));
	return { columns: new Map([...(inner?.columns ?? []), [at, own]]), width: row.length + (inner ? inner.width - 1 : 0) };
}

/** Where the cells of such heads stand, by row; all other rows are left out. */
export function dividedHeads(rows: readonly Words[]): ReadonlyMap<number, readonly number[]> {
	const places = new Map<number, readonly number[]>();
	for (const [at, row] of rows.entries()) {
		if (places.has(at) || !isLabels(row) || !isLabels(rows[at + 1]) || !row.some(({ text }) => DIVIDES.test(text))) continue;
		for (const [y, columns] of columnsFrom(rows, at, 0, MOST_LEVELS).columns) places.set(y, columns);
	}
	return places;
}
