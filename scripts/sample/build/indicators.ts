/** The rows of a scoring table and how well the unit did → results, points and reasons, dimension by dimension. */
import type { Dimension } from '../../../src/lib/model/vocabulary.ts';
import { VILLAGES } from '../county/units.ts';
import type { DimensionModel, IndicatorModel } from '../model.ts';
import { randomFor, type Random } from '../random.ts';
import { DESK_CAUSES, EVENT_CAUSES, EXECUTION_REASONS, FIELD_CAUSES, RATIO_CAUSES } from '../words/causes.ts';
import { REASON_HEADS, REASON_REMEDIES } from '../words/finance.ts';
import { EVENT_VERBS, FIELD_VERBS } from '../words/verbs.ts';
import { draftsOf, type Draft, type IndicatorContext } from './rows.ts';

/** Whole weights that sum to `max`, no two rows further apart than needed. */
function weightsOf(count: number, max: number, random: Random): number[] {
	const base = Math.floor(max / count);
	const weights = Array.from({ length: count }, () => base);
	let left = max - base * count;
	for (const at of random.sample(
		weights.map((_, i) => i),
		count
	)) {
		if (left <= 0) break;
		weights[at] = base + 1;
		left--;
	}
	return weights;
}

/** What reasons are told with. */
interface Teller {
	readonly offices: readonly string[];
	readonly projects: readonly string[];
	readonly random: Random;
}

function executionReason({ projects, offices, random }: Teller): string {
	return random.pick(EXECUTION_REASONS).replaceAll('{project}', random.pick(projects)).replaceAll('{office}', random.pick(offices));
}

function reasonOf(draft: Draft, { offices, random }: Teller): string {
	const verb = draft.verb ?? '';
	const causes = !draft.work ? RATIO_CAUSES : FIELD_VERBS.test(verb) ? FIELD_CAUSES : EVENT_VERBS.test(verb) ? EVENT_CAUSES : DESK_CAUSES;
	return `${random.pick(REASON_HEADS)}${random.pick(causes)}，${random.pick(REASON_REMEDIES)}`
		.replaceAll('{place}', random.pick(VILLAGES))
		.replaceAll('{thing}', draft.miss?.thing ?? draft.l3)
		.replaceAll('{office}', random.pick(offices));
}

/** Points of a row that reached `share` of its target: in steps, cut off, so that a row that missed never has full marks. */
function pointsFor(weight: number, share: number, step: number): number {
	return Number((Math.floor((weight * share - 1e-9) / step) * step).toFixed(2));
}

function settle(
	draft: Draft,
	dimension: { readonly name: string; readonly dimension: Dimension },
	weight: number,
	share: number | null,
	step: number,
	teller: Teller
): IndicatorModel {
	const base = {
		l1: dimension.name,
		l2: draft.l2,
		l3: draft.l3,
		dimension: dimension.dimension,
		target: draft.target,
		weight,
		note: draft.note,
		work: draft.work
	};
	if (draft.fixed !== null) {
		const score = Number((weight * Math.min(1, draft.fixed)).toFixed(2));
		return { ...base, actual: draft.met, score, reason: score < weight ? executionReason(teller) : null };
	}
	if (share === null || !draft.miss) return { ...base, actual: draft.met, score: weight, reason: null };
	const reached = Math.floor((draft.miss.target * share) / draft.miss.step) * draft.miss.step;
	return { ...base, actual: draft.miss.print(reached + 1e-9), score: pointsFor(weight, reached / draft.miss.target, step), reason: reasonOf(draft, teller) };
}

interface Placed {
	readonly draft: Draft;
	readonly dimension: { readonly name: string; readonly dimension: Dimension };
	readonly weight: number;
	share: number | null;
}

/** The largest share of a row's points that it may lose: counts fall short by up to a third, percentages by a little. */
const largestLoss = (row: Placed, random: Random) => (row.draft.work ? random.between(0.12, 0.32) : random.between(0.012, 0.045));

/** Lets rows miss until about `loss` points are gone: a few rows, not all. */
function spread(placed: readonly Placed[], loss: number, random: Random): void {
	let left = loss;
	for (const row of random.sample(
		placed.filter((p) => p.draft.miss),
		placed.length
	)) {
		if (left < 0.25) return;
		const lost = Math.min(left, row.weight * largestLoss(row, random));
		row.share = 1 - lost / row.weight;
		left -= Math.ceil(lost * 2) / 2;
	}
}

export interface ScoreTarget {
	/** Share of the indicator points to keep. */
	readonly share: number;
	readonly step: 0.1 | 0.5;
}

export function scoreTable(context: IndicatorContext, target: ScoreTarget): readonly DimensionModel[] {
	const { scheme, department, trade, ledger, seed } = context;
	const drafts = draftsOf(context);
	const random = randomFor(seed, department.id, ledger.year, 'results');
	const own = randomFor(seed, department.id, 'weights');
	const placed = scheme.parts.flatMap((part): Placed[] => {
		const key = scheme.id === '10-30-30-30' && part.dimension === 'outcome' ? 'effect' : part.dimension;
		const rows = drafts[key] ?? [];
		const weights = weightsOf(rows.length, part.max, own);
		return rows.map((draft, i) => ({ draft, dimension: part, weight: weights[i] ?? 0, share: null }));
	});
	const indicatorPoints = placed.filter((p) => p.draft.fixed === null).reduce((all, p) => all + p.weight, 0);
	spread(placed, indicatorPoints * (1 - target.share), random);
	return scheme.parts.map((part): DimensionModel => {
		const rows = placed
			.filter((p) => p.dimension === part)
			.map((p) =>
				settle(p.draft, { name: part.name, dimension: part.dimension }, p.weight, p.share, target.step, {
					offices: trade.offices,
					projects: ledger.projects.map((project) => project.name),
					random
				})
			);
		const rate = Math.min(1, ledger.total.executed / ledger.total.adjusted);
		const score = part.dimension === 'execution' ? Number((part.max * rate).toFixed(2)) : Number(rows.reduce((all, row) => all + row.score, 0).toFixed(2));
		return { name: part.name, dimension: part.dimension, max: part.max, score, rows };
	});
}
