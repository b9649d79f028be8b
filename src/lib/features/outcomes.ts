/** Sentences to completion rates and "k of n done" that the narrative gives. */
import type { OutcomeRow } from '../model/feature-tables.ts';
import { isIndicatorLine, placeIn, running, type Sentence } from './sentences.ts';

type Draft = Omit<OutcomeRow, 'feature_id' | 'report_id'>;

const RATE =
	/([^,;。、:]{0,26}?)(任务完成率|整改完成率|完成率|办结率|整改率|化解率|调处率|处置率|兑现率|落实率|治理率|销号率)(?:仅|只)?(?:为|达到?|是|有|约)?(?:了)?(\d{1,3}(?:\.\d+)?)%/g;
/** n 处 …, 已完成整改 k 处; 应办 n 件, 办结 k 件; n 项中完成 k 项. The unit must be the same on both sides. */
const COUNT =
	/([^,;。]{2,30}?)(\d+)(件|处|起|个|项|条|户|宗|家|件次|套|名|人|座)[^。;\d]{0,16}?(?:中)?[,]?[^。;\d]{0,8}?(?:完成|办结|整改|治理|化解|兑现|落实|调处成功|调解成功|解决|销号)(?:了|完成|到位|整改|治理)?(?:仅|只有)?(\d+)\3/g;
/** Cumulative or multi-year tasks, and money. */
const NOT_THIS_YEAR = /累计|以来|十[三四]五|[三五两]年|总体规划|规划期|历年|跨年|分期|\d{4}(?:年)?[-—至到]\d{4}年|远期|中期|逐年|分年/;
const MONEY = /预算|支付|投资|支出|资金|经费|执行|拨付|税|收入|产值|\d元|万元|亿元/;

function rates(sentence: Sentence): Draft[] {
	return [...sentence.text.matchAll(RATE)].flatMap((hit) => {
		const clause = hit[1] ?? '';
		const subject = `${clause}${hit[2] ?? ''}`;
		if (MONEY.test(subject)) return [];
		const before = /([^,;。]*),$/.exec(sentence.text.slice(0, hit.index))?.[1] ?? '';
		const whole = clause.length < 3 && before !== '' ? `${before},${subject}` : subject;
		return MONEY.test(whole)
			? []
			: [{ subject: whole.slice(-40), percent: Number(hit[3]), done: null, of: null, ...placeIn(sentence, hit.index, hit.index + hit[0].length) }];
	});
}

function counts(sentence: Sentence): Draft[] {
	return [...sentence.text.matchAll(COUNT)].flatMap((hit) => {
		const of = Number(hit[2]);
		const done = Number(hit[4]);
		const subject = hit[1] ?? '';
		if (of <= 0 || done >= of || MONEY.test(subject)) return [];
		return [{ subject: subject.slice(-40), percent: (100 * done) / of, done, of, ...placeIn(sentence, hit.index, hit.index + hit[0].length) }];
	});
}

/** Rows in reading order; indicator rows, cumulative and multi-year tasks, money and planned work are left out. */
export function outcomeRows(sentences: readonly Sentence[]): readonly Draft[] {
	return running(sentences)
		.filter(
			(sentence) =>
				sentence.section !== 'measures' &&
				sentence.section !== 'overview' &&
				sentence.section !== 'problems' &&
				!isIndicatorLine(sentence.text) &&
				!NOT_THIS_YEAR.test(sentence.text)
		)
		.flatMap((sentence) => [...rates(sentence), ...counts(sentence)]);
}
