/** Planters of rules 13 to 21: points, weights, reasons and grades. */
import type { IndicatorModel, ReportModel } from '../model.ts';
import { bandOf, get, isMissed, metWork, numberIn, replaceNumber, rowsOf, withDimensions, withExtra, withRows } from './alter.ts';
import { reasonFor, spendProjects } from './execution.ts';
import { crowded } from './moods.ts';
import { change, wan, type Planter } from './planter.ts';

const round2 = (value: number) => Number(value.toFixed(2));
const totalMark = (report: ReportModel) => (report.layout.form ? ['form-total', 'score-total'] : ['score-total']);

const scoreSum: Planter = {
	rule: 'score-sum',
	money: false,
	plant: ({ report, random }) => {
		if (report.total === null) return null;
		const execution = report.dimensions.find((dimension) => dimension.dimension === 'execution');
		const leftOut = execution !== undefined && random.chance(0.5);
		const total = leftOut
			? round2(report.total - execution.score)
			: round2(Math.min(99.8, report.total + random.pick([1.5, 2, 2.5])) - (report.total > 97 ? 5 : 0));
		return change(
			{ ...report, total, grade: report.grade ? bandOf(total) : null },
			totalMark(report),
			leftOut ? 'the execution points are outside the total' : 'the total is not the sum of its rows',
			{
				figures: { stated: total, computed: report.total },
				may: ['inflated-total', 'rating-band-mismatch', 'ceiling-cluster']
			}
		);
	},
	nearMiss: ({ report }) => {
		if (report.total === null) return null;
		const total = Number(report.total.toFixed(1));
		return change({ ...report, total }, totalMark(report), 'the total is rounded to one decimal', { figures: { stated: total, computed: report.total } });
	}
};

const weightSum: Planter = {
	rule: 'weight-sum',
	money: false,
	plant: ({ report, random }) => {
		const target = random.pick(report.dimensions.filter((dimension) => dimension.rows.length > 2));
		if (!target) return null;
		const dimensions = report.dimensions.map((dimension) => (dimension === target ? { ...dimension, max: dimension.max + 5 } : dimension));
		return change({ ...report, dimensions }, [`dimension:${target.name}`], 'the rows of a dimension do not add up to the points in its head', {
			figures: { stated: target.max + 5, computed: target.max },
			may: ['score-sum', 'missing-deviation-reason', 'inflated-total']
		});
	},
	nearMiss: ({ report }) => {
		const target = report.dimensions.find((dimension) => dimension.rows.length > 3);
		const [first, second] = (target?.rows ?? []).filter((row) => row.reason === null);
		if (!first || !second) return null;
		const moved = (row: IndicatorModel, by: number): IndicatorModel => ({ ...row, weight: row.weight + by, score: row.score + by });
		const changed = withRows(report, (row) => (row === first ? moved(row, 0.5) : row === second ? moved(row, -0.5) : row));
		return change(changed, [`row:${first.l3}`], 'weights with halves that add up all the same', { figures: { stated: target?.max ?? 0 } });
	}
};

const executionScore: Planter = {
	rule: 'exec-score-mismatch',
	money: false,
	plant: ({ report, random }) => {
		const execution = report.dimensions.find((dimension) => dimension.dimension === 'execution');
		if (!execution || report.layout.form) return null;
		const score = round2(Math.max(0, execution.score - random.pick([1.8, 2.4, 3])));
		const changed = withDimensions(
			report,
			report.dimensions.map((dimension) => (dimension === execution ? { ...dimension, score } : dimension))
		);
		return change(changed, [`dimension:${execution.name}`, 'execution-note'], 'execution points do not follow the rule that the others of the region follow', {
			figures: { stated: score, computed: execution.score },
			may: ['missing-deviation-reason']
		});
	},
	nearMiss: ({ report }) => {
		const execution = report.dimensions.find((dimension) => dimension.dimension === 'execution');
		if (!execution) return null;
		const score = Number((Math.floor(execution.score * 10) / 10).toFixed(1));
		if (execution.score - score > 0.095) return null;
		const changed = withDimensions(
			report,
			report.dimensions.map((dimension) => (dimension === execution ? { ...dimension, score } : dimension))
		);
		return change(changed, ['execution-note'], 'execution points cut off to one decimal', { figures: { stated: score, computed: execution.score } });
	}
};

const fullMarks: Planter = {
	rule: 'full-marks-missed-target',
	money: false,
	plant: ({ report }) => {
		const row = rowsOf(report).find((entry) => isMissed(entry) && entry.work !== null);
		if (!row) return null;
		const changed = withRows(report, (entry) => (entry === row ? { ...entry, score: entry.weight, reason: null } : entry));
		return change(changed, [`row:${row.l3}`], 'the result misses the target and takes full marks', {
			figures: { target: row.target, actual: row.actual, weight: row.weight, score: row.weight },
			may: ['score-vs-achievement', 'inflated-total']
		});
	},
	nearMiss: ({ report }) => {
		const row = metWork(report).find((entry) => (numberIn(entry.target) ?? 0) >= 40);
		const target = row ? numberIn(row.target) : null;
		if (!row || target === null) return null;
		const unit = row.target.replace(/^(≥|不少于)/, '').replace(/以上$/, '');
		const changed = withRows(report, (entry) =>
			entry === row ? { ...entry, target: `${unit}左右`, actual: replaceNumber(entry.actual, Math.ceil(target * 0.985)) } : entry
		);
		return change(changed, [`row:${row.l3}`], 'a target of about so many, nearly reached', {
			figures: { target: `${unit}左右` },
			may: ['score-vs-achievement', 'target-lowered', 'same-fact-conflict']
		});
	}
};

const achievement: Planter = {
	rule: 'score-vs-achievement',
	money: false,
	plant: ({ report, random }) => {
		const row = rowsOf(report).find((entry) => isMissed(entry) && entry.work !== null);
		const target = row ? numberIn(row.target) : null;
		if (!row || target === null) return null;
		const share = random.between(0.42, 0.55);
		const score = Math.floor(row.weight * 1.8) / 2;
		const reached = Math.floor(target * share);
		const changed = withRows(report, (entry) =>
			entry === row ? { ...entry, actual: replaceNumber(entry.actual, reached), score: Math.min(score, entry.weight - 0.5) } : entry
		);
		return change(changed, [`row:${row.l3}`], 'about half of the target, nearly all of the points', {
			figures: { target: row.target, reached, weight: row.weight, score },
			may: ['inflated-total', 'negative-omitted']
		});
	},
	nearMiss: ({ report }) => {
		const row = rowsOf(report).find((entry) => isMissed(entry) && entry.work !== null);
		const target = row ? numberIn(row.target) : null;
		const actual = row ? numberIn(row.actual) : null;
		if (!row || !target || !actual) return null;
		const expected = (row.weight * actual) / target;
		const score = Math.min(row.weight - 0.1, Number((expected + 0.4).toFixed(1)));
		const changed = withRows(report, (entry) => (entry === row ? { ...entry, score } : entry));
		return change(changed, [`row:${row.l3}`], 'points 0.4 above weight × attainment: within the tolerance', { figures: { expected: round2(expected), score } });
	}
};

const missingReason: Planter = {
	rule: 'missing-deviation-reason',
	money: false,
	plant: ({ report }) => {
		const rows = rowsOf(report).filter(isMissed);
		if (!rows.length) return null;
		const changed = withRows(report, (row) => (isMissed(row) ? { ...row, reason: null } : row));
		return change(
			changed,
			rows.map((row) => `row:${row.l3}`),
			'rows lost points, no reason is given',
			{ figures: { rows: rows.length }, may: [] }
		);
	},
	nearMiss: ({ report, random }) => {
		const rows = rowsOf(report).filter(isMissed);
		if (!rows.length || !report.layout.form) return null;
		const told = rows
			.map((row) => random.pick([`“${row.l3}”未达到年度指标值，原因是${row.reason}。`, `${row.l3}完成值低于目标，主要是${row.reason}。`]))
			.join('');
		const changed = withExtra(
			withRows(report, (row) => (isMissed(row) ? { ...row, reason: null } : row)),
			'process',
			told
		);
		return change(changed, ['extra:process'], 'the cell is blank, the narrative names the row and its reason', { figures: { rows: rows.length } });
	}
};

const inflated: Planter = {
	rule: 'inflated-total',
	money: true,
	plant: (ground) => {
		const { report, random } = ground;
		const changed = spendProjects(report, random.between(0.5, 0.62));
		const unspent = 1 - get(changed, 'total.executed') / get(changed, 'total.adjusted');
		const fixed = changed.dimensions.find((dimension) => dimension.dimension === 'execution');
		const share = ((changed.total ?? 0) - (fixed?.score ?? 0)) / (100 - (fixed?.max ?? 0));
		if (unspent < 0.1 || (changed.total ?? 0) < 90 || (share - (1 - unspent)) / share < 0.056) return null;
		const told = { ...changed, wording: { ...changed.wording, reasons: [reasonFor(ground)] } };
		return change(told, ['spent-total', ...totalMark(report)], 'a high self-score beside money that was not spent', {
			figures: { total: changed.total, rate_percent: round2(100 - 100 * unspent), executed_wan: wan(get(changed, 'total.executed')) },
			may: ['exec-underspend', 'yoy-jump', 'peer-outlier', 'parts-vs-whole'],
			mayNext: ['yoy-jump', 'prior-year-mismatch', 'carryover-continuity']
		});
	},
	nearMiss: ({ report, seed }) => {
		const rate = get(report, 'total.executed') / get(report, 'total.adjusted');
		if (rate < 0.958 || rate > 0.988) return null;
		const full = crowded(report, seed);
		return change(full, ['spent-total'], 'indicator points run ahead of execution by less than 5 %', {
			figures: { gap_percent: round2(100 - 100 * rate) },
			may: ['peer-outlier']
		});
	}
};

const band: Planter = {
	rule: 'rating-band-mismatch',
	money: false,
	plant: ({ report }) => {
		if (report.total === null || report.layout.narrative === 'input-process') return null;
		const grade = report.total >= 90 ? '良' : '优';
		return change({ ...report, grade }, ['score-total', 'score-grade'], 'the grade is not the band of the score', { figures: { total: report.total, grade } });
	},
	nearMiss: ({ report }) => {
		if (report.total === null || report.total < 90 || report.total > 94.5) return null;
		return change({ ...report, grade: '优' }, ['score-total', 'score-grade'], 'a score just inside its band', {
			figures: { total: report.total, grade: '优' }
		});
	}
};

export const SCORING_PLANTERS: readonly Planter[] = [scoreSum, weightSum, executionScore, fullMarks, achievement, missingReason, inflated, band];
