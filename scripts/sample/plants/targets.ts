/** Planters of rules 22 to 26 and 31: how targets are set, met and shown. */
import type { IndicatorModel } from '../model.ts';
import { metWork, numberIn, replaceNumber, reworded, rowsOf, withExtra, withRows } from './alter.ts';
import { change, type Planter } from './planter.ts';

const SLOGANS: readonly (readonly [string, string])[] = [
	['有效提升', '有效提升'],
	['稳步推进', '稳步推进'],
	['进一步加强', '得到加强'],
	['成效显著', '成效显著'],
	['按要求完成', '按要求完成'],
	['不断改善', '持续改善'],
	['高质量完成', '高质量完成'],
	['明显增强', '明显增强'],
	['落实到位', '落实到位'],
	['保障有力', '保障有力'],
	['更加规范', '更加规范'],
	['平稳有序', '平稳有序']
];

const vague = (row: IndicatorModel, at: number): IndicatorModel => {
	const [target = '有效提升', actual = '有效提升'] = SLOGANS[at % SLOGANS.length] ?? [];
	return { ...row, target, actual, score: row.weight, reason: null };
};

const isPlain = (row: IndicatorModel) => row.dimension !== 'satisfaction' && !/满意度|控制率|执行率/.test(row.l3);

function slogans(share: number): Planter['plant'] {
	return ({ report }) => {
		const rows = rowsOf(report);
		const already = rows.filter((row) => !/\d/.test(row.target)).length;
		const wanted = Math.floor(rows.length * share) - already;
		const chosen = rows.filter((row) => isPlain(row) && /\d/.test(row.target)).slice(0, Math.max(0, wanted));
		if (wanted < 1 || chosen.length < wanted) return null;
		const changed = withRows(report, (row) => (chosen.includes(row) ? vague(row, chosen.indexOf(row)) : row));
		return change(
			changed,
			chosen.map((row) => `row:${row.l3}`),
			`targets without number: ${wanted + already} of ${rows.length}`,
			{ figures: { unquantified: wanted + already, rows: rows.length }, may: ['inflated-total', 'peer-outlier', 'target-lowered'] }
		);
	};
}

const unquantified: Planter = { rule: 'target-unquantified', money: false, plant: slogans(0.66), nearMiss: slogans(0.29) };

/** A work row whose result is `times` its target; the row's points and the prose follow. */
function outdone(times: number, count: number): Planter['plant'] {
	return ({ report, seed }) => {
		const chosen = metWork(report).slice(0, count);
		if (chosen.length < count) return null;
		const changed = withRows(report, (row) =>
			chosen.includes(row)
				? { ...row, actual: replaceNumber(row.actual, Math.round((numberIn(row.target) ?? 0) * times)), score: row.weight, reason: null }
				: row
		);
		return change(
			reworded(changed, seed),
			chosen.map((row) => `row:${row.l3}`),
			`results ${times} times the target`,
			{ figures: { attainment: times, rows: count }, may: ['peer-outlier'] }
		);
	};
}

const tooLow: Planter = { rule: 'target-too-low', money: false, plant: outdone(1.72, 2), nearMiss: outdone(1.24, 2) };

const exactHit: Planter = {
	rule: 'exact-hit-target',
	money: false,
	plant: ({ report }) => {
		const row = rowsOf(report).find((entry) => entry.l3.endsWith('满意度'));
		const target = row ? numberIn(row.target) : null;
		if (!row || !report.survey || !report.wording.survey || target === null) return null;
		const stated = report.survey.percent.toFixed(1);
		const changed = withRows(report, (entry) => (entry === row ? { ...entry, actual: `${target}%` } : entry));
		const survey = { ...report.survey, percent: target };
		return change(
			{ ...changed, survey, wording: { ...changed.wording, survey: report.wording.survey.replace(`${stated}%`, `${target}%`) } },
			[`row:${row.l3}`],
			'the surveyed satisfaction equals its threshold exactly',
			{ figures: { target: row.target, actual: `${target}%` } }
		);
	},
	nearMiss: ({ report, seed }) => {
		const [row] = metWork(report);
		const target = row ? numberIn(row.target) : null;
		if (!row || target === null) return null;
		const changed = withRows(report, (entry) => (entry === row ? { ...entry, actual: replaceNumber(entry.actual, target), score: entry.weight } : entry));
		return change(reworded(changed, seed), [`row:${row.l3}`], 'a plan carried out exactly: a count, no survey', { figures: { target: row.target } });
	}
};

const unsupported: Planter = {
	rule: 'satisfaction-unsupported',
	money: false,
	plant: ({ report }) => {
		const row = rowsOf(report).find((entry) => entry.l3.endsWith('满意度'));
		if (!row || report.layout.projectForms) return null;
		return change({ ...report, wording: { ...report.wording, survey: null } }, [`row:${row.l3}`], 'a satisfaction rate, no survey anywhere', {
			figures: { actual: row.actual }
		});
	},
	nearMiss: ({ report, random }) => {
		const row = rowsOf(report).find((entry) => entry.l3.endsWith('满意度'));
		if (!row || !report.survey) return null;
		const { month, returned, percent } = report.survey;
		const text = random.pick([
			`${month}月，工作人员随机拨打电话${returned}个，询问${report.trade.audience}的评价，表示满意的占${percent.toFixed(1)}%。`,
			`满意度由第三人于${month}月对${returned}名${report.trade.audience}逐一访谈后统计，为${percent.toFixed(1)}%。`
		]);
		return change(
			withExtra({ ...report, wording: { ...report.wording, survey: null } }, 'process', text),
			['extra:process'],
			'the survey is told elsewhere and in other words',
			{ figures: { returned } }
		);
	}
};

const NEGATIVE = [
	'全年收到{audience}来件{n}件，已办结{k}件，办结率{pct}%。',
	'检查中发现需要整改的事项{n}项，年内完成整改{k}项，整改率{pct}%。',
	'年度承诺事项{n}件，到年底完成{k}件，完成率{pct}%。',
	'{place}片区列入年度治理清单的点位{n}处，完成治理{k}处，完成率{pct}%。'
];
const MANY_YEARS = [
	'三年行动计划共列{n}处点位，本年为第一年，累计完成治理{k}处，其余按计划在后两年实施。',
	'五年规划任务{n}项，截至目前累计完成{k}项，符合时序安排。',
	'全年收到{audience}来件{n}件，已办结{most}件，办结率{good}%。'
];

const negative: Planter = {
	rule: 'negative-omitted',
	money: false,
	plant: ({ report, random }) => {
		const n = random.int(36, 96);
		const k = Math.floor(n * random.between(0.28, 0.45));
		const text = random
			.pick(NEGATIVE)
			.replace('{n}', String(n))
			.replace('{k}', String(k))
			.replace('{pct}', ((100 * k) / n).toFixed(2));
		return change(withExtra(report, 'performance', text), ['extra:performance'], 'a poor completion rate in the text that no indicator shows', {
			figures: { n, k }
		});
	},
	nearMiss: ({ report, random }) => {
		const n = random.int(36, 96);
		const k = Math.floor(n * 0.36);
		const most = n - 1;
		const text = random
			.pick(MANY_YEARS)
			.replace('{n}', String(n))
			.replace('{k}', String(k))
			.replace('{most}', String(most))
			.replace('{good}', ((100 * most) / n).toFixed(2));
		return change(withExtra(report, 'performance', text), ['extra:performance'], 'a task of several years, or a good rate', { figures: { n, k } });
	}
};

/** The target of a row that was met last year, set to a share of last year's. */
function lowered(share: number): Planter['plant'] {
	return ({ report, prior, seed }) => {
		if (!prior) return null;
		const before = new Map(metWork(prior).map((row) => [row.l3, row]));
		const row = metWork(report).find((entry) => (numberIn(before.get(entry.l3)?.target ?? '') ?? 0) >= 40 && before.get(entry.l3)?.l1 === entry.l1);
		const last = row ? numberIn(before.get(row.l3)?.target ?? '') : null;
		if (!row || last === null) return null;
		const target = Math.ceil(last * share);
		const changed = withRows(report, (entry) =>
			entry === row
				? { ...entry, target: replaceNumber(entry.target, target), actual: replaceNumber(entry.actual, Math.round(target * 1.04)), score: entry.weight }
				: entry
		);
		return change(reworded(changed, seed), [`row:${row.l3}`], `the target is ${share} of last year's, which was met`, {
			figures: { last, target },
			may: ['peer-outlier']
		});
	};
}

const targetLowered: Planter = { rule: 'target-lowered', money: false, plant: lowered(0.82), nearMiss: lowered(0.965) };

export const TARGET_PLANTERS: readonly Planter[] = [unquantified, tooLow, exactHit, unsupported, negative, targetLowered];
