import { describe, expect, it } from 'vitest';
import { buildDocument } from '../../../src/lib/document/build-document.ts';
import { splitParts } from '../../../src/lib/document/parts.ts';
import { readForm } from '../../../src/lib/facts/form/read-form.ts';
import type { PartFacts } from '../../../src/lib/facts/part-facts.ts';
import { FORMS } from './forms.ts';
import { WAYS } from './render.ts';
import type { Way } from './render.ts';

export function factsOf(text: string): { parts: number; facts: PartFacts[] } {
	const document = buildDocument('test.txt', { format: 'txt', text, tables: [] });
	const parts = splitParts(document);
	return { parts: parts.length, facts: parts.map((part) => readForm(document, part)) };
}

/** Without separators words cannot be told from words (H, I: names run into rules and units); these families are not asked of this way. */
const LOST: Readonly<Partial<Record<Way, readonly string[]>>> = { 'run-on': ['H:', 'I:'] };
/** Three cells of words without separators stay one name: target and actual value are missing, never guessed. */
const GLUED = ['沿岸内涝是否减轻|明显减轻|有所减轻|30|27', '沿岸内涝是否减轻明显减轻有所减轻|null|null|30|27'] as const;

const printed = (value: number | string | null): string => (value === null ? 'null' : String(value));

describe('every family in every way', () => {
	for (const [way, write] of Object.entries(WAYS)) {
		for (const { name, form, expected } of FORMS) {
			const lost = Object.entries(LOST).some(([lostWay, names]) => lostWay === way && names.some((start) => name.startsWith(start)));
			it.skipIf(lost)(`${way} · ${name}`, () => {
				const { facts } = factsOf(write(form));
				expect(facts.length).toBe(1);
				const [own] = facts;
				const amounts = (own?.amounts ?? []).filter(({ year, category }) => year === undefined && category !== 'item');
				expect(amounts.map(({ category, stage, value_wan }) => `${category}/${stage}=${value_wan}`).sort()).toEqual([...expected.amounts].sort());
				expect((own?.rates ?? []).map(({ stated_percent }) => stated_percent).sort()).toEqual([...(expected.rates ?? [])].sort());
				expect((own?.scores.dimensions ?? []).map((d) => `${d.name}=${printed(d.max)}/${printed(d.score)}`)).toEqual(expected.dimensions ?? []);
				expect((own?.indicators ?? []).map((i) => [i.l3, i.target, i.actual, i.weight, i.score].map(printed).join('|').replaceAll('＝', '='))).toEqual(
					(expected.indicators ?? []).map((row) => (way === 'run-on' && row === GLUED[0] ? GLUED[1] : row))
				);
				expect(own?.scores.total ?? null).toBe(expected.total ?? null);
				expect(own?.scores.total_max ?? null).toBe(expected.totalMax ?? null);
			});
		}
	}
});
