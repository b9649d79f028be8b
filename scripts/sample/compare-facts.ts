/** The truth of a file and the facts extracted from it → what is right, missed and invented, by group, as the facts scorer counts. */
import type { FileFacts, ReportFacts } from '../../src/lib/model/facts.ts';
import type { TruthReport } from './page.ts';

export const GROUPS = ['meta', 'amounts', 'rates', 'scores', 'indicators'] as const;
export type Group = (typeof GROUPS)[number];
export interface Tally {
	right: number;
	readonly missed: string[];
	readonly invented: string[];
}

/** Categories and stages that count; finer ones are neither rewarded nor punished. */
const COUNTED = new Set(
	'total revenue_total general_public_budget government_fund state_capital fiscal_appropriation special_transfer other_funds basic project personnel operating wages_welfare goods_services household_subsidy capital three_public overseas_travel official_vehicle_purchase official_vehicle_operation official_vehicle reception carryover'.split(
		' '
	)
);
const STAGES = new Set(['initial_budget', 'adjusted_budget', 'executed']);

const squash = (text: string | null | undefined) =>
	(text ?? '')
		.normalize('NFKC')
		.replace(/[\s。,;:"'()《》“”‘’\-—_]/g, '')
		.replace(/[≧>]=?/g, '≥')
		.replace(/[≦<]=?/g, '≤');
const close = (a: number, b: number) => Math.abs(a - b) <= 1e-6 + 1e-4 * Math.max(Math.abs(a), Math.abs(b)) || Math.abs(a - b) < 0.005;

const empty = (): Tally => ({ right: 0, missed: [], invented: [] });

function pair<W, G>(
	wanted: readonly W[],
	given: readonly G[],
	same: (w: W, g: G) => boolean,
	show: (w: W) => string
): { readonly tally: Tally; readonly left: G[]; readonly pairs: (readonly [W, G])[] } {
	const left = [...given];
	const tally = empty();
	const pairs: (readonly [W, G])[] = [];
	for (const item of wanted) {
		const at = left.findIndex((candidate) => same(item, candidate));
		const found = left[at];
		if (at < 0 || found === undefined) tally.missed.push(show(item));
		else {
			tally.right++;
			pairs.push([item, found]);
			left.splice(at, 1);
		}
	}
	return { tally, left, pairs };
}

const unique = <T>(items: readonly T[], key: (item: T) => string) => [...new Map(items.map((item) => [key(item), item])).values()];
const ownYear = (report: { readonly year: number | null }) => (fact: { readonly year?: number }) => fact.year === undefined || fact.year === report.year;

type AnyAmount = { readonly category: string; readonly stage: string; readonly value_wan: number };
const amountKey = (a: AnyAmount) => `${a.category}/${a.stage}=${a.value_wan}`;

function amountsOf(wanted: readonly TruthReport[], given: readonly ReportFacts[]): Tally {
	const counts = (a: AnyAmount) => COUNTED.has(a.category) && STAGES.has(a.stage);
	const want = unique(wanted.flatMap((report) => report.amounts.filter(ownYear(report))).filter(counts), amountKey);
	const gave = unique(given.flatMap((report) => report.amounts.filter(ownYear(report))).filter(counts), amountKey);
	const same = (w: (typeof want)[number], g: AnyAmount) =>
		(w.category === g.category || (w.accept_category ?? []).some((c) => c === g.category)) &&
		(w.stage === g.stage || (w.accept_stage ?? []).some((s) => s === g.stage)) &&
		close(w.value_wan, g.value_wan);
	const { tally, left } = pair(want, gave, same, amountKey);
	const optional = wanted.flatMap((report) => report.optional_amounts);
	const extra = left.filter((g) => !want.some((w) => same(w, g)) && !optional.some((o) => close(o.value_wan, g.value_wan)));
	tally.invented.push(...extra.map(amountKey));
	return tally;
}

function ratesOf(wanted: readonly TruthReport[], given: readonly ReportFacts[]): Tally {
	const want = unique(
		wanted.flatMap((report) => report.rates).filter((rate) => rate.measure !== 'yoy'),
		(rate) => `${rate.what}${rate.category ?? ''}${rate.stated_percent}`
	);
	const gave = given.flatMap((report) => report.rates.filter(ownYear(report))).filter((rate) => rate.measure !== 'yoy');
	const { tally, left } = pair(
		want,
		gave,
		(w, g) => close(w.stated_percent, g.stated_percent),
		(w) => `${w.what} ${w.category ?? ''} ${w.stated_percent}%`
	);
	const optional = wanted.flatMap((report) => [...report.optional_rates, ...report.rates]);
	tally.invented.push(
		...unique(
			left.filter((g) => !optional.some((o) => close(o.stated_percent, g.stated_percent))).map((g) => `${g.what} ${g.stated_percent}%`),
			(text) => text
		)
	);
	return tally;
}

interface ScoreLike {
	readonly scores: {
		readonly total: number | null;
		readonly grade: string | null;
		readonly dimensions: readonly { readonly name: string; readonly max: number | null; readonly score: number | null }[];
	};
}
interface ScoreFact {
	readonly what: string;
	readonly value: number | string;
}
function scoreFacts({ scores }: ScoreLike): ScoreFact[] {
	const out: ScoreFact[] = [];
	if (scores.total !== null) out.push({ what: 'total', value: scores.total });
	if (scores.grade) out.push({ what: 'grade', value: scores.grade.slice(0, 1) });
	for (const dimension of scores.dimensions) {
		const name = squash(dimension.name).replace(/指标|情况|绩效|资金|预算/g, '');
		if (dimension.max !== null) out.push({ what: `max ${name}`, value: dimension.max });
		if (dimension.score !== null) out.push({ what: `score ${name}`, value: dimension.score });
	}
	return out;
}

function scoresOf(wanted: readonly TruthReport[], given: readonly ReportFacts[]): Tally {
	const key = (fact: ScoreFact) => `${fact.what} ${fact.value}`;
	const want = unique(wanted.flatMap(scoreFacts), key);
	const gave = unique(given.flatMap(scoreFacts), key);
	const near = (a: string, b: string) =>
		a === b || (a.includes(' ') && a.split(' ')[0] === b.split(' ')[0] && (a.includes(b.split(' ')[1] ?? '-') || b.includes(a.split(' ')[1] ?? '-')));
	const { tally, left } = pair(
		want,
		gave,
		(w, g) => near(w.what, g.what) && (typeof w.value === 'number' ? typeof g.value === 'number' && close(w.value, g.value) : w.value === g.value),
		key
	);
	tally.invented.push(...left.filter((g) => !g.what.startsWith('score') || want.some((w) => near(w.what, g.what))).map(key));
	return tally;
}

const sameRow = (a: string, b: string) =>
	squash(a) === squash(b) || (squash(a).length > 5 && squash(b).length > 5 && (squash(a).includes(squash(b)) || squash(b).includes(squash(a))));

function indicatorsOf(wanted: readonly TruthReport[], given: readonly ReportFacts[]): Tally {
	const { tally, left, pairs } = pair(
		wanted.flatMap((report) => report.indicators),
		given.flatMap((report) => report.indicators),
		(w, g) => sameRow(w.l3, g.l3),
		(w) => `row ${w.l3}`
	);
	tally.invented.push(...left.map((g) => `row ${g.l3}`));
	for (const [w, g] of pairs) {
		for (const field of ['target', 'actual', 'weight', 'score', 'reason'] as const) {
			const want = w[field];
			const gave = g[field];
			if (want === null) continue;
			const same = typeof want === 'number' ? typeof gave === 'number' && close(want, gave) : squash(want) === squash(typeof gave === 'string' ? gave : '');
			if (same) tally.right++;
			else tally.missed.push(`${w.l3} · ${field}: ${want} (got ${gave ?? 'nothing'})`);
		}
	}
	return tally;
}

function metaOf(wanted: readonly TruthReport[], given: readonly ReportFacts[]): Tally {
	const tally = empty();
	const check = (right: boolean, what: string) => void (right ? tally.right++ : tally.missed.push(what));
	const [first] = wanted;
	if (!first) return tally;
	check(
		given.some((g) => squash(g.department) === squash(first.department)),
		`department ${first.department} (got ${given.map((g) => g.department).join()})`
	);
	check(
		given.some((g) => g.year === first.year),
		`year ${first.year} (got ${given.map((g) => g.year).join()})`
	);
	check(
		given.some((g) => g.region.county === first.region.county),
		`county ${first.region.county} (got ${given.map((g) => g.region.county).join()})`
	);
	for (const report of wanted.filter((w) => w.project)) {
		check(
			given.some((g) => squash(g.project) === squash(report.project)),
			`project ${report.project ?? ''}`
		);
	}
	for (const field of ['authorized', 'actual'] as const) {
		const want = wanted.map((w) => w.headcount[field]).find((count) => count !== null);
		if (want !== undefined) {
			check(
				given.some((g) => g.headcount[field] === want),
				`headcount ${field} ${want} (got ${given.map((g) => g.headcount[field]).join()})`
			);
		}
	}
	return tally;
}

const READERS = { meta: metaOf, amounts: amountsOf, rates: ratesOf, scores: scoresOf, indicators: indicatorsOf } as const;

function merged(a: Tally, b: Tally): Tally {
	return { right: a.right + b.right, missed: [...a.missed, ...b.missed], invented: [...a.invented, ...b.invented] };
}

export function compareFacts(truth: readonly TruthReport[], facts: FileFacts): Readonly<Record<Group, Tally>> {
	const out: Record<Group, Tally> = { meta: empty(), amounts: empty(), rates: empty(), scores: empty(), indicators: empty() };
	for (const kind of ['department', 'project'] as const) {
		const wanted = truth.filter((report) => report.kind === kind);
		const given = facts.reports.filter((report) => report.kind === kind);
		if (!wanted.length && !given.length) continue;
		if (wanted.length && given.length) out.meta.right++;
		else if (wanted.length) out.meta.missed.push(`kind ${kind}`);
		else out.meta.invented.push(`kind ${kind}`);
		for (const group of GROUPS) out[group] = merged(out[group], READERS[group](wanted, given));
	}
	return out;
}
