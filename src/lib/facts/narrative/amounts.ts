/** A clause with an amount of money to amount facts: what it is of, in which stage and year, as part of which list. */
import type { Category } from '../../model/vocabulary.ts';
import type { Clause } from './clauses.ts';
import type { AmountFigure } from './figures.ts';
import { isAddition, isFormula, isLeftOut, isLimit, isOfOtherRegion, isOfOthers, isPlan, isStandard } from './guards.ts';
import type { Lead } from './lead.ts';
import type { MetList } from './lists.ts';
import { otherYear, placeOfClause } from './reading.ts';
import type { Reading } from './reading.ts';
import { isOneOfMany, itemOf } from './project-items.ts';
import { ITEM_BEFORE, namedBeforeBracket, partBefore } from './named-before.ts';
import { categoryIn } from './state.ts';
import type { RawAmount } from './state.ts';
import { resolveStage, resolveSubject, resolveYear } from './subject.ts';
import type { ReadLine, Resolved, ResolvedStage } from './subject.ts';

/** Lists within lists that real reports reach; deeper ones replace the outermost but bound the work. */
const DEEPEST_LIST = 4;
/** One printed number serves at most two amounts (收、支总计). */
export const MOST_PER_NUMBER = 2;

/** Opens a list of parts of the line that was spoken of last. */
export function openList({ state, found }: Reading, kind: 'closed' | 'open'): void {
	const id = found.lists;
	found.lists += 1;
	const latest = state.latestSentence === state.sentence ? state.latest : (state.latestLine ?? state.latest);
	const list: MetList = {
		id,
		open: kind === 'open',
		candidates: latest === null ? [] : sameLine(found.amounts, latest),
		parts: [],
		unstaged: [],
		shares: false
	};
	state.lists = [...state.lists.slice(1 - DEEPEST_LIST), list];
	found.met.push(list);
}

/** How far back the other stages of a line are looked for. */
const LINE_REACH = 6;

/** The latest amount and those of the same category and year close before it: 决算数, 年初预算数 of one line. */
function sameLine(amounts: readonly RawAmount[], latest: number): number[] {
	const of = amounts[latest];
	const line: number[] = [];
	for (let at = Math.max(0, latest - LINE_REACH); at <= latest; at += 1) {
		const amount = amounts[at];
		if (amount && amount.stage !== 'change' && amount.category === of?.category && amount.year === of.year && amount.label === of.label) line.push(at);
	}
	return line;
}

/** 实际完成投资54万元 in a project's report is what was spent on it. */
const OWN_INVESTMENT = /^(?:实际|累计|已)*完成投资$/;
/** How far behind an amount its sentence may say that it does not count. */
const LEFT_OUT_REACH = 80;

function isNoFact({ passage, state, context }: Reading, { lead: words, tail, figure }: Clause, lead: Lead): boolean {
	// 两年分别为…: which figure is of which year is not said
	if (state.severalYears && lead.years.length < 2 && /分别/.test(words)) state.explaining = true;
	if (passage.role === 'measures' || state.explaining || state.ofOthers || state.partOfYear || (lead.explains && state.lists.length === 0)) return true;
	if (figure && isLeftOut(passage.view.text.slice(figure.end, figure.end + LEFT_OUT_REACH))) return true;
	return (
		isFormula(words, tail) ||
		isLimit(words, tail) ||
		isStandard(words, tail) ||
		(isOfOthers(words) && !(context.kind === 'project' && OWN_INVESTMENT.test(words))) ||
		isOfOtherRegion(words, context.units) ||
		isPlan(words)
	);
}

/** 工资福利支出100万元，较上年增加5万元: a change right behind an amount is of that amount's line, also where it is a part of a list. */
function lineBefore({ state, found }: Reading, clause: Clause): readonly Category[] | null {
	const latest = state.latest === null || !state.followsAmount || clause.stop !== ',' ? undefined : found.amounts[state.latest];
	if (latest?.list?.role !== 'part' && (state.lists.length === 0 || !latest)) return null;
	return latest.category === 'item' ? [] : [latest.category];
}

/** 比上年增加…, 年中追加…: a difference, signed, of what the sentence is about. */
function addChange(reading: Reading, clause: Clause, lead: Lead, figure: AmountFigure): void {
	const { state, context, found } = reading;
	const own = lead.categories.length > 0;
	const categories = own ? lead.categories : lead.weak && !state.subject ? [lead.weak] : (lineBefore(reading, clause) ?? state.subject?.categories ?? []);
	const added = lead.direction === 0;
	// 较预算数8万元减少2万元: against the budget, not against a year
	const ofBudget =
		(clause.stop === '' && /[较比].*预算/.test(state.leadBefore)) || (/[较比][^,]*(?:预算|计划)/.test(clause.lead) && !/上年|去年|20\d\d年/.test(clause.lead));
	const against = added || ofBudget ? null : (lead.years.at(-1)?.year ?? (context.year === null ? null : context.year - 1));
	const stage = added ? 'budget' : (lead.stage?.meaning ?? state.stage ?? 'executed');
	const sign = lead.direction === 0 ? (/减/.test(clause.lead) ? -1 : 1) : lead.direction;
	const spoken = categories[0];
	if (spoken && spoken !== 'item') state.spokenOf = spoken;
	for (const category of categories.slice(0, MOST_PER_NUMBER)) {
		if (category === 'item') continue;
		found.amounts.push({
			category: categoryIn(context.kind, category),
			stage: 'change',
			value_wan: figure.money.value_wan === 0 ? 0 : sign * figure.money.value_wan,
			unit: figure.money.unit,
			decimals: figure.money.decimals,
			change_of: stage === 'budget' ? 'adjusted_budget' : stage === 'prior' ? 'executed' : stage,
			...(against === null ? {} : { from_year: against }),
			...placeOfClause(reading, clause),
			origin: own ? 'stated' : 'inherited',
			certainty: own ? 'high' : 'medium',
			...(own ? {} : { note: 'subject from the clause before' })
		});
	}
}

const SOURCE = /中央|自治区|省|市级|县级|区级|上级|地方/;

/** 到位资金 is income of the project; of a single source it is neither budget nor spending. */
function arrivedCategories(words: string, lead: Lead, categories: readonly Category[]): readonly Category[] {
	// 收到中央下达…: one source's money
	if (lead.categories.length === 0 && SOURCE.test(words)) return [];
	const ofWhole = categories.every((category) => category === 'total' || category === 'revenue_total' || category === 'fiscal_appropriation');
	return lead.categories.length === 0 || ofWhole ? ['revenue_total'] : [];
}

/** 到位, 收到 and 取得 say that money came in. */
const ARRIVED = /到位|(?:收到|取得|获得)(?!.*(?:支出|预算))/;

/** "补助资金2万元已使用2万元": the first of two amounts in one clause is what there was to spend. */
function isSpentBehind(next: Clause | undefined): boolean {
	return next?.stop === '' && next.figure?.kind === 'amount' && /使用|支出|执行|支付/.test(next.lead);
}

const isWhole = (category: Category): boolean => category === 'total' || category === 'revenue_total';
const own = (lead: Lead): Category | null => lead.categories[0] ?? null;
const saysNothing = (lead: Lead): boolean => lead.categories.length === 0 && lead.stage === null && lead.weak === null && !lead.spent && lead.residue === '';

/** Subject and stage of an amount, by its turn after 分别为 or by its own words and what carries on. */
function resolve(reading: Reading, clause: Clause, lead: Lead, next: Clause | undefined): (ReadLine & { readonly year?: number }) | null {
	const { state, context, passage } = reading;
	const queue = lead.respectively.length > 0 ? lead.respectively : saysNothing(lead) ? state.respectively : [];
	const turn = queue[0];
	state.respectively = queue.slice(1);
	// the second year's figure is of the same line and column as the first's
	if (turn?.year !== undefined && lead.respectively.length === 0) return state.ofYears && { ...state.ofYears, year: turn.year };
	const asked = turn?.stage ? { ...lead, stage: { meaning: turn.stage, word: '分别为', start: 0, end: 0 } } : lead;
	const ofPart = turn === undefined ? (partBefore(reading, clause, asked) ?? namedBeforeBracket(reading, clause)) : null;
	const resolved: Resolved | null =
		ofPart ??
		(turn?.category ? { categories: [categoryIn(context.kind, turn.category)], carried: null, certainty: 'high' } : resolveSubject(asked, state, context));
	if (!resolved) return null;
	if (isOneOfMany(reading, clause, asked, resolved)) return { resolved: itemOf(asked), staged: resolveStage(asked, state, passage.titles, ['item'], null) };
	if (asked.stage === null && isSpentBehind(next)) return { resolved, staged: { stage: 'budget', note: 'stage from the clause behind' } };
	const line = { resolved, staged: resolveStage(asked, state, passage.titles, context.kind === 'project' ? resolved.categories : [], resolved.carried) };
	if (turn?.year === undefined) return line;
	state.ofYears = line;
	return { ...line, year: turn.year };
}

/** Reads one amount; figures that are no facts of the unit give nothing. */
export function addAmount(reading: Reading, clause: Clause, lead: Lead, figure: AmountFigure, next: Clause | undefined): void {
	const { state, context, found } = reading;
	if (isNoFact(reading, clause, lead)) return;
	if (lead.direction !== 0 || isAddition(clause.lead)) return addChange(reading, clause, lead, figure);
	const both = resolve(reading, clause, lead, next);
	if (!both) return;
	const { resolved, staged } = both;
	// A whole is no part of the list before it
	if (resolved.carried === null && (lead.weak !== null || (lead.opens === null && resolved.categories.some(isWhole)))) state.lists = [];
	const arrived = ARRIVED.test(clause.lead);
	// 应配套260万元，实际到位171.5万元 among the problems: somebody else's share that is lacking
	if (arrived && reading.passage.role === 'problems') return;
	// A department that 收到财政拨款 states that line of its income; a project, all that came in
	const categories =
		arrived && (context.kind === 'project' || own(lead) === null) ? arrivedCategories(clause.lead, lead, resolved.categories) : resolved.categories;
	const year = both.year ?? resolveYear(lead, state, context);
	const place = placeOfClause(reading, clause);
	const heading = figure.money.unitStated ? null : reading.passage.unit;
	const from = heading?.place ?? resolved.carried?.place ?? (staged.note === undefined ? undefined : (state.stageAt ?? undefined));
	const notes = [resolved.note, staged.note, heading ? 'unit from heading' : undefined].filter((note) => note !== undefined);
	// What is left at the year's end is no part of what was spent; 上年结转 may be part of the income
	const leftOver = categories[0] === 'carryover' && !/上年|年初|以前年度/.test(clause.lead);
	const inner = state.lists.at(-1);
	// the same line again, of another year or column, is no part of itself
	const divided = inner?.candidates.at(-1);
	const again = both.year !== undefined || (divided !== undefined && found.amounts[divided]?.category === categories[0] && categories[0] !== 'item');
	const ofItem = resolved.note === ITEM_BEFORE;
	const list = resolved.carried || leftOver || again || ofItem ? undefined : inner;
	if (categories.length > 0) {
		state.latest = found.amounts.length;
		state.latestSentence = state.sentence;
		if (categories[0] !== 'carryover') state.latestLine = state.latest;
	}
	if (list) list.parts.push(found.amounts.length);
	if (list && lead.stage === null) list.unstaged.push(found.amounts.length);
	for (const category of categories.slice(0, MOST_PER_NUMBER)) {
		found.amounts.push({
			category,
			stage: arrived ? 'executed' : staged.stage,
			value_wan: figure.money.value_wan,
			unit: figure.money.unit,
			decimals: figure.money.decimals,
			...(resolved.label === undefined ? {} : { label: resolved.label }),
			...otherYear(year, context),
			...place,
			origin: notes.length > 0 ? 'inherited' : 'stated',
			certainty: resolved.certainty === 'high' && (heading || staged.note === 'stage from heading') ? 'medium' : resolved.certainty,
			...(notes.length > 0 ? { note: notes.join('; ') } : {}),
			...(from ? { inherited_from: from } : {}),
			...(list ? { list: { id: list.id, role: 'part' as const, open: list.open } } : {})
		});
	}
	if (categories[0] === 'carryover' && staged.stage === 'executed') addCarryOver(reading, clause);
	// the figure that this year's is compared with says nothing of what follows
	if (both.year === undefined && !lead.compared) state.year = year;
	if (!arrived && !ofItem) carryOn(reading, clause, lead, resolved, staged.stage);
}

/** 年初结转 and 年末结余 have a stage of their own beside the column that the contract counts them in. */
function addCarryOver({ found }: Reading, clause: Clause): void {
	const same = found.amounts.at(-1);
	const stage = /年初|上年|以前年度|期初|连同/.test(clause.lead)
		? 'carried_in'
		: /年末|年终|期末|结余|结转(?:至|到)?(?:下|次)年/.test(clause.lead)
			? 'carried_out'
			: null;
	if (!same || stage === null) return;
	const { list, ...rest } = same;
	found.amounts.push({ ...rest, stage, note: list ? 'also in the list of its column' : 'also in the column that the contract counts it in' });
}

/** What the next clauses may carry on. A part of a list without stage of its own stays a part: what follows unnamed is about the whole again. */
function carryOn(reading: Reading, clause: Clause, lead: Lead, resolved: Resolved, stage: ResolvedStage['stage']): void {
	const { state } = reading;
	const spoken = resolved.categories[0];
	if (spoken && spoken !== 'item' && spoken !== 'carryover') state.spokenOf = spoken;
	const part = state.lists.length > 0 && lead.stage === null;
	// A carry-over stands beside the line that the text is about and does not become its subject
	if (part || (spoken === 'carryover' && state.subject !== null)) return;
	const place = placeOfClause(reading, clause);
	const parallel = lead.stage === null && state.stageAt !== null && !resolved.carried && state.subject?.sentence === clause.sentence && lead.weak === null;
	state.stage = stage;
	if (lead.stage) state.stageAt = place;
	// 全年预算数100万元 takes up again what other tidings had interrupted
	if (!resolved.carried || (stage !== 'executed' && lead.stage !== null && lead.stage.word.length > 2)) state.interrupted = false;
	if (resolved.carried) return;
	const { categories, label } = resolved;
	state.subject = {
		categories,
		...(label === undefined ? {} : { label }),
		place,
		sentence: clause.sentence,
		fromHeading: false,
		...(/收入/.test(clause.lead) ? { income: true as const } : {}),
		...(parallel ? { parallel: true as const } : {})
	};
}
