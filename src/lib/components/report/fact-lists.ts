/** Facts of a report's file → the groups of the list beside the text: name, figure, and whether another value stands for the same thing. */
import { CATEGORIES, DIMENSIONS, MEASURES, STAGES } from '../../model/vocabulary.ts';
import type { ReportFactRow } from '../../queries/report/report-facts.ts';
import { money, rateLong, score, type Tongue } from '../../text/format.ts';
import type { Words } from '../../i18n/words.ts';

export interface FactLine {
	readonly fact: ReportFactRow;
	readonly name: string;
	readonly value: string;
	/** Parts are set in. */
	readonly indent: 0 | 1;
}
export interface FactGroup {
	readonly id: 'amounts' | 'rates' | 'scores' | 'indicators';
	readonly lines: readonly FactLine[];
}

type Vocabulary = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
const nameIn = (words: Vocabulary, id: string | null, tongue: Tongue): string => (id === null ? '' : (words[id]?.[tongue] ?? id));

/** Lines that are parts of the whole. */
const WHOLES: ReadonlySet<string> = new Set(['total', 'revenue_total', 'fiscal_appropriation', 'three_public']);

export function factName(fact: ReportFactRow, words: Words, tongue: Tongue): string {
	const t = words.report;
	const year = fact.year === null ? '' : t.ofYear(String(fact.year));
	switch (fact.type) {
		case 'amount':
			return `${fact.what === 'item' && fact.label !== null ? fact.label : nameIn(CATEGORIES, fact.what, tongue)} ${nameIn(STAGES, fact.stage, tongue)}${year}`;
		case 'rate':
			return `${t.stated(fact.label === null || fact.label === '' ? nameIn(MEASURES, fact.what, tongue) : fact.label)}${year}`;
		case 'score':
			return fact.what === 'total' ? t.total : fact.what === 'grade' ? t.grade : (fact.label ?? nameIn(DIMENSIONS, fact.stage, tongue));
		case 'indicator':
			return fact.label ?? '';
	}
}

export function factValue(fact: ReportFactRow, words: Words): string {
	const t = words.report;
	if (fact.type === 'amount') return fact.value === null ? '' : money(fact.value);
	if (fact.type === 'rate') return fact.value === null ? '' : rateLong(fact.value, fact.value === 100);
	if (fact.type === 'indicator') return t.targetOf(fact.actual ?? '—', fact.target ?? '—');
	if (fact.what === 'grade') return fact.target ?? '';
	const points = fact.value === null ? '—' : score(fact.value);
	return fact.max === null ? points : t.pointsOf(points, score(fact.max));
}

const GROUP: Readonly<Record<ReportFactRow['type'], FactGroup['id']>> = { amount: 'amounts', rate: 'rates', score: 'scores', indicator: 'indicators' };

/** In the order of the text within each group. */
export function factGroups(facts: readonly ReportFactRow[], words: Words, tongue: Tongue): readonly FactGroup[] {
	const ids: readonly FactGroup['id'][] = ['amounts', 'rates', 'scores', 'indicators'];
	return ids.flatMap((id) => {
		const lines = facts
			.filter((fact) => GROUP[fact.type] === id)
			.map((fact): FactLine => ({
				fact,
				name: factName(fact, words, tongue),
				value: factValue(fact, words),
				indent: id === 'amounts' && !WHOLES.has(fact.what) ? 1 : 0
			}));
		return lines.length === 0 ? [] : [{ id, lines }];
	});
}

/** What a finding's `line` names: a category, a category and stage, an indicator; nothing for ids of single items. */
export function lineName(line: string | null, tongue: Tongue): string {
	if (line === null || line === '') return '';
	const [category = '', stage = ''] = line.split('.');
	if (category in CATEGORIES)
		return [nameIn(CATEGORIES, category, tongue), nameIn(STAGES, stage === '' ? null : stage, tongue)].filter((part) => part !== '').join(' ');
	return /[\u4e00-\u9fff]/.test(line) ? line : '';
}
