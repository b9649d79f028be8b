/** Clauses of running text to amounts and rates, the subject, stage, year and list carried on from clause to clause. */
import type { RateFact } from '../../model/facts.ts';
import type { Span } from '../../model/span.ts';
import type { Category } from '../../model/vocabulary.ts';
import { placeOf } from '../../text/view.ts';
import type { View } from '../../text/view.ts';
import { findCategories } from '../lexicon/categories.ts';
import { clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import type { AmountFigure, PercentFigure } from './figures.ts';
import { isFormula, isLimit, isOfOthers, isPlan, isStandard } from './guards.ts';
import { readLead } from './lead.ts';
import type { Lead } from './lead.ts';
import type { Passage } from './passages.ts';
import { readRateWords } from './rates.ts';
import { passStop, stateBelow } from './state.ts';
import type { RawAmount, ReadingContext, State } from './state.ts';
import { resolveStage, resolveSubject, resolveYear } from './subject.ts';
import { readZero } from './zeros.ts';

export interface FigureFacts {
	readonly amounts: RawAmount[];
	readonly rates: RateFact[];
	/** Lists opened so far in the report; the next id. */
	lists: number;
}

interface Reading {
	readonly passage: Passage;
	readonly context: ReadingContext;
	readonly state: State;
	readonly found: FigureFacts;
}

/** Where a clause's figure stands, with the words that say what it is. */
function placeOfClause(view: View, clause: Clause): ReturnType<typeof placeOf> {
	let start = clause.leadStart;
	while (start < clause.end - 1 && /[\s、,;:。)]/.test(view.text.charAt(start))) start += 1;
	return placeOf(view, start, clause.end);
}

/** Opens a list of parts; the latest amount, where the passage has one, is its whole. */
function openList({ state, found }: Reading, clause: Clause, kind: 'closed' | 'open', whole: RawAmount | undefined): void {
	const id = found.lists;
	found.lists += 1;
	const open = kind === 'open';
	state.lists = [...state.lists, { id, open, depth: clause.depth }];
	if (!whole) return;
	// One number serves at most two amounts (收、支总计), and they stand last
	for (let at = Math.max(0, found.amounts.length - 2); at < found.amounts.length; at += 1) {
		const amount = found.amounts[at];
		if (amount && amount.start === whole.start && amount.end === whole.end) found.amounts[at] = { ...amount, list: { id, role: 'whole', open } };
	}
}

function addChange(reading: Reading, clause: Clause, lead: Lead, figure: AmountFigure): void {
	const { state, context, found, passage } = reading;
	const categories = lead.categories.length > 0 ? lead.categories : lead.weak && !state.subject ? [lead.weak] : (state.subject?.categories ?? []);
	if (categories.length === 0 || categories[0] === 'item') return;
	const against = lead.years.at(-1)?.year ?? (context.year === null ? null : context.year - 1);
	const stage = lead.stage?.meaning ?? state.stage ?? 'executed';
	for (const category of categories.slice(0, 2)) {
		found.amounts.push({
			category,
			stage: 'change',
			value_wan: figure.money.value_wan === 0 ? 0 : lead.direction * figure.money.value_wan,
			unit: figure.money.unit,
			decimals: figure.money.decimals,
			change_of: stage === 'budget' ? 'adjusted_budget' : stage === 'prior' || stage === 'change' ? 'executed' : stage,
			...(against === null ? {} : { from_year: against }),
			...placeOfClause(passage.view, clause),
			origin: lead.categories.length > 0 ? 'stated' : 'inherited',
			certainty: lead.categories.length > 0 ? 'high' : 'medium',
			...(lead.categories.length > 0 ? {} : { note: 'subject from the clause before' })
		});
	}
}

const ARRIVED = /到位/;

/** 到位资金 is income of the project; of a single source it is neither budget nor spending. */
function arrivedCategories(lead: Lead, categories: readonly Category[]): readonly Category[] {
	return lead.categories.length === 0 ||
		categories.every((category) => category === 'total' || category === 'revenue_total' || category === 'fiscal_appropriation')
		? ['revenue_total']
		: [];
}

function isNoFact(reading: Reading, clause: Clause, lead: Lead): boolean {
	const { passage, state } = reading;
	return (
		passage.role === 'measures' ||
		state.explaining ||
		isFormula(clause.lead, clause.tail) ||
		isLimit(clause.lead, clause.tail) ||
		isStandard(clause.lead, clause.tail) ||
		isOfOthers(clause.lead) ||
		isPlan(clause.lead) ||
		(lead.explains && state.lists.length === 0)
	);
}

/** "补助资金2万元已使用2万元": the first of two amounts in one clause is what there was to spend. */
function isSpentBehind(clause: Clause, next: Clause | undefined): boolean {
	return next?.stop === '' && next.figure?.kind === 'amount' && /使用|支出|执行|支付/.test(next.lead);
}

function addAmount(reading: Reading, clause: Clause, lead: Lead, figure: AmountFigure, next: Clause | undefined): void {
	const { state, context, found, passage } = reading;
	if (isNoFact(reading, clause, lead)) return;
	if (lead.direction !== 0) return addChange(reading, clause, lead, figure);
	const resolved = resolveSubject(lead, state, context);
	if (!resolved) return;
	const arrived = ARRIVED.test(clause.lead);
	const categories = arrived ? arrivedCategories(lead, resolved.categories) : resolved.categories;
	const named = resolveStage(lead, state, passage.titles);
	const { stage, note } = lead.stage === null && isSpentBehind(clause, next) ? { stage: 'budget' as const, note: 'stage from the clause behind' } : named;
	const year = resolveYear(lead, state, context);
	const place = placeOfClause(passage.view, clause);
	const inherited = resolved.carried ?? (note === undefined ? null : state.stageAt ? { place: state.stageAt } : null);
	const list = resolved.carried ? undefined : state.lists.at(-1);
	for (const category of categories.slice(0, 2)) {
		found.amounts.push({
			category,
			stage: arrived ? 'executed' : stage,
			value_wan: figure.money.value_wan,
			unit: figure.money.unit,
			decimals: figure.money.decimals,
			...(resolved.label === undefined ? {} : { label: resolved.label }),
			...(year === null || year === context.year ? {} : { year }),
			...place,
			origin: resolved.carried || note !== undefined ? 'inherited' : 'stated',
			certainty: resolved.certainty === 'high' && note === 'stage from heading' ? 'medium' : resolved.certainty,
			...((resolved.note ?? note) ? { note: [resolved.note, note].filter((words) => words !== undefined).join('; ') } : {}),
			...(inherited?.place ? { inherited_from: inherited.place } : {}),
			...(list ? { list: { id: list.id, role: 'part' as const, open: list.open } } : {})
		});
	}
	if (arrived) return;
	if (!list || lead.stage) {
		state.stage = stage;
		if (lead.stage) state.stageAt = place;
	}
	state.year = year;
	if (!resolved.carried)
		state.subject = {
			categories: resolved.categories,
			...(resolved.label === undefined ? {} : { label: resolved.label }),
			place,
			sentence: clause.sentence,
			fromHeading: false
		};
	const spoken = resolved.categories[0];
	if (spoken && spoken !== 'item') state.spokenOf = spoken;
}

/** The category that a rate is of: for a share the words before 占, else its own words, else what the sentence spoke of. */
function categoryOfRate(lead: Lead, clause: Clause, measure: RateFact['measure'], state: State): Category | null {
	if (measure !== 'share') return lead.categories[0] ?? state.subject?.categories[0] ?? state.spokenOf;
	const before = findCategories(clause.lead.slice(0, Math.max(0, clause.lead.indexOf('占'))));
	return before.at(-1)?.meaning ?? state.spokenOf;
}

function addRate({ state, passage, found, context }: Reading, clause: Clause, lead: Lead, figure: PercentFigure): void {
	if (passage.role === 'measures' || /[×*]\s*$/.test(clause.lead) || OPERATES.test(clause.tail) || isLimit(clause.lead, clause.tail)) return;
	const base = { decimals: figure.decimals, ...placeOfClause(passage.view, clause), certainty: 'high' as const };
	const year = resolveYear(lead, state, context);
	const dated = year === null || year === context.year ? {} : { year };
	if (lead.direction !== 0) {
		const category = lead.categories[0] ?? state.spokenOf;
		if (category)
			found.rates.push({
				measure: 'yoy',
				category,
				what: clause.lead.replace(/^[,、;:]+/, ''),
				stated_percent: lead.direction * figure.value,
				origin: lead.categories.length > 0 ? 'stated' : 'inherited',
				...base,
				...dated
			});
		return;
	}
	const words = readRateWords(clause.lead, state.spokenOf !== null);
	if (!words) return;
	if (words.measure === 'share' && state.spokenOf === null && lead.categories.length === 0) return;
	const category = categoryOfRate(lead, clause, words.measure, state);
	found.rates.push({
		...words,
		category: category === 'item' ? null : category,
		stated_percent: figure.value,
		origin: lead.categories.length > 0 ? 'stated' : 'inherited',
		...base,
		...dated
	});
}
const OPERATES = /^\s*[×*÷]|^\s*\)\s*[×*÷]|^个?百分点/;

function addZero({ state, passage, found, context }: Reading, clause: Clause): void {
	const zero = readZero(clause.lead);
	if (!zero || passage.role === 'measures') return;
	const categories = zero.categories.length > 0 ? zero.categories : (state.subject?.categories ?? []);
	const place = placeOfClause(passage.view, clause);
	for (const category of categories.slice(0, 2)) {
		if (category === 'item') continue;
		found.amounts.push({
			category: category === 'project' && context.kind === 'project' ? 'total' : category,
			stage: zero.stage,
			value_wan: 0,
			unit: '万元',
			decimals: 0,
			...place,
			origin: zero.categories.length > 0 ? 'stated' : 'inherited',
			certainty: zero.categories.length > 0 ? 'high' : 'medium',
			...(zero.categories.length > 0
				? {}
				: { note: 'subject from the clause before', ...(state.subject?.place ? { inherited_from: state.subject.place } : {}) })
		});
	}
}

/** 已全部到位 behind an amount: that amount is the project's income too. */
function addArrival({ found, context }: Reading, clause: Clause, latest: RawAmount | undefined): void {
	if (context.kind !== 'project' || !latest || !/^(?:资金)?(?:已|均|已经|全部|全额|足额|及时|按时|如数)*到位(?:使用)?$/.test(clause.lead)) return;
	if (latest.category === 'total' && latest.stage === 'budget')
		found.amounts.push({ ...latest, category: 'revenue_total', stage: 'executed', origin: 'inherited', note: 'arrival from the clause behind' });
}

function readClause(reading: Reading, clause: Clause, next: Clause | undefined, latest: RawAmount | undefined): void {
	const lead = readLead(clause.lead);
	const { state } = reading;
	passStop(state, clause, lead);
	const opens = lead.opens ?? (clause.stop === '(' && clause.figure?.kind === 'amount' && lead.categories.length > 0 ? 'closed' : null);
	if (opens && !lead.explains) openList(reading, clause, opens, latest);
	const { figure } = clause;
	if (figure?.kind === 'amount') addAmount(reading, clause, lead, figure, next);
	else if (figure) addRate(reading, clause, lead, figure);
	else {
		addZero(reading, clause);
		addArrival(reading, clause, latest);
		nameSubject(reading, clause, lead);
	}
	if (lead.explains && lead.direction === 0) state.explaining = true;
}

/** A clause without figure that is little more than a label (因公出国费支出情况) names the subject of what follows. */
function nameSubject({ state, context }: Reading, clause: Clause, lead: Lead): void {
	const category = lead.categories[0];
	if (!category || lead.residue !== '' || lead.opens || category === 'item') return;
	const categories = lead.categories.map((named) => (context.kind === 'project' && named === 'project' ? ('total' as const) : named));
	state.subject = { categories, sentence: clause.sentence, fromHeading: false };
}

/** Adds the amounts and rates of one passage to `found`. `taken`: stretches of the view that other recognisers have read (indicator sentences). */
export function readFigures(passage: Passage, context: ReadingContext, taken: readonly Span[], found: FigureFacts): void {
	const reading: Reading = { passage, context, state: stateBelow(passage.titles, context.kind), found };
	const clauses = clausesOf(passage.view.text);
	const first = found.amounts.length;
	let nextTaken = 0;
	for (const [at, clause] of clauses.entries()) {
		while ((taken[nextTaken]?.end ?? Infinity) <= clause.leadStart) nextTaken += 1;
		if ((taken[nextTaken]?.start ?? Infinity) < clause.end) continue;
		// A list may divide the last amount of the paragraph before only where it says 其中 at once
		const latest = found.amounts.length > first || /^其中/.test(passage.view.text) ? found.amounts.at(-1) : undefined;
		readClause(reading, clause, clauses[at + 1], latest);
	}
}
