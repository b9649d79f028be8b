/** What one reader (narrative or form) finds in one part of a document, and how two such findings become one. */
import type { DimensionFact, Message, ReportFacts } from '../model/facts.ts';

export type PartFacts = Pick<ReportFacts, 'amounts' | 'rates' | 'scores' | 'indicators' | 'headcount' | 'headcount_at' | 'missing'> & {
	readonly messages: readonly Message[];
};

export const NO_FACTS: PartFacts = {
	amounts: [],
	rates: [],
	scores: { total: null, total_max: null, grade: null, dimensions: [] },
	indicators: [],
	headcount: { authorized: null, actual: null },
	missing: [],
	messages: []
};

function mergeScores(first: PartFacts['scores'], second: PartFacts['scores']): PartFacts['scores'] {
	const total = first.total !== null ? first : second;
	const graded = first.grade !== null ? first : second;
	return {
		total: total.total,
		total_max: first.total_max ?? second.total_max,
		grade: graded.grade,
		...(total.total_at ? { total_at: total.total_at } : {}),
		...(graded.grade_at ? { grade_at: graded.grade_at } : {}),
		dimensions: [...first.dimensions, ...second.dimensions.filter((one) => !first.dimensions.some((other) => isSameDimension(one, other)))]
	};
}

const bareName = (name: string): string => name.replace(/\s|类?指标|情况|得分|（[^）]*）|\([^)]*\)/g, '');
/** 投入类指标满分15分，得13.5分 in words and 投入 | 15 | 13.5 in a table. */
const isSameDimension = (one: DimensionFact, other: DimensionFact): boolean =>
	one.max === other.max && one.score === other.score && bareName(one.name) === bareName(other.name);

function mergeHeadcount(first: PartFacts, second: PartFacts): Pick<PartFacts, 'headcount' | 'headcount_at'> {
	const authorized = first.headcount.authorized !== null ? first : second;
	const actual = first.headcount.actual !== null ? first : second;
	const authorizedAt = authorized.headcount_at?.authorized;
	const actualAt = actual.headcount_at?.actual;
	return {
		headcount: { authorized: authorized.headcount.authorized, actual: actual.headcount.actual },
		headcount_at: { ...(authorizedAt ? { authorized: authorizedAt } : {}), ...(actualAt ? { actual: actualAt } : {}) }
	};
}

/** Lists are joined; where both state one single value (total, grade, headcount) the first one counts. */
export function mergeFacts(first: PartFacts, second: PartFacts): PartFacts {
	return {
		amounts: [...first.amounts, ...second.amounts],
		rates: [...first.rates, ...second.rates],
		scores: mergeScores(first.scores, second.scores),
		indicators: [...first.indicators, ...second.indicators],
		...mergeHeadcount(first, second),
		missing: [...(first.missing ?? []), ...(second.missing ?? [])],
		messages: [...first.messages, ...second.messages]
	};
}
