/** A painting to what a reader sees: painted by ECharts on the server as SVG, texts and colours read back. */
import * as echarts from 'echarts/core';
import { CustomChart } from 'echarts/charts';
import { SVGRenderer } from 'echarts/renderers';
import type { Painting } from '../../src/lib/charts/painting.ts';
import { palettes } from '../../src/lib/charts/palette.ts';

echarts.use([CustomChart, SVGRenderer]);

export interface Painted {
	readonly svg: string;
	readonly texts: readonly string[];
	/** How many shapes are filled or stroked in a colour. */
	coloured(hex: string): number;
}

export function paint(painting: Painting, width: number): Painted {
	const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, width, height: painting.height });
	chart.setOption(painting.option);
	const svg = chart.renderToSVGString();
	chart.dispose();
	const texts = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => decode(match[1] ?? ''));
	return { svg, texts, coloured: (hex) => svg.split(new RegExp(`(?:fill|stroke)="${hex}"`, 'i')).length - 1 };
}

const decode = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The three widths for which every chart is drawn. */
export const WIDTHS = [360, 620, 840] as const;
export const canvasOf = (width: number) => ({ width, palette: palettes.light });
export const light = palettes.light;
