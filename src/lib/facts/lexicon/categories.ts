/** What an amount is for or where it comes from: printed labels to categories of the vocabulary (layouts of real reports, section 3). */
import type { Category } from '../../model/vocabulary.ts';
import { buildLexicon, findWords } from './lexicon.ts';
import type { WordHit } from './lexicon.ts';

/** Spellings by category, in reading form (half width, no blanks, no quotation marks); notation of `spellings`. */
const WORDS: Readonly<Record<Category, readonly string[]>> = {
	total: [
		'部门整体支出[预算|决算]',
		'{部门|单位|}{整体|总}支出',
		'{部门|单位|}{支出|资金}{预算|决算|}总{额|计|数|量}',
		'{本年|年度|当年|全年|年|预算|部门|}{支出|资金}{总计|合计|总额|总量}',
		'{本年|年度|当年|全年|部门}支出',
		'{部门|单位}支出{预算|决算}[数]',
		'预算总支出',
		'决算总支出',
		'年度{资金|}总{金额|额}',
		'年度{财政|}资金总额',
		'年度资金',
		'整体支出{规模|预算|决算}',
		'总{资金|金额}',
		'{项目|}资金{总规模|规模}',
		'资金总{额|量}',
		'预算总{额|金额}'
	],
	revenue_total: [
		'{部门|单位|}总收入',
		'{本年|年度|当年|全年|年|预算|部门|单位|}收入{总计|合计|总额}',
		'{本年|年度|当年|全年|部门|单位}收入',
		'{部门|单位}收入{预算|决算}[数]',
		'{部门|单位|}收入{预算|决算}总{额|计|数}',
		'预算总收入',
		'决算总收入'
	],
	basic: ['基本支出', '基本支出{经费|预算|决算|预算数|决算数}', '基本经费'],
	personnel: ['人员{经费|支出|费用|类支出|经费支出}', '人员类经费'],
	operating: ['[日常]公用{经费|支出|费用|经费支出}', '公用{类经费|类支出}', '日常公用', '机关运行经费', '日常办公经费'],
	// In a project's own report these are its total: whoever reads one says so
	project: [
		'项目支出',
		'项目支出总额',
		'项目{支出|类支出|类经费}{经费|预算|决算|}',
		'专项支出',
		'项目{资金|预算|经费}总额',
		'项目总{资金|金额}',
		'项目{总|}{资金|经费|预算}',
		'专项{资金|经费}'
	],
	general_public_budget: [
		'一般公共{预算|服务预算}',
		'一般公共预算{财政拨款|拨款|收入|支出|资金|财政拨款收入|财政拨款支出|拨款收入|拨款支出|当年拨款|本年拨款}',
		'经费拨款[收入|]',
		'公共财政预算{拨款|拨款收入|财政拨款|}',
		'公共{预算|财政}拨款'
	],
	government_fund: [
		'政府性基金',
		'政府性基金{预算|拨款|收入|支出|资金|财政拨款}',
		'政府性基金预算{财政拨款|拨款|收入|支出|资金|财政拨款收入|财政拨款支出|拨款收入|当年拨款}',
		'基金预算{拨款|收入|支出}'
	],
	state_capital: ['国有资本经营{预算|收入|支出|}', '国有资本经营预算{财政拨款|拨款|收入|支出|资金|财政拨款收入|财政拨款支出|拨款收入}'],
	fiscal_appropriation: [
		'财政拨款',
		'财政拨款{收入|支出|资金|预算|收支}',
		'{当年|本年|年度|本级|}财政{拨款|资金}',
		'{本年|当年|}财政拨款{收入|支出}{总计|合计|总额|预算|决算}',
		'财政预算{拨款|资金}',
		'财政补助{收入|资金}',
		'{县|区|本}级{财政|财政资金|财政拨款|资金|预算资金}',
		'{县|区}财政{资金|拨款|预算资金|安排资金}'
	],
	special_transfer: [
		'上级{专项|补助|转移支付}',
		'上级{专项|补助|转移支付}{资金|拨款|收入|经费|支出}',
		'上级专项{转移支付|补助}[资金]',
		'上级{财政|拨款|资金}',
		'上级财政{补助|拨款|资金|专项}[收入]',
		'中央{资金|财政资金|补助|补助资金|专项资金|转移支付|转移支付资金|财政补助资金|拨款|直达资金}',
		'省级{资金|财政资金|补助|补助资金|专项资金|转移支付|财政补助资金|配套资金}',
		'中央、省、市补助[资金]',
		'{上|中央|省|市|州}级[财政]资金转移支付',
		'中央和省[级]{资金|补助|补助资金}',
		'{中央|省|市|州}级{补助|补助资金|专项资金|财政资金|财政拨款|转移支付资金}',
		'{自治区|中央和自治区|省市|省、市|盟|州}[级]{资金|财政资金|补助|补助资金|专项资金|转移支付}',
		'市级{资金|财政资金}',
		'{中央|省}{级|}财政'
	],
	other_funds: [
		'其他{资金|收入|来源|拨款}',
		'其他{资金收入|自有资金|来源资金}',
		'其它{资金|收入|来源}',
		'单位资金[收入]',
		'自{筹|有}资金',
		'社会资金',
		'配套资金',
		'{市县|省|市|县|区}级配套[资金]',
		'地方配套[资金]',
		'{社会|企业|群众|单位|个人}自筹[资金]',
		'自筹',
		'专户管理资金',
		'财政专户管理资金',
		'纳入专户管理的非税收入拨款'
	],
	carryover: [
		'{年初|年末|上年|以前年度|本年|年终|期末|累计|当年|上年末|}结转[和]结余[资金]',
		'{年初|年末|上年|以前年度|本年|年终|期末|累计|}{结余|结存|结转|节余}[资金]',
		'{年初|年末|上年|以前年度|}{结余|结转}{收入|资金收入|预算|金额}',
		'{年初|年末|上年|}结余结转[资金]',
		'{年初|年末|上年|}结转{及|、|与}结余[资金]',
		'{财政拨款|项目|基本支出|项目支出}结转[和]结余',
		'{结转|结余}[至|到]{下|次}年[度][继续][使用|支出]',
		'上年结转{债券资金|专项资金|}收入',
		'剩余资金'
	],
	wages_welfare: ['工资福利[支出|费用|费]', '工资{和|及|与|、}福利[支出|费用]'],
	goods_services: ['商品{和|及|与|、|}服务[支出|费用]'],
	household_subsidy: ['[对]个人{和|及|与|、}家庭的{补助|补贴}[支出|费用|费]', '[对]个人{和|及|与|、}家庭补助[支出]'],
	capital: ['[其他|基本建设]资本[性]支出', '资本性[支出|费用]', '资本性支出(基本建设)'],
	three_public: ['三公[经费|费用|支出]', '三公经费{支出|总额|财政拨款支出|财政拨款}', '三公两费'],
	overseas_travel: [
		'因公出国[(境)]{费用|费|经费|支出|}',
		'因公出国、出境{费用|费|}',
		'因公出国境{费用|费|经费|}',
		'出国[(境)]{经费|费用|费}',
		'因公出国[(境)]费用支出',
		'公务出国[(境)]{费用|费|经费}'
	],
	official_vehicle: [
		'{公务用车|公车}{购置}{及|和|、|与}{运行|运行维护|维护|维护运行|运转}{费|经费|费用|支出|}',
		'{公务用车|公车}{购置费|购置费用}{及|和|、|与}{运行|运行维护|维护}{费|经费|费用|}',
		'{公务用车|公车}{费|费用|经费|支出|}',
		'{公务用车|公车}{及|和|、}{运行|运行维护|维护}{费|费用|经费|支出}',
		'{公务用车|公车}{购置}{及|和|、|与}运行(维护){费|费用|}',
		'公务车辆{购置及运行|购置和运行|购置及运行维护}{费|费用|经费}',
		'{公务用车|公车|公务车辆}{购置|购置费}{及|和|、|与}{运维|运行维修}{费|费用|经费|支出|}'
	],
	official_vehicle_purchase: ['{公务用车|公车|公务车辆|公务车}购置{费|经费|费用|支出|}'],
	official_vehicle_operation: [
		'{公务用车|公车|公务车辆|公务车}{运行|运行维护|运行维修|运维|维护|维修|运行维护保养|运转}{费|经费|费用|支出|}',
		'{公务用车|公车}运行{(维护)|(维护)费|费(维护)}',
		'{公务用车|公车}运行及维护{费|经费|费用|}'
	],
	reception: ['公务接待{费|费用|经费|支出|费支出|}', '接待{费|费用|经费}'],
	procurement: ['采购{预算|金额|支出}', '政府采购{金额|支出|预算|总额|支出总额|}'],
	special_bond: ['专项债[券][资金]', '{地方政府|政府|}债券{资金|收入|}', '债券资金收入', '地方政府专项债券[资金]'],
	// 地方资金 is what province, city and county add together: neither the unit's own nor 其他资金
	item: [
		'地方资金',
		'事业收入',
		'经营收入',
		'其{他|它}工资福利[支出]',
		'其{他|它}商品{和|及|、|}服务[支出]',
		'其{他|它}{对|}个人{和|及|、|}家庭[的]补助[支出]',
		'住房公积金',
		'机关事业单位基本养老保险[缴费]',
		'项目工作经费',
		'{外事|外宾|国(境)外|境外}{公务|}接待{费|费用|经费|支出|费支出|}'
	]
};

/** Spellings cannot be told from the alternatives in square brackets with a bar: `[a|b]` means `{a|b|}`. */
const expanded = (pattern: string): string => pattern.replace(/\[([^\]|]*\|[^\]]*)\]/g, '{$1|}');

const ENTRIES: (readonly [string, Category])[] = [];
for (const [category, patterns] of Object.entries(WORDS)) {
	if (isCategory(category)) for (const pattern of patterns) ENTRIES.push([expanded(pattern), category]);
}
function isCategory(name: string): name is Category {
	return name in WORDS;
}

export const CATEGORY_LEXICON = buildLexicon(ENTRIES.filter(([pattern]) => pattern !== ''));

export type CategoryHit = WordHit<Category>;

/** All category labels of a text in reading form, leftmost longest, not overlapping. */
export function findCategories(text: string): CategoryHit[] {
	return findWords(CATEGORY_LEXICON, text);
}

/**
 * How much a label says on its own when several stand in one phrase ("一般公共预算财政拨款基本支出": basic).
 * An item of spending says more than its nature, the nature more than the source, the source more than the whole.
 */
const WEIGHT: Readonly<Record<Category, number>> = {
	item: 0,
	total: 1,
	revenue_total: 1,
	fiscal_appropriation: 2,
	general_public_budget: 3,
	government_fund: 3,
	state_capital: 3,
	special_transfer: 3,
	other_funds: 3,
	special_bond: 3,
	procurement: 4,
	basic: 4,
	project: 4,
	personnel: 5,
	operating: 5,
	wages_welfare: 5,
	goods_services: 5,
	household_subsidy: 5,
	capital: 5,
	three_public: 6,
	overseas_travel: 7,
	official_vehicle: 7,
	official_vehicle_purchase: 7,
	official_vehicle_operation: 7,
	reception: 7,
	carryover: 8
};

/** The label that decides what a phrase is about: the weightiest, and of equals the last. Null without labels. */
export function decidingCategory(hits: readonly CategoryHit[]): CategoryHit | null {
	let best: CategoryHit | null = null;
	for (const hit of hits) if (!best || WEIGHT[hit.meaning] >= WEIGHT[best.meaning]) best = hit;
	return best;
}

const LEADING = /^(?:其中[:,]?|[(（][一二三四五六七八九十\d]{1,3}[)）]|[一二三四五六七八九十\d]{1,3}[、.:)]|按[^,:]{2,6}性质分[:]?|[-—·*+])+/;
const TRAILING = /(?:\((?:万元|元|亿元|万|单位[:]?万元|[A-Z])\)|[:,。;]|金额|数额|小计)+$/;

/** Strips what stands round a label in a cell: numbering, 其中：, colon, unit in brackets. Expects reading form. */
export function bareLabel(label: string): string {
	return label.replace(LEADING, '').replace(TRAILING, '');
}

/** The category that a whole label (a cell, a line's head) names, null where it names none or more than labels. Expects reading form. */
export function categoryOfLabel(label: string): Category | null {
	const bare = bareLabel(label);
	return CATEGORY_LEXICON.words.get(bare) ?? coveredCategory(bare);
}

/** Several labels in a row with nothing else between them than 的, 中 or blanks (当年财政拨款支出合计). */
function coveredCategory(bare: string): Category | null {
	const hits = findCategories(bare);
	const covered = hits.reduce((sum, hit) => sum + hit.end - hit.start, 0);
	const rest = bare.length - covered - (bare.match(/[的中()及和、]|合计|小计|总计|支出|预算|决算|资金|金额|本年|当年|年度/g)?.join('').length ?? 0);
	return hits.length > 0 && rest <= 0 ? (decidingCategory(hits)?.meaning ?? null) : null;
}
