/** What an amount is about, in which stage and of which year: from its own words, else carried on from the clauses and headings before it, with the reason. */
import type { Category, Certainty } from '../../model/vocabulary.ts';
import { findStages } from '../lexicon/stages.ts';
import type { StageWord } from '../lexicon/stages.ts';
import type { Lead } from './lead.ts';
import { categoryIn } from './state.ts';
import type { ReadingContext, State, Subject } from './state.ts';

/** Labels that can mean only one thing, whatever stands before them. The others (项目支出, 财政拨款 …) may be a part's or somebody else's. */
export const UNMISTAKABLE: ReadonlySet<Category> = new Set<Category>([
	'basic',
	'personnel',
	'operating',
	'government_fund',
	'state_capital',
	'wages_welfare',
	'goods_services',
	'household_subsidy',
	'three_public',
	'overseas_travel',
	'official_vehicle',
	'official_vehicle_purchase',
	'official_vehicle_operation',
	'reception'
]);
/** Lines whose sum is the whole. */
const NATURES: ReadonlySet<Category> = new Set<Category>(['basic', 'project']);
/** 甘财农〔2021〕112号8,900万元 */
const DOCUMENT_NUMBER = /〔|\[20\d\d\]|\d号$/;
/** Longer runs of unexplained words are sentences, not names of items. */
const LONGEST_LABEL = 30;

export interface Resolved {
	readonly categories: readonly Category[];
	readonly label?: string;
	/** The subject carried on, where the amount has none of its own. */
	readonly carried: Subject | null;
	readonly certainty: Certainty;
	readonly note?: string;
}

/** A source that the project is named after (…州级补助资金) is the project's whole. */
function ownCategories(lead: Lead, context: ReadingContext): readonly Category[] {
	const named = context.kind === 'project' && lead.labels.some((label) => label.length >= 4 && (context.project?.includes(label) ?? false));
	return named ? ['total'] : lead.categories.map((category) => categoryIn(context.kind, category));
}

/** 补助资金 without a source, in a project's report. */
const FUND = /(?:补助|奖补|转移支付|扶持|救助|补贴)(?:资金|经费)$/;
const LONGEST_FUND = 8;

/** 临时救助资金 in the report on the 临时救助资金. */
const OWN = /^(?:我|本)(?:省|市|县|区|州|旗|局|单位|部门|办|委|中心|镇|乡|街道)?/;
function isProjectItself(name: string, { kind, project, shortNames }: ReadingContext): boolean {
	if (shortNames.includes(name.replace(OWN, ''))) return true;
	if (kind === 'project' && name.length <= LONGEST_FUND && FUND.test(name)) return true;
	if (kind !== 'project' || project === null) return false;
	const bare = name.replace(/(?:项目|资金|经费|支出|专项)+$/, '');
	if (bare.length >= 4 && project.includes(bare)) return true;
	// 农村危房改造资金 in the report on 危房改造转移支付
	const core = project.replace(/^[\u4e00-\u9fff]{2,6}[省市县区州旗](?=.{4})/, '').replace(/(?:转移支付|补助|项目|资金|经费|支出|专项)+$/, '');
	return core.length >= 4 && bare.includes(core) && bare.length - core.length <= 4 && bare !== name;
}

const isBudget = ({ stage }: Lead): boolean => stage !== null && stage.meaning !== 'executed' && stage.word.length > 2;

/** Other tidings tell of spending (实际支出2万元 for an event), never of 年初预算. */
const isInterrupted = (lead: Lead, state: State): boolean => state.interrupted && !isBudget(lead) && !(lead.wholeYear && !state.tellsResults);

function carriedOn(state: State, lead: Lead): Resolved | null {
	const carried = state.subject;
	if (!carried || carried.parallel) {
		// 基本支出100万元、项目支出50万元，调整后预算180万元: their sum is the whole; of other lines nobody says what the sum is
		if (carried && !carried.categories.every((category) => NATURES.has(category))) return null;
		const named = lead.stage !== null && lead.stage.word.length > 2 && !(state.tellsResults && !isBudget(lead)) && !isInterrupted(lead, state);
		return named ? { categories: ['total'], carried: null, certainty: carried ? 'medium' : 'low', note: 'subject not named: the whole' } : null;
	}
	const told = isInterrupted(lead, state);
	const near = carried.sentence === state.sentence && !carried.fromHeading;
	// 预算收入合计…，调整后预算…: a budget that does not say 收入 is what there is to spend
	if (isBudget(lead) && lead.weak === null && state.lists.length === 0 && (carried.categories[0] === 'revenue_total' || carried.categories[0] === 'carryover'))
		return { categories: ['total'], carried, certainty: 'medium', note: 'budget behind income: the whole' };
	if (told && (!near || lead.stage === null)) return null;
	return {
		categories: carried.categories,
		...(carried.label === undefined ? {} : { label: carried.label }),
		carried,
		certainty: near ? 'high' : 'medium',
		note: carried.fromHeading ? 'subject from heading' : near ? 'subject from the clause before' : 'subject from the sentence before'
	};
}

/** A bare 收入 or 支出 is the whole where it begins anew; behind 基本支出… it carries that on (实际支出). */
function beginsAnew(lead: Lead, state: State): boolean {
	const carried = state.subject;
	if (isInterrupted(lead, state) && lead.years.length === 0) return false;
	// 三公经费…，较2021年支出41万元下降…: what this year's is compared with
	if (lead.compared && carried !== null && !carried.fromHeading && carried.sentence === state.sentence) return false;
	const income = carried !== null && (carried.income === true || (carried.categories.includes('revenue_total') && !carried.categories.includes('total')));
	if (lead.weak === 'total' && income) return true;
	if (!carried || lead.years.length > 0) return carried === null || carried.fromHeading || lead.stage === null;
	if (lead.weak && carried.categories.length > 1) return true;
	return lead.weak === 'revenue_total' && !carried.categories.includes('revenue_total');
}

/** 普通高中公用经费, 公用经费补助: unknown words without a verb or particle are part of an item's name. */
function isNameOfItem(lead: Lead): boolean {
	return !/的|于|为|用|保障|严格|落实|规范|开展|按|根据|通过|实现|全面|控制|压缩|压减|发生|发放|所需/.test(lead.residue);
}

/** 项目支出总额: a sum says that it is one, also where results are told. */
const isSumNamed = (lead: Lead): boolean => lead.residue === '' && /总额$/.test(lead.labels.at(-1) ?? '');

const SOURCES: ReadonlySet<Category> = new Set<Category>(['special_transfer', 'fiscal_appropriation']);
const LONGEST_USE = 8;
/** 其中中央补助飞行经费…: a source and what its money is for, as part of a project's money. */
function isSourceWithUse(lead: Lead, own: readonly Category[], { kind }: ReadingContext): boolean {
	const label = lead.labels[0] ?? '';
	const source = kind === 'project' && lead.labels.length === 1 && own.every((category) => SOURCES.has(category)) && lead.name.startsWith(label);
	return source && lead.residue.length <= LONGEST_USE && /(?:经费|资金|补助)(?:执行|支出|使用)?$/.test(lead.name);
}

/** 资金预算86万元 in a project's report. */
const namesOwnBudget = (lead: Lead, { kind }: ReadingContext): boolean =>
	kind === 'project' && lead.residue === '' && /^(?:项目|专项)?资金$|^项目$/.test(lead.name) && lead.stage?.meaning === 'budget';
/** 省级下达资金80万元: what one level of government gave is a source of the project's money. */
const GIVEN_BY_LEVEL = /^(?:20\d\d年)?(?:中央|省级?|自治区|市级?|市县|县级?|区级|州级|盟级?|旗级?|地方)(?:财政)?(?:下达|安排|拨付|配套)(?:补助|专项)?资金$/;
/** 其中：中央水利发展资金支付60万元: a fund of the centre among a project's sources. */
const CENTRAL = /^中央[\u4e00-\u9fff]{0,14}(?:资金|补助|经费)(?:支付|支出|执行|使用)?$/;

/** Which categories an amount has; null where it is no fact of the unit. */
export function resolveSubject(lead: Lead, state: State, context: ReadingContext): Resolved | null {
	const inList = state.lists.length > 0;
	const own = ownCategories(lead, context);
	const ofProject = context.kind === 'project' && !inList && (own[0] === 'total' || own[0] === 'carryover');
	const clean = lead.residue === '' || (ofProject && lead.residue.length <= LONGEST_LABEL) || (inList && isSourceWithUse(lead, own, context));
	const plain = own.every((category) => UNMISTAKABLE.has(category));
	if (own.length > 0 && state.tellsResults && lead.stage === null && !plain && !isSumNamed(lead)) return null;
	if (own.length > 0 && own[0] !== 'item' && (clean || (plain && !isNameOfItem(lead))))
		return { categories: own, carried: null, certainty: lead.residue === '' ? 'high' : 'medium' };
	if (own.length === 0 && context.kind === 'project' && GIVEN_BY_LEVEL.test(lead.text)) {
		const categories: readonly Category[] = lead.text.includes('中央') ? ['special_transfer'] : ['item'];
		return { categories, ...(categories[0] === 'item' ? { label: lead.text.replace(/^20\d\d年/, '') } : {}), carried: null, certainty: 'medium' };
	}
	if (own.length === 0 && !inList && namesOwnBudget(lead, context)) return { categories: ['total'], carried: null, certainty: 'medium' };
	if (context.kind === 'project' && inList && CENTRAL.test(lead.name)) return { categories: ['special_transfer'], carried: null, certainty: 'medium' };
	if (own.length === 0 && (!inList || context.shortNames.includes(lead.name.replace(OWN, ''))) && isProjectItself(lead.name, context))
		return { categories: ['total'], carried: null, certainty: 'medium' };
	const label = own[0] === 'item' || lead.residue !== '' ? lead.name : '';
	if (label !== '') {
		if (label.length > LONGEST_LABEL || label.length < 2 || DOCUMENT_NUMBER.test(label) || (!inList && lead.stage === null)) return null;
		return { categories: ['item'], label, carried: null, certainty: 'medium' };
	}
	if (inList && lead.other) return { categories: ['item'], label: lead.other, carried: null, certainty: 'medium' };
	if (lead.weak && beginsAnew(lead, state)) return { categories: [categoryIn(context.kind, lead.weak)], carried: null, certainty: 'medium' };
	// 基本支出80万元（上年为75万元）
	const ofOtherYear = (lead.prior || lead.years.some(({ dated }) => !dated)) && state.subject?.sentence === state.sentence;
	if (lead.residue !== '' || (lead.stage === null && lead.weak === null && !lead.spent && !ofOtherYear)) return null;
	return carriedOn(state, lead);
}

/** The year of an amount where its words or its sentence name one; null = the report's. */
export function resolveYear(lead: Lead, state: State, context: ReadingContext): number | null {
	const fiscal = lead.years.filter((hit) => !hit.dated);
	// 较2021年的655万元减少51万元: the figure that it is compared with
	if (lead.comparedWith && fiscal.length <= 1) return fiscal[0]?.year ?? (context.year === null ? null : context.year - 1);
	if (lead.compared) return fiscal.length > 1 ? (fiscal[0]?.year ?? null) : null;
	const named = fiscal.at(-1);
	if (named) return named.year;
	if (lead.prior && context.year !== null) return context.year - 1;
	return state.year;
}

export interface ResolvedStage {
	readonly stage: Exclude<StageWord, 'prior'>;
	/** Where a stage that is not its own comes from. */
	readonly note?: string;
}

/** What an amount is of and in which column. */
export interface ReadLine {
	readonly resolved: Resolved;
	readonly staged: ResolvedStage;
}

const SPENT = /决算|执行|使用|收支|支出(?!.*预算|计划)|完成/;

/** The stage that the headings above give: 部门预算情况 → budget; null where they speak of spending or of nothing. */
function stageOfTitles(titles: readonly string[]): Exclude<StageWord, 'prior'> | null {
	for (const title of [...titles].reverse()) {
		if (SPENT.test(title) || /落实|总投入/.test(title)) return null;
		const named = findStages(title).at(-1)?.meaning;
		if (named && named !== 'prior') return named;
	}
	return null;
}

/** Funds that a project report names without a verb (项目资金100万元，其中中央资金60万元) are what there is to spend. */
const FUNDS: ReadonlySet<Category> = new Set<Category>([
	'total',
	'fiscal_appropriation',
	'general_public_budget',
	'special_transfer',
	'other_funds',
	'government_fund'
]);

/** 地方资金投入992万元 among a project's sources. */
const FUND_OF_LIST = /(?:资金|补助|补贴)(?:投入|配套)?$/;

export function resolveStage(lead: Lead, state: State, titles: readonly string[], fundsOf: readonly Category[], carriesSubject: Subject | null): ResolvedStage {
	const own = lead.stage?.meaning;
	if (own === 'prior') return { stage: 'executed' };
	if (own) return { stage: own };
	// 预算100万元，支出98万元: the verb alone says that it was spent
	if (lead.spent && carriesSubject) return { stage: 'executed' };
	// 年初批复100万元，全年收入合计120万元: what came in is no budget any more
	if (lead.cameIn) return { stage: 'executed' };
	const anew = lead.weak !== null && lead.years.length > 0;
	if (state.stage && state.stage !== 'prior' && !anew) return { stage: state.stage, note: 'stage from the clause before' };
	const titled = anew && lead.closes ? null : stageOfTitles(titles);
	if (titled) return { stage: titled, note: 'stage from heading' };
	const fund = fundsOf.some((category) => FUNDS.has(category)) || (fundsOf[0] === 'item' && FUND_OF_LIST.test(lead.text));
	return fund && !lead.closes ? { stage: 'budget', note: 'stage not named: funds of the project' } : { stage: 'executed' };
}
