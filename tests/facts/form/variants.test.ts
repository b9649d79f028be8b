import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../src/lib/document/build-document.ts';
import { splitParts } from '../../../src/lib/document/parts.ts';
import { readForm } from '../../../src/lib/facts/form/read-form.ts';
import type { PartFacts } from '../../../src/lib/facts/part-facts.ts';
import { BROKEN_LAYOUTS } from './broken-layouts.ts';
import { BROKEN_CELLS } from './broken-cells.ts';
import { DISPLACED_LAYOUTS } from './displaced-layouts.ts';
import { PADDED_LAYOUTS } from './padded-layouts.ts';
import { PAGE_LAYOUTS } from './page-layouts.ts';
import { VARIANTS } from './variants.ts';

function said({ amounts, rates, scores, indicators, messages }: PartFacts): string[] {
	const graded = scores.total !== null || scores.total_max !== null || scores.grade !== null;
	return [
		...amounts.map((a) => `${a.category}/${a.stage}${a.year ? `@${a.year}` : ''}=${a.value_wan}`),
		...rates.map((r) => `${r.measure} ${r.stated_percent}%`),
		...(graded ? [`total ${scores.total}/${scores.total_max} ${scores.grade}`] : []),
		...scores.dimensions.map((d) => `${d.name} ${d.max}/${d.score}`),
		...indicators.map((i) => [i.l1, i.l2, i.l3, i.target, i.actual, i.weight, i.score, i.reason].map((cell) => cell ?? '-').join('|')),
		...messages.map(({ id }) => `message ${id}`)
	];
}

describe('single layouts', () => {
	it.each([...VARIANTS, ...BROKEN_LAYOUTS, ...PADDED_LAYOUTS, ...PAGE_LAYOUTS, ...DISPLACED_LAYOUTS, ...BROKEN_CELLS])('$name', ({ text, facts }) => {
		const document = buildDocument('test.txt', { format: 'txt', text, tables: [] });
		expect(splitParts(document).flatMap((part) => said(readForm(document, part)))).toEqual(facts);
	});
});

describe('words that are no table', () => {
	it('between two that look like heads of columns', () => {
		const text =
			'2.1 预算安排及调整\n2022年年初部门预算收入697.42万元，支出697.42万元，其中：基本支出531.86万元，项目支出165.56万元。年中追加210.64万元，主要用于抽检。\n2.2 预算执行\n2022年支出总计923.61万元，预算执行率为98.12%。基本支出640.29万元，占总支出的69.33%；项目支出283.32万元，占总支出的30.67%。\n4.1 项目支出年初预算仅占决算数的58.44%，编制有待细化。';
		expect(buildDocument('test.txt', { format: 'txt', text, tables: [] }).blocks.filter(({ kind }) => kind === 'table')).toEqual([]);
	});
});
