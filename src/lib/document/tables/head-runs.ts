/** Finds where heads of columns, or labels with their figures, follow one another in text that kept no table. */
import type { Span } from '../../model/span.ts';
import type { View } from '../../text/view.ts';
import type { Role } from './label-forms.ts';
import { columnForms } from './labels.ts';

/** Heads that stand in sentences too often to prove a table. */
const WEAK = new Set([
	'预算',
	'单位',
	'原因',
	'说明',
	'备注',
	'性质',
	'方向',
	'系数',
	'指标',
	'差额',
	'增减',
	'编号',
	'序号',
	'执行',
	'编制',
	'人员编制',
	'一级',
	'二级',
	'三级',
	'评分',
	'结余',
	'打分',
	'满分',
	'存在问题',
	'改进措施'
]);
const ROLE_OF = new Map(columnForms().filter(([form]) => !WEAK.has(form)));
const HEADS = new RegExp([...ROLE_OF.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

interface Hit {
	readonly role: Role;
	readonly start: number;
	readonly end: number;
}
export interface HeadRun extends Span {
	/** Heads of columns in a row, or labels with their figure right after each. */
	readonly kind: 'heads' | 'pairs';
	readonly hits: readonly Hit[];
	/** How many heads begin right behind the one before, without a blank between them. */
	readonly touching: number;
}

const BRACKETS = /\([^()]{0,14}\)/g;
const EMPTY_GAP = /^%?[\s|:A-Da-d]*$/;
const UNKNOWN_GAP = /^[\u4e00-\u9fff]{1,12}$/;
const FIGURE_GAP = /^:?-?[\d,.]+(?:万元|元|%)?$/;
/** 决算数大于预算数的主要原因 is a sentence. */
const COMPARING = /^(?:大于|小于|高于|低于|等于|超过|少于|多于|超出|较|比|与|同|和|及|占|为|是|的|年初|全年)+$/;
const LONGEST_GAP = 40;

type Gap = 'none' | 'unknown' | 'figure' | 'far';
function gapBetween(view: string, from: number, to: number): Gap {
	if (to - from > LONGEST_GAP) return 'far';
	const gap = view
		.slice(from, to)
		.replace(BRACKETS, '')
		.replace(/20\d\d年?度?|上年度?|本年度?/g, '');
	if (EMPTY_GAP.test(gap)) return 'none';
	if (COMPARING.test(gap)) return 'far';
	if (FIGURE_GAP.test(gap)) return 'figure';
	return UNKNOWN_GAP.test(gap) ? 'unknown' : 'far';
}

const MONEY: readonly Role[] = ['initial', 'adjusted', 'budget', 'executed', 'arrived', 'surplus', 'prior'];
const INDICATOR: readonly Role[] = ['l1', 'l2', 'l3', 'target', 'actual'];

/** Whether hits in a row, with so many unknown words between them, are the head of a table: three different heads, of which two are of money or of indicators. */
function isHead(hits: readonly Hit[], unknown: number): boolean {
	const roles = new Set(hits.map(({ role }) => role));
	const of = (wanted: readonly Role[]): number => wanted.filter((role) => roles.has(role)).length;
	if (roles.has('authorized') && roles.has('onpost')) return true;
	if (hits.length < 3) return hits.length === 2 && of(MONEY) === 2 && unknown === 0;
	return (
		roles.size >= 2 &&
		(of(MONEY) >= 2 || of(INDICATOR) >= 2 || (of(MONEY) === 1 && roles.has('rate')) || (roles.has('l1') && roles.has('weight') && roles.has('score')))
	);
}

/** Whether the source has a blank between two places of the view. */
function holdsBlank({ source, offsets }: View, end: number, start: number): boolean {
	return /\s/.test(source.slice((offsets[end - 1] ?? 0) + 1, offsets[start] ?? 0));
}

/** Heads in a row, and labels with their figures in a row, in the order of the text. Linear. */
export function headRuns(view: View): HeadRun[] {
	const hits: Hit[] = [...view.text.matchAll(HEADS)].map((match) => ({
		role: ROLE_OF.get(match[0]) ?? 'remark',
		start: match.index,
		end: match.index + match[0].length
	}));
	const runs: HeadRun[] = [];
	let run: Hit[] = [];
	let unknown = 0;
	let figures = 0;
	const close = (): void => {
		const first = run[0];
		const last = run.at(-1);
		if (first && last) {
			const touching = run.filter((hit, at) => at > 0 && !holdsBlank(view, run[at - 1]?.end ?? 0, hit.start)).length;
			const span = { start: view.offsets[first.start] ?? 0, end: (view.offsets[last.end - 1] ?? 0) + 1 };
			if (figures >= 2) {
				if (new Set(run.map(({ role }) => role)).size >= 3 && run.filter(({ role }) => MONEY.includes(role)).length >= 3)
					runs.push({ kind: 'pairs', hits: run, touching, ...span });
			} else if (isHead(run, unknown) && unknown <= run.length / 2) runs.push({ kind: 'heads', hits: run, touching, ...span });
		}
		run = [];
		unknown = 0;
		figures = 0;
	};
	for (const hit of hits) {
		const last = run.at(-1);
		const gap = last ? gapBetween(view.text, last.end, hit.start) : 'far';
		if (gap === 'far' || (gap === 'figure' && figures === 0 && run.length > 1) || (gap !== 'figure' && figures > 0)) close();
		if (gap === 'unknown') unknown += 1;
		if (gap === 'figure' && run.length > 0) figures += 1;
		run.push(hit);
	}
	close();
	return runs;
}
