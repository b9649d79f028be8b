/** A clause with a percentage to a rate fact: execution, share, control, arrival, year-on-year change; other percentages give nothing. */
import type { RateFact } from '../../model/facts.ts';
import type { Category } from '../../model/vocabulary.ts';
import { findCategories } from '../lexicon/categories.ts';
import type { Clause } from './clauses.ts';
import type { PercentFigure } from './figures.ts';
import { isLimit } from './guards.ts';
import type { Lead } from './lead.ts';
import { readRateWords } from './rates.ts';
import { otherYear, placeOfClause } from './reading.ts';
import type { Reading } from './reading.ts';
import type { State } from './state.ts';
import { resolveYear } from './subject.ts';

/** ×100% and 5个百分点 are no rates. */
const OPERATES_BEFORE = /[×*]\s*$/;
const OPERATES_BEHIND = /^\s*[×*÷]|^\s*\)\s*[×*÷]|^个?百分点/;

/** The category that a rate is of: for a share the words before 占, else its own words, else what the sentence spoke of. */
function categoryOfRate(lead: Lead, clause: Clause, measure: RateFact['measure'], state: State): Category | null {
	const named = measure === 'share' ? findCategories(clause.lead.slice(0, Math.max(0, clause.lead.indexOf('占')))).at(-1)?.meaning : lead.categories[0];
	const carried = state.subject?.categories[0];
	const subject = measure === 'share' || carried === 'carryover' ? undefined : carried;
	const category = /总(?:体|的)?(?:预算|资金)?(?:执行|支出|支付)率/.test(clause.lead) ? 'total' : (named ?? subject ?? state.spokenOf);
	// 3.预算执行率为98%, with nothing named before: that of the whole
	if (category === null && measure === 'execution' && state.subject === null && /预算执行率/.test(clause.lead)) return 'total';
	// （1）打井专项，年初…，项目资金支出进度99%: an item of a list, called a project
	const ofItem = named === 'project' && carried === 'item' && state.subject?.sentence === state.sentence;
	return category === 'item' || ofItem ? null : category;
}

/** 其中：中央资金支付60万元，执行率87%；县级资金…: where a list parts its items with semicolons, a bare rate right behind an item is the item's. */
function itemBefore({ state, found, passage }: Reading, clause: Clause): Category | 'item' | null {
	const latest = state.followsAmount && clause.stop === ',' && state.latest !== null ? found.amounts[state.latest] : undefined;
	if (!latest?.list || !/^(?:资金)?(?:执行|支付|支出)率/.test(clause.lead)) return null;
	return state.pastSemicolon || passage.view.text.charAt(clause.end) === ';' ? latest.category : null;
}

/** 占预算110万元的95%; 占比由2022年的68.3%提高到74.86%: the words before the figure before say what this one is. */
const CARRIES_WORDS = /^(?:的|(?:提高|上升|增长|增加|下降|降低|减少|回落)(?:到|至|为))$/;
const withoutOtherYear = (words: string): string => words.replace(/(?:由|从)(?:20\d\d年度?|上年度?|去年)?的?$/, '');

export function addRate(reading: Reading, clause: Clause, lead: Lead, figure: PercentFigure): void {
	const { state, passage, found, context } = reading;
	if (OPERATES_BEFORE.test(clause.lead)) {
		state.formulaOf ??= /^([^=]{2,20})=/.exec(clause.lead)?.[1] ?? null;
		return;
	}
	if (passage.role === 'measures' || state.ofOthers || state.partOfYear || OPERATES_BEHIND.test(clause.tail) || isLimit(clause.lead, clause.tail)) return;
	const base = {
		decimals: figure.decimals,
		...placeOfClause(reading, clause),
		origin: lead.categories.length > 0 ? ('stated' as const) : ('inherited' as const),
		certainty: 'high' as const,
		...otherYear(resolveYear(lead, state, context), context)
	};
	if (lead.direction !== 0) {
		const category = lead.categories[0] ?? state.spokenOf;
		if (category && category !== 'item')
			found.rates.push({ measure: 'yoy', category, what: clause.lead.replace(/^[,、;:]+/, ''), stated_percent: lead.direction * figure.value, ...base });
		return;
	}
	// 占调整后预算110万元的95.45%: the words before the amount say what the percentage is
	const before = clause.stop === '' && CARRIES_WORDS.test(clause.lead) ? state.leadBefore : '';
	const words = readRateWords(
		before === '' || clause.lead === '的' ? before + (/^=$/.test(clause.lead) && state.formulaOf ? state.formulaOf : clause.lead) : withoutOtherYear(before),
		state.spokenOf !== null
	);
	const ofItem = words ? itemBefore(reading, clause) : null;
	const category = ofItem === 'item' ? null : (ofItem ?? (words ? categoryOfRate(lead, clause, words.measure, state) : null));
	if (!words || (words.measure === 'share' && category === null)) return;
	const list = state.lists.at(-1);
	if (words.measure === 'share' && list && list.parts.length > 0) list.shares = true;
	if (words.measure !== 'share' && category !== null && ofItem === null) state.spokenOf = category;
	found.rates.push({ ...words, category, stated_percent: figure.value, ...base });
}
