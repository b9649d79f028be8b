/** The facts of a report to rows: ids, the passage and sentence they stand in, whether in a table. */
import { categoryOfLabel } from '../facts/lexicon/categories.ts';
import { readAttainment } from '../features/attainment.ts';
import type { AmountFact, DimensionFact, IndicatorFact, RateFact, Reading, ReportFacts } from '../model/facts.ts';
import type { Place } from '../model/span.ts';
import type { AmountRow, IndicatorRow, RateRow, ScoreRow } from '../model/tables.ts';
import type { Category } from '../model/vocabulary.ts';
import { readingForm } from '../text/view.ts';
import type { Position } from './positions.ts';

type Locate = (offset: number) => Position & { readonly in_form: boolean };

const placeOf = ({ quote, start, end }: Place) => ({ quote, start, end });
const readingOf = ({ origin, certainty, note }: Reading) => ({ origin, certainty, note: note ?? null, corrected_from: null, correction_reason: null });

/** The report that facts belong to. */
export interface Owner {
	readonly id: string;
	readonly year: number | null;
	readonly locate: Locate;
}

const yearOf = (fact: { readonly year?: number }, owner: Owner) => ({
	year: fact.year ?? owner.year,
	of_report_year: fact.year === undefined || fact.year === owner.year
});

/** Categories that nothing is finer than a name of: 总额, 计划安排资金 and 年度资金总额 are all the whole. */
const WHOLES: readonly Category[] = ['total', 'revenue_total'];

/** The label where it says more than the category: 差旅费 does, 其中：当年财政拨款 over a fiscal appropriation does not. */
function finerLabel({ label, category }: AmountFact): string | null {
	return label === undefined || WHOLES.includes(category) || categoryOfLabel(readingForm(label)) === category ? null : label;
}

/** `at` is the fact's place in the report's list; its id is made of it. */
export function amountRow(fact: AmountFact, at: number, owner: Owner): AmountRow {
	return {
		fact_id: `${owner.id}.a${at + 1}`,
		report_id: owner.id,
		...yearOf(fact, owner),
		category: fact.category,
		stage: fact.stage,
		value_wan: fact.value_wan,
		unit: fact.unit,
		decimals: fact.decimals,
		label: finerLabel(fact),
		single: fact.single ?? false,
		change_of: fact.change_of ?? null,
		from_year: fact.from_year ?? null,
		list_id: fact.list?.id ?? null,
		list_role: fact.list?.role ?? null,
		list_open: fact.list?.open ?? false,
		preferred: false,
		conflicting: false,
		...owner.locate(fact.start),
		...readingOf(fact),
		...placeOf(fact)
	};
}

export function rateRow(fact: RateFact, at: number, owner: Owner): RateRow {
	return {
		fact_id: `${owner.id}.r${at + 1}`,
		report_id: owner.id,
		...yearOf(fact, owner),
		measure: fact.measure,
		category: fact.category,
		what: fact.what,
		stated_percent: fact.stated_percent,
		decimals: fact.decimals,
		...owner.locate(fact.start),
		...readingOf(fact),
		...placeOf(fact)
	};
}

type ScoreDraft = Place & Reading & Pick<ScoreRow, 'role'> & Partial<Pick<ScoreRow, 'name' | 'dimension' | 'max' | 'score' | 'grade'>>;
const STATED = { origin: 'stated', certainty: 'high' } as const;
const dimensionDraft = (fact: DimensionFact): ScoreDraft => ({ ...fact, role: 'dimension' });

/** Total, grade, dimensions. A total without a place is left out: no figure without its source. */
export function scoreRows({ scores }: Pick<ReportFacts, 'scores'>, owner: Owner): ScoreRow[] {
	const total: ScoreDraft[] =
		scores.total !== null && scores.total_at ? [{ ...STATED, ...scores.total_at, role: 'total', score: scores.total, max: scores.total_max }] : [];
	const grade: ScoreDraft[] = scores.grade !== null && scores.grade_at ? [{ ...STATED, ...scores.grade_at, role: 'grade', grade: scores.grade }] : [];
	return [...total, ...grade, ...scores.dimensions.map(dimensionDraft)].map((draft, at) => {
		const { passage, sentence } = owner.locate(draft.start);
		return {
			fact_id: `${owner.id}.s${at + 1}`,
			report_id: owner.id,
			role: draft.role,
			name: draft.name ?? null,
			dimension: draft.dimension ?? null,
			max: draft.max ?? null,
			score: draft.score ?? null,
			grade: draft.grade ?? null,
			passage,
			sentence,
			...readingOf(draft),
			...placeOf(draft)
		};
	});
}

export function indicatorRow(fact: IndicatorFact, at: number, owner: Owner): IndicatorRow {
	const { passage, sentence } = owner.locate(fact.start);
	const { l1, l2, l3, target, actual, weight, score, reason, dimension } = fact;
	return {
		fact_id: `${owner.id}.i${at + 1}`,
		report_id: owner.id,
		row: at + 1,
		dimension,
		l1,
		l1_max: fact.l1_max ?? null,
		l2,
		l3,
		target,
		actual,
		weight,
		score,
		reason,
		...readAttainment({ l2, l3, target, actual }),
		passage,
		sentence,
		...readingOf(fact),
		...placeOf(fact)
	};
}
