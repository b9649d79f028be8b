/** A frame of words/finance.ts and a report → words on the page, with a fact for each figure it prints. */
import type { Category, Measure, Stage } from '../../../src/lib/model/vocabulary.ts';
import { CATEGORIES } from '../../../src/lib/model/vocabulary.ts';
import type { ReportModel } from '../model.ts';
import { moneyText, type Money } from '../money.ts';
import type { Page, TruthAmount } from '../page.ts';
import { hash, randomFor } from '../random.ts';
import { turned } from '../build/wording.ts';

export interface Scribe {
	readonly page: Page;
	readonly report: ReportModel;
	readonly seed: number;
}

const isCategory = (text: string): text is Category => text in CATEGORIES;

/** A figure as printed in this place of the report. */
export function figure(scribe: Scribe, key: string): Money {
	const { figures } = scribe.report;
	const found = figures[`${scribe.page.place}:${key}`] ?? figures[key];
	if (found === undefined) throw new Error(`no figure ${key} in ${scribe.report.department.id} ${scribe.report.year}`);
	return found;
}

const STAGE_OF: Readonly<Record<string, Stage>> = {
	initial: 'initial_budget',
	adjusted: 'adjusted_budget',
	budget: 'adjusted_budget',
	executed: 'executed',
	prior: 'executed'
};

function factOf(scribe: Scribe, key: string): (Pick<TruthAmount, 'category' | 'stage'> & Partial<TruthAmount>) | 'optional' {
	const [name = '', suffix = ''] = key.split('.');
	if (name === 'chg') {
		const category = isCategory(suffix) ? suffix : 'total';
		return { category, stage: 'change', change_of: 'executed', from_year: scribe.report.year - 1 };
	}
	const stage = STAGE_OF[suffix];
	if (!stage || !isCategory(name)) return 'optional';
	if (suffix === 'prior') return { category: name, stage, year: scribe.report.year - 1 };
	if (suffix === 'budget') return { category: name, stage, single: true, accept_stage: ['initial_budget'] };
	if (name === 'revenue_total' && stage === 'executed') return { category: name, stage };
	return { category: name, stage };
}

export function printMoney(scribe: Scribe, key: string, unit: 'with-unit' | 'bare'): void {
	const { page, report } = scribe;
	const amount = key.startsWith('chg.') ? Math.abs(changeOf(scribe, key.slice(4))) : figure(scribe, key);
	const style = report.style.money;
	const text = `${moneyText(amount, style)}${unit === 'with-unit' ? style.unit : ''}`;
	const fact = factOf(scribe, key);
	if (fact === 'optional') {
		const place = page.write(text);
		page.report.optional_amounts.push({
			category: 'carryover',
			stage: key.endsWith('in') ? 'carried_in' : 'carried_out',
			value_wan: amount / 1_000_000,
			...place
		});
		return;
	}
	page.amount(text, style.unit, fact);
	if (fact.stage === 'change') {
		const last = page.report.amounts[page.report.amounts.length - 1];
		if (last && changeOf(scribe, key.slice(4)) < 0) last.value_wan = -last.value_wan;
	}
}

function changeOf(scribe: Scribe, category: string): Money {
	return figure(scribe, `${category}.executed`) - figure(scribe, `${category}.prior`);
}

/** A percentage in the department's habit: rounded, or cut off. */
export function percentText(scribe: Scribe, value: number): string {
	const { percentPlaces, truncates } = scribe.report.style;
	const scale = 10 ** percentPlaces;
	const scaled = truncates ? Math.floor(value * scale + 1e-7) : Math.round(value * scale);
	const text = (scaled / scale).toFixed(percentPlaces);
	return `${Number(text) === 100 ? '100' : text}%`;
}

interface RateParts {
	readonly value: number;
	readonly measure: Measure;
	readonly category: Category | null;
	readonly what: string;
}

function rateParts(scribe: Scribe, kind: string, name: string): RateParts {
	const category = isCategory(name) ? name : null;
	const over = (top: string, bottom: string) => {
		const below = figure(scribe, bottom);
		return below === 0 ? 0 : (100 * figure(scribe, top)) / below;
	};
	if (kind === 's') {
		const [top = '', bottom = ''] = name.split('/');
		return { value: over(`${top}.executed`, `${bottom}.executed`), measure: 'share', category: isCategory(top) ? top : null, what: '占比' };
	}
	if (kind === 'c') {
		const bottom = name === 'three_public' ? 'three_public.initial' : `${name}.adjusted`;
		return { value: over(`${name}.executed`, bottom), measure: 'control', category, what: '控制率' };
	}
	if (kind === 'y') return { value: Math.abs((100 * changeOf(scribe, name)) / figure(scribe, `${name}.prior`)), measure: 'yoy', category, what: '同比' };
	return { value: over(`${name}.executed`, `${name}.adjusted`), measure: 'execution', category, what: '执行率' };
}

function printRate(scribe: Scribe, kind: string, name: string): void {
	const parts = rateParts(scribe, kind, name);
	const planted = scribe.report.rates[`${scribe.page.place}:${kind}:${name}`] ?? scribe.report.rates[`${kind}:${name}`];
	scribe.page.rate(planted ?? percentText(scribe, parts.value), { measure: parts.measure, category: parts.category, what: parts.what });
}

export type FrameWords = Readonly<Record<string, string | number>>;

function commonWords(scribe: Scribe): Record<string, string | number> {
	const { report, seed } = scribe;
	const random = randomFor(seed, report.department.id, report.year, 'frame-words', scribe.page.at);
	return {
		Y: report.year,
		P: report.year - 1,
		us: report.self,
		unit: report.name,
		county: report.department.county.name,
		office: random.pick(report.trade.offices),
		place: report.village,
		audience: report.trade.audience,
		offices: report.trade.offices.join('、')
	};
}

/** Prints one frame; `what` is the statement it stands for, counted for --describe. */
export function printFrame(scribe: Scribe, what: string, frame: string, words: FrameWords = {}): void {
	const { page, report } = scribe;
	const start = page.at;
	page.used(`${what}\u0001${frame}`);
	const known: FrameWords = { ...commonWords(scribe), ...words };
	for (const piece of frame.split(/(\{[^{}]+\})/)) {
		const key = /^\{([^{}]+)\}$/.exec(piece)?.[1];
		if (key === undefined) page.write(piece);
		else if (key.startsWith('m:')) printMoney(scribe, key.slice(2), 'with-unit');
		else if (/^[rscy]:/.test(key)) printRate(scribe, key[0] ?? 'r', key.slice(2));
		else if (key.startsWith('dir:')) page.write(changeOf(scribe, key.slice(4)) < 0 ? '减少' : '增加');
		else if (key === 'staff' || key === 'authorized') {
			page.write(String(known[key] ?? report.ledger[key]));
			page.report.headcount = { ...page.report.headcount, [key === 'staff' ? 'actual' : 'authorized']: Number(known[key] ?? report.ledger[key]) };
		} else page.write(String(known[key] ?? piece));
	}
	page.mark(what, start);
}

/** The department's own frame for a statement in this year. */
export function chosen<T>(scribe: Scribe, what: string, deck: readonly T[], position = 0): T {
	const { department, year, trade, village, self } = scribe.report;
	return turned(deck, { department, year, trade, village, self, seed: scribe.seed }, what, position);
}

export const coin = (scribe: Scribe, what: string, share: number) => hash(scribe.seed, scribe.report.department.id, what) / 4294967296 < share;
