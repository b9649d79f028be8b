/** A palette to the ECharts theme: typography and axes of every chart, so that builders state only what is their own. */
import type { Palette } from './palette.ts';

/** Chinese face first, so that quotation marks and dashes come from it, full width. Single quotes: ECharts writes the list into a style attribute. */
export const SANS =
	"'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Source Han Sans SC', 'Noto Sans CJK SC', 'WenQuanYi Micro Hei', system-ui, sans-serif";
/** Quoted words of a report. */
export const SERIF = "'Songti SC', 'Source Han Serif SC', 'Noto Serif CJK SC', SimSun, serif";

export function chartTheme(palette: Palette): Record<string, unknown> {
	const axis = {
		axisLine: { show: false, lineStyle: { color: palette['hair-strong'], width: 1 } },
		axisTick: { show: false },
		axisLabel: { color: palette['ink-3'], fontSize: 12, fontFamily: SANS, margin: 8 },
		splitLine: { show: true, lineStyle: { color: palette.hair, width: 1 } },
		splitArea: { show: false }
	};
	const flat = { ...axis, splitLine: { show: false }, axisLine: { ...axis.axisLine, show: true } };
	return {
		color: [palette.accent, palette['over-2'], palette['ink-3'], palette['under-2'], palette['over-1'], palette['under-1']],
		backgroundColor: 'transparent',
		textStyle: { color: palette['ink-2'], fontFamily: SANS, fontSize: 12 },
		categoryAxis: flat,
		valueAxis: axis,
		line: { symbol: 'circle', symbolSize: 5, showSymbol: false, lineStyle: { width: 2, cap: 'round', join: 'round' }, emphasis: { disabled: true } },
		bar: { itemStyle: { borderRadius: 0 }, emphasis: { disabled: true } }
	};
}
