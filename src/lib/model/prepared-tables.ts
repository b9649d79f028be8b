/** Tables prepared at ingestion from the others, so that the first pages need little of them and a question over many reports is answered from few rows. */
import { defineTable, flag, maybeNumber, maybeText, maybeWhole, text, whole } from './table.ts';

/** Of whom and when a row speaks: columns that a filter's conditions read. */
const of = {
	department_id: text('单位编号', 'Department id'),
	department: text('单位名称', 'Canonical name of the department'),
	region_code: maybeText('行政区划代码', 'Division code'),
	peer_group: text('同类单位', 'Peer group'),
	provenance: text('来源性质：real、reworded、simulated', 'real, reworded or simulated'),
	kind: text('报告类型：department、project', 'department or project')
};

export const selectedReports = defineTable({
	name: 'selected_reports',
	zh: '计数的报告（每单位每年每类一份，附疑点数）',
	en: 'Reports that count, in brief, with what was found in them',
	columns: {
		report_id: text('报告编号', 'Report id'),
		...of,
		year: maybeWhole('评价年度', 'Year evaluated', '年'),
		project: maybeText('项目名称', 'Project name'),
		initial_wan: maybeNumber('年初预算数', 'Initial budget', '万元'),
		adjusted_wan: maybeNumber('全年预算数', 'Adjusted budget', '万元'),
		executed_wan: maybeNumber('全年执行数', 'Executed amount', '万元'),
		single_budget: flag('只有一个预算数', 'Only one budget figure is stated'),
		conflicting: flag('同一口径有不同数值（页面标 ≠）', 'The same stage has different values (marked ≠)'),
		rate_adjusted: maybeNumber('执行率（全年预算口径）', 'Execution rate on the adjusted budget', '%'),
		rate_adjusted_origin: maybeText('执行率来历：computed、stated、initial-used', 'computed, stated or initial-used'),
		rate_initial: maybeNumber('执行率（年初预算口径）', 'Execution rate on the initial budget', '%'),
		rate_initial_origin: maybeText('执行率来历（年初预算口径）', 'computed or stated'),
		rate_exact_100: flag('执行率恰为100%', 'Exactly 100 %'),
		rate_missing: maybeText('没有执行率的原因', 'Why there is no rate'),
		self_score: maybeNumber('自评得分', 'Self-score', '分'),
		self_score_max: maybeNumber('自评满分', 'Maximum of the self-score', '分'),
		findings: whole('列出的疑点数（默认阈值，已排除的不计）', 'Findings listed at the default thresholds, without dismissed ones'),
		critical: whole('其中严重疑点数', 'Critical ones among them')
	},
	key: ['report_id'],
	sort: ['year', 'region_code', 'department_id', 'kind']
});

export const absences = defineTable({
	name: 'absences',
	zh: '没有可用报告的单位 × 年度',
	en: 'Departments and years without a readable report',
	columns: {
		...of,
		year: whole('年度', 'Year', '年'),
		state: text('not_submitted 未报送、unreadable 无法读取', 'not_submitted or unreadable'),
		basis: text('依据：due-list 应报名单、gap 前后年度均有', 'Ground: due-list or gap')
	},
	key: ['department_id', 'year', 'kind'],
	sort: ['year', 'department_id']
});

export const firstFindings = defineTable({
	name: 'first_findings',
	zh: '各年各地各类单位最先看的疑点（每组至多10条，同一报告同一原因并作一条）',
	en: 'Findings to read first, at most ten of each year, region and peer group; one a report and cause',
	columns: {
		finding_id: text('疑点编号', 'Finding id'),
		report_id: text('报告编号', 'Report id'),
		...of,
		year: whole('年度', 'Year', '年'),
		rule: text('规则编号', 'Rule id'),
		severity: text('默认阈值下的严重程度', 'Severity at the default thresholds'),
		line: maybeText('涉及的项（类别或指标名）', 'Line concerned: category or indicator'),
		stated: maybeText('所列', 'Stated'),
		computed: maybeText('计算', 'Computed'),
		gap: maybeText('差距', 'Gap'),
		amount_wan: maybeNumber('涉及金额', 'Money at stake', '万元'),
		points: maybeNumber('涉及分值', 'Points at stake', '分'),
		message_id: text('说明的编号', 'Message id of the explanation'),
		params: text('说明的参数（键=值，换行分隔）', 'Parameters as key=value lines'),
		certainty: text('所依事实的把握程度', 'Certainty of the facts below it'),
		decision: maybeText('处理：confirmed、dismissed、returned、rectified', 'Published decision'),
		alike: whole('同一报告同一原因的其余条数', 'Further findings of the same report and cause')
	},
	key: ['finding_id'],
	sort: ['year', 'region_code', 'peer_group']
});

/** One combination of the prepared dimensions: each a single value, or all of them. */
const cell = {
	kind: text('报告类型：department、project', 'department or project'),
	originals: flag('是否不含模拟数据', 'Whether simulated reports are left out'),
	region_code: text('行政区划代码（含其下级）；空串为全部', 'Division code with all below; empty for all'),
	peer_group: text('同类单位；空串为全部', 'Peer group; empty for all')
};

export const yearFigures = defineTable({
	name: 'year_figures',
	zh: '各年汇总（年度 × 地区 × 单位类别 × 口径，含中位数）',
	en: 'Figures by year, region, peer group and denominator, medians too',
	columns: {
		...cell,
		basis: text('执行率的分母：adjusted 全年预算、initial 年初预算', 'Denominator: adjusted or initial'),
		year: maybeWhole('评价年度；未读出为空', 'Year evaluated; null where it was not read', '年'),
		reports: whole('报告数', 'Reports', '份'),
		without_executed: whole('未读出执行数的', 'Without an executed amount', '份'),
		reworded: whole('改写样例', 'Re-worded samples', '份'),
		simulated: whole('模拟数据', 'Simulated', '份'),
		budget_wan: maybeNumber('预算合计', 'Sum of budgets', '万元'),
		with_budget: whole('有预算数的', 'With a budget', '份'),
		with_rate: whole('有执行率的', 'With an execution rate', '份'),
		lower: maybeNumber('执行率下四分位数', 'Lower quartile of the execution rate', '%'),
		median: maybeNumber('执行率中位数', 'Median of the execution rate', '%'),
		upper: maybeNumber('执行率上四分位数', 'Upper quartile of the execution rate', '%'),
		over: whole('执行数超预算的', 'Spent more than the budget', '份'),
		scored: whole('有百分制自评得分的', 'With a self-score out of 100', '份'),
		score: maybeNumber('自评得分中位数', 'Median self-score', '分'),
		flagged: whole('有严重疑点的', 'With a critical finding', '份'),
		findings: whole('疑点数', 'Findings'),
		critical: whole('严重疑点数', 'Critical findings'),
		lt30: whole('执行率不足30%', 'Rate below 30 %', '份'),
		from30: whole('30%至60%', '30 to 60 %', '份'),
		from60: whole('60%至80%', '60 to 80 %', '份'),
		from80: whole('80%至100%', '80 to 100 %', '份'),
		exact: whole('恰为100%', 'Exactly 100 %', '份'),
		gt100: whole('超过100%', 'Above 100 %', '份'),
		zero: whole('不足30%中执行数写为0的', 'Of those below 30 %: 0 is stated', '份'),
		no_denominator: whole('分母为0', 'Denominator 0', '份'),
		not_stated: whole('报告未写执行率', 'No rate stated', '份')
	},
	key: ['kind', 'originals', 'region_code', 'peer_group', 'basis', 'year'],
	sort: ['region_code', 'peer_group', 'basis', 'year']
});

export const yearCoverage = defineTable({
	name: 'year_coverage',
	zh: '各年报送情况（年度 × 地区 × 单位类别）',
	en: 'Coverage by year, region and peer group',
	columns: {
		...cell,
		year: whole('年度', 'Year', '年'),
		due: whole('应报单位', 'Departments due'),
		due_submitted: whole('应报且已报', 'Due and submitted'),
		due_unreadable: whole('应报而无法读取', 'Due and unreadable'),
		outside: whole('名单外已报', 'Submitted without being on the list'),
		unnamed: whole('未写单位的', 'Reports that name no unit'),
		submitted: whole('已报送', 'Submitted'),
		not_submitted: whole('未报送', 'Not submitted'),
		unreadable: whole('无法读取', 'Unreadable'),
		by_gap: whole('未报送中由前后年度推知的', 'Of those not submitted: known only from other years')
	},
	key: ['kind', 'originals', 'region_code', 'peer_group', 'year'],
	sort: ['region_code', 'peer_group', 'year']
});

export const PREPARED_TABLES = {
	selected_reports: selectedReports,
	absences,
	first_findings: firstFindings,
	year_figures: yearFigures,
	year_coverage: yearCoverage
} as const;
