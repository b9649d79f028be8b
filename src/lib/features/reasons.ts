/** Sentences to the reasons that they give for money not spent and for a budget that was changed. */
import type { ReasonRow } from '../model/feature-tables.ts';
import { isIndicatorLine, placeIn, type Sentence } from './sentences.ts';
import { namesThing } from './words.ts';

const UNSPENT =
	/未(?:能)?(?:全部|完全|及时|按时)?(?:支出|支付|使用|执行|拨付|付款|结算|到位|下达|形成支出|完成支付)|执行率(?:偏|较|相对)?低|执行率[^。]{0,10}未达|(?:支出|执行|支付)(?:进度)?(?:较?缓慢|较?慢|滞后|偏慢|偏低|不高|较低)|结转(?:至|到)?(?:下年|次年|以后年度|\d{4}年)|尚(?:未|有|余)[^。]{0,12}(?:支付|结算|支出|拨付|资金)|结余|节约(?:资金|经费|支出|财政)(?!\d)|(?:资金|经费|支出)[^,。]{0,4}节约|剩余|余款|尾款|质保金|跨年度|低于(?:预算|序时|进度|计划|预期|目标|\d)|跨年(?:度)?(?:使用|实施|支付|结算)|按[^。,]{2,8}(?:分期|季度|节点)[^。,]{0,4}(?:支付|结算|付款)/;
const CAUSE = /因|由于|主要是|原因|说明如下|受[^。,]{1,14}影响|系|所致|导致|待[^。,]{1,10}(?:后|再)|需[^。,]{0,6}跨年/;
const SPECIFIC =
	/疫情|流标|标段|预付款|变更|招标|招投标|采购(?:流程|程序|周期|节约)|验收|(?:竣工|财务)决算|决算(?:审计|评审|未)|审计|审核|下达(?:较?晚|较?迟|时间)|(?:年底|年末|1[012]月[^。,]{0,4})(?:才)?(?:下达|到账|到位|拨付)|到账(?:较?晚|时间)|竣工|质保|进度款|征地|拆迁|征拆|施工|天气|汛|雨|合同|(?:服务|建设|实施|租赁)(?:期限?|周期)[^,。]{0,4}(?:到|至|跨|未满)|(?:按|分)(?:季度|年度|半年|节点|期)(?:结算|支付|付款)|中标|退休|调出|减员|人员减少|人员变动|空编|跨年度(?:实施|结算|支付)|节约(?:资金|经费|支出|财政)(?!\d)|节省|补助资金|上级|政策|设计变更|规划调整|选址|工期|财政(?:库款|资金)?(?:紧张|困难|统筹|收回)|库款/;
const VAGUE =
	/编制不够|不够精准|不够科学|前瞻性|有待(?:进一步)?(?:提高|加强)|年中调整了?部分预算|重视不够|力度不够|(?:项目|工作)(?:推进|进展|实施)?(?:较?缓慢|较?慢|滞后)|客观原因|各种原因|多方面|实际情况/;
/** What stands behind the marker is the cause; a cause of fewer characters names nothing. */
const BEHIND = /(?:因为?|由于|原因(?:是|为|在于)?|主要是|受|系|说明如下)[:,]?(.+)$/;
const SHORTEST_CAUSE = 8;
const EXEMPT =
	/上级(?:专项|转移支付|补助|下达|追加|资金)|转移支付|(?:中央|省级?|市级?)(?:财政)?(?:补助|专项|下达|资金)|政策性|增资|调资|提标|调标|工资(?:标准)?(?:调整|提高)|绩效(?:奖|工资)(?:政策|标准)|灾|疫情防控|抢险|应急|年中成立|新成立|机构改革|职能划|人员划|划转|划入/;
const ADJUSTED = /追加|调整|调增|增加(?:了)?预算|年中(?:增加|下达)|预算(?:增加|变动)/;

const LINES: readonly (readonly [string, RegExp])[] = [
	['project', /项目(?:支出|资金|经费)/],
	['basic', /基本支出/],
	['personnel', /人员(?:经费|支出)/],
	['operating', /公用(?:经费|支出)/]
];

const lineOf = (text: string): string | null => {
	const named = LINES.filter(([, words]) => words.test(text));
	return named.length === 1 ? (named[0]?.[0] ?? null) : null;
};

/** Money that came over from last year, and what a change since last year is due to: neither says why money is left. */
const CARRIED_IN = /(?:上年|年初|以前年度)(?:末)?(?:结转|结余)(?:(?:和|及|、)?(?:结余|结转))?(?:资金)?/g;
const ABOUT_LAST_YEAR = /(?:上年|去年)[^,。]{0,6}(?:完工|结束|完成|到期)/;
/** Why an indicator's row lost points. */
const OF_A_ROW = /^(?:未完成部分说明|未完成原因|扣分原因|偏差原因|未达标原因)/;
/** A table's row gives a reason only where it speaks of payment itself. */
const OF_UNSPENT = /执行率|未(?:支出|支付|使用|执行|拨付)|质保金|尾款/;
const OF_MONEY = /资金|支出|支付|经费|执行率|预算|结转|结余/;

type Draft = Omit<ReasonRow, 'feature_id' | 'report_id'>;

function underspend(sentence: Sentence): Draft[] {
	const { text } = sentence;
	if ((sentence.kind === 'row' || /\|.*\|/.test(text)) && !OF_UNSPENT.test(text)) return [];
	if (isIndicatorLine(text) || ABOUT_LAST_YEAR.test(text) || (OF_A_ROW.test(text) && !OF_MONEY.test(text))) return [];
	if (!UNSPENT.test(text.replace(CARRIED_IN, '')) || (!CAUSE.test(text) && (!SPECIFIC.test(text) || sentence.kind === 'row'))) return [];
	// 同比 sentences explain a change, not money left
	if (/(?:与|比|较)上年|同比/.test(text) && !/执行率|未(?:支|使用|执行|拨)/.test(text)) return [];
	const cause = BEHIND.exec(text)?.[1] ?? '';
	const specific = SPECIFIC.test(text) || (!VAGUE.test(text) && (namesThing(text) || cause.length >= SHORTEST_CAUSE));
	return [{ about: 'underspend', line: lineOf(text), specific, exempt: false, ...placeIn(sentence) }];
}

function adjustment(sentence: Sentence): Draft[] {
	const { text } = sentence;
	if (!ADJUSTED.test(text) || !/预算|资金|经费|指标/.test(text) || /(?:与|比|较)上年|同比/.test(text)) return [];
	const exempt = EXEMPT.test(text);
	return [{ about: 'adjust', line: lineOf(text), specific: exempt || (CAUSE.test(text) && namesThing(text)), exempt, ...placeIn(sentence) }];
}

/** Rows in reading order; duties and measures for next year give no reason. */
export function reasonRows(sentences: readonly Sentence[]): readonly Draft[] {
	return sentences
		.filter(
			(sentence) =>
				sentence.kind !== 'heading' && sentence.section !== 'measures' && !(sentence.section === 'overview' && /职责|职能/.test(sentence.titles.join('')))
		)
		.flatMap((sentence) => [...underspend(sentence), ...adjustment(sentence)]);
}
