/** Project lines of a year's ledger → project self-evaluation forms, with their own rows and points. */
import type { ProjectLine, YearLedger } from '../county/ledger.ts';
import type { DimensionModel, Figures, IndicatorModel, ProjectModel } from '../model.ts';
import { part, type Money } from '../money.ts';
import { randomFor, type Random } from '../random.ts';
import type { Effect } from '../words/trade.ts';
import { DESK_CAUSES } from '../words/causes.ts';
import { GOALS, GOALS_DONE } from '../words/prose.ts';
import { filled, type Words } from './wording.ts';

function projectFigures(project: ProjectLine, own: number, grain: Money): Figures {
	const out: Record<string, Money> = {};
	for (const stage of ['initial', 'adjusted', 'executed'] as const) {
		const fiscal = part(project[stage], own, grain);
		out[`total.${stage}`] = project[stage];
		out[`fiscal_appropriation.${stage}`] = fiscal;
		out[`other_funds.${stage}`] = project[stage] - fiscal;
	}
	return out;
}

interface RowSeed {
	readonly l2: string;
	readonly l3: string;
	readonly target: string;
	readonly actual: string;
	readonly missed?: { readonly share: number; readonly reason: string };
}

/** How many counted rows fall short, so that the points do not outrun the execution rate. */
const shortRows = (rate: number) => (rate < 0.93 ? 3 : rate < 0.945 ? 2 : rate < 0.96 ? 1 : 0);

function rowsOf(l1: string, dimension: IndicatorModel['dimension'], max: number, seeds: readonly RowSeed[]): DimensionModel {
	const each = Math.floor(max / seeds.length);
	const rows = seeds.map((seed, i): IndicatorModel => {
		const weight = i === 0 ? max - each * (seeds.length - 1) : each;
		const score = seed.missed ? Math.floor(weight * seed.missed.share * 2) / 2 : weight;
		return {
			l1,
			l2: seed.l2,
			l3: seed.l3,
			dimension,
			target: seed.target,
			actual: seed.actual,
			weight,
			score,
			reason: seed.missed?.reason ?? null,
			note: '',
			work: null
		};
	});
	return { name: l1, dimension, max, score: rows.reduce((all, row) => all + row.score, 0), rows };
}

/** At or a little above the target, with the target's decimals. */
function reachedEffect({ base, unit }: Effect, random: Random): number {
	const target = base ?? 0;
	if (unit === '%') return target >= 100 ? 100 : Number((target + random.between(0.2, 0.6)).toFixed(1));
	const scale = Number.isInteger(target) ? 1 : 10;
	return target < 10 && scale === 1 ? target : Math.ceil(target * random.between(1, 1.06) * scale) / scale;
}

function projectModel(words: Words, project: ProjectLine, position: number): ProjectModel {
	const { seed, department, year, trade } = words;
	const own = randomFor(seed, department.id, project.name, 'project');
	const random = randomFor(seed, department.id, year, project.name, 'project');
	const works = own.sample(trade.works, 3);
	const share = own.between(0.12, 0.3);
	const executionMax = 10;
	const rate = project.executed / project.adjusted;
	const executionScore = Number((executionMax * Math.min(1, rate)).toFixed(2));
	const counts = works.map((work, i): RowSeed => {
		const target = Math.max(10, Math.round(work.base * share));
		if (i < shortRows(rate)) {
			const reached = Math.floor(target * random.between(0.83, 0.87));
			const reason = filled(random.pick(DESK_CAUSES), { place: words.village, thing: work.object });
			return {
				l2: '数量指标',
				l3: `${work.verb}${work.object}`,
				target: `≥${target}${work.unit}`,
				actual: `${reached}${work.unit}`,
				missed: { share: reached / target, reason }
			};
		}
		return {
			l2: '数量指标',
			l3: `${work.verb}${work.object}`,
			target: `≥${target}${work.unit}`,
			actual: `${Math.max(target, Math.round(target * random.between(1, 1.14)))}${work.unit}`
		};
	});
	const ratio = own.pick(trade.ratios.filter((entry) => entry.base < 100));
	const effects = own.sample(
		trade.effects.filter((effect) => effect.base !== null && effect.base > 1 && !effect.name.includes('控制')),
		2
	);
	const output = rowsOf('产出指标', 'output', 50, [
		...counts,
		{ l2: '质量指标', l3: ratio.name, target: `≥${ratio.base}%`, actual: `${Math.min(99.5, ratio.base + random.between(0.3, 1.6)).toFixed(1)}%` },
		{ l2: '时效指标', l3: '资金支付完成时间', target: '12月31日前', actual: `12月${random.int(8, 28)}日` }
	]);
	const outcome = rowsOf(
		'效益指标',
		'outcome',
		30,
		effects.map((effect) => ({
			l2:
				effect.kind === 'economic'
					? '经济效益指标'
					: effect.kind === 'ecological'
						? '生态效益指标'
						: effect.kind === 'lasting'
							? '可持续影响指标'
							: '社会效益指标',
			l3: effect.name,
			target: `≥${effect.base}${effect.unit}`,
			actual: `${reachedEffect(effect, random)}${effect.unit}`
		}))
	);
	const percent = (random.int(921, 978) / 10).toFixed(1);
	const satisfaction = rowsOf('满意度指标', 'satisfaction', 10, [
		{ l2: '服务对象满意度指标', l3: `${trade.audience}满意度`, target: '≥90%', actual: `${percent}%（${random.int(10, 12)}月问卷${random.int(6, 20) * 10}份）` }
	]);
	const text = { project: project.name, audience: trade.audience, place: words.village };
	const dimensions = [output, outcome, satisfaction];
	return {
		name: project.name,
		figures: projectFigures(project, position % 2 ? 1 : own.between(0.7, 0.9), 10_000),
		executionMax,
		executionScore,
		dimensions,
		total: Number((executionScore + dimensions.reduce((all, dimension) => all + dimension.score, 0)).toFixed(2)),
		goal: filled(random.pick(GOALS), text),
		done: filled(random.pick(GOALS_DONE), text)
	};
}

export function projectsOf(words: Words, ledger: YearLedger, count: number): readonly ProjectModel[] {
	// A project that was held up goes on in the department's report, with its reason; forms are filled in for the others.
	return ledger.projects
		.filter((project) => project.executed >= project.adjusted * 0.91)
		.slice(0, count)
		.map((project, i) => projectModel(words, project, i));
}
