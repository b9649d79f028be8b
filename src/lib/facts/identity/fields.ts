/** Labelled fields of forms and headers (实施单位, 项目名称, 来源), wherever the text puts label and value, to values with their places. */
import type { Block } from '../../model/document.ts';
import type { Place, Span } from '../../model/span.ts';
import { placeOf, readingForm, viewOf, type View } from '../../text/view.ts';
import { ANY_LABEL, KINDS, STOP, WHOLE, type FieldKind } from './field-labels.ts';
import type { Reference } from './reference.ts';
import { parseUnitName } from './unit-name.ts';

export interface Field {
	readonly label: string;
	readonly value: Place;
	/** Value in reading form. */
	readonly text: string;
}

/** Fields stand at the head of a form: this much of it is read. UTF-16 units. */
const HEAD = 3000;
const LONGEST_VALUE = 60;
/** Rows of a table in which fields can stand. */
const HEAD_ROWS = 12;
/** A cell with more characters is no label. */
const LONGEST_LABEL = 20;
/** A budget system's code before a project's name. */
const CODE = /^[0-9A-Za-z]{8,}[-—_:]/;

/** Between a label and its value. */
const SEAL = /^(?:[(（](?:盖章|公章|签章|盖公章|加盖公章|单位盖章|章|全称|名称)[)）])?[:：|,]*/;

type Gap = 'none' | 'blank' | 'line' | 'cell';

function gapAt(view: View, index: number): Gap {
	const from = (view.offsets[index - 1] ?? -1) + 1;
	const between = view.source.slice(from, view.offsets[index] ?? from);
	if (between === '') return 'none';
	if (/\t|\n\s*\n|[ \u3000]{2}/.test(between)) return 'cell';
	return between.includes('\n') ? 'line' : 'blank';
}

const startsLabel = (view: View, at: number): boolean => at === 0 || gapAt(view, at) !== 'none' || /[|:：)）,，。;、\]】\d]/.test(view.text.charAt(at - 1));

/** Ends that a value may have: at each break of the text up to the next bar, label or the longest value. */
function possibleEnds(view: View, start: number): { readonly at: number; readonly gap: Gap | 'stop' }[] {
	const limit = Math.min(view.text.length, start + LONGEST_VALUE);
	const stretch = view.text.slice(start, limit + 12);
	const stop = STOP.exec(stretch)?.index ?? stretch.length;
	const ends: { at: number; gap: Gap | 'stop' }[] = [];
	for (let at = start + 1; at <= Math.min(limit, start + stop); at += 1) {
		const next = view.text.charAt(at);
		if (at === start + stop || next === '|' || next === '' || next === '【' || next === '。') {
			ends.push({ at, gap: 'stop' });
			break;
		}
		const gap = gapAt(view, at);
		if (gap !== 'none') ends.push({ at, gap });
	}
	return ends;
}

/** Where a value begins behind its label, or -1 where the next label or a bar's empty cell follows. */
function valueStart(view: View, labelEnd: number): number {
	const seal = SEAL.exec(view.text.slice(labelEnd, labelEnd + 20))?.[0] ?? '';
	if (/\|\s*\|/.test(seal)) return -1;
	const start = labelEnd + seal.length;
	return STOP.exec(view.text.slice(start, start + 14))?.index === 0 ? -1 : start;
}

interface Label {
	readonly label: string;
	readonly start: number;
	readonly end: number;
}

function labelled(view: View, kind: FieldKind): Label[] {
	return [...view.text.matchAll(KINDS[kind])]
		.filter((match) => kind === 'site' || startsLabel(view, match.index))
		.map((match) => ({ label: match[0], start: match.index, end: match.index + match[0].length }));
}

/** A cell as a label: without seal and colon. */
const labelOf = (words: string): string => words.replace(/[(（](?:盖章|公章|签章|盖公章|单位盖章|章)[)）]/g, '').replace(/[:：]$/, '');

interface LabelledCell {
	readonly label: string;
	readonly value: View;
}

/** Cells whose next cell with words in the row is no label itself: each may be a label and its value. */
function pairsOfCells(source: string, blocks: readonly Block[]): LabelledCell[] {
	const pairs: LabelledCell[] = [];
	for (const block of blocks) {
		if (block.kind !== 'table') continue;
		for (const row of block.rows.slice(0, HEAD_ROWS)) {
			const cells = row.filter((cell) => cell.text !== '');
			for (const [at, cell] of cells.entries()) {
				const next = cells[at + 1];
				const label = cell.text.length > LONGEST_LABEL ? '' : labelOf(readingForm(cell.text));
				if (next === undefined || label === '' || !ANY_LABEL.test(label)) continue;
				const words = next.text.length > LONGEST_LABEL ? '' : readingForm(next.text);
				if (STOP.exec(words)?.index !== 0) pairs.push({ label, value: viewOf(source, next) });
			}
		}
	}
	return pairs;
}

/** Where tables come with their cells (Word, Excel, web pages, ruled PDF) a name may be wrapped in its cell, and only the cell says where it ends. */
const hasKnownCells = (blocks: readonly Block[]): boolean => blocks.some((block) => block.kind === 'table' && block.reading === 'known');

/** The fields of one part of a text: its head in reading form and the pairs of its cells are made once and asked for each kind of label. */
export class Fields {
	readonly #view: View;
	readonly #pairs: readonly LabelledCell[];
	readonly #cellsFirst: boolean;

	constructor(source: string, span: Span, blocks: readonly Block[]) {
		this.#view = viewOf(source, { start: span.start, end: Math.min(span.end, span.start + HEAD) });
		this.#pairs = pairsOfCells(source, blocks);
		this.#cellsFirst = hasKnownCells(blocks);
	}

	#cells(kind: FieldKind): readonly LabelledCell[] {
		return this.#pairs.filter(({ label }) => WHOLE[kind].test(label));
	}

	#inOrder(cells: readonly Field[], printed: readonly Field[]): readonly Field[] {
		return this.#cellsFirst ? [...cells, ...printed] : [...printed, ...cells];
	}

	/** Values that are units' names, with the name found in them. A value printed before its label (text of a PDF) counts too. */
	units(kind: Exclude<FieldKind, 'project'>, reference: Reference): readonly Field[] {
		const cells = this.#cells(kind).flatMap(({ label, value }) => {
			const unit = parseUnitName(value.text, reference);
			return unit === null ? [] : [{ label, value: placeOf(value, unit.start, unit.end), text: unit.name }];
		});
		const printed = labelled(this.#view, kind).flatMap(({ label, start, end }) => {
			const from = valueStart(this.#view, end);
			const unit = (from < 0 ? null : valueAfter(this.#view, from, reference)) ?? valueBefore(this.#view, start, reference);
			return unit === null ? [] : [{ label, value: placeOf(this.#view, unit.start, unit.end), text: unit.name }];
		});
		return this.#inOrder(cells, printed);
	}

	/** Values of 项目名称 and its synonyms as printed, without a budget system's code in front. */
	projects(): readonly Field[] {
		const cells = this.#cells('project').flatMap(({ label, value }) => {
			const code = CODE.exec(value.text)?.[0] ?? '';
			return projectField(label, value, { start: code.length, end: value.text.length });
		});
		const printed = labelled(this.#view, 'project').flatMap(({ label, start, end }) => {
			const from = valueStart(this.#view, end);
			return projectField(label, this.#view, from < 0 ? projectBefore(this.#view, start) : projectAfter(this.#view, from));
		});
		return this.#inOrder(cells, printed);
	}
}

function projectField(label: string, view: View, range: { readonly start: number; readonly end: number } | null): Field[] {
	const text = range === null ? '' : view.text.slice(range.start, range.end);
	return range !== null && text.length >= 2 && /[\u4e00-\u9fa5]/.test(text) ? [{ label, value: placeOf(view, range.start, range.end), text }] : [];
}

function valueAfter(view: View, from: number, reference: Reference): { name: string; start: number; end: number } | null {
	let breaks = 0;
	for (const { at, gap } of possibleEnds(view, from)) {
		const unit = parseUnitName(view.text.slice(from, at).replace(/网站!?$|门户$/, ''), reference);
		if (unit !== null) return { name: unit.name, start: from + unit.start, end: from + unit.end };
		breaks += gap === 'blank' ? 1 : 2;
		if (breaks > 4) break;
	}
	return null;
}

/** In the text layer of a PDF the value may stand before its label: the shortest stretch of words right before it that is a name with its region. */
function valueBefore(view: View, labelStart: number, reference: Reference): { name: string; start: number; end: number } | null {
	if (gapAt(view, labelStart) !== 'blank') return null;
	for (let at = labelStart - 4; at >= Math.max(0, labelStart - 40); at -= 1) {
		if (gapAt(view, at) === 'none' && !/[)\d|:：]/.test(view.text.charAt(at - 1))) continue;
		const unit = parseUnitName(view.text.slice(at, labelStart), reference);
		if (unit !== null && unit.name.length >= 6) return { name: unit.name, start: at + unit.start, end: at + unit.end };
		if (/[)\d|]/.test(view.text.charAt(at - 1))) return null;
	}
	return null;
}

function projectAfter(view: View, from: number): { start: number; end: number } | null {
	const ends = possibleEnds(view, from);
	// A single line end inside a name is a wrapped cell or line only where a label follows soon.
	const first = ends.find(({ gap }) => gap === 'stop' || gap === 'cell' || gap === 'line') ?? ends.at(-1);
	if (first === undefined) return null;
	const code = CODE.exec(view.text.slice(from, first.at))?.[0] ?? '';
	return { start: from + code.length, end: first.at };
}

/** Text of a PDF: 「…结算费用 项目名称 主管部门」. Back to the bracket, bar or label before. */
function projectBefore(view: View, labelStart: number): { start: number; end: number } | null {
	if (labelStart === 0 || gapAt(view, labelStart) !== 'blank') return null;
	const before = view.text.slice(Math.max(0, labelStart - LONGEST_VALUE), labelStart);
	const bracket = Math.max(before.lastIndexOf(')'), before.lastIndexOf('|'), before.lastIndexOf(':'));
	const start = labelStart - before.length + bracket + 1;
	const text = view.text.slice(start, labelStart);
	return bracket >= 0 && text.length >= 4 && !/绩效|自评表/.test(text) ? { start, end: labelStart } : null;
}
