/** Sentences on project spending to what the money is said to pay for. */
import type { PurposeRow } from '../model/feature-tables.ts';
import { isIndicatorLine, placeIn, running, type Sentence } from './sentences.ts';

const UNIT = '(?:单位|机构|机关|部门|本?[局办委院馆所站校]|中心|街道(?:办事处)?|镇|乡|我[局办委院镇乡]|我中心)';
const RUNNING = new RegExp(
	`(?:保障|维持|保证|确保)(?:了)?${UNIT}[^,。]{0,6}(?:正常|日常)?(?:运转|运行)|弥补[^,。]{0,10}(?:经费|运转|公用|资金)?(?:缺口|不足)|经费(?:补助)?缺口|(?:办公|公用|运转|运行)经费(?:不足|缺口|短缺)|(?:用于|弥补|补充|列支|支付|解决)[^,。]{0,14}(?:日常公用|公用经费|办公经费|日常办公|办公费|水电费|物业费)|(?:用于|弥补|补充|保障|维持)(?:单位|机关|机构|部门|日常|正常|本|我|的|局|办|中心|街道|镇|乡){0,5}运转|承担[^,。]{0,8}(?:日常|运转)|(?:办公费|差旅费|水电费)[^,。]{0,6}等?运转(?:支出|经费|费用)`
);
const SALARIES =
	/(?:用于|弥补|补充|列支|支付|发放|解决)[^,。;]{0,18}(?:人员经费|人员工资|(?:在职|临聘|编外|聘用)(?:人员)?[^,。;]{0,4}工资|津贴补贴|津补贴|绩效(?:工资|奖)|奖金|五险一金|社保缴费)/;
/** The stock definition, and the legal category of running projects. */
const DEFINITION = /项目支出[^。]{0,24}为(?:了)?完成特定|为完成特定(?:的)?(?:行政|工作|任务)|运转类/;
const DENIED = /(?:未|不得|严禁|没有|无|不存在|杜绝|防止|禁止|避免|不)[^,。]{0,12}(?:用于|弥补|列支|挤占|挪用|发放|支付)/;
/** Subsidies by head that pass through a unit to schools and the like. */
const BY_HEAD = /(?:义务教育|普通高中|高中|小学|中学|学校|学前教育|中小学|生均|卫生室|村级|社区)[^,。]{0,6}(?:公用|运转|办公)经费|公用经费补助/;
const ABOUT_PROJECT =
	/项目(?:支出|经费|资金|预算)|专项(?:经费|资金)|项目|从[^,。]{2,20}(?:经费|资金)(?:中|里)?(?:列支|安排|支付|解决)|(?:经费|资金)(?:中|里)(?:有|安排|列支|支付|解决|调剂|拿出|划出)/;

const isDefinition = (text: string): boolean => DEFINITION.test(text);

/** Rows in reading order: `other` for project money with a purpose that is none of the two. */
export function purposeRows(sentences: readonly Sentence[]): readonly Omit<PurposeRow, 'feature_id' | 'report_id'>[] {
	return running(sentences).flatMap((sentence) => {
		const { text, section } = sentence;
		const heading = /项目/.test(sentence.titles.at(-1) ?? '') && !/基本支出/.test(sentence.titles.at(-1) ?? '');
		const inProject = (heading && section === 'spending') || ABOUT_PROJECT.test(text);
		if (
			!inProject ||
			/^.{0,10}基本支出/.test(text) ||
			section === 'measures' ||
			section === 'problems' ||
			isIndicatorLine(text) ||
			isDefinition(text) ||
			DENIED.test(text)
		)
			return [];
		const own = text.replace(BY_HEAD, '');
		const kind = RUNNING.test(own) ? 'running' : SALARIES.test(own) ? 'salaries' : /用于|主要是|包括|为/.test(text) ? 'other' : null;
		return kind === null ? [] : [{ kind, ...placeIn(sentence) }];
	});
}
