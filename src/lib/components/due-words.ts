/** Who was due in a year, who came in and who did not, in words; those off the list and those that name no unit apart. */
import type { CoverageYearRow } from '../queries/overview/coverage-by-year.ts';
import { count } from '../text/format.ts';
import type { Words } from '../i18n/words.ts';

export interface DueWords {
	/** `应报 59、已报 57、未报 2`; empty without a list of who is due. */
	readonly due: string;
	/** `单位不明 2`; empty where all that came in was due. */
	readonly besides: string;
}

export function dueWords(row: CoverageYearRow | undefined, words: Words): DueWords {
	const t = words.overview.due;
	const joined = (parts: readonly (readonly [n: number, say: (n: string) => string, always: 'always' | 'some'])[]): string =>
		parts.flatMap(([n, say, when]) => (n > 0 || when === 'always' ? [say(count(n))] : [])).join(words.frame.list);
	if (row === undefined || row.due === 0) return { due: '', besides: '' };
	const absent = row.due - row.due_submitted - row.due_unreadable;
	return {
		due: joined([
			[row.due, t.due, 'always'],
			[row.due_submitted, t.came, 'always'],
			[absent, t.absent, 'always'],
			[row.due_unreadable, t.unreadable, 'some']
		]),
		besides: joined([
			[row.outside, t.outside, 'some'],
			[row.unnamed, t.unnamed, 'some']
		])
	};
}
