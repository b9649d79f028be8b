/** The words before a figure to what they say of it: category, stage, year, direction of a change, and what is left unexplained. */
import type { Category } from '../../model/vocabulary.ts';
import { decidingCategory, findCategories } from '../lexicon/categories.ts';
import type { CategoryHit } from '../lexicon/categories.ts';
import { findStages } from '../lexicon/stages.ts';
import type { StageHit, StageWord } from '../lexicon/stages.ts';
import { findYears } from '../../text/years.ts';
import type { YearHit } from '../../text/years.ts';
import { itemName, residueOf } from './residue.ts';

export interface Lead {
	/** The words themselves. */
	readonly text: string;
	/** One category, or the two that one number serves (收、支总计). */
	readonly categories: readonly Category[];
	/** The words behind `categories`. */
	readonly labels: readonly string[];
	/** For 分别为: categories, or else stages, or else years, in the order of the figures that follow. Empty otherwise. */
	readonly respectively: readonly { readonly category?: Category; readonly stage?: StageWord; readonly year?: number }[];
	/** 其他 as the last part of a list. */
	readonly other: string | null;
	/** Income or spending named by a bare 收入 or 支出; counts where nothing better is known. */
	readonly weak: 'total' | 'revenue_total' | 'project' | null;
	readonly stage: StageHit | null;
	readonly years: readonly YearHit[];
	/** Speaks of spending or of what was closed, with or without more. */
	readonly closes: boolean;
	/** Nothing but a verb of spending: 支出, 已使用, 执行. */
	readonly spent: boolean;
	/** 全年, 本年, 当年: of the whole year, whatever was told before. */
	readonly wholeYear: boolean;
	/** 全年收入合计: all that came in within the year. */
	readonly cameIn: boolean;
	/** 上年, 去年 as the year of the figure itself. */
	readonly prior: boolean;
	/** 较上年, 与…相比: what follows is a change. */
	readonly compared: boolean;
	/** 较上年的: the figure is what this year's is compared with; 与上年相比 speaks of this year's. */
	readonly comparedWith: boolean;
	/** +1 more, -1 less, 0 no change spoken of. */
	readonly direction: -1 | 0 | 1;
	/** Why something changed (主要是增加…): its figures are no facts of the line. */
	readonly explains: boolean;
	/** Says so in words of a reason; 年中增加8个项目 without a figure only tells. */
	readonly reasons: boolean;
	/** Opens a list of parts; `open` where the list says that it is not complete. */
	readonly opens: 'closed' | 'open' | null;
	/** What no word list explains: the name of a project or item, or running text. Empty where everything is explained. */
	readonly residue: string;
	/** The name of an item as printed: the words without year, stage and what opens a list. */
	readonly name: string;
}

const MORE = '增加|增长|上升|提高|增收|增支|多支|多收|增幅|上涨|调增';
const LESS = '减少|下降|降低|减幅|减支|减收|压减|压缩|节约|节支|降幅|少支|少收|下浮|缩减|调减';
const CHANGED = new RegExp(`(?:(${MORE})|(${LESS}))(?:了|额|率|幅度|金额|支出|收入|约|为|达|比例|比率|人民币)*(?:是|为)?$`);
const CHANGED_EARLIER = new RegExp(`${MORE}|${LESS}`);
const COMPARED =
	/(?:比|较|与|同|和)(?:上年度?|去年|上一年度?|前年|(?:20\d\d)年度?)(?:同期|决算|预算|执行|实际|年初|支出|收入|数|末|的)*(?:相比|比较|对比|相较|持平)?|同比/;
const EXPLAINS = /(?:主要|原因)(?:原因)?(?:是|为|系|在于)?(?:因为|由于|因|增加|减少)|原因(?:是|为|系)|^(?:是)?(?:因为|由于)|(?:因(?!公|素)|由于)[^,]{2,}/;
const PRIOR = /上年度?|去年|上一年度?/;
const SPENT = /^(?:,|、|和|共|已|全部|累计|全年|合计|于?本年度?|当年|现已|均|年内)*(?:支出|使用|支付|执行|拨付|列支|花费|开支)(?:了|共|为|约)*$/;
const CAME_IN = /^(?:20\d\d年度?)?(?:全年|本年度?|当年)[^,]{0,12}收入(?:合计|总计|总额|共计|共|为|是)*$/;
const OPENER =
	/^(?:其中|其中包括|具体包括|具体有|具体是|分别包括|包括|包含|主要包括|主要有|主要是|主要为|主要用于|分别是|分别为|具体为|具体是|具体如下|其中主要|构成为|分为)|(?:分类|性质分|来源分|用途分|包括|其中|如下|分别为|分别是)$/;
const OPEN_LIST = /^(?:主要)|等$/;
const BOTH = /收(?:入)?[、和及与]?支(?:出)?(?:总计|合计|总额|总预算|总决算|预算|决算|均|各|总|规模)|收入[和与及、]?支出(?:均|都|各)/;

/** Names of sources hold 预算 and 收入 as part of the name (一般公共预算), not as a stage. */
const SOURCES: ReadonlySet<Category> = new Set<Category>([
	'general_public_budget',
	'government_fund',
	'state_capital',
	'fiscal_appropriation',
	'special_transfer',
	'other_funds',
	'carryover',
	'item'
]);

/** 全年支出 behind 项目支出年初预算… carries that on; only alone is it the whole, as a bare 支出 is. */
const EVERYDAY = /^(?:本年|年度|当年|全年)(?:支出|收入)$/;

function categoriesOf(text: string, hits: readonly CategoryHit[]): readonly Category[] {
	const deciding = decidingCategory(hits);
	const both = BOTH.exec(text);
	if (both) {
		const source = hits.find((hit) => hit.end <= both.index + 1 && (hit.meaning === 'fiscal_appropriation' || hit.meaning === 'general_public_budget'));
		if (source) return [source.meaning];
		if (!deciding || deciding.meaning === 'total' || deciding.meaning === 'revenue_total') return ['revenue_total', 'total'];
	}
	const meanings = new Set(hits.map((hit) => hit.meaning));
	if (meanings.size === 2 && meanings.has('total') && meanings.has('revenue_total')) return ['revenue_total', 'total'];
	return deciding ? [deciding.meaning] : [];
}

/** 中央资金完成636万元, 资金支付18501万元. */
const MONEY_DONE = /(?:资金|经费|补助|款)((?:实际|累计|共|已)*(?:完成|支付|发放|兑付))(?:了|为)?$/;

/** The stage word that counts: one that says which budget goes before one that does not, and 年初 or 调整后 before a bare 预算 says it. */
function stageOf(text: string, stages: readonly StageHit[]): StageHit | null {
	const named = stages.filter((stage) => stage.meaning !== 'budget').at(-1);
	if (named) return named;
	const done = MONEY_DONE.exec(text);
	const words = done?.[1];
	if (words !== undefined) return { meaning: 'executed', word: words, start: text.lastIndexOf(words), end: text.lastIndexOf(words) + words.length };
	const budget = stages.at(-1);
	// 财政拨款安排的“三公”经费支出2.05万元 was spent
	if (budget === undefined || (/^安排/.test(budget.word) && /安排的.*支出(?:为|共|合计)*$/.test(text))) return null;
	if (/年初/.test(text)) return { ...budget, meaning: 'initial_budget', word: '年初预算' };
	return /调整后|调整为|全年/.test(text) ? { ...budget, meaning: 'adjusted_budget', word: '全年预算' } : budget;
}

/** 2017—2019年: every year from the first to the last. */
const YEAR_RANGE = /(20[0-4]\d)年?度?(?:[-—~～]+|至|到)(20[0-4]\d)年度?/;
const LONGEST_RANGE = 6;
function yearsOf(text: string, years: readonly YearHit[]): readonly number[] {
	const range = YEAR_RANGE.exec(text);
	if (range === null) return [...new Set(years.filter(({ dated }) => !dated).map(({ year }) => year))];
	const [first, last] = [Number(range[1]), Number(range[2])];
	return last > first && last - first < LONGEST_RANGE ? Array.from({ length: last - first + 1 }, (_, at) => first + at) : [];
}

function respectivelyOf(text: string, categories: readonly CategoryHit[], stages: readonly StageHit[], years: readonly YearHit[]): Lead['respectively'] {
	if (!/(?:分别|依次)(?:为|是|达|支出|安排)*$/.test(text)) return [];
	if (categories.length > 1) return categories.map((hit) => ({ category: hit.meaning }));
	if (stages.length > 1) return stages.map((hit) => ({ stage: hit.meaning }));
	const told = yearsOf(text, years);
	return told.length > 1 ? told.map((year) => ({ year })) : [];
}

function weakOf(text: string, stages: readonly StageHit[]): Lead['weak'] {
	const income = text.lastIndexOf('收入');
	const spending = text.lastIndexOf('支出');
	if (income >= 0 || spending >= 0) return income > spending ? 'revenue_total' : 'total';
	return /项目(?:$|[年全预决共实])/.test(text) && stages.length > 0 ? 'project' : null;
}

/** Reads the words before a figure, in reading form. Steps are linear in their number. */
export function readLead(text: string): Lead {
	const categories = findCategories(text).filter((hit) => !EVERYDAY.test(hit.word));
	const stages = findStages(text).filter((stage) => !categories.some((hit) => SOURCES.has(hit.meaning) && hit.start <= stage.start && stage.end <= hit.end));
	const both = BOTH.exec(text);
	const range = YEAR_RANGE.exec(text);
	const ranged = range ? [{ start: range.index, end: range.index + range[0].length }] : [];
	const joint = both ? [{ start: both.index, end: both.index + both[0].length }] : [];
	const years = findYears(text);
	const changed = CHANGED.exec(text);
	const compared = COMPARED.exec(text);
	const comparison = compared ? [{ start: compared.index, end: compared.index + compared[0].length }] : [];
	const changes = changed ? [{ start: changed.index, end: text.length }] : [];
	const direction = changed ? (changed[1] === undefined ? -1 : 1) : 0;
	const stage = stageOf(text, stages);
	const staged = stage ? [...stages, stage] : stages;
	const rest = compared ? text.slice(0, compared.index) + text.slice(compared.index + compared[0].length) : text;
	return {
		text,
		categories: categoriesOf(text, categories),
		labels: categories.map((hit) => hit.word),
		respectively: respectivelyOf(text, categories, stages, years),
		other: /^(?:其中)?(其[他它](?:支出|费用|经费|各项)?)$/.exec(text)?.[1] ?? null,
		weak: categories.length === 0 ? weakOf(text, stages) : null,
		stage,
		closes: /支出|使用|支付|决算|收入|列支|花费|开支|发放|兑付/.test(text),
		spent: SPENT.test(text),
		wholeYear: /^(?:20\d\d年)?(?:全年|本年度?|当年)/.test(text),
		cameIn: CAME_IN.test(text),
		years,
		prior: PRIOR.test(rest) && !categories.some((hit) => hit.meaning === 'carryover' && hit.word.startsWith('上年')),
		compared: compared !== null,
		comparedWith: compared !== null && direction === 0 && !/相比|比较|对比|相较|持平/.test(compared[0]),
		direction,
		reasons: EXPLAINS.test(text),
		explains: EXPLAINS.test(text) || (direction === 0 && CHANGED_EARLIER.test(text)),
		opens: OPENER.test(text) ? (OPEN_LIST.test(text) ? 'open' : 'closed') : null,
		name: itemName(text, [...staged, ...years, ...ranged]),
		residue: residueOf(text, [...categories, ...staged, ...years, ...comparison, ...joint, ...changes, ...ranged])
	};
}
