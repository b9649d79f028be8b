/** The label synonyms of forms and page heads to patterns: in running text, as whole cells, and where a value ends because the next label begins. */
import { FIELD_FORMS } from '../../document/tables/label-forms.ts';

const words = (forms: string): string[] => forms.split(' ');
/** Bare 单位, 部门, 项目 and 年度 are labels only as whole cells, and 单位 is mostly the unit of money. */
const searchable = (forms: string): string[] => words(forms).filter((word) => word.length > 2);
const escaped = (word: string): string => word.replace(/[()[\]]/g, '\\$&');
const alternatives = (list: readonly string[]): string =>
	[...list]
		.sort((a, b) => b.length - a.length)
		.map(escaped)
		.join('|');

const EXTRA_DEPARTMENT = [
	'部门(单位)名称',
	'部门/单位名称',
	'预算部门(单位)名称',
	'预算部门(单位)',
	'填报单位(部门)',
	'部门(单位)',
	'部门(单位)全称',
	'单位(部门)全称',
	'部门全称'
];
const EXTRA_PROJECT = [
	'转移支付(项目)名称',
	'项目(政策)名称',
	'政策(项目)名称',
	'项目支出名称',
	'专项(项目)名称',
	'项目(专项)名称',
	'专项(资金)名称',
	'专项资金(项目)名称'
];

const DEPARTMENT = alternatives([...searchable(FIELD_FORMS.department), ...EXTRA_DEPARTMENT]);
const IMPLEMENTER = alternatives([...searchable(FIELD_FORMS.implementer), '实施(单位)']);
const AUTHORITY = alternatives([
	'主管部门',
	'主管单位',
	'县级主管部门',
	'区级主管部门',
	'市级主管部门',
	'项目主管部门',
	'业务主管部门',
	'预算主管部门',
	'主管部门名称',
	'主管(部门)',
	'主管预算部门'
]);
const UPPER_AUTHORITY = '中央主管部门|地方主管部门|省级主管部门|上级主管部门|中央部门';
const PROJECT = alternatives([...searchable(FIELD_FORMS.project), ...EXTRA_PROJECT]);
const SOURCE = '信息来源|文章来源|来源|发布机构|发布单位|公开机构|公开单位|公开部门|供稿单位|发文机构|发文机关';
const OTHER = alternatives(searchable(FIELD_FORMS.other));
/** Where a value ends although no line or cell does: the next label of a form or page head. */
export const STOP = new RegExp(
	`(?:${[DEPARTMENT, IMPLEMENTER, AUTHORITY, UPPER_AUTHORITY, PROJECT, SOURCE, OTHER].join('|')}|项目资金|项目预算|项目基本|项目类别|项目概况|年度资金|年度预算|年度总体|年度绩效|预算资金|预算执行|资金情况|自评得分|总体目标|单位:|附件:|一级指标|部门职能|部门概况|公开方式|公开范围|发文日期|发布日期|发布时间|文号|字体|主题|【|字号|浏览|点击|责任部门|关键字|关键词|时间[:：]|日期[:：]|编辑|审核|责任编辑|作者|分享到|打印|阅读|访问量)`
);

export const KINDS = {
	department: new RegExp(DEPARTMENT, 'g'),
	implementer: new RegExp(IMPLEMENTER, 'g'),
	authority: new RegExp(`(?<!中央|上级|省级)(?:${AUTHORITY})`, 'g'),
	'upper-authority': /地方主管部门/g,
	project: new RegExp(PROJECT, 'g'),
	source: new RegExp(`(?:${SOURCE})(?=[:：|])|发布机构(?=[\\u4e00-\\u9fa5]{2,20}(?:局|委|办|镇|乡|政府|中心|院|校))`, 'g'),
	site: /欢迎(?:来到|访问|光临|您访问)/g
} as const;
export type FieldKind = keyof typeof KINDS;

const whole = (pattern: RegExp): RegExp => new RegExp(`^(?:${pattern.source})$`);
/** The same labels as whole cells. */
export const WHOLE: Readonly<Record<FieldKind, RegExp>> = {
	// alone in a cell 部门 and 单位 are labels where a unit's name stands beside them
	department: new RegExp(`^(?:${DEPARTMENT}|部门|单位)$`),
	implementer: whole(KINDS.implementer),
	authority: whole(KINDS.authority),
	'upper-authority': whole(KINDS['upper-authority']),
	project: whole(KINDS.project),
	source: new RegExp(`^(?:${SOURCE})$`),
	site: /^(?!)/
};
/** Any of them as a whole cell. */
export const ANY_LABEL = new RegExp(
	Object.values(WHOLE)
		.map((pattern) => pattern.source)
		.join('|')
);
