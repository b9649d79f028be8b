/** Sentences that state no figure of the unit. */
import { expect, it } from 'vitest';
import { readText } from './read-text.ts';

it.each([
	'预算执行率=（预算执行数/预算数）×100%。',
	'变动率=（63.5-32）÷32。',
	'前三季度预算执行率仅为61.4%，截至9月底基本支出60万元。',
	'资金支付进度慢，上半年支出仅89万元，为全年预算的32.99%。',
	'经某县财政局汇总，2022年度“三公”经费决算1023万元。\n其中：公务接待费511万元。\n公务用车运行维护费274万元。',
	'预算执行率未达到90%的，须说明原因。',
	'每超过一个百分点扣0.5分，扣完为止。',
	'优（≥90分）、良（≥80分，<90分）、中（≥60分，<80分）、差（<60分）。',
	'七、改进措施\n明年拟安排项目支出500万元，力争预算执行率达到95%。',
	'公用经费按每人每年1.2万元的标准安排。',
	'生均公用经费1000元，每亩补助300元。',
	'依据财社〔2022〕1386号文件和〔2020〕10号通知执行。',
	'国内公务接待430批次、4200人次。',
	'全县固定资产投资完成43.2亿元，一般公共预算收入12.5亿元。',
	'全年走访12345户67890人。',
	'采购P1.5LED显示屏一块。',
	'5000万元以上的投资项目共31个，50万元以上的采购4次。',
	'收取企业房租18万余元上缴国库。',
	'任务完成率117.5%，签约率95%，群众满意度96%。',
	'慰问困难群众发放慰问金2.6万元。',
	'经某市财政局汇总，2022年全市部门及乡镇“三公”经费决算2771万元，其中公务接待费1033万元。',
	'项目总投资3.2亿元，完成投资1.1亿元。'
])('%s', (sentence) => {
	const facts = readText(sentence);
	expect(facts.amounts).toEqual([]);
	expect(facts.rates).toEqual([]);
	expect(facts.scores).toEqual({ total: null, total_max: null, grade: null, dimensions: [] });
	expect(facts.indicators).toEqual([]);
});

it('gives no figure for the reason of a change', () => {
	const { amounts } = readText('基本支出决算30万元，比上年增加3万元，主要原因是追加了人员经费3万元。');
	expect(amounts.map(({ category, stage }) => `${category} ${stage}`)).toEqual(['basic executed', 'basic change']);
});
