/** Texts built to be slow. A reader whose work grew with the square of the length would not come back within the runner's time limit. */
import { expect, it } from 'vitest';
import { readText } from './read-text.ts';

const LENGTH = 200_000;
/** A pattern that is repeated, and which facts it must give at least once for each time. */
const PATTERNS: Readonly<Record<string, readonly [pattern: string, kind: 'amounts' | 'indicators' | 'dimensions' | 'none']>> = {
	'one sentence of clauses': ['基本支出1万元，', 'amounts'],
	'no stops at all': ['基本支出1万元', 'amounts'],
	'lists in lists': ['基本支出1万元，其中：人员经费1万元', 'amounts'],
	'open brackets': ['基本支出（1万元', 'none'],
	'rows without end': ['甲，年度指标值：1，实际完成值：2。', 'indicators'],
	'field names only': ['年度指标值：', 'none'],
	'scores in one line': ['产出得9分（满分10分），', 'dimensions'],
	'thousands without end': ['1,', 'none'],
	'reasons without end': ['主要原因是因为由于', 'none'],
	headings: ['（一）基本支出1万元\n', 'amounts']
};

it.each(Object.keys(PATTERNS))('%s', (name) => {
	const [pattern, kind] = PATTERNS[name] ?? ['', 'none'];
	const times = Math.ceil(LENGTH / pattern.length);
	const { amounts, indicators, scores } = readText(pattern.repeat(times));
	const counts = { amounts: amounts.length, indicators: indicators.length, dimensions: scores.dimensions.length, none: times };
	expect(counts[kind]).toBeGreaterThanOrEqual(times);
});
