/** The score schemes of the county: maxima by part. */
import type { Scheme } from '../model.ts';

export const SCHEMES: readonly Scheme[] = [
	{
		id: '10-50-30-10',
		parts: [
			{ name: '预算执行率', dimension: 'execution', max: 10 },
			{ name: '产出指标', dimension: 'output', max: 50 },
			{ name: '效益指标', dimension: 'outcome', max: 30 },
			{ name: '满意度指标', dimension: 'satisfaction', max: 10 }
		]
	},
	{
		id: '20-40-30-10',
		parts: [
			{ name: '预算执行率', dimension: 'execution', max: 20 },
			{ name: '产出指标', dimension: 'output', max: 40 },
			{ name: '效益指标', dimension: 'outcome', max: 30 },
			{ name: '满意度指标', dimension: 'satisfaction', max: 10 }
		]
	},
	{
		id: '10-30-30-30',
		parts: [
			{ name: '投入', dimension: 'input', max: 10 },
			{ name: '过程', dimension: 'process', max: 30 },
			{ name: '产出', dimension: 'output', max: 30 },
			{ name: '效果', dimension: 'outcome', max: 30 }
		]
	}
];
