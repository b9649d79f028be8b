/** Sentences to surveys of satisfaction and to satisfaction rates in running text. */
import type { SurveyRow } from '../model/feature-tables.ts';
import { isIndicatorLine, placeIn, type Sentence } from './sentences.ts';

type Draft = Omit<SurveyRow, 'feature_id' | 'report_id'>;

const ABOUT = /满意|测评|民意|评议|调查|问卷|回访|访谈|受访/;
const DETAIL =
	/问卷|样本|\d+(?:余|多)?份|回收|调查时间|电话|抽样|抽取|随机|访谈|测评表|调查表|第三方|线上|扫码|二维码|受访|(?:服务对象|群众|企业|职工|居民)\d+(?:余|多)?[名人户家]|\d+(?:余|多)?[名人户家][^。,]{0,10}(?:满意|参与|测评|调查)/;
const CLAIM = /满意度?[^。,]{0,8}(?:调查|测评|评议)|(?:调查|测评)[^。,]{0,10}满意/;
/** 满意度达到 95%; not a target, not a threshold. */
const RATE = /满意[度率](?:调查)?(?:结果|平均|综合)?(?:为|达到?了?|是|有)?(?:了)?(\d{1,3}(?:\.\d+)?)%/;
const AIM = /年度指标值|目标值?|不低于|以上|≥|力争|预期|指标\(\d/;

function readSentence(sentence: Sentence): Draft[] {
	const { text } = sentence;
	const rows: Draft[] = [];
	if (ABOUT.test(text) && DETAIL.test(text)) rows.push({ kind: 'survey', value: null, ...placeIn(sentence) });
	else if (CLAIM.test(text)) rows.push({ kind: 'claim', value: null, ...placeIn(sentence) });
	const rate = RATE.exec(text);
	if (rate && sentence.kind === 'paragraph' && !isIndicatorLine(text) && !AIM.test(text.slice(0, rate.index))) {
		rows.push({ kind: 'rate', value: Number(rate[1]), ...placeIn(sentence, rate.index, rate.index + rate[0].length) });
	}
	return rows;
}

/** Rows in reading order; what is planned for next year is no survey. */
export function surveyRows(sentences: readonly Sentence[]): readonly Draft[] {
	return sentences.filter((sentence) => sentence.kind !== 'heading' && sentence.section !== 'measures').flatMap(readSentence);
}
