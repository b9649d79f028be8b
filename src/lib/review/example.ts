/** Small rows for the examples of rules: what an example does not say has a plain default. */
import type { AmountRow, DepartmentRow, IndicatorRow, PassageRow, RateRow, ReportRow, ScoreRow } from '../model/tables.ts';
import type {
	ChangeRow,
	IndicatorMarkRow,
	MentionRow,
	OutcomeRow,
	OutlineRow,
	ParagraphRow,
	PurposeRow,
	ReasonRow,
	RemarkRow,
	SectionRow,
	SurveyRow
} from '../model/feature-tables.ts';

const place = { quote: '示例', start: 0, end: 2 };
const reading = { origin: 'stated', certainty: 'high', note: null, corrected_from: null, correction_reason: null };
const position = { passage: 1, sentence: 1 };

/** A department's report of 2022 in a fictitious county; file and hash follow its id unless said otherwise. */
export function aReport(given: Partial<ReportRow> & { readonly report_id: string }): ReportRow {
	return {
		file: `${given.report_id}.txt`,
		file_sha256: given.report_id,
		part: 1,
		provenance: 'simulated',
		department_id: given.report_id,
		department_as_written: '示例县示例局',
		department_evidence: 'title',
		department_quote: '示例县示例局',
		department_start: 0,
		department_end: 6,
		region_code: '990101',
		peer_group: 'govDept',
		year: 2022,
		year_quote: '2022年度',
		year_start: 6,
		year_end: 12,
		kind: 'department',
		layout: 'narrative',
		project: null,
		start: 0,
		end: 2000,
		selected: true,
		superseded_by: null,
		initial_wan: null,
		initial_fact: null,
		initial_origin: null,
		adjusted_wan: null,
		adjusted_fact: null,
		adjusted_origin: null,
		executed_wan: null,
		executed_fact: null,
		executed_origin: null,
		single_budget: false,
		conflicting: false,
		rate_adjusted: null,
		rate_adjusted_origin: null,
		rate_initial: null,
		rate_initial_origin: null,
		rate_fact: null,
		rate_stated: null,
		rate_exact_100: false,
		rate_missing: null,
		executed_missing: null,
		self_score: null,
		self_score_max: null,
		self_score_fact: null,
		grade: null,
		reference_score: null,
		reference_share: null,
		scheme: null,
		headcount_authorized: null,
		headcount_actual: null,
		indicator_count: 0,
		full_mark_count: 0,
		chars: 2000,
		text_hash: given.report_id,
		...given
	};
}

/** The whole's three amounts, each null where not given. */
export function whole(initial: number | null, adjusted: number | null, executed: number | null): Partial<ReportRow> {
	const origin = (value: number | null) => (value === null ? null : 'stated');
	return {
		initial_wan: initial,
		initial_origin: origin(initial),
		adjusted_wan: adjusted,
		adjusted_origin: origin(adjusted),
		executed_wan: executed,
		executed_origin: origin(executed)
	};
}

type Needed<T, K extends keyof T> = Partial<T> & Pick<T, K>;

export function anAmount(given: Needed<AmountRow, 'fact_id' | 'report_id' | 'category' | 'stage' | 'value_wan'>): AmountRow {
	return {
		year: 2022,
		of_report_year: true,
		unit: '万元',
		decimals: 2,
		label: null,
		single: false,
		change_of: null,
		from_year: null,
		list_id: null,
		list_role: null,
		list_open: false,
		preferred: true,
		conflicting: false,
		in_form: false,
		...position,
		...reading,
		...place,
		...given
	};
}

export function aRate(given: Needed<RateRow, 'fact_id' | 'report_id' | 'measure' | 'stated_percent'>): RateRow {
	return { year: 2022, of_report_year: true, category: null, what: '', decimals: 2, in_form: false, ...position, ...reading, ...place, ...given };
}

export function aScore(given: Needed<ScoreRow, 'fact_id' | 'report_id' | 'role'>): ScoreRow {
	return { name: null, dimension: null, max: null, score: null, grade: null, ...position, ...reading, ...place, ...given };
}

export function anIndicator(given: Needed<IndicatorRow, 'fact_id' | 'report_id' | 'l3'>): IndicatorRow {
	return {
		row: 1,
		dimension: 'output',
		l1: '产出指标',
		l1_max: null,
		l2: null,
		target: null,
		actual: null,
		weight: 10,
		score: 10,
		reason: null,
		direction: 'qualitative',
		target_value: null,
		actual_value: null,
		value_unit: null,
		attainment: null,
		yes_no: false,
		downgraded: false,
		...position,
		...reading,
		...place,
		...given
	};
}

export function aMark(given: Needed<IndicatorMarkRow, 'fact_id' | 'report_id'>): IndicatorMarkRow {
	return {
		name_key: '示例指标',
		quantified: true,
		compliance: false,
		survey: false,
		approximate: false,
		has_reason: false,
		surge: false,
		elsewhere: null,
		elsewhere_start: null,
		elsewhere_end: null,
		...given
	};
}

export function aDepartment(given: Needed<DepartmentRow, 'department_id' | 'name'>): DepartmentRow {
	return {
		aliases: null,
		region_code: '990101',
		region: null,
		peer_group: 'govDept',
		peer_group_origin: 'pattern',
		provenance: 'simulated',
		pinyin: '',
		initials: '',
		due_from: null,
		due_to: null,
		merged_into: null,
		...given
	};
}

export function aPassage(given: Needed<PassageRow, 'report_id' | 'passage' | 'text'>): PassageRow {
	return { kind: 'paragraph', level: null, section: null, table_no: null, row_no: null, cells: null, start: 0, end: 2, ...given };
}

type Feature = { readonly feature_id: string; readonly report_id: string };

export const aHeading = (given: Feature & Needed<OutlineRow, 'number' | 'title'>): OutlineRow => ({
	ordinal: given.number,
	level: 1,
	expected: null,
	...place,
	...given
});
export const aSection = (given: Feature & Needed<SectionRow, 'role'>): SectionRow => ({
	title: '',
	chars: 120,
	numbers: 1,
	concrete: true,
	admits: true,
	content: given.feature_id,
	...place,
	...given
});
export const aRemark = (given: Feature & Needed<RemarkRow, 'kind'>): RemarkRow => ({ section: null, ...place, ...given });
export const aReason = (given: Feature & Needed<ReasonRow, 'about'>): ReasonRow => ({ line: null, specific: true, exempt: false, ...place, ...given });
export const aMention = (given: Feature & Needed<MentionRow, 'kind'>): MentionRow => ({
	name: null,
	year: null,
	subsequent: false,
	section: 'performance',
	...place,
	...given
});
export const anOutcome = (given: Feature & Needed<OutcomeRow, 'subject' | 'percent'>): OutcomeRow => ({ done: null, of: null, ...place, ...given });
export const aSurvey = (given: Feature & Needed<SurveyRow, 'kind'>): SurveyRow => ({ value: null, ...place, ...given });
export const aChange = (given: Feature & Needed<ChangeRow, 'direction' | 'reason'>): ChangeRow => ({
	reason_direction: null,
	object: null,
	...place,
	...given
});
export const aPurpose = (given: Feature & Needed<PurposeRow, 'kind'>): PurposeRow => ({ ...place, ...given });
export const aParagraph = (given: Feature & Needed<ParagraphRow, 'words'>): ParagraphRow => ({
	section: 'performance',
	kind: 'text',
	chars: given.words.length,
	signature: '',
	...place,
	...given
});
