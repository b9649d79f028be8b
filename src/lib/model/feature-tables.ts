/** Tables of features: what rules need to know of a report's language, read once at ingestion, each row with its place. Filled by `features/`. */
import { defineTable, flag, maybeNumber, maybeText, maybeWhole, number, text, whole, type RowOf } from './table.ts';

const place = {
	quote: text('原文', 'The words in the report'),
	start: whole('原文起点', 'Start of the words in the text', '字符'),
	end: whole('原文终点（不含）', 'End of the words, exclusive', '字符')
};
const key = {
	feature_id: text('特征编号（报告编号加序号）', 'Feature id: report id and a number'),
	report_id: text('报告编号', 'Report id')
};

export const outline = defineTable({
	name: 'outline',
	zh: '标题与编号',
	en: 'Headings and their numbering',
	columns: {
		...key,
		ordinal: whole('第几个标题', 'Number of the heading'),
		level: whole('级别：1 一、 2 （一）', 'Level: 1 for 一、 2 for （一）'),
		number: whole('编号的数值', 'Value of the numeral'),
		expected: maybeWhole('应为的编号；衔接时为空', 'The numeral that should stand here; null where it does'),
		title: text('标题文字', 'Words of the heading'),
		...place
	},
	key: ['feature_id'],
	sort: ['report_id', 'ordinal']
});

export const sections = defineTable({
	name: 'sections',
	zh: '章节（问题、改进、绩效等）及其内容特征',
	en: 'Sections by role, and what their text holds',
	columns: {
		...key,
		role: text('overview 概况、spending 收支、performance 绩效、problems 问题、measures 改进、other', 'Role of the section'),
		title: text('标题文字', 'Words of the heading'),
		chars: whole('正文字数（不计标题、编号和标点）', 'Characters without heading, numbering and punctuation', '字符'),
		numbers: whole('出现的数量（含中文数字加量词）', 'Numbers in it, Chinese numerals with a measure word included'),
		concrete: flag('是否写到具体地点、项目或指标', 'Whether it names a place, project or indicator'),
		admits: flag('是否承认不足', 'Whether it admits a defect'),
		content: text('正文（去标题、编号、数字和标点）', 'Its words without heading, numbering, digits and punctuation'),
		...place
	},
	key: ['feature_id'],
	sort: ['report_id', 'role']
});

export const remarks = defineTable({
	name: 'remarks',
	zh: '正文提到的情况（机构变动、结转、公开事项等）',
	en: 'Circumstances that the text names',
	columns: {
		...key,
		kind: text(
			'founded 当年成立、reorganised 机构职能变动、carry-in 动用结转、carry-in-figure 列出结转数、recovered 结转收回、approved 调整经批准、raise-rate 提高执行率的措施、three-public 三公、base-data 基础数据表、annex-form 附自评表、annex-budget 附预决算表、vehicle-approved 批准购车、quota 编制或借调说明、staff-authorized 编制数、staff-actual 实有人数',
			'What is named'
		),
		section: maybeText('所在章节', 'Section'),
		...place
	},
	key: ['feature_id'],
	sort: ['report_id', 'kind']
});

export const reasons = defineTable({
	name: 'reasons',
	zh: '说明的原因',
	en: 'Reasons given',
	columns: {
		...key,
		about: text('underspend 未支出、adjust 预算调整、deduction 扣分', 'What it explains'),
		line: maybeText('写明的项（类别）', 'Line that it names (category); null for the whole'),
		specific: flag('是否具体（项目、事由）', 'Whether it names the line, a project or a cause'),
		exempt: flag('是否属上级转移、政策增资、灾害、年中成立', 'Superior transfer, policy raise, disaster or unit founded in the year'),
		...place
	},
	key: ['feature_id'],
	sort: ['report_id', 'about']
});

export const mentions = defineTable({
	name: 'mentions',
	zh: '主语位置的单位名称、自称和结果句的年份',
	en: 'Organisation names in subject position, words for oneself, years of result sentences',
	columns: {
		...key,
		kind: text('organisation 单位名称、self-word 自称、year 年份', 'What is mentioned'),
		name: maybeText('名称', 'Name'),
		year: maybeWhole('年份', 'Year', '年'),
		subsequent: flag('年份是否只是期后事项', 'The year is only that of a subsequent event'),
		section: maybeText('所在章节', 'Section'),
		...place
	},
	key: ['feature_id'],
	sort: ['report_id', 'kind']
});

export const outcomes = defineTable({
	name: 'outcomes',
	zh: '正文中的完成率与“n中完成k”',
	en: 'Completion rates and k of n in the narrative',
	columns: {
		...key,
		subject: text('所述事项', 'What was to be done'),
		percent: number('完成百分比（所列或k÷n）', 'Percent done, as printed or k ÷ n', '%'),
		done: maybeNumber('完成数', 'k'),
		of: maybeNumber('总数', 'n'),
		...place
	},
	key: ['feature_id'],
	sort: ['report_id', 'start']
});

export const surveys = defineTable({
	name: 'surveys',
	zh: '满意度与调查',
	en: 'Satisfaction and surveys',
	columns: {
		...key,
		kind: text('survey 调查依据、claim 提到调查但无样本、rate 正文所列满意度', 'evidence of a survey, a claimed survey without detail, or a rate in the text'),
		value: maybeNumber('满意度', 'Satisfaction', '%'),
		...place
	},
	key: ['feature_id'],
	sort: ['report_id', 'kind']
});

export const changes = defineTable({
	name: 'changes',
	zh: '同比增减句及其原因',
	en: 'Sentences of change and their reasons',
	columns: {
		...key,
		direction: text('up 增、down 减', 'Direction of the change'),
		reason_direction: maybeText('up、down、both；无方向词为空', 'Direction words in the reason'),
		reason: text('原因', 'The reason'),
		object: maybeText('原因所说的事项', 'What the reason is about'),
		...place
	},
	key: ['feature_id'],
	sort: ['report_id', 'start']
});

export const purposes = defineTable({
	name: 'purposes',
	zh: '项目经费写明的用途',
	en: 'What project money is said to pay for',
	columns: {
		...key,
		kind: text('running 日常运转、salaries 人员经费、other 其他', 'Running costs, salaries, or other'),
		...place
	},
	key: ['feature_id'],
	sort: ['report_id', 'start']
});

export const indicatorMarks = defineTable({
	name: 'indicator_marks',
	zh: '指标的文字特征',
	en: 'What the words of an indicator say',
	columns: {
		fact_id: text('指标的事实编号', 'Fact id of the indicator'),
		report_id: text('报告编号', 'Report id'),
		name_key: text('指标名（去标点编号）', 'Name without punctuation and numbering'),
		quantified: flag('指标值是否可考核（数字、日期、标准、文件或清单）', 'Target holds a number, date, named standard, document or list'),
		compliance: flag('是否合规类指标', 'Compliance item'),
		survey: flag('是否满意度或测评类', 'Satisfaction or rating'),
		approximate: flag('指标值是否带“左右”', 'Target says about'),
		has_reason: flag('偏差原因栏是否写有原因（方法说明不算）', 'The reason cell holds a reason; a note on method does not count'),
		surge: flag('是否说明超额完成的特殊原因', 'A special cause of overfulfilment is named'),
		elsewhere: maybeText('正文中说明该指标原因的文字', 'Words elsewhere that give the reason'),
		elsewhere_start: maybeWhole('该文字起点', 'Start of those words', '字符'),
		elsewhere_end: maybeWhole('该文字终点', 'End of those words', '字符')
	},
	key: ['fact_id'],
	sort: ['report_id', 'fact_id']
});

export const paragraphs = defineTable({
	name: 'paragraphs',
	zh: '段落与其文字指纹（MinHash）',
	en: 'Paragraphs and their MinHash signatures',
	columns: {
		...key,
		section: maybeText('所在章节', 'Section'),
		kind: text('text 正文、duties 职责机构、statutory 法定定义、label 表格标签', 'text, duties, statutory or label'),
		chars: whole('字数（去数字标点和单位名）', 'Characters without digits, punctuation and unit names', '字符'),
		words: text('比对用的文字（去数字标点和单位名）', 'The words that are compared'),
		signature: text('60个最小哈希，每个6位十六进制', '60 min-hashes of 6 hex digits each'),
		...place
	},
	key: ['feature_id'],
	sort: ['report_id', 'start']
});

export const paragraphBands = defineTable({
	name: 'paragraph_bands',
	zh: '段落指纹的分段（同段即可能雷同）',
	en: 'Bands of the signatures: equal bands are candidates',
	columns: {
		feature_id: text('段落编号', 'Paragraph'),
		report_id: text('报告编号', 'Report id'),
		band: whole('第几段', 'Number of the band'),
		hash: text('该段的哈希', 'Hash of the band')
	},
	key: ['feature_id', 'band'],
	sort: ['band', 'hash']
});

export const scoreSchemes = defineTable({
	name: 'score_schemes',
	zh: '各地评分办法（data/reference/score-schemes.json）',
	en: 'Local scoring schemes',
	columns: {
		region_code: text('行政区划代码（含下级）', 'Division code, what lies below included'),
		year_from: whole('起始年度', 'First year', '年'),
		year_to: whole('截止年度', 'Last year', '年'),
		variant: maybeText('执行率计分办法 V1–V4', 'Variant of scoring the execution rate'),
		excellent: number('优的下限', 'Lower bound of 优', '分'),
		good: number('良的下限', 'Lower bound of 良', '分'),
		fair: number('中的下限', 'Lower bound of 中', '分'),
		required: maybeText('另需公开的内容（~ 分隔）', 'Further required items, ~ between')
	},
	key: ['region_code', 'year_from'],
	sort: ['region_code', 'year_from']
});

export const ruleNotes = defineTable({
	name: 'rule_notes',
	zh: '规则自查：一个地区一年有三分之一以上的报告触发',
	en: 'Rules that fire on more than a third of a region-year',
	columns: {
		rule: text('规则编号', 'Rule id'),
		region_code: text('地区', 'Region'),
		year: whole('年度', 'Year', '年'),
		fired: whole('有疑点的报告数', 'Reports with a finding', '份'),
		checked: whole('检查的报告数', 'Reports checked', '份')
	},
	key: ['rule', 'region_code', 'year'],
	sort: ['rule', 'region_code', 'year']
});

/** Tables that `readFeatures` fills, by name. */
export const FEATURE_TABLES = {
	outline,
	sections,
	remarks,
	reasons,
	mentions,
	outcomes,
	surveys,
	changes,
	purposes,
	indicator_marks: indicatorMarks,
	paragraphs,
	paragraph_bands: paragraphBands
} as const;
export type FeatureTableName = keyof typeof FEATURE_TABLES;
/** Rows of every feature table of one report. */
export type FeatureRows = { readonly [K in FeatureTableName]: readonly RowOf<(typeof FEATURE_TABLES)[K]>[] };

export type OutlineRow = RowOf<typeof outline>;
export type SectionRow = RowOf<typeof sections>;
export type RemarkRow = RowOf<typeof remarks>;
export type ReasonRow = RowOf<typeof reasons>;
export type MentionRow = RowOf<typeof mentions>;
export type OutcomeRow = RowOf<typeof outcomes>;
export type SurveyRow = RowOf<typeof surveys>;
export type ChangeRow = RowOf<typeof changes>;
export type PurposeRow = RowOf<typeof purposes>;
export type IndicatorMarkRow = RowOf<typeof indicatorMarks>;
export type ParagraphRow = RowOf<typeof paragraphs>;
export type ParagraphBandRow = RowOf<typeof paragraphBands>;
export type ScoreSchemeRow = RowOf<typeof scoreSchemes>;
