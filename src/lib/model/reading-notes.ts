/** What readers of running text note of a fact (where its subject, stage or unit comes from), in the languages of the pages. */
export const READING_NOTES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
	'subject from heading': { zh: '事项取自所在标题', en: 'subject from heading' },
	'subject from the clause before': { zh: '事项承前句', en: 'subject from the clause before' },
	'subject from the sentence before': { zh: '事项承上一句', en: 'subject from the sentence before' },
	'subject from the item before': { zh: '事项承前一项', en: 'subject from the item before' },
	'subject not named: the whole': { zh: '未写事项，按整体读取', en: 'subject not named: the whole' },
	'budget behind income: the whole': { zh: '紧接收入的预算数，按整体读取', en: 'budget behind income: the whole' },
	'stage from heading': { zh: '预算或执行取自所在标题', en: 'stage from heading' },
	'stage from the clause before': { zh: '预算或执行承前句', en: 'stage from the clause before' },
	'stage from the clause behind': { zh: '预算或执行取自后句', en: 'stage from the clause behind' },
	'stage not named: funds of the project': { zh: '未写预算或执行，按可用资金读取', en: 'stage not named: funds of the project' },
	'unit from heading': { zh: '单位取自标题', en: 'unit from heading' },
	'unnamed budget beside an adjusted one': { zh: '另有调整后预算，此数作年初预算', en: 'unnamed budget beside an adjusted one' },
	'only source of the amount before': { zh: '前一金额的唯一来源', en: 'only source of the amount before' },
	'arrival from the clause behind': { zh: '后句写明已到位', en: 'arrival from the clause behind' },
	'also in the list of its column': { zh: '同时计入所在栏的明细', en: 'also in the list of its column' },
	'also in the column that the contract counts it in': { zh: '同时计入所属栏', en: 'also in the column that it counts in' }
};

/** A note of a fact in one language; what readers of tables noted is Chinese already and stays. */
export function readingNote(note: string, tongue: 'zh' | 'en'): string {
	return note
		.split('; ')
		.map((part) => READING_NOTES[part]?.[tongue] ?? part)
		.join(tongue === 'zh' ? '；' : '; ');
}
