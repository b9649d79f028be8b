/** The only import of ECharts: the core, the one series that charts are drawn with, the SVG renderer. Loaded dynamically by Chart.svelte. */
import { CustomChart } from 'echarts/charts';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([CustomChart, SVGRenderer]);

export { init };
export type { EChartsType } from 'echarts/core';
