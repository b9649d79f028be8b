/** The words before a percentage to what it measures, or nothing where it is no rate of the unit's money. */
import type { Measure } from '../../model/vocabulary.ts';

/** Tried in order; the words must end right before the figure but for 为, 是, 达到, colon. */
const CLOSING = '(?:\\([A-Z]/[A-Z](?:[×*]100%?)?\\))?(?:分别|仅|只|约|已|共|均|高|都|的)*(?:为|是|达|到|了|有|[:=])*$';
const MEASURES: readonly (readonly [Measure, RegExp])[] = [
	['control', new RegExp(`控制率${CLOSING}`)],
	['arrival', new RegExp(`到位率${CLOSING}`)],
	[
		'execution',
		new RegExp(
			`(?:执行率|支出率|支付率|(?:资金|经费|预算|补助|补贴)(?:使用|发放|拨付|支付)率|(?:支出|支付|执行|资金拨付|拨付)进度(?:率|比率|比例)?|进度比率)${CLOSING}`
		)
	],
	['execution', new RegExp(`(?:预算|支出|资金|拨款|经费|收入)(?:的)?完成(?:率|比例)?${CLOSING}`)],
	[
		'execution',
		new RegExp(
			`(?:完成|占|为|达到?)(?:了)?(?:年初|全年|年度|当年|本年|调整后?|支出|收入|财政|部门|整体|总|批复|下达|的)*(?:预算|计划数|预算计划)(?:总?额|安排|指标|数|资金|批复|下达)*(?:的|比例|比重)?${CLOSING}`
		)
	],
	['other', new RegExp(`(?:变动率|结转结余率|结余率|结转率|预算调整率|调整率|采购执行率|公开率)${CLOSING}`)],
	['share', new RegExp(`(?:占比|比重|比例|占[^,。;]{0,40}?(?:的|比重|比例|比)?)${CLOSING}`)]
];
/** 完成率 alone counts where the sentence already spoke of money. */
const COMPLETION = new RegExp(`^(?:其中)?(?:预算|支出|资金|项目)?(?:完成率|完成比例)${CLOSING}`);
/** Rates of work done, not of money: 投资完成率, 任务完成率, 签约率. */
const OF_MONEY = /(?:预算|资金|支出|经费|拨款)[^,。;]{0,4}(?:执行|到位|支付|支出|使用|发放|拨付|完成)(?:率|进度)/;
const OF_WORK = /投资|任务|目标|指标|工程|开工|竣工|签约|办结|回复|覆盖|合格|达标|满意|就业|参保|接种|入学/;

export interface RateWords {
	readonly measure: Measure;
	readonly what: string;
}

/** `money`: the category that the sentence has spoken of so far, null before any. Expects reading form. */
export function readRateWords(lead: string, spokenOf: boolean): RateWords | null {
	if (OF_WORK.test(lead) && !OF_MONEY.test(lead)) return null;
	const what = lead.replace(/^(?:[,、;:()]+|\d{1,2}[.、]|\([一二三四五六七八九十\d]{1,2}\))+/, '').replace(/[:=]+$/, '');
	for (const [measure, pattern] of MEASURES) if (pattern.test(lead)) return { measure, what };
	return spokenOf && COMPLETION.test(lead) ? { measure: 'execution', what } : null;
}
