/** Clauses whose figures are no facts of the unit: formulas, thresholds, standards, figures of a whole county, plans for later. */

/** Formulas: an operator before or behind the figure. 变动率=(…)÷32=98.31% keeps its last figure, which follows "=". */
const OPERATOR_BEFORE = /[×*÷/+]\s*\(?$|[(=]\s*\(\s*$/;
const OPERATOR_BEHIND = /^\s*[×*÷/+]|^\s*\)\s*[×*÷/]/;

const LIMIT_BEFORE = /(?:不低于|不高于|不少于|不超过|不超|未超过|未达到|未达|低于|高于|大于|小于|超过|超出|少于|多于|以内|每|[≥≤><＞＜])(?:为|到|出)?$/;
const LIMIT_BEHIND = /^(?:\(含\))?(?:及)?(?:以上|以下|以内|之内|之间)|^[-~至](?:\d)|^的?(?:标准|要求|限额|以上)/;
/** 差值为0.9万元: neither budget nor spending. */
const DIFFERENCE = /(?:差值|差额|相差|差异)(?:额|数)?(?:为|是|:)*$/;
const STANDARD = /人均|每人|每户|每亩|每生|生均|每月|每年每|每平方|标准为|补助标准|单价|\/(?:人|年|月|亩|户)/;
const STANDARD_BEHIND = /^\/(?:人|年|月|亩|户|生|次|平方)|^每(?:人|年|月|亩|户)/;
const OTHERS =
	/我省.{0,4}市|全县|全区(?!域)|全市|全州|全省|全国|辖区|全镇企业|各乡镇|投资|产值|生产总值|销售额|营业额|招商|引进|税收|贷款|捐赠|慰问|合同金额|中标|挽回|追缴|涉案|违规金额|问题金额|审减|核减|净增|增收节支|罚没|财政(?:总|一般)?收入|地方财政|集体经济|经营性收入|(?:工业|农业|旅游|门票|租金|经营).{0,4}收入|项目区|养老金|社保基金/;
const PLAN = /(?:拟|将|预计|力争|争取|建议|申请|计划申请|申报)(?:安排|投入|增加|经费|资金|预算)?$|明年|下年度?|次年|下一年/;

export function isFormula(lead: string, tail: string): boolean {
	return OPERATOR_BEFORE.test(lead) || OPERATOR_BEHIND.test(tail) || DIFFERENCE.test(lead);
}

export function isLimit(lead: string, tail: string): boolean {
	// 控制在年初预算9.59万元以内: the budget itself
	if (/控制在(?:年初|全年|调整后?|当年)?预算(?:数)?$/.test(lead)) return false;
	return LIMIT_BEFORE.test(lead) || LIMIT_BEHIND.test(tail);
}

/** A rate per head, household, hectare or month. */
export function isStandard(lead: string, tail: string): boolean {
	return STANDARD.test(lead) || STANDARD_BEHIND.test(tail);
}

/** Part of a year: 前三季度, 上半年, 截至9月底. */
/** A body's name at the front of a clause, with money right behind it: 县农机服务中心全年支出…. */
const BODY_FIRST =
	/^(?:其中|另|此外)?(?:20\d\d年度?)?([\u4e00-\u9fff]{3,24}?(?:局|委|办公室|中心|院|馆|站|所|队|学校|中学|小学|幼儿园|镇|乡|街道|办事处|处|协会|公司))(?:本级|机关)?(?=20\d\d年|全年|本年|当年|年初|预算|支出|实际|决算|收入|收、支|三公|财政拨款|一般公共预算|基本支出|项目支出|安排支出)/;
/** 县水利局 in a report of 南丰县水利局, 住建局 of 住房和城乡建设局: its characters in the same order. */
function abbreviates(short: string, long: string): boolean {
	let at = 0;
	for (const character of long) if (character === short.charAt(at)) at += 1;
	return at === short.length;
}
const SELF = /^(?:我|本|该)/;

/** Whether a clause gives another body's money (所属单位). `units`: the names of the report's own; without any nothing is told. */
export function namesAnotherUnit(words: string, units: readonly string[]): boolean {
	const body = units.length === 0 ? undefined : BODY_FIRST.exec(words)?.[1];
	if (body === undefined || SELF.test(body)) return false;
	return !units.some((unit) => abbreviates(body, unit) || body.includes(unit) || abbreviates(unit.slice(-4), body));
}

/** Part of the year: 前三季度, 上半年, 截至9月底. */
const PART_OF_YEAR =
	/前?[一二三]季度|上半年|(?<!\d)(?:[1-9]|1[01])月[底末](?![前之以]|$)|前\d{1,2}个?月|截[至止](?:20\d\d年)?(?:[1-9]|1[01])月|1[-至~](?:[1-9]|1[01])月/;

const WHOLE_YEAR = /截[至止]到?(?:20\d\d年)?(?:12月|年[底末])|(?<![为占成到])全年|年[底末]/;

/** 经某市财政局汇总，……各部门及乡镇……: a paragraph on the money of a whole region. */
const WHOLE_REGION =
	/经[^。]{2,14}财政局(?:审核|审定)?汇总|[省市县区州](?:级|本级)?各?部门及各?乡镇|全[省市县区州](?:级|本级)?各?(?:部门|行政事业单位|党政机关)[^。]{0,30}三公/;
export const isOfWholeRegion = (paragraph: string): boolean => WHOLE_REGION.test(paragraph);

/** What is said of part of the year holds until the sentence ends or comes to the whole year. */
export const isPartOfYear = (words: string): boolean => PART_OF_YEAR.test(words);
export const isWholeYear = (words: string): boolean => WHOLE_YEAR.test(words);

/** The sentence speaks of a whole county, so all of its figures do, unless the unit is named. */
export function speaksOfOthers(words: string): boolean {
	// 主要用于全县中小学日常运转: what the unit's money was for
	if (/^(?:主要)?(?:用于|用作|保障|服务|惠及)/.test(words)) return false;
	return (
		/(?:全县|全区(?!域)|全市|全州|全省|(?<!次)全国(?!两会|文明|(?:经济|人口|农业)?普查))/.test(words) &&
		!/我(?:单位|局|办|委|中心|部门|镇|乡|街道)|本(?:单位|部门|级)/.test(words)
	);
}

/** An addition or cut within the year: the difference, not a budget. */
export function isAddition(lead: string): boolean {
	return /(?:追加|调增|调减|追减)(?:预算|资金|指标|经费|收入|支出|预算指标|人民币)?(?:金额|数|总额)?(?:为|了|共|共计|是|:)*$|(?:年中|中期|预算)调整(?:预算|金额)?(?:共|共计)*$/.test(
		lead
	);
}

const GIVEN_TO = /(?:下达|安排|分配|补助|拨付)(?:给|到)?([\u4e00-\u9fff]{2,8}?(?:省|自治区|市|自治州))(?!级)/;
/** 中央财政下达某某省…14.63亿元 in the report of a county's body: the money of a whole province. */
export function isOfOtherRegion(lead: string, units: readonly string[]): boolean {
	const region = GIVEN_TO.exec(lead)?.[1];
	return region !== undefined && units.length > 0 && !units.some((unit) => unit.includes(region));
}

/** Figures of the county, of enterprises or of somebody else's projects. */
export function isOfOthers(lead: string): boolean {
	return OTHERS.test(lead);
}

/** 结转下年使用: this year's closing balance, not a plan. */
const CARRIED_ON = /(?:结转|结余)(?:至|到)?(?:下|次)一?年度?(?:继续)?(?:使用|支出|安排)?/;

/** 另有省级资金6210万元……不在本次自评范围: named to say that it does not count. */
const LEFT_OUT = /^[^。;]{0,60}?(?:不在|不纳入|未纳入|不列入|不属于|不包含在)[^。;]{0,10}(?:范围|自评|评价)/;
export function isLeftOut(behind: string): boolean {
	return LEFT_OUT.test(behind);
}

export function isPlan(lead: string): boolean {
	return PLAN.test(lead.replace(CARRIED_ON, ''));
}
