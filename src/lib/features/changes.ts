/** Sentences that compare with last year to the direction of the change, the reason given and the direction words in it. */
import type { ChangeRow } from '../model/feature-tables.ts';
import { placeIn, running, type Sentence } from './sentences.ts';

const COMPARED = /(?:与|比|较|同)(?:上年|去年|上年度|上一年度?|\d{4}年度?)(?:同期|决算数?|预算数?)?(?:相比|比较)?|同比/;
const DIRECTION = /增加|增长|上升|提高|减少|下降|降低|压减/;
const REASON = /(?:主要是?)?(?:因为|由于|原因(?:是|为|在于)?|系|是因)|主要是|主要为|这与/;
const UP = /补发|承接|下放|启动|扩面|配套|增加|增长|新增|提高|上涨|上升|扩大|上调|追加|增多|提标|调增|增资|招录|调入|增编/;
const DOWN =
	/转由|不再(?:列|由|承担|安排|实施)|移交|划出|质保金|核减|收回|停办|到期|减少|压减|压缩|下降|降低|取消|节约|缩减|退休|调出|减员|削减|调减|厉行节约|结束|完工/;
/** Words about last year say nothing of this year's direction. */
const LAST_YEAR = /上年|去年|以前年度|往年|\d{4}年/;
/** A reason that stands behind a semicolon or in the next sentence. */
const CARRIES_ON = /^(?:变动|增减|主要|原因|这|其中主要|系)/;

const isUp = (word: string): boolean => /增|升|提高/.test(word);

/** What was finished last year, or only leaves a last instalment, makes this year less; what begins this year makes it more. */
const FINISHED = /(?:上年|去年)[^,。]{0,6}(?:完工|结束|完成|到期)|(?:只|仅)(?:需)?(?:付|支付|剩)|只剩/;
const BEGUN = /(?:本年|今年|当年)[^,。]{0,6}(?:新开工|启动|新设|补发|集中支付|一次性)/;

function directionOfReason(reason: string): 'up' | 'down' | 'both' | null {
	if (FINISHED.test(reason) !== BEGUN.test(reason) && !UP.test(reason.replace(FINISHED, ''))) return FINISHED.test(reason) ? 'down' : 'up';
	const pieces = reason.split(/[,、;]|以及|[一二三]是/).filter((piece) => !LAST_YEAR.test(piece));
	const up = pieces.some((piece) => UP.test(piece));
	const down = pieces.some((piece) => DOWN.test(piece));
	return up && down ? 'both' : up ? 'up' : down ? 'down' : null;
}

function readSentence(sentence: Sentence, next: Sentence | undefined): Omit<ChangeRow, 'feature_id' | 'report_id'>[] {
	const compared = COMPARED.exec(sentence.text);
	if (!compared) return [];
	const follows = next?.block === sentence.block && CARRIES_ON.test(next.text) && !REASON.test(sentence.text.slice(compared.index)) ? next.text : '';
	const rest = sentence.text.slice(compared.index + compared[0].length) + follows;
	const direction = DIRECTION.exec(rest);
	if (!direction) return [];
	const behind = rest.slice(direction.index + direction[0].length);
	const marker = REASON.exec(behind);
	if (!marker) return [];
	const reason = behind.slice(marker.index + marker[0].length).replace(/[。;]$/, '');
	const object = /([\u4e00-\u9fff]{2,14}?(?:经费|支出|资金|人员|工资|项目|投资|补助|采购|费))/.exec(reason)?.[1] ?? null;
	return [
		{ direction: isUp(direction[0]) ? 'up' : 'down', reason_direction: directionOfReason(reason), reason: reason.slice(0, 120), object, ...placeIn(sentence) }
	];
}

/** Rows in reading order; a change without a reason is none. */
export function changeRows(sentences: readonly Sentence[]): readonly Omit<ChangeRow, 'feature_id' | 'report_id'>[] {
	const prose = running(sentences);
	return prose.flatMap((sentence, at) => readSentence(sentence, prose[at + 1]));
}
