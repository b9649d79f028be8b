/** Finds forms in text that kept no table: where heads of columns follow one another, and how far the form around them goes. */
import type { TableBlock, TableReading } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { viewOf } from '../../text/view.ts';
import type { View } from '../../text/view.ts';
import type { Manner } from './align.ts';
import { COLUMN_FORMS } from './label-forms.ts';
import type { Role } from './label-forms.ts';
import { piecesOf } from './pieces.ts';
import type { Cutting } from './pieces.ts';
import { textLines } from './raw-table.ts';
import type { TextLine } from './raw-table.ts';
import { tableOf } from './rebuild-stream.ts';

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
const ROLE_OF = new Map<string, Role>();
for (const role in COLUMN_FORMS) {
	const known = role in COLUMN_FORMS ? role : null;
	for (const form of formsOf(known)) if (!WEAK.has(form) && !ROLE_OF.has(form)) ROLE_OF.set(form, roleNamed(known));
}
function isRole(name: string | null): name is Role {
	return name !== null && name in COLUMN_FORMS;
}
function roleNamed(name: string | null): Role {
	return isRole(name) ? name : 'remark';
}
function formsOf(name: string | null): string[] {
	return isRole(name) ? COLUMN_FORMS[name].split(' ') : [];
}
const HEADS = new RegExp([...ROLE_OF.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

interface Hit {
	readonly role: Role;
	readonly start: number;
	readonly end: number;
}
interface Run extends Span {
	/** Heads of columns in a row, or labels with their figure right after each. */
	readonly kind: 'heads' | 'pairs';
	readonly hits: readonly Hit[];
}

const BRACKETS = /\([^()]{0,14}\)/g;
const EMPTY_GAP = /^%?[\s|:A-Da-d]*$/;
const UNKNOWN_GAP = /^[\u4e00-\u9fff]{1,12}$/;
const FIGURE_GAP = /^:?-?[\d,.]+(?:万元|元|%)?$/;
const LONGEST_GAP = 40;

type Gap = 'none' | 'unknown' | 'figure' | 'far';
function gapBetween(view: string, from: number, to: number): Gap {
	if (to - from > LONGEST_GAP) return 'far';
	const gap = view
		.slice(from, to)
		.replace(BRACKETS, '')
		.replace(/20\d\d年?度?|上年度?|本年度?/g, '');
	if (EMPTY_GAP.test(gap)) return 'none';
	if (FIGURE_GAP.test(gap)) return 'figure';
	return UNKNOWN_GAP.test(gap) ? 'unknown' : 'far';
}

const MONEY: readonly Role[] = ['initial', 'adjusted', 'budget', 'executed', 'arrived', 'surplus', 'prior'];
const INDICATOR: readonly Role[] = ['l1', 'l2', 'l3', 'target', 'actual'];

/** Whether hits in a row are the head of a table: three different heads, of which two are of money or of indicators. */
function isHead(hits: readonly Hit[]): boolean {
	const roles = new Set(hits.map(({ role }) => role));
	const of = (wanted: readonly Role[]): number => wanted.filter((role) => roles.has(role)).length;
	if (roles.has('authorized') && roles.has('onpost')) return true;
	if (hits.length < 3) return hits.length === 2 && of(MONEY) === 2;
	return (
		roles.size >= 2 &&
		(of(MONEY) >= 2 || of(INDICATOR) >= 2 || (of(MONEY) === 1 && roles.has('rate')) || (roles.has('l1') && roles.has('weight') && roles.has('score')))
	);
}

function runsOf(view: View): Run[] {
	const hits: Hit[] = [...view.text.matchAll(HEADS)].map((match) => ({
		role: ROLE_OF.get(match[0]) ?? 'remark',
		start: match.index,
		end: match.index + match[0].length
	}));
	const runs: Run[] = [];
	let run: Hit[] = [];
	let unknown = 0;
	let figures = 0;
	const close = (): void => {
		const first = run[0];
		const last = run.at(-1);
		if (first && last) {
			const span = { start: view.offsets[first.start] ?? 0, end: (view.offsets[last.end - 1] ?? 0) + 1 };
			if (figures >= 2) {
				if (new Set(run.map(({ role }) => role)).size >= 3 && run.filter(({ role }) => MONEY.includes(role)).length >= 3)
					runs.push({ kind: 'pairs', hits: run, ...span });
			} else if (isHead(run) && unknown <= run.length / 2) runs.push({ kind: 'heads', hits: run, ...span });
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

const TITLE = /(?:自评表|评价表|评分表|基础数据表|指标表|申报表|评价报告|自评报告|自评价|情况表|汇总表)[(（]?/;
const REPORT_TITLE = /(?:报告|说明|总结)(?:[(（][^)）]*[)）])?$/;
const HEADING = /^[一二三四五六七八九十]{1,3}、/;
const END_NOTE = /^(?:注|备注|填表人|填报人|联系人|填表说明|说明)[\s:：\d]/;
const SUM = /^(?:总\s*分|总得分|合\s*计|自评总分|得分合计|综合得分)/;
const SENTENCE_END = /[。；]\s*$/;
const LONGEST_FORM_LINE = 90;
/** Most characters between two heads of one form: goals stand between. */
const LONGEST_GOALS = 5000;
const MOST_LINES_ABOVE = 40;

function startOf(lines: readonly TextLine[], first: number, floor: number): number {
	let at = first;
	let blanks = 0;
	for (let up = first - 1; up >= floor && first - up <= MOST_LINES_ABOVE; up -= 1) {
		const line = lines[up];
		if (!line) break;
		const words = line.text.trim();
		if (words === '') {
			blanks += 1;
			if (blanks > 3) break;
			continue;
		}
		blanks = 0;
		if (words.length > LONGEST_FORM_LINE || (SENTENCE_END.test(words) && words.length > 60)) break;
		if (TITLE.test(words) && words.length < 60) return at;
		if (END_NOTE.test(words) || /^(?:总\s*分|合\s*计)/.test(words)) break;
		at = up;
	}
	return at;
}

/** Last line of the form whose last head ends at line `last`. */
function endOf(lines: readonly TextLine[], last: number, ceiling: number, money: boolean): number {
	let end = last;
	let quiet = 0;
	for (let down = last + 1; down < ceiling; down += 1) {
		const line = lines[down];
		if (!line) break;
		const words = line.text.trim();
		if (words === '') {
			quiet += 1;
			if (quiet > 12) break;
			continue;
		}
		quiet = 0;
		if (HEADING.test(words) || END_NOTE.test(words)) break;
		if (words.length < 60 && (TITLE.test(words) || (REPORT_TITLE.test(words) && words.length > 6))) break;
		if (words.length > LONGEST_FORM_LINE && SENTENCE_END.test(words) && !/\s\d+(?:\.\d+)?\s/.test(words)) break;
		end = down;
		if (!money && SUM.test(words)) {
			// the sums may stand on lines of their own
			for (let more = down + 1; more < Math.min(ceiling, down + 12); more += 1) {
				const next = lines[more]?.text.trim() ?? '';
				if (next === '') continue;
				if (!/^(?:[\d.\s]+|优秀?|良好?|中|差|合格|[-—/\s]+)$/.test(next)) break;
				end = more;
			}
			break;
		}
	}
	return end;
}

interface Region extends Span {
	readonly runs: readonly Run[];
}

function regionsOf(lines: readonly TextLine[], runs: readonly Run[]): Region[] {
	const regions: Region[] = [];
	const lineAt = (offset: number): number => {
		let low = 0;
		let high = lines.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if ((lines[middle]?.start ?? Infinity) <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	};
	const breaksBetween = (from: number, to: number): boolean =>
		lines.slice(from + 1, to).some((line) => {
			const words = line.text.trim();
			return words.length < 60 && (TITLE.test(words) || (REPORT_TITLE.test(words) && words.length > 8));
		});
	let at = 0;
	let floor = 0;
	while (at < runs.length) {
		const group: Run[] = [];
		let run = runs[at];
		while (run) {
			group.push(run);
			at += 1;
			const next = runs[at];
			if (!next || next.start - run.end > LONGEST_GOALS || breaksBetween(lineAt(run.end), lineAt(next.start))) break;
			run = next;
		}
		const first = group[0];
		const last = group.at(-1);
		if (!first || !last) break;
		const nextRun = runs[at];
		const ceiling = nextRun ? lineAt(nextRun.start) : lines.length;
		const money = last.kind === 'pairs' || last.hits.every(({ role }) => role !== 'l1' && role !== 'l3' && role !== 'target');
		const from = startOf(lines, lineAt(first.start), floor);
		const to = endOf(lines, lineAt(last.end - 1), ceiling, money);
		regions.push({ start: lines[from]?.start ?? first.start, end: lines[to]?.end ?? last.end, runs: group });
		floor = to + 1;
	}
	return regions;
}

/** How the pieces of a region are told apart, from how its lines look. */
function cuttingOf(text: string, region: Region): { cutting: Cutting; reading: TableReading } {
	const lines = textLines(text, region);
	const filled = lines.filter((line) => !line.blank);
	const gluedHeads = region.runs.filter((run) => !/\s/.test(text.slice(run.start, run.end)) && run.hits.length >= 3);
	if (gluedHeads.length > 0 && gluedHeads.length * 2 >= region.runs.length) return { cutting: 'run-on', reading: 'run-on' };
	const single = filled.filter((line) => line.text.trim().split(/\s+/).length <= 1).length;
	const parted = lines.filter((line, at) => line.blank && at > 0 && !(lines[at - 1]?.blank ?? true)).length;
	if (parted > filled.length * 0.5 && single > filled.length * 0.6) return { cutting: 'lines', reading: 'blank-between' };
	if (single > filled.length * 0.85) return { cutting: 'lines', reading: 'blank-between' };
	return { cutting: 'blanks', reading: 'space-aligned' };
}

function tableIn(text: string, region: Region, noise: readonly Span[]): TableBlock {
	const { cutting, reading } = cuttingOf(text, region);
	const manner: Manner = { blanksKept: false, manyRows: true, linesMatter: reading === 'space-aligned' };
	return tableOf(text, piecesOf(text, region, cutting, noise), reading, manner, region);
}

/** Tables in the text between those already found. Linear. */
export function findLooseTables(text: string, taken: readonly Span[], noise: readonly Span[]): TableBlock[] {
	const tables: TableBlock[] = [];
	let start = 0;
	for (const gap of [...taken, { start: text.length, end: text.length }]) {
		const chunk = { start, end: gap.start };
		start = gap.end;
		if (chunk.end - chunk.start < 12) continue;
		const runs = runsOf(viewOf(text, chunk, noise));
		if (runs.length === 0) continue;
		for (const region of regionsOf(textLines(text, chunk), runs)) tables.push(tableIn(text, region, noise));
	}
	// heads alone, without a row of values, are words about a table
	return tables.filter((table) => table.rows.some((row) => row.length > 1 && row.slice(1).some((cell) => /\d/.test(cell.text))));
}
