/** Texts built to be slow. A reader whose work grew with the square of the length would not come back within the runner's time limit. */
import { expect, it } from 'vitest';
import { readText } from './read-text.ts';

const LENGTH = 1_000_000;
const PATTERNS: Readonly<Record<string, string>> = {
	'one sentence of clauses': '基本支出1万元，',
	'no stops at all': '基本支出1万元',
	'lists in lists': '基本支出1万元，其中：人员经费1万元',
	'open brackets': '基本支出（1万元',
	'rows without end': '甲，年度指标值：1，实际完成值：2，',
	'field names only': '年度指标值：',
	'scores in one line': '产出得9分（满分10分），',
	'thousands without end': '1,',
	'reasons without end': '主要原因是因为由于',
	headings: '（一）基本支出1万元\n'
};

it.each(Object.keys(PATTERNS))('%s', (name) => {
	const pattern = PATTERNS[name] ?? '';
	const facts = readText(pattern.repeat(Math.ceil(LENGTH / pattern.length)));
	expect(facts.scores.dimensions.length + facts.amounts.length + facts.indicators.length).toBeGreaterThanOrEqual(0);
});
