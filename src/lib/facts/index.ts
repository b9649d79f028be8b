/** A document to the facts of its reports: parts, identity, both readers over the blocks that are theirs, refiners. The order of work is this file. */
import { hostile } from '../document/noise.ts';
import { splitParts } from '../document/parts.ts';
import type { Part } from '../document/parts.ts';
import { readingForm } from '../text/view.ts';
import type { Document } from '../model/document.ts';
import type { FileFacts, Message, ReportFacts } from '../model/facts.ts';
import { readBudgetTable } from './budget-table/read-budget-table.ts';
import { readForm } from './form/read-form.ts';
import { identify } from './identity/identify.ts';
import type { Identity } from './identity/identify.ts';
import type { Reference } from './identity/reference.ts';
import { readNarrative } from './narrative/read-narrative.ts';
import { mergeFacts } from './part-facts.ts';
import type { PartFacts } from './part-facts.ts';
import { withoutRepeatedRows } from './refiners/repeated-rows.ts';
import { withoutSecondRates, withoutSecondReadings } from './refiners/same-fact.ts';
import { atMostTwoPerNumber } from './refiners/two-per-number.ts';

/** A year on a fact says that it is not the report's; the report's own goes. */
function withoutOwnYear<F extends { readonly year?: number }>({ year, ...fact }: F, own: number | null): Omit<F, 'year'> & { readonly year?: number } {
	return year === undefined || year === own ? fact : { ...fact, year };
}

/** Refiners in their order: second readings go, then a third fact on one number, then the report's own year. */
function refined(facts: PartFacts, year: number | null): PartFacts {
	return {
		...facts,
		amounts: atMostTwoPerNumber(withoutSecondReadings(facts.amounts)).map((amount) => withoutOwnYear(amount, year)),
		rates: atMostTwoPerNumber(withoutSecondRates(facts.rates)).map((rate) => withoutOwnYear(rate, year)),
		indicators: facts.indicators.map((indicator) => withoutOwnYear(indicator, year))
	};
}

/** Tables are the form reader's, everything else the narrative reader's. What both state once (total, grade), the part's own layout states first. */
function readPart(document: Document, part: Part, { year, project, department, department_aliases }: Identity): PartFacts {
	const form = readForm(document, part);
	const words = readNarrative(document, part, { year, project, units: department === null ? [] : [department, ...(department_aliases ?? [])] });
	const narrative = { ...words, indicators: withoutRepeatedRows(form.indicators, words.indicators) };
	return part.layout === 'form' ? mergeFacts(form, narrative) : mergeFacts(narrative, form);
}

function reportOf(document: Document, part: Part, all: readonly Part[], reference: Reference): { report: ReportFacts; messages: readonly Message[] } {
	const identity = identify(document, part, all, reference);
	const { messages, ...facts } = refined(readPart(document, part, identity), identity.year);
	const { start, end, kind, layout } = part;
	return { report: { kind, layout, ...identity, ...facts, start, end, quote: document.text.slice(start, end) }, messages };
}

/** Words that only a report on a budget or its performance holds. */
const OF_REPORTS = /绩效|自评|决算|预算执行|整体支出|预算数|执行数|“?三公”?经费/;
/** 关于提前下达某某资金的通知, and whom it is addressed to: it hands out money and reports on none. */
const NOTICE = /关于[^。,]{4,60}的(?:通知|批复|公告)[\u4e00-\u9fff、]{2,20}:/;
const NOTICE_WITHIN = 300;
const NO_REPORT: Message = {
	level: 'error',
	id: 'no-report',
	text: '没有读到可用的绩效自评内容：标题、年度、单位、金额、得分和指标中没有足以认定为报告的内容。请确认文件是部门或项目的绩效自评报告；如不是，请从报告文件夹中移走。'
};

/** Whether a part shows any sign of a report: a title, a figure, or a unit and a year in words about budgets. */
function isReport({ amounts, rates, scores, indicators, department, year, project, quote }: ReportFacts, part: Part | null): boolean {
	if (part !== null && part.title !== null) return true;
	if (NOTICE.test(readingForm(quote.slice(0, NOTICE_WITHIN)))) return false;
	const figures = amounts.length + rates.length + scores.dimensions.length + indicators.length;
	return OF_REPORTS.test(quote) && (figures > 0 || scores.total !== null || [department, year, project].some((known) => known !== null));
}

/** All reports of a document with their facts. A copy that cannot be trusted gives no report and a message of level error. Never throws; linear in the text. */
export function extractFacts(document: Document, reference: Reference): FileFacts {
	const warnings = hostile(document);
	const messages = warnings.map(({ message }) => message);
	if (warnings.some(({ refuse }) => refuse)) return { file: document.file, reports: [], messages };
	const table = readBudgetTable(document, reference);
	if (table !== null) return { file: document.file, reports: table.reports, messages: [...messages, ...table.messages] };
	const parts = splitParts(document);
	const read = parts.map((part) => reportOf(document, part, parts, reference));
	if (!read.some(({ report }, at) => isReport(report, parts[at] ?? null))) {
		return { file: document.file, reports: [], messages: [...messages, NO_REPORT] };
	}
	return { file: document.file, reports: read.map(({ report }) => report), messages: [...messages, ...read.flatMap((one) => one.messages)] };
}
