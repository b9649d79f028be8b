/** What a chart builder hands on: an ECharts option, its height, and its marks, which carry hover, click and keyboard. */
import type { EChartsOption } from 'echarts';
import type { Palette } from './palette.ts';

/** Where a chart is drawn. `width` is the figure's own width in CSS pixels: drawings are made for it, never scaled. */
export interface Canvas {
	readonly width: number;
	readonly palette: Palette;
}

export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** One thing of a chart that can be pointed at, stepped to and opened, in reading order. */
export interface Mark {
	/** What it stands for: a report, a department, a bucket. Given back on click and Enter. */
	readonly key: string;
	/** Head of the tooltip, and what a screen reader says first. */
	readonly label: string;
	/** Lines of the tooltip: exact figures with their unit. */
	readonly lines: readonly string[];
	readonly box: Box;
}

export interface Painting {
	readonly height: number;
	readonly option: EChartsOption;
	readonly marks: readonly Mark[];
}

/** The three drawings of every chart, by the figure's own width. */
export type WidthClass = 'narrow' | 'middle' | 'wide';
export const NARROW_BELOW = 480;
export const WIDE_ABOVE = 720;

export function widthClass(width: number): WidthClass {
	if (width < NARROW_BELOW) return 'narrow';
	return width <= WIDE_ABOVE ? 'middle' : 'wide';
}
