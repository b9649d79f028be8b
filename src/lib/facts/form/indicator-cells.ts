/** Cells of indicator rows to what they say: levels with their maxima, targets in several cells, targets stuck to names, explanations. */
import type { Place } from '../../model/span.ts';
import type { ColumnRole, Head } from '../../document/tables/columns.ts';
import type { HeadedRow, ReadCell } from '../../document/tables/headed-rows.ts';
import { pointsAlone } from '../../document/tables/labels.ts';
import { RATE_NAME } from '../lexicon/form-labels.ts';
import { placeOfCell, printedWords } from './cell-values.ts';
import type { TableContext } from './context.ts';

export interface Level {
	readonly name: string | null;
	readonly max: number | null;
	/** 投入（15分，得14分） */
	readonly score: number | null;
}
export const NO_LEVEL: Level = { name: null, max: null, score: null };
const POINTS_AND_SCORE =
	/[（(]\s*(?:分值|权重|满分|共)?[:：]?(\d{1,3}(?:\.\d+)?)\s*分?[,，、;；\s]*(?:自评|实际|实)?得(?:分)?[:：]?(\d{1,3}(?:\.\d+)?)\s*分?\s*[）)]/;

/** 规范管理人数3807人 beside 3224人: the target stuck to the name, told by the unit that both figures share. */
function gluedTarget(text: string, name: ReadCell, actual: string): { name: string; target: Place } | null {
	const unit = /^\d[\d.,]*([^\d\s]{1,4})$/.exec(actual)?.[1];
	const printed = text.slice(name.cell.start, name.cell.end);
	if (!unit || !printed.endsWith(unit)) return null;
	const figure = /\d[\d.,]*$/.exec(printed.slice(0, -unit.length));
	if (!figure || figure.index < 2) return null;
	const start = name.cell.start + figure.index;
	return { name: printed.slice(0, figure.index).replace(/\s+/g, ''), target: { start, end: name.cell.end, quote: text.slice(start, name.cell.end) } };
}

/** 产出指标(50分) → name and maximum, the name without numbering as printed. */
export function levelOf(context: TableContext, read: ReadCell): Level {
	const printed = printedWords(context.text, read.cell) ?? read.word.text;
	const scored = POINTS_AND_SCORE.exec(read.word.text);
	if (scored) {
		const name = printed.replace(POINTS_AND_SCORE, '').trim();
		return { name: name === '' ? null : name, max: Number(scored[1]), score: Number(scored[2]) };
	}
	const points = read.word.label?.points ?? pointsAlone(read.word.text) ?? /[(]?(\d{1,3}(?:\.\d+)?)分?[)]$/.exec(read.word.text)?.[1] ?? null;
	const bare = printed
		.replace(/^\s*\d{1,2}[、.]\s*/, '')
		.replace(/[（(]?\s*(?:分值|权重)?[:：]?\d{1,3}(?:\.\d+)?\s*分?\s*[）)]\s*$/, '')
		.replace(/[（(][一二三四五六七八九十]+[）)]|^[一二三四五六七八九十]+、/, '')
		.trim();
	const mended = read.word.label?.forgiven === false && /^[\u4e00-\u9fff]{2,12}$/.test(read.word.label.core) ? read.word.label.core : bare;
	return { name: mended === '' ? null : mended, max: points === null ? null : Number(points), score: null };
}

/** ≥ | 90 | % → ≥90%; a unit of its own follows a bare figure only. */
function targetOf(text: string, cells: ReadonlyMap<ColumnRole, ReadCell>): string | null {
	const adjusted = cells.get('adjustedTarget');
	const own = adjusted && adjusted.word.kind !== 'dash' && adjusted.word.kind !== 'blank' ? adjusted : cells.get('target');
	const value = own ? printedWords(text, own.cell) : null;
	if (value === null) return null;
	const nature = cells.get('nature');
	const sign = nature && /^[≥≤≧≦><=＝═]+$|^(?:大于|小于|等于)/.test(nature.word.text) && /^[\d.]/.test(value) ? nature.word.text : '';
	const unit = cells.get('unit');
	const measured = unit && unit.word.kind !== 'dash' && /^[\d.,]+$/.test(value) ? (printedWords(text, unit.cell) ?? '') : '';
	return `${sign}${value}${measured}`;
}

/** The last percentage of the row's explanation: what a scoring sheet says a rate came to. */
function explained(text: string, head: Head, row: HeadedRow): Place | null {
	const last = row.cells.filter(({ cell }) => head.columns[cell.column]?.role === 'method').at(-1);
	const columns = head.columns.flatMap(({ role }, at) => (role === 'method' ? [at] : []));
	if (!last || columns.length < 2 || last.cell.column !== columns.at(-1)) return null;
	const words = text.slice(last.cell.start, last.cell.end);
	// a rule of scoring names thresholds, not results
	if (/满分|计\s*\d|扣|得\d+分|不得分|得分/.test(words)) return null;
	// 6月末48.7%、9月末73.2%: of parts of the year
	if (/\d\s*月末|季度|上半年/.test(words)) return null;
	const hit = [...words.matchAll(/(?<=[=＝率]\s*)-\d+(?:\.\d+)?\s*[%％]|\d+(?:\.\d+)?\s*[%％]/g)].at(-1);
	if (!hit) return null;
	const start = last.cell.start + hit.index;
	return { start, end: start + hit[0].length, quote: hit[0] };
}

/** Longest result in words. Characters. */
const LONGEST_TOLD = 8;
/** A scoring sheet without columns of targets and results tells results beside its rules: 无新建, 合规, 抽样问卷100份，91.2%. */
function toldBriefly({ text, head, row }: IndicatorRow): Place | null {
	const roles = head.columns.map(({ role }) => role);
	const last = roles.lastIndexOf('method');
	if (roles.includes('target') || roles.includes('actual') || roles.indexOf('method') === last) return null;
	const cell = row.cells.find((read) => read.cell.column === last)?.cell;
	if (!cell) return null;
	const words = text.slice(cell.start, cell.end);
	if (/分|标准|办法|计算|依据|[=＝]/.test(words.replace(/\d+分位/g, ''))) return null;
	const percent = /(?:^|[,，、])(\d+(?:\.\d+)?\s*[%％])$/.exec(words)?.[1];
	const told = percent ?? (words.length <= LONGEST_TOLD && /^[\u4e00-\u9fff]+$/.test(words) ? words : null);
	return told === null ? null : { start: cell.end - told.length, end: cell.end, quote: told };
}

export const isRateName = (name: string): boolean => RATE_NAME.test(name.replace(/[\s“”"]/g, ''));

/** One row of indicators: its cells by role. */
export interface IndicatorRow {
	readonly text: string;
	readonly head: Head;
	readonly row: HeadedRow;
	readonly name: ReadCell;
	readonly cells: ReadonlyMap<ColumnRole, ReadCell>;
}
type Places = Partial<Record<'l3' | 'target' | 'actual' | 'weight' | 'score' | 'reason', Place>>;
const PLACED = ['target', 'actual', 'weight', 'score', 'reason'] as const;

function placesOf({ text, name, cells }: IndicatorRow): Places {
	const at: Places = { l3: placeOfCell(text, name.cell) };
	for (const role of PLACED) {
		const read = cells.get(role);
		if (read && read.cell.end > read.cell.start) at[role] = placeOfCell(text, read.cell);
	}
	return at;
}

/** Name, target and actual value of a row as printed, where one of them stands in another's cell put right. */
export function valuesOf(row: IndicatorRow, l3: string): { l3: string; target: string | null; actual: string | null; at: Places } {
	const { text, head, name, cells } = row;
	const has = (role: ColumnRole): boolean => head.columns.some((column) => column.role === role);
	const target = targetOf(text, cells);
	const printed = cells.get('actual');
	const actual = printed ? printedWords(text, printed.cell) : null;
	const { target: targetAt, ...at } = placesOf(row);
	const asPrinted = targetAt ? { ...at, target: targetAt } : at;
	if (actual !== null) return { l3, target, actual, at: asPrinted };
	const glued = target !== null && has('target') && has('actual') ? gluedTarget(text, name, target) : null;
	if (glued)
		return { l3: glued.name, target: glued.target.quote, actual: target, at: { ...at, target: glued.target, ...(targetAt ? { actual: targetAt } : {}) } };
	if (!isRateName(l3)) {
		const told = target === null ? toldBriefly(row) : null;
		return told ? { l3, target, actual: told.quote, at: { ...asPrinted, actual: told } } : { l3, target, actual, at: asPrinted };
	}
	// of a rate's two values only one is printed: 100% beside 预算执行率 is what was reached
	if (target !== null && /^\d[\d.]*%$/.test(target) && !printed)
		return { l3, target: null, actual: target, at: { ...at, ...(targetAt ? { actual: targetAt } : {}) } };
	const result = explained(text, head, row.row);
	return result ? { l3, target, actual: result.quote, at: { ...asPrinted, actual: result } } : { l3, target, actual, at: asPrinted };
}
