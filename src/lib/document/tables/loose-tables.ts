/** Finds forms in text that kept no table: where heads of columns follow one another, and how far the form around them goes. */
import type { TableBlock, TableReading } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { viewOf } from '../../text/view.ts';
import type { Manner } from './align-costs.ts';
import { headRuns } from './head-runs.ts';
import type { HeadRun } from './head-runs.ts';
import { inSkip, piecesOf } from './pieces.ts';
import type { Cutting } from './pieces.ts';
import { textLines } from './raw-table.ts';
import type { TextLine } from './raw-table.ts';
import { tableOf } from './rebuild-stream.ts';

const TITLE = /(?:自评表|评价表|评分表|得分表|计分表|基础数据表|指标表|申报表|评价报告|自评报告|自评价|情况表|汇总表)[(（]?/;
const REPORT_TITLE = /(?:报告|说明|总结)(?:[(（][^)）]*[)）])?$/;
const HEADING = /^[一二三四五六七八九十]{1,3}、/;
const END_NOTE = /^(?:注|备注|填表人|填报人|联系人|填表说明|说明)[\s:：\d]/;
const SUM = /^(?:总\s*分|总得分|合\s*计|自评总分|得分合计|综合得分)/;
const SENTENCE_END = /[。；]\s*$/;
/** A stop with words on both sides of it. */
const PROSE = /[\u4e00-\u9fff ]{6,}[，；。：．.][\u4e00-\u9fff \d]{6,}/;
const LONGEST_FORM_LINE = 90;
/** Most characters between two heads of one form: goals stand between. */
const LONGEST_GOALS = 5000;
const MOST_LINES_ABOVE = 40;

/** A line of running text right behind a table: it ends as sentences do, with neither wide gaps nor figures that stand alone. */
const isSentence = (words: string): boolean =>
	words.length > 40 && SENTENCE_END.test(words) && /[，；]/.test(words) && !/\S\s{2,}\S/.test(words) && !/\s\d+(?:\.\d+)?\s/.test(words);

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
		// wrapped lines of running text
		if (PROSE.test(words) && PROSE.test(lines[up - 1]?.text ?? '')) break;
		if (TITLE.test(words) && words.length < 60) return at;
		if (END_NOTE.test(words) || /^(?:总\s*分|合\s*计)/.test(words) || (HEADING.test(words) && words.length < 40)) break;
		at = up;
	}
	return at;
}

const MOST_EMPTY_LINES = 12;
/** Lines in which an export left blanks stand for empty cells: whole rows of them. */
const MOST_EMPTY_CELLS = 36;

/** Last line of the form whose last head ends at line `last`. */
function endOf(lines: readonly TextLine[], last: number, ceiling: number, money: boolean): number {
	let end = last;
	let quiet = 0;
	let spaced = false;
	for (let down = last + 1; down < ceiling; down += 1) {
		const line = lines[down];
		if (!line) break;
		const words = line.text.trim();
		if (words === '') {
			quiet += 1;
			spaced ||= line.text !== '';
			if (quiet > (spaced ? MOST_EMPTY_CELLS : MOST_EMPTY_LINES)) break;
			continue;
		}
		quiet = 0;
		spaced = false;
		if (HEADING.test(words) || END_NOTE.test(words)) break;
		if (words.length < 60 && (TITLE.test(words) || (REPORT_TITLE.test(words) && words.length > 6))) break;
		if (isSentence(words)) break;
		if (words.length > LONGEST_FORM_LINE && SENTENCE_END.test(words) && !/\s\d+(?:\.\d+)?\s/.test(words)) break;
		end = down;
		if (!money && SUM.test(words)) {
			// the sums may stand on lines of their own
			for (let more = down + 1; more < Math.min(ceiling, down + 12); more += 1) {
				const next = lines[more]?.text.trim() ?? '';
				if (next === '') continue;
				if (!/^(?:[\d.\s]+|优秀?|良好?|中|差|合格|[-—/\s]+|(?:自评|评价|绩效)?等[级次][:：]?)$/.test(next)) break;
				end = more;
			}
			break;
		}
	}
	return end;
}

interface Region extends Span {
	readonly runs: readonly HeadRun[];
}

function regionsOf(lines: readonly TextLine[], runs: readonly HeadRun[]): Region[] {
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
		const group: HeadRun[] = [];
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

/** Whether blanks part the words of a stretch; those inside noise do not. */
function holdsBlanks(text: string, span: Span, noise: readonly Span[]): boolean {
	for (let at = span.start; at < span.end; at += 1) if (/\s/.test(text.charAt(at)) && !inSkip(noise, at)) return true;
	return false;
}

/** Share of the lines with blanks in them that must have wide ones. */
const MOSTLY = 0.7;

/** How the pieces of a region are told apart, from how its lines look. */
function cuttingOf(text: string, region: Region, noise: readonly Span[]): { cutting: Cutting; reading: TableReading } {
	const lines = textLines(text, region);
	const filled = lines.filter((line) => !line.blank);
	const gluedHeads = region.runs.filter((run) => run.hits.length >= 3 && (!holdsBlanks(text, run, noise) || run.touching >= MOSTLY * (run.hits.length - 1)));
	if (gluedHeads.length > 0 && gluedHeads.length * 2 >= region.runs.length) return { cutting: 'run-on', reading: 'run-on' };
	const single = filled.filter((line) => line.text.trim().split(/\s+/).length <= 1).length;
	const parted = lines.filter((line, at) => line.blank && at > 0 && !(lines[at - 1]?.blank ?? true)).length;
	if (parted > filled.length * 0.5 && single > filled.length * 0.6) return { cutting: 'lines', reading: 'blank-between' };
	if (single > filled.length * 0.85) return { cutting: 'lines', reading: 'blank-between' };
	const parting = filled.filter((line) => /\S\s+\S/.test(line.text));
	const apart = parting.filter((line) => /\S(?:\s{2,}|\u3000)\S/.test(line.text)).length;
	return { cutting: apart >= MOSTLY * parting.length ? 'gaps' : 'blanks', reading: 'space-aligned' };
}

function tableIn(text: string, region: Region, noise: readonly Span[]): TableBlock {
	const { cutting, reading } = cuttingOf(text, region, noise);
	const manner: Manner = { blanksKept: false, manyRows: true, linesMatter: reading === 'space-aligned' };
	return tableOf({ text, scraps: piecesOf(text, region, cutting, noise), manner, reading, blanks: new Map(), noise }, region);
}

/** Share of a table's characters that sentences may hold: goals and results in words fill half of a form. */
const MOSTLY_SENTENCES = 0.75;
/** Rows of three cells that show a table whatever else it holds. */
const TABLE_ROWS = 2;

/** Sentences between which two words were taken for heads of columns. */
function isProse({ rows }: TableBlock): boolean {
	if (rows.filter((row) => row.length >= 3).length >= TABLE_ROWS) return false;
	const cells = rows.flat();
	const all = cells.reduce((sum, { text }) => sum + text.length, 0);
	const sentences = cells.reduce((sum, { text }) => sum + (text.length > 40 && /[,。;]/.test(text) ? text.length : 0), 0);
	return sentences > MOSTLY_SENTENCES * all;
}

/** Tables in the text between those already found. Linear. */
export function findLooseTables(text: string, taken: readonly Span[], noise: readonly Span[]): TableBlock[] {
	const tables: TableBlock[] = [];
	let start = 0;
	for (const gap of [...taken, { start: text.length, end: text.length }]) {
		const chunk = { start, end: gap.start };
		start = gap.end;
		if (chunk.end - chunk.start < 12) continue;
		const runs = headRuns(viewOf(text, chunk, noise));
		if (runs.length === 0) continue;
		for (const region of regionsOf(textLines(text, chunk), runs)) tables.push(tableIn(text, region, noise));
	}
	// heads alone, without a row of values, are words about a table
	return tables.filter((table) => table.rows.some((row) => row.length > 1 && row.slice(1).some((cell) => /\d/.test(cell.text))) && !isProse(table));
}
