import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../src/lib/document/build-document.ts';
import { splitParts } from '../../../src/lib/document/parts.ts';
import { readForm } from '../../../src/lib/facts/form/read-form.ts';
import type { PartFacts } from '../../../src/lib/facts/part-facts.ts';
import { BROKEN_LAYOUTS } from './broken-layouts.ts';
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
	it.each([...VARIANTS, ...BROKEN_LAYOUTS])('$name', ({ text, facts }) => {
		const document = buildDocument('test.txt', { format: 'txt', text, tables: [] });
		expect(splitParts(document).flatMap((part) => said(readForm(document, part)))).toEqual(facts);
	});
});
