/** Printed words to a unit's name: whether they are one, and what of them is the name (without codes, seals, 单位, 本级, inner offices). */
import type { Reference } from './reference.ts';
import { hasRegion, splitRegion } from './regions.ts';

/** A stretch of a string that is a unit's name. */
export interface UnitName {
	readonly name: string;
	/** Offsets into the string that was read. */
	readonly start: number;
	readonly end: number;
	/** Read out of a longer name that ended in an inner office (股, 科). */
	readonly inner: boolean;
}

const CODE = /^[\s0-9A-Za-z]{3,20}[-—_－:]+|^\d{6,}/;
const LEAD =
	/^(?:\[[^\]]{1,12}\]|附件?[一二三四五六七八九十\d]*[-—.]?\d*[:.、]?|[(（]?\d{1,2}[)）、.]|[一二三四五六七八九十]{1,3}、|[:：,，、\-—|]+|名称[:：]?)/;
const SEAL = /[(（](?:单位|部门)?(?:加?盖?公?章|盖单位公章|签章|公章|盖章|签字|印章|本级|机关|汇总|单位|部门)[)）]?$/;
const TAIL = /(?:关于(?:印发|报送|上报|呈报|公开|开展)?|单位本级|部门本级|机关本级|本级|单位|部门|(?<=局|委|厅|院|府|处)机关|[:：、,，.。;；|\-—]+)$/;

/** Endings of names of bodies that hand in reports. Longer ones first only for reading; the longest name in the text wins. */
const BODY = [
	'人民政府办公室|政府办公室|政府办|人民政府|街道办事处|办事处|街道党工委|街道|镇|乡|苏木|农场|林场|牧场|渔场|种场|苗场|原种场|养殖场|体育场|电厂|水厂',
	'委员会办公室|委办公室|委员会|管委会|委办|纪委监委|纪委|监委|党工委|工委|编办|[县区市州旗省]委|党委|党组|团委',
	'人大常委会|人民代表大会|人大|政协|人民法院|法院|人民检察院|检察院',
	'管理局|分局|总局|局|厅|署|办公室|办|部|司|组织部|宣传部|统战部|武装部',
	'中心|馆|图书馆|站|段|所|院|园|苑|台|社|室|厂|行|校|处|库|城|基地|苗圃|幼儿园|小学|中学|学校|学院|大学|党校|高中|初中|一中|二中|三中|四中|五中|六中|七中|八中|九中|十中',
	'总队|支队|大队|中队|队',
	'联合会|联合社|工会|总工会|妇联|残联|文联|科协|侨联|工商联|红十字会|协会|学会|研究会|基金会|促进会|商会|社科联|计生协|贸促会|理事会',
	'公司|集团|合作社|供销社',
	'园区|开发区|集聚区|高新区|示范区|工业园|产业园|科学城|管理区|试验区|度假区|保税区|新区'
].join('|');
const ENDS_LIKE_BODY = new RegExp(`(?:${BODY})(?:[(（][\\u4e00-\\u9fa5]{2,16}[)）])?$`);
const WRITTEN = /^[\u4e00-\u9fa5A-Za-z0-9()（）·第]{3,45}$/;
/** Words that no unit's name holds: a sentence, a label or a heading was read. */
const NOT_A_NAME =
	/绩效自评|绩效评价(?!中心)|绩效目标|绩效报告|年度|如下|本单位|本部门|进行|完成情况|所属|下属|各级|有关|相关|名称|盖章|总额|万元|金额|项目资金|支出(?!绩效)|预算数|执行数|决算(?!评审)|附件|指标|具体|包括|以及|负责|首页|网站$|门户|备注|得分|分值|按照|牵头|配合|组织开展|工作$|编制说明|现将|XX|xx|×|某/;
const NOT_A_START =
	/^(?:[和及与的等要应对由向为在将把被从到是有无我该各全其此该本(?!溪)厅]|根据|关于|领导|会同(?!县)|主管|单位|部门|年|月|日|第一部|第二部|第三部|第四部|一部|二部|内设|下设)/;
const INNER_OFFICE = /^(.*?(?:局|委员会|委|厅|人民政府|办事处|法院|检察院))[\u4e00-\u9fa5]{2,12}(?:股|科|科室|处室|组)$/;
/** An office inside a body, printed alone: 禁毒支队, 水旱灾害防御股. It reports through its body. */
const ONLY_OFFICE = /^[\u4e00-\u9fa5]{2,10}(?:股|科|科室|处室|组|支队|大队|中队|队|室)$/;

interface Cut {
	readonly start: number;
	readonly end: number;
}

/** Strips codes and lead words in front, seals and 单位 or 本级 behind. */
function strip(text: string): Cut {
	let start = 0;
	let end = text.length;
	for (let again = true; again && start < end;) {
		const lead = LEAD.exec(text.slice(start, end)) ?? CODE.exec(text.slice(start, end));
		again = lead !== null && lead[0].length > 0;
		if (lead !== null && again) start += lead[0].length;
	}
	for (let again = true; again && start < end;) {
		const piece = text.slice(start, end);
		const tail = SEAL.exec(piece) ?? (/^.{2,}(?:事业单位|预算单位|各部门)$/.test(piece) ? null : TAIL.exec(piece));
		again = tail !== null && tail.index > 0;
		if (tail !== null && again) end -= tail[0].length;
	}
	return { start, end };
}

/** Whether a whole name can be a reporting unit's: its ending is a body's, and it is not only a region (天长市) or an inner office. */
export function isUnitName(name: string, reference: Reference): boolean {
	if (!WRITTEN.test(name) || !ENDS_LIKE_BODY.test(name) || NOT_A_NAME.test(name) || NOT_A_START.test(name)) return false;
	if (/^\d/.test(name)) return false;
	const { region, rest, before } = splitRegion(name, reference);
	if (rest === '' && before === '') return false;
	if (!hasRegion(region) && ONLY_OFFICE.test(name)) return false;
	return rest.length >= 2 || before !== '' || hasRegion(region);
}

/** The unit's name that a printed value or a title's beginning is, or null. Input in reading form (no blanks, half width). */
export function parseUnitName(text: string, reference: Reference): UnitName | null {
	const { start, end } = strip(text);
	const name = text.slice(start, end);
	const inner = INNER_OFFICE.exec(name)?.[1];
	if (inner !== undefined && isUnitName(inner, reference)) return { name: inner, start, end: start + inner.length, inner: true };
	return isUnitName(name, reference) ? { name, start, end, inner: false } : null;
}

/** The unit's name that begins a longer text (医院 in X医院…补助资金): the first ending of a body that makes a name with a region before it, or null. */
export function leadingUnitName(text: string, reference: Reference): UnitName | null {
	const { start } = strip(text);
	for (const match of text
		.slice(start)
		.matchAll(/局|委员会|医院|卫生院|人民政府|办事处|法院|检察院|中心|学校|中学|小学|大学|学院|幼儿园|馆|(?:镇|乡|街道)(?=20\d\d年)/g)) {
		const end = start + match.index + match[0].length;
		const name = text.slice(start, end);
		if (name.length >= 4 && isUnitName(name, reference) && hasRegion(splitRegion(name, reference).region)) return { name, start, end, inner: false };
	}
	return null;
}
