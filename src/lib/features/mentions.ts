/** Sentences to who they speak of and when: organisations in subject position, words for oneself, years of results. */
import type { ReportFacts } from '../model/facts.ts';
import type { MentionRow } from '../model/feature-tables.ts';
import { isOwnName, ownNames } from './own-name.ts';
import { isIndicatorLine, placeIn, type Sentence } from './sentences.ts';

type Draft = Omit<MentionRow, 'feature_id' | 'report_id'>;

const NUMERAL = '(?:[一二三四五六七八九十]{1,3}[、是]|[(（]?[一二三四五六七八九十\\d]{1,2}[)、.]){0,2}';
const ADVERBIAL =
	'(?:(?:\\d{4}年(?:度|末|底|以来|来)?|截[至止]到?\\d{4}年\\d{1,2}月(?:\\d{1,2}日|底|末)?|今年(?:以来)?|本年度|全年|一年来|年初|同时|此外|另外|总体上?|综上|根据[^,。]{2,30}要求)[,:]?)?(?:在[^,。]{2,40}(?:领导|支持|指导|关心|部署|统筹|坚强领导|重视|帮助)下[,])?';
const BODY =
	'局|委员会|管委会|办公室|街道办事处|街道|中心|镇人民政府|乡人民政府|镇|乡|医院|学校|中学|小学|幼儿园|图书馆|文化馆|档案馆|博物馆|体育馆|检察院|人民法院|研究所|研究院|监测站|大队|支队|总工会|联合会|妇联|团委|党校|管理处|管理所|服务站|卫生院|党工委';
const VERB =
	'始终|坚持|坚决|紧紧|紧扣|紧盯|围绕|认真|全面|严格|积极|切实|扎实|深入|高度重视|立足|圆满|不断|大力|持续|充分|牢固|主动|着力|聚焦|按照|共有|现有|内设|核定|承担|主要职责|完成了?|开展了?|组织|统筹|落实|推进|较好|进一步|严控|强化|加强|结合|牢牢|顺利|实有|在职|在编|编制|部门决算|部门预算|财政拨款|基本支出|项目支出|累计|共完成|全年|年度|整体支出|部门整体|对照|通过|以习近平|2\\d{3}年';
const SUBJECT = new RegExp(
	`^${NUMERAL}${ADVERBIAL}((?:中共)?[\\u4e00-\\u9fff]{2,22}?(?:${BODY}))(?:单位|机关|全体(?:干部)?职工|党组|党委|党支部|班子|的)?[,]?(?:${VERB})`
);
/** Bodies above, partners, and words that only look like a name. */
const NOT_OWN_KIND =
	/财政局|财政厅|审计局|领导小组|指挥部|上级|有关|相关|各|主管|该|本|我|全|其他|多个|部分|党中央|国务院|中央|委托|第三方|县直|区直|市直|所属|下属|辖区|成员单位|牵头|联合|会同|配合|协助|督促|指导|由|与|向|对|将|把|经|使|为|等|和|及|的|了/;
const SUPERIOR = /^(?:省|市|国家|全国|自治区|州)(?!政|直)|^(?:县|区|市|旗)(?:委|政府|人民政府)$/;
const RENAMED = /更名|原名|前身|曾用名|以下简称|又称|挂牌|加挂|合署|改名|合并|并入/;

/** 党政办公室, 便民服务中心: an office inside the unit, unless a region stands before it. */
const isInternal = (name: string, own: readonly string[]): boolean =>
	!/[县区市旗州省镇乡]/.test(name.slice(0, -2)) &&
	(!/(?:局|委员会|管委会|街道办事处|人民政府|检察院|法院|医院|总工会|联合会)$/.test(name) ||
		own.some((unit) => /(?:管委会|管理委员会|街道(?:办事处)?|镇(?:人民政府)?|乡(?:人民政府)?)$/.test(unit)));

/** Sentences that list the unit's own offices. */
const LISTS_OFFICES = /内设|下设|设有|共设|设置|内部机构|股室/;

function organisation(sentence: Sentence, own: readonly string[], offices: string): Draft[] {
	if (own.length === 0 || sentence.kind !== 'paragraph' || /职责|职能/.test(sentence.titles.join('')) || RENAMED.test(sentence.text)) return [];
	const hit = SUBJECT.exec(sentence.text);
	const name = hit?.[1];
	if (!hit || name === undefined || NOT_OWN_KIND.test(name) || SUPERIOR.test(name) || isOwnName(name, own) || isInternal(name, own) || offices.includes(name))
		return [];
	const from = hit.index + hit[0].indexOf(name);
	return [{ kind: 'organisation', name, year: null, subsequent: false, section: sentence.section, ...placeIn(sentence, from, from + name.length) }];
}

const SELF = /(?<![自忘])我(局|办|中心|委|院|校|镇|街道|乡|馆|所|站|处|会|队|社|园|厅)(?![事案])/g;
/** Endings of a unit's name and what it calls itself. 办公室 says 我办, 委员会 我委 or 我会. */
const SELF_WORDS: readonly (readonly [RegExp, readonly string[]])[] = [
	[/中心$/, ['中心']],
	[/局$/, ['局']],
	[/办公室$|办$/, ['办', '委']],
	[/街道(?:办事处)?$/, ['街道', '办', '处']],
	[/镇(?:人民政府)?$/, ['镇']],
	[/乡(?:人民政府)?$/, ['乡']],
	[/医院$|卫生院$/, ['院']],
	[/学校$|中学$|小学$/, ['校']]
];

function selfWords(sentence: Sentence, own: readonly string[]): Draft[] {
	const name = own[0];
	const allowed = name === undefined ? undefined : SELF_WORDS.find(([ending]) => ending.test(name))?.[1];
	if (!allowed || sentence.kind !== 'paragraph') return [];
	return [...sentence.text.matchAll(SELF)].flatMap((hit) => {
		const word = hit[1] ?? '';
		const from = hit.index;
		return allowed.includes(word)
			? []
			: [{ kind: 'self-word', name: `我${word}`, year: null, subsequent: false, section: sentence.section, ...placeIn(sentence, from, from + hit[0].length) }];
	});
}

/** What the report says it is about: the year of the self-evaluation, and the date to which it counts staff. */
const OWN_YEAR =
	/对(?:我?[^,。《》]{0,12})?(\d{4})年度?(?:的)?[^,。《》]{0,14}(?:自评|绩效评价)|截[至止]到?(\d{4})年12月(?:31日|底)?|^(?:\d{1,2}[、.])?(\d{4})年12月31日[^,。]{0,4}(?:止|,)/;
const LEADING = new RegExp(`^${NUMERAL}(\\d{4})年(?:度|以来)?[,]?(?!\\d{1,2}月|底|末|初|至|-|—)`);
const RESULT = /完成|开展|实现|办理|组织|围绕|坚持|共|累计|推进|新增|举办|建成|发放|接待|处理|落实|取得|圆满/;
const BACKGROUND = /上年|去年|同期|相比|增长|下降|以来|起|开始|至今|成立|印发|出台|规划|十[三四]五|较\d{4}|比\d{4}|立项|申请|启动于|历年|以前/;

function yearOf(sentence: Sentence, year: number): { year: number; from: number; to: number } | null {
	const { text } = sentence;
	const own = OWN_YEAR.exec(text);
	const stated = Number(own?.[1] ?? own?.[2] ?? own?.[3] ?? year);
	if (own && stated !== year) return { year: stated, from: own.index, to: own.index + own[0].length };
	const leading = LEADING.exec(text);
	const led = Number(leading?.[1] ?? year);
	const result = sentence.section === 'performance' || sentence.section === 'other';
	if (!leading || led === year || led > year + 1 || !result || text.includes(`${year}年`) || BACKGROUND.test(text) || !RESULT.test(text)) return null;
	return { year: led, from: leading[0].lastIndexOf(String(led)), to: leading[0].length };
}

const SUBSEQUENT = /(?:已?于|在)(\d{4})年\d{1,2}月[^,。]{0,14}(?:完成|拆除|到位|竣工|验收|交付|建成|投入使用|通过|开工)/;

function years(sentence: Sentence, year: number | null): Draft[] {
	if (year === null || sentence.kind !== 'paragraph' || isIndicatorLine(sentence.text)) return [];
	const wrong = yearOf(sentence, year);
	if (wrong) return [{ kind: 'year', name: null, year: wrong.year, subsequent: false, section: sentence.section, ...placeIn(sentence, wrong.from, wrong.to) }];
	const later = SUBSEQUENT.exec(sentence.text);
	if (!later || Number(later[1]) !== year + 1 || sentence.section !== 'performance') return [];
	return [
		{ kind: 'year', name: null, year: year + 1, subsequent: true, section: sentence.section, ...placeIn(sentence, later.index, later.index + later[0].length) }
	];
}

/** Rows in reading order: only what differs from the report's own unit and year. */
export function mentionRows(sentences: readonly Sentence[], report: ReportFacts): readonly Draft[] {
	const own = ownNames(report);
	const offices = sentences
		.filter((sentence) => sentence.section === 'overview' && LISTS_OFFICES.test(sentence.text))
		.map((sentence) => sentence.text)
		.join('');
	return sentences.flatMap((sentence) => [...organisation(sentence, own, offices), ...selfWords(sentence, own), ...years(sentence, report.year)]);
}
