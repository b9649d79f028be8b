/** Reads a cell's words as a label of a form: what it can mean, with the unit, points and year printed in it. */
import { unitOfHeading } from '../../text/money.ts';
import type { MoneyUnit } from '../../text/money.ts';
import { BLOCK_FORMS, COLUMN_FORMS, FIELD_FORMS, LEVEL1_FORMS, LEVEL2_FORMS, NATURE_FORMS, ROW_FORMS, SUM_FORMS } from './label-forms.ts';
import type { Level1, Role, RowId } from './label-forms.ts';

export type Meaning =
	| { readonly kind: 'column'; readonly id: Role }
	| { readonly kind: 'row'; readonly id: RowId }
	| { readonly kind: 'nature'; readonly id: keyof typeof NATURE_FORMS }
	| { readonly kind: 'sum'; readonly id: keyof typeof SUM_FORMS }
	| { readonly kind: 'level1'; readonly id: Level1 }
	| { readonly kind: 'level2'; readonly id: keyof typeof LEVEL2_FORMS }
	| { readonly kind: 'block'; readonly id: keyof typeof BLOCK_FORMS }
	| { readonly kind: 'field'; readonly id: keyof typeof FIELD_FORMS };
export type LabelKind = Meaning['kind'];

export interface Label {
	/** The words without brackets, numbering, year and colon. */
	readonly core: string;
	readonly meanings: readonly Meaning[];
	readonly unit: MoneyUnit | null;
	/** （50分） */
	readonly points: number | null;
	/** A printed year, or which year its words name. */
	readonly year: number | 'last' | 'this' | null;
	/** Matched only after one misread character was forgiven. */
	readonly forgiven: boolean;
}

const meaningsOf = new Map<string, Meaning[]>();

/** Words of column heads with what they mean; the first meaning counts. */
const columns = new Map<string, Role>();
export const columnForms = (): readonly (readonly [string, Role])[] => [...columns];

function register<T extends Readonly<Record<string, string>>>(forms: T, toMeaning: (id: Extract<keyof T, string>) => Meaning): void {
	for (const id in forms) {
		for (const form of (forms[id] ?? '').split(' ')) {
			const meanings = meaningsOf.get(form) ?? [];
			meanings.push(toMeaning(id));
			meaningsOf.set(form, meanings);
		}
	}
}
register(COLUMN_FORMS, (id) => ({ kind: 'column', id }));
for (const [form, meanings] of meaningsOf) for (const meaning of meanings) if (meaning.kind === 'column' && !columns.has(form)) columns.set(form, meaning.id);
register(ROW_FORMS, (id) => ({ kind: 'row', id }));
register(NATURE_FORMS, (id) => ({ kind: 'nature', id }));
register(SUM_FORMS, (id) => ({ kind: 'sum', id }));
register(LEVEL1_FORMS, (id) => ({ kind: 'level1', id }));
register(LEVEL2_FORMS, (id) => ({ kind: 'level2', id }));
register(BLOCK_FORMS, (id) => ({ kind: 'block', id }));
register(FIELD_FORMS, (id) => ({ kind: 'field', id }));

/** Words of labels by their first two characters, longest first, for finding labels in text without separators. */
const formsByStart = new Map<string, string[]>();
for (const form of [...meaningsOf.keys()].sort((a, b) => b.length - a.length)) {
	const start = form.slice(0, 2);
	formsByStart.set(start, [...(formsByStart.get(start) ?? []), form]);
}
/** Words of labels that could begin at a place of a text, longest first. */
export const formsFrom = (text: string, at: number): readonly string[] => formsByStart.get(text.slice(at, at + 2)) ?? [];

/** Labels of five characters and more by length and one half: a label with one misread character keeps one half whole. */
const byHalf = new Map<string, string[]>();
const firstHalf = (text: string): string => `${text.length}<${text.slice(0, text.length >> 1)}`;
const secondHalf = (text: string): string => `${text.length}>${text.slice(text.length >> 1)}`;
for (const form of meaningsOf.keys()) {
	if (form.length < 5) continue;
	for (const key of [firstHalf(form), secondHalf(form)]) byHalf.set(key, [...(byHalf.get(key) ?? []), form]);
}

function differences(a: string, b: string): number {
	let count = 0;
	for (let at = 0; at < a.length; at += 1) if (a.charAt(at) !== b.charAt(at)) count += 1;
	return count;
}

/** What optical reading makes of the commonest characters of forms. */
const MISREAD: readonly (readonly [RegExp, string])[] = [
	[/[匏箅篡]数/g, '算数'],
	// pages whose filter drops 年
	[/(?<=[上当本全])-(?=[结度初末])/g, '年'],
	[/^-(?=[度初末])/g, '年'],
	[/万[兀无冗]/g, '万元'],
	[/顼|項/g, '项'],
	[/项(?:Fl|F1|日|曰|H)(?!期)/g, '项目'],
	[/[曰日]标/g, '目标'],
	[/[帐账]户/g, '账户'],
	[/指[栋柸标]/g, '指标'],
	[/分[宜直倌]/g, '分值']
];
function mended(reading: string): string {
	let text = reading;
	for (const [wrong, right] of MISREAD) text = text.replace(wrong, right);
	return text;
}

/** The one label that differs from the words in one character; null where there is none or more than one. */
function forgive(core: string): string | null {
	if (core.length < 5 || core.length > 24 || /\d/.test(core)) return null;
	const near = new Set<string>();
	for (const key of [firstHalf(core), secondHalf(core)]) for (const form of byHalf.get(key) ?? []) if (differences(core, form) === 1) near.add(form);
	const [only] = near;
	return near.size === 1 && only !== undefined ? only : null;
}

const LEAD =
	/^(?:其中[:,]?|按(?:支出|资金|收入)(?:类型|性质|分类|来源)分?[:,]|资金(?:来源|结构|构成)[:,]|[-·•…*▲※☆★]|\d{1,2}[、.](?!\d)|[一二三四五六七八九十]{1,3}[、.]|\([一二三四五六七八九十\d]{1,3}\))+/;
/** Names of divisions before a label (区级, 县本级 are part of labels and stay). */
const YEAR_LEAD = /^(?:(20[0-4]\d)\s?年?度?|(上年度?|去年|上一?年度)|(本年度?|当年度?|今年))/;

/** Brackets with what they say taken off: unit, points. An unclosed bracket runs to the end; a lost opening one from the digits. */
function unbracket(text: string): { core: string; unit: MoneyUnit | null; points: number | null } {
	let unit: MoneyUnit | null = null;
	let points: number | null = null;
	let core = text.replace(/\(([^()]{0,30})\)|\(((?:万元|亿元|元|人|单位:?万?元|[\d.]+分?)?)$/g, (_, closed: string | undefined, open: string | undefined) => {
		const inner = closed ?? open ?? '';
		unit ??= /^(?:单位:?)?(?:亿元|万元|元|万)/.test(inner) ? unitOfHeading(`(${inner.replace(/^(?:单位:?)/, '').replace(/[^亿万元].*$/, '')})`) : null;
		const pointed = /^(?:分值|满分|权重)?:?(\d{1,3}(?:\.\d+)?)(?:分(?:\*.*)?|$)/.exec(inner);
		if (pointed) points ??= Number(pointed[1]);
		return '';
	});
	const lost = /^(\D{2,12})(\d{1,3})分?\)$/.exec(core);
	if (lost) {
		points ??= Number(lost[2]);
		core = lost[1] ?? core;
	}
	return { core, unit, points };
}

function lookUp(core: string): { meanings: readonly Meaning[]; forgiven: boolean } {
	const exact = meaningsOf.get(core);
	if (exact) return { meanings: exact, forgiven: false };
	const mendedCore = mended(core);
	const known = meaningsOf.get(mendedCore);
	if (known) return { meanings: known, forgiven: true };
	const form = forgive(mendedCore);
	return form ? { meanings: meaningsOf.get(form) ?? [], forgiven: true } : { meanings: [], forgiven: false };
}

const LONGEST_LABEL = 48;

/** Words in reading form to a label; null where they mean nothing known. Does not look inside longer words. */
export function labelOf(reading: string): Label | null {
	if (reading.length === 0 || reading.length > LONGEST_LABEL) return null;
	const { core: bare, unit, points } = unbracket(mended(reading).replace(/^[(](?=[^)]*$)/, ''));
	const trimmed = bare
		.replace(/[:;,。|]+$/, '')
		.replace(/\s/g, '')
		.replace(/[×x*]?100%$/, '');
	for (const core of new Set([trimmed, trimmed.replace(LEAD, '')])) {
		const plain = lookUp(core);
		if (plain.meanings.length > 0 && !plain.forgiven) return { core, meanings: plain.meanings, unit, points, year: null, forgiven: false };
	}
	const led = trimmed.replace(LEAD, '');
	const yearLead = YEAR_LEAD.exec(led);
	if (yearLead) {
		const core = led.slice(yearLead[0].length);
		const dated = lookUp(core);
		const year = yearLead[1] ? Number(yearLead[1]) : yearLead[2] ? ('last' as const) : ('this' as const);
		if (dated.meanings.length > 0) return { core, meanings: dated.meanings, unit, points, year, forgiven: dated.forgiven };
	}
	const last = lookUp(led);
	return last.meanings.length > 0 ? { core: led, meanings: last.meanings, unit, points, year: null, forgiven: last.forgiven } : null;
}

/** The label's meaning of one kind, if it has one. */
export function find<K extends LabelKind>(label: Label | null, kind: K): Extract<Meaning, { kind: K }> | null {
	return label?.meanings.find((meaning): meaning is Extract<Meaning, { kind: K }> => meaning.kind === kind) ?? null;
}

/** "(50分)", "（30）", "50分)": points whose dimension's name was lost. */
export function pointsAlone(reading: string): number | null {
	const match = /^\(?(\d{1,3}(?:\.\d+)?)分?\)$/.exec(reading) ?? /^\((\d{1,3}(?:\.\d+)?)分?\)?$/.exec(reading) ?? /^(\d{1,3}(?:\.\d+)?)分$/.exec(reading);
	return match ? Number(match[1]) : null;
}
