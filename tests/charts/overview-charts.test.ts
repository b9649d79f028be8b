/** What the overview's charts show, painted: counts, shares, glyphs of missing values, breaks, and titles' claims from the same rows. */
import { describe, expect, it } from 'vitest';
import { distributionClaim, distributionPainting, type DistributionRows } from '../../src/lib/charts/distribution.ts';
import { dotPlotPainting, medianExecuted, type DotPlotLook, type DotRow } from '../../src/lib/charts/dot-plot.ts';
import { heatMapPainting, type HeatMapRows } from '../../src/lib/charts/heat-map.ts';
import { bandDomain, medianBandClaim, medianBandPainting, type YearQuartiles } from '../../src/lib/charts/median-band.ts';
import { sparkline } from '../../src/lib/charts/sparkline.ts';
import { money } from '../../src/lib/text/format.ts';
import { percent } from '../../src/lib/charts/figures.ts';
import { canvasOf, light, paint, WIDTHS } from './paint.ts';
import { bandWords, distributionWords, dotWords, heatWords } from './words.ts';

const distribution: DistributionRows = {
	buckets: { lt30: 8, '30-60': 2, '60-80': 18, '80-100': 57, '100': 29, gt100: 15 },
	zero: 1,
	notStated: 3,
	notSubmitted: 4,
	unreadable: 0,
	noDenominator: 0
};

describe('distribution', () => {
	it.each(WIDTHS)('shows counts, shares of reports with a rate, and both kinds of missing at %i px', (width) => {
		const painted = paint(distributionPainting(distribution, distributionWords, canvasOf(width)), width);
		for (const count of ['8', '2', '18', '57', '29', '15', '3', '4']) expect(painted.texts).toContain(count);
		expect(painted.texts.some((text) => text.includes('44.2%'))).toBe(true);
		expect(painted.texts).toContain('报告未写');
		expect(painted.texts).toContain('未报送');
		expect(painted.texts).not.toContain('无法读取');
	});
	it('draws the bracket around what the title claims, and only then', () => {
		const claim = distributionClaim(distribution);
		expect(claim).toMatchObject({ id: 'even-or-over', count: 44, of: 129 });
		expect(paint(distributionPainting(distribution, distributionWords, canvasOf(620)), 620).texts).toContain('44 份，34.1%');
		const plain = { ...distribution, buckets: { lt30: 0, '30-60': 1, '60-80': 2, '80-100': 90, '100': 3, gt100: 1 } };
		expect(distributionClaim(plain)).toMatchObject({ id: 'most', buckets: ['80-100'] });
		expect(paint(distributionPainting(plain, distributionWords, canvasOf(620)), 620).texts.some((text) => text.includes('份，'))).toBe(false);
	});
	it('claims nothing of nothing, and of three reports only that there are three', () => {
		const empty = { lt30: 0, '30-60': 0, '60-80': 0, '80-100': 0, '100': 0, gt100: 0 };
		expect(distributionClaim({ ...distribution, buckets: empty }).id).toBe('none');
		expect(distributionClaim({ ...distribution, buckets: { ...empty, '100': 3 } }).id).toBe('few');
		expect(paint(distributionPainting({ ...distribution, buckets: empty }, distributionWords, canvasOf(620)), 620).svg).not.toContain('NaN');
	});
	it('shows unreadable files and rates without denominator when there are any', () => {
		const painted = paint(distributionPainting({ ...distribution, unreadable: 2, noDenominator: 1 }, distributionWords, canvasOf(840)), 840);
		expect(painted.texts).toEqual(expect.arrayContaining(['无法读取', '不存在']));
	});
});

const year = (y: number, n: number, lower: number | null, median: number | null, upper: number | null, inFilter = true): YearQuartiles => ({
	year: y,
	n,
	lower,
	median,
	upper,
	inFilter
});

describe('median band', () => {
	const rows = [year(2021, 32, 84, 98.5, 100, false), year(2022, 32, 78, 92, 100), year(2023, 33, 84, 90.7, 98), year(2024, 32, 84.2, 97.6, 100)];
	it.each(WIDTHS)('names the median and both quartiles of the last year at %i px', (width) => {
		const painted = paint(medianBandPainting(rows, bandWords, canvasOf(width)), width);
		expect(painted.texts).toContain('中位数 97.6%');
		expect(painted.texts.some((text) => text.endsWith('84.2%'))).toBe(true);
		expect(painted.texts).toContain('筛选以外的年度');
	});
	it('says whether the median rose, fell or stood', () => {
		expect(medianBandClaim(rows)).toMatchObject({ id: 'rose', year: 2024 });
		expect(medianBandClaim(rows.slice(0, 3))).toMatchObject({ id: 'fell', year: 2023 });
		expect(medianBandClaim(rows.slice(3))).toMatchObject({ id: 'one-year', change: null });
		expect(medianBandClaim([year(2024, 0, null, null, null)]).id).toBe('none');
	});
	it('draws no band and names no quartile where fewer than eight reports stand', () => {
		const few = [year(2023, 5, 80, 90, 100), year(2024, 3, 70, 95, 110)];
		const painted = paint(medianBandPainting(few, bandWords, canvasOf(620)), 620);
		expect(painted.svg).not.toMatch(/fill-opacity="0\.15"/);
		expect(painted.texts.some((text) => text.startsWith('上四分'))).toBe(false);
		expect(medianBandClaim(few).lower).toBeNull();
	});
	it.each([320, 360, 620])('names the last year and the one it is compared with, and prints no figure over an axis at %i px', (width) => {
		const many = Array.from({ length: 12 }, (_, at) => year(2013 + at, 40, 62 + at, at === 11 ? 97.6 : 61 + (at % 3), 99));
		const { svg, texts } = paint(medianBandPainting(many, bandWords, canvasOf(width), 176), width);
		for (const named of [2023, 2024]) expect(texts.some((text) => text === String(named) || text === String(named).slice(2))).toBe(true);
		expect(texts).toContain('62.0');
		const medians = [...svg.matchAll(/<text[^>]*?translate\(([\d.]+) ([\d.]+)\)[^>]*>(\d\d\.\d)<\/text>/g)];
		expect(medians.length).toBeGreaterThan(1);
		for (const [, x, y] of medians) {
			expect(Number(x)).toBeGreaterThanOrEqual(40);
			expect(Number(y)).toBeLessThan(176 - 46 - 6);
		}
	});
	it('never leaves a value off its axis', () => {
		expect(bandDomain(rows)).toEqual({ min: 60, max: 110 });
		const wide = [year(2023, 20, 5, 60, 140), year(2024, 20, 30, 95, 320)];
		expect(bandDomain(wide).min).toBe(0);
		expect(bandDomain(wide).max).toBeGreaterThanOrEqual(320);
	});
});

const row = (name: string, initial: number | null, adjusted: number | null, executed: number | null, missing: DotRow['missing'] = null): DotRow => {
	const base = adjusted ?? initial;
	const rate = base === null || base === 0 || executed === null ? null : (executed / base) * 100;
	return {
		key: name,
		name,
		initial,
		adjusted,
		executed,
		rate: missing === null || missing === 'zero' ? rate : null,
		exact: executed !== null && executed === base,
		missing
	};
};
const look: DotPlotLook = {
	basis: 'adjusted',
	guides: 'none',
	names: 'shown',
	columns: [
		{ head: '执行率', width: 70, text: (r) => (r.rate === null ? '—' : percent(r.rate)) },
		{ head: '执行数', width: 84, text: (r) => (r.executed === null ? '—' : money(r.executed)) }
	]
};

describe('dot plot', () => {
	const rows = [
		row('协调中心', 49, null, 4819),
		row('应急局', 1832.47, 1900, 2217.19),
		row('统计局', 100, 120, 120),
		row('供销社', 521, 540, 0, 'zero'),
		row('商务局', 300, 310, null, 'not_stated'),
		row('林业局', null, null, null, 'not_submitted')
	];
	it.each(WIDTHS)('breaks the axis for one extreme value and prints it, at %i px', (width) => {
		const painted = paint(dotPlotPainting(rows, look, dotWords, canvasOf(width)), width);
		expect(painted.texts).toContain('9,834.69%');
		expect(painted.texts).toContain('年初预算 = 100%');
		expect(painted.texts).toContain('9,835');
		expect(painted.svg).not.toContain('NaN');
	});
	it('tells the kinds of missing apart by glyph and words', () => {
		const painted = paint(dotPlotPainting(rows, look, dotWords, canvasOf(840)), 840);
		expect(painted.texts).toEqual(expect.arrayContaining(['报告未写（长）', '未报送（长）', '写为 0（长）']));
		expect(painted.svg).toMatch(/stroke-dasharray="3,2"/);
	});
	it('paints a stated 0 as 0 %, not as missing', () => {
		const zero = dotPlotPainting(rows, look, dotWords, canvasOf(840)).marks.find((mark) => mark.key === '供销社');
		expect(zero?.lines).toContain('执行率 0.0%');
	});
	it('carries one mark a row, in order, with exact figures', () => {
		const { marks, height } = dotPlotPainting(rows, look, dotWords, canvasOf(620));
		expect(marks.map((mark) => mark.key)).toEqual(rows.map((r) => r.key));
		expect(marks[0]?.lines).toEqual(['年初预算 49.00', '全年预算 报告未写', '执行数 4,819.00', '执行率 9,834.69%']);
		expect(marks.at(-1)?.box.y).toBeLessThan(height);
	});
	it('takes the median over rows that have both amounts', () => {
		expect(medianExecuted(rows.slice(1, 3))).toBeCloseTo((120 + (2217.19 / 1832.47) * 100) / 2, 6);
		expect(medianExecuted([row('林业局', null, null, null, 'not_submitted')])).toBeNull();
	});
	it('turns logarithmic when extremes are many', () => {
		const many = Array.from({ length: 30 }, (_, at) => row(`单位${at}`, 100, null, at % 3 === 0 ? 100 * (at + 5) * 10 : 95));
		expect(paint(dotPlotPainting(many, look, dotWords, canvasOf(840)), 840).texts).toEqual(expect.arrayContaining(['1,000%', '10,000%']));
	});
});

describe('heat map', () => {
	const data: HeatMapRows = {
		years: [
			{ year: 2023, inFilter: false },
			{ year: 2024, inFilter: true }
		],
		rows: [
			{
				key: 'a',
				name: '甲局',
				cells: [
					{ year: 2023, key: 'r1', count: 3, critical: 1, missing: null },
					{ year: 2024, key: 'r2', count: 9, critical: 2, missing: null }
				]
			},
			{
				key: 'b',
				name: '乙局',
				cells: [
					{ year: 2023, key: 'b2023', count: null, critical: 0, missing: 'unreadable' },
					{ year: 2024, key: 'b2024', count: null, critical: 0, missing: 'not_submitted' }
				]
			},
			{ key: 'c', name: '丙局', cells: [{ year: 2024, key: 'r3', count: 0, critical: 0, missing: null }] }
		]
	};
	it('counts totals of the years in the filter only, and says — where nothing was there to check', () => {
		const painted = paint(heatMapPainting(data, { names: 'shown' }, heatWords, canvasOf(620)), 620);
		expect(painted.texts.filter((text) => text === '9').length).toBe(4); // cell, row total, year total, grand total
		expect(painted.texts).toContain('—');
		expect(painted.texts).toContain('0');
	});
	it('draws ◆ only inside the filter', () => {
		expect(paint(heatMapPainting(data, { names: 'shown' }, heatWords, canvasOf(620)), 620).coloured(light.critical)).toBe(1);
	});
	it('names what each cell is', () => {
		const { marks } = heatMapPainting(data, { names: 'borrowed' }, heatWords, canvasOf(405));
		expect(marks.find((mark) => mark.key === 'b2024')?.lines).toEqual(['未报送']);
		expect(marks.find((mark) => mark.key === 'r2')?.lines).toEqual(['9 条疑点', '其中严重 2 条']);
	});
});

describe('sparkline', () => {
	it('keeps gaps, splits at the filter, and marks values off a fixed scale', () => {
		const spark = sparkline([90, 95, null, 100, 300], { width: 104, height: 24, min: 60, max: 120, reference: 100, outside: 1 });
		expect(spark.lines).toHaveLength(2);
		expect(spark.lines[0]?.context).toBe(true);
		expect(spark.edges).toEqual([{ x: 100, up: true }]);
		expect(spark.last).toBeNull();
		expect(spark.reference).not.toBeNull();
	});
	it('shows a lone value as a dot', () => {
		expect(sparkline([null, 95, null], { width: 104, height: 24, outside: 0 }).dots).toHaveLength(1);
	});
});
