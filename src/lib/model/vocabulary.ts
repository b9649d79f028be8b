/**
 * The words of the field, each once, with Chinese and English names: what amounts, rates, scores and findings can be.
 * Ids are those of the facts contract and of published tables; names are the glossary's.
 */

interface Word {
	readonly zh: string;
	readonly en: string;
}

/** Budget categories: what an amount is for or where it comes from. */
export const CATEGORIES = {
	total: { zh: '部门整体支出', en: 'Total expenditure' },
	revenue_total: { zh: '收入总计', en: 'Total income' },
	basic: { zh: '基本支出', en: 'Basic expenditure' },
	personnel: { zh: '人员经费', en: 'Personnel funds' },
	operating: { zh: '公用经费', en: 'Operating funds' },
	project: { zh: '项目支出', en: 'Project expenditure' },
	general_public_budget: { zh: '一般公共预算', en: 'General public budget' },
	government_fund: { zh: '政府性基金预算', en: 'Government fund budget' },
	state_capital: { zh: '国有资本经营预算', en: 'State capital operations budget' },
	fiscal_appropriation: { zh: '财政拨款', en: 'Fiscal appropriation' },
	special_transfer: { zh: '上级专项', en: 'Earmarked transfer from above' },
	other_funds: { zh: '其他资金', en: 'Other funds' },
	carryover: { zh: '结转结余', en: 'Carry-over and surplus' },
	wages_welfare: { zh: '工资福利支出', en: 'Wages and welfare' },
	goods_services: { zh: '商品和服务支出', en: 'Goods and services' },
	household_subsidy: { zh: '对个人和家庭的补助', en: 'Subsidies to persons and households' },
	capital: { zh: '资本性支出', en: 'Capital expenditure' },
	three_public: { zh: '三公经费', en: 'Three public expenses' },
	overseas_travel: { zh: '因公出国（境）费', en: 'Official travel abroad' },
	official_vehicle: { zh: '公务用车购置及运行费', en: 'Official vehicles' },
	official_vehicle_purchase: { zh: '公务用车购置费', en: 'Official vehicle purchase' },
	official_vehicle_operation: { zh: '公务用车运行维护费', en: 'Official vehicle operation' },
	reception: { zh: '公务接待费', en: 'Official reception' },
	procurement: { zh: '政府采购', en: 'Government procurement' },
	special_bond: { zh: '专项债券资金', en: 'Special bond funds' },
	item: { zh: '明细项目', en: 'Single item' }
} as const satisfies Record<string, Word>;
export type Category = keyof typeof CATEGORIES;

/** Stages: which column of the budget an amount stands in. `change` is an increase or decrease, `prior` nothing: a figure of another year carries that year. */
export const STAGES = {
	initial_budget: { zh: '年初预算数', en: 'Initial budget' },
	adjusted_budget: { zh: '全年预算数', en: 'Adjusted budget' },
	executed: { zh: '全年执行数', en: 'Executed amount' },
	change: { zh: '增减额', en: 'Change' },
	carried_in: { zh: '年初结转', en: 'Carried in' },
	carried_out: { zh: '年末结转', en: 'Carried out' }
} as const satisfies Record<string, Word>;
export type Stage = keyof typeof STAGES;

export const MEASURES = {
	execution: { zh: '执行率', en: 'Execution rate' },
	share: { zh: '占比', en: 'Share' },
	control: { zh: '控制率', en: 'Control rate' },
	arrival: { zh: '到位率', en: 'Arrival rate' },
	yoy: { zh: '同比增减率', en: 'Year-on-year change' },
	other: { zh: '其他比率', en: 'Other rate' }
} as const satisfies Record<string, Word>;
export type Measure = keyof typeof MEASURES;

export const REPORT_KINDS = {
	department: { zh: '部门整体', en: 'Department overall' },
	project: { zh: '项目', en: 'Project' }
} as const satisfies Record<string, Word>;
export type ReportKind = keyof typeof REPORT_KINDS;

export const LAYOUTS = {
	narrative: { zh: '文字报告', en: 'Narrative' },
	form: { zh: '表格', en: 'Form' }
} as const satisfies Record<string, Word>;
export type Layout = keyof typeof LAYOUTS;

/** How a fact was read. */
export const ORIGINS = {
	stated: { zh: '原文写明', en: 'Stated' },
	inherited: { zh: '由上文承接', en: 'Inherited' },
	derived: { zh: '由其他数推出', en: 'Derived' }
} as const satisfies Record<string, Word>;
export type Origin = keyof typeof ORIGINS;

/** How sure the reading is; `low` goes to the list for a clerk and keeps a finding from being critical. */
export const CERTAINTIES = {
	high: { zh: '高', en: 'High' },
	medium: { zh: '中', en: 'Medium' },
	low: { zh: '低', en: 'Low' }
} as const satisfies Record<string, Word>;
export type Certainty = keyof typeof CERTAINTIES;

/** Why a value is missing. A missing number is null with one of these, never 0. */
export const MISSING_REASONS = {
	'not-stated': { zh: '报告未写', en: 'Not stated' },
	'dash-in-table': { zh: '表中为横线或空白', en: 'Dash or blank in the table' },
	masked: { zh: '数字被遮盖', en: 'Masked' },
	'zero-denominator': { zh: '不存在（分母为0）', en: 'Does not exist (denominator 0)' }
} as const satisfies Record<string, Word>;
export type MissingReason = keyof typeof MISSING_REASONS;

/** Score dimensions under which names vary by scheme (10/50/30/10, 投入/过程/产出/效果 …). */
export const DIMENSIONS = {
	execution: { zh: '预算执行率', en: 'Budget execution' },
	input: { zh: '投入', en: 'Input' },
	process: { zh: '过程', en: 'Process' },
	output: { zh: '产出指标', en: 'Output' },
	outcome: { zh: '效益指标', en: 'Outcome' },
	satisfaction: { zh: '满意度指标', en: 'Satisfaction' },
	cost: { zh: '成本指标', en: 'Cost' },
	other: { zh: '其他', en: 'Other' }
} as const satisfies Record<string, Word>;
export type Dimension = keyof typeof DIMENSIONS;

/** Peer groups in the order in which their name patterns are tried. */
export const PEER_GROUPS = {
	town: { zh: '街道、乡镇', en: 'Streets and towns' },
	park: { zh: '园区', en: 'Parks and zones' },
	school: { zh: '学校', en: 'Schools' },
	hospital: { zh: '医疗卫生机构', en: 'Hospitals and health' },
	justice: { zh: '公检法司', en: 'Police, courts and justice' },
	congress: { zh: '人大、政协', en: 'Congress and consultative bodies' },
	massOrg: { zh: '群团', en: 'Mass organisations' },
	party: { zh: '党委机构', en: 'Party organs' },
	vertical: { zh: '垂直管理、驻地单位', en: 'Vertically managed units' },
	soe: { zh: '国有企业、平台', en: 'State-owned enterprises' },
	institution: { zh: '事业单位', en: 'Public institutions' },
	govDept: { zh: '政府组成部门', en: 'Government departments' },
	other: { zh: '其他', en: 'Other' }
} as const satisfies Record<string, Word>;
export type PeerGroup = keyof typeof PEER_GROUPS;

/** Severity, worst first. */
export const SEVERITIES = {
	critical: { zh: '严重', en: 'Critical' },
	major: { zh: '较重', en: 'Major' },
	minor: { zh: '一般', en: 'Minor' },
	info: { zh: '提示', en: 'Info' }
} as const satisfies Record<string, Word>;
export type Severity = keyof typeof SEVERITIES;

/** What a reviewer decided about a finding. */
export const DECISIONS = {
	confirmed: { zh: '确认', en: 'Confirmed' },
	dismissed: { zh: '排除', en: 'Dismissed' },
	returned: { zh: '退回', en: 'Returned' },
	rectified: { zh: '已整改', en: 'Rectified' }
} as const satisfies Record<string, Word>;
export type Decision = keyof typeof DECISIONS;

/** Whether figures are a department's own, figures of a real report under re-worded text, or made up. */
export const PROVENANCES = {
	real: { zh: '原始报告', en: 'Original report' },
	reworded: { zh: '改写样例', en: 'Re-worded sample' },
	simulated: { zh: '模拟数据', en: 'Simulated' }
} as const satisfies Record<string, Word>;
export type Provenance = keyof typeof PROVENANCES;

/** Which budget the execution rate divides by (口径). */
export const BASES = {
	adjusted: { zh: '全年预算', en: 'Adjusted budget' },
	initial: { zh: '年初预算', en: 'Initial budget' }
} as const satisfies Record<string, Word>;
export type Basis = keyof typeof BASES;
