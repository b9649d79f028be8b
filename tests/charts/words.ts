/** Words for chart tests: short and recognisable, so that a test says which word it found. */
import type { DistributionWords } from '../../src/lib/charts/distribution.ts';
import type { DotPlotWords } from '../../src/lib/charts/dot-plot.ts';
import type { HeatMapWords } from '../../src/lib/charts/heat-map.ts';
import type { MedianBandWords } from '../../src/lib/charts/median-band.ts';
import type { MissingKind } from '../../src/lib/charts/thresholds.ts';

const MISSING: Readonly<Record<MissingKind, string>> = {
	not_submitted: '未报送',
	not_stated: '报告未写',
	unreadable: '无法读取',
	no_denominator: '不存在',
	zero: '写为 0'
};
export const missing = (kind: MissingKind): string => MISSING[kind];

export const distributionWords: DistributionWords = {
	bucket: (id) => ({ lt30: '不足 30%', '30-60': '30%—60%', '60-80': '60%—80%', '80-100': '80%—100%', '100': '恰为 100%', gt100: '超过 100%' })[id],
	missing,
	reports: (n) => `${n} 份报告`,
	unit: '份',
	zeroWithin: (n) => ` 含写为 0 的 ${n} 份`,
	bracket: (n, share) => `${n} 份，${share}`
};
export const bandWords: MedianBandWords = {
	median: '中位数',
	one: '执行率',
	upper: '上四分位',
	upperShort: '上四分',
	lower: '下四分位',
	lowerShort: '下四分',
	outside: '筛选以外的年度',
	nOf: (n) => `${n} 份`,
	year: (year) => `${year} 年`,
	lineMedian: (value) => `中位数 ${value}`,
	lineBand: (lower, upper) => `中间一半 ${lower}—${upper}`,
	tooFew: 'n < 8，不画区间'
};
export const dotWords: DotPlotWords = {
	initialLine: '年初预算 = 100%',
	adjustedMissing: '全年预算：报告未写',
	initialMissing: '年初预算：报告未写',
	missing,
	missingLong: (kind) => `${missing(kind)}（长）`,
	lineInitial: (value) => `年初预算 ${value}`,
	lineAdjusted: (value) => `全年预算 ${value}`,
	lineExecuted: (value) => `执行数 ${value}`,
	lineRate: (value) => `执行率 ${value}`
};
export const heatWords: HeatMapWords = {
	total: '合计',
	findings: (n) => `${n} 条疑点`,
	critical: (n) => `其中严重 ${n} 条`,
	missing,
	notDue: '没有检查'
};
