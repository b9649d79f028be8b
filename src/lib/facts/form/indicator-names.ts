/** Whether words in the column of names can be an indicator's name. */
import type { ReadCell } from '../../document/tables/headed-rows.ts';
import type { RowId } from '../../document/tables/label-forms.ts';
import { find } from '../../document/tables/labels.ts';

const TEMPLATE = /^(?:指标\d{0,2}[:：、.]?|[-—/\\…\s.]*|指标\d{0,2}[:：]\s*[-—/\\…]+|三级指标|指标名称|名称|……)$/;
/** Longest name in which a sentence may end. Characters. */
const LONGEST_SENTENCE = 40;

/** 37人, 100%, ≥3次: a value, which is never a name. */
const ONLY_VALUE = /^[≥≤≧≦><=＝═]?\s*[\d.,]+\s*(?:[%％]|[^\d\s]{0,2})$/;
const SOURCES: readonly RowId[] = ['total', 'fiscal', 'general', 'fund', 'stateCapital', 'account', 'upper', 'province', 'city', 'county', 'local', 'carryIn'];
/** 其中：, 市级资金, 年度资金总额: lines of money below or beside the indicators. */
function namesMoney({ word }: ReadCell): boolean {
	const row = find(word.label, 'row');
	return /^其中:?$/.test(word.text) || (row !== null && SOURCES.includes(row.id));
}

/** 社会效益指标村民用水条件: where cells have no borders a level and what follows it were taken for one. */
const JOINED_LEVEL = /^(?:数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|经济成本|社会成本|生态环境成本)指标[^\s:：].{3}/;
/** 效益指标, 数量指标 themselves: names only of rows that say all the rest. */
export const isLevel = ({ word }: ReadCell): boolean =>
	/指标$/.test(word.label?.core ?? '') && (find(word.label, 'level1') !== null || find(word.label, 'level2') !== null);

/** Whether the words of a cell are a name: no template, sum, value, line of money or sentence. */
export const isName = (cell: ReadCell, words: string): boolean =>
	!TEMPLATE.test(words) &&
	find(cell.word.label, 'sum') === null &&
	find(cell.word.label, 'block')?.id !== 'indicators' &&
	!namesMoney(cell) &&
	!ONLY_VALUE.test(words) &&
	!(words.length > LONGEST_SENTENCE && words.includes('。')) &&
	!JOINED_LEVEL.test(words);

/** Pieces of rules, reasons and values that a wrong cut makes look like a name. */
const NO_NAME = /^[,，。;；:：、.）)分]|[,，。;；:：（(]$|扣|满分|得分|计分|每(?:增|减|超|低|高)|\d$|[%％]|^[\d.≥≤]+\S{0,4}$/;
const opened = (words: string): number => (words.match(/[（(]/g) ?? []).length - (words.match(/[）)]/g) ?? []).length;

/** Whether words that were cut out of a run can be an indicator's name. */
export const couldBeName = (words: string): boolean =>
	words.length >= 3 && !NO_NAME.test(words) && opened(words) === 0 && !/^(?:数量|质量|时效|成本)指标$/.test(words);
