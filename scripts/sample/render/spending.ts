/** The narrative's part about money: totals, basic and project expenditure, 三公, funds. */
import type { ReportModel } from '../model.ts';
import { moneyText } from '../money.ts';
import { randomFor } from '../random.ts';
import { FALL_CAUSES, RISE_CAUSES } from '../words/causes.ts';
import {
	BASIC,
	BASIC_NOTES,
	BASIC_PARTS,
	BUDGET_TOTAL,
	CARRY_OUT,
	ECONOMIC,
	NO_FUND,
	PROJECT_ITEMS,
	PROJECT_NOTES,
	PROJECT_TOTAL,
	REVENUE,
	REVENUE_ALONE,
	SPENT_TOTAL,
	THREE_PUBLIC,
	THREE_PUBLIC_NOTES,
	WHY,
	YEAR_ON_YEAR
} from '../words/finance.ts';
import { chosen, coin, figure, type Scribe } from './frame.ts';
import type { Outline } from './outline.ts';
import { extras, paragraph, put } from './statements.ts';

function causeWords(scribe: Scribe): Readonly<Record<string, string>> {
	const { report, seed } = scribe;
	const random = randomFor(seed, report.department.id, report.year, 'cause');
	const rises = (report.figures['total.executed'] ?? 0) >= (report.figures['total.prior'] ?? 0) !== report.switches.has('reason-wrong-way');
	const cause = random.pick(rises ? RISE_CAUSES : FALL_CAUSES).replaceAll('{project}', random.pick(report.ledger.projects).name);
	if (report.switches.has('reason-both-ways')) {
		const grows = (report.figures['total.executed'] ?? 0) >= (report.figures['total.prior'] ?? 0);
		const project = random.pick(report.ledger.projects).name;
		return {
			'why:total': grows
				? `会议、印刷支出有所压减，但${project}投入增加更多，两者相抵后净增加`
				: `${project}投入有所增加，但会议、印刷和上年已完工子项的支出减少更多，两者相抵后净减少`
		};
	}
	return { 'why:total': chosen(scribe, 'why', WHY).replace('{cause}', report.department.tookOver?.year === report.year ? '机构改革后职能划入' : cause) };
}

/** Growth is told by those who like to tell it, where there is a last year and nothing special about it. */
function tellsGrowth(report: ReportModel, scribe: Scribe): boolean {
	return (
		report.prior !== null &&
		!report.department.foundedMidYear &&
		!report.switches.has('no-growth') &&
		(report.switches.has('growth') || coin(scribe, 'growth', 0.4))
	);
}

export function totals(scribe: Scribe): void {
	const { report } = scribe;
	paragraph(scribe, () => {
		put(scribe, 'revenue', report.switches.has('revenue-alone') ? REVENUE_ALONE : REVENUE);
		put(scribe, 'budget-total', BUDGET_TOTAL);
		put(scribe, 'spent-total', SPENT_TOTAL);
		if (!report.switches.has('revenue-alone') && report.switches.has('prints-carry-out')) put(scribe, 'carry-out', CARRY_OUT);
		if (coin(scribe, 'economic', 0.5)) put(scribe, 'economic', ECONOMIC);
	});
	if (tellsGrowth(report, scribe)) paragraph(scribe, () => put(scribe, 'year-on-year', YEAR_ON_YEAR, causeWords(scribe)));
	extras(scribe, 'totals');
}

export function basic(scribe: Scribe): void {
	paragraph(scribe, () => {
		put(scribe, 'basic', BASIC);
		put(scribe, 'basic-parts', BASIC_PARTS);
		put(scribe, 'basic-note', BASIC_NOTES);
		if (coin(scribe, 'basic-note-2', 0.5)) put(scribe, 'basic-note', BASIC_NOTES, {}, 1);
	});
	extras(scribe, 'basic');
}

function projectItems(scribe: Scribe): void {
	const { page, report } = scribe;
	const frame = chosen(scribe, 'project-items', PROJECT_ITEMS);
	const [before = '', after = ''] = frame.split('{items}');
	page.used(`project-items\u0001${frame}`);
	page.write(before);
	report.ledger.projects.forEach((project, i) => {
		const amount = report.figures[`item${i}.executed`] ?? project.executed;
		page.write(`${i ? '，' : ''}${project.name}`);
		const place = page.write(`${moneyText(amount, report.style.money)}${report.style.money.unit}`);
		page.report.optional_amounts.push({ category: 'item', stage: 'executed', value_wan: amount / 1_000_000, ...place });
	});
	page.write(after);
}

export function projects(scribe: Scribe): void {
	const { page, report } = scribe;
	paragraph(scribe, () => {
		put(scribe, 'project-total', PROJECT_TOTAL);
		const start = page.at;
		projectItems(scribe);
		page.mark('project-items', start);
		put(scribe, 'project-note', PROJECT_NOTES);
		if (coin(scribe, 'project-note-2', 0.6)) put(scribe, 'project-note', PROJECT_NOTES, {}, 1);
	});
	for (const reason of report.wording.reasons) {
		const start = page.at;
		page.line(reason);
		page.mark('reason', start);
	}
	extras(scribe, 'project');
}

export function threePublic(scribe: Scribe): void {
	if (scribe.report.switches.has('no-three-public')) return;
	if (scribe.report.switches.has('three-public-nil')) return nothingSpent(scribe);
	paragraph(scribe, () => {
		put(scribe, 'three-public', THREE_PUBLIC);
		put(scribe, 'three-public-note', THREE_PUBLIC_NOTES);
		put(scribe, 'three-public-note', THREE_PUBLIC_NOTES, {}, 1);
	});
	extras(scribe, 'three-public');
}

/** 全年未发生“三公”经费支出: a stated zero. */
function nothingSpent(scribe: Scribe): void {
	const { page, report } = scribe;
	const start = page.at;
	page.write(`${report.year}年度${report.self}未安排“三公”经费预算，全年未发生“三公”经费支出。`);
	page.report.amounts.push({ category: 'three_public', stage: 'executed', value_wan: 0, quote: '', start, end: page.at });
	page.mark('extra:three-public', start);
	page.line();
}

export function spending(scribe: Scribe, outline: Outline): void {
	outline.chapter('spending');
	outline.section('totals');
	totals(scribe);
	outline.section('basic');
	basic(scribe);
	outline.section('project');
	projects(scribe);
	if (!scribe.report.switches.has('no-three-public')) {
		outline.section('threePublic');
		threePublic(scribe);
	}
	if (figure(scribe, 'government_fund.budget') === 0 && coin(scribe, 'no-fund', 0.6)) paragraph(scribe, () => noFund(scribe));
}

/** 无政府性基金预算支出: a stated zero. */
function noFund(scribe: Scribe): void {
	const { page } = scribe;
	const start = page.at;
	put(scribe, 'no-fund', NO_FUND);
	const zero = { stage: 'executed', value_wan: 0, quote: '', start, end: page.at } as const;
	page.report.amounts.push({ category: 'government_fund', ...zero }, { category: 'state_capital', ...zero });
}
