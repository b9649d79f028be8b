/** An indicator's words to what they say: whether its target can be tested, what kind it is, and whether a reason is given anywhere. */
import type { IndicatorFact } from '../model/facts.ts';
import type { IndicatorMarkRow } from '../model/feature-tables.ts';
import type { Place } from '../model/span.ts';
import { readingForm } from '../text/view.ts';
import { isIndicatorLine, placeIn, type Sentence } from './sentences.ts';
import { bareWords, namesIndicator } from './words.ts';

const COUNTED = /\d|[一二两三四五六七八九十百千]+(?=[个项次家户人名场期处所条件篇份座批台套辆])/;
const STANDARD = /《[^》]+》|〔|国标|GB|(?:国家|行业|省级?|市级?|[一二三]级|技术|质量|建设)[^,。]{0,6}标准|\d+号文/;
const LIST = /、[^、]+、/;
const COMPLIANCE = /合规|合法|规范|按要求|按规定|按时公开|信息公开|制度(?:执行|健全)|安全$|保密/;
const SURVEY = /满意|测评|好评率|评议|支持率|知晓率/;
const ABOUT = /左右|约|大约|上下|预计/;
/** A note on how it was counted is no reason. */
const METHOD = /问卷|调查(?:时间|对象|方式)|统计(?:口径|时间|数据)|数据来源|取自|按(?:季度|月|年)统计|截至|抽样|\d{4}年\d{1,2}月(?:\d{1,2}日)?(?:调查|统计)?$/;
const CAUSE = /因|由于|受|导致|原因|未|尚|不足|滞后|延|推迟|缺|较少|减少|下一步|加强|改进|措施|将|影响|调整|难|慢|待|需/;
const NO_REASON = /^(?:无|\/|-|—|——|无偏差|无。|未发生偏差|不适用)$/;
const SURGE = /突发|应急|疫情|灾|洪|汛|新增(?:任务|职责|工作)|上级(?:追加|新增|部署|下达)|临时(?:任务|性)|政策(?:调整|变化|扩面)|扩面|扩围|职能划入|年中追加/;

/** Numbering, punctuation and blanks gone, so that a name compares with last year's. */
const nameKey = (name: string): string =>
	bareWords(readingForm(name))
		.replace(/^指标\d+/, '')
		.replace(/^\d+(?!\d*[年个项%])/, '');

function isReason(cell: string | null): boolean {
	const words = readingForm(cell ?? '');
	if (words === '' || NO_REASON.test(words)) return false;
	return !METHOD.test(words) || CAUSE.test(words.replace(METHOD, ''));
}

const LABELLED = /^(?:[(（]?)(?:偏差原因|未完成(?:部分)?(?:的)?(?:原因|说明)|扣分(?:原因|说明)|未达标原因|原因(?:分析|说明)?|差异(?:原因|说明)|情况说明)/;
const SAYS_WHY = /因|由于|受[^。]{1,14}影响|原因|导致|所致|主要是|低于目标|未达(?:到)?目标|就[^,。]{2,14}而言/;
/** Prose further behind an indicator's line is about something else. */
const NEAR = 500;

/** The reason that stands between an indicator's line and the next one: labelled, or a sentence that says why. */
function reasonBehind(indicator: IndicatorFact, sentences: readonly Sentence[]): Place | null {
	for (const sentence of sentences) {
		if (sentence.start < indicator.end) continue;
		if (sentence.kind !== 'paragraph' || isIndicatorLine(sentence.text) || sentence.start > indicator.end + NEAR) return null;
		if (LABELLED.test(sentence.text) || SAYS_WHY.test(sentence.text)) return placeIn(sentence);
	}
	return null;
}

/** A sentence of prose that names the indicator and says why: 因…, 由于…, 受…影响. */
function reasonElsewhere(indicator: IndicatorFact, sentences: readonly Sentence[]): Place | null {
	const behind = reasonBehind(indicator, sentences);
	if (behind) return behind;
	const named = sentences.find(
		(sentence) =>
			sentence.kind === 'paragraph' &&
			(sentence.start >= indicator.end || sentence.end <= indicator.start) &&
			!isIndicatorLine(sentence.text) &&
			SAYS_WHY.test(sentence.text) &&
			namesIndicator(sentence.text, indicator.l3)
	);
	return named ? placeIn(named) : null;
}

function surgeNamed(indicator: IndicatorFact, sentences: readonly Sentence[]): boolean {
	if (SURGE.test(readingForm(indicator.reason ?? ''))) return true;
	return sentences.some((sentence) => sentence.kind === 'paragraph' && SURGE.test(sentence.text) && namesIndicator(sentence.text, indicator.l3));
}

/** One row for each indicator; `ids` are their fact ids in the same order. */
export function indicatorMarkRows(
	indicators: readonly IndicatorFact[],
	ids: readonly string[],
	sentences: readonly Sentence[]
): readonly Omit<IndicatorMarkRow, 'report_id'>[] {
	return indicators.flatMap((indicator, at) => {
		const fact_id = ids[at];
		if (fact_id === undefined) return [];
		const target = readingForm(indicator.target ?? '');
		const name = readingForm(`${indicator.l2 ?? ''}${indicator.l3}`);
		const lost = indicator.weight !== null && indicator.score !== null && indicator.score < indicator.weight;
		const elsewhere = lost ? reasonElsewhere(indicator, sentences) : null;
		return [
			{
				fact_id,
				name_key: nameKey(indicator.l3),
				quantified: COUNTED.test(target) || STANDARD.test(target) || LIST.test(target),
				compliance: COMPLIANCE.test(name) || COMPLIANCE.test(target),
				survey: SURVEY.test(name),
				approximate: ABOUT.test(target),
				has_reason: isReason(indicator.reason),
				surge: surgeNamed(indicator, sentences),
				elsewhere: elsewhere?.quote ?? null,
				elsewhere_start: elsewhere?.start ?? null,
				elsewhere_end: elsewhere?.end ?? null
			}
		];
	});
}
