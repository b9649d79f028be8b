/** The clauses of a passage to amounts and rates, the subject, stage, year and list carried on from clause to clause. */
import type { Span } from '../../model/span.ts';
import { addAmount, openList } from './amounts.ts';
import { addArrival, addOnlySource } from './behind-amounts.ts';
import { clausesOf } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { isAddition, isOfWholeRegion, isPartOfYear, isWholeYear, namesAnotherUnit, speaksOfOthers } from './guards.ts';
import { readLead } from './lead.ts';
import type { Lead } from './lead.ts';
import { settleLists } from './lists.ts';
import type { Passage } from './passages.ts';
import { addRate } from './percentages.ts';
import { placeOfClause } from './reading.ts';
import type { FigureFacts, Reading } from './reading.ts';
import { categoryIn, passStop, stateBelow } from './state.ts';
import type { ReadingContext } from './state.ts';
import { UNMISTAKABLE } from './subject.ts';
import { readZero } from './zeros.ts';
import type { StatedZero } from './zeros.ts';

/** 资金未使用: of a project, all of its money. */
const UNSPENT = /^(?:项目|专项|补助)?资金(?:目前|暂时?|尚|全部|均)*未(?:使用|支出|拨付|支付)$/;
const UNSPENT_TOTAL: StatedZero = { categories: ['total'], stage: 'executed' };

/** 无…支出, 未发生…费: zero is stated; of what the sentence is about where the phrase names nothing. */
function addZero(reading: Reading, clause: Clause): boolean {
	const { state, passage, found, context } = reading;
	const unspent = context.kind === 'project' && UNSPENT.test(clause.lead) ? UNSPENT_TOTAL : null;
	const zero = passage.role === 'measures' ? null : (readZero(clause.lead) ?? unspent);
	if (!zero) return false;
	const own = zero.categories.length > 0;
	for (const category of (own ? zero.categories : (state.subject?.categories ?? [])).slice(0, 2)) {
		if (category === 'item') continue;
		found.amounts.push({
			category: categoryIn(context.kind, category),
			stage: zero.stage,
			value_wan: 0,
			unit: '万元',
			decimals: 0,
			...placeOfClause(reading, clause),
			origin: own ? 'stated' : 'inherited',
			certainty: own ? 'high' : 'medium',
			...(own ? {} : { note: 'subject from the clause before', ...(state.subject?.place ? { inherited_from: state.subject.place } : {}) })
		});
	}
	return true;
}

/** What money was for, why or under what rule: nothing new is told. */
const PURPOSE = /^(?:主要)?(?:用于|用作|为了?|因|由于|根据|按照|按|截至|截止|在|经|其中|当年|年末|以|从|对)|与上年|持平|无变化|原因/;

/** 公务用车运行维护费支出决算比预算无增减变化，比去年增加1万元: the line is named although it did not change. */
const UNCHANGED = /(?:比|较|与|和|同)(?:年初|全年)?(?:预算|上年|去年|20\d\d年)[^,]{0,8}(?:无增减变化|无变化|持平|一致|相同|没有变化|无增减)$/;

/** A clause without figure that names a line (因公出国费支出情况; 国内公务接待12批次) makes it the subject of what follows. */
function nameSubject({ state, context }: Reading, clause: Clause, lead: Lead): void {
	const category = lead.categories[0];
	if (!category && !lead.opens && lead.residue.length >= 4 && !PURPOSE.test(clause.lead)) state.interrupted = true;
	if (!category || category === 'item' || lead.opens || lead.explains) return;
	// …所需的基本支出，年初预算…: a label that ends its clause is what the next clauses are about
	const ends = lead.labels.at(-1) !== undefined && clause.lead.endsWith(lead.labels.at(-1) ?? '') && UNMISTAKABLE.has(category);
	const unchanged = UNCHANGED.test(clause.lead) && UNMISTAKABLE.has(category);
	if (lead.residue !== '' && !/\d/.test(clause.lead) && !ends && !unchanged) return;
	state.subject = { categories: lead.categories.map((named) => categoryIn(context.kind, named)), sentence: clause.sentence, fromHeading: false };
	state.interrupted = false;
}

const NUMBERED = /^(?:.?\(\d{1,2}\)$|\d{1,2}\)|\d{1,2}[、.]|[①-⑳]|[一二三四五六七八九十]是)/;
const LONGEST_ITEM = 30;

/** （1）打井专项经费，年初预算数220万元: an item of a numbered list, named in a clause of its own before its figures. */
function nameItem({ state, passage }: Reading, clause: Clause, lead: Lead, next: Clause | undefined): boolean {
	const numbered = NUMBERED.test(clause.lead) || NUMBERED.test(passage.view.text.slice(Math.max(0, clause.leadStart - 4), clause.leadStart));
	if (!numbered || lead.residue === '' || lead.name.length < 3 || lead.name.length > LONGEST_ITEM || lead.opens || lead.explains) return false;
	if (next?.figure?.kind !== 'amount' || next.stop !== ',') return false;
	const figures = readLead(next.lead);
	if (figures.stage === null || figures.categories.length > 0 || figures.residue !== '') return false;
	state.subject = { categories: ['item'], label: lead.name, sentence: clause.sentence, fromHeading: false };
	state.interrupted = false;
	return true;
}

/** 上年同期(2021年底)支出…: the year of what follows in the sentence. */
const PRIOR_ALONE = /^(?:上年|去年|上一年)度?(?:同期)?$/;

const REASON_FIRST = /^(?:20\d\d年度?)?(?:年中|年内|期间|全年|当年|本年)?(?:因|由于)/;
const SCORED = /得\d+(?:\.\d+)?分$|得分(?:为|是)?\d+(?:\.\d+)?分$/;

function readClause(reading: Reading, clause: Clause, next: Clause | undefined): void {
	const lead = readLead(clause.lead);
	const { state, context } = reading;
	passStop(state, clause, lead);
	if (speaksOfOthers(clause.lead) || (context.kind === 'department' && namesAnotherUnit(clause.lead, context.units))) state.ofOthers = true;
	state.partOfYear = isPartOfYear(clause.lead) || (state.partOfYear && !isWholeYear(clause.lead));
	// （人员经费…，公用经费…） and …9.59万元以内：公务接待费… are lists without 其中
	const opened = state.lists.at(-1)?.parts.length === 0;
	const divides = clause.stop === '(' || (clause.stop === ':' && state.latest !== null && state.latestSentence === state.sentence);
	const inBracket = divides && !opened && clause.figure?.kind === 'amount' && lead.categories.length > 0;
	const ofYears = lead.respectively[0]?.year !== undefined;
	const opens = ofYears ? null : (lead.opens ?? (inBracket ? 'closed' : null));
	if (opens && !lead.explains) openList(reading, opens);
	const { figure } = clause;
	if (figure?.kind === 'amount') {
		addAmount(reading, clause, lead, figure, next);
		addArrival(reading, clause, clause.tail);
	} else if (figure) addRate(reading, clause, lead, figure);
	else if (!addZero(reading, clause)) {
		if (lead.years.length > 1) state.severalYears = true;
		// 2022年度该项目得95分，预算执行率93%: the year of what follows in the sentence
		const dated = lead.years.length === 1 && lead.years[0]?.start === 0 && !lead.years[0].dated ? lead.years[0].year : null;
		if (dated !== null && dated !== context.year && SCORED.test(clause.lead)) state.year = dated;
		if (PRIOR_ALONE.test(clause.lead) && context.year !== null) state.year = context.year - 1;
		if (/^[^=]{2,20}=/.test(clause.lead)) state.formulaOf = clause.lead.slice(0, clause.lead.indexOf('='));
		addArrival(reading, clause, clause.lead);
		if (!addOnlySource(reading, clause.lead, lead) && !nameItem(reading, clause, lead, next)) nameSubject(reading, clause, lead);
	}
	if (figure) state.leadBefore = clause.lead;
	const own = lead.years.length === 1 && !lead.compared && lead.years[0]?.dated === false ? lead.years[0].year : null;
	if (figure?.kind === 'amount' && own !== null && state.year === null && own !== context.year) state.year = own;
	state.followsAmount = figure?.kind === 'amount';
	// 年中因提标追加20万元，调整后预算…: an addition is told, not explained
	// and so is a reason that opens the sentence: 年中因增资等原因，追加20万元，调整后…
	const opensSentence = state.latestSentence !== state.sentence && REASON_FIRST.test(clause.lead);
	const reasons = figure ? lead.explains : lead.reasons;
	if (reasons && lead.direction === 0 && !opensSentence && !(figure && isAddition(clause.lead))) state.explaining = true;
}

/** Adds the amounts and rates of one passage to `found`. `taken`: stretches of the view that indicator rows hold, sorted. Linear in the passage. */
export function readFigures(passage: Passage, context: ReadingContext, taken: readonly Span[], found: FigureFacts): void {
	if (isOfWholeRegion(passage.view.text)) return;
	// A list may divide the last amount of the paragraph before only where it says 其中 at once
	const before = /^其中/.test(passage.view.text) && found.amounts.length > 0 ? found.amounts.length - 1 : null;
	const reading: Reading = { passage, context, state: { ...stateBelow(passage, context.kind), latest: before, latestLine: before }, found };
	found.met = [];
	const clauses = clausesOf(passage.view.text, passage.unit?.unit ?? null);
	let nextTaken = 0;
	for (const [at, clause] of clauses.entries()) {
		while ((taken[nextTaken]?.end ?? Infinity) <= clause.leadStart) nextTaken += 1;
		if ((taken[nextTaken]?.start ?? Infinity) < clause.end) continue;
		readClause(reading, clause, clauses[at + 1]);
	}
	settleLists(found.met, found.amounts);
}
