/** The layouts in which reports are written, with what each of them prints. */

/** How the figures are put: sentences only, or a form in one of the ways in which tables arrive as text. */
export type TableShape = 'tab-cells' | 'pipe-rows' | 'tab-rows' | 'blank-between' | 'bar-after-cell';

export interface LayoutSpec {
	readonly id: string;
	readonly zh: string;
	/** Shape of the department's form; null where there is none. */
	readonly form: TableShape | null;
	/** Shape of the project forms that follow; null where there are none. */
	readonly projectForms: TableShape | null;
	readonly baseData: TableShape | null;
	readonly narrative: 'sections' | 'input-process' | 'result-first' | 'short';
	readonly wrapped: boolean;
	readonly unit: '元' | '万元';
	/** Whether scores and indicators stand in the text (S0) rather than in a form. */
	readonly scoredText: boolean;
}

export const LAYOUTS = [
	{
		id: 'narrative-scored',
		zh: '文字报告，逐条列分',
		form: null,
		projectForms: null,
		baseData: null,
		narrative: 'sections',
		wrapped: false,
		unit: '万元',
		scoredText: true
	},
	{
		id: 'form-tab',
		zh: '自评表（一格一行）加文字',
		form: 'tab-cells',
		projectForms: null,
		baseData: null,
		narrative: 'sections',
		wrapped: false,
		unit: '万元',
		scoredText: false
	},
	{
		id: 'input-process',
		zh: '投入、过程、产出、效果',
		form: null,
		projectForms: null,
		baseData: null,
		narrative: 'input-process',
		wrapped: false,
		unit: '万元',
		scoredText: true
	},
	{
		id: 'pipe-form',
		zh: '竖线表格加文字',
		form: 'pipe-rows',
		projectForms: null,
		baseData: null,
		narrative: 'sections',
		wrapped: false,
		unit: '万元',
		scoredText: false
	},
	{
		id: 'form-projects',
		zh: '整体自评表、项目自评表加文字',
		form: 'tab-cells',
		projectForms: 'tab-cells',
		baseData: null,
		narrative: 'sections',
		wrapped: false,
		unit: '万元',
		scoredText: false
	},
	{
		id: 'result-first',
		zh: '先写自评结论',
		form: null,
		projectForms: null,
		baseData: null,
		narrative: 'result-first',
		wrapped: false,
		unit: '万元',
		scoredText: true
	},
	{
		id: 'tab-rows',
		zh: '制表符分列的表格加文字',
		form: 'tab-rows',
		projectForms: null,
		baseData: null,
		narrative: 'sections',
		wrapped: false,
		unit: '万元',
		scoredText: false
	},
	{
		id: 'pdf-wrapped',
		zh: '断行的 PDF 文字',
		form: null,
		projectForms: null,
		baseData: null,
		narrative: 'sections',
		wrapped: true,
		unit: '万元',
		scoredText: true
	},
	{
		id: 'yuan-form',
		zh: '以元填报的表格加文字',
		form: 'pipe-rows',
		projectForms: null,
		baseData: null,
		narrative: 'short',
		wrapped: false,
		unit: '元',
		scoredText: false
	},
	{
		id: 'base-data',
		zh: '基础数据表、自评表加文字',
		form: 'blank-between',
		projectForms: null,
		baseData: 'blank-between',
		narrative: 'short',
		wrapped: false,
		unit: '万元',
		scoredText: false
	},
	{
		id: 'bar-form',
		zh: '一格一行加竖线，附项目表',
		form: 'bar-after-cell',
		projectForms: 'bar-after-cell',
		baseData: null,
		narrative: 'short',
		wrapped: false,
		unit: '万元',
		scoredText: false
	}
] as const satisfies readonly LayoutSpec[];
export type LayoutId = (typeof LAYOUTS)[number]['id'];

const SPECS = new Map<string, LayoutSpec>(LAYOUTS.map((layout) => [layout.id, layout]));

export function layoutSpec(id: LayoutId): LayoutSpec {
	const found = SPECS.get(id);
	if (!found) throw new Error(`no layout ${id}`);
	return found;
}
