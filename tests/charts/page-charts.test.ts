/** What the charts of the other pages show, painted, and what their titles may claim, from the same rows. */
import { describe, expect, it } from 'vitest';
import { comparePainting, type CompareMeasure } from '../../src/lib/charts/compare-panels.ts';
import { coverageClaim, coveragePainting, type CoverageRows } from '../../src/lib/charts/coverage-grid.ts';
import { fixed, money, signed } from '../../src/lib/text/format.ts';
import { fitText, percent, quantile, textWidth } from '../../src/lib/charts/figures.ts';
import { fullMarksClaim, fullMarksPainting, type FullMarksRow } from '../../src/lib/charts/full-marks.ts';
import { missedClaim, missedPainting } from '../../src/lib/charts/missed-marks.ts';
import { overrunClaim, overrunPainting, type OverrunRow } from '../../src/lib/charts/overrun.ts';
import { ofSeverities, paretoClaim, paretoPainting, type ParetoRow } from '../../src/lib/charts/pareto.ts';
import { matrixPainting } from '../../src/lib/charts/rate-matrix.ts';
import { extremeScale, roundUp } from '../../src/lib/charts/scale.ts';
import { scoreClaim, scoreHistogramPainting, type ScoredReport } from '../../src/lib/charts/score-histogram.ts';
import { inside, rateAt, scatterFrame, scatterPainting, scoreAt, type ScatterPoint } from '../../src/lib/charts/score-scatter.ts';
import { sharesPainting } from '../../src/lib/charts/shares.ts';
import { moneyScale, rateScale, smallMultiplesPainting, type SmallMultiple } from '../../src/lib/charts/small-multiples.ts';
import { stripPainting } from '../../src/lib/charts/strip.ts';
import { listed, thresholdPainting } from '../../src/lib/charts/threshold.ts';
import { bucketOf, rateToken, type MissingKind } from '../../src/lib/charts/thresholds.ts';
import { twoBasesPainting } from '../../src/lib/charts/two-bases.ts';
import { idleTwoYears, unspentClaim, unspentPainting, unspentSums, type UnspentRow } from '../../src/lib/charts/unspent.ts';
import { canvasOf, light, paint, WIDTHS } from './paint.ts';
import { missing } from './words.ts';

const years = [2022, 2023, 2024].map((year) => ({ year, inFilter: year > 2022 }));

describe('figures', () => {
	it.each([
		[1234.5, '1,234.50'],
		[-0.001, '0.00'],
		[-1234567.891, '−1,234,567.89']
	])('writes %d as %s', (value, text) => expect(money(value)).toBe(text));
	it('writes rates with one decimal, two where the figure itself is the message', () => {
		expect(percent(97.64)).toBe('97.6%');
		expect(percent(9834.693877)).toBe('9,834.69%');
	});
	it('signs differences and never signs a zero', () => {
		expect([signed(3.04, 1), signed(-3.04, 1), signed(0.04, 1)]).toEqual(['+3.0', '−3.0', '0.0']);
	});
	it('cuts long names in the middle and keeps their ends', () => {
		const cut = fitText('某某市某某区重点建设项目事务中心', 120);
		expect(textWidth(cut)).toBeLessThanOrEqual(120);
		expect(cut.endsWith('中心')).toBe(true);
	});
	it('interpolates quantiles as the engine does', () => expect(quantile([1, 2, 3, 4], 0.25)).toBe(1.75));
	it('rounds no digit away that is asked for', () => expect(fixed(0.005, 3)).toBe('0.005'));
});

describe('thresholds', () => {
	it.each([
		[29.99, false, 'lt30'],
		[30, false, '30-60'],
		[99.999, false, '80-100'],
		[99.999, true, '100'],
		[100.001, false, 'gt100']
	])('puts %d (exact: %s) into %s', (rate, exact, bucket) => expect(bucketOf({ rate, exact })).toBe(bucket));
	it('colours by eight steps', () => {
		expect([10, 45, 70, 90, 110, 150, 400].map((rate) => rateToken({ rate, exact: false }))).toEqual([
			'under-4',
			'under-3',
			'under-2',
			'under-1',
			'over-1',
			'over-2',
			'over-3'
		]);
	});
});

describe('scales', () => {
	it('breaks between the rest and the extreme, and keeps order', () => {
		const scale = extremeScale([80, 100, 120, 9834.69], { from: 0, to: 500 }, 150);
		expect(scale.kind).toBe('broken');
		expect(scale.gap).toMatchObject({ from: 150, to: 9800 });
		expect(scale.at(100)).toBeLessThan(scale.at(150));
		expect(scale.at(9834.69)).toBeLessThanOrEqual(500);
		expect(scale.at(9834.69)).toBeGreaterThan(scale.at(150));
	});
	it('stays plain without extremes', () => expect(extremeScale([10, 140], { from: 0, to: 500 }, 150).kind).toBe('linear'));
	it('is logarithmic when extremes spread over two decades', () => expect(extremeScale([90, 100, 500, 90000], { from: 0, to: 500 }, 150).kind).toBe('log'));
	it.each([
		[7, 10],
		[12, 20],
		[24, 25],
		[30, 50],
		[0, 0]
	])('rounds %d up to %d', (value, round) => expect(roundUp(value)).toBe(round));
});

const panel = (values: readonly (number | null)[]): SmallMultiple => ({
	key: 'p',
	name: '合计',
	years,
	missing: values.map((value) => (value === null ? 'not_stated' : null)),
	lines: [{ role: 'main', values, name: '执行数' }]
});

describe('small multiples', () => {
	const words = {
		value: money,
		tick: (value: number) => fixed(value, 0),
		line: (name: string, value: string) => `${name} ${value}`,
		missing: (kind: MissingKind | null) => missing(kind ?? 'not_stated')
	};
	it.each(WIDTHS)('breaks the line where a value is missing and marks it, at %i px', (width) => {
		const painting = smallMultiplesPainting(
			{ panels: [panel([10, null, 30])], scale: moneyScale([panel([10, null, 30])]), names: 'on-lines' },
			words,
			canvasOf(width)
		);
		const painted = paint(painting, width);
		expect(painted.texts).toContain('30.00');
		expect(painted.svg).not.toContain('NaN');
		expect(painting.marks[1]?.lines).toEqual(['执行数 报告未写']);
	});
	it('names the year of a last value that is not the last year’s', () => {
		const painted = paint(
			smallMultiplesPainting({ panels: [panel([10, 20, null])], scale: rateScale([panel([10, 20, null])]), names: 'in-key' }, words, canvasOf(620)),
			620
		);
		expect(painted.texts).toContain('20.00 (2023)');
	});
	it('keeps one scale for all panels, from 0', () => {
		expect(moneyScale([panel([10, 20, 4300]), panel([1, 2, 3])])).toMatchObject({ min: 0, max: 5000 });
		expect(rateScale([panel([80, 90, 100])])).toMatchObject({ max: 150, strong: 100 });
	});
});

describe('compare panels', () => {
	const measure: CompareMeasure = {
		key: 'rate',
		name: '执行率',
		note: '÷ 全年预算',
		scale: { min: 0, max: 120, ticks: [0, 50, 100], strong: 100 },
		tick: (value) => `${value}%`,
		value: percent,
		values: { a: [90, 95, 99], b: [80, null, null] },
		missing: { b: [null, 'not_submitted', 'unreadable'] },
		median: [90, 91, 92],
		findings: null
	};
	const words = { ofYear: (value: string, year: number) => `${value}（${year}）`, missing, cell: (value: string, year: number) => `${year} ${value}` };
	const rows = {
		years,
		units: [
			{ key: 'a', name: '甲局' },
			{ key: 'b', name: '乙局' }
		],
		measures: [measure]
	};
	it.each(WIDTHS)('gives every unit its own panel and its last value, at %i px', (width) => {
		const painted = paint(comparePainting(rows, words, canvasOf(width)), width);
		expect(painted.texts).toEqual(expect.arrayContaining(['甲局', '乙局', '99.0%', '80.0%（2022）']));
	});
	it('says why a year is missing', () => {
		const mark = comparePainting(rows, words, canvasOf(840)).marks.find((candidate) => candidate.key === 'b:2024:rate');
		expect(mark?.lines).toEqual(['2024 无法读取']);
	});
	it('stacks findings by severity', () => {
		const findings = { ...measure, findings: { a: [null, null, { critical: 2, major: 1, minor: 0, info: 0 }], b: [null, null, null] }, median: null };
		expect(paint(comparePainting({ ...rows, measures: [findings] }, words, canvasOf(840)), 840).coloured(light.critical)).toBe(1);
	});
});

describe('strip of peers', () => {
	const words = { value: percent, tick: (value: number) => `${value}%`, median: (value: string) => `中位数 ${value}` };
	const values = (n: number) => Array.from({ length: n }, (_, at) => ({ key: `d${at}`, name: `单位${at}`, value: 80 + at, own: at === 2 }));
	it('draws the middle half and the median of eight and more', () => {
		expect(paint(stripPainting(values(9), { strong: 100 }, words, canvasOf(620)), 620).texts).toContain('中位数 84.0%');
	});
	it('draws dots only of fewer', () => {
		const painted = paint(stripPainting(values(7), { strong: 100 }, words, canvasOf(620)), 620);
		expect(painted.texts.some((text) => text.startsWith('中位数'))).toBe(false);
		expect(painted.coloured(light.wash)).toBe(0);
		expect(painted.texts).toContain('82.0%');
	});
});

const rule = (name: string, critical: number, major: number): ParetoRow => ({
	key: name,
	name,
	counts: { critical, major, minor: 0, info: 0 },
	departments: critical + major
});

describe('pareto', () => {
	const words = {
		findings: '条数',
		departments: '单位数',
		cumulative: '累计占比',
		half: '以上占一半',
		severity: (s: string, n: number) => `${s} ${n}`,
		lineDepartments: (n: number) => `${n} 个单位`
	};
	it('orders by count, counts up to all, and draws the line after half', () => {
		const rows = [rule('甲', 0, 2), rule('乙', 1, 5), rule('丙', 0, 3), rule('丁', 0, 0)];
		expect(paretoClaim(rows)).toMatchObject({ half: 1, rules: 3, total: 11 });
		const painting = paretoPainting(rows, words, canvasOf(620));
		expect(painting.marks.map((mark) => mark.key)).toEqual(['乙', '丙', '甲']);
		expect(paint(painting, 620).texts).toEqual(expect.arrayContaining(['55%', '82%', '100%', '以上占一半']));
	});
	it('counts only the severities chosen, and all where none is', () => {
		const rows = [rule('甲', 0, 2), rule('乙', 1, 5), rule('丙', 0, 3)];
		expect(paretoClaim(ofSeverities(rows, ['critical']))).toMatchObject({ total: 1, rules: 1 });
		expect(paretoClaim(ofSeverities(rows, [])).total).toBe(11);
	});
	it('stands without findings', () => {
		expect(paretoClaim([])).toMatchObject({ half: 0, total: 0, first: null });
		expect(paint(paretoPainting([], words, canvasOf(620)), 620).svg).not.toContain('NaN');
	});
});

describe('threshold', () => {
	const rows = { values: [10, 75, 77, 79, 85], direction: 'below' as const, initial: 80, current: 76, min: 0, max: 100 };
	const words = {
		tick: (value: number) => `${value}%`,
		standard: (value: string, n: number) => `默认 ${value}，${n} 份`,
		current: (value: string, n: number) => `现为 ${value}，${n} 份`
	};
	it('counts below, or at and above', () => {
		expect(listed(rows, 80)).toBe(4);
		expect(listed({ ...rows, direction: 'above' }, 79)).toBe(2);
	});
	it.each(WIDTHS)('shows the value in force and the default with their counts, at %i px', (width) => {
		const { texts } = paint(thresholdPainting(rows, words, canvasOf(width)), width);
		expect(texts).toEqual(expect.arrayContaining(['现为 76%，2 份', '默认 80%，4 份']));
		expect(paint(thresholdPainting({ ...rows, current: 80 }, words, canvasOf(width)), width).texts).not.toContain('默认 80%，4 份');
	});
});

describe('rate matrix', () => {
	it('writes figures in ink, a ring for exactly 100 %, glyphs for what is missing, the median over what is known', () => {
		const cell = (year: number, rate: number | null, kind: 'not_stated' | null = null) => ({ year, key: `k${year}`, rate, exact: rate === 100, missing: kind });
		const rows = [
			{ key: 'a', name: '甲局', cells: [cell(2022, 80), cell(2023, 100), cell(2024, 9834.69)] },
			{ key: 'b', name: '乙局', cells: [cell(2022, 90), cell(2023, null, 'not_stated'), cell(2024, 95)] }
		];
		const words = { median: '中位数', n: '读出执行率', rate: (value: string) => `执行率 ${value}`, missing };
		const painting = matrixPainting({ years, rows }, { names: 'shown' }, words, canvasOf(840));
		const { texts, coloured } = paint(painting, 840);
		expect(texts).toEqual(expect.arrayContaining(['9,835', '100', '85.0', '100.0', '4,964.8']));
		expect(coloured(light.even)).toBe(1);
		expect(painting.marks.find((mark) => mark.label === '乙局 2023')?.lines).toEqual(['报告未写']);
		expect(painting.marks.find((mark) => mark.label === '甲局 2024')?.lines).toEqual(['执行率 9,834.69%']);
	});
});

describe('two denominators', () => {
	it('puts the chosen one first and the difference beside the other', () => {
		const adjusted = { lt30: 2, '30-60': 1, '60-80': 4, '80-100': 12, '100': 7, gt100: 6 };
		const initial = { lt30: 2, '30-60': 0, '60-80': 2, '80-100': 7, '100': 0, gt100: 21 };
		const words = { bucket: (id: string) => id, divisor: (basis: string) => `÷ ${basis}`, reports: (n: number) => `${n} 份` };
		expect(paint(twoBasesPainting({ chosen: 'adjusted', adjusted, initial }, words, canvasOf(620)), 620).texts).toEqual(
			expect.arrayContaining(['+15', '−7', '21'])
		);
		expect(paint(twoBasesPainting({ chosen: 'initial', adjusted, initial }, words, canvasOf(360)), 360).texts).toContain('−15');
	});
});

describe('overrun and unspent', () => {
	const over = (name: string, amount: number): OverrunRow => ({ key: name, name, year: 2024, over: amount, rate: 120, projectShare: null, latest: true });
	it('claims the share of the largest three', () => {
		expect(overrunClaim([over('甲', 50), over('乙', 30), over('丙', 10), over('丁', 10)])).toEqual({ reports: 4, total: 100, topThree: 90 });
		expect(
			paint(overrunPainting([over('甲', 4770)], { amount: '超支额', rate: '执行率', project: '项目占', line: (a, r) => `${a} ${r}` }, canvasOf(620)), 620).texts
		).toEqual(expect.arrayContaining(['+4,770.00', '120.0%', '—']));
	});
	const left = (name: string, amount: number, reason: string | null, shareBefore: number | null): UnspentRow => ({
		key: name,
		name,
		amount,
		share: 20,
		before: shareBefore === null ? 'not_submitted' : 5,
		shareBefore,
		reason
	});
	const words = {
		without: '未写原因',
		withReason: '写明原因',
		amount: '未支出',
		share: '占全年预算',
		before: '上年未支出',
		reasonHead: '原因',
		idle: '连续两年',
		idleShort: '两年',
		missing,
		block: (n: number, s: string) => `${n} 个单位，${s}`,
		blockShort: (n: number, s: string) => `${n} 个，${s}`,
		quoted: (reason: string) => `“${reason}”`
	};
	it('tells the block without reason from the one with, sums each, and marks two idle years', () => {
		const rows = [left('甲', 60, null, 15), left('乙', 40, '工程跨年', null)];
		expect(unspentClaim(rows)).toEqual({ total: 100, without: 60, idle: 1 });
		expect(rows.map(idleTwoYears)).toEqual([true, false]);
		const { texts } = paint(unspentPainting(rows, unspentSums(rows), words, canvasOf(1280)), 1280);
		expect(texts).toEqual(expect.arrayContaining(['1 个单位，60%', '1 个单位，40%', '▪ 连续两年', '“工程跨年”', '未报送']));
	});
});

const scored = (scores: readonly number[]): readonly ScoredReport[] => scores.map((score, at) => ({ key: `r${at}`, name: `单位${at}`, year: 2024, score }));

describe('self-scores', () => {
	const words = {
		all: '全部',
		bands: ['中', '良', '优'] as const,
		below: '',
		n: (n: number) => `n = ${n}`,
		high: (n: number, share: string) => `n = ${n}，≥95 分 ${share}`,
		highOfGroup: (n: number, share: string) => `n = ${n}, ${share}`,
		small: 'n < 8，只列点',
		peak: (score: string, n: number) => `${score} 分 ${n} 份`,
		points: (score: string) => `${score} 分`,
		under: (n: number) => `低于 60：${n} 份`
	};
	it('claims share, spread and lowest', () => {
		expect(scoreClaim(scored([95, 96, 97, 98]))).toEqual({ n: 4, high: 4, spread: 1.5, lowest: 95 });
		expect(scoreClaim([])).toEqual({ n: 0, high: 0, spread: null, lowest: null });
	});
	it.each(WIDTHS)('gives no share of a small group and says why, at %i px', (width) => {
		const groups = [
			{ key: 'a', name: '街道', reports: scored([99, 99, 98]) },
			{ key: 'b', name: '部门', reports: scored([99, 99, 98, 97, 96, 90, 88, 85, 55]) }
		];
		const { texts } = paint(scoreHistogramPainting(groups, words, canvasOf(width)), width);
		expect(texts).toEqual(expect.arrayContaining(['n = 3', 'n < 8，只列点', 'n = 9, 56%', '99 分 4 份', '低于 60：1 份']));
	});
});

describe('scatter', () => {
	const point = (key: string, rate: number, score: number): ScatterPoint => ({ key, name: key, year: 2024, rate, score, budget: 100, worst: 'critical' });
	const points = [point('a', 50, 99), point('b', 100, 99), point('c', 79.9, 95), point('d', 9834.69, 98)];
	const brushed = { rate: { from: 0, to: 80 }, score: { from: 95, to: 100 } };
	const words = {
		scoreAxis: '自评得分',
		rateAxis: '执行率',
		excellent: '优',
		good: '良',
		inside: (n: number) => `框内 ${n} 份`,
		line: (rate: string, score: string, budget: string) => `${rate} ${score} ${budget}`,
		budgetMissing: '未写',
		budget: money,
		worst: () => '严重'
	};
	it('counts what the brush holds, the limits included as stated', () => {
		expect(points.filter((candidate) => inside(candidate, brushed)).map((candidate) => candidate.key)).toEqual(['a', 'c']);
		for (const width of WIDTHS) expect(paint(scatterPainting({ points, brushed }, words, canvasOf(width)), width).texts).toContain('框内 2 份');
	});
	it('reads a brush back from pixels', () => {
		const frame = scatterFrame({ points, brushed: null }, 840);
		expect(rateAt(frame, frame.rate.at(80))).toBeCloseTo(80, 6);
		expect(scoreAt(frame, frame.score.at(95))).toBeCloseTo(95, 6);
		expect(rateAt(frame, frame.right)).toBeGreaterThan(9834);
	});
});

describe('full marks and missed targets', () => {
	const row = (name: string, scheme: string, full: number, n: number): FullMarksRow => ({
		key: name,
		name,
		scheme,
		full,
		n,
		years: [
			{ year: 2023, full: 2, n: n / 2 },
			{ year: 2024, full: full - 2, n: n / 2 }
		]
	});
	it('takes no claim and no rings from fewer than eight', () => {
		expect(fullMarksClaim([row('甲', 'A', 5, 6), row('乙', 'A', 10, 20)])?.name).toBe('乙');
		expect(fullMarksClaim([row('甲', 'A', 5, 6)])).toBeNull();
		const words = {
			ratio: '满分 / 报告',
			change: '比上年',
			small: 'n < 8',
			scheme: (name: string, n: number) => `${name}，n = ${n}`,
			change_of: (v: number) => signed(v, 0),
			line: () => ''
		};
		const { texts } = paint(fullMarksPainting([row('甲', 'B', 5, 6), row('乙', 'A', 10, 20)], words, canvasOf(620)), 620);
		expect(texts).toEqual(expect.arrayContaining(['5 / 6', 'n < 8', '10 / 20', '+60', 'B，n = 6']));
	});
	it('counts cases', () => {
		const rows = [
			{ key: 'a', name: '满意度', missed: 6, full: 3, departments: 5 },
			{ key: 'b', name: '培训', missed: 2, full: 2, departments: 1 }
		];
		expect(missedClaim(rows)).toEqual({ missed: 8, full: 5 });
		expect(paint(missedPainting(rows, { ratio: '满分 / 未达标', departments: '单位数', line: () => '' }, canvasOf(620)), 620).texts).toContain('3 / 6');
	});
});

describe('shares and coverage', () => {
	it('prints a share where its segment holds it', () => {
		const parts = [
			{ key: 's', name: '口号', fill: 'accent' as const, ink: 'on-accent' as const },
			{ key: 'n', name: '有数字', fill: 'seq-1' as const, ink: 'seq-1-ink' as const }
		];
		const rows = [
			{ key: 'a', name: '全部', counts: [1, 99], strong: true, columns: ['100', '8'] },
			{ key: 'b', name: '空', counts: [0, 0], strong: false, columns: ['0', '0'] }
		];
		const { texts, svg } = paint(sharesPainting({ parts, rows, heads: ['指标', '报告'] }, { line: (a, b, c) => `${a} ${b} ${c}` }, canvasOf(620)), 620);
		expect(texts).toContain('99%');
		expect(texts).not.toContain('1%');
		expect(svg).not.toContain('NaN');
	});
	it('tells read, not submitted and unreadable apart, and counts what was read', () => {
		const data: CoverageRows = {
			years: [2023, 2024],
			rows: [
				{
					key: 'a',
					name: '甲局',
					cells: [
						{ year: 2023, key: 'r1', state: 'submitted', unread: 3 },
						{ year: 2024, key: 'r2', state: 'submitted', unread: 0 }
					]
				},
				{
					key: 'b',
					name: '乙局',
					cells: [
						{ year: 2023, key: 'b23', state: 'not_submitted', unread: null },
						{ year: 2024, key: 'b24', state: 'unreadable', unread: null }
					]
				}
			]
		};
		expect(coverageClaim(data)).toEqual({ complete: 1, departments: 2, worstYear: 2023, worstCount: 1 });
		const painting = coveragePainting(data, { read: '读出的报告', unread: (n) => `${n} 项`, state: missing }, canvasOf(620));
		expect(painting.marks.map((mark) => mark.lines[0])).toEqual(['3 项', '0 项', '未报送', '无法读取']);
		expect(paint(painting, 620).texts.filter((text) => text === '1')).toHaveLength(2);
	});
});
