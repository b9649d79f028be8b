/** A report model → its narrative, in the four orders in which sections come. */
import { randomFor } from '../random.ts';
import { COMPOSITION, MANAGEMENT, OPENINGS, OPENING_ACTIONS, OPENING_TAILS, PROCESS_STEPS, STAFF, TITLES } from '../words/finance.ts';
import { chosen, printFrame, type Scribe } from './frame.ts';
import { Outline } from './outline.ts';
import { printScoredText, printTotal } from './scores.ts';
import { basic, projects, spending, threePublic, totals } from './spending.ts';
import { extras, paragraph, put } from './statements.ts';

function overview(scribe: Scribe, outline: Outline): void {
	const { page, report, seed } = scribe;
	outline.chapter('overview');
	outline.section('duties');
	const duties = randomFor(seed, report.department.id, 'duties').sample(report.trade.duties, 6);
	duties.forEach((duty, i) => page.line(`${i + 1}.${duty}。`));
	outline.section('composition');
	paragraph(scribe, () => put(scribe, 'composition', COMPOSITION));
	outline.section('staff');
	paragraph(scribe, () => put(scribe, 'staff', STAFF));
	extras(scribe, 'overview');
}

function achievements(scribe: Scribe): void {
	const { page, report } = scribe;
	report.wording.achievements.forEach((text, i) => {
		const start = page.at;
		for (const found of text.matchAll(/(\d+(?:\.\d+)?)%/g)) {
			page.report.optional_rates.push({ measure: 'other', category: null, what: '', stated_percent: Number(found[1]), quote: '', start, end: start + 1 });
		}
		page.line(text);
		page.mark(`achievement${i}`, start);
	});
	extras(scribe, 'performance');
}

function process(scribe: Scribe): void {
	const { page, report, seed } = scribe;
	const random = randomFor(seed, report.department.id, report.year, 'process');
	const steps = random.sample(PROCESS_STEPS, 3);
	paragraph(scribe, () => {
		printFrame(scribe, 'process', `${steps.join('；')}。`);
		put(scribe, 'management', MANAGEMENT);
		if (random.chance(0.5)) put(scribe, 'management', MANAGEMENT, {}, 1);
	});
	if (report.wording.survey) {
		const start = page.at;
		page.report.optional_rates.push({
			measure: 'other',
			category: null,
			what: '满意度',
			stated_percent: report.survey?.percent ?? 0,
			quote: '',
			start,
			end: start + 1
		});
		page.line(report.wording.survey);
		page.mark('survey', start);
	}
	extras(scribe, 'process');
}

/** Both under one heading, as some units write. */
function problemsWithMeasures(scribe: Scribe, outline: Outline): void {
	const { page, report } = scribe;
	outline.chapter('problemsWithMeasures');
	const start = page.at;
	for (const text of report.wording.problems) page.line(text);
	page.mark('problems', start);
	page.line('针对以上问题，下一步采取以下措施。');
	for (const text of report.wording.measures) page.line(text);
}

function problemsAndMeasures(scribe: Scribe, outline: Outline, level: 'chapter' | 'section'): void {
	const { page, report } = scribe;
	if (report.switches.has('problems-with-measures')) return problemsWithMeasures(scribe, outline);
	if (!report.switches.has('no-problems')) {
		outline[level]('problems');
		const start = page.at;
		for (const text of report.wording.problems) page.line(text);
		page.mark('problems', start);
		extras(scribe, 'problems');
	}
	if (!report.switches.has('no-measures')) {
		outline[level]('measures');
		const start = page.at;
		for (const text of report.wording.measures) page.line(text);
		page.mark('measures', start);
	}
}

function head(scribe: Scribe): void {
	const { page } = scribe;
	printFrame(scribe, 'title', chosen(scribe, 'title', TITLES));
	page.line();
	page.line();
	put(scribe, 'opening', OPENINGS);
	put(scribe, 'opening-action', OPENING_ACTIONS);
	put(scribe, 'opening-tail', OPENING_TAILS);
	page.line();
}

function sections(scribe: Scribe): void {
	const { report } = scribe;
	const outline = new Outline(scribe);
	overview(scribe, outline);
	spending(scribe, outline);
	outline.chapter('performance');
	achievements(scribe);
	if (report.layout.scoredText && report.dimensions.length) printScoredText(scribe, outline);
	else if (report.total !== null) paragraph(scribe, () => printTotal(scribe));
	outline.chapter('process');
	process(scribe);
	problemsAndMeasures(scribe, outline, 'chapter');
}

function inputProcess(scribe: Scribe): void {
	const outline = new Outline(scribe);
	overview(scribe, outline);
	spending(scribe, outline);
	outline.chapter('performance');
	achievements(scribe);
	outline.chapter('process');
	process(scribe);
	outline.chapter('score');
	printScoredText(scribe, outline);
	problemsAndMeasures(scribe, outline, 'chapter');
}

function resultFirst(scribe: Scribe): void {
	const outline = new Outline(scribe);
	outline.chapter('result');
	printScoredText(scribe, outline);
	outline.chapter('problems');
	const { page, report } = scribe;
	const start = page.at;
	for (const text of report.wording.problems) page.line(text);
	page.mark('problems', start);
	outline.chapter('measures');
	const from = page.at;
	for (const text of report.wording.measures) page.line(text);
	page.mark('measures', from);
	overview(scribe, outline);
	spending(scribe, outline);
	outline.chapter('performance');
	achievements(scribe);
	outline.chapter('process');
	process(scribe);
}

function short(scribe: Scribe): void {
	const outline = new Outline(scribe);
	outline.chapter('overview');
	paragraph(scribe, () => put(scribe, 'composition', COMPOSITION));
	paragraph(scribe, () => put(scribe, 'staff', STAFF));
	outline.chapter('spending');
	totals(scribe);
	basic(scribe);
	projects(scribe);
	threePublic(scribe);
	outline.chapter('performance');
	achievements(scribe);
	if (scribe.report.total !== null) paragraph(scribe, () => printTotal(scribe));
	outline.chapter('process');
	process(scribe);
	problemsAndMeasures(scribe, outline, 'chapter');
}

const ORDERS = { sections, 'input-process': inputProcess, 'result-first': resultFirst, short } as const;

export function printNarrative(scribe: Scribe): void {
	head(scribe);
	ORDERS[scribe.report.layout.narrative](scribe);
}
