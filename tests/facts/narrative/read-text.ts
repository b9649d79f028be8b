/** A short text to the narrative reader's facts, without tables; and facts to one-line notations that tests compare. */
import { linesOf } from '../../../src/lib/document/lines.ts';
import { paragraphsOf } from '../../../src/lib/document/paragraphs.ts';
import { readNarrative } from '../../../src/lib/facts/narrative/read-narrative.ts';
import type { PartFacts } from '../../../src/lib/facts/part-facts.ts';
import type { Document } from '../../../src/lib/model/document.ts';
import type { AmountFact, RateFact } from '../../../src/lib/model/facts.ts';
import type { ReportKind } from '../../../src/lib/model/vocabulary.ts';

export function documentOf(text: string): Document {
	return { file: 'test.txt', format: 'txt', text, blocks: paragraphsOf(linesOf(text, [], [])), noise: [] };
}

/** Reads a department's report of 2022 unless told otherwise. */
export function readText(text: string, kind: ReportKind = 'department', year = 2022, project: string | null = null): PartFacts {
	const document = documentOf(text);
	return readNarrative(document, { kind, blocks: document.blocks }, { year, project });
}

/** "basic executed 84.04", with @year where it is another year's and the label of an item. */
export function noteAmount(amount: AmountFact): string {
	const year = amount.year === undefined ? '' : ` @${amount.year}`;
	const label = amount.label === undefined ? '' : ` (${amount.label})`;
	return `${amount.category}${label} ${amount.stage} ${amount.value_wan}${year}`;
}

export function noteRate(rate: RateFact): string {
	const year = rate.year === undefined ? '' : ` @${rate.year}`;
	return `${rate.measure} ${rate.category ?? '-'} ${rate.stated_percent}${year}`;
}

export const amountsOf = (text: string, kind?: ReportKind, project?: string): string[] => readText(text, kind, 2022, project ?? null).amounts.map(noteAmount);
export const ratesOf = (text: string, kind?: ReportKind): string[] => readText(text, kind).rates.map(noteRate);
