/** Every published table, described once. Money is DOUBLE in 万元, rates are percent (114.03), offsets are UTF-16 units. */
import { FEATURE_TABLES, ruleNotes, scoreSchemes } from './feature-tables.ts';
import { PREPARED_TABLES } from './prepared-tables.ts';
import { defineTable, flag, maybeNumber, maybeText, maybeWhole, number, text, whole, type RowOf } from './table.ts';

const place = {
	quote: text('原文', 'The words in the report'),
	start: whole('原文起点', 'Start of the words in the text', '字符'),
	end: whole('原文终点（不含）', 'End of the words, exclusive', '字符')
};
const maybePlace = {
	quote: maybeText('原文', 'The words in the report'),
	start: maybeWhole('原文起点', 'Start of the words in the text', '字符'),
	end: maybeWhole('原文终点（不含）', 'End of the words, exclusive', '字符')
};
const reading = {
	origin: text('读取方式：stated 写明、inherited 承接、derived 推出', 'How it was read: stated, inherited, derived'),
	certainty: text('把握程度：high、medium、low', 'Certainty of the reading: high, medium, low'),
	note: maybeText('承接或推出的依据', 'What was inherited from where, or how it was derived')
};
const corrected = {
	corrected_from: maybeText('更正前的值；未更正为空', 'Value before correction; null when not corrected'),
	correction_reason: maybeText('更正理由', 'Reason of the correction')
};
/** Where in the document a fact stands: what rules pair amounts and rates by. */
const position = {
	passage: whole('所在段落序号（passages.passage）', 'Number of the passage it stands in'),
	sentence: whole('全文第几句（表格行各算一句）', 'Number of the sentence in the report; a table row counts as one')
};

export const reports = defineTable({
	name: 'reports',
	zh: '报告（一份文件可含多份）',
	en: 'Reports (a file can hold several)',
	columns: {
		report_id: text(
			'报告编号：文件内容哈希前10位，一文件多份时加序号',
			'First 10 hex digits of the file’s hash, plus the part’s number where a file holds several'
		),
		file: text('来源文件（相对路径）', 'Source file, relative path'),
		file_sha256: text('来源文件哈希', 'SHA-256 of the file'),
		part: whole('文件内第几份（从1起）', 'Part within the file, from 1'),
		provenance: text('来源性质：real、reworded、simulated', 'real, reworded or simulated'),
		department_id: text('单位编号', 'Department id'),
		department_as_written: maybeText('报告中的单位名称', 'Department as printed'),
		department_evidence: maybeText('单位名称依据', 'Where the name was found'),
		department_quote: maybeText('单位名称原文', 'Words of the name'),
		department_start: maybeWhole('单位名称起点', 'Start of the name', '字符'),
		department_end: maybeWhole('单位名称终点', 'End of the name', '字符'),
		region_code: maybeText('行政区划代码', 'Division code'),
		peer_group: text('同类单位', 'Peer group'),
		year: maybeWhole('评价年度', 'Year evaluated', '年'),
		year_quote: maybeText('年度原文', 'Words of the year'),
		year_start: maybeWhole('年度起点', 'Start of the year’s words', '字符'),
		year_end: maybeWhole('年度终点', 'End of the year’s words', '字符'),
		kind: text('报告类型：department、project', 'department or project'),
		layout: text('体例：narrative、form', 'narrative or form'),
		project: maybeText('项目名称', 'Project name'),
		start: whole('本份起点', 'Start of this part in the file’s text', '字符'),
		end: whole('本份终点', 'End of this part', '字符'),
		selected: flag('同单位同年同类多份时，是否以此份为准', 'Whether this one counts where several stand for one department, year, kind and project'),
		superseded_by: maybeText('以哪份为准', 'The report that counts instead'),
		initial_wan: maybeNumber('年初预算数', 'Initial budget', '万元'),
		initial_fact: maybeText('年初预算数的事实编号（推出时为两个，~ 分隔）', 'Fact ids behind it, ~ between'),
		initial_origin: maybeText('年初预算数的读取方式：stated、inherited、derived、single', 'How it was found: stated, inherited, derived, single'),
		adjusted_wan: maybeNumber('全年预算数', 'Adjusted budget', '万元'),
		adjusted_fact: maybeText('全年预算数的事实编号', 'Fact ids behind it'),
		adjusted_origin: maybeText('全年预算数的读取方式', 'How it was found'),
		executed_wan: maybeNumber('全年执行数', 'Executed amount', '万元'),
		executed_fact: maybeText('全年执行数的事实编号', 'Fact ids behind it'),
		executed_origin: maybeText('全年执行数的读取方式', 'How it was found'),
		single_budget: flag('只有一个预算数', 'Only one budget figure is stated'),
		conflicting: flag('同一口径有不同数值（页面标 ≠）', 'The same stage has different values (marked ≠)'),
		rate_adjusted: maybeNumber(
			'执行率（全年预算口径，缺时用年初预算）',
			'Execution rate on the adjusted budget, on the initial one where that is missing',
			'%'
		),
		rate_adjusted_origin: maybeText('执行率来历：computed、stated、initial-used', 'computed, stated or initial-used'),
		rate_initial: maybeNumber('执行率（年初预算口径）', 'Execution rate on the initial budget', '%'),
		rate_initial_origin: maybeText('执行率来历（年初预算口径）', 'computed or stated'),
		rate_fact: maybeText('所列执行率的事实编号', 'Fact id of the stated rate'),
		rate_stated: maybeNumber('所列执行率', 'Stated execution rate', '%'),
		rate_exact_100: flag('执行率恰为100%（两数相差不超过0.005万元，或写明100%）', 'Exactly 100 %: amounts agree within 0.005, or 100 % is printed'),
		rate_missing: maybeText('没有执行率的原因', 'Why there is no rate'),
		executed_missing: maybeText('没有执行数的原因', 'Why there is no executed amount'),
		self_score: maybeNumber('自评得分', 'Self-score', '分'),
		self_score_max: maybeNumber('自评满分', 'Maximum of the self-score', '分'),
		self_score_fact: maybeText('自评得分的事实编号', 'Fact id of the self-score'),
		grade: maybeText('自评等次', 'Self-rating'),
		reference_score: maybeNumber(
			'参考复核分（本程序推算，可重算不足一半时为空）',
			'Machine reference score; null when fewer than half of the points can be recomputed',
			'分'
		),
		reference_share: maybeNumber('可重算分值占比', 'Share of points that could be recomputed', '%'),
		scheme: maybeText('评分体系（各维度满分，如 10/50/30/10）', 'Score scheme as maxima, such as 10/50/30/10'),
		headcount_authorized: maybeWhole('编制数', 'Approved posts', '人'),
		headcount_actual: maybeWhole('实有人数', 'Staff on duty', '人'),
		indicator_count: whole('指标条数', 'Indicators'),
		full_mark_count: whole('满分指标条数', 'Indicators with full marks'),
		chars: whole('字数', 'Length of the text', '字符'),
		text_hash: text('正文哈希', 'Hash of the text')
	},
	key: ['report_id'],
	sort: ['year', 'region_code', 'department_id', 'kind']
});

export const departments = defineTable({
	name: 'departments',
	zh: '单位',
	en: 'Departments',
	columns: {
		department_id: text('单位编号', 'Department id'),
		name: text('单位名称', 'Canonical name'),
		aliases: maybeText('曾用名、简称（~ 分隔）', 'Other names, ~ between'),
		region_code: maybeText('行政区划代码', 'Division code'),
		region: maybeText('所属地区（全称）', 'Region, full chain'),
		peer_group: text('同类单位', 'Peer group'),
		peer_group_origin: text('归类依据：pattern、override', 'pattern or override'),
		provenance: text('来源性质', 'real, reworded or simulated'),
		pinyin: text('名称拼音（音节以空格分隔）', 'Full pinyin, blanks between syllables'),
		initials: text('拼音首字母', 'Pinyin initials'),
		due_from: maybeWhole('应报起始年度', 'First year due', '年'),
		due_to: maybeWhole('应报截止年度', 'Last year due', '年'),
		merged_into: maybeText('并入单位编号', 'Merged into')
	},
	key: ['department_id'],
	sort: ['region_code', 'peer_group']
});

export const regions = defineTable({
	name: 'regions',
	zh: '地区（数据中出现的及其上级）',
	en: 'Regions in the data, and their parents',
	columns: {
		region_code: text('行政区划代码', 'Division code'),
		name: text('名称', 'Name'),
		level: text('级别：province、city、county、town', 'Level'),
		parent_code: maybeText('上级代码', 'Code of the parent'),
		simulated: flag('是否虚构地区', 'Whether the region is fictitious')
	},
	key: ['region_code'],
	sort: ['region_code']
});

export const amounts = defineTable({
	name: 'amounts',
	zh: '金额',
	en: 'Amounts',
	columns: {
		fact_id: text('事实编号', 'Fact id'),
		report_id: text('报告编号', 'Report id'),
		year: maybeWhole('金额所属年度', 'Year of the figure', '年'),
		of_report_year: flag('是否评价年度的数', 'Whether it is of the year evaluated'),
		category: text('类别', 'Category'),
		stage: text('阶段', 'Stage'),
		value_wan: number('金额', 'Amount', '万元'),
		unit: text('原文单位', 'Unit as printed'),
		decimals: whole('小数位数（折成万元）', 'Printed decimals, counted in 万元'),
		label: maybeText('原文名目', 'Label as printed'),
		single: flag('该项只有一个预算数', 'The only budget figure of its line'),
		change_of: maybeText('增减的对象', 'For changes: of which stage'),
		from_year: maybeWhole('增减的基年', 'For changes: against which year', '年'),
		list_id: maybeWhole('清单编号', 'List it belongs to'),
		list_role: maybeText('清单中的角色：whole、part', 'whole or part'),
		list_open: flag('清单是否未列全（主要是…等）', 'Whether the list is open'),
		preferred: flag('同类同阶段多值时是否以此为准', 'Whether it counts where several values stand for one line and stage'),
		conflicting: flag('同类同阶段是否有不同数值', 'Whether another value stands for the same line and stage'),
		in_form: flag('是否在表格中', 'Whether it stands in a table'),
		...position,
		...reading,
		...corrected,
		...place
	},
	key: ['fact_id'],
	sort: ['report_id', 'category', 'stage']
});

export const rates = defineTable({
	name: 'rates',
	zh: '比率',
	en: 'Rates',
	columns: {
		fact_id: text('事实编号', 'Fact id'),
		report_id: text('报告编号', 'Report id'),
		year: maybeWhole('比率所属年度', 'Year of the figure', '年'),
		of_report_year: flag('是否评价年度的数', 'Whether it is of the year evaluated'),
		measure: text('比率种类', 'Measure'),
		category: maybeText('类别', 'Category'),
		what: text('数字前的文字', 'Words before the number'),
		stated_percent: number('所列百分比', 'Percentage as printed', '%'),
		decimals: whole('小数位数', 'Printed decimals'),
		in_form: flag('是否在表格中', 'Whether it stands in a table'),
		...position,
		...reading,
		...corrected,
		...place
	},
	key: ['fact_id'],
	sort: ['report_id', 'measure']
});

export const scores = defineTable({
	name: 'scores',
	zh: '得分（总分、等次和各维度）',
	en: 'Scores: total, grade and dimensions',
	columns: {
		fact_id: text('事实编号', 'Fact id'),
		report_id: text('报告编号', 'Report id'),
		role: text('total 总分、grade 等次、dimension 维度', 'total, grade or dimension'),
		name: maybeText('维度名称', 'Name of the dimension'),
		dimension: maybeText('维度', 'Dimension'),
		max: maybeNumber('满分', 'Maximum', '分'),
		score: maybeNumber('得分', 'Score', '分'),
		grade: maybeText('等次', 'Grade'),
		...position,
		...reading,
		...corrected,
		...place
	},
	key: ['fact_id'],
	sort: ['report_id', 'role']
});

export const indicators = defineTable({
	name: 'indicators',
	zh: '指标',
	en: 'Indicators',
	columns: {
		fact_id: text('事实编号', 'Fact id'),
		report_id: text('报告编号', 'Report id'),
		row: whole('第几条（报告内）', 'Number within the report'),
		dimension: text('维度', 'Dimension'),
		l1: maybeText('一级指标', 'Level-1 indicator'),
		l1_max: maybeNumber('一级指标所列满分', 'Maximum printed for level 1', '分'),
		l2: maybeText('二级指标', 'Level-2 indicator'),
		l3: text('三级指标', 'Level-3 indicator'),
		target: maybeText('年度指标值（原文）', 'Target as printed'),
		actual: maybeText('实际完成值（原文）', 'Actual as printed'),
		weight: maybeNumber('分值', 'Weight', '分'),
		score: maybeNumber('得分', 'Score', '分'),
		reason: maybeText('偏差原因及改进措施', 'Deviation reason'),
		direction: text('ge、le、eq、qualitative', 'Direction of the target'),
		target_value: maybeNumber('指标值（数）', 'Target as a number'),
		actual_value: maybeNumber('完成值（数）', 'Actual as a number'),
		value_unit: maybeText('指标值单位', 'Unit of target and actual'),
		attainment: maybeNumber('指标完成率', 'Attainment', '%'),
		yes_no: flag('是否类指标', 'Yes/no question'),
		downgraded: flag('定性完成值低于指标值（全部→基本）', 'Qualitative actual below target'),
		...position,
		...reading,
		...corrected,
		...place
	},
	key: ['fact_id'],
	sort: ['report_id', 'row']
});

export const passages = defineTable({
	name: 'passages',
	zh: '报告正文（按段落或表格行）',
	en: 'Text of reports by paragraph or table row',
	columns: {
		report_id: text('报告编号', 'Report id'),
		passage: whole('序号', 'Number'),
		kind: text('heading、paragraph、row、noise', 'heading, paragraph, row or noise'),
		level: maybeWhole('标题级别', 'Level of a heading'),
		section: maybeText('所在章节：overview、spending、performance、problems、measures、other', 'Role of the section it stands in'),
		table_no: maybeWhole('第几张表', 'Number of the table'),
		row_no: maybeWhole('表内第几行', 'Row of the table'),
		cells: maybeText('单元格：起-止@列+跨列*跨行，逗号分隔', 'Cells as start-end@column+columnSpan*rowSpan, commas between'),
		text: text('文字', 'Text'),
		start: whole('起点', 'Start', '字符'),
		end: whole('终点（不含）', 'End, exclusive', '字符')
	},
	key: ['report_id', 'passage'],
	sort: ['report_id', 'passage']
});

export const messages = defineTable({
	name: 'messages',
	zh: '读取消息',
	en: 'Messages of reading',
	columns: {
		message_no: whole('序号', 'Number'),
		file: text('文件', 'File'),
		report_id: maybeText('报告编号', 'Report id'),
		level: text('info、warning、error', 'Level'),
		id: text('消息编号', 'Message id'),
		params: text('参数（键=值，换行分隔）', 'Parameters as key=value lines'),
		text: text('消息（中文）', 'Message in Chinese'),
		...maybePlace
	},
	key: ['message_no'],
	sort: ['message_no']
});

export const coverage = defineTable({
	name: 'coverage',
	zh: '报送情况（单位 × 年度）',
	en: 'Coverage: department × year',
	columns: {
		department_id: text('单位编号', 'Department id'),
		year: whole('年度', 'Year', '年'),
		kind: text('报告类型', 'Kind of report'),
		state: text('submitted 已报送、not_submitted 未报送、unreadable 无法读取', 'submitted, not_submitted or unreadable'),
		basis: text('依据：report 有报告、due-list 应报名单、gap 前后年度均有', 'Ground: report, due-list or gap'),
		report_id: maybeText('报告编号', 'Report id'),
		file: maybeText('文件', 'File')
	},
	key: ['department_id', 'year', 'kind'],
	sort: ['year', 'department_id']
});

export const corrections = defineTable({
	name: 'corrections',
	zh: '更正',
	en: 'Corrections',
	columns: {
		correction_no: whole('序号', 'Number'),
		report: text('报告（编号或文件名）', 'Report, by id or file'),
		field: text('字段', 'Field'),
		value: text('更正后的值', 'Corrected value'),
		reason: text('理由', 'Reason'),
		by: text('更正人', 'By'),
		date: text('日期', 'Date'),
		state: text('applied 已采用、unmatched 对不上', 'applied or unmatched'),
		report_id: maybeText('报告编号', 'Report id'),
		fact_id: maybeText('事实编号', 'Fact id'),
		before: maybeText('更正前', 'Value before')
	},
	key: ['correction_no'],
	sort: ['correction_no']
});

export const findings = defineTable({
	name: 'findings',
	zh: '疑点（含低于默认阈值的候选）',
	en: 'Findings, with candidates below the default threshold',
	columns: {
		finding_id: text('疑点编号', 'Finding id'),
		rule: text('规则编号', 'Rule id'),
		severity: text('默认阈值下的严重程度', 'Severity at the default thresholds'),
		fires_by_default: flag('默认阈值下是否列出', 'Whether it fires at the default thresholds'),
		department_id: maybeText('单位编号', 'Department id'),
		year: maybeWhole('年度', 'Year', '年'),
		kind: maybeText('报告类型', 'Kind of report'),
		project: maybeText('项目名称', 'Project'),
		report_id: maybeText('报告编号（地区层面的为空）', 'Report; null for findings about a region and year'),
		region_code: maybeText('地区', 'Region'),
		line: maybeText('涉及的项（类别或指标名）', 'Line concerned: category or indicator'),
		stated: maybeText('所列', 'Stated'),
		computed: maybeText('计算', 'Computed'),
		gap: maybeText('差距', 'Gap'),
		measure: maybeNumber('阈值所比的数', 'The number that thresholds compare'),
		amount_wan: maybeNumber('涉及金额', 'Money at stake', '万元'),
		points: maybeNumber('涉及分值', 'Points at stake', '分'),
		group_size: maybeWhole('同组份数', 'Size of the group'),
		severity_cap: maybeText('最高严重程度（如 minor：已说明原因）', 'Severity is never above this'),
		message_id: text('说明的编号', 'Message id of the explanation'),
		params: text('说明的参数（键=值，换行分隔）', 'Parameters as key=value lines'),
		certainty: text('所依事实的把握程度', 'Certainty of the facts below it'),
		evidence_absent: flag('疑点在于“没有”', 'The finding is that something is not there'),
		decision: maybeText('处理：confirmed、dismissed、returned、rectified', 'Published decision'),
		decision_reason: maybeText('处理理由', 'Reason of the decision'),
		decision_by: maybeText('处理人', 'Decided by'),
		decision_date: maybeText('处理日期', 'Date of the decision')
	},
	key: ['finding_id'],
	sort: ['year', 'department_id', 'rule']
});

export const evidence = defineTable({
	name: 'evidence',
	zh: '疑点的原文依据',
	en: 'Evidence of findings',
	columns: {
		finding_id: text('疑点编号', 'Finding id'),
		ordinal: whole('第几处', 'Number of the place'),
		report_id: text('报告编号', 'Report id'),
		role: text('stated 所列、computed 计算所据、context 上下文、other-report 另一份', 'Which side it is'),
		...place
	},
	key: ['finding_id', 'ordinal'],
	sort: ['finding_id', 'ordinal']
});

export const checks = defineTable({
	name: 'checks',
	zh: '检查情况（规则 × 报告）',
	en: 'What was checked: rule × report',
	columns: {
		rule: text('规则编号', 'Rule id'),
		report_id: text('报告编号', 'Report id'),
		outcome: text('fired 有疑点、passed 未发现、skipped 未检查', 'fired, passed or skipped'),
		reason: maybeText('未检查的原因编号', 'Why it was skipped')
	},
	key: ['rule', 'report_id'],
	sort: ['report_id', 'rule']
});

/** All published tables by name; those of features (what rules know of the language) are described in feature-tables.ts. */
export const TABLES = {
	reports,
	departments,
	regions,
	amounts,
	rates,
	scores,
	indicators,
	passages,
	messages,
	coverage,
	corrections,
	findings,
	evidence,
	checks,
	...FEATURE_TABLES,
	score_schemes: scoreSchemes,
	rule_notes: ruleNotes,
	...PREPARED_TABLES
} as const;
export type TableName = keyof typeof TABLES;

/** Tables that only the review at ingestion reads: signatures hardly compress, and no page asks for them. They are not published. */
export const WORKING_TABLES: readonly TableName[] = ['paragraphs', 'paragraph_bands'];

export type ReportRow = RowOf<typeof reports>;
export type DepartmentRow = RowOf<typeof departments>;
export type RegionRow = RowOf<typeof regions>;
export type AmountRow = RowOf<typeof amounts>;
export type RateRow = RowOf<typeof rates>;
export type ScoreRow = RowOf<typeof scores>;
export type IndicatorRow = RowOf<typeof indicators>;
export type PassageRow = RowOf<typeof passages>;
export type MessageRow = RowOf<typeof messages>;
export type CoverageRow = RowOf<typeof coverage>;
export type CorrectionRow = RowOf<typeof corrections>;
export type FindingRow = RowOf<typeof findings>;
export type EvidenceRow = RowOf<typeof evidence>;
export type CheckRow = RowOf<typeof checks>;
