/** Finds what web pages, libraries and converters put into a report's text and what is no part of it; and tells hostile copies. */
import type { Document } from '../model/document.ts';
import type { Message } from '../model/facts.ts';
import type { Span } from '../model/span.ts';
import { textLines } from './tables/raw-table.ts';
import type { TextLine } from './tables/raw-table.ts';

export interface Noise extends Span {
	readonly kind: NoiseKind;
}
export type NoiseKind = 'breadcrumb' | 'publishing' | 'index' | 'page-mark' | 'contents' | 'library' | 'bookmark' | 'footer' | 'prompt';

/** Whole lines by what they look like (trimmed). Order matters: the first kind that fits counts. */
const LINES: readonly (readonly [NoiseKind, RegExp])[] = [
	['page-mark', /^(?:第\s*\d{1,4}\s*页(?:[,，]?\s*共\s*\d{1,4}\s*页)?|[-—–]\s*\d{1,4}\s*[-—–]|\d{1,3}\s*\/\s*\d{1,3}|共\s*\d+\s*页)$/],
	[
		'breadcrumb',
		/^(?:您?(?:现在)?(?:所在)?的?(?:当前)?位置|当前(?:的)?位置|您(?:所在|的)的?位置|你的位置|所在位置)[\s:：]|^首页\s*(?:>|»|›|\/|&gt;)|(?:首页|网站).{0,12}\s*[>»›]\s*\S+/
	],
	['breadcrumb', /^(?:欢迎来到|无障碍|长者版|长者模式|中文版|简体|繁体|移动版|手机版|网站支持IPv6)/],
	[
		'index',
		/^[-|\s]*(?:索\s*引\s*号|索取号|组配分类|主题分类|主题词|文\s*号|有\s*效\s*性|时效性|发文字号|公开方式|公开范围|公开形式|生成日期|成文日期|信息名称|体裁分类|信息来源)\s*[:：|]/
	],
	[
		'publishing',
		/^[【[\s(（]*(?:发布|发文|更新|添加|创建)(?:时间|日期)\s*[:：]|^[-\s]*(?:发布机构|发布单位|发布者|发布人|信息来源)\s*[:：]|(?:浏览|阅读|点击|访问)\s*(?:(?:次数|量|率|数)\s*[:：]?|[:：])\s*\d*\s*次?[】\])]*\s*$/
	],
	['publishing', /^(?:【?\s*)?字\s*体\s*[:：]|字号\s*[:：]|^(?:打印|关闭|收藏|分享到?|返回|下载|纠错)(?:[\s|:：]|$)|[【[]\s*(?:打印|关闭|字体)/],
	[
		'publishing',
		/^\d{4}-\d{1,2}-\d{1,2}(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?\s*(?:来源|作者|$)|^(?:日期|时间|来源|作者|责任编辑|编辑|审核|来源单位)\s*[:：]\s*\S{0,40}(?:\s+\S{1,6}\s*[:：]\s*\S{0,40})*$/
	],
	['contents', /[.．…·]{4,}\s*\d{1,3}\s*$|PAGEREF\s+_Toc|^目\s*录$|^\d+(?:\.\d+)+\s*[\u4e00-\u9fff]{2,20}\s+\d{1,3}$/],
	['library', /由会员分享|珍藏版|下载积分|全文预览|_第\d+页$|请在人人文库|版权申诉|道客巴巴|豆丁|文档下载|可在线阅读|金锄头文库|装配图网|文档可能无法思考/],
	[
		'footer',
		/ICP备|公网安备|网站标识码|版权所有|技术支持|主办单位|承办单位|^(?:上一篇|下一篇|扫一扫|附件下载|相关附件|相关链接|友情链接)|页面执行时间|执行时间\s*[:：]?\s*[\d.]+/i
	],
	['prompt', /^[（(][^（()）]{0,40}(?:\d+\s*字(?:以内|左右|以下)|请(?:填写|说明|简述)|(?:填写|简述|简要说明))[^（()）]{0,30}[)）]$/]
];

/** Marks inside a line. */
const MARKS: readonly (readonly [NoiseKind, RegExp])[] = [
	['bookmark', /\[bookmark:[^\]\n]{0,60}\]/g],
	['contents', /PAGEREF\s+_Toc\d+\s*\\?h?\s*\d*/g]
];
const LONGEST_NOISE_LINE = 160;
/** A footer or library line may be a whole paragraph of links, but never one of figures. */
const HAS_FIGURES = /\d\s*(?:万元|元|%|％)/;

function noiseOfLine(words: string): NoiseKind | null {
	if (words === '' || words.length > LONGEST_NOISE_LINE || HAS_FIGURES.test(words)) return null;
	return LINES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

const LIBRARY = /由会员分享|珍藏版|文档预览|在线阅读|文档分享/;
/** Libraries cut a text into stretches of about this length and number them. UTF-16 units. */
const SHORTEST_CHUNK = 160;
const CHUNK_NUMBER = /^(\d{1,3})、/;

/** 1、 2、 3、 that a document library put before its stretches of a text, in the middle of words. */
function chunkNumbers(text: string, lines: readonly TextLine[]): Noise[] {
	if (!LIBRARY.test(text.slice(0, LIBRARY_REACH))) return [];
	const found: Noise[] = [];
	let last = 0;
	for (const [at, line] of lines.entries()) {
		const number = CHUNK_NUMBER.exec(line.text)?.[1];
		const next = Number(number);
		if (number === undefined || next <= last || next > last + 2) continue;
		// the last stretch is as long as what is left
		if (line.text.length < SHORTEST_CHUNK && (last === 0 || lines.slice(at + 1, at + 4).some((other) => CHUNK_NUMBER.test(other.text)))) continue;
		last = next;
		// with the line end before it, which parts nothing either
		found.push({ kind: 'library', start: Math.max(0, line.start - (last > 1 ? 1 : 0)), end: line.start + number.length + 1 });
	}
	return found;
}
const LIBRARY_REACH = 600;

/** Noise of a text, in order, not overlapping. Linear. */
export function findNoise(text: string): Noise[] {
	const found: Noise[] = [];
	const lines = textLines(text);
	for (const line of lines) {
		const kind = noiseOfLine(line.text.trim());
		if (kind) found.push({ kind, start: line.start, end: line.end });
	}
	found.push(...chunkNumbers(text, lines));
	for (const [kind, pattern] of MARKS) for (const match of text.matchAll(pattern)) found.push({ kind, start: match.index, end: match.index + match[0].length });
	found.sort((a, b) => a.start - b.start || b.end - a.end);
	let end = -1;
	return found.filter((noise) => {
		if (noise.start < end) return false;
		end = noise.end;
		return true;
	});
}

export interface Hostility {
	/** The words can no longer be trusted: nothing is to be extracted. Otherwise extract and warn. */
	readonly refuse: boolean;
	readonly message: Message;
}

const PINYIN = /[\u4e00-\u9fff][(（][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,7}[)）]/g;
const BETTING =
	/博彩|棋牌|百家乐|威尼斯人|太阳城|皇冠体育|葡京|投注|bet365|真人娱乐|亚博|开云体育|九游娱乐|米兰体育|沙巴体育|娱乐城|万博体育|乐鱼体育|银河娱乐|时时彩|六合彩|彩票平台|电子游艺|老虎机|pg电子|ag真人/gi;
const MASKED = /(?:[*＊×]{1,6}|[xX]{2,6}|[○〇]{2,6}|\(略\)|（略）)\s*(?:万|亿|元|%|％)|[*＊×]{2,6}[省市县区局镇乡]/g;
const BROKEN = /[\ufffd\u0000-\u0008]|[ÃÂ][\u0080-\u00bf]/g;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** What makes a copy unfit: inserted pinyin, betting names, masked figures, broken encoding. Empty for an honest page. */
export function hostile(document: Pick<Document, 'text'>): Hostility[] {
	const { text } = document;
	const found: Hostility[] = [];
	const say = (refuse: boolean, id: string, sentence: string, times: number): void => {
		found.push({ refuse, message: { level: refuse ? 'error' : 'warning', id, text: sentence, params: { count: times } } });
	};
	const pinyin = count(text, PINYIN);
	if (pinyin >= 3) say(true, 'pinyin-inserted', `文中有${pinyin}处夹入拼音，像是被改动过的转载页面，未提取；请换用原发布页面或原文件。`, pinyin);
	const betting = count(text, BETTING);
	if (betting >= 2) say(true, 'betting-names', `文中有${betting}处博彩类字样，像是被篡改的页面，未提取；请换用原发布页面或原文件。`, betting);
	else if (betting === 1) say(false, 'betting-names', '文中有一处博彩类字样，页面可能被篡改，请核对原文。', betting);
	const masked = count(text, MASKED);
	if (masked >= 2) say(false, 'masked-figures', `文中有${masked}处数字或名称被遮盖，遮盖处按缺失处理。`, masked);
	const broken = count(text, BROKEN);
	if (broken >= 5 && broken > text.length / 200) say(true, 'broken-encoding', '文字编码混乱，无法可靠读取；请另存为 UTF-8 或 .docx 后再导入。', broken);
	return found;
}
